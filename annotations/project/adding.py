"""Taking records in: documents with their spans, each checked, all in one transaction."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.notices import Notice
from annotations.project import search_index
from annotations.project.annotators import add_annotator, check_annotator
from annotations.project.reading import LabelledDocument, scheme
from annotations.project.rows import insert_many, new_id, new_ids, row_of, to_json
from annotations.project.transaction import Transaction
from annotations.spans import (
    HUMAN,
    Document,
    Span,
    Status,
    Suggestion,
    check_details,
    check_document,
    check_span,
    check_text,
    document_id,
    text_hash,
    title_of,
)


@dataclass(frozen=True, slots=True)
class Record:
    """A document read from a file, not yet in a project.

    Attributes:
        content: the document, its spans and status; the document's id may be empty.
        file: the file's name as the user gave it.
        line: the line it stands on, from 1.
        notices: what is to be told of how it was read.
        suggestions: what engines propose for it, to be decided on.
        number: which of the file's records it is, from 1, where others may be on its line; else 0.
    """

    content: LabelledDocument
    file: str = ""
    line: int = 0
    notices: tuple[Notice, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that cannot be taken in, and why; `number` as that of a `Record`."""

    file: str
    line: int
    reason: TawsimError
    number: int = 0

    @property
    def told(self) -> TawsimError:
        """The reason, and which record it is of where the line does not say."""
        if not self.number:
            return self.reason
        words = N_("errors", "Record {number}: {why}")
        return ImportFault(words, number=self.number, why=self.reason)

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.told}"


@dataclass(slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        added: ids of documents that are new.
        labelled: ids of documents that were there and got a layer they did not have.
        skipped: records whose text and layer were there already.
        refused: records that could not be taken, in order.
        spans: spans stored.
        suggestions: suggestions stored.
    """

    added: list[str] = field(default_factory=list)
    labelled: list[str] = field(default_factory=list)
    skipped: int = 0
    refused: list[Refusal] = field(default_factory=list)
    spans: int = 0
    suggestions: int = 0


def check_content(content: LabelledDocument, labels: Collection[str] | None = None) -> None:
    """Refuse a document whose text, names or spans cannot be kept.

    Args:
        content: the document with its spans.
        labels: the labels spans may have; any where None.

    Raises:
        SpanError: saying what does not fit.
    """
    check_text(content.document.text)
    check_document(content.document)
    length = len(content.document.text)
    for span in content.spans:
        allowed = (span.label,) if labels is None else labels
        check_span(span.start, span.end, span.label, length, allowed)
        if span.id or not _is_bare(span):
            check_details(span)


def check_suggestions(
    suggestions: Iterable[Suggestion], length: int, labels: Collection[str] | None = None
) -> None:
    """Refuse suggestions that do not fit a text of `length` code points.

    Args:
        suggestions: the suggestions.
        length: of their text.
        labels: the labels they may have; any where None.

    Raises:
        SpanError: saying what does not fit.
    """
    for one in suggestions:
        allowed = (one.label,) if labels is None else labels
        check_span(one.start, one.end, one.label, length, allowed)
        check_details(
            Span(
                one.start, one.end, one.label, source=one.engine, confidence=one.confidence,
                value=one.value, note=one.reason,
            )
        )  # fmt: skip


def checked(items: Iterable[Record | Refusal]) -> Iterator[Record | Refusal]:
    """The items, with a refusal in place of each record that `check_content` refuses."""
    for item in items:
        if isinstance(item, Refusal):
            yield item
            continue
        try:
            check_content(item.content)
            check_suggestions(item.suggestions, len(item.content.document.text))
        except TawsimError as reason:
            yield Refusal(item.file, item.line, reason, item.number)
        else:
            yield item


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
        if all(name == first and _is_bare(span) for name, span in placed):
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


def _is_bare(span: Span) -> bool:
    """Whether a span is a person's, without anything but its place and label."""
    return (
        span.source == HUMAN
        and not span.flagged
        and span.confidence is None
        and span.value is None
        and span.note is None
    )


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
