"""Documents with their spans on the way into a project, and what is refused of them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.notices import Notice
from annotations.project.reading import LabelledDocument
from annotations.spans import (
    HUMAN,
    Span,
    Suggestion,
    check_details,
    check_document,
    check_span,
    check_text,
)


@dataclass(frozen=True, slots=True)
class Record:
    """A document read from a file, not yet in a project.

    Attributes:
        content: the document, its spans and status; the document's id may be empty.
        file: the file's name as the user gave it.
        line: the line it stands on, from 1.
        notices: what is to be told of how it was read.
        suggestions: what engines propose for it, to be decided on.
        number: which of the file's records it is, from 1, where others may be on its line; else 0.
    """

    content: LabelledDocument
    file: str = ""
    line: int = 0
    notices: tuple[Notice, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that cannot be taken in, and why; `number` as that of a `Record`."""

    file: str
    line: int
    reason: TawsimError
    number: int = 0

    @property
    def told(self) -> TawsimError:
        """The reason, and which record it is of where the line does not say."""
        if not self.number:
            return self.reason
        words = N_("errors", "Record {number}: {why}")
        return ImportFault(words, number=self.number, why=self.reason)

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.told}"


@dataclass(slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        added: ids of documents that are new.
        labelled: ids of documents that were there and got a layer they did not have.
        skipped: records whose text and layer were there already.
        refused: records that could not be taken, in order.
        spans: spans stored.
        suggestions: suggestions stored.
    """

    added: list[str] = field(default_factory=list)
    labelled: list[str] = field(default_factory=list)
    skipped: int = 0
    refused: list[Refusal] = field(default_factory=list)
    spans: int = 0
    suggestions: int = 0


def check_content(content: LabelledDocument, labels: Collection[str] | None = None) -> None:
    """Refuse a document whose text, names or spans cannot be kept.

    Args:
        content: the document with its spans.
        labels: the labels spans may have; any where None.

    Raises:
        SpanError: saying what does not fit.
    """
    check_text(content.document.text)
    check_document(content.document)
    length = len(content.document.text)
    for span in content.spans:
        allowed = (span.label,) if labels is None else labels
        check_span(span.start, span.end, span.label, length, allowed)
        if span.id or not is_bare(span):
            check_details(span)


def check_suggestions(
    suggestions: Iterable[Suggestion], length: int, labels: Collection[str] | None = None
) -> None:
    """Refuse suggestions that do not fit a text of `length` code points.

    Args:
        suggestions: the suggestions.
        length: of their text.
        labels: the labels they may have; any where None.

    Raises:
        SpanError: saying what does not fit.
    """
    for one in suggestions:
        allowed = (one.label,) if labels is None else labels
        check_span(one.start, one.end, one.label, length, allowed)
        check_details(
            Span(
                one.start, one.end, one.label, source=one.engine, confidence=one.confidence,
                value=one.value, note=one.reason,
            )
        )  # fmt: skip


def checked(items: Iterable[Record | Refusal]) -> Iterator[Record | Refusal]:
    """The items, with a refusal in place of each record that `check_content` refuses."""
    for item in items:
        if isinstance(item, Refusal):
            yield item
            continue
        try:
            check_content(item.content)
            check_suggestions(item.suggestions, len(item.content.document.text))
        except TawsimError as reason:
            yield Refusal(item.file, item.line, reason, item.number)
        else:
            yield item


def is_bare(span: Span) -> bool:
    """Whether a span is a person's, without anything but its place and label."""
    return (
        span.source == HUMAN
        and not span.flagged
        and span.confidence is None
        and span.value is None
        and span.note is None
    )
