"""Where each letter of a laid out paragraph stands, read from what Qt tells of glyphs and carets.

Offsets are code points of the paragraph unless they are called units, which are UTF-16 units;
edges are pixels from the paragraph's left edge.
"""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from PySide6.QtGui import QTextLayout, QTextLine

from annotations.offsets import Utf16Map

_GLYPHS: Final = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)

_Box = tuple[float, float, bool]


@dataclass(frozen=True, slots=True)
class Letter:
    """Where a letter with its marks stands in a line.

    Attributes:
        start, end: its code points.
        left, right: its edges.
        rtl: it reads from right to left.
    """

    start: int
    end: int
    left: float
    right: float
    rtl: bool


class LetterReader:
    """Reads the letters of a paragraph's lines.

    Args:
        text: the paragraph.
        offsets: its offsets in UTF-16 units.
        layout: the paragraph laid out by Qt; its text may have other characters, as many.
        starts: first code point of each line.
        width: room for a line.
        rtl: base direction.
    """

    def __init__(
        self, text: str, offsets: Utf16Map, layout: QTextLayout, starts: list[int], *,
        width: float, rtl: bool,
    ) -> None:  # fmt: skip
        self._text, self._map, self._layout, self._starts = text, offsets, layout, starts
        self._width, self._rtl = width, rtl

    def _end(self, line: int) -> int:
        return self._starts[line + 1] if line + 1 < len(self._starts) else self._map.length

    def read(self, line: int) -> list[Letter]:
        """The line's letters from its glyphs, or from its carets where glyphs do not tell all."""
        units = self._graphemes(line)
        boxes = self._boxes(line, units)
        to_code_points = self._map.to_code_points
        edges = [*map(to_code_points, units), self._end(line)]
        texts = [self._text[start:end] for start, end in pairwise(edges)]
        if boxes.keys() != set(units) - self._unpainted(line, units, texts, boxes):
            boxes = self._boxes_by_caret(line, units, texts)
        start = self._starts[line]
        edge = self._width if self._rtl else 0.0
        letters: list[Letter] = []
        for unit, text in zip(units, texts, strict=True):
            left, right, rtl = boxes.get(unit) or (edge, edge, self._rtl)
            right = left if _is_invisible(text) else right
            letters.append(Letter(start, start + len(text), left, right, rtl))
            start += len(text)
            edge = left if rtl else right
        return letters

    def _unpainted(
        self, line: int, units: list[int], texts: list[str], boxes: dict[int, _Box]
    ) -> set[int]:
        """The blanks at a broken line's end that have no glyph there."""
        if line == len(self._starts) - 1:
            return set()
        ending = zip(reversed(units), reversed(texts), strict=True)
        blanks = takewhile(lambda letter: letter[1].isspace(), ending)
        return {unit for unit, _ in blanks} - boxes.keys()

    def _graphemes(self, line: int) -> list[int]:
        """Where the letters of a line begin, each with its marks, in UTF-16 units."""
        start = self._map.to_units(self._starts[line])
        valid = self._layout.isValidCursorPosition
        return [unit for unit in range(start, self._end_unit(line)) if unit == start or valid(unit)]

    def _end_unit(self, line: int) -> int:
        return self._map.to_units(self._end(line))

    def _boxes(self, line: int, units: list[int], length: int = -1) -> dict[int, _Box]:
        """Edges and direction of the glyphs of the letters at `units`, in UTF-16 units.

        With a length, only of the one letter there.

        Qt counts the units anew where the font changes within a run, as it does for a character
        that the font lacks: then some units have no box. An invisible character has the blank's
        glyph, whose width Qt leaves out when it draws.
        """
        boxes: dict[int, _Box] = {}
        begins = set(units)
        for run in self._layout.lineAt(line).glyphRuns(
            units[0] if length > 0 else -1, length, _GLYPHS
        ):
            font, glyphs, rtl = run.rawFont(), run.glyphIndexes(), run.isRightToLeft()
            advances = font.advancesForGlyphIndexes(glyphs)
            blanks = font.glyphIndexesForString(" ")
            for index, glyph, position, advance in zip(
                run.stringIndexes(), glyphs, run.positions(), advances, strict=True
            ):
                unit = index if index in begins else units[max(0, bisect_right(units, index) - 1)]
                known = boxes.get(unit)
                invisible = glyph in blanks and not (known is None and self._is_blank(unit))
                width = 0.0 if invisible else advance.x()
                left, right = position.x(), position.x() + width
                if known is not None and width <= 0:
                    continue
                if known is not None and known[1] > known[0]:
                    left, right = min(left, known[0]), max(right, known[1])
                boxes[unit] = (left, right, rtl)
        return boxes

    def _is_blank(self, unit: int) -> bool:
        return self._text[self._map.to_code_points(unit)].isspace()

    def _boxes_by_caret(self, line: int, units: list[int], texts: list[str]) -> dict[int, _Box]:
        """Edges and direction of the letters at `units`, from where Qt puts the caret.

        In front of the first letter of a run against the base direction Qt puts it at the run's
        outer side, and behind that letter too. Such a letter is placed beside the next one.
        """
        carets = [self._caret_edges(line, unit) for unit in units]
        boxes: dict[int, _Box] = {}
        for at, (unit, text) in enumerate(zip(units, texts, strict=True)):
            front, behind = carets[at]
            following = carets[at + 1][0] if at + 1 < len(units) else behind
            if min(front, behind) + 0.01 < following < max(front, behind) - 0.01:
                behind = following  # one glyph stands for this letter and the next
            rtl = behind < front
            if abs(front - behind) < 0.01 and not _is_invisible(text):
                alone = self._boxes(line, [unit], Utf16Map(text).units)
                left, right, rtl = alone.get(unit, (front, front, self._rtl))
                behind = front + (left - right if self._rtl else right - left)
                if rtl != self._rtl and at + 1 < len(units):
                    after, beyond = carets[at + 1]
                    if abs(after - beyond) > 0.01 and (beyond < after) == rtl:
                        behind, front = after, after + (right - left) * (1 if rtl else -1)
            boxes[unit] = (min(front, behind), max(front, behind), rtl)
        return boxes

    def _caret_edges(self, line: int, unit: int) -> tuple[float, float]:
        to_x, edge = self._layout.lineAt(line).cursorToX, QTextLine.Edge
        return _x(to_x(unit, edge.Leading)), _x(to_x(unit, edge.Trailing))


def _is_invisible(letter: str) -> bool:
    return not letter.isprintable() and all(unicodedata.category(part) == "Cf" for part in letter)


def _x(answer: object) -> float:
    """The position in what Qt answers, alone or with the caret's place."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
