"""How a claim is put forward: asserted, planned, forecast, denied, asked, conditional or as an
opinion."""

from __future__ import annotations

import re

from crosscheck.model import Modality
from crosscheck.segment.opinions import is_opinion

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
# Whoever does not deny, or denies a denial, leaves it open or says that it is so.
_UNDENIED = re.compile(
    r"(?:\b(?:not|never|neither|nor|cannot|hardly|without|refus\w+ to|declin\w+ to)|n['’]t)\s+(?:\w+\s)?$",
    _I,
)
_NOT = re.compile(r"\s+(?:that\s+)?(?:\w+\s){0,3}(?:not|never|n['’]t)\b|\s+not\b", _I)
_ASKED = re.compile(
    r"\b(?:asked|asks|asking|wondered|wonders|questioned|unclear|not clear|inquired|not known|unknown"
    r"|unsure|not sure)\s+"
    r"(?:\S+\s){0,3}?(?:whether|if|who|why|how|what|when|where)\b",
    _I,
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
# "He said he would": who speaks of himself announces a plan.
_WOULD = re.compile(
    r"\b(?:said|says|announced|told|added|promised|vowed|pledged|confirmed|tweeted|wrote)\b"
    r"[^.;]{0,60}?\b(?:he|she|they|it|we|I)\s+(?:also\s)?(?:would|['’]d)\b(?!\s+have\b|\s+not\s+(?:comment|say)\b)",
    _I,
)
_FORECAST = re.compile(
    r"\b(?:(?:is|are|was|were|been)\s+(?:\w+\s)?(?:expected|likely|predicted|projected|forecast|forecasted"
    r"|anticipated)\s+to|will\s+likely|likely\s+to|forecast(?:s|ers?)?|predict(?:s|ed|ing)?"
    r"|expects?|projects\s+that|could(?!\s+not|n['’]t)|might)\b",
    _I,
)
_MAY = re.compile(r"\bmay\b(?!\s+(?:not\s+)?\d)")
_CONDITION = re.compile(
    r"(?<!even )(?<!as )(?<!whether or )\b(?:if|unless|provided that|as long as|in the event)\b(?!\s+not\b|\s+(?:any|only)\b)",
    _I,
)
_OPEN = re.compile(r"\b(?:would|could|will|may|might|can|should|must|shall)\b|\b\w+['’](?:ll|d)\b", _I)
_FACES = re.compile(r"\b(?:if|unless)\s+(?:convicted|found guilty|passed|approved|elected|confirmed|true|signed)\b", _I)


def modality(text: str) -> Modality:
    """How the claim is put forward, by the cues in its main clause."""
    main = _ASIDE.sub("", text)
    if _denies(main):
        return Modality.DENIED
    if _ASKED.search(main):
        return Modality.ASKED
    if is_opinion(text, main):
        return Modality.OPINION
    if _is_conditional(main):
        return Modality.CONDITIONAL
    if _FORECAST.search(main) or _MAY.search(main):
        return Modality.FORECAST
    if _PLANNED.search(main) or _WOULD.search(main):
        return Modality.PLANNED
    return Modality.ASSERTED


def _denies(main: str) -> bool:
    for match in _DENIED.finditer(main):
        if not _UNDENIED.search(main[max(0, match.start() - 40) : match.start()]):
            return _NOT.match(main, match.end()) is None
    return False


def _is_conditional(main: str) -> bool:
    """Whether it holds only if something: a condition, and a main clause that waits for it."""
    if _FACES.search(main):
        return True
    return _CONDITION.search(main) is not None and _OPEN.search(main) is not None
