"""Projects opened and closed, files dropped, details written, languages changed: in the window."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def drop(window, *files: Path) -> None:
    """Drop files on the window as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), action, data, button, plain)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), action, data, button, plain))


def titles(hand) -> list[str]:
    return [entry.title for entry in hand.window.documents.model.entries]


def test_a_dropped_text_is_imported_and_listed(hand, tmp_path):
    file = tmp_path / "new.txt"
    file.write_text("خبر جديد عن لواء الصحراء.\nسطر ثان.", encoding="utf-8")
    with hand.qtbot.waitSignal(hand.desk.session.imported, timeout=30_000):
        drop(hand.window, file)
        hand.take_in()
    hand.qtbot.waitUntil(lambda: len(titles(hand)) == 4, timeout=5000)
    hand.quiet()
    assert titles(hand)[3].startswith("خبر جديد")
    assert hand.view.document.id == "d1"


def test_a_file_bad_in_parts_is_taken_without_them_and_says_so(hand, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"text": "سليم"}\n{"text": 5}\nno json\n', encoding="utf-8")
    good = len(titles(hand))
    with hand.qtbot.waitSignal(hand.desk.session.imported, timeout=30_000):
        drop(hand.window, bad)
        hand.take_in()
    hand.quiet()
    assert hand.message().count("bad.jsonl") == 2
    hand.qtbot.waitUntil(lambda: len(titles(hand)) == good + 1, timeout=5000)


def test_value_and_note_are_written_in_the_inspector(hand):
    hand.label("الاثنين", "5")
    inspector = hand.window.inspector
    assert inspector.value.isVisible()
    inspector.value.setFocus()
    hand.qtbot.keyClicks(inspector.value, "2024-03-04")
    hand.changing(lambda: hand.qtbot.keyClick(inspector.value, KEY.Key_Return))
    hand.press(KEY.Key_N)
    assert inspector.note.hasFocus()
    hand.qtbot.keyClicks(inspector.note, "to be seen")
    hand.changing(lambda: hand.qtbot.keyClick(inspector.note, KEY.Key_Return))
    assert hand.on_disk("value, note") == [("2024-03-04", "to be seen")]
    hand.changing(lambda: hand.press(KEY.Key_Z, CTRL))
    assert inspector.note.text() == ""
    assert inspector.value.text() == "2024-03-04"


def test_a_note_half_written_when_another_span_is_chosen_goes_to_its_own(hand):
    hand.label("سالم المرعي", "1")
    hand.label("الاثنين", "5")
    inspector = hand.window.inspector
    inspector.note.setFocus()
    inspector.note.setText("عن اليوم")
    hand.changing(lambda: hand.click(hand.of("سالم") + 1))
    notes = dict(hand.on_disk("label, note"))
    assert notes == {"PERSON": None, "DATE": "عن اليوم"}


def test_keys_typed_in_a_note_label_nothing(hand):
    hand.label("سالم المرعي", "1")
    note = hand.window.inspector.note
    note.setFocus()
    hand.qtbot.keyClicks(note, "12 n")
    assert note.text() == "12 n"
    assert hand.labelled() == [("سالم المرعي", "PERSON")]


def test_a_flag_is_set_and_taken_away(hand):
    hand.label("سالم المرعي", "1")
    hand.changing(lambda: hand.press(KEY.Key_F))
    assert hand.on_disk("flagged") == [(1,)]
    hand.changing(lambda: hand.press(KEY.Key_F))
    assert hand.on_disk("flagged") == [(0,)]


def statuses(hand) -> list[str]:
    return [entry.status for entry in hand.window.documents.model.entries]


def test_ctrl_enter_marks_as_done_and_goes_on(hand):
    with hand.qtbot.waitSignal(hand.desk.session.shown, timeout=5000):
        hand.changing(lambda: hand.press(KEY.Key_Return, CTRL))
    hand.quiet()
    assert statuses(hand) == ["done", "new", "new"]
    assert hand.view.document.id == "d2"
    with hand.qtbot.waitSignal(hand.desk.session.shown, timeout=5000):
        hand.changing(lambda: hand.press(KEY.Key_Return, CTRL))
    hand.quiet()
    hand.changing(lambda: hand.press(KEY.Key_Return, CTRL))
    hand.quiet()
    assert statuses(hand) == ["done"] * 3
    assert hand.view.document.id == "d3"
    assert hand.message()


