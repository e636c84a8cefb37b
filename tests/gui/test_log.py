"""The log: what went wrong, and no word of an article."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from annotations.errors import SpanError
from gui.log import Log, log_file, note_bug, note_error

SECRET = "وصل يحيى رسول"


@pytest.fixture
def log(qapp, tmp_path: Path) -> Iterator[Log]:
    made = Log(tmp_path / "logs" / "tawsim.log")
    yield made
    made.close()


def written(log: Log) -> str:
    return log.path.read_text(encoding="utf-8")


def raised(message: str) -> Exception:
    def fail() -> None:
        raise ValueError(message)

    with pytest.raises(ValueError, match=r"\w") as caught:
        fail()
    return caught.value


def test_a_bug_is_noted_with_where_it_was_but_without_the_article(log: Log) -> None:
    error = raised(f"cannot split {SECRET!r} at 7")

    note_bug(type(error), error, error.__traceback__)

    assert "ValueError: cannot split" in written(log)
    assert "test_log.py" in written(log)
    assert "in fail" in written(log)
    for word in SECRET.split():
        assert word not in written(log)


def test_an_error_the_analyst_was_told_of_is_noted(log: Log) -> None:
    note_error(SpanError("The label “{label}” is not there.", label=SECRET))

    assert "SpanError: The label" in written(log)
    assert SECRET not in written(log)


def test_qt_speaks_into_the_log_and_noise_is_kept_off_the_terminal(
    log: Log, capfd: pytest.CaptureFixture[str]
) -> None:
    qWarning("This plugin does not support propagateSizeHints()")
    qWarning("a real warning")

    assert "a real warning" in written(log)
    assert "propagateSizeHints" not in written(log) + capfd.readouterr().err


def test_the_log_does_not_grow_for_ever(log: Log) -> None:
    for number in range(9000):
        note_error(SpanError("x" * 250 + str(number)))

    files = sorted(file.name for file in log.path.parent.iterdir())
    assert files == ["tawsim.log", "tawsim.log.1", "tawsim.log.2", "tawsim.log.3"]
    assert all(file.stat().st_size <= 512 * 1024 for file in log.path.parent.iterdir())


def test_without_a_place_for_it_the_program_works_all_the_same(qapp, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log = Log(tmp_path / "file" / "tawsim.log")

    note_error(SpanError("nothing"))

    assert not log.path.exists()
    log.close()


def test_the_report_of_a_bug_names_the_log(hand) -> None:
    from PySide6.QtWidgets import QMessageBox

    error = raised("oops")
    hand.desk._report(type(error), error, error.__traceback__)

    (box,) = hand.window.findChildren(QMessageBox)
    assert str(log_file()) in box.informativeText()
    assert "oops" in box.detailedText()
    box.close()


def test_the_noise_of_a_machine_without_a_screen_is_not_seen(tmp_path: Path) -> None:
    script = (
        "from gui.desk import Desk; from gui.settings import Settings; from pathlib import Path; "
        f"desk = Desk(Settings(Path({str(tmp_path / 'settings.ini')!r}))); desk.window.show(); "
        "desk.app.processEvents(); desk.end()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip

    assert done.stderr == ""


RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from gui.desk import Desk
from gui.settings import Settings

desk = Desk(Settings(Path(sys.argv[1])))
def fail():
    raise RuntimeError("a bug in a slot")
def end():
    print(desk.window.welcome.words.text())
    desk.app.quit()
QTimer.singleShot(0, fail)
QTimer.singleShot(100, end)
desk.run(None)
"""


def test_a_run_of_the_program_leaves_a_log_in_the_platforms_place(tmp_path: Path) -> None:
    settings = tmp_path / "settings.ini"
    settings.write_bytes(b"\x00\xff damaged")
    places = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}

    done = subprocess.run(
        [sys.executable, "-c", RUN, str(settings)], capture_output=True, text=True, check=True,
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip

    (file,) = tmp_path.rglob("tawsim.log")
    written = file.read_text(encoding="utf-8")
    assert "RuntimeError: a bug in a slot" in written
    assert "settings.ini.damaged1" in written
    assert "settings.ini.damaged1" in done.stdout
