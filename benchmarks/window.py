"""The window beside bare Qt and bare SQLite: starting, opening, scrolling, labelling, finding.

Texts are generated and the same in every run. Each figure stands beside the bare tools doing the
least that could be called the same, measured in turn with it in the same run: a `QPlainTextEdit`
with the same text and no spans. No engine is at work meanwhile: what engines take is measured
elsewhere.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from annotations.search import Options, Shadowed, find_all
from benchmarks import starting
from benchmarks.core import PRAGMAS
from benchmarks.made_texts import made_project
from benchmarks.measuring import Row, rows_of, seconds, wait
from gui import fonts
from gui.desk import Desk
from gui.settings import Settings

SIZES: Final = ((5_000, 100, 30), (1_000_000, 20_000, 100), (5_000_000, 100_000, 400))
"""Characters, spans, and milliseconds in which they are to be painted."""
EDITS, PAGES, OPENINGS = 150, 200, 7
_FINDINGS: Final = 5

Times = dict[str, list[float]]


def rows() -> Iterator[Row]:
    """The rows of each measurement."""
    yield from starting.rows()
    with tempfile.TemporaryDirectory(prefix="tawsim-bench-") as name:
        folder = Path(name)
        settings = Settings(folder / "settings.ini")
        settings.language, settings.annotator = "ar", "bench"
        desk = Desk(settings)
        desk.tidy()
        desk.suggesting.suggest_for = lambda *_: None  # type: ignore[method-assign]
        desk.window.resize(1280, 800)
        desk.window.show()
        below: Times = {}
        for length, spans, goal in SIZES:
            article = Article(desk, made_project(folder, length, spans), length, spans)
            yield from article.opening(goal, below)
            yield from article.scrolling(below)
            yield from article.labelling(folder, below)
            if length <= SIZES[1][0]:
                yield from article.finding(below)
            article.end()
        yield from starting.listing(desk, folder)
        desk.end()


class Article:
    """One article in the window, and its text in a bare `QPlainTextEdit` as large.

    Args:
        desk: the program.
        path: the project.
        length, spans: code points of the article, and how many labels it has.
    """

    def __init__(self, desk: Desk, path: Path, length: int, spans: int) -> None:
        self._desk, self._session, self._view = desk, desk.session, desk.window.view
        self._size = f"{length:,} characters, {spans:,} spans"
        self._stem = path.stem
        wait(self._session.shown, lambda: self._session.open(path, "bench"))
        self._rest()
        assert self._view.document is not None
        self._document, self._spans = self._view.document, list(self._view.spans)
        assert len(self._spans) > 0.9 * spans
        self._bare = QPlainTextEdit()
        self._bare.setFont(fonts.reading(22))
        self._bare.resize(self._view.size())
        self._bare.show()
        self._bare.setPlainText(self._document.text)

    def _rest(self) -> None:
        """Wait until all that was begun is through."""
        while self._session.busy:
            self._desk.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._desk.app.processEvents()

    def _told(
        self, what: str, ours: list[float], bare: list[float], below: Times, **more: object
    ) -> Iterator[Row]:
        name = f"{what}: {self._size}"
        yield from rows_of(name, ours, bare, below=below.get(what), **more)  # type: ignore[arg-type]
        below[what] = ours

    def opening(self, goal: int, below: Times) -> Iterator[Row]:
        """From the choice of an article to its letters and spans painted."""
        view, session = self._view, self._session
        given: list[float] = []
        read: list[float] = []
        whole: list[float] = []
        bare: list[float] = []

        def paint() -> None:
            view.show_article(self._document, self._spans)
            view.viewport().repaint()

        def read_and_paint() -> None:
            wait(session.shown, lambda: session.show_document("article"))
            view.viewport().repaint()

        def read_all() -> None:
            wait(session.rest_read, lambda: session.show_document("article"))
            view.viewport().repaint()

        def paint_bare() -> None:
            self._bare.setPlainText(self._document.text)
            self._bare.viewport().repaint()

        for _ in range(OPENINGS):
            given.append(seconds(paint))
            read.append(seconds(read_and_paint))
            self._rest()
            if len(self._document.text) > SIZES[0][0]:
                whole.append(seconds(read_all))
                self._rest()
            bare.append(seconds(paint_bare))
            self._desk.app.processEvents()
        goals = {"goal": goal}
        yield from self._told("article given to painted", given, bare, below, **goals, again=paint)
        yield from self._told(
            "article read from the file and painted", read, bare, below, **goals,
            again=read_and_paint,
        )  # fmt: skip
        if whole:
            yield from self._told("… and all its marks there", whole, bare, below)

    def scrolling(self, below: Times) -> Iterator[Row]:
        """One page further down, painted; from the end on to the beginning."""

        def turn(widget: object) -> None:
            bar = widget.verticalScrollBar()  # type: ignore[attr-defined]
            at_end = bar.value() == bar.maximum()
            bar.setValue(0 if at_end else bar.value() + bar.pageStep())
            widget.viewport().repaint()  # type: ignore[attr-defined]

        ours: list[float] = []
        bare: list[float] = []
        for _ in range(PAGES):
            ours.append(seconds(lambda: turn(self._view)))
            bare.append(seconds(lambda: turn(self._bare)))

        def turn_many() -> None:
            for _ in range(PAGES // 4):
                turn(self._view)

        yield from self._told(
            "a page further", ours, bare, below, goal=16, by="p95", again=turn_many
        )

    def labelling(self, folder: Path, below: Times) -> Iterator[Row]:
        """From a label's key to the span painted and on the disk.

        Bare is a row written by SQLite with the same safety, and the bare text painted.
        """
        view, session, desk = self._view, self._session, self._desk
        database = sqlite3.connect(folder / f"{self._stem}.bare", isolation_level=None)
        for pragma in PRAGMAS:
            database.execute(f"PRAGMA {pragma}")
        database.execute(
            "CREATE TABLE spans (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c TEXT)"
        )

        def insert() -> None:
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT INTO spans (a, b, c) VALUES (1, 2, 'UNIT')")
            database.execute("COMMIT")
            self._bare.viewport().repaint()

        def label() -> None:
            wait(session.changed, lambda: QTest.keyClick(view, Qt.Key.Key_4))
            view.viewport().repaint()

        desk.window.activateWindow()
        QTest.qWaitForWindowActive(desk.window)
        view.setFocus()
        ours: list[float] = []
        bare: list[float] = []
        step = len(self._document.text) // (EDITS + 1)
        for number in range(1, EDITS + 1):
            view.select(number * step, number * step + 3)
            view.ensure_visible(number * step)
            view.viewport().repaint()
            ours.append(seconds(label))
            self._rest()
            bare.append(seconds(insert))
        database.close()
        yield from self._told(
            "label key to painted and on the disk", ours, bare, below, goal=16, by="p95",
            again=label,
        )  # fmt: skip
        self._rest()

    def finding(self, below: Times) -> Iterator[Row]:
        """All places of a word in every spelling; bare is Qt's own search, of one spelling."""
        shadowed, document = Shadowed(self._document.text), self._bare.document()
        wanted = self._document.text.split()[50][:4]
        assert shadowed.shadow

        def find_ours() -> None:
            assert find_all(shadowed, wanted, Options())

        def find_bare() -> None:
            found = document.find(wanted, 0)
            while not found.isNull():
                found = document.find(wanted, found)

        ours = [seconds(find_ours) for _ in range(_FINDINGS)]
        bare = [seconds(find_bare) for _ in range(_FINDINGS)]
        yield from self._told(
            "folded find of a word, all places", ours, bare, below, goal=50, again=find_ours
        )

    def end(self) -> None:
        """Give the bare text back."""
        self._bare.deleteLater()
