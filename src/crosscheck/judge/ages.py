"""Rules on ages: of one person by name, or of one child or adult whom both stories leave unnamed.

A claim that lists several persons is compared person by person.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from crosscheck.judge.circumstances import background
from crosscheck.judge.ruling import CONFIDENCE, Ruling
from crosscheck.judge.views import View, days_between, same_event, same_story
from crosscheck.model import Name, Record, Span, Time, VerdictKind
from crosscheck.values.algebra import Relation
from crosscheck.values.names import same_name
from crosscheck.values.numbers import numbers
from crosscheck.values.words import is_content, words

# Days between publications within which a birthday seldom explains a year of difference.
_NO_BIRTHDAY = 31
# Days after which a namesake is likelier than a mistake, where nothing but the name is common.
_NAMESAKE = 183
# Likeness (0 to 100) of two spellings of one first or last name.
_SPELLING = 72.0
_ALIKE_CONFLICT = 3
_ALIKE_AGREE = 2
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_NOUNS = {
    **dict.fromkeys("boy son brother grandson nephew".split(), "boy"),
    **dict.fromkeys("girl daughter sister granddaughter niece".split(), "girl"),
    **dict.fromkeys("child baby toddler infant kid".split(), "child"),
    **dict.fromkeys("man father husband".split(), "man"),
    **dict.fromkeys("woman mother wife".split(), "woman"),
}
_YOUNG = frozenset({"boy", "girl", "child"})
_OLD = re.compile(r"[- ](?P<unit>year|month)s?[- ]olds?\b", re.IGNORECASE)
_TRADE = re.compile(r"\s+(?:[a-z]+,?\s+){0,3}(?:[A-Z][a-z]+\.?\s+)?(?=[A-Z])")
_NAME_ENDS = re.compile(r"[^\w\s]|\s*$|\s+[^\w\s]|\s+(?P<next>[\w’']+)")
_WAS = re.compile(
    r"(?:,\s+who\s+[^,;.]{1,60},|,?\s+who)?\s+(?:was|is)\s+(?P<age>\d{1,2})(?=[.,;]|$|\s+and\b)"
)
_BESIDE = re.compile(
    r"(?:\s\([^()]{1,20}\))?,\s+(?:aged?\s+)?(?P<age>\d{1,2})(?=[,;.)]|\s*$|\s+(?:and|of)\b(?!\s+\d))"
)
_MONTH = re.compile(r"\b(?P<month>April|May|June|August)\s$")
_OLDEST = 130
_NOUN = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?P<noun>" + "|".join(_NOUNS) + r")\b", re.IGNORECASE)
_OF_ANYONE = frozenset("shoot shot polic author say tell person old".split()) | frozenset(_NOUNS)


class Aged(Record, frozen=True):
    """Somebody's age: `low` to `high` months, by `name` (a key) or else by `noun` ("girl")."""

    span: Span
    says: str
    low: int
    high: int
    name: str = ""
    noun: str = ""

    @property
    def years(self) -> int:
        return self.low // 12


