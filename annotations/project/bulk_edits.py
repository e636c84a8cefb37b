"""Edits of many documents at once, undone by one step."""

from dataclasses import dataclass

from annotations.project.edits import AddSpans
from annotations.project.transaction import Transaction
from annotations.spans import Span


@dataclass(frozen=True, slots=True)
class AddSpansEverywhere:
    """Label places in any number of documents.

    Attributes:
        spans: document id and span, for each place.
    """

    spans: tuple[tuple[str, Span], ...]
    action: str = "add spans"
    document_id: None = None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        by_document: dict[str, list[Span]] = {}
        for document_id, span in self.spans:
            by_document.setdefault(document_id, []).append(span)
        for document_id, spans in by_document.items():
            AddSpans(document_id, tuple(spans)).write(transaction)
