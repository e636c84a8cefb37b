"""Menus, shortcuts and label keys made from the table of commands."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from annotations.spans import Scheme
from gui.commands import COMMANDS, MENUS, Command, Menu
from gui.shortcuts import Keys, shown, with_twin


def make_actions(
    window: QWidget,
    article: QWidget,
    calls: object,
    keys: Keys,
    commands: Sequence[Command] = COMMANDS,
) -> dict[str, QAction]:
    """An action for each command.

    Args:
        window: where keys of the window work.
        article: where keys of the article work.
        calls: has a method for each command's id, or is a mapping from it to what is called.
        keys: of each command.
        commands: which.
    """
    actions = {}
    for command in commands:
        action = QAction(QCoreApplication.translate("Command", command.title), window)
        action.setObjectName(command.id)
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetShortcut
            if command.on_article
            else Qt.ShortcutContext.WindowShortcut
        )
        call = calls[command.id] if isinstance(calls, Mapping) else getattr(calls, command.id)
        action.triggered.connect(lambda _=False, call=call: call())
        (article if command.on_article else window).addAction(action)
        actions[command.id] = action
    use_keys(actions, keys)
    return actions


def use_keys(actions: Mapping[str, QAction], keys: Keys) -> None:
    """Call the commands by these keys from now on, and show the first of each in the menus."""
    for command_id, own in keys.items():
        action = actions[command_id]
        action.setShortcuts([QKeySequence(key) for key in own])
        title = action.text().partition("\t")[0]
        # Written from left to right in any menu: else an Arabic one turns brackets and plus round.
        action.setText(f"{title}\t\u2066{shown(own[0])}\u2069" if own else title)


def fill_menus(
    bar: QMenuBar,
    actions: dict[str, QAction],
    titles: Mapping[Menu, str] = MENUS,
    commands: Sequence[Command] = COMMANDS,
) -> None:
    """List the commands in their menus."""
    for name, title in titles.items():
        menu = bar.addMenu(QCoreApplication.translate("Menu", title))
        for command in commands:
            if command.menu == name:
                _add(menu, command, actions[command.id])


def _add(menu, command: Command, action: QAction) -> None:  # type: ignore[no-untyped-def]
    if command.separated:
        menu.addSeparator()
    action.setIconVisibleInMenu(False)
    menu.addAction(action)


def label_actions(scheme: Scheme, article: QWidget, label: Callable[[str], None]) -> list[QAction]:
    """The keys that give each label, in Western and Arabic digits."""
    made = []
    for each in scheme:
        if not each.key:
            continue
        action = QAction(each.title_ar, article)
        action.setObjectName(f"label {each.name}")
        action.setShortcuts([QKeySequence(key) for key in with_twin(each.key)])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False, name=each.name: label(name))
        article.addAction(action)
        made.append(action)
    return made
