"""What the claims of an article lean on: whom a pronoun means, which president "the president" is.

All sentences are read once for their names and nouns, then once for what leans on them. The
confidence of a link is how far the best candidate is ahead of the next one (`pronouns`), or how
plainly a noun is tied to a name or a phrase (`definites`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import structs

from crosscheck.model import Claim, Link, Name, Record, Reference, Span
from crosscheck.segment.definites import MOST_WORDS, Definites, Told, phrase
from crosscheck.segment.figures import Cast, Figure, cues
from crosscheck.segment.mentions import Mention, mentions
from crosscheck.segment.nouns import COLLECTIVES, EVENTS, MANY
from crosscheck.segment.pronouns import REACH, Found, Pronouns, Seen
from crosscheck.segment.tokens import Token, tokens
from crosscheck.segment.unsaid import Event, main_event, setting, subject
from crosscheck.segment.words import is_past
from crosscheck.values.names import names
from crosscheck.values.nations import WORDS, is_nation
from crosscheck.values.words import fold

_LOWER = re.compile(r"\s[a-z]")
FLOOR = 0.86
"""Links of less confidence are not made: a wrong link is worse than none.

On labelled passages links from here on are right as often as asked (0.85); from 0.75 on there are
half as many more, of which every third is wrong (see `python -m benchmarks claims`).
"""

_NO_NAMES = frozenset(
    """
    never instead beyond perhaps maybe nearly almost despite once twice please every everyone
    somebody nobody nothing everybody someone anyone hello yes ok okay thanks watch related photo
    """.split()
)
_BARE = frozenset(["the", "this", "these"])
_TELLS_GENDER = 0.93


class Read(Record, frozen=True):
    """A sentence of the article with what it mentions."""

    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    speaker: str
    nations: frozenset[str]


def referring(
    text: str,
    claims: Sequence[Claim],
    sentences: Sequence[Span],
    quotations: Sequence[Span],
) -> tuple[Claim, ...]:
    """The claims of one article, each with the references of its words, besides those it has.

    `sentences` are those of the article in order, also such as are no claims; `quotations` the
    stretches in quotation marks, in order.
    """
    speakers = {claim.sentence: claim.speaker for claim in claims if claim.speaker}
    links = find_links(text, sentences, quotations, speakers)
    return tuple(_with(text, claim, links, sentences) for claim in claims)


def _with(text: str, claim: Claim, links: Links, sentences: Sequence[Span]) -> Claim:
    own = [
        reference
        for span in claim.spans
        for reference in links.within(span)
        if reference.span.end <= span.end
    ]
    number = bisect_left(sentences, Span(claim.start + 1, 0)) - 1
    if number >= 0:
        own += subject(text, claim, links.read[number].tokens, links.lead(number - 1))
    if number >= 0 and links.event is not None:
        own += setting(text, claim, number, links.event)
    if not own:
        return claim
    return structs.replace(claim, references=tuple(sorted({*claim.references, *own})))


class Links(Record, frozen=True):
    """What the words of an article mean, and what its sentences begin with.

    `references` are in text order; `leads` the figure that is each sentence's subject; `event`
    what the article tells, with its time and place.
    """

    references: tuple[Reference, ...]
    starts: tuple[int, ...]
    read: tuple[Read, ...]
    leads: tuple[Figure | None, ...]
    event: Event | None

    def within(self, span: Span) -> tuple[Reference, ...]:
        first = bisect_left(self.starts, span.start)
        return self.references[first : bisect_left(self.starts, span.end)]

    def lead(self, number: int) -> Figure | None:
        return self.leads[number] if number >= 0 else None


def find_links(
    text: str,
    sentences: Sequence[Span],
    quotations: Sequence[Span],
    speakers: Mapping[Span, str],
) -> Links:
    """Every link of the sentences' words that is sure enough, in text order."""
    read = _read(text, sentences, quotations, speakers)
    cast = _cast(read)
    linker = _Linker(read, cast)
    result: list[Reference] = []
    leads: list[Figure | None] = []
    for number in range(len(read)):
        found, lead = linker.links(number)
        result += [link for mention, meant in found for link in _link(text, mention, meant)]
        leads.append(lead)
    result.sort()
    return Links(
        references=tuple(result),
        starts=tuple(reference.span.start for reference in result),
        read=tuple(read),
        leads=tuple(leads),
        event=main_event(text, [(r.tokens, r.mentions) for r in read], cast),
    )


