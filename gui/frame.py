"""The parts of the window and where they stand: articles, the article, labels; or a welcome."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.article.view import ArticleView
from gui.panels.documents import DocumentsPanel
from gui.panels.find import FindBar
from gui.panels.header import ArticleHeader
from gui.panels.inspector import Inspector
from gui.panels.labels import LabelsPanel
from gui.panels.messages import MessageBar
from gui.panels.spans import SpansPanel
from gui.panels.threshold import Threshold
from gui.panels.welcome import Welcome
from gui.settings import Settings


class Frame(QStackedWidget):
    """The welcome page, and the panels around an article.

    Args:
        settings: the analyst's choices.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.documents = DocumentsPanel()
        self.view = ArticleView()
        self.labels = LabelsPanel()
        self.spans = SpansPanel()
        self.threshold = Threshold()
        self.inspector = Inspector()
        self.messages = MessageBar()
        self.find_bar = FindBar()
        self.welcome = Welcome(settings)
        self.header = ArticleHeader()
        middle = _column(self.messages, self.header, self.find_bar, self.view, margins=(0, 0, 0, 0))
        side = _column(
            self.labels, self.threshold, self.spans, self.inspector, margins=(4, 8, 8, 8)
        )
        self._project = QSplitter(Qt.Orientation.Horizontal)
        for widget, stretch in ((self.documents, 0), (middle, 1), (side, 0)):
            self._project.addWidget(widget)
            self._project.setStretchFactor(self._project.count() - 1, stretch)
        self._project.setSizes([230, 700, 250])
        self._project.setChildrenCollapsible(False)
        self.documents.setMinimumWidth(170)
        side.setMinimumWidth(200)
        self.view.setMinimumWidth(320)
        self.addWidget(self.welcome)
        self.addWidget(self._project)

    @property
    def at_welcome(self) -> bool:
        """Whether the welcome page is shown."""
        return self.currentWidget() is self.welcome

    def show_project(self) -> None:
        """Show the panels of the open project."""
        self.setCurrentWidget(self._project)

    def show_welcome(self) -> None:
        """Show the welcome page."""
        self.setCurrentWidget(self.welcome)


def _column(*widgets: QWidget, margins: tuple[int, int, int, int]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(*margins)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget)
    return holder
