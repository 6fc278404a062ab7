"""Whom and what an article names: each with its fullest name, and what is said of it in passing.

"President Ann Li", "Li, 54," and "Li, the head of the ministry," are one figure: a person, a
woman, 54 years old, the president.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.model import Span
from crosscheck.segment.forenames import FORENAMES, NO_PROOF
from crosscheck.segment.mentions import SPEECH, Mention, gender_of, is_aged
from crosscheck.segment.nouns import (
    BODIES,
    BODY_ENDS,
    CONTINENTS,
    KIN,
    OFFICES,
    PERSONS,
    PLACE_ENDS,
    PLACES,
    STATE_MARKS,
    STATES,
    TITLES,
)
from crosscheck.segment.tokens import Token
from crosscheck.segment.words import AUXILIARIES, PASTS, is_past
from crosscheck.values.names import same_name
from crosscheck.values.nations import is_nation

_HARMED = frozenset("shot killed stabbed pronounced struck wounded injured murdered found".split())
_CHARGED = frozenset(
    "arrested charged accused convicted sentenced indicted arraigned booked detained jailed".split()
)
_BEHIND_ROLE = frozenset(
    ["of", "for", "at", "in", "with", ",", ".", "and", "who", "from", "on", ")", "whose", "that"]
)
_LOCATIVES = frozenset("in near outside inside".split())
_PAST_ROLES = frozenset("former ex then-former late onetime one-time ex-president".split())


class Figure:
    """Somebody or something that an article names, or describes by one phrase.

    `key` is the longest name's key, `source` where it stands; `cues` count what was said of it:
    "person", "place", "body", "m", "f", "role:mayor", "age:34". By them `kind` is "person",
    "place" or "body", and `gender` "m" or "f"; each is "" when nothing tells. `vague`: it is
    described by hardly more than a noun.
    """

    def __init__(self, key: str, source: Span) -> None:
        self.key = key
        self.source = source
        self.cues: dict[str, int] = {}
        self.kind = self.gender = ""
        self.count = 0
        self.vague = False

    def note(self, cues: Iterable[str]) -> None:
        for cue in cues:
            self.cues[cue] = self.cues.get(cue, 0) + 1
        self._weigh()

    def take(self, other: Figure) -> None:
        """Take over what was said of a shorter name."""
        self.count += other.count
        for cue, times in other.cues.items():
            self.cues[cue] = self.cues.get(cue, 0) + times
        self._weigh()

    def _weigh(self) -> None:
        seen = self.cues.get
        person, place, body = seen("person", 0), seen("place", 0), seen("body", 0)
        male, female = seen("m", 0), seen("f", 0)
        most = max(person, place, body)
        kind = "person" if person == most else "place" if place > body else "body"
        self.kind = kind if most else ""
        self.gender = "m" if male > female else "f" if female > male else ""


class Cast:
    """The figures of one article by the keys of their names."""

    def __init__(self) -> None:
        self._by_key: dict[str, Figure] = {}
        self._by_edge: dict[str, list[Figure]] = {}
        self.figures: list[Figure] = []

    def add(self, names: Sequence[tuple[str, Span, Sequence[str]]]) -> None:
        """Take in all names of the article: (key, where, cues), in text order."""
        alone: dict[str, Figure] = {}
        for key, span, noted in names:
            figure = alone.setdefault(key, Figure(key, span))
            figure.count += 1
            figure.note(noted)
        for key in sorted(alone, key=lambda key: (-len(key.split()), alone[key].source)):
            figure = self._longer(alone[key]) or alone[key]
            if figure is alone[key]:
                self.figures.append(figure)
                parts = key.split()
                for edge in {parts[0], parts[-1]}:
                    self._by_edge.setdefault(edge, []).append(figure)
            else:
                figure.take(alone[key])
            self._by_key[key] = figure

    def figure(self, key: str) -> Figure | None:
        return self._by_key.get(key)

    def _longer(self, figure: Figure) -> Figure | None:
        """The one figure of which a name is the shorter form."""
        key = figure.key
        parts = key.split()
        if is_nation(key) or key in STATES:
            return None
        near = self._by_edge.get(parts[0], ()) if len(parts) > 1 else ()
        fits = [f for f in (*self._by_edge.get(parts[-1], ()), *near) if same_name(key, f.key)]
        fits = [f for f in dict.fromkeys(fits) if _may_shorten(figure, f)]
        return fits[0] if len(fits) == 1 else None


def _may_shorten(short: Figure, full: Figure) -> bool:
    """Whether a name stands for a longer one: "Li" for "Ann Li", not "York" for "New York"."""
    parts, long = short.key.split(), full.key.split()
    if len(long) > 4 or long[-1] in BODY_ENDS or long[-1] in PLACE_ENDS or "of" in long:
        return False
    if short.kind not in ("", "person") and full.kind == "person" and "speaks" not in short.cues:
        return False
    if long[-len(parts) :] == parts:
        return True
    return full.kind == "person"


def cues(found: Sequence[Token], mention: Mention) -> list[str]:
    """What the words around a name, and the name itself, say of whom it names."""
    said = ["body"] * 2 if mention.form == "caps" else _of_name(mention)
    if "place" in said or "body" in said:
        return said
    behind = found[mention.last + 1] if mention.last + 1 < len(found) else None
    if behind is not None and not behind.capital and behind.low in PERSONS:
        # "a 12-year-old Bergen girl"
        return said
    said += _before(found, mention.first)
    said += _behind(found, mention.last + 1)
    return said


def _of_name(mention: Mention) -> list[str]:
    parts = mention.head.split()
    if is_nation(mention.head) or mention.head in STATES or mention.head in CONTINENTS:
        return ["place"] * 3 + (
            ["nation"] if is_nation(mention.head) else ["state"] if mention.head in STATES else []
        )
    if parts[-1] in BODY_ENDS:
        return ["body"] * 3
    if parts[-1] in PLACE_ENDS:
        return ["place"] * 3
    if len(parts) == 1:
        return ["person"] if parts[0] in FORENAMES and parts[0] not in NO_PROOF else []
    gender = FORENAMES.get(parts[0])
    if gender is not None and len(parts) <= 4:
        return [*(["person"] * (2 if parts[0] in NO_PROOF else 3)), *([gender] if gender else [])]
    return []


def _before(found: Sequence[Token], first: int) -> list[str]:
    """Titles, offices and kin in front of a name, and the prepositions of places."""
    at = first - 1
    if at >= 0 and found[at].low == "." and at and found[at - 1].low in TITLES:
        at -= 1
    if at < 0:
        return []
    low = found[at].low
    if low in TITLES:
        gender = TITLES[low]
        roles = [f"role:{low}"] if low in OFFICES else []
        return ["person"] * 3 + ([gender] if gender else []) + roles
    if is_aged(low):
        return ["person"] * 3 + [f"age:{low.split('-')[0]}"]
    if low in PERSONS and not found[at].owns:
        return ["person"] * 3 + _role(found, at)
    if (low in BODIES or low in PLACES) and not found[at].capital and not found[at].owns:
        kind = "place" if low in PLACES else "body"
        return [kind, kind, f"role:{low}"]
    if low == "state" and at > 1 and found[at - 2].low == "secretary":
        return ["person"] * 3 + _role(found, at - 2)
    if low in ("as", "is"):
        return _identified(found, at)
    return _after_mark(found, first, at)


def _after_mark(found: Sequence[Token], first: int, at: int) -> list[str]:
    """ "The suspect, Ann Li", "in Bergen", "the Ligue", "Voss, Ill."."""
    low = found[at].low
    if low == "," and at and found[at - 1].low in PERSONS:
        return ["person"] * 2 + _role(found, at - 1)
    if low in _LOCATIVES:
        return ["place"]
    if low == "the":
        return ["body", "body"]
    if low == "," and at > 1 and found[at - 1].capital and found[first].low in STATE_MARKS:
        return ["place"] * 3
    return []


def _identified(found: Sequence[Token], at: int) -> list[str]:
    """ "Police identified the victim as" Ann Li."""
    near = found[max(0, at - 9) : at]
    words = [token.low for token in near]
    if not {"identified", "named", "identify"} & set(words):
        return ["person"] * 2 if found[at].low == "is" and "name" in words else []
    roles = [n for n, word in enumerate(words) if word in PERSONS and word not in OFFICES]
    return ["person"] * 2 + (_role(near, roles[-1]) if roles else [])


def _role(found: Sequence[Token], at: int) -> list[str]:
    """What a person noun gives: a role unless it is a past one, and a gender."""
    low = found[at].low
    gender = gender_of(low)
    gendered = [gender] if gender in ("m", "f") else []
    before = {token.low for token in found[max(0, at - 3) : at]}
    if before & _PAST_ROLES or low in KIN:
        return gendered
    roles = [f"role:{low}"]
    if at and found[at - 1].low in ("prime", "police", "vice", "chief", "foreign", "defense"):
        roles.append(f"role:{found[at - 1].low} {low}")
        if found[at - 1].low == "vice":
            roles.pop(0)
    return roles + gendered


def _behind(found: Sequence[Token], at: int) -> list[str]:
    """Ages, appositions and verbs behind a name."""
    if at >= len(found):
        return []
    low = found[at].low
    if low in SPEECH:
        return ["speaks"]
    if low == "who":
        return ["person"]
    if low in ("was", "were", "is") and at + 1 < len(found):
        return _predicate(found, at + 1)
    if (
        low == "("
        and at + 2 < len(found)
        and _is_age(found[at + 1].low)
        and found[at + 2].low == ")"
    ):
        return ["person"] * 3 + [f"age:{found[at + 1].low}"]
    if low != "," or at + 1 >= len(found):
        return ["suspect"] if low == "pleaded" or low == "allegedly" else []
    return _apposition(found, at + 1)


def _predicate(found: Sequence[Token], at: int) -> list[str]:
    low = found[at].low
    if low in ("also", "later", "then", "arrested", "fatally"):
        low = found[at + 1].low if low != "arrested" and at + 1 < len(found) else low
    if low in _HARMED:
        return ["person", "role:victim"] if low != "found" else []
    if low in _CHARGED:
        return ["person", "role:suspect"]
    if low in ("a", "an", "the"):
        return _noun_role(found, at + 1)
    return []


def _apposition(found: Sequence[Token], at: int) -> list[str]:
    said = []
    if (
        _is_age(found[at].low)
        and at + 1 < len(found)
        and found[at + 1].low in (",", ".", "of", ")", "was", "and", "from", "is")
    ):
        said = ["person"] * 3 + [f"age:{found[at].low}"]
        behind = found[at + 1].low
        if behind != "," or at + 2 >= len(found):
            return said + (
                _predicate(found, at + 2) if behind in ("was", "is") and at + 2 < len(found) else []
            )
        at += 2
    low = found[at].low
    if low == "who":
        return [*said, "person"]
    if low in STATE_MARKS or low in STATES:
        return said + ["place"] * 3
    if low in ("was", "is") and at + 1 < len(found):
        return said + _predicate(found, at + 1)
    return said + _noun_role(found, at)


def _noun_role(found: Sequence[Token], at: int) -> list[str]:
    """The role in a phrase like "the mayor of Bergen,": none when a verb comes first."""
    owned = False
    for place in range(at, min(at + 8, len(found))):
        low = found[place].low
        if (
            low in AUXILIARIES
            or low in PASTS
            or low in (",", ".", "who", "which", "that", "and", "but", "to")
        ):
            return []
        if is_aged(low):
            return ["person"] * 2 + [f"age:{low.split('-')[0]}"]
        after = found[place + 1].low if place + 1 < len(found) else "."
        if found[place].owns:
            owned = True
            continue
        if low in PERSONS and (after in _BEHIND_ROLE or is_past(after) or after.endswith("ing")):
            return ["person"] * 2 + _role(found, place)
        if low in BODIES and after in _BEHIND_ROLE and not owned and not found[place].capital:
            return ["body"] * 2 + [f"role:{low}"]
        if low in ("in", "at", "on", "after", "when", "as", "said"):
            return []
    return []


def _is_age(word: str) -> bool:
    return word.isdigit() and 0 < len(word) < 3
