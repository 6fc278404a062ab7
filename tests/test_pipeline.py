from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import pipeline
from crosscheck.embed.encoder import lexical
from crosscheck.judge.protocol import Candidate
from crosscheck.model import (
    Article,
    Asked,
    Days,
    Judgement,
    Name,
    Published,
    Run,
    Time,
    Unread,
    VerdictKind,
)
from crosscheck.read.excerpts import excerpt
from crosscheck.read.sources import Reading

DAY = dt.date(2026, 1, 15)


def article(name: str, *sentences: str, day: dt.date | None = DAY, path: str = "") -> Article:
    published = None if day is None else Published(days=Days(start=day, end=day))
    return Article(
        id=name,
        path=path or f"{name}.md",
        text=" ".join(sentences),
        publisher=name.title(),
        published=published,
    )


TOLL = "The sinking of the Ocean Lark has killed {} people."
MISSING = "Six people are still missing from the ferry."
HEARING = "The first hearing of the public inquiry is set for February 9."
OLD = (
    article("herald", TOLL.format(21), MISSING),
    article("ledger", TOLL.format(31), HEARING),
    article("wire", TOLL.format(21), HEARING, "The captain was arrested on Tuesday."),
)


def compared(reading: Reading, *, size: int = 64, new: frozenset[str] | None = None) -> Run:
    return pipeline.run(reading, encoder=lexical(), batch_size=size, new=new)


def test_a_run_holds_what_was_read_and_what_was_found() -> None:
    unread = (Unread(path="z.txt", reason="an empty file"), Unread(path="a.txt", reason="an"))
    run = compared(Reading(articles=OLD, unread=unread, warnings=("b", "a")))
    assert [item.id for item in run.articles] == ["herald", "ledger", "wire"]
    assert [item.path for item in run.unread] == ["a.txt", "z.txt"]
    assert run.warnings == ("a", "b")
    assert [finding.verdict for finding in run.findings].count(VerdictKind.CONFLICT) == 1
    assert run.pairs > run.different >= 0


def test_claims_are_cut_from_their_articles_and_carry_values() -> None:
    run = compared(Reading(articles=OLD))
    texts = {item.id: item.text for item in run.articles}
    assert run.claims
    for claim in run.claims:
        assert texts[claim.article][claim.start : claim.end] == claim.text
        for value in claim.values:
            assert texts[claim.article][value.span.start : value.span.end] == value.text
    assert any(claim.values for claim in run.claims)


@pytest.mark.parametrize(
    ("day", "tuesday"), [(DAY, Days(dt.date(2026, 1, 13), dt.date(2026, 1, 13))), (None, None)]
)
def test_times_are_resolved_by_the_day_of_their_article(
    day: dt.date | None, tuesday: Days | None
) -> None:
    run = compared(Reading(articles=(article("a", "He was arrested on Tuesday.", day=day),)))
    times = [value for claim in run.claims for value in claim.values if isinstance(value, Time)]
    assert [time.days for time in times] == [tuesday]


def test_settings_name_only_what_determines_the_result(tmp_path: Path) -> None:
    names = [name for name, _ in compared(Reading(articles=OLD)).settings]
    assert names == ["crosscheck", "encoder", "judge"]


@settings(max_examples=15, deadline=None)
@given(articles=st.permutations(OLD), size=st.integers(1, 9))
def test_order_and_batch_size_leave_no_trace(articles: Sequence[Article], size: int) -> None:
    assert compared(Reading(articles=tuple(articles)), size=size) == compared(Reading(articles=OLD))


def test_with_new_articles_only_pairs_that_touch_them_are_compared() -> None:
    mail = article("mail", TOLL.format(57))
    everything = Reading(articles=(*OLD, mail))
    run = compared(everything, new=frozenset({"mail"}))
    new = pipeline.claims_of(run.claims, articles=frozenset({"mail"}))
    judgements = [judgement for finding in run.findings for judgement in finding.judgements]
    assert judgements
    assert all(judgement.a in new or judgement.b in new for judgement in judgements)
    assert 0 < run.pairs < compared(everything).pairs


def test_new_articles_are_compared_with_each_other() -> None:
    mails = article("mail", TOLL.format(57)), article("post", TOLL.format(75))
    run = compared(Reading(articles=mails), new=frozenset({"mail", "post"}))
    assert run.with_verdict(VerdictKind.CONFLICT)


def test_without_a_new_claim_nothing_is_compared() -> None:
    run = compared(Reading(articles=OLD), new=frozenset())
    assert (run.pairs, run.findings) == (0, ())


def test_one_article_alone_agrees_and_conflicts_with_nothing() -> None:
    run = compared(Reading(articles=OLD[:1]))
    assert (run.pairs, run.findings) == (0, ())
    assert run.claims


