"""What is kept on disk: the vector cache, the run file, and documents written whole or not."""

from __future__ import annotations

import errno
import itertools
import os
import shlex
import sqlite3
import stat
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from crosscheck.errors import StoreError
from crosscheck.model import Run

RUN_VERSION = "1"
# The very object: msgspec omits a string only when it is the default itself.
_DEFAULT_VERSION: str = Run.__struct_defaults__[-1]

# Marks the file as ours, so that a cache path that names some other database is refused.
_APPLICATION_ID = 0x63726F73
_SCHEMA = 1
_CHUNK = 500
_BUSY_SECONDS = 30.0
_WAL_ATTEMPTS = 50
_WAL_PAUSE_SECONDS = 0.1
_BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class Cache:
    """Vector codes by encoder and text, in one SQLite file (WAL); safe for several processes.

    A cache is optional: where the file cannot be created or written (read-only folder, full
    disk, locked for long), what cannot be kept on disk is kept in memory, and `warning` says
    so. With a path of None all is in memory. A file that is broken or is no cache raises
    StoreError and is left as it is.
    """

    def __init__(self, path: Path | str | None) -> None:
        self.path = None if path is None else Path(path)
        self.warning = ""
        self._memory: dict[tuple[str, str], bytes] = {}
        self._database: sqlite3.Connection | None = None
        self._writable = False

    def __enter__(self) -> Self:
        if self.path is not None:
            try:
                self._database = _opened(self.path)
                self._writable = True
            except (sqlite3.Error, OSError) as error:
                self._warn(error)
                self._database = _opened_read_only(self.path)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; what is only in memory is forgotten."""
        if self._database is not None:
            self._database.close()
        self._database, self._writable = None, False
        self._memory.clear()

    def get_many(self, encoder_name: str, keys: Sequence[str]) -> dict[str, bytes]:
        """The codes that are known, by key. Raises StoreError when the file is broken."""
        found: dict[str, bytes] = {}
        if self._database is not None:
            try:
                found.update(_selected(self._database, encoder_name, keys))
            except sqlite3.Error as error:
                self._warn(error)
        for key in keys:
            if (encoder_name, key) in self._memory:
                found[key] = self._memory[encoder_name, key]
        return found

    def put_many(self, encoder_name: str, items: Mapping[str, bytes]) -> None:
        """Keep codes by key; they are on disk when this returns, unless `warning` says no.

        A code that is there already stays. Raises StoreError when the file is broken.
        """
        if self._database is not None and self._writable:
            try:
                _insert(self._database, encoder_name, items)
            except sqlite3.Error as error:
                self._writable = False
                self._warn(error)
            else:
                return
        self._memory.update(((encoder_name, key), code) for key, code in items.items())

    def _warn(self, error: sqlite3.Error | OSError) -> None:
        """Note why the disk is not used. Raises StoreError when the file itself is bad."""
        if isinstance(error, sqlite3.Error) and _code(error) in _BROKEN:
            self.close()
            raise _unusable(self.path, f"is broken, or is no cache ({error})") from error
        reason = error.strerror if isinstance(error, OSError) else str(error)
        if not self.warning:
            self.warning = (
                f"{self.path}: the cache cannot be used as usual ({reason}); new vectors of this "
                "run are kept in memory only, and the next run computes them again"
            )


def write_text(path: Path | str, text: str) -> None:
    """The file at `path` with exactly this text (UTF-8), written aside and renamed.

    Missing folders are made. A reader sees the old file or the new one, never a part; a link
    is followed, and a device or pipe is written to as it is. Raises StoreError, and leaves an
    existing file as it was.
    """
    target = Path(path)
    data = text.encode("utf-8", "backslashreplace")
    try:
        resolved = Path(os.path.realpath(target))
        if resolved.exists() and not resolved.is_file() and not resolved.is_dir():
            with resolved.open("wb") as device:
                device.write(data)
            return
        if resolved.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        resolved.parent.mkdir(parents=True, exist_ok=True)
        _replace(resolved, data)
    except (OSError, ValueError) as error:
        raise _unwritable(target, error) from error


def save_run(run: Run, path: Path | str) -> None:
    """The Run as JSON: the same bytes for the same Run. Raises StoreError like `write_text`."""
    # A default is omitted in a record, but the file has to say what it is, and say it first.
    unnamed = msgspec.structs.replace(run, version=_DEFAULT_VERSION)
    head = b'{"version":' + msgspec.json.encode(run.version) + b","
    encoded = head + msgspec.json.encode(unnamed, order="deterministic")[1:]
    write_text(path, msgspec.json.format(encoded, indent=1).decode() + "\n")


def load_run(path: Path | str) -> Run:
    """The Run that `save_run` wrote.

    Raises StoreError when there is none, it cannot be read, or another version wrote it.
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise StoreError(
            f"{path}: there is no run to read yet", cure="run `crosscheck run` first"
        ) from None
    except (OSError, ValueError) as error:
        raise StoreError(
            f"{path}: the run cannot be read: {_reason(error)}",
            cure="make the file readable, or run `crosscheck run` again",
        ) from error
    try:
        version = msgspec.json.decode(data, type=_Head).version
        if version == RUN_VERSION:
            return msgspec.json.decode(data, type=Run, strict=True)
    except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError) as error:
        raise StoreError(
            f"{path}: this is not a whole run file: {error}",
            cure="run `crosscheck run` again; it writes the file anew",
        ) from error
    raise StoreError(
        f"{path}: the run has version {version!r}; this version of crosscheck reads "
        f"{RUN_VERSION!r}",
        cure="run `crosscheck run` again with this version",
    )


