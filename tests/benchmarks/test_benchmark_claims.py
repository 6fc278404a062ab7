"""What labelled passages count as right, wrong and missed, on invented articles."""

from __future__ import annotations

import pytest

from benchmarks import passages, segmentation, segmenters, shared
from benchmarks.passages import Mention, Passage, Place, Unit
from crosscheck.model import Article, Claim, LeftOut, Link, Modality, Reference, Span, Substance
from crosscheck.segment.claims import Segmented

TEXT = "Harbour news\nThe ferry sank, killing 12. “It broke,” said Ann Li.\nWhy did it sink?"


def at(words: str, *, after: int = 0) -> Place:
    start = TEXT.index(words, after)
    return start, start + len(words)


def passage() -> Passage:
    sank, broke = at("The ferry sank, killing 12."), at("“It broke,” said Ann Li.")
    units = (
        Unit(*at("Harbour news"), claim=False, why="heading"),
        Unit(
            *sank,
            claim=True,
            substance="fact",
            claims=((at("The ferry sank"),), (at("The ferry"), at("killing 12"))),
            modality="asserted",
        ),
        Unit(
            *broke,
            claim=True,
            substance="opinion",
            claims=((broke,),),
            speaker=(at("Ann Li"),),
            modality="asserted",
            mentions=(Mention(at("It"), (at("The ferry"),)),),
        ),
        Unit(*at("Why did it sink?"), claim=False, why="question"),
    )
    article = Article(id="a", path="a.txt", text=TEXT, publisher="Herald")
    return Passage("p", article, Span(0, len(TEXT)), units)


def claim(*parts: Place, sentence: Place, **more: object) -> Claim:
    text = " ".join(TEXT[slice(*part)] for part in parts)
    spans = tuple(Span(*part) for part in parts)
    return Claim(
        id=text,
        article="a",
        start=spans[0].start,
        end=spans[-1].end,
        text=text,
        sentence=Span(*sentence),
        parts=spans if len(spans) > 1 else (),
        **more,  # type: ignore[arg-type]
    )


def score(claims: list[Claim], left_out: list[Place]) -> dict[str, tuple[int, int, int]]:
    rest = tuple(LeftOut("a", start, end, "heading") for start, end in left_out)
    read = segmentation.read([passage()], lambda _: Segmented(tuple(claims), rest))
    return {c.name: (c.right, c.said, c.known) for c in segmentation.counts(read)}


SANK = at("The ferry sank, killing 12.")
BROKE = at("“It broke,” said Ann Li.")
IT = Reference(Span(*at("It")), Link.PRONOUN, "The ferry", Span(*at("The ferry")), 0.9)


def test_a_perfect_segmentation_has_all() -> None:
    claims = [
        claim(at("The ferry sank"), sentence=SANK),
        claim(at("The ferry"), at("killing 12"), sentence=SANK),
        claim(
            BROKE,
            sentence=BROKE,
            speaker="Ann Li",
            references=(IT,),
            substance=Substance.OPINION,
        ),
    ]
    found = score(claims, [at("Harbour news"), at("Why did it sink?")])
    assert found == {
        "boundaries": (3, 3, 3),
        "claim or not": (2, 2, 2),
        "atomic claims": (3, 3, 3),
        "number of claims": (2, 2, 2),
        "speaker": (1, 1, 1),
        "modality": (2, 2, 2),
        "not asserted": (0, 0, 0),
        "nothing to check": (1, 1, 1),
        "references": (1, 1, 1),
    }


def test_what_is_wrong_or_missing_counts_so() -> None:
    whole = (SANK[0], BROKE[1])
    wrong = Reference(Span(*at("It")), Link.PRONOUN, "Ann Li", Span(*at("Ann Li")), 0.9)
    claims = [
        claim(at("Harbour news"), sentence=at("Harbour news")),
        claim(SANK, sentence=whole, modality=Modality.DENIED),
        claim(BROKE, sentence=whole, speaker="The ferry", references=(wrong,)),
    ]
    found = score(claims, [at("Why did it sink?")])
    assert found["boundaries"] == (2, 2, 3)
    assert found["claim or not"] == (2, 3, 2)
    assert found["number of claims"] == (1, 2, 2)
    assert found["speaker"] == (0, 1, 1)
    assert found["modality"] == (1, 2, 2)
    assert found["not asserted"] == (0, 1, 0)
    assert found["references"] == (0, 1, 1)


def test_a_dateline_or_label_begins_its_sentence() -> None:
    label = LeftOut("a", SANK[0], SANK[0] + 9, "dateline")
    sank = claim((SANK[0] + 10, SANK[1]), sentence=(SANK[0] + 10, SANK[1]))
    broke = claim(BROKE, sentence=BROKE)
    read = segmentation.read([passage()], lambda _: Segmented((sank, broke), (label,)))
    boundaries = segmentation.counts(read)[0]
    assert (boundaries.right, boundaries.said) == (2, 2)


def test_a_reader_agrees_with_themselves() -> None:
    counts = segmentation.counts([segmentation.by_reader(passage(), passage())])
    assert all(count.right == count.said == count.known for count in counts)


@pytest.mark.skipif(not shared.is_there(), reason="the shared data are not here")
def test_the_labelled_passages_stand_where_they_point() -> None:
    given = [*passages.load("tune"), *passages.load("test")]
    assert sum(len(one.units) for one in given) >= 300
    assert len({one.id for one in given}) == len(given)
    for one in given:
        for unit in one.units:
            assert one.span.start <= unit.start < unit.end <= one.span.end
            for parts in unit.claims:
                assert all(unit.start <= a < b <= unit.end for a, b in parts)
            assert bool(unit.claims) == unit.claim
            assert not unit.claim or Modality(unit.modality)
            assert not unit.claim or Substance(unit.substance)


@pytest.mark.skipif(not shared.is_there(), reason="the shared data are not here")
def test_the_passages_labelled_last_are_others() -> None:
    known = {one.article.id for one in (*passages.load("tune"), *passages.load("test"))}
    given = passages.more()
    assert not known & {one.article.id for one in given}
    assert not any(unit.claims for one in given for unit in one.units)
    assert all(row.split == "tune" for row in passages.rows(passages.MORE))


def test_libraries_that_are_not_installed_have_a_row_that_says_so() -> None:
    def absent() -> segmentation.Segmenter:
        raise ImportError

    library = segmenters.Library("absent", "absent", "sentences", absent)
    peer = segmenters.peers([passage()], [library])[0]
    assert peer.version == ""
    assert not peer.counts


def test_the_plain_ways_need_no_library() -> None:
    plain = [library for library in segmenters.LIBRARIES if not library.package]
    for peer in segmenters.peers([passage()], plain):
        assert peer.counts
