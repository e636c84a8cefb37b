"""Journal rows on their way from one project to another."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from annotations.project.merging.checking import Checker
from annotations.project.merging.history import NOT_LOCAL
from annotations.project.merging.labels import Names
from annotations.project.merging.registers import Tables
from annotations.project.rows import Row, to_json
from annotations.project.rulings import relabelled

_COLUMNS: Final = (
    "id", "at", "annotator", "action", "document_id", "state", "refers_to", "before", "after",
)  # fmt: skip
_DOCUMENT: Final = _COLUMNS.index("document_id")
_STATE: Final = _COLUMNS.index("state")
_OWN: Final = frozenset({"labels", "settings", "suggestions"})
"""Tables of which each file has its own; a row that renamed a label there renamed none here."""
SELECT: Final = f"SELECT {', '.join(_COLUMNS)} FROM journal WHERE {NOT_LOCAL} ORDER BY number"
INSERT: Final = (
    f"INSERT INTO journal ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))}) "
    "ON CONFLICT (id) DO NOTHING"
)


class Travel:
    """Makes the rows of one journal those of another.

    Args:
        checker: refuses what does not fit.
        names: what labels are called there.
        ids: the id there of each document that could come.
        complete: every document could.

    Attributes:
        latest: the time of the latest row so far.
    """

    def __init__(
        self, checker: Checker, names: Names, ids: Mapping[str, str], *, complete: bool
    ) -> None:
        self._checker = checker
        self._names = names
        self._ids = ids
        self._as_is = complete and names.plain and all(old == new for old, new in ids.items())
        self.latest = ""

    def row(self, row: Row) -> list[Any] | None:
        """The row as it is to stand there; None where it is about a document that stays out."""
        before, after = self._checker.journal(row)
        values = [row[column] for column in _COLUMNS]
        document_id = row["document_id"]
        if document_id is not None:
            if document_id not in self._ids:
                return None
            values[_DOCUMENT] = self._ids[document_id]
        if not (self._as_is and _OWN.isdisjoint(before) and _OWN.isdisjoint(after)):
            values[-2:] = [to_json(self._tables(before)), to_json(self._tables(after))]
        # What was done elsewhere cannot be undone here.
        if row["state"] != "record":
            values[_STATE] = "dropped"
        self.latest = max(self.latest, row["at"])
        return values

    def _tables(self, tables: Tables) -> Tables:
        return {
            name: list(self._stored(name, rows)) if isinstance(rows, list) else rows
            for name, rows in tables.items()
            if name not in _OWN
        }

    def _stored(self, table: str, rows: list[Any]) -> Iterator[Any]:
        """The rows as they are to stand there, without those of documents that stay out.

        An id of theirs may be another document's there.
        """
        column = "id" if table == "documents" else "document_id"
        for row in rows:
            document_id = row.get(column) if isinstance(row, dict) else None
            if not isinstance(document_id, str):
                yield self._translated(table, row)
            elif document_id in self._ids:
                yield self._translated(table, row | {column: self._ids[document_id]})

    def _translated(self, table: str, row: Any) -> Any:
        if not isinstance(row, dict):
            return row
        made = dict(row)
        if table == "rulings" and isinstance(row.get("places"), str):
            made["places"] = relabelled(row["places"], self._names)
        if isinstance(row.get("label"), str):
            made["label"] = self._names(row["label"])
        return made
