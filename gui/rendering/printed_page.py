"""A web page with drawings in it, printed into a PDF."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF, QUrl
from PySide6.QtGui import (
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from annotations.project.copies import in_place_of
from gui import fonts
from gui.rendering.files import use_fonts

_DRAWING: Final = re.compile(r'<svg width="(\d+)" height="(\d+)".*?</svg>', re.DOTALL)
_STYLE: Final = re.compile(r"<style>.*?</style>", re.DOTALL)
_PRINTED: Final = (
    "<style>h1{font-size:20px}h2{font-size:15px}th,td{padding:2px 5px;white-space:nowrap}</style>"
)
_SHARPNESS: Final = 4  # image pixels for each of the page's
_RESOLUTION: Final = 96  # of the layout, dots an inch
_LETTERS: Final = 9  # pixels
_MARGIN: Final = 12.0  # millimetres


def print_page(page: str, out: Path) -> None:
    """Write `page` as a PDF on A4 sheets lying on their side.

    Raises:
        ProjectError: it cannot be written.
    """
    use_fonts()
    document = QTextDocument()
    document.setDefaultFont(fonts.interface(_LETTERS))
    # Qt lays pages out by their body alone.
    html = _with_images(_STYLE.sub(_PRINTED, page), document)
    with in_place_of(out) as partial:
        writer = QPdfWriter(str(partial))
        writer.setResolution(_RESOLUTION)
        margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        sheet = QPageSize(QPageSize.PageSizeId.A4)
        lying = QPageLayout.Orientation.Landscape
        writer.setPageLayout(QPageLayout(sheet, lying, margins, QPageLayout.Unit.Millimeter))
        document.setPageSize(QSizeF(writer.width(), writer.height()))
        document.setHtml(html)
        document.print_(writer)
        del writer  # which ends the file


def _with_images(page: str, document: QTextDocument) -> str:
    """The page with images for its drawings, which Qt's documents do not have."""
    count = 0

    def image(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        width, height = int(found.group(1)), int(found.group(2))
        name = f"drawing{count}"
        document.addResource(
            int(QTextDocument.ResourceType.ImageResource.value), QUrl(name),
            _drawn(found.group(0), width, height),
        )  # fmt: skip
        return f'<br><img src="{name}" width="{width * 5 // 8}" height="{height * 5 // 8}">'

    direction = "rtl" if 'dir="rtl"' in page else "ltr"
    page = page.replace("<table>", f'<table dir="{direction}">')
    return _DRAWING.sub(image, page)


def _drawn(drawing: str, width: int, height: int) -> QImage:
    named = drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    image = QImage(width * _SHARPNESS, height * _SHARPNESS, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(named.encode()).render(painter)
    painter.end()
    return image
