"""crosscheck compare: two texts, or a file of pairs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
LEXICAL = ("--encoder", "lexical", "--no-cache")
VERDICTS = {"conflict", "update", "agree", "unclear", "unrelated"}


@pytest.fixture
def compare(crosscheck: Crosscheck) -> Crosscheck:
    """compare WORDS without a model; whatever comes of it, no traceback and not the gate's 1."""

    def compared(*words: str, **more: Any) -> subprocess.CompletedProcess[str]:
        ended = crosscheck("compare", *LEXICAL, *words, **more)
        assert "Traceback" not in ended.stderr
        assert "bug in crosscheck" not in ended.stderr
        assert ended.returncode in {0, 2}
        return ended

    return compared


def rows(ended: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.stdout.splitlines()]


def pairs(folder: Path, *lines: object, name: str = "pairs.jsonl") -> str:
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (folder / name).write_text("\n".join(written) + "\n", encoding="utf-8")
    return name


EXAMPLES = [
    ("12 dead", "a dozen killed", {}, "agree"),
    ("12 dead", "21 dead", {}, "conflict"),
    (
        "The sinking has killed 12 people.",
        "The sinking has killed 21 people.",
        {"date_a": "2026-01-05", "date_b": "2026-01-08"},
        "update",
    ),
    (
        "It was the first visit by a South Korean leader to China since 2019.",
        "It was the first time in six years that a South Korean leader visited China.",
        {"date_a": "2026-01-05", "date_b": "2026-01-05"},
        "agree",
    ),
    (
        "It was the first visit by a South Korean leader to China since 2019.",
        "It was the first time in six years that a South Korean leader visited China.",
        {"date_a": "2031-01-05", "date_b": "2031-01-05"},
        "conflict",
    ),
    ("The mayor opened a school.", "Rain fell on the coast.", {}, "unrelated"),
]


@pytest.mark.parametrize(("a", "b", "more", "verdict"), EXAMPLES)
def test_two_texts_are_judged_and_explained(
    compare: Crosscheck, a: str, b: str, more: dict[str, str], verdict: str
) -> None:
    flags = [word for key, value in more.items() for word in (f"--{key.replace('_', '-')}", value)]
    ended = compare(a, b, *flags)
    assert ended.returncode == 0
    assert ended.stdout.startswith(verdict)
    assert "\nwhy: " in ended.stdout
    assert f">>{a}<<" in ended.stdout
    assert f">>{b}<<" in ended.stdout


@pytest.mark.parametrize("swapped", [False, True])
def test_many_pairs_get_the_same_answers_in_their_order(
    compare: Crosscheck, tmp_path: Path, swapped: bool
) -> None:
    keys = ("text_b", "text_a") if swapped else ("text_a", "text_b")
    dates = {"date_a": "date_b", "date_b": "date_a"} if swapped else {}
    lines = [
        {"id": f"p{i}", keys[0]: a, keys[1]: b, **{dates.get(k, k): v for k, v in more.items()}}
        for i, (a, b, more, _) in enumerate(EXAMPLES)
    ]
    ended = compare("--pairs", pairs(tmp_path, *lines), "--format", "jsonl")
    found = rows(ended)
    assert [row["id"] for row in found] == [f"p{i}" for i in range(len(EXAMPLES))]
    assert [row["verdict"] for row in found] == [verdict for *_, verdict in EXAMPLES]
    for row in found:
        assert set(row) == {"id", "verdict", "confidence", "rule", "kind", "reason", "routes"}
        assert 0 <= row["confidence"] <= 1
        assert row["rule"]
        assert row["reason"]


def test_a_pair_does_not_depend_on_the_others(compare: Crosscheck, tmp_path: Path) -> None:
    lines = [{"id": i, "text_a": a, "text_b": b, **more} for i, (a, b, more, _) in
             enumerate(EXAMPLES)]  # fmt: skip
    whole = rows(compare("--pairs", pairs(tmp_path, *lines), "-f", "jsonl"))
    alone = [
        rows(compare("--pairs", pairs(tmp_path, line, name="one.jsonl"), "-f", "jsonl"))[0]
        for line in reversed(lines)
    ]
    assert whole == alone[::-1]


