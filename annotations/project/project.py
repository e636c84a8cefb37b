"""A project: the one door to its file, for the window and for scripts alike."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import (
    backups,
    cipher,
    compared,
    integrity,
    journal,
    keys,
    layers,
    reading,
    review_reading,
    rulings,
    search_index,
    searching,
    sittings,
    suggestions,
)
from annotations.project.adding import ImportReport, Record, Refusal, add_all
from annotations.project.annotators import check_annotator, default_annotator
from annotations.project.backups import Backup
from annotations.project.changes import Changes
from annotations.project.connecting import Guarded
from annotations.project.copies import new_copy
from annotations.project.edits import Edit
from annotations.project.faults import DAMAGED, READ_ONLY, told
from annotations.project.files import create_file, open_file
from annotations.project.merging.report import MergeReport
from annotations.project.parcels import Parcel, write_parcel
from annotations.project.place import Place
from annotations.project.reading import DocumentEntry, LabelledDocument, Statistics
from annotations.project.review_reading import Acknowledgement, Assignment, Comment
from annotations.project.rulings import Ruling
from annotations.project.scheme_edits import AddLabel
from annotations.project.searching import Found, Hit
from annotations.project.transaction import Transaction, writing
from annotations.project.work_record import WorkRecord, work_record
from annotations.search.matching import Options
from annotations.spans import Document, Label, Scheme, Span, Status, Suggestion

Item = TypeVar("Item")


def _go_on(_count: int) -> bool:
    return True


def _ignore(_report: MergeReport) -> None:
    pass


class _OnlyTried(Exception):  # noqa: N818 - it never leaves this module
    """What was to be tried was, and is to be taken back."""


class Project:
    """An open project file. Use it from one thread at a time.

    Args:
        path: the file.
        db: its open database.
        annotator: whose layer edits go to.
        read_only: the file or its folder takes no writes.
    """

    def __init__(self, path: Path, db: Guarded, annotator: str, *, read_only: bool) -> None:
        self.path = path
        self.annotator = annotator
        self.read_only = read_only
        self._db = db
        self._place = Place(path)

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

        def fill(db: Database) -> None:
            for position, label in enumerate(scheme, start=1):
                db.execute(
                    "INSERT INTO labels VALUES (?, ?, ?, ?, ?, ?)",
                    [label.name, label.title_ar, label.title_en, label.color, label.key, position],
                )

        create_file(path, fill, key)
        return cls.open(path, annotator)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. There is nothing to save: every edit is on the disk."""
        self._db.close()
        self._place.leave()

    @property
    def encrypted(self) -> bool:
        """Whether the file opens with a passphrase only."""
        return getattr(self._db.conn, "key", None) is not None

    # reading

    def scheme(self) -> Scheme:
        """The labels."""
        with self._asked():
            return reading.scheme(self._db)

    def entries(self) -> list[DocumentEntry]:
        """Every document, for lists."""
        with self._asked():
            return reading.entries(self._db, self.annotator)

    def document_count(self) -> int:
        """How many documents there are."""
        with self._asked():
            return reading.document_count(self._db)

    def first_document(self) -> str | None:
        """The id of the document that was imported first; None where there is none."""
        with self._asked():
            return reading.first_document(self._db)

    def finished(self) -> list[str]:
        """The ids of the documents that this annotator marked as done, in order."""
        with self._asked():
            return reading.finished(self._db, self.annotator)

    def has(self, document_id: str) -> bool:
        """Whether a document is in the project."""
        with self._asked():
            return reading.is_there(self._db, document_id)

    def document(self, document_id: str) -> Document:
        """One document with its text."""
        with self._asked():
            return reading.document(self._db, document_id)

    def spans(self, document_id: str, annotator: str | None = None) -> list[Span]:
        """A document's spans in reading order; one annotator's, or everybody's."""
        with self._asked():
            return reading.spans(self._db, document_id, annotator)

    def spans_near(self, document_id: str, start: int, end: int) -> list[Span]:
        """One's own spans that share a code point with `start`..`end`, in reading order."""
        with self._asked():
            return reading.spans_near(self._db, document_id, self.annotator, start, end)

    def open_suggestions(self, document_id: str) -> list[Suggestion]:
        """Suggestions that wait for this annotator's decision."""
        with self._asked():
            return reading.open_suggestions(self._db, document_id, self.annotator)

    def labelled_documents(
        self, annotator: str | None = None, *, gold: bool = False
    ) -> Iterator[LabelledDocument]:
        """Every document with spans, one at a time; one annotator's, the gold, or everybody's."""
        with self._asked():
            name = reading.gold_annotator(self._db) if gold else annotator
            for content in reading.labelled_documents(self._db, name):
                yield content
                self._db.deadline.going()

    def decision_counts(self) -> list[tuple[str, str, float, int, int]]:
        """Suggestions taken and refused by everybody: engine, label, confidence, both counts."""
        with self._asked():
            return reading.decision_counts(self._db)

    def refusals(self) -> list[tuple[str, int, int, str]]:
        """Where suggestions were refused by anybody and as what: document, start, end, label."""
        with self._asked():
            return reading.refusals(self._db)

    def annotators(self) -> list[str]:
        """Everybody who has labelled here."""
        with self._asked():
            return [
                row["name"] for row in self._db.execute("SELECT name FROM annotators ORDER BY 1")
            ]

    def check_annotator_known(self, name: str) -> None:
        """Refuse a name nobody has labelled under here.

        Raises:
            ProjectError: naming those who have.
        """
        known = self.annotators()
        if name not in known:
            raise ProjectError(
                N_(
                    "errors",
                    "Nobody called “{name}” has labelled in this project; there are: {known}.",
                ),
                name=name,
                known=", ".join(known) or "–",
            )

    def texts(self) -> list[tuple[int, str, str]]:
        """Number, id and text of each document, in order."""
        with self._asked():
            return list(layers.texts(self._db))

    def span_places(self) -> list[layers.Place]:
        """Everybody's spans as bare rows, for counting."""
        with self._asked():
            return list(layers.places(self._db))

    def statuses(self) -> list[tuple[int, str, Status]]:
        """A document's number, an annotator, and how far they are with it."""
        with self._asked():
            return list(layers.statuses(self._db))

    def gold_names(self) -> set[str]:
        """The names of adjudicated layers."""
        with self._asked():
            return layers.gold_names(self._db)

    def statistics(self) -> Statistics:
        """Counts and progress."""
        with self._asked():
            return reading.statistics(self._db)

    def faults(self) -> list[str]:
        """What is wrong with the file; empty where it is whole."""
        with self._asked():
            return list(integrity.faults(self._db))

    def search(self, query: str, options: Options | None = None, limit: int = 100) -> list[Hit]:
        """The first `limit` places in all articles where `query` stands, in order.

        Raises:
            UsageError: the query is too long, or a regular expression that cannot be used.
        """
        hits: list[Hit] = []
        behind: int | None = 0
        while behind is not None and len(hits) < limit:
            found = self.search_on(query, options, limit - len(hits), behind)
            hits, behind = hits + found.hits, found.behind
        return hits[:limit]

    def search_on(
        self, query: str, options: Options | None = None, limit: int = 100, behind: int = 0
    ) -> Found:
        """The next part of what `search` finds, for those who cannot wait for all of it.

        Args:
            query: what to look for.
            options: how it is meant.
            limit: hits after which to stop; it also stops at the next article after 0.2 seconds.
            behind: where the part before stopped; 0 for the beginning.

        Raises:
            UsageError: as `search`.
        """
        with self._asked():
            return searching.search(
                self._db, query, options or Options(), limit, behind, read_only=self.read_only
            )

    def similar(self, document_id: str, words: str, label: str, limit: int = 500) -> Found:
        """Where else the name `words`, labelled `label` in a document, stands unlabelled.

        In the document itself and in all that this annotator has not finished.
        """
        with self._asked():
            return searching.similar(
                self._db, self.annotator, document_id, words, label, limit,
                read_only=self.read_only,
            )  # fmt: skip

    def version(self) -> int:
        """A number that is another one after another program has written to the file."""
        with self._asked():
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    # reviewing

    def rulings(self, document_id: str) -> list[Ruling]:
        """What reviewers decided in a document, the earliest first."""
        with self._asked():
            return rulings.rulings(self._db, document_id)

    def comments(self, document_id: str | None = None) -> list[Comment]:
        """What was said of a document, or of all; `review_reading.threads` groups it."""
        with self._asked():
            return review_reading.comments(self._db, document_id)

    def assignments(self, annotator: str | None = None) -> list[Assignment]:
        """Who is to read what; only one annotator's where named."""
        with self._asked():
            return review_reading.assignments(self._db, annotator)

    def acknowledgements(self, document_id: str | None = None) -> list[Acknowledgement]:
        """Annotators' answers to rulings on a document, or on all."""
        with self._asked():
            return review_reading.acknowledgements(self._db, document_id)

    def gold_layer(self) -> str:
        """The adjudicated layer's name, as it is or will be."""
        with self._asked():
            return rulings.gold_name(self._db)

    def gold_status(self, document_id: str) -> Status:
        """How far the review of a document is."""
        with self._asked():
            return compared.gold_status(self._db, document_id)

    def document_ids(self) -> list[str]:
        """The documents in the order of import."""
        with self._asked():
            return compared.document_ids(self._db)

    def documents_touched(self, step: int) -> tuple[int, frozenset[str] | None]:
        """As `compared.documents_touched`: what was changed since a step of the journal."""
        with self._asked():
            return compared.documents_touched(self._db, step)

    def readers(
        self, document_id: str | None = None, *, unstated: bool = False
    ) -> list[tuple[str, str, Status | None]]:
        """As `compared.readers`: who has read what, and how far they are."""
        with self._asked():
            return list(compared.readers(self._db, document_id, unstated=unstated))

    def work_record(self) -> WorkRecord:
        """What was done when, by whom, and how long it took."""
        with self._asked():
            return work_record(self._db)

    def reviewed_documents(self) -> list[str]:
        """The documents about which there are rulings or comments, in order."""
        with self._asked():
            return compared.reviewed_documents(self._db)

    def write_parcel(self, path: Path, parcel: Parcel) -> None:
        """Make a file with some of the documents, to be sent and merged again.

        Raises:
            ProjectError: there is something at `path`, or it cannot be written.
        """
        with self._asked():
            write_parcel(self._db, path, parcel)

    def unruled(self, document_id: str, annotators: Sequence[str]) -> int:
        """Places that not all of the annotators have and no ruling names."""
        with self._asked():
            return compared.unruled(self._db, document_id, annotators)

    def lexicon(self) -> Mapping[str, tuple[str, ...]]:
        """The project's own lexicon: entries by list."""
        with self._asked():
            return review_reading.lexicon(self._db)

    # writing

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

    def steps(self) -> tuple[str | None, str | None]:
        """The actions that undo would take back and redo make again."""
        with self._asked():
            return journal.steps(self._db, self.annotator)

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

    def setting(self, name: str) -> str | None:
        """A setting kept with the project, such as the document last read."""
        with self._asked():
            row = self._db.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
        return row["value"] if row else None

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting with the project."""
        with self._edited(), writing(self._db):
            self._db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", [name, value])

    def leave(self, document_id: str, caret: int, seconds: float) -> None:
        """Note where the annotator leaves a document (code points), and after how long at work."""
        self.check_writable()
        with self._asked():
            sittings.leave(self._db, self.annotator, document_id, caret, seconds)

    def last_place(self) -> tuple[str, int] | None:
        """The document this annotator last read and where the caret stood."""
        with self._asked():
            return sittings.last_place(self._db, self.annotator)

    def seconds_by_document(self) -> dict[str, int]:
        """Seconds this annotator was at work, by document id."""
        with self._asked():
            return sittings.seconds_by_document(self._db, self.annotator)

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

    def edits_since_backup(self) -> int:
        """How many steps the newest copy does not have; all of them where there is no copy."""
        with self._asked():
            return backups.edits_since(self._db.conn, self.path)

    def check_writable(self) -> None:
        """Refuse to go on where the project can only be read.

        Raises:
            ProjectError: saying so, or that the file was moved, deleted or replaced.
        """
        if self.read_only:
            raise ProjectError(READ_ONLY, path=self.path)
        self._place.check()

    @contextmanager
    def _asked(self) -> Iterator[None]:
        """Where the file is read: its faults are told, and it may take its time from now on."""
        self._db.deadline.going()
        with told(self.path):
            yield

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
