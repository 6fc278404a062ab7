"""crosscheck gate: 0, 1 and nothing else for a finding, 2 where there is no verdict."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
Article = Callable[..., str]

SEEDS = Path(__file__).parents[2] / "seeds"
LEXICAL = ("--encoder", "lexical")

CONTRADICTS = "The sinking of the Ocean Lark has killed 57 people."
AGREES = "The first hearing of the public inquiry is set for February 9."


@pytest.fixture
def gate(desk: Path, crosscheck: Crosscheck, article: Article) -> Crosscheck:
    """gate WORDS --against old, where `old` says 21 and `new` holds what a test writes."""
    (desk / "articles").rename(desk / "old")
    (desk / "old" / "metro.md").unlink()
    (desk / "new").mkdir()

    def run(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        return crosscheck("gate", *LEXICAL, "--against", "old", *words, **more)

    return run


def test_a_contradiction_is_1_and_one_line_at_the_new_claim(
    desk: Path, gate: Crosscheck, article: Article
) -> None:
    (desk / "new" / "mail.md").write_text(article("Morning Mail", "57"))
    ended = gate("new")
    assert ended.returncode == 1, ended.stderr
    (line,) = ended.stdout.splitlines()
    assert line.startswith("new/mail.md:6:1: conflict: ")
    assert "57" in line
    assert "21" in line


def test_agreement_is_0_and_silent_on_stdout(
    desk: Path, gate: Crosscheck, article: Article
) -> None:
    (desk / "new" / "mail.md").write_text(article("Morning Mail", "21"))
    ended = gate("new")
    assert (ended.returncode, ended.stdout) == (0, "")
    assert "No conflicts." in ended.stderr


def test_old_disputes_are_not_compared(desk: Path, gate: Crosscheck, article: Article) -> None:
    (desk / "old" / "metro.md").write_text(article("Metro Ledger", "31"))
    (desk / "new" / "mail.md").write_text(
        "---\npublisher: Morning Mail\ndate: 2026-01-15\n---\n\nThe town hall was closed.\n"
    )
    ended = gate("new")
    assert (ended.returncode, ended.stdout) == (0, "")


def test_new_articles_are_compared_with_each_other(
    desk: Path, gate: Crosscheck, article: Article
) -> None:
    (desk / "old" / "herald.md").write_text("The town hall was closed on Monday.\n")
    (desk / "new" / "one.md").write_text(article("Morning Mail", "57"))
    (desk / "new" / "two.md").write_text(article("Evening Mail", "75"))
    assert gate("new").returncode == 1


def test_what_is_new_and_in_the_corpus_is_new(
    desk: Path, gate: Crosscheck, article: Article
) -> None:
    (desk / "old" / "mail.md").write_text(article("Morning Mail", "57"))
    ended = gate("old/mail.md")
    assert ended.returncode == 1
    assert ended.stdout.startswith("old/mail.md:6:1: conflict: ")
    assert "with 1 article " in ended.stderr


def test_a_corrected_article_is_not_held_against_itself(
    desk: Path, gate: Crosscheck, article: Article
) -> None:
    url = "date: 2026-01-15\nurl: https://mail.example/toll\n"
    wrong, right = article("Morning Mail", "57"), article("Morning Mail", "21")
    (desk / "old" / "mail.md").write_text(wrong.replace("date: 2026-01-15\n", url))
    (desk / "new" / "mail.md").write_text(right.replace("date: 2026-01-15\n", url))
    assert gate("new").returncode == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bad.md", b"---\ntitle: [unclosed\n---\n\nText.\n"),
        ("empty.txt", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0"),
        ("rows.jsonl", b'{"text": "The town hall was closed.", "publisher": "A"}\n{"text": \n'),
    ],
)
def test_a_new_source_that_cannot_be_read_is_2(
    desk: Path, gate: Crosscheck, article: Article, name: str, content: bytes
) -> None:
    (desk / "new" / "mail.md").write_text(article("Morning Mail", "21"))
    (desk / "new" / name).write_bytes(content)
    ended = gate("new")
    assert ended.returncode == 2
    assert f"new/{name}" in ended.stderr
    assert "no verdict" in ended.stderr
    assert ended.stdout == ""


def test_an_old_source_that_cannot_be_read_is_a_warning(
    desk: Path, gate: Crosscheck, article: Article
) -> None:
    (desk / "old" / "empty.txt").write_bytes(b"")
    (desk / "new" / "mail.md").write_text(article("Morning Mail", "21"))
    ended = gate("new")
    assert ended.returncode == 0
    assert "warning: old/empty.txt: not read" in ended.stderr


@pytest.mark.parametrize("words", [("nope.md",), ("new",)])
def test_nothing_new_to_read_is_2(gate: Crosscheck, words: tuple[str, ...]) -> None:
    ended = gate(*words)
    assert ended.returncode == 2
    assert ended.stdout == ""


def test_an_empty_corpus_is_2(desk: Path, gate: Crosscheck, article: Article) -> None:
    (desk / "old" / "herald.md").unlink()
    (desk / "new" / "mail.md").write_text(article("Morning Mail", "21"))
    assert gate("new").returncode == 2


def test_a_missing_model_is_2(desk: Path, gate: Crosscheck, article: Article) -> None:
    (desk / "new" / "mail.md").write_text(article("Morning Mail", "57"))
    assert gate("new", "--encoder", "./no-such-model").returncode == 2


def test_annotations_and_json(desk: Path, gate: Crosscheck, article: Article) -> None:
    (desk / "new" / "mail.md").write_text(article("Morning Mail", "57"))
    ended = gate("new", "-f", "github", "-f", "json=out/gate.json")
    assert ended.returncode == 1, ended.stderr
    assert ended.stdout.startswith("::error file=new/mail.md,line=6,col=1,title=")
    document = json.loads((desk / "out" / "gate.json").read_text())
    assert [f["verdict"] for f in document["findings"]].count("conflict") == 1


def test_an_article_without_claims_passes_with_a_warning(desk: Path, gate: Crosscheck) -> None:
    (desk / "new" / "mail.txt").write_text("Who will pay for it?\n")
    ended = gate("new")
    assert ended.returncode == 0, ended.stderr
    assert "no claim" in ended.stderr


@pytest.mark.parametrize(("sentence", "code"), [(CONTRADICTS, 1), (AGREES, 0)])
def test_the_seeds_and_one_new_article(
    tmp_path: Path, crosscheck: Crosscheck, sentence: str, code: int
) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "seeds" / "mail.md").write_text(
        f"---\npublisher: Morning Mail\ndate: 2026-01-15\n---\n\n{sentence}\n"
    )
    ended = crosscheck("gate", "seeds/mail.md", "--against", "seeds", *LEXICAL)
    assert ended.returncode == code, ended.stdout + ended.stderr
    if code:
        assert ended.stdout.startswith("seeds/mail.md:6:1: conflict: ")
        assert "57" in ended.stdout
    else:
        assert ended.stdout == ""
