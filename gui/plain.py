"""Words from documents and people shown as plain text: Qt guesses at rich text where it can."""

import re
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QWidget

from annotations.visible import made_visible, untwisted

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def reads_right_to_left(text: str) -> bool:
    """Whether a text is to be read from right to left: it has any Arabic letter."""
    return _ARABIC.search(text) is not None


def directed(text: str) -> str:
    """`text` in its own direction, whatever the direction of what stands around it.

    What would break out of that, or steer a terminal, is shown for what it is.
    """
    return ("\u2067" if reads_right_to_left(text) else "\u2066") + untwisted(text) + "\u2069"


def tip(text: str, *, directed: bool = False) -> str:
    """A tool tip that shows `text` letter for letter, line by line.

    Args:
        text: what it shows.
        directed: strangers' words in it are kept apart already, by `directed` or `isolated`.
    """
    shown = escape(text if directed else untwisted(text))
    return "<qt>" + shown.replace("\n", "<br>") + "</qt>" if text else ""


def align_number(box: QAbstractSpinBox) -> None:
    """Let a number begin where the words of other fields do: digits alone have no direction."""
    sides = Qt.AlignmentFlag
    rtl = box.layoutDirection() == Qt.LayoutDirection.RightToLeft
    box.lineEdit().setTextMargins(0 if rtl else 6, 0, 0, 0)
    box.setAlignment((sides.AlignRight if rtl else sides.AlignLeft) | sides.AlignAbsolute)


def plain(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows `text` letter for letter."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def paragraph(text: str = "", *, selectable: bool = False) -> QLabel:
    """A label as `plain`, of as many lines as its text takes.

    Args:
        text: what it shows.
        selectable: it can be selected with the mouse, to be copied.
    """
    label = plain(text)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def isolated(text: str) -> str:
    """A name kept from turning the direction of the words around it, with nothing hidden in it."""
    return f"\u2068{made_visible(text)}\u2069"


class OneLine(QLabel):
    """A text on one line in its own direction, cut with an ellipsis where it has no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""

    def show_text(self, text: str) -> None:
        """Show `text`, and all of it in the tool tip."""
        self._whole = " ".join(text.split())
        self.setToolTip(tip(self._whole))
        self.setAccessibleName(self._whole)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrow, whatever the text."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 4
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(20, room))
        sides = Qt.AlignmentFlag
        side = sides.AlignRight if reads_right_to_left(cut) else sides.AlignLeft
        self.setAlignment(side | sides.AlignAbsolute | sides.AlignVCenter)
        self.setText(directed(cut) if cut else "")
