"""The dialog in which the analyst gives commands other keys."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
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
from annotations.spans import Scheme
from gui.commands import COMMANDS, MENUS
from gui.dialogs.closing import close_button
from gui.dialogs.scrolled import resize_within_screen
from gui.plain import isolated, paragraph, plain
from gui.review.commands import SETTLING, SETTLING_MENUS, SHARED
from gui.settings import Settings
from gui.shortcuts import Conflict, Keys, conflict, in_force, shown, title_of, with_twin

_OF_REVIEW: Final = tuple(one for one in SETTLING if one.id not in SHARED)


class ShortcutsDialog(QDialog):
    """All commands with their keys; what is chosen is in force at once.

    Args:
        settings: where the keys are kept.
        scheme: the labels whose keys are taken; None without a project.

    Signals:
        keys_changed: commands have other keys now.
    """

    keys_changed = Signal()

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
        self.message = paragraph()
        self.none = QPushButton(self.tr("No key"))
        self.reset = QPushButton(self.tr("As it was"))
        self.reset_all = QPushButton(self.tr("All as they were"))
        self._fill()
        self._lay_out()
        self._connect()
        self.tree.setCurrentItem(self._items[COMMANDS[0].id])

    def _fill(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        self._commands = {command.id: command for command in (*COMMANDS, *_OF_REVIEW)}
        for menu in MENUS | SETTLING_MENUS:
            for command in self._commands.values():
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
        resize_within_screen(self, QSize(620, 620))

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

    def _keys(self) -> dict[str, tuple[str, ...]]:
        return in_force(self._settings, self._commands.values())

    def _conflict(self, keys: tuple[str, ...]) -> Conflict | None:
        """What has one of these keys in a window that knows the command that is chosen."""
        given = self._keys()
        of_review = (*(one.id for one in _OF_REVIEW), *SHARED.values())
        for window in ([one.id for one in COMMANDS], of_review):
            if self.current in window:
                rivals = {name: given[name] for name in window}
                if found := conflict(keys, self.current, rivals, self._scheme):
                    return found
        return None

    def _show_keys(self) -> None:
        for command_id, keys in self._keys().items():
            if command_id in self._items:
                self._items[command_id].setText(1, "  ".join(isolated(shown(key)) for key in keys))

    def _show_current(self) -> None:
        self.message.clear()
        keys = self._keys().get(self.current, ())
        self.editor.blockSignals(True)
        self.editor.setKeySequence(QKeySequence(keys[0] if keys else ""))
        self.editor.blockSignals(False)

    def _take(self, sequence: QKeySequence) -> None:
        key = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if not key or not self.current:
            return
        keys = with_twin(key)
        found = self._conflict(keys)
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
        found = self._conflict(command.keys)
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
        self.keys_changed.emit()
