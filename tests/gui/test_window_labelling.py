"""Labelling by mouse and keyboard in the real window, each edit looked up on the disk."""

import pytest
from PySide6.QtCore import Qt

KEY, NO = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def test_a_rough_drag_takes_whole_words_and_a_key_labels_them(hand):
    hand.select("سالم المرعي")
    assert hand.selection() == "سالم المرعي"
    hand.changing(lambda: hand.press("1"))
    assert hand.labelled() == [("سالم المرعي", "PERSON")]
    assert hand.current() == "سالم المرعي"
    assert hand.selection() == ""


def test_a_drag_from_the_end_to_the_beginning_selects_the_same(hand):
    start = hand.of("سالم المرعي")
    hand.drag(hand.letter(start + 9), hand.letter(start + 1))
    assert hand.selection() == "سالم المرعي"


def test_a_separate_proclitic_stays_out(hand):
    at = hand.of("وبغداد")
    hand.drag(hand.letter(at), hand.letter(at + 5))
    assert hand.selection() == "بغداد"


def test_alt_takes_the_letters_just_as_they_are(hand):
    at = hand.of("الفهود")
    areas = [hand.view.rectangles(at + n, at + n + 1)[0] for n in range(6)]
    inside_second = areas[1].topRight().toPoint() + hand.letter(at) - hand.letter(at)
    first = inside_second.__class__(int(areas[2].right()) - 1, int(areas[2].center().y()))
    last = inside_second.__class__(int(areas[4].left()) + 1, int(areas[4].center().y()))
    hand.drag(first, last, ALT)
    assert hand.selection() == "فهو"
    hand.changing(lambda: hand.press("2"))
    assert hand.labelled() == [("فهو", "UNIT")]


def test_a_double_click_with_alt_takes_all_letters_of_the_word(hand):
    hand.double_click(hand.of("وبغداد") + 2, ALT)
    assert hand.selection() == "وبغداد"


def test_a_double_click_takes_the_word_and_a_third_the_sentence(hand):
    at = hand.of("وبغداد")
    hand.double_click(at + 2)
    assert hand.selection() == "بغداد"
    hand.qtbot.mouseClick(hand.view.viewport(), Qt.MouseButton.LeftButton, NO, hand.letter(at + 2))
    assert hand.selection().startswith("وأكد المرعي")
    assert hand.selection().endswith("هادئة.")


@pytest.mark.parametrize("key", ["5", "٥"])
def test_label_keys_in_western_and_arabic_digits(hand, key):
    hand.label("الاثنين", key)
    assert hand.labelled() == [("الاثنين", "DATE")]


def test_shift_and_arrows_select_by_words(hand):
    hand.click(hand.of("سالم"))
    hand.view.select(hand.of("سالم"), hand.of("سالم"))
    hand.press(KEY.Key_Left, SHIFT)
    assert hand.selection() == "سالم"
    hand.press(KEY.Key_Left, SHIFT)
    assert hand.selection() == "سالم المرعي"
    hand.press(KEY.Key_Right, SHIFT)
    assert hand.selection() == "سالم"


def test_alt_shift_and_arrows_select_by_letters(hand):
    at = hand.of("الفهود")
    hand.view.select(at, at)
    for _ in range(3):
        hand.press(KEY.Key_Left, SHIFT | ALT)
    assert hand.selection() == "الف"


def test_a_key_labels_the_word_at_the_caret(hand):
    hand.click(hand.of("وبغداد") + 3)
    hand.changing(lambda: hand.press("3"))
    assert hand.labelled() == [("بغداد", "BASE")]


def test_the_same_key_takes_a_label_away_and_another_changes_it(hand):
    hand.label("سالم المرعي", "1")
    hand.changing(lambda: hand.press("2"))
    assert hand.labelled() == [("سالم المرعي", "UNIT")]
    hand.changing(lambda: hand.press("2"))
    assert hand.labelled() == []


def test_a_click_chooses_the_inner_span_and_a_second_click_the_outer(hand):
    hand.label("معسكر الفوج 30", "3")
    hand.label("الفوج 30", "2")
    assert hand.labelled() == [("معسكر الفوج 30", "BASE"), ("الفوج 30", "UNIT")]
    inside = hand.of("الفوج 30") + 2
    hand.press(KEY.Key_Escape)
    hand.click(inside)
    assert hand.current() == "الفوج 30"
    hand.click(inside)
    assert hand.current() == "معسكر الفوج 30"
    hand.click(inside)
    assert hand.current() == "الفوج 30"


