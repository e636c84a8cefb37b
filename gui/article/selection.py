"""What is selected: an anchor, a caret, and the words they take in.

Offsets are code points of the whole text. Between letters the selection is exact only when asked
for; otherwise it takes whole words, less a separate proclitic, as the label guide says.
"""

import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from annotations import arabic
from gui.article.paragraphs import Paragraphs

Step = Literal["word", "whole word", "sentence", "paragraph", "document"]


@dataclass(frozen=True, slots=True)
class Selection:
    """A caret, and where the selection it ends began.

    Attributes:
        anchor: where the selection began.
        caret: where it is now.
        exact: take the letters between as they are, not whole words.
    """

    anchor: int = 0
    caret: int = 0
    exact: bool = False

    def extended(self, caret: int, *, exact: bool = False) -> "Selection":
        """The selection from the same anchor to `caret`."""
        return replace(self, caret=caret, exact=exact)

    def range(self, paragraphs: Paragraphs) -> tuple[int, int]:
        """What is selected; an empty range at the caret where nothing is."""
        start, end = sorted((self.anchor, self.caret))
        if start == end or self.exact:
            return start, end
        return snapped(paragraphs, start, end)


def at(caret: int) -> Selection:
    """A caret with nothing selected."""
    return Selection(caret, caret)


def snapped(paragraphs: Paragraphs, start: int, end: int) -> tuple[int, int]:
    """The range grown to whole words less proclitics, looked at within its own paragraphs."""
    base = paragraphs.starts[paragraphs.at(start)]
    limit = paragraphs.ends[paragraphs.at(max(start, end - 1))]
    text = paragraphs.text[base : max(limit, end)]
    first, last = arabic.snap(text, start - base, end - base)
    return base + first, base + last


def word_at(paragraphs: Paragraphs, offset: int, *, whole: bool = False) -> tuple[int, int] | None:
    """The word at `offset`, less its proclitics unless `whole`; None where no word touches it."""
    number = paragraphs.at(offset)
    base, text = paragraphs.starts[number], paragraphs.slice(number)
    start, end = arabic.word_at(text, offset - base)
    if start == end:
        return None
    return base + (start if whole else arabic.core(text, start, end)), base + end


def sentence_at(paragraphs: Paragraphs, offset: int) -> tuple[int, int]:
    """The sentence at `offset`, without blanks around it."""
    number = paragraphs.at(offset)
    base, text = paragraphs.starts[number], paragraphs.slice(number)
    for start, end in arabic.sentences(text):
        if offset - base < end:
            return base + start, base + end
    return base, base + len(text)


def step(paragraphs: Paragraphs, offset: int, unit: Step, *, forward: bool) -> int:
    """The next edge of a word, sentence, paragraph or the document from `offset`.

    Of a whole word it is the edge behind which all of it lies: its end forward, else its start.
    """
    if unit == "document":
        return len(paragraphs.text) if forward else 0
    number = paragraphs.at(offset)
    base = paragraphs.starts[number]
    text = paragraphs.slice(number)
    if unit == "paragraph":
        edges = [0, len(text)]
    elif unit == "sentence":
        edges = sorted({0, len(text), *(start for start, _ in arabic.sentences(text))})
    elif unit == "whole word":
        edges = sorted({0, len(text)} | {word[forward] for word in arabic.words(text)})
    else:
        edges = sorted({0, len(text)} | {edge for word in arabic.words(text) for edge in word})
    beyond = [base + edge for edge in edges]
    if forward:
        following = next((edge for edge in beyond if edge > offset), None)
        if following is None:
            last = number + 1 >= len(paragraphs)
            following = offset if last else paragraphs.starts[number + 1]
        return following
    earlier = next((edge for edge in reversed(beyond) if edge < offset), None)
    if earlier is None:
        earlier = paragraphs.ends[number - 1] if number else 0
    return earlier


def moved_edge(
    paragraphs: Paragraphs, start: int, end: int, *, first: bool, outward: bool, by_letter: bool
) -> tuple[int, int]:
    """A span with one edge moved by a word, or a letter; unchanged where it would vanish.

    Args:
        first: move the start, else the end.
        outward: make the span longer.
    """
    forward = outward != first
    edge = start if first else end
    if by_letter:
        moved = _letter_edge(paragraphs.text, edge, forward=forward)
    else:
        moved = _word_edge(paragraphs, edge, first=first, forward=forward)
    moved = max(0, min(moved, len(paragraphs.text)))
    new = (moved, end) if first else (start, moved)
    return new if new[0] < new[1] else (start, end)


def _letter_edge(text: str, edge: int, *, forward: bool) -> int:
    """The next place between letters; marks such as vowels go with the letter before them."""
    edge += 1 if forward else -1
    while 0 < edge < len(text) and unicodedata.category(text[edge]) in ("Mn", "Me"):
        edge += 1 if forward else -1
    return edge


def dragged_edge(
    paragraphs: Paragraphs, start: int, end: int, offset: int, *, first: bool, by_letter: bool
) -> tuple[int, int]:
    """A span with one edge brought to `offset`, or to the nearest place where a word's edge is.

    The span keeps at least a word, or a letter; where there is none to keep it stays as it is.

    Args:
        first: bring the start, else the end.
        by_letter: stop at any letter.
    """
    if not by_letter:
        number = paragraphs.at(offset)
        base, limit = paragraphs.starts[number], paragraphs.ends[number]
        allowed = [
            place
            for place in _word_places(paragraphs, number, first=first)
            if (place < end if first else place > start)
        ]
        own = start if first else end
        if base <= own <= limit:
            allowed.append(own)
        if not allowed:
            return start, end
        offset = min(allowed, key=lambda place: abs(place - offset))
    new = (offset, end) if first else (start, offset)
    return new if new[0] < new[1] else (start, end)


def _word_places(paragraphs: Paragraphs, number: int, *, first: bool) -> list[int]:
    """Where spans may begin (`first`) or end in a paragraph, by words less proclitics."""
    base, text = paragraphs.starts[number], paragraphs.slice(number)
    return [
        base + (arabic.core(text, start, end) if first else end)
        for start, end in arabic.words(text)
    ]


def _word_edge(paragraphs: Paragraphs, edge: int, *, first: bool, forward: bool) -> int:
    """The next place where a span may begin (`first`) or end, by words less proclitics."""
    number = paragraphs.at(edge if forward or edge == 0 else edge - 1)
    places = _word_places(paragraphs, number, first=first)
    if forward:
        return next((place for place in places if place > edge), edge)
    return next((place for place in reversed(places) if place < edge), edge)
