"""Tawsim's own JSONL: one document a line, the same bytes for the same project."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from annotations.errors import ImportFault, TawsimError
from annotations.exchange.flattening import DETAILS, note_details
from annotations.exchange.job import Job
from annotations.exchange.json_lines import checked_meta, decoded, encoded, fitted, joined
from annotations.exchange.lines import numbered_lines
from annotations.exchange.suggested import KEY, SuggestionRecord, records, taken_from
from annotations.exchange.whole_file import whole_file
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import HUMAN, STATUSES, Document, Span


class SpanRecord(msgspec.Struct, omit_defaults=True, gc=False):
    """A span as it stands in a record; the fields' order is the order of keys."""

    start: int
    end: int
    label: str
    id: str | None = None
    annotator: str | None = None
    source: str | None = None
    confidence: float | None = None
    value: str | None = None
    note: str | None = None


class DocumentRecord(msgspec.Struct, omit_defaults=True):
    """A document as it stands on a line; the fields' order is the order of keys."""

    id: str
    text: str
    spans: list[SpanRecord]
    meta: dict[str, Any]
    title: str | None = None
    status: str | None = None
    suggestions: list[SuggestionRecord] | None = None


_KEPT = frozenset(DETAILS) - {"flag"}
_DOCUMENT_KEYS = frozenset(DocumentRecord.__struct_fields__) - {KEY}
_SPAN_KEYS = frozenset(SpanRecord.__struct_fields__)


def read(path: Path) -> Iterator[Record | Refusal]:
    """Each line's document, or why the line is refused."""
    for number, line in numbered_lines(path):
        try:
            if isinstance(line, ImportFault):
                raise line
            raw = decoded(line)
            suggestions = taken_from(raw) if KEY in raw else ()
            yield Record(_content(raw), str(path), number, suggestions=suggestions)
        except TawsimError as reason:
            yield Refusal(str(path), number, reason)


def _content(raw: dict[str, Any]) -> LabelledDocument:
    known = {"id": "", "spans": [], "meta": {}}
    known |= {key: raw[key] for key in raw if key in _DOCUMENT_KEYS}
    number = known["id"]
    counted = isinstance(number, int) and not isinstance(number, bool)
    if counted:  # a number of another program's, no id of ours
        known["id"] = ""
    record = fitted(known, DocumentRecord)
    status = next((status for status in STATUSES if status == record.status), None)
    extra = _unknown(raw)
    if status is None and record.status is not None:
        extra["status"] = record.status
    if counted:
        extra["id"] = number
    meta = checked_meta(joined(record.meta, extra))
    document = Document(record.id, record.text, record.title or "", meta)
    return LabelledDocument(document, tuple(_span(item) for item in record.spans), status)


def _unknown(raw: dict[str, Any]) -> dict[str, Any]:
    """What the contract has no key for, as it is kept under `meta`."""
    extra = {key: value for key, value in raw.items() if key not in _DOCUMENT_KEYS}
    spans = raw.get("spans", ())
    if _SPAN_KEYS.issuperset(chain.from_iterable(spans)):
        return extra
    of_spans = {
        f"{span['start']}-{span['end']} {span['label']}": unknown
        for span in spans
        if (unknown := {key: span[key] for key in span if key not in _SPAN_KEYS})
    }
    return extra | {"spans": of_spans}


def _span(record: SpanRecord) -> Span:
    return Span(
        record.start,
        record.end,
        record.label,
        id=record.id or "",
        annotator=record.annotator or "",
        source=record.source or HUMAN,
        confidence=record.confidence,
        value=record.value,
        note=record.note,
    )


def record_of(content: LabelledDocument) -> DocumentRecord:
    """The record of a document with its spans in order."""
    spans = sorted(
        content.spans, key=lambda span: (span.start, -span.end, span.label, span.annotator, span.id)
    )
    return DocumentRecord(
        id=content.document.id,
        text=content.document.text,
        spans=[
            SpanRecord(
                span.start,
                span.end,
                span.label,
                id=span.id or None,
                annotator=span.annotator or None,
                source=span.source,
                confidence=span.confidence,
                value=span.value,
                note=span.note,
            )
            for span in spans
        ],
        meta=content.document.meta,
        title=content.document.title or None,
        status=content.status,
        suggestions=records(content.suggestions) or None,
    )


def encode(content: LabelledDocument) -> bytes:
    """The record's line, with its line end."""
    return encoded(record_of(content)) + b"\n"


def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None) -> int:
    """Write the documents to `path`, whole or not at all.

    Returns:
        How many were written.

    Raises:
        ExportFault: the file cannot be written; what was there before is still there.
    """
    count = 0
    with whole_file(path) as file:
        for content in documents:
            if job is not None:
                note_details(content, content.spans, job.changes, _KEPT)
            file.write(encode(content))
            count += 1
    return count
