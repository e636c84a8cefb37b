"""The journal: who changed what, when, from what to what; undo and redo read it back.

A row's `state` says where it stands: `done` edits can be undone, `undone` ones redone, `dropped`
ones can be neither any more (a new edit was made after undoing them, or what they changed was
changed again elsewhere), `record` rows tell of an undo or redo.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.annotators import add_annotator
from annotations.project.changes import Changes
from annotations.project.label_history import NotAsLeftError, names_since, travel_labels, with_names
from annotations.project.merging.undoing import take_back
from annotations.project.rows import DamagedRowError, Row, from_json, new_id
from annotations.project.transaction import KEYS, Transaction, key_of, same, writing

Outcome = TypeVar("Outcome", Changes, Changes | None)
Writing = tuple[str, str | None, Callable[[Transaction], None]]
"""An edit: its name in the journal, the document it is about, and what writes its rows."""

_LAST_DONE = "state = 'done' ORDER BY number DESC"
_FIRST_UNDONE = "state = 'undone' ORDER BY number"


class _ChangedElsewhere(Exception):  # noqa: N818 - it never leaves this module
    """A step's rows are not as the step left them."""


def write_edit(
    db: Database,
    annotator: str,
    action: str,
    document_id: str | None,
    write: Callable[[Transaction], None],
) -> Changes:
    """Make an edit: its rows and its journal row, all or nothing.

    Args:
        db: the project's database.
        annotator: who makes it.
        action: its name in the journal.
        document_id: the document it is about, where it is about one.
        write: writes the edit's rows through the transaction it is given.

    Returns:
        What changed; nothing where the edit found everything as it wanted it.
    """
    return write_edits(db, annotator, [(action, document_id, write)])[-1]


def write_edits(db: Database, annotator: str, edits: Sequence[Writing]) -> list[Changes]:
    """Make edits one after another, each a step of its own for undo, all of them or none.

    Args:
        db: the project's database.
        annotator: who makes them.
        edits: of each its name in the journal, the document it is about, and what writes its rows.

    Returns:
        What each changed.
    """
    done: list[Changes] = []

    def body(first: Transaction, journal_id: str) -> Changes:
        for number, (action, document_id, write) in enumerate(edits, start=1):
            last = number == len(edits)
            transaction = first if number == 1 else Transaction(db, annotator)
            add_annotator(db, annotator, transaction.at)
            write(transaction)
            transaction.settle()
            if transaction.touched:
                _drop_undone(transaction)
                row_id = journal_id if last else new_id()
                _write_row(transaction, row_id, action, document_id, "done")
            done.append(transaction.changes(action))
        return done[-1]

    _in_transaction(db, annotator, body)
    return done


def undo(db: Database, annotator: str) -> Changes | None:
    """Take back the annotator's last edit that stands; None where there is none.

    Raises:
        ProjectError: what it changed was changed again elsewhere; it stays, and the next undo
            goes to the edit before it.
    """
    return _travel(db, annotator, backwards=True)


def redo(db: Database, annotator: str) -> Changes | None:
    """Make the annotator's last undone edit again; None where there is none.

    Raises:
        ProjectError: what it changed was changed again elsewhere; nothing is left to redo.
    """
    return _travel(db, annotator, backwards=False)


def steps(db: Database, annotator: str) -> tuple[str | None, str | None]:
    """The actions that undo would take back and redo make again."""
    done, undone = _step(db, annotator, _LAST_DONE), _step(db, annotator, _FIRST_UNDONE)
    return (done["action"] if done else None, undone["action"] if undone else None)


def _step(db: Database, annotator: str, which: str) -> Row | None:
    found = db.execute(
        f"SELECT * FROM journal WHERE annotator = ? AND {which} LIMIT 1", [annotator]
    ).fetchone()
    return dict(found) if found else None


