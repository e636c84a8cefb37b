"""Copies of an open database that are whole, checked, and on the disk before they are named."""

import errno
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.connecting import connect
from annotations.project.faults import DAMAGED, LOCKED, is_damage

_STEP: Final = 256  # pages, so that an edit waits a few milliseconds at most
_MOST_RESTARTS: Final = 8
_PATIENCE: Final = 8.0  # seconds; as long as an edit waits
_PAUSE: Final = 0.005  # seconds between attempts while somebody writes, who may hardly pause

PARTIAL: Final = ".part"
NOT_WRITTEN: Final = N_("errors", "The copy {path} cannot be written: {why}.")


class _DisturbedError(Exception):
    """Edits kept coming, and each makes the copy begin anew."""


def whole_copy(source: sqlite3.Connection, path: Path, target: Path, *, new: bool = False) -> None:
    """Copy the database at `path`, open as `source`, to `target`, whole or not at all.

    Edits by others go on meanwhile; the copy is of one state between two of them.

    Args:
        source: an open connection to it, outside a transaction.
        path: its file, for the sentence in an error.
        target: the new file; what stands there is replaced.
        new: it is a project of its own, to which no copies belong that lie there.

    Raises:
        ProjectError: the database is damaged, or the copy cannot be written.
        sqlite3.Error: reading or writing failed.
    """
    with in_place_of(target) as partial:
        try:
            _copy(source, partial, path, _STEP, Watch(path, _MOST_RESTARTS))
        except _DisturbedError:
            # All at once then: edits wait until it is done.
            partial.unlink()
            _copy(source, partial, path, -1, Watch(path))
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
                # It is the copy's disk that is full, not that of the project.
                why = os.strerror(errno.ENOSPC)
                raise ProjectError(NOT_WRITTEN, path=target, why=why) from error
            raise
        if new:
            part_from_former_copies(target)


def new_copy(source: sqlite3.Connection, path: Path, out: Path) -> None:
    """The same where nothing stands yet.

    Raises:
        ProjectError: there is a file at `out` already; or as `whole_copy`.
    """
    if out.exists():
        raise ProjectError(
            N_("errors", "There is already a file at {path}; it was left as it is."), path=out
        )
    whole_copy(source, path, out, new=True)


def _copy(
    source: sqlite3.Connection, partial: Path, path: Path, pages: int, watch: "Watch"
) -> None:
    # What is encrypted stays so, under the same key.
    copy = connect(partial, "rwc", key=getattr(source, "key", None))
    copy.isolation_level = None
    try:
        # The whole is synced at once in the end; until then nothing depends on it.
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        source.backup(copy, pages=pages, progress=watch, sleep=_PAUSE)
        _check(copy, path)
    finally:
        copy.close()


def check_copy(copy: Path, path: Path) -> None:
    """Refuse a copy that is not whole.

    Args:
        copy: its file.
        path: what it is of, for the sentence.

    Raises:
        ProjectError: it is damaged.
    """
    with closing(connect(copy, "ro")) as db:
        _check(db, path)


class Watch:
    """Told of each step of a copy; ends one that gets nowhere, which SQLite would try for ever.

    Args:
        path: the project, for the sentence.
        restarts: how often the copy may begin anew; without limit where None.
    """

    def __init__(self, path: Path, restarts: int | None = None) -> None:
        self._path = path
        self._restarts = restarts
        self._before = -1
        self._moved = time.monotonic()

    def __call__(self, status: int, remaining: int, _total: int) -> None:
        """Note a step: SQLite's code for it, and how many pages are left."""
        if status & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            if time.monotonic() - self._moved > _PATIENCE:
                raise ProjectError(LOCKED, path=self._path)
            return
        self._moved = time.monotonic()
        if self._restarts is not None:
            self._restarts -= 0 <= self._before < remaining
            if self._restarts < 0:
                raise _DisturbedError
        self._before = remaining


def _check(copy: sqlite3.Connection, path: Path) -> None:
    try:
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        found = str(error)
    if found != "ok":
        raise ProjectError(DAMAGED, path=path)


@contextmanager
def in_place_of(target: Path, failed: str = NOT_WRITTEN) -> Iterator[Path]:
    """A name to write a file under; it becomes `target` once it is complete and on the disk.

    Args:
        target: the file's name; its folder must be there.
        failed: the sentence where the system does not let it be written.

    Raises:
        ProjectError: the file cannot be written; what stood at `target` stands there still.
    """
    partial = target.with_name(f".{target.name[:80]}.{uuid4().hex[:8]}{PARTIAL}")
    try:
        yield partial
        _sync(partial)
        _part_from_former(target)
        os.replace(partial, target)
        sync_folder(target.parent)
    except OSError as error:
        raise ProjectError(failed, path=target, why=error.strerror or error) from error
    finally:
        for left in (partial, partial.with_name(f"{partial.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _part_from_former(target: Path) -> None:
    """Give other names to what SQLite left beside a file that stood at `target` before.

    The journal of a file that is gone would be rolled back into whatever takes its name.
    """
    for end in ("-journal", "-wal", "-shm"):
        _set_aside(target.with_name(target.name + end))


def part_from_former_copies(project: Path) -> None:
    """Give the folder of copies another name where a new project is to take this one.

    Copies are found by their project's name, and these are of another one.

    Raises:
        OSError: it cannot be renamed.
    """
    _set_aside(folder_of(project))


def folder_of(project: Path) -> Path:
    """The folder that holds the project's copies."""
    return project.with_name(f"{project.name}.backups")


def _set_aside(path: Path) -> None:
    if not os.path.lexists(path):
        return
    os.replace(path, free_name(path, "former"))


def free_name(path: Path, word: str) -> Path:
    """The first name beside `path`, of its own, the word and a number, that nothing has."""
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.name}.{word}{number}")):
        number += 1
    return aside


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make names given in the folder durable, where the system can.

    Raises:
        OSError: the disk failed.
    """
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
