"""What there is in a claim to check."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Article, Modality, Substance
from crosscheck.segment.claims import segment
from crosscheck.segment.modality import modality
from crosscheck.segment.substance import substance


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Two boats sank on Monday.", Substance.FACT),
        ("The mayor closed the port.", Substance.FACT),
        ("The mayor plans to close the port.", Substance.FACT),
        ("The wall may have been holed.", Substance.FACT),
        ("A terrible storm killed 12 people.", Substance.FACT),
        ("The captain is in critical condition.", Substance.FACT),
        ("The fee must be paid by Monday.", Substance.FACT),
        ("Tensions rose after 12 boats sank.", Substance.FACT),
        ("The mayor was asked about the wall.", Substance.FACT),
        ("The captain told him to leave the harbour.", Substance.FACT),
        ("The wall is expected to hold.", Substance.FORECAST),
        ("The captain could lose his licence.", Substance.FORECAST),
        ("If passed, the bill would close the port.", Substance.FORECAST),
        ("“It was a shameful act,” Berg said.", Substance.OPINION),
        ("“We are devastated,” Berg said.", Substance.OPINION),
        ("Our thoughts are with the families.", Substance.OPINION),
        ("He was a wonderful son.", Substance.OPINION),
        ("It's difficult because of the two towns.", Substance.OPINION),
        ("“I think the wall is ugly,” she said.", Substance.OPINION),
        ("The town should build a higher wall.", Substance.ADVICE),
        ("Anyone with information is asked to call police.", Substance.ADVICE),
        ("Anyone who saw the boat should call 555-0100.", Substance.ADVICE),
        ("Officials urged residents to stay inside.", Substance.ADVICE),
        ("Do not drive through water.", Substance.ADVICE),
        ("Tensions are rising in the region.", Substance.VAGUE),
        ("Only time will tell.", Substance.VAGUE),
    ],
)
def test_what_there_is_to_check(sentence: str, kind: Substance) -> None:
    assert substance(sentence, modality(sentence)) is kind


def test_claims_carry_it() -> None:
    text = "Two boats sank on Monday. “It is a disgrace,” the mayor said. The wall may hold."
    found = segment(Article(id="a", path="a", text=text, publisher="p")).claims
    assert [claim.substance for claim in found] == [
        Substance.FACT,
        Substance.OPINION,
        Substance.FORECAST,
    ]


@given(st.text(max_size=200), st.sampled_from(list(Modality)))
def test_a_plan_or_a_denial_is_something_to_check(text: str, put: Modality) -> None:
    found = substance(text, put)
    if put is Modality.OPINION:
        assert found in {Substance.OPINION, Substance.ADVICE}
    elif put in {Modality.FORECAST, Modality.CONDITIONAL}:
        assert found in {Substance.FACT, Substance.FORECAST}
    else:
        assert found in {Substance.FACT, Substance.VAGUE}
