"""How a claim is put forward: asserted, planned, forecast, denied, asked, conditional or as an
opinion."""

from __future__ import annotations

import re

from crosscheck.model import Modality
from crosscheck.segment.cues import cue, low_words
from crosscheck.segment.opinions import is_opinion, is_remark

_I = re.IGNORECASE

# What stands in a clause after the main one ("..., which may ...") does not colour the main one.
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|where|whom|while|although|though|as)\b[^,]*"
    r"|^\W{0,2}[A-Z][a-z]+ing\s(?:(?!\b(?:is|was|are|were|will|would|can|has|had)\b)[^,]){3,150},"
    r"|\b(?:who|which)\s(?:\w+\s)?(?:will|may|might|could|would)\b"
    r"|\b(?:so|everything|as \w+ as)\s(?:that\s)?\w+\scould\b",
    _I,
)
# Nor does what one makes sure of, what is a reason or a measure, or what holds for everybody.
_UNTOLD = re.compile(
    r"\b(?:made|(?:mak|ensur)(?:e|es|ed|ing))\s(?:sure\s)?(?:that\s)?[^,.;]{0,60}?\bwould\b"
    r"|\b(?:because|than)\s[^,.;“\"]{0,60}?\b(?:could|might|may|will|would)\b"
    r"|\byou(?:['’]ll|\swill)\b"
    r"|\bcould\sbe\s(?:seen|heard|felt|smelled)\b",
    _I,
)
_UNTOLD_WORDS = frozenset(
    "make makes made making ensure ensures ensured ensuring because than you seen heard felt "
    "smelled".split()
)
# What is to be found out is not yet said to be so.
_OPEN_QUESTION = re.compile(
    r"\b(?:whether|how (?:the|much|many|long|far|to|it|they)|why (?:the|he|she|it|they))\b[^,]*", _I
)

