"""One merge: all the files, or none, in one step of the journal."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import journal, reading
from annotations.project.changes import Changes
from annotations.project.clock import just_after
from annotations.project.merging.labels import (
    Names,
    added,
    check_known,
    check_mapping,
    renamed,
    used,
)
from annotations.project.merging.report import MergeReport
from annotations.project.merging.source import Source, opened
from annotations.project.merging.taking import Taking
from annotations.project.rows import now
from annotations.project.transaction import Told, Transaction
from annotations.spans import Scheme

_CACHE: Final = 96 * 1024  # KiB: ids come in no order, so pages are asked for again and again
_HOUR: Final = 3600  # seconds


@dataclass(frozen=True, slots=True)
class Wanted:
    """How files are to be merged.

    Attributes:
        labels: for labels of theirs, what they are called here.
        add_labels: add labels that are not known here; where False they refuse the merge.
        dry_run: only report; nothing is written.
        progress: told the count of documents so far; answering False stops.
        before_writing: told all that the merge will do, before it is written.
    """

    labels: Mapping[str, str]
    add_labels: bool
    dry_run: bool
    progress: Callable[[int], bool]
    before_writing: Callable[[MergeReport], None]


class _OnlyTried(Exception):  # noqa: N818 - it never leaves this module
    """The merge was to be tried only: nothing of it is kept."""


def merge(
    db: Database,
    path: Path,
    annotator: str,
    others: Sequence[Path],
    wanted: Wanted,
) -> MergeReport:
    """Take other projects in; see `Project.merge`."""
    report = MergeReport()
    with ExitStack() as stack:
        for other in others:
            if other.exists() and path.exists() and other.samefile(path):
                raise ProjectError(
                    N_("errors", "{path} is this very project; it cannot be merged with itself."),
                    path=other,
                )
        sources = [stack.enter_context(opened(other)) for other in others]
        merging = _Merging(sources, wanted, report)

        def write(transaction: Transaction) -> None:
            merging.write(transaction)
            wanted.before_writing(report)
            if wanted.dry_run:
                raise _OnlyTried

        db.execute(f"PRAGMA cache_size = -{_CACHE}")
        try:
            with suppress(_OnlyTried):
                report.changes = journal.write_edit(db, annotator, "merge", None, write)
                report.written = any(part.brought for part in report.files)
        finally:
            db.execute("PRAGMA cache_size = -2000")
    return report


class _Merging:
    """Writes a merge.

    Args:
        sources: the files.
        wanted: how they are merged.
        report: gets each file's part.
    """

    def __init__(self, sources: Sequence[Source], wanted: Wanted, report: MergeReport) -> None:
        self._sources = sources
        self._labels = wanted.labels
        self._progress = wanted.progress
        self._report = report
        self._add_labels = wanted.add_labels
        self._count = 0

    def write(self, transaction: Transaction) -> None:
        """Take all the files in and give account of it."""
        db = transaction.db
        schemes = [self._scheme(source) for source in self._sources]
        check_mapping(self._labels, reading.scheme(db), schemes)
        first = _next_number(db, "documents"), _next_number(db, "journal")
        new_labels = [self._make_labels_known(db, source) for source in self._sources]
        touched: set[str] = set()
        latest = transaction.at
        for source, names in zip(self._sources, new_labels, strict=True):
            names_here = self._names(source)
            taking = Taking(transaction, source, names_here, self._on_document, self._on_rows)
            taking.take()
            taking.report.labels_added = names
            taking.report.ahead = _hours_ahead(taking.latest)
            self._report.files.append(taking.report)
            touched |= taking.touched
            latest = max(latest, just_after(taking.latest) if taking.latest else "")
        if not any(part.brought for part in self._report.files):
            return
        transaction.at = latest
        account = {
            "files": [str(source.path.name) for source in self._sources],
            "documents": [first[0], _next_number(db, "documents") - 1],
            "journal": [first[1], _next_number(db, "journal") - 1],
            "labels": [name for names in new_labels for name in names],
            "gold": next((part.gold for part in self._report.files if part.gold), None),
        }
        changes = Changes(
            "merge",
            documents=frozenset(touched),
            suggestions=frozenset(touched),
            document_list=True,
            scheme=bool(account["labels"]),
        )
        transaction.tell(Told({}, account, changes))

    def _scheme(self, source: Source) -> Scheme:
        with source.told():
            return reading.scheme(source.db)

    def _names(self, source: Source) -> Names:
        with source.told():
            there = reading.scheme(source.db)
            return Names(there, renamed(source.db, there), self._labels)

    def _make_labels_known(self, db: Database, source: Source) -> list[str]:
        """Add what labels the file's spans carry and the project lacks, where that was asked for.

        Raises:
            ProjectError: there are such, and it was not.
        """
        names = self._names(source)
        with source.told():
            carried = used(source.db)
        here = reading.scheme(db)
        missing = {name for name in carried if names(name) not in here}
        if not self._add_labels:
            check_known(missing, source.path)
        return added(db, [label for label in self._scheme(source) if label.name in missing])

    def _on_document(self) -> None:
        self._count += 1
        self._on_rows()

    def _on_rows(self) -> None:
        if not self._progress(self._count):
            raise ProjectError(
                N_("errors", "The merge was stopped. The project is as it was before.")
            )


def _next_number(db: Database, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(number), 0) + 1 FROM {table}").fetchone()[0])


def _hours_ahead(at: str) -> int:
    """Hours by which a time lies in the future."""
    if not at or at <= now():
        return 0
    ahead = datetime.fromisoformat(at) - datetime.now(UTC)
    return int(ahead.total_seconds() // _HOUR)
