"""How a label would look on an article, in every theme, with its contrast in figures."""

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotations.spans import Label, Scheme, Span, Suggestion
from gui import fonts, look
from gui.article.layout import Metrics, ParagraphLayout
from gui.article.marks import in_lanes
from gui.article.painting import MarkPainter, Style, label_looks
from gui.plain import tip

# "The words look like this in the article", a span on the second word and a suggestion on the last.
_SAMPLE = "تبدو الكلمات هكذا في المقال"
_SPAN, _SUGGESTION = (5, 17), (21, 27)
_PIXELS = 20


def least_contrast(color: str) -> float:
    """The least contrast, in any theme, between words and what lies behind them."""
    found = []
    for name in look.THEMES:
        shades, theme = look.shades(color, name), look.theme(name)
        found += [
            look.contrast(shades.fill, QColor(theme.ink)),
            look.contrast(shades.strip, shades.on_strip),
        ]
    return min(found)


class LabelPreview(QWidget):
    """A line of an article in each theme, with a span and a suggestion of the label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self._metrics = Metrics.of(fonts.reading(_PIXELS))

    def sizeHint(self) -> QSize:
        """Room for a line a theme."""
        return QSize(380, int(self._row * len(look.THEMES)))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`: what is cut off says nothing."""
        return self.sizeHint()

    @property
    def _row(self) -> float:
        return self._metrics.band + self._metrics.lane + 16

    def show_label(self, label: Label | None) -> None:
        """Show a label; None where it has no colour yet."""
        self._label = label
        told = ""
        if label is not None:
            figure = QLocale().toString(least_contrast(label.color), "f", 1)
            told = self.tr("Least contrast of letters: {0} to 1").format(figure)
        self.setToolTip(tip(told))
        self.setAccessibleName(self.tr("Preview"))
        self.setAccessibleDescription(told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a line for each theme."""
        if self._label is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, name in enumerate(look.THEMES):
            theme = look.theme(name)
            looks = label_looks(
                Scheme((self._label,)), theme, arabic=QLocale().language() == _ARABIC
            )
            style = Style(theme, self._metrics, looks)
            area = QRectF(0, number * self._row, self.width(), self._row)
            painter.fillRect(area, QColor(theme.page))
            self._paint_line(painter, style, QPointF(10, area.top() + 8))

    def _paint_line(self, painter: QPainter, style: Style, corner: QPointF) -> None:
        assert self._label is not None
        name = self._label.name
        layout = ParagraphLayout(
            _SAMPLE, fonts.reading(_PIXELS), self._metrics, self.width() - 20, rtl=True
        )
        marks = in_lanes([
            Span(*_SPAN, name, id="span"),
            Suggestion(*_SUGGESTION, name, "rules", 1.0, id="suggestion"),
        ])  # fmt: skip
        MarkPainter(painter, style).paint(layout, corner, marks, 0, None, lambda line: line == 0)
        painter.setPen(QColor(style.theme.ink))
        layout.draw(painter, corner, QRectF(0, corner.y(), self.width(), self._metrics.band))


_ARABIC = QLocale.Language.Arabic
