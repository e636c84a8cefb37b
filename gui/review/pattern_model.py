"""The kinds of difference as a list: what happened, and how many cases of it are open."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from annotations.review.patterns import Pattern
from gui.plain import tip
from gui.review.wording import Looks, pattern_said

Index = QModelIndex | QPersistentModelIndex
PATTERN: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()
Row = tuple[Pattern, int, int]
"""A pattern, how many of its cases are open, and how many there are."""


class PatternModel(QAbstractTableModel):
    """Patterns with their counts; only what is in sight is put into words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._looks: Looks = {}

    def show(self, rows: list[Row], looks: Looks) -> None:
        """Show these in their order; where only the counts are others, the lines stay."""
        same = [row[0] for row in rows] == [row[0] for row in self._rows]
        if same and looks is self._looks:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 1), self.index(len(rows) - 1, 1))
            return
        self.beginResetModel()
        self._rows, self._looks = rows, looks
        self.endResetModel()

    def row_of(self, pattern: Pattern | None) -> int | None:
        """The row of a pattern; None where it is not listed."""
        found = (number for number, row in enumerate(self._rows) if row[0] == pattern)
        return next(found, None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many patterns are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The pattern, and its counts."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            translate = QCoreApplication.translate
            return (
                translate("DifferencesPanel", "Open")
                if section
                else translate("DifferencesPanel", "Difference")
            )
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A pattern in words, or its counts."""
        pattern, open_, count = self._rows[index.row()]
        if role == PATTERN:
            return pattern
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(pattern_said(pattern, self._looks))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            return pattern_said(pattern, self._looks)
        number = QLocale().toString
        words = QCoreApplication.translate("DifferencesPanel", "{0} / {1}")
        return words.format(number(open_), number(count))
