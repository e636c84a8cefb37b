"""Python processes of our own: how they are started, and one that answers each line with a line."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import annotations

NO_CONSOLE: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows alone has it


def command_of(module: str, *arguments: str) -> list[str]:
    """The command that runs one of our modules, and none that lies in the working folder."""
    return [sys.executable, "-P", "-m", module, *arguments]


def own_environment(**more: str) -> dict[str, str]:
    """The environment of this program, in which its own code is found; `more` is set in it."""
    root = str(Path(annotations.__file__).resolve().parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **more}


class LineProcess:
    """A process that is started at the first question, and anew after it had to be ended.

    Args:
        command: the program and its arguments.
        environment: its variables; this program's where None.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str] | None = None
    ) -> None:
        self._command = list(command)
        self._environment = environment
        self._process: subprocess.Popen[str] | None = None

    def ask(self, request: str, seconds: float | None = None) -> str | None:
        """The line it answers to a line; None where it came to an end, or did not in time.

        Args:
            request: the line, ASCII and without its end.
            seconds: how long it may take; as long as it likes where None.
        """
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(seconds, process.kill) if seconds is not None else None
        if timer is not None:
            timer.start()
        try:
            process.stdin.write(request + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        finally:
            if timer is not None:
                timer.cancel()
        if answer:
            return answer
        self.end()
        return None

    def _start(self) -> subprocess.Popen[str]:
        self._process = subprocess.Popen(  # noqa: S603 - our own worker
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="ascii",
            env=self._environment,
            creationflags=NO_CONSOLE,
        )
        return self._process

    def end(self) -> None:
        """End the process, where there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
