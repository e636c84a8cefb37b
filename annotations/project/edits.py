"""Everything an annotator can do to a project, each as a small value with its rows to write."""

from dataclasses import dataclass
from typing import Protocol

from msgspec import structs

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import SpanError
from annotations.project.rows import Row, new_id, row_of, span_of
from annotations.project.transaction import Transaction
from annotations.spans import HUMAN, Span, Status, Suggestion, check_details, check_span


class Edit(Protocol):
    """One action of one annotator."""

    @property
    def action(self) -> str:
        """The action's name in the journal."""
        ...

    @property
    def document_id(self) -> str | None:
        """The document it is about, where it is about one."""
        ...

    def write(self, transaction: Transaction) -> None:
        """Write its rows.

        Raises:
            SpanError: the span does not fit; nothing of the edit is kept.
        """
        ...


@dataclass(frozen=True, slots=True)
class AddSpan:
    """Label `start`..`end` (code points) of a document."""

    document_id: str
    start: int
    end: int
    label: str
    value: str | None = None
    note: str | None = None
    action: str = "add span"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        span = Span(self.start, self.end, self.label, value=self.value, note=self.note)
        _add(transaction, self.document_id, span)
        _begin(transaction, self.document_id)


@dataclass(frozen=True, slots=True)
class AddSpans:
    """Label several places of a document at once, undone by one step."""

    document_id: str
    spans: tuple[Span, ...]
    action: str = "add spans"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        for span in self.spans:
            _add(transaction, self.document_id, span)
        if self.spans:
            _begin(transaction, self.document_id)


@dataclass(frozen=True, slots=True)
class RemoveSpans:
    """Take spans of one's own away."""

    document_id: str
    span_ids: tuple[str, ...]
    action: str = "remove span"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        for span_id in self.span_ids:
            transaction.delete("spans", _own_row(transaction, self.document_id, span_id))


@dataclass(frozen=True, slots=True)
class ChangeSpan:
    """Give a span of one's own another place, label, value, note or flag.

    What is None stays as it is; an empty `value` or `note` takes it away. A suggestion whose
    place or label a person has changed counts as labelled by that person.
    """

    document_id: str
    span_id: str
    start: int | None = None
    end: int | None = None
    label: str | None = None
    value: str | None = None
    note: str | None = None
    flagged: bool | None = None
    action: str = "change span"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        old = span_of(_own_row(transaction, self.document_id, self.span_id))
        new = structs.replace(
            old,
            start=old.start if self.start is None else self.start,
            end=old.end if self.end is None else self.end,
            label=self.label or old.label,
            value=old.value if self.value is None else self.value or None,
            note=old.note if self.note is None else self.note or None,
            flagged=old.flagged if self.flagged is None else self.flagged,
        )
        if (new.start, new.end, new.label) != (old.start, old.end, old.label):
            value = self.value or None
            new = structs.replace(new, source=HUMAN, confidence=None, value=value)
            _check_new(transaction, self.document_id, new)
        check_details(new)
        transaction.put("spans", row_of(new, self.document_id, transaction.at))


@dataclass(frozen=True, slots=True)
class TakeSuggestions:
    """Make suggestions labels; with `label`, under another label than the engine proposed."""

    document_id: str
    suggestions: tuple[Suggestion, ...]
    label: str | None = None
    action: str = "take suggestion"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        for suggestion in self.suggestions:
            as_proposed = self.label in (None, suggestion.label)
            span = Span(
                suggestion.start,
                suggestion.end,
                self.label or suggestion.label,
                source=suggestion.engine if as_proposed else HUMAN,
                confidence=suggestion.confidence if as_proposed else None,
                value=suggestion.value if as_proposed else None,
            )
            if not _same_span(transaction, self.document_id, span):
                _add(transaction, self.document_id, span)
            decision = "taken" if as_proposed else "refused"
            _decide(transaction, self.document_id, suggestion, decision)
        if self.suggestions:
            _begin(transaction, self.document_id)


@dataclass(frozen=True, slots=True)
class RefuseSuggestions:
    """Say that suggestions are wrong; they are not shown to this annotator again."""

    document_id: str
    suggestions: tuple[Suggestion, ...]
    action: str = "refuse suggestion"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        text_length(transaction, self.document_id)
        for suggestion in self.suggestions:
            _decide(transaction, self.document_id, suggestion, "refused")
        if self.suggestions:
            _begin(transaction, self.document_id)


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Say how far one's own work on a document is."""

    document_id: str
    status: Status
    action: str = "set status"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        _refuse_gold(transaction)
        text_length(transaction, self.document_id)
        transaction.put("document_status", _status_row(transaction, self.document_id, self.status))


