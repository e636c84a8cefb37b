"""One article through the window from the file it comes in to the training data that goes out."""

import json
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from window_hand import Hand

from annotations.exchange import canonical
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.resources import resource
from annotations.spans import document_id
from gui.background import Job

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "article.txt"
NAME = "تحسين الخفاجي"
NAME_IN_SAMPLE = "رافد جاسم الدليمي"
KEY, CTRL, SHIFT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def article(tmp_path: Path) -> tuple[Path, str]:
    """A real article, or a shipped one where the real ones are not at hand; and a name in it."""
    file = tmp_path / "article.txt"
    if ARTICLE.is_file():
        file.write_bytes(ARTICLE.read_bytes())
        return file, NAME
    samples = canonical.read(resource("samples", "samples.jsonl"))
    texts = [item.content.document.text for item in samples if isinstance(item, Record)]
    file.write_text(
        next(text for text in texts if NAME_IN_SAMPLE in text), encoding="utf-8", newline=""
    )
    return file, NAME_IN_SAMPLE


def opened_desk(settings_file: Path):
    from gui.desk import Desk
    from gui.settings import Settings

    settings = Settings(settings_file)
    settings.language, settings.theme, settings.annotator = "ar", "light", "analyst"
    desk = Desk(settings)
    desk.window.show()
    return desk


def closed(desk) -> None:
    desk.end()
    desk.window.close()
    desk.window.deleteLater()


def test_an_article_is_imported_labelled_closed_reopened_and_exported(qtbot, tmp_path, article):
    file, name = article
    path, out = tmp_path / "work.tawsim", tmp_path / "out.jsonl"
    desk = opened_desk(tmp_path / "settings.ini")
    hand = Hand(qtbot, desk, path)
    with qtbot.waitSignal(desk.session.opened, timeout=10_000):
        desk.session.create(path, default_scheme(), "analyst")
    with qtbot.waitSignal(desk.session.suggestions_changed, timeout=60_000):
        desk.session.import_files([file], Job())
    hand.quiet()

    hand.label(name, "1")
    assert hand.labelled() == [(name, "PERSON")]
    hand.view.set_current(None)
    hand.view.select(0, 0)
    hand.press(KEY.Key_Tab)
    taken = hand.view.current
    hand.changing(lambda: hand.press(KEY.Key_Return))
    both = hand.labelled()
    assert len(both) == 2
    hand.changing(lambda: hand.press(KEY.Key_Z, CTRL))
    assert hand.labelled() == [(name, "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_Z, CTRL | SHIFT))
    assert hand.labelled() == both
    closed(desk)

    desk = opened_desk(tmp_path / "settings.ini")
    hand = Hand(qtbot, desk, path)
    with qtbot.waitSignal(desk.session.suggestions_changed, timeout=60_000):
        desk.session.open(path, "analyst")
    hand.quiet()
    assert hand.labelled() == both
    with qtbot.waitSignal(desk.session.exported, timeout=10_000):
        desk.session.export(out)
    closed(desk)

    with file.open(encoding="utf-8", newline="") as kept:
        text = kept.read().removeprefix("\ufeff")
    start = text.index(name)
    by_hand = {"start": start, "end": start + len(name), "label": "PERSON", "source": "human"}
    by_rules = {"start": taken.start, "end": taken.end, "label": taken.label}
    by_rules |= {"source": "rules", "confidence": taken.confidence}
    if taken.value is not None:
        by_rules["value"] = taken.value
    with sqlite3.connect(path) as database:
        ids = dict(database.execute("SELECT start_offset, id FROM spans").fetchall())
    spans = sorted((by_hand, by_rules), key=lambda span: (span["start"], -span["end"]))
    expected = {
        "id": document_id(text),
        "text": text,
        "spans": [span | {"id": ids[span["start"]], "annotator": "analyst"} for span in spans],
    }
    lines = out.read_bytes().splitlines()
    assert len(lines) == 1
    record = json.loads(lines[0])
    assert {key: record[key] for key in expected} == expected
    assert record["meta"]["file"] == "article.txt"
    assert record["status"] == "in progress"
