"""Which articles the list shows, and in which order; a hundred thousand cost no more than a few."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any, Final, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from annotations import arabic
from annotations.project.reading import DocumentEntry
from annotations.spans import STATUSES, Status
from gui.plain import tip

Index = QModelIndex | QPersistentModelIndex
Order = Literal["number", "title", "status", "length", "changed"]
ENTRY: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()
_AT_ONCE: Final = 1_000
"""Titles folded in one go: some milliseconds."""


def status_name(status: str) -> str:
    """A status in the interface's language."""
    translate = QCoreApplication.translate
    return {
        "new": translate("Status", "new"),
        "in progress": translate("Status", "in progress"),
        "done": translate("Status", "done"),
        "skipped": translate("Status", "skipped"),
    }[status]


class DocumentModel(QAbstractTableModel):
    """The entries that pass the filter, in the order asked for.

    It is a table of one column: Qt's table lays out the rows in sight, its list all of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[DocumentEntry] = []
        self._folded: list[str] = []
        self._shown: Sequence[int] = ()
        self._rows: dict[int, int] | None = None
        self._place: dict[str, int] = {}
        self._words, self._status, self._order = "", "", "number"
        self._finished = 0
        self._ahead = QTimer(self)
        self._ahead.timeout.connect(self._fold_some)

    def set_entries(self, entries: Sequence[DocumentEntry]) -> None:
        """Show other entries."""
        self._entries = list(entries)
        self._folded, self._place = [], {}
        self._ahead.start()
        self._finished = sum(_is_finished(entry.status) for entry in self._entries)
        self._choose()

    def set_filter(self, words: str, status: str) -> None:
        """Show the entries whose title holds `words`, spelled any way, and that have `status`."""
        self._words, self._status = _folded(words), status
        self._choose()

    def set_order(self, order: Order) -> None:
        """Show them in another order: the last changed first, all else from the least."""
        self._order = order
        self._choose()

    def _choose(self) -> None:
        self.beginResetModel()
        entries = self._entries
        shown: Sequence[int] = range(len(entries))
        if self._status:
            shown = [number for number in shown if entries[number].status == self._status]
        if self._words:
            folded, words = self._folded_titles(), self._words
            shown = [number for number in shown if words in folded[number]]
        if self._order != "number":
            shown = sorted(shown, key=self._key(), reverse=self._order == "changed")
        self._shown, self._rows = shown, None
        self.endResetModel()

    def _key(self) -> Callable[[int], Any]:
        entries = self._entries
        if self._order == "title":
            return self._folded_titles().__getitem__
        if self._order == "status":
            return lambda number: STATUSES.index(entries[number].status)
        if self._order == "length":
            return lambda number: entries[number].length
        return lambda number: entries[number].changed

    @property
    def ready(self) -> bool:
        """Whether all titles are folded, so that the first search waits for nothing."""
        return not self._ahead.isActive()

    def _fold_some(self) -> None:
        """Fold some titles ahead of the first search, whenever nothing else is to be done."""
        begin = len(self._folded)
        part = self._entries[begin : begin + _AT_ONCE]
        self._folded += [_folded(entry.title) for entry in part]
        if len(self._folded) == len(self._entries):
            self._ahead.stop()

    def _folded_titles(self) -> list[str]:
        while len(self._folded) < len(self._entries):
            self._fold_some()
        return self._folded

    def set_status(self, document_id: str, status: Status) -> None:
        """Show a document's new status where it stands, whatever the filter says of it now."""
        number = self._number(document_id)
        if number is None:
            return
        entry = self._entries[number]
        self._finished += _is_finished(status) - _is_finished(entry.status)
        self._entries[number] = entry._replace(status=status)
        row = self.row_of(document_id)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    @property
    def entries(self) -> list[DocumentEntry]:
        """All entries, shown or not, in order of import."""
        return self._entries

    @property
    def finished(self) -> int:
        """How many entries are done or skipped."""
        return self._finished

    def place_of(self, document_id: str | None) -> tuple[int, DocumentEntry] | None:
        """An article's place among all, from 1 in the order of import, and its entry."""
        number = None if document_id is None else self._number(document_id)
        return None if number is None else (number + 1, self._entries[number])

    def _number(self, document_id: str) -> int | None:
        """Where an entry stands among all."""
        if not self._place:
            self._place = {entry.id: number for number, entry in enumerate(self._entries)}
        return self._place.get(document_id)

    def row_of(self, document_id: str) -> int | None:
        """The row a document is shown in."""
        number = self._number(document_id)
        if number is None:
            return None
        if self._order == "number":
            row = bisect_left(self._shown, number)
            return row if row < len(self._shown) and self._shown[row] == number else None
        if self._rows is None:
            self._rows = {shown: row for row, shown in enumerate(self._shown)}
        return self._rows.get(number)

    def next_unfinished(self, document_id: str | None) -> str | None:
        """The next article that is new or in progress, in the order shown and around.

        Where the list shows none, it is the first that the filter hides.
        """
        here = self.row_of(document_id) if document_id else None
        shown = self._shown
        count = len(shown)
        begin = 0 if here is None else here + 1
        around = (shown[(begin + step) % count] for step in range(count - (here is not None)))
        entries = self._entries
        in_list = next((n for n in around if not _is_finished(entries[n].status)), None)
        if in_list is not None:
            return entries[in_list].id
        return next(
            (e.id for e in entries if e.id != document_id and not _is_finished(e.status)), None
        )

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Entries shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An entry, its title, or all of it in words."""
        entry = self._entries[self._shown[index.row()]]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{entry.title}\n{status_name(entry.status)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {status_name(entry.status)}"
        return None


def _is_finished(status: str) -> bool:
    return status in ("done", "skipped")


def _folded(words: str) -> str:
    return arabic.fold_word(words).casefold()
