"""The sign of an article's status, told by its shape: in the list and above the article."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

SIDE: Final = 12  # pixels, at 100 %
ICON: Final = QSize(SIDE + 8, SIDE + 2)
_SCALES: Final = (1, 2, 3)


def paint_sign(painter: QPainter, area: QRect, status: str, ink: QColor) -> None:
    """A ring for new, half filled for in progress, ticked for done; a bar for skipped."""
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status == "skipped":
        painter.drawLine(area.left() + 1, area.center().y(), area.right() - 1, area.center().y())
        return
    painter.drawEllipse(area)
    if status == "in progress":
        painter.setBrush(ink)
        painter.drawPie(area, 90 * 16, 180 * 16)
    elif status == "done":
        left, middle = area.left() + 3, area.center().y()
        painter.setPen(QPen(ink, 1.8))
        painter.drawLine(left, middle + 1, left + 2, middle + 3)
        painter.drawLine(left + 2, middle + 3, area.right() - 2, middle - 3)


def sign_icon(status: str, ink: QColor) -> QIcon:
    """The sign as an icon, with air beside it."""
    made = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(ICON * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        paint_sign(painter, QRect(4, 1, SIDE, SIDE), status, ink)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made
