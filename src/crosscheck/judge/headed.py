"""Rows under different headers: what "Killed: 12" counts, its own words do not say."""

from __future__ import annotations

import re

from crosscheck.judge.views import View
from crosscheck.model import Claim, Link

_WORD = re.compile(r"\w+")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())


def under_other_headers(a: View, b: View) -> bool:
    """Whether two claims are rows whose subjects, or whose labels, have no word in common.

    A row is compared with a sentence like any other claim, but for a bare figure: its label must
    stand in the sentence.
    """
    one, other = a.statement.claim, b.statement.claim
    for find in (_subjects, _labels):
        said, told = find(one), find(other)
        if said and told and not said & told:
            return True
    return _is_bare(one, other) or _is_bare(other, one)


def _subjects(claim: Claim) -> frozenset[str]:
    """Words of the heading that names whose keys these are."""
    found = (r for r in claim.references if r.link is Link.HEADER and r.span.start == r.span.end)
    return frozenset(word for reference in found for word in _words(reference.means))


def _labels(claim: Claim) -> frozenset[str]:
    """Words of a row's first cell, or of the label above a bare figure."""
    found = [r for r in claim.references if r.link is Link.HEADER and r.span.start < r.span.end]
    if not found:
        return frozenset()
    first = found[0]
    if first.span == claim.span:
        return _words(first.means)
    return _words(claim.text[: first.span.end - claim.start])


def _is_bare(figure: Claim, other: Claim) -> bool:
    """Whether a claim is no more than a value, and another says nothing of its label."""
    label = next((r for r in figure.references if r.link is Link.HEADER), None)
    if label is None or label.span != figure.span or len(_WORD.findall(figure.text)) > 6:
        return False
    told = _words(other.text) | frozenset(w for r in other.references for w in _words(r.means))
    return not _words(label.means) & told


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if word not in _SMALL)
