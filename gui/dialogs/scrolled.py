"""A dialog's content that can be scrolled where the screen is too small for all of it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

_ROUND: Final = 40  # pixels of a window's frame and title, and of what else the screen shows


class Content(QWidget):
    """What can be scrolled: it takes as little height as its parts can do with."""

    def heightForWidth(self, width: int) -> int:
        """The least height, where the parts would like more."""
        inside = self.layout()
        return inside.totalMinimumHeightForWidth(width) if inside else -1


class _Scrolled(QScrollArea):
    """As wide as its content at least, and as high as there is room."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        # What has the focus within comes into sight by itself.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)
        # The dialog's own ground shows through.
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """The content's own."""
        return self._content.sizeHint()


def fill(dialog: QDialog, content: QWidget, buttons: QWidget, size: QSize) -> None:
    """Put `content` above `buttons`, and give the dialog that size, or what the screen has.

    Args:
        dialog: without a layout yet.
        content: with its layout.
        buttons: which stay in sight.
        size: in pixels, where there is room for it.
    """
    column = QVBoxLayout(dialog)
    inside = content.layout()
    if inside is not None:
        inside.setContentsMargins(0, 0, 0, 0)
    column.addWidget(_Scrolled(content), 1)
    column.addWidget(buttons)
    resize_within_screen(dialog, size)


def resize_within_screen(dialog: QDialog, size: QSize) -> None:
    """Give a dialog a size in pixels, or what the screen has room for."""
    room = dialog.screen().availableGeometry().size() - QSize(_ROUND, _ROUND)
    dialog.resize(size.boundedTo(room))