def ages(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """The age of one person; it grows with time, and months apart a year may be a birthday."""
    first, second = _aged(a), _aged(b)
    return (*_by_name(first, second, a, b), *_by_noun(first, second, a, b))


def _aged(view: View) -> tuple[Aged, ...]:
    """Everybody whose age a claim gives, in order."""
    found = {person.span: person for person in (*_old(view), *_beside(view))}
    return tuple(found[span] for span in sorted(found))


def _old(view: View) -> list[Aged]:
    """Ages in words ("a 13-month-old boy", "42-year-old plumber Ann Lee")."""
    text, start, found = view.claim.text, view.claim.start, []
    for number in numbers(text):
        old = _OLD.match(text, number.end)
        if old is None or number.low != number.high or not 0 < number.low < _OLDEST:
            continue
        noun = _NOUN.match(text, old.end())
        count = int(number.low)
        low, high = (count, count) if old["unit"].lower() == "month" else _months(count)
        found.append(
            Aged(
                Span(start + number.start, start + old.end()),
                f"aged {count}" if high > low else f"{count} months old",
                low,
                high,
                _behind_trade(view, start + old.end()),
                _NOUNS[noun["noun"].lower()] if noun else "",
            )
        )
    return found


def _beside(view: View) -> list[Aged]:
    """Ages behind a name ("Ann Lee, 42,", "Ann Lee, who was 42")."""
    text, start, found = view.claim.text, view.claim.start, []
    for person in view.of(Name):
        behind = _BESIDE.match(text, person.span.end - start) or _WAS.match(
            text, person.span.end - start
        )
        if behind:
            count = int(behind["age"])
            span = Span(start + behind.start("age"), start + behind.end("age"))
            key = _whole(_forenamed(person, view))
            found.append(Aged(span, f"aged {count}", *_months(count), key))
    return found


def _forenamed(name: Name, view: View) -> str:
    """A name's key with the forename that is also a month's and stands before it ("April Lee")."""
    month = _MONTH.search(view.claim.text[: name.span.start - view.claim.start][-8:])
    return f"{month['month'].lower()} {name.key}" if month else name.key


def _months(years: int) -> tuple[int, int]:
    return years * 12, years * 12 + 11


def _whole(name: str) -> str:
    """A name's key without where its bearer is from."""
    return name.split(" of ")[0]


def _behind_trade(view: View, stop: int) -> str:
    """The key of the name after a trade ("26-year-old plumber Ann Lee"), or nothing.

    Not that of a place ("45-year-old New York man"): no noun follows a person's name.
    """
    stop -= view.claim.start
    trade = _TRADE.match(view.claim.text, stop)
    if trade is None:
        return ""
    for name in view.of(Name):
        start, end = name.span.start - view.claim.start, name.span.end - view.claim.start
        key = _forenamed(name, view)
        begin = start - (len(key) - len(name.key))
        if " " in key and stop < begin <= trade.end() < end:
            after = _NAME_ENDS.match(view.claim.text, end)
            following = words(after["next"] or "") if after else ()
            return "" if following and is_content(following[0]) else _whole(key)
    return ""


def _by_name(first: Sequence[Aged], second: Sequence[Aged], a: View, b: View) -> list[Ruling]:
    found = []
    for x in (p for p in first if p.name):
        for y in (p for p in second if p.name):
            if not _same_person(x.name, y.name, a, b):
                continue
            fact = f"age:{max(x.name, y.name, key=len).split()[-1]}"
            if x.years == y.years:
                found.append(_agree(x, y, fact))
            elif not _grown(x, y, a, b):
                found.append(_differ(x, y, fact))
    return found


def _same_person(x: str, y: str, a: View, b: View) -> bool:
    """Whether two names are one person's: in full, spelled nearly so, or a surname of only one."""
    short, long = sorted((_plain(x), _plain(y)), key=len)
    if not short:
        return False
    if len(short) > 1:
        if not _alike(short, long):
            return False
        exact = short[0] == long[0] and (short[-1] == long[-1] or short == long[: len(short)])
        if not exact and (x in b.around or y in a.around):
            return False
        return same_story(a, b) or days_between(a, b) <= _NAMESAKE
    if short[-1] != long[-1] or not same_story(a, b):
        return False
    bearers = {tuple(_plain(n)) for n in a.around | b.around if " " in n}
    bearers = {n for n in bearers if n and n[-1] == short[-1]}
    return all(_alike(n, m) for n in bearers for m in bearers)


def _plain(name: str) -> list[str]:
    return [part for part in name.split() if part not in _SUFFIXES]


def _alike(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two full names are one, but for a middle name or the spelling of one part."""
    if same_name(" ".join(x), " ".join(y)):
        return True
    if x[0][0] != y[0][0] or x[-1][0] != y[-1][0]:
        return False
    parts = (fuzz.ratio(x[0], y[0]), fuzz.ratio(x[-1], y[-1]))
    return max(parts) == 100 and min(parts) >= _SPELLING


def _grown(x: Aged, y: Aged, a: View, b: View) -> bool:
    """Whether time between the two articles, or a look back, explains the difference."""
    gained = y.years - x.years
    first, second = _when(a), _when(b)
    if not first or not second:
        return abs(gained) <= 1
    return any(_explains(gained, (then - now).days) for now in first for then in second)


def _explains(gained: int, days: int) -> bool:
    """Whether somebody can be `gained` years older after so many days."""
    if days < 0:
        gained, days = -gained, -days
    return 0 < gained <= 1 + days // 365 and days > _NO_BIRTHDAY


def _when(view: View) -> tuple[dt.date, ...]:
    """The days of which an age may be given: that of publication, and one long past."""
    published = view.statement.article.published
    if published is None or published.days.start is None:
        return ()
    past = [
        t.days.start
        for t in view.of(Time)
        if t.days is not None and t.days.start is not None and t.days.start == t.days.end
    ]
    return (published.days.start, *past)


def _by_noun(first: Sequence[Aged], second: Sequence[Aged], a: View, b: View) -> list[Ruling]:
    """The one child, man or woman of each claim, in claims that say the same of them."""
    x, y = _only(first), _only(second)
    if x is None or y is None or not _one_kind(x.noun, y.noun) or not same_event(a, b):
        return []
    if not (a.firm and b.firm) or background(a) != background(b):
        return []
    alike = len(_deeds(a) & _deeds(b)) + _same_day(a, b)
    fact = f"years:{x.noun if x.noun != 'child' else y.noun}"
    if x.low <= y.high and y.low <= x.high:
        infants = x.low == x.high and y.low == y.high
        least = 0 if infants and days_between(a, b) <= 1 else _ALIKE_AGREE
        return [_agree(x, y, fact)] if alike >= least else []
    told = _tells(a, y) or _tells(b, x)
    if max(x.low, y.low) - min(x.high, y.high) < 12 and 0 in {x.high - x.low, y.high - y.low}:
        return []  # 22 months is "two" to many
    if alike < _least_alike(x, a, b) or told or days_between(a, b) > _NO_BIRTHDAY:
        return []
    if x.noun not in _YOUNG and abs(x.years - y.years) > 3:
        return []
    return [_differ(x, y, fact)]


def _least_alike(x: Aged, a: View, b: View) -> int:
    """How many words two claims on one unnamed person must share; children are seldom hit."""
    close = x.noun in _YOUNG and days_between(a, b) <= 1
    return _ALIKE_CONFLICT - 1 if close else _ALIKE_CONFLICT


def _only(found: Sequence[Aged]) -> Aged | None:
    """The one person of a claim who has a noun but no name, if no other age is given."""
    return found[0] if len(found) == 1 and found[0].noun and not found[0].name else None


def _one_kind(x: str, y: str) -> bool:
    return x == y or ("child" in {x, y} and {x, y} <= _YOUNG)


def _deeds(view: View) -> set[str]:
    """What a claim says of the person, without what every such story says."""
    return {w.canonical for w in words(" ".join(view.frame))} - _OF_ANYONE


def _same_day(a: View, b: View) -> bool:
    """Whether both claims name one and the same day."""
    days = {t.days for t in a.of(Time) if t.days is not None and t.days.start == t.days.end}
    return any(t.days in days for t in b.of(Time))


def _tells(view: View, person: Aged) -> bool:
    """Whether an article also gives somebody the other's age: then it tells of both."""
    return any(q.role == "age" and int(q.low) == person.years for q in view.told)


def _agree(x: Aged, y: Aged, fact: str) -> Ruling:
    relation = Relation.EQUAL if x.low == y.low else Relation.COMPATIBLE
    reason = f"both say {x.says}" if x.says == y.says else f"{x.says} against {y.says}"
    confidence = CONFIDENCE[VerdictKind.AGREE, relation]
    return _ruling(VerdictKind.AGREE, x, y, rule="age-agrees", fact=fact, reason=reason,
                   confidence=confidence)  # fmt: skip


def _differ(x: Aged, y: Aged, fact: str) -> Ruling:
    confidence = CONFIDENCE[VerdictKind.CONFLICT, Relation.CONFLICT]
    if not (x.name and y.name):
        confidence -= 0.15
    reason = f"{x.says} against {y.says}"
    return _ruling(VerdictKind.CONFLICT, x, y, rule="age-differs", fact=fact, reason=reason,
                   confidence=confidence)  # fmt: skip


def _ruling(
    verdict: VerdictKind, x: Aged, y: Aged, *, rule: str, fact: str, reason: str, confidence: float
) -> Ruling:
    return Ruling(
        verdict=verdict,
        rule=rule,
        reason=reason,
        kind="number",
        fact=fact,
        evidence=(x.span, y.span),
        says=(x.says, y.says),
        confidence=confidence,
    )
