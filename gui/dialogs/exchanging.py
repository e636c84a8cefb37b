"""The dialogs of files in and out, opened on the main window and tied to its project."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.background import Job

if TYPE_CHECKING:
    from annotations.exchange.exporting import Request
    from gui.dialogs.import_looking import Chosen
    from gui.dialogs.importing import ImportDialog
    from gui.window import MainWindow


def open_import(window: "MainWindow", paths: Sequence[Path]) -> "ImportDialog | None":
    """Show what files would bring into a window's project; nothing where none is open."""
    from gui.dialogs.importing import ImportDialog  # nobody needs the readers to see the window

    info = window.session.info
    if info is None or not paths:
        return None
    arabic = window.language == "ar"
    known = [(label.name, label.title_ar if arabic else label.title_en) for label in info.scheme]
    dialog = ImportDialog(window.session, paths, known, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def take(chosen: "Chosen") -> None:
        job = Job()
        window.show_job(job)
        window.session.import_files(chosen.paths, job, chosen.form, chosen.options, chosen.mapping)

    dialog.import_wanted.connect(take)
    window.session.closed.connect(dialog.reject)
    dialog.show()
    return dialog


def open_export(window: "MainWindow") -> None:
    """Show what can be written of a window's project, once it is known who has labelled."""
    from gui.dialogs.exporting import ExportDialog

    info = window.session.info
    if info is None:
        return
    arabic = window.language == "ar"
    known = [(label.name, label.title_ar if arabic else label.title_en) for label in info.scheme]

    def show(found: tuple[list[str], set[str]]) -> None:
        annotators, gold = found
        others = [name for name in annotators if name not in gold]
        dialog = ExportDialog(window.session, others, known, window, gold=bool(gold))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.export_wanted.connect(write)
        window.session.closed.connect(dialog.reject)
        dialog.show()

    def write(path: Path, request: "Request") -> None:
        job = Job()
        window.show_job(job)
        window.session.export(path, request, job)

    window.session.ask(
        lambda project: (project.annotators(), project.gold_names()), show, asker=window
    )
