"""Going back to a copy of a project: what would be different, into a new file or in its place."""

import os
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.backups import Backup, back_up, listed
from annotations.project.copies import Watch, new_copy, sync_folder
from annotations.project.faults import DAMAGED, NO_PROJECT, told
from annotations.project.files import check_header, connect, open_file


@dataclass(frozen=True, slots=True)
class Tally:
    """How one kind of thing differs between a project and a copy of it.

    Attributes:
        only_now: how many the project has and the copy does not.
        only_then: how many the copy has and the project does not.
        different: how many both have, each in its own way.
    """

    only_now: int
    only_then: int
    different: int

    def __bool__(self) -> bool:
        return bool(self.only_now or self.only_then or self.different)


Difference = Mapping[str, Tally]
"""By `documents`, `spans` and `statuses`."""

_QUESTIONS: Mapping[str, str] = {
    "documents": "SELECT id, title, text_sha256 FROM documents WHERE removed = 0",
    "spans": (
        "SELECT spans.id, document_id, annotator, label, start_offset, end_offset, value, note, "
        "flagged FROM spans JOIN documents ON documents.id = document_id WHERE removed = 0"
    ),
    "statuses": (
        "SELECT document_id || ' ' || annotator, status FROM document_status "
        "JOIN documents ON documents.id = document_id WHERE removed = 0"
    ),
}


def backup_called(project: Path, number: int) -> Backup:
    """The project's copy of that number.

    Raises:
        ProjectError: there is none.
    """
    for one in listed(project):
        if one.number == number:
            return one
    raise ProjectError(
        N_("errors", "The project {path} has no copy of the number {number}."),
        path=project,
        number=number,
    )


def difference(project: Path, backup: Backup) -> Difference | None:
    """How the project differs from the copy; None where the project cannot be read.

    Raises:
        ProjectError: the copy cannot be read.
    """
    then = _contents(backup.path)
    try:
        now = _contents(project)
    except ProjectError:
        return None
    return {name: _tally(now[name], then[name]) for name in _QUESTIONS}


def _contents(path: Path) -> dict[str, dict[str, tuple[object, ...]]]:
    db, _ = open_file(path)
    with told(path), closing(db):
        return {
            name: {row[0]: tuple(row)[1:] for row in db.execute(question)}
            for name, question in _QUESTIONS.items()
        }


def _tally(now: Mapping[str, tuple[object, ...]], then: Mapping[str, tuple[object, ...]]) -> Tally:
    both = now.keys() & then.keys()
    return Tally(
        only_now=len(now) - len(both),
        only_then=len(then) - len(both),
        different=sum(now[key] != then[key] for key in both),
    )


def restore_to(backup: Backup, out: Path) -> None:
    """Make a new project of the copy.

    Raises:
        ProjectError: there is a file at `out`, it cannot be written, or the copy is damaged.
    """
    check_header(backup.path)
    with told(out), closing(connect(backup.path)) as db:
        new_copy(db.conn, backup.path, out)


def restore(project: Path, backup: Backup) -> Path:
    """Bring the project back to the copy, its present state set aside first.

    Whoever has the project open goes on with what it is then. One so damaged that it cannot be
    copied is renamed instead.

    Returns:
        The file that holds the present state.

    Raises:
        ProjectError: the copy is damaged, or the project locked or not writable. It is as it was.
    """
    open_file(backup.path)[0].close()
    try:
        present = back_up(project).path
    except ProjectError as error:
        if error.template not in {DAMAGED, NO_PROJECT} or not project.is_file():
            raise
        present = _renamed(project)
        restore_to(backup, project)
        return present
    # Within a transaction of the project's own: no power cut leaves a mixture of both.
    with told(project), closing(connect(backup.path)) as source, closing(connect(project)) as db:
        source.conn.backup(db.conn, progress=Watch(project), sleep=0.05)
    return present


def _renamed(project: Path) -> Path:
    """Give a damaged project another name, its journal with it, which belongs to no other file."""
    number = 1
    while (aside := project.with_name(f"{project.name}.damaged{number}")).exists():
        number += 1
    journal = project.with_name(f"{project.name}-journal")
    try:
        if journal.exists():
            os.replace(journal, aside.with_name(f"{aside.name}-journal"))
        os.replace(project, aside)
        sync_folder(project.parent)
    except OSError as error:
        raise ProjectError(
            N_("errors", "The damaged project {path} cannot be renamed: {why}."),
            path=project,
            why=error.strerror or error,
        ) from error
    return aside
