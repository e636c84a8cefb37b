"""Draws a place in an article with the words around it; the words themselves stand out."""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotations.offsets import Utf16Map
from annotations.search.contexts import Context
from gui.plain import directed, reads_right_to_left

Index = QModelIndex | QPersistentModelIndex
CONTEXT: Final = Qt.ItemDataRole.UserRole + 7
_TINT: Final = 0.3


def told(context: Context) -> str:
    """A place with the words around it as plain words, for those who cannot see which stand out."""
    return directed(f"{context.before}[{context.words}]{context.after}")


class ContextDelegate(QStyledItemDelegate):
    """Draws the cells that hold a `Context`; the others as usual."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line and some air."""
        usual = super().sizeHint(option, index)
        if index.data(CONTEXT) is None:
            return QSize(usual.width(), option.fontMetrics.height() + 8)
        return QSize(120, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        context: Context | None = index.data(CONTEXT)
        if context is None:
            super().paint(painter, option, index)
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole
        if chosen:
            painter.fillRect(option.rect, option.palette.color(role.Highlight))
        painter.setPen(option.palette.color(role.HighlightedText if chosen else role.Text))
        painter.setClipRect(option.rect)
        area = option.rect.adjusted(6, 0, -6, 0)
        layout = _line(context, option.font, area.width())
        top = area.top() + (area.height() - layout.boundingRect().height()) / 2
        # Given when drawing, not to the layout: else letters no longer join where it begins.
        layout.draw(
            painter,
            QPointF(area.left(), top),
            [_standing_out(context, option.palette, chosen=chosen)],
        )
        painter.restore()


def _standing_out(context: Context, palette: QPalette, *, chosen: bool) -> QTextLayout.FormatRange:
    """How the found words are set off from those around them."""
    made = QTextLayout.FormatRange()
    units = Utf16Map(context.before + context.words)
    made.start = units.to_units(len(context.before))
    made.length = units.units - made.start
    looks = QTextCharFormat()
    role = QPalette.ColorRole
    back = palette.color(role.Base if chosen else role.Highlight)
    if not chosen:
        back.setAlphaF(_TINT)
    looks.setBackground(back)
    looks.setForeground(palette.color(role.Text))
    made.format = looks
    return made


def _line(context: Context, font: QFont, room: int) -> QTextLayout:
    """The words on one line, moved so that the found ones are in sight."""
    text = context.before + context.words + context.after
    rtl = reads_right_to_left(text)
    layout = QTextLayout(text, font)
    sides = Qt.AlignmentFlag
    option = QTextOption((sides.AlignRight if rtl else sides.AlignLeft) | sides.AlignAbsolute)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    layout.endLayout()
    if line.naturalTextWidth() > room:
        _move_into_sight(line, context, room, rtl=rtl)
    return layout


def _move_into_sight(line: Any, context: Context, room: int, *, rtl: bool) -> None:
    """Shift a line that is too long so that the end of the found words is in sight."""
    end = Utf16Map(context.before + context.words).units
    at = line.cursorToX(end)
    at = at[0] if isinstance(at, tuple) else at
    hidden = -at + 40 if rtl else at + 40 - room
    if hidden > 0:
        line.setPosition(QPointF(hidden if rtl else -hidden, 0))
