"""The project's own words: added in the window, suggested at once, taken back by undo."""

import pytest
from PySide6.QtWidgets import QApplication

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document
from gui.desk import Desk
from gui.dialogs.lexicon import LexiconDialog
from gui.settings import Settings

TEXT = "شوهدت زرقاوة قرب القرية، وقال شاهد إن الزرقاوة حلقت طويلا."


@pytest.fixture
def desk(qtbot, tmp_path):
    path = tmp_path / "news.tawsim"
    with Project.create(path, default_scheme(), "analyst") as project:
        project.add([Record(LabelledDocument(Document("d", TEXT), ()), "made", 1)], "analyst")
    settings = Settings(tmp_path / "settings.ini")
    settings.annotator = "analyst"
    made = Desk(settings)
    made.window.show()
    with qtbot.waitSignal(made.session.suggestions_changed, timeout=10_000):
        made.session.open(path, "analyst")
    yield made
    made.end()
    made.window.close()


def suggested(desk) -> list[str]:
    return [TEXT[one.start : one.end] for one in desk.window.view.suggestions]


def dialog_of(desk) -> LexiconDialog:
    desk.window.actions_["edit_lexicon"].trigger()
    QApplication.processEvents()
    return desk.window.findChild(LexiconDialog)


def test_a_word_added_is_suggested_at_once_and_undone(desk, qtbot):
    assert suggested(desk) == []
    start = TEXT.index("زرقاوة")
    desk.window.view.select(start, start + 6)
    dialog = dialog_of(desk)
    assert dialog.entry.text() == "زرقاوة"
    dialog.list.setCurrentIndex(dialog.list.findData("weapon_kinds"))
    dialog.add.click()

    qtbot.waitUntil(lambda: suggested(desk) == ["زرقاوة", "الزرقاوة"], timeout=10_000)
    qtbot.waitUntil(lambda: dialog.entries.count() == 1)

    desk.session.undo()
    qtbot.waitUntil(lambda: suggested(desk) == [], timeout=10_000)
    qtbot.waitUntil(lambda: dialog.entries.count() == 0)


def test_a_word_is_removed(desk, qtbot):
    dialog = dialog_of(desk)
    dialog.entry.setText("زرقاوة")
    dialog.list.setCurrentIndex(dialog.list.findData("weapon_kinds"))
    dialog.add.click()
    qtbot.waitUntil(lambda: dialog.entries.count() == 1)

    dialog.entries.item(0).setSelected(True)
    dialog.remove.click()

    qtbot.waitUntil(lambda: dialog.entries.count() == 0)
    qtbot.waitUntil(lambda: suggested(desk) == [], timeout=10_000)


def test_without_a_word_nothing_can_be_added(desk):
    dialog = dialog_of(desk)
    dialog.entry.setText("   ")

    assert not dialog.add.isEnabled()
    assert not dialog.remove.isEnabled()
