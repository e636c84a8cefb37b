"""The window beside bare Qt and bare SQLite: starting, opening, scrolling, labelling.

Texts are generated and the same in every run. Each figure stands beside the bare tools doing the
least that could be called the same, measured in turn with it in the same run. No engine is at work
meanwhile: what engines take is measured elsewhere.
"""

import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPlainTextEdit

from annotations.project import Project
from annotations.project.adding import Record
from annotations.project.reading import LabelledDocument
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span
from benchmarks.core import PRAGMAS
from gui import fonts
from gui.desk import Desk
from gui.settings import Settings

Row = tuple[str, str, str, str, str]
SIZES = ((5_000, 100, 30), (1_000_000, 20_000, 100), (5_000_000, 100_000, 400))
LABELS = ("PERSON", "UNIT", "BASE", "WEAPON", "DATE")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
STARTS, EDITS, PAGES, OPENINGS = 7, 150, 200, 5
MANY = 100_000

_SHOW_WINDOW = """
import sys
from pathlib import Path
from gui.desk import Desk
from gui.settings import Settings
desk = Desk(Settings(Path(sys.argv[1])))
desk.window.show()
desk.app.processEvents()
print("shown", flush=True)
desk.end()
"""
_SHOW_PROJECT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from gui.desk import Desk
from gui.settings import Settings
desk = Desk(Settings(Path(sys.argv[1])))
shown = []
desk.session.shown.connect(shown.append)
desk.window.show()
desk.session.open(Path(sys.argv[2]), "bench")
while not shown:
    desk.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
