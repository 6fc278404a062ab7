"""Publisher, date, address, title and language: which of the sources that name one counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath
from typing import TypeVar

from rapidfuzz.distance import OSA

from crosscheck.errors import UsageError
from crosscheck.model import Published, Record
from crosscheck.read import dates, identity
from crosscheck.read.documents import Level, Refusal, Remark

T = TypeVar("T")

FIELDS = ("date", "language", "publisher", "title", "url")
"""The metadata fields, by the names that the command line and front matter use."""

MAX_FIELD = 2_000
"""The longest value of one field, in characters; a longer one is not taken."""

# Keys are compared in lower case without "_", "-" and spaces; the first that has a value counts.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "date": (
        "date", "published", "publishedat", "datepublished", "datepublish", "publishdate",
        "publicationdate", "pubdate", "datetime",
    ),
    "language": ("language", "lang", "inlanguage"),
    "publisher": (
        "publisher", "source", "outlet", "site", "sitename", "newspaper", "domain",
        "sourcedomain",
    ),
    "title": ("title", "headline"),
    "url": ("url", "link", "canonical", "canonicalurl"),
}  # fmt: skip

_KEY_NOISE = re.compile(r"[\s_-]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DATE_IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-])(\d\d)\2(\d\d)(?!\d)")
_NUMBERS_ONLY = re.compile(r"[\d._-]+\Z")


class Resolved(Record, frozen=True):
    """The field values that count, as `Article` holds them, and where each came from.

    `from_path` names those that a moved or renamed file would change, or a line of the text.
    """

    publisher: str = ""
    title: str = ""
    url: str = ""
    language: str = ""
    published: Published | None = None
    origins: tuple[tuple[str, str], ...] = ()
    from_path: frozenset[str] = frozenset()
    remarks: tuple[Remark, ...] = ()


def overrides_level(overrides: Mapping[str, str]) -> Level:
    """The command line's values; UsageError for a field or value that cannot be used."""
    for name in sorted(overrides):
        if name not in FIELDS:
            raise UsageError(
                f"no metadata field is called {name!r}", cure=f"use one of {', '.join(FIELDS)}"
            )
        try:
            _READERS[name](overrides[name])
        except ValueError as error:
            raise UsageError(
                f"the {name} given on the command line, {_quoted(overrides[name])}, {error}",
                cure=_CURES[name],
            ) from error
    return Level(origin="command line", fields=dict(overrides))


def fields_of(given: Mapping[str, object]) -> dict[str, str]:
    """Raw text by field name; Refusal for a list or mapping where text is expected."""
    by_key = {_key(name): (name, value) for name, value in reversed(list(given.items()))}
    fields: dict[str, str] = {}
    for field in FIELDS:
        for alias in ALIASES[field]:
            name, value = by_key.get(alias, ("", None))
            text = _text(value, field=field, name=name)
            if text:
                fields[field] = text
                break
    return fields


def is_date_key(name: str) -> bool:
    """Whether a key of this name is read as the date."""
    return _key(name) in ALIASES["date"]


def _key(name: str) -> str:
    return _KEY_NOISE.sub("", name.lower())


def _text(value: object, *, field: str, name: str) -> str:
    if value is None:
        return ""
    if field == "date" and (isinstance(value, bool) or str(value).lower() in {"true", "false"}):
        # "published: true" is a blog's draft switch.
        return ""
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return " ".join(_SURROGATE.sub("\ufffd", str(value)).split())
    kind = {dict: "a mapping", list: "a list", bool: "true or false"}.get(type(value), "no text")
    raise Refusal(
        f"its field {name!r} holds {kind} where text is expected",
        cure=f"write the {field} as one piece of text",
    )


def misspelt(given: Mapping[str, object], *, found: Mapping[str, str]) -> tuple[Remark, ...]:
    """One remark for each key that nearly names a field which is still missing."""
    remarks = []
    for name in given:
        meant = _meant(_key(name))
        if meant and meant not in found:
            said = f"unknown field {name!r}; did you mean {meant!r}?"
            remarks.append(Remark(topic="key", text=said))
    return tuple(remarks)


def _meant(key: str) -> str:
    """The field whose name the key is a slip of; "" when it is none, or right as it is."""
    near = []
    for field, aliases in ALIASES.items():
        for alias in aliases:
            if key in (alias, f"{alias}s"):
                return ""
            distance = OSA.distance(key, alias, score_cutoff=2)
            if key[:1] == alias[:1] and _is_slip(key, alias, distance=distance):
                near.append((distance, field))
    return min(near)[1] if near else ""


def _is_slip(key: str, alias: str, *, distance: int) -> bool:
    if distance == 1:
        # In four letters only swapped neighbours are a slip: "data" is a word of its own.
        return len(alias) > 4 or sorted(key) == sorted(alias)
    return distance == 2 and len(alias) > 7 and key != "publish"


