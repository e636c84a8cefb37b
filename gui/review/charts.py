"""Simple drawn charts in the colours of the theme; what differs differs in shape, too."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

_MARGIN: Final = 10  # pixels
_GRID: Final = 4  # lines above the ground
_BAR: Final = 48  # pixels, the widest


@dataclass(frozen=True, slots=True)
class Series:
    """A line of values, each from 0 to 1; None where there is none."""

    name: str
    values: tuple[float | None, ...]


class _Chart(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(180)
        self._under: tuple[str, ...] = ()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(520, 220)

    def _ink(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def _area(self, left: float, above: float) -> QRectF:
        """Where values are drawn: beside their scale, above the words under them."""
        line = self.fontMetrics().height()
        return QRectF(self.rect()).adjusted(left, above, -_MARGIN, -(line + _MARGIN))

    def _centre(self, area: QRectF, at: int) -> float:
        """The middle of a column, the first on the side where reading begins."""
        step = area.width() / max(1, len(self._under))
        from_start = step * (at + 0.5)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return area.right() - from_start
        return area.left() + from_start

    def _draw_under(self, painter: QPainter, area: QRectF) -> None:
        """The columns' names, as many as have room."""
        painter.setPen(self._ink(QPalette.ColorRole.WindowText))
        widest = max((self.fontMetrics().horizontalAdvance(one) for one in self._under), default=0)
        step = area.width() / max(1, len(self._under))
        every = max(1, int((widest + 14) // step) + 1) if step < widest + 14 else 1
        for at, words in enumerate(self._under):
            if at % every == 0:
                place = QRectF(self._centre(area, at) - widest, area.bottom() + 4, 2 * widest, 24)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, words)

    def _draw_grid(self, painter: QPainter, area: QRectF, most: float, decimals: int) -> None:
        """Lines across, each with its value at the left."""
        number = QLocale()
        for step in range(_GRID + 1):
            y = area.bottom() - area.height() * step / _GRID
            painter.setPen(QPen(self._ink(QPalette.ColorRole.Mid), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._ink(QPalette.ColorRole.PlaceholderText))
            value = most * step / _GRID
            words = number.toString(value, "f", decimals)
            place = QRectF(0, y - 12, area.left() - 6, 24)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
                | Qt.AlignmentFlag.AlignVCenter, words,
            )  # fmt: skip


class TrendChart(_Chart):
    """Lines over periods, from 0 to 1: the first whole with discs, the second broken, squares."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: tuple[Series, ...] = ()

    def show_series(self, under: Sequence[str], series: Sequence[Series]) -> None:
        """Show series that have a value, or None, for each of the words under them."""
        self._under, self._series = tuple(under), tuple(series)
        number = QLocale()
        self.setAccessibleDescription(
            "\n".join(
                f"{one.name}: "
                + ", ".join(
                    f"{words} {number.toString(value, 'f', 2)}"
                    for words, value in zip(self._under, one.values, strict=True)
                    if value is not None
                )
                for one in self._series
            )
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        area = self._area(44, line + 2 * _MARGIN)
        self._draw_grid(painter, area, 1.0, 2)
        self._draw_under(painter, area)
        self._draw_names(painter, area)
        for which, one in enumerate(self._series):
            self._draw_line(painter, area, which, one)
        painter.end()

    def _pen(self, which: int) -> QPen:
        roles = (QPalette.ColorRole.Highlight, QPalette.ColorRole.WindowText)
        styles = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
        return QPen(self._ink(roles[which % 2]), 2, styles[which % 2])

    def _draw_line(self, painter: QPainter, area: QRectF, which: int, one: Series) -> None:
        before: QPointF | None = None
        for at, value in enumerate(one.values):
            if value is None:
                before = None
                continue
            share = min(1.0, max(0.0, value))
            point = QPointF(self._centre(area, at), area.bottom() - area.height() * share)
            if before is not None:
                painter.setPen(self._pen(which))
                painter.drawLine(before, point)
            self._draw_point(painter, which, point)
            if len(self._under) <= 12:
                painter.setPen(self._ink(QPalette.ColorRole.WindowText))
                others = [each.values[at] or 0 for each in self._series if each is not one]
                higher = all(value > other for other in others) or (which == 0 and value in others)
                above = point.y() - 24 if higher else point.y() + 4
                place = QRectF(point.x() - 40, above, 80, 20)
                words = QLocale().toString(value, "f", 2)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
            before = point

    def _draw_point(self, painter: QPainter, which: int, point: QPointF) -> None:
        pen = self._pen(which)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        if which == 0:
            painter.drawEllipse(point, 4, 4)
        else:
            painter.drawRect(QRectF(point.x() - 4, point.y() - 4, 8, 8))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_names(self, painter: QPainter, area: QRectF) -> None:
        """Each line's name above, behind its point."""
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = area.right() if right_to_left else area.left()
        for which, one in enumerate(self._series):
            width = self.fontMetrics().horizontalAdvance(one.name) + 8
            y = _MARGIN + self.fontMetrics().height() / 2
            self._draw_point(painter, which, QPointF(at - 6 if right_to_left else at + 6, y))
            painter.setPen(self._ink(QPalette.ColorRole.WindowText))
            left = at - 16 - width if right_to_left else at + 16
            painter.drawText(
                QRectF(left, y - 14, width, 28), Qt.AlignmentFlag.AlignCenter, one.name
            )
            at += (-1 if right_to_left else 1) * (width + 36)


class BarChart(_Chart):
    """A bar for each of some counts, its number above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()

    def show_counts(self, under: Sequence[str], counts: Sequence[int]) -> None:
        """Show a count for each of the words under them."""
        self._under, self._counts = tuple(under), tuple(counts)
        number = QLocale()
        self.setAccessibleDescription(
            ", ".join(
                f"{words}: {number.toString(count)}"
                for words, count in zip(under, counts, strict=True)
            )
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        area = self._area(_MARGIN, line + _MARGIN)
        painter.setPen(QPen(self._ink(QPalette.ColorRole.Mid), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._draw_under(painter, area)
        most = max(self._counts, default=0)
        width = min(_BAR, 0.7 * area.width() / max(1, len(self._counts)))
        for at, count in enumerate(self._counts):
            height = area.height() * count / most if most else 0
            x = self._centre(area, at)
            painter.fillRect(
                QRectF(x - width / 2, area.bottom() - height, width, height),
                self._ink(QPalette.ColorRole.Highlight),
            )
            words = QLocale().toString(count)
            if self.fontMetrics().horizontalAdvance(words) <= area.width() / len(self._counts):
                painter.setPen(self._ink(QPalette.ColorRole.WindowText))
                place = QRectF(x - 60, area.bottom() - height - line - 2, 120, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
