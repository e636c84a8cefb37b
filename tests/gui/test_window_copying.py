"""Text taken from the article to other programs, and projects made with labels of one's own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

SCHEME = """
[[label]]
name = "SHIP"
title_ar = "سفينة"
title_en = "Ship"
color = "#0a56a5"
key = "1"
"""


def copied(hand) -> str:
    QGuiApplication.clipboard().clear()
    hand.qtbot.keyClick(hand.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QGuiApplication.clipboard().text()


def test_what_is_selected_is_copied_as_it_stands(hand):
    hand.view.select(0, 12)

    assert copied(hand) == hand.text[:12]


def test_the_words_of_the_current_label_are_copied(hand):
    hand.view.select(4, 9)
    hand.changing(lambda: hand.press(Qt.Key.Key_1))
    span = next(iter(hand.view.spans))
    hand.view.set_current(span)

    assert copied(hand) == hand.text[span.start : span.end] != ""


def test_with_nothing_selected_nothing_is_copied(hand):
    hand.view.select(3, 3)
    hand.view.set_current(None)

    assert copied(hand) == ""


def test_a_project_is_made_with_the_labels_of_a_file(empty_desk, qtbot, tmp_path, monkeypatch):
    scheme, project = tmp_path / "ships.toml", tmp_path / "ships.tawsim"
    scheme.write_text(SCHEME, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scheme), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(project), ""))

    with qtbot.waitSignal(empty_desk.session.opened):
        empty_desk.window.welcome.new_with_labels.click()

    assert list(empty_desk.session.info.scheme.names) == ["SHIP"]


def test_a_file_that_is_no_scheme_is_told(empty_desk, tmp_path, monkeypatch):
    scheme = tmp_path / "bad.toml"
    scheme.write_text("label = 3", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scheme), ""))

    empty_desk.window.welcome.new_with_labels.click()

    assert "bad.toml" in empty_desk.window.welcome.words.text()
    assert not list(tmp_path.glob("*.tawsim"))
