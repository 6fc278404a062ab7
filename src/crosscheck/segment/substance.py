"""What there is in a claim to check: a fact, or a forecast, an opinion, advice, or nothing much."""

from __future__ import annotations

import re

from crosscheck.model import Modality, Substance
from crosscheck.segment.cues import cue, low_words
from crosscheck.segment.opinions import counsels, has_hard_value

_I = re.IGNORECASE

# What may have happened has happened or not: somebody can find out.
_PAST = re.compile(r"\b(?:may|might|could)\s+(?:not\s+)?have\b", _I)
_VAGUE = cue(
    r"\b(?:tensions?|fears?|concerns?|hopes|pressure|uncertainty|speculation|anger"
    r"|frustration|debate"
    r"|the stakes|the situation|the mood|emotions|rumou?rs)\s+(?:\w+\s){0,3}"
    r"(?:is|are|was|were|has|have|remains?|continues?|continued|rises?|rose|grows?|grew|mounts?"
    r"|mounted|runs?|ran|looms?"
    r"|swirls?|abounds?|linger\w*)\b"
    r"|\b(?:only time will tell|remains to be seen|time will tell|the rest is history"
    r"|it is what it is"
    r"|at a crossroads|turning point|the world is watching|all eyes|wake-up call"
    r"|game[- ]changer)\b",
    """
    tension tensions fear fears concern concerns hopes pressure uncertainty speculation
    anger frustration debate stakes situation mood emotions rumor rumors rumour rumours time
    remains history what crossroads turning watching eyes wake game
    """,
)


def substance(text: str, modality: Modality) -> Substance:
    """What there is to check in a claim that is put forward in that way."""
    low = low_words(text)
    if modality is Modality.OPINION:
        return Substance.ADVICE if counsels(text, low) else Substance.OPINION
    if modality in {Modality.FORECAST, Modality.CONDITIONAL}:
        return Substance.FACT if _PAST.search(text) else Substance.FORECAST
    if has_hard_value(text, low):
        return Substance.FACT
    return Substance.VAGUE if _VAGUE.found(text, low) else Substance.FACT
