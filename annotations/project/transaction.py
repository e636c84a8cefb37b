"""One edit's changes to rows, written and remembered so that they can be undone."""

from collections.abc import Mapping
from typing import Final

from sqlite_utils import Database

from annotations.project.changes import Changes
from annotations.project.rows import Row, now, span_of

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "annotators": ("name",),
    "labels": ("name",),
    "documents": ("id",),
    "document_status": ("document_id", "annotator"),
    "spans": ("id",),
    "decisions": ("document_id", "annotator", "start_offset", "end_offset", "label"),
}

Place = tuple[str, tuple[object, ...]]


class Transaction:
    """Writes rows and keeps what each was before and is after.

    Args:
        db: a database in a transaction that writes.
        annotator: who makes the edit.
    """

    def __init__(self, db: Database, annotator: str) -> None:
        self.db = db
        self.annotator = annotator
        self.at = now()
        self._before: dict[Place, Row | None] = {}
        self._after: dict[Place, Row | None] = {}

    def current(self, table: str, row: Row) -> Row | None:
        """The stored row with the same key as `row`, with the columns that `row` has."""
        columns = ", ".join(row)
        where = " AND ".join(f"{column} = :{column}" for column in KEYS[table])
        found = self.db.execute(f"SELECT {columns} FROM {table} WHERE {where}", row).fetchone()
        return dict(found) if found else None

    def put(self, table: str, row: Row) -> None:
        """Insert `row`, or give the stored row of the same key its values."""
        before = self.current(table, row)
        if before == row:
            return
        if before is None:
            columns, values = ", ".join(row), ", ".join(f":{column}" for column in row)
            self.db.execute(f"INSERT INTO {table} ({columns}) VALUES ({values})", row)
        else:
            changed = ", ".join(f"{column} = :{column}" for column in row)
            where = " AND ".join(f"{column} = :{column}" for column in KEYS[table])
            self.db.execute(f"UPDATE {table} SET {changed} WHERE {where}", row)
        self._remember(table, row, before, row)

    def delete(self, table: str, row: Row) -> None:
        """Take away the stored row that `row` (all its columns) names."""
        where = " AND ".join(f"{column} = :{column}" for column in KEYS[table])
        self.db.execute(f"DELETE FROM {table} WHERE {where}", row)
        self._remember(table, row, row, None)

    def _remember(self, table: str, row: Row, before: Row | None, after: Row | None) -> None:
        place = (table, tuple(row[column] for column in KEYS[table]))
        self._before.setdefault(place, before)
        self._after[place] = after

    def before(self) -> dict[str, list[Row]]:
        """The touched rows as they were, by table; rows that were not there are left out."""
        return _by_table(self._before)

    def after(self) -> dict[str, list[Row]]:
        """The touched rows as they are, by table; rows that are gone are left out."""
        return _by_table(self._after)

    @property
    def touched(self) -> bool:
        """Whether anything was written."""
        return bool(self._after)

    def changes(self, action: str) -> Changes:
        """What views need to know of this transaction."""
        rows = [
            (table, key, self._before[table, key], after)
            for (table, key), after in self._after.items()
        ]
        spans = [(key, before, after) for table, key, before, after in rows if table == "spans"]
        statuses = [after or before for table, _, before, after in rows if table == "document_status"]
        decided = {str(key[0]) for table, key, _, _ in rows if table == "decisions"}
        spanned = {(after or before or {})["document_id"] for _, before, after in spans}
        return Changes(
            action=action,
            documents=frozenset(spanned | decided | {row["document_id"] for row in statuses if row}),
            put_spans=tuple((after["document_id"], span_of(after)) for _, _, after in spans if after),
            removed_spans=tuple(
                (before["document_id"], str(key[0]))
                for key, before, after in spans
                if before and after is None
            ),
            statuses=tuple(
                (key[0], key[1], after["status"] if after else "new")  # type: ignore[misc]
                for table, key, _, after in rows
                if table == "document_status"
            ),
            suggestions=frozenset(spanned | decided),
            document_list=any(table == "documents" for table, *_ in rows),
            scheme=any(table == "labels" for table, *_ in rows),
        )


def _by_table(places: Mapping[Place, Row | None]) -> dict[str, list[Row]]:
    tables: dict[str, list[Row]] = {}
    for (table, _), row in places.items():
        if row is not None:
            tables.setdefault(table, []).append(row)
    return tables
