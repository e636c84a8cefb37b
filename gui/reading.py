"""The article in view: shown with its marks and lists, kept up with the session, and left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.project import Changes
from annotations.spans import Span, Suggestion
from annotations.suggest import registry
from gui.answers import Rest, Shown
from gui.article.marks import Marks
from gui.attention import Attention

if TYPE_CHECKING:
    from gui.window import MainWindow


class Reading(QObject):
    """What one window shows of the article that is read in it.

    Args:
        window: whose parts show it.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._view, self._settings = window.view, window.settings
        self._attention = Attention(self._view, self._view.viewport())
        self._offered: list[Suggestion] = []
        session = self._session
        session.leaving.connect(self.leave)
        session.shown.connect(self._show)
        session.rest_read.connect(self._show_rest)
        session.changed.connect(self._show_changes)
        session.marks_read.connect(self._show_others)
        session.suggestions_changed.connect(self._show_suggestions)
        self._view.current_changed.connect(self._show_current)
        window.spans.chosen.connect(self._go_to)
        window.frame.threshold.show_share(self._settings.threshold)
        window.frame.threshold.changed.connect(self._use_threshold)

    @property
    def _id(self) -> str | None:
        return self._view.document.id if self._view.document else None

    @property
    def _text(self) -> str:
        return self._view.document.text if self._view.document else ""

    @property
    def idle(self) -> float:
        """Seconds since the last gesture on the article."""
        return self._attention.idle

    def leave(self) -> None:
        """Keep where the analyst leaves the article, and how long they were at it."""
        seconds = self._attention.taken()
        if self._id is not None:
            self._session.leave_document(self._id, self._view.caret, seconds)

    def _show(self, shown: Shown) -> None:
        self.leave()
        window, view, document = self._window, self._view, shown.document
        self._offered = shown.suggestions
        view.show_article(document, shown.spans, self._sure_enough())
        if 0 < shown.caret <= len(document.text):
            view.select(shown.caret, shown.caret)
            view.ensure_visible(shown.caret)
        window.documents.show_current(document.id)
        window.frame.header.show_article(document, window.documents.model)
        self.show_marks()
        window.finding.show_document()
        view.setFocus()
        if shown.blind:
            window.messages.tell(
                self.tr("This article is to be read blind: suggestions are not shown.")
            )
        if self._session.info is not None and not self._session.info.read_only:
            if not shown.blind:
                window.suggesting.suggest_for(document, [registry.DEFAULT])
            window.suggesting.suggest_ahead(window.documents.following(document.id))

    def _show_rest(self, rest: Rest) -> None:
        if rest.document_id == self._id:
            self._offered = [one for one in rest.suggestions if isinstance(one, Suggestion)]
            self._view.set_marks(rest.spans, rest.suggestions)
            self._window.spans.model.show(self._text, rest.listed, self._view.style_)
            if self._settings.threshold:
                self._show_offered()
            self._show_counts()
            self._show_current()

    def _show_changes(self, changes: Changes) -> None:
        if changes.scheme:  # `scheme_changed` brings all that is shown anew
            return
        put = [span for owner, span in changes.put_spans if owner == self._id]
        removed = [span_id for owner, span_id in changes.removed_spans if owner == self._id]
        if put or removed:
            self._window.spans.model.change(removed, put)
            self._view.change_spans(removed, put)
            self._window.labelling.settle(changes.put_spans)
            self._show_counts()
            self._show_current()

    def _show_others(
        self, document_id: str, spans: list[Span], suggestions: list[Suggestion]
    ) -> None:
        """Show what another program or a merge has changed; nothing moves."""
        if document_id != self._id:
            return
        removed, put = self._view.spans.difference(spans)
        self._window.spans.model.change(removed, put)
        self._view.change_spans(removed, [mark for mark in put if isinstance(mark, Span)])
        self._offered = suggestions
        self._show_offered()

    def show_other_marks(self, spans: list[Span], suggestions: list[Suggestion]) -> None:
        """Show all marks anew: labels may be others."""
        self._view.change_spans([mark.id for mark in self._view.spans], spans)
        self._offered = suggestions
        self._view.set_suggestions(self._sure_enough())
        self.show_marks()

    # suggestions that are sure enough

    def _show_suggestions(self, document_id: str, suggestions: list[Suggestion]) -> None:
        if document_id == self._id:
            self._offered = suggestions
            self._show_offered()

    def _show_offered(self) -> None:
        shown = self._sure_enough()
        self._window.spans.model.change(*self._view.suggestions.difference(shown))
        self._view.set_suggestions(shown)
        self._show_counts()
        self._show_current()

    def _sure_enough(self) -> list[Suggestion]:
        least = self._settings.threshold
        return [one for one in self._offered if one.confidence >= least]

    def _use_threshold(self, share: float) -> None:
        self._settings.threshold = share
        self._show_offered()

    # lists beside the article

    def show_marks(self) -> None:
        """Show counts and lists of the marks in view."""
        self._show_counts()
        listed = Marks([*self._view.spans, *self._view.suggestions])
        self._window.spans.model.show(self._text, listed, self._view.style_)
        self._show_current()

    def _show_counts(self) -> None:
        self._window.labels.set_counts(self._view.spans.counts, self._view.suggestions.counts)

    def _show_current(self) -> None:
        mark = self._view.current
        self._window.spans.show_current(mark)
        drawn = self._view.style_.look_of(mark) if mark else None
        self._window.inspector.show_mark(mark, drawn, self._text)

    def _go_to(self, mark: Span | Suggestion) -> None:
        self._view.set_current(mark)
        self._view.setFocus()
