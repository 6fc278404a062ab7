"""Article text made harmless for where it goes: Markdown, a terminal, an Actions log.

Every function gives one line. Words read the same afterwards; characters that no reader can
see, but that change what is seen (controls, escape sequences, direction overrides), are shown
by their code point: U+202E becomes ‹U+202E›.
"""

from __future__ import annotations

import re

WORD_WIDTH = 80
"""Longest word, in code points, of a table cell; the rest of it becomes "…"."""

# C0 and C1 controls, direction controls, invisible operators, annotation and tag characters,
# the byte order mark, lone surrogates, noncharacters. Joiners (U+200C, U+200D), soft hyphens
# and variation selectors stay: several scripts cannot be written without them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"\s+")

_MARKUP = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?[0-9A-Za-z]+;)")
# Renderers turn bare URLs, host names and addresses into links without being asked: their
# colon, slashes, dots and at sign are escaped as well.
_LINKED = re.compile(
    r"@|:(?=//)|(?<!:)/(?=/)|(?:(?<=mailto)|(?<=xmpp)):|(?<=\S)\.(?=[^\W\d_])|(?<=www)\.",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(f"{_MARKUP.pattern}|{_LINKED.pattern}", re.IGNORECASE)
_LEADING = re.compile(r"^(\s*)(?:([=#:]|[-+](?=[\s-]|$))|(\d{1,9})([.)])(?=\s|$))")

_COMMAND = re.compile(r"(^|\s)::")


def visible(text: str) -> str:
    """The text on one line: white space runs are one space, hidden characters are shown."""
    return _HIDDEN.sub(lambda found: f"‹U+{ord(found[0]):04X}›", _SPACE.sub(" ", text))


def escape_unicode(json_text: str) -> str:
    r"""JSON text in which hidden characters stand as \uXXXX; it parses to the same value.

    The marks of Actions commands (`##[`) are broken up the same way, for JSON sent to a log.
    """
    safe = _HIDDEN.sub(lambda found: _utf16_escapes(found[0]), json_text)
    safe = re.sub("[\x85\u2028\u2029]", lambda found: _utf16_escapes(found[0]), safe)
    return safe.replace("##[", "#\\u0023[")


def _utf16_escapes(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def markdown_piece(text: str) -> str:
    """The text for the middle of a Markdown line: as `markdown_inline`, edges kept."""
    return _LEADING.sub(_escape_leading, _backslashed(text, _EVERYTHING))


def _backslashed(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: "\\" + found[0], visible(text))


def _escape_leading(found: re.Match[str]) -> str:
    blanks, mark, digits, stop = found.groups()
    return f"{blanks}\\{mark}" if mark else f"{blanks}{digits}\\{stop}"


def markdown_inline(text: str) -> str:
    """The text for a Markdown paragraph, heading or quote, also at the start of a line.

    An e-mail address still becomes a mailto link on GitHub, which finds them after escapes
    are resolved; the words are the same.
    """
    return markdown_piece(text).strip()


def markdown_label(text: str) -> str:
    """The text for the label of a Markdown link, within which no other link can start."""
    return _backslashed(text, _MARKUP).strip()


def markdown_cell(text: str, *, width: int = WORD_WIDTH) -> str:
    """The text for a Markdown table cell; words longer than `width` end in "…"."""
    return markdown_inline(" ".join(_cut(word, width) for word in visible(text).split()))


def _cut(word: str, width: int) -> str:
    return word if len(word) <= width else word[: width - 1] + "…"


def terminal(text: str) -> str:
    """The text for one line of a terminal or of a CI log, where it starts no command."""
    return _inert(visible(text).strip())


def _inert(text: str) -> str:
    # GitHub Actions executes "::command::" at the start of a line and "##[command]" anywhere.
    return _COMMAND.sub(r"\1: :", text).replace("##[", "## [")


def actions_message(text: str) -> str:
    """The text for the message of a GitHub Actions workflow command; new lines are kept."""
    lines = re.split(r"\r\n|\r|\n", text)
    shown = "\n".join(_inert(visible(line).strip()) for line in lines)
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def actions_property(text: str) -> str:
    """The text for a property (file, title) of a GitHub Actions workflow command.

    Blanks stay as they are, because `file` must match a path.
    """
    shown = "".join(char if char in "\r\n" else _shown(char) for char in text)
    for char, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        shown = shown.replace(char, code)
    return shown


def _shown(char: str) -> str:
    return f"‹U+{ord(char):04X}›" if _HIDDEN.match(char) else char
