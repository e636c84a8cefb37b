"""A box of text to be read: each language on its own side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from gui.plain import reads_right_to_left


class ReadingBox(QPlainTextEdit):
    """Text that begins at the side where its language begins; it cannot be changed.

    Args:
        with_the_window: the text speaks the window's language, whatever examples are in it.
    """

    def __init__(self, *, with_the_window: bool = False) -> None:
        super().__init__()
        self._with_the_window = with_the_window
        self.setReadOnly(True)

    def setPlainText(self, text: str) -> None:
        """Show `text`, from the right where any of it is Arabic, or where the window is."""
        option = self.document().defaultTextOption()
        rightward = self.isRightToLeft() if self._with_the_window else reads_right_to_left(text)
        sides, ways = Qt.AlignmentFlag, Qt.LayoutDirection
        option.setAlignment(sides.AlignRight if rightward else sides.AlignLeft)
        option.setTextDirection(ways.RightToLeft if rightward else ways.LeftToRight)
        self.document().setDefaultTextOption(option)
        super().setPlainText(text)
