"""Which keys call which command, and the dialog in which the analyst gives them others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.arabic import fold_word
from annotations.resources import resource
from annotations.spans import Scheme
from gui.closing import close_button
from gui.commands import ARABIC_DIGITS, COMMANDS, MENUS, Command
from gui.plain import isolated, plain
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.window import MainWindow

Keys = Mapping[str, tuple[str, ...]]
_MOVES: Final = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
# The article itself takes these to move the caret.
CARET_KEYS: Final = frozenset(
    before + key for before, key in product(("", "Shift+", "Ctrl+", "Ctrl+Shift+"), _MOVES)
) | {"Alt+Shift+Left", "Alt+Shift+Right"}


def in_force(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The keys of every command: the analyst's own, else those it comes with."""
    own = settings.shortcuts
    return {command.id: own.get(command.id, command.keys) for command in COMMANDS}


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
    return QCoreApplication.translate("Command", command.title).removesuffix("…")


class ShortcutsDialog(QDialog):
    """All commands with their keys; what is chosen is in force at once.

    Args:
        settings: where the keys are kept.
        scheme: the labels whose keys are taken; None without a project.

    Signals:
        keys_changed: commands have other keys now.
    """

    keys_changed = Signal(object)

    def __init__(
        self, settings: Settings, scheme: Scheme | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._scheme = settings, scheme
        self.setWindowTitle(self.tr("Keys of commands"))
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search"))
        self.words.setAccessibleName(self.tr("Search for a command"))
        self.words.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Commands"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.tree.setRootIsDecorated(False)
        self.editor = QKeySequenceEdit()
        self.editor.setMaximumSequenceLength(1)
        self.editor.setAccessibleName(self.tr("New key"))
        self.message = plain()
        self.message.setWordWrap(True)
        self.none = QPushButton(self.tr("No key"))
        self.reset = QPushButton(self.tr("As it was"))
        self.reset_all = QPushButton(self.tr("All as they were"))
        self._fill()
        self._lay_out()
        self._connect()
        self.tree.setCurrentItem(self._items[COMMANDS[0].id])

    def _fill(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        self._commands = {command.id: command for command in COMMANDS}
        for menu in MENUS:
            for command in COMMANDS:
                if command.menu == menu:
                    item = QTreeWidgetItem([title_of(command), ""])
                    item.setData(0, Qt.ItemDataRole.UserRole, command.id)
                    self.tree.addTopLevelItem(item)
                    self._items[command.id] = item
        self._show_keys()
        self.tree.resizeColumnToContents(0)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(plain(self.tr("New key")))
        below.addWidget(self.editor, 1)
        for button in (self.none, self.reset, self.reset_all):
            button.setAutoDefault(False)
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(self.tree, 1)
        column.addLayout(below)
        column.addWidget(self.message)
        column.addWidget(close_button(self))
        self.resize(620, 620)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._show_current)
        self.tree.itemActivated.connect(lambda *_: self.editor.setFocus())
        self.editor.keySequenceChanged.connect(self._take)
        self.none.clicked.connect(lambda: self._give(()))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)

    @property
    def current(self) -> str:
        """The id of the command that is chosen."""
        item = self.tree.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item else ""

    def choose(self, command_id: str) -> None:
        """Choose a command."""
        self.tree.setCurrentItem(self._items[command_id])

    def _filter(self, words: str) -> None:
        wanted = fold_word(words).casefold()
        for command_id, item in self._items.items():
            texts = (item.text(0), item.text(1), self._commands[command_id].title)
            item.setHidden(not any(wanted in fold_word(text).casefold() for text in texts))

    def _show_keys(self) -> None:
        for command_id, keys in in_force(self._settings).items():
            if command_id in self._items:
                self._items[command_id].setText(1, "  ".join(isolated(shown(key)) for key in keys))

    def _show_current(self) -> None:
        self.message.clear()
        keys = in_force(self._settings).get(self.current, ())
        self.editor.blockSignals(True)
        self.editor.setKeySequence(QKeySequence(keys[0] if keys else ""))
        self.editor.blockSignals(False)

    def _take(self, sequence: QKeySequence) -> None:
        key = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if not key or not self.current:
            return
        keys = with_twin(key)
        found = conflict(keys, self.current, in_force(self._settings), self._scheme)
        if found is None:
            self._give(keys)
        else:
            self.message.setText(self._told(key, found))

    def _told(self, key: str, found: Conflict) -> str:
        if found.command:
            other = title_of(self._commands[found.command])
        elif label := self._scheme and self._scheme.get(found.label):
            arabic = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            other = label.title_ar if arabic else label.title_en
        else:
            return self.tr("{0} moves the caret in the article; choose another key.").format(
                isolated(shown(key))
            )
        return self.tr("{0} has the key {1} already; choose another.").format(
            isolated(other), isolated(shown(key))
        )

    def _give(self, keys: tuple[str, ...]) -> None:
        own = self._settings.shortcuts
        if keys == self._commands[self.current].keys:
            own.pop(self.current, None)
        else:
            own[self.current] = keys
        self._store(own)

    def _reset(self) -> None:
        """Give the command its first keys again, unless another has them now."""
        command = self._commands[self.current]
        found = conflict(command.keys, command.id, in_force(self._settings), self._scheme)
        if found is None or not command.keys:
            self._give(command.keys)
        else:
            self.message.setText(self._told(command.keys[0], found))

    def _reset_all(self) -> None:
        self._store({})

    def _store(self, own: Keys) -> None:
        self._settings.shortcuts = dict(own)
        self._show_keys()
        self._show_current()
        self.keys_changed.emit(in_force(self._settings))


def open_on(window: "MainWindow") -> ShortcutsDialog:
    """Show the dialog on a window, whose commands take the keys at once."""
    from gui.menus import use_keys

    info = window.session.info
    dialog = ShortcutsDialog(window.settings, info.scheme if info else None, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.keys_changed.connect(lambda keys: use_keys(window.actions_, keys))
    dialog.show()
    return dialog
