"""Asks the analyser of words that the lists leave open, and remembers what it says."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from annotations.arabic import analysed
from annotations.arabic.folding import fold
from annotations.arabic.proclitics import cuts, likely_cut
from annotations.arabic.tokens import read_tokens
from annotations.camel_data import camel_data_folder
from annotations.child_process import LineProcess, command_of, own_environment

_FILE: Final = "morphology.db"
_WORKER: Final = "annotations.arabic.morphology.worker"


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
        self._process = LineProcess(command_of(_WORKER, str(path)), own_environment())

    def ask(self, words: Iterable[str]) -> dict[str, int]:
        """The proclitic letters of those words of which the analyser is sure.

        It is empty where the process cannot do its work: then the lists go on alone.
        """
        asked = list(words)
        if not asked:
            return {}
        answer = self._process.ask(json.dumps(asked))
        if answer is None:
            return {}
        told = json.loads(answer)
        return {word: told[word] for word in asked if told.get(word) in cuts(word)}

    def end(self) -> None:
        """End the process, where there is one."""
        self._process.end()
