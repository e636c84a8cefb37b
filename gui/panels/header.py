"""What stands above the article: its title, how far it is, and how far the analyst is with all."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from annotations.spans import Document
from gui import fonts
from gui.panels.document_model import DocumentModel, status_name
from gui.panels.status_sign import ICON, sign_icon
from gui.plain import OneLine

_COMMANDS: Final = ("set_new", "set_in_progress", "set_done", "set_skipped")


class ArticleHeader(QWidget):
    """Title, status with the commands that change it, place among the articles, and progress."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = OneLine()
        self.title.setFont(fonts.interface(15))
        self.status = QToolButton()
        self.status.setObjectName("status_button")
        self.status.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.status.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.status.setIconSize(ICON)
        # Keys of the article must go on to work after a click.
        self.status.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.progress = OneLine()
        self.progress.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._status = ""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.status)
        row.addWidget(self.progress, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addLayout(row)

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Let the status be changed by the window's commands."""
        menu = QMenu(self.status)
        for name in _COMMANDS:
            menu.addAction(actions[name])
        self.status.setMenu(menu)

    def show_article(self, document: Document | None, articles: DocumentModel) -> None:
        """Show an article; what the list does not know of yet is left out."""
        self.setVisible(document is not None)
        self.title.show_text(document.title if document else "")
        known = articles.place_of(document.id if document else None)
        self.status.setVisible(known is not None)
        if known is None:
            self.progress.show_text("")
            return
        place, entry = known
        self._show_status(entry.status)
        number = QLocale().toString
        self.progress.show_text(
            self.tr("Article {0} of {1} · finished: {2}").format(
                number(place), number(len(articles.entries)), number(articles.finished)
            )
        )

    def _show_status(self, status: str) -> None:
        self._status = status
        words = status_name(status)
        self.status.setText(f"{words}\u2003")  # room for the arrow
        self.status.setAccessibleName(self.tr("Status of the article: {0}").format(words))
        self.status.setIcon(sign_icon(status, self.palette().color(QPalette.ColorRole.ButtonText)))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the ink of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._status:
            self._show_status(self._status)
