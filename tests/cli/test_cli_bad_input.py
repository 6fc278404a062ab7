"""Bad input: a clear message, the right code, and never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
LEXICAL = ("--encoder", "lexical")


@pytest.fixture
def run(crosscheck: Crosscheck) -> Crosscheck:
    """run WORDS without a model; whatever comes of it, no traceback and not the gate's 1."""

    def ran(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        ended = crosscheck("run", *LEXICAL, *words, **more)
        assert "Traceback" not in ended.stderr
        assert "bug in crosscheck" not in ended.stderr
        assert ended.returncode in {0, 2}
        return ended

    return ran


def test_a_missing_path(run: Crosscheck) -> None:
    ended = run("nowhere")
    assert ended.returncode == 2
    assert "nowhere does not exist" in ended.stderr


def test_an_empty_folder(run: Crosscheck, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = run("empty")
    assert ended.returncode == 2
    assert "no article" in ended.stderr
    assert not (tmp_path / "reports").exists()


ALONE = [
    ("empty.txt", b"", "an empty file"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "not a text file"),
    ("noise.txt", bytes(range(256)) * 20, "not a text file"),
    ("bad.md", b"---\ntitle: [unclosed\n---\n\nThe town hall was closed.\n", "front matter"),
    ("large.txt", b"The town hall was closed on Monday.\n" * 1_500_000, "MB"),
]


@pytest.mark.parametrize(("name", "content", "said"), ALONE, ids=[row[0] for row in ALONE])
def test_a_file_that_gives_no_article(
    run: Crosscheck, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ended = run(name)
    assert ended.returncode == 2
    assert name in ended.stderr
    assert said in ended.stderr


@pytest.mark.parametrize(("name", "content", "said"), ALONE, ids=[row[0] for row in ALONE])
def test_such_a_file_among_others_is_listed_and_the_rest_is_read(
    run: Crosscheck, desk: Path, name: str, content: bytes, said: str
) -> None:
    (desk / "articles" / name).write_bytes(content)
    ended = run("articles")
    assert ended.returncode == 0
    assert f"articles/{name}" in ended.stderr
    assert said in ended.stderr
    assert ended.stdout.startswith("Read 2 articles")
    assert name.replace(".", "\\.") in (desk / "reports" / "crosscheck.md").read_text() or (
        name in (desk / "reports" / "crosscheck.md").read_text()
    )


def test_one_bad_line_of_a_table(run: Crosscheck, desk: Path) -> None:
    (desk / "articles" / "rows.jsonl").write_text(
        '{"text": "The town hall was closed on Monday.", "publisher": "A"}\n'
        '{"text": "broken\n'
        '{"text": "The town hall was open on Tuesday.", "publisher": "B"}\n'
    )
    ended = run("articles")
    assert ended.returncode == 0
    assert "articles/rows.jsonl:2: not read" in ended.stderr
    assert ended.stdout.startswith("Read 4 articles")


def test_a_file_without_any_claim(run: Crosscheck, tmp_path: Path) -> None:
    (tmp_path / "questions.txt").write_text("Who will pay for it?\n")
    ended = run("questions.txt")
    assert ended.returncode == 0
    assert "0 claims" in ended.stdout
    assert (tmp_path / "reports" / "crosscheck.md").is_file()


def _as_nobody(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """crosscheck WORDS as a user to whom permissions apply."""
    prefix = []
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may read everything, and setpriv is not here to become another user")
        prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(cwd)}
    able = subprocess.run(
        [*prefix, sys.executable, "-c", "import crosscheck.__main__"],
        cwd=cwd,
        env=environment,
        capture_output=True,
        check=False,
    )
    if able.returncode != 0:
        pytest.skip("another user cannot reach this installation")
    return subprocess.run(
        [*prefix, sys.executable, "-m", "crosscheck", *words],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that every user may enter and write to; pytest's own are private."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


def test_no_permission_to_read(public: Path, article: Callable[..., str]) -> None:
    (public / "open.md").write_text(article("Harbor Herald", "21"))
    (public / "closed.md").write_text(article("Metro Ledger", "31"))
    (public / "closed.md").chmod(0)
    alone = _as_nobody("run", "closed.md", *LEXICAL, cwd=public)
    assert alone.returncode == 2
    assert "closed.md: no permission to read it" in alone.stderr
    both = _as_nobody("run", "open.md", "closed.md", *LEXICAL, cwd=public)
    assert both.returncode == 0
    assert "closed.md: not read: no permission" in both.stderr
    assert "Traceback" not in alone.stderr + both.stderr


def test_no_permission_to_write_the_report(public: Path, article: Callable[..., str]) -> None:
    (public / "open.md").write_text(article("Harbor Herald", "21"))
    (public / "reports").mkdir()
    (public / "reports").chmod(0o555)
    asked = _as_nobody("run", "open.md", *LEXICAL, cwd=public)
    assert asked.returncode == 2
    assert "reports/crosscheck.md: cannot be written" in asked.stderr
    assert asked.stdout == ""
    not_asked = _as_nobody("run", "open.md", *LEXICAL, "-f", "json", cwd=public)
    assert not_asked.returncode == 0
    assert "warning: reports/run.json: cannot be written" in not_asked.stderr
    assert "Traceback" not in asked.stderr + not_asked.stderr


def test_no_permission_to_write_the_cache(public: Path, article: Callable[..., str]) -> None:
    (public / "open.md").write_text(article("Harbor Herald", "21"))
    (public / ".crosscheck").mkdir()
    (public / ".crosscheck").chmod(0o555)
    ended = _as_nobody("run", "open.md", *LEXICAL, cwd=public)
    assert ended.returncode == 0, ended.stderr
    assert "warning: .crosscheck/cache.db" in ended.stderr


def test_a_loop_of_links(run: Crosscheck, desk: Path) -> None:
    (desk / "articles" / "again").symlink_to(desk / "articles", target_is_directory=True)
    (desk / "articles" / "self.md").symlink_to(desk / "articles" / "self.md")
    ended = run("articles")
    assert ended.returncode == 0
    assert "articles/again: not read: a link back" in ended.stderr
    assert "articles/self.md: not read: a link" in ended.stderr
    assert ended.stdout.startswith("Read 2 articles")


def test_a_file_where_the_report_folder_should_be(run: Crosscheck, desk: Path) -> None:
    (desk / "reports").write_text("a file")
    ended = run("articles")
    assert ended.returncode == 2
    assert "reports/crosscheck.md: cannot be written" in ended.stderr
    assert (desk / "reports").read_text() == "a file"


def test_a_cache_that_is_something_else(run: Crosscheck, desk: Path) -> None:
    (desk / "notes.txt").write_text("not a cache" * 100)
    ended = run("articles", "--cache", "notes.txt")
    assert ended.returncode == 2
    assert "notes.txt" in ended.stderr
    assert (desk / "notes.txt").read_text() == "not a cache" * 100


def test_a_run_file_that_is_cut_off(desk: Path, crosscheck: Crosscheck, run: Crosscheck) -> None:
    run("articles")
    kept = desk / "reports" / "run.json"
    kept.write_bytes(kept.read_bytes()[:-100])
    ended = crosscheck("show", "x-1")
    assert ended.returncode == 2
    assert "reports/run.json" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("this user may not mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(run: Crosscheck, desk: Path, small_disk: Path) -> None:
    (small_disk / "crosscheck.md").write_text("the report of last week")
    (small_disk / "filler").write_bytes(b"x" * 60_000)
    ended = run("articles", "--report", "disk/crosscheck.md")
    assert ended.returncode == 2
    assert "No space left on device" in ended.stderr
    assert (small_disk / "crosscheck.md").read_text() == "the report of last week"
    assert sorted(path.name for path in small_disk.iterdir()) == ["crosscheck.md", "filler"]


def test_a_full_disk_under_the_cache(run: Crosscheck, desk: Path, small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(b"x" * 60_000)
    ended = run("articles", "--cache", "disk/cache.db")
    assert ended.returncode == 0
    assert "warning: disk/cache.db" in ended.stderr
    assert (desk / "reports" / "crosscheck.md").is_file()


def test_a_name_that_is_no_text(run: Crosscheck, desk: Path) -> None:
    name = os.fsencode(desk / "articles") + b"/caf\xe9\x1b[2J.md"
    try:
        os.rename(desk / "articles" / "metro.md", name)  # noqa: PTH104 - a name in bytes
    except OSError:
        pytest.skip("this file system takes only text as names")
    ended = run("articles")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("Read 2 articles")
    listed = run("articles", "-f", "json")
    assert "\x1b" not in listed.stdout
