"""Finding words: in the article as one types, and in all articles; nothing waits in the window."""

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtWidgets import QDockWidget

from annotations.errors import TawsimError
from annotations.project.searching import Found, Hit
from annotations.search.matching import MOST_MATCHES, Match, Options, Shadowed, find_all
from gui.answers import Shown
from gui.article.view import ArticleView
from gui.background import Background
from gui.panels.find import FindBar, FoundPanel
from gui.panels.messages import sentence
from gui.session import Session

if TYPE_CHECKING:
    from gui.window import MainWindow

_DOCK_HEIGHT: Final = 240
"""Of the list of hits at first, in pixels."""
_AT_ONCE: Final = 200
"""Hits of a search of all articles that are listed before the analyst asks for more."""


class Finding(QObject):
    """Find in the article: what is typed in the bar is painted in the article.

    Args:
        bar: in which it is typed.
        view: the article.
    """

    def __init__(self, bar: FindBar, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._view = view
        self._thread = Background("find", self)
        self._shadowed = Shadowed("")
        self._places: list[Match] = []
        self._current: int | None = None
        self._from = 0
        self._asked = 0
        self._under_way = False
        self._step = 0
        self._seen = (0, 0)
        bar.changed.connect(self.search)
        bar.wanted.connect(self.go)
        bar.closed.connect(self.close)

    @property
    def busy(self) -> bool:
        """Whether a search is under way."""
        return self._under_way

    def open(self) -> None:
        """Show the bar, with what is selected as the words to look for."""
        text = self._view.document.text if self._view.document else ""
        start, end = self._view.selected
        words = " ".join(text[start:end].split())
        self._from = start
        self._bar.show()
        if words and len(words) <= 200:
            self._bar.query.setText(words)
        self._bar.query.selectAll()
        self._bar.query.setFocus()
        self.search()

    def close(self) -> None:
        """Take the bar away and leave the caret at the place that was looked at."""
        self._bar.hide()
        if self._current is not None and self._places:
            self._view.select(*self._places[self._current])
        self._asked += 1
        self._show([], None)
        self._view.setFocus()

    def search(self) -> None:
        """Look for what is in the bar, unless a search is under way; then once it is through."""
        self._asked += 1
        if not self._bar.isVisible() or self._under_way:
            return
        self._search_now()

    def _search_now(self) -> None:
        document = self._view.document
        asked, query, options = self._asked, self._bar.query.text(), self._bar.choices.options
        if document is None or not query.strip():
            self._step = 0
            self._show([], None)
            self._bar.tell("")
            return
        if self._shadowed.text is not document.text:
            self._shadowed = Shadowed(document.text)
        shadowed = self._shadowed
        self._under_way = True
        self._thread.run(
            lambda: find_all(shadowed, query, options, MOST_MATCHES + 1),
            lambda found: self._take(asked, found),
            lambda error: self._fail(asked, error),
        )

    def _take(self, asked: int, found: list[Match]) -> None:
        self._under_way = False
        if asked != self._asked:
            self._again()
            return
        at = bisect_left(found, (self._from, 0))
        current = (at if at < len(found) else 0) if found else None
        self._show(found, current)
        step, self._step = self._step, 0
        self._seen = self._view.selected
        if step and found:
            self._go(self._place_from_caret(step))
        elif current is not None:
            self._view.ensure_visible(found[current][0])

    def _fail(self, asked: int, error: Exception) -> None:
        self._under_way = False
        if not isinstance(error, TawsimError):
            raise error
        if asked != self._asked:
            self._again()
            return
        self._show([], None)
        self._bar.tell(sentence(error))

    def _again(self) -> None:
        if self._bar.isVisible():
            self._search_now()

    def _show(self, places: list[Match], current: int | None) -> None:
        self._places, self._current = places[:MOST_MATCHES], current
        self._view.set_matches(self._places, current)
        self._tell(more=len(places) > MOST_MATCHES)

    def _tell(self, *, more: bool) -> None:
        locale = QLocale()
        if self._current is None:
            self._bar.tell(self.tr("Nothing found"))
            return
        words = self.tr("{0} of more than {1}") if more else self.tr("{0} of {1}")
        self._bar.tell(
            words.format(locale.toString(self._current + 1), locale.toString(len(self._places)))
        )

    def go(self, step: int) -> None:
        """Select the next place (1) or the one before (-1), round the article's end."""
        if not self._bar.isVisible():
            if not self._bar.query.text():
                self.open()
                return
            self._from = self._view.selected[1 if step > 0 else 0]
            self._bar.show()
            self._step = step
            self.search()
            return
        if self._under_way:
            self._step = step
        elif self._places:
            moved = self._current is None or self._view.selected != self._seen
            number = self._place_from_caret(step) if moved else (self._current or 0) + step
            self._go(number % len(self._places))

    def _place_from_caret(self, step: int) -> int:
        """The number of the place that is next, seen from the selection."""
        start, end = self._view.selected
        if step > 0:
            found = bisect_left(self._places, (max(start, end), 0))
        else:
            found = bisect_left(self._places, (start, 0)) - 1
        return found % len(self._places)

    def _go(self, number: int) -> None:
        self._current = number
        start, end = self._places[number]
        self._view.set_matches(self._places, number)
        self._view.select(start, end)
        self._view.ensure_visible(start)
        self._from, self._seen = start, self._view.selected
        self._tell(more=len(self._places) == MOST_MATCHES)

    def show_document(self) -> None:
        """Look for the same in the article that is now in view."""
        self._from = self._view.caret
        self._places, self._current = [], None
        self.search()

    def end(self) -> None:
        """End the thread."""
        self._thread.close()


class FindingEverywhere(QObject):
    """Find in all articles: a list beside the article, filled as the hits come in.

    Args:
        panel: the list.
        session: the project.
        view: where hits are shown.
    """

    def __init__(
        self, panel: FoundPanel, session: Session, view: ArticleView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._panel, self._session, self._view = panel, session, view
        self._asked = 0
        self._query, self._options = "", Options()
        self._behind: int | None = 0
        self._count = self._wanted = 0
        self._going_to: Hit | None = None
        panel.asked.connect(self.search)
        panel.more_asked.connect(self.more)
        panel.chosen.connect(self.show_hit)
        panel.left.connect(view.setFocus)
        session.shown.connect(self._show_document)
        session.leaving.connect(self.forget)

    def forget(self) -> None:
        """Forget the hits: their project is left."""
        self._asked += 1
        self._going_to = None
        self._panel.clear()

    def search(self) -> None:
        """Look for what is in the panel's field, from the first article on."""
        self.forget()
        self._query, self._options = self._panel.query.text(), self._panel.choices.options
        self._behind, self._count, self._wanted = 0, 0, _AT_ONCE
        if self._query.strip():
            self._ask()

    def more(self) -> None:
        """Look for more of the same."""
        self._wanted = self._count + _AT_ONCE
        if self._behind is not None:
            self._ask()

    def _ask(self) -> None:
        if self._session.info is None:
            return
        asked, query, options = self._asked, self._query, self._options
        behind, limit = self._behind or 0, self._wanted - self._count
        self._panel.tell(self._count, going_on=True, more=False)
        self._session.ask(
            lambda project: project.search_on(query, options, limit, behind),
            lambda found: self._take(asked, found),
            lambda error: self._fail(asked, error),
            asker=self,
        )

    def _take(self, asked: int, found: Found) -> None:
        if asked != self._asked:
            return
        self._panel.add(found.hits)
        self._count += len(found.hits)
        self._behind = found.behind
        if found.behind is not None and self._count < self._wanted:
            self._ask()
        else:
            self._panel.tell(self._count, going_on=False, more=found.behind is not None)

    def _fail(self, asked: int, error: TawsimError) -> None:
        if asked == self._asked:
            self._panel.count.setText(sentence(error))

    def show_hit(self, hit: Hit) -> None:
        """Show a hit in its article."""
        if self._view.document is not None and self._view.document.id == hit.document_id:
            self._select(hit)
        else:
            self._going_to = hit
            self._session.show_document(hit.document_id, hit.start)

    def _show_document(self, shown: Shown) -> None:
        hit, self._going_to = self._going_to, None
        if hit is not None and hit.document_id == shown.document.id:
            self._select(hit)

    def _select(self, hit: Hit) -> None:
        self._view.select(hit.start, hit.end)
        self._view.ensure_visible(hit.start)
        self._view.setFocus()


def found_dock(window: "MainWindow") -> FoundPanel:
    """The list of hits in a dock of the window, made at its first use and shown."""
    dock = window.findChild(QDockWidget, "found")
    if dock is None:
        panel = FoundPanel()
        FindingEverywhere(panel, window.session, window.view, panel)
        dock = QDockWidget(QCoreApplication.translate("FoundPanel", "Find in all articles"), window)
        dock.setObjectName("found")
        dock.setWidget(panel)
        window.session.closed.connect(dock.hide)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        window.resizeDocks([dock], [_DOCK_HEIGHT], Qt.Orientation.Vertical)
    dock.show()
    found = dock.widget()
    assert isinstance(found, FoundPanel)
    found.query.setFocus()
    found.query.selectAll()
    return found
