"""The journal: who changed what, when, from what to what; undo and redo read it back.

A row's `state` says where it stands: `done` edits can be undone, `undone` ones redone, `dropped`
ones were undone and then written over by a new edit, `record` rows tell of an undo or redo.
"""

import json
from collections.abc import Callable

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.changes import Changes
from annotations.project.rows import Row, new_id, now, to_json
from annotations.project.transaction import KEYS, Transaction


def write_edit(
    db: Database,
    annotator: str,
    action: str,
    document_id: str | None,
    write: Callable[[Transaction], None],
) -> Changes:
    """Make an edit: its rows and its journal row, all or nothing.

    Args:
        write: writes the edit's rows through the transaction it is given.

    Returns:
        What changed; nothing where the edit found everything as it wanted it.
    """

    def body(transaction: Transaction) -> Changes:
        write(transaction)
        if transaction.touched:
            db.execute(
                "UPDATE journal SET state = 'dropped' WHERE annotator = ? AND state = 'undone'",
                [annotator],
            )
            _write_row(transaction, journal_id, action, document_id, "done")
        return transaction.changes(action)

    journal_id = new_id()
    return _in_transaction(db, annotator, journal_id, body)


def undo(db: Database, annotator: str) -> Changes | None:
    """Take back the annotator's last edit that stands; None where there is none."""
    row = last_done(db, annotator)
    return None if row is None else _travel(db, annotator, row, backwards=True)


def redo(db: Database, annotator: str) -> Changes | None:
    """Make the annotator's last undone edit again; None where there is none."""
    row = next_undone(db, annotator)
    return None if row is None else _travel(db, annotator, row, backwards=False)


def last_done(db: Database, annotator: str) -> Row | None:
    """The journal row that undo would take back."""
    return _one(db, annotator, "done", "DESC")


def next_undone(db: Database, annotator: str) -> Row | None:
    """The journal row that redo would make again."""
    return _one(db, annotator, "undone", "ASC")


def _one(db: Database, annotator: str, state: str, order: str) -> Row | None:
    found = db.execute(
        f"SELECT * FROM journal WHERE annotator = ? AND state = ? ORDER BY number {order} LIMIT 1",
        [annotator, state],
    ).fetchone()
    return dict(found) if found else None


def _travel(db: Database, annotator: str, row: Row, *, backwards: bool) -> Changes:
    source, target = ("after", "before") if backwards else ("before", "after")
    expected, wanted = json.loads(row[source]), json.loads(row[target])
    word = "undo" if backwards else "redo"

    def body(transaction: Transaction) -> Changes:
        _restore(transaction, expected, wanted)
        db.execute(
            "UPDATE journal SET state = ? WHERE id = ?",
            ["undone" if backwards else "done", row["id"]],
        )
        _write_row(transaction, journal_id, word, row["document_id"], "record", row["id"])
        return transaction.changes(f"{word} {row['action']}")

    journal_id = new_id()
    return _in_transaction(db, annotator, journal_id, body)


def _restore(
    transaction: Transaction, expected: dict[str, list[Row]], wanted: dict[str, list[Row]]
) -> None:
    """Bring the rows from `expected` to `wanted`, first those that go, then those that come."""
    wanted_keys = {
        (table, tuple(row[column] for column in KEYS[table]))
        for table, rows in wanted.items()
        for row in rows
    }
    for table, rows in expected.items():
        for row in rows:
            if transaction.current(table, row) != row:
                raise ProjectError(
                    N_(
                        "errors",
                        "That step cannot be taken back: what it changed was changed again "
                        "elsewhere. Nothing was altered.",
                    )
                )
            if (table, tuple(row[column] for column in KEYS[table])) not in wanted_keys:
                transaction.delete(table, row)
    for table, rows in wanted.items():
        for row in rows:
            transaction.put(table, row)


def _write_row(
    transaction: Transaction,
    journal_id: str,
    action: str,
    document_id: str | None,
    state: str,
    refers_to: str | None = None,
) -> None:
    transaction.db.execute(
        "INSERT INTO journal (id, at, annotator, action, document_id, state, refers_to, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            journal_id, transaction.at, transaction.annotator, action, document_id, state, refers_to,
            to_json(transaction.before()), to_json(transaction.after()),
        ],
    )  # fmt: skip


def _in_transaction(
    db: Database, annotator: str, journal_id: str, body: Callable[[Transaction], Changes]
) -> Changes:
    """Run `body` in one transaction that takes the write lock at its start.

    Where the commit itself reports an error the outcome is not known (the file may hold the edit
    all the same), so the journal is asked.
    """
    changes = None
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        with db.atomic():
            db.execute(
                "INSERT OR IGNORE INTO annotators (name, added_at) VALUES (?, ?)", [annotator, now()]
            )
            changes = body(Transaction(db, annotator))
        db.conn.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.conn.rollback()
        if changes is not None and _is_stored(db, journal_id):
            return changes
        raise
    return changes


def _is_stored(db: Database, journal_id: str) -> bool:
    found = db.execute("SELECT 1 FROM journal WHERE id = ?", [journal_id]).fetchone()
    return found is not None
