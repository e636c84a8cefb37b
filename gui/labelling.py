"""What the analyst does to the article in view: label, mend, take, refuse; each one edit."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotations import arabic
from annotations.project.edits import (
    AddSpan,
    ChangeSpan,
    Edit,
    RefuseSuggestions,
    RemoveSpans,
    SetStatus,
    TakeSuggestions,
)
from annotations.project.transaction import Transaction
from annotations.spans import Span, Status, Suggestion
from gui.article import selection
from gui.article.marks import Mark
from gui.article.view import ArticleView
from gui.session import Session


@dataclass(frozen=True, slots=True)
class _Together:
    """Several edits of one document, all or none, undone by one step."""

    document_id: str
    edits: tuple[Edit, ...]
    action: str = "mend suggestion"

    def write(self, transaction: Transaction) -> None:
        """Write the rows of each."""
        for edit in self.edits:
            edit.write(transaction)


class Labelling(QObject):
    """Turns gestures on the article into edits of the project.

    Signals:
        note_wanted: the analyst wants to write a note on the current span.
    """

    note_wanted = Signal()

    def __init__(self, session: Session, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._last_label: str | None = None
        self._then: tuple[int, int, str] | None = None
        view.edge_dragged.connect(self._place)

    def _do(self, edit: Edit) -> None:
        self._session.do(edit)

    @property
    def _document_id(self) -> str | None:
        return self._view.document.id if self._view.document else None

    def label(self, name: str) -> None:
        """Give the selected words, or the word at the caret, a label.

        On the current span the same label takes it away and another changes it; on the current
        suggestion it takes the words under this label.
        """
        document_id, current = self._document_id, self._view.current
        if document_id is None:
            return
        self._last_label = name
        start, end = self._view.selected
        if start < end:
            self._label_range(document_id, start, end, name)
        elif isinstance(current, Span):
            self._relabel(document_id, current, name)
        elif isinstance(current, Suggestion):
            self._do(TakeSuggestions(document_id, (current,), name))
            self._go_on_from(current)
        elif word := self._view.word_at_caret():
            self._label_range(document_id, *word, name)

    def _label_range(self, document_id: str, start: int, end: int, name: str) -> None:
        there = [
            mark
            for mark in self._view.spans.within(start, end)
            if (mark.start, mark.end) == (start, end) and isinstance(mark, Span)
        ]
        if there:
            self._relabel(document_id, there[0], name)
            return
        self._then = (start, end, name)
        self._do(AddSpan(document_id, start, end, name))

    def _relabel(self, document_id: str, span: Span, name: str) -> None:
        if span.label == name:
            self._do(RemoveSpans(document_id, (span.id,)))
        else:
            self._do(ChangeSpan(document_id, span.id, label=name))

    def repeat(self) -> None:
        """Label as the last time."""
        if self._last_label is not None:
            self.label(self._last_label)

    def settle(self, put: Iterable[tuple[str, Span]]) -> None:
        """After an edit: what was just labelled becomes the current span."""
        if self._then is None:
            return
        for document_id, span in put:
            if (
                document_id == self._document_id
                and (span.start, span.end, span.label) == self._then
            ):
                self._then = None
                self._view.select(span.end, span.end)
                self._view.make_current(span)

    def remove(self) -> None:
        """Take the current span away."""
        current = self._view.current
        if isinstance(current, Span) and self._document_id:
            self._do(RemoveSpans(self._document_id, (current.id,)))

    def move_edge(self, *, left: bool, outward: bool, by_letter: bool = False) -> None:
        """Move an edge of the current span; a suggestion is mended so and taken."""
        mark, paragraphs = self._view.current, self._view.paragraphs
        if mark is None:
            return
        rtl = paragraphs.right_to_left(paragraphs.at(mark.start))
        moved = selection.moved_edge(
            paragraphs, mark.start, mark.end,
            first=left != rtl, outward=outward, by_letter=by_letter,
        )  # fmt: skip
        self._place(*moved)

    def toggle_proclitic(self) -> None:
        """Move the current span's start, or the selection's, to the other side of the proclitic."""
        document, current = self._view.document, self._view.current
        if document is None:
            return
        start, end = (current.start, current.end) if current else self._view.selected
        if start == end:
            return
        other = arabic.next_core_edge(document.text, start)
        if not other < end:
            return
        if current is None:
            self._view.select(other, end)
        else:
            self._place(other, end)

    def _place(self, start: int, end: int) -> None:
        current, document_id = self._view.current, self._document_id
        if current is None or document_id is None or (start, end) == (current.start, current.end):
            return
        if isinstance(current, Span):
            self._do(ChangeSpan(document_id, current.id, start=start, end=end))
        else:
            self._then = (start, end, current.label)
            self._do(
                _Together(
                    document_id,
                    (
                        RefuseSuggestions(document_id, (current,)),
                        AddSpan(document_id, start, end, current.label),
                    ),
                )
            )

    def write_value(self, value: str) -> None:
        """Give the current span a value; an empty one takes it away."""
        self._change(value=value)

    def write_note(self, note: str) -> None:
        """Give the current span a note; an empty one takes it away."""
        self._change(note=note)

    def toggle_flag(self) -> None:
        """Flag the current span, or take the flag away."""
        current = self._view.current
        if isinstance(current, Span):
            self._change(flagged=not current.flagged)

    def _change(
        self, value: str | None = None, note: str | None = None, flagged: bool | None = None
    ) -> None:
        current, document_id = self._view.current, self._document_id
        if isinstance(current, Span) and document_id:
            self._do(ChangeSpan(document_id, current.id, value=value, note=note, flagged=flagged))

    # suggestions

    def next_suggestion(self) -> None:
        """Go to the suggestion behind the caret, and at the end to the first."""
        current = self._view.current
        suggestions = self._view.suggestions
        if isinstance(current, Suggestion) and len(suggestions):
            index = (suggestions.index(current) + 1) % len(suggestions)
            self._view.set_current(suggestions[index])
        elif len(suggestions):
            self._view.set_current(suggestions.after(self._view.caret) or suggestions[0])
        else:
            self._view.set_current(None)

    def previous_suggestion(self) -> None:
        """Go to the suggestion in front of the caret, and at the beginning to the last."""
        suggestions = self._view.suggestions
        if len(suggestions):
            self._view.set_current(
                suggestions.before(self._view.caret) or suggestions[len(suggestions) - 1]
            )

    def take(self) -> None:
        """Take the current suggestion and go to the next; without one, go to the next."""
        current, document_id = self._view.current, self._document_id
        if isinstance(current, Suggestion) and document_id:
            self._do(TakeSuggestions(document_id, (current,)))
            self._go_on_from(current)
        else:
            self.next_suggestion()

    def refuse(self) -> None:
        """Refuse the current suggestion and go to the next."""
        current, document_id = self._view.current, self._document_id
        if isinstance(current, Suggestion) and document_id:
            self._do(RefuseSuggestions(document_id, (current,)))
            self._go_on_from(current)

    def _go_on_from(self, mark: Mark) -> None:
        """Make the next suggestion current at once, so that the next key meets it."""
        suggestions = self._view.suggestions
        index = suggestions.index(mark) + 1
        self._view.set_current(suggestions[index] if index < len(suggestions) else None)

    def take_all_shown(self) -> None:
        """Take every suggestion in sight, in one step."""
        self._take(self._view.suggestions.within(*self._view.visible_range()))

    def take_all(self) -> None:
        """Take every suggestion of the article that is sure enough to be shown, in one step."""
        self._take(self._view.suggestions)

    def take_all_of_label(self) -> None:
        """Take every suggestion that has the current one's label, in one step."""
        current = self._view.current
        if current is not None:
            self._take(mark for mark in self._view.suggestions if mark.label == current.label)

    def _take(self, marks: Iterable[Mark]) -> None:
        taken = tuple(mark for mark in marks if isinstance(mark, Suggestion))
        if self._document_id and taken:
            self._do(TakeSuggestions(self._document_id, taken))

    # the document

    def set_status(self, status: Status) -> None:
        """Say how far the article is."""
        if self._document_id:
            self._do(SetStatus(self._document_id, status))
