"""Whom a pronoun of the third person means: the candidates of the last sentences, weighed.

A candidate scores by how near and in which place it stands: the subject of the sentence before
goes before its object. Confidence grows with the distance to the next best (`confidence`).
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence

from crosscheck.model import Record
from crosscheck.segment.figures import Figure
from crosscheck.segment.mentions import SPEECH, Mention
from crosscheck.segment.nouns import COLLECTIVES
from crosscheck.segment.tokens import Token

REACH = 3
"""Sentences back that a pronoun is looked up in."""
WINDOW = 48
"""Mentions back that a pronoun is looked up in, at most."""

# By how many sentences back; subject of the sentence, subject of a clause, owner, object, oblique.
_SCORES = (
    (5.0, 4.8, 3.8, 4.1, 3.6),
    (4.2, 3.4, 2.2, 2.4, 2.0),
    (2.6, 2.0, 1.0, 1.2, 0.9),
    (1.4, 1.0, 0.5, 0.6, 0.4),
)
_KNOWN_GENDER = 0.6
_REPEATED = 0.25
_NEAREST = 0.9
_CARRIED = 0.7
_NAMED = 0.4
_SAME_SENTENCE = 0.8
_TOLD_OFTEN = 3
_APART = 0.8
# "Police said Monday that they": words from who tells to whom it is told of.
_NEXT = 4
_PEOPLE = frozenset(["m", "f"])
_WEATHER = frozenset(
    """
    raining snowing clear unclear unknown likely unlikely possible impossible important difficult
    hard easy time true not
    """.split()
)


class Seen(Record, frozen=True):
    """A mention of a figure; `sure` is the confidence with which it is one of it."""

    mention: Mention
    figure: Figure
    sure: float = 1.0


class Found(Record, frozen=True):
    """Whom a mention means, with the confidence 0..1."""

    figure: Figure
    confidence: float


class Pronouns:
    """The mentions seen so far, the latest last, and what a pronoun after them means."""

    def __init__(self) -> None:
        self._seen: deque[Seen] = deque(maxlen=WINDOW)

    def see(self, seen: Seen) -> None:
        self._seen.append(seen)

    def _acted(self, agent: Mention) -> Figure | None:
        """Who the subject of a clause is."""
        return next((s.figure for s in reversed(self._seen) if s.mention is agent), None)

    def recent(self, sentence: int, reach: int) -> list[Seen]:
        """What was seen since `reach` sentences before a sentence, in order."""
        return [seen for seen in self._seen if sentence - seen.mention.sentence <= reach]

    def resolve(
        self,
        pronoun: Mention,
        found: Sequence[Token],
        *,
        speaker: Figure | None,
        agent: Mention | None,
    ) -> Found | None:
        """Whom a pronoun means; None when nobody fits or the word stands for nothing.

        `speaker` is who says what the sentence quotes, `agent` the last subject before the
        pronoun in its sentence: "he disarmed Berg and shot him" is of two.
        """
        if pronoun.head == "it" and _is_empty(found, pronoun):
            return None
        scores: dict[int, float] = {}
        sure: dict[int, Seen] = {}
        counts: dict[int, int] = {}
        nearest = 0
        acted = self._acted(agent) if agent and not (pronoun.owner or pronoun.subject) else None
        speaks = not pronoun.quoted and pronoun.subject and _speaks(found, pronoun)
        for seen in self.recent(pronoun.sentence, REACH):
            if not fits(seen, pronoun) or _bound(seen, pronoun, found):
                continue
            figure = seen.figure
            if pronoun.quoted and (figure is speaker or _outside(seen, pronoun)):
                continue
            if speaks and seen.mention.quoted:
                continue
            if acted is figure:
                continue
            score = _score(seen, pronoun)
            key = nearest = id(figure)
            counts[key] = counts.get(key, 0) + 1
            if score >= scores.get(key, -1.0):
                scores[key], sure[key] = score, seen
        if not scores:
            return None
        for key, count in counts.items():
            scores[key] += _REPEATED * min(count - 1, 3)
            if sure[key].figure.gender and pronoun.gender in _PEOPLE:
                scores[key] += _KNOWN_GENDER
        if pronoun.owner and sure[nearest].mention.sentence == pronoun.sentence:
            scores[nearest] += _NEAREST
        return _best(scores, sure, pronoun, nearest)


def _best(
    scores: dict[int, float], sure: dict[int, Seen], pronoun: Mention, nearest: int
) -> Found | None:
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    key, best = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    seen = sure[key]
    trust = min(1.0, 0.1 + seen.sure)
    if pronoun.gender not in _PEOPLE:
        if not _is_worthy(seen, pronoun):
            return None
        trust *= 1.0 if key == nearest else 0.95
    if pronoun.quoted:
        trust *= 0.85
    return Found(seen.figure, round(confidence(best - second) * trust, 3))


def _is_worthy(seen: Seen, pronoun: Mention) -> bool:
    """Whether a thing or a group stands where "it" and "they" look for one: subject, and near."""
    place = seen.mention
    back = pronoun.sentence - place.sentence
    # "Alder Line will resume its services": whose they are stands in the sentence.
    if pronoun.owner and back:
        return False
    # "Police said two men ran. They": who only tells is not told of.
    if place.speaks and pronoun.gender == "p":
        if pronoun.owner or (back and not pronoun.speaks):
            return False
        if not back and pronoun.first - place.last > _NEXT:
            return False
    if place.gender == "?" and place.kind == "noun" and "pair" not in seen.figure.cues:
        return False
    if back > 1 or (back == 1 and not place.main):
        return False
    if pronoun.head == "it":
        return place.subject and pronoun.subject
    if pronoun.head == "them":
        return False
    return place.subject or (pronoun.owner and back == 0)


def confidence(ahead: float) -> float:
    """0.5 for two equal candidates, 0.77 for one point ahead, 0.95 for three."""
    return 1.0 - 0.5 * math.exp(-0.78 * max(0.0, ahead))


def _score(seen: Seen, pronoun: Mention) -> float:
    back = min(pronoun.sentence - seen.mention.sentence, REACH)
    place = seen.mention
    row = _SCORES[back]
    if place.main:
        score = row[0]
    elif place.subject:
        score = row[1]
    elif place.owner:
        score = row[2]
    else:
        score = row[4] if place.oblique else row[3]
    if seen.figure.key:
        score += _NAMED
    if not back and place.speaks and pronoun.owner and pronoun.clause - place.clause > 1:
        score -= _APART
    if back <= 1 and place.kind == "pronoun":
        score += _CARRIED
    if not back and (pronoun.owner or place.clause != pronoun.clause):
        score += _SAME_SENTENCE * (1 + pronoun.owner)
    return score


def _speaks(found: Sequence[Token], pronoun: Mention) -> bool:
    """Whether the pronoun is who says what the sentence quotes."""
    after = [token.low for token in found[pronoun.last + 1 : pronoun.last + 3]]
    return bool(after) and (after[0] in SPEECH or after[-1] in SPEECH)


def _outside(seen: Seen, pronoun: Mention) -> bool:
    """What a quotation says is not told of who says it; of things it tells by itself."""
    place = seen.mention
    if pronoun.gender in _PEOPLE:
        return place.sentence == pronoun.sentence and place.subject and not place.quoted
    return not place.quoted


def _bound(seen: Seen, pronoun: Mention, found: Sequence[Token]) -> bool:
    """ "She saw her": the object is not the subject of its own clause, nor "it" its neighbour."""
    place = seen.mention
    same = place.sentence == pronoun.sentence and place.clause == pronoun.clause
    near = place.sentence == pronoun.sentence and 1 < pronoun.first - place.last <= 3
    if near and found[pronoun.first - 1].low == "whom":
        return True
    return same and not pronoun.owner and not pronoun.subject and not place.owner


def fits(seen: Seen, pronoun: Mention) -> bool:
    """Whether a mention agrees with a pronoun in number and gender, as far as is known."""
    place, figure = seen.mention, seen.figure
    if place.form == "no":
        return False
    if pronoun.gender in _PEOPLE:
        return _is_person(place, figure) and figure.gender in ("", pronoun.gender)
    if pronoun.gender == "n":
        return _is_thing(place, figure)
    return _is_several(place, figure)


def _is_person(place: Mention, figure: Figure) -> bool:
    if (place.many and not figure.key) or "many" in figure.cues or place.head in COLLECTIVES:
        return False
    if figure.key:
        if figure.kind:
            return figure.kind == "person"
        return "speaks" in figure.cues
    return figure.kind == "person"


def _is_thing(place: Mention, figure: Figure) -> bool:
    if place.many or figure.cues.get("many"):
        return False
    if figure.key:
        told = figure.count >= _TOLD_OFTEN and "speaks" not in figure.cues
        return figure.kind in ("place", "body") or (told and not figure.kind)
    return figure.kind != "person"


def _is_several(place: Mention, figure: Figure) -> bool:
    if "many" in figure.cues:
        return True
    if figure.key:
        return figure.kind == "body"
    return place.head in COLLECTIVES


def _is_empty(found: Sequence[Token], pronoun: Mention) -> bool:
    """ "It is clear that", "it took years to", "it seems": the word stands for nothing."""
    rest = [token.low for token in found[pronoun.last + 1 : pronoun.last + 14]]
    owned = found[pronoun.last].low
    if owned in ("it's", "it'll"):
        rest.insert(0, "is")
    if not rest:
        return False
    if rest[0] in (
        "seems",
        "appears",
        "seemed",
        "appeared",
        "turns",
        "turned",
        "takes",
        "took",
        "rained",
    ):
        return True
    if rest[0] in (
        "is",
        "was",
        "would",
        "will",
        "may",
        "might",
        "has",
        "isn't",
        "wasn't",
        "remains",
        "became",
    ):
        words = rest[1:4]
        if _WEATHER & set(words):
            return True
        return (
            bool({"that", "to", "whether", "who", "when", "if", "how"} & set(rest[1:8]))
            and "by" not in rest[1:4]
        )
    before = [token.low for token in found[max(0, pronoun.first - 2) : pronoun.first]]
    return (
        bool(before)
        and before[-1] in ("make", "makes", "made", "making", "find", "found")
        and "to" in rest[:6]
    )
