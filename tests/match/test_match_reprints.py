"""Articles that print each other: what is found, what is spared, and in which direction."""

from __future__ import annotations

import datetime as dt
import difflib
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match import passages, reprints
from crosscheck.match.passages import COVERED, HUBS, Match, Sheet, aligned, near, sheets
from crosscheck.match.reprints import find_reprints, sources
from crosscheck.model import Article, Extent, Reprint
from tests.match.printing import FIRE, GRAIN, claims_of, printed

CHARGES = (
    "was charged with two counts of murder in the first degree, one count of arson and one count "
    "of possession of a firearm by a convicted felon."
)
ORIGINAL = printed("wire", FIRE, day="2026-01-05")


def relation(*articles: Article) -> tuple[Reprint, ...]:
    return find_reprints(articles, claims_of(articles)).found


def only(*articles: Article) -> Reprint:
    (found,) = relation(*articles)
    return found


# What must be found.


@pytest.mark.parametrize(
    "changed",
    [
        FIRE,
        tuple(sentence.replace("said", "told reporters") for sentence in FIRE),
        tuple(sentence.replace("The ", "That ") for sentence in reversed(FIRE)),
        (*FIRE[:2], "At least " + FIRE[2].lower(), *FIRE[3:]),
        (*FIRE, *GRAIN),
        FIRE[:3],
        (*FIRE[:6], *GRAIN[:2]),
        tuple(" ".join(FIRE[i : i + 2]) for i in range(0, 8, 2)),
    ],
)
def test_a_reprint_is_a_copy_however_it_is_edited(changed: tuple[str, ...]) -> None:
    found = only(ORIGINAL, printed("herald", changed, day="2026-01-06"))
    assert found.extent is Extent.COPY
    assert found.share >= 0.7
    assert (found.original, found.copy) == ("wire", "herald")


def test_lifted_paragraphs_make_a_partial_copy_with_its_passages() -> None:
    herald = printed("herald", (GRAIN[0], *FIRE[3:5], *GRAIN[1:]), day="2026-01-06")
    found = only(ORIGINAL, herald)
    assert found.extent is Extent.PARTIAL
    assert found.share == found.taken == 0.25
    assert [ORIGINAL.text[span.start : span.end] for span, _ in found.passages] == list(FIRE[3:5])
    assert [herald.text[span.start : span.end] for _, span in found.passages] == list(FIRE[3:5])


def test_one_long_paragraph_is_a_passage() -> None:
    paragraph = (
        "Witnesses who stood on the bridge at the time describe how the flames ran along the ropes "
        "of one boat after the other, how the crews jumped, and how nobody on the shore could do "
        "anything but throw them whatever was at hand and hope that it would float."
    )
    found = only(
        printed("wire", (*FIRE, paragraph)),
        printed("herald", (*GRAIN, paragraph), day="2026-01-06"),
    )
    assert found.extent is Extent.PARTIAL


def test_the_copy_may_say_more_than_the_original() -> None:
    found = only(printed("brief", FIRE[:3], day="2026-01-05"), printed("long", (*FIRE, *GRAIN)))
    assert (found.original, found.share) == ("brief", 1.0)
    assert found.taken < 0.3


# What must be spared.


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (FIRE, GRAIN),
        # one sentence
        ((*FIRE[:1], *GRAIN), FIRE[:2]),
        # the same facts in other words
        (
            (
                "Twenty-one people died when a fire swept through the harbour on Monday night.",
                "Crews of four towns fought the flames until dawn, and the fish market is gone.",
            ),
            (
                "A blaze at the harbour killed 21 on Monday, after it had started in a warehouse.",
                "Until dawn the flames were fought by crews of four towns; a market burned down.",
            ),
        ),
        # the same quotations
        (
            (
                "“We have never seen a fire like this and we hope that we never shall,” he said.",
                "“Nobody who was there tonight will forget what they saw on the quay,” he said.",
                GRAIN[0],
            ),
            (
                "“We have never seen a fire like this and we hope that we never shall,” they say.",
                "They add: “Nobody who was there tonight will forget what they saw on the quay.”",
                GRAIN[1],
            ),
        ),
        # charges, and what is asked of witnesses
        (
            (
                f"Smith {CHARGES}",
                "Anyone with information about the case is asked to call the police of the town.",
                *GRAIN[:3],
            ),
            (
                f"Jones {CHARGES}",
                "Anyone with information about the case is asked to call the police of the town.",
                *FIRE[:3],
            ),
        ),
        # a list of names
        (
            (
                "The dead are Ada Alm, Bo Berg, Cy Corr, Di Dahl, Ed Eng, Fay Falk and Guy Grau.",
                "The injured are Hal Holm, Ida Iversen, Jo Juhl, Kai Krag, Liv Lund and Mia Moe.",
                GRAIN[0],
            ),
            (
                "Killed were Ada Alm, Bo Berg, Cy Corr, Di Dahl, Ed Eng, Fay Falk and Guy Grau.",
                "Hurt were Hal Holm, Ida Iversen, Jo Juhl, Kai Krag, Liv Lund and Mia Moe.",
                GRAIN[1],
            ),
        ),
    ],
)
def test_no_copy(ours: tuple[str, ...], theirs: tuple[str, ...]) -> None:
    assert relation(printed("a", ours), printed("b", theirs)) == ()


