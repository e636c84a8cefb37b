"""A whole article as a column of paragraphs, laid out only where somebody looks.

x and y are pixels from the column's top left corner; offsets are code points of the text.
"""

from collections import OrderedDict
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.article.flow import Flow
from gui.article.layout import Metrics, ParagraphLayout
from gui.article.letters import Letter
from gui.article.paragraphs import Paragraphs

_KEPT_LAYOUTS: Final = 300


class Canvas:
    """The geometry of one article at one font and width.

    Args:
        paragraphs: the text, cut.
        font: of the letters.
        metrics: measures of a line.
        width: of the column, in pixels.
    """

    def __init__(self, paragraphs: Paragraphs, font: QFont, metrics: Metrics, width: float) -> None:
        self.paragraphs = paragraphs
        self.metrics = metrics
        self.width = width
        self._font = font
        self._layouts: OrderedDict[int, ParagraphLayout] = OrderedDict()
        sample = "وقال المتحدث باسم القوات في بيان "
        per_line = max(1.0, width / (QFontMetricsF(font).horizontalAdvance(sample) / len(sample)))
        pitch = metrics.pitch
        self.flow = Flow([
            pitch * (1 + int((end - start) / per_line)) if end > start else pitch / 2
            for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True)
        ])  # fmt: skip

    def layout(self, number: int) -> ParagraphLayout:
        """Paragraph `number`, laid out."""
        made = self._layouts.get(number)
        if made is None:
            made = ParagraphLayout(
                self.paragraphs.slice(number),
                self._font,
                self.metrics,
                self.width,
                rtl=self.paragraphs.right_to_left(number),
            )
            self._layouts[number] = made
            if len(self._layouts) > _KEPT_LAYOUTS:
                self._layouts.popitem(last=False)
            self.flow.set_height(number, made.height)
        else:
            self._layouts.move_to_end(number)
        return made

    @property
    def height(self) -> float:
        """Height of the column, as known so far."""
        return self.flow.total

    def between(self, top: float, bottom: float) -> Iterator[tuple[int, float, ParagraphLayout]]:
        """The paragraphs that touch `top`..`bottom`: number, its own top, layout."""
        number = self.flow.at(top)
        y = self.flow.top(number)
        while number < len(self.flow) and y < bottom:
            layout = self.layout(number)
            yield number, y, layout
            y += layout.height
            number += 1

    def settle(self, top: float, height: float) -> float:
        """Lay out what a window at `top` shows; returns the top at which it shows the same text.

        The paragraph at `top` keeps its place on the screen though its own or earlier heights were
        only guessed.
        """
        number = self.flow.at(top)
        into = top - self.flow.top(number)
        laid_out = self.layout(number)
        into = min(into, max(0.0, laid_out.height - 1))
        for _ in self.between(self.flow.top(number), self.flow.top(number) + into + height):
            pass
        return self.flow.top(number) + into

    def offset_at(self, x: float, y: float) -> int:
        """The offset between letters nearest to a point."""
        number = self.flow.at(max(0.0, y))
        layout = self.layout(number)
        inside = layout.offset_at(x, y - self.flow.top(number))
        return self.paragraphs.starts[number] + inside

    def letter_at(self, x: float, y: float) -> int | None:
        """The offset of the letter that stands at a point."""
        if not 0 <= y < self.height:
            return None
        number = self.flow.at(y)
        letter: Letter | None = self.layout(number).letter_at(x, y - self.flow.top(number))
        return None if letter is None else self.paragraphs.starts[number] + letter.start

    def caret(self, offset: int) -> QRectF:
        """Where the caret in front of `offset` stands."""
        number = self.paragraphs.at(offset)
        layout = self.layout(number)
        inside = min(offset, self.paragraphs.ends[number]) - self.paragraphs.starts[number]
        line, x = layout.caret(inside)
        top = self.flow.top(number) + line * self.metrics.pitch
        return QRectF(x - 1, top, 2, self.metrics.band)

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """The letters' bands that `start`..`end` covers, a rectangle for each unbroken stretch."""
        found: list[QRectF] = []
        for number in range(self.paragraphs.at(start), self.paragraphs.at(max(start, end - 1)) + 1):
            base, limit = self.paragraphs.starts[number], self.paragraphs.ends[number]
            layout, top = self.layout(number), self.flow.top(number)
            for piece in layout.pieces(max(start, base) - base, min(end, limit) - base):
                y = top + piece.line * self.metrics.pitch
                found.append(QRectF(piece.left, y, piece.right - piece.left, self.metrics.band))
        return found

    def edge(self, start: int, end: int, *, first: bool) -> QRectF | None:
        """The line, without breadth, at which `start`..`end` begins, or ends."""
        number = self.paragraphs.at(start if first else max(start, end - 1))
        base, limit = self.paragraphs.starts[number], self.paragraphs.ends[number]
        edges = self.layout(number).edges(max(start, base) - base, min(end, limit) - base)
        if not edges:
            return None
        line, x = edges[0 if first else 1]
        top = self.flow.top(number) + line * self.metrics.pitch
        return QRectF(x, top, 0, self.metrics.band + self.metrics.lane * self.metrics.lanes)

    def moved(self, offset: int, *, left: bool) -> int:
        """One letter to the left or right on the screen, over paragraph ends in reading order."""
        number = self.paragraphs.at(offset)
        base, layout = self.paragraphs.starts[number], self.layout(number)
        moved = base + layout.moved(offset - base, left=left)
        if moved != offset:
            return moved
        forward = left == layout.rtl
        if forward:
            return self.paragraphs.starts[number + 1] if number + 1 < len(self.flow) else offset
        return self.paragraphs.ends[number - 1] if number else offset
