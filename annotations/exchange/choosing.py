"""Which documents and spans of a project are written out: by status, label, and words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from annotations.arabic.folding import fold_word
from annotations.project.reading import LabelledDocument
from annotations.spans import Status


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted; nothing named is everything.

    Attributes:
        statuses: documents of these statuses.
        labels: spans of these labels; the documents stay, whatever they hold.
        containing: documents whose text or title holds these words, however they are spelled.
    """

    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()
    containing: str = ""

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.statuses or self.labels or self.containing.strip())

    def options(self) -> list[str]:
        """The words of the command that choose the same."""
        words = [word for status in self.statuses for word in ("--status", status)]
        words += [word for label in self.labels for word in ("--label", label)]
        return [*words, "--containing", self.containing] if self.containing else words

    def of(self, documents: Iterable[LabelledDocument]) -> Iterator[LabelledDocument]:
        """The wanted ones, with the wanted spans."""
        words = fold_word(self.containing).casefold().split()
        for content in documents:
            if self.statuses and (content.status or "new") not in self.statuses:
                continue
            if words and not self._holds(content, words):
                continue
            yield self._with_labels(content)

    def _holds(self, content: LabelledDocument, words: list[str]) -> bool:
        text = fold_word(f"{content.document.title}\n{content.document.text}").casefold()
        return all(word in text for word in words)

    def _with_labels(self, content: LabelledDocument) -> LabelledDocument:
        if not self.labels:
            return content
        spans = tuple(span for span in content.spans if span.label in self.labels)
        return replace(content, spans=spans)
