"""Asks the analyser of words that the lists leave open, and remembers what it says."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from annotations.arabic import analysed
from annotations.arabic.folding import fold
from annotations.arabic.proclitics import cuts, likely_cut
from annotations.arabic.tokens import read_tokens
from annotations.camel_data import camel_data_folder

_NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows alone has it
_FILE: Final = "morphology.db"


def database() -> Path | None:
    """The analyser's database, the one for the standard language first; None where none is."""
    found = sorted((camel_data_folder() / "data" / "morphology_db").glob(f"*/{_FILE}"))
    standard = [path for path in found if "msa" in path.parent.name]
    return next(iter(standard or found), None)


def open_words(text: str) -> list[str]:
    """The folded words of a text whose first letters may be proclitics or not, each once."""
    words = dict.fromkeys(read_tokens(fold(text)).texts)
    return [word for word in words if _is_open(word)]


def _is_open(word: str) -> bool:
    return len(cuts(word)) > 1 and not likely_cut(word)[1] and not analysed.is_known(word)


class Analyser:
    """The process with the database; started at the first question.

    Args:
        path: the database file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._process: subprocess.Popen[str] | None = None

    def ask(self, words: Iterable[str]) -> dict[str, int]:
        """The proclitic letters of those words of which the analyser is sure.

        It is empty where the process cannot do its work: then the lists go on alone.
        """
        asked = list(words)
        if not asked:
            return {}
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(json.dumps(asked) + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        if not answer:
            self.end()
            return {}
        told = json.loads(answer)
        return {word: told[word] for word in asked if told.get(word) in cuts(word)}

    def _start(self) -> subprocess.Popen[str]:
        self._process = subprocess.Popen(  # noqa: S603 - our own worker
            [sys.executable, "-m", "annotations.arabic.morphology.worker", str(self._path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="ascii",
            creationflags=_NO_CONSOLE,
        )
        return self._process

    def end(self) -> None:
        """End the process, where there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