def test_words_that_are_quoted_in_one_place_are_a_quotation_in_the_other() -> None:
    post = (
        "We will rebuild the market where it stood and it will be open before the summer ends.",
        "Nobody who worked there will lose a single day of pay while the walls are going up.",
    )
    quoted = (f"“{post[0]}”", f"“{post[1]}” he wrote.")
    assert relation(printed("a", (*post, *GRAIN)), printed("b", (*quoted, *FIRE))) == ()
    assert relation(printed("a", (*post, *GRAIN)), printed("b", (*post, *FIRE))) != ()


# Which was first, and why.


def test_the_earlier_one_is_the_original_by_day_and_by_hour() -> None:
    late = printed("a", FIRE, day="2026-01-07")
    found = only(late, ORIGINAL)
    assert (found.original, found.why) == ("wire", "published 2 days later")
    morning = dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC)
    found = only(
        printed("b", FIRE, instant=morning), printed("a", FIRE, instant=morning.replace(hour=11))
    )
    assert (found.original, found.why) == ("b", "published 3 hours later")


def test_the_path_decides_where_nothing_tells() -> None:
    found = only(printed("a", FIRE, path="z.md"), printed("b", FIRE, path="y.md"))
    assert (found.original, found.why) == ("b", "neither is dated")
    found = only(printed("a", FIRE), ORIGINAL)
    assert (found.original, found.why) == ("wire", "undated")


@pytest.mark.parametrize(
    "credit",
    [
        "HARBOUR CITY, Jan. 5 (Coast Wire) — ",
        "The fire was first reported by the Coast Wire.\n\n",
        "Coast Wire reported on Monday what follows.\n\n",
        "According to Coast Wire, this is what happened.\n\n",
    ],
)
def test_who_credits_the_other_is_the_copy_even_when_earlier(credit: str) -> None:
    copy = printed("a", FIRE, before=credit, day="2026-01-01")
    original = printed("b", FIRE, publisher="Coast Wire", day="2026-01-05")
    found = only(copy, original)
    assert (found.original, found.credit) == ("b", "Coast Wire")
    assert found.why == "credits Coast Wire"


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("The New York Times", "nytimes.com"),
        ("Tribune", "chicagotribune.com"),
        ("KSN", "ksn.com"),
        ("Los Angeles Times", "latimes.com"),
    ],
)
def test_publishers_go_by_several_names(name: str, publisher: str) -> None:
    copy = printed("a", FIRE, after=f" The {name} reported this.", day="2026-01-01")
    assert only(copy, printed("b", FIRE, publisher=publisher, day="2026-01-05")).original == "b"


def test_a_place_is_no_publisher() -> None:
    early = printed("a", FIRE, after=" Police told Detroit.", day="2026-01-01")
    assert only(early, printed("b", FIRE, publisher="fox2detroit.com")).original == "a"


def test_the_one_that_is_credited_to_an_agency_is_the_copy_of_the_agency() -> None:
    agency = printed("b", FIRE, publisher="apnews.com", day="2026-01-06")
    found = only(printed("a", FIRE, before="ERIE, Pa. (AP) — ", day="2026-01-05"), agency)
    assert (found.original, found.why, found.wire) == ("b", "credited to AP", "")


