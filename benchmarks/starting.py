"""Starting the program, and a project of very many short articles, beside bare Qt."""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QListWidget

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document
from benchmarks.made_texts import made_text
from benchmarks.measuring import Row, rows_of, seconds, wait
from gui.desk import Desk

STARTS, OPENINGS = 7, 5
MANY = 100_000

_SHOW_WINDOW = """
import sys
from pathlib import Path
from gui.desk import Desk
from gui.settings import Settings
print("Python and imports", flush=True)
desk = Desk(Settings(Path(sys.argv[1])))
desk.window.show()
print("window made", flush=True)
desk.app.processEvents()
print("painted", flush=True)
desk.end()
"""
_SHOW_PROJECT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from gui.desk import Desk
from gui.settings import Settings
print("Python and imports", flush=True)
desk = Desk(Settings(Path(sys.argv[1])))
shown = []
desk.session.shown.connect(shown.append)
desk.window.show()
print("window made", flush=True)
desk.session.open(Path(sys.argv[2]), "bench")
while not shown:
    desk.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print("project and article read", flush=True)
desk.window.repaint()
print("painted", flush=True)
desk.end()
"""
_SHOW_BARE_QT = """
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication([])
edit = QPlainTextEdit()
edit.show()
app.processEvents()
print("painted", flush=True)
"""


def started(program: str, *arguments: str) -> dict[str, float]:
    """Seconds from the beginning of a process to each thing it says, the last the window shown."""
    began = time.perf_counter()
    said: dict[str, float] = {}
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=Path(__file__).parent.parent,
        env=os.environ, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            said[line.strip()] = time.perf_counter() - began
    assert "painted" in said
    return said


def starting(name: str, program: str, *arguments: str) -> Iterator[Row]:
    """From the beginning of the process to the window on the screen, and what it goes to."""
    ours: list[dict[str, float]] = []
    bare: list[float] = []
    for _ in range(STARTS):  # in turn, so that both meet the same load
        ours.append(started(program, *arguments))
        bare.append(started(_SHOW_BARE_QT)["painted"])
    yield from rows_of(name, [said["painted"] for said in ours], bare, 1000)
    medians = {stage: statistics.median(said[stage] for said in ours) for stage in ours[0]}
    steps = pairwise([("", 0.0), *medians.items()])
    parts = (f"{stage} {(at - before) * 1000:.0f} ms" for (_, before), (stage, at) in steps)
    yield (f"    of it: {', '.join(parts)}",)


def rows() -> Iterator[Row]:
    """The rows of both starts; the list's need a window."""
    with tempfile.TemporaryDirectory(prefix="tawsim-bench-") as folder:
        settings = str(Path(folder) / "start.ini")
        yield from starting("start to window shown", _SHOW_WINDOW, settings)
        path = many_documents(Path(folder))
        name = f"start to article and window shown: {MANY:,} documents"
        yield from starting(name, _SHOW_PROJECT, settings, str(path))


def titles() -> list[str]:
    """As many made-up titles as there are documents, the same in every run."""
    chance, known = random.Random(MANY), words()
    return [" ".join(chance.choices(known, k=7)) for _ in range(MANY)]


def words() -> list[str]:
    """The words of the titles."""
    return [f"{made_text(40).split()[n % 5]}{n}" for n in range(400)]


def many_documents(folder: Path) -> Path:
    """A project of very many short articles."""
    path = folder / "many.tawsim"
    with Project.create(path, default_scheme(), "bench") as project:
        project.add(
            (
                Record(LabelledDocument(Document(f"d{n}", f"{title}.", title), ()), "made", n + 1)
                for n, title in enumerate(titles())
            ),
            "bench",
        )
    return path


def listing(desk: Desk, folder: Path) -> Iterator[Row]:
    """The list of them shown and filtered.

    Bare is a `QListWidget` filled with the same titles, and its rows hidden or shown.
    """
    path = many_documents(folder)
    wait(desk.session.entries_changed, lambda: desk.session.open(path, "bench"))
    panel, entries = desk.window.documents, list(desk.window.documents.model.entries)
    plain = QListWidget()
    plain.setUniformItemSizes(True)
    plain.resize(panel.size())
    plain.show()
    told = titles()

    def show() -> None:
        panel.model.set_entries(entries)
        panel.show_current(entries[0].id)
        panel.list.viewport().repaint()

    def show_plain() -> None:
        plain.clear()
        plain.addItems(told)
        plain.viewport().repaint()

    def filter_plain(wanted: str) -> None:
        for row in range(plain.count()):
            plain.setRowHidden(row, wanted not in plain.item(row).text())
        plain.viewport().repaint()

    def filter_ours(wanted: str) -> None:
        panel.words.setText(wanted)
        panel.list.viewport().repaint()

    listed = [(seconds(show), seconds(show_plain)) for _ in range(OPENINGS)]
    yield from rows_of(
        f"list shown: {MANY:,} documents", *zip(*listed, strict=True), goal=200, again=show
    )
    deadline = time.perf_counter() + 60
    while not panel.model.ready and time.perf_counter() < deadline:
        desk.app.processEvents()  # titles are folded while nothing else is to be done
    asked = words()[:OPENINGS]
    filtered = [
        (seconds(lambda w=word: filter_ours(w)), seconds(lambda w=word: filter_plain(w)))  # type: ignore[misc]
        for word in asked
    ]
    yield from rows_of(
        f"list filtered: {MANY:,} documents", *zip(*filtered, strict=True), goal=100,
        again=lambda: filter_ours(asked[0]),
    )  # fmt: skip
    plain.deleteLater()
