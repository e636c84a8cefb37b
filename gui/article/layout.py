"""One paragraph laid out: where each letter stands, and which letter stands where.

Shaping is Qt's, over the whole paragraph with one format, so that letters join whatever spans
begin or end at them. Where a letter stands is read from the shaped glyphs, which also holds in
mixed directions, inside ligatures, and for marks, which go with their letter. Offsets are code
points of the paragraph; x and y are pixels from the paragraph's top left corner.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from annotations.offsets import Utf16Map

_GLYPHS: Final = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)


@dataclass(frozen=True, slots=True)
class Metrics:
    """Vertical measures of a line, in pixels.

    Attributes:
        ascent, descent: of the letters' band, above and below the base line.
        lane: height of one strip that names a label under the letters.
        lanes: strips a line has room for.
        gap: room between lines.
    """

    ascent: float
    descent: float
    lane: float
    lanes: int
    gap: float

    @classmethod
    def of(cls, font: QFont, spacing: float = 1.0) -> "Metrics":
        """Measures that fit `font`: tall enough for marks above, tails below, and two strips."""
        metrics = QFontMetricsF(font)
        ascent = round(metrics.ascent() * 0.92)
        descent = round(metrics.descent() * 0.72)
        lane = max(12.0, round(metrics.height() * 0.34))
        return cls(ascent, descent, lane, 2, round(metrics.height() * (spacing - 0.9)))

    @property
    def band(self) -> float:
        """Height of the letters' band."""
        return self.ascent + self.descent

    @property
    def pitch(self) -> float:
        """From the top of one line to the top of the next."""
        return self.band + self.lane * self.lanes + self.gap


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


@dataclass(frozen=True, slots=True)
class Piece:
    """One unbroken stretch of a span on a line.

    Attributes:
        line: number of the line.
        left, right: edges.
        first, last: whether the span begins, or ends, in this piece.
    """

    line: int
    left: float
    right: float
    first: bool
    last: bool