class _Linker:
    """What was mentioned so far, read sentence by sentence."""

    def __init__(self, read: Sequence[Read], cast: Cast) -> None:
        self._read, self._cast = read, cast
        self._told = {id(m): told for r in read for m, told in _nouns(r, cast)}
        self._definites = Definites(cast, list(self._told.values()))
        self._pronouns = Pronouns()

    def links(self, number: int) -> tuple[list[tuple[Mention, Found]], Figure | None]:
        """What the mentions of the next sentence mean, as far as is sure, and its subject."""
        sentence = self._read[number]
        speaker = _figure_of(sentence.speaker, self._cast)
        agent: Mention | None = None
        lead: Figure | None = None
        result = []
        for mention in sentence.mentions:
            found: Found | None = None
            if mention.kind == "pronoun":
                found = self._pronouns.resolve(
                    mention, sentence.tokens, speaker=speaker, agent=agent
                )
            elif mention.form in _BARE:
                found = self._definite(mention, number)
            figure = self._own(mention)
            if found is not None and found.confidence >= FLOOR:
                figure = found.figure
                if mention.gender in ("m", "f") and found.confidence >= _TELLS_GENDER:
                    figure.note([mention.gender])
                result.append((mention, found))
            if figure is not None:
                lead = figure if mention.main else lead
                sure = found.confidence if found and mention.kind == "pronoun" else 1.0
                self._pronouns.see(Seen(mention, figure, sure))
            agent = mention if mention.subject else agent
        for pair in _pairs(sentence, self._cast):
            self._pronouns.see(pair)
            self._definites.pairs.append(pair)
        return result, lead

    def _own(self, mention: Mention) -> Figure | None:
        """The figure that a mention brings in by itself."""
        if mention.kind == "name":
            return self._cast.figure(mention.head)
        return self._told[id(mention)].figure if mention.kind == "noun" else None

    def _definite(self, mention: Mention, number: int) -> Found | None:
        if mention.head in ("country", "nation") and _nations(self._read, number) > 1:
            return None
        recent = self._pronouns.recent(mention.sentence, REACH)
        return self._definites.resolve(mention, self._read[number].tokens, recent)


def _nations(read: Sequence[Read], number: int) -> int:
    """How many countries a sentence and the two before it name, also by an adjective."""
    return len({nation for r in read[max(0, number - 2) : number + 1] for nation in r.nations})


def _link(text: str, mention: Mention, found: Found) -> list[Reference]:
    source = found.figure.source
    if found.figure.vague:
        return []
    if "." in text[source.start : source.end] and text[source.end : source.end + 1] == ".":
        source = Span(source.start, source.end + 1)
    means = " ".join(text[source.start : source.end].split())
    own = source.start <= mention.start < source.end
    if own or not means or len(means.split()) > MOST_WORDS + 2:
        return []
    if means.lower() == text[mention.start : mention.end].lower():
        return []
    link = Link.PRONOUN if mention.kind == "pronoun" else Link.DEFINITE
    span = Span(mention.start, mention.end)
    return [Reference(span, link, means, source, found.confidence)]


def _read(
    text: str,
    sentences: Sequence[Span],
    quotations: Sequence[Span],
    speakers: Mapping[Span, str],
) -> list[Read]:
    """The sentences with their mentions; a name that opens one only by its capital is none."""
    split = [tokens(text, span) for span in sentences]
    common = {token.low for found in split for token in found if not token.capital}
    read = []
    place = 0
    for number, (span, found) in enumerate(zip(sentences, split, strict=True)):
        end = found[-1].end if found else span.start
        while place < len(quotations) and quotations[place].end <= span.start:
            place += 1
        flags = [False] * len(found)
        if place < len(quotations) and quotations[place].start < end:
            flags = _quoted(found, quotations, place)
        named = [
            name
            for name in names(text[span.start : end], offset=span.start)
            if _is_name(name, text, common, opens=name.span.start <= span.start + 1)
        ]
        read.append(
            Read(
                found,
                mentions(found, named, sentence=number, quoted=flags),
                speakers.get(span, ""),
                frozenset(WORDS[t.low] for t in found if t.capital and t.low in WORDS),
            )
        )
    return read


