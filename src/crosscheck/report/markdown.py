"""A run as a Markdown report: first what must be settled, then everything behind it."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.model import Finding, Run, VerdictKind
from crosscheck.report import sections
from crosscheck.report.escape import markdown_cell
from crosscheck.report.links import to_section
from crosscheck.report.sections import Scene
from crosscheck.report.sides import ordered, publishers, says, since, statements
from crosscheck.report.tables import markdown_table
from crosscheck.report.tally import reading_sentence, tally, verdict_sentence
from crosscheck.report.words import counted, listed

FIRST_ROWS = 40
"""Most conflicts in the table of the first screen; the others are counted below it."""

ROW_NAMES = 5
"""Most publishers that a cell of that table names for one side."""


def render(run: Run, *, base: str = "", unclear: bool = False) -> str:
    """The report as Markdown; equal runs give equal text.

    `base` is put before relative paths in links ("../" for a report one folder down).
    Findings without a verdict are counted, and shown when `unclear` is set.
    """
    scene = Scene(run=run, known=statements(run), base=base)
    blocks = _first_screen(scene)
    for heading, section in _SECTIONS:
        body = section(scene)
        if body:
            blocks += [f"## {heading}", *body]
    blocks += ["## Worth a look", *sections.unclear(scene, shown=unclear)]
    blocks += ["## Settings", *sections.settings(scene)]
    return "\n\n".join(blocks) + "\n"


_SECTIONS: tuple[tuple[str, Callable[[Scene], list[str]]], ...] = (
    ("Conflicts", sections.conflicts),
    ("Updates", sections.updates),
    ("Confirmed", sections.confirmed),
    ("Copies", sections.copies),
    ("Sources", sections.sources),
    ("Not read", sections.not_read),
    ("Warnings", sections.warnings),
    ("Left out", sections.left_out),
)


def _first_screen(scene: Scene) -> list[str]:
    counts = tally(scene.run)
    blocks = ["# Crosscheck", f"**{verdict_sentence(counts)}**", reading_sentence(counts)]
    conflicts = scene.run.with_verdict(VerdictKind.CONFLICT)
    if conflicts:
        rows = [_row(finding, scene) for finding in conflicts[:FIRST_ROWS]]
        blocks.append(markdown_table(["Id", "Question", "Who says what", "Since"], rows))
    if len(conflicts) > FIRST_ROWS:
        rest = counted(len(conflicts) - FIRST_ROWS, "more conflict")
        blocks.append(f"{rest}: see {to_section('Conflicts', 'Conflicts')}.")
    return blocks


def _row(finding: Finding, scene: Scene) -> list[str]:
    said = (
        f"**{markdown_cell(says(side, scene.known))}**: "
        + markdown_cell(listed(publishers(side, scene.known), most=ROW_NAMES))
        for side in ordered(finding, scene.known)
    )
    return [
        to_section(finding.id, sections.heading(finding)),
        markdown_cell(finding.question),
        " / ".join(said),
        since(finding, scene.known),
    ]