desk.window.repaint()
print("shown", flush=True)
desk.end()
"""
_SHOW_BARE_QT = """
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication([])
edit = QPlainTextEdit()
edit.show()
app.processEvents()
print("shown", flush=True)
"""


def rows() -> Iterator[Row]:
    """Name, value, baseline, ratio and goal of each measurement."""
    with tempfile.TemporaryDirectory(prefix="tawsim-bench-") as name:
        folder = Path(name)
        yield starting(folder)
        settings = Settings(folder / "settings.ini")
        settings.language, settings.annotator = "ar", "bench"
        desk = Desk(settings)
        desk.suggesting.suggest_for = lambda *_: None  # type: ignore[method-assign]
        desk.window.resize(1280, 800)
        desk.window.show()
        for length, spans, goal in SIZES:
            project = made_project(folder, length, spans)
            given = (f"{length:,} characters, {spans:,} spans", project)
            yield from opening(desk, *given, goal)
            if length == SIZES[1][0]:
                yield scrolling(desk, *given)
            if length <= SIZES[1][0]:
                yield labelling(desk, *given, folder)
        yield from many_documents(desk, folder)
        desk.end()


def many_documents(desk: Desk, folder: Path) -> Iterator[Row]:
    """A project of very many short articles: opened, listed, filtered.

    Bare is a `QListWidget` filled with the same titles, and its rows hidden or shown.
    """
    path = folder / "many.tawsim"
    chance = random.Random(MANY)
    words = [made_text(40).split()[n % 5] + str(n) for n in range(400)]
    titles = [" ".join(chance.choices(words, k=7)) for _ in range(MANY)]
    with Project.create(path, default_scheme(), "bench") as project:
        project.add(
            (
                Record(LabelledDocument(Document(f"d{n}", f"{title}.", title), ()), "made", n + 1)
                for n, title in enumerate(titles)
            ),
            "bench",
        )
    ours, bare = [], []
    for _ in range(STARTS):
        ours.append(_until_shown(_SHOW_PROJECT, str(folder / "start.ini"), str(path)))
        bare.append(_until_shown(_SHOW_BARE_QT))
    yield _row(f"start to article and window shown: {MANY:,} documents", ours, bare, "≤ 1000 ms")
    _wait(desk.session.entries_changed, lambda: desk.session.open(path, "bench"))
    panel, entries = desk.window.documents, list(desk.window.documents.model.entries)
    plain = QListWidget()
    plain.setUniformItemSizes(True)
    plain.resize(panel.size())
    plain.show()

    def show() -> None:
        panel.model.set_entries(entries)
        panel.show_current(entries[0].id)
        panel.list.viewport().repaint()

    def show_plain() -> None:
        plain.clear()
        plain.addItems(titles)
        plain.viewport().repaint()

    def filter_plain(wanted: str) -> None:
        for row in range(plain.count()):
            plain.setRowHidden(row, wanted not in plain.item(row).text())
        plain.viewport().repaint()

    def filter_ours(wanted: str) -> None:
        panel.words.setText(wanted)
        panel.list.viewport().repaint()

    listed = [(_seconds(show), _seconds(show_plain)) for _ in range(OPENINGS)]
    yield _row(f"list shown: {MANY:,} documents", *_columns(listed), "≤ 200 ms")
    deadline = time.perf_counter() + 60
    while not panel.model.ready and time.perf_counter() < deadline:
        desk.app.processEvents()  # titles are folded while nothing else is to be done
    filtered = [
        (_seconds(lambda w=word: filter_ours(w)), _seconds(lambda w=word: filter_plain(w)))
        for word in words[:OPENINGS]
    ]
    yield _row(f"list filtered: {MANY:,} documents", *_columns(filtered), "≤ 100 ms")
    plain.deleteLater()


def _columns(pairs: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [ours for ours, _ in pairs], [bare for _, bare in pairs]


def made_text(length: int) -> str:
    """Sentences of made-up words in paragraphs, as long as news has them."""
    chance = random.Random(length)
    words: list[str] = []
    size = 0
    while size < length:
        word = "".join(chance.choices(LETTERS, k=chance.randint(2, 8)))
        size += len(word) + 1
        words.append(word + chance.choices(("", "،", ".", ".\n"), (90, 5, 4, 1))[0])
    return " ".join(words)[:length]


def made_project(folder: Path, length: int, spans: int) -> Path:
    """A project of one article, and its spans spread evenly over it, every fifth nested."""
    text = made_text(length)
    step = length // spans
    labelled = tuple(
        Span(at, at + 12, LABELS[number % 5]) if number % 5 else Span(at - step, at + 5, LABELS[0])
        for number in range(1, spans + 1)
        if (at := number * step - 15) > 0
    )
    path = folder / f"{length}.tawsim"
    with Project.create(path, default_scheme(), "bench") as project:
        content = LabelledDocument(Document("article", text), labelled)
        project.add([Record(content, "made", 1)], "bench")
    return path


def starting(folder: Path) -> Row:
    """From the beginning of the process to the window on the screen."""
    settings = str(folder / "start.ini")
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(STARTS):  # in turn, so that both meet the same load
        ours.append(_until_shown(_SHOW_WINDOW, settings))
        bare.append(_until_shown(_SHOW_BARE_QT))
    return _row("start to window shown", ours, bare, "≤ 1000 ms")


def _until_shown(program: str, *arguments: str) -> float:
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=Path(__file__).parent.parent,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"shown"
        return time.perf_counter() - began


def opening(desk: Desk, size: str, path: Path, goal: int) -> Iterator[Row]:
    """From the choice of an article to its letters and spans painted."""
    view, session = desk.window.view, desk.session
    _wait(session.shown, lambda: session.open(path, "bench"))
    document, spans = view.document, list(view.spans)
    assert document is not None
    bare = QPlainTextEdit()
    bare.setFont(fonts.reading(22))
    bare.resize(view.size())
    bare.show()
    shown: list[float] = []
    read: list[float] = []
    plain: list[float] = []
    whole: list[float] = []

    def read_and_paint() -> None:
        _wait(session.shown, lambda: session.show_document("article"))
        view.viewport().repaint()

    def read_all() -> None:
        _wait(session.rest_read, lambda: session.show_document("article"))
        view.viewport().repaint()

    def paint() -> None:
        view.show_article(document, spans)
        view.viewport().repaint()

    def paint_plain() -> None:
        bare.setPlainText(document.text)
        bare.viewport().repaint()

    for _ in range(OPENINGS):
        shown.append(_seconds(paint))
        read.append(_seconds(read_and_paint))
        while session.busy:
            desk.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if len(document.text) > SIZES[0][0]:
            whole.append(_seconds(read_all))
        plain.append(_seconds(paint_plain))
        desk.app.processEvents()
    bare.deleteLater()
    yield _row(f"article given to painted: {size}", shown, plain, f"≤ {goal} ms")
    yield _row(f"article read from the file and painted: {size}", read, plain, f"≤ {goal} ms")
    if whole:
        yield _row(f"… and all its marks there: {size}", whole, plain, "")


def scrolling(desk: Desk, size: str, path: Path) -> Row:
    """One page further down, painted."""
    view = desk.window.view
    bare = QPlainTextEdit()
    bare.setFont(fonts.reading(22))
    bare.resize(view.size())
    bare.show()
    assert view.document is not None, path
    bare.setPlainText(view.document.text)

    def turn(widget: object) -> None:
        bar = widget.verticalScrollBar()  # type: ignore[attr-defined]
        bar.setValue(bar.value() + bar.pageStep())
        widget.viewport().repaint()  # type: ignore[attr-defined]

    ours: list[float] = []
    plain: list[float] = []
    for _ in range(PAGES):
        ours.append(_seconds(lambda: turn(view)))
        plain.append(_seconds(lambda: turn(bare)))
    bare.deleteLater()
    return _row(f"a page further: {size}", ours, plain, "p95 ≤ 16 ms")


def labelling(desk: Desk, size: str, path: Path, folder: Path) -> Row:
    """From a label's key to the span painted and on the disk."""
    view, session = desk.window.view, desk.session
    bare = sqlite3.connect(folder / f"{path.stem}.bare", isolation_level=None)
    for pragma in PRAGMAS:
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE spans (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, label TEXT)")

    def insert() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO spans (a, b, label) VALUES (1, 2, 'UNIT')")
        bare.execute("COMMIT")

    def label() -> None:
        _wait(session.changed, lambda: QTest.keyClick(view, Qt.Key.Key_4))
        view.viewport().repaint()

    assert view.document is not None
    desk.window.activateWindow()
    QTest.qWaitForWindowActive(desk.window)
    view.setFocus()
    ours: list[float] = []
    plain: list[float] = []
    step = len(view.document.text) // (EDITS + 1)
    for number in range(1, EDITS + 1):
        view.select(number * step, number * step + 3)
        view.ensure_visible(number * step)
        view.viewport().repaint()
        ours.append(_seconds(label))
        while session.busy:
            desk.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        desk.app.processEvents()
        plain.append(_seconds(insert))
    bare.close()
    return _row(f"label key to painted and on the disk: {size}", ours, plain, "p95 ≤ 16 ms")


def _wait(signal: SignalInstance, begin: Callable[[], object]) -> None:
    """Begin something and wait for its signal.

    Raises:
        TimeoutError: it did not come within a minute.
    """
    loop = QEventLoop()
    came = []
    quit_by = signal.connect(lambda *_: (came.append(True), loop.quit()))
    QTimer.singleShot(60_000, loop, loop.quit)
    begin()
    loop.exec()
    signal.disconnect(quit_by)
    if not came:
        raise TimeoutError


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _row(name: str, ours: list[float], bare: list[float], goal: str) -> Row:
    ratio = statistics.median(ours) / statistics.median(bare)
    return name, _told(ours), _told(bare), f"{ratio:.1f}", goal


def _told(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    return f"{statistics.median(ordered) * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms"
