"""A long time at the real window: a person's day in short, with its memory and pace watched.

python -m reliability.soak FOLDER ACTIONS PACE SEED    prints the outcome as JSON

The hand labels, takes and refuses suggestions, undoes, writes notes, reads on, searches, zooms and
opens what can be opened, by keys as a person does. A person makes about one such action in two
seconds; PACE times as many are made here, or as many as go where PACE is 0.
"""

import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotations.project import Project
from annotations.project.schemes import default_scheme
from gui.desk import Desk
from gui.settings import Settings
from reliability import work

SECONDS_AN_ACTION = 2.0  # a person's
ARTICLES = 60
WARM = 1 / 8  # of the actions, before memory is counted
KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@dataclass
class Outcome:
    """What became of the day.

    Attributes:
        actions: how many there were.
        hours: of a person's time they stand for.
        changes: edits the window was told of.
        memory: MB resident, at even distances.
        grown: MB by which it grew after the first eighth, by medians of tenths of the rest.
        first, last: milliseconds of the processor from an action to quiet, by the median of the
            first and of the last tenth.
        faults: what must not be.
    """

    actions: int = 0
    hours: float = 0.0
    changes: int = 0
    memory: list[float] = field(default_factory=list)
    grown: float = 0.0
    first: float = 0.0
    last: float = 0.0
    faults: list[str] = field(default_factory=list)


def resident() -> float:
    """MB of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Hand:
    """Somebody at the keys.

    Args:
        folder: where the project and the settings are made.
        seed: what they do.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.path = folder / "soak.tawsim"
        with Project.create(self.path, default_scheme(), "sara") as project:
            work.fill(project, ARTICLES)
        settings = Settings(folder / "settings.ini")
        settings.language, settings.annotator = "ar", "sara"
        self.chance = random.Random(seed)
        self.outcome = Outcome()
        self.desk = Desk(settings)
        self.window, self.session = self.desk.window, self.desk.session
        self.session.changed.connect(self._count)
        self.session.failed.connect(lambda error: self.outcome.faults.append(str(error)))
        self.window.show()
        self.session.open(self.path, "sara")
        self.wait(lambda: self.session.document is not None)
        self.quiet()

    def _count(self, _changes: object) -> None:
        self.outcome.changes += 1

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window live until something is so; five minutes at most."""
        end = time.monotonic() + 300
        while not until():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            assert time.monotonic() < end, "the window hangs"

    def quiet(self) -> None:
        """Wait until nothing is on its way."""
        self.wait(
            lambda: not self.session.busy and not self.desk.suggesting._thread.busy
        )  # fmt: skip

    def press(self, key: int | str, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Press a key in the article."""
        view = self.window.view
        if not view.hasFocus():
            self.window.activateWindow()
            view.setFocus()
            self.wait(view.hasFocus)
        code = Qt.Key(ord(key)) if isinstance(key, str) else key
        QTest.keyClick(view, code, modifiers or Qt.KeyboardModifier.NoModifier)

    def act(self) -> None:
        """Do the next thing."""
        what = (
            self.label, self.suggestion, self.undo, self.note, self.read_on, self.status,
            self.search, self.zoom, self.look_around,
        )  # fmt: skip
        self.chance.choices(what, [52, 12, 8, 3, 14, 4, 4, 1, 2])[0]()

    def label(self) -> None:
        view = self.window.view
        start = self.chance.randrange(len(view.document.text) - 8)
        view.select(start, start + self.chance.randrange(2, 8), exact=False)
        self.press(self.chance.choice("12345"))

    def suggestion(self) -> None:
        self.press(KEY.Key_Tab)
        self.press(self.chance.choice((KEY.Key_Return, KEY.Key_Backspace)))

    def undo(self) -> None:
        self.press(KEY.Key_Z, CTRL)

    def note(self) -> None:
        field = self.window.inspector.note
        if field.isVisible() and field.isEnabled():
            field.setFocus()
            field.setText("ملاحظة " * self.chance.randrange(1, 9))
            QTest.keyClick(field, KEY.Key_Return)

    def read_on(self) -> None:
        self.press(self.chance.choice((KEY.Key_Down, KEY.Key_Down, KEY.Key_Up)), ALT)

    def status(self) -> None:
        self.window.actions_[self.chance.choice(("set_done", "set_skipped", "set_new"))].trigger()

    def search(self) -> None:
        bar = self.window.find_bar
        self.window.actions_["find"].trigger()
        bar.query.selectAll()
        bar.query.insert(self.chance.choice(work.WORDS))
        self.wait(lambda: not self.window.finding.busy)
        self.window.actions_["find_next"].trigger()
        self.window.actions_["stop_work"].trigger()

    def zoom(self) -> None:
        self.window.actions_[self.chance.choice(("zoom_in", "zoom_out", "zoom_reset"))].trigger()

    def look_around(self) -> None:
        """Open something, and close it."""
        name = self.chance.choice(
            ("show_palette", "edit_labels", "show_keys", "edit_preferences", "show_backups")
        )
        self.window.actions_[name].trigger()
        QApplication.processEvents()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()

    def day(self, actions: int, pace: float) -> Outcome:
        """So many actions, PACE times as fast as a person."""
        outcome, taken = self.outcome, []
        outcome.hours = actions * SECONDS_AN_ACTION / 3600
        every, began = max(1, actions // 80), time.perf_counter()
        for number in range(actions):
            start = time.process_time()
            self.act()
            self.quiet()
            taken.append(time.process_time() - start)
            if number % every == 0:
                outcome.memory.append(round(resident(), 1))
            if pace:
                due = began + (number + 1) * SECONDS_AN_ACTION / pace
                self.idle(due - time.perf_counter())
        outcome.actions = actions
        tenth = max(1, len(taken) // 10)
        outcome.first = round(statistics.median(taken[:tenth]) * 1000, 2)
        outcome.last = round(statistics.median(taken[-tenth:]) * 1000, 2)
        after = outcome.memory[int(len(outcome.memory) * WARM) :]
        part = max(1, len(after) // 10)
        grown = statistics.median(after[-part:]) - statistics.median(after[:part])
        outcome.grown = round(grown, 1)
        return outcome

    def idle(self, seconds: float) -> None:
        """Let the window live for a while."""
        if seconds > 0:
            loop = QEventLoop()
            QTimer.singleShot(int(seconds * 1000), loop.quit)
            loop.exec()

    def end(self) -> None:
        """Close everything, and hold the file to what the window showed last."""
        shown = {(mark.start, mark.end, mark.label) for mark in self.window.view.spans}
        document = self.session.document.id
        self.desk.end()
        self.window.close()
        with Project.open(self.path, "sara") as project:
            self.outcome.faults += project.faults()
            stored = {(one.start, one.end, one.label) for one in project.spans(document, "sara")}
        if stored != shown:
            self.outcome.faults.append("the file is not what the window showed")


if __name__ == "__main__":
    hand = Hand(Path(sys.argv[1]), int(sys.argv[4]))
    found = hand.day(int(sys.argv[2]), float(sys.argv[3]))
    hand.end()
    print(json.dumps(asdict(found), ensure_ascii=False))
