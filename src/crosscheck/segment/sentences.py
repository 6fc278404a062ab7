"""A paragraph as sentences: nupunkt on a repaired copy, with offsets into the original.

Broken web text glues a sentence to the stop before it, and a heading to the sentence after it;
the copy mends the first, `_unglued` the second.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping

from crosscheck.segment.borders import refined
from crosscheck.segment.words import WORD, ends_sentence, has_subject_and_verb, is_headline_case

# nupunkt slows down on long runs of stops; a window bounds that, whatever the text.
WINDOW = 20_000

_REPAIR = re.compile(
    r"(?P<notes>(?:\[\d{1,3}\])+)"
    r"|(?P<run>[.!?…]{4,})"
    r"|(?P<space>[\n\r\v\f\t\x1c-\x1e\x85\u2028\u2029])"
    r"|(?P<straight>\")"
    r"|(?P<glued>(?<=[^\W\dA-Z_][^\W\dA-Z_])[.!?]+[”’)\]]*(?=[A-ZÀ-Þ“‘\"])"
    r"|(?<=[\d)%”’])[.!?]+[”’)\]]*(?=[A-ZÀ-Þ“‘])"
    r"|(?<=[a-z]\s)\.(?=[A-ZÀ-Þ][a-z])"
    r"|(?<=[.A-Z][A-Z])\.(?=(?:The|He|She|It|They|In|But|And|This)\b))"
)
# Without one of these nothing ends within a block, and nothing need be looked for.
_STOP = re.compile("[.!?…。！？｡؟۔।]")
_DOMAIN = re.compile(r"(?:Com|Net|Org|Gov|Edu|Co|Uk|Js|Io|Tv)\b")
_MAILBOX = re.compile(r"[\w.-]{1,60}@")
_ADDRESS = re.compile(r"(?:www\.|://|@)\S*$")
_GLUE = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_RUN_ON = re.compile(r"(?<=[\w)’])\s+(?=(?:The|An?|It|These|This)\s[a-zß-ÿ]{2,})")
# The date of a picture or an entry: in a sentence a comma or a small word would follow.
_DATED = re.compile(
    r"((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2},\s\d{4})\s+"
    r"(?=[A-ZÀ-Þ][a-z]*[\s:])"
)
_LEANING = frozenset(
    """
    a an the of in on at to for from by with and or but as is are was were be that who which his
    her its their said says say called titled named grade vitamin hepatitis type group plan team
    series straight class level influenza serie apple’s because if when while
    """.split()
)
_STARTERS = frozenset(
    """
    The A An In On At As It He She They We I This That These Those There But And Now For From With
    After Before While When Since Despite According President Police Officials Authorities Former
    Following During Under Some Many Most More One Two Three Last Although However Meanwhile
    """.split()
)
_NAME_PARTS = frozenset("Mc Mac De Di Le La Van Von Du Da Del Des Fitz El Al St Ver Vander".split())
_BRANDS = frozenset("LinkedIn BackOn SignIn CheckIn PlugIn DropIn OptIn LogIn WeWork".split())


def find_sentences(
    text: str, start: int, end: int, *, counts: Mapping[str, int]
) -> list[tuple[int, int]]:
    """Spans [start, end) of the sentences within a block, without white space around them.

    `counts` says how often each word stands in the whole article: a word that is glued from two
    known ones ends a heading.
    """
    found: list[tuple[int, int]] = []
    for span in _split(text[start:end]):
        first, last = _trimmed(text, start + span[0], start + span[1])
        if first < last:
            found += _unglued(text, first, last, counts)
    return found


def _split(block: str) -> list[tuple[int, int]]:
    if _STOP.search(block) is None:
        return [(0, len(block))]
    from nupunkt import sent_spans

    copy, places = _repair(block)
    spans: list[tuple[int, int]] = []
    begin = 0
    while begin < len(copy):
        window = copy[begin : begin + WINDOW]
        found = [span for span in sent_spans(window) if span[0] < span[1]] or [(0, len(window))]
        more = begin + WINDOW < len(copy)
        kept = found[:-1] if more and len(found) > 1 else found
        cut = kept[-1][1] if more and len(found) > 1 else len(window)
        spans += [(begin + a, begin + b) for a, b in kept]
        begin += max(cut, 1)
    borders = [_place(places, a) for a, _ in refined(copy, spans)]
    return list(zip(borders, [*borders[1:], len(block)], strict=True))


def _repair(block: str) -> tuple[str, list[tuple[int, int]]]:
    """The copy, and (place in the copy, place in the block) wherever the distance changes."""
    parts: list[str] = []
    places = [(0, 0)]
    size = position = 0
    inside = False
    for match in _REPAIR.finditer(block):
        parts.append(block[position : match.start()])
        size += match.start() - position
        position = match.end()
        put = match.group()
        if match.lastgroup == "straight":
            inside = not inside
        elif match.lastgroup == "space":
            put = " "
        elif match.lastgroup == "notes":
            put = ""
        elif match.lastgroup == "run":
            put = put[:3]
        elif _is_glued(block, match.start(), match.end(), inside=inside):
            put += " "
        parts.append(put)
        size += len(put)
        if len(put) != position - match.start():
            places.append((size, position))
    parts.append(block[position:])
    return "".join(parts), places


def _is_glued(block: str, start: int, end: int, *, inside: bool) -> bool:
    if block[end] == '"' and (inside or not block[end + 1 : end + 2].isalpha()):
        return False
    if _DOMAIN.match(block, end) or _MAILBOX.match(block, end):
        return False
    return _ADDRESS.search(block[max(0, start - 60) : start]) is None


def _place(places: list[tuple[int, int]], at: int) -> int:
    copied, original = places[bisect_right(places, (at, 1 << 62)) - 1]
    return original + at - copied


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    kept = piece.strip()
    start += len(piece) - len(piece.lstrip())
    return start, start + len(kept)


def _unglued(text: str, start: int, end: int, counts: Mapping[str, int]) -> list[tuple[int, int]]:
    """The sentence, or a heading and the sentence that was glued to it."""
    for match in _GLUE.finditer(text, start, min(end, start + 250)):
        at = match.start()
        if _is_heading_end(text, start, at, counts):
            return [(start, at), (at, end)]
    dated = _DATED.match(text, start, min(end, start + 60))
    if dated and dated.end() < end:
        return [(start, dated.end(1)), (dated.end(), end)]
    for match in _RUN_ON.finditer(text, start, min(end, start + 200)):
        if _runs_on(text[start : match.start()], text[match.end() : end]):
            return [(start, match.start()), (match.end(), end)]
    return [(start, end)]


def _runs_on(heading: str, after: str) -> bool:
    """Whether a heading stands in front of a sentence that begins with an article.

    Within a sentence "The" and "An" are written small unless they belong to a name, and then a
    capital follows; "A" may be a grade, and wants more words before it.
    """
    found = WORD.findall(heading)
    if not found or len(found) < (5 if after[1:2] == " " else 2) or ":" in heading[-20:]:
        return False
    last = found[-1].lower()
    if last in _LEANING or ends_sentence(heading) or not found[0][0].isupper():
        return False
    quoting = heading.count('"') % 2 or heading.count("“") > heading.count("”")
    return not quoting and ends_sentence(after) and has_subject_and_verb(after[:200])


def _is_heading_end(text: str, start: int, at: int, counts: Mapping[str, int]) -> bool:
    left = WORD.findall(text[max(start, at - 40) : at])
    right = WORD.match(text, at, at + 40)
    if not left or right is None:
        return False
    first, second = left[-1], right.group().split("'")[0].split("’")[0]
    word = first + second
    if first in _NAME_PARTS or word in _BRANDS or counts.get(word, 0) > 1 or len(first) < 2:
        return False
    heading = text[start:at]
    if (
        len(WORD.findall(heading)) < 2
        or ends_sentence(heading)
        or not is_headline_case(heading, share=0.7)
    ):
        return False
    known = counts.get(second, 0) > 0 and (counts.get(first, 0) or counts.get(first.lower(), 0))
    # What follows must go on like a sentence: some lower-case word among the next ones.
    after = WORD.findall(text[right.end() : right.end() + 80])[:8]
    return bool(known or second in _STARTERS) and any(word[0].islower() for word in after)
