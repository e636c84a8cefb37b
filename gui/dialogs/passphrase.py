"""Passphrases asked for: that of an encrypted project, and one for a project to be made."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.project.keys import check_passphrase
from gui.panels.messages import sentence
from gui.plain import isolated, paragraph


class PassphraseDialog(QDialog):
    """A passphrase, hidden while it is typed unless one wants to see it.

    Args:
        words: what it is for.
        twice: it is a new one, to be typed a second time.

    Signals:
        given: somebody typed a passphrase; the dialog stays until it is accepted.
    """

    given = Signal(str)

    def __init__(self, words: str, *, twice: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Passphrase"))
        about = paragraph(words)
        self.field = _hidden(self.tr("Passphrase"))
        self.again = _hidden(self.tr("The same once more"))
        self.again.setVisible(twice)
        self.seen = QCheckBox(self.tr("Show what is typed"))
        self.seen.toggled.connect(self._show_typed)
        self.fault = paragraph()
        self.fault.hide()
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (about, self.field, self.again, self.seen, self.fault, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(460)
        self.field.setFocus()

    def _show_typed(self, seen: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self.again.setEchoMode(mode)

    def _give(self) -> None:
        if self.again.isVisible() and self.again.text() != self.field.text():
            self.tell(self.tr("The two are not the same."))
        elif self.field.text():
            self.fault.hide()
            self.given.emit(self.field.text())

    def tell(self, words: str) -> None:
        """Say why a passphrase will not do."""
        self.fault.setText(words)
        self.fault.show()
        self.field.selectAll()
        self.field.setFocus()

    def tell_error(self, error: TawsimError) -> None:
        """Say why a passphrase will not do."""
        self.tell(sentence(error))


def _hidden(title: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(title)
    field.setAccessibleName(title)
    return field


def ask_new(parent: QWidget, path: Path) -> str | None:
    """A passphrase for the project that is to be made at `path`; None where nobody gave one."""
    words = QCoreApplication.translate(
        "PassphraseDialog",
        "{0} will open with this passphrase only. It is kept nowhere: whoever forgets it loses "
        "the project.",
    ).format(isolated(path.name))
    dialog = PassphraseDialog(words, twice=True, parent=parent)
    given: list[str] = []

    def take(passphrase: str) -> None:
        try:
            check_passphrase(passphrase)
        except TawsimError as error:
            dialog.tell_error(error)
            return
        given.append(passphrase)
        dialog.accept()

    dialog.given.connect(take)
    dialog.exec()
    dialog.deleteLater()
    return given[0] if given else None
