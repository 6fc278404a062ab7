"""Rules on what was not yet known or done when one article was written, and is in the other."""

from __future__ import annotations

import re

from crosscheck.judge.ruling import Ruling
from crosscheck.judge.statements import denials
from crosscheck.judge.views import View, common_names
from crosscheck.model import Name, Record, Span, VerdictKind
from crosscheck.values.names import same_name

_NOT = r"(?:not|never|\w+n['’]t|neither|nor)"
# Up to so many small words between a negation and what it turns round.
_GAP = r"(?:\s+[\w’']+){0,4}?\s+"
_WHO = r"(?:suspects?|shooters?|gunm[ae]n|killers?|attackers?|drivers?|m[ae]n|persons?|people)"
_PERSON = r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3}"


class Course(Record, frozen=True):
    """A thing that goes one way only: what is said before it happens, and what after.

    `of_whom` asks for words next to both that say of whom: suspects and victims have names.
    `of_one` asks for a name that both claims give: courts deal with many people.
    """

    fact: str
    of_whom: bool
    of_one: bool
    before: re.Pattern[str]
    after: re.Pattern[str]


_COURSES = (
    Course(
        fact="arrested",
        of_whom=False,
        of_one=False,
        before=re.compile(
            rf"\bno (?:\w+ )?arrests?\b"
            rf"|\bno(?: one|body| suspects?| {_WHO})?\b(?:\s+\w+){{0,3}}?\s+(?:in custody|arrested)"
            rf"|\b{_NOT}{_GAP}(?:in custody|arrested|(?:made )?an(?:y)? arrests?)\b"
            rf"|\b(?:at large|on the run|on the loose)\b"
            rf"|\b(?:search(?:ing|ed)?|look(?:ing|ed)?|hunt(?:ing|ed)?) for (?:\w+ ){{0,2}}?(?:"
            rf"{_WHO}|\d\d-year-old)\b"
            rf"|\bno suspects?\b(?! in\b)|\b{_NOT}{_GAP}any suspects?\b",
            re.IGNORECASE,
        ),
        after=re.compile(
            r"\b(?:(?:was|were|been|being) (?:\w+ )?(?:arrested|apprehended|captured|detained"
            r"|taken into custody)|(?:have|has|had) (?:arrested|captured|apprehended)"
            r"|police (?:\w+ )?(?:arrested|apprehended|captured)"
            r"|(?:is|are|was|were) (?:\w+ )?in(?: \w+)?(?: police)? custody"
            r"|turn(?:s|ed) (?:him|her|them)sel(?:f|ves) in(?:to)?|ma(?:d|k)e an arrest"
            r"|arrested (?:a|the) (?:\w+ )?(?:suspect|man|woman))\b",
            re.IGNORECASE,
        ),
    ),
    Course(
        fact="identified",
        of_whom=True,
        of_one=False,
        before=re.compile(
            rf"\b{_NOT}{_GAP}(?:(?:been )?(?:identif(?:y|ied)|named)|release[ds]?)\b"
            r"|\bunidentified\b"
            r"|\b(?:identit(?:y|ies)|names?)\b(?:\s+[\w’',]+){0,9}?\s+(?:withheld|not)\b"
            r"|\b(?:withholding|waiting to learn|working to identify)\b",
            re.IGNORECASE,
        ),
        after=re.compile(
            rf"\b(?:[Ii]dentified|[Nn]amed)\b(?: [\w-]+){{0,6}}? as(?: [a-z\d-]+){{0,3}} {_PERSON}"
            rf"|\b[Tt]he (?:\w+ )?(?:victim|suspect|officer|gunman|shooter|driver), {_PERSON},"
            rf"|\b\d\d?-year-old {_PERSON}|\b{_PERSON}, \d\d?\b"
        ),
    ),
    Course(
        fact="condition",
        of_whom=False,
        of_one=False,
        before=re.compile(
            r"\bconditions?\b(?:\s+\w+){0,6}?\s+(?:unknown|unclear|not(?: \w+){0,2} (?:known"
            r"|released|available))\b"
            rf"|\b{_NOT}{_GAP}(?:[\w’']+ ){{0,2}}condition\b"
            r"|\bunclear\b(?:\s+\w+){0,9}?\s+condition\b",
            re.IGNORECASE,
        ),
        after=re.compile(
            r"\bin (?:\w+(?: but \w+)? )?(?:critical|stable|serious|fair|good|satisfactory|guarded)"
            r"(?: but \w+)? condition\b|\b(?:treated and )?released from (?:the |a )?hospital\b",
            re.IGNORECASE,
        ),
    ),
    Course(
        fact="motive",
        of_whom=False,
        of_one=False,
        before=re.compile(
            rf"\b(?:no|{_NOT})\b(?:\s+[\w’']+){{0,6}}?\s+motive\b"
            r"|\bmotive\b(?:\s+\w+){0,5}?\s+(?:unknown|unclear|not)\b"
            r"|\b(?:investigating|determine) (?:a |the )?(?:\w+ )?motive\b",
            re.IGNORECASE,
        ),
        after=re.compile(
            r"\bmotive (?:was|is|behind)\b|\bstem(?:s|med) from\b|\bretaliat\w+"
            r"|\bgang-related\b|\brival gangs?\b|\bintention was to\b",
            re.IGNORECASE,
        ),
    ),
    Course(
        fact="charged",
        of_whom=False,
        of_one=True,
        before=re.compile(
            rf"\b{_NOT}{_GAP}(?:charged|facing (?:any )?(?:criminal )?charges)\b"
            r"|\bcharges\b(?:\s+[\w’']+){0,6}?\s+pending\b"
            r"|\b(?:expected to|will|to) be (?:charged|booked|indicted)\b",
            re.IGNORECASE,
        ),
        after=re.compile(
            r"\b(?:was|were|been|is|are) (?:\w+ )?(?:charged|indicted|booked)\b|\bcharged with\b"
            r"|\bslapped with\b",
            re.IGNORECASE,
        ),
    ),
    Course(
        fact="guilty",
        of_whom=False,
        of_one=True,
        before=re.compile(
            r"\bplead(?:ed|s)? not guilty\b|\bexpected to (?:plead|be sentenced)\b"
            r"|\b(?:face[sd]?|facing) (?:[\w’']+ ){1,8}(?:sentencing|if convicted)\b"
            r"|\b(?:awaits?|awaiting) (?:trial|sentencing)\b",
            re.IGNORECASE,
        ),
        after=re.compile(
            r"\bplead(?:ed|s)? guilty\b|\b(?:was|were|been) (?:found guilty|convicted"
            r"|acquitted|sentenced)\b",
            re.IGNORECASE,
        ),
    ),
)
# What is said of one of several, or of another case, has no bearing on the rest.
_ANOTHER = re.compile(
    r"\b(?:(?:second|third|another|other|remaining|additional|more) (?:\w+ )?(?:suspects?|arrests?"
    r"|gunm[ae]n|shooters?|m[ae]n|persons?)|accomplices?|previous(?:ly)?|prior|unrelated"
    r"|separate|years? ago|last year|at the scene|currently|no longer)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth)\b", re.IGNORECASE
)
_SUBJECTS = {
    word: subject
    for subject, members in {
        "accused": "suspect suspects shooter gunman killer attacker accused arrested charged "
        "custody arrest",
        "victim": "victim victims killed killing killings dead died wounded injured injuring "
        "deceased slain boy girl child",
        "officer": "officer officers deputy deputies trooper sgt",
        "driver": "driver",
    }.items()
    for word in members.split()
}
_WORD = re.compile(r"[a-z]+")
# Characters on either side of an expression that may say of whom it is said.
_NEAR = 40


