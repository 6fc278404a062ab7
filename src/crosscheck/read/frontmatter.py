"""The YAML mapping at the head of a text file, and in the sidecar beside one."""

from __future__ import annotations

import re

import yaml

from crosscheck.model import Record
from crosscheck.read.documents import Refusal

MAX_BYTES = 64_000
"""The longest front matter or sidecar that is read, in bytes."""

MAX_DEPTH = 20
_QUOTES = 'put values that hold a colon or start with a sign in quotes: title: "Storm: 21 dead"'
_OPEN = re.compile(r"---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY_LINE = re.compile(r"[ \t]*[\w-]+[ \t]*:(?:[ \t]|$)", re.MULTILINE)

Plain = str | None | list["Plain"] | dict[str, "Plain"]


class Parted(Record, frozen=True):
    """Front matter and the text after it, which starts on line `line` of the file."""

    fields: dict[str, object]
    body: str
    line: int


def part(text: str) -> Parted:
    """Front matter as a mapping (empty without one) and the body without leading blank lines.

    Raises Refusal, with the line, for front matter that cannot be read whole.
    """
    opened = _OPEN.match(text)
    fields: dict[str, object] = {}
    start = 0
    if opened is not None:
        closed = _CLOSE.search(text, opened.end())
        fielded = _KEY_LINE.match(text, opened.end()) is not None
        if closed is None and fielded:
            raise Refusal(
                "its front matter is not closed", line=1, cure="put a line --- after its last field"
            )
        if closed is not None and (fielded or closed.start() <= MAX_BYTES):
            block = text[opened.end() : closed.start()]
            fields = mapping(block, first_line=2, what="front matter")
            start = min(closed.end() + 1, len(text))
    blank = _blank_lines(text, start)
    return Parted(fields=fields, body=text[blank:], line=1 + text.count("\n", 0, blank))


def _too_long(what: str) -> Refusal:
    return Refusal(
        f"its {what} is longer than {MAX_BYTES // 1000} kB",
        line=1,
        cure="keep title, publisher, date and url only",
    )


def _blank_lines(text: str, start: int) -> int:
    """Where the first line that is not blank starts, at or after `start`."""
    while (end := text.find("\n", start)) >= 0 and not text[start:end].strip():
        start = end + 1
    return start


def mapping(block: str, *, first_line: int, what: str) -> dict[str, object]:
    """The YAML mapping as plain strings, lists and dicts; {} when empty.

    Scalars stay as written, so that `language: no` is a language and dates are read by
    `crosscheck.read.dates`. Raises Refusal with the line in the file.
    """
    if len(block.encode("utf-8", "replace")) > MAX_BYTES:
        raise _too_long(what)
    try:
        node = yaml.compose(block, Loader=_Loader)
        found = None if node is None else _plain(node)
    except yaml.MarkedYAMLError as error:
        # What is never closed is noticed at the end, but has to be mended where it starts.
        at_end = "end of stream" in (error.problem or "") and error.context_mark
        mark = error.context_mark if at_end else error.problem_mark or error.context_mark
        line = first_line + (block.count("\n", 0, mark.index) if mark else 0)
        problem = ", ".join(part for part in (error.context, error.problem) if part)
        raise _broken(problem, line=line, what=what, cure=error.note or _QUOTES) from error
    except yaml.reader.ReaderError as error:
        line = first_line + block.count("\n", 0, error.position)
        problem = "a character that YAML does not allow"
        raise _broken(problem, line=line, what=what, cure="remove it") from error
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise Refusal(
            f"its {what} is no list of fields",
            line=first_line,
            cure="write one field per line, such as publisher: The Herald, "
            "or put a blank line before the first ---",
        )
    return dict(found)


def _broken(problem: str, *, line: int, what: str, cure: str) -> Refusal:
    return Refusal(f"its {what} is broken YAML: {problem}", line=line, cure=cure)


class _Loader(yaml.SafeLoader):
    """Builds nodes only: nothing is constructed, aliases and deep nesting are refused."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise self._refused("aliases (*name) are not read", cure="write the value out")
        if self.depth >= MAX_DEPTH:
            raise self._refused("nested too deeply", cure="write plain fields only")
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _refused(self, problem: str, *, cure: str) -> yaml.MarkedYAMLError:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        return yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark, note=cure)


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.MappingNode):
        fields: dict[str, Plain] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            name = str(key.value)
            if name in fields:
                raise yaml.MarkedYAMLError(
                    problem=f"the field {name!r} is given twice",
                    problem_mark=key.start_mark,
                    note="remove one of the two",
                )
            fields[name] = _plain(value)
        return fields
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return None if node.tag == "tag:yaml.org,2002:null" else str(node.value)
