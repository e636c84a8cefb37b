"""The list of articles: status, title, filter; fluent at a hundred thousand."""

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotations.offsets import Utf16Map
from annotations.project.reading import DocumentEntry
from annotations.spans import STATUSES
from gui.panels.document_model import ENTRY, DocumentModel, Index, status_name
from gui.panels.status_sign import SIDE, paint_sign
from gui.plain import directed, tip

_SIDE_BY_SIDE = 215  # pixels


def _two_lines(words: str, font: QFont, width: int) -> list[str]:
    """The words on one line where they have room, else broken once at a space."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(20, width))
    layout.endLayout()
    cut = Utf16Map(words).to_code_points(line.textLength())
    return [part for part in (words[:cut].strip(), words[cut:].strip()) if part]


def row_height(font: QFont) -> int:
    """Pixels for two lines of a title and some air."""
    return QFontMetrics(font).height() * 2 + 14


class DocumentDelegate(QStyledItemDelegate):
    """Draws an entry: a sign for its status, its title on up to two lines, its number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Two lines and some air."""
        return QSize(120, row_height(option.font))

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
        sign = QRect(inner.right() - SIDE if rtl else inner.left(), inner.top() + 4, SIDE, SIDE)
        paint_sign(painter, sign, entry.status, palette.color(ink))
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


class _ArticleList(QTableView):
    """The rows in sight; one column as wide as the panel."""

    def __init__(self, model: DocumentModel) -> None:
        super().__init__()
        delegate = DocumentDelegate(self)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._rows = self.verticalHeader()
        self._rows.hide()
        self._rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self._rows.setMinimumSectionSize(1)
        self._rows.setDefaultSectionSize(row_height(self.font()))

    def changeEvent(self, event: QEvent) -> None:
        """Rows as high as the letters ask."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()


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
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order of the articles"))
        self.order.setToolTip(tip(self.tr("Order of the articles")))
        for order, title in (
            ("number", self.tr("Imported")),
            ("title", self.tr("Title")),
            ("status", self.tr("Status")),
            ("length", self.tr("Length")),
            ("changed", self.tr("Latest work")),
        ):
            self.order.addItem(title, order)
        for box in (self.status, self.order):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(4)
        self.list = _ArticleList(self.model)
        self.list.setAccessibleName(self.tr("Articles"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 4, 8)
        self._choices = QHBoxLayout()
        self._choices.addWidget(self.status)
        self._choices.addWidget(self.order)
        layout.addWidget(self.words)
        layout.addLayout(self._choices)
        layout.addWidget(self.list)
        self.words.textChanged.connect(self._filter)
        self.status.currentIndexChanged.connect(self._filter)
        self.order.currentIndexChanged.connect(self._sort)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self._current: str | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices one under the other where side by side their words have no room."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = event.size().width() < _SIDE_BY_SIDE
        self._choices.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _filter(self) -> None:
        self.model.set_filter(self.words.text(), self.status.currentData())
        self.show_current(self._current)

    def _sort(self) -> None:
        self.model.set_order(self.order.currentData())
        self.show_current(self._current)

    def _choose(self, index: Index) -> None:
        if index.isValid() and (entry := index.data(ENTRY)).id != self._current:
            self.chosen.emit(entry.id)

    def show_current(self, document_id: str | None) -> None:
        """Mark the article that is being read."""
        self._current = document_id
        row = None if document_id is None else self.model.row_of(document_id)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row, 0))

    def neighbour(self, document_id: str | None, step: int) -> str | None:
        """The article `step` places on in the list as it is filtered."""
        row = self.model.row_of(document_id) if document_id else None
        wanted = (row if row is not None else -1) + step
        if not 0 <= wanted < self.model.rowCount():
            return None
        return str(self.model.index(wanted, 0).data(ENTRY).id)

    def following(self, document_id: str, count: int = 3) -> list[str]:
        """The next articles in the list as it is filtered."""
        row = self.model.row_of(document_id)
        if row is None:
            return []
        last = min(row + count, self.model.rowCount() - 1)
        return [str(self.model.index(n, 0).data(ENTRY).id) for n in range(row + 1, last + 1)]

    def next_unfinished(self, document_id: str | None) -> str | None:
        """The next article that is new or in progress, from the one given on and around."""
        return self.model.next_unfinished(document_id)
