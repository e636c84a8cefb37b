"""Takes what one other project knows into this one, a document at a time."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import reading
from annotations.project.annotators import add_annotator
from annotations.project.faults import DAMAGED
from annotations.project.merging.checking import Checker
from annotations.project.merging.history import History, lexicon_touches
from annotations.project.merging.labels import Names, renamed
from annotations.project.merging.registers import (
    Layers,
    LexiconRow,
    ReviewRow,
    RulingRow,
    SpanKey,
    Touches,
)
from annotations.project.merging.report import FileReport
from annotations.project.merging.source import Source
from annotations.project.merging.travel import INSERT, SELECT, Travel
from annotations.project.merging.uniting import Part, Uniting, layers_of, reviewed
from annotations.project.rows import Row, new_id, to_json
from annotations.project.rulings import derive, relabelled
from annotations.project.transaction import Transaction
from annotations.spans import Document

_AT_ONCE: Final = 1000  # journal rows
Ids = Mapping[SpanKey, str]


class Taking:
    """Takes one file in, within a transaction.

    Args:
        transaction: the merge.
        source: the file.
        names: what its labels are called here.
        on_document: called with each document taken; raises where the merge is to stop.
        on_rows: the same with each batch of journal rows.
    """

    def __init__(
        self,
        transaction: Transaction,
        source: Source,
        names: Names,
        on_document: Callable[[], None],
        on_rows: Callable[[], None],
    ) -> None:
        self._transaction = transaction
        self._db: Database = transaction.db
        self._source = source
        self._names = names
        self._on_document, self._on_rows = on_document, on_rows
        self._ids: dict[str, str] = {}
        self.report = FileReport(source.path, labels=names.mapped)
        self._uniting = Uniting(self._db, self.report)
        self.touched: set[str] = set()
        self.latest = ""

    def take(self) -> None:
        """Take in all that can come."""
        source = self._source
        with source.told():
            there = source.db.execute("SELECT * FROM annotators ORDER BY name").fetchall()
            self._checker = Checker(
                source.path, [row["name"] for row in there], reading.scheme(source.db)
            )
        names = {row["name"] for row in there}
        self._common = sorted(names & _names_in(self._db))
        self._new = names - set(self._common)
        for name in sorted(names):
            add_annotator(self._db, name, self._transaction.at)
        self._take_gold([row["name"] for row in there if row["is_gold"]])
        self._reviewed = reviewed(self._db)
        with source.told():
            self._their_reviewed = reviewed(source.db)
        here = reading.scheme(self._db)
        self._ours = History(self._db, self._common, Names(here, renamed(self._db, here), {}))
        with source.told():
            self._theirs = History(source.db, self._common, self._names)
        for row in source.fetch("SELECT number FROM documents ORDER BY number"):
            self._take_document(row["number"])
            self._on_document()
        self._take_lexicon()
        self._take_journal()
        own = "SELECT 1 FROM spans WHERE annotator = ? LIMIT 1"
        self.report.own = bool(source.fetch(own, [self._transaction.annotator]))

    def _take_gold(self, gold: Sequence[str]) -> None:
        if gold and not self._db.execute("SELECT 1 FROM annotators WHERE is_gold").fetchone():
            self._db.execute("UPDATE annotators SET is_gold = 1 WHERE name = ?", [gold[0]])
            self.report.gold = gold[0]

    def _take_document(self, number: int) -> None:
        (found,) = self._source.fetch(
            "SELECT documents.*, text FROM documents "
            "JOIN texts ON document_number = number WHERE number = ?",
            [number],
        )
        row = dict(found)
        with self._source.told():
            document = self._checker.document(row)
            layers = layers_of(self._source.db, document.id, review=self._their_reviewed)
        self._checker.layers(layers, len(document.text))
        own = self._db.execute(
            "SELECT id, removed FROM documents WHERE text_sha256 = ?", [row["text_sha256"]]
        ).fetchone()
        if own is None and self._transaction.row("documents", document.id) is not None:
            self.report.refused.append(_same_id(document))
            return
        self._note_times(layers)
        own_id = own["id"] if own else document.id
        self._ids[document.id] = own_id
        part = Part()
        if own is None:
            self._insert(document, row)
        else:
            self._find(own, row, part)
        ids = self._foreign_ids({span.key for span in layers.spans}, own_id)
        self._unite(document.id, own_id, self._as_here(layers, own_id, ids), ids, part)
        if own is not None and part:
            self.touched.add(own_id)
            self._note_part(own_id, part)

    def _note_times(self, layers: Layers) -> None:
        for rows in (layers.spans, layers.statuses, layers.decisions, layers.review):
            self.latest = max(self.latest, max((row[-1] for row in rows), default=""))

    def _insert(self, document: Document, row: Row) -> None:
        cursor = self._db.execute(
            "INSERT INTO documents (id, title, text_length, text_sha256, removed, added_at, meta) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                document.id, document.title, row["text_length"], row["text_sha256"],
                row["removed"], row["added_at"], row["meta"],
            ],
        )  # fmt: skip
        self._db.execute("INSERT INTO texts VALUES (?, ?)", [cursor.lastrowid, document.text])
        self.report.documents_added += 1
        self.touched.add(document.id)

    def _find(self, own: Row, row: Row, part: Part) -> None:
        """Have a document that is there be seen where either file has it."""
        if own["removed"] and not row["removed"]:
            self._db.execute("UPDATE documents SET removed = 0 WHERE id = ?", [own["id"]])
            part.before["documents"] = [{"id": own["id"], "removed": 1}]
            self.report.documents_added += 1
        else:
            self.report.documents_known += 1

    def _unite(self, their_id: str, own_id: str, layers: Layers, ids: Ids, part: Part) -> None:
        """Bring a document's rows to what both files say."""
        shared, fresh = layers.of(self._common), layers.of(self._new)
        known = Layers(own_id)
        if self._common:
            known = layers_of(self._db, own_id, self._common, self._reviewed)
        if _differ(known, shared):
            with self._source.told():
                theirs = self._theirs.touches(their_id)
            ours = self._ours.touches(own_id)
            # Journals tell of spans that only one of the files has, too.
            ids = self._foreign_ids({*ids, *ours.spans, *theirs.spans}, own_id)
            touched = _with_ids(ours, ids), _with_ids(theirs, ids)
            self._uniting.unite(known, shared, touched, part)
        else:
            self.report.spans_known += len(shared.spans)
        if self._names.plain:
            self._uniting.add(fresh, part)
        else:
            # Two of their labels may be one here.
            self._uniting.unite(Layers(own_id), fresh, (Touches(), Touches()), part)
        if self._uniting.ruled:
            derive(self._db, own_id)
            self._uniting.ruled = False

    def _as_here(self, layers: Layers, own_id: str, ids: Ids) -> Layers:
        """The file's rows with this project's ids and labels."""
        if self._names.plain and not ids and layers.document_id == own_id:
            return layers
        return Layers(
            own_id,
            [
                row._replace(
                    id=ids.get(row.key, row.id), document_id=own_id, label=self._names(row.label)
                )
                for row in layers.spans
            ],
            [row._replace(document_id=own_id) for row in layers.statuses],
            [
                row._replace(document_id=own_id, label=self._names(row.label))
                for row in layers.decisions
            ],
            [self._review_as_here(row, own_id) for row in layers.review],
        )

    def _review_as_here(self, row: ReviewRow, own_id: str) -> ReviewRow:
        if isinstance(row, RulingRow):
            row = row._replace(places=relabelled(row.places, self._names))
        return row._replace(document_id=own_id)

    def _foreign_ids(self, keys: Collection[SpanKey], own_id: str) -> Ids:
        """New ids, the same on every machine, for spans whose id is another span's here.

        Such ids come from records that were imported with ids, under two names or in two texts.
        """
        taken = {
            row["id"]: (row["document_id"], row["annotator"])
            for row in self._db.execute(
                "SELECT id, document_id, annotator FROM spans "
                "WHERE id IN (SELECT value FROM json_each(?))",
                [json.dumps([span_id for _, span_id in keys])],
            )
        }
        foreign = [key for key in keys if taken.get(key[1], (own_id, key[0])) != (own_id, key[0])]
        if not foreign:
            return {}
        (digest,) = self._db.execute(
            "SELECT text_sha256 FROM documents WHERE id = ?", [own_id]
        ).fetchone()
        return {
            key: hashlib.sha256("\n".join((digest, *key)).encode()).hexdigest()[:32]
            for key in foreign
        }

    def _take_lexicon(self) -> None:
        query = "SELECT list, entry, note, changed_at FROM lexicon"
        theirs = [LexiconRow(*row) for row in self._source.fetch(query)]
        for row in theirs:
            self._checker.lexicon(row)
            self.latest = max(self.latest, row.changed_at)
        ours = [LexiconRow(*row) for row in self._db.execute(query)]
        if set(ours) == set(theirs):
            return
        with self._source.told():
            there = lexicon_touches(self._source.db)
        part = Part()
        self._uniting.unite_review(ours, theirs, (lexicon_touches(self._db), there), part)
        if part:
            self._note_part(None, part)

    def _note_part(self, document_id: str | None, part: Part) -> None:
        """Tell undo what the merge did to a document that was there, or to the lexicon."""
        transaction = self._transaction
        row = (
            new_id(), transaction.at, transaction.annotator, "merge part", document_id, "record",
            None, to_json(part.before), to_json(part.after),
        )  # fmt: skip
        self._db.execute(INSERT, row)

    def _take_journal(self) -> None:
        complete = not self.report.refused
        travel = Travel(self._checker, self._names, self._ids, complete=complete)
        for batch in self._source.batches(SELECT, _AT_ONCE):
            before = self._db.conn.total_changes
            rows = [row for stored in batch if (row := travel.row(dict(stored)))]
            try:
                self._db.conn.executemany(INSERT, rows)
            except sqlite3.IntegrityError as error:
                # A row refers to a later one, which no journal's does.
                raise ProjectError(DAMAGED, path=self._source.path) from error
            self.report.edits += self._db.conn.total_changes - before
            self._on_rows()
        self.latest = max(self.latest, travel.latest)


def _names_in(db: Database) -> set[str]:
    return {row["name"] for row in db.execute("SELECT name FROM annotators")}


def _differ(ours: Layers, theirs: Layers) -> bool:
    return any(
        set(one) != set(other)
        for one, other in (
            (ours.spans, theirs.spans),
            (ours.statuses, theirs.statuses),
            (ours.decisions, theirs.decisions),
            (ours.review, theirs.review),
        )
    )


def _with_ids(touches: Touches, ids: Ids) -> Touches:
    """What a journal says, of spans by the ids they have here."""
    if not ids:
        return touches
    spans = {(key[0], ids.get(key, key[1])): version for key, version in touches.spans.items()}
    slots = {
        slot: (at, ids.get((slot[0], span_id), span_id))
        for slot, (at, span_id) in touches.slots.items()
    }
    return Touches(spans, slots, touches.places)


def _same_id(document: Document) -> ProjectError:
    return ProjectError(
        N_(
            "errors",
            "The document “{id}” ({title}) has another text here than there, so it and its "
            "labels stay out; give one of the two a new id.",
        ),
        id=document.id,
        title=document.title,
    )
