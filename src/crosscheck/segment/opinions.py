"""The words by which a sentence judges, feels or counsels rather than tells what happened."""

from __future__ import annotations

import re

from crosscheck.segment.words import WORD

_I = re.IGNORECASE

_THINKS = re.compile(
    r"\b(?:I|we)\s+(?:(?:do|did)(?:\s+not|n['’]t)\s+|really\s+|just\s+|still\s+|strongly\s+|truly\s+)*"
    r"(?:think|believe|feel|felt|guess|hope|wish|love|loved|hate|trust|doubt|pray|appreciate|suspect)\b"
    r"|\bin\s+(?:my|our|his|her)\s+(?:opinion|view)\b|\b(?:thoughts and prayers|condolences|rest in peace)\b"
    r"|\b(?:my|our)\s+(?:thoughts|prayers|hearts?|deepest)\b|\bthank\s+(?:you|god)\b",
    _I,
)
_OUGHT = re.compile(
    r"\b(?:should(?:n['’]t)?(?!\s+have\s+been\s+\w+ed\s+by)|must\s+be|must\s+not|ought\s+to"
    r"|(?:we|you|they|he|she)\s+(?:all\s)?(?:must|need\s+to|needs\s+to|have\s+to\s+(?:be|stop|do|find|make)))\b"
    r"|\b(?:analysts?|experts?|critics|observers|many|some)\s+(?:believe|argue|think|fear)s?\b",
    _I,
)
_BE = (
    r"\b(?:am|is|are|was|were|be|been|being|isn['’]t|wasn['’]t|aren['’]t|seems?|seemed|looks?|looked|feels?"
    r"|felt|sounds?|sounded|remains?)\s+|\b\w+['’](?:s|m|re)\s+"
)
_PREDICATE = re.compile(
    rf"(?:{_BE})(?:(?:a|an|the|so|very|just|really|absolutely|completely|totally|truly|such|not|no|all|quite|too"
    r"|always|simply|pretty|more|most|one|of|also|extremely|deeply|utterly|kind|incredibly|particularly)\s+){0,4}"
    r"(?:unacceptable|outrageous|horrific|horrifying|horrible|terrible|awful|dreadful|disgusting|despicable|heinous"
    r"|shameful|disgraceful|disgrace|shame|sickening|appalling|atrocious|cowardly|senseless|tragic|tragedy|sad"
    r"|heartbreaking|heartbroken|devastating|devastated|shocked|shocking|saddened|scary|scared|frightening"
    r"|terrifying|terrified|crazy|insane|ridiculous|absurd|stupid|nonsense|unfair|unjust|wrong|great|amazing"
    r"|awesome|wonderful|fantastic|beautiful|incredible|remarkable|outstanding|excellent|brilliant|good|nice|bad"
    r"|lovely|special|proud|grateful|thankful|blessed|happy|glad|excited|thrilled|delighted|pleased|honou?red"
    r"|humbled|disappointed|disappointing|frustrated|frustrating|angry|upset|sorry|worried|concerned|confident"
    r"|optimistic|hopeful|lucky|impressive|inspiring|unbelievable|surreal|weird|strange|nightmare|disaster|mess"
    r"|hero|heroes|genius|idiot|liar|coward|monster|evil|brave|tough|hard|easy|fun|exciting|embarrassing"
    r"|ironic|obvious|clear sign|important|crucial|vital|essential|pivotal|critical|significant|necessary|key"
    r"|ideal|perfect|useless|pointless|dangerous|reckless|irresponsible|hypocritical|troubling|disturbing|alarming"
    r"|sweet|kind|loving|caring|funny|smart|unthinkable|unimaginable|inexcusable|unforgivable)\b",
    _I,
)
_JUDGED = re.compile(
    r"\b(?:crucial|pivotal|essential|significant|significance|vital|remarkable|historic moment"
    r"|critical|important|importance|litmus test|tightrope|underscores?|highlights?"
    r"|symboli[sz]es?)\b",
    _I,
)
_DESERVES = re.compile(
    r"\b(?:deserves?|deserved|no excuse|no place in|a slap in the face|how dare|what a|can(?:no|['’])t (?:even )?imagine"
    r"|never thought)\b",
    _I,
)
_HARD = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|million"
    r"|billion|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july"
    r"|august|september|october|november|december|yesterday|largest|biggest|highest|lowest)\b",
    _I,
)
_ADVICE = re.compile(
    r"\b(?:(?:anyone|anybody|those|people|persons|residents|drivers|motorists|witnesses|the public|citizens|travell?ers"
    r"|parents|visitors)\s+(?:\S+\s){0,8}?(?:(?:is|are|were|was)\s+(?:being\s)?(?:asked|urged|encouraged|advised|"
    r"told|warned|requested)\s+(?:not\s)?to|should|must|can\s+(?:call|contact|donate|send|submit|leave))"
    r"|(?:call|contact|text|e-?mail|visit|dial)\s+(?:the\s)?(?:\S+\s){0,5}?(?:at\s)?\(?\d{3}\b"
    r"|please\b|crime\s?stoppers|tips? (?:line|can be)|should|must|ought to|needs? to"
    r"|(?:we|you|they|he|she)\s+(?:have|has)\s+to)\b",
    _I,
)
_ORDER = re.compile(
    r"^[\s“\"'‘]*(?:do not|don['’]t|always|never|please|call|contact|avoid|make sure|keep|stay|check|be sure|let['’]s"
    r"|remember|wear|take|use|bring|ask|look|try|consider|find|learn|go|get|see|stop|seek|follow|tell)\s",
    _I,
)


def is_opinion(text: str, main: str) -> bool:
    """Whether the claim judges, feels or counsels and gives no hard value; `main` is `text`
    without its side clauses."""
    if _THINKS.search(main) or _OUGHT.search(main):
        return True
    if _HARD.search(text):
        return False
    if _PREDICATE.search(main) or _DESERVES.search(main) or counsels(main):
        return True
    return _JUDGED.search(main) is not None and not _named(text)


def counsels(text: str) -> bool:
    """Whether it says what somebody should do, or tells the reader what to do."""
    return _ADVICE.search(text) is not None or _ORDER.match(text) is not None


def has_hard_value(text: str) -> bool:
    """Whether a number, a date or a record stands in it."""
    return _HARD.search(text) is not None


def _named(text: str) -> bool:
    """Whether a proper name stands anywhere but at the start."""
    return any(word[0].isupper() and word != "I" for word in WORD.findall(text)[1:])
