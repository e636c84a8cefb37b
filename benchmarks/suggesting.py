"""Suggestions in the window, and whether their confidences mean what they say.

python -m benchmarks --only suggesting
"""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.suggest import stated
from annotations.suggest.records import Records, settle
from annotations.suggest.rules import RulesSuggester
from benchmarks.learned import gold
from benchmarks.measuring import seconds, told, wait
from gui.desk import Desk
from gui.settings import Settings

Row = tuple[str, str, str, str, str]
ROUNDS = 3


def rows() -> Iterator[Row]:
    """Name, value, baseline, ratio and goal of each measurement."""
    yield from in_view()
    yield from calibration()


def in_view() -> Iterator[Row]:
    """From the choice of an article to the rules' suggestions for it stored and painted."""
    articles = gold("dev")
    with tempfile.TemporaryDirectory(prefix="tawsim-bench-") as name:
        path = Path(name, "gold.tawsim")
        with Project.create(path, default_scheme(), "bench") as project:
            project.add([Record(LabelledDocument(content.document)) for content in articles])
        settings = Settings(Path(name, "settings.ini"))
        settings.language, settings.annotator = "ar", "bench"
        desk = Desk(settings)
        desk.window.resize(1280, 800)
        desk.window.show()
        session, view = desk.session, desk.window.view

        def show(document_id: str) -> None:
            wait(session.suggestions_changed, lambda: session.show_document(document_id))
            view.viewport().repaint()

        began = time.perf_counter()
        wait(session.suggestions_changed, lambda: session.open(path, "bench"))
        first = time.perf_counter() - began
        took: list[float] = []
        for _ in range(ROUNDS):
            for content in reversed(articles):
                took.append(seconds(lambda name=content.document.id: show(name)))  # type: ignore[misc]
                while session.busy or desk.suggesting._thread.busy:
                    desk.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        desk.end()
    length = round(statistics.mean(len(content.document.text) for content in articles))
    yield (
        f"article chosen to its suggestions painted: {len(articles)} of {length:,} characters",
        told(took), "", "", "≤ 100 ms",
    )  # fmt: skip
    yield "… the first, with the project opened and the lexicon read", told([first]), "", "", ""


def calibration() -> Iterator[Row]:
    """Of the suggestions at about 80 %, how many are right on articles nobody has tuned on."""
    rules, cases = RulesSuggester(), []
    for content in gold("heldout"):
        right = {(span.start, span.end, span.label) for span in content.spans}
        offered = settle(rules.suggest(content.document), Records.shipped())
        cases += [(one.confidence, (one.start, one.end, one.label) in right) for one in offered]
    near = [(sure, right) for sure, right in cases if 0.7 <= sure < 0.9]
    said = statistics.mean(sure for sure, _ in near)
    share = statistics.mean(right for _, right in near)
    yield (
        f"of {len(near)} suggestions at 70 to 90 % (mean {said:.0%}), right on the heldout part",
        f"{share:.0%}", "", "", f"about {said:.0%}",
    )  # fmt: skip
    off = stated.error(stated.bands(cases))
    yield (
        f"confidences of all {len(cases)} off by, on average (ECE)",
        f"{off:.1%}",
        "",
        "",
        "",
    )
