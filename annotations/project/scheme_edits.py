"""Everything that can be done to a project's labels, each as a small value with its rows to write.

A label is everybody's: renaming, merging or removing one reaches the spans of every annotator. The
edit stands in the journal of the one who made it, and undo brings each span back.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import SpanError
from annotations.project.rows import Row, to_json
from annotations.project.rulings import relabelled
from annotations.project.schemes import check_label, key_given_twice, western
from annotations.project.suggestions import ENGINE_LABEL
from annotations.project.transaction import Transaction
from annotations.spans import Label


@dataclass(frozen=True, slots=True)
class AddLabel:
    """Put a new label behind the others."""

    label: Label
    action: str = "add label"
    document_id: str | None = None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        rows = _rows(transaction)
        _check(self.label, rows)
        last = max((row["position"] for row in rows), default=0)
        transaction.put("labels", _row(self.label, last + 1))


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """Give a label the name, titles, colour and key of `label`; its place stays.

    A new name goes on to everything that carries the label, and to what engines propose under the
    old one.
    """

    name: str
    label: Label
    action: str = "change label"
    document_id: str | None = None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        rows = _rows(transaction)
        old = _named(rows, self.name)
        _check(self.label, [row for row in rows if row is not old])
        new = _row(self.label, old["position"])
        if self.label.name == self.name:
            transaction.put("labels", new)
            return
        transaction.rename_label(old, new)
        _redirect_engines(transaction, self.name, self.label.name)


@dataclass(frozen=True, slots=True)
class OrderLabels:
    """Put the labels in this order; those not named come behind, in the order they have."""

    names: tuple[str, ...]
    action: str = "order labels"
    document_id: str | None = None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        rows = _rows(transaction)
        wanted = [_named(rows, name) for name in dict.fromkeys(self.names)]
        rest = [row for row in rows if row not in wanted]
        _put_in_order(transaction, [*wanted, *rest])


@dataclass(frozen=True, slots=True)
class MergeLabels:
    """Make every span of one label a span of another, and take the one away.

    Where an annotator has both at one place, the other's span stays as it is.
    """

    name: str
    into: str
    action: str = "merge labels"
    document_id: str | None = None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        rows = _rows(transaction)
        _named(rows, self.into)
        row = _named(rows, self.name)
        if self.name == self.into:
            raise SpanError(N_("errors", "A label cannot be merged with itself."))
        transaction.db.execute("PRAGMA defer_foreign_keys = ON")
        _relabel(transaction, "spans", self.name, self.into)
        _relabel(transaction, "decisions", self.name, self.into)
        _relabel(transaction, "suggestions", self.name, self.into)
        _relabel_rulings(transaction, self.name, self.into)
        transaction.delete("labels", row)
        _redirect_engines(transaction, self.name, self.into)


@dataclass(frozen=True, slots=True)
class RemoveLabel:
    """Take a label away with every span, suggestion and decision of it."""

    name: str
    action: str = "remove label"
    document_id: str | None = None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        rows = _rows(transaction)
        row = _named(rows, self.name)
        if len(rows) == 1:
            raise SpanError(N_("errors", "A project needs at least one label."))
        for table in ("spans", "decisions", "suggestions"):
            for carrying in _carrying(transaction, table, self.name):
                transaction.delete(table, carrying)
        _relabel_rulings(transaction, self.name, None)
        transaction.delete("labels", row)
        _redirect_engines(transaction, self.name, None)


@dataclass(frozen=True, slots=True)
class TakeScheme:
    """Take the labels of a scheme file in, in its order.

    Labels of the same name get its titles, colours and keys. Labels it does not have stay, behind
    its own, without a key where theirs is needed.
    """

    labels: tuple[Label, ...]
    action: str = "take scheme"
    document_id: str | None = None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        for label in self.labels:
            check_label(label)
        names = {label.name for label in self.labels}
        keys = {western(label.key).casefold() for label in self.labels if label.key}
        kept = [_label(row) for row in _rows(transaction) if row["name"] not in names]
        kept = [
            replace(label, key="") if western(label.key).casefold() in keys else label
            for label in kept
        ]
        _put_in_order(transaction, [_row(label, 0) for label in (*self.labels, *kept)])


SchemeEdit = AddLabel | ChangeLabel | OrderLabels | MergeLabels | RemoveLabel | TakeScheme


def _rows(transaction: Transaction) -> list[Row]:
    found = transaction.db.execute("SELECT * FROM labels ORDER BY position, name")
    return [dict(row) for row in found]


def _named(rows: Iterable[Row], name: str) -> Row:
    for row in rows:
        if row["name"] == name:
            return row
    raise SpanError(
        N_("errors", "The label “{label}” is not in this project's scheme."), label=name
    )


def _row(label: Label, position: int) -> Row:
    return {
        "name": label.name,
        "title_ar": label.title_ar.strip(),
        "title_en": label.title_en.strip(),
        "color": label.color.lower(),
        "shortcut": label.key,
        "position": position,
    }


def _label(row: Row) -> Label:
    return Label(row["name"], row["title_ar"], row["title_en"], row["color"], row["shortcut"])


def _check(label: Label, others: list[Row]) -> None:
    check_label(label)
    if any(row["name"] == label.name for row in others):
        raise SpanError(
            N_("errors", "There is a label called “{label}” already."), label=label.name
        )
    twins = key_given_twice([*(_label(row) for row in others), label])
    if twins is not None and twins[1] is label:
        raise SpanError(
            N_("errors", "The key “{key}” gives the label {label} already."),
            key=label.key,
            label=twins[0].name,
        )


def _put_in_order(transaction: Transaction, rows: Iterable[Row]) -> None:
    for position, row in enumerate(rows, start=1):
        transaction.put("labels", row | {"position": position})


_NOT_DERIVED = (
    "AND NOT (annotator IN (SELECT name FROM annotators WHERE is_gold) "
    "AND document_id IN (SELECT document_id FROM rulings))"
)


def _carrying(transaction: Transaction, table: str, label: str) -> list[Row]:
    """The rows of `table` that carry a label, in an order of their own.

    Without the adjudicated spans, which follow the rulings.
    """
    apart = _NOT_DERIVED if table == "spans" else ""
    found = transaction.db.execute(
        f"SELECT * FROM {table} WHERE label = ? {apart} ORDER BY 1, 2", [label]
    )
    return [dict(row) for row in found]


_PLACE = {
    "spans": ("document_id", "annotator", "start_offset", "end_offset"),
    "decisions": ("document_id", "annotator", "start_offset", "end_offset"),
    "suggestions": ("document_id", "engine", "start_offset", "end_offset"),
}
_CHANGED_AT = {"spans": "changed_at", "decisions": "decided_at"}


def _relabel(transaction: Transaction, table: str, name: str, into: str) -> None:
    """Give rows another label; where that makes two at one place, the row that had it stays."""
    columns = _PLACE[table]
    taken = {tuple(row[c] for c in columns) for row in _carrying(transaction, table, into)}
    times = {_CHANGED_AT[table]: transaction.at} if table in _CHANGED_AT else {}
    for row in _carrying(transaction, table, name):
        if tuple(row[column] for column in columns) in taken:
            transaction.delete(table, row)
        elif "id" in row:
            transaction.put(table, row | {"label": into} | times)
        else:
            transaction.delete(table, row)
            transaction.put(table, row | {"label": into} | times)


def _relabel_rulings(transaction: Transaction, name: str, into: str | None) -> None:
    """Have rulings name another label; where None, nothing any more."""
    found = transaction.db.execute(
        "SELECT * FROM rulings WHERE instr(places, ?) ORDER BY id", [to_json(name)]
    ).fetchall()
    for row in found:
        places = relabelled(row["places"], lambda one: into if one == name else one)
        transaction.put("rulings", dict(row) | {"places": places})
    transaction.settle()


def _redirect_engines(transaction: Transaction, name: str, into: str | None) -> None:
    """What engines propose as `name` is a proposal of `into` from now on; of nothing where None."""
    leading_here = transaction.db.execute(
        "SELECT * FROM settings WHERE name GLOB ? AND value = ?", [ENGINE_LABEL + "*", name]
    ).fetchall()
    for row in leading_here:
        _redirect(transaction, dict(row), into)
    own = transaction.row("settings", ENGINE_LABEL + name)
    if own is not None:
        transaction.delete("settings", own)
    if into is not None:
        _redirect(transaction, {"name": ENGINE_LABEL + name, "value": name}, into)


def _redirect(transaction: Transaction, row: Row, into: str | None) -> None:
    own_name = row["name"].removeprefix(ENGINE_LABEL)
    if into is None or into == own_name:
        stored = transaction.row("settings", row["name"])
        if stored is not None:
            transaction.delete("settings", stored)
    else:
        transaction.put("settings", row | {"value": into})
