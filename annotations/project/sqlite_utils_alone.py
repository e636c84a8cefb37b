"""Loads sqlite-utils without pandas and numpy, which it imports wherever they are installed.

camel-tools brings both. They take about as long to load as all else that the window needs, and
sqlite-utils only looks whether a value is one of theirs, which none here is.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from threading import get_ident
from types import ModuleType
from typing import Final

_LEFT_OUT: Final = frozenset({"numpy", "pandas"})


class _LeaveOut(MetaPathFinder):
    """Says of some modules that they are not there, to one thread."""

    def __init__(self) -> None:
        self._thread = get_ident()

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find nothing; refuse what is to be left out.

        Raises:
            ModuleNotFoundError: for a module that is to be left out.
        """
        del path, target
        if name in _LEFT_OUT and get_ident() == self._thread:
            raise ModuleNotFoundError(name=name)
        return None


def load() -> None:
    """Import sqlite-utils; what was imported before stays."""
    finder = _LeaveOut()
    sys.meta_path.insert(0, finder)
    try:
        import_module("sqlite_utils.db")
    finally:
        sys.meta_path.remove(finder)


load()