def path_levels(path: PurePath, *, root: PurePath) -> tuple[Level, ...]:
    """What the path says: a date in it, then the folder that holds the file as publisher.

    Folders above `root` give no publisher, nor do those named by numbers, as in 2026/01/05.
    """
    levels = []
    dated = [_iso(match) for match in _DATE_IN_PATH.finditer(path.as_posix())]
    days = [day for day in dated if day]
    if days:
        levels.append(Level(origin="path", fields={"date": days[-1]}, from_path=True))
    folders = path.relative_to(root).parts[:-1] if path != root else ()
    named = [folder for folder in folders if not _NUMBERS_ONLY.match(folder)]
    if named:
        levels.append(Level(origin="folder name", fields={"publisher": named[-1]}, from_path=True))
    return tuple(levels)


def _iso(match: re.Match[str]) -> str:
    try:
        day = dates.parse(f"{match[1]}-{match[3]}-{match[4]}").days.start
    except ValueError:
        return ""
    return str(day)


def resolve(levels: Sequence[Level], *, heading: str, stem: str, stem_origin: str) -> Resolved:
    """The first usable value of each field, strongest level first.

    A value that cannot be used is passed over with a remark. Without a publisher the host of
    the address stands in, rather than a folder that may be named for an event; else the folder,
    else `stem`. Without a title `heading` stands in.
    """
    remarks: list[Remark] = []
    published, dated = _pick("date", levels, dates.parse, remarks)
    language, spoken = _pick("language", levels, _language, remarks)
    publisher, named = _pick("publisher", levels, _publisher, remarks)
    title, titled = _pick("title", levels, _plain, remarks)
    url, addressed = _pick("url", levels, _web_address, remarks)
    chosen = {
        "published": dated, "language": spoken, "publisher": named, "title": titled,
        "url": addressed,
    }  # fmt: skip
    origins = {field: level.origin for field, level in chosen.items() if level}
    weak = {
        field for field, level in chosen.items() if level and (level.from_path or level.from_text)
    }
    if url and (named is None or named.from_path):
        weak.add("publisher")
        publisher = identity.host(url)
        origins["publisher"] = "host of the url"
    elif not publisher:
        weak.add("publisher")
        publisher = stem
        origins["publisher"] = stem_origin
    if not title and heading:
        title = heading
        origins["title"] = "first heading"
    return Resolved(
        publisher=publisher or stem,
        title=title or "",
        url=url or "",
        language=language or "",
        published=published,
        origins=tuple(sorted(origins.items())),
        from_path=frozenset(weak),
        remarks=tuple(remarks),
    )


def _pick(
    field: str, levels: Sequence[Level], read: Callable[[str], T], remarks: list[Remark]
) -> tuple[T | None, Level | None]:
    """The value of the strongest level that has a usable one, and that level."""
    for level in levels:
        value = level.fields.get(field, "").strip()
        if not value:
            continue
        try:
            return read(value), level
        except ValueError as error:
            remarks.append(_unusable(field, value, level=level, error=error))
    return None, None


def _unusable(field: str, value: str, *, level: Level, error: ValueError) -> Remark:
    return Remark(
        topic=field,
        text=f"the {field} in its {level.origin}, {_quoted(value)}, {error}; it was not used",
    )


def _quoted(value: str) -> str:
    return repr(value if len(value) <= 60 else f"{value[:60]}…")


def _plain(value: str) -> str:
    if len(value) > MAX_FIELD:
        raise ValueError(f"is longer than {MAX_FIELD} characters")
    return " ".join(_SURROGATE.sub("\ufffd", value).split())


def _publisher(value: str) -> str:
    """The name; of a web address, its host."""
    name = _plain(value)
    if name.startswith(("http://", "https://")):
        return identity.host(identity.web_address(name))
    return name


def _web_address(value: str) -> str:
    return identity.web_address(_plain(value))


def _language(value: str) -> str:
    """A language tag such as "en" or "en-GB"."""
    tag = _plain(value).replace("_", "-")
    if not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag):
        raise ValueError("is no language tag such as en or en-GB")
    return tag


_READERS: Mapping[str, Callable[[str], object]] = {
    "date": dates.parse,
    "language": _language,
    "publisher": _publisher,
    "title": _plain,
    "url": _web_address,
}
_CURES: Mapping[str, str] = {
    "date": "write it as YYYY-MM-DD, for instance 2026-01-05",
    "language": "write a tag such as en or en-GB",
    "publisher": "write the publisher's name",
    "title": "write a shorter title",
    "url": "write the whole address, for instance https://herald.example/storm",
}