def _quoted(found: Sequence[Token], quotations: Sequence[Span], place: int) -> list[bool]:
    """Which words stand in quotation marks; the quotations count from number `place` on."""
    flags = []
    for token in found:
        while place < len(quotations) and quotations[place].end <= token.start:
            place += 1
        flags.append(place < len(quotations) and quotations[place].start <= token.start)
    return flags


def _is_name(name: Name, text: str, common: set[str], *, opens: bool) -> bool:
    word = name.text.lower()
    if word.startswith(("i'", "i’")) or word in _NO_NAMES:
        return False
    if opens and " " not in word and (is_past(word) or word.endswith(("ing", "ly"))):
        return False
    if len(word) < 5 and "." in word and not is_nation(name.key):
        return False
    # "Chinese officials", "U.S. troops": an adjective, as a rule.
    adjective = is_nation(name.key) and fold(name.text) != name.key
    if adjective and _LOWER.match(text, name.span.end):
        return False
    if " " in word or not (word in common or word in MANY or word in COLLECTIVES):
        return True
    return name.text.isupper() and len(word) > 1


def _cast(read: Sequence[Read]) -> Cast:
    cast = Cast()
    cast.add(
        [
            (m.head, Span(m.start, m.end), cues(r.tokens, m))
            for r in read
            for m in r.mentions
            if m.kind == "name"
        ]
    )
    return cast


def _nouns(sentence: Read, cast: Cast) -> Iterator[tuple[Mention, Told]]:
    """The noun phrases of a sentence; "the woman, Ann Li," is Ann Li."""
    for number, mention in enumerate(sentence.mentions):
        if mention.kind != "noun":
            continue
        told = _told(sentence.tokens, mention)
        after = sentence.mentions[number + 1] if number + 1 < len(sentence.mentions) else None
        if after is not None and _is_apposed(sentence.tokens, mention, after):
            figure = cast.figure(after.head)
            if figure is not None and figure.kind == "person":
                told = structs.replace(told, figure=figure)
        yield mention, told


def _is_apposed(found: Sequence[Token], mention: Mention, name: Mention) -> bool:
    person = mention.gender in ("m", "f", "p") and not mention.many
    if not person or mention.owner or name.kind != "name" or name.first > mention.last + 4:
        return False
    between = [token.low for token in found[mention.last + 1 : name.first]]
    return between in ([","], ["identified", "as"], ["named"])


def _told(found: Sequence[Token], mention: Mention) -> Told:
    span, full = phrase(found, mention)
    figure = Figure("", span)
    figure.vague = mention.form in ("the", "this", "these") and not full
    kind = {"m": ["person", "m"], "f": ["person", "f"], "p": ["person"]}.get(
        mention.gender, ["thing"]
    )
    figure.note(kind)
    if mention.many:
        figure.note(["many"])
    inside = found[mention.first + 1 : mention.last]
    telling = (
        span.end > mention.end
        or len(inside) > 1
        or mention.many
        or any(token.capital or token.low in EVENTS or "-" in token.low for token in inside)
    )
    for token in found[mention.first : mention.last + 1]:
        head, _, rest = token.low.partition("-")
        if rest.startswith("year-old"):
            figure.note([f"age:{head}"])
    first = found[mention.first].low if mention.form in ("number", "these") else ""
    return Told(mention, figure, span, full, telling, first)


def _figure_of(name: str, cast: Cast) -> Figure | None:
    found = names(name, offset=0) if name else ()
    return cast.figure(found[-1].key) if found else None


def _pairs(sentence: Read, cast: Cast) -> list[Seen]:
    """ "China and South Korea" as one figure of two."""
    found = []
    named = [m for m in sentence.mentions if m.kind == "name"]
    for a, b in pairwise(named):
        if b.first - a.last != 2 or sentence.tokens[a.last + 1].low != "and" or a.owner:
            continue
        one, two = cast.figure(a.head), cast.figure(b.head)
        if one is None or two is None:
            continue
        figure = Figure("", Span(a.start, b.end))
        figure.note(["many", "pair"])
        if "nation" in one.cues and "nation" in two.cues:
            figure.note(["nations"])
        elif "person" in (one.kind, two.kind):
            figure.note(["person"])
        both = " ".join(sorted((one.key, two.key)))
        found.append(Seen(structs.replace(a, end=b.end, head=both, many=True, kind="noun"), figure))
    return found
