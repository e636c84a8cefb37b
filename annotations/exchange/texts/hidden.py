"""Letters that show nothing or turn others round: told, and made visible on wish.

They belong to the text and stay in it; a preview shows where they are.
"""

import re
import unicodedata
from collections import Counter
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.notices import Notice

_SHORT: Final = {
    "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM",
    "\u061c": "ALM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO",
    "\u202e": "RLO", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
    "\u2060": "WJ", "\ufeff": "ZWNBSP", "\u00ad": "SHY", "\u180e": "MVS",
}  # fmt: skip
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CONTROLS: Final = "\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_HIDDEN: Final = re.compile(f"[{_CONTROLS}{''.join(_SHORT)}]")
_LONGEST: Final = 6  # kinds named in one sentence


def hidden_letters(text: str) -> Counter[str]:
    """How often each letter that shows nothing stands in `text`, by its short name.

    A joiner within an emoji shows what it does, and is not counted.
    """
    found: Counter[str] = Counter()
    for match in _HIDDEN.finditer(text):
        if not _within_emoji(text, match.start()):
            found[_name(match.group())] += 1
    return found


def _within_emoji(text: str, at: int) -> bool:
    if text[at] != "\u200d" or not 0 < at < len(text) - 1:
        return False
    return all(text[near] > "\u2000" and _is_picture(text[near]) for near in (at - 1, at + 1))


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) in ("So", "Sk", "Mn")


def _name(letter: str) -> str:
    return _SHORT.get(letter, f"U+{ord(letter):04X}")


def made_visible(text: str) -> str:
    """`text` for the eye, each hidden letter as its short name in `‹›`; no text to keep."""
    return _HIDDEN.sub(lambda match: f"‹{_name(match.group())}›", text)


def notices_of(text: str) -> tuple[Notice, ...]:
    """What is to be told of hidden letters in `text`."""
    found = hidden_letters(text)
    if not found:
        return ()
    kinds = ", ".join(f"{name} × {count}" for name, count in found.most_common(_LONGEST))
    if _TURNING & set(text):
        words = N_(
            "notices",
            "The text holds signs that turn its direction or show nothing; they are kept: {kinds}.",
        )
    else:
        words = N_("notices", "The text holds signs that show nothing; they are kept: {kinds}.")
    return (Notice(words, {"kinds": kinds}),)
