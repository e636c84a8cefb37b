"""An analyst at the real window: what they do with mouse and keys, and what is on the disk then."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


class Hand:
    """An analyst at the window: what they do, and what is on the disk when they are told of it."""

    def __init__(self, qtbot: QtBot, desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        self.told_on_disk: list[list[tuple]] = []
        self.messages: list[str] = []
        desk.session.changed.connect(lambda _: self.told_on_disk.append(self.on_disk()))

    @property
    def window(self):
        return self.desk.window

    @property
    def view(self):
        return self.desk.window.view

    @property
    def text(self) -> str:
        return self.view.document.text

    def on_disk(self, columns: str = "start_offset, end_offset, label") -> list[tuple]:
        """The spans in the file, read by a program of its own."""
        with sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True) as file:
            rows = file.execute(f"SELECT {columns} FROM spans ORDER BY start_offset, -end_offset")
            return rows.fetchall()

    def shown(self) -> list[tuple[int, int, str]]:
        """The spans in the window, in reading order."""
        return [(span.start, span.end, span.label) for span in self.view.spans]

    def labelled(self) -> list[tuple[str, str]]:
        """The words and labels in the window; what is shown is on the disk."""
        assert self.shown() == sorted(self.on_disk(), key=lambda row: (row[0], -row[1], row[2]))
        return [(self.text[start:end], label) for start, end, label in self.shown()]

    def suggested(self) -> list[str]:
        """The words that are suggested in the window."""
        return [self.text[one.start : one.end] for one in self.view.suggestions]

    def open(self, document_id: str = "d1") -> None:
        """Read an article, and wait until its suggestions are in."""
        with self.qtbot.waitSignal(self.desk.session.suggestions_changed, timeout=5000):
            self.desk.session.show_document(document_id)
        self.quiet()

    def quiet(self) -> None:
        """Wait until nothing is on its way."""
        thread = self.desk.suggesting._thread
        self.qtbot.waitUntil(lambda: not self.desk.session.busy and not thread.busy, timeout=5000)

    def take_in(self) -> None:
        """Take in what the import dialog shows, once it has looked it through."""
        from gui.dialogs.importing import ImportDialog

        def shown() -> ImportDialog | None:
            found = self.window.findChildren(ImportDialog)
            return next((dialog for dialog in found if dialog.isVisible()), None)

        self.qtbot.waitUntil(lambda: shown() is not None, timeout=10_000)
        dialog = shown()
        assert dialog is not None
        self.qtbot.waitUntil(dialog.take.isEnabled, timeout=30_000)
        dialog.take.click()

    def changing(self, do: Callable[[], object]) -> None:
        """Do what makes an edit, and wait until it is on the disk and shown."""
        before = len(self.told_on_disk)
        with self.qtbot.waitSignal(self.desk.session.changed, timeout=5000):
            do()
        self.quiet()
        assert len(self.told_on_disk) > before
        assert sorted(self.told_on_disk[-1]) == sorted(self.on_disk())

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the article: one of Qt's, or the character on it."""
        self.view.setFocus()
        code = Qt.Key(ord(key)) if isinstance(key, str) else key
        self.qtbot.keyClick(self.view, code, modifiers)

    def letter(self, offset: int) -> QPoint:
        """The middle of a letter, in the article's viewport."""
        self.view.ensure_visible(offset)
        self.view.viewport().repaint()
        return self.view.rectangles(offset, offset + 1)[0].center().toPoint()

    def of(self, words: str, nth: int = 0) -> int:
        """Where words begin in the text."""
        at = self.text.index(words)
        for _ in range(nth):
            at = self.text.index(words, at + 1)
        return at

    def drag(self, first: QPoint, last: QPoint, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Press the left button at one point, move, and let go at another."""
        middle = (first + last) / 2
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        target = self.view.viewport()
        send(target, QEvent.Type.MouseButtonPress, first, left, left, modifiers)
        send(target, QEvent.Type.MouseMove, middle, none, left, modifiers)
        send(target, QEvent.Type.MouseMove, last, none, left, modifiers)
        send(target, QEvent.Type.MouseButtonRelease, last, left, none, modifiers)

    def click(self, offset: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Click on a letter."""
        self.qtbot.mouseClick(
            self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, self.letter(offset)
        )

    def double_click(self, offset: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Double-click on a letter, as a mouse does it: press, release, double, release."""
        self.click(offset)
        at, left, none = self.letter(offset), Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        target = self.view.viewport()
        send(target, QEvent.Type.MouseButtonDblClick, at, left, left, modifiers)
        send(target, QEvent.Type.MouseButtonRelease, at, left, none, modifiers)

    def select(self, words: str, nth: int = 0) -> None:
        """Drag roughly over words: from inside the first to inside the last."""
        start = self.of(words, nth)
        self.drag(self.letter(start + 1), self.letter(start + len(words) - 2))

    def label(self, words: str, key: str, nth: int = 0) -> None:
        """Drag over words and press a label's key."""
        self.select(words, nth)
        self.changing(lambda: self.press(key))

    def selection(self) -> str:
        """The words that are selected."""
        start, end = self.view.selected
        return self.text[start:end]

    def current(self) -> str:
        """The words of the current mark."""
        mark = self.view.current
        return self.text[mark.start : mark.end] if mark else ""

    def message(self) -> str:
        """The message that is shown."""
        bar = self.window.messages
        return bar.words.text() if bar.isVisible() else ""


def send(target: QWidget, kind, at: QPoint, button, buttons, modifiers) -> None:
    """Send a mouse event as the window system does."""
    place = QPointF(at)
    event = QMouseEvent(kind, place, QPointF(target.mapToGlobal(at)), button, buttons, modifiers)
    QApplication.sendEvent(target, event)
