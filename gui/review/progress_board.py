"""The board of progress: who finished how much on which day, and what is left at this pace."""

from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.project.work_record import WorkRecord
from gui.plain import isolated, paragraph
from gui.review.charts import BarChart
from gui.review.tables import fill

_DAYS = 21  # the last that are drawn
_ALL = ""


class ProgressBoard(QWidget):
    """Bars by day, and a row for each annotator."""

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`titles` are the labels'."""
        super().__init__(parent)
        self._titles = titles
        self._record: WorkRecord | None = None
        self.what, self.who, self.label = QComboBox(), QComboBox(), QComboBox()
        self.what.addItem(self.tr("Articles finished"), "finished")
        self.what.addItem(self.tr("Labels by the day they were last changed"), "spans")
        self.label.addItem(self.tr("All labels"), _ALL)
        for name, title in titles.items():
            self.label.addItem(title, name)
        for box, name in (
            (self.what, self.tr("What is counted")), (self.who, self.tr("Annotator")),
            (self.label, self.tr("Label")),
        ):  # fmt: skip
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self._draw)
        self.chart = BarChart()
        self.chart.setAccessibleName(self.tr("By day"))
        self.words = paragraph()
        self.table = QTableWidget()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Work by annotator"))
        self.table.verticalHeader().hide()
        head = QHBoxLayout()
        for box in (self.what, self.who, self.label):
            head.addWidget(box)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.chart, 1)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)

    def show_record(self, record: WorkRecord) -> None:
        """Show what was done so far."""
        self._record = record
        names = sorted(
            {name for _, name in record.finished} | {name for _, name, _ in record.spans}
        )
        before = self.who.currentData()
        self.who.blockSignals(True)
        self.who.clear()
        self.who.addItem(self.tr("Everybody"), _ALL)
        for name in names:
            self.who.addItem(isolated(name), name)
        self.who.setCurrentIndex(max(0, self.who.findData(before)))
        self.who.blockSignals(False)
        self.words.setText(self._left(record))
        self._list(record, names)
        self._draw()

    def _left(self, record: WorkRecord) -> str:
        locale = QLocale()
        if record.days_left is None or record.a_day is None:
            return self.tr("Articles that nobody has finished: {0}.").format(
                locale.toString(record.left)
            )
        return self.tr(
            "Articles that nobody has finished: {0}. Finished on a day of work: {1}. Days of work "
            "left at this pace: {2}."
        ).format(
            locale.toString(record.left), locale.toString(record.a_day, "f", 1),
            locale.toString(record.days_left, "f", 1),
        )  # fmt: skip

    def _list(self, record: WorkRecord, names: list[str]) -> None:
        heads = [
            self.tr("Annotator"), self.tr("Articles finished"), self.tr("Labels given"),
            self.tr("Minutes an article"), self.tr("Suggestions taken"),
        ]  # fmt: skip
        fill(self.table, heads, (self._line(record, name) for name in names))

    def _line(self, record: WorkRecord, name: str) -> tuple[str, ...]:
        """What somebody did, in words."""
        locale = QLocale()
        spent, articles = record.seconds.get(name, (0, 0))
        taken, refused = record.decisions.get(name, (0, 0))
        return (
            isolated(name),
            locale.toString(sum(n for (_, who), n in record.finished.items() if who == name)),
            locale.toString(sum(n for (_, who, _), n in record.spans.items() if who == name)),
            locale.toString(spent / 60 / articles, "f", 1) if articles else "–",
            self.tr("{0} %").format(locale.toString(round(100 * taken / (taken + refused))))
            if taken + refused
            else "–",
        )

    def _draw(self) -> None:
        record, who, label = self._record, self.who.currentData(), self.label.currentData()
        of_spans = self.what.currentData() == "spans"
        self.label.setEnabled(of_spans)
        if record is None:
            return
        by_day: dict[str, int] = {}
        if of_spans:
            for (day, name, carried), count in record.spans.items():
                if who in (_ALL, name) and label in (_ALL, carried):
                    by_day[day] = by_day.get(day, 0) + count
        else:
            for (day, name), count in record.finished.items():
                if who in (_ALL, name):
                    by_day[day] = by_day.get(day, 0) + count
        days = sorted(by_day)[-_DAYS:]
        told = [
            QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), "d MMM")
            for day in days
        ]
        self.chart.show_counts(told, [by_day[day] for day in days])
