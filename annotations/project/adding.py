"""Taking records in: documents with their spans, each checked, all in one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.project import search_index
from annotations.project.annotators import add_annotator, check_annotator
from annotations.project.reading import LabelledDocument, scheme
from annotations.project.records import (
    ImportReport,
    Record,
    Refusal,
    check_content,
    check_suggestions,
    is_bare,
)
from annotations.project.rows import insert_many, new_id, new_ids, row_of, to_json
from annotations.project.transaction import Transaction
from annotations.spans import (
    HUMAN,
    Document,
    Span,
    Status,
    Suggestion,
    document_id,
    text_hash,
    title_of,
)


class Adder:
    """Writes records within one edit.

    Args:
        transaction: the edit.
        annotator: who labelled; None keeps the names in the records, with the transaction's
            annotator for spans that name nobody.
    """

    def __init__(self, transaction: Transaction, annotator: str | None) -> None:
        self._transaction = transaction
        self._db: Database = transaction.db
        self._annotator = annotator
        self._labels = frozenset(scheme(self._db).names)
        self._known: set[str] = set()
        self.report = ImportReport()

    @property
    def db(self) -> Database:
        """The project's database."""
        return self._db

    def add(self, item: Record | Refusal) -> None:
        """Store one record, or note why it is refused."""
        if isinstance(item, Refusal):
            self.report.refused.append(item)
            return
        try:
            self._add(item.content, item.suggestions)
        except TawsimError as reason:
            self.report.refused.append(Refusal(item.file, item.line, reason, item.number))

    def _add(self, content: LabelledDocument, suggestions: Sequence[Suggestion]) -> None:
        check_content(content, self._labels)
        check_suggestions(suggestions, len(content.document.text), self._labels)
        placed = self._placed(content.spans)
        digest = text_hash(content.document.text)
        there = self._db.execute(
            "SELECT id, removed FROM documents WHERE text_sha256 = ?", [digest]
        ).fetchone()
        if there is None:
            stored_id = self._insert(content.document, digest)
            self._label(stored_id, placed, content.status)
            self.report.added.append(stored_id)
            self._suggest(stored_id, suggestions)
            return
        stored_id = there["id"]
        suggested = self._suggest(stored_id, suggestions)
        if there["removed"]:
            self._transaction.put("documents", {"id": stored_id, "removed": 0})
            self._label_again(stored_id, placed, content.status)
            self.report.added.append(stored_id)
        elif self._label_again(stored_id, placed, content.status) or suggested:
            self.report.labelled.append(stored_id)
        else:
            self.report.skipped += 1

    def _suggest(self, stored_id: str, suggestions: Sequence[Suggestion]) -> int:
        """Store what is proposed and not there yet; returns how many."""
        if not suggestions:
            return 0
        before = self._db.conn.total_changes
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO suggestions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (new_id(), stored_id, one.engine, one.label, one.start, one.end, one.confidence,
                 one.value, one.reason)
                for one in suggestions
            ],
        )  # fmt: skip
        stored = self._db.conn.total_changes - before
        self.report.suggestions += stored
        return stored

    def _placed(self, spans: Iterable[Span]) -> list[tuple[str, Span]]:
        """The spans with whose they are: each place, label and annotator once."""
        found: dict[tuple[int, int, str, str], Span] = {}
        for span in spans:
            name = self._annotator or span.annotator or self._transaction.annotator
            if name not in self._known:
                name = check_annotator(name)
            found.setdefault((span.start, span.end, span.label, name), span)
        return [(name, span) for (_, _, _, name), span in found.items()]

    def _know(self, names: Iterable[str]) -> None:
        for name in set(names) - self._known:
            add_annotator(self._db, name, self._transaction.at)
            self._known.add(name)

    def _insert(self, document: Document, digest: str) -> str:
        stored_id = document.id or document_id(document.text)
        taken = self._db.execute("SELECT 1 FROM documents WHERE id = ?", [stored_id]).fetchone()
        if taken:
            raise ImportFault(
                N_(
                    "errors",
                    "The id “{id}” already belongs to a document with another text; "
                    "give one of the two a new id.",
                ),
                id=stored_id,
            )
        cursor = self._db.execute(
            "INSERT INTO documents (id, title, text_length, text_sha256, removed, added_at, meta) "
            "VALUES (?, ?, ?, ?, 0, ?, ?)",
            [
                stored_id,
                document.title or title_of(document.text),
                len(document.text),
                digest,
                self._transaction.at,
                to_json(document.meta),
            ],
        )
        self._db.execute("INSERT INTO texts VALUES (?, ?)", [cursor.lastrowid, document.text])
        self._transaction.take_in(stored_id)
        return stored_id

    def _label(self, stored_id: str, placed: list[tuple[str, Span]], status: Status | None) -> None:
        """Give a new document its spans; taking the document back takes them along."""
        names = {name for name, _ in placed}
        names = names or {self._annotator or self._transaction.annotator}
        self._know(names)
        at = self._transaction.at
        self._insert_spans(stored_id, placed)
        if status:
            self._db.conn.executemany(
                "INSERT OR IGNORE INTO document_status VALUES (?, ?, ?, ?)",
                [(stored_id, name, status, at) for name in names],
            )
        self.report.spans += len(placed)

    def _insert_spans(self, stored_id: str, placed: list[tuple[str, Span]]) -> None:
        """Write spans with the ids of their record, or with fresh ones where one is taken."""
        fresh = new_ids(len(placed))
        own = [span.id or new for (_, span), new in zip(placed, fresh, strict=True)]
        if own == fresh:
            self._write_spans(stored_id, placed, fresh)
            return
        try:
            with self._db.atomic():
                self._write_spans(stored_id, placed, own)
        except sqlite3.IntegrityError:
            # An id in the record is another span's already; the place is what counts.
            self._write_spans(stored_id, placed, fresh)

    def _write_spans(self, stored_id: str, placed: list[tuple[str, Span]], ids: list[str]) -> None:
        shared = {"document_id": stored_id, "changed_at": self._transaction.at}
        given = zip(ids, placed, strict=True)
        first = placed[0][0] if placed else ""
        if all(name == first and is_bare(span) for name, span in placed):
            shared |= {"annotator": first, "source": HUMAN}
            rows = [(own, span.label, span.start, span.end) for own, (_, span) in given]
            insert_many(self._db, "spans", shared, _PLACE, rows)
            return
        insert_many(self._db, "spans", shared, (*_PLACE, *_DETAILS), [
            (own, span.label, span.start, span.end, name, span.source, span.confidence,
             span.value, span.note, int(span.flagged))
            for own, (name, span) in given
        ])  # fmt: skip

    def _label_again(
        self, stored_id: str, placed: list[tuple[str, Span]], status: Status | None
    ) -> bool:
        """Give a document that is there the layers it does not have; never touch one it has."""
        held = {
            row["annotator"]
            for row in self._db.execute(
                "SELECT annotator FROM spans WHERE document_id = :id UNION "
                "SELECT annotator FROM document_status WHERE document_id = :id",
                {"id": stored_id},
            )
        }
        fresh = [(name, span) for name, span in placed if name not in held]
        names = {name for name, _ in fresh}
        self._know(names)
        for name, span in fresh:
            row = row_of(span, stored_id, self._transaction.at) | {"annotator": name}
            if self._transaction.row("spans", row["id"]) is not None:
                row["id"] = new_id()
            self._transaction.put("spans", row)
        for name in names if status else ():
            row = {"document_id": stored_id, "annotator": name, "status": status}
            row["changed_at"] = self._transaction.at
            self._transaction.put("document_status", row)
        self.report.spans += len(fresh)
        return bool(fresh)


