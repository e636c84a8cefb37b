"""A project: the one door to its file, for the window and for scripts alike."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self, TypeVar

from sqlite_utils import Database

from annotations.errors import ProjectError
from annotations.project import (
    backups,
    cipher,
    integrity,
    journal,
    keys,
    search_index,
    sittings,
    suggestions,
)
from annotations.project.adding import add_all
from annotations.project.annotators import check_annotator, default_annotator
from annotations.project.backups import Backup
from annotations.project.changes import Changes
from annotations.project.copies import new_copy
from annotations.project.edits import Edit
from annotations.project.faults import DAMAGED, READ_ONLY
from annotations.project.files import create_file, open_file
from annotations.project.merging.report import MergeReport
from annotations.project.network_drive import ON_NETWORK, network_kind
from annotations.project.parcels import Parcel, write_parcel
from annotations.project.readable import ReadableProject
from annotations.project.records import ImportReport, Record, Refusal
from annotations.project.scheme_edits import AddLabel
from annotations.project.transaction import Transaction, writing
from annotations.spans import Label, Scheme, Suggestion

Item = TypeVar("Item")


def _go_on(_count: int) -> bool:
    return True


def _ignore(_report: MergeReport) -> None:
    pass


class _OnlyTried(Exception):  # noqa: N818 - it never leaves this module
    """What was to be tried was, and is to be taken back."""


class Project(ReadableProject):
    """An open project file, to be asked and edited. Use it from one thread at a time."""

    @classmethod
    def open(cls, path: Path, annotator: str | None = None) -> Self:
        """Open a project; one that cannot be written is opened for reading.

        Raises:
            PassphraseError: it is encrypted, and its passphrase is not known.
            ProjectError: it is missing, damaged, locked, from a newer version, or no project.
        """
        name = check_annotator(annotator or default_annotator())
        db, read_only = open_file(path)
        return cls(path, db, name, read_only=read_only)

    @classmethod
    def create(
        cls,
        path: Path,
        scheme: Scheme,
        annotator: str | None = None,
        passphrase: str | None = None,
    ) -> Self:
        """Make a project without documents and open it.

        Args:
            path: where.
            scheme: its labels.
            annotator: whose layer edits go to.
            passphrase: what it is encrypted with; it is not where None.

        Raises:
            ProjectError: something is there already, the folder cannot be written, the passphrase
                is too short, or SQLCipher is not installed.
        """
        key = None
        if passphrase is not None:
            cipher.check_there()
            key = keys.new_key(passphrase)

        kind = network_kind(path.parent)
        if kind:
            raise ProjectError(ON_NETWORK, path=path, kind=kind)

        def fill(db: Database) -> None:
            for position, label in enumerate(scheme, start=1):
                db.execute(
                    "INSERT INTO labels VALUES (?, ?, ?, ?, ?, ?)",
                    [label.name, label.title_ar, label.title_en, label.color, label.key, position],
                )

        create_file(path, fill, key)
        return cls.open(path, annotator)

    def write_parcel(self, path: Path, parcel: Parcel) -> None:
        """Make a file with some of the documents, to be sent and merged again.

        Raises:
            ProjectError: there is something at `path`, or it cannot be written.
        """
        with self._asked():
            write_parcel(self._db, path, parcel)

    def edit(self, edit: Edit) -> Changes:
        """Make an edit: one transaction with its journal row, on the disk when this returns.

        Raises:
            SpanError: it does not fit; nothing was changed.
            ProjectError: it could not be written; nothing was changed.
        """
        with self._edited():
            return journal.write_edit(
                self._db, self.annotator, edit.action, edit.document_id, edit.write
            )

    def undo(self) -> Changes | None:
        """Take back this annotator's last edit; None where there is none."""
        with self._edited():
            return journal.undo(self._db, self.annotator)

    def redo(self) -> Changes | None:
        """Make this annotator's last undone edit again; None where there is none."""
        with self._edited():
            return journal.redo(self._db, self.annotator)

    def add(
        self,
        items: Iterable[Record | Refusal],
        annotator: str | None = None,
        progress: Callable[[int], bool] = _go_on,
        labels: Sequence[Label] = (),
        *,
        dry_run: bool = False,
    ) -> ImportReport:
        """Take records in, all in one step that undo takes back.

        Args:
            items: what a reader read.
            annotator: whose spans they are; None keeps the names in the records.
            progress: told the count so far; answering False cancels and leaves all as it was.
            labels: labels that the project is to have first, each a step of its own for undo.
            dry_run: only report; nothing is stored.

        Raises:
            ImportFault: it was cancelled.
            ProjectError: it could not be written; nothing was changed.
        """
        self.check_writable()
        name = check_annotator(annotator) if annotator else None
        report = ImportReport()

        def write(transaction: Transaction) -> None:
            nonlocal report
            report = add_all(transaction, items, name, self._going(progress))
            if dry_run:
                raise _OnlyTried

        firsts = map(AddLabel, labels)
        edits = [*((one.action, None, one.write) for one in firsts), ("import", None, write)]
        with self._edited(), suppress(_OnlyTried):
            journal.write_edits(self._db, self.annotator, edits)
        return report

    def merge(
        self,
        others: Sequence[Path],
        labels: Mapping[str, str] | None = None,
        progress: Callable[[int], bool] = _go_on,
        *,
        add_labels: bool = False,
        dry_run: bool = False,
        before_writing: Callable[[MergeReport], None] = _ignore,
    ) -> MergeReport:
        """Take other people's projects in, all in one step that undo takes back.

        The outcome is the same in any order and any number of times. The other files are read
        only.

        Args:
            others: their project files.
            labels: for labels of theirs, what they are called here.
            progress: told the count of documents so far; answering False stops and leaves all as
                it was.
            add_labels: add labels that are not known here; where False they refuse the merge.
            dry_run: only report; nothing is written.
            before_writing: told all that the merge will do, before it is written.

        Raises:
            ProjectError: a file cannot be read or holds what does not fit, or the merge was
                stopped; nothing was changed.
            UsageError: `labels` names a label that is not there.
        """
        from annotations.project.merging.merge import Wanted, merge

        wanted = Wanted(labels or {}, add_labels, dry_run, self._going(progress), before_writing)
        with self._edited():
            return merge(self._db, self.path, self.annotator, others, wanted)

    def store_suggestions(
        self, engine: str, proposals: Iterable[tuple[str, list[Suggestion]]]
    ) -> int:
        """Replace what `engine` proposes for each document id; decisions stay as they are.

        Returns:
            How many suggestions were stored.
        """
        with self._edited():
            return suggestions.replace_all(self._db, engine, self._one_by_one(proposals))

    def rebuild_search(self) -> int:
        """Make the index for `search` anew; returns how many articles it holds."""
        self.check_writable()
        with self._asked(), writing(self._db):
            return search_index.rebuild(self._db)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting with the project."""
        with self._edited(), writing(self._db):
            self._db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", [name, value])

    def leave(self, document_id: str, caret: int, seconds: float) -> None:
        """Note where the annotator leaves a document (code points), and after how long at work."""
        self.check_writable()
        with self._asked():
            sittings.leave(self._db, self.annotator, document_id, caret, seconds)

    def back_up(self) -> Backup:
        """Copy the project into the folder beside it; from any thread, edits go on meanwhile.

        Raises:
            ProjectError: it is damaged, or the copy cannot be written.
        """
        return backups.back_up(self.path)

    def tell_waiting(self, tell: Callable[[bool], None]) -> None:
        """Have `tell` told when an edit waits for another program to finish, and when no more."""
        self._db.tell_waiting = tell

    def save_copy(self, out: Path) -> None:
        """Write all that is stored to a new file, even where the project's own is gone.

        Raises:
            ProjectError: there is a file at `out`, it cannot be written, or the project is damaged.
        """
        with self._asked():
            new_copy(self._db.conn, self.path, out)

    def back_up_if_changed(self) -> Backup | None:
        """Copy the project where it is not as the newest copy has it; None where it is.

        Raises:
            ProjectError: as `back_up`.
        """
        return self.back_up() if self.edits_since_backup() else None

    def check_writable(self) -> None:
        """Refuse to go on where the project can only be read.

        Raises:
            ProjectError: saying so, or that the file was moved, deleted or replaced.
        """
        if self.read_only:
            kind = network_kind(self.path)
            if kind:
                raise ProjectError(ON_NETWORK, path=self.path, kind=kind)
            raise ProjectError(READ_ONLY, path=self.path)
        self._place.check()

    def _going(self, progress: Callable[[int], bool]) -> Callable[[int], bool]:
        """`progress`, each call of which is a sign that the work goes on."""

        def note(count: int) -> bool:
            self._db.deadline.going()
            return progress(count)

        return note

    def _one_by_one(self, items: Iterable[Item]) -> Iterator[Item]:
        """`items`, each of which is a sign that the work goes on."""
        for item in items:
            self._db.deadline.going()
            yield item

    @contextmanager
    def _edited(self) -> Iterator[None]:
        """Where an edit is written: refused before, or told after, if the file is not there."""
        self.check_writable()
        try:
            with self._asked():
                yield
        except sqlite3.IntegrityError as error:
            # Rows that no edit of ours left refuse what follows from them; else it is a bug.
            if next(integrity.faults(self._db), None) is None:
                raise
            raise ProjectError(DAMAGED, path=self.path) from error
        self._place.check_after()
