"""The bar of what is done all the time: undo, find, suggestions, on to the next article."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from gui import icons
from gui.look import Theme

_GROUPS: Final = (
    (("undo", "undo-2"), ("redo", "redo-2")),
    (("find", "search"), ("label_alike", "copy-check")),
    (
        ("previous_suggestion", "arrow-left"),
        ("next_suggestion", "arrow-right"),
        ("take", "check"),
        ("refuse", "x"),
        ("take_all_shown", "check-check"),
    ),
)
_ARTICLES: Final = (("previous_document", "chevron-left"), ("next_document", "chevron-right"))
_LAST: Final = ("finish", "circle-check")
_BOTH_WAYS: Final = frozenset({"search", "check", "check-check", "x", "copy-check", "circle-check"})
"""Icons that look the same in either direction of reading."""


class ToolBar(QToolBar):
    """Buttons for the commands that hands look for with the mouse.

    Args:
        actions: the window's, by the commands' ids.
    """

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(icons.SIZE, icons.SIZE))
        self._actions = actions
        for group in _GROUPS:
            for name, _ in group:
                self._add(name)
            self.addSeparator()
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)
        for name, _ in _ARTICLES:
            self._add(name)
        actions[_LAST[0]].setIconText(self.tr("Done"))
        last = self._add(_LAST[0])
        last.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        last.setObjectName("finish_button")

    def _add(self, name: str) -> QToolButton:
        action = self._actions[name]
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        # Keys of the article must go on to work after a click.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().partition("\t")[0])
        self.addWidget(button)
        return button

    def set_look(self, look: Theme) -> None:
        """Draw the icons in the inks of a theme."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for group in (*_GROUPS, _ARTICLES):
            for name, drawing in group:
                mirrored = rtl and drawing not in _BOTH_WAYS
                made = icons.icon(drawing, look.ink, look.quiet, mirrored=mirrored)
                self._actions[name].setIcon(made)
        finish = icons.icon(_LAST[1], look.on_accent, look.quiet)
        self._actions[_LAST[0]].setIcon(finish)
