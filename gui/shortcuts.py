"""Which keys call which command: those it comes with, or those the analyst gave it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from annotations.resources import resource
from annotations.spans import Scheme
from gui.commands import ARABIC_DIGITS, COMMANDS, Command
from gui.settings import Settings

Keys = Mapping[str, tuple[str, ...]]
_MOVES: Final = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
# The article itself takes these to move the caret.
CARET_KEYS: Final = frozenset(
    before + key for before, key in product(("", "Shift+", "Ctrl+", "Ctrl+Shift+"), _MOVES)
) | {"Alt+Shift+Left", "Alt+Shift+Right"}


def in_force(
    settings: Settings, commands: Iterable[Command] = COMMANDS
) -> dict[str, tuple[str, ...]]:
    """The keys of each command: the analyst's own, else those it comes with."""
    own = settings.shortcuts
    return {command.id: own.get(command.id, command.keys) for command in commands}


def shown(key: str) -> str:
    """A key as the platform writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


@cache
def _twins() -> dict[str, str]:
    text = resource("keyboard", "arabic_101.tsv").read_text(encoding="utf-8")
    pairs = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    latin = {pair[0]: pair[1] for pair in pairs} | ARABIC_DIGITS
    return latin | {arabic: own for own, arabic in latin.items()}


def with_twin(key: str) -> tuple[str, ...]:
    """A key with its name on the other layout: without Ctrl, what a key gives depends on that."""
    before, _, letter = key.rpartition("+") if not key.endswith("+") else ("", "", key)
    twin = _twins().get(letter)
    if twin is None or "Ctrl" in before or "Meta" in before:
        return (key,)
    other = f"{before}+{twin}" if before else twin
    return (key, other) if letter.isascii() else (other, key)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What has a key already: the id of a command or the name of a label; empty for the caret."""

    command: str = ""
    label: str = ""


def conflict(
    keys: Iterable[str], command_id: str, given: Keys, scheme: Scheme | None = None
) -> Conflict | None:
    """What already has one of `keys`, besides the command itself."""
    wanted = {QKeySequence(key) for key in keys}
    if wanted & {QKeySequence(key) for key in CARET_KEYS}:
        return Conflict()
    for name, taken in given.items():
        if name != command_id and wanted & {QKeySequence(key) for key in taken}:
            return Conflict(command=name)
    for label in scheme or ():
        own = {label.key, ARABIC_DIGITS.get(label.key, label.key)} if label.key else set()
        if wanted & {QKeySequence(key) for key in own}:
            return Conflict(label=label.name)
    return None


def title_of(command: Command) -> str:
    """The command's title in the interface's language."""
    title = QCoreApplication.translate("Command", command.title).removesuffix("…")
    return title.format(*command.keys[:1])
