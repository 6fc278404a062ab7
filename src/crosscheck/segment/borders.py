"""Borders between sentences that a splitter trained on clean text sets wrongly or misses.

It holds "Series." for an abbreviation and "Lt." for an end, and knows nothing of who speaks
behind a quotation. Each rule looks at a few words around one stop.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

_OPEN = r"[“\"‘'(\[]?"
_LATIN = r"[A-ZÀ-Þ]"
_NEXT = rf"(?:{_OPEN}(?:{_LATIN}[a-zß-ÿ’']|(?:A|I)(?:['’]|\s)|{_LATIN}{{2,8}}\b))"

# What nupunkt leaves whole: other scripts' stops, plain words that it holds for abbreviations,
# and clock times or states in front of a new sentence.
_STOPS = re.compile(
    r"[。！？｡]+[”」』）\"']*|[؟۔।]+[\"”»)]*(?=\s)"
    rf"|(?<![\w.’'-])(?P<word>[A-ZÀ-Þ]?[a-zß-ÿ]{{1,20}})\.[\"”’)]*\s+(?={_NEXT})"
    rf"|(?<=\b[ap]\.m\.)(?P<clock>\)?\s+)(?={_NEXT})"
    r"|(?<=[A-Z]\.[A-Z]\.)(?P<state>[\"”’)]*\s+)(?=[A-Z])"
    r"|(?<=[a-zß-ÿ]{3})(?:…|\.\.\.)[\"”’]?(?P<trail>\s+)(?=[“\"‘]?[A-Z])"
)
_SHORT = frozenset(
    "so it up on me us him her do go be is to of by we he my too out off now day way yes".split()
)
_ABBREVIATIONS = frozenset(
    """
    etc approx dept feat vol min max avg est ext fig nos pts vs viz incl excl resp tel
    sept sgt capt supt corp assn dept atty attys calif conn mich minn miss mass wash okla penn tenn
    ariz colo ill ind neb nebr nev ore oreg tex fla kan wis wisc ark ala mont del thur thurs tues
    prof insp cmdr comdr asst brig messrs bros blvd intl univ inst hosp sens reps govs gens cong
    rev hon pres vice pvt spec adm cpl det lieut dist treas secy sec gov gen sen rep jan feb mar
    apr jun jul aug oct nov dec mon tue wed thu fri sat sun ave blvd hwy pkwy rte bldg apt ste mme
    mlle mrs messrs ltd inc jr sr st mt ft no op cit col maj lt dr mr ms fr br ofc ald esq dep
    cf al ca pp ed eds rd ln ct sq pl ter trp tpr tsgt ssgt msgt pfc spc const supts dets sgts lts
    co cos llc bhd gmbh cia pty orig cal ont que alta sask man
    """.split()
)
# Short for an address, a company or a name's end: a sentence may end with it.
_ENDERS = frozenset("ave blvd rd st ln ct dr hwy inc corp co ltd jr sr bros etc sun sat".split())
_STARTERS = frozenset(
    """
    The A An I He She It They We This That These Those There But And However When After Before If
    While Their His Her Its Our You As At In On Police Officers Officials Authorities Investigators
    Witnesses Neighbors Neighbours Both Two Three Four Five No Nobody Meanwhile Another Since
    """.split()
)
_CLOCK_GOES_ON = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|[a-z]{1,4}t\b|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|gmt\b|utc\b"
    r"|(?:eastern|central|mountain|pacific|local|christmas|new year|thanksgiving|easter|halloween)",
    re.IGNORECASE,
)

_TITLE = re.compile(
    r"(?:^|[\s“\"‘'(])(?:Lt|Sgt|Det|Capt|Cpl|Col|Maj|Gen|Brig|Cmdr|Adm|Supt|Insp|Ofc|Asst|Atty|Ald"
    r"|Sen|Sens|Rep|Reps|Gov|Govs|Rev|Hon|Prof|Dr|Drs|Mr|Mrs|Ms|Messrs|Fr|Pvt|Pfc|Spc|Dep|Cong"
    r"|(?:on|in|at|the|of|near|from|to|and) (?:St|Mt|Ft))\.$"
)
_DOTTED = re.compile(
    r"(?:^|[\s“\"‘'(-])(?:(?:[A-Z]\.){1,5}|[A-Z][a-z]{0,5}\.|\d[\d.:]*[ap]\.?m\.)$"
)
_SAYING = (
    "asked|says|said|added|adds|wrote|writes|tweeted|told|replied|recalled|explained|exclaimed"
    "|shouted|continued|concluded|wondered|joked|warned|demanded|cried|yelled|screamed|posted"
)
# "'Who pays?' Berg asked.": name and verb, and nothing that the verb could introduce.
_ATTRIBUTION = re.compile(
    rf"(?!(?:I|He|She|They|We|It)\s)(?:(?:[A-Z][\w.’'-]{{0,20}}\s){{1,5}}(?:{_SAYING})|(?:{_SAYING})\s[A-Z]\w+)"
    rf"(?:[.,;]|\s(?:in|at|on|during|after|as|when|while|of|to|through|with)\s|(?:\s[A-Z][\w.-]{{1,20}}){{1,4}}(?:[.,]|\s(?:in|on|at)\s))"
)
_ASKED_OR_CRIED = re.compile(r"[!?…,]['’]?[\"”’']$")


def refined(text: str, spans: list[Span]) -> list[Span]:
    """The sentences of a splitter, cut where it missed a border and joined where it set one.

    `spans` follow each other and cover the text; so do those that come out.
    """
    return _joined(text, [piece for span in spans for piece in _cut(text, span)])


def _cut(text: str, span: Span) -> list[Span]:
    cuts = [match.end() for match in _STOPS.finditer(text, *span) if _is_stop(text, match, span)]
    return list(zip([span[0], *cuts], [*cuts, span[1]], strict=True))


def _is_stop(text: str, match: re.Match[str], span: Span) -> bool:
    if match.end() >= span[1]:
        return False
    after = text[match.end() : match.end() + 40].lstrip("“\"‘'([")
    word = match.group("word")
    if word is not None:
        return _ends_with(word, _first(after), after)
    if match.group("clock") is not None:
        return match.start() - span[0] > 25 and _CLOCK_GOES_ON.match(after) is None
    if match.group("state") is not None or match.group("trail") is not None:
        return _first(after) in _STARTERS
    return True


def _ends_with(word: str, first: str, after: str) -> bool:
    low = word.lower()
    if low in _ENDERS:
        # "Willow St. There they found": whatever begins a sentence begins no name.
        return first in _STARTERS and after[len(first) : len(first) + 2].strip()[:1].islower()
    if low in _ABBREVIATIONS:
        return False
    return len(word) > 3 or (len(word) == 3 and word.islower()) or low in _SHORT


def _first(after: str) -> str:
    found = re.match(r"[^\W\d_]+", after)
    return found.group() if found else ""


def _joined(text: str, spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in spans:
        if found and _belongs(text, found[-1], start, end):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _belongs(text: str, before: Span, start: int, end: int) -> bool:
    """Whether the piece [start, end) goes on with the sentence before it."""
    left = text[max(before[0], start - 60) : start].rstrip()
    right = text[start : min(end, start + 120)].lstrip()
    if not left or not right:
        return False
    if right[0] in "),;":
        return True
    if right[0].isupper() and _TITLE.search(left):
        return True
    if right[0].islower() and _DOTTED.search(left):
        return True
    return _ASKED_OR_CRIED.search(left) is not None and _ATTRIBUTION.match(right) is not None