def _travel(db: Database, annotator: str, *, backwards: bool) -> Changes | None:
    source, target = ("after", "before") if backwards else ("before", "after")
    word = "undo" if backwards else "redo"

    def body(transaction: Transaction, journal_id: str) -> Changes | None:
        step = _step(db, annotator, _LAST_DONE if backwards else _FIRST_UNDONE)
        if step is None:
            return None
        if step["action"] == "merge":
            take_back(transaction, step)
            _set_state(db, step, "dropped")
            _write_row(transaction, journal_id, "undo merge", None, "record", step["id"])
            return transaction.changes("undo merge")
        names = names_since(db, step["number"])
        _restore(
            transaction,
            with_names(_rows(step[source]), names),
            with_names(_rows(step[target]), names),
        )
        transaction.settle()
        _set_state(db, step, "undone" if backwards else "done")
        _write_row(transaction, journal_id, word, step["document_id"], "record", step["id"])
        return transaction.changes(f"{word} {step['action']}")

    try:
        return _in_transaction(db, annotator, body)
    except (_ChangedElsewhere, NotAsLeftError, sqlite3.IntegrityError) as conflict:
        _give_up(db, annotator, backwards=backwards)
        raise ProjectError(
            N_(
                "errors",
                "That step stays as it is: what it changed was changed again elsewhere. "
                "Nothing was altered.",
            )
        ) from conflict


def _rows(stored: str) -> dict[str, list[Row]]:
    """The rows by table that a journal row tells of."""
    tables = from_json(stored)
    for table, rows in tables.items():
        for row in rows:
            if not set(KEYS.get(table, (table,))) <= set(row):
                raise DamagedRowError
    return tables


def _restore(
    transaction: Transaction, expected: dict[str, list[Row]], wanted: dict[str, list[Row]]
) -> None:
    """Bring the rows from `expected` to `wanted`, first those that go, then those that come."""
    expected, wanted = travel_labels(transaction, expected, wanted)
    coming = {(table, key_of(table, row)) for table, rows in wanted.items() for row in rows}
    leaving = {(table, key_of(table, row)) for table, rows in expected.items() for row in rows}
    for table, key in coming - leaving:
        if transaction.row(table, *key) is not None:
            raise _ChangedElsewhere
    for table, rows in expected.items():
        for row in rows:
            key = key_of(table, row)
            stored = transaction.row(table, *key)
            if not same(stored and {column: stored.get(column) for column in row}, row):
                raise _ChangedElsewhere
            if (table, key) not in coming:
                transaction.delete(table, row)
    for table, rows in wanted.items():
        for row in rows:
            transaction.put(table, row)


def _give_up(db: Database, annotator: str, *, backwards: bool) -> None:
    """Take a step that cannot be travelled out of the way of those before it."""
    with writing(db):
        if backwards:
            step = _step(db, annotator, _LAST_DONE)
            if step is not None:
                _set_state(db, step, "dropped")
        else:
            _drop_undone(Transaction(db, annotator))


def _drop_undone(transaction: Transaction) -> None:
    transaction.db.execute(
        "UPDATE journal SET state = 'dropped' WHERE annotator = ? AND state = 'undone'",
        [transaction.annotator],
    )


def _set_state(db: Database, step: Row, state: str) -> None:
    db.execute("UPDATE journal SET state = ? WHERE id = ?", [state, step["id"]])


def _write_row(
    transaction: Transaction,
    journal_id: str,
    action: str,
    document_id: str | None,
    state: str,
    refers_to: str | None = None,
) -> None:
    transaction.db.execute(
        "INSERT INTO journal "
        "(id, at, annotator, action, document_id, state, refers_to, before, after) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            journal_id, transaction.at, transaction.annotator, action, document_id, state,
            refers_to, transaction.before(), transaction.after(),
        ],
    )  # fmt: skip


def _in_transaction(
    db: Database, annotator: str, body: Callable[[Transaction, str], Outcome]
) -> Outcome:
    """Run `body` in one transaction; it is given the id of the journal row to write.

    Where the commit itself reports an error the outcome is not known (the file may hold the edit
    all the same), so the journal is asked.
    """
    journal_id = new_id()
    outcome = None
    try:
        with writing(db):
            outcome = body(Transaction(db, annotator), journal_id)
    except sqlite3.Error:
        if outcome is not None and _is_stored(db, journal_id):
            return outcome
        raise
    return outcome


def _is_stored(db: Database, journal_id: str) -> bool:
    found = db.execute("SELECT 1 FROM journal WHERE id = ?", [journal_id]).fetchone()
    return found is not None
