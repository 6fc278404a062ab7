"""Tables of cells that are already escaped for where they go."""

from __future__ import annotations

import re
from collections.abc import Sequence

import tabulate as tabulation

# With wcwidth installed tabulate pads wide characters otherwise, so that the bytes of a report
# would depend on what else is installed.
tabulation.WIDE_CHARS_MODE = False

_PADDING = re.compile(" {2,}")
_RULE = re.compile("-{3,}")


def markdown_table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()
) -> str:
    """A Markdown table of the rows; columns in `right` (from 0) are aligned to the right.

    Without padding: one long cell would push the others off the screen of whoever reads the
    text itself, and turn every line of a diff.
    """
    padded = tabulation.tabulate(
        rows,
        headers=headers,
        tablefmt="pipe",
        disable_numparse=True,
        colalign=_alignment(len(headers), right),
    )
    head, rule, *body = (_PADDING.sub(" ", line) for line in padded.splitlines())
    return "\n".join([head, _RULE.sub("---", rule), *body])


def plain_table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()
) -> str:
    """A table for a terminal; columns in `right` (from 0) are aligned to the right."""
    return tabulation.tabulate(
        rows,
        headers=headers,
        tablefmt="simple",
        disable_numparse=True,
        colalign=_alignment(len(headers), right),
    )


def _alignment(columns: int, right: frozenset[int]) -> tuple[str, ...]:
    return tuple("right" if column in right else "left" for column in range(columns))
