"""One paragraph laid out: where each letter stands, and which letter stands where.

Shaping is Qt's, over the whole paragraph with one format, so that letters join whatever spans
begin or end at them. Where a letter stands is read from the shaped glyphs, which also holds in
mixed directions, inside ligatures, and for marks, which go with their letter. Offsets are code
points of the paragraph; x and y are pixels from the paragraph's top left corner.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from annotations.offsets import Utf16Map
from gui.article.letters import Letter, LetterReader

_STAND_INS: Final = {0xAD: 0xFEFF, 0x2060: 0xFEFF, 0xFFFC: 0xFFFD, 0x09: 0x20}


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
    def of(cls, font: QFont, spacing: float = 1.0, lanes: int = 2) -> "Metrics":
        """Measures that fit `font`: tall enough for marks above, tails below, and the strips."""
        metrics = QFontMetricsF(font)
        ascent = round(metrics.ascent() * 0.92)
        descent = round(metrics.descent() * 0.72)
        lane = max(12.0, round(metrics.height() * 0.34))
        return cls(ascent, descent, lane, lanes, round(metrics.height() * (spacing - 0.9)))

    @property
    def band(self) -> float:
        """Height of the letters' band."""
        return self.ascent + self.descent

    @property
    def pitch(self) -> float:
        """From the top of one line to the top of the next."""
        return self.band + self.lane * self.lanes + self.gap


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
        self._layout = QTextLayout(_for_qt(text), font)
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
        self._reader = LetterReader(
            text, self._map, self._layout, self._starts, width=width, rtl=rtl
        )

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

    def glyph_runs(self) -> list[QGlyphRun]:
        """The shaped letters of all lines, placed from the paragraph's corner."""
        return self._layout.glyphRuns()

    def letters(self, line: int) -> list[Letter]:
        """The letters of a line, in reading order."""
        if line not in self._letters:
            self._letters[line] = self._reader.read(line)
        return self._letters[line]

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Where the letters of `start`..`end` stand: pieces per line, from left to right."""
        runs: list[tuple[int, list[Letter]]] = []
        if end <= start or not self._lines:
            return []
        for line in range(self.line_of(start), self.line_of(end - 1) + 1):
            inside = self._seen_within(line, start, end)
            runs += [(line, run) for run in _unbroken(inside)]
        if not runs:
            return []
        first = min(letter.start for _, run in runs for letter in run)
        last = max(letter.start for _, run in runs for letter in run)
        return [
            Piece(
                line,
                run[0].left,
                run[-1].right,
                any(letter.start == first for letter in run),
                any(letter.start == last for letter in run),
            )
            for line, run in runs
        ]

    def edges(self, start: int, end: int) -> list[tuple[int, float]]:
        """Line and x of where `start`..`end` begins and ends; empty where it takes no room."""
        seen = [
            (line, letter)
            for line in range(self.line_of(start), self.line_of(max(start, end - 1)) + 1)
            for letter in self._seen_within(line, start, end)
        ]
        if not seen:
            return []
        (first_line, first), (last_line, last) = seen[0], seen[-1]
        return [
            (first_line, first.right if first.rtl else first.left),
            (last_line, last.left if last.rtl else last.right),
        ]

    def _seen_within(self, line: int, start: int, end: int) -> list[Letter]:
        """The letters of a line that share a code point with `start`..`end` and take room."""
        letters = self._without_blanks_at_end(line)
        first = bisect_right(letters, start, key=_letter_end)
        last = bisect_left(letters, end, key=_letter_start)
        return [letter for letter in letters[first:last] if letter.right > letter.left]

    def _without_blanks_at_end(self, line: int) -> list[Letter]:
        """The line's letters less the blanks at which it was broken."""
        letters = self.letters(line)
        if line == len(self._lines) - 1:
            return letters
        last = len(letters)
        while last and self.text[letters[last - 1].start : letters[last - 1].end].isspace():
            last -= 1
        return letters[:last]

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
        """The offset in front of the next letter to the left, or right, on the screen.

        Every letter is come to, marks are passed with their letter, and lines follow each other
        in the base direction. Where there is no further letter, the offset comes back.
        """
        forward = left == self.rtl
        length = len(self.text)
        if offset >= length:
            order = self._across(len(self._lines) - 1) if self._lines else []
            return order[-1].start if order and not forward else offset
        line = self.line_of(offset)
        order = self._across(line)
        here = next(at for at, letter in enumerate(order) if letter.start <= offset < letter.end)
        place = here + (1 if forward else -1)
        if 0 <= place < len(order):
            return order[place].start
        line += 1 if forward else -1
        if line == len(self._lines):
            return length
        return offset if line < 0 else self._across(line)[0 if forward else -1].start

    def _across(self, line: int) -> list[Letter]:
        """The letters of a line as the eye meets them, going in the base direction."""
        sign = -1 if self.rtl else 1
        return sorted(
            self.letters(line),
            key=lambda letter: (sign * (letter.left + letter.right), letter.start),
        )

    def next_offset(self, offset: int) -> int:
        """The offset behind the letter at `offset` and its marks."""
        return self._map.to_code_points(self._layout.nextCursorPosition(self._map.to_units(offset)))

    def previous_offset(self, offset: int) -> int:
        """The offset in front of the letter before `offset`."""
        return self._map.to_code_points(
            self._layout.previousCursorPosition(self._map.to_units(offset))
        )


def _for_qt(text: str) -> str:
    """`text`, as long as it is, with what Qt stumbles over replaced by what looks the same.

    A first U+FEFF or U+FFFE is read as a byte order mark and swallowed. For a soft hyphen at a
    line's end a hyphen is drawn that is not there. The fonts lack the word joiner, and a character
    from another font hides where the letters behind it stand. An object character is not drawn,
    and a tab at a line's end moves the caret but not the letters.
    """
    text = text.translate(_STAND_INS)
    return {"\ufeff": "\u200b", "\ufffe": "\ufffd"}.get(text[:1], text[:1]) + text[1:]


_letter_start, _letter_end = attrgetter("start"), attrgetter("end")


def _unbroken(letters: list[Letter]) -> list[list[Letter]]:
    """Letters of a line in stretches without a gap, from left to right."""
    runs: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: letter.left):
        if runs and letter.left - runs[-1][-1].right < 1:
            runs[-1].append(letter)
        else:
            runs.append([letter])
    return runs


def _distance(letter: Letter, x: float) -> float:
    if x < letter.left:
        return letter.left - x
    return max(0.0, x - letter.right)
