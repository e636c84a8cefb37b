"""One edit's changes to rows, written and remembered so that they can be undone."""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.changes import Changes
from annotations.project.clock import next_time
from annotations.project.faults import letting_go
from annotations.project.rows import Row, insert, span_of, to_json
from annotations.project.rulings import Derived, derive, forget, relabelled

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "settings": ("name",),
    "labels": ("name",),
    "annotators": ("name",),
    "documents": ("id",),
    "document_status": ("document_id", "annotator"),
    "spans": ("id",),
    "suggestions": ("id",),
    "decisions": ("document_id", "annotator", "start_offset", "end_offset", "label"),
    "rulings": ("id",),
    "comments": ("id",),
    "assignments": ("document_id", "annotator"),
    "acknowledgements": ("document_id", "annotator", "ruling_id"),
    "lexicon": ("list", "entry"),
}
TIMES: Final = frozenset(
    {"changed_at", "decided_at", "ruled_at", "written_at", "assigned_at", "answered_at"}
)
_UNTOLD: Final = 0.3  # seconds that an edit may wait before anybody is told
_SHARED: Final = 1.0  # seconds after which another program is no longer reckoned with
_PAUSE: Final = (0.0002, 0.001)  # seconds between two attempts at the write lock

_ROWS_AT_ONCE: Final = 1000

REVIEW: Final = ("rulings", "comments", "assignments", "acknowledgements")
"""The tables that reviewers write; each names a document."""

Key = tuple[object, ...]


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """A transaction that holds the write lock from its start: all of the block, or nothing.

    Where the commit itself fails, the outcome is not known before the file is read again.
    """
    _begin(db)
    try:
        with letting_go():
            _check_version(db)
            yield
        db.conn.execute("COMMIT")
    except BaseException:
        # Some faults (a full disk) have ended the transaction already.
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise


def _check_version(db: Database) -> None:
    """Refuse to write to a file that a newer program has brought up to date meanwhile."""
    version = getattr(db, "version", None)
    if version is None or db.conn.execute("PRAGMA user_version").fetchone()[0] == version:
        return
    raise ProjectError(
        N_(
            "errors",
            "A newer version of Tawsim has opened this project meanwhile and changed its format, "
            "so this one no longer writes to it. Nothing was changed; go on in the newer one.",
        )
    )


def _begin(db: Database) -> None:
    """Take the write lock, and tell whoever wants to know while another program holds it."""
    tell: Callable[[bool], None] = getattr(db, "tell_waiting", None) or _nobody
    patience = db.conn.execute("PRAGMA busy_timeout").fetchone()[0] / 1000
    db.conn.execute("PRAGMA busy_timeout = 0")
    try:
        if not _taken(db, min(patience, _UNTOLD)):
            tell(True)  # noqa: FBT003 - it is told yes and no
            try:
                if not _taken(db, max(0.0, patience - _UNTOLD)):
                    db.conn.execute("BEGIN IMMEDIATE")
            finally:
                tell(False)  # noqa: FBT003
    finally:
        db.conn.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")


def _taken(db: Database, seconds: float) -> bool:
    """Whether the write lock could be taken within that time.

    SQLite itself would ask less and less often, up to ten times a second, so that of two programs
    that write a lot one waits for seconds, and may give up, while the other goes on.
    """
    until = time.monotonic() + seconds
    if time.monotonic() < getattr(db, "shared_until", 0.0):
        time.sleep(_PAUSE[1])  # leave the other program its turn
    while True:
        try:
            db.conn.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            if time.monotonic() >= until:
                return False
            db.shared_until = time.monotonic() + _SHARED  # type: ignore[attr-defined]
            time.sleep(random.uniform(*_PAUSE))  # noqa: S311 - so that two do not keep step
        else:
            return True


def _nobody(_waits: bool) -> None:
    pass


def key_of(table: str, row: Row) -> Key:
    """What tells `row` from the others of its table."""
    return tuple(row[column] for column in KEYS[table])


