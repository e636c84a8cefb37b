"""Tawsim's own JSONL: one document a line, the same bytes for the same project."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange.lines import numbered_lines
from annotations.exchange.whole_file import whole_file
from annotations.project.adding import Record, Refusal
from annotations.project.reading import LabelledDocument
from annotations.spans import HUMAN, STATUSES, Document, Span, reading_order


class SpanRecord(msgspec.Struct, omit_defaults=True):
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


_DOCUMENT_KEYS = frozenset(DocumentRecord.__struct_fields__)
_SPAN_KEYS = frozenset(SpanRecord.__struct_fields__)
# Every key in JSON ends so; within a string it may also stand behind an escaped quotation mark.
_KEY_ENDS = re.compile(rb'"\s*:')
_DEEPEST_META: Final = 50  # objects and lists within each other
_decoder = msgspec.json.Decoder()
_encoder = msgspec.json.Encoder()


def read(path: Path) -> Iterator[Record | Refusal]:
    """Each line's document, or why the line is refused."""
    for number, line in numbered_lines(path):
        try:
            yield Record(_content(line), str(path), number)
        except TawsimError as reason:
            yield Refusal(str(path), number, reason)


def _content(line: bytes) -> LabelledDocument:
    raw = _decoded(line)
    known = {"id": "", "spans": [], "meta": {}}
    known |= {key: raw[key] for key in raw if key in _DOCUMENT_KEYS}
    try:
        record = msgspec.convert(known, DocumentRecord, strict=True)
    except msgspec.ValidationError as error:
        raise ImportFault(
            N_("errors", "The record does not fit: {why}."), why=_brief(error)
        ) from error
    status = next((status for status in STATUSES if status == record.status), None)
    extra = _unknown(raw)
    if status is None and record.status is not None:
        extra["status"] = record.status
    meta = record.meta
    for key, value in extra.items():
        while key in meta:
            key = f"_{key}"  # noqa: PLW2901 - what `meta` says itself stays as it is
        meta[key] = value
    _check_meta(meta)
    document = Document(record.id, record.text, record.title or "", meta)
    return LabelledDocument(document, tuple(_span(item) for item in record.spans), status)


def _decoded(line: bytes) -> dict[str, Any]:
    """The JSON object on a line, each key in it once."""
    try:
        raw = _decoder.decode(line)
        # Decoders keep the last of two equal keys and say nothing. Looking at each pair is slow,
        # so it is done only where there are more `":` than keys, be it only within the text.
        if len(_KEY_ENDS.findall(line)) > _keys_in(raw):
            json.loads(line, object_pairs_hook=_each_once)
    except UnicodeDecodeError as error:
        raise ImportFault(
            N_("errors", "It is not UTF-8; save the file as UTF-8 and import it again.")
        ) from error
    except RecursionError as error:
        raise ImportFault(N_("errors", "The record is nested too deep.")) from error
    except (msgspec.DecodeError, ValueError) as error:
        raise ImportFault(
            N_("errors", "It is no JSON record: {why}."), why=_brief(error)
        ) from error
    if not isinstance(raw, dict):
        raise ImportFault(N_("errors", "It is no JSON object."))
    return raw


def _keys_in(value: object) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(_keys_in, value.values()))
    if isinstance(value, list):
        return sum(map(_keys_in, value))
    return 0


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise ImportFault(N_("errors", "The record gives “{key}” twice."), key=twice)
    return found


def _check_meta(value: object, depth: int = 0) -> None:
    """Refuse what could not be written out again just as it was read."""
    if depth > _DEEPEST_META:
        raise ImportFault(N_("errors", "The record is nested too deep."))
    if isinstance(value, dict):
        for item in value.values():
            _check_meta(item, depth + 1)
    elif isinstance(value, list):
        for item in value:
            _check_meta(item, depth + 1)


def _unknown(raw: dict[str, Any]) -> dict[str, Any]:
    """What the contract has no key for, as it is kept under `meta`."""
    extra = {key: value for key, value in raw.items() if key not in _DOCUMENT_KEYS}
    of_spans = {
        f"{span['start']}-{span['end']} {span['label']}": unknown
        for span in raw.get("spans", ())
        if (unknown := {key: span[key] for key in span if key not in _SPAN_KEYS})
    }
    return extra | {"spans": of_spans} if of_spans else extra


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


def _brief(error: Exception) -> str:
    return str(error).rstrip(".")[:200]


def record_of(content: LabelledDocument) -> DocumentRecord:
    """The record of a document with its spans in order."""
    spans = sorted(content.spans, key=lambda span: (*reading_order(span), span.annotator, span.id))
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
    )


def encode(content: LabelledDocument) -> bytes:
    """The record's line, with its line end."""
    return _encoder.encode(record_of(content)) + b"\n"


def write(path: Path, documents: Iterable[LabelledDocument]) -> int:
    """Write the documents to `path`, whole or not at all.

    Returns:
        How many were written.

    Raises:
        ExportFault: the file cannot be written; what was there before is still there.
    """
    count = 0
    with whole_file(path) as file:
        for content in documents:
            file.write(encode(content))
            count += 1
    return count
