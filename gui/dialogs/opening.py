"""The dialogs opened on the main window and tied to it, its project and its settings.

A dialog is loaded when it is first asked for; nobody needs them to see the window.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from annotations.project import Changes, Project
from gui import menus
from gui.commands import COMMANDS
from gui.dialogs.palette import Entry, Palette, folded, names_of
from gui.plain import directed
from gui.shortcuts import in_force, shown, title_of

if TYPE_CHECKING:
    from gui.dialogs.lexicon import LexiconDialog
    from gui.dialogs.preferences import Preferences
    from gui.dialogs.scheme_editor import SchemeEditor
    from gui.dialogs.shortcuts import ShortcutsDialog
    from gui.window import MainWindow


def open_palette(window: "MainWindow") -> Palette:
    """Show the palette over a window."""
    palette = Palette(entries_of(window), window)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    palette.show()
    return palette


def entries_of(window: "MainWindow") -> list[Entry]:
    """What can be done in a window: its commands, its labels, and going to its articles."""
    made = [
        _entry_of(window.actions_[command.id], title_of(command), names_of(command.title))
        for command in COMMANDS
        if command.id != "show_palette"
    ]
    info = window.session.info
    if info is None:
        return made
    for label in info.scheme:
        title = label.title_ar if window.language == "ar" else label.title_en
        words = QCoreApplication.translate("Palette", "Label: {0}").format(directed(title))
        names = tuple(folded(name) for name in (label.title_ar, label.title_en, label.name))
        give = _giving(window, label.name)
        enabled = window.view.document is not None and not info.read_only
        made.append(Entry(words, give, label.key, enabled=enabled, names=names))
    for entry in window.documents.model.entries:
        names = (folded(entry.title), folded(entry.id))
        go = _going(window, entry.id)
        made.append(Entry(directed(entry.title), go, names=names, always=False))
    return made


def _entry_of(action: QAction, title: str, names: tuple[str, ...]) -> Entry:
    keys = shown(action.shortcut().toString())
    return Entry(title, action.trigger, keys, enabled=action.isEnabled(), names=names)


def _giving(window: "MainWindow", label: str) -> Callable[[], None]:
    return lambda: window.labelling.label(label)


def _going(window: "MainWindow", document_id: str) -> Callable[[], None]:
    return lambda: window.go_to(document_id)


def open_scheme_editor(window: "MainWindow") -> "SchemeEditor | None":
    """Show the dialog on a window's project; nothing where none is open."""
    from gui.dialogs.scheme_editor import SchemeEditor

    info = window.session.info
    if info is None:
        return None
    editor = SchemeEditor(
        arabic=window.language == "ar", keys=in_force(window.settings), parent=window
    )
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    editor.show_scheme(info.scheme)
    if info.read_only:
        editor.set_read_only()
    session = window.session
    editor.edit_wanted.connect(session.do)
    session.scheme_changed.connect(editor.show_scheme)
    session.failed.connect(editor.tell)
    session.closed.connect(editor.reject)
    editor.show()
    return editor


def open_learned(window: "MainWindow") -> QDialog | None:
    """Show what was learned from a window's project; nothing where none is open."""
    from gui.dialogs.learned import LearnedDialog  # nobody else needs a model's figures

    if window.session.info is None:
        return None
    dialog = window.findChild(LearnedDialog)
    if dialog is None:
        arabic = window.language == "ar"
        dialog = LearnedDialog(window.session, arabic=arabic, parent=window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    else:
        dialog.refresh()
    dialog.show()
    dialog.raise_()
    return dialog


def open_preferences(window: "MainWindow") -> "Preferences":
    """Show the dialog on a window, which follows each choice at once."""
    from gui.dialogs.preferences import Preferences

    dialog = Preferences(window.settings, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def rename(_name: str) -> None:
        """The open project goes on in the layer of the new name."""
        if window.session.info is not None:
            window.session.open(window.session.info.path, window.annotator)

    dialog.annotator_chosen.connect(rename)
    dialog.theme_chosen.connect(window.dressing.use_theme)
    dialog.letters_chosen.connect(window.dressing.use_letters)
    dialog.int8_chosen.connect(lambda: window.suggesting.forget("camel"))
    # The window is made anew in another language, and this dialog goes with the old one: only
    # once what it is doing now has ended.
    dialog.language_chosen.connect(
        lambda language: QTimer.singleShot(0, lambda: window.language_wanted.emit(language))
    )
    dialog.show()
    return dialog


def open_shortcuts(window: "MainWindow") -> "ShortcutsDialog":
    """Show the dialog on a window, whose commands take the keys at once."""
    from gui.dialogs.shortcuts import ShortcutsDialog

    info = window.session.info
    dialog = ShortcutsDialog(window.settings, info.scheme if info else None, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.keys_changed.connect(lambda: menus.use_keys(window.actions_, in_force(window.settings)))
    dialog.keys_changed.connect(window.keys_changed)
    dialog.show()
    return dialog


def open_lexicon(window: "MainWindow") -> "LexiconDialog | None":
    """Show the project's own words, with those selected in the article to be added."""
    from gui.dialogs.lexicon import LexiconDialog

    if window.session.info is None:
        return None
    view, session = window.view, window.session
    start, end = view.selected
    selected = view.document.text[start:end] if view.document else ""
    dialog = LexiconDialog(" ".join(selected.split())[:200], window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.edit_wanted.connect(session.do)

    def refresh(changes: Changes) -> None:
        if changes.lexicon:
            session.ask(Project.lexicon, dialog.show_lexicon, asker=dialog)

    session.changed.connect(refresh)
    dialog.finished.connect(lambda _: session.changed.disconnect(refresh))
    session.failed.connect(dialog.tell)
    session.closed.connect(dialog.reject)
    session.ask(Project.lexicon, dialog.show_lexicon, asker=dialog)
    dialog.show()
    return dialog
