"""The product's icons, drawn in the ink of the theme and turned round where the reading is."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotations.resources import resource

SIZE: Final = 20  # pixels, at 100 %
_SCALES: Final = (1, 2, 3)


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def icon(name: str, ink: str, quiet: str, *, mirrored: bool = False) -> QIcon:
    """An icon of `resources/icons`.

    Args:
        ink, quiet: its colours where it can be pressed and where it cannot, such as `#101216`.
        mirrored: draw it the other way round, as a reader from right to left expects.
    """
    made = QIcon()
    for color, mode in ((ink, QIcon.Mode.Normal), (quiet, QIcon.Mode.Disabled)):
        drawing = QByteArray(_drawing(name).replace("currentColor", color).encode())
        renderer = QSvgRenderer(drawing)
        for scale in _SCALES:
            made.addPixmap(_pixmap(renderer, scale, mirrored=mirrored), mode)
    return made


def _pixmap(renderer: QSvgRenderer, scale: int, *, mirrored: bool) -> QPixmap:
    side = SIZE * scale
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