def test_an_article_without_claims_is_still_in_the_run() -> None:
    run = compared(Reading(articles=(article("ask", "Who will pay for it?"),)))
    assert [item.id for item in run.articles] == ["ask"]
    assert run.claims == ()
    assert run.left_out


def test_progress_reaches_the_end_of_every_stage() -> None:
    seen: dict[str, list[tuple[int, int]]] = {}

    def progress(stage: str, done: int, total: int) -> None:
        seen.setdefault(stage, []).append((done, total))

    pipeline.run(Reading(articles=OLD), encoder=lexical(), progress=progress)
    assert list(seen) == ["segment", "embed", "match", "judge"]
    for steps in seen.values():
        assert steps == sorted(steps)
        assert steps[-1][0] == steps[-1][1]


class _Everything:
    """A judge that finds every pair unclear, and counts them."""

    name = "everything"

    def __init__(self) -> None:
        self.pairs: list[Candidate] = []

    def judge(self, pairs: Sequence[Candidate]) -> tuple[tuple[Judgement, ...], ...]:
        self.pairs += pairs
        return tuple(() for _ in pairs)


def test_a_model_reads_what_the_rules_leave_open_and_is_named() -> None:
    model = _Everything()
    run = pipeline.run(Reading(articles=OLD), encoder=lexical(), model=model)
    assert dict(run.settings)["judge"] == "rules, then everything"
    conflict = run.with_verdict(VerdictKind.CONFLICT)[0].judgements[0]
    read = {(pair.a.claim.id, pair.b.claim.id) for pair in model.pairs}
    assert (conflict.a, conflict.b) not in read
    assert all(a < b for a, b in read)


def test_a_new_article_takes_the_place_of_the_old_one() -> None:
    changed = article("wire", TOLL.format(57), path="elsewhere.md")
    both = pipeline.beside(Reading(articles=(changed,)), Reading(articles=OLD))
    assert {item.id: item.path for item in both.articles} == {
        "herald": "herald.md",
        "ledger": "ledger.md",
        "wire": "elsewhere.md",
    }


def test_a_file_that_is_new_is_not_in_the_corpus_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wire.md").write_text("x")
    (tmp_path / "link.md").symlink_to(tmp_path / "wire.md")
    monkeypatch.chdir(tmp_path)
    changed = article("wire-2", TOLL.format(57), path="link.md")
    both = pipeline.beside(Reading(articles=(changed,)), Reading(articles=OLD))
    assert sorted(item.id for item in both.articles) == ["herald", "ledger", "wire-2"]


def test_what_could_not_be_read_of_either_stays_listed() -> None:
    new = Reading(articles=OLD[:1], unread=(Unread(path="n", reason="r"),), warnings=("nw",))
    old = Reading(articles=OLD[1:], unread=(Unread(path="o", reason="r"),), warnings=("ow",))
    both = pipeline.beside(new, old)
    assert [item.path for item in both.unread] == ["n", "o"]
    assert both.warnings == ("nw", "ow")


def asked(a: str, b: str, *, name: str = "x", context: str = "") -> Asked:
    return Asked(name, excerpt("a", a, date="2026-01-15"), excerpt("b", b, context=context))


TWO = st.tuples(*(st.sampled_from([TOLL.format(21), TOLL.format(31), MISSING, HEARING]),) * 2)


@settings(max_examples=25)
@given(st.lists(TWO, min_size=1, max_size=5), st.integers(1, 3))
def test_an_answer_depends_on_its_pair_alone(texts: list[tuple[str, str]], size: int) -> None:
    pairs = [asked(a, b, name=str(i)) for i, (a, b) in enumerate(texts)]
    whole = pipeline.compare(pairs, encoder=lexical(), batch_size=size)
    assert [answer.asked for answer in whole] == pairs
    assert whole == tuple(pipeline.compare([pair], encoder=lexical())[0] for pair in pairs)


@given(TWO)
def test_an_answer_is_the_same_the_other_way_round(texts: tuple[str, str]) -> None:
    a, b = (excerpt(side, text, date="2026-01-15") for side, text in zip("ab", texts, strict=True))  # type: ignore[arg-type]
    there, back = pipeline.compare([Asked("1", a, b), Asked("2", b, a)], encoder=lexical())
    assert there.judgements == back.judgements
    assert (there.a, there.b) == (back.b, back.a)


