"""Links of a Markdown report: to places in source files and to its own sections."""

from __future__ import annotations

import re
from urllib.parse import quote

from crosscheck.model import Article
from crosscheck.report.escape import markdown_inline, markdown_label, visible


def place(article: Article, offset: int, *, base: str) -> str:
    """A Markdown link `path:line` to where a code point of the article stands in its file."""
    return to_file(article.path, line=article.locate(offset)[0], base=base)


def to_file(path: str, *, line: int, base: str) -> str:
    """A Markdown link to a line of a file, or to the file when `line` is 0.

    `base` leads from the report to where relative paths start. What is no file (standard
    input, a URL) is named without a link.
    """
    label = f"{path}:{line}" if line else path
    target = _target(path, base)
    if not target:
        return markdown_inline(label)
    return f"[{markdown_label(label)}]({target}{f'#L{line}' if line else ''})"


def _target(path: str, base: str) -> str:
    if path in {"", "-"} or "://" in path:
        return ""
    whole = "/" + path.lstrip("/") if path.startswith("/") else base + path.removeprefix("./")
    # A colon is quoted too and two slashes never lead, so that no path can name another host.
    return quote(whole, safe="/", errors="backslashreplace")


def to_section(label: str, heading: str) -> str:
    """A Markdown link to the section with that heading (its text before escaping)."""
    return f"[{markdown_label(label)}](#{anchor(heading)})"


def anchor(heading: str) -> str:
    """The fragment that GitHub and others give a heading: small letters, hyphens for blanks."""
    kept = re.sub(r"[^\w\- ]", "", visible(heading).strip().lower())
    return quote(kept.replace(" ", "-"), errors="backslashreplace")
