"""The cache, the run file and written documents: whole, shared, and clear when a disk fails."""

from __future__ import annotations

import datetime as dt
import errno
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from crosscheck import store
from crosscheck.errors import StoreError
from crosscheck.model import (
    Article,
    Claim,
    Days,
    Finding,
    Hedge,
    Judgement,
    Published,
    Quantity,
    Run,
    Side,
    Span,
    Time,
    VerdictKind,
)
from crosscheck.store import Cache, load_run, save_run, write_text

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
CODES = {f"key-{i:04}": bytes([i % 256]) * 384 for i in range(1_300)}


# The cache


def test_codes_are_kept_by_encoder_and_key(tmp_path: Path) -> None:
    with Cache(tmp_path / "deep" / "cache.db") as cache:
        cache.put_many("one", CODES)
        cache.put_many("two", {"key-0001": b"other"})
        assert cache.get_many("two", list(CODES)) == {"key-0001": b"other"}
    with Cache(tmp_path / "deep" / "cache.db") as cache:
        assert cache.get_many("one", [*CODES, "unknown"]) == CODES
        assert cache.get_many("one", []) == {}
        assert cache.get_many("three", list(CODES)) == {}
        assert cache.warning == ""


def test_the_file_is_a_wal_database_of_ours(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache.db") as cache:
        cache.put_many("one", {"a": b"1"})
    database = sqlite3.connect(tmp_path / "cache.db")
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    database.close()


def test_a_code_that_is_there_stays(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache.db") as cache:
        cache.put_many("one", {"a": b"1"})
        cache.put_many("one", {"a": b"2", "b": b"3"})
        assert cache.get_many("one", ["a", "b"]) == {"a": b"1", "b": b"3"}


def test_without_a_path_all_is_in_memory() -> None:
    with Cache(None) as cache:
        cache.put_many("one", {"a": b"1"})
        assert cache.get_many("one", ["a", "b"]) == {"a": b"1"}
        assert cache.warning == ""


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "my notes.txt"
    path.write_text("important notes\n" * 100)
    with pytest.raises(StoreError, match="broken, or is no cache") as raised, Cache(path):
        pass
    assert f"rm '{path}'" in raised.value.cure
    assert path.read_text() == "important notes\n" * 100
    assert [entry.name for entry in tmp_path.iterdir()] == ["my notes.txt"]


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE people (name TEXT)")
    database.commit()
    database.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="database of another program"), Cache(path):
        pass
    assert path.read_bytes() == before


def test_a_cache_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with Cache(path):
        pass
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 7")
    database.close()
    with pytest.raises(StoreError, match="has schema 7") as raised, Cache(path):
        pass
    assert "only costs time" in raised.value.cure


def test_a_cache_that_was_damaged_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with Cache(path) as cache:
        cache.put_many("one", CODES)
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="broken"), Cache(path) as cache:
        cache.get_many("one", list(CODES))


def test_a_folder_in_place_of_the_file_makes_a_warning(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.put_many("one", {"a": b"1"})
        assert cache.get_many("one", ["a"]) == {"a": b"1"}
        assert str(tmp_path) in cache.warning


def test_a_file_in_place_of_a_folder_makes_a_warning(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with Cache(tmp_path / "file" / "cache.db") as cache:
        cache.put_many("one", {"a": b"1"})
        assert cache.get_many("one", ["a"]) == {"a": b"1"}
        assert "in memory only" in cache.warning


WRITER = """
import sys
from crosscheck.store import Cache
name, path = sys.argv[1:]
with Cache(path) as cache:
    for round in range(40):
        cache.put_many("shared", {f"{name}-{round}-{i}": name.encode() for i in range(25)})
        cache.put_many("shared", {f"both-{round}-{i}": b"same" for i in range(5)})
        assert len(cache.get_many("shared", [f"{name}-{round}-{i}" for i in range(25)])) == 25
    assert cache.warning == "", cache.warning
"""


def test_two_processes_write_one_cache(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, name, str(path)], env=ENVIRONMENT)
        for name in ("left", "right")
    ]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    with Cache(path) as cache:
        for name in ("left", "right"):
            keys = [f"{name}-{round_}-{i}" for round_ in range(40) for i in range(25)]
            assert cache.get_many("shared", keys) == dict.fromkeys(keys, name.encode())
        assert len(cache.get_many("shared", [f"both-{r}-{i}" for r in range(40) for i in range(5)]))


VICTIM = """
import itertools, sys
from crosscheck.store import Cache
with Cache(sys.argv[1]) as cache:
    for round in itertools.count():
        cache.put_many("one", {f"{round}-{i}": b"x" * 384 for i in range(20)})
        print(round, flush=True)
"""


