"""Which sentences ask: the question itself, and a quoted one with no more than who asked it."""

from __future__ import annotations

import re

from crosscheck.segment.words import asks, word_count

_QUOTED = re.compile(
    r"[\"“‘'](?P<asked>[^\"“”]{0,300}\?)[’']?[\"”’'](?P<tail>[^\"“”?]{0,60})$", re.DOTALL
)
_LEAD = re.compile(r"(?P<lead>[^\"“”?]{0,200})[\"“]", re.DOTALL)
_ASKING = re.compile(
    r"(?:(?:and|but|so|well|now|ok|okay|oh|or|then),?\s)?(?:who|whom|whose|what|which|when|where|why|how"
    r"|is|are|was|were|am|do|does|did|can|could|would|will|should|shall|has|have|had|may|might"
    r"|isn|aren|wasn|weren|don|doesn|didn|can|couldn|wouldn|won|shouldn|hasn|haven)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:ask(?:s|ed)?|said|says|wonder(?:s|ed)|added|continued|wrote|tweeted|replied|told"
    r"|inquired|shouted|yelled|cried|demanded|recalled)\b",
    re.IGNORECASE,
)

LONGEST_TAIL = 5
"""How many words may stand behind a quoted question and say no more than who asked it."""
LONGEST_LEAD = 10
"""How many may stand before one."""
SHORT = 6
"""Words of a quoted question that says nothing else, however it begins."""


def is_question(text: str) -> bool:
    """Whether a sentence only asks.

    "'Who pays?' Berg asked." does. "'The wall is gone, so who pays?' Berg asked." tells something
    too, as does a report whose last quoted words happen to ask.
    """
    said = text.rstrip()
    if asks(said):
        return not _reports(said)
    found = _QUOTED.match(said[-500:]) if said[:1] in "\"“‘'" else None
    if found is None:
        return False
    asked, tail = found.group("asked"), found.group("tail")
    only = _ASKING.match(asked) is not None or word_count(asked) <= SHORT
    return only and word_count(tail) <= LONGEST_TAIL and _SAYS.search(tail) is not None


def _reports(said: str) -> bool:
    """Whether a quoted question ends a statement that is more than the words that lead to it."""
    found = _LEAD.match(said[:300])
    if found is None or said[-1] == "?":
        return False
    lead = found.group("lead").strip()
    if lead.endswith((",", ":")):
        return word_count(lead) > LONGEST_LEAD
    return word_count(lead) >= 4
