"""Which documents and spans of a project are written out: by status, day, label, and words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from annotations.arabic.folding import fold_word
from annotations.project.reading import LabelledDocument
from annotations.spans import Status


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted; nothing named is everything.

    Attributes:
        statuses: documents of these statuses.
        since, until: documents in which a span, or the status, of those whose labels are wanted
            last changed on or after, and on or before, this day in UTC: the same everywhere. Those
            that nobody has begun have no such day.
        labels: spans of these labels; the documents stay, whatever they hold.
        containing: documents whose text or title holds these words, however they are spelled.
    """

    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()
    containing: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.statuses or self.labels or self.containing.strip() or self.by_day)

    @property
    def by_day(self) -> bool:
        """Whether it matters when documents last changed."""
        return self.since is not None or self.until is not None

    def options(self) -> list[str]:
        """The words of the command that choose the same."""
        words = [word for status in self.statuses for word in ("--status", status)]
        words += [word for label in self.labels for word in ("--label", label)]
        for option, day in (("--since", self.since), ("--until", self.until)):
            words += [option, day.isoformat()] if day else []
        return [*words, "--containing", self.containing] if self.containing else words

    def of(self, documents: Iterable[LabelledDocument]) -> Iterator[LabelledDocument]:
        """The wanted ones, with the wanted spans."""
        words = fold_word(self.containing).casefold().split()
        for content in documents:
            if self.statuses and (content.status or "new") not in self.statuses:
                continue
            if self.by_day and not self._changed_then(content):
                continue
            if words and not self._holds(content, words):
                continue
            yield self._with_labels(content)

    def _changed_then(self, content: LabelledDocument) -> bool:
        """Whether its last change, which begins with the day, lies between the days."""
        day = content.changed[:10]
        return (
            bool(day)
            and (self.since is None or self.since.isoformat() <= day)
            and (self.until is None or day <= self.until.isoformat())
        )

    def _holds(self, content: LabelledDocument, words: list[str]) -> bool:
        text = fold_word(f"{content.document.title}\n{content.document.text}").casefold()
        return all(word in text for word in words)

    def _with_labels(self, content: LabelledDocument) -> LabelledDocument:
        if not self.labels:
            return content
        spans = tuple(span for span in content.spans if span.label in self.labels)
        suggestions = tuple(one for one in content.suggestions if one.label in self.labels)
        return replace(content, spans=spans, suggestions=suggestions)