@pytest.mark.parametrize("rounds", [0, 3, 11])
def test_a_killed_writer_loses_nothing_that_it_acknowledged(tmp_path: Path, rounds: int) -> None:
    path = tmp_path / "cache.db"
    victim = subprocess.Popen(
        [sys.executable, "-c", VICTIM, str(path)], stdout=subprocess.PIPE, env=ENVIRONMENT
    )
    assert victim.stdout is not None
    with victim.stdout as lines:
        for _ in range(rounds + 1):
            acknowledged = int(lines.readline())
        victim.send_signal(signal.SIGKILL)
        acknowledged = max([acknowledged, *(int(line) for line in lines if line.endswith(b"\n"))])
    assert victim.wait() == -signal.SIGKILL
    with Cache(path) as cache:
        keys = [f"{r}-{i}" for r in range(acknowledged + 1) for i in range(20)]
        assert cache.get_many("one", keys) == dict.fromkeys(keys, b"x" * 384)
        cache.put_many("one", {"after": b"1"})
        assert cache.warning == ""


def test_a_locked_file_makes_a_warning_and_the_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_BUSY_SECONDS", 0.05)
    path = tmp_path / "cache.db"
    with Cache(path) as cache:
        cache.put_many("one", {"a": b"1"})
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        cache.put_many("one", {"b": b"2"})
        other.execute("ROLLBACK")
        other.close()
        assert "locked" in cache.warning
        assert cache.get_many("one", ["a", "b"]) == {"a": b"1", "b": b"2"}
    with Cache(path) as cache:
        assert cache.get_many("one", ["a", "b"]) == {"a": b"1"}


# Written documents


