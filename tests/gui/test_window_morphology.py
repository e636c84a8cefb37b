"""With camel-tools' morphological database on the disk, words are cut as its analyser says."""

import pytest

from annotations.arabic import analysed
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document
from gui.desk import Desk
from gui.settings import Settings
from tests.morphology_database import write_database

TEXT = "قال عن وشيجة هنا."


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "camel"))
    write_database(tmp_path / "camel", {"وشيجه": "noun"})
    analysed.forget()
    made = Desk(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made.window)
    yield made
    made.end()
    analysed.forget()


def test_a_word_the_lists_do_not_know_is_selected_as_the_analyser_says(desk, qtbot, tmp_path):
    path = tmp_path / "news.tawsim"
    with Project.create(path, default_scheme(), "analyst") as project:
        project.add([Record(LabelledDocument(Document("d", TEXT), ()), "made", 1)], "analyst")
    with qtbot.waitSignal(desk.session.shown):
        desk.session.open(path, "analyst")
    qtbot.waitUntil(lambda: analysed.is_known("وشيجه"), timeout=20_000)

    start = TEXT.index("وشيجة")
    desk.window.view.select(start + 2, start + 2)

    assert desk.window.view.word_at_caret() == (start, start + 5)
