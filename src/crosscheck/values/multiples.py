"""Multiples: "doubled" and "halved" as changes, "three times" as occasions, "twice as many".

A change is kept in percent ("doubled" is up by 100%). A factor that compares two levels ("twice
as many", "three times the limit") has the unit "x" and no change: nothing has moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from crosscheck.model import Hedge, Quantity, Span
from crosscheck.values import hedges
from crosscheck.values.numbers import Number, numbers
from crosscheck.values.ranges import is_choice
from crosscheck.values.vocabulary import ascii_case, vocabulary
from crosscheck.values.words import content, is_content, words

_VERBS = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5}
_STEM = "|".join(_VERBS)
_HALVE = Decimal(50)
_CHANGES = frozenset(
    form
    for verb in (*_VERBS, "halve")
    for form in (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
)
_ADVERB = (
    r"(?:(?:(?:more|less)\s+than|at\s+least|nearly|almost|about|roughly|also|not|only|even)\s+)"
)
_CHANGE = re.compile(
    rf"\b(?P<verb>{_STEM}|halve)d\b|\b(?P<going>doubl|tripl|trebl|quadrupl|quintupl|halv)ing\b"
    rf"|(?:(?<=\bto\s)|(?<=\bwould\s)|(?<=\bwill\s)|(?<=\bcould\s)|(?<=\bmay\s)|(?<=\bmight\s)"
    rf"|(?<=\bcan\s)|(?<=\bshould\s)|(?<=\bmust\s)|(?<=[’']ll\s)){_ADVERB}{{0,2}}"
    rf"(?P<bare>{_STEM}|halve)\b(?=[.,;:]|\Z|\s)"
    rf"|\b(?P<now>{_STEM}|halve)s(?=\s+(?:the|its|their|that|our|his|her)\b)"
    rf"|(?:(?<=\bnearly\s)|(?<=\balmost\s)|(?<=\bmore\sthan\s)|(?<=\broughly\s))"
    rf"(?P<then>{_STEM}|halve)s\b",
    re.IGNORECASE,
)
# "Doubled down", "doubled to left", "doubles as an office", "to double murder".
_NO_CHANGE = re.compile(
    r"(?:[\s-]+(?:down|over(?=\s+(?:in|with|at|from)\b|[.,;]|\Z)|back|up\s+(?:in|on|with|against|as)|as|off|home|check\w*|click\w*|park\w*"
    r"|team\w*|dip\w*|fault\w*|bogey\w*|murder\w*|homicide\w*|digits?|play\w*|jump\w*|room\w*|bed\w*"
    r"|bill\w*|agents?|duty|standards?|crown|threat|vision|dose\w*)\b"
    r"|\s+to\s+(?:(?:deep|shallow|the)\s+)?(?:left|right|cent(?:er|re)|gap)\b"
    r"|\s+in\s+(?:(?:a|the\s+\w+|the\s+\w+ing|\w+)\s+)?(?:runs?|inning)\b|-\w)",
    re.IGNORECASE,
)
_FOLDS = {
    f"{word}fold": value
    for word, value in {
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "twelve": 12,
        "twenty": 20,
        "thirty": 30,
        "fifty": 50,
        "hundred": 100,
        "thousand": 1000,
    }.items()
}
_FOLD = re.compile(
    rf"\b(?:(?P<word>{'|'.join(w.removesuffix('fold') for w in _FOLDS)})[- ]?"
    r"|(?P<digits>\d{1,5}(?:\.\d{1,3})?)[- ]?)fold\b",
    re.IGNORECASE,
)
_GROWN = re.compile(
    r"\b(?:r[oi]se\w*|increas\w+|gr[eo]w\w*|jump\w*|climb\w*|surg\w+|soar\w*|multipl\w+|swell\w*"
    r"|swoll\w+|expand\w*|rais\w+|boost\w*|shot\s+up|up|went\s+up|gone\s+up|spik\w+)\s+"
    r"(?:by\s+)?(?:an?\s+)?(?:more\s+than\s+|nearly\s+|almost\s+|about\s+|roughly\s+|at\s+least\s+"
    r"|some\s+|over\s+)?\Z",
    re.IGNORECASE,
)
_SHRUNK = re.compile(
    r"\b(?:f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|reduc\w+|cut|plung\w+|shr[aiu]nk\w*|down)\s+"
    r"(?:by\s+)?(?:an?\s+)?(?:more\s+than\s+|nearly\s+|almost\s+|about\s+|at\s+least\s+)?\Z",
    re.IGNORECASE,
)
_GROWTH = re.compile(
    r"\s+(?:increase|rise|jump|growth|surge|gain|hike|spike|expansion|boost|uptick)\b",
    re.IGNORECASE,
)
_SHRINKAGE = re.compile(r"\s+(?:decrease|drop|decline|reduction|fall|cut|plunge)\b", re.IGNORECASE)
_TWICE = re.compile(r"\b(?:twice|thrice)\b", re.IGNORECASE)
_TIMES = re.compile(r"\s+(?:more\s+|separate\s+|different\s+)?times\b", re.IGNORECASE)
_OF_TIMES = re.compile(r"\s+of\s+(?:more\s+|separate\s+|different\s+)?times\b", re.IGNORECASE)
_NO_ACT = re.compile(r"\b(?:think\w*|thought|look\w*)\s+\Z", re.IGNORECASE)
_ONCE_OR = re.compile(r"\bonce\s+or\s+\Z", re.IGNORECASE)
_SPAN_OF_TIME = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|seasons?"
    r"|decades?|morning|afternoon|evening|spring|summer|fall|autumn|winter|time|past|last|next"
    r"|previous|following|same|other|first|second)\b"
)
_WORD = (
    r"(?!(?:of|to|in|for|and|or|on|at|than|by|from|with|over|as|is|was|were|are|when|while|if)\b)"
    r"[a-z][a-z’'-]*"
)
_AS = (
    r"(?:many|much|big|large|great|high|low|long|old|young|fast|slow|hard|strong|weak|rich|poor|deep"
    r"|wide|tall|thick|heavy|light|good|bad|far|near|small|bright|dense|severe|toxic|potent|intense"
    r"|efficient|frequent|often|common|quick|short|warm|hot|cold|loud|rare|large|prevalent|urgent"
    r"|\w+(?:ful|ive|ous|able|ible|less|ly|ical|y))"
)
# "Twice as many", "three times the price" multiply; "twice a week" is a rate.
_COMPARED = re.compile(
    rf"\s+(?:as\s+{_AS}\b(?:\s+(?!as\b){_WORD})?|as\s+{_WORD}\s+as\b"
    rf"|(?:the|its|their|his|her|my|your|our)\s+(?!{_SPAN_OF_TIME}){_WORD}(?:\s+{_WORD})?"
    rf"|(?:what|that|those)\b|this\s+(?!{_SPAN_OF_TIME}){_WORD}"
    rf"|(?:more|less|fewer|worse|better|over)\b(?:\s+{_WORD})?"
    r"|(?!(?:af|ev|nev|und|lat|earli|oth|anoth|togeth|howev|wheth|h|rath|form|p|eith|neith|summ|wint"
    r"|quart|numb|octob|novemb|decemb|septemb)er\b)[a-z]+er\b)",
    re.IGNORECASE,
)
_NO_OCCASION = re.compile(
    r"(?:\s+(?:a|an|per|every|each|daily|weekly|monthly|yearly|annually|the|its|their|his|her|my|your"
    r"|our|these|over)\b|-\w)",
    re.IGNORECASE,
)
_TIMES_OVER = re.compile(r"\s+over(?!\s+(?:the|its|their|his|her|a|an)\b)", re.IGNORECASE)
# "Double the number": the noun is as large again; "a double that scored" is a hit.
_DOUBLE = re.compile(
    rf"(?<!\ba\s)(?<!\bbody\s)\b(?P<verb>{_STEM})(?P<of>\s+(?:(?:the|its|their|his|her)\s+{_WORD}"
    rf"(?:\s+{_WORD})?|what\b|that(?=\s+of\b|[.,;]|\Z|\s+(?:number|amount|figure|sum|rate|size|price"
    rf"|cost|level)\b)|last\s+{_WORD}[’']s?\s+{_WORD}))",
    re.IGNORECASE,
)


_ALONE = re.compile(
    rf"(?:(?<=\bmore\sthan\s)|(?<=\bnearly\s)|(?<=\balmost\s)|(?<=\broughly\s)|(?<=\bat\sleast\s))"
    rf"(?P<verb>{_STEM})(?P<of>)(?=[.,;]|\Z|\s+(?:from|since|in|that|compared)\b)",
    re.IGNORECASE,
)
_FACTOR_OF = re.compile(r"\bfactor\s+of\s+(?:about\s+|nearly\s+|more\s+than\s+)?\Z", re.IGNORECASE)


def changes(text: str, *, offset: int) -> tuple[Quantity, ...]:
    """Each "doubled", "halved" or "tenfold increase" as the change in percent that it is."""
    known = vocabulary(text)
    found: list[Quantity] = []
    if known.has(_CHANGES):
        found = [
            _change(match, text, offset)
            for match in _CHANGE.finditer(text)
            if not _NO_CHANGE.match(text, match.end())
        ]
    if "fold" in known.lowered:
        found += _folds(text, offset)
    return tuple(sorted(found, key=lambda q: q.span))


def _change(match: re.Match[str], text: str, offset: int) -> Quantity:
    verb = ascii_case(
        match["verb"] or match["bare"] or match["now"] or match["then"] or f"{match['going']}e"
    )
    start = match.start("bare") if match["bare"] else match.start()
    factor = _VERBS.get(verb.lower())
    percent = _HALVE if factor is None else Decimal(100 * (factor - 1))
    return _moved(text, (start, match.end()), percent, "up" if factor else "down", offset)


def _moved(
    text: str, place: tuple[int, int], percent: Decimal, change: str, offset: int
) -> Quantity:
    hedge, start = hedges.before(text, place[0])
    low, high = hedges.bounds(percent, percent, hedge, narrow=hedges.is_narrow(text, start))
    return Quantity(
        Span(offset + start, offset + place[1]),
        text[start : place[1]],
        low=low,
        high=high,
        unit="%",
        hedge=hedge,
        change=change,
    )


def _folds(text: str, offset: int) -> Iterator[Quantity]:
    """ "A tenfold increase": nothing where "twofold" only says that there are two."""
    for match in _FOLD.finditer(text):
        word = match["word"]
        times = Decimal(_FOLDS[f"{ascii_case(word).lower()}fold"] if word else match["digits"])
        before = text[max(0, match.start() - 40) : match.start()]
        if times > 1 and (_GROWTH.match(text, match.end()) or _GROWN.search(before)):
            yield _moved(text, match.span(), 100 * (times - 1), "up", offset)
        elif times > 1 and (_SHRINKAGE.match(text, match.end()) or _SHRUNK.search(before)):
            yield _moved(text, match.span(), 100 - 100 / times, "down", offset)


def occasions(text: str, *, offset: int) -> tuple[Quantity, ...]:
    """How often something was done, and factors ("twice as many", "double the number"), by place.

    What an occasion counts is "time" and the verb before it.
    """
    found = sorted(_counted(text), key=lambda pair: pair[1])
    said = [q for number, end in found if (q := _often(number, end, text, offset))]
    known = vocabulary(text)
    if known.has(_VERBS.keys()):
        said += _doubles(text, offset)
    if "factor" in known.words:
        said += [
            _factor(number, text, number.end, "", offset)
            for number in numbers(text)
            if _FACTOR_OF.search(text[max(0, number.start - 32) : number.start])
        ]
    return tuple(sorted(said, key=lambda q: q.span))


def _counted(text: str) -> Iterator[tuple[Number, int]]:
    """Each number of times, and where its "times" ends: "twice", "three to four times"."""
    for match in _TWICE.finditer(text) if "wice" in text or "hrice" in text else ():
        value = Decimal(2 if match.group().casefold() == "twice" else 3)
        once = _ONCE_OR.search(text[max(0, match.start() - 12) : match.start()])
        start = match.start() if once is None else match.start() - len(once.group())
        low = value if once is None else Decimal(1)
        yield Number(start, match.end(), low, value, Decimal(1), "spelled"), match.end()
    if "times" not in text:
        return
    before: Number | None = None
    for number in numbers(text):
        times = _TIMES.match(text, number.end)
        if times is None and number.form == "vague":
            times = _OF_TIMES.match(text, number.end)
        if times is not None and number.form != "fraction":
            ranged = before is not None and is_choice(text, before, number)
            first = before if before is not None and ranged else number
            wide = Number(first.start, number.end, first.low, number.high, number.step, number.form)
            yield wide, times.end()
        before = number


def _often(number: Number, end: int, text: str, offset: int) -> Quantity | None:
    if text[number.start - 1 : number.start] == "-":
        return None
    compared = _COMPARED.match(text, end)
    if compared and not _TIMES_OVER.match(text, end):
        return _factor(number, text, compared.end(), compared.group(), offset)
    before = text[max(0, number.start - 12) : number.start]
    if _NO_OCCASION.match(text, end) or _NO_ACT.search(before):
        return None
    return _occasion(number, end, text, offset)


def _doubles(text: str, offset: int) -> Iterator[Quantity]:
    changing = [m.start("bare") for m in _CHANGE.finditer(text) if m["bare"]]
    of_these = [*_DOUBLE.finditer(text)]
    named = {match.start("verb") for match in of_these}
    alone = [m for m in _ALONE.finditer(text) if m.start("verb") not in named]
    for match in (*of_these, *alone):
        if match.start("verb") not in changing:
            value = Decimal(_VERBS[ascii_case(match["verb"]).lower()])
            number = Number(*match.span("verb"), value, value, Decimal(1), "spelled")
            yield _factor(number, text, match.end(), match["of"], offset)


def _factor(number: Number, text: str, end: int, compared: str, offset: int) -> Quantity:
    """ "Twice as massive": the factor, with what is compared as what it is of."""
    hedge, start = hedges.before(text, number.start)
    low, high = hedges.bounds(number.low, number.high, hedge, narrow=hedges.is_narrow(text, start))
    return Quantity(
        Span(offset + start, offset + end),
        text[start:end],
        low=low,
        high=high,
        unit="x",
        hedge=Hedge.VAGUE if number.form == "vague" else hedge,
        step=number.step,
        of=tuple(sorted(set(content(compared)))),
    )


def _occasion(number: Number, end: int, text: str, offset: int) -> Quantity:
    hedge, start = hedges.before(text, number.start)
    low, high = hedges.bounds(number.low, number.high, hedge, narrow=hedges.is_narrow(text, start))
    said = [w.canonical for w in words(text[max(0, start - 40) : start])[-2:] if is_content(w)]
    return Quantity(
        Span(offset + start, offset + end),
        text[start:end],
        low=low,
        high=high,
        hedge=Hedge.VAGUE if number.form == "vague" else hedge,
        step=number.step,
        of=tuple(sorted({"time", *said[-1:]})),
        noun="times",
    )
