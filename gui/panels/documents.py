"""The list of articles: status, title, filter; fluent at a hundred thousand."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotations import arabic
from annotations.offsets import Utf16Map
from annotations.project.reading import DocumentEntry
from annotations.spans import STATUSES, Status
from gui.plain import directed, tip

Index = QModelIndex | QPersistentModelIndex
ENTRY: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()


def status_name(status: str) -> str:
    """A status in the interface's language."""
    translate = QCoreApplication.translate
    return {
        "new": translate("Status", "new"),
        "in progress": translate("Status", "in progress"),
        "done": translate("Status", "done"),
        "skipped": translate("Status", "skipped"),
    }[status]


class DocumentModel(QAbstractListModel):
    """The entries that pass the filter."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[DocumentEntry] = []
        self._folded: list[str] = []
        self._shown: list[int] = []
        self._place: dict[str, int] = {}
        self._words, self._status = "", ""

    def set_entries(self, entries: Sequence[DocumentEntry]) -> None:
        """Show other entries."""
        self._entries = list(entries)
        self._folded = []
        self._place = {entry.id: number for number, entry in enumerate(self._entries)}
        self._filter()

    def set_filter(self, words: str, status: str) -> None:
        """Show the entries whose title holds `words`, spelled any way, and that have `status`."""
        self._words, self._status = arabic.fold(words).text.casefold(), status
        self._filter()

    def _filter(self) -> None:
        self.beginResetModel()
        if self._words and not self._folded:
            self._folded = [arabic.fold(entry.title).text.casefold() for entry in self._entries]
        self._shown = [
            number
            for number, entry in enumerate(self._entries)
            if (not self._status or entry.status == self._status)
            and (not self._words or self._words in self._folded[number])
        ]
        self.endResetModel()

    def set_status(self, document_id: str, status: Status) -> None:
        """Show a document's new status where it stands, whatever the filter says of it now."""
        number = self._place.get(document_id)
        if number is not None:
            self._entries[number] = replace(self._entries[number], status=status)
            row = self.row_of(document_id)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def entries(self) -> list[DocumentEntry]:
        """All entries, shown or not, in order."""
        return self._entries

    def row_of(self, document_id: str) -> int | None:
        """The row a document is shown in."""
        number = self._place.get(document_id)
        if number is None:
            return None
        return self._shown.index(number) if number in self._shown else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Entries shown."""
        return 0 if parent.isValid() else len(self._shown)

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


def _two_lines(words: str, font: QFont, width: int) -> list[str]:
    """The words on one line where they have room, else broken once at a space."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(20, width))
    layout.endLayout()
    cut = Utf16Map(words).to_code_points(line.textLength())
    return [part for part in (words[:cut].strip(), words[cut:].strip()) if part]


class DocumentDelegate(QStyledItemDelegate):
    """Draws an entry: a sign for its status, its title on up to two lines, its number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Two lines and some air."""
        return QSize(120, QFontMetrics(option.font).height() * 2 + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        entry: DocumentEntry = index.data(ENTRY)
        palette, area = option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 5, 5)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(10, 5, -10, -5)
        sign = QRect(inner.right() - 12 if rtl else inner.left(), inner.top() + 4, 12, 12)
        self._paint_sign(painter, sign, entry.status, palette.color(ink))
        words = inner.adjusted(0, 0, -20, 0) if rtl else inner.adjusted(20, 0, 0, 0)
        painter.setPen(palette.color(ink))
        painter.setFont(option.font)
        self._paint_title(painter, words, entry, rtl=rtl)
        painter.restore()

    def _paint_title(
        self, painter: QPainter, area: QRect, entry: DocumentEntry, *, rtl: bool
    ) -> None:
        metrics = painter.fontMetrics()
        words = f"{QLocale().toString(entry.number)}. {' '.join(entry.title.split())}"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        side |= Qt.AlignmentFlag.AlignAbsolute  # a directed line would turn it round
        lines = _two_lines(words, painter.font(), area.width())
        top = area.center().y() - metrics.height() * len(lines) // 2
        for line in lines:
            fitting = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
            row = QRect(area.left(), top, area.width(), metrics.height())
            painter.drawText(row, int(side | Qt.AlignmentFlag.AlignVCenter), directed(fitting))
            top += metrics.height()

    def _paint_sign(self, painter: QPainter, area: QRect, status: str, ink: QColor) -> None:
        """A ring for new, half filled for in progress, ticked for done; a bar for skipped."""
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if status == "skipped":
            painter.drawLine(
                area.left() + 1, area.center().y(), area.right() - 1, area.center().y()
            )
            return
        painter.drawEllipse(area)
        if status == "in progress":
            painter.setBrush(ink)
            painter.drawPie(area, 90 * 16, 180 * 16)
        elif status == "done":
            left, middle = area.left() + 3, area.center().y()
            painter.setPen(QPen(ink, 1.8))
            painter.drawLine(left, middle + 1, left + 2, middle + 3)
            painter.drawLine(left + 2, middle + 3, area.right() - 2, middle - 3)


class DocumentsPanel(QWidget):
    """The articles of the project, filtered by words and status.

    Signals:
        chosen: the id of the article the analyst wants to read.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DocumentModel()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find an article by its title"))
        self.words.setAccessibleName(self.tr("Find an article by its title"))
        self.words.setClearButtonEnabled(True)
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("Show articles by status"))
        self.status.addItem(self.tr("All articles"), "")
        for status in STATUSES:
            self.status.addItem(status_name(status), status)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(DocumentDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 4, 8)
        for widget in (self.words, self.status, self.list):
            layout.addWidget(widget)
        self.words.textChanged.connect(self._filter)
        self.status.currentIndexChanged.connect(self._filter)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self._current: str | None = None

    def _filter(self) -> None:
        self.model.set_filter(self.words.text(), self.status.currentData())
        self.show_current(self._current)

    def _choose(self, index: Index) -> None:
        if index.isValid() and (entry := index.data(ENTRY)).id != self._current:
            self.chosen.emit(entry.id)

    def show_current(self, document_id: str | None) -> None:
        """Mark the article that is being read."""
        self._current = document_id
        row = None if document_id is None else self.model.row_of(document_id)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))

    def neighbour(self, document_id: str | None, step: int) -> str | None:
        """The article `step` places on in the list as it is filtered."""
        row = self.model.row_of(document_id) if document_id else None
        wanted = (row if row is not None else -1) + step
        if not 0 <= wanted < self.model.rowCount():
            return None
        return str(self.model.index(wanted).data(ENTRY).id)

    def next_unfinished(self, document_id: str | None) -> str | None:
        """The next article that is new or in progress, from the one given on and around."""
        entries = self.model.entries
        here = next((n for n, entry in enumerate(entries) if entry.id == document_id), -1)
        around = [*entries[here + 1 :], *entries[: max(here, 0)]]
        return next((entry.id for entry in around if entry.status in ("new", "in progress")), None)
