"""The window learns from finished articles while the analyst goes on."""

import pytest

from annotations.project import Project
from annotations.project.edits import AddSpan
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import Document

TEXT = "وصل المهندس سامي {name} إلى ورشة الزهراء رقم {number} وشكر العمال."
NAMES = ("الحداد", "النجار", "البناء", "الصائغ", "الخياط", "العطار", "الوراق", "الفحام")


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch, tmp_path):
    """Models are kept for this test alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_finished_articles_teach_and_their_proposals_come_by_themselves(hand, qtbot):
    with Project.open(hand.path, "analyst") as project:
        for number, name in enumerate(NAMES):
            text = TEXT.format(name=name, number=number)
            project.add([Record(LabelledDocument(Document(f"w{number}", text)))])
            if number < 7:
                start = text.index("ورشة")
                project.edit(AddSpan(f"w{number}", start, text.index(" وشكر"), "BASE"))
    with qtbot.waitSignal(hand.desk.session.opened):
        hand.desk.session.open(hand.path, "analyst")
    hand.quiet()
    for number in range(4):
        hand.open(f"w{number}")
        hand.changing(hand.window.actions_["set_done"].trigger)
        qtbot.waitUntil(lambda: not hand.desk.learning.busy, timeout=60_000)
    hand.open("w4")

    with qtbot.waitSignal(hand.desk.learning.learned, timeout=60_000):
        hand.window.actions_["set_done"].trigger()
    hand.open("w7")
    qtbot.waitUntil(lambda: any("ورشة" in words for words in hand.suggested()), timeout=5000)
    hand.quiet()


def test_a_phrase_of_the_first_finished_article_is_suggested_in_others(hand, qtbot):
    with Project.open(hand.path, "analyst") as project:
        for name, text in (
            ("first", "اجتمع مجلس الحكماء في ورشة الزهراء أمس."),
            ("second", "غادر الوفد ورشه الزهراء ثم عاد بورشة الزهراء."),
        ):
            project.add([Record(LabelledDocument(Document(name, text)))])
        project.edit(AddSpan("first", 22, 34, "BASE"))
    with qtbot.waitSignal(hand.desk.session.opened):
        hand.desk.session.open(hand.path, "analyst")
    hand.quiet()
    hand.open("first")

    with qtbot.waitSignal(hand.desk.learning.learned, timeout=60_000):
        hand.window.actions_["set_done"].trigger()
    hand.open("second")

    wanted = ["ورشه الزهراء", "ورشة الزهراء"]
    qtbot.waitUntil(lambda: [w for w in hand.suggested() if "ورش" in w] == wanted, timeout=5000)
    hand.quiet()


def test_what_was_finished_before_starts_nothing(hand):
    hand.desk.learning.begin(hand.path, [f"w{number}" for number in range(20)])
    hand.changing(hand.window.actions_["set_done"].trigger)
    assert not hand.desk.learning.busy
