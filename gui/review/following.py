"""Keeps panels of comments and corrections at what the main window shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.project import Changes
from annotations.project.review_reading import Comment, threads
from gui.answers import Shown
from gui.review.comments import CommentsPanel
from gui.review.corrections import CorrectionsPanel, Told, read_corrections

if TYPE_CHECKING:
    from gui.window import MainWindow


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

        def show(found: list[Comment]) -> None:
            if window.document_id == document.id:
                self._panel.show_threads(document.id, document.text, threads(found), info.annotator)

        window.session.ask(lambda project: project.comments(document.id), show, asker=self)

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

        window.session.ask(lambda project: read_corrections(project, wanted), show, asker=self)

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
