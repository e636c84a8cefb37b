"""Suggestions taken, refused and mended in the real window."""

import re
import threading

import pytest
from PySide6.QtCore import Qt
from window_hand import Hand

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Suggestion
from annotations.suggest import registry

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PROPOSED = {"سالم المرعي": "PERSON", "كتيبة الفهود": "UNIT", "طائرات مسيرة": "WEAPON"}


@pytest.fixture
def suggested(words, hand):
    """The first article with three suggestions, read from the engine."""
    words.update(PROPOSED)
    hand.open("d2")
    hand.open("d1")
    assert hand.suggested() == list(PROPOSED)
    return hand


def test_tab_goes_from_one_to_the_next_and_round(suggested):
    seen = []
    for _ in range(4):
        suggested.press(KEY.Key_Tab)
        seen.append(suggested.current())
    assert seen == [*PROPOSED, "سالم المرعي"]
    suggested.press(KEY.Key_Backtab, SHIFT)
    assert suggested.current() == "طائرات مسيرة"


def test_enter_takes_the_current_one_and_goes_on(suggested):
    suggested.press(KEY.Key_Tab)
    shown = suggested.view.current.confidence
    suggested.changing(lambda: suggested.press(KEY.Key_Return))
    assert suggested.labelled() == [("سالم المرعي", "PERSON")]
    assert suggested.current() == "كتيبة الفهود"
    assert suggested.suggested() == ["كتيبة الفهود", "طائرات مسيرة"]
    assert suggested.on_disk("source, confidence") == [("rules", shown)]


def test_backspace_refuses_the_current_one_for_good(suggested):
    suggested.press(KEY.Key_Tab)
    suggested.changing(lambda: suggested.press(KEY.Key_Backspace))
    assert suggested.labelled() == []
    assert suggested.current() == "كتيبة الفهود"
    suggested.open("d2")
    suggested.open("d1")
    assert suggested.suggested() == ["كتيبة الفهود", "طائرات مسيرة"]


def test_enter_pressed_quickly_takes_one_after_another(suggested):
    suggested.press(KEY.Key_Tab)
    for _ in PROPOSED:
        suggested.press(KEY.Key_Return)
    suggested.qtbot.waitUntil(lambda: len(suggested.told_on_disk) == 3, timeout=5000)
    suggested.quiet()
    assert suggested.labelled() == list(PROPOSED.items())
    assert suggested.suggested() == []


def test_a_label_key_takes_the_words_under_that_label(suggested):
    suggested.press(KEY.Key_Tab)
    suggested.changing(lambda: suggested.press("2"))
    assert suggested.labelled() == [("سالم المرعي", "UNIT")]
    assert suggested.on_disk("source, confidence") == [("human", None)]
    assert suggested.current() == "كتيبة الفهود"


@pytest.mark.parametrize(("key", "label"), [("1", "PERSON"), ("3", "BASE"), ("٤", "WEAPON")])
def test_each_label_key_works_on_a_suggestion(suggested, key, label):
    suggested.press(KEY.Key_Tab)
    suggested.changing(lambda: suggested.press(key))
    assert suggested.labelled() == [("سالم المرعي", label)]


def test_shift_enter_takes_all_in_sight_in_one_step(suggested):
    suggested.changing(lambda: suggested.press(KEY.Key_Return, SHIFT))
    assert suggested.labelled() == list(PROPOSED.items())
    suggested.changing(lambda: suggested.press(KEY.Key_Z, CTRL))
    assert suggested.labelled() == []
    assert suggested.suggested() == list(PROPOSED)


def test_undo_brings_a_refused_suggestion_back(suggested):
    suggested.press(KEY.Key_Tab)
    suggested.changing(lambda: suggested.press(KEY.Key_Backspace))
    suggested.changing(lambda: suggested.press(KEY.Key_Z, CTRL))
    assert suggested.suggested() == list(PROPOSED)


def test_an_edge_moved_mends_a_suggestion_and_takes_it(suggested):
    suggested.press(KEY.Key_Tab)
    suggested.changing(lambda: suggested.press(KEY.Key_BracketLeft))
    suggested.qtbot.waitUntil(lambda: len(suggested.on_disk()) == 1, timeout=5000)
    suggested.quiet()
    assert suggested.labelled() == [("سالم المرعي وفدا", "PERSON")]
    assert suggested.suggested() == ["كتيبة الفهود", "طائرات مسيرة"]


def test_undo_of_a_mended_suggestion_is_one_step(suggested):
    suggested.press(KEY.Key_Tab)
    suggested.changing(lambda: suggested.press(KEY.Key_BracketLeft))
    suggested.qtbot.waitUntil(lambda: len(suggested.on_disk()) == 1, timeout=5000)
    suggested.quiet()
    suggested.changing(lambda: suggested.press(KEY.Key_Z, CTRL))
    assert suggested.labelled() == []
    assert suggested.suggested() == list(PROPOSED)


def test_labelling_the_words_of_a_suggestion_settles_it(suggested):
    suggested.label("كتيبة الفهود", "2")
    assert suggested.suggested() == ["سالم المرعي", "طائرات مسيرة"]


def test_a_click_on_a_suggestion_makes_it_current(suggested):
    suggested.click(suggested.of("طائرات") + 2)
    assert suggested.current() == "طائرات مسيرة"
    assert "كتيبة" not in suggested.window.inspector.words.text()
    assert "طائرات مسيرة" in suggested.window.inspector.words.text()


def test_all_of_one_label_are_taken_in_one_step(words, hand):
    words.update(PROPOSED | {"الفهود": "UNIT"})
    words.pop("كتيبة الفهود")
    hand.open("d2")
    hand.open("d1")
    hand.press(KEY.Key_Tab)
    hand.changing(lambda: hand.press("L"))

    assert {label for _, label in hand.labelled()} == {"PERSON"}
    hand.changing(lambda: hand.press(KEY.Key_Z, CTRL))
    assert hand.labelled() == []


