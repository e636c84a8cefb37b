"""The fonts the product brings along, so that Arabic looks right on a machine that has none."""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from annotations.resources import resource

READING: Final = "Noto Naskh Arabic"
INTERFACE: Final = "Noto Sans Arabic"
OWN: Final = (READING, INTERFACE)
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


def use_reading(family: str) -> None:
    """Show articles in letters of `family`; empty for the product's own."""
    _chosen[:] = [family or READING]


_chosen = [READING]


def reading(pixels: int, family: str = "") -> QFont:
    """The font of articles: `family`, else the one chosen, else a Naskh; `pixels` high."""
    font = QFont([family or _chosen[0], READING])
    font.setPixelSize(pixels)
    return font


def interface(pixels: int = 14) -> QFont:
    """The font of everything else."""
    font = QFont(INTERFACE)
    font.setPixelSize(pixels)
    return font
