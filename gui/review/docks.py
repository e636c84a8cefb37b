"""Comments and corrections beside the article in the main window."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from annotations.project import Changes
from annotations.project.review_reading import threads
from gui.answers import Shown
from gui.review.comments import CommentsPanel
from gui.review.corrections import CorrectionsPanel, Told, read_corrections, told_new

if TYPE_CHECKING:
    from gui.window import MainWindow

_HEIGHT: Final = 260
"""Of a dock at first, in pixels."""


class Commenting(QObject):
    """Keeps a panel of comments at what is in view."""

    def __init__(self, panel: CommentsPanel, window: "MainWindow") -> None:
        super().__init__(panel)
        self._panel, self._window = panel, window
        panel.edited.connect(window.session.do)
        panel.place_wanted.connect(lambda start, end: _show_place(window, start, end))
        window.session.shown.connect(lambda _: self.read())
        window.session.changed.connect(self._follow)
        window.view.selection_changed.connect(self._show_place)
        window.view.current_changed.connect(self._show_place)
        self.read()

    def read(self) -> None:
        """Read what was said of the article in view."""
        window, document = self._window, self._window.view.document
        info = window.session.info
        if document is None or info is None:
            return

        def show(found: list) -> None:  # type: ignore[type-arg]
            if window.document_id == document.id:
                self._panel.show_threads(document.id, document.text, threads(found), info.annotator)

        window.session.ask(lambda project: project.comments(document.id), show)

    def _follow(self, changes: Changes) -> None:
        if self._window.document_id in changes.review:
            self.read()

    def _show_place(self) -> None:
        view = self._window.view
        current = view.current
        chosen = view.selected
        if chosen[0] == chosen[1] and current is not None:
            chosen = current.start, current.end
        self._panel.show_place(chosen)


class Correcting(QObject):
    """Keeps a panel of corrections at what is in view."""

    def __init__(self, panel: CorrectionsPanel, window: "MainWindow") -> None:
        super().__init__(panel)
        self._panel, self._window = panel, window
        panel.edited.connect(window.session.do)
        panel.scope_changed.connect(self.read)
        panel.place_wanted.connect(self._go_to)
        window.session.shown.connect(self._show_document)
        window.session.changed.connect(self._follow)
        self._wanted: tuple[str, int, int] | None = None
        self.read()

    def read(self) -> None:
        """Read what reviewers decided against one's own labels."""
        window = self._window
        wanted = None if self._panel.everywhere else window.document_id
        if window.session.info is None or (wanted is None and not self._panel.everywhere):
            return

        def show(told: list[Told]) -> None:
            self._panel.show_corrections(told, window.view.style_.labels)

        window.session.ask(lambda project: read_corrections(project, wanted), show)

    def _follow(self, changes: Changes) -> None:
        if changes.review:
            self.read()

    def _go_to(self, document_id: str, start: int, end: int) -> None:
        if document_id == self._window.document_id:
            _show_place(self._window, start, end)
        else:
            self._wanted = document_id, start, end
            self._window.session.show_document(document_id, start)

    def _show_document(self, shown: Shown) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted[0] == shown.document.id:
            _show_place(self._window, *wanted[1:])
        if not self._panel.everywhere:
            self.read()


def _show_place(window: "MainWindow", start: int, end: int) -> None:
    window.view.select(start, end)
    window.view.ensure_visible(start)


def _dock(window: "MainWindow", name: str, title: str, panel: QWidget) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setWidget(panel)
    window.session.closed.connect(dock.hide)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    window.resizeDocks([dock], [_HEIGHT], Qt.Orientation.Vertical)
    return dock


def comments_dock(window: "MainWindow") -> None:
    """Show the comments on the article in view, or take them away."""
    dock = window.findChild(QDockWidget, "comments")
    if dock is not None:
        dock.setVisible(not dock.isVisible())
    else:
        panel = CommentsPanel()
        dock = _dock(
            window, "comments", QCoreApplication.translate("CommentsPanel", "Comments"), panel
        )
        Commenting(panel, window)
    if dock.isVisible():
        panel_ = dock.widget()
        assert isinstance(panel_, CommentsPanel)
        panel_.new.setFocus()


def corrections_dock(window: "MainWindow", *, toggled: bool = True) -> None:
    """Show what reviewers changed in one's own labels; where it is shown, take it away."""
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

    def tell(told: list[Told]) -> None:
        new = sum(each.correction.answer is None for each in told)
        if new and window.document_id == document_id and not window.messages.isVisible():
            show = QCoreApplication.translate("CorrectionsPanel", "Show them")
            window.messages.tell(
                told_new(new), [(show, lambda: corrections_dock(window, toggled=False))]
            )

    window.session.ask(lambda project: read_corrections(project, document_id), tell)
