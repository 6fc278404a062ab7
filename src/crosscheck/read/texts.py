"""Articles that are text or Markdown files, with or without front matter."""

from __future__ import annotations

import re

from crosscheck.read import files, frontmatter, metadata
from crosscheck.read.documents import Document, Level, Refusal, Remark

_HEADING = re.compile(r"^#[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_PAGE_STARTS = ("<!doctype html", "<html")


def document(data: bytes, *, markdown: bool) -> Document:
    """The body, which stands in the file as it is; in Markdown its first heading may be a title.

    Raises Refusal for what is no text, has none, or has front matter that is broken.
    """
    decoded = files.decode(data)
    parted = frontmatter.part(decoded.text)
    if not parted.body.strip():
        reason = "front matter and no text" if parted.fields else "only white space"
        raise Refusal(
            reason if decoded.text else "an empty file",
            cure="add the article's text, or remove the file",
        )
    fields = metadata.fields_of(parted.fields)
    remarks = decoded.remarks + metadata.misspelt(parted.fields, found=fields)
    if parted.body.lstrip()[:20].lower().startswith(_PAGE_STARTS):
        said = "looks like a saved page but was read as plain text; rename it to .html"
        remarks += (Remark(topic="kind", text=said),)
    heading = _HEADING.search(parted.body) if markdown else None
    return Document(
        text=parted.body,
        line=parted.line,
        verbatim=True,
        levels=(Level(origin="front matter", fields=fields),),
        heading=heading[1] if heading else "",
        remarks=remarks,
    )