_INDEXED_AT_ONCE = 4000
_CACHE = 16_000  # KiB of the file that an import keeps in memory
_PLACE = ("id", "label", "start_offset", "end_offset")
_DETAILS = ("annotator", "source", "confidence", "value", "note", "flagged")


def add_all(
    transaction: Transaction,
    items: Iterable[Record | Refusal],
    annotator: str | None,
    progress: Callable[[int], bool],
) -> ImportReport:
    """Store every record that can be stored.

    Args:
        transaction: the edit they are part of.
        items: records and refusals as a reader gives them.
        annotator: as in `Adder`.
        progress: told the count of records so far; where it answers False the import stops.

    Raises:
        ImportFault: `progress` asked to stop; the transaction is to be rolled back.
    """
    adder = Adder(transaction, annotator)
    with _in_bulk(transaction.db):
        _add_each(adder, items, progress)
    return adder.report


@contextmanager
def _in_bulk(db: Database) -> Iterator[None]:
    """Many rows at once: more of the file in memory, and each span's place checked once only.

    `check_content` has held every span against its text; the trigger that would do so again, at a
    quarter of the time of an import, is away within this transaction and there again at its end.
    """
    guard = "spans_insert_within_text"
    made = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [guard]).fetchone()
    db.execute(f"PRAGMA cache_size = -{_CACHE}")
    if made is not None:
        db.execute(f"DROP TRIGGER {guard}")
    try:
        yield
        if made is not None:
            db.execute(made["sql"])
    finally:
        db.execute("PRAGMA cache_size = -2000")


def _add_each(
    adder: Adder, items: Iterable[Record | Refusal], progress: Callable[[int], bool]
) -> None:
    db = adder.db
    for count, item in enumerate(items, start=1):
        adder.add(item)
        if not progress(count):
            raise ImportFault(
                N_("errors", "The import was cancelled. The project is as it was before.")
            )
        if count % _INDEXED_AT_ONCE == 0:
            search_index.fill(db)
    search_index.fill(db)