def test_all_in_the_article_are_taken_in_one_step(suggested):
    suggested.changing(
        lambda: suggested.press(KEY.Key_Return, CTRL | Qt.KeyboardModifier.AltModifier)
    )
    assert suggested.labelled() == list(PROPOSED.items())
    suggested.changing(lambda: suggested.press(KEY.Key_Z, CTRL))
    assert suggested.labelled() == []
    assert suggested.suggested() == list(PROPOSED)


def test_what_is_less_sure_than_the_slider_asks_is_not_shown_and_not_taken(suggested):
    window = suggested.window
    sure = {
        suggested.text[one.start : one.end]: one.confidence for one in suggested.view.suggestions
    }
    threshold = window.frame.threshold
    threshold.slider.setValue(threshold.slider.maximum())
    assert suggested.suggested() == [words for words in sure if sure[words] >= 0.95]

    threshold.slider.setValue(0)
    assert suggested.suggested() == list(PROPOSED)


def test_the_slider_is_remembered(suggested):
    suggested.window.frame.threshold.slider.setValue(12)

    assert suggested.desk.settings.threshold == 0.6
    assert "٦٠" in suggested.window.frame.threshold.words.text()


def test_the_next_articles_are_suggested_for_ahead(words, hand):
    text = hand.desk.session.read_now(lambda project: project.document("d3").text)
    words[text.split()[1]] = "UNIT"
    hand.desk.suggesting._ahead.clear()
    hand.open("d2")

    def made_ahead() -> bool:
        found = hand.desk.session.read_now(lambda project: project.open_suggestions("d3"))
        return [one.label for one in found] == ["UNIT"]

    hand.qtbot.waitUntil(made_ahead, timeout=5000)
    assert hand.window.document_id == "d2"


def test_an_article_given_to_be_read_blind_shows_no_suggestions(qtbot, empty_desk, path, words):
    from annotations.project import Project
    from annotations.project.review_edits import Assign

    words["بغداد"] = "BASE"
    with Project.open(path, "lead") as project:
        project.edit(Assign((("d1", "analyst"),), blind=True))
    hand = Hand(qtbot, empty_desk, path)
    with qtbot.waitSignal(empty_desk.session.shown, timeout=5000):
        empty_desk.session.open(path, "analyst")
    hand.quiet()
    assert hand.suggested() == []
    assert hand.message() != ""

    hand.window.actions_["suggest_here"].trigger()
    hand.quiet()
    assert hand.suggested() == []


LINES = 400
LINE = "ذكر سالم المرعي أن كتيبة الفهود أسقطت طائرات مسيرة قرب النهر رقم {} يوم أمس.\n"


class Streaming:
    """An engine that takes its time: it proposes when it is let go, from the top to the end."""

    def __init__(self, name, words, label, let_go):
        self.name = name
        self._words, self._label, self._let_go = words, label, let_go

    def suggest(self, document):
        assert self._let_go.wait(20)
        places = [at.start() for at in re.finditer(self._words, document.text)]
        end = len(self._words)
        return [Suggestion(at, at + end, self._label, self.name, 0.8) for at in places]

    def close(self):
        """It holds nothing."""


def test_suggestions_that_stream_in_do_not_move_what_is_being_read(
    empty_desk, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "long.tawsim"
    text = "".join(LINE.format(number) for number in range(LINES))
    with Project.create(path, default_scheme(), "analyst") as project:
        project.add([Record(LabelledDocument(Document("long", text)))])
    gates = {name: threading.Event() for name in ("camel", "memory")}
    for name, words, label in (
        ("camel", "سالم المرعي", "PERSON"),
        ("memory", "كتيبة الفهود", "UNIT"),
    ):
        engine = Streaming(name, words, label, gates[name])
        monkeypatch.setitem(registry._ENGINES, name, lambda *_, engine=engine: engine)
    session, view = empty_desk.session, empty_desk.window.view
    with qtbot.waitSignal(session.suggestions_changed, timeout=10_000):
        session.open(path, "analyst")
    middle = text.index("رقم 200 ")
    view.select(middle, middle + 3)
    view.ensure_visible(middle)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 7)

    def seen():
        bar = view.verticalScrollBar()
        return bar.value(), bar.maximum(), view.rectangles(middle, middle + 3), view.selection

    before = seen()
    assert 0 < before[0] < before[1]
    assert len(view.suggestions) == 0
    empty_desk.suggesting.suggest_for(view.document, list(gates))
    for number, gate in enumerate(gates.values(), start=1):
        with qtbot.waitSignal(session.suggestions_changed, timeout=20_000):
            gate.set()
        view.viewport().repaint()

        assert len(view.suggestions) == number * LINES
        assert seen() == before


def test_arrows_mend_the_edge_of_a_suggestion_and_take_it(suggested):
    hand = suggested
    alt, both = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.AltModifier | CTRL
    hand.press(KEY.Key_Tab)
    assert hand.current() == "سالم المرعي"
    hand.changing(lambda: hand.press(KEY.Key_Right, alt))  # the right edge outward
    assert ("العميد سالم المرعي", "PERSON") in hand.labelled()
    hand.changing(lambda: hand.press(KEY.Key_Right, both))  # the left edge inward
    assert hand.current() == "العميد سالم"
    hand.changing(lambda: hand.press(KEY.Key_Left, both))  # the right edge inward
    assert hand.current() == "سالم"
    hand.changing(lambda: hand.press(KEY.Key_Left, alt))  # the left edge outward
    assert hand.current() == "سالم المرعي"
