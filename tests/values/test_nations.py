"""Countries by one name, whatever form a text gives."""

from __future__ import annotations

import pytest

from crosscheck.values.names import names
from crosscheck.values.nations import WORDS, nation
from crosscheck.values.words import content


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("us", "united states"),
        ("americans", "united states"),
        ("south korean", "south korea"),
        ("chilean", "chile"),
        ("us senate", "united states senate"),
        ("chile", "chile"),
        ("ada holt", "ada holt"),
        ("useful holt", "useful holt"),
    ],
)
def test_a_country_goes_by_one_name(key: str, name: str) -> None:
    assert nation(key) == name


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("flights in the U.S. Northeast", "united states northeast"),
        ("flights in the U.S. were late", "united states"),
        ("the U.K.'s exports", "united kingdom"),
        ("said Health Minister Daniel Osei", "daniel osei"),
        ("said Secretary of State Ada Holt", "ada holt"),
        ("said Police Commissioner Ada Holt", "ada holt"),
        ("at the Sheriff's Office", "sheriff office"),
    ],
)
def test_names_drop_offices_and_know_countries(text: str, key: str) -> None:
    (name,) = names(text, offset=0)
    assert name.key == key
    assert text[name.span.start : name.span.end] == name.text


def test_adjectives_stand_for_their_country_in_wording() -> None:
    assert content("Chilean exports") == content("exports of Chile")[::-1]
    assert "pole" not in WORDS


def test_no_country_has_a_form_of_another() -> None:
    assert all(nation(name) == name for name in WORDS.values())
