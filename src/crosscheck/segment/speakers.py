"""Whom an article attributes each of its sentences to."""

from __future__ import annotations

import re
from functools import cached_property

from crosscheck.model import Record
from crosscheck.segment.attributions import attribution, is_pronoun, source
from crosscheck.segment.persons import Cast, Person, cast

_NAME_WHO = re.compile(
    r"((?:[A-Z][\w.’'-]*|of|de|van|the)(?:\s(?:[A-Z][\w.’'-]*|of|de|van|the))*),?\s$"
)
# "He said" never takes up one of these.
_NO_PERSON = re.compile(
    r"\b(?:police|officials|authorities|deputies|investigators|prosecutors|officers|detectives"
    r"|department|ministry|company|reports?|statement|tweet|office|witnesses|residents|agency"
    r"|researchers|scientists|experts|analysts|neighbou?rs|news|times|post|journal|herald|tribune"
    r"|government|court|affidavit|release|documents?|records?|website|study|guidelines|doctors"
    r"|family|parents|relatives|group|council|committee|party|union|army|military|inc|democrats"
    r"|republicans|lawmakers|critics|polls?|surveys?|others|many|some|administration|parties"
    r"|complaint|data|figures|people|patrol|sources|lawsuit|suit|letter|memo|sign|banner|poster|history|obituary|network"
    r"|firm|bank|corporation|foundation|institute|university|association|commission|bureau)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"[\s“\"'‘]*(?:(?:But|And|So|Then|Still|However|Meanwhile|Later|Also|Yet),?\s)?"
    r"(?P<name>[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|de|van|el-\w+|al-\w+)){0,6})(?!\w)"
)
_MANY = re.compile(
    r"\b(?:police|officials|authorities|deputies|investigators|prosecutors|officers|detectives"
    r"|witnesses|researchers|scientists|experts|analysts|doctors|lawyers|lawmakers)\b",
    re.IGNORECASE,
)
_NEAR = 4
"""How many sentences back a person may have been named whom "he said" means."""
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}


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
    """For each sentence whom it is attributed to, in words of the text; "" when nobody."""
    return _Search(text, lines).speakers()


class _Search:
    """The speakers of one text, found line by line."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self._text = text
        self._lines = lines
        self._spans = [attribution(text[line.start : line.end], line.masked) for line in lines]
        self._own = [
            text[line.start + span[0] : line.start + span[1]] if span else None
            for line, span in zip(lines, self._spans, strict=True)
        ]
        self._names: list[str] = []
        self._last = ""
        self._people: list[str] = []

    @cached_property
    def _cast(self) -> Cast:
        return cast(self._text)

    def speakers(self) -> list[str]:
        for number, line in enumerate(self._lines):
            name = self._own[number]
            if name is None:
                name = self._carried(number)
            elif is_pronoun(name):
                name = self._meant(number, name.lower())
            else:
                name = self._in_full(name)
            if name and self._own[number] is not None and source(line.masked) is None:
                self._last = name
                if not _NO_PERSON.search(name):
                    self._people.append(name)
            self._names.append(name)
        return self._names

    def _in_full(self, name: str) -> str:
        """The name of who is called by a role only ("the director"), when it is clear."""
        return (self._cast.in_role(name) if name[:4] in ("the ", "The ") else "") or name

    def _meant(self, number: int, pronoun: str) -> str:
        """Whom a pronoun speaker means; nobody for "we said", which is the writer."""
        if pronoun in _GENDERS:
            return self._person(number, _GENDERS[pronoun])
        if pronoun == "who":
            return self._antecedent(number) or self._last
        if pronoun in ("they", "them"):
            return self._group(number) or self._last or self._group(number - 1)
        return self._last if pronoun in ("it", "which", "that", "this") else ""

    def _person(self, number: int, gender: str) -> str:
        """The last one who spoke and can be meant, else the last subject that is a person."""
        own = self._own_subject(number)
        if own and own.gender in ("", gender):
            return own.name
        for name in reversed(self._people[-3:]):
            if self._cast.gender(name) in ("", gender):
                return name
        paragraph = self._lines[number].paragraph
        for line in reversed(self._lines[max(0, number - _NEAR) : number]):
            if line.paragraph < paragraph - 3:
                break
            match = _SUBJECT.match(self._text, line.start, line.end)
            person = self._cast.known_as(match.group("name")) if match else None
            if person and person.gender in ("", gender):
                return person.name
        return ""

    def _own_subject(self, number: int) -> Person | None:
        """The person whom a sentence names before it goes on "and she said"."""
        line, span = self._lines[number], self._spans[number]
        if span is None or not line.masked[: span[0]].endswith((" and ", " but ")):
            return None
        match = _SUBJECT.match(self._text, line.start, line.end)
        person = self._cast.known_as(match.group("name")) if match else None
        named = [one for one in self._cast.persons if one.name in line.masked[: span[0]]]
        return person or (named[0] if len(named) == 1 else None)

    def _group(self, number: int) -> str:
        """The officials or witnesses whom a sentence names, before it says "they said"."""
        if number < 0:
            return ""
        line, span = self._lines[number], self._spans[number]
        found = _MANY.findall(line.masked, 0, span[0] if span else len(line.masked))
        return found[-1] if found else ""

    def _antecedent(self, number: int) -> str:
        """The name right in front of "who said"."""
        line, span = self._lines[number], self._spans[number]
        before = line.masked[max(0, span[0] - 120) : span[0]] if span else ""
        match = _NAME_WHO.search(before)
        return match.group(1).strip() if match and "\0" not in match.group(1) else ""

    def _carried(self, number: int) -> str:
        """The speaker of a quotation that goes on from the sentence before, or into the next."""
        lines, names = self._lines, self._names
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
            name = self._own[ahead]
            if name is not None and follower.masked.startswith("\0"):
                if not is_pronoun(name):
                    return self._in_full(name)
                return self._meant(number, name.lower())
            if not _is_quotation(follower):
                break
        # A quotation over several paragraphs, or one that a lead-in announced.
        near = before is not None and before.paragraph >= line.paragraph - 1
        return names[-1] if near and before and _has_quotation(before) else ""


def _is_quotation(line: Line) -> bool:
    return line.masked.count("\0") * 2 > len(line.masked)


def _has_quotation(line: Line) -> bool:
    return "\0" in line.masked or line.masked.rstrip().endswith(":")
