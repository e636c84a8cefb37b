"""Every action once: its name, title, menu, keys and what it calls.

Menus, shortcuts and the list of keys are made from this table. Keys of commands on the article
work while it has the focus; single keys are named for an Arabic keyboard too, on which the same
physical key gives another letter.
"""

from dataclasses import dataclass
from typing import Final, Literal

from annotations.errors import QT_TRANSLATE_NOOP as N_

Menu = Literal[
    "file",
    "edit",
    "suggestions",
    "documents",
    "review",
    "view",
    "help",
    "settling",
    "comparing",
    "",
]

MENUS: Final[dict[Menu, str]] = {
    "file": N_("Menu", "&Project"),
    "edit": N_("Menu", "&Edit"),
    "suggestions": N_("Menu", "&Suggestions"),
    "documents": N_("Menu", "&Articles"),
    "review": N_("Menu", "&Review"),
    "view": N_("Menu", "&View"),
    "help": N_("Menu", "&Help"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """One action.

    Attributes:
        id: its name, for settings and tests; the method of `Actions` it calls.
        title: in English, to be translated in the context `Command`.
        menu: where it is listed.
        keys: Qt's names of the keys that call it, the first shown in menus.
        on_article: its keys work while the article has the focus.
        needs_project: it is there only with a project open.
        separated: a line is drawn above it in its menu.
    """

    id: str
    title: str
    menu: Menu
    keys: tuple[str, ...] = ()
    on_article: bool = False
    needs_project: bool = True
    separated: bool = False


COMMANDS: Final = (
    Command("new_project", N_("Command", "New project…"), "file", ("Ctrl+N",), needs_project=False),
    Command("new_project_with_labels", N_("Command", "New project with labels from a file…"), "file", (), needs_project=False),
    Command("new_encrypted_project", N_("Command", "New encrypted project…"), "file", (), needs_project=False),
    Command("open_project", N_("Command", "Open project…"), "file", ("Ctrl+O",), needs_project=False),
    Command("close_project", N_("Command", "Close project"), "file", ("Ctrl+W",)),
    Command("import_files", N_("Command", "Import articles…"), "file", ("Ctrl+I",), separated=True),
    Command("import_folder", N_("Command", "Import a folder…"), "file"),
    Command("export_file", N_("Command", "Export…"), "file", ("Ctrl+E",)),
    Command("save_copy", N_("Command", "Save a copy…"), "file", ("Ctrl+Shift+S",), separated=True),
    Command("encrypt_copy", N_("Command", "Save an encrypted copy…"), "file"),
    Command("show_backups", N_("Command", "Copies of the project…"), "file"),
    Command("edit_labels", N_("Command", "Labels of the project…"), "file", ("Ctrl+L",), separated=True),
    Command("edit_lexicon", N_("Command", "Words of the project…"), "file"),
    Command("quit", N_("Command", "Quit"), "file", ("Ctrl+Q",), needs_project=False, separated=True),
    Command("undo", N_("Command", "Undo"), "edit", ("Ctrl+Z",)),
    Command("redo", N_("Command", "Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("copy_text", N_("Command", "Copy the text"), "edit", ("Ctrl+C",), True, separated=True),
    Command("find", N_("Command", "Find in the article…"), "edit", ("Ctrl+F",), separated=True),
    Command("find_next", N_("Command", "Next place found"), "edit", ("F3",)),
    Command("find_previous", N_("Command", "Place found before"), "edit", ("Shift+F3",)),
    Command("find_everywhere", N_("Command", "Find in all articles…"), "edit", ("Ctrl+Shift+F",)),
    Command("repeat_label", N_("Command", "Label as the last time"), "edit", ("R", "ق"), True, separated=True),
    Command("label_alike", N_("Command", "Label all like this…"), "edit", ("A", "ش"), True),
    Command("remove_span", N_("Command", "Remove label"), "edit", ("Del",), True),
    Command("toggle_proclitic", N_("Command", "Start over the proclitic or behind it"), "edit", ("P", "ح"), True),
    Command("grow_left", N_("Command", "Left edge outward by a word"), "edit", ("[", "ج", "Alt+Left"), True, separated=True),
    Command("grow_right", N_("Command", "Right edge outward by a word"), "edit", ("]", "د", "Alt+Right"), True),
    Command("shrink_left", N_("Command", "Left edge inward by a word"), "edit", ("Shift+[", "{", "<", "Ctrl+Alt+Right"), True),
    Command("shrink_right", N_("Command", "Right edge inward by a word"), "edit", ("Shift+]", "}", ">", "Ctrl+Alt+Left"), True),
    Command("grow_left_letter", N_("Command", "Left edge outward by a letter"), "edit", ("Alt+[", "Alt+ج"), True),
    Command("grow_right_letter", N_("Command", "Right edge outward by a letter"), "edit", ("Alt+]", "Alt+د"), True),
    Command("shrink_left_letter", N_("Command", "Left edge inward by a letter"), "edit", ("Alt+Shift+[", "Alt+{"), True),
    Command("shrink_right_letter", N_("Command", "Right edge inward by a letter"), "edit", ("Alt+Shift+]", "Alt+}"), True),
    Command("edit_note", N_("Command", "Note on the label"), "edit", ("N", "ى"), True, separated=True),
    Command("toggle_flag", N_("Command", "Flag the label"), "edit", ("F", "ب"), True),
    Command("next_suggestion", N_("Command", "Next suggestion"), "suggestions", ("Tab",), True),
    Command("previous_suggestion", N_("Command", "Previous suggestion"), "suggestions", ("Shift+Tab",), True),
    Command("take", N_("Command", "Take"), "suggestions", ("Return", "Enter"), True, separated=True),
    Command("refuse", N_("Command", "Refuse"), "suggestions", ("Backspace",), True),
    Command("take_all_shown", N_("Command", "Take all in sight"), "suggestions", ("Shift+Return", "Shift+Enter"), True),
    Command("take_all_of_label", N_("Command", "Take all of this label in the article"), "suggestions", ("L", "م"), True),
    Command("take_all", N_("Command", "Take all in the article"), "suggestions", ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"), True),
    Command("suggest_here", N_("Command", "Suggest for this article"), "suggestions", ("Ctrl+G",), separated=True),
    Command("suggest_everywhere", N_("Command", "Suggest for all articles"), "suggestions", ("Ctrl+Shift+G",)),
    Command("stop_work", N_("Command", "Stop the work under way"), "suggestions", ("Esc",)),
    Command("show_learned", N_("Command", "What was learned…"), "suggestions", (), separated=True),
    Command("show_models", N_("Command", "Models…"), "suggestions", (), needs_project=False),
    Command("finish", N_("Command", "Done, on to the next unfinished"), "documents", ("Ctrl+Return", "Ctrl+Enter")),
    Command("next_document", N_("Command", "Next article"), "documents", ("Alt+Down",), separated=True),
    Command("previous_document", N_("Command", "Previous article"), "documents", ("Alt+Up",)),
    Command("set_new", N_("Command", "Mark as new"), "documents", (), separated=True),
    Command("set_in_progress", N_("Command", "Mark as in progress"), "documents"),
    Command("set_done", N_("Command", "Mark as done"), "documents", ("Ctrl+D",)),
    Command("set_skipped", N_("Command", "Mark as skipped"), "documents", ("Ctrl+Shift+D",)),
    Command("settle_differences", N_("Command", "Settle differences…"), "review", ("Ctrl+R",)),
    Command("show_agreement", N_("Command", "Agreement…"), "review"),
    Command("give_out", N_("Command", "Give out articles…"), "review", separated=True),
    Command("merge_files", N_("Command", "Merge colleagues' files…"), "review"),
    Command("show_corrections", N_("Command", "Corrections of my labels"), "review", ("Ctrl+Shift+R",), separated=True),
    Command("show_comments", N_("Command", "Comments"), "review", ("Ctrl+M",)),
    Command("show_palette", N_("Command", "All commands…"), "view", ("Ctrl+K",), needs_project=False),
    Command("edit_preferences", N_("Command", "Preferences…"), "view", ("Ctrl+,",), needs_project=False),
    Command("edit_shortcuts", N_("Command", "Keys of commands…"), "view", (), needs_project=False),
    Command("zoom_in", N_("Command", "Larger letters"), "view", ("Ctrl++", "Ctrl+="), needs_project=False, separated=True),
    Command("zoom_out", N_("Command", "Smaller letters"), "view", ("Ctrl+-",), needs_project=False),
    Command("zoom_reset", N_("Command", "Usual size"), "view", ("Ctrl+0",), needs_project=False),
    Command("use_arabic", N_("Command", "العربية"), "view", (), needs_project=False, separated=True),
    Command("use_english", N_("Command", "English"), "view", (), needs_project=False),
    Command("theme_system", N_("Command", "Colours as the system has them"), "view", (), needs_project=False, separated=True),
    Command("theme_light", N_("Command", "Light"), "view", (), needs_project=False),
    Command("theme_dark", N_("Command", "Dark"), "view", (), needs_project=False),
    Command("theme_contrast", N_("Command", "High contrast"), "view", (), needs_project=False),
    Command("show_guide", N_("Command", "Label guide"), "help", ("F2",), needs_project=False),
    Command("show_keys", N_("Command", "Keys"), "help", ("F1",), needs_project=False),
    Command("show_about", N_("Command", "About Tawsim"), "help", (), needs_project=False, separated=True),
)  # fmt: skip

LABEL_KEYS: Final = tuple("123456789")
ARABIC_DIGITS: Final = dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
