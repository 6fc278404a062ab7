"""crosscheck values: what is found in a text, or in each text of a file."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
README = Path(__file__).parents[2] / "README.md"
TEXT = "At least 12 people died on Monday. The mayor will speak on Friday."


@pytest.fixture
def values(crosscheck: Crosscheck) -> Crosscheck:
    """values WORDS; whatever comes of it, no traceback and not the gate's 1."""

    def found(*words: str, **more: Any) -> subprocess.CompletedProcess[str]:
        ended = crosscheck("values", *words, **more)
        assert "Traceback" not in ended.stderr
        assert "bug in crosscheck" not in ended.stderr
        assert ended.returncode in {0, 2}
        return ended

    return found


def texts(folder: Path, *lines: object, name: str = "texts.jsonl") -> str:
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (folder / name).write_text("\n".join(written) + "\n", encoding="utf-8")
    return name


def rows(ended: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_each_value_has_its_place_its_words_and_its_normal_form(values: Crosscheck) -> None:
    ended = values(TEXT, "--date", "2026-01-07")
    assert ended.returncode == 0
    assert ended.stderr == ""
    shown = ended.stdout.splitlines()
    assert '0-11: quantity: "At least 12" -> 12 or more person dead (at least)' in shown
    assert '27-33: time: "Monday" -> 2026-01-05, counted from 2026-01-07' in shown


def test_the_example_of_the_readme_is_what_is_printed(values: Crosscheck) -> None:
    found = re.search(r"\$ crosscheck values (.*)\n((?:\d.*\n)+)```", README.read_text())
    assert found is not None
    assert values(*shlex.split(found[1])).stdout == found[2]


def test_a_sentence_that_looks_ahead_does_not_move_the_days_of_another(
    values: Crosscheck,
) -> None:
    found = json.loads(values(TEXT, "--date", "2026-01-07", "-f", "json").stdout)
    days = [row["start"] for row in found if row["kind"] == "date"]
    assert days == ["2026-01-05", "2026-01-09"]


def test_json_is_a_list_of_objects_in_the_order_of_the_text(values: Crosscheck) -> None:
    found = json.loads(values(TEXT, "--date", "2026-01-07", "--format", "json").stdout)
    assert found[0] == {
        "span": [0, 11], "text": "At least 12", "kind": "quantity", "value": 12, "unit": "1",
        "mod": "atleast", "lo": 12, "hi": None, "of": ["person"], "role": "dead", "change": "",
        "scope": [],
    }  # fmt: skip
    for row in found:
        start, end = row["span"]
        assert TEXT[start:end] == row["text"]
    assert [row["span"] for row in found] == sorted(row["span"] for row in found)


@pytest.mark.parametrize(("format_", "said"), [("text", "no values\n"), ("json", "[]\n")])
def test_a_text_without_values_says_so(values: Crosscheck, format_: str, said: str) -> None:
    ended = values("the rain fell on", "-f", format_)
    assert (ended.returncode, ended.stdout) == (0, said)


def test_without_a_date_relative_times_stay_open(values: Crosscheck) -> None:
    (found,) = json.loads(values("they met on Monday", "-f", "json").stdout)
    assert (found["start"], found["end"], found["form"]) == (None, None, "XXXX-WXX-1")
    assert "not known" in values("they met on Monday").stdout


def test_many_texts_keep_their_ids_and_their_dates(values: Crosscheck, tmp_path: Path) -> None:
    file = texts(
        tmp_path,
        {"id": 7, "text": "they met on Monday", "reference_date": "2026-01-07", "cat": "x"},
        {"id": "b", "text": "they met on Monday", "reference_date": "2025-01-08"},
        "",
        {"text": "they met on Monday"},
        {"id": "none", "text": ""},
    )
    ended = values("--lines", file, "--format", "json", "--date", "2024-01-10")
    assert (ended.returncode, ended.stderr) == (0, "")
    found = rows(ended)
    assert [row["id"] for row in found] == [7, "b", 4, "none"]
    assert found[-1] == {"id": "none", "values": []}
    days = [row["values"][0]["start"] for row in found[:-1]]
    assert days == ["2026-01-05", "2025-01-06", "2024-01-08"]


def test_many_texts_as_lines_are_told_apart(values: Crosscheck, tmp_path: Path) -> None:
    file = texts(tmp_path, {"id": "a", "text": "a four-day visit"}, {"text": "rain fell"})
    shown = values("--lines", file).stdout.splitlines()
    assert shown == ['a: 2-10: duration: "four-day" -> 4 days (exact)', "2: no values"]


def test_offsets_are_code_points_of_the_text_as_given(values: Crosscheck, tmp_path: Path) -> None:
    text = "\r\n  \U0001f525 In Seoul,\r\n\r\n\ufeff12 people died.\ud800 Two days later"
    (found,) = rows(values("--lines", texts(tmp_path, {"text": text}), "-f", "json"))
    assert {row["kind"] for row in found["values"]} >= {"name", "quantity"}
    for row in found["values"]:
        start, end = row["span"]
        assert text[start:end] == row["text"]


def test_bad_lines_are_named_and_the_rest_is_done(values: Crosscheck, tmp_path: Path) -> None:
    file = texts(
        tmp_path,
        {"id": "good", "text": "12 dead"},
        "{broken",
        {"id": "half"},
        {"id": "number", "text": 12},
        {"id": ["list"], "text": "12 dead"},
        {"text": "12 dead", "reference_date": ["2026"]},
        "[1, 2]",
        {"text": "12 dead", "reference_date": "soon"},
    )
    ended = values("--lines", file, "--format", "json")
    assert ended.returncode == 0
    assert [row["id"] for row in rows(ended)] == ["good", 8]
    for line in range(2, 8):
        assert f"{file}:{line}: not read: " in ended.stderr
    assert f"{file}:8: its reference_date, 'soon', " in ended.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "there is no text"),
        ((" ",), "there is no text"),
        (("12 dead", "--date", "soon"), "the date 'soon' "),
        (("12 dead", "--date", ""), "the date '' "),
        (("12 dead", "--lines", "x.jsonl"), "given at once"),
        (("--lines", "nowhere.jsonl"), "nowhere.jsonl"),
        (("--lines", "."), "not a regular file"),
        (("12 dead", "--format", "yaml"), "yaml"),
        (("12 dead", "21 dead"), "21 dead"),
    ],
)
def test_what_cannot_be_looked_into_is_refused_with_a_cure(
    values: Crosscheck, words: tuple[str, ...], said: str
) -> None:
    ended = values(*words)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert said in ended.stderr
    assert "next: " in ended.stderr


