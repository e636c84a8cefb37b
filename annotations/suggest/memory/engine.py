"""The `memory` engine as the rest of the program sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError
from annotations.spans import Document, Suggestion, reading_order
from annotations.suggest.memory.matching import Phrases, spelling
from annotations.suggest.memory.remembering import Memory, Refusal, proposals, remember
from annotations.suggest.suggester import Cancelled, one_by_one

if TYPE_CHECKING:
    from annotations.project import Project

NAME: Final = "memory"
NOTHING: Final = N_(
    "errors", "The memory engine needs a finished article with labels, and there is none yet."
)


class MemorySuggester:
    """Proposes the phrases that finished articles label, wherever else they stand.

    Args:
        memory: what is known of phrases.
    """

    name = NAME

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._phrases = Phrases(memory.phrases)

    def suggest(self, document: Document) -> list[Suggestion]:
        """Proposals for one document, sorted by start, longer first."""
        matches = self._phrases.find(document.text)
        return sorted(
            (
                Suggestion(
                    match.start,
                    match.end,
                    known.label,
                    NAME,
                    known.confidence,
                    reason=f"{match.phrase} {known.right}/{known.places}",
                )
                for match, known in proposals(self._memory, matches)
            ),
            key=reading_order,
        )

    def suggest_all(
        self, documents: Iterable[Document], cancelled: Cancelled = lambda: False
    ) -> Iterator[tuple[Document, list[Suggestion]]]:
        """Proposals for many documents, in their order, until done or `cancelled()`."""
        return one_by_one(self, documents, cancelled)

    def close(self) -> None:
        """Let go of the phrases."""
        self._phrases = Phrases(())


def memory_of(project: Project) -> Memory:
    """The memory of a project's finished articles and of what was refused in the others.

    Raises:
        EngineError: no finished article has labels.
    """
    from annotations.suggest.learned.keeping import finished

    articles = finished(project)
    if not any(content.spans for content in articles):
        raise EngineError(NOTHING)
    done = {content.document.id for content in articles}
    return remember(articles, _refused(project, done))


def _refused(project: Project, done: set[str]) -> Iterator[Refusal]:
    """What was refused where no finished article says the same."""
    text, of = "", None
    for document_id, start, end, label in project.refusals():
        if document_id in done:
            continue
        if document_id != of:
            text, of = project.document(document_id).text, document_id
        yield Refusal(spelling(text, start, end), label)


def obstacle_at(path: Path) -> EngineError | None:
    """Why nothing can be remembered of the project at this place; None where something can."""
    from annotations.project import Project
    from annotations.suggest.learned.keeping import finished

    with Project.open(path) as project:
        if any(content.spans for content in finished(project)):
            return None
    return EngineError(NOTHING)
