"""The labelled pairs: enough of each, well formed, pointers without text, fairly split."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from benchmarks import events, labels, shared
from benchmarks.labels import Labelled, Pointer, load, of_split, place, split
from benchmarks.scores import kappa
from crosscheck.errors import SourceError

PAIRS = load()
with_data = pytest.mark.skipif(not shared.is_there(), reason="the benchmark data are not here")


def test_there_are_enough_pairs_of_each_label() -> None:
    counts = Counter[str](pair.label for pair in PAIRS)
    assert sum(counts[label] for label in shared.LABELS) >= 400
    assert counts["conflict"] >= 120
    assert counts["agree"] >= 120
    assert counts["update"] >= 60
    assert counts["unrelated"] >= 100


def test_they_were_found_by_several_routes_and_are_of_every_kind() -> None:
    assert {pair.route for pair in PAIRS} == {"reading", "neighbour", "number", "name"}
    kinds = Counter(pair.kind for pair in PAIRS)
    assert len(kinds) == 10
    assert {pair.decided_by for pair in PAIRS} == {"text", "date", "context"}


def test_two_readers_agreed_well_before_anything_was_settled() -> None:
    assert kappa([p.first for p in PAIRS], [p.second for p in PAIRS]) >= 0.75


def test_where_both_readers_agreed_their_label_holds() -> None:
    for pair in PAIRS:
        if pair.first == pair.second:
            assert pair.label == pair.first


def test_ids_and_pairs_are_given_once_and_in_order() -> None:
    assert len({pair.id for pair in PAIRS}) == len(PAIRS)
    keys = [(p.event, p.a.path, p.a.start, p.b.path, p.b.start, p.id) for p in PAIRS]
    assert keys == sorted(keys)
    sides = [frozenset([(p.a.path, p.a.key), (p.b.path, p.b.key)]) for p in PAIRS]
    assert len(set(sides)) == len(sides)


def test_both_sides_are_articles_of_one_event_and_keys_lie_in_their_sentences() -> None:
    for pair in PAIRS:
        assert pair.a.path != pair.b.path
        for side in (pair.a, pair.b):
            assert side.path.split("/")[1] == pair.event
            assert side.start <= side.key[0] < side.key[1] <= side.end


@pytest.mark.parametrize("file", [labels.FILE, events.FILE])
def test_no_text_is_committed(file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines():
        for side in (json.loads(line)["a"], json.loads(line)["b"]):
            assert set(side) == {"path", "start", "end", "hash", "key"}
            assert len(side["hash"]) == 12
        longest = max(len(value) for value in json.loads(line).values() if isinstance(value, str))
        assert longest < 80


@pytest.mark.parametrize(
    ("event", "which"),
    [
        ("gva-108649", "test"),
        ("gva-121030", "tune"),
        ("basil-005a2961", "test"),
        ("basil-0c78e74e", "tune"),
        ("basil-0c78e74f", "test"),
        ("e25-chicagos-apple-store-has-a-falling-ice-problem", "test"),
        ("e20-egypts-mohammed-morsi-sentenced-to-3-years-in-prison-for-ins", "tune"),
        ("e19-north-korea-received-oil-from-russia-in-violation-of-un-sanc", "tune"),
    ],
)
def test_events_are_split_by_their_number(event: str, which: str) -> None:
    assert split(event) == which


def test_each_split_holds_every_label_and_collection() -> None:
    tune, test = of_split(PAIRS, "tune"), of_split(PAIRS, "test")
    for part in (tune, test):
        assert len({pair.label for pair in part}) == 4
        assert {pair.collection for pair in part} == {"gva", "basil", "newscluster"}
    assert not {pair.event for pair in tune} & {pair.event for pair in test}


def test_a_pair_that_was_not_settled_is_measured_on_by_nobody() -> None:
    unsettled = [pair for pair in PAIRS if pair.label == "none"]
    assert unsettled
    assert all(pair.first != pair.second for pair in unsettled)
    assert not set(unsettled) & {*of_split(PAIRS, "tune"), *of_split(PAIRS, "test")}


@pytest.mark.parametrize(
    "line", ["", "{}", '{"id": "x"}', "[]", "{broken", '{"id":"x","text":"words"}']
)
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "pairs.jsonl"
    good = msgspec.json.encode(PAIRS[0]).decode()
    file.write_text(f"{good}\n{line}\n" if line else f"{good}\n \n")
    with pytest.raises(SourceError, match=r"pairs\.jsonl:2: ") as refused:
        load(file)
    assert "LABELLING" in refused.value.cure


@with_data
def test_every_pointer_leads_to_the_words_that_were_labelled() -> None:
    pointers: set[Pointer] = {side for pair in PAIRS for side in (pair.a, pair.b)}
    pointers |= {side for reported in events.load() for side in (reported.a, reported.b)}
    for pointer in pointers:
        placed = place(pointer)
        words = placed.article.text[placed.span.start : placed.span.end]
        assert labels.fingerprint(words) == pointer.hash
        assert placed.key.within(placed.span)
        assert placed.article.published is not None


@with_data
def test_changed_words_are_an_error_and_no_guess() -> None:
    pointer = PAIRS[0].a
    moved = msgspec.structs.replace(pointer, start=pointer.start + 1)
    with pytest.raises(SourceError, match="are not those of the label"):
        place(moved)


@with_data
def test_alone_a_pair_keeps_its_words_and_date_and_loses_its_article() -> None:
    pair: Labelled = PAIRS[0]
    whole, alone = labels.asked(pair), labels.asked(pair, alone=True)
    assert alone.a.text == whole.a.text
    assert alone.a.article.published == whole.a.article.published
    assert alone.a.article.text == alone.a.text
    assert len(whole.a.article.text) > len(whole.a.text)