_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\b(?=\s*[.,;]|\s+(?:(?:the|an?|any|all|those|these|such|his|her"
    r"|its|their)\s+)?"
    r"(?:\w+\s)?(?:that|it|he|she|they|there|reports?|claims?|involvement|wrongdoing"
    r"|responsibility|collusion|knowledge|links?|ties|guilt|intent(?:ion)?|part\sin|role\sin|allegations?"
    r"|accusations?|charges?|suggestions?|rumou?rs?|having|being|knowing|ever|\w+ing)\b)"
    r"|(?:reject|dismiss|refut|rebut|disput)(?:s|es|ed|ing|ted|ting)?\s+"
    r"(?:(?!over|about|in|of|with|on|by)[\w’'-]+\s){0,3}"
    r"(?:claims?|allegations?|accusations?|reports?|suggestions?|rumou?rs?|idea|notion|assertions?"
    r"|characteri[sz]ations?|criticisms?|charges)\b|\bmaintain(?:s|ed)?\s(?:his|her|their|its)\sinnocence\b"
    r"|\b(?:claims?|allegations?|accusations?|reports?|rumou?rs?)\b[^.;,]{0,40}?\s(?:is|are|was|were)"
    r"\s(?:\w+ly\s)?(?:not\strue|untrue|false|baseless|unfounded)\b"
    r"|\bthere(?:['’]s|\sis|\swas)\sno\s(?:way|truth)\b)",
    _I,
)
_DENYING = frozenset(
    """
    deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed
    dismissing refute refutes refuted refuting rebut rebuts rebutted rebutting dispute disputes
    disputed disputing maintain maintains maintained claim claims allegation allegations
    accusation accusations report reports rumor rumors rumour rumours way truth
    """.split()
)
# Whoever does not deny, or denies a denial, leaves it open or says that it is so.
_UNDENIED = re.compile(
    r"(?:\b(?:not|never|neither|nor|cannot|hardly|without|(?:refus|declin)\w+ to)"
    r"|n['’]t)\s+(?:\w+\s)?$",
    _I,
)
_NOT = re.compile(r"\s+(?:that\s+)?(?:\w+\s){0,3}(?:not|never|n['’]t)\b", _I)
_ASKED = cue(
    r"\b(?:(?:asked|asks|asking|wondered|wonders|questioned|inquired|unclear|unknown|unsure"
    r"|uncertain"
    r"|under investigation)(?<!not un)"
    r"|(?:not|n['’]t)\s(?:\w+\s){0,2}(?:clear|known|sure|certain|determined|know))\s+"
    r"(?:\S+\s){0,3}?(?:whether|if|who|why|how(?!\sto)|what|when|where)\b"
    r"|\b(?:motives?|cause|reasons?|circumstances|identity|whereabouts)\b[^.;,]{0,60}?"
    r"\s(?:is|are|was|were|remain(?:s|ed)?)\s(?:\w+\s)?(?:unclear|unknown|not\s(?:yet\s)?(?:clear|known))\b"
    r"|\b(?:remains?\sto\sbe\s(?:seen|known|determined)|(?:no\sone|nobody)\sknows"
    r"|question\s(?:is|was|remains?)|questions?\s(?:about|over|as\sto|of))\s(?:whether|if|who|why|how|what)\b",
    "whether if who why how what when where unclear unknown known clear",
)
_PLANNED = cue(
    r"\b(?:will|won['’]t|shall|(?:is|are|was|were)\s+(?:also\s|now\s|still\s|not\s)?"
    r"(?:to|set to|scheduled|slated|due|planning to|preparing to|about to|going to|planned"
    r"|poised to)\b|plan(?:s|ned)?\s+(?:to|on)|aim(?:s|ed)?\s+(?:not only\s)?to|seeks?\s+to"
    r"|wants?\s+to"
    r"|(?:is|are|was|were)\s+(?:\w+\s)?(?:intending|aiming|hoping|looking)\s+to"
    r"|scheduled\s+(?:for|on)"
    r"|(?:plan|goal|aim|intention|focus|target)\s(?:is|was)\s(?:now\s)?to"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )intend(?:s|ed)?\s+to|hopes?\s+to|outlined\s+a\s+plan"
    r"|(?:pledge[sd]?|promise[sd]?|vow(?:s|ed)?)\s+(?:(?:on\s)?\w+day\s)?(?:not\s)?to|agreed\s+to)\b|\b\w+['’]ll\b",
    "will won shall ll to due scheduled slated planned plan plans outlined set poised",
)
# "He said he would": who speaks of himself announces a plan.
_WOULD = cue(
    r"\b(?:said|says|announced|told|added|promised|vowed|pledged|confirmed|tweeted"
    r"|wrote)\b[^.;]{0,80}?\bwould\b"
    r"(?!\s+(?:have|not|never|be)\b)",
    "would",
)
_FORESEES = """
    expected likely predicted projected forecast forecasted forecasts forecaster forecasters
    anticipated predict predicts predicting expects projects could might chance doubt chances
    presume assume imagine confident concerned worried fear fears feared sure afraid
"""
_FORECAST = cue(
    r"\b(?:(?:is|are|was|were|been)\s+(?:\w+\s)?(?:expected|likely|predicted|projected|forecast"
    r"|forecasted"
    r"|anticipated)\s+(?:not only\s)?to|will\s+likely|likely\s+to|forecast(?:s|ers?)?"
    r"|predict(?:s|ed|ing)?"
    r"|expects?|projects\s+that|could(?!\s+(?:not|only|barely|hardly|see|hear|smell|feel)\b"
    r"|n['’]t)|might|(?:no|zero|little|every) (?:chance"
    r"|doubt)|chances are)\b"
    r"|\b(?:presume|assume|imagine|confident|concerned|worried|fear(?:s|ed)?|sure"
    r"|afraid)\s+(?:that\s)?[^.;]{0,60}?"
    r"(?:\bwill\b|\bwon['’]t\b|\bwould\b|['’]ll\b)",
    _FORESEES,
)
# What nobody can plan: a state, a success, a feeling, the weather.
_BEFALLS = cue(
    r"(?:\b(?:will|won['’]t|shall)|['’]ll)\s+(?:not\s|also\s|never\s|always\s|probably\s"
    r"|certainly\s|soon\s|eventually\s"
    r"|only\s|just\s)*(?:become|remain|need|cost|require|determine|decide|affect|cause|rise|fall|grow|shrink|drop|increase|decrease"
    r"|suffer|miss|satisfy"
    r"|know|see|feel|happen|depend|mean|matter|last|win|lose|benefit|survive|die|recover|fail"
    r"|succeed|prove"
    r"|be\s(?:able|hard|difficult|easy|tough|impossible|missed|remembered|more|less|better|worse"
    r"|good|great|bad"
    r"|aware|unaware|important|critical|crucial|interesting|necessary|enough|likely|harder|easier))\b",
    "will won shall ll",
)
# "I think he will come" foresees; what is only hoped or feared is an opinion.
_EXPECTS = cue(
    r"\b(?:I|we|he|she|they|[A-Z][\w’'-]+)\s(?:do(?:es)?(?:\snot|n['’]t)\s|\w+ly\s)?"
    r"(?:thinks?|believes?|doubts?|guess|bet)\s[^.;]{0,60}?(?:\b(?:will|won['’]t)\b|['’]ll\b)",
    "will won ll",
)
_MAY = re.compile(r"\bmay\b(?!\s+(?:not\s+)?\d)")
_IFS = frozenset("if unless provided long event".split())
_IF = re.compile(
    r"\b(?:if|unless|provided that|as long as|in the event)\b(?!\s+(?:not|any|only|so|ever)\b)", _I
)
# "They intend to leave if they can": only what waits outside the condition tells.
_CLAUSE = re.compile(r"\s(?:if|unless)\b[^,;]*", _I)
_BEGINS = re.compile(r"[\s“\"'‘]*(?:(?:but|and|so)\s)?(?:if|unless)\s(?!\w+ed\b|confirmed)", _I)
_NO_CONDITION = re.compile(
    r"\b(?:ask|asks|asked|asking|wonder\w*|see|sees|know|knows|knew|known|unsure|uncertain"
    r"|unclear|clear|sure"
    r"|determine|decide|tell|say|said|care|doubt\w*|questioned|even|as|only|what|mind"
    r"|check\w*)\s+$",
    _I,
)
_WAITS = cue(
    r"\b(?:would|could|will|may|might|can|must|shall|faces?)\b|\b\w+['’](?:ll|d)\b",
    "would could will may might can must shall face faces ll d",
)
_BILL = cue(
    r"\b(?:act|bill|law|measure|proposals?|plan|amendment|deal|agreement|legislation|rule"
    r"|provision|tax|ban|project"
    r"|program|ordinance|referendum|treaty|pact"
    r"|package)\b[^.;“\"]{0,60}?(?<!that )(?<!which )\bwould\b(?!-be)",
    "would",
)


def modality(text: str, quoted: str = "") -> Modality:
    """How the claim is put forward, by the cues in its main clause.

    `quoted` are its words in quotation marks, where they are most of it.
    """
    low = low_words(text)
    main = _ASIDE.sub(" ", text)
    if not _UNTOLD_WORDS.isdisjoint(low):
        main = _UNTOLD.sub(" ", main)
    main = " ".join(main.split())
    if not _DENYING.isdisjoint(low) and _denies(main):
        return Modality.DENIED
    if _ASKED.found(main, low):
        return Modality.ASKED
    main = _OPEN_QUESTION.sub(" ", main)
    if _EXPECTS.found(main, low):
        return Modality.FORECAST
    if is_opinion(text, main, low):
        return Modality.OPINION
    if _is_conditional(main, low):
        return Modality.CONDITIONAL
    if _FORECAST.found(main, low) or _MAY.search(main) or _BEFALLS.found(main, low):
        return Modality.FORECAST
    if _PLANNED.found(main, low) or _WOULD.found(main, low):
        return Modality.PLANNED
    if _BILL.found(main, low):
        return Modality.CONDITIONAL
    return Modality.OPINION if quoted and is_remark(quoted) else Modality.ASSERTED


def _denies(main: str) -> bool:
    for match in _DENIED.finditer(main):
        if not _UNDENIED.search(main[max(0, match.start() - 40) : match.start()]):
            return _NOT.match(main, match.end()) is None
    return False


def _is_conditional(main: str, low: frozenset[str]) -> bool:
    """Whether it holds only if something: a condition, and a main clause that waits for it."""
    if _IFS.isdisjoint(low) or not (
        _BEGINS.match(main) or _WAITS.found(_CLAUSE.sub("", main), low)
    ):
        return False
    return any(
        not _NO_CONDITION.search(main[max(0, match.start() - 20) : match.start()])
        for match in _IF.finditer(main)
    )