def test_bad_lines_are_named_and_the_rest_is_judged(compare: Crosscheck, tmp_path: Path) -> None:
    file = pairs(
        tmp_path,
        {"id": "good", "text_a": "12 dead", "text_b": "21 dead"},
        "{broken",
        {"id": "half", "text_a": "12 dead"},
        {"id": "number", "text_a": 12, "text_b": "21 dead"},
        {"id": "empty", "text_a": " ", "text_b": "21 dead"},
        {"id": ["list"], "text_a": "12 dead", "text_b": "21 dead"},
        "[1, 2]",
        {"text_a": "12 dead", "text_b": "a dozen killed", "label": "ignored"},
    )
    ended = compare("--pairs", file, "--format", "jsonl")
    assert ended.returncode == 0
    assert [(row["id"], row["verdict"]) for row in rows(ended)] == [
        ("good", "conflict"),
        ("8", "agree"),
    ]
    for line in (2, 3, 4, 5, 6, 7):
        assert f"{file}:{line}: not read: " in ended.stderr
    assert f"{file}:8" not in ended.stderr


def test_a_date_that_cannot_be_read_is_said_and_not_used(
    compare: Crosscheck, tmp_path: Path
) -> None:
    row = {"text_a": "12 dead", "text_b": "21 dead", "date_a": "soon"}
    ended = compare("--pairs", pairs(tmp_path, row), "-f", "jsonl")
    assert rows(ended)[0]["verdict"] == "conflict"
    assert "pairs.jsonl:1: its date_a, 'soon', " in ended.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "two texts are needed"),
        (("12 dead",), "there is no second text"),
        (("12 dead", "..."), "text b: has no words"),
        (("12 dead", "21 dead", "--date-a", "soon"), "the date of text a, 'soon', "),
        (("12 dead", "21 dead", "--pairs", "x.jsonl"), "given at once"),
        (("--pairs", "x.jsonl", "--date-b", "2026"), "given at once"),
        (("--pairs", "nowhere.jsonl"), "nowhere.jsonl"),
        (("--pairs", "."), "not a regular file"),
        (("12 dead", "21 dead", "--format", "yaml"), "yaml"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_a_cure(
    compare: Crosscheck, words: tuple[str, ...], said: str
) -> None:
    ended = compare(*words)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert said in ended.stderr
    assert "next: " in ended.stderr


@pytest.mark.parametrize("content", [b"", b"\n\n", b"{}\n", b"\x89PNG\r\n\x1a\n" + bytes(99)])
def test_a_file_without_a_pair_leaves_no_verdict(
    compare: Crosscheck, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "pairs.jsonl").write_bytes(content)
    ended = compare("--pairs", "pairs.jsonl", "-f", "jsonl")
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "pairs.jsonl" in ended.stderr


def test_pairs_come_from_standard_input(compare: Crosscheck) -> None:
    line = json.dumps({"id": "x", "text_a": "12 dead", "text_b": "21 dead"})
    ended = compare("--pairs", "-", stdin=f"\ufeff{line}\r\n\r\n")
    assert ended.stdout == "x: conflict: 12 killed against 21 killed [number-differs]\n"


def test_context_counts_but_only_the_text_is_judged(compare: Crosscheck) -> None:
    ended = compare(
        "The toll stands at 12 dead.",
        "The toll stands at 12 dead.",
        "--context-a",
        "Forty people were hurt. The toll stands at 12 dead. The inquiry opens on Monday.",
        "--context-b",
        "Sixty people were hurt.",
    )
    assert ended.stdout.startswith("agree")
    assert "40" not in ended.stdout


def test_hostile_text_is_shown_harmless(compare: Crosscheck, tmp_path: Path) -> None:
    row = {
        "id": "\x1b[2J::error::x",
        "text_a": "12 dead\x1b]0;owned\x07 ::error file=x::boo",
        "text_b": "21 dead ##[error]boo\u202e",
    }
    file = pairs(tmp_path, row)
    for words in (("--pairs", file), ("--pairs", file, "-f", "jsonl"),
                  (row["text_a"], row["text_b"])):  # fmt: skip
        shown = compare(*words).stdout
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "##[" not in shown
        assert not any(line.startswith("::") for line in shown.splitlines())


@pytest.mark.model
def test_with_the_packaged_encoder_the_leading_examples_hold(
    crosscheck: Crosscheck, tmp_path: Path
) -> None:
    lines = [
        {"id": str(i), "text_a": a, "text_b": b, **more} for i, (a, b, more, _) in
        enumerate(EXAMPLES)
    ]  # fmt: skip
    ended = crosscheck("compare", "--pairs", pairs(tmp_path, *lines), "-f", "jsonl")
    assert ended.returncode == 0
    assert [row["verdict"] for row in rows(ended)] == [verdict for *_, verdict in EXAMPLES]
