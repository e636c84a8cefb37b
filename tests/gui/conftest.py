"""The window for tests: the product's own application, with files in a temporary folder."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.project.adding import Record
from annotations.project.reading import LabelledDocument
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span, Suggestion
from annotations.suggest import registry

FIRST = (
    "التقى العميد سالم المرعي وفدا من كتيبة الفهود في معسكر الفوج 30 قرب المدينة.\n"
    "وأكد المرعي للصحفيين أن طائرات مسيرة حلقت فوق وادي الرمان يوم الاثنين، وبغداد هادئة."
)
SECOND = "وصل العقيد جابر الناصر إلى قاعدة الصقر الجوية مساء السبت."
THIRD = "لا أسماء في هذا النص القصير."


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the product makes it: its style, its fonts."""
    from gui import desk

    return desk._application()


@dataclass
class Words:
    """An engine that proposes the words it was given, each as its label."""

    proposed: dict[str, str] = field(default_factory=dict)
    name: str = "rules"

    def suggest(self, document: Document) -> list[Suggestion]:
        """A proposal for each of the words that the document has."""
        found = [
            Suggestion(at, at + len(words), label, self.name, 0.8, reason="a test's list")
            for words, label in self.proposed.items()
            if (at := document.text.find(words)) >= 0
        ]
        return sorted(found, key=lambda one: (one.start, -one.end))

    def suggest_all(
        self, documents: Iterable[Document], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[tuple[Document, list[Suggestion]]]:
        """The same for many."""
        for document in documents:
            if cancelled():
                return
            yield document, self.suggest(document)

    def close(self) -> None:
        """It holds nothing."""


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the engine proposes in this test: nothing, unless a test puts words in."""
    proposed: dict[str, str] = {}
    monkeypatch.setitem(registry._ENGINES, "rules", lambda: Words(proposed))
    return proposed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with three articles, nothing labelled."""
    made = tmp_path / "project.tawsim"
    with Project.create(made, default_scheme(), "analyst") as project:
        project.add(
            Record(LabelledDocument(Document(f"d{number}", text)), "made.jsonl", number)
            for number, text in enumerate((FIRST, SECOND, THIRD), 1)
        )
    return made


class Hand:
    """An analyst at the window: what they do, and what is on the disk when they are told of it."""

    def __init__(self, qtbot: QtBot, desk, path: Path) -> None:  # noqa: ANN001
        self.qtbot, self.desk, self.path = qtbot, desk, path
        self.told_on_disk: list[list[tuple]] = []
        self.messages: list[str] = []
        desk.session.changed.connect(lambda _: self.told_on_disk.append(self.on_disk()))

    @property
    def window(self):  # noqa: ANN201
        return self.desk.window

    @property
    def view(self):  # noqa: ANN201
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

    def changing(self, do: Callable[[], object]) -> None:
        """Do what makes an edit, and wait until it is on the disk and shown."""
        before = len(self.told_on_disk)
        with self.qtbot.waitSignal(self.desk.session.changed, timeout=5000):
            do()
        self.quiet()
        assert len(self.told_on_disk) > before
        assert sorted(self.told_on_disk[-1]) == sorted(self.on_disk())

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:  # noqa: ANN001
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

    def drag(self, first: QPoint, last: QPoint, modifiers=Qt.KeyboardModifier.NoModifier) -> None:  # noqa: ANN001
        """Press the left button at one point, move, and let go at another."""
        middle = (first + last) / 2
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        target = self.view.viewport()
        send(target, QEvent.Type.MouseButtonPress, first, left, left, modifiers)
        send(target, QEvent.Type.MouseMove, middle, none, left, modifiers)
        send(target, QEvent.Type.MouseMove, last, none, left, modifiers)
        send(target, QEvent.Type.MouseButtonRelease, last, left, none, modifiers)

    def click(self, offset: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:  # noqa: ANN001
        """Click on a letter."""
        self.qtbot.mouseClick(
            self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, self.letter(offset)
        )

    def double_click(self, offset: int) -> None:
        """Double-click on a letter, as a mouse does it: press, release, double, release."""
        self.click(offset)
        at, left, none = self.letter(offset), Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        target, plain = self.view.viewport(), Qt.KeyboardModifier.NoModifier
        send(target, QEvent.Type.MouseButtonDblClick, at, left, left, plain)
        send(target, QEvent.Type.MouseButtonRelease, at, left, none, plain)

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


def send(target: QWidget, kind, at: QPoint, button, buttons, modifiers) -> None:  # noqa: ANN001
    """Send a mouse event as the window system does."""
    place = QPointF(at)
    event = QMouseEvent(
        kind, place, QPointF(target.mapToGlobal(at)), button, buttons, modifiers
    )
    QApplication.sendEvent(target, event)


@pytest.fixture
def empty_desk(qapp: QApplication, tmp_path: Path, words: dict[str, str]) -> Iterator:
    """The program without a project, in Arabic, with settings of its own."""
    from gui.desk import Desk
    from gui.settings import Settings

    settings = Settings(tmp_path / "settings.ini")
    settings.language, settings.theme, settings.annotator = "ar", "light", "analyst"
    desk = Desk(settings)
    desk.window.show()
    yield desk
    desk.end()
    desk.window.close()
    desk.window.deleteLater()


@pytest.fixture
def hand(qtbot: QtBot, empty_desk, path: Path) -> Hand:  # noqa: ANN001
    """An analyst with the project open and its first article in view."""
    hand = Hand(qtbot, empty_desk, path)
    with qtbot.waitSignal(empty_desk.session.suggestions_changed, timeout=5000):
        empty_desk.session.open(path, "analyst")
    hand.quiet()
    hand.view.setFocus()
    return hand


def spans_of(project: Path, document_id: str = "d1") -> list[Span]:
    """The spans as another program reads them."""
    with Project.open(project, "analyst") as opened:
        return opened.spans(document_id)
