"""What can be done in the window of a review, with its keys, as in `gui.commands`."""

from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from gui.commands import Command, Menu
from gui.settings import Settings
from gui.shortcuts import in_force, with_twin

LETTERS: Final = "ABCDEFGH"
"""The keys that take an annotator's reading; those after the eighth are taken by the mouse."""
SETTLING_MENUS: Final[dict[Menu, str]] = {
    "settling": N_("Menu", "&Settle"),
    "comparing": N_("Menu", "&Compare"),
}
# What the B key gives on an Arabic keyboard: two letters, or one that stands for both.
_TWIN_OF_B: Final = ("\ufefb",)
SETTLING: Final = (
    *(
        Command(f"take_{letter.lower()}", N_("Command", "As annotator {0} has it"), "settling",
                (*with_twin(letter), *(_TWIN_OF_B if letter == "B" else ())), True)
        for letter in LETTERS
    ),
    Command("take_most", N_("Command", "As most have it"), "settling", ("Return", "Enter"), True, separated=True),
    Command("take_everything", N_("Command", "All of it is right"), "settling", ("+", "="), True),
    Command("refuse_all", N_("Command", "Nothing of it is right"), "settling", ("0", "٠", "Backspace", "Del"), True),
    Command("write_why", N_("Command", "Why: write a comment"), "settling", with_twin("N"), True, separated=True),
    Command("settle_alike", N_("Command", "Settle all like this…"), "settling", with_twin("S"), True),
    Command("settle_by_majority", N_("Command", "Settle by majority…"), "settling"),
    Command("withdraw_ruling", N_("Command", "Open it again"), "settling", with_twin("W"), True),
    Command("finish_review", N_("Command", "Reviewed, on to the next difference"), "settling", ("Ctrl+Return", "Ctrl+Enter"), separated=True),
    Command("undo_settling", N_("Command", "Undo"), "settling", ("Ctrl+Z",), separated=True),
    Command("redo_settling", N_("Command", "Redo"), "settling", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("next_difference", N_("Command", "Next open difference"), "comparing", ("Tab",), True),
    Command("previous_difference", N_("Command", "Open difference before"), "comparing", ("Shift+Tab",), True),
    Command("next_case", N_("Command", "Next difference in the article, also settled"), "comparing", ("Ctrl+Tab",), True),
    Command("side_by_side", N_("Command", "Side by side, or over each other"), "comparing", with_twin("V"), True, separated=True),
    Command("show_agreed", N_("Command", "Show what all agree on"), "comparing", with_twin("I"), True),
    Command("show_suggested", N_("Command", "Show suggestions"), "comparing", with_twin("L"), True),
    Command("show_said", N_("Command", "Comments"), "comparing", with_twin("M"), True, separated=True),
    Command("show_in_article", N_("Command", "Open the article in the main window"), "comparing", with_twin("O"), True),
)  # fmt: skip
SHARED: Final = {"undo_settling": "undo", "redo_settling": "redo"}
"""What both windows have: its keys are those of the main window's command."""


def keys_of(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The keys of every command here, as the analyst gave them."""
    given = in_force(settings)
    return {
        name: given[SHARED[name]] if name in SHARED else keys
        for name, keys in in_force(settings, SETTLING).items()
    }
