"""Going back to a copy, and saving what can be read of a damaged project."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from annotations.errors import TawsimError
from annotations.project.recovery import Recovered
from annotations.project.recovery import recover as recover_file
from gui.background import Background
from gui.dialogs.backups import BackupsDialog
from gui.panels.messages import sentence
from gui.plain import isolated
from gui.safekeeping.saving_copies import chosen

if TYPE_CHECKING:
    from gui.window import MainWindow

_MOST = 5


def show_backups(window: "MainWindow", path: Path) -> BackupsDialog:
    """Show the copies of the project at `path`, whether or not it can be opened itself."""
    dialog = BackupsDialog(path, window)
    dialog.project_wanted.connect(lambda wanted: window.session.open(wanted, window.annotator))
    dialog.show()
    return dialog


def recover(window: "MainWindow", path: Path) -> None:
    """Ask where, save what can be read of a damaged project there, and open it."""
    translate = QCoreApplication.translate
    out = chosen(window, translate("Mending", "Save what can be read"))
    if out is None:
        return
    thread = Background("recovery", window)

    def leave() -> None:
        thread.close()
        thread.deleteLater()

    def done(found: Recovered) -> None:
        leave()
        window.session.opened.connect(
            lambda _: window.messages.tell(_told(found)), Qt.ConnectionType.SingleShotConnection
        )
        window.session.open(out, window.annotator)

    def failed(error: Exception) -> None:
        leave()
        if not isinstance(error, TawsimError):
            raise error
        window.tell_error(error)

    thread.run(lambda: recover_file(path, out), done, failed)


def _told(found: Recovered) -> str:
    locale, translate = QLocale(), QCoreApplication.translate
    words = translate("Mending", "Articles recovered: {0}; labels: {1}.").format(
        locale.toString(found.documents), locale.toString(found.spans)
    )
    if found.from_copy is not None:
        name = isolated(found.from_copy.path.name)
        words += " " + translate("Mending", "The copy {0} filled in.").format(name)
    if found.whole:
        return words + " " + translate("Mending", "Nothing is missing.")
    words += " " + translate("Mending", "What is missing:")
    words += "".join(f"\n{sentence(one)}" for one in found.missing[:_MOST])
    more = len(found.missing) - _MOST
    if more > 0:
        words += "\n" + translate("Mending", "… and {0} more.").format(locale.toString(more))
    return words
