"""Whole events: what is found, what is reported, and what nobody has read yet."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from benchmarks import corpora, events, labels, recall, shared
from benchmarks.corpora import Corpus
from benchmarks.events import Reported
from benchmarks.labels import Labelled, Pointer
from crosscheck import pipeline
from crosscheck.embed.encoder import lexical
from crosscheck.errors import SourceError
from crosscheck.model import Pair, VerdictKind
from crosscheck.read.sources import read

EVENT = "gva-2"
HERALD = "The sinking of the Ocean Lark has killed 21 people. Six people are still missing."
LEDGER = "The sinking of the Ocean Lark has killed 31 people. The inquiry opens on Monday."
WIRE = "The sinking of the Ocean Lark has killed 21 people. Rain fell on the whole coast."
TEXTS = {"herald": HERALD, "ledger": LEDGER, "wire": WIRE}


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """Three articles of one event, run without a model, lying where the shared news would."""
    news = tmp_path / "data" / "news" / "gva" / EVENT
    news.mkdir(parents=True)
    for name, text in TEXTS.items():
        head = f'---\ntitle: "The Ocean Lark"\nsource: "{name}"\ndate: "2026-01-15"\n---\n\n'
        (news / f"{name}.md").write_text(head + text)
    monkeypatch.setenv(shared.VARIABLE, str(tmp_path))
    labels.place.cache_clear()
    shared.article.cache_clear()
    run = pipeline.run(read([str(shared.event(EVENT))]), encoder=lexical())
    ids = {claim.text: claim.id for claim in run.claims}
    a, b = sorted(ids[text.split(". ")[0] + "."] for text in (HERALD, LEDGER))
    return Corpus(EVENT, run, [Pair(a, b, ("key", "neighbour"), 0.9)])


def pointer(name: str, sentence: str, key: str) -> Pointer:
    path = f"gva/{EVENT}/{name}.md"
    whole = (shared.folder() / "news" / path).read_text()
    start, at = whole.index(sentence), whole.index(key)
    return Pointer(
        path=path,
        start=start,
        end=start + len(sentence),
        hash=labels.fingerprint(sentence),
        key=(at, at + len(key)),
    )


def toll(name: str) -> Pointer:
    sentence = TEXTS[name].split(". ")[0] + "."
    return pointer(name, sentence, sentence.split(" killed ")[1].rstrip("."))


def pair(a: Pointer, b: Pointer, label: str = "conflict") -> Labelled:
    return Labelled(
        id=f"{a.path}{b.path}", event=EVENT, a=a, b=b, label=label, kind="number",  # type: ignore[arg-type]
        decided_by="text", route="reading", first="conflict", second="conflict",
    )  # fmt: skip


def test_a_labelled_pair_is_found_by_the_routes_that_proposed_it(corpus: Corpus) -> None:
    proposed = pair(toll("herald"), toll("ledger"))
    not_proposed = pair(toll("wire"), toll("ledger"))
    rain = pointer("wire", "Rain fell on the whole coast.", "Rain")
    lost = pair(rain, toll("ledger"), "unrelated")
    found = recall.look_up([proposed, not_proposed, lost], corpus)
    assert [(item.stated, item.routes) for item in found] == [
        (True, ("key", "neighbour")),
        (True, ()),
        (True, ()),
    ]
    whole, *by_label = recall.recall(found, by="label")
    assert (whole.name, whole.labelled, whole.stated, whole.proposed) == ("all", 3, 3, 1)
    assert dict(whole.by_route) == {"fuzzy": 0, "key": 1, "neighbour": 1}
    assert sum(count for _, count in whole.alone) == 0
    assert [(row.name, row.labelled, row.proposed) for row in by_label] == [
        ("conflict", 2, 1),
        ("unrelated", 1, 0),
    ]


def test_conflicts_and_agreements_are_found_in_the_findings(corpus: Corpus) -> None:
    agreeing = pair(toll("herald"), toll("wire"), "agree")
    opposed = pair(toll("wire"), toll("ledger"))
    wrong = pair(toll("herald"), toll("ledger"), "agree")
    elsewhere = msgspec.structs.replace(opposed, event="gva-4")
    found = events.hits(corpus, [agreeing, opposed, wrong, elsewhere])
    assert [(hit.verdicts, hit.found) for hit in found] == [
        ((VerdictKind.AGREE,), True),
        ((VerdictKind.CONFLICT,), True),
        ((VerdictKind.CONFLICT,), False),
    ]


def test_a_reported_finding_is_unlabelled_until_somebody_has_read_it(corpus: Corpus) -> None:
    (unread,) = events.sightings(corpus, readings=[], pairs=[])
    assert (unread.verdict, unread.right) == (VerdictKind.CONFLICT, None)
    assert {unread.a.path, unread.b.path} >= {f"gva/{EVENT}/ledger.md"}
    for right in (True, False):
        reading = Reported(
            event=EVENT, verdict="conflict", a=unread.b, b=unread.a, right=right, first=right,
            second=right,
        )  # fmt: skip
        (read_,) = events.sightings(corpus, readings=[reading], pairs=[])
        assert read_.right is right
        other = msgspec.structs.replace(reading, verdict="update")
        assert events.sightings(corpus, readings=[other], pairs=[])[0].right is None


@pytest.mark.parametrize(("label", "right"), [("conflict", True), ("unrelated", False)])
def test_a_label_on_the_same_words_reads_a_finding_too(
    corpus: Corpus, label: str, right: bool
) -> None:
    labelled = pair(toll("ledger"), toll("herald"), label)
    (seen,) = events.sightings(corpus, readings=[], pairs=[labelled])
    assert seen.right is right


def test_pointers_at_findings_lead_back_to_their_words(corpus: Corpus) -> None:
    (seen,) = events.sightings(corpus, readings=[], pairs=[])
    for side in (seen.a, seen.b):
        placed = labels.place(side)
        assert placed.article.text[placed.key.start : placed.key.end] in {"21", "31"}


def test_word_for_word_copies_are_counted(corpus: Corpus) -> None:
    assert events.copied(corpus).expected == 1


def test_an_event_that_is_not_there_is_an_error(corpus: Corpus) -> None:
    assert corpus.event == EVENT
    with pytest.raises(SourceError, match="has no event gva-3"):
        list(corpora.corpora(["gva-3"], means=None))  # type: ignore[arg-type]
