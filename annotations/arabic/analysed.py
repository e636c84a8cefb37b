"""What an analyser has said of single words: how many of their first letters are proclitics.

The lists settle most words. Of the others a morphological analyser may know more; whoever has one
tells it here, and `proclitics` asks.
"""

from collections.abc import Mapping

_cuts: dict[str, int] = {}


def remember(cuts: Mapping[str, int]) -> None:
    """Take in the proclitic letters of folded words."""
    _cuts.update(cuts)


def cut_of(word: str) -> int | None:
    """The proclitic letters of a folded word; None where nothing was said of it."""
    return _cuts.get(word)


def is_known(word: str) -> bool:
    """Whether something was said of a folded word."""
    return word in _cuts


def forget() -> None:
    """Let all of it go."""
    _cuts.clear()
