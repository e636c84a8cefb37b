"""What a session reads of the project for the window, each all at once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotations.project import Changes, Project
from annotations.project.network_drive import network_kind
from annotations.project.reading import DocumentEntry
from annotations.spans import Document, Scheme, Span, Suggestion
from annotations.suggest.records import Records, records_of, settle
from gui.article.marks import Marks

_AT_ONCE: Final = 2_000
"""Documents whose list is read with the project; a longer one follows the first article."""

Labelled = tuple[list[Span], list[Suggestion]]
"""The annotator's own spans in a document, and its open suggestions."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What the window shows first of a project.

    Attributes:
        documents: how many there are.
        entries: the list of them; of a long one nothing yet, `entries_changed` brings it.
        finished: the ids of those the annotator marked as done.
        first: the document to begin with, and where in it.
        steps: what undo and redo would do.
        network: the kind of network drive it lies on, where it is only read because of that.
    """

    path: Path
    annotator: str
    read_only: bool
    scheme: Scheme
    documents: int
    entries: list[DocumentEntry]
    finished: list[str]
    first: tuple[str, int] | None
    steps: tuple[str | None, str | None]
    network: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A document with the annotator's own spans and open suggestions, and where to begin.

    Attributes:
        blind: the annotator is to see no suggestions in it.
    """

    document: Document
    spans: list[Span]
    suggestions: list[Suggestion]
    caret: int = 0
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """All marks of a long document, of which only those around the caret came with it.

    Attributes:
        spans, suggestions: the annotator's own, and those open.
        listed: both together, for lists.
    """

    document_id: str
    spans: Marks
    suggestions: Marks
    listed: Marks


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an edit came to: what it changed, and what the window shows anew because of it.

    Attributes:
        steps: what undo and redo would do.
        scheme: the labels, where they are others now.
        marks: those of the document in view, where the labels, or spans not named, are others now.
    """

    changes: Changes
    steps: tuple[str | None, str | None]
    scheme: Scheme | None
    marks: Labelled


def opened_of(project: Project) -> Opened:
    """What the window shows first of `project`."""
    count = project.document_count()
    first = project.last_place()
    if first is None or not project.has(first[0]):
        begin = project.first_document()
        first = (begin, 0) if begin is not None else None
    return Opened(
        project.path,
        project.annotator,
        project.read_only,
        project.scheme(),
        count,
        project.entries() if count <= _AT_ONCE else [],
        project.finished(),
        first,
        project.steps(),
        network_kind(project.path) if project.read_only else "",
    )


class OwnMarks:
    """Reads what the annotator sees marked; holds each engine's record until told to forget."""

    def __init__(self) -> None:
        self._records: Records | None = None

    def forget(self) -> None:
        """Read the engines' records again before they are next needed."""
        self._records = None

    def of(self, project: Project, document: Document | None) -> Labelled:
        """The annotator's own spans in a document, and its open suggestions."""
        if document is None:
            return [], []
        return project.spans(document.id, project.annotator), self.open(project, document.id)

    def rest(self, project: Project, document: Document) -> Rest:
        """The same of a long document, of which some were shown before."""
        spans, suggestions = self.of(project, document)
        return Rest(document.id, Marks(spans), Marks(suggestions), Marks([*spans, *suggestions]))

    def open(self, project: Project, document_id: str) -> list[Suggestion]:
        """What waits for the annotator's decision; nothing where they are to read blind."""
        if project.reads_blind(document_id):
            return []
        if self._records is None:
            self._records = records_of(project)
        return settle(project.open_suggestions(document_id), self._records)
