"""The current span or suggestion in words, with its value and note to write."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from annotations.spans import Span
from gui.article.marks import Mark
from gui.article.painting import LabelLook
from gui.article.telling import described
from gui.plain import paragraph

DATE: Final = "DATE"
"""The label whose spans have a value to write."""


class Inspector(QWidget):
    """What is known of the current mark.

    Signals:
        value_written, note_written: the analyst has changed the span's value or note.
    """

    value_written = Signal(str)
    note_written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = paragraph()
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("Value of the date"))
        self.value.setPlaceholderText("2020-01-03")
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self._fields = QWidget()
        form = self._form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Value"), self.value)
        form.addRow(self.tr("Note"), self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 0)
        column.addWidget(self.words)
        column.addWidget(self._fields)
        self.value.editingFinished.connect(self._tell_value)
        self.note.editingFinished.connect(self._tell_note)
        self._mark: Mark | None = None
        self.show_mark(None)

    def show_mark(self, mark: Mark | None, look: LabelLook | None = None, text: str = "") -> None:
        """Show a mark of `text`; nothing where there is none."""
        self._mark = mark
        if mark is None or look is None:
            self.words.setText(
                self.tr(
                    "Select words and press a label's key, or press Tab for the next suggestion."
                )
            )
        else:
            self.words.setText(described(mark, look, text))
        editable = isinstance(mark, Span)
        self._fields.setVisible(editable)
        has_value = mark is not None and (mark.label == DATE or bool(mark.value))
        self._form.setRowVisible(self.value, has_value)
        if isinstance(mark, Span):
            self.value.setText(mark.value or "")
            self.note.setText(mark.note or "")

    def _tell_value(self) -> None:
        if isinstance(self._mark, Span) and self.value.text() != (self._mark.value or ""):
            self.value_written.emit(self.value.text().strip())

    def _tell_note(self) -> None:
        if isinstance(self._mark, Span) and self.note.text() != (self._mark.note or ""):
            self.note_written.emit(self.note.text())
