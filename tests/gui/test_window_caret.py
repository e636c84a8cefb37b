"""Caret and selection by keys in the real window, in Arabic with Latin, digits and vowel marks."""

import pytest
from articles import made_project
from PySide6.QtCore import Qt

KEY, NO = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
TEXT = (
    "قال مُحَمَّدٌ إن طائرة F-16 سقطت في 12 كانون الثاني 2020. وعاد الطيار سالما.\n"
    "ثم زار لايران. وانتهى الخبر."
)


@pytest.fixture
def path(tmp_path):
    """A project with one mixed article."""
    return made_project(tmp_path / "project.tawsim", [TEXT, "خبر ثان."])


def caret_x(hand) -> float:
    return hand.view.canvas.caret(hand.view.caret).center().x()


def go(hand, offset: int) -> None:
    hand.view.select(offset, offset)


def test_arrows_go_the_way_they_point_in_arabic_and_in_latin(hand):
    arabic, latin = hand.of("طائرة"), hand.of("F-16")
    go(hand, arabic)
    before = caret_x(hand)
    hand.press(KEY.Key_Left)
    assert (hand.view.caret, caret_x(hand) < before) == (arabic + 1, True)
    hand.press(KEY.Key_Right)
    assert hand.view.caret == arabic

    go(hand, latin + 1)
    before = caret_x(hand)
    hand.press(KEY.Key_Right)
    assert (hand.view.caret, caret_x(hand) > before) == (latin + 2, True)
    hand.press(KEY.Key_Left)
    assert hand.view.caret == latin + 1


def test_a_letter_and_its_marks_are_one_step(hand):
    start = hand.of("مُحَمَّدٌ")
    go(hand, start)
    passed = []
    for _ in range(4):
        hand.press(KEY.Key_Left)
        passed.append(hand.text[start : hand.view.caret])
    assert passed == ["مُ", "مُحَ", "مُحَمَّ", "مُحَمَّدٌ"]


def test_lam_and_alef_are_two_steps_though_they_are_one_shape(hand):
    start = hand.of("لايران")
    go(hand, start)
    hand.press(KEY.Key_Left)
    assert hand.view.caret == start + 1
    inside = caret_x(hand)
    hand.press(KEY.Key_Left)
    assert hand.view.caret == start + 2
    (shape,) = hand.view.canvas.rectangles(start, start + 2)
    assert shape.left() < inside < shape.right()


@pytest.mark.parametrize(
    ("key", "modifiers", "begin", "end"),
    [
        (KEY.Key_Left, CTRL, "إن طائرة", " طائرة"),
        (KEY.Key_Right, CTRL, " طائرة", "إن طائرة"),
        (KEY.Key_End, NO, "إن طائرة", "وعاد"),
        (KEY.Key_Home, NO, "الطيار", "وعاد"),
        (KEY.Key_Down, CTRL, "إن طائرة", "\nثم"),
        (KEY.Key_Up, CTRL, "إن طائرة", "قال"),
        (KEY.Key_Home, CTRL, "زار", "قال"),
    ],
)
def test_the_caret_goes_by_words_sentences_and_paragraphs(hand, key, modifiers, begin, end):
    go(hand, hand.of(begin))
    hand.press(key, modifiers)
    assert hand.view.caret == hand.of(end)
    assert hand.selection() == ""


def test_ctrl_end_goes_to_the_end_and_shift_extends_there(hand):
    go(hand, hand.of("وانتهى"))
    hand.press(KEY.Key_End, CTRL | SHIFT)
    assert hand.view.caret == len(hand.text)
    assert hand.selection() == "انتهى الخبر"


def test_shift_and_home_selects_back_to_the_sentence(hand):
    go(hand, hand.of(" سالما"))
    hand.press(KEY.Key_Home, SHIFT)
    assert hand.selection() == "عاد الطيار"


def test_up_and_down_keep_the_place_in_the_line(hand):
    hand.window.resize(700, 700)
    go(hand, hand.of("سقطت"))
    line, x = hand.view.canvas.caret(hand.view.caret).top(), caret_x(hand)
    hand.press(KEY.Key_Down)
    assert hand.view.canvas.caret(hand.view.caret).top() > line
    hand.press(KEY.Key_Up)
    assert hand.view.canvas.caret(hand.view.caret).top() == line
    assert abs(caret_x(hand) - x) < 12