def test_a_document_is_written_with_its_folders_and_no_rest(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "report.md"
    write_text(path, "one\nzwei ü\r\n")
    write_text(path, "two \udc80\n")
    assert path.read_bytes() == b"two \\udc80\n"
    assert [entry.name for entry in path.parent.iterdir()] == ["report.md"]


def test_a_new_document_is_as_readable_as_any_new_file(tmp_path: Path) -> None:
    write_text(tmp_path / "report.md", "x")
    (tmp_path / "plain").write_text("x")
    assert (tmp_path / "report.md").stat().st_mode == (tmp_path / "plain").stat().st_mode
    (tmp_path / "report.md").chmod(0o640)
    write_text(tmp_path / "report.md", "y")
    assert (tmp_path / "report.md").stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed_and_a_device_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    write_text(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"
    write_text("/dev/null", "gone")
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(
    ("step", "number", "cure"),
    [
        ("fsync", errno.ENOSPC, "free some space"),
        ("open", errno.EROFS, "folder that you can write to"),
        ("open", errno.EACCES, "folder that you can write to"),
        ("replace", errno.EIO, "name another file"),
    ],
)
def test_a_failing_disk_leaves_the_old_document_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, cure: str
) -> None:
    path = tmp_path / "report.md"
    write_text(path, "old")

    def fail(*_args: object, **_options: object) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        if step == "replace":
            patched.setattr(Path, "replace", fail)
        else:
            patched.setattr(os, step, fail)
        with pytest.raises(StoreError) as raised:
            write_text(path, "new")
    assert str(path) in str(raised.value)
    assert os.strerror(number) in str(raised.value)
    assert cure in raised.value.cure
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.md"]


def test_ctrl_c_while_writing_leaves_the_old_document_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    write_text(path, "old")

    def interrupt(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_text(path, "new")
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.md"]


def test_what_a_killed_process_left_beside_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / f".crosscheck-{os.getpid()}-0.tmp").write_text("half a rep")
    write_text(tmp_path / "report.md", "whole")
    assert (tmp_path / "report.md").read_text() == "whole"


@pytest.mark.parametrize(
    ("name", "cure"),
    [("folder", "not a folder"), ("file/report.md", "a file stands"), ("a\0b", "another file")],
)
def test_a_place_that_cannot_hold_a_document_is_said(tmp_path: Path, name: str, cure: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError) as raised:
        write_text(tmp_path / name, "text")
    assert cure in raised.value.cure
    assert (tmp_path / "file").read_text() == "x"


def test_a_loop_of_links_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(StoreError, match="cannot be written"):
        write_text(tmp_path / "a" / "report.md", "text")


# Real small disks


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"a tmpfs cannot be mounted here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_leaves_the_old_document(disk: Path) -> None:
    write_text(disk / "report.md", "old")
    with pytest.raises(StoreError, match="No space left") as raised:
        write_text(disk / "report.md", "x" * 400_000)
    assert "free some space" in raised.value.cure
    assert (disk / "report.md").read_text() == "old"
    assert [entry.name for entry in disk.iterdir()] == ["report.md"]


def test_a_cache_on_a_full_disk_goes_on_in_memory(disk: Path) -> None:
    many = {f"{i:05}": bytes(384) for i in range(2_000)}
    with Cache(disk / "cache.db") as cache:
        cache.put_many("one", {"first": b"1"})
        cache.put_many("one", many)
        assert "in memory only" in cache.warning
        assert cache.get_many("one", ["first", *many]) == {"first": b"1", **many}
    with Cache(disk / "cache.db") as cache:
        assert cache.get_many("one", ["first"]) == {"first": b"1"}


def test_a_disk_that_is_full_from_the_start_makes_a_warning(disk: Path) -> None:
    subprocess.run(
        ["dd", "if=/dev/zero", f"of={disk / 'ballast'}", "bs=4k"], check=False, capture_output=True
    )
    assert os.statvfs(disk).f_bavail == 0
    with Cache(disk / "cache.db") as cache:
        cache.put_many("one", {"a": b"1"})
        assert cache.get_many("one", ["a"]) == {"a": b"1"}
        assert cache.warning


def test_a_read_only_disk_still_gives_what_the_cache_holds(disk: Path) -> None:
    with Cache(disk / "cache.db") as cache:
        cache.put_many("one", {"a": b"1"})
    write_text(disk / "report.md", "old")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with Cache(disk / "cache.db") as cache:
        cache.put_many("one", {"b": b"2"})
        assert cache.get_many("one", ["a", "b"]) == {"a": b"1", "b": b"2"}
        assert cache.warning
    with Cache(disk / "new.db") as cache:
        cache.put_many("one", {"b": b"2"})
        assert cache.get_many("one", ["b"]) == {"b": b"2"}
        assert cache.warning
    with pytest.raises(StoreError, match="Read-only file system") as raised:
        write_text(disk / "report.md", "new")
    assert "write to" in raised.value.cure
    assert (disk / "report.md").read_text() == "old"


# Runs


def example() -> Run:
    text = "At least 12 people died on Monday."
    claim = Claim(
        id="c1",
        article="a1",
        start=0,
        end=len(text),
        text=text,
        sentence=Span(0, len(text)),
        values=(
            Quantity(
                span=Span(0, 11),
                text="At least 12",
                low=Decimal(12),
                high=Decimal("Infinity"),
                hedge=Hedge.AT_LEAST,
                step=Decimal("0.1"),
                of=("people",),
                role="killed",
            ),
            Time(span=Span(27, 33), text="Monday", form="XXXX-WXX-1"),
        ),
    )
    judgement = Judgement(
        a="c1",
        b="c2",
        verdict=VerdictKind.CONFLICT,
        confidence=0.9,
        rule="number-differs",
        reason="12 is not 21",
        kind="number",
        fact="killed",
        evidence=(Span(0, 1), Span(2, 3)),
        says=("12", "21"),
    )
    day = dt.date(2026, 1, 5)
    instant = dt.datetime(2026, 1, 5, 8, 30, tzinfo=dt.UTC)
    article = Article(
        id="a1",
        path="été/<a>.txt",
        text=text,
        publisher="Herald",
        published=Published(Days(day, day), instant),
        origins=(("publisher", "folder"),),
    )
    finding = Finding(
        id="x-1",
        verdict=VerdictKind.CONFLICT,
        kind="number",
        question="how many died",
        sides=(Side("12", ("c1",), ("Herald",)),),
        judgements=(judgement,),
        confidence=0.9,
    )
    return Run(articles=(article,), claims=(claim,), findings=(finding,), pairs=3)


def test_a_run_comes_back_as_it_was(tmp_path: Path) -> None:
    save_run(example(), tmp_path / "run.json")
    assert load_run(tmp_path / "run.json") == example()
    first = (tmp_path / "run.json").read_bytes()
    save_run(load_run(tmp_path / "run.json"), tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == first
    assert first.endswith(b"}\n")
    assert first.startswith(b'{\n "version": "1",\n')
    assert msgspec.json.decode(first)["claims"][0]["values"][0]["kind"] == "quantity"


def test_a_missing_run_says_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"run\.json") as raised:
        load_run(tmp_path / "run.json")
    assert "`crosscheck run`" in raised.value.cure


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"{}",
        b"[1]",
        b'{"version":"1"}',
        b'{"version":1,"articles":[],"claims":[],"findings":[]}',
        b'{"version":"1","articles":[],"claims":[],"findings":[],"pairs":"3"}',
        b'{"version":"1","articles":[],"claims":[{"id":"c"}],"findings":[]}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"version":"1","x":' + b"[" * 100_000,
    ],
)
def test_a_broken_run_says_what_to_type(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "run.json").write_bytes(content)
    with pytest.raises(StoreError, match="not a whole run file") as raised:
        load_run(tmp_path / "run.json")
    assert "`crosscheck run`" in raised.value.cure


def test_half_a_run_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    save_run(example(), path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(StoreError, match="not a whole run file"):
        load_run(path)


def test_a_run_of_another_version_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    save_run(msgspec.structs.replace(example(), version="2"), path)
    with pytest.raises(StoreError, match="version '2'") as raised:
        load_run(path)
    assert "with this version" in raised.value.cure


def test_a_run_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        load_run(tmp_path)
