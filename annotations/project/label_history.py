"""Undo and redo of changes to the label scheme, where they differ from those of single rows.

In the journal a renamed label is one row before and another after. They are known as one label by
their position, which a new name does not change; spans, suggestions and decisions need no mention,
for the database itself hands the new name on to them. Suggestions that went with a label come back
as far as no engine has made them anew meanwhile: they are nobody's work, and no reason to refuse.
"""

from collections.abc import Mapping

from sqlite_utils import Database

from annotations.project.rows import DamagedRowError, Row, from_json
from annotations.project.rulings import relabelled
from annotations.project.transaction import Transaction, same

Tables = dict[str, list[Row]]


class NotAsLeftError(Exception):
    """A label is not as the step that is to be travelled left it."""


def travel_labels(
    transaction: Transaction, expected: Tables, wanted: Tables
) -> tuple[Tables, Tables]:
    """Bring renamed labels and suggestions from `expected` to `wanted`.

    Returns:
        Of both, what is left to do row by row.

    Raises:
        NotAsLeftError: a label is not there any more as expected, or its other name is taken.
    """
    if "labels" not in {*expected, *wanted}:
        return expected, wanted
    # Labels and what carries them come and go in one step: only the whole must fit.
    transaction.db.execute("PRAGMA defer_foreign_keys = ON")
    pairs = renamed(expected.get("labels", []), wanted.get("labels", []))
    for old, new in pairs:
        if not same(transaction.row("labels", old["name"]), old):
            raise NotAsLeftError
        if transaction.row("labels", new["name"]) is not None:
            raise NotAsLeftError
        transaction.rename_label(old, new)
    _travel_suggestions(transaction, expected.get("suggestions", []), wanted.get("suggestions", []))
    made = [row for pair in pairs for row in pair]
    return _left(expected, made), _left(wanted, made)


def names_since(db: Database, number: int) -> Mapping[str, str]:
    """What labels are called today that had another name when the journal's row `number` was made.

    Whoever renamed one: steps of others from before name it as it was. A label that was taken away
    keeps the name it had then, also where another has that name by now.
    """
    labels = _Labels()
    for row in db.execute(
        "SELECT action, before, after FROM journal WHERE number >= ? AND document_id IS NULL "
        f"AND action IN ({', '.join('?' * len(_ABOUT_LABELS))}) ORDER BY number",
        [number, *_ABOUT_LABELS],
    ):
        before, after = (from_json(row[side]).get("labels", []) for side in ("before", "after"))
        labels.follow(before, after, come_back=row["action"] in ("undo", "redo"))
    return {first: now for first, now in labels.names.items() if first != now}


_ABOUT_LABELS = (
    "add label", "change label", "order labels", "merge labels", "remove label", "take scheme",
    "undo", "redo",
)  # fmt: skip


class _Labels:
    """Labels followed through their names, by the first name each is known under.

    Attributes:
        names: what each is called, or was called when it was taken away.
    """

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._there: dict[str, str | None] = {}
        self._gone: list[tuple[str, str | None]] = []

    def follow(self, before: list[Row], after: list[Row], *, come_back: bool) -> None:
        """Follow one step from the labels it found to those it left."""
        pairs = renamed(before, after)
        old = {row["name"] for row in before} - {row["name"] for row in after}
        new = {row["name"] for row in after} - {row["name"] for row in before}
        moving = [(self._leave(was["name"]), now["name"]) for was, now in pairs]
        for name in sorted(old - {was["name"] for was, _ in pairs}):
            self._gone.append((name, self._leave(name)))
        for label, name in moving:
            self._enter(label, name)
        for name in sorted(new - {now["name"] for _, now in pairs}):
            self._enter(self._last_gone(name) if come_back else None, name)

    def _leave(self, name: str) -> str | None:
        """The label that has the name now; None where it came after the first step."""
        if name in self._there:
            return self._there.pop(name)
        if name in self.names:
            return None
        self.names[name] = name
        return name

    def _enter(self, label: str | None, name: str) -> None:
        self._there[name] = label
        if label is not None:
            self.names[label] = name

    def _last_gone(self, name: str) -> str | None:
        for index in range(len(self._gone) - 1, -1, -1):
            if self._gone[index][0] == name:
                return self._gone.pop(index)[1]
        return None


def with_names(tables: Tables, names: Mapping[str, str]) -> Tables:
    """The rows, with what carries a label carrying it by its name of today."""
    if not names:
        return tables
    return {
        table: [row_with_names(table, row, names) for row in rows] for table, rows in tables.items()
    }


def row_with_names(table: str, row: Row, names: Mapping[str, str]) -> Row:
    """A row whose labels have other names; those that `names` does not know stay.

    Raises:
        DamagedRowError: it is a ruling that cannot have been written so.
    """
    if table == "rulings" and isinstance(row.get("places"), str):
        return row | {"places": relabelled(row["places"], lambda name: names.get(name, name))}
    return row | {"label": names.get(row["label"], row["label"])} if "label" in row else row


def renamed(leaving: list[Row], coming: list[Row]) -> list[tuple[Row, Row]]:
    """Labels that have another name: each as it was and as it is, known by its position.

    Raises:
        DamagedRowError: a row is none of a label.
    """
    if not all({"name", "position"} <= set(row) for row in (*leaving, *coming)):
        raise DamagedRowError
    stay = {row["name"] for row in leaving} & {row["name"] for row in coming}
    by_position = {row["position"]: row for row in coming if row["name"] not in stay}
    return [
        (row, by_position[row["position"]])
        for row in leaving
        if row["name"] not in stay and row["position"] in by_position
    ]


def _travel_suggestions(transaction: Transaction, leaving: list[Row], coming: list[Row]) -> None:
    db = transaction.db
    for row in leaving:
        db.execute("DELETE FROM suggestions WHERE id = ?", [row["id"]])
    for row in coming:
        columns, values = ", ".join(row), ", ".join(f":{column}" for column in row)
        db.execute(f"INSERT OR IGNORE INTO suggestions ({columns}) VALUES ({values})", row)


def _left(tables: Tables, made: list[Row]) -> Tables:
    left = {table: rows for table, rows in tables.items() if table != "suggestions"}
    if "labels" in left:
        left["labels"] = [row for row in left["labels"] if row not in made]
    return left
