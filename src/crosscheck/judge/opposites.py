"""Rules on predicates: what one claim upholds the other overturns, and who did what to whom."""

from __future__ import annotations

import re

from crosscheck.judge.circumstances import dates_differ, moved
from crosscheck.judge.ruling import Ruling
from crosscheck.judge.views import View, common_names, days_between, jaccard
from crosscheck.model import Modality, Name, Polarity, Record, Span, VerdictKind
from crosscheck.values.names import same_name
from crosscheck.values.opposites import Opposition, allied, opposed, sided
from crosscheck.values.words import words

# Words, the opposed ones aside, that claims of one statement share: of the shorter, of all.
_SAME_WORDS = 0.7
_SAME_OF_ALL = 0.4
_CLOSE = 0.6
# What was planned can be called off, as what was said can be denied.
_SAID = frozenset({Modality.ASSERTED, Modality.DENIED, Modality.PLANNED})
# Days between publications within which an opposite is a contradiction and no turn of events.
_AT_A_TIME = 1
# Characters between a name and the verb that it is the subject or the object of.
_REACH = 40
_ACTS = {
    "defeat": (
        (r"beats?|beating|defeat(?:s|ed)?|thrash(?:es|ed)|edged|crushed|eliminated|knocked out"
        r"|overcame|won against"),
        r"(?:lost|loses|losing)(?:\s+\d+[-–]\d+)?\s+to|(?:was|were) (?:beaten|defeated) by",
    ),
    "lead": (
        r"led|leads|(?:is|was|are|were) ahead of|ahead of|overtook|outsold|outpolled",
        r"trail(?:s|ed)|(?:is|was|are|were) behind|finished behind",
    ),
    "sue": (r"sues|sued|is suing|has sued", r"(?:was|is|were) (?:being )?sued by"),
    "buy": (
        r"buys|bought|acquires|acquired|took over|takes over|will (?:buy|acquire)",
        r"(?:was|is|were|will be) (?:bought|acquired|taken over) by|sold itself to",
    ),
    "kill": (
        r"killed|kills|murdered|stabbed|shot dead",
        r"(?:was|were) (?:killed|murdered|stabbed|shot dead) by",
    ),
    "accuse": (r"accuses|accused|blames|blamed", r"(?:was|were|is) (?:accused|blamed) by"),
    "invade": (r"invades|invaded|attacked|bombed", r"(?:was|were) (?:invaded|attacked|bombed) by"),
    "succeed": (r"succeeds|succeeded|replaces|replaced", r"(?:was|is) (?:succeeded|replaced) by"),
}  # fmt: skip
_ACT = re.compile(
    "|".join(
        rf"(?P<{name}_to>\b(?:{passive})\b)|(?P<{name}>\b(?:{active})\b)"
        for name, (active, passive) in _ACTS.items()
    ),
    re.IGNORECASE,
)


class Act(Record, frozen=True):
    """Who did what to whom; `span` is the verb's, in the article."""

    act: str
    subject: str
    object: str
    span: Span
    text: str