def test_an_excerpt_consists_of_its_own_claims_and_not_of_its_context() -> None:
    pair = asked(TOLL.format(21), MISSING, context=f"{TOLL.format(31)} {MISSING}")
    (answer,) = pipeline.compare([pair], encoder=lexical())
    assert [claim.text for claim in answer.b] == [MISSING]
    assert answer.verdict is None
    (joined,) = pipeline.compare(
        [asked(TOLL.format(21), f"{TOLL.format(31)} {MISSING}")], encoder=lexical()
    )
    assert len(joined.b) == 2
    assert joined.verdict is VerdictKind.CONFLICT


@pytest.mark.parametrize("words", ["12 dead", "Toll: 12", "Who said 12 were dead?", "12"])
def test_whatever_was_asked_is_a_claim(words: str) -> None:
    (answer,) = pipeline.compare([asked(words, TOLL.format(21))], encoder=lexical())
    assert [claim.text for claim in answer.a] == [words]


def test_a_model_reads_every_pair_that_rules_leave_open() -> None:
    model = _Everything()
    pairs = [
        asked("The harbour is calm.", "The harbour is rough."),
        asked(TOLL.format(21), TOLL.format(31)),
        asked("Rain fell.", "The sun shone."),
    ]
    answers = pipeline.compare(pairs, encoder=lexical(), model=model)
    assert [answer.verdict for answer in answers] == [None, VerdictKind.CONFLICT, None]
    read = {pair.a.claim.text for pair in model.pairs} | {p.b.claim.text for p in model.pairs}
    assert read == {"The harbour is calm.", "The harbour is rough.", "Rain fell.", "The sun shone."}


WIRE = (
    "Firefighters from four towns worked through the night to contain the blaze at the harbour.",
    "The fire broke out in a warehouse full of paper and spread to the old fish market next door.",
    "The fire at the harbour killed 21 people and drove hundreds out of their homes in the night.",
    "Neighbours woke to the sound of falling glass and carried their children into the street.",
    "Engineers will decide in the morning whether the quay can still bear the weight of cranes.",
)


def reprinted(name: str, old: str = "", new: str = "") -> Article:
    return article(name, *(sentence.replace(old, new) if old else sentence for sentence in WIRE))


def test_a_lightly_rewritten_copy_confirms_nothing() -> None:
    herald = reprinted("herald", "drove hundreds out of", "chased hundreds from")
    own = article("metro", "The fire at the harbour killed 21 people, the mayor said.")
    run = compared(Reading(articles=(reprinted("coast"), herald)))
    assert [(r.original, r.copy, r.extent.value) for r in run.reprints] == [
        ("coast", "herald", "copy")
    ]
    assert len(run.copies) == sum(claim.article == herald.id for claim in run.claims)
    assert not [f for f in run.findings if f.verdict is not VerdictKind.UNCLEAR]
    run = compared(Reading(articles=(reprinted("coast"), herald, own)))
    for finding in run.with_verdict(VerdictKind.AGREE):
        assert finding.sides[0].publishers == ("Coast", "Metro")


def test_a_changed_figure_among_many_copies_is_reported() -> None:
    copies = tuple(reprinted(f"paper{number:02}") for number in range(25))
    changed = reprinted("changed", "21 people", "12 people")
    run = compared(Reading(articles=(*copies, changed)))
    (finding,) = run.with_verdict(VerdictKind.CONFLICT)
    sides = {side.says: side for side in finding.sides}
    assert len(sides) == 2
    assert sorted(side.publishers for side in sides.values()) == [("Changed",), ("Paper00",)]


def test_the_order_of_sources_changes_nothing_in_a_run_with_copies() -> None:
    articles = (reprinted("coast"), reprinted("post", "21", "12"), *OLD)
    assert compared(Reading(articles=articles)) == compared(Reading(articles=articles[::-1]))


def test_an_article_that_lifted_a_paragraph_speaks_for_itself_in_the_rest() -> None:
    metro = article("metro", *WIRE[:2], TOLL.format(21), MISSING, HEARING)
    other = article("wire", *WIRE, TOLL.format(21))
    run = compared(Reading(articles=(metro, other)))
    assert [reprint.extent.value for reprint in run.reprints] == ["partial"]


def test_a_claim_has_the_name_that_its_pronoun_means() -> None:
    first = article("herald", "Ann Hill opened the bridge.", "She left at noon.")
    run = compared(Reading(articles=(first,)))
    claim = next(claim for claim in run.claims if claim.text.startswith("She"))
    names = [value for value in claim.values if isinstance(value, Name)]
    assert [(name.text, name.key, name.meant) for name in names] == [("She", "ann hill", True)]


def test_a_name_that_is_in_the_claim_is_not_given_twice() -> None:
    run = compared(Reading(articles=(article("herald", "Ann Hill said that she was late."),)))
    names = [value for value in run.claims[0].values if isinstance(value, Name)]
    assert [name.text for name in names] == ["Ann Hill"]
