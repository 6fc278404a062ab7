"""Articles made of sentences, with one claim a sentence, for the tests of copies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from crosscheck.model import Article, Claim, Days, Published, Span

FIRE = (
    "Firefighters from four towns worked through the night to contain the blaze at the harbour.",
    "The fire broke out in a warehouse full of paper and spread to the old fish market next door.",
    "Twenty-one people were killed and dozens were taken to hospitals along the coast, she said.",
    "Neighbours woke to the sound of falling glass and carried their children into the street.",
    "The mayor has asked the government for money to house the families who lost their homes.",
    "Engineers will decide in the morning whether the quay can still bear the weight of cranes.",
    "Insurers said that it was too early to put a figure on the damage to the port and its trade.",
    "Schools near the water stay closed until the air has been tested for smoke and other poisons.",
)
"""A wire text; no sentence has a run of words in common with another."""

GRAIN = (
    "Farmers in the north say that the harvest has come in later than in any year they remember.",
    "A wet spring kept the machines out of the fields until the soil was dry enough to hold them.",
    "Millers are buying abroad instead, and bread gets dearer for those who can least afford it.",
    "The ministry hopes to open its silos before the winter and sell what it has put aside there.",
    "Traders doubt that this will calm a market that has been nervous since the ports were shut.",
    "A bakers' union wants the tax on flour to be halved for as long as the shortage lasts.",
)


def printed(
    name: str,
    sentences: Sequence[str],
    *,
    publisher: str = "",
    day: str = "",
    instant: dt.datetime | None = None,
    before: str = "",
    after: str = "",
    path: str = "",
    url: str = "",
) -> Article:
    """An article of these sentences, one a paragraph; `before` and `after` are no statements."""
    date = dt.date.fromisoformat(day) if day else instant.date() if instant else None
    return Article(
        id=name,
        path=path or f"{name}.md",
        text=before + "\n\n".join(sentences) + after,
        publisher=publisher or name.title(),
        published=None if date is None else Published(Days(date, date), instant),
        url=url,
    )


def claims_of(articles: Iterable[Article]) -> list[Claim]:
    """Every paragraph as one claim."""
    found = []
    for article in articles:
        end = 0
        for paragraph in article.text.split("\n\n"):
            start = article.text.index(paragraph, end)
            end = start + len(paragraph)
            if paragraph.strip():
                found.append(
                    Claim(
                        id=f"{article.id}-{start}",
                        article=article.id,
                        start=start,
                        end=end,
                        text=paragraph,
                        sentence=Span(start, end),
                    )
                )
    return found
