"""Writes a rendered article: the form by the file's ending, the file whole or not at all."""

import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault, UsageError
from annotations.exchange.whole_file import whole_file
from gui import fonts
from gui.rendering.article import Article, Look
from gui.rendering.sheet import Sheet
from gui.rendering.web_page import web_page

TALLEST_PICTURE: Final = 32_000  # pixels


def check_suffix(path: Path) -> None:
    """Refuse a file name that does not tell what is to be written.

    Raises:
        UsageError: naming the endings there are.
    """
    if path.suffix.lower() not in FORMS:
        raise UsageError(
            N_("errors", "The ending of {path} tells no form to write; known: {known}."),
            path=path,
            known=", ".join(sorted(FORMS)),
        )


def write_article(article: Article, path: Path, wanted: Look) -> None:
    """Write an article to `path`, in the form its ending names.

    Raises:
        UsageError: the ending names none.
        ExportFault: the file cannot be written, or a picture of it would be too tall.
    """
    check_suffix(path)
    use_fonts()
    content = FORMS[path.suffix.lower()](article, wanted)
    with whole_file(path) as file:
        file.write(content)


def use_fonts() -> None:
    """Make sure that there is an application to paint with, and its fonts; no display is needed."""
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.qpa.fonts=false")
        _kept.append(QGuiApplication(sys.argv[:1]))
        fonts.register()


_kept: list[QGuiApplication] = []


def _png(article: Article, wanted: Look) -> bytes:
    sheet = Sheet(article, wanted)
    if sheet.height > TALLEST_PICTURE:
        raise ExportFault(
            N_(
                "errors",
                "The picture would be {height} pixels high; the most is {limit}. "
                "Write a PDF or HTML file instead.",
            ),
            height=round(sheet.height),
            limit=TALLEST_PICTURE,
        )
    image = QImage(sheet.width, round(sheet.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(article: Article, wanted: Look) -> bytes:
    sheet = Sheet(article, wanted)
    size = QSize(sheet.width, round(sheet.height))
    buffer = _buffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setResolution(96)
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setTitle(article.document.title)
    drawing.setDescription("")
    painter = QPainter(drawing)
    sheet.paint(painter, outlines=True)
    painter.end()
    # Beside each shape Qt leaves a text element without any text.
    return re.sub(rb"<text [^>]*></text>\s*", b"", bytes(buffer.data().data()))


def _pdf(article: Article, wanted: Look) -> bytes:
    sheet = Sheet(article, wanted)
    buffer = _buffer()
    pages = QPdfWriter(buffer)
    pages.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    pages.setPageMargins(QMarginsF(0, 0, 0, 0))
    pages.setTitle(article.document.title)
    pages.setCreator("Tawsim")
    painter = QPainter(pages)
    scale = pages.width() / sheet.width
    height = pages.height() / scale
    for number, (top, bottom) in enumerate(sheet.pages(height)):
        if number:
            pages.newPage()
        painter.save()
        painter.scale(scale, scale)
        sheet.paint_page(painter, top, bottom, height)
        painter.restore()
    painter.end()
    return bytes(buffer.data().data())


def _html(article: Article, wanted: Look) -> bytes:
    return web_page(article, wanted).encode("utf-8")


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


FORMS: Final[Mapping[str, Callable[[Article, Look], bytes]]] = {
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
    ".html": _html,
}
