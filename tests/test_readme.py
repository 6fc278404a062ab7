"""What the README shows is what the committed report and the program say."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import msgspec
import pytest
from click import Command, Group

from benchmarks.labels import load as load_labels
from crosscheck import pipeline
from crosscheck.cli import crosscheck as command_line
from crosscheck.config import Config
from crosscheck.embed.encoder import encoder_for
from crosscheck.model import Asked
from crosscheck.read.excerpts import excerpt
from crosscheck.read.sources import read
from crosscheck.report.answers import explain as explain_answer
from crosscheck.report.claims import lines as claim_lines
from crosscheck.report.explain import explain
from crosscheck.report.lines import summary_lines, text
from crosscheck.segment.claims import segment

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
REPORT = (ROOT / "reports" / "crosscheck.md").read_text()


def blocks() -> dict[str, list[str]]:
    """The console blocks of the README: the command, and the lines that it prints."""
    found: dict[str, list[str]] = {}
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for command, printed in re.findall(r"\$ (.*?)\n((?:(?!\$ ).*\n)*)", block):
            found[command] = printed.splitlines()
    return found


@pytest.fixture
def in_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.model
def test_the_summary_and_the_explanation_are_those_of_the_seeds(in_root: None) -> None:
    run = pipeline.run(read(["seeds"]), encoder=encoder_for("default"))
    assert blocks()["crosscheck run seeds"] == list(summary_lines(run, "reports/crosscheck.md"))
    ((command, shown),) = [(c, s) for c, s in blocks().items() if c.startswith("crosscheck show")]
    told = explain(run, command.split()[-1]).splitlines()
    assert [line for line in shown if line != "..." and line not in told] == []


def test_the_claims_are_those_of_the_article(in_root: None) -> None:
    ((command, shown),) = [(c, s) for c, s in blocks().items() if c.startswith("crosscheck claims")]
    (article,) = read(command.split()[2:]).articles
    printed = list(claim_lines(article, segment(article).claims))
    assert [line for line in shown if line != "..."] == printed[: len(shown) - 1]


@pytest.mark.model
def test_the_gate_line_is_what_the_gate_prints(in_root: None, tmp_path: Path) -> None:
    ((command, shown),) = [(c, s) for c, s in blocks().items() if c.startswith("crosscheck gate")]
    name = command.split()[2]
    article = (
        "---\ntitle: Ferry toll\npublisher: Morning Star\ndate: 2026-01-15\n---\n"
        "The sinking of the Ocean Lark off Kestrel Bay has killed 57 people.\n"
    )
    (tmp_path / name).write_text(article)
    new = read([str(tmp_path / name)])
    moved = msgspec.structs.replace(
        new, articles=tuple(msgspec.structs.replace(a, path=name) for a in new.articles)
    )
    ids = frozenset(article.id for article in new.articles)
    run = pipeline.run(
        pipeline.beside(moved, read(["seeds"])), encoder=encoder_for("default"), new=ids
    )
    conflicts = [f for f in run.findings if f.verdict == "conflict"]
    claims = pipeline.claims_of(run.claims, articles=ids)
    assert text(conflicts, run, new=claims).splitlines() == shown[:1]


@pytest.mark.model
def test_the_comparisons_are_what_compare_prints() -> None:
    compared = [(c, s) for c, s in blocks().items() if c.startswith("crosscheck comp")]
    assert len(compared) == 2
    for command, shown in compared:
        a, b, *options = shlex.split(command)[2:]
        told = dict(zip(options[::2], options[1::2], strict=True))
        pair = Asked(
            "1",
            excerpt("a", a, date=told.get("--date-a", "")),
            excerpt("b", b, date=told.get("--date-b", "")),
        )
        (answer,) = pipeline.compare([pair], encoder=encoder_for("default"))
        lines = explain_answer(answer).splitlines()
        assert lines[: len(shown) - 1] == shown[:-1]


def test_the_number_of_labelled_pairs_is_that_of_the_labels() -> None:
    settled = [pair for pair in load_labels() if pair.label != "none"]
    assert f"{len(settled):,} labelled pairs" in README


def test_the_first_screen_is_the_committed_report() -> None:
    rows = [line[2:] for line in README.splitlines() if line.startswith("> | x-")]
    linked = [re.sub(r"\[(x-\w+)\]\([^)]*\)", r"\1", line) for line in REPORT.splitlines()]
    assert rows
    assert rows == [line for line in linked if line.startswith("| x-") and "|" in line][: len(rows)]


def test_every_command_and_every_key_is_named() -> None:
    assert isinstance(command_line, Group)
    for name, command in command_line.commands.items():
        assert isinstance(command, Command)
        assert f"`crosscheck {name}" in README, name
    keys = re.findall(r"^\| `([a-z-]+)` \|", README, re.MULTILINE)
    assert sorted(keys) == sorted(
        field.replace("_", "-") for field in Config.__struct_fields__ if field != "file"
    )