@pytest.mark.parametrize(
    ("command", "status"),
    [("set_in_progress", "in progress"), ("set_skipped", "skipped"), ("set_done", "done")],
)
def test_statuses_are_shown_and_kept(hand, command, status):
    hand.changing(hand.window.actions_[command].trigger)
    assert statuses(hand)[0] == status
    with sqlite3.connect(hand.path) as file:
        assert file.execute("SELECT status FROM document_status").fetchall() == [(status,)]


def test_labelling_puts_an_article_in_progress(hand):
    hand.label("سالم المرعي", "1")
    assert statuses(hand)[0] == "in progress"


def test_articles_are_gone_through_by_keys(hand):
    for wanted in ("d2", "d3"):
        with hand.qtbot.waitSignal(hand.desk.session.suggestions_changed, timeout=5000):
            hand.press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert hand.view.document.id == wanted
    hand.press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert hand.message()
    hand.quiet()


def test_another_language_keeps_the_project_and_the_article(hand):
    hand.label("سالم المرعي", "1")
    hand.open("d2")
    with hand.qtbot.waitSignal(hand.desk.session.suggestions_changed, timeout=5000):
        hand.desk.speak("en")
    hand.quiet()
    assert hand.window.windowTitle().endswith("Tawsim")
    assert hand.view.document.id == "d2"
    assert len(titles(hand)) == 3
    hand.open("d1")
    assert hand.labelled() == [("سالم المرعي", "PERSON")]
    hand.label("كتيبة الفهود", "2")
    assert hand.labelled() == [("سالم المرعي", "PERSON"), ("كتيبة الفهود", "UNIT")]
    assert len(hand.told_on_disk) == 2


def test_what_is_no_project_is_told_and_what_is_open_stays(hand, tmp_path):
    other = tmp_path / "other.tawsim"
    other.write_text("this is no project", encoding="utf-8")
    with hand.qtbot.waitSignal(hand.desk.session.failed, timeout=5000):
        hand.desk.session.open(other)
    assert "other.tawsim" in hand.message()
    assert hand.view.document.id == "d1"
    hand.label("سالم المرعي", "1")
    assert hand.labelled() == [("سالم المرعي", "PERSON")]


def test_the_welcome_page_tells_of_what_is_no_project(qtbot, empty_desk, tmp_path):
    for name, content in (("empty", b""), ("text", b"x" * 200), ("cut", b"SQLite format 3\x00")):
        other = tmp_path / f"{name}.tawsim"
        other.write_bytes(content)
        with qtbot.waitSignal(empty_desk.session.failed, timeout=5000):
            empty_desk.session.open(other)
        assert empty_desk.window.welcome.isVisible()
        assert name in empty_desk.window.welcome.words.text()
        assert other.read_bytes() == content


def test_a_project_that_is_not_there_is_told(qtbot, empty_desk, tmp_path):
    with qtbot.waitSignal(empty_desk.session.failed, timeout=5000):
        empty_desk.session.open(tmp_path / "gone.tawsim")
    assert "gone.tawsim" in empty_desk.window.welcome.words.text()


def test_closing_a_project_goes_back_to_the_welcome_page(hand):
    hand.label("سالم المرعي", "1")
    hand.press(KEY.Key_W, CTRL)
    hand.qtbot.waitUntil(hand.window.welcome.isVisible, timeout=5000)
    assert [item.text() for item in all_recent(hand)] == ["\u2068project.tawsim\u2069"]
    assert hand.view.document is None
    assert len(hand.on_disk()) == 1


def all_recent(hand) -> list:
    recent = hand.window.welcome.recent
    return [recent.item(row) for row in range(recent.count())]


@pytest.fixture
def content(path):
    """The project's bytes."""
    return path.read_bytes()


def test_a_project_that_can_only_be_read_says_so_and_stays_as_it_is(
    qtbot, empty_desk, content, unprivileged
):
    file = unprivileged / "only_read.tawsim"
    file.write_bytes(content)
    file.chmod(0o444)
    unprivileged.chmod(0o555)
    with qtbot.waitSignal(empty_desk.session.shown, timeout=5000):
        empty_desk.session.open(file, "analyst")
    assert empty_desk.window.messages.isVisible()
    assert empty_desk.session.info.read_only
    before = file.read_bytes()
    empty_desk.window.view.setFocus()
    with qtbot.waitSignal(empty_desk.session.failed, timeout=5000):
        qtbot.keyClick(empty_desk.window.view, KEY.Key_1)
    assert "only_read.tawsim" in empty_desk.window.messages.words.text()
    assert len(empty_desk.window.view.spans) == 0
    assert file.read_bytes() == before
