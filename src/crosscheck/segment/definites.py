"""Which president "the president" is, and which shooting "the shooting": definites of an article.

A definite or demonstrative of hardly more than its noun is linked to a name that has its role, its
age or its last word, or to the phrase that brought the noun in ("a four-day visit to China").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.model import Record, Span
from crosscheck.segment.figures import Cast, Figure
from crosscheck.segment.mentions import Mention, is_aged
from crosscheck.segment.nouns import OFFICES, PERSONS, PLACES, TITLES
from crosscheck.segment.pronouns import Found, Seen
from crosscheck.segment.tokens import Token
from crosscheck.segment.words import AUXILIARIES, PASTS, is_past

MOST_WORDS = 8
"""Longest phrase that stands for what a mention means."""

# Titles of which an article may name many: then the last one named is meant.
_ALIKE = {
    "club": ("nightclub", "club"),
    "nightclub": ("nightclub", "club"),
    "bar": ("bar", "nightclub"),
    "ceo": ("ceo", "executive"),
    "executive": ("executive", "ceo"),
    "premier": ("premier", "prime minister"),
    "gunman": ("gunman", "shooter", "suspect"),
    "shooter": ("shooter", "gunman", "suspect"),
    "attacker": ("attacker", "gunman", "assailant", "suspect"),
    "suspect": ("suspect", "gunman", "shooter"),
    "accused": ("suspect", "defendant"),
    "defendant": ("defendant", "suspect"),
    "lawmaker": ("lawmaker", "senator", "congressman", "congresswoman", "representative"),
    "teen": ("teen", "teenager"),
    "teenager": ("teenager", "teen"),
    "blaze": ("blaze", "fire"),
    "quake": ("quake", "earthquake"),
    "explosion": ("explosion", "blast"),
    "blast": ("blast", "explosion"),
    "crash": ("crash", "collision", "accident"),
    "accident": ("accident", "crash", "collision"),
    "trip": ("trip", "visit", "tour"),
    "visit": ("visit", "trip", "tour"),
    "plane": ("plane", "aircraft", "jet"),
    "aircraft": ("aircraft", "plane", "jet"),
    "legislation": ("legislation", "bill", "act"),
    "bill": ("bill", "legislation", "act"),
    "law": ("law", "act", "legislation"),
    "vehicle": ("vehicle", "car", "truck", "van", "suv"),
    "movie": ("movie", "film"),
    "film": ("film", "movie"),
    "weapon": ("weapon", "gun", "rifle", "handgun", "pistol", "revolver", "shotgun"),
    "gun": ("gun", "handgun", "pistol", "rifle", "firearm", "revolver", "shotgun"),
    "firm": ("firm", "company"),
    "company": ("company", "firm", "inc", "corp", "corporation", "ltd", "llc"),
    "department": ("department",),
    "campus": ("campus", "university", "college"),
    "church": ("church", "cathedral"),
    "house": ("house", "home"),
    "home": ("home", "house"),
}
_HAPPENED = frozenset(
    """
    incident attack shooting tragedy massacre rampage killing crash fire explosion accident
    """.split()
)
_EMPTY = frozenset(
    """
    time day days way end fact rest same first last number part point year week month morning night
    weekend afternoon evening future past world public latter former other others beginning top
    middle right left back front side kind thing things one ones next few idea issue problem reason
    result news story media internet web area moment minute hour age truth most best worst
    following deceased latest original moon sun internet sky air ground road floor sea law
    economy country's market
    """.split()
)
_COUNTED = frozenset("two three four five six both all".split())
_STOPS = (
    AUXILIARIES
    | PASTS
    | frozenset(
        """
        and or but that which who whose when where while after before as because if than so
        """.split()
    )
)
_LOOSE_ENDS = _STOPS | frozenset("of in at to on for with from the a an his her its by".split())
_JOINS = frozenset("of in at to on for with from near between against by outside".split())


class Told(Record, frozen=True):
    """A noun phrase of the article, with the figure that it brings in or means.

    `phrase` is the mention with what completes it; `full` says whether it says more than its
    noun, `telling` whether more than an adjective. `count` is the number word before it.
    """

    mention: Mention
    figure: Figure
    phrase: Span
    full: bool
    telling: bool
    count: str = ""


class Definites:
    """What an article tells by names and by nouns, for looking up what a definite means."""

    def __init__(self, cast: Cast, told: Sequence[Told]) -> None:
        self._roles: dict[str, list[Figure]] = defaultdict(list)
        self._ages: dict[str, list[Figure]] = defaultdict(list)
        self._ends: dict[str, list[Figure]] = defaultdict(list)
        self._kinds: dict[str, list[Figure]] = defaultdict(list)
        for figure in cast.figures:
            for cue in sorted(figure.cues):
                name, _, what = cue.partition(":")
                if name == "role" and (what in PERSONS or " " in what) == (figure.kind == "person"):
                    self._roles[what].append(figure)
                elif name == "age":
                    self._ages[what].append(figure)
                elif name in ("nation", "state", "town"):
                    self._kinds[name].append(figure)
            if " " in figure.key and figure.kind != "person":
                self._ends[figure.key.split()[-1]].append(figure)
                # "Club Envy", "Hotel Bergen"
                if figure.key.split()[0] in PLACES:
                    self._ends[figure.key.split()[0]].append(figure)
        self._peers = _peers([*cast.figures, *(item.figure for item in told)])
        self._told: dict[str, list[Told]] = defaultdict(list)
        for item in told:
            if item.full and item.mention.head not in _EMPTY:
                self._told[item.mention.head].append(item)
            for age in _ages_of(item):
                self._ages[age].append(item.figure)
        self.pairs: list[Seen] = []
        self._events = [item for item in told if item.full and item.mention.head in _HAPPENED]

    def resolve(
        self, mention: Mention, found: Sequence[Token], recent: Sequence[Seen]
    ) -> Found | None:
        """What a definite means; None when nothing tells, or several could be meant."""
        words = [token.low for token in found[mention.first + 1 : mention.last + 1]]
        aged = next((word for word in words if is_aged(word)), "")
        if "other" in words:
            return None
        if aged and not mention.many:
            return self._of_age(aged.split("-")[0], mention)
        if mention.head in _EMPTY:
            return None
        return (
            self._named(mention, words, recent)
            or self._same(mention, words[0] if words[0] in _COUNTED else "")
            or self._alias(mention, recent)
        )

    def _of_age(self, age: str, mention: Mention) -> Found | None:
        """The named one of an age, or the phrase that first told it."""
        figures = self._ages.get(age, ())
        if any(figure.key for figure in figures):
            return _only(figures, 0.95)
        before = [f for f in _before(figures, mention) if f.source.start != mention.start]
        return Found(before[0], 0.85) if before else None

    def _named(
        self, mention: Mention, words: Sequence[str], recent: Sequence[Seen]
    ) -> Found | None:
        head = mention.head
        if mention.many:
            pair = words[0] in _COUNTED or mention.form == "these"
            if pair and head in ("countries", "nations", "sides", "leaders", "men", "women"):
                return self._pair(recent, nations=head in ("countries", "nations"))
            return None
        if len(words) == 2 and f"{words[0]} {head}" in self._roles:
            return self._one_of(self._roles[f"{words[0]} {head}"], recent, mention)
        if not mention.bare:
            return None
        if head in OFFICES or head in PERSONS:
            if head in self._peers:
                return self._peer(head, recent, mention)
            for role in _ALIKE.get(head, (head,)):
                if role in self._roles:
                    return self._one_of(self._roles[role], recent, mention)
            return None
        if head in ("country", "nation"):
            return _last_of(self._kinds["nation"], recent)
        if head == "state":
            return _only(self._kinds["state"], 0.85) or _last_of(self._kinds["state"], recent[-8:])
        if head in ("city", "town"):
            return _only(self._kinds["town"], 0.8) or _only(self._ends.get(head, ()), 0.85)
        figures = _before(self._ends.get(head, ()) or self._roles.get(head, ()), mention)
        return self._one_of(figures, recent, mention) if figures else None

    def _pair(self, recent: Sequence[Seen], *, nations: bool) -> Found | None:
        """Two that were named together: lately, or as the only such two of the article."""
        pairs = [seen for seen in recent if "pair" in seen.figure.cues]
        fitting = [seen for seen in pairs if ("nations" in seen.figure.cues) == nations]
        if fitting:
            return Found(fitting[-1].figure, 0.88 if nations else 0.82)
        known = [pair for pair in self.pairs if ("nations" in pair.figure.cues) == nations]
        two = {pair.mention.head for pair in known}
        return Found(known[0].figure, 0.8) if nations and len(two) == 1 else None

    def _peer(self, head: str, recent: Sequence[Seen], mention: Mention) -> Found | None:
        """The only named one of an age and gender, or of a role that goes with them.

        A phrase of the same age may mean the same, another one makes it unsure.
        """
        roles = [f for role in _ALIKE.get(head, (head,)) for f in self._roles.get(role, ())]
        if roles:
            every = dict.fromkeys([*roles, *(f for f in self._peers[head] if f.key)])
            return self._one_of(list(every), recent, mention)
        peers = self._peers.get(head, ())
        named = [figure for figure in peers if figure.key]
        ages = {cue for figure in named for cue in figure.cues if cue.startswith("age:")}
        others = [figure for figure in peers if not figure.key and not ages & figure.cues.keys()]
        return Found(named[0], 0.8) if len(named) == 1 and not others else None

    def _alias(self, mention: Mention, recent: Sequence[Seen]) -> Found | None:
        """A name that ends in a word of the same meaning."""
        if not mention.bare or mention.many or mention.head in PERSONS:
            return None
        for end in _ALIKE.get(mention.head, ()):
            figures = _before(self._ends.get(end, ()) or self._roles.get(end, ()), mention)
            if figures:
                return self._one_of(figures, recent, mention)
        return None

    def _one_of(
        self, figures: Sequence[Figure], recent: Sequence[Seen], mention: Mention
    ) -> Found | None:
        """The only figure of a kind, or the one of them that was named last, if near."""
        if len(figures) == 1:
            return Found(figures[0], 0.9)
        near = [
            s for s in recent if s.figure in figures and mention.sentence - s.mention.sentence <= 2
        ]
        others = {id(s.figure) for s in near}
        return Found(near[-1].figure, 0.8) if len(others) == 1 else None

    def _same(self, mention: Mention, count: str) -> Found | None:
        """The phrase that brought the noun in."""
        if not mention.bare:
            return None
        heads = _ALIKE.get(mention.head, (mention.head,))
        for head in heads:
            told = self._told.get(head, ())
            if count:
                told = [item for item in told if item.count == count]
            found = self._introduced(told, mention)
            if found is not None:
                return found
        if mention.head in _HAPPENED:
            early = [item for item in self._events if _earlier(item.mention, mention)]
            if early and len({item.mention.head for item in early}) == 1:
                return self._introduced(early, mention, sure=0.8)
        return None

    def _introduced(
        self, told: Sequence[Told], mention: Mention, *, sure: float = 0.9
    ) -> Found | None:
        before = [
            item
            for item in told
            if _earlier(item.mention, mention) and item.mention.many == mention.many
        ]
        if not before:
            return None
        fresh = [item for item in before if item.mention.form in ("a", "number", "some", "own", "")]
        if len(fresh) == 1 and fresh[0].mention.form != "own":
            return Found(fresh[0].figure, sure if fresh[0].telling else sure - 0.22)
        if len(fresh) <= 1:
            return Found(before[0].figure, sure - 0.08)
        near = [item for item in before if mention.sentence - item.mention.sentence <= 1]
        if len(near) == 1 and len(before) <= 3:
            return Found(near[0].figure, sure - 0.15)
        return None


def _peers(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """Who is "the teen", "the woman", "the boy": the named people of an age or gender."""
    peers: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        ages = [int(cue[4:]) for cue in figure.cues if cue.startswith("age:") and cue[4:].isdigit()]
        if not ages or figure.kind != "person" or "many" in figure.cues:
            continue
        young = min(ages) < 18
        if 12 < min(ages) < 20:
            peers["teen"].append(figure)
            peers["teenager"].append(figure)
        for gender, grown, child in (("m", "man", "boy"), ("f", "woman", "girl")):
            if figure.gender in ("", gender):
                peers[child if young else grown].append(figure)
    return peers


def _before(figures: Sequence[Figure], mention: Mention) -> list[Figure]:
    return [figure for figure in figures if figure.source.start < mention.start]


def _earlier(item: Mention, mention: Mention) -> bool:
    return item.start < mention.start


def _only(figures: Sequence[Figure], sure: float) -> Found | None:
    found = list({id(figure): figure for figure in figures}.values())
    named = [figure for figure in found if figure.key]
    chosen = named if len(named) == 1 else found
    return Found(chosen[0], sure) if len(chosen) == 1 else None


def _last_of(figures: Sequence[Figure], recent: Sequence[Seen]) -> Found | None:
    near = [seen.figure for seen in recent if seen.figure in figures]
    if len({id(figure) for figure in near}) == 1:
        return Found(near[-1], 0.85)
    return Found(figures[0], 0.8) if len(figures) == 1 else None


def _ages_of(item: Told) -> list[str]:
    return [cue[4:] for cue in sorted(item.figure.cues) if cue.startswith("age:")]


def phrase(found: Sequence[Token], mention: Mention) -> tuple[Span, bool]:
    """A noun phrase with what belongs to it behind, and whether it says more than its noun.

    "a shooting at a home in Pontiac" ends before a verb, a mark or a relative clause.
    """
    last = mention.last
    reach = min(len(found), mention.first + MOST_WORDS)
    if not mention.owner:
        at = last + 1
        if mention.form == "a" and at + 1 < reach and _restricts(found[at]):
            while at < reach and found[at].low[0].isalnum() and found[at].low not in ("and", "or"):
                last = at
                at += 1
            while last > mention.last and found[last].low in _LOOSE_ENDS:
                last -= 1
            at = reach
        while at < reach and found[at].low in _JOINS:
            stop = at + 1
            while stop < reach and _goes_on(found[stop], found[stop - 1]):
                stop += 1 + (stop + 2 < reach and found[stop].low in TITLES)
            if stop + 1 < reach and found[stop].low == "and" and found[stop - 1].capital:
                while stop + 1 < reach and found[stop + 1].capital:
                    stop += 1
                stop += found[stop - 1].low == "and" or found[stop].capital
            # A name that is cut ("by a South") says something else.
            if stop == at + 1 or (stop < len(found) and _goes_on(found[stop], found[stop - 1])):
                break
            last, at = stop - 1, stop
    return Span(mention.start, found[last].end), _says_more(found, mention, last)


def _says_more(found: Sequence[Token], mention: Mention, last: int) -> bool:
    """Whether a phrase says more than its noun: a definite needs a name, or "of" something."""
    if mention.form in ("the", "this", "these"):
        behind = found[mention.last + 1].low if last > mention.last else ""
        reach = last if behind in ("in", "at", "to") else mention.last
        named = any(token.capital for token in found[mention.first + 1 : reach + 1])
        aged = any(is_aged(token.low) for token in found[mention.first + 1 : mention.last])
        return named or behind == "of" or aged
    if mention.form in ("", "number"):
        return last > mention.first
    return last > mention.last or mention.last - mention.first >= 2


def _restricts(token: Token) -> bool:
    """ "A bill that bans", "a home located in", "a man accused of"."""
    low = token.low
    return low in ("that", "who", "located", "accused", "known", "called", "named", "involving")


def _goes_on(token: Token, before: Token) -> bool:
    low = token.low
    if not low[0].isalnum() or low in _STOPS or low in _JOINS or low in ("first", "making"):
        return False
    if low.endswith("ing") and before.low in _JOINS:
        return False
    return not (is_past(low) and before.low not in ("a", "an", "the"))
