"""Whom an article attributes each of its sentences to."""

from __future__ import annotations

import re

from crosscheck.model import Record
from crosscheck.segment.attributions import attribution, is_pronoun, source

_NAME_WHO = re.compile(
    r"((?:[A-Z][\w.’'-]*|of|de|van|the)(?:\s(?:[A-Z][\w.’'-]*|of|de|van|the))*),?\s$"
)
# "He said" never takes up one of these.
_NO_PERSON = re.compile(
    r"\b(?:police|officials|authorities|deputies|investigators|prosecutors|officers|detectives"
    r"|department|ministry|company|report|reports|statement|tweet|office|witnesses|residents|agency"
    r"|researchers|scientists|experts|analysts|neighbou?rs|news|times|post|journal|herald|tribune"
    r"|government|court|affidavit|release|documents?|records?|website|study|guidelines|doctors"
    r"|family|parents|relatives|group|council|committee|party|union|army|military|inc)\b",
    re.IGNORECASE,
)


class Line(Record, frozen=True):
    """A sentence as the search for speakers sees it.

    `start`, `end` are its span in the text, `masked` is it with quotations blanked; `paragraph`
    numbers its block, `open` says whether it begins inside a quotation.
    """

    start: int
    end: int
    masked: str
    paragraph: int
    open: bool


def find_speakers(text: str, lines: list[Line]) -> list[str]:
    """For each sentence whom it is attributed to, as written; "" when nobody."""
    own = [_own(text, line) for line in lines]
    names: list[str] = []
    last = person = ""
    for number, line in enumerate(lines):
        name = own[number]
        if name is None:
            name = _carried(lines, own, names, number)
        elif is_pronoun(name):
            name = _meant(text, line, name.lower(), last=last, person=person)
        if name and own[number] is not None and source(line.masked) is None:
            last = name
            person = name if not _NO_PERSON.search(name) else person
        names.append(name)
    return names


def _own(text: str, line: Line) -> str | None:
    span = attribution(text[line.start : line.end], line.masked)
    return text[line.start + span[0] : line.start + span[1]] if span else None


def _meant(text: str, line: Line, pronoun: str, *, last: str, person: str) -> str:
    """Whom a pronoun speaker means; nobody for "we said", which is the writer."""
    if pronoun in ("he", "she", "him", "her"):
        return person
    if pronoun == "who":
        return _antecedent(text, line) or last
    return last if pronoun in ("they", "it", "them", "which", "that", "this") else ""


def _antecedent(text: str, line: Line) -> str:
    """The name right in front of "who said"."""
    span = attribution(text[line.start : line.end], line.masked)
    before = line.masked[max(0, (span[0] if span else 0) - 120) : span[0] if span else 0]
    match = _NAME_WHO.search(before)
    return match.group(1).strip() if match and "\0" not in match.group(1) else ""


def _carried(lines: list[Line], own: list[str | None], names: list[str], number: int) -> str:
    """The speaker of a quotation that goes on from the sentence before, or into the next."""
    line = lines[number]
    if not _is_quotation(line):
        return ""
    before = lines[number - 1] if number else None
    # '"Stop," she said. "Go."' and a quotation of several sentences.
    if before and names[-1] and before.paragraph == line.paragraph and _has_quotation(before):
        return names[-1]
    for ahead in range(number + 1, min(number + 6, len(lines))):
        follower = lines[ahead]
        if follower.paragraph != line.paragraph:
            break
        name = own[ahead]
        if name is not None and follower.masked.startswith("\0"):
            known = next((n for n in reversed(names) if n), "")
            return known if is_pronoun(name) else name
        if not _is_quotation(follower):
            break
    # A quotation over several paragraphs, or one that a lead-in announced.
    near = before is not None and before.paragraph >= line.paragraph - 1
    return names[-1] if near and before and _has_quotation(before) else ""


def _is_quotation(line: Line) -> bool:
    return line.masked.count("\0") * 2 > len(line.masked)


def _has_quotation(line: Line) -> bool:
    return "\0" in line.masked or line.masked.rstrip().endswith(":")
