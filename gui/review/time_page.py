"""Agreement over time, as lines, and by annotator, as a table."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.review.agreement.figures import OF_PAIRS, Agreement
from annotations.review.agreement.over_time import Period
from gui.plain import isolated, paragraph, plain
from gui.review.charts import Series, TrendChart
from gui.review.tables import fill

_SHOWN = ("exact F1", "Krippendorff's alpha")


class TimePage(QWidget):
    """By month or week of finishing, and how far each annotator agrees with the others.

    Signals:
        step_wanted: `month` or `week`.
    """

    step_wanted = Signal(str)

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`names` are the measures' in the interface's language."""
        super().__init__(parent)
        self._names = names
        self.step = QComboBox()
        self.step.addItem(self.tr("By month"), "month")
        self.step.addItem(self.tr("By week"), "week")
        self.step.setAccessibleName(self.tr("Step"))
        self.chart = TrendChart()
        self.chart.setAccessibleName(self.tr("Agreement over time"))
        self.words = paragraph()
        self.table = QTableWidget()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Agreement by annotator"))
        self.table.verticalHeader().hide()
        self.table.setFixedHeight(176)
        head = QHBoxLayout()
        head.addWidget(plain(self.tr("Agreement by when articles were finished")))
        head.addStretch(1)
        head.addWidget(self.step)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.chart, 1)
        column.addWidget(self.words)
        column.addWidget(plain(self.tr("Each annotator with the others, mean over pairs")))
        column.addWidget(self.table)
        self.step.currentIndexChanged.connect(
            lambda _: self.step_wanted.emit(self.step.currentData())
        )

    def show_agreement(self, agreement: Agreement) -> None:
        """Show the table by annotator."""
        heads = [
            self.tr("Annotator"), self.tr("Articles"), *(self._names[name] for name in OF_PAIRS),
        ]  # fmt: skip
        annotators = agreement.together.annotators
        fill(self.table, heads, (self._line(agreement, one) for one in annotators))

    def _line(self, agreement: Agreement, annotator: str) -> tuple[str, ...]:
        """How far somebody agrees with the others, in words."""
        locale = QLocale()
        most = max(
            (pair.documents for pair in agreement.pairs if annotator in pair.annotators),
            default=0,
        )
        means = (agreement.mean_of(annotator, name) for name in OF_PAIRS)
        told = ("–" if mean is None else locale.toString(mean, "f", 2) for mean in means)
        return (isolated(annotator), locale.toString(most), *told)

    def show_periods(self, found: tuple[Sequence[Period], int]) -> None:
        """Show the lines, and what has no day."""
        periods, undated = found
        weekly = self.step.currentData() == "week"
        locale = QLocale()
        form = "d MMM yyyy" if weekly else "MMM yyyy"
        under = [
            locale.toString(QDate(one.begins.year, one.begins.month, one.begins.day), form)
            for one in periods
        ]
        self.chart.show_series(
            under,
            [
                Series(self._names[name], tuple(one.figures[name] for one in periods))
                for name in _SHOWN
            ],
        )
        counted = self.tr("; ").join(
            f"{words}: {locale.toString(one.documents)}"
            for words, one in list(zip(under, periods, strict=True))[-6:]
        )
        lines = [
            self.tr(
                "F1 is the mean over pairs, alpha counts the words of all. An article "
                "belongs to the day on which the last of its readers finished it."
            )
        ]
        if counted:
            lines.append(self.tr("Articles — {0}").format(counted))
        if undated:
            lines.append(
                self.tr("Without a day, so left out: {0} articles.").format(
                    locale.toString(undated)
                )
            )
        self.words.setText("\n".join(lines))
