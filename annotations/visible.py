"""Letters that show nothing, or turn others round, made visible: in names, ids and titles.

Texts keep them and are shown as they are; a name with one of them could pass for another's.
"""

import re
from typing import Final

SHORT: Final = {
    "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM",
    "\u061c": "ALM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO",
    "\u202e": "RLO", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
    "\u2060": "WJ", "\ufeff": "ZWNBSP", "\u00ad": "SHY", "\u180e": "MVS",
}  # fmt: skip
TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
HIDDEN: Final = re.compile(f"[{_CONTROLS}{''.join(SHORT)}]")
_DANGEROUS: Final = re.compile(f"[{_CONTROLS}\u2028\u2029{''.join(sorted(TURNING))}]")


def name_of(letter: str) -> str:
    """The short name of a letter that shows nothing."""
    return SHORT.get(letter, f"U+{ord(letter):04X}")


def made_visible(text: str) -> str:
    """`text` for the eye, each hidden letter as its short name in `‹›`; no text to keep."""
    return HIDDEN.sub(_named, text)


def untwisted(text: str) -> str:
    """The same of those letters alone that turn others round or steer a terminal.

    Marks of direction and joiners, which honest titles have, stay as they are.
    """
    return _DANGEROUS.sub(_named, text)


def _named(match: re.Match[str]) -> str:
    return f"‹{name_of(match.group())}›"
