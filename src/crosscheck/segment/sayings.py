"""The verbs by which news attribute words, and where such a verb does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model import Record
from crosscheck.segment.words import words

# Firm verbs always attribute; loose ones when a clause or a quotation follows; strict ones only
# with "that" or a quotation; quoting ones only beside a quotation.
_FIRM = (
    r"said(?!\s(?:\w+\s){0,3}(?:goodbyes?|farewells?|prayers?|grace)\b)|says|say|told|tells|tell"
    r"|announced|announces|confirmed(?!\s(?:dead|killed)\b)"
    r"|confirms|added|adds|warned|warns"
    r"|released(?=[^.]{0,40}\bstatement)|issued(?=[^.]{0,40}\bstatement)"
    "|insisted|insists|replied|denied|denies|testified|tweeted|recalled|explained|explains"
    r"|(?:was|were|is|are|been) quoted as saying|went on to say|goes on to say"
    r"|(?:pledge[sd]?|vow(?:ed|s)?|promise[sd]?)"
    r"(?=\s(?:(?:on\s)?[A-Z]\w+day\s)?(?:not\s)?to\s)"
    r"|identif(?:y|ies|ied)(?=\s[^;]{3,80}?\sas\s)|accuse[sd]?(?=\s[^;]{3,80}?\sof\s)"
    r"|describe[sd]?(?=\s[^;]{2,80}?\sas\s)"
    r"|call(?:s|ed)(?=\s(?:it|this|that|him|her|them|the\s\w+)\s(?:an?|the|\0|un\w+|\w+ing"
    r"|\w+ful)\b)"
    r"|(?:critici[sz]e[sd]?|slam(?:s|med)|blast(?:s|ed)|blame[sd]?|praise[sd]?|fault(?:s|ed)"
    r"|denounce[sd]?|mock(?:s|ed)|deride[sd]?|laud(?:s|ed))(?=\s[^;]{3,80}?\sfor\s)"
    r"|highlight(?:s|ed)(?=\show\b)|point(?:s|ed)\sout"
    r"|(?:express|voic)(?:e[sd]|ed)(?=\s(?:\w+\s){1,3}that\s)"
    r"|urge[sd]?(?=\s(?:people|residents|drivers|motorists|anyone|the public|citizens|witnesses)\b)"
    r"|envision(?:s|ed)|branded(?=\s(?:it|him|her|them|the|this|that)\b)|conveyed"
    r"|(?:sees?|views?|viewed|regards?|considers?)(?=\s[^;]{2,60}?\sas\s(?!well|soon|early|many"
    r"|much|long|far|part))"
)
_LOOSE = (
    "reported|reports|report|argued|argues|argue|alleged|alleges|allege|contends?|contended"
    "|believe|believes|believed|predicted|predicts|predict|acknowledged|acknowledges|estimates"
    "|determined|thinks?|expects?"
)
_STRICT = (
    "claims|claim|claimed|stated|states|noted|notes|suggested|suggests|suggest|estimated"
    "|estimate|maintained|declared"
    "|revealed|reveals|wrote|writes|learned|concluded|asserted|conceded|admitted|admits|asked|asks"
    "|remembered|posted|warn|responded|found|pledged|vowed|promised|agreed|cautioned"
    "|emphasi[sz]ed|emphasi[sz]es"
    "|hinted|hints|speculated|speculates|recounted|affirmed|affirms|countered|counters|mused|muses"
    "|opined|opines|ruled|confided|confessed|confesses|disclosed|discloses|implied|implies"
    "|proclaimed|proclaims|reasoned|reasons|reckons?|reckoned|recommended|recommends|retorted"
    "|theori[sz]e[sd]?|clarified|clarifies|swore|swears|demanded|demands|bragged|brags|attested"
    "|assured|assures|informed|informs|reminded|reminds|indicated|hopes|hoped|fears|feared"
    "|stressed|stresses|reiterated|complained|boasted|argues|joked|remarked|observed"
)
_QUOTING = (
    "continued|continues|went on|goes on|shouted|shouts|yelled|yells|screamed|cried|asked|asks"
    "|answered|answers|quipped"
    "|commented|lamented|exclaimed|recounted|recounts|joked|began|reads?|shared|laughed|laughs"
    "|sobbed|questioned|sighed|whispered|pleaded|cries|called|calls"
)
_SHOWING = "shows?|showed|indicates?|indicated|suggests?|suggested|finds"
_VERB = re.compile(
    rf"\b(?:(?P<firm>{_FIRM})|(?P<loose>{_LOOSE})|(?P<strict>{_STRICT})|(?P<quoting>{_QUOTING})"
    rf"|(?P<showing>{_SHOWING}))\b"
)

_DAY = r"(?:(?:on\s)?[A-Z][a-z]+day\s+)?"
_ASIDE = r"(?:\s(?:in|on|to|at|via|during)\s[^,.:;\0]{1,60}?)?"
_QUOTES_ON = rf"\s*(?:[,:]?\s*\0|:|{_DAY}that\b)|{_ASIDE}(?:[,:]?\s*\0|:|\sthat\b)"
_GOES_ON_STRICT = re.compile(_QUOTES_ON)
_GOES_ON = re.compile(
    rf"{_QUOTES_ON}|\s*{_DAY}(?:(?:the|he|she|they|it|there|its|his|her|their|an?|no|at least"
    r"|about|more|some|someone|somebody|everyone|anyone|nobody|both|two|three|this|these|those"
    r"|such|many|most|we"
    r"|any|all)\b|\d|[A-Z])"
)
# "Admitted he had left", "claimed the wall was old": a clause, though without "that".
_CLAUSE = re.compile(
    r"\s(?:he|she|they|it|there|we|I|(?:the|his|her|their|its)\s[\w’'-]+)(?:['’](?:d|ll|s|re)"
    r"|\s(?:had|has|have|was|were|is|are|would|will|could|can|did|does|do|may|might|should))\b"
)
_NO_CLAUSE = frozenset("found learned asked asks posted responded".split())
# ", Herald reports,": the name stands between commas.
_BESIDE = re.compile(r",\s(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z&][\w.’'-]*){0,4}$")
_GOES_ON_QUOTED = re.compile(r"\s*[,:]?\s*\0")
_ORDERS = re.compile(r"(?:told|tells?)\s+(?:\S+\s){1,4}?(?:not\s)?to\s(?!\0)")
_DOCUMENTS = frozenset(
    """
    poll polls survey surveys study studies report reports record records document documents data
    figures footage video videos affidavit complaint filing filings analysis research results
    statistics emails images photos photographs estimates investigation autopsy census papers
    paperwork transcript transcripts logs tests findings
    """.split()
)

_NOT_SPEAKING = frozenset(
    """
    was were is are been be being a an the to not get got its his her their no of in by as when if
    """.split()
)
# "They cannot say", "he would not tell": what is not said is no statement.
_UNSAID = frozenset(
    "to would could can cannot can't couldn't wouldn't won't let's may might".split()
)
# "Police do not believe" is what they say; "police did not say" is nothing that they say.
_HELD = frozenset("believe think expect".split())
_PASSIVE = ("was", "were", "is", "are", "been")
_STATEMENT = re.compile(r"\0{25}[^\0]{0,160}$")
_NOUNS = frozenset("claims claim report reports estimates estimate posted".split())
_BARE = frozenset(
    "say tell believe report allege argue think expect claim estimate suggest predict "
    "see view regard consider identify accuse describe call".split()
)
_ENDS = re.compile(r"(?:\s(?:\w+\s)?(?:[A-Z][a-z]+day|today|yesterday)|\slater|\sin an? \w+)?\W*$")


class Saying(Record, frozen=True):
    """A verb by which somebody says something: its place in the sentence and its words.

    `ends`: the sentence ends with it, but for a day.
    """

    start: int
    end: int
    verb: str
    kind: str
    ends: bool


def sayings(masked: str) -> Iterator[Saying]:
    """Every verb of a sentence that attributes, in order; `masked` has its quotations blanked."""
    for match in _VERB.finditer(masked):
        if _speaks(masked, match):
            ends = _ENDS.match(masked, match.end()) is not None
            yield Saying(match.start(), match.end(), match.group(), match.lastgroup or "", ends)


def _speaks(masked: str, match: re.Match[str]) -> bool:
    verb, kind = match.group(), match.lastgroup
    before = words(masked[max(0, match.start() - 40) : match.start()])
    last = before[-1].lower().replace("’", "'") if before else ""
    denied = last == "not" or last.endswith("n't")
    if denied and verb not in _HELD:
        return False
    if last in _NOT_SPEAKING and not (denied or verb.startswith(_PASSIVE)):
        return False
    if verb in _BARE and any(word.lower() in _UNSAID for word in (*before[-2:-1], last)):
        return False
    if kind == "firm":
        return _ORDERS.match(masked, match.start()) is None
    if kind == "showing":
        return last in _DOCUMENTS
    rest = masked[match.end() : match.end() + 100]
    closing = masked[: match.start()].rstrip()
    if kind == "quoting":
        return bool(_STATEMENT.search(closing[-240:]) or _GOES_ON_QUOTED.match(rest))
    ends = not rest.strip(" .!?") or rest.startswith((",", "."))
    if verb not in _NOUNS and (
        _STATEMENT.search(closing[-240:]) or (ends and ("\0" in closing or "," in closing))
    ):
        return True
    if verb == "reports" and ends and _BESIDE.search(closing[-120:]):
        return True
    if kind == "strict" and verb not in _NO_CLAUSE and _CLAUSE.match(rest):
        return True
    goes_on = _GOES_ON_STRICT if kind == "strict" else _GOES_ON
    return goes_on.match(rest) is not None
