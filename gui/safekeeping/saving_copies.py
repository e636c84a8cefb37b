"""Saving a copy of the open project under another name, as it is or under a passphrase."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from annotations.project import Project
from annotations.project.files import SUFFIX
from annotations.project.recrypting import copy_under
from gui.dialogs.passphrase import ask_new
from gui.plain import isolated

if TYPE_CHECKING:
    from gui.window import MainWindow


def save_copy(window: "MainWindow", *, then_open: bool = False) -> None:
    """Ask where, and save a copy of all that is stored.

    Args:
        window: the window on the project.
        then_open: whether the window goes on with the copy at once.
    """
    translate = QCoreApplication.translate
    out = chosen(window, translate("SavingCopies", "Save a copy of the project"))
    if out is None:
        return

    def work(project: Project) -> None:
        project.save_copy(out)

    window.session.ask(work, lambda _: _tell(window, out, then_open=then_open), asker=window)


def encrypt_copy(window: "MainWindow") -> None:
    """Ask where and for a passphrase, and save a copy that opens with it only."""
    translate = QCoreApplication.translate
    out = chosen(window, translate("SavingCopies", "Save an encrypted copy"))
    passphrase = ask_new(window, out) if out is not None else None
    if out is None or passphrase is None:
        return

    def work(project: Project) -> None:
        copy_under(project.path, out, passphrase)

    window.session.ask(work, lambda _: _tell(window, out, then_open=False), asker=window)


def chosen(window: "MainWindow", title: str) -> Path | None:
    """A name for a new project file, with its suffix; None where nobody wants one."""
    name, _ = QFileDialog.getSaveFileName(window, title, "", f"Tawsim (*{SUFFIX})")
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def _tell(window: "MainWindow", out: Path, *, then_open: bool) -> None:
    if then_open:
        window.session.open(out, window.annotator)
        return
    translate = QCoreApplication.translate
    window.messages.tell(
        translate("SavingCopies", "A copy of the project is in {0}.").format(isolated(str(out))),
        [(translate("SavingCopies", "Open the copy"), lambda: _open(window, out))],
    )


def _open(window: "MainWindow", out: Path) -> None:
    window.session.open(out, window.annotator)
