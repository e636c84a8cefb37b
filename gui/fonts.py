"""The fonts the product brings along, so that Arabic looks right on a machine that has none."""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from annotations.resources import resource

READING: Final = "Noto Naskh Arabic"
INTERFACE: Final = "Noto Sans Arabic"
_FILES = (
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
)


def register() -> None:
    """Make the product's fonts known to Qt."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def reading(pixels: int) -> QFont:
    """The font of articles: a Naskh, `pixels` high."""
    font = QFont(READING)
    font.setPixelSize(pixels)
    return font


def interface(pixels: int = 14) -> QFont:
    """The font of everything else."""
    font = QFont(INTERFACE)
    font.setPixelSize(pixels)
    return font
