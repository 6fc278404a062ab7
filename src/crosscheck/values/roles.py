"""What a count counts, and what is said of it: "12 people were killed" is 12 person, dead.

Read from the words around the number: those right after it first ("12 dead"), then those right
before it ("killed 12"), then the rest of its clause ("12 people on the ferry were killed").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.model import Record
from crosscheck.values.words import Word, canonical, is_content, words

ROLES = frozenset(
    "dead injured missing rescued arrested aboard evacuated hospitalised displaced trapped".split()
)
# A later, higher figure of these is news, not a contradiction; "missing" may also fall.
CUMULATIVE = frozenset("dead injured rescued arrested evacuated hospitalised displaced".split())
# Of these any other figure at a later time is news: people are found, freed or sent home.
CHANGING = frozenset("missing trapped hospitalised".split())
_BE = frozenset("was were been be being are is got found shot reported confirmed feared".split())
_FINITE = frozenset("died dead perished drowned missing survived aboard".split())
_STOP_RIGHT = frozenset("and or but while whereas although after before including as since".split())
_PART = re.compile(
    r"\b(?:including|among\s+them|of\s+whom|of\s+them|another|additional|a\s+further|other|at\s+least\s+one)"
    r"\s+(?:at\s+least\s+|about\s+)?$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^\s+(?:more|others|other|additional|of\s+(?:them|whom|those|the))\b", re.IGNORECASE
)
_SELF = re.compile(
    r"^[^.;]{0,60}?\b(?:and\s+(?:then\s+)?(?:himself|herself|themselves)"
    r"|before\s+(?:taking|killing|shooting|turning))\b",
    re.IGNORECASE,
)
_GRAVE = re.compile(
    r"^(?:\s+\w+){0,3}?\s+(?:critically|seriously|severely|badly|gravely|slightly|lightly)\b",
    re.IGNORECASE,
)
_RISE = re.compile(
    r"\b(?P<verb>[\w-]+)\s+(?:sharply\s+|slightly\s+)?(?P<by>by\s+|to\s+|from\s+)?"
    r"(?:about\s+|nearly\s+|some\s+|around\s+|more\s+than\s+|at\s+least\s+|almost\s+|over\s+)?[$£€]?$",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\btoll\b(?:(?!\binjur).)*\b(?:rose|risen|rises|climbed|climbs|stood|stands|reached|reaches"
    r"|was|is|at|to)\s+(?:at\s+|to\s+)?(?:at\s+least\s+|about\s+|nearly\s+|more\s+than\s+)?$",
    re.IGNORECASE | re.DOTALL,
)
_SINGULAR_HEADS = frozenset("person dead injured missing".split())


class Role(Record, frozen=True):
    """What a number counts (`of`), what is said of it, whether a rise, and what narrows it."""

    of: tuple[str, ...] = ()
    role: str = ""
    change: str = ""
    scope: tuple[str, ...] = ()
    noun: str = ""


def role_of(text: str, start: int, end: int, others: Sequence[tuple[int, int]]) -> Role:
    """The role of the number at [start, end) of a claim; `others` are its other numbers."""
    right = _right(text, end, others)
    left = _left(text, start, others)
    near = right[:4] if not _acts(text, end, right, others) else ()
    role = _first_role(near) or _last_role(left[-4:]) or _rest_role(text, end, others)
    if not role and _TOLL.search(text[max(0, start - 160) : start]):
        role = "dead"
    of = _head(right)
    if role and (of is None or of.canonical in ROLES):
        counted: tuple[str, ...] = ("person",)
    else:
        counted = (of.canonical,) if of is not None else ()
    noun = _noun(text, end, right, of) if counted != ("person",) else ""
    return Role(counted, role, _change(text, start), _scope(text, start, end, role), noun)


def _right(text: str, end: int, others: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    """The words after a number up to a conjunction, a comma or the next number."""
    limit = min([start for start, _ in others if start >= end], default=len(text))
    stretch = re.split(r"[,;:.!?()\"“”](?:\s|$)|\s[-–—]\s|—", text[end : min(limit, end + 80)])[0]
    kept: list[Word] = []
    for word in words(stretch):
        if word.plain in _STOP_RIGHT:
            break
        kept.append(word)
    return tuple(kept)


def _left(text: str, start: int, others: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    """The words before a number down to a comma or the number before it."""
    floor = max([end for _, end in others if end <= start], default=0)
    stretch = re.split(r"[,;:.!?()\"“”](?:\s|$)", text[max(floor, start - 80) : start])[-1]
    return words(stretch)


def _acts(text: str, end: int, right: Sequence[Word], others: Sequence[tuple[int, int]]) -> bool:
    """Whether the number's noun is who does it ("one gunman hurt 15 people"), not who suffers."""
    following = min((start for start, _ in others if start >= end), default=None)
    if following is None or not right or right[-1].canonical not in ROLES:
        return False
    between = text[end + right[-1].end : following]
    return not re.search(r"[,;.]|\band\b", between) and len(between) < 16


