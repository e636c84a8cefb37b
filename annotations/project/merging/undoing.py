"""Takes a merge back: every row as it was before it."""

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from annotations.project.changes import Changes
from annotations.project.label_history import NotAsLeftError
from annotations.project.merging.uniting import where
from annotations.project.rows import Row, from_json, insert
from annotations.project.rulings import derive
from annotations.project.transaction import Told, Transaction

_WRITTEN: Mapping[str, str] = {
    "spans": "changed_at",
    "document_status": "changed_at",
    "decisions": "decided_at",
    "rulings": "ruled_at",
    "comments": "changed_at",
    "assignments": "assigned_at",
    "acknowledgements": "answered_at",
    "lexicon": "changed_at",
}


def take_back(transaction: Transaction, step: Row) -> None:
    """Undo the merge that the journal's row `step` tells of.

    Documents it brought are hidden, as after the undo of an import; labels it brought go where
    nothing carries them; journal rows it brought go, except those about hidden documents. The
    merge cannot be made again from the journal, but by merging the same files once more.

    Raises:
        NotAsLeftError: what it brought was changed since.
    """
    db = transaction.db
    db.execute("PRAGMA defer_foreign_keys = ON")
    # Without it every row that goes would have SQLite look through the whole journal.
    db.execute("CREATE INDEX temporary_journal_by_refers_to ON journal (refers_to)")
    told = from_json(step["after"])
    documents: set[str] = set()
    ruled: set[str] = set()
    parts = db.execute(
        "SELECT document_id, before, after FROM journal "
        "WHERE number BETWEEN ? AND ? AND action = 'merge part' ORDER BY number DESC",
        told["journal"],
    ).fetchall()
    for part in parts:
        before, after = from_json(part["before"]), from_json(part["after"])
        _take_back_part(db, before, after, step["at"])
        if part["document_id"] is not None:
            documents.add(part["document_id"])
        if "rulings" in {*before, *after}:
            ruled.add(part["document_id"])
    first, last = told["documents"]
    new = "SELECT id FROM documents WHERE number BETWEEN ? AND ?"
    documents |= {row["id"] for row in db.execute(new, [first, last])}
    db.execute("UPDATE documents SET removed = 1 WHERE number BETWEEN ? AND ?", [first, last])
    db.execute(
        "DELETE FROM journal WHERE number BETWEEN ? AND ? "
        f"AND (document_id IS NULL OR action = 'merge part' OR document_id NOT IN ({new}))",
        [*told["journal"], first, last],
    )
    for document_id in sorted(ruled):
        derive(db, document_id)
    _take_back_labels(db, told["labels"])
    if told["gold"] is not None and not _any_ruling(db):
        db.execute("UPDATE annotators SET is_gold = 0 WHERE name = ?", [told["gold"]])
    db.execute("DROP INDEX temporary_journal_by_refers_to")
    changes = Changes(
        "undo merge",
        documents=frozenset(documents),
        suggestions=frozenset(documents),
        document_list=True,
        scheme=bool(told["labels"]),
        review=frozenset(documents),
        lexicon=True,
    )
    transaction.tell(Told({}, {}, changes))


def _any_ruling(db: Database) -> bool:
    """Whether an adjudicated layer is left: somebody has ruled since the merge."""
    found = db.execute(
        "SELECT 1 FROM rulings JOIN documents ON documents.id = document_id AND removed = 0 LIMIT 1"
    )
    return found.fetchone() is not None


def _take_back_part(
    db: Database, before: Mapping[str, list[Row]], after: Mapping[str, list[Any]], at: str
) -> None:
    for table, keys in after.items():
        condition, written = where(table), _WRITTEN[table]
        for key in keys:
            gone = db.execute(
                f"DELETE FROM {table} WHERE {condition} AND {written} < ?", [*key, at]
            )
            if gone.rowcount != 1:
                raise NotAsLeftError
    for table, rows in before.items():
        for row in rows:
            if table == "documents":
                db.execute("UPDATE documents SET removed = :removed WHERE id = :id", row)
                continue
            insert(db, table, row)


def _take_back_labels(db: Database, names: list[str]) -> None:
    for name in names:
        carried = any(
            db.execute(f"SELECT 1 FROM {table} WHERE label = ? LIMIT 1", [name]).fetchone()
            for table in ("spans", "decisions", "suggestions")
        )
        if not carried:
            db.execute("DELETE FROM labels WHERE name = ?", [name])