@pytest.mark.parametrize(
    ("before", "after", "url"),
    [
        ("ERIE, Pa. (AP) — ", "", ""),
        ("", "\n\nThe Associated Press contributed to this report.", ""),
        ("", "\n\nCopyright 2026 The Associated Press. All rights reserved.", ""),
        ("", "", "https://paper.example/aponline/2026/fire.html"),
        ("", "", "https://paper.example/wires/ap/article-1/fire.html"),
    ],
)
def test_two_prints_of_one_wire_are_both_from_the_wire(before: str, after: str, url: str) -> None:
    a = printed("a", FIRE, before=before, after=after, url=url)
    b = printed("b", FIRE, before="(AP) — ", day="2026-01-05")
    found = only(a, b)
    assert (found.wire, found.why) == ("AP", "both are credited to AP")
    assert only(a, printed("c", FIRE, day="2026-01-05")).wire == "AP"
    assert only(a, printed("d", FIRE, publisher="A")).wire == ""


# Where articles come from.


def test_whole_copies_share_the_source_and_lifted_passages_do_not() -> None:
    whole = printed("herald", FIRE, day="2026-01-06")
    lifted = printed("metro", (GRAIN[0], *FIRE[3:5], *GRAIN[1:]), day="2026-01-06")
    longer = printed("post", (*FIRE[:3], *GRAIN), day="2026-01-07")
    articles = (ORIGINAL, whole, lifted, longer)
    assert sources(articles, relation(*articles)) == {
        "wire": "Wire",
        "herald": "Wire",
        "metro": "Metro",
        "post": "Post",
    }


def test_articles_with_one_agencys_dateline_have_one_source() -> None:
    a = printed("a", FIRE, before="LONDON (Reuters) - ")
    b = printed("b", GRAIN, before="PARIS (Reuters) - ")
    own = printed("c", GRAIN[:2], publisher="reuters.com")
    photo = printed("d", FIRE[:2], after=" (Photo: Reuters)")
    assert sources((a, b, own, photo), ()) == {
        "a": "Reuters",
        "b": "Reuters",
        "c": "Reuters",
        "d": "D",
    }


def test_hosts_of_one_site_are_one_publisher() -> None:
    a = printed("a", FIRE, publisher="daily.example")
    b = printed("b", GRAIN, publisher="usa.daily.example")
    c = printed("c", GRAIN[:2], publisher="mydaily.example")
    d = printed("d", FIRE[:2], publisher="World")
    assert sources((a, b, c, d), ()) == {
        "a": "daily.example",
        "b": "daily.example",
        "c": "mydaily.example",
        "d": "World",
    }


# What holds for every corpus.

POOL = (*FIRE, *GRAIN)


def cut(sentence: str, at: int) -> str:
    """The sentence without one word, or whole."""
    words = sentence.split()
    return " ".join(words[:at] + words[at + 1 :])


@st.composite
def corpora(draw: st.DrawFn) -> list[Article]:
    found = []
    for number in range(draw(st.integers(2, 5))):
        picked = draw(st.lists(st.sampled_from(POOL), min_size=1, max_size=6, unique=True))
        edited = [cut(sentence, draw(st.sampled_from([2, 5, 99]))) for sentence in picked]
        found.append(
            printed(
                f"a{number}",
                edited,
                publisher=draw(st.sampled_from(["Herald", "Metro", f"P{number}"])),
                day=draw(st.sampled_from(["", "2026-01-05", "2026-01-06"])),
                before=draw(st.sampled_from(["", "(AP) — "])),
            )
        )
    return found


