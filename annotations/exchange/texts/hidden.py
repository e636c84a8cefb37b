"""Letters that show nothing or turn others round: told, and made visible on wish.

They belong to the text and stay in it; a preview shows where they are.
"""

import unicodedata
from collections import Counter
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.notices import Notice
from annotations.visible import HIDDEN, TURNING, made_visible, name_of

__all__ = ["hidden_letters", "made_visible", "notices_of"]

_LONGEST: Final = 6  # kinds named in one sentence


def hidden_letters(text: str) -> Counter[str]:
    """How often each letter that shows nothing stands in `text`, by its short name.

    A joiner within an emoji shows what it does, and is not counted.
    """
    found: Counter[str] = Counter()
    for match in HIDDEN.finditer(text):
        if not _within_emoji(text, match.start()):
            found[name_of(match.group())] += 1
    return found


def _within_emoji(text: str, at: int) -> bool:
    if text[at] != "\u200d" or not 0 < at < len(text) - 1:
        return False
    return all(text[near] > "\u2000" and _is_picture(text[near]) for near in (at - 1, at + 1))


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) in ("So", "Sk", "Mn")


def notices_of(text: str) -> tuple[Notice, ...]:
    """What is to be told of hidden letters in `text`."""
    found = hidden_letters(text)
    if not found:
        return ()
    kinds = ", ".join(f"{name} × {count}" for name, count in found.most_common(_LONGEST))
    if TURNING & set(text):
        words = N_(
            "notices",
            "The text holds signs that turn its direction or show nothing; they are kept: {kinds}.",
        )
    else:
        words = N_("notices", "The text holds signs that show nothing; they are kept: {kinds}.")
    return (Notice(words, {"kinds": kinds}),)
