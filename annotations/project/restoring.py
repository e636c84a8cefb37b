"""Going back to a copy of a project: what would be different, into a new file or in its place."""

import os
from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.backups import Backup, back_up, listed
from annotations.project.copies import Watch, free_name, new_copy, sync_folder, whole_copy
from annotations.project.faults import DAMAGED, NO_PROJECT, told
from annotations.project.files import FOREIGN, check_header, connect, open_file
from annotations.project.place import Place
from annotations.project.transaction import writing


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

_Values = tuple[object, ...]
_QUESTIONS: Mapping[str, str] = {
    "documents": "SELECT id, title, text_sha256 FROM documents WHERE removed = 0 ORDER BY number",
    "spans": (
        "SELECT spans.id, document_id, annotator, label, start_offset, end_offset, value, note, "
        "flagged FROM spans JOIN documents ON documents.id = document_id WHERE removed = 0"
    ),
    "statuses": (
        "SELECT document_id || ' ' || annotator, document_id, status FROM document_status "
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


@dataclass(frozen=True, slots=True)
class DocumentDifference:
    """One document in which a project and a copy of it differ.

    Attributes:
        id: the document's.
        title: as the project has it, or as the copy does where the project has it no more.
        spans: how its labels differ.
        only_in: `now` or `then` where one of the two has the document alone; else None.
        status: its status is another for somebody.
    """

    id: str
    title: str
    spans: Tally
    only_in: Literal["now", "then"] | None
    status: bool


def preview(project: Path, backup: Backup) -> tuple[Difference, list[DocumentDifference]] | None:
    """How the project differs from the copy, in all and document by document, in their order.

    None where the project cannot be read.

    Raises:
        ProjectError: the copy cannot be read.
    """
    then = _contents(backup.path)
    try:
        now = _contents(project)
    except ProjectError:
        return None
    whole = {name: _tally(now[name], then[name]) for name in _QUESTIONS}
    spans_now, spans_then = _by_document(now["spans"]), _by_document(then["spans"])
    status_now, status_then = (_by_document(one["statuses"]) for one in (now, then))
    found = []
    for key in [*now["documents"], *(then["documents"].keys() - now["documents"].keys())]:
        tally = _tally(spans_now.get(key, {}), spans_then.get(key, {}))
        alone = key not in then["documents"] or key not in now["documents"]
        status = status_now.get(key) != status_then.get(key)
        if tally or alone or status:
            title = (now["documents"].get(key) or then["documents"][key])[0]
            only: Literal["now", "then"] = "now" if key in now["documents"] else "then"
            found.append(
                DocumentDifference(key, str(title), tally, only if alone else None, status)
            )
    return whole, found


def difference(project: Path, backup: Backup) -> Difference | None:
    """How the project differs from the copy; None where the project cannot be read.

    Raises:
        ProjectError: the copy cannot be read.
    """
    found = preview(project, backup)
    return found and found[0]


def _by_document(
    rows: Mapping[str, _Values],
) -> dict[str, dict[str, _Values]]:
    """The rows of each document, whose id stands first."""
    found: dict[str, dict[str, _Values]] = {}
    for key, row in rows.items():
        found.setdefault(str(row[0]), {})[key] = row
    return found


def _contents(path: Path) -> dict[str, dict[str, _Values]]:
    db, _ = open_file(path, reading=True)
    with told(path), closing(db):
        return {
            name: {row[0]: tuple(row)[1:] for row in db.execute(question)}
            for name, question in _QUESTIONS.items()
        }


def _tally(now: Mapping[str, _Values], then: Mapping[str, _Values]) -> Tally:
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
    open_file(backup.path, reading=True)[0].close()
    with ExitStack() as held:
        try:
            db, present = _set_aside(project, backup, held)
        except ProjectError as error:
            if error.template not in {DAMAGED, NO_PROJECT, FOREIGN} or not project.is_file():
                raise
        else:
            # In a transaction of the project's own: no power cut leaves a mixture of both.
            with told(project), closing(connect(backup.path)) as source:
                source.conn.backup(db.conn, progress=Watch(project), sleep=0.05)
            return present
    present = _renamed(project)
    check_header(backup.path)
    with told(project), closing(connect(backup.path)) as source:
        whole_copy(source.conn, backup.path, project)
    return present


def _set_aside(project: Path, backup: Backup, held: ExitStack) -> tuple[Database, Path]:
    """Copy the project's present state, and let nobody change it until `held` ends.

    An edit in between would be in neither: not in the copy, and written over.
    """
    # While it counts as open, looking at its first bytes does not give up the lock.
    held.callback(Place(project).leave)
    check_header(project)
    with told(project):
        db = held.enter_context(closing(connect(project)))
        with writing(db):
            # The lock stays beyond the transaction, until the connection is closed. Not before it:
            # of two that both keep what they read, neither would ever write.
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
    return db, back_up(project, spare=backup, through=db.conn).path


def _renamed(project: Path) -> Path:
    """Give a damaged project another name, its journal with it, which belongs to no other file."""
    aside = free_name(project, "damaged")
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
