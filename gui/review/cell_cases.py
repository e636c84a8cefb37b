"""The table of confusion of a pair, and the cases of the cell that is chosen, each with context."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotations.review.agreement.confused import Confused
from annotations.review.agreement.figures import Agreement, Group
from annotations.review.agreement.patterns import NOTHING
from gui import fonts
from gui.panels.contexts import CONTEXT, ContextDelegate, told
from gui.plain import isolated, paragraph, plain, tip
from gui.review.heat_table import HeatTable

_PLACE = Qt.ItemDataRole.UserRole


class ConfusionPage(QWidget):
    """Which labels two annotators take for each other, and where.

    Signals:
        cell_chosen: the two annotators, and their labels there; None for nothing.
        place_wanted: a document's id and a place in it (code points).
    """

    cell_chosen = Signal(str, str, object, object)
    place_wanted = Signal(str, int)

    def __init__(
        self, order: Sequence[str], titles: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._order, self._titles = order, titles
        self._pairs: tuple[Group, ...] = ()
        self.pair = QComboBox()
        self.pair.setAccessibleName(self.tr("Two annotators"))
        self.pair.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sides = plain()
        self.table = HeatTable()
        self.words = paragraph(self.tr("Choose a cell to see its cases."))
        self.cases = QListWidget()
        self.cases.setFont(fonts.reading(17))
        self.cases.setAccessibleName(self.tr("Cases of the cell"))
        self.cases.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cases.setItemDelegate(ContextDelegate(self.cases))
        self._lay_out()
        self.pair.currentIndexChanged.connect(self._show_pair)
        self.table.selectionModel().currentChanged.connect(lambda now, _: self._choose(now))
        self.cases.itemActivated.connect(self._open)
        self.cases.itemDoubleClicked.connect(self._open)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.pair)
        head.addWidget(self.sides, 1)
        upper, lower = QWidget(), QWidget()
        for holder, widgets in (
            (upper, (self.table,)), (lower, (self.words, self.cases)),
        ):  # fmt: skip
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            for widget in widgets:
                column.addWidget(widget)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(upper)
        parts.addWidget(lower)
        parts.setSizes([300, 200])
        whole = QVBoxLayout(self)
        whole.addLayout(head)
        whole.addWidget(parts, 1)

    def show_agreement(self, agreement: Agreement) -> None:
        """Show the pairs of a measurement."""
        before = self.pair.currentText()
        self._pairs = agreement.pairs
        self.pair.blockSignals(True)
        self.pair.clear()
        for group in self._pairs:
            first, second = group.annotators
            self.pair.addItem(self.tr("{0} and {1}").format(isolated(first), isolated(second)))
        self.pair.setCurrentIndex(max(0, self.pair.findText(before)))
        self.pair.blockSignals(False)
        self._show_pair()

    def _show_pair(self) -> None:
        self.show_cases([], 0, self.tr("Choose a cell to see its cases."))
        group = self.chosen_pair
        counts = group.confusion if group is not None else {}
        self.table.show_counts(counts, self._order, self._titles)
        if group is not None:
            rows, columns = map(isolated, group.annotators)
            self.sides.setText(
                self.tr("Words by label: rows are {0}, columns are {1}").format(rows, columns)
            )

    @property
    def chosen_pair(self) -> Group | None:
        """The pair that is shown."""
        at = self.pair.currentIndex()
        return self._pairs[at] if 0 <= at < len(self._pairs) else None

    def _choose(self, index) -> None:  # type: ignore[no-untyped-def]
        group = self.chosen_pair
        if group is None or not index.isValid():
            return
        cell = self.table.model_.cell(index)
        if cell == (NOTHING, NOTHING):
            self.show_cases([], 0, self.tr("Where nobody has a label there is nothing to list."))
            return
        self.show_cases([], 0, self.tr("Looking for the cases…"))
        labels = (None if name == NOTHING else name for name in cell)
        self.cell_chosen.emit(*group.annotators, *labels)

    def show_cases(self, cases: Sequence[Confused], whole: int, words: str = "") -> None:
        """List the cases of the cell, or say words in their place."""
        number = QLocale().toString
        if not words:
            words = self.tr("Cases: {0}. Double-click opens the article there.").format(
                number(whole)
            )
            if whole > len(cases):
                words += " " + self.tr("The first {0} are listed.").format(number(len(cases)))
        self.words.setText(words)
        self.cases.clear()
        for case in cases:
            item = QListWidgetItem()
            item.setData(CONTEXT, case.context)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told(case.context))
            item.setToolTip(tip(case.document_id))
            item.setData(_PLACE, (case.document_id, case.start))
            self.cases.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        self.place_wanted.emit(*item.data(_PLACE))
