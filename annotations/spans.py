"""Documents, spans, labels and schemes as small frozen values, and the arithmetic of offsets.

Every offset is a count of Unicode code points from the start of the document's text, 0-based;
a span holds the code points from `start` up to, not including, `end`.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Literal

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import SpanError

Status = Literal["new", "in progress", "done", "skipped"]
STATUSES: tuple[Status, ...] = ("new", "in progress", "done", "skipped")
HUMAN = "human"
UNSAID: Final = 0.5
"""The confidence of a suggestion whose engine does not say how sure it is."""


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A labelled stretch of a text.

    Attributes:
        start: first code point of the span.
        end: the code point after its last.
        label: the label's name in the scheme.
        id: the same on every machine; empty until the span is stored.
        annotator: whose layer it belongs to.
        source: `human`, or the engine whose suggestion was taken.
        confidence: the engine's confidence when it was taken, 0 to 1.
        value: a DATE's normalised value (ISO 8601 or TIMEX3).
        note: the annotator's remark.
        flagged: marked by the annotator for another look.
    """

    start: int
    end: int
    label: str
    id: str = ""
    annotator: str = ""
    source: str = HUMAN
    confidence: float | None = None
    value: str | None = None
    note: str | None = None
    flagged: bool = False

    def text_of(self, text: str) -> str:
        """The letters the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether the span shares a code point with `start`..`end`."""
        return self.start < end and start < self.end


class Suggestion(msgspec.Struct, frozen=True, gc=False):
    """A span an engine proposes, with why.

    Attributes:
        start, end, label: as in `Span`.
        engine: the engine's name.
        confidence: how likely the proposal is right, 0 to 1.
        value: a DATE's normalised value.
        reason: the words or the rule that led to it, for the user to read.
    """

    start: int
    end: int
    label: str
    engine: str
    confidence: float
    value: str | None = None
    reason: str = ""
    id: str = ""

    def overlaps(self, start: int, end: int) -> bool:
        """Whether the suggestion shares a code point with `start`..`end`."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    Attributes:
        id: the same on every machine.
        text: exactly what was imported, as decoded.
        title: a name for lists; the text's first line where none was given.
        meta: what else the source said, kept and written out again.
    """

    id: str
    text: str
    title: str = ""
    meta: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Label:
    """One kind of span.

    Attributes:
        name: as it stands in records, such as PERSON.
        title_ar, title_en: as people read it.
        color: `#rrggbb`, the hue from which the window's shades are made.
        key: the digit or letter that gives the label.
    """

    name: str
    title_ar: str = ""
    title_en: str = ""
    color: str = "#5b6ee1"
    key: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """The labels of a project, in their order."""

    labels: tuple[Label, ...]

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def __contains__(self, name: object) -> bool:
        return any(label.name == name for label in self.labels)

    @property
    def names(self) -> tuple[str, ...]:
        """The labels' names, in order."""
        return tuple(label.name for label in self.labels)

    def get(self, name: str) -> Label | None:
        """The label called `name`."""
        return next((label for label in self.labels if label.name == name), None)


def text_hash(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def document_id(text: str) -> str:
    """The id of a document that came without one: 16 hexadecimal digits from its text."""
    return text_hash(text)[:16]


LONGEST_TEXT: Final = 5_000_000  # code points
LONGEST_NAME: Final = 500  # code points in an id, a title, a value
LONGEST_NOTE: Final = 10_000  # code points
_FAULT_IN_TEXT = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def check_text(text: str) -> None:
    """Refuse a text that cannot be kept exactly, or is too long to be an article.

    Raises:
        SpanError: the text is empty, longer than `LONGEST_TEXT`, or holds NUL or a lone surrogate.
    """
    if not text.strip():
        raise SpanError(N_("errors", "The text is empty, so there is nothing to label."))
    if len(text) > LONGEST_TEXT:
        raise SpanError(
            N_("errors", "The text has {length} characters; at most {limit} can be labelled."),
            length=len(text),
            limit=LONGEST_TEXT,
        )
    fault = None if _is_sound(text) else _FAULT_IN_TEXT.search(text)
    if fault is None:
        return
    if fault.group() == "\x00":
        raise SpanError(
            N_(
                "errors",
                "The text holds a NUL character at offset {offset}, which no text file has.",
            ),
            offset=fault.start(),
        )
    raise SpanError(
        N_("errors", "The text holds half a character (a lone surrogate) at offset {offset}."),
        offset=fault.start(),
    )


def _is_sound(text: str) -> bool:
    """Whether `_FAULT_IN_TEXT` would find nothing, told at a tenth of its time."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\x00" not in text


def check_document(document: Document) -> None:
    """Refuse a document whose id or title cannot be shown and kept.

    Raises:
        SpanError: one of them is too long or holds a control character.
    """
    _check_line("id", document.id)
    _check_line("title", document.title)


def check_details(span: Span) -> None:
    """Refuse a span with an id, source, value, note or confidence that cannot be kept.

    Raises:
        SpanError: one is too long or holds a control character, or the confidence is no share.
    """
    if span.id:
        _check_line("id", span.id)
    if span.source != HUMAN:
        _check_line("source", span.source, needed=True)
    if span.value:
        _check_line("value", span.value)
    note = span.note
    if note and (len(note) > LONGEST_NOTE or _FAULT_IN_TEXT.search(note)):
        raise SpanError(N_("errors", "The note is too long or holds a NUL character."))
    if span.confidence is not None and not 0 <= span.confidence <= 1:
        raise SpanError(
            N_("errors", "The confidence {confidence} is not between 0 and 1."),
            confidence=span.confidence,
        )


def _check_line(field_name: str, value: str, *, needed: bool = False) -> None:
    if (needed and not value) or len(value) > LONGEST_NAME or _CONTROL.search(value):
        raise SpanError(
            N_("errors", "The {field} is too long or not one line of text."), field=field_name
        )


def check_span(start: int, end: int, label: str, length: int, labels: Iterable[str]) -> None:
    """Refuse a span that does not fit a text of `length` code points or the known `labels`.

    Raises:
        SpanError: reversed, empty, out of range, or of an unknown label.
    """
    if 0 <= start < end <= length and label in labels:
        return
    if start > end:
        raise SpanError(
            N_("errors", "The span {start}-{end} is reversed: its start lies behind its end."),
            start=start,
            end=end,
        )
    if start == end:
        raise SpanError(N_("errors", "The span at {start} is empty."), start=start)
    if start < 0 or end > length:
        raise SpanError(
            N_("errors", "The span {start}-{end} lies outside the text of {length} characters."),
            start=start,
            end=end,
            length=length,
        )
    raise SpanError(
        N_("errors", "The label “{label}” is not in this project's scheme."), label=label
    )


def reading_order(span: Span | Suggestion) -> tuple[int, int, str]:
    """Sort key of spans in files and lists: by start, then longer first, then label."""
    return span.start, -span.end, span.label


def title_of(text: str, limit: int = 80) -> str:
    """A document's title where it has none: its first line that is not blank, cut at a space."""
    # A text may be long, and its first line is nearly always within its beginning.
    line, ends = _first_line(text[: 5 * limit])
    if len(line) <= limit and not ends:
        line, _ = _first_line(text)
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + "…"


def _first_line(text: str) -> tuple[str, bool]:
    """The first line that is not blank, and whether it ends within the text."""
    for line in text.splitlines(keepends=True):
        if shown := _CONTROL.sub(" ", line).strip():
            return shown, line.splitlines() != [line]
    return "", False
