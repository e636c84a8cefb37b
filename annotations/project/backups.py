"""Copies of a project as it was, in a folder beside it: made, listed, thinned by age, restored.

The folder of `news.tawsim` is `news.tawsim.backups`. Each copy is a whole project file that can be
opened as it is. Its name begins with a number that only grows, because clocks do not.
"""

import re
import sqlite3
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import PassphraseError, ProjectError
from annotations.project import connecting
from annotations.project.copies import PARTIAL, folder_of, sync_folder, whole_copy
from annotations.project.faults import told
from annotations.project.files import SUFFIX, check_header, connect
from annotations.project.place import Place

EDITS_BETWEEN: Final = 200
"""So many edits after the last copy another one is due."""

_NAME = re.compile(r"(\d{6,}) (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)" + re.escape(SUFFIX))
_TIME = "%Y-%m-%d %H.%M.%S"

_ABANDONED: Final = 3600  # seconds
_NEWEST: Final = 3
# By strftime: of so many of the latest hours, days, weeks and months the last copy is kept.
_KEPT: Final = (("%Y-%m-%d %H", 12), ("%Y-%m-%d", 10), ("%G-%V", 9), ("%Y-%m", 12))


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a project.

    Attributes:
        number: counts up from 1; the order of copies, whatever the clocks said.
        at: when it was made, in UTC, by the clock of the machine.
        size: bytes.
        path: the file.
    """

    number: int
    at: datetime
    size: int
    path: Path


def listed(project: Path) -> list[Backup]:
    """The project's copies, the newest first; none where there is no folder."""
    found: list[Backup] = []
    with suppress(OSError):
        for path in folder_of(project).iterdir():
            match = _NAME.fullmatch(path.name)
            with suppress(OSError, ValueError):
                if match and path.is_file():
                    at = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
                    found.append(Backup(int(match[1]), at, path.stat().st_size, path))
    return sorted(found, key=lambda one: one.number, reverse=True)


def kept(times: Sequence[datetime]) -> set[int]:
    """Which of the copies made at `times` are kept, as indexes.

    The newest three; and the last of each of the latest 12 hours, 10 days, 9 weeks and 12 months
    in which any were made. A clock that was wrong for a while loses none of the others.

    Args:
        times: when each was made, the newest copy first.
    """
    chosen = set(range(min(_NEWEST, len(times))))
    for form, most in _KEPT:
        last: dict[str, int] = {}
        for index, at in enumerate(times):
            last.setdefault(at.strftime(form), index)
        chosen.update(sorted(last.values())[:most])
    return chosen


def back_up(
    project: Path,
    now: datetime | None = None,
    spare: Backup | None = None,
    through: sqlite3.Connection | None = None,
) -> Backup:
    """Copy the project into its folder and thin what is there; from any thread.

    It reads through a connection of its own, a few pages at a time, and edits go on meanwhile.

    Args:
        project: the file.
        now: the time to give the copy; the clock's where None.
        spare: a copy that is about to be used, and stays though it would be thinned out.
        through: an open connection to read it through.

    Raises:
        ProjectError: the project is damaged or gone, or the folder cannot be written. Copies made
            before are as they were.
    """
    if through is None:
        check_header(project)
    place = Place(project)
    try:
        return _back_up(project, now or datetime.now(UTC), spare, through)
    finally:
        place.leave()


def back_up_if_changed(project: Path, fewest: int = 1) -> Backup | None:
    """The same where the newest copy lacks at least `fewest` steps; from any thread.

    Raises:
        ProjectError: as `back_up`.
    """
    check_header(project)
    place = Place(project)
    try:
        with told(project), closing(connect(project)) as db:
            since = edits_since(db.conn, project)
        return _back_up(project, datetime.now(UTC)) if since >= fewest else None
    finally:
        place.leave()


def _back_up(
    project: Path,
    now: datetime,
    spare: Backup | None = None,
    through: sqlite3.Connection | None = None,
) -> Backup:
    folder = folder_of(project)
    try:
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)
            sync_folder(folder.parent)
    except OSError as error:
        raise ProjectError(
            N_("errors", "The folder {folder} for copies of the project cannot be made: {why}."),
            folder=folder,
            why=error.strerror or error,
        ) from error
    there = listed(project)
    number = there[0].number + 1 if there else 1
    path = folder / f"{number:06} {now.astimezone(UTC).strftime(_TIME)}{SUFFIX}"
    with told(project), ExitStack() as opened:
        source = through or opened.enter_context(closing(connect(project))).conn
        whole_copy(source, project, path)
    _thin(project, spare)
    return Backup(number, now, path.stat().st_size, path)


def _thin(project: Path, spare: Backup | None) -> None:
    """Take away copies that are no longer wanted, and what an ended program left half made."""
    there = listed(project)
    wanted = kept([one.at for one in there])
    with suppress(OSError):
        for index, one in enumerate(there):
            if index not in wanted and (spare is None or one.path != spare.path):
                one.path.unlink(missing_ok=True)
        for partial in folder_of(project).glob(f".*{PARTIAL}"):
            # Another program's copy under way is younger.
            if time.time() - partial.stat().st_mtime > _ABANDONED:
                partial.unlink(missing_ok=True)


def edits_since(db: sqlite3.Connection, project: Path) -> int:
    """How many rows the journal has that the newest copy does not.

    All of them where there is no copy, or the newest is of another course of events.

    Args:
        db: the open project.
        project: its file.
    """
    last = _last_row(db)
    there = listed(project)
    if not there:
        return last[0]
    try:
        with closing(connecting.connect(there[0].path, "ro")) as copy:
            of_copy = _last_row(copy)
    except (sqlite3.Error, PassphraseError):
        return last[0]
    if of_copy[0] == 0:
        return last[0]
    same = db.execute("SELECT id FROM journal WHERE number = ?", [of_copy[0]]).fetchone()
    return last[0] - of_copy[0] if same and same[0] == of_copy[1] else last[0]


def _last_row(db: sqlite3.Connection) -> tuple[int, str]:
    row = db.execute("SELECT number, id FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, "")
