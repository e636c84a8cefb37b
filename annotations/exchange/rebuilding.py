"""Texts put together from words alone, where a file does not say what stood between them."""

from collections.abc import Iterable, Sequence
from typing import Final

REBUILT: Final = {"text": "rebuilt from words, with single blanks between them"}
"""Stands under `meta` of every document whose text was put together."""


def rebuilt(sentences: Iterable[Sequence[str]]) -> tuple[str, list[tuple[int, int]]]:
    """The words with a blank between two and a line end behind a sentence.

    Returns:
        The text, and each word's place in it (code points).
    """
    lines: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for words in sentences:
        for word in words:
            places.append((at, at + len(word)))
            at += len(word) + 1
        lines.append(" ".join(words))
    return "\n".join(lines), places
