"""Prodigy's JSONL: tasks with tokens and spans, and the annotator's answer.

`accept` brings the spans in; `reject` says that they are wrong, so the text comes without them and
they stay in `meta`; `ignore` is a document that was skipped. Where annotators are told apart, each
has a task of their own under `_annotator_id`, as Prodigy's own exports have it.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, Literal

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange.counting import Quoted, code_points_of
from annotations.exchange.flattening import rows, single_layer
from annotations.exchange.job import Job, Kind
from annotations.exchange.json_lines import Json, checked_meta, encoded, fitted, joined, objects
from annotations.exchange.suggested import taken_from, under_key
from annotations.exchange.tokens import Tokenised, tokenise
from annotations.exchange.whole_file import whole_file
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import HUMAN, STATUSES, Document, Span, Status


class PlacedSpan(msgspec.Struct):
    """A span of a task; what else a recipe puts there goes.

    `token_end` is the span's last token, not the one behind it.
    """

    start: int
    end: int
    label: str
    source: str = HUMAN
    text: Any = None
    token_start: Any = None
    token_end: Any = None


class Task(msgspec.Struct):
    """A task as `db-out` gives it."""

    text: str
    spans: list[PlacedSpan] = msgspec.field(default_factory=list)
    answer: Literal["accept", "reject", "ignore"] | None = None
    meta: Json = msgspec.field(default_factory=dict)
    id: str | int | None = None
    title: str = ""
    status: str | None = None
    annotator: str = msgspec.field(name="_annotator_id", default="")
    session: str | None = msgspec.field(name="_session_id", default=None)
    tokens: Any = None


_KNOWN: Final = frozenset(field.encode_name for field in msgspec.structs.fields(Task))
_KEPT: Final[tuple[Kind, ...]] = ("id", "title", "status", "meta", "source")
_MARKS: Final = frozenset({"answer", "_input_hash", "_task_hash", "_view_id", "_annotator_id"})


def looks_like(record: Json) -> bool:
    """Whether a JSON object is a task of Prodigy's."""
    tokens = record.get("tokens")
    cut = isinstance(tokens, list) and "spans" in record
    return "text" in record and (cut or bool(_MARKS & record.keys()))


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
    task = fitted(raw, Task)
    extra = {key: raw[key] for key in raw if key not in _KNOWN}
    spans: list[Span] = []
    if task.answer in ("reject", "ignore"):
        extra |= {"answer": task.answer} | ({"spans": raw["spans"]} if task.spans else {})
    else:
        spans = _spans(task)
    if isinstance(task.id, int):
        extra["id"] = task.id
    meta = checked_meta(joined(task.meta, extra))
    document_id = task.id if isinstance(task.id, str) else ""
    document = Document(document_id, task.text, task.title, meta)
    return LabelledDocument(document, tuple(spans), _status(task))


def _spans(task: Task) -> list[Span]:
    """The spans, whose offsets their words and tokens bear out where they are given."""
    annotator = task.annotator or task.session or ""
    quoted = [
        Quoted(one.start, one.end, one.text if isinstance(one.text, str) else None)
        for one in task.spans
    ]
    places = code_points_of(task.text, quoted, utf16_first=False)
    for one in task.spans:
        tokens = _place_by_tokens(one, task.tokens)
        if tokens not in (None, (one.start, one.end)):
            raise ImportFault(
                N_(
                    "errors",
                    "The span {start}-{end} ({label}) is elsewhere by its tokens: {where}.",
                ),
                start=one.start,
                end=one.end,
                label=one.label[:60],
                where="{}-{}".format(*tokens),
            )
    return [
        Span(*place, one.label, annotator=annotator, source=one.source)
        for one, place in zip(task.spans, places, strict=True)
    ]


def _place_by_tokens(one: PlacedSpan, tokens: object) -> tuple[object, object] | None:
    """Where a span lies by its first and last token; None where that is not said."""
    if not isinstance(tokens, list):
        return None
    try:
        first, last = tokens[one.token_start], tokens[one.token_end]
        return first["start"], last["end"]
    except (TypeError, LookupError):  # whoever wrote it has tokens of another kind, or none
        return None


def _status(task: Task) -> Status | None:
    """What the answer says; our own word for it where nobody has answered since."""
    if task.answer in ("accept", "ignore"):
        return "done" if task.answer == "accept" else "skipped"
    return next((status for status in STATUSES if status == task.status), None)


def tasks_of(content: LabelledDocument, job: Job) -> Iterator[Json]:
    """The document as one task, or as one for each annotator who has begun it."""
    if not job.annotators:
        yield record_of(content, job)
        return
    for name in job.annotators:
        own = tuple(span for span in content.spans if span.annotator == name)
        if own or name in content.begun:
            task = record_of(replace(content, spans=own), job, (*_KEPT, "annotator"))
            yield task | {"_annotator_id": name, "_session_id": name}
    if not (content.spans or content.begun):
        yield record_of(content, job)


def record_of(content: LabelledDocument, job: Job, kept: Collection[Kind] = _KEPT) -> Json:
    """The document as a task whose tokens the spans fit."""
    layer = single_layer(content, job.changes, kept)
    cut = tokenise(content.document.text, layer, job.boundaries, job.changes)
    spans = cut.spans
    if job.nested is not None:
        (spans, *_), left = rows(spans, "innermost" if job.nested == "innermost" else "outermost")
        for span, reason in left:
            job.changes.note(reason, span.span.text_of(cut.text))
    document = content.document
    record: Json = {"text": document.text, "tokens": _tokens(cut), "spans": []}
    for span in spans:
        placed = {
            "start": cut.ranges[span.start][0],
            "end": cut.ranges[span.end - 1][1],
            "token_start": span.start,
            "token_end": span.end - 1,
            "label": span.label,
        }
        if span.span.source != HUMAN:
            placed["source"] = span.span.source
        record["spans"].append(placed)
    record["meta"] = document.meta
    record["id"] = document.id
    if document.title:
        record["title"] = document.title
    if content.status:
        record["status"] = content.status
    return record | under_key(content.suggestions)


def _tokens(cut: Tokenised) -> list[Json]:
    return [
        {
            "text": cut.text[start:end],
            "start": start,
            "end": end,
            "id": number,
            "ws": cut.text[end : end + 1] == " ",
        }
        for number, (start, end) in enumerate(cut.ranges)
    ]


def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None) -> int:
    """Write the documents to `path`, whole or not at all, and return their count.

    Spans may overlap, as `spans.manual` takes them, unless the job says which to keep.

    Raises:
        ExportFault: the file cannot be written.
    """
    job = job or Job()
    count = 0
    with whole_file(path) as file:
        for content in documents:
            file.writelines(encoded(task) + b"\n" for task in tasks_of(content, job))
            count += 1
    return count
