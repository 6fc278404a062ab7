"""How a claim is put forward: asserted, planned, forecast, denied, asked or as an opinion."""

from __future__ import annotations

import re

from crosscheck.model import Modality
from crosscheck.segment.words import WORD

_I = re.IGNORECASE

# What stands in a clause after the main one ("..., which may ...") does not colour the main one.
_ASIDE = re.compile(r",\s+(?:which|who|whose|where|whom|while|although|though|as)\b[^,]*", _I)

_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\b(?=\s*[.,;]|\s+(?:(?:the|an?|any|all|those|these|such|his|her|its|their)\s+)?"
    r"(?:\w+\s)?(?:that|it|he|she|they|there|reports?|claims?|involvement|wrongdoing|responsibility|allegations?"
    r"|accusations?|charges?|suggestions?|rumou?rs?|having|being|knowing|ever|\w+ing)\b)"
    r"|(?:reject|dismiss|refut|rebut|disput)(?:s|es|ed|ing|ted|ting)?\s+"
    r"(?:(?!over|about|in|of|with|on|by)[\w’'-]+\s){0,3}"
    r"(?:claims?|allegations?|accusations?|reports?|suggestions?|rumou?rs?)\b)",
    _I,
)
_ASKED = re.compile(
    r"\b(?:asked|asks|wondered|questioned|unclear|inquired)\s+(?:\S+\s){0,3}(?:whether|if)\b", _I
)
_PLANNED = re.compile(
    r"\b(?:will|won['’]t|shall|(?:is|are|was|were)\s+(?:also\s|now\s|still\s|not\s)?"
    r"(?:to|set to|scheduled|slated|due to|planning to|preparing to|about to|going to|planned"
    r"|poised to)\b|plan(?:s|ned)?\s+to|aim(?:s|ed)?\s+to|intend(?:s|ed)?\s+to|seeks?\s+to"
    r"|hopes?\s+to"
    r"|pledge[sd]?\s+to|promise[sd]?\s+to|vow(?:s|ed)?\s+to|agreed\s+to|upcoming|planned"
    r"|scheduled\s+(?:for|to))\b|\b\w+['’]ll\b",
    _I,
)
_FORECAST = re.compile(
    r"\b(?:(?:is|are|was|were|been)\s+(?:\w+\s)?(?:expected|likely|predicted|projected|forecast|forecasted"
    r"|anticipated)\s+to|will\s+likely|likely\s+to|forecast(?:s|ers?)?|predict(?:s|ed|ing)?"
    r"|expects?|projects\s+that|could(?!\s+not|n['’]t)|might)\b",
    _I,
)
_MAY = re.compile(r"\bmay\b(?!\s+(?:not\s+)?\d)")
_OPINION = re.compile(
    r"\b(?:I\s+(?:think|believe|feel|guess|hope)|in\s+(?:my|our|his|her)\s+(?:opinion|view)|should(?:n['’]t)?"
    r"|must\s+be|ought\s+to|(?:analysts?|experts?|critics|observers|many|some)\s+(?:believe|warn|say|argue|think"
    r"|see|fear)s?)\b",
    _I,
)
_JUDGED = re.compile(
    r"\b(?:crucial|pivotal|essential|significant|significance|vital|remarkable|historic moment"
    r"|critical|important|importance|litmus test|tightrope|underscores?|highlights?"
    r"|symboli[sz]es?)\b",
    _I,
)
_HARD = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|million|billion"
    r"|first|last|since|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today"
    r"|largest|biggest|highest|lowest)\b",
    _I,
)


def modality(text: str) -> Modality:
    """How the claim is put forward, by the cues in its main clause."""
    main = _ASIDE.sub("", text)
    if _DENIED.search(main):
        return Modality.DENIED
    if _ASKED.search(main):
        return Modality.ASKED
    if _OPINION.search(main):
        return Modality.OPINION
    if _FORECAST.search(main) or _MAY.search(main):
        return Modality.FORECAST
    if _PLANNED.search(main):
        return Modality.PLANNED
    if _JUDGED.search(main) and not _HARD.search(text) and not _named(text):
        return Modality.OPINION
    return Modality.ASSERTED


def _named(text: str) -> bool:
    """Whether a proper name stands anywhere but at the start."""
    return any(word[0].isupper() and word != "I" for word in WORD.findall(text)[1:])
