"""Words from documents and people shown as plain text: Qt guesses at rich text where it can."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def tip(text: str) -> str:
    """A tool tip that shows `text` letter for letter, line by line."""
    return "<qt>" + escape(text).replace("\n", "<br>") + "</qt>" if text else ""


def plain(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows `text` letter for letter."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def isolated(text: str) -> str:
    """`text` kept from turning the direction of the words around it."""
    return f"\u2068{text}\u2069"