def unknowns(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """What one article did not have yet ("no arrests", "not identified") and the other has.

    An update, unless the article that has it was published on an earlier day. A denial in the
    other's very words is for the rule on denials.
    """
    if denials(a, b, similarity):
        return ()
    for course in _COURSES:
        for early, late in ((a, b), (b, a)):
            if not _one_case(early, late) or (course.of_one and not _one_name(early, late)):
                continue
            spans = _spans(course, early, late)
            if spans is not None and (course.of_whom or _known(spans[0], early, late)):
                return (_update(course, a, b, spans if early is a else spans[::-1]),)
    return ()


def _one_case(early: View, late: View) -> bool:
    """Whether two facts can be of one case, in that order, and not of one among several."""
    if not (early.firm and late.firm):
        return False
    if any(_ANOTHER.search(view.claim.text) for view in (early, late)):
        return False
    first, second = (set(_ORDINAL.findall(v.claim.text.lower())) for v in (early, late))
    written = early.statement.article.published, late.statement.article.published
    days = [p.days.start for p in written if p is not None and p.days.start is not None]
    return first <= second and (len(days) < 2 or days[0] <= days[1])


def _one_name(early: View, late: View) -> bool:
    return bool(common_names(early, late))


def _known(span: Span, early: View, late: View) -> bool:
    """Whether the later article knows every full name that stands next to "not yet"."""
    near = Span(span.start - _NEAR, span.end + _NEAR)
    names = (n.key for n in early.of(Name) if " " in n.key and n.span.overlaps(near))
    return all(any(same_name(name, other) for other in late.around) for name in names)


def _spans(course: Course, early: View, late: View) -> tuple[Span, Span] | None:
    """Where one claim says "not yet" and the other "done"; None where either says otherwise."""
    before = course.before.search(early.claim.text)
    if before is None or course.before.search(late.claim.text):
        return None
    if course.after.search(early.claim.text[: before.start()] + early.claim.text[before.end() :]):
        return None
    for after in course.after.finditer(late.claim.text):
        if not course.of_whom or _subjects(before) & _subjects(after):
            return _placed(before, early), _placed(after, late)
    return None


def _placed(match: re.Match[str], view: View) -> Span:
    return Span(view.claim.start + match.start(), view.claim.start + match.end())


def _subjects(match: re.Match[str]) -> set[str]:
    """Of whom an expression can be said, by the words next to it."""
    near = match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    found = (_SUBJECTS.get(word) for word in _WORD.findall(near.lower()))
    return {subject for subject in found if subject}


def _update(course: Course, a: View, b: View, spans: tuple[Span, Span]) -> Ruling:
    says = tuple(
        view.claim.text[span.start - view.claim.start : span.end - view.claim.start]
        for view, span in zip((a, b), spans, strict=True)
    )
    return Ruling(
        verdict=VerdictKind.UPDATE,
        rule="became-known",
        reason=f"“{says[0]}” against “{says[1]}”: one did not have yet what the other has",
        kind="negation",
        fact=f"known:{course.fact}",
        evidence=spans,
        says=(says[0], says[1]),
        confidence=0.75,
    )
