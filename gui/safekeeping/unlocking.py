"""Opening an encrypted project: its passphrase asked for until it opens, or nobody wants it to."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from gui.dialogs.passphrase import PassphraseDialog
from gui.plain import isolated

if TYPE_CHECKING:
    from gui.window import MainWindow


def ask_passphrase(window: "MainWindow", path: Path) -> PassphraseDialog:
    """Ask for the passphrase of the project at `path`, and open it."""
    words = QCoreApplication.translate(
        "PassphraseDialog", "{0} opens with its passphrase only."
    ).format(isolated(path.name))
    dialog = PassphraseDialog(words, parent=window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def done() -> None:
        dialog.accept()
        window.session.open(path, window.annotator)

    dialog.given.connect(
        lambda passphrase: window.session.unlock(path, passphrase, done, dialog.tell_error)
    )
    dialog.setModal(True)
    dialog.show()
    return dialog
