"""What becomes of the open project's file is said at once; copies are made and gone back to."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
)

from annotations.project import Project, keys
from annotations.project.backups import listed
from annotations.project.copies import folder_of
from annotations.project.edits import AddSpan
from annotations.project.schemes import default_scheme
from gui.dialogs.backups import BackupsDialog
from gui.dialogs.passphrase import PassphraseDialog
from gui.safekeeping import mending

PASSPHRASE = "أربع كلمات للتجربة"


@pytest.fixture
def safe(hand):
    """An analyst with the project open, the copy that opening makes done."""
    hand.qtbot.waitUntil(lambda: not hand.desk.safekeeping.copying.busy, timeout=5000)
    hand.qtbot.waitUntil(lambda: not hand.desk.safekeeping.watching._thread.busy, timeout=5000)
    return hand


def said(hand, words: str) -> None:
    """Wait until the window says something with these words."""
    hand.qtbot.waitUntil(lambda: words in hand.message(), timeout=5000)


def offer(hand, words: str) -> None:
    """Press what the message offers."""
    (button,) = [one for one in hand.window.messages.offers.buttons if one.text() == words]
    hand.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choosing(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Have this file chosen in the next dialog for a name."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


class TestCopies:
    """Made by themselves, off the window's thread."""

    def test_one_is_made_on_opening_and_one_after_so_many_edits(self, safe):
        assert len(listed(safe.path)) == 1
        safe.desk.safekeeping.copying._between = 3
        for words, key in (("سالم المرعي", "1"), ("كتيبة الفهود", "2")):
            safe.label(words, key)
        assert len(listed(safe.path)) == 1
        with safe.qtbot.waitSignal(safe.desk.safekeeping.copying.copied, timeout=5000):
            safe.label("الاثنين", "5")
        with Project.open(listed(safe.path)[0].path, "analyst") as copy:
            assert len(copy.spans("d1")) == 3

    def test_a_project_that_is_as_its_newest_copy_gets_none(self, safe):
        safe.desk.session.open(safe.path, "analyst")
        safe.quiet()
        safe.qtbot.waitUntil(lambda: not safe.desk.safekeeping.copying.busy, timeout=5000)
        assert len(listed(safe.path)) == 1

    def test_where_none_can_be_made_that_is_said_and_labelling_goes_on(
        self, qtbot, empty_desk, path
    ):
        from window_hand import Hand

        folder_of(path).write_text("in the way", encoding="utf-8")
        hand = Hand(qtbot, empty_desk, path)
        with qtbot.waitSignal(empty_desk.safekeeping.copying.failed, timeout=5000):
            empty_desk.session.open(path, "analyst")
        said(hand, "تعذر")
        hand.quiet()
        hand.label("سالم المرعي", "1")
        assert hand.labelled() == [("سالم المرعي", "PERSON")]


