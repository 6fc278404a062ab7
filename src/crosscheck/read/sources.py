"""Sources as the user names them -> articles, and what could not be read."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import BinaryIO

from crosscheck.errors import NothingToRead
from crosscheck.model import Article, Record, Unread
from crosscheck.read import (
    datings,
    documents,
    doubles,
    files,
    folders,
    frontmatter,
    identity,
    metadata,
    tables,
    texts,
    web,
)
from crosscheck.read.documents import Document, Level, Notice, Refusal, Remark

STDIN = "-"
TEXT_SUFFIXES = (".txt", ".md", ".markdown")
PAGE_SUFFIXES = (".html", ".htm")
TABLE_SUFFIXES = (".jsonl", ".ndjson")
SUFFIXES = TEXT_SUFFIXES + PAGE_SUFFIXES + TABLE_SUFFIXES
SIDECAR_SUFFIXES = (".meta.yaml", ".meta.yml")

SHOWN_REASONS = 5
"""How many unread files an error about nothing to read names."""

_HEAD = 4_096


class Reading(Record, frozen=True):
    """All that was read, sorted by path and line, and all that was not."""

    articles: tuple[Article, ...]
    unread: tuple[Unread, ...] = ()
    warnings: tuple[str, ...] = ()


class _Place(Record, frozen=True):
    """Where a document comes from, and what its place says of it."""

    path: str
    stem: str
    stem_origin: str
    sidecar: tuple[Level, ...] = ()
    by_path: tuple[Level, ...] = ()
    remarks: tuple[Remark, ...] = ()


class _Read(Record, frozen=True):
    """An article, and what an editor should know of it."""

    article: Article
    notices: tuple[Notice, ...]


def read(
    sources: Sequence[str],
    *,
    overrides: Mapping[str, str] = {},
    stdin: Callable[[], bytes] | None = None,
) -> Reading:
    """Articles of files, folders, patterns and "-" (standard input), in any order of these.

    `overrides` gives metadata fields (date, language, publisher, title, url) that count more
    than what the documents say. Raises SourceError for a source that is not there, UsageError
    for an override that cannot be used and NothingToRead when no article comes out.
    """
    given = metadata.overrides_level(overrides)
    listing = folders.expand([source for source in sources if source != STDIN])
    found: list[_Read | Unread] = list(listing.unread)
    if STDIN in sources:
        found += _from_stdin(stdin or sys.stdin.buffer.read, given=given)
    sidecars = [file for file in listing.files if file.path.endswith(SIDECAR_SUFFIXES)]
    named = [file for file in listing.files if not file.path.endswith(SIDECAR_SUFFIXES)]
    found += _without_article(sidecars, named)
    for file in named:
        found += _from_file(file, given=given)
    reading = _reading(found)
    if not reading.articles:
        raise _nothing(sources, reading.unread)
    return reading


def _reading(found: Sequence[_Read | Unread]) -> Reading:
    unread = {item for item in found if isinstance(item, Unread)}
    items = [item for item in found if isinstance(item, _Read)]
    items.sort(key=lambda item: (item.article.path, item.article.line))
    articles, notices = doubles.distinct([item.article for item in items])
    notices += [notice for item in items for notice in item.notices]
    return Reading(
        articles=tuple(articles),
        unread=tuple(sorted(unread, key=lambda item: (item.path, item.line, item.reason))),
        warnings=documents.lines(notices),
    )


def _nothing(sources: Sequence[str], unread: Sequence[Unread]) -> NothingToRead:
    where = ", ".join(files.shown(source) for source in sorted(set(sources))[:SHOWN_REASONS])
    reasons = [f"\n  {_place(item.path, item.line)}: {item.reason}" for item in unread]
    more = len(reasons) - SHOWN_REASONS
    rest = f"\n  and {more} more" if more > 0 else ""
    return NothingToRead(
        f"there is no article to read in {where or 'an empty list of sources'}"
        + "".join(reasons[:SHOWN_REASONS])
        + rest,
        cure=unread[0].cure
        if len(unread) == 1 and unread[0].cure
        else f"name files or folders that hold articles ({', '.join(SUFFIXES)})",
    )


def _place(path: str, line: int) -> str:
    return f"{path}:{line}" if line else path


def _without_article(
    sidecars: Sequence[folders.Named], named: Sequence[folders.Named]
) -> Iterator[Unread]:
    """Sidecars that describe no file of the reading."""
    described = {name for file in named for name in _sidecar_names(file.path)}
    for file in sidecars:
        if file.path not in described:
            yield Unread(
                path=files.shown(file.path),
                reason="describes an article that is not beside it",
                cure="name it like its article, such as storm.txt.meta.yaml for storm.txt",
            )


def _sidecar_names(path: str) -> list[str]:
    """Where the sidecar of a file may lie, the most specific name first."""
    if not path.lower().endswith(SUFFIXES):
        return []
    bare = str(PurePath(path).with_suffix(""))
    return [name + suffix for name in (path, bare) for suffix in SIDECAR_SUFFIXES]


def _from_stdin(stdin: Callable[[], bytes], *, given: Level) -> Iterator[_Read | Unread]:
    place = _Place(
        path=STDIN,
        stem="standard input",
        stem_origin="standard input, as no publisher is given",
    )
    try:
        data = stdin()
        if _is_table(data):
            yield from _from_rows(io.BytesIO(data), place=place, given=given)
        else:
            files.check_size(len(data))
            yield _article(texts.document(data, markdown=False), place=place, given=given)
    except OSError as error:
        yield Unread(path=STDIN, reason=files.reason_of(error), cure=files.cure_of(error))
    except Refusal as refusal:
        yield _refused(STDIN, refusal)


def _is_table(data: bytes) -> bool:
    """Whether the first character that is not blank opens a JSON object."""
    encoding = files.encoding_by_mark(data) or "utf-8"
    head = data.lstrip()[:_HEAD] if encoding == "utf-8" else data[:_HEAD]
    return head.decode(encoding, "ignore").lstrip("\ufeff \t\r\n").startswith("{")


def _from_file(file: folders.Named, *, given: Level) -> Iterator[_Read | Unread]:
    path = files.shown(file.path)
    suffix = PurePath(path).suffix.lower()
    try:
        _check_kind(file.path, suffix=suffix)
        place = _place_of(file)
        if suffix in TABLE_SUFFIXES:
            with files.open_bytes(file.path) as table:
                yield from _from_rows(table, place=place, given=given)
            return
        data = files.read_bytes(file.path)
        if suffix in PAGE_SUFFIXES:
            document = web.page(data)
        else:
            document = texts.document(data, markdown=suffix != ".txt")
        yield _article(document, place=place, given=given)
    except Refusal as refusal:
        yield _refused(path, refusal)


def _check_kind(path: str, *, suffix: str) -> None:
    if suffix in SUFFIXES:
        return
    # That a link leads nowhere says more than that its kind is not read.
    files.open_bytes(path).close()
    raise Refusal(
        "not a kind of file that is read",
        cure=f"name {', '.join(SUFFIXES)} files, or leave it out by a line in .crosscheckignore",
    )


def _refused(path: str, refusal: Refusal) -> Unread:
    return Unread(path=path, reason=refusal.reason, line=refusal.line, cure=refusal.cure)


def _place_of(file: folders.Named) -> _Place:
    path = PurePath(files.shown(file.path))
    sidecar, remarks = _sidecar(file.path)
    return _Place(
        path=path.as_posix(),
        stem=path.stem,
        stem_origin="file name, as no publisher is given",
        sidecar=sidecar,
        by_path=metadata.path_levels(path, root=PurePath(files.shown(file.root))),
        remarks=remarks,
    )


def _sidecar(path: str) -> tuple[tuple[Level, ...], tuple[Remark, ...]]:
    """What the sidecar of a file says; Refusal when it cannot be read whole."""
    for name in _sidecar_names(path):
        if folders.exists(name):
            what = f"sidecar {files.shown(PurePath(name).name)}"
            try:
                block = files.decode(files.read_bytes(name)).text
                given = frontmatter.mapping(block, first_line=1, what=what)
                fields = metadata.fields_of(given)
            except Refusal as refusal:
                raise _of_sidecar(refusal, what=what) from refusal
            remarks = metadata.misspelt(given, found=fields)
            return (Level(origin=what, fields=fields),), remarks
    return (), ()


def _of_sidecar(refusal: Refusal, *, what: str) -> Refusal:
    """The same refusal, without a line: that would be taken for one of the article's."""
    at = f", line {refusal.line}" if refusal.line else ""
    return Refusal(f"its {what}{at}: {refusal.reason}", cure=refusal.cure)


