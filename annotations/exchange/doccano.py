"""doccano's JSONL for sequence labelling, in both of its forms.

Older projects give `{"text", "label": [[start, end, label], …]}`, those with relations
`{"text", "entities": [{"label", "start_offset", "end_offset"}, …], "relations": […]}`. Offsets
count code points; the records hold nothing to check that by.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange.flattening import single_layer
from annotations.exchange.job import Job, Kind
from annotations.exchange.json_lines import Json, checked_meta, encoded, fitted, joined, objects
from annotations.exchange.suggested import taken_from, under_key
from annotations.exchange.whole_file import whole_file
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import STATUSES, Document, Span


class Entity(msgspec.Struct):
    """A span in the form with relations; what else doccano says of it is kept."""

    label: str
    start_offset: int
    end_offset: int


class DoccanoRecord(msgspec.Struct):
    """A line of either form; older versions called the text `data` and the labels `labels`."""

    text: str | None = None
    data: str | None = None
    label: list[tuple[int, int, str]] | None = None
    labels: list[tuple[int, int, str]] | None = None
    entities: list[Entity] | None = None
    id: str | int | None = None
    title: str = ""
    status: str | None = None
    meta: Json = msgspec.field(default_factory=dict)


_KNOWN: Final = frozenset(DoccanoRecord.__struct_fields__)
_KEPT: Final[tuple[Kind, ...]] = ("id", "title", "status", "meta")


def looks_like(record: Json) -> bool:
    """Whether a JSON object is a record of doccano's."""
    return "entities" in record or any(
        isinstance(record.get(key), list) for key in ("label", "labels")
    )


def read(path: Path) -> Iterator[Record | Refusal]:
    """Each line's document, or why the line is refused."""
    for number, raw in objects(path):
        try:
            if isinstance(raw, ImportFault):
                raise raw
            suggestions = taken_from(raw)
            yield Record(_content(raw), str(path), number, suggestions=suggestions)
        except TawsimError as reason:
            yield Refusal(str(path), number, reason)


def _content(raw: Json) -> LabelledDocument:
    record = fitted(raw, DoccanoRecord)
    text = record.text if record.text is not None else record.data
    if text is None:
        raise ImportFault(N_("errors", "The record has no text."))
    triples = [*(record.label or ()), *(record.labels or ())]
    spans = [Span(*triple) for triple in triples]
    spans += [Span(one.start_offset, one.end_offset, one.label) for one in record.entities or ()]
    extra = {key: raw[key] for key in raw if key not in _KNOWN and raw[key] != []}
    if "relations" in extra:  # they name the entities by their numbers
        extra["entities"] = raw.get("entities", [])
    if isinstance(record.id, int):  # a number of that server's, which another may have given too
        extra["id"] = record.id
    meta = joined(record.meta, extra)
    status = next((status for status in STATUSES if status == record.status), None)
    own_id = record.id if isinstance(record.id, str) else ""
    document = Document(own_id, text, record.title, checked_meta(meta))
    return LabelledDocument(document, tuple(spans), status)


def record_of(content: LabelledDocument, job: Job) -> Json:
    """The document in the form doccano imports as it is."""
    spans = single_layer(content, job.changes, _KEPT)
    document = content.document
    record: dict[str, Any] = {
        "id": document.id,
        "text": document.text,
        "label": [(span.start, span.end, span.label) for span in spans],
    }
    if document.title:
        record["title"] = document.title
    if content.status:
        record["status"] = content.status
    if document.meta:
        record["meta"] = document.meta
    return record | under_key(content.suggestions)


def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None) -> int:
    """Write the documents to `path`, whole or not at all, and return their count.

    Raises:
        ExportFault: the file cannot be written.
    """
    job = job or Job()
    count = 0
    with whole_file(path) as file:
        for content in documents:
            file.write(encoded(record_of(content, job)) + b"\n")
            count += 1
    return count