class TestFile:
    """Something happens to it while it is open."""

    def test_deleted(self, safe, tmp_path, monkeypatch):
        safe.label("سالم المرعي", "1")
        with safe.qtbot.waitSignal(safe.desk.safekeeping.watching.changed, timeout=5000):
            safe.path.unlink()
        said(safe, str(safe.path))
        choosing(monkeypatch, tmp_path / "saved")
        with safe.qtbot.waitSignal(safe.desk.session.opened, timeout=5000):
            offer(safe, "حفظ نسخة…")
        safe.quiet()
        assert safe.desk.session.info.path == tmp_path / "saved.tawsim"
        safe.path = tmp_path / "saved.tawsim"
        assert safe.labelled() == [("سالم المرعي", "PERSON")]
        safe.label("الاثنين", "5")

    def test_moved_away_and_back(self, safe, tmp_path):
        with safe.qtbot.waitSignal(safe.desk.safekeeping.watching.changed, timeout=5000):
            safe.path.rename(tmp_path / "elsewhere")
        safe.select("سالم المرعي")
        with safe.qtbot.waitSignal(safe.desk.session.failed, timeout=5000):
            safe.press("1")
        safe.quiet()
        assert safe.shown() == []
        with safe.qtbot.waitSignal(safe.desk.safekeeping.watching.changed, timeout=5000):
            (tmp_path / "elsewhere").rename(safe.path)
        safe.changing(lambda: offer(safe, "إعادة المحاولة"))
        assert safe.labelled() == [("سالم المرعي", "PERSON")]

    def test_replaced(self, safe, tmp_path):
        other = tmp_path / "other"
        shutil.copyfile(safe.path, other)
        with closing(Project.open(other, "analyst")) as project:
            project.edit(AddSpan("d1", 0, 5, "UNIT"))
        with safe.qtbot.waitSignal(safe.desk.safekeeping.watching.changed, timeout=5000):
            other.replace(safe.path)
        with safe.qtbot.waitSignal(safe.desk.session.opened, timeout=5000):
            offer(safe, "فتح ما هو هناك الآن")
        safe.quiet()
        assert safe.shown() == [(0, 5, "UNIT")]

    def test_made_read_only(self, qtbot, empty_desk, unprivileged):
        from window_hand import Hand

        path = unprivileged / "news.tawsim"
        Project.create(path, default_scheme(), "analyst").close()
        hand = Hand(qtbot, empty_desk, path)
        with qtbot.waitSignal(empty_desk.session.opened, timeout=5000):
            empty_desk.session.open(path, "analyst")
        watching = empty_desk.safekeeping.watching
        qtbot.waitUntil(lambda: watching._identity is not None, timeout=5000)
        with qtbot.waitSignal(watching.changed, timeout=5000):
            path.chmod(0o444)
        said(hand, "للقراءة فقط")
        with qtbot.waitSignal(watching.changed, timeout=5000):
            path.chmod(0o644)
        assert watching.condition == "there"


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def holder(safe):
    """Another program that writes to the project until a line is sent to it."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(safe.path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()


class TestLocked:
    """Another program writes to the project."""

    def test_the_window_waits_says_so_and_goes_on(self, safe, holder):
        ticks: list[int] = []
        clock = QTimer()
        clock.timeout.connect(lambda: ticks.append(1))
        clock.start(10)
        safe.select("سالم المرعي")
        with safe.qtbot.waitSignal(safe.desk.session.waiting, timeout=5000):
            safe.press("1")
        safe.qtbot.waitUntil(lambda: "برنامج آخر" in safe.window.status.saved.text(), timeout=5000)
        ticks.clear()
        safe.qtbot.waitUntil(lambda: len(ticks) > 20, timeout=5000)  # the window is no less awake
        assert safe.shown() == []
        safe.changing(lambda: holder.communicate("\n"))
        assert safe.labelled() == [("سالم المرعي", "PERSON")]
        safe.qtbot.waitUntil(
            lambda: "برنامج آخر" not in safe.window.status.saved.text(), timeout=5000
        )

    def test_for_ever_and_the_edits_can_be_made_later(self, safe, holder):
        safe.desk.session._project._db.execute("PRAGMA busy_timeout = 500")
        for words, key in (("سالم المرعي", "1"), ("الاثنين", "5")):
            safe.select(words)
            with safe.qtbot.waitSignal(safe.desk.session.failed, timeout=8000):
                safe.press(key)
        safe.quiet()
        assert safe.shown() == []
        holder.communicate("\n")
        offer(safe, "إعادة المحاولة")
        safe.qtbot.waitUntil(lambda: len(safe.shown()) == 2, timeout=5000)
        assert safe.labelled() == [("سالم المرعي", "PERSON"), ("الاثنين", "DATE")]


@pytest.fixture
def dialog(safe) -> BackupsDialog:
    """The copies of a project that was worked on since the copy on opening."""
    safe.label("سالم المرعي", "1")
    safe.changing(safe.window.actions_["set_done"].trigger)
    shown = mending.show_backups(safe.window, safe.path)
    safe.qtbot.waitUntil(lambda: not shown.busy, timeout=5000)
    return shown


def preview(dialog: BackupsDialog) -> list[list[str]]:
    rows = (
        dialog.preview.list.topLevelItem(n) for n in range(dialog.preview.list.topLevelItemCount())
    )
    return [[row.text(column).strip("\u2066\u2067\u2069") for column in range(4)] for row in rows]


def labels_in(path: Path) -> list[str]:
    with Project.open(path, "analyst") as project:
        return [span.label for span in project.spans("d1")]


class TestGoingBack:
    """In the window, with a preview."""

    def test_where_they_are_what_they_take_and_what_differs(self, dialog, safe):
        assert dialog.list.topLevelItemCount() == 1
        assert str(folder_of(safe.path)) in dialog.about.text()
        (row,) = preview(dialog)
        assert row[0].startswith("التقى العميد")
        assert row[1:] == ["", "١", ""]

    def test_going_back_keeps_what_is_now(self, dialog, safe):
        def agree() -> None:
            box = dialog.findChild(QMessageBox)
            box.buttons()[0].click() if box.buttonRole(box.buttons()[0]) == (
                QMessageBox.ButtonRole.AcceptRole
            ) else box.buttons()[1].click()

        QTimer.singleShot(0, agree)
        with safe.qtbot.waitSignal(safe.desk.session.opened, timeout=5000):
            dialog.restore.click()
        safe.quiet()
        assert safe.shown() == []
        assert safe.on_disk() == []
        safe.qtbot.waitUntil(lambda: not safe.desk.safekeeping.copying.busy, timeout=5000)
        kept = [copy for copy in listed(safe.path) if len(labels_in(copy.path)) == 1]
        assert len(kept) == 1

    def test_one_more_and_one_as_another_project(self, dialog, safe, tmp_path, monkeypatch):
        dialog.make.click()
        safe.qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2, timeout=5000)
        safe.qtbot.waitUntil(lambda: not dialog.busy, timeout=5000)
        assert preview(dialog) == []
        choosing(monkeypatch, tmp_path / "other")
        dialog.save.click()
        safe.qtbot.waitUntil(dialog.message.isVisible, timeout=5000)
        with Project.open(tmp_path / "other.tawsim", "analyst") as other:
            assert len(other.spans("d1")) == 1


def test_a_damaged_project_is_gone_back_or_recovered_from_the_window(safe, tmp_path, monkeypatch):
    safe.label("سالم المرعي", "1")
    safe.desk.session.close()
    safe.quiet()
    content = bytearray(safe.path.read_bytes())
    content[4096 * 5 : 4096 * 12] = bytes(4096 * 7)
    safe.path.write_bytes(content)
    with safe.qtbot.waitSignal(safe.desk.session.failed, timeout=5000):
        safe.desk.session.open(safe.path, "analyst")
    buttons = {one.text(): one for one in safe.window.welcome.offers.buttons}
    assert set(buttons) == {"نسخه الاحتياطية…", "حفظ ما تمكن قراءته…"}

    choosing(monkeypatch, tmp_path / "recovered")
    with safe.qtbot.waitSignal(safe.desk.session.opened, timeout=10000):
        buttons["حفظ ما تمكن قراءته…"].click()
    assert "المقالات المستردة: ٣" in safe.message()


class TestEncrypted:
    """A passphrase is asked for, and kept nowhere."""

    @pytest.fixture(autouse=True)
    def _nobody_knows(self, monkeypatch):
        monkeypatch.setattr(keys, "_by_salt", {})
        monkeypatch.setattr(keys, "_asker", [])

    def typed(self, dialog: PassphraseDialog, *words: str) -> None:
        for field, text in zip(dialog.findChildren(QLineEdit), words, strict=False):
            field.setText(text)
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    def test_made_closed_and_opened(self, safe, tmp_path, monkeypatch):
        path = tmp_path / "secret.tawsim"
        choosing(monkeypatch, path)

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, PassphraseDialog)
            self.typed(dialog, PASSPHRASE, "otherwise")
            assert dialog.fault.isVisible()
            self.typed(dialog, "short", "short")
            assert "٨" in dialog.fault.text()
            self.typed(dialog, PASSPHRASE, PASSPHRASE)

        QTimer.singleShot(0, answer)
        with safe.qtbot.waitSignal(safe.desk.session.opened, timeout=5000):
            safe.window.actions_["new_encrypted_project"].trigger()
        safe.desk.session.close()
        safe.quiet()
        keys.forget()

        with safe.qtbot.waitSignal(safe.desk.session.passphrase_wanted, timeout=5000):
            safe.desk.session.open(path, "analyst")
        dialog = safe.window.findChild(PassphraseDialog)
        assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
        self.typed(dialog, "something else")
        safe.qtbot.waitUntil(dialog.fault.isVisible, timeout=5000)
        with safe.qtbot.waitSignal(safe.desk.session.opened, timeout=5000):
            self.typed(dialog, PASSPHRASE)
        assert safe.desk.session.info.path == path
        kept = Path(safe.desk.settings._store.fileName())
        safe.desk.settings._store.sync()
        assert PASSPHRASE.encode() not in kept.read_bytes()

    def test_an_encrypted_copy(self, safe, tmp_path, monkeypatch):
        path = tmp_path / "secret.tawsim"
        safe.label("سالم المرعي", "1")
        choosing(monkeypatch, path)
        QTimer.singleShot(
            0,
            lambda: self.typed(QApplication.activeModalWidget(), PASSPHRASE, PASSPHRASE),
        )
        safe.window.actions_["encrypt_copy"].trigger()
        said(safe, str(path))
        assert keys.is_encrypted(path)
        with Project.open(path, "analyst") as copy:
            assert [span.label for span in copy.spans("d1")] == ["PERSON"]


def test_no_word_of_a_passphrase_dialog_is_rich_text(safe, tmp_path):
    dialog = PassphraseDialog("<b>a</b>", parent=safe.window)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel)
    )
    assert os.environ.get("TAWSIM_PASSPHRASE") is None