def opposites(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """One claim says of a thing the opposite of what the other says, in otherwise like words."""
    if similarity < _CLOSE or not common_names(a, b) or days_between(a, b) > _AT_A_TIME:
        return ()
    if a.of(Polarity) or b.of(Polarity):
        return ()  # what is negated in the same words is for the rule on denials
    return opposing(a, b) if _alike(a, b) else ()


def opposing(a: View, b: View) -> tuple[Ruling, ...]:
    """What two claims of one thing say that excludes each other: opposites, or one negated."""
    if dates_differ(a, b) or not all(v.claim.modality in _SAID for v in (a, b)):
        return ()
    no, negated = len(a.of(Polarity)), len(b.of(Polarity))
    if no == negated == 0:
        found = opposed(a.claim.text, b.claim.text)
        return (_opposition(found[0], a, b),) if len(found) == 1 else ()
    told = bool(allied(a.claim.text, b.claim.text)) and _alike(a, b)
    if no + negated == 1 and (told or _bare(a, b)):
        return (_negation(a, b),)
    return ()


def _bare(a: View, b: View) -> bool:
    """Whether what one claim negates is all that the other says of the same thing."""
    negative, positive = (a, b) if a.of(Polarity) else (b, a)
    scope = negative.of(Polarity)[0].scope
    return scope in positive.frame and set(positive.frame) <= set(negative.frame)


def _alike(a: View, b: View) -> bool:
    """Whether nothing but the opposed words tells two claims apart."""
    if not (opposed(a.claim.text, b.claim.text) or allied(a.claim.text, b.claim.text)):
        return False
    apart = {word for view in (a, b) for word in sided(view.claim.text)}
    first, second = set(a.frame) - apart, set(b.frame) - apart
    both = len(first & second)
    return both >= _SAME_WORDS * min(len(first), len(second)) and both >= _SAME_OF_ALL * len(
        first | second
    )


def _opposition(found: Opposition, a: View, b: View) -> Ruling:
    first, second = _placed(a, found.first), _placed(b, found.second)
    says = _shown(a, first), _shown(b, second)
    return Ruling(
        verdict=VerdictKind.UPDATE if moved(a, b) else VerdictKind.CONFLICT,
        rule="opposite",
        reason=f"“{says[0]}” against “{says[1]}”: one excludes the other",
        kind="negation",
        fact=f"whether:{found.name}",
        evidence=(first, second),
        says=says,
        confidence=0.7,
    )


def _negation(a: View, b: View) -> Ruling:
    negation = (*a.of(Polarity), *b.of(Polarity))[0]
    name = min(allied(a.claim.text, b.claim.text), default=negation.scope)
    return Ruling(
        verdict=VerdictKind.UPDATE if moved(a, b) else VerdictKind.CONFLICT,
        rule="denied",
        reason=f"one says that it is so, the other says “{negation.text}”",
        kind="negation",
        fact=f"whether:{name}",
        evidence=tuple(_point(view) for view in (a, b)),  # type: ignore[arg-type]
        says=tuple("not so" if view.of(Polarity) else "so" for view in (a, b)),  # type: ignore[arg-type]
        confidence=0.7,
    )


def _point(view: View) -> Span:
    negations = view.of(Polarity)
    return negations[0].span if negations else view.claim.span


def _placed(view: View, canonical: str) -> Span:
    start = view.claim.start
    for word in words(view.claim.text):
        if word.canonical == canonical:
            return Span(start + word.start, start + word.end)
    return view.claim.span


def _shown(view: View, span: Span) -> str:
    return view.claim.text[span.start - view.claim.start : span.end - view.claim.start]


def swaps(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """Who did it to whom, told the other way round: "X beat Y" against "Y beat X"."""
    if similarity < _CLOSE or jaccard(a, b) < _SAME_OF_ALL or not (a.firm and b.firm):
        return ()
    if days_between(a, b) > _AT_A_TIME or dates_differ(a, b):
        return ()
    return swapped(a, b)


def swapped(a: View, b: View) -> tuple[Ruling, ...]:
    """The act that one claim tells of a name and another, and the other claim the other way."""
    for x in _acts(a):
        for y in _acts(b):
            if x.act == y.act and same_name(x.subject, y.object) and same_name(x.object, y.subject):
                return (_swap(x, y),)
    return ()


def _acts(view: View) -> list[Act]:
    """Each act of a claim whose verb stands between two names."""
    if view.of(Polarity):
        return []
    start, named, found = view.claim.start, view.of(Name), []
    for match in _ACT.finditer(view.claim.text):
        group = match.lastgroup or ""
        span = Span(start + match.start(), start + match.end())
        before = [n for n in named if 0 <= span.start - n.span.end <= _REACH]
        after = [n for n in named if 0 <= n.span.start - span.end <= _REACH]
        if not before or not after:
            continue
        doer, other = before[-1].key, after[0].key
        if group.endswith("_to"):
            doer, other = other, doer
        found.append(Act(group.removesuffix("_to"), doer, other, span, match.group()))
    return found


def _swap(x: Act, y: Act) -> Ruling:
    says = f"{x.subject.title()} {x.act}", f"{y.subject.title()} {y.act}"
    return Ruling(
        verdict=VerdictKind.CONFLICT,
        rule="roles-swapped",
        reason=f"“{x.text}” and “{y.text}”: the two tell it the other way round, by "
        f"{x.subject.title()} or by {y.subject.title()}",
        kind="name",
        fact=f"who:{x.act}:{'+'.join(sorted((x.subject, y.subject)))}",
        evidence=(x.span, y.span),
        says=says,
        confidence=0.75,
    )
