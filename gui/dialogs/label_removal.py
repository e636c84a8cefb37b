"""The question what becomes of the spans of a label that is taken away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotations.spans import Label, Scheme
from gui.plain import isolated, plain


class LabelRemoval(QDialog):
    """Asks whether spans go to another label or are removed; the first is proposed.

    Signals:
        answered: the label's name, and the name of the label its spans go to; empty for none.
    """

    answered = Signal(str, str)

    def __init__(
        self, label: Label, scheme: Scheme, *, arabic: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = label.name

        def title(one: Label) -> str:
            return one.title_ar if arabic else one.title_en

        self.setWindowTitle(self.tr("Merge or remove a label"))
        question = plain(
            self.tr(
                "The label {0} goes. What becomes of the spans that everybody in this project "
                "has given it? Undo brings the label and its spans back."
            ).format(isolated(title(label)))
        )
        question.setWordWrap(True)
        self.merge = QRadioButton(self.tr("They get another label:"))
        self.merge.setChecked(True)
        self.into = QComboBox()
        self.into.setAccessibleName(self.tr("The other label"))
        for other in scheme:
            if other.name != label.name:
                self.into.addItem(title(other), other.name)
        self.drop = QRadioButton(self.tr("They are removed with it."))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (question, self.merge, self.into, self.drop, buttons):
            column.addWidget(widget)
        self.merge.toggled.connect(self.into.setEnabled)
        self.setMinimumWidth(420)

    def accept(self) -> None:
        """Tell the answer."""
        into = self.into.currentData() if self.merge.isChecked() else ""
        super().accept()
        self.answered.emit(self._name, into)
