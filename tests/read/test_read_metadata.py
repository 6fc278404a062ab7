"""Metadata: aliases, precedence, and what is passed over."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from crosscheck.errors import UsageError
from crosscheck.read import metadata
from crosscheck.read.documents import Level, Refusal


def resolve(*levels: Level, heading: str = "", stem: str = "stem") -> metadata.Resolved:
    return metadata.resolve(levels, heading=heading, stem=stem, stem_origin="file name")


def level(origin: str, **fields: str) -> Level:
    return Level(origin=origin, fields=fields)


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("Publisher", "publisher"),
        ("source", "publisher"),
        ("site_name", "publisher"),
        ("published_at", "date"),
        ("datePublished", "date"),
        ("Publish-Date", "date"),
        ("canonical url", "url"),
        ("headline", "title"),
        ("lang", "language"),
    ],
)
def test_aliases(key: str, field: str) -> None:
    assert metadata.fields_of({key: "x"}) == {field: "x"}


def test_the_first_alias_with_a_value_counts() -> None:
    given = {"site": "S", "publisher": None, "source": " ", "outlet": "O"}
    assert metadata.fields_of(given) == {"publisher": "O"}


def test_numbers_are_text_and_draft_switches_no_dates() -> None:
    given = {"title": 1984, "published": True, "date": "false"}
    assert metadata.fields_of(given) == {"title": "1984"}


@pytest.mark.parametrize("value", [["a"], {"name": "a"}, True])
def test_anything_but_text_is_refused_by_name(value: object) -> None:
    with pytest.raises(Refusal, match="'Source' holds"):
        metadata.fields_of({"Source": value})


def test_other_keys_may_hold_anything() -> None:
    assert metadata.fields_of({"tags": ["a"], "image": {"src": "x"}}) == {}


@pytest.mark.parametrize(
    ("key", "meant"),
    [("publihser", "publisher"), ("titel", "title"), ("daet", "date"), ("publised", "date")],
)
def test_a_slip_of_a_missing_field_is_pointed_out(key: str, meant: str) -> None:
    (remark,) = metadata.misspelt({key: "x"}, found={})
    assert f"did you mean {meant!r}?" in remark.text
    assert repr(key) in remark.text


@pytest.mark.parametrize(
    "key", ["publisher", "published", "data", "tags", "author", "links", "update", "publish", "id"]
)
def test_words_of_their_own_are_no_slips(key: str) -> None:
    assert metadata.misspelt({key: "x"}, found={}) == ()


def test_a_slip_beside_the_field_itself_is_no_matter() -> None:
    assert metadata.misspelt({"publihser": "x"}, found={"publisher": "y"}) == ()


def test_the_strongest_level_counts_field_by_field() -> None:
    found = resolve(
        level("command line", publisher="Line"),
        level("sidecar", publisher="Side", title="Side title"),
        level("front matter", title="Front title", date="2026-01-05"),
    )
    assert (found.publisher, found.title) == ("Line", "Side title")
    assert found.origins == (
        ("published", "front matter"),
        ("publisher", "command line"),
        ("title", "sidecar"),
    )


def test_a_value_that_cannot_be_used_is_passed_over_with_a_remark() -> None:
    found = resolve(
        level("front matter", date="05/06/2026", url="javascript:x", language="?"),
        level("path", date="2026-06-05"),
    )
    assert str(found.published) == "2026-06-05"
    assert (found.url, found.language) == ("", "")
    assert [remark.topic for remark in found.remarks] == ["date", "language", "url"]
    assert "'05/06/2026'" in found.remarks[0].text
    assert dict(found.origins)["published"] == "path"


def test_without_a_publisher_the_host_stands_in_then_the_stem() -> None:
    found = resolve(level("front matter", url="https://www.herald.example/a"))
    assert found.publisher == "herald.example"
    assert dict(found.origins)["publisher"] == "host of the url"
    assert resolve().publisher == "stem"
    assert resolve().from_path == {"publisher"}


def test_a_publisher_given_as_an_address_is_its_host() -> None:
    found = resolve(level("row 1", publisher="https://www.Herald.example/"))
    assert found.publisher == "herald.example"


def test_a_heading_is_a_title_only_when_none_is_given() -> None:
    assert resolve(heading="Heading").title == "Heading"
    assert resolve(level("front matter", title="Title"), heading="Heading").title == "Title"


def test_values_without_end_and_half_characters() -> None:
    found = resolve(level("row 1", title="x" * 3_000, publisher="A\ud800B"))
    assert found.title == ""
    assert "2000 characters" in found.remarks[0].text
    assert len(found.remarks[0].text) < 300
    assert found.publisher == "A\ufffdB"


def test_what_a_path_says() -> None:
    date, folder = metadata.path_levels(
        PurePath("news/herald/2026/01/05/storm.txt"), root=PurePath("news")
    )
    assert date.fields == {"date": "2026-01-05"}
    assert folder.fields == {"publisher": "herald"}
    assert date.from_path
    assert folder.from_path


@pytest.mark.parametrize(
    ("path", "root"),
    [
        ("news/storm.txt", "news"),
        ("news/herald/storm.txt", "news/herald"),
        ("news/herald/storm.txt", "news/herald/storm.txt"),
        ("news/2026-13-45.txt", "news"),
        ("news/12026-01-05.txt", "news"),
        ("news/2026-01/05.txt", "news/2026-01"),
    ],
)
def test_what_a_path_does_not_say(path: str, root: str) -> None:
    assert metadata.path_levels(PurePath(path), root=PurePath(root)) == ()


@pytest.mark.parametrize(
    "overrides", [{"publihser": "x"}, {"date": "05/06/2026"}, {"url": "x"}, {"date": ""}]
)
def test_overrides_that_cannot_be_used_end_the_command(overrides: dict[str, str]) -> None:
    with pytest.raises(UsageError) as raised:
        metadata.overrides_level(overrides)
    assert raised.value.cure
