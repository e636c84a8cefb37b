"""The table of confusion: a cell for each two categories, its number written, its share as shade.

The shades go from the page to one hue by lightness alone, so that they can be told apart without
seeing colours; what two agree on has a frame and no shade.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotations.review.agreement.patterns import NOTHING
from gui.look import contrast, mixed

Index = QModelIndex | QPersistentModelIndex
SHADE: Final = Qt.ItemDataRole.UserRole
AGREED: Final = Qt.ItemDataRole.UserRole + 1
_STRONGEST: Final = 0.9  # share of the hue in the darkest cell
_NOWHERE: Final = QModelIndex()


class Confusion(QAbstractTableModel):
    """Tokens of a pair by the two's categories."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.categories: tuple[str, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._counts: Mapping[tuple[str, str], int] = {}
        self._most = 0

    def show_counts(
        self,
        counts: Mapping[tuple[str, str], int],
        order: Sequence[str],
        titles: Mapping[str, str],
    ) -> None:
        """Show a pair's counts; categories in the order of labels, nothing, several at once."""
        self.beginResetModel()
        known = {name: at for at, name in enumerate(order)}
        names = {name for cell in counts for name in cell}
        self.categories = tuple(
            sorted(names, key=lambda one: (known.get(one, len(known)), one != NOTHING, one))
        )
        self._counts, self._titles = counts, titles
        self._most = max((count for cell, count in counts.items() if cell[0] != cell[1]), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are categories."""
        return 0 if parent.isValid() else len(self.categories)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The same."""
        return self.rowCount(parent)

    def title(self, category: str) -> str:
        """A category in the interface's language."""
        if category == NOTHING:
            return self.tr("nothing")
        return " + ".join(self._titles.get(name, name) for name in category.split("+"))

    def cell(self, index: Index) -> tuple[str, str]:
        """The two categories of a cell: the first annotator's is the row's."""
        return self.categories[index.row()], self.categories[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The count of a cell, how strong it is, and what it says in words."""
        one, other = self.cell(index)
        count = self._counts.get((one, other), 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return QLocale().toString(count) if count else "·"
        if role == SHADE:
            return sqrt(count / self._most) if count and one != other else 0.0
        if role == AGREED:
            return one == other
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("{0} · {1}: {2}").format(
                self.title(one), self.title(other), QLocale().toString(count)
            )
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The categories, the same on both sides."""
        del orientation
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(self.categories[section])
        return None


class _Shaded(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell's shade, its frame, and its number in the ink that is read best on it."""
        palette = option.palette
        page, hue = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Link)
        fill = mixed(page, hue, _STRONGEST * index.data(SHADE))
        painter.save()
        painter.fillRect(option.rect, fill)
        inks = (palette.color(QPalette.ColorRole.Text), QColor("#000000"), QColor("#ffffff"))
        ink = (
            inks[0]
            if contrast(inks[0], fill) >= 4.5
            else max(inks, key=lambda i: contrast(i, fill))
        )
        if index.data(AGREED):
            painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1))
            painter.drawRect(option.rect.adjusted(2, 2, -3, -3))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 3))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.setPen(ink)
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()


class HeatTable(QTableView):
    """The table; cells are chosen by mouse or keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = Confusion(self)
        self.setModel(self.model_)
        self.setItemDelegate(_Shaded(self))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Tokens by the two annotators' labels"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setMinimumSectionSize(24)
        self.verticalHeader().setDefaultSectionSize(30)

    def show_counts(
        self,
        counts: Mapping[tuple[str, str], int],
        order: Sequence[str],
        titles: Mapping[str, str],
    ) -> None:
        """Show a pair's counts, as `Confusion.show_counts`."""
        self.model_.show_counts(counts, order, titles)
        metrics = self.horizontalHeader().fontMetrics()
        for column, name in enumerate(self.model_.categories):
            width = metrics.horizontalAdvance(self.model_.title(name))
            self.setColumnWidth(column, max(64, min(150, width + 20)))
