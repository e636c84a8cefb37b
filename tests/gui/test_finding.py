"""Finding in the real window: typed in the bar, painted in the article, listed for all articles."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox
from window_hand import Hand

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document

KEY, NO = Qt.Key, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

TEXTS = (
    "زار سالم المرعي بغداد.\nوبغداد هادئة، وقال المرعي إن بغداد تنتظر أحمد وأحمد لم يصل.",
    "انتقلت القوات الى بغداد ثم عادت.",
    "لا شيء هنا.",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with three articles about one town."""
    made = tmp_path / "project.tawsim"
    with Project.create(made, default_scheme(), "analyst") as project:
        project.add(
            Record(LabelledDocument(Document(f"d{number}", text)), "made.jsonl", number)
            for number, text in enumerate(TEXTS, 1)
        )
    return made


class Finder:
    """The analyst at the find bar."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.bar = hand.window.find_bar
        self.finding = hand.window.finding

    def settle(self) -> None:
        self.hand.qtbot.waitUntil(lambda: not self.finding.busy, timeout=5000)
        self.hand.quiet()

    def open(self) -> None:
        self.hand.press("F", CTRL)
        self.settle()

    def type(self, words: str) -> None:
        self.bar.query.clear()
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.bar.query, QKeyEvent(kind, 0, NO, letter))
        self.settle()

    def key(self, key, modifiers=NO) -> None:
        self.hand.qtbot.keyClick(self.bar.query, key, modifiers)
        self.settle()

    def tick(self, box: QCheckBox) -> None:
        self.hand.qtbot.keyClick(box, KEY.Key_Space)
        self.settle()

    def counted(self) -> list[str]:
        """The numbers that are told: which of how many."""
        return [word for word in self.bar.count.text().split() if word.isdigit()]

    def places(self) -> list[str]:
        """The words that are painted as found."""
        text = self.hand.text
        return [text[start:end] for (start, end), _ in self.hand.view._matches.within(0, len(text))]

    def looked_at(self) -> list[int]:
        text = self.hand.text
        return [
            place[0] for place, chosen in self.hand.view._matches.within(0, len(text)) if chosen
        ]


@pytest.fixture
def finder(hand: Hand) -> Finder:
    hand.view.select(0, 0)
    return Finder(hand)


def test_the_key_opens_the_bar_and_escape_closes_it(finder):
    assert not finder.bar.isVisible()
    finder.open()
    assert finder.bar.isVisible()
    assert finder.bar.query.hasFocus()
    finder.key(KEY.Key_Escape)
    assert not finder.bar.isVisible()
    assert finder.hand.view.hasFocus()
    assert finder.places() == []


def test_escape_in_the_article_closes_the_bar_too(finder):
    finder.open()
    finder.hand.press(KEY.Key_Escape)
    finder.settle()
    assert not finder.bar.isVisible()


def test_every_place_is_painted_and_counted_as_one_types(finder):
    finder.open()
    finder.type("بغداد")
    assert finder.places() == ["بغداد"] * 3
    assert finder.counted() == ["١", "٣"]
    finder.type("بغداذ")
    assert finder.places() == []
    assert finder.bar.count.text() != ""


def test_return_goes_on_and_round_with_shift_back(finder):
    finder.open()
    finder.type("المرعي")
    first, second = finder.hand.of("المرعي"), finder.hand.of("المرعي", 1)
    assert finder.looked_at() == [first]
    finder.key(KEY.Key_Return)
    assert finder.hand.view.selected == (second, second + 6)
    finder.key(KEY.Key_Return)
    assert finder.looked_at() == [first]
    finder.key(KEY.Key_Return, SHIFT)
    assert finder.looked_at() == [second]


def test_f3_goes_on_from_the_caret_without_the_bar(finder):
    finder.open()
    finder.type("بغداد")
    finder.key(KEY.Key_Escape)
    finder.hand.view.select(finder.hand.of("هادئة"), finder.hand.of("هادئة"))
    finder.hand.press(KEY.Key_F3)
    finder.settle()
    assert finder.hand.view.selected[0] == finder.hand.of("بغداد", 2)
    finder.hand.press(KEY.Key_F3, SHIFT)
    finder.settle()
    assert finder.hand.view.selected[0] == finder.hand.of("بغداد", 1)


def test_the_place_looked_at_can_be_labelled_at_once(finder):
    finder.open()
    finder.type("المرعي")
    finder.key(KEY.Key_Return)
    finder.key(KEY.Key_Escape)
    finder.hand.changing(lambda: finder.hand.press("1"))
    assert finder.hand.labelled() == [("المرعي", "PERSON")]


def test_the_selection_is_what_is_looked_for(finder):
    finder.hand.select("سالم المرعي")
    finder.open()
    assert finder.bar.query.text() == "سالم المرعي"
    assert finder.places() == ["سالم المرعي"]


def test_other_spellings_are_found_unless_letters_count(finder):
    finder.open()
    finder.type("احمد")
    assert finder.places() == ["أحمد", "أحمد"]
    finder.tick(finder.bar.choices.exact)
    assert finder.places() == []


def test_whole_words_leave_out_beginnings(finder):
    finder.open()
    finder.type("بغدا")
    assert len(finder.places()) == 3
    finder.tick(finder.bar.choices.whole_word)
    assert finder.places() == []


def test_a_bad_regular_expression_is_told_in_the_bar(finder):
    finder.tick(finder.bar.choices.regular)
    finder.open()
    finder.type("بغ(داد")
    assert finder.places() == []
    assert len(finder.bar.count.text()) > 20
    finder.type("بغ(داد|ل)")
    assert finder.places() == ["بغداد"] * 3


def test_places_are_marked_at_the_scroll_bar(finder):
    finder.open()
    finder.type("بغداد")
    ticks = finder.hand.view.ticks
    assert len(ticks.heights()) >= 2
    assert ticks.heights()[0] < ticks.height() / 2
    finder.key(KEY.Key_Escape)
    assert ticks.heights() == []


def test_a_place_found_looks_different_in_every_theme(finder):
    finder.open()
    for name in ("light", "dark", "contrast"):
        finder.hand.window.dressing.use_theme(name)
        area = finder.hand.view.rectangles(finder.hand.of("بغداد"), finder.hand.of("بغداد") + 5)[0]
        corner = area.topLeft().toPoint()
        finder.type("لا يوجد")
        bare = (
            finder.hand.view.viewport().grab().toImage().pixelColor(corner.x() + 3, corner.y() + 3)
        )
        finder.type("بغداد")
        found = (
            finder.hand.view.viewport().grab().toImage().pixelColor(corner.x() + 3, corner.y() + 3)
        )
        assert bare == QColor(finder.hand.view._look.page)
        assert found != bare


def test_the_bar_stays_for_the_next_article(finder):
    finder.open()
    finder.type("بغداد")
    finder.hand.open("d2")
    finder.settle()
    assert finder.places() == ["بغداد"]
    assert finder.counted() == ["١", "١"]


@pytest.fixture
def panel(finder):
    """The list of hits in all articles."""
    from gui.panels.find import FoundPanel

    finder.hand.press("F", CTRL | SHIFT)
    made = finder.hand.window.findChild(FoundPanel)
    assert made.isVisible()
    assert made.query.hasFocus()
    return made


def listed(panel) -> dict[str, list[str]]:
    """The words of the hits, by title."""
    from gui.panels.contexts import CONTEXT

    return {
        (top := panel.tree.topLevelItem(row)).text(0).strip("\u2066\u2067\u2069"): [
            top.child(at).data(0, CONTEXT).words for at in range(top.childCount())
        ]
        for row in range(panel.tree.topLevelItemCount())
    }


def test_all_articles_are_searched_and_a_click_goes_there(finder, panel):
    panel.query.setText("بغداد")
    finder.hand.qtbot.keyClick(panel.query, KEY.Key_Return)
    finder.hand.quiet()
    assert list(listed(panel).values()) == [["بغداد"] * 3, ["بغداد"]]
    item = panel.tree.topLevelItem(1).child(0)
    panel.tree.scrollToItem(item)
    place = panel.tree.visualItemRect(item).center()
    with finder.hand.qtbot.waitSignal(finder.hand.desk.session.shown):
        finder.hand.qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, NO, place)
    finder.hand.quiet()
    assert finder.hand.text == TEXTS[1]
    assert finder.hand.selection() == "بغداد"
    assert finder.hand.view.hasFocus()


def test_nothing_found_in_any_article_is_said(finder, panel):
    panel.query.setText("دمشق")
    finder.hand.qtbot.keyClick(panel.query, KEY.Key_Return)
    finder.hand.quiet()
    assert listed(panel) == {}
    assert panel.count.text() != ""
    assert not panel.more.isVisible()


def test_more_hits_come_when_asked(finder, panel, monkeypatch):
    from gui import finding

    monkeypatch.setattr(finding, "_AT_ONCE", 1)
    panel.query.setText("بغداد")
    finder.hand.qtbot.keyClick(panel.query, KEY.Key_Return)
    finder.hand.quiet()
    assert len(listed(panel)) == 1
    finder.hand.qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    finder.hand.quiet()
    assert len(listed(panel)) == 2


def test_the_list_goes_with_its_project(finder, panel):
    panel.query.setText("بغداد")
    finder.hand.qtbot.keyClick(panel.query, KEY.Key_Return)
    finder.hand.desk.session.close()
    finder.hand.qtbot.waitUntil(lambda: not finder.hand.desk.session.busy, timeout=5000)
    assert not panel.isVisible()
    panel.asked.emit()
    assert listed(panel) == {}


def test_the_bar_works_on_after_the_language_changed(finder):
    finder.open()
    finder.type("بغداد")
    with finder.hand.qtbot.waitSignal(finder.hand.desk.session.shown):
        finder.hand.window.language_wanted.emit("en")
    again = Finder(finder.hand)
    again.hand.view.setFocus()
    again.open()
    again.type("المرعي")
    assert again.places() == ["المرعي"] * 2
    assert again.counted() == ["1", "2"]


def test_thousands_of_places_need_no_more_lines_than_there_are_pixels(finder):
    finder.hand.view.show_article(Document("long", "بغداد مدينة. " * 9000))
    finder.open()
    finder.type("بغداد")
    assert len(finder.places()) == 9000
    ticks = finder.hand.view.ticks
    room = ticks.height()
    assert len(list(ticks._apart(room))) <= 2 * room + 1
    assert room / 2 < len(ticks.heights()) <= room
