"""Comments and corrections beside the article in the main window, made at their first use."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from annotations.project import Project
from gui.answers import Shown

if TYPE_CHECKING:
    from gui.window import MainWindow

_WIDTH: Final = 300
"""Of a dock at first, in pixels."""


def _dock(window: "MainWindow", name: str, title: str, panel: QWidget) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setWidget(panel)
    window.session.closed.connect(dock.hide)
    areas = Qt.DockWidgetArea
    near_labels = areas.LeftDockWidgetArea if window.language == "ar" else areas.RightDockWidgetArea
    beside = [
        one
        for one in window.findChildren(QDockWidget)
        if one is not dock and one.isVisible() and window.dockWidgetArea(one) == near_labels
    ]
    window.addDockWidget(near_labels, dock)
    if beside:
        window.tabifyDockWidget(beside[0], dock)
        dock.show()
        dock.raise_()
    window.resizeDocks([dock], [_WIDTH], Qt.Orientation.Horizontal)
    return dock


def comments_dock(window: "MainWindow") -> None:
    """Show the comments on the article in view, or take them away."""
    from gui.review.comments import CommentsPanel
    from gui.review.following import Commenting

    dock = window.findChild(QDockWidget, "comments")
    if dock is not None:
        dock.setVisible(not dock.isVisible())
    else:
        panel = CommentsPanel()
        title = QCoreApplication.translate("CommentsPanel", "Comments")
        dock = _dock(window, "comments", title, panel)
        Commenting(panel, window)
    shown = dock.widget()
    if dock.isVisible() and isinstance(shown, CommentsPanel):
        shown.new.setFocus()


def corrections_dock(window: "MainWindow", *, toggled: bool = True) -> None:
    """Show what reviewers changed in one's own labels; where it is shown, take it away."""
    from gui.review.corrections import CorrectionsPanel
    from gui.review.following import Correcting

    dock = window.findChild(QDockWidget, "corrections")
    if dock is not None:
        dock.setVisible(not (toggled and dock.isVisible()))
        return
    panel = CorrectionsPanel(window.language)
    title = QCoreApplication.translate("CorrectionsPanel", "Corrections of my labels")
    _dock(window, "corrections", title, panel)
    Correcting(panel, window)


def tell_corrections(window: "MainWindow", shown: Shown) -> None:
    """Say that labels of one's own in the article just opened were changed by a reviewer."""
    document_id = shown.document.id

    def count(project: Project) -> int:
        if not project.rulings(document_id):
            return 0
        from gui.review.corrections import read_corrections  # most projects have no rulings

        told = read_corrections(project, document_id)
        return sum(each.correction.answer is None for each in told)

    def tell(new: int) -> None:
        if new and window.document_id == document_id and not window.messages.isVisible():
            words = QCoreApplication.translate(
                "CorrectionsPanel", "Labels of yours that a reviewer changed in this article: {0}"
            )
            show = QCoreApplication.translate("CorrectionsPanel", "Show them")
            window.messages.tell(words.format(QLocale().toString(new)), [(show, open_dock)])

    def open_dock() -> None:
        window.messages.hide()
        corrections_dock(window, toggled=False)

    window.session.ask(count, tell, asker=window)
