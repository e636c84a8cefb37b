"""The labels with their keys and counts; a click labels what is selected."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from annotations.spans import Scheme
from gui.article.painting import LabelLook, label_looks
from gui.look import Theme


class LabelButton(QAbstractButton):
    """One label: its key, its name, and how many spans of it the article has."""

    def __init__(self, name: str, look: LabelLook, theme: Theme) -> None:
        super().__init__()
        self.name = name
        self._look, self._theme = look, theme
        self._spans = self._open = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_counts(0, 0)

    def set_counts(self, spans: int, suggestions: int) -> None:
        """Show how many spans and open suggestions of the label the article has."""
        self._spans, self._open = spans, suggestions
        self.setAccessibleName(
            self.tr("{0}, key {1}: {2} labelled, {3} suggested").format(
                self._look.title, self._look.key, spans, suggestions
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as its words and some air."""
        return QSize(150, self.fontMetrics().height() + 12)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw key, name and counts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        area = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        shades = self._look.shades
        lively = self.underMouse() or self.hasFocus()
        painter.setPen(QColor(self._theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(shades.fill if not lively else shades.fill.darker(108))
        painter.drawRoundedRect(area, 5, 5)
        side = area.height() - 6
        chip = QRectF(
            area.right() - side - 3 if rtl else area.left() + 3, area.top() + 3, side, side
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades.strip)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(shades.on_strip)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._look.key)
        painter.setPen(QColor(self._theme.ink))
        inner = area.adjusted(10, 0, -side - 12, 0) if rtl else area.adjusted(side + 12, 0, -10, 0)
        near, far = (
            (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
            if rtl
            else (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(inner, near | middle, self._look.title)
        painter.drawText(inner, far | middle, self._counts())

    def _counts(self) -> str:
        locale = QLocale()
        counts = locale.toString(self._spans)
        if not self._open:
            return counts
        return self.tr("{0} + {1}?").format(counts, locale.toString(self._open))


class LabelsPanel(QWidget):
    """All labels, one above the other.

    Signals:
        chosen: the name of the label that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.buttons: dict[str, LabelButton] = {}

    def set_scheme(self, scheme: Scheme, theme: Theme, *, arabic: bool) -> None:
        """Show the labels of `scheme`."""
        for old in self.buttons.values():
            self._column.removeWidget(old)
            old.deleteLater()
        self.buttons = {}
        for name, look in label_looks(scheme, theme, arabic=arabic).items():
            button = self.buttons[name] = LabelButton(name, look, theme)
            button.clicked.connect(lambda _=False, label=name: self.chosen.emit(label))
            self._column.addWidget(button)

    def set_counts(self, spans: Mapping[str, int], suggestions: Mapping[str, int]) -> None:
        """Show how many spans and open suggestions of each label the article has."""
        for name, button in self.buttons.items():
            button.set_counts(spans.get(name, 0), suggestions.get(name, 0))