def test_the_last_label_is_given_again(hand):
    hand.label("طائرة", "4")
    for _ in range(3):
        hand.press(KEY.Key_Left, CTRL)
    assert hand.current() == ""
    go_on = hand.of("الطيار")
    while hand.view.caret <= go_on:
        hand.press(KEY.Key_Left, CTRL)
    hand.changing(lambda: hand.press("R"))
    assert hand.labelled() == [("طائرة", "WEAPON"), ("الطيار", "WEAPON")]


def test_the_key_over_the_proclitic_goes_to_its_other_side_and_back(hand):
    hand.label("عاد", "1")
    hand.changing(lambda: hand.press("P"))
    assert hand.labelled() == [("وعاد", "PERSON")]
    hand.changing(lambda: hand.press("P"))
    assert hand.labelled() == [("عاد", "PERSON")]


def test_an_edge_moved_by_letters_takes_marks_along(hand):
    hand.label("مُحَمَّدٌ", "1")
    for left in ("مُحَمَّ", "مُحَ", "مُ"):
        hand.changing(lambda: hand.press(KEY.Key_BraceLeft, ALT))
        assert hand.labelled() == [(left, "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_BracketLeft, ALT))
    assert hand.labelled() == [("مُحَ", "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_BracketRight, SHIFT | ALT))
    assert hand.labelled() == [("حَ", "PERSON")]


def test_a_note_and_a_flag_by_keys_alone(hand):
    hand.label("الطيار", "1")
    hand.press("N")
    assert hand.window.inspector.note.hasFocus()
    hand.qtbot.keyClicks(hand.window.inspector.note, "back?")
    hand.changing(lambda: hand.qtbot.keyClick(hand.window.inspector.note, KEY.Key_Return))
    hand.changing(lambda: hand.press("F"))
    assert hand.on_disk("note, flagged") == [("back?", 1)]


def test_letters_are_zoomed_by_keys_and_by_the_wheel_and_stay_so(hand):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    def wheel(angle: int) -> None:
        at = QPointF(50, 50)
        event = QWheelEvent(
            at, at, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, CTRL,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(hand.view.viewport(), event)

    sizes = []
    for turn in (
        lambda: hand.press(KEY.Key_Plus, CTRL),
        lambda: wheel(120),
        lambda: wheel(-120),
        lambda: hand.press(KEY.Key_Minus, CTRL),
        lambda: hand.press(KEY.Key_Plus, CTRL),
        lambda: hand.press(KEY.Key_0, CTRL),
    ):
        turn()
        sizes.append(hand.view.canvas._font.pixelSize())
        assert hand.desk.settings.letter_size == sizes[-1]
    assert sizes == [24, 26, 24, 22, 24, 22]


def test_it_opens_again_where_the_analyst_left_off(hand):
    hand.open("d2")
    hand.open("d1")
    go(hand, hand.of("زار"))
    hand.desk.session.close()
    hand.quiet()
    with hand.qtbot.waitSignal(hand.desk.session.suggestions_changed, timeout=5000):
        hand.desk.session.open(hand.path, "analyst")
    hand.quiet()
    assert hand.view.document.id == "d1"
    assert hand.view.caret == hand.of("زار")


def test_the_caret_chooses_the_label_it_comes_into_as_a_click_does(hand):
    hand.label("كانون الثاني", "5")
    hand.label("الثاني", "1")
    hand.press(KEY.Key_Home)
    assert hand.current() == ""
    go(hand, hand.of("12 كانون"))
    hand.press(KEY.Key_Left, CTRL)
    hand.press(KEY.Key_Left, CTRL)
    assert hand.current() == "كانون الثاني"
    hand.press(KEY.Key_Left, CTRL)
    hand.press(KEY.Key_Left, CTRL)
    assert hand.current() == "الثاني"
    hand.changing(lambda: hand.press(KEY.Key_Delete))
    assert hand.labelled() == [("كانون الثاني", "DATE")]


def test_what_is_selected_is_acted_on_not_the_label_before(hand):
    hand.label("طائرة", "4")
    go(hand, hand.of("وعاد"))
    hand.press(KEY.Key_Left, SHIFT)
    assert (hand.current(), hand.selection()) == ("", "عاد")
    hand.press("P")
    assert hand.selection() == "وعاد"
    hand.select("لايران")
    assert hand.current() == ""
    hand.changing(lambda: hand.press("3"))
    assert hand.labelled() == [("طائرة", "WEAPON"), ("ايران", "BASE")]