@settings(max_examples=60, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_articles_never_matters(articles: list[Article], random: object) -> None:
    found = find_reprints(articles, claims_of(articles))
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert find_reprints(shuffled, claims_of(shuffled)) == found
    assert sources(shuffled, found.found) == sources(articles, found.found)
    for reprint in found.found:
        assert reprint.original != reprint.copy
        assert 0 <= reprint.taken <= 1
        assert 0 <= reprint.share <= 1
        assert reprint.passages == tuple(sorted(set(reprint.passages)))


@settings(max_examples=60, deadline=None)
@given(corpora())
def test_alignment_is_symmetric_and_does_not_depend_on_the_others(articles: list[Article]) -> None:
    together = sheets(articles, claims_of(articles))
    for i, j in combinations(range(len(articles)), 2):
        there, back = aligned(together[i], together[j])
        assert aligned(together[j], together[i]) == (back, there)
        pair = [articles[i], articles[j]]
        assert relation(*pair) == tuple(
            reprint
            for reprint in relation(*articles)
            if {reprint.original, reprint.copy} == {article.id for article in pair}
        )


def obvious(a: Sheet, b: Sheet) -> list[Match]:
    """The statements of `a` in `b`, by difflib against every statement of `b`."""
    found = []
    for i, words in enumerate(a.words):
        best = None
        for j, others in enumerate(b.words):
            matcher = difflib.SequenceMatcher(None, words, others, autojunk=False)
            blocks = [block for block in matcher.get_matching_blocks() if block.size >= 2]
            share = sum(block.size for block in blocks) / len(words)
            own = sum(
                a.own[i][block.a + k] == b.own[j][block.b + k] == "1"
                for block in blocks
                if block.size >= 6
                for k in range(block.size)
            )
            if share >= COVERED and (best is None or share > best.share):
                best = Match(i, j, share, own)
        if best is not None:
            found.append(best)
    return found


@settings(max_examples=60, deadline=None)
@given(corpora())
def test_the_fast_way_finds_what_comparing_everything_finds(articles: list[Article]) -> None:
    given_sheets = sheets(articles, claims_of(articles))
    expected = {}
    for (i, a), (j, b) in combinations(enumerate(given_sheets), 2):
        there, back = obvious(a, b), obvious(b, a)
        shorter, found = min(((a, there), (b, back)), key=lambda x: (x[0].length, x[0].article))
        extent = reprints._extent(reprints._share(shorter, found), there, back)
        if extent is not None:
            expected[frozenset((articles[i].id, articles[j].id))] = extent
    found_by = {frozenset((r.original, r.copy)): r.extent for r in relation(*articles)}
    assert found_by == expected


# What it costs.


@pytest.fixture
def comparisons(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of alignments of two statements so far, in a list of one."""
    count = [0]
    compare = passages._common

    def counting(words: str, others: str) -> int:
        count[0] += 1
        return compare(words, others)

    monkeypatch.setattr(passages, "_common", counting)
    return count


def story(number: int) -> list[str]:
    """Ten sentences that no other story has."""
    return [" ".join(letters(1_000 * number + 100 * i + k) for k in range(12)) for i in range(10)]


def letters(number: int) -> str:
    """A word of its own for each number."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:06}")


def test_comparisons_grow_with_the_corpus_and_not_with_its_square(comparisons: list[int]) -> None:
    seen = []
    for size in (20, 40):
        comparisons[0] = 0
        articles = [printed(f"a{n}-{twin}", story(n)) for n in range(size) for twin in "xy"]
        assert len(relation(*articles)) == size
        seen.append(comparisons[0])
    assert seen[1] == 2 * seen[0]
    assert seen[0] <= 20 * 2 * 10 * 3


def test_a_wire_in_many_papers_is_compared_with_the_first_ones(comparisons: list[int]) -> None:
    articles = [printed(f"a{n:03}", FIRE, day="2026-01-06") for n in range(60)]
    found = find_reprints((ORIGINAL, *articles), claims_of((ORIGINAL, *articles)))
    assert found.capped > 0
    assert found.limits
    assert len(found.found) <= HUBS * 61
    assert comparisons[0] <= HUBS * 61 * 2 * len(FIRE) * 3
    by_source = sources((ORIGINAL, *articles), found.found)
    assert set(by_source.values()) == {"Wire"}


def test_a_phrase_of_every_article_leads_nowhere(comparisons: list[int]) -> None:
    phrase = "Read all about it in the morning paper."
    articles = [printed(f"a{n}", [*story(n), phrase]) for n in range(30)]
    assert relation(*articles) == ()
    assert comparisons[0] == 0


@pytest.mark.parametrize(
    "sentences",
    [
        ["x" * 500_000],
        ["x " * 200_000],
        ["(AP) " * 50_000],
        ["'a" * 100_000],
        ["X" * 300_000],
        ["Xy. " * 80_000],
        ["The X" * 80_000],
        ["Police said. " * 20_000],
    ],
)
def test_hostile_texts_end(sentences: list[str]) -> None:
    articles = [printed("a", sentences), printed("b", sentences, day="2026-01-05")]
    assert len(relation(*articles)) <= 1


def test_a_sentence_said_a_thousand_times_is_still_found() -> None:
    articles = [printed("a", FIRE[:2] * 500), printed("b", FIRE[:2], day="2026-01-05")]
    assert only(*articles).share == 1.0


def test_nothing_and_one_article_have_no_reprints() -> None:
    assert relation() == ()
    assert relation(ORIGINAL) == ()
    assert relation(printed("a", []), printed("b", [])) == ()
    assert near(()).pairs == ()
