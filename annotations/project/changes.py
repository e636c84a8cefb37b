"""What an edit changed, so that each view repaints no more than that."""

from dataclasses import dataclass

from annotations.spans import Span, Status


@dataclass(frozen=True, slots=True)
class Changes:
    """The outcome of one edit, undo or redo, already on the disk.

    Attributes:
        action: the edit's name in the journal.
        documents: ids of the documents touched.
        put_spans: document id and span, for each span added or changed.
        removed_spans: document id and span id, for each span removed.
        statuses: document id, annotator and new status.
        suggestions: ids of documents whose open suggestions changed.
        document_list: documents were added or taken away.
        scheme: the labels changed.
        review: ids of documents of which a ruling, comment, assignment or acknowledgement changed.
        lexicon: the project's own lexicon changed.
    """

    action: str
    documents: frozenset[str] = frozenset()
    put_spans: tuple[tuple[str, Span], ...] = ()
    removed_spans: tuple[tuple[str, str], ...] = ()
    statuses: tuple[tuple[str, str, Status], ...] = ()
    suggestions: frozenset[str] = frozenset()
    document_list: bool = False
    scheme: bool = False
    review: frozenset[str] = frozenset()
    lexicon: bool = False

    @property
    def unnamed(self) -> bool:
        """Whether spans of `documents` changed that are not named one by one."""
        return self.action in {"merge", "undo merge"}