def _from_rows(file: BinaryIO, *, place: _Place, given: Level) -> Iterator[_Read | Unread]:
    empty = True
    for row in tables.rows(file, path=place.path):
        empty = False
        if isinstance(row, Unread):
            yield row
        else:
            yield _article(row, place=place, given=given)
    if empty:
        raise Refusal("an empty file", cure="add rows, or remove the file")


def _article(document: Document, *, place: _Place, given: Level) -> _Read:
    resolved = metadata.resolve(
        (given, *place.sidecar, *document.levels, *place.by_path, *datings.dating(document.text)),
        heading=document.heading,
        stem=place.stem,
        stem_origin=place.stem_origin,
    )
    moved = resolved.from_path
    article = Article(
        id=identity.article_id(
            url=resolved.url,
            publisher="" if "publisher" in moved else resolved.publisher,
            title=resolved.title,
            published=None if "published" in moved else resolved.published,
            text=document.text,
        ),
        path=place.path,
        text=document.text,
        publisher=resolved.publisher,
        title=resolved.title,
        url=resolved.url,
        published=resolved.published,
        language=resolved.language,
        line=document.line,
        verbatim=document.verbatim,
        origins=resolved.origins,
    )
    line = 0 if document.verbatim else document.line
    remarks = place.remarks + document.remarks + resolved.remarks
    notices = [
        Notice(path=place.path, topic=remark.topic, line=line, text=remark.text)
        for remark in dict.fromkeys(remarks)
    ]
    return _Read(article=article, notices=tuple(notices))