def test_delete_takes_the_current_span_away(hand):
    hand.label("سالم المرعي", "1")
    hand.changing(lambda: hand.press(KEY.Key_Delete))
    assert hand.labelled() == []


def test_brackets_move_edges_by_words_and_with_alt_by_letters(hand):
    hand.label("سالم المرعي", "1")
    hand.changing(lambda: hand.press(KEY.Key_BracketRight))
    assert hand.labelled() == [("العميد سالم المرعي", "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_BracketLeft))
    assert hand.labelled() == [("العميد سالم المرعي وفدا", "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_BraceRight))
    assert hand.labelled() == [("سالم المرعي وفدا", "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_BracketLeft, SHIFT))
    assert hand.labelled() == [("سالم المرعي", "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_BracketLeft, ALT))
    assert hand.labelled() == [("سالم المرعي ", "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_BraceLeft, ALT))
    hand.changing(lambda: hand.press(KEY.Key_BracketRight, SHIFT | ALT))
    assert hand.labelled() == [("الم المرعي", "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_BracketRight, ALT))
    assert hand.labelled() == [("سالم المرعي", "PERSON")]


def test_undo_and_redo(hand):
    hand.label("سالم المرعي", "1")
    hand.label("كتيبة الفهود", "2")
    hand.changing(lambda: hand.press(KEY.Key_Z, CTRL))
    assert hand.labelled() == [("سالم المرعي", "PERSON")]
    hand.changing(lambda: hand.press(KEY.Key_Z, CTRL))
    assert hand.labelled() == []
    hand.changing(lambda: hand.press(KEY.Key_Z, CTRL | SHIFT))
    hand.changing(lambda: hand.press(KEY.Key_Z, CTRL | SHIFT))
    assert hand.labelled() == [("سالم المرعي", "PERSON"), ("كتيبة الفهود", "UNIT")]
    assert not hand.window.actions_["redo"].isEnabled()
    assert hand.window.actions_["undo"].isEnabled()


def grip(hand, *, first: bool):
    mark = hand.view.current
    area = hand.view.to_viewport(hand.view.canvas.edge(mark.start, mark.end, first=first))
    return area.center().toPoint()


def test_an_edge_dragged_with_the_mouse_follows_by_words(hand):
    hand.label("سالم المرعي", "1")
    hand.changing(lambda: hand.drag(grip(hand, first=False), hand.letter(hand.of("وفدا") + 2)))
    assert hand.labelled() == [("سالم المرعي وفدا", "PERSON")]
    hand.changing(lambda: hand.drag(grip(hand, first=True), hand.letter(hand.of("العميد") + 1)))
    assert hand.labelled() == [("العميد سالم المرعي وفدا", "PERSON")]
    assert hand.selection() == ""


def test_an_edge_dragged_with_alt_follows_by_letters(hand):
    hand.label("سالم المرعي", "1")
    within = hand.view.rectangles(hand.of("المرعي") + 3, hand.of("المرعي") + 4)[0]
    target = within.center().toPoint()
    target.setX(int(within.right()) - 1)
    hand.changing(lambda: hand.drag(grip(hand, first=False), target, ALT))
    assert hand.labelled() == [("سالم الم", "PERSON")]


def test_the_mouse_pointer_shows_an_edge(hand):
    hand.label("سالم المرعي", "1")
    shape = hand.view.viewport().cursor
    hand.qtbot.mouseMove(hand.view.viewport(), hand.letter(hand.of("الفهود")))
    assert shape().shape() == Qt.CursorShape.IBeamCursor
    hand.qtbot.mouseMove(hand.view.viewport(), grip(hand, first=True))
    assert shape().shape() == Qt.CursorShape.SizeHorCursor


def test_the_label_list_and_the_panel_count_what_is_labelled(hand):
    hand.label("سالم المرعي", "1")
    hand.label("كتيبة الفهود", "2")
    model = hand.window.spans.model
    assert model.rowCount() == 2
    assert "سالم المرعي" in model.data(model.index(0))
    assert hand.window.labels.buttons["UNIT"]._spans == 1
    hand.changing(lambda: hand.press(KEY.Key_Delete))
    assert model.rowCount() == 1
    assert hand.window.labels.buttons["UNIT"]._spans == 0
