"""What an article means is told apart from what it says."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Article, Claim, Link, Reference, Span, Statement
from crosscheck.report.explain import claim_lines
from crosscheck.report.passages import bold, notes, passage, spelled

TEXT = "Ann *Hill* is mayor. She left on Sunday."
ARTICLE = Article(id="a", path="a.md", text=TEXT, publisher="p")
SENTENCE = Span(21, 40)
SHE = Reference(Span(21, 24), Link.PRONOUN, "Ann *Hill*", Span(0, 10), 0.9)
WHERE = Reference(Span(40, 40), Link.PLACE, "in Voss", Span(0, 10), 0.8)
CLAIM = Claim(
    id="c",
    article="a",
    start=21,
    end=40,
    text=TEXT[21:40],
    sentence=SENTENCE,
    references=(SHE, WHERE),
)


def shown(mark: Span | None, claim: Claim = CLAIM) -> str:
    return bold(passage(ARTICLE, claim.sentence, mark, notes=notes(claim)))


def test_what_is_meant_stands_in_brackets_and_in_italics() -> None:
    assert shown(None) == r"She *\[Ann \*Hill\*\]* left on Sunday. *\[in Voss\]*"
    assert shown(Span(33, 39)) == r"She *\[Ann \*Hill\*\]* left on **Sunday**. *\[in Voss\]*"
    assert shown(SENTENCE) == r"**She *\[Ann \*Hill\*\]* left on Sunday.** *\[in Voss\]*"
    assert shown(Span(21, 24)) == r"**She** *\[Ann \*Hill\*\]* left on Sunday. *\[in Voss\]*"


def test_a_missing_subject_stands_before_the_words() -> None:
    subject = Reference(Span(21, 21), Link.SUBJECT, "Ann", Span(0, 3), 0.8)
    claim = Claim("c", "a", 21, 40, TEXT[21:40], SENTENCE, references=(subject,))
    assert shown(None, claim) == r"*\[Ann\]* She left on Sunday."


def test_what_the_sentence_itself_tells_is_not_repeated() -> None:
    claim = Claim("c", "a", 0, 40, TEXT[:40], Span(0, 40), references=(SHE,))
    assert notes(claim) == ()
    assert shown(None, claim) == r"Ann \*Hill\* is mayor. She left on Sunday."


def test_a_terminal_shows_brackets() -> None:
    lines = claim_lines(Statement(CLAIM, ARTICLE))
    assert "      text:   >>She [Ann *Hill*] left on Sunday.<< [in Voss]" in lines


@given(st.text(), st.text(), st.integers(0, 40), st.integers(0, 40))
def test_no_text_of_an_article_passes_for_a_note(
    text: str, means: str, start: int, end: int
) -> None:
    article = Article(id="a", path="a", text=text, publisher="p")
    note = Reference(Span(start, end), Link.PRONOUN, means, Span(0, 0), 0.9)
    found = passage(article, Span(0, len(text)), Span(start, end), notes=(note,))
    plain = passage(article, Span(0, len(text)), Span(start, end))
    for part in (plain.before, plain.marked, plain.after):
        assert not re.search("[\x02\x03]", part)
        assert spelled(part) == part
    noted = found.before + found.marked + found.after
    assert noted.count("\x02") == noted.count("\x03") <= 1
