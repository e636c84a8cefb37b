"""The dialogs in which colleagues' work meets: their files merged, their agreement measured."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QFileDialog

from annotations.project.files import SUFFIX

if TYPE_CHECKING:
    from annotations.project.merging.report import MergeReport
    from gui.review.agreement import AgreementDialog
    from gui.review.merging import MergeDialog
    from gui.window import MainWindow


def choose_files(window: "MainWindow") -> None:
    """Ask which files, and show what they would bring."""
    translate = QCoreApplication.translate
    title = translate("Meeting", "Merge colleagues' files")
    chosen, _ = QFileDialog.getOpenFileNames(window, title, "", f"Tawsim (*{SUFFIX});;* (*)")
    open_merge(window, [Path(name) for name in chosen])


def open_merge(window: "MainWindow", paths: Sequence[Path]) -> "MergeDialog | None":
    """Show what colleagues' files would bring into a window's project."""
    from gui.review.merging import MergeDialog  # nobody needs it to see the window

    info = window.session.info
    if info is None or not paths:
        return None
    dialog = MergeDialog(
        window.session, paths, info.scheme, info.annotator, window, arabic=window.language == "ar"
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def tell(report: "MergeReport") -> None:
        window.messages.tell(_told(report))
        if window.session.document is None:
            window.session.ask(lambda project: project.first_document(), show, asker=window)

    def show(first: str | None) -> None:
        if first is not None:
            window.session.show_document(first)

    dialog.merged.connect(tell)
    window.session.leaving.connect(dialog.close_for_good)
    dialog.show()
    return dialog


def take_dropped(window: "MainWindow", paths: Sequence[Path]) -> list[Path]:
    """Open the merge on project files among those dropped on a window; gives the others."""
    projects = [path for path in paths if path.suffix.lower() == SUFFIX and path.is_file()]
    open_merge(window, projects)
    return [path for path in paths if path not in projects]


def _told(report: "MergeReport") -> str:
    number = QLocale().toString
    return QCoreApplication.translate(
        "Meeting",
        "Merged: {0} new articles, {1} new labels. Undo takes the whole merge back.",
    ).format(
        number(sum(part.documents_added for part in report.files)),
        number(sum(part.spans_added.total() for part in report.files)),
    )


def open_agreement(window: "MainWindow") -> "AgreementDialog | None":
    """Show how far the annotators of a window's project agree."""
    from gui.review.agreement import AgreementDialog  # brings numpy in, in a thread of its own

    info = window.session.info
    if info is None:
        return None
    dialog = AgreementDialog(window.session, info.scheme, window.language, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.place_wanted.connect(window.session.show_document)
    window.session.leaving.connect(dialog.reject)
    dialog.show()
    return dialog
