"""Asks how many annotators must agree for their reading to be taken."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import QT_TRANSLATE_NOOP as N_
from gui.plain import paragraph

_SHARES: Final = (
    (0.5001, N_("MajorityDialog", "More than half of the annotators")),
    (0.6667, N_("MajorityDialog", "At least two thirds")),
    (0.75, N_("MajorityDialog", "At least three quarters")),
    (1.0, N_("MajorityDialog", "All of them")),
)


class MajorityDialog(QDialog):
    """Settles, before the reviewer begins, what enough annotators have.

    Signals:
        agreed: the share of the annotators, and whether all articles are meant.
    """

    agreed = Signal(float, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settle by majority"))
        self.share = QComboBox()
        self.share.setAccessibleName(self.tr("How many must have it"))
        for share, words in _SHARES:
            self.share.addItem(self.tr(words), share)
        self.here = QRadioButton(self.tr("In this article"))
        self.everywhere = QRadioButton(self.tr("In all articles that are compared"))
        self.everywhere.setChecked(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        settle = QPushButton(self.tr("Settle"))
        settle.setDefault(True)
        self.buttons.addButton(settle, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(
            paragraph(
                self.tr(
                    "What at least this many annotators have is taken, and the others' readings "
                    "are not. What was decided before stays; it is one step to undo."
                )
            )
        )
        for widget in (self.share, self.here, self.everywhere, self.buttons):
            column.addWidget(widget)

    def accept(self) -> None:
        """Tell what was chosen."""
        super().accept()
        self.agreed.emit(self.share.currentData(), self.everywhere.isChecked())
