"""The spans and suggestions of the article as a list: also the way there without seeing colours."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotations.spans import Span
from gui.article.marks import Mark, Marks
from gui.article.painting import LabelLook, Style
from gui.article.telling import described
from gui.plain import directed, tip

Index = QModelIndex | QPersistentModelIndex
MARK: Final = Qt.ItemDataRole.UserRole
LOOK: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()
_FEW: Final = 20
"""Changes up to which the list keeps its lines; with more it is made anew."""


class MarkModel(QAbstractListModel):
    """Spans and suggestions in reading order."""

    def __init__(self) -> None:
        super().__init__()
        self._marks = Marks()
        self._text = ""
        self._style: Style | None = None

    def show(self, text: str, marks: Marks, style: Style) -> None:
        """Show the marks of a text; they are the list's own from now on."""
        self.beginResetModel()
        self._text, self._style = text, style
        self._marks = marks
        self.endResetModel()

    def change(self, removed: Sequence[str], put: Sequence[Mark]) -> None:
        """Show that marks were taken away by id, added or changed."""
        if len(removed) + len(put) > _FEW:
            self.beginResetModel()
            self._marks.change(removed, put)
            self.endResetModel()
            return
        for mark_id in [*removed, *(mark.id for mark in put)]:
            row = self.row_of(mark_id)
            if row is not None:
                self.beginRemoveRows(_NOWHERE, row, row)
                self._marks.change([mark_id], [])
                self.endRemoveRows()
        for mark in put:
            row = self._marks.index(mark)
            self.beginInsertRows(_NOWHERE, row, row)
            self._marks.change([], [mark])
            self.endInsertRows()

    def row_of(self, mark_id: str) -> int | None:
        """The row of a mark."""
        mark = self._marks.get(mark_id)
        return None if mark is None else self._marks.index(mark)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many marks there are."""
        return 0 if parent.isValid() else len(self._marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A mark, its look, its words, or all of it in words."""
        assert self._style is not None
        mark = self._marks[index.row()]
        if role == MARK:
            return mark
        look = self._style.look_of(mark)
        if role == LOOK:
            return look
        words = " ".join(self._text[mark.start : mark.end].split())
        if role == Qt.ItemDataRole.DisplayRole:
            return directed(words)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(described(mark, look, self._text), directed=True)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return described(mark, look, self._text)
        return None


class MarkDelegate(QStyledItemDelegate):
    """Draws a mark: a chip with the label's key, filled for labels and hollow for suggestions."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """One line and some air."""
        return QSize(100, option.fontMetrics.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one mark."""
        mark: Mark = index.data(MARK)
        look: LabelLook = index.data(LOOK)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if chosen:
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
        side = area.height() - 8
        left = area.right() - side - 5 if rtl else area.left() + 6
        chip = QRect(left, area.top() + 4, side, side)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        filled = isinstance(mark, Span)
        painter.setPen(look.shades.edge)
        painter.setBrush(look.shades.strip if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(look.shades.on_strip if filled else option.palette.color(ink))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, look.key)
        painter.setPen(option.palette.color(ink))
        words = area.adjusted(8, 0, -side - 12, 0) if rtl else area.adjusted(side + 14, 0, -6, 0)
        near = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, words.width()
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(words, int(near | middle), text)
        painter.restore()


class SpansPanel(QWidget):
    """The list of marks.

    Signals:
        chosen: the mark the analyst wants to see.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MarkModel()
        # A list view asks the model about every line at each change; a table view does not.
        self.list = QTableView()
        self.list.setAccessibleName(self.tr("Labels and suggestions in this article"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(MarkDelegate(self.list))
        self.list.setShowGrid(False)
        self.list.setTabKeyNavigation(False)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.list.verticalHeader().setDefaultSectionSize(self.list.fontMetrics().height() + 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)

    def _choose(self, index: Index) -> None:
        self.chosen.emit(index.data(MARK))

    def show_current(self, mark: Mark | None) -> None:
        """Mark the line of the current span or suggestion."""
        row = self.model.row_of(mark.id) if mark else None
        if row is None:
            self.list.clearSelection()
        else:
            self.list.setCurrentIndex(self.model.index(row))
