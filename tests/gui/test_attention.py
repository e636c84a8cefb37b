"""Time at work, and the place where the window opens again."""

from PySide6.QtCore import QObject, Qt

from gui.attention import Attention


def test_time_between_gestures_counts_and_idle_time_does_not(qtbot):
    attention = Attention(QObject())
    start = attention._last
    attention.note(start + 10)
    attention.note(start + 15)
    attention.note(start + 1000)
    attention.note(start + 1004)
    assert attention.taken() == 19
    assert attention.taken() == 0


def test_the_article_opens_where_it_was_left(hand, qtbot):
    hand.open("d2")
    for _ in range(3):
        hand.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    caret = hand.view.caret
    assert caret > 0
    with qtbot.waitSignal(hand.desk.session.closed):
        hand.desk.session.close()
    hand.desk.session.open(hand.path, "analyst")
    qtbot.waitUntil(lambda: hand.window.document_id == "d2")
    assert hand.view.caret == caret