def _status_row(transaction: Transaction, document_id: str, status: Status) -> Row:
    return {
        "document_id": document_id,
        "annotator": transaction.annotator,
        "status": status,
        "changed_at": transaction.at,
    }


def _begin(transaction: Transaction, document_id: str) -> None:
    """A document that somebody labels is no longer new to them."""
    stored = transaction.row("document_status", document_id, transaction.annotator)
    if stored is None or stored["status"] == "new":
        row = _status_row(transaction, document_id, "in progress")
        transaction.put("document_status", row)


def _add(transaction: Transaction, document_id: str, span: Span) -> None:
    _refuse_gold(transaction)
    span = structs.replace(span, id=new_id(), annotator=transaction.annotator)
    _check_new(transaction, document_id, span)
    check_details(span)
    transaction.put("spans", row_of(span, document_id, transaction.at))


def text_length(transaction: Transaction, document_id: str) -> int:
    """Code points in a document's text.

    Raises:
        SpanError: the document is not there, or its import was taken back.
    """
    row = transaction.row("documents", document_id)
    if row is None or row["removed"]:
        raise SpanError(N_("errors", "The document {id} is not in this project."), id=document_id)
    return int(row["text_length"])


def _check_new(transaction: Transaction, document_id: str, span: Span) -> None:
    length = text_length(transaction, document_id)
    labels = [row["name"] for row in transaction.db.execute("SELECT name FROM labels")]
    check_span(span.start, span.end, span.label, length, labels)
    same = _same_span(transaction, document_id, span)
    if same and same != span.id:
        raise SpanError(
            N_("errors", "{start}-{end} is already labelled {label}."),
            start=span.start,
            end=span.end,
            label=span.label,
        )


def _same_span(transaction: Transaction, document_id: str, span: Span) -> str | None:
    """The id of the annotator's own span at the same place with the same label."""
    found = transaction.db.execute(
        "SELECT id FROM spans WHERE document_id = ? AND annotator = ? AND start_offset = ? "
        "AND end_offset = ? AND label = ?",
        [document_id, transaction.annotator, span.start, span.end, span.label],
    ).fetchone()
    return str(found["id"]) if found else None


def _refuse_gold(transaction: Transaction) -> None:
    """The adjudicated layer follows from rulings, and nobody labels in it."""
    row = transaction.row("annotators", transaction.annotator)
    if row is not None and row["is_gold"]:
        raise SpanError(
            N_(
                "errors",
                "“{annotator}” is the adjudicated layer, which changes by settling differences "
                "alone. Label under your own name.",
            ),
            annotator=transaction.annotator,
        )


def _own_row(transaction: Transaction, document_id: str, span_id: str) -> Row:
    _refuse_gold(transaction)
    row = transaction.row("spans", span_id)
    if row is None or row["document_id"] != document_id:
        raise SpanError(
            N_("errors", "That span is no longer there; it was changed elsewhere meanwhile.")
        )
    if row["annotator"] != transaction.annotator:
        raise SpanError(
            N_("errors", "That span is {annotator}'s; only they can change it."),
            annotator=row["annotator"],
        )
    return row


def _decide(
    transaction: Transaction, document_id: str, suggestion: Suggestion, decision: str
) -> None:
    # What was shown may have been weighed; records are kept of what the engine itself stated.
    stated = transaction.db.execute(
        "SELECT confidence FROM suggestions WHERE document_id = ? AND engine = ? "
        "AND start_offset = ? AND end_offset = ? AND label = ?",
        [document_id, suggestion.engine, suggestion.start, suggestion.end, suggestion.label],
    ).fetchone()
    transaction.put(
        "decisions",
        {
            "document_id": document_id,
            "annotator": transaction.annotator,
            "start_offset": suggestion.start,
            "end_offset": suggestion.end,
            "label": suggestion.label,
            "engine": suggestion.engine,
            "confidence": stated["confidence"] if stated else suggestion.confidence,
            "decision": decision,
            "decided_at": transaction.at,
        },
    )
