"""Keys that move the caret, as readers of Arabic expect: arrows go where they point."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.article import selection
from gui.article.canvas import Canvas
from gui.article.selection import Selection

_Key = Qt.Key
_SIDEWAYS = {_Key.Key_Left: True, _Key.Key_Right: False}
_LINES = {_Key.Key_Up: -1, _Key.Key_Down: 1}


def moved(event: QKeyEvent, now: Selection, canvas: Canvas, page: float) -> Selection | None:
    """The selection after a key; None where the key moves no caret.

    Shift extends: with a plain arrow by words, with Alt by single letters. Ctrl goes by words
    sideways and by paragraphs up and down; Home and End by sentences, with Ctrl to the ends.

    Args:
        page: height of what is in sight, in pixels.
    """
    key = _Key(event.key())
    modifiers = event.modifiers()
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    if alt and not (shift and key in _SIDEWAYS):
        return None
    by: selection.Step | None = "word" if control else None
    if shift and not alt:
        by = "whole word"
    caret = _target(key, now.caret, canvas, page, by=by, control=control)
    if caret is None:
        return None
    return now.extended(caret, exact=alt) if shift else selection.at(caret)


def _target(
    key: Qt.Key,
    caret: int,
    canvas: Canvas,
    page: float,
    *,
    by: selection.Step | None,
    control: bool,
) -> int | None:
    paragraphs = canvas.paragraphs
    if key in _SIDEWAYS:
        left = _SIDEWAYS[key]
        if by is None:
            return canvas.moved(caret, left=left)
        forward = left == paragraphs.right_to_left(paragraphs.at(caret))
        return selection.step(paragraphs, caret, by, forward=forward)
    if key in _LINES:
        if control:
            return selection.step(paragraphs, caret, "paragraph", forward=_LINES[key] > 0)
        return _vertically(canvas, caret, _LINES[key] * canvas.metrics.pitch)
    if key in (_Key.Key_PageUp, _Key.Key_PageDown):
        lines = max(1, int(page / canvas.metrics.pitch) - 1)
        way = -1 if key == _Key.Key_PageUp else 1
        return _vertically(canvas, caret, way * lines * canvas.metrics.pitch)
    if key in (_Key.Key_Home, _Key.Key_End):
        unit: selection.Step = "document" if control else "sentence"
        return selection.step(paragraphs, caret, unit, forward=key == _Key.Key_End)
    return None


def _vertically(canvas: Canvas, caret: int, distance: float) -> int:
    """The offset beneath or above the caret; over a paragraph's edge into the next one."""
    place = canvas.caret(caret)
    y = place.center().y() + distance
    if y < 0:
        return 0
    if y > canvas.height:
        return len(canvas.paragraphs.text)
    return canvas.offset_at(place.center().x(), y)
