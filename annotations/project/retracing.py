"""The journal read from its first row to its last: what each row it names was after every edit.

What one edit left is what the next found, and what the last left is what is stored. Where that does
not hold, something was changed that nobody edited.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from annotations.project.clock import is_time
from annotations.project.label_history import renamed, row_with_names
from annotations.project.rows import DamagedRowError, Row, from_json, to_json
from annotations.project.shapes import SHAPES
from annotations.project.transaction import TIMES, Key, key_of

RECOVERED: Final = "recover"
"""The action after which the journal begins anew: what came before it may have gaps."""

LastWords = dict[tuple[str, Key], Row | None]
"""By table and key the row after the last edit that named it; None where it was taken away."""

TABLES: Final = (
    "labels", "spans", "document_status", "decisions", "rulings", "comments", "assignments",
    "acknowledgements", "lexicon", "documents",
)  # fmt: skip
# What merges and sittings tell of themselves.
_ACCOUNTS: Final = frozenset({"files", "journal", "gold", "seconds"})


class Retracing:
    """What the journal says so far.

    Attributes:
        words: the rows named by it.
        odd: numbers of journal rows that cannot be read, or that found another state than the
            rows before them had left.
    """

    def __init__(self) -> None:
        self.words: LastWords = {}
        self.odd: list[int] = []

    def take(self, step: Row) -> None:
        """Go on by one row of the journal."""
        try:
            before, after = _as_written(step["before"]), _as_written(step["after"])
            self._rename(_rows(before, "labels"), _rows(after, "labels"))
            found = [self._found(table, row) for table in TABLES for row in _rows(before, table)]
            for table in TABLES:
                for row in _rows(after, table):
                    self.words[table, key_of(table, row)] = row
            fits = all(found) and _known(before) and _known(after)
        except (DamagedRowError, KeyError, TypeError, AttributeError):
            fits = False
        if not fits:
            self.odd.append(int(step["number"]))

    def _found(self, table: str, row: Row) -> bool:
        """Note that an edit found `row`; whether that is what was left."""
        place = table, key_of(table, row)
        fits = place not in self.words or agree(self.words[place], row)
        self.words[place] = None
        return fits

    def _rename(self, before: list[Row], after: list[Row]) -> None:
        for old, new in renamed(before, after):
            names = {old["name"]: new["name"]}
            for (table, key), row in list(self.words.items()):
                now = row_with_names(table, row, names) if row is not None else None
                if now is not None and now != row:
                    del self.words[table, key]
                    self.words[table, key_of(table, now)] = now


def _as_written(stored: str) -> dict[str, Any]:
    """What a journal row tells before or after.

    Raises:
        DamagedRowError: to the letter, no program of ours wrote it so.
    """
    told = from_json(stored)
    if to_json(told) != stored or not told.keys() <= SHAPES.keys() | _ACCOUNTS:
        raise DamagedRowError
    return told


def _rows(told: Mapping[str, Any], table: str) -> list[Row]:
    """The rows of a table; a merge tells of its documents and labels in another way."""
    return [] if "files" in told else told.get(table, [])


def _known(told: Mapping[str, Any]) -> bool:
    """Whether the rows have only columns of their tables, and times that are some."""
    return all(
        SHAPES[table].keys() >= row.keys()
        and all(is_time(row[column]) for column in row.keys() & TIMES)
        for table in TABLES
        for row in _rows(told, table)
    )


def agree(one: Row | None, other: Row | None) -> bool:
    """Whether two rows say the same in what both tell, whenever that was written."""
    if one is None or other is None:
        return one is other
    return all(one[name] == other[name] for name in one.keys() & other.keys() - TIMES)


def retraced(journal: Iterable[Row]) -> Retracing:
    """The whole journal, in its order, as far as it can be read."""
    retracing = Retracing()
    for step in sorted(journal, key=lambda row: int(row["number"])):
        if step["action"] == RECOVERED:
            retracing.odd.clear()
        retracing.take(step)
    return retracing


def merged(journal: Iterable[Row]) -> bool:
    """Whether a merge brought edits of others, made beside those the file had."""
    return any("merge" in str(step["action"]) for step in journal)
