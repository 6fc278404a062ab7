"""Which happening a time belongs to: the words that a sentence puts next to it.

One sentence dates several things ("the man was arrested Friday in Sunday's shooting"), so a time
belongs to the nearest word that tells what happened. Words of one happening are one kind: a
"shooting" is what "happened", and police "responded" to it a little later.
"""

from __future__ import annotations

import re

from crosscheck.judge.views import View
from crosscheck.model import Duration, Polarity, Record, Span, Time
from crosscheck.values.words import is_content, words

# Kinds whose words tell stages of one scene, in order: an attack, the calls, the police there.
SCENE = {"incident": 0, "call": 1, "response": 2}
# Kinds of what a person does or suffers but once in a story.
ONCE = frozenset({"arrest", "death", "birth", "release", "vote", "surgery", "founding"})

_KINDS = {
    "incident": "happening tragedy violence stormed "
    "shot shoot shooting shootings shots gunfire gunfight shootout fired happened "
    "happen occurred occur erupted kill kills killed killing killings murder murders murdered "
    "slain slaying slayings homicide homicides stabbed stabbing wounded injured crash crashed "
    "attack attacked attacks ambush exploded explosion collided collision rampage spree incident "
    "robbed robbery altercation fight argument broke began started opened took hit struck "
    "discharged sank capsized derailed collapsed landed crashes carnage massacre bombing",
    "call": "call calls report reports reported received 911",
    "response": "responded respond dispatched arrived sent rushed",
    "search": "sought searched search searching",
    "found": "found discovered recovered find",
    "arrest": "arrested arrest captured custody surrendered surrender caught apprehended "
    "detained nabbed busted held jailed booked",
    "death": "died pronounced declared dies",
    "birth": "born birthday",
    "release": "published aired posted",
    "vote": "voted passed approved adopted passage",
    "court": "convicted sentenced hearing court trial charged indicted arraigned arraignment "
    "pleaded appear appeared judge testify testified docket testifying sentencing bail bond",
    "surgery": "surgery operation",
    "said": "said say says told announced confirmed tweeted wrote added denied story statement "
    "identified interview spokesman spokeswoman news press briefing asked called-on",
    "founding": "founded established",
}
_KIND_OF = {word: kind for kind, members in _KINDS.items() for word in members.split()}
_CLAUSE = re.compile(
    r"[,;:()—]|\b(?:after|before|when|where|while|who|which|that|as)\b", re.IGNORECASE
)
_ASIDE = re.compile(
    r"(?:\b(?:in|of|for|after|to|during|with|from|over)\s+(?:(?:a|an|the|this|that)\s+)?"
    r"(?:[\w'’.-]+\s+){0,3}|['’]s\s+(?:\w+\s+)?)$",
    re.IGNORECASE,
)
_NOUNS = frozenset(
    "shooting shootings gunfire gunfight shootout killing killings murder murders slaying slayings "
    "homicide homicides stabbing crash attack attacks ambush explosion collision rampage spree "
    "incident altercation fight argument carnage massacre bombing tragedy violence".split()
)
_COMMA = 3
# A word after the time is less likely than one before it, unless it comes at once ("the 3 a.m.
# crash"); much less behind a comma, unless the time opens the sentence.
_AFTER = 5
_NEXT_CLAUSE = 20
_OPENING = 12
_FAR = 22
_NEXT_TO = 6
_NEGATION = 48
# Words between a time and a word of saying that it may still date ("said early Monday",
# but not "on Friday, police said").
_SAID = 3


class Happening(Record, frozen=True):
    """What a time is the time of: a kind ("incident", "arrest", ...) by the word that tells it.

    `distance` counts the words between, clauses weighing more. `aside` is whether it is only
    named as the background of something else ("charged in Monday's shooting").
    """

    kind: str
    word: str
    distance: int
    aside: bool = False


def happening(time: Time, view: View) -> Happening | None:
    """The nearest happening of the sentence around a time; None when no word tells one."""
    start = view.claim.sentence.start
    text = view.statement.sentence
    place = view.located(time.span)
    first, last = place.start - start, place.end - start
    found = []
    tokens = words(text)
    before = sum(token.end <= first for token in tokens)
    after = sum(token.start < last for token in tokens)
    for number in range(max(0, before - _FAR), min(len(tokens), after + _FAR)):
        token = tokens[number]
        kind = _KIND_OF.get(token.plain.removesuffix("'s"))
        if kind is None or before <= number < after:
            continue
        if number < before:
            between, steps = text[token.end : first], 2 * (before - number - 1)
        else:
            between, steps = text[last : token.start], 2 * (number - after)
            steps += _AFTER if number > after else 0
            if first > _OPENING and "," in between:
                steps += _NEXT_CLAUSE
        if kind == "said" and (steps > 2 * _SAID or _CLAUSE.search(between)):
            continue
        distance = steps + 2 * _COMMA * len(_CLAUSE.findall(between))
        aside = _ASIDE.search(text[max(0, token.start - 40) : token.start]) is not None
        found.append(Happening(kind, token.plain, distance, aside and token.plain in _NOUNS))
    return min(found, key=lambda h: (h.distance, h.kind, h.word), default=None)


def told_near(time: Time | Duration, view: View) -> frozenset[str]:
    """The canonical content words next to a time, on both sides, without words of saying."""
    start = view.claim.sentence.start
    place = view.located(time.span)
    first, last = place.start - start, place.end - start
    tokens = words(view.statement.sentence)
    before = sum(token.end <= first for token in tokens)
    after = sum(token.start < last for token in tokens)
    near = (*tokens[max(0, before - _NEXT_TO) : before], *tokens[after : after + _NEXT_TO])
    return frozenset(
        token.canonical
        for token in near
        if is_content(token) and _KIND_OF.get(token.plain) != "said"
    )


def negated(time: Time, view: View) -> bool:
    """Whether a negation next to a time says that something did not happen then."""
    reach = Span(time.span.start - _NEGATION, time.span.end + _NEGATION)
    return any(reach.overlaps(no.span) for no in view.of(Polarity))