def same(one: Row | None, other: Row | None) -> bool:
    """Whether two rows say the same, whenever that was written."""
    if one is None or other is None:
        return one is other
    return _without_times(one) == _without_times(other)


def _without_times(row: Row) -> Row:
    return {column: value for column, value in row.items() if column not in TIMES}


@dataclass(frozen=True, slots=True)
class Told:
    """The account of an edit too large to list its rows in one row of the journal.

    Attributes:
        before, after: what the journal's row is to hold.
        changes: what views need to know.
    """

    before: dict[str, Any]
    after: dict[str, Any]
    changes: Changes


class Transaction:
    """Writes rows and keeps what each was before and is after.

    Args:
        db: a database within `writing`.
        annotator: who makes the edit.
    """

    def __init__(self, db: Database, annotator: str) -> None:
        self.db = db
        self.annotator = annotator
        self.at = next_time(db)
        self._told: Told | None = None
        self._before: dict[tuple[str, Key], Row | None] = {}
        self._after: dict[tuple[str, Key], Row | None] = {}
        self._taken_in: list[str] = []
        self._ruled: set[str] = set()
        self._derived: dict[str, Derived] = {}

    def row(self, table: str, *key: object) -> Row | None:
        """The stored row with that key."""
        where = " AND ".join(f"{column} = ?" for column in KEYS[table])
        found: sqlite3.Row | None = self.db.execute(
            f"SELECT * FROM {table} WHERE {where}", key
        ).fetchone()
        return dict(found) if found else None

    def put(self, table: str, row: Row) -> None:
        """Insert `row`, or give the stored row of the same key the values `row` has.

        Nothing is written where they only differ in when they were written.
        """
        key = key_of(table, row)
        stored = self.row(table, *key)
        before = stored and {column: stored[column] for column in row}
        if same(before, row):
            return
        if before is None:
            insert(self.db, table, row)
        else:
            changed = ", ".join(f"{column} = :{column}" for column in row)
            where = " AND ".join(f"{column} = :{column}" for column in KEYS[table])
            self.db.execute(f"UPDATE {table} SET {changed} WHERE {where}", row)
        self._remember(table, key, before, row)

    def take_in(self, document_id: str) -> None:
        """Note a document that the caller has written: one that was away before, as undo has it.

        Imports take in any number, so that no more than the id is kept of each.
        """
        self._taken_in.append(document_id)

    def delete(self, table: str, row: Row) -> None:
        """Take away the stored row that `row`, all its columns, is."""
        where = " AND ".join(f"{column} = :{column}" for column in KEYS[table])
        self.db.execute(f"DELETE FROM {table} WHERE {where}", row)
        self._remember(table, key_of(table, row), row, None)

    def rename_label(self, old: Row, new: Row) -> None:
        """Give the stored label `old` the values of `new`; what carries it follows by itself."""
        changed = ", ".join(f"{column} = :{column}" for column in new)
        self._rename_in_rulings(old["name"], new["name"])
        self.db.execute(f"UPDATE labels SET {changed} WHERE name = :old_name", {
            **new, "old_name": old["name"],
        })  # fmt: skip
        self._remember("labels", key_of("labels", old), old, None)
        self._remember("labels", key_of("labels", new), None, new)

    def _rename_in_rulings(self, old: str, new: str) -> None:
        rows = self.db.execute(
            "SELECT id, document_id, places FROM rulings WHERE instr(places, ?)", [to_json(old)]
        ).fetchall()
        for row in rows:
            self.db.execute(
                "UPDATE rulings SET places = ? WHERE id = ?",
                [relabelled(row["places"], lambda name: new if name == old else name), row["id"]],
            )
        documents = {row["document_id"] for row in rows}
        for document_id in documents:
            forget(self.db, document_id, old)
        self._ruled |= documents

    def settle(self) -> None:
        """Bring adjudicated layers to what the rulings say that were written."""
        for document_id in sorted(self._ruled):
            self._derived[document_id] = derive(self.db, document_id)
        self._ruled.clear()

    def _remember(self, table: str, key: Key, before: Row | None, after: Row | None) -> None:
        if table == "rulings":
            self._ruled.add(str((after or before or {})["document_id"]))
        self._before.setdefault((table, key), before)
        self._after[table, key] = after

    def tell(self, told: "Told") -> None:
        """Give account of rows written past this transaction, in words of one's own."""
        self._told = told

    def before(self) -> str:
        """The touched rows as they were, by table, as JSON; rows not there then are left out."""
        return to_json(self._told.before) if self._told else self._by_table(self._before, removed=1)

    def after(self) -> str:
        """The touched rows as they are, by table, as JSON; rows that are gone are left out."""
        return to_json(self._told.after) if self._told else self._by_table(self._after, removed=0)

    def _by_table(self, places: Mapping[tuple[str, Key], Row | None], removed: int) -> str:
        tables: dict[str, list[Row]] = {}
        for (table, _), row in places.items():
            if row is not None:
                tables.setdefault(table, []).append(row)
        if not self._taken_in:
            return to_json(tables)
        documents = [*self._taken_in_rows(removed), *map(to_json, tables.pop("documents", ()))]
        others = "".join(f",{to_json(table)}:{to_json(rows)}" for table, rows in tables.items())
        return f'{{"documents":[{",".join(documents)}]{others}}}'

    def _taken_in_rows(self, removed: int) -> Iterator[str]:
        """The rows of documents taken in, as JSON: an import's are never all in memory as rows."""
        for start in range(0, len(self._taken_in), _ROWS_AT_ONCE):
            yield ",".join(
                f'{{"id":{to_json(name)},"removed":{removed}}}'
                for name in self._taken_in[start : start + _ROWS_AT_ONCE]
            )

    @property
    def touched(self) -> bool:
        """Whether anything was written."""
        return bool(self._after) or bool(self._taken_in) or self._told is not None

    def changes(self, action: str) -> Changes:
        """What views need to know of this transaction."""
        if self._told:
            return self._told.changes
        spans = self._touched("spans")
        statuses = self._touched("document_status")
        documents = {str(key[0]) for key, *_ in self._touched("documents")}
        decided = {str(key[0]) for key, *_ in self._touched("decisions")}
        spanned = {(after or before or {})["document_id"] for _, before, after in spans}
        review = self._reviewed()
        given_status = (str(key[0]) for key, *_ in statuses)
        derived = self._derived.items()
        return Changes(
            action=action,
            documents=frozenset(
                chain(self._taken_in, documents, decided, spanned, given_status, review)
            ),
            put_spans=(
                *((after["document_id"], span_of(after)) for _, _, after in spans if after),
                *((document_id, span) for document_id, one in derived for span in one.put),
            ),
            removed_spans=(
                *(
                    (before["document_id"], str(key[0]))
                    for key, before, after in spans
                    if before and after is None
                ),
                *((document_id, gone) for document_id, one in derived for gone in one.removed),
            ),
            statuses=(
                *(
                    (str(key[0]), str(key[1]), after["status"] if after else "new")
                    for key, _, after in statuses
                ),
                *((document_id, *one.status) for document_id, one in derived if one.status),
            ),
            suggestions=frozenset(spanned | decided),
            document_list=bool(documents or self._taken_in),
            scheme=bool(self._touched("labels")),
            review=review,
            lexicon=bool(self._touched("lexicon")),
        )

    def _reviewed(self) -> frozenset[str]:
        """Documents of which something was written that is a review's."""
        rows = (
            after or before or {} for table in REVIEW for _, before, after in self._touched(table)
        )
        return frozenset(str(row["document_id"]) for row in rows) | frozenset(self._derived)

    def _touched(self, table: str) -> list[tuple[Key, Row | None, Row | None]]:
        """Key, row before and row after of each row of `table` that was written."""
        return [
            (key, self._before[own, key], after)
            for (own, key), after in self._after.items()
            if own == table
        ]
