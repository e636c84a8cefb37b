"""The interface every suggestion engine has."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Protocol

from annotations.spans import Document, Suggestion

Cancelled = Callable[[], bool]


class Suggester(Protocol):
    """Proposes spans for documents. An engine never stores anything itself."""

    name: str

    def suggest(self, document: Document) -> list[Suggestion]:
        """Proposals for one document, sorted by start, longer first.

        Raises:
            EngineError: the engine cannot run here; the sentence says why.
        """
        ...

    def suggest_all(
        self, documents: Iterable[Document], cancelled: Cancelled = lambda: False
    ) -> Iterator[tuple[Document, list[Suggestion]]]:
        """Proposals for many documents, in their order, until done or `cancelled()`."""
        ...

    def close(self) -> None:
        """Give back what the engine holds (processes, memory)."""
        ...


def one_by_one(
    engine: Suggester, documents: Iterable[Document], cancelled: Cancelled
) -> Iterator[tuple[Document, list[Suggestion]]]:
    """As `suggest_all`, for an engine that gains nothing from several documents at once."""
    for document in documents:
        if cancelled():
            return
        yield document, engine.suggest(document)


def date_of(document: Document) -> date | None:
    """The day an article was published, where its `meta` says so under `date` (ISO 8601)."""
    stated = document.meta.get("date")
    if not isinstance(stated, str):
        return None
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        return None
