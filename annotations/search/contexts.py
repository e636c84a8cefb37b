"""The words around a place, for lists in which people recognise it."""

from dataclasses import dataclass
from typing import Final

AROUND: Final = 48  # code points


@dataclass(frozen=True, slots=True)
class Context:
    """A place on one line with what stands around it.

    Attributes:
        before, words, after: the text before it, of it and behind it; «…» where it was cut.
    """

    before: str
    words: str
    after: str


def context(text: str, start: int, end: int, around: int = AROUND) -> Context:
    """`start`..`end` with up to `around` code points of its own paragraph on either side."""
    first = max(text.rfind("\n", 0, start) + 1, start - around)
    if first and text[first - 1] != "\n":
        first = _behind_blank(text, first, start)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + around)
    if last < len(text) and text[last] != "\n":
        last = max(end, text.rfind(" ", end, last))
    opened = "…" if first and text[first - 1] != "\n" else ""
    cut = "…" if last < len(text) and text[last] != "\n" else ""
    return Context(
        opened + _one_line(text[first:start]),
        _one_line(text[start:end]),
        _one_line(text[end:last]) + cut,
    )


def _behind_blank(text: str, first: int, start: int) -> int:
    """Behind the next blank after `first`, or `start` where there is none."""
    blank = text.find(" ", first, start)
    return start if blank < 0 else blank + 1


def _one_line(text: str) -> str:
    """`text` with every run of blanks as one; one at its ends is kept."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")
