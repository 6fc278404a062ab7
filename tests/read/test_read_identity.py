"""Article ids: the same wherever the file lies, another for another article."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Days, Published
from crosscheck.read import identity

DAY = Published(days=Days(dt.date(2026, 1, 5), dt.date(2026, 1, 5)))
MORNING = Published(days=DAY.days, instant=dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC))
NEXT_DAY = Published(days=Days(dt.date(2026, 1, 6), dt.date(2026, 1, 6)))


def article_id(
    *,
    url: str = "",
    publisher: str = "Herald",
    title: str = "Storm",
    published: Published | None = DAY,
    text: str = "text",
) -> str:
    return identity.article_id(
        url=url, publisher=publisher, title=title, published=published, text=text
    )


@pytest.mark.parametrize(
    "url",
    [
        "http://herald.example/a/Storm",
        "https://WWW.Herald.example:443/a/Storm/",
        "https://herald.example/a/Storm?utm_source=x&fbclid=1&gclid=2#top",
        "http://user@herald.example:80/a/Storm?",
    ],
)
def test_spellings_of_one_address(url: str) -> None:
    assert identity.canonical(url) == "herald.example/a/Storm"


@pytest.mark.parametrize(
    "url",
    [
        "https://herald.example/a/storm",
        "https://herald.example/a/Storm?page=2",
        "https://herald.example:8080/a/Storm",
        "https://m.herald.example/a/Storm",
    ],
)
def test_other_addresses(url: str) -> None:
    assert identity.canonical(url) != "herald.example/a/Storm"


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("https://herald.example/a", "https://herald.example/a"),
        ("//herald.example/a", "https://herald.example/a"),
        ("www.herald.example/a", "https://www.herald.example/a"),
    ],
)
def test_web_addresses(said: str, address: str) -> None:
    assert identity.web_address(said) == address


@pytest.mark.parametrize(
    "said",
    [
        "javascript:alert(1)",
        "ftp://herald.example/a",
        "mailto:a@herald.example",
        "https://",
        "http://[::1",
        "https://herald.example:99999/a",
        "https://herald.example/a b",
        'https://herald.example/"><script>',
        "/a/storm",
        "storm",
    ],
)
def test_what_is_no_web_address(said: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        identity.web_address(said)


def test_the_address_decides_alone() -> None:
    one = article_id(url="https://herald.example/a", text="one", title="One")
    assert one == article_id(url="http://www.herald.example/a/", text="two", published=None)
    assert one != article_id(url="https://herald.example/b", text="one", title="One")


def test_without_an_address_publisher_title_and_day_decide() -> None:
    one = article_id(text="one")
    assert one == article_id(text="two", title="  STORM ", published=MORNING)
    assert one != article_id(text="one", published=NEXT_DAY)
    assert one != article_id(text="one", publisher="Metro")


@pytest.mark.parametrize("missing", ["publisher", "title", "published"])
def test_when_one_of_these_is_missing_the_text_decides(missing: str) -> None:
    def with_text(text: str) -> str:
        return article_id(
            publisher="" if missing == "publisher" else "Herald",
            title="" if missing == "title" else "Storm",
            published=None if missing == "published" else DAY,
            text=text,
        )

    assert with_text("It “killed”  21—then\nmore") == with_text('it "killed" 21-then more')
    assert with_text("It killed 21") != with_text("It killed 12")
    assert len(with_text("x")) == identity.ID_LENGTH
