"""The article under review: the layers laid over each other, or side by side."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotations.spans import Document, Scheme, Suggestion
from gui.article.marks import Mark, Marks
from gui.article.painting import Style
from gui.article.view import ArticleView
from gui.look import Theme
from gui.plain import OneLine
from gui.review.painting import CasePainter
from gui.review.readings import Reading
from gui.review.reviewing import Article

_LEAST_WIDTH: Final = 250
"""Of a column that stands beside others, in pixels."""


class CaseView(ArticleView):
    """An article with readings as its marks.

    Signals:
        chosen: the reading that was clicked; None for a place without any.
        redrawn: a reading is to begin and end here instead, under its label.
    """

    chosen = Signal(object)
    redrawn = Signal(int, int, str)
    lanes = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = -1
        self.mark_painter = self._make_painter
        self.current_changed.connect(self._tell_current)
        self.edge_dragged.connect(self._tell_edges)

    def _make_painter(self, painter: QPainter, style: Style) -> CasePainter:
        return CasePainter(painter, style, self._case)

    def show_readings(
        self, readings: Sequence[Reading], suggestions: Sequence[Suggestion] = ()
    ) -> None:
        """Show other readings of the same article; nothing moves."""
        self.set_marks(Marks(readings), Marks(suggestions))

    def frame_case(self, number: int) -> None:
        """Frame a case where it stands; -1 frames none."""
        self._case = number
        self.viewport().update()

    def show_case(self, number: int, start: int) -> None:
        """Frame a case, with its beginning in sight; -1 frames none."""
        self.make_current(None)
        if number >= 0:
            self.select(start, start)
            self.ensure_visible(start)
        self.frame_case(number)

    def _tell_current(self) -> None:
        mark = self.current
        if mark is not None:
            self.chosen.emit(mark if isinstance(mark, Reading) else None)

    def _tell_edges(self, start: int, end: int) -> None:
        mark: Mark | None = self.current
        if isinstance(mark, Reading) and (start, end) != (mark.start, mark.end):
            self.redrawn.emit(start, end, mark.label)


class Column(QWidget):
    """A view with whose reading it shows above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = OneLine()
        self.title.setContentsMargins(10, 4, 10, 2)
        self.view = CaseView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.view, 1)


class Compared(QWidget):
    """The layers of one article, over each other in one view or beside each other in several.

    Signals:
        chosen, redrawn, selection_changed: as of `CaseView`, from whichever has the hand.
    """

    chosen = Signal(object)
    redrawn = Signal(int, int, str)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: list[QAction] = []
        self._scheme, self._arabic = Scheme(()), True
        self._look: Theme | None = None
        self._letters = (22, 1.0)
        self._beside = False
        self._columns: list[Column] = []
        self._names: list[str | None] = []
        self._document: Document | None = None
        self._readings: Sequence[Reading] = ()
        self._suggestions: Sequence[Suggestion] = ()
        self._case = (-1, 0)
        self._layers: Sequence[str] = ()
        self._letters_of: dict[str, str] = {}
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        inner = QWidget()
        inner.setLayout(self._row)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._make_columns([None])

    def use_actions(self, actions: Sequence[QAction]) -> None:
        """Let these commands' keys work in every column, besides those given before."""
        self._actions += actions
        for one in self._columns:
            one.view.addActions(actions)
        for action in actions:
            action.destroyed.connect(lambda _=None, gone=action: self._forget(gone))

    def _forget(self, gone: QAction) -> None:
        self._actions = [action for action in self._actions if action is not gone]

    # how it looks

    def set_scheme(self, scheme: Scheme, *, arabic: bool) -> None:
        """Take the labels' names and colours from `scheme`."""
        self._scheme, self._arabic = scheme, arabic
        for one in self._columns:
            one.view.set_scheme(scheme, arabic=arabic)

    def set_look(self, look: Theme) -> None:
        """Show in another theme."""
        self._look = look
        for one in self._columns:
            one.view.set_look(look)

    def set_letter_size(self, pixels: int, spacing: float) -> None:
        """Show in letters `pixels` high."""
        self._letters = pixels, spacing
        for one in self._columns:
            one.view.set_letter_size(pixels, spacing)

    # what is shown

    @property
    def beside(self) -> bool:
        """Whether each layer has a column of its own."""
        return self._beside

    @property
    def view(self) -> CaseView:
        """The view that has the hand; the first where none has."""
        return next(
            (one.view for one in self._columns if one.view.hasFocus()), self._columns[0].view
        )

    @property
    def views(self) -> list[CaseView]:
        """All the views, in the order of the columns."""
        return [one.view for one in self._columns]

    def put_beside(self, *, beside: bool) -> None:
        """Show the layers side by side, or over each other."""
        self._beside = beside
        self._arrange(())

    def show_article(self, article: Article | None, letters: dict[str, str]) -> None:
        """Show an article from its beginning; None shows an empty page."""
        self._document = article.document if article is not None else None
        self._readings, self._suggestions, self._case = (), (), (-1, 0)
        self._letters_of = letters
        self._arrange(article.layers if article is not None else ())

    def _arrange(self, layers: Sequence[str]) -> None:
        """Make as many columns as are wanted, and show the article in each."""
        if layers:
            self._layers = list(layers)
        wanted: list[str | None] = [None]
        if self._beside and self._document is not None:
            wanted = [*self._layers, None]
        if wanted != self._names:
            self._make_columns(wanted)
        for name, one in zip(self._names, self._columns, strict=True):
            one.title.setVisible(self._beside)
            letter = self._letters_of.get(name or "", "")
            one.title.show_text(f"{letter} {name}" if name is not None else self.tr("All together"))
            one.view.show_article(self._document)
        self._fill()
        self.show_case(*self._case)

    def _make_columns(self, names: list[str | None]) -> None:
        for old in self._columns:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._names, self._columns = names, []
        for _ in names:
            made = Column()
            if len(names) > 1:
                made.setMinimumWidth(_LEAST_WIDTH)
            made.view.set_scheme(self._scheme, arabic=self._arabic)
            if self._look is not None:
                made.view.set_look(self._look)
            made.view.set_letter_size(*self._letters)
            made.view.addActions(self._actions)
            made.view.selection_changed.connect(self.selection_changed)
            made.view.chosen.connect(self.chosen)
            made.view.redrawn.connect(self.redrawn)
            made.view.verticalScrollBar().valueChanged.connect(self._scroll_all)
            self._row.addWidget(made)
            made.show()
            self._columns.append(made)

    def _scroll_all(self, value: int) -> None:
        """Keep the columns at the same place of the text."""
        for one in self._columns:
            bar = one.view.verticalScrollBar()
            if bar.value() != value:
                bar.setValue(value)

    def show_readings(
        self, readings: Sequence[Reading], suggestions: Sequence[Suggestion] = ()
    ) -> None:
        """Show the readings of the article in view; nothing moves."""
        self._readings, self._suggestions = readings, suggestions
        self._fill()

    def _fill(self) -> None:
        for name, one in zip(self._names, self._columns, strict=True):
            shown = [reading for reading in self._readings if name is None or name in reading.by]
            one.view.show_readings(shown, self._suggestions if name is None else ())

    def frame_case(self, number: int) -> None:
        """Frame a case where it stands; -1 frames none."""
        self._case = number, self._case[1]
        for one in self._columns:
            one.view.frame_case(number)

    def show_case(self, number: int, start: int) -> None:
        """Frame a case, with its beginning in sight; -1 frames none."""
        self._case = number, start
        for one in self._columns:
            one.view.show_case(number, start)
