"""From which day to which: two days to choose, once it is said that they matter."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QDateTime, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget

from gui.plain import align_number, plain

_BEFORE: Final = 30  # days from the first to the last, at first


class Days(QWidget):
    """Two days of the calendar, both included; none until they are asked for.

    Days are those of UTC, as the project's times are.

    Signals:
        changed: others are chosen, or none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matter = QCheckBox(self.tr("from"))
        self.matter.setToolTip(
            self.tr(
                "The last day on which one of these labels was given or changed, or the status "
                "set. Days are counted in UTC."
            )
        )
        today = QDateTime.currentDateTimeUtc().date()
        self.first, self.last = QDateEdit(today.addDays(-_BEFORE)), QDateEdit(today)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.matter)
        for edit, name in ((self.first, self.tr("First day")), (self.last, self.tr("Last day"))):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.setAccessibleName(name)
            edit.setEnabled(False)
            align_number(edit)
            edit.dateChanged.connect(self._tell)
            if edit is self.last:
                row.addWidget(plain(self.tr("to")))
            row.addWidget(edit, 1)
        self.matter.toggled.connect(self._enable)

    @property
    def chosen(self) -> tuple[date | None, date | None]:
        """The first and the last day; None for both where they do not matter."""
        if not self.matter.isChecked():
            return None, None
        return _date(self.first.date()), _date(self.last.date())

    def _enable(self, *_: object) -> None:
        for edit in (self.first, self.last):
            edit.setEnabled(self.matter.isChecked())
        self.changed.emit()

    def _tell(self, *_: object) -> None:
        if self.matter.isChecked():
            self.changed.emit()


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
