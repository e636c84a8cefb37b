"""Progress on a terminal, and Ctrl-C."""

import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from annotations.working import Progress, shown


def test_a_known_length_is_a_bar_and_an_unknown_one_a_counter() -> None:
    assert Progress("rules", 200).line(50) == "rules [######------------------] 50/200"
    assert Progress("rules", 200).line(200) == "rules [########################] 200/200"
    assert Progress("importing").line(50) == "importing 50"
    assert Progress("rules", 0).line(0) == "rules 0"


def test_quick_work_draws_nothing() -> None:
    terminal = io.StringIO()
    progress = Progress("rules", 3, terminal)

    assert all(progress(count) for count in (1, 2, 3))
    progress.clear()

    assert terminal.getvalue() == ""


def test_nothing_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with shown("rules") as progress:
        progress(1)

    assert capsys.readouterr() == ("", "")


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """Ctrl+C as in a terminal: whoever runs the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
def test_the_first_interrupt_asks_and_the_second_insists() -> None:
    with shown("rules") as progress:
        assert progress(1)
        os.kill(os.getpid(), signal.SIGINT)
        assert not progress(2)
        assert progress.stopped()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_off_the_main_thread_signals_are_left_alone() -> None:
    seen: list[bool] = []

    def work() -> None:
        with shown("rules") as progress:
            seen.append(progress(1))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert seen == [True]


TERMINAL = """
import itertools, sys, time
from annotations.working import shown
with shown("importing", 40) as progress:
    began = time.monotonic()
    for count in itertools.count(1):
        progress(min(count, 40))
        if time.monotonic() - began > 1.3:
            break
print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_long_work_draws_on_a_terminal_and_cleans_up() -> None:
    import pty

    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", TERMINAL], stdout=subprocess.PIPE, stderr=theirs, check=True
    )
    os.close(theirs)
    drawn = os.read(ours, 10_000).decode()
    os.close(ours)

    assert done.stdout == b"done\n"
    assert "importing [" in drawn
    assert "40/40" in drawn
    assert drawn.endswith("\r\x1b[K")
