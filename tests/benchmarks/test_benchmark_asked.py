"""Questions of two texts: what is asked, what counts as right, and what values can reach."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from benchmarks import asked, labels, reach, shared, wild
from benchmarks.asked import Question
from benchmarks.expressions import Expected
from benchmarks.means import Means
from benchmarks.tables import of_questions, of_reach
from crosscheck.embed.encoder import lexical
from crosscheck.errors import SourceError
from crosscheck.model import Asked
from crosscheck.store import Cache


class Stub(Means, frozen=True):
    """Says one word of every pair."""

    word: str = ""

    def verdicts(self, asked: Sequence[Asked], *, unclear: bool = False) -> tuple[str, ...]:
        assert unclear
        return tuple(self.word for _ in asked)


def test_half_of_each_lot_must_be_flagged() -> None:
    for split, size in (("tune", 200), ("test", 150)):
        questions = asked.load(split)  # type: ignore[arg-type]
        assert len(questions) == size
        assert sum(question.is_flag for question in questions) == size // 2
        assert len({question.id for question in questions}) == size


def test_no_text_of_one_lot_is_in_the_other() -> None:
    texts = [{(q.text_a, q.text_b) for q in asked.load(s)} for s in ("tune", "test")]
    assert not texts[0] & texts[1]


@pytest.mark.parametrize(("word", "right"), [("conflict", 61), ("update", 14), ("agree", 58)])
def test_a_judge_that_says_one_word_is_right_as_often_as_the_labels_have_it(
    word: str, right: int
) -> None:
    questions = asked.load("test")
    with Cache(None) as cache:
        stub = Stub(encoder=lexical(), model=None, cache=cache, word=word)
        (whole, flag, spare, *_) = asked.scores(questions, stub)
    assert whole.right == sum(word in q.verdicts for q in questions)
    assert whole.right >= right
    assert whole.flagged == (150 if word in asked.FLAGS else 0)
    assert (flag.size, spare.size) == (75, 75)
    assert "150" in of_questions([whole])


def test_the_founding_question_is_answered() -> None:
    """The example that must never be wrong, as a user types it."""
    given = Question(
        id="b0",
        text_a="the first visit by a South Korean leader since 2019",
        date_a=_day("2026-01-04"),
        text_b="the first time in six years",
        date_b=_day("2026-01-04"),
        verdicts=("agree",),
        kind="anchor",
        why="",
    )
    later = msgspec.structs.replace(given, date_b=_day("2027-03-01"))
    with Cache(None) as cache:
        means = Means(encoder=lexical(), model=None, cache=cache)
        assert means.verdicts([given.asked(), later.asked()]) == ("agree", "conflict")


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.skipif(not shared.is_there(), reason="../shared is not here")
def test_the_labelled_expressions_stand_where_they_are_said_to() -> None:
    tune, test = wild.load("tune"), wild.load("test")
    assert (len(tune), len(test)) == (212, 237)
    for expression in (*tune, *test):
        span = expression.place
        assert expression.text[span.start : span.end] == expression.span
        assert expression.span.strip()


@pytest.mark.skipif(not shared.is_there(), reason="../shared is not here")
def test_an_expression_whose_words_have_changed_is_an_error(tmp_path: Path) -> None:
    line = wild.FILE.read_text("utf-8").splitlines()[0]
    row = msgspec.json.decode(line)
    row["hash"] = "0" * 12
    file = tmp_path / "expressions.jsonl"
    file.write_bytes(msgspec.json.encode(row))
    split = next(s for s in ("tune", "test") if _is_of(s, row["path"]))
    with pytest.raises(SourceError, match="not those of the label"):
        wild.load(split, file)  # type: ignore[arg-type]


def _is_of(split: str, path: str) -> bool:
    found = wild.Found(
        id="", cat="", path=path, start=0, end=0, hash="", span=(0, 0),
        reference_date=_day("2026-01-05"),
        expected=Expected(kind="none"),
    )  # fmt: skip
    return found.split == split


@pytest.mark.skipif(not shared.is_there(), reason="../shared is not here")
def test_reach_counts_what_values_could_decide() -> None:
    pairs = labels.of_split(labels.load(), "tune")[:40]
    with Cache(None) as cache:
        rows = reach.reach(pairs, Means(encoder=lexical(), model=None, cache=cache))
    assert [row.label for row in rows] == ["conflict", "update", "agree"]
    for row in rows:
        assert 0 <= row.with_values <= row.pairs
        assert row.right_of_key <= row.right <= row.said
        assert row.right_of_key <= row.said_of_key <= row.said
    assert "values stand so" in of_reach(rows)