@pytest.mark.parametrize("content", [b"", b"\n\n", b"{}\n", b"\x89PNG\r\n\x1a\n" + bytes(99)])
def test_a_file_without_a_text_gives_nothing(
    values: Crosscheck, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "texts.jsonl").write_bytes(content)
    ended = values("--lines", "texts.jsonl", "-f", "json")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "texts.jsonl" in ended.stderr


def test_texts_come_from_standard_input(values: Crosscheck) -> None:
    line = json.dumps({"id": "x", "text": "a four-day visit"})
    ended = values("--lines", "-", stdin=f"\ufeff{line}\r\n\r\n")
    assert ended.stdout == 'x: 2-10: duration: "four-day" -> 4 days (exact)\n'


def test_hostile_text_is_shown_harmless(values: Crosscheck, tmp_path: Path) -> None:
    row = {
        "id": "::error::x\x1b[2J",
        "text": "12 \x1b]0;owned\x07 dead ::error file=x::Boo\u202e ##[error]Ann\u2028Lee",
    }
    file = texts(tmp_path, row)
    for words in (("--lines", file), ("--lines", file, "-f", "json"),
                  (row["text"],), (row["text"], "-f", "json")):  # fmt: skip
        shown = values(*words).stdout
        assert shown
        assert not {"\x1b", "\x07", "\u202e", "\u2028"} & set(shown)
        assert "##[" not in shown
        assert not any(line.startswith("::") for line in shown.splitlines())


@pytest.mark.parametrize("format_", ["text", "json"])
def test_no_model_and_no_array_library_is_loaded(tmp_path: Path, format_: str) -> None:
    heavy = ("torch", "numpy", "transformers", "sentence_transformers", "onnxruntime")
    script = (
        "import sys\n"
        "from crosscheck.__main__ import main\n"
        f"sys.argv = ['crosscheck', 'values', {TEXT!r}, '-f', {format_!r}]\n"
        "assert main() == 0\n"
        f"assert not [name for name in {heavy} if name in sys.modules]"
    )
    subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, timeout=300, check=True, capture_output=True
    )
