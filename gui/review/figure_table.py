"""The figures of agreement as a table: a row for each label of a group, or for each group."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.review.agreement.figures import MEASURES, OVERALL, Agreement, Figure, Group
from gui import fonts
from gui.plain import isolated, paragraph

_EVERY = -1  # in place of a group's index: each group is a row


class FigurePage(QWidget):
    """Every pair and all together, by label and overall, with what the figures rest on."""

    def __init__(
        self, titles: Mapping[str, str], names: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """`titles` are the labels', `names` the measures' in the interface's language."""
        super().__init__(parent)
        self._titles, self._names = titles, names
        self._groups: list[Group] = []
        self.group, self.label = QComboBox(), QComboBox()
        self.group.setAccessibleName(self.tr("Whose figures"))
        self.label.setAccessibleName(self.tr("Label"))
        self.table = QTableWidget()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Figures of agreement"))
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setMinimumSectionSize(40)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rests = paragraph()
        self.about = paragraph(selectable=True)
        for box in (self.group, self.label):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.about.setFont(fonts.interface(12))
        head = QHBoxLayout()
        head.addWidget(self.group)
        head.addWidget(self.label)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.rests)
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        self.group.currentIndexChanged.connect(self._show)
        self.label.currentIndexChanged.connect(self._show)

    def show_agreement(self, agreement: Agreement, about: Sequence[str]) -> None:
        """Show figures, and sentences about what they rest on."""
        chosen, label = self.group.currentData(), self.label.currentData()
        several = len(agreement.together.annotators) > 2
        self._groups = [*([agreement.together] if several else []), *agreement.pairs]
        for box in (self.group, self.label):
            box.blockSignals(True)
            box.clear()
        if several:
            self.group.addItem(self.tr("All together and every pair"), _EVERY)
        for at, group in enumerate(self._groups):
            self.group.addItem(self._title(group), at)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
        labels = [name for name in self._titles if name in agreement.together.figures]
        for name in (OVERALL, *labels):
            self.label.addItem(self._label(name), name)
        self.label.setCurrentIndex(max(0, self.label.findData(label)))
        for box in (self.group, self.label):
            box.blockSignals(False)
        self.about.setText("\n".join(about))
        self._show()

    def _title(self, group: Group) -> str:
        if len(group.annotators) > 2:
            return self.tr("All together")
        return self.tr("{0} and {1}").format(*map(isolated, group.annotators))

    def _label(self, name: str) -> str:
        return self.tr("All labels") if name == OVERALL else self._titles.get(name, name)

    def _show(self) -> None:
        at = self.group.currentData()
        every = at == _EVERY
        self.label.setVisible(every)
        if at is None:
            self.table.setRowCount(0)
            return
        number = QLocale().toString
        if every:
            label = self.label.currentData() or OVERALL
            rows = [(self._title(group), group.figures.get(label, {})) for group in self._groups]
            first = self._groups[0]
        else:
            first = self._groups[at]
            rows = [(self._label(name), found) for name, found in first.figures.items()]
        self.rests.setText(
            self.tr("{0}: {1} articles, {2} of them read by all of them, {3} words").format(
                self._title(first), number(first.documents), number(first.complete),
                number(first.tokens),
            )
        )  # fmt: skip
        self._fill(rows)

    def _fill(self, rows: Sequence[tuple[str, Mapping[str, Figure]]]) -> None:
        table, metrics = self.table, self.table.fontMetrics()
        table.setRowCount(len(rows))
        table.setColumnCount(len(MEASURES))
        table.setHorizontalHeaderLabels([self._names[name].replace(" ", "\n") for name in MEASURES])
        table.setVerticalHeaderLabels([title for title, _ in rows])
        told = [[told_figure(figures.get(name)) for name in MEASURES] for _, figures in rows]
        for row, cells in enumerate(told):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", " "))
                table.setItem(row, column, item)
        for column, name in enumerate(MEASURES):
            parts = self._names[name].split(" ")
            parts += [line for cells in told for line in cells[column].split("\n")]
            table.setColumnWidth(column, max(map(metrics.horizontalAdvance, parts)) + 18)
        lines = 2 if any("\n" in words for cells in told for words in cells) else 1
        table.verticalHeader().setDefaultSectionSize(lines * metrics.height() + 10)


def told_figure(figure: Figure | None) -> str:
    """A figure, and in a second line its interval; in two decimals, the locale's digits."""
    if figure is None or figure.value is None:
        return "–"
    locale = QLocale()

    def told(value: float) -> str:
        return locale.toString(value, "f", 2)

    words = told(figure.value)
    if figure.low is not None and figure.high is not None:
        words += f"\n\u2066{told(figure.low)} – {told(figure.high)}\u2069"
    return words