class _Head(msgspec.Struct):
    version: str


def _opened(path: Path) -> sqlite3.Connection:
    """A cache file, made when missing. Raises StoreError when it is not ours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _closed_on_failure(_connected(str(path))) as database:
        if _is_empty(database, path):
            _set_up(database)
        database.execute("PRAGMA synchronous = NORMAL")
    return database


def _opened_read_only(path: Path) -> sqlite3.Connection | None:
    """A cache file in a place where nothing can be written; None when it cannot be read."""
    # "immutable" reads without the side files that WAL needs and that cannot be made there.
    name = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with _closed_on_failure(_connected(name, uri=True)) as database:
            if not _is_empty(database, path):
                return database
            database.close()
    except sqlite3.Error:
        pass  # the cache is gone without it, and the caller has already warned
    return None


def _connected(name: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(name, uri=uri, isolation_level=None, timeout=_BUSY_SECONDS)


@contextmanager
def _closed_on_failure(database: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield database
    except BaseException:
        database.close()
        raise


@contextmanager
def _transaction(database: sqlite3.Connection, kind: str) -> Iterator[None]:
    database.execute(f"BEGIN {kind}")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def _is_empty(database: sqlite3.Connection, path: Path) -> bool:
    """Whether nothing was stored yet. Raises StoreError when the file is not a cache of ours."""
    # One transaction: another process may be setting the file up right now.
    with _transaction(database, "DEFERRED"):
        tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        application = database.execute("PRAGMA application_id").fetchone()[0]
        schema = database.execute("PRAGMA user_version").fetchone()[0]
    if (application, schema, tables) == (0, 0, 0):
        return True
    if application != _APPLICATION_ID:
        raise _unusable(path, "is a database of another program")
    if schema != _SCHEMA:
        raise _unusable(path, f"has schema {schema}; this version of crosscheck reads {_SCHEMA}")
    return False


def _set_up(database: sqlite3.Connection) -> None:
    _switch_to_wal(database)
    with _transaction(database, "IMMEDIATE"):
        database.execute(
            "CREATE TABLE IF NOT EXISTS vectors (encoder TEXT NOT NULL, key TEXT NOT NULL, "
            "code BLOB NOT NULL, PRIMARY KEY (encoder, key)) STRICT, WITHOUT ROWID"
        )
        database.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {_SCHEMA}")


def _switch_to_wal(database: sqlite3.Connection) -> None:
    # SQLite does not wait for its busy timeout here when two processes switch at once.
    for attempt in itertools.count(1):
        try:
            database.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or attempt == _WAL_ATTEMPTS:
                raise
            time.sleep(_WAL_PAUSE_SECONDS)
        else:
            return


def _selected(
    database: sqlite3.Connection, encoder_name: str, keys: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        places = ",".join("?" * len(chunk))
        yield from database.execute(
            f"SELECT key, code FROM vectors WHERE encoder = ? AND key IN ({places})",  # noqa: S608
            (encoder_name, *chunk),
        )


def _insert(database: sqlite3.Connection, encoder_name: str, items: Mapping[str, bytes]) -> None:
    rows = [(encoder_name, key, code) for key, code in sorted(items.items())]
    for start in range(0, len(rows), _CHUNK):
        with _transaction(database, "IMMEDIATE"):
            database.executemany(
                "INSERT OR IGNORE INTO vectors (encoder, key, code) VALUES (?, ?, ?)",
                rows[start : start + _CHUNK],
            )


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _unusable(path: Path | None, what: str) -> StoreError:
    return StoreError(
        f"{path}: the cache file {what}",
        cure=f"name another cache file, or delete this one (it only costs time): "
        f"rm {shlex.quote(str(path))}",
    )


def _replace(path: Path, data: bytes) -> None:
    """Write beside `path`, then rename; on any failure the file beside it is removed."""
    beside, file = _created_beside(path)
    try:
        with os.fdopen(file, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            beside.unlink()
        raise
    _sync_folder(path.parent)


def _created_beside(path: Path) -> tuple[Path, int]:
    # Not tempfile: its files are private (0600), and the rename would make the report so too.
    for number in itertools.count():
        beside = path.parent / f".crosscheck-{os.getpid()}-{number}.tmp"
        with suppress(FileExistsError):
            return beside, os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    raise AssertionError


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems cannot sync a folder; the file itself is safe on disk by now.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _unwritable(path: Path, error: OSError | ValueError) -> StoreError:
    cures = {
        errno.ENOSPC: "free some space on that disk, or name a file on another one",
        errno.EDQUOT: "free some of your quota, or name a file on another disk",
        errno.EISDIR: "name a file, not a folder",
        errno.ENOTDIR: "name a folder that exists; a file stands where a folder is needed",
        errno.EEXIST: "name a folder that exists; a file stands where a folder is needed",
        errno.EROFS: "name a file in a folder that you can write to",
        errno.EACCES: "name a file in a folder that you can write to",
        errno.EPERM: "name a file in a folder that you can write to",
    }
    number = error.errno if isinstance(error, OSError) else None
    return StoreError(
        f"{path}: cannot be written: {_reason(error)}",
        cure=cures.get(number or 0, "name another file"),
    )


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)