def _first_role(found: Sequence[Word]) -> str:
    for before, word in zip([None, *found], found, strict=False):
        if word.canonical in ROLES:
            return word.canonical
        if word.plain == "board" and before is not None and before.plain == "on":
            return "aboard"
    return ""


def _last_role(found: Sequence[Word]) -> str:
    return next((word.canonical for word in reversed(found) if word.canonical in ROLES), "")


def _rest_role(text: str, end: int, others: Sequence[tuple[int, int]]) -> str:
    """The role in the rest of the clause, past an inserted "including ..." or relative clause."""
    tail = re.split(r"[;.!?](?:\s|$)", text[end : end + 160])[0]
    tail = re.sub(r",[^,]{0,80},", " ", tail, count=1)
    limit = min([start - end for start, _ in others if start >= end], default=len(tail))
    kept = re.split(r"\b(?:and|but|while|including)\b|,", tail[: max(limit, 0)])[0]
    found = words(kept)
    for place, word in enumerate(found):
        before = {w.plain for w in found[max(0, place - 3) : place]}
        if word.canonical in ROLES and (word.plain in _FINITE or before & _BE):
            return word.canonical
    return "aboard" if re.search(r"\bon board\b", kept) else ""


def _head(right: Sequence[Word]) -> Word | None:
    """The noun that is counted: the first plural of the run that follows, else its first word."""
    run: list[Word] = []
    for word in right[:6]:
        if not run and word.plain in {"of", "the", "its", "their", "other"}:
            continue
        if not is_content(word) and word.canonical != "person":
            break
        run.append(word)
        if word.canonical == "person" or _plural(word.plain):
            return word
    return run[0] if run and run[0].canonical in _SINGULAR_HEADS | ROLES else None


def _noun(text: str, end: int, right: Sequence[Word], head: Word | None) -> str:
    """The counted noun as printed, with the words between it and the number."""
    if head is None:
        return ""
    run = [w for w in right if w.end <= head.end]
    first = next((w for w in run if is_content(w)), head)
    return " ".join(text[end + first.start : end + head.end].split())


def _plural(word: str) -> bool:
    irregular = word in {"people", "men", "women", "children", "police", "crew", "troops", "jobs"}
    return irregular or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")))


def _change(text: str, start: int) -> str:
    match = _RISE.search(text[max(0, start - 60) : start])
    if match is None or (match["by"] or "").strip().lower() in {"to", "from"}:
        return ""
    verb = canonical(match["verb"])
    return {"rise": "up", "fall": "down"}.get(verb, "")


def _scope(text: str, start: int, end: int, role: str) -> tuple[str, ...]:
    """("part",) for "12 more", "including 3"; ("grave",) for "3 critically injured".

    "21 others injured" are all the injured, though.
    """
    more = _MORE.match(text[end : end + 24])
    if more and role == "injured" and more.group().strip().lower() == "others":
        more = None
    part = more or _PART.search(text[max(0, start - 32) : start]) or _SELF.match(text[end:])
    grave = _GRAVE.match(text[end : end + 40])
    return tuple(name for name, found in (("grave", grave), ("part", part)) if found)