class ParagraphLayout:
    """A paragraph's lines at one width, font and direction.

    Args:
        text: the paragraph.
        font: of every letter.
        metrics: the lines' measures.
        width: room for a line.
        rtl: base direction.
    """

    def __init__(
        self, text: str, font: QFont, metrics: Metrics, width: float, *, rtl: bool
    ) -> None:
        self.text = text
        self.metrics = metrics
        self.width = width
        self.rtl = rtl
        self._map = Utf16Map(text)
        self._layout = QTextLayout(text, font)
        option = QTextOption(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            if rtl
            else Qt.AlignmentFlag.AlignLeft
        )
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._lines: list[QTextLine] = []
        self._starts: list[int] = []
        self._letters: dict[int, list[Letter]] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0.0, top + self.metrics.ascent - line.ascent()))
            self._lines.append(line)
            self._starts.append(self._map.to_code_points(line.textStart()))
            top += self.metrics.pitch
        self._layout.endLayout()
        self.height = top if self.text else self.metrics.pitch * 0.5

    @property
    def line_count(self) -> int:
        """Lines the paragraph takes."""
        return len(self._lines)

    def line_range(self, line: int) -> tuple[int, int]:
        """The code points on a line."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else self._map.length
        return self._starts[line], end

    def line_of(self, offset: int) -> int:
        """The line that holds the code point at `offset`."""
        line = len(self._starts) - 1
        while line > 0 and self._starts[line] > offset:
            line -= 1
        return max(line, 0)

    def draw(self, painter: QPainter, position: QPointF, clip: QRectF) -> None:
        """Draw the letters in the painter's pen, with the paragraph's corner at `position`."""
        self._layout.draw(painter, position, [], clip)

    def letters(self, line: int) -> list[Letter]:
        """The letters of a line, in reading order."""
        if line not in self._letters:
            self._letters[line] = self._read_letters(line)
        return self._letters[line]

    def _read_letters(self, line: int) -> list[Letter]:
        clusters: dict[int, tuple[float, float, bool]] = {}
        for run in self._lines[line].glyphRuns(-1, -1, _GLYPHS):
            advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            rtl = run.isRightToLeft()
            for index, position, advance in zip(
                run.stringIndexes(), run.positions(), advances, strict=True
            ):
                left, right = position.x(), position.x() + advance.x()
                if index in clusters and advance.x() <= 0:
                    continue
                known = clusters.get(index)
                if known is not None and known[1] > known[0]:
                    left, right = min(left, known[0]), max(right, known[1])
                clusters[index] = (left, right, rtl)
        starts = sorted(clusters)
        if not starts:
            return []
        end_of_line = self._map.to_units(self.line_range(line)[1])
        found: list[Letter] = []
        for index, following in zip(starts, [*starts[1:], end_of_line], strict=True):
            found += self._split(index, following, *clusters[index])
        return found

    def _split(self, start: int, end: int, left: float, right: float, rtl: bool) -> list[Letter]:
        """The letters of one cluster of glyphs, which a ligature can make several."""
        positions = [self._map.to_code_points(start)]
        for unit in range(start + 1, end):
            offset = self._map.to_code_points(unit)
            if self._layout.isValidCursorPosition(unit) and offset > positions[-1]:
                positions.append(offset)
        ends = [*positions[1:], self._map.to_code_points(end)]
        visible = [self._takes_room(at, to) for at, to in zip(positions, ends, strict=True)]
        share = (right - left) / max(1, sum(visible))
        found, edge = [], right if rtl else left
        for at, to, shows in zip(positions, ends, visible, strict=True):
            next_edge = edge + (share if shows else 0.0) * (-1 if rtl else 1)
            found.append(Letter(at, to, min(edge, next_edge), max(edge, next_edge), rtl))
            edge = next_edge
        return found

    def _takes_room(self, start: int, end: int) -> bool:
        return any(unicodedata.category(letter) != "Cf" for letter in self.text[start:end])

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Where the letters of `start`..`end` stand: pieces per line, from left to right."""
        found: list[Piece] = []
        if end <= start or not self._lines:
            return found
        for line in range(self.line_of(start), self.line_of(end - 1) + 1):
            inside = [
                letter
                for letter in self._without_outer_blanks(line, start, end)
                if letter.start < end and letter.end > start and letter.right > letter.left
            ]
            inside.sort(key=lambda letter: letter.left)
            at = 0
            while at < len(inside):
                run = [inside[at]]
                while (
                    at + len(run) < len(inside) and inside[at + len(run)].left - run[-1].right < 1
                ):
                    run.append(inside[at + len(run)])
                at += len(run)
                found.append(
                    Piece(
                        line,
                        run[0].left,
                        run[-1].right,
                        any(letter.start <= start < letter.end for letter in run),
                        any(letter.start < end <= letter.end for letter in run),
                    )
                )
        return found

    def _without_outer_blanks(self, line: int, start: int, end: int) -> list[Letter]:
        """The line's letters less the blanks at its end when the range goes on behind them."""
        letters = self.letters(line)
        if line == len(self._lines) - 1:
            return letters
        last = len(letters)
        while last and self.text[letters[last - 1].start : letters[last - 1].end].isspace():
            last -= 1
        return letters[:last] if end > self.line_range(line)[0] and start >= 0 else letters

    def line_at(self, y: float) -> int:
        """The line at height `y`; the nearest where there is none."""
        return max(0, min(int(y // self.metrics.pitch), len(self._lines) - 1))

    def letter_at(self, x: float, y: float) -> Letter | None:
        """The letter that stands at a point."""
        for letter in self.letters(self.line_at(y)) if self._lines else []:
            if letter.left <= x < letter.right:
                return letter
        return None

    def offset_at(self, x: float, y: float) -> int:
        """The offset between letters that is nearest to a point."""
        if not self._lines:
            return 0
        line = self.line_at(y)
        start, end = self.line_range(line)
        letters = [letter for letter in self.letters(line) if letter.right > letter.left]
        if not letters:
            return start
        nearest = min(letters, key=lambda letter: _distance(letter, x))
        on_right_half = x >= (nearest.left + nearest.right) / 2
        offset = nearest.start if on_right_half == nearest.rtl else nearest.end
        is_last = line == len(self._lines) - 1
        return offset if is_last or offset < end else max(start, nearest.start)

    def caret(self, offset: int) -> tuple[int, float]:
        """Line and x of the caret in front of the code point at `offset`."""
        if not self._lines:
            return 0, self.width if self.rtl else 0.0
        line = self.line_of(offset)
        letters = self.letters(line)
        for letter in letters:
            if letter.start <= offset < letter.end:
                return line, letter.right if letter.rtl else letter.left
        if letters:
            return line, letters[-1].left if letters[-1].rtl else letters[-1].right
        return line, self.width if self.rtl else 0.0

    def moved(self, offset: int, *, left: bool) -> int:
        """The offset one letter to the left, or right, on the screen."""
        unit = self._map.to_units(offset)
        step = self._layout.leftCursorPosition if left else self._layout.rightCursorPosition
        return self._map.to_code_points(step(unit))

    def next_offset(self, offset: int) -> int:
        """The offset behind the letter at `offset` and its marks."""
        return self._map.to_code_points(self._layout.nextCursorPosition(self._map.to_units(offset)))

    def previous_offset(self, offset: int) -> int:
        """The offset in front of the letter before `offset`."""
        return self._map.to_code_points(
            self._layout.previousCursorPosition(self._map.to_units(offset))
        )


def _distance(letter: Letter, x: float) -> float:
    if x < letter.left:
        return letter.left - x
    return max(0.0, x - letter.right)
