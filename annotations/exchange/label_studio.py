"""Label Studio's tasks as JSON: annotations become labels, predictions suggestions.

Annotations that were cancelled, and drafts, are no labels and stay in `meta`.
Label Studio counts UTF-16 units, as JavaScript does; files from other hands count code points. The
text that each region quotes decides (`counting`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange.counting import Quoted, code_points_of
from annotations.exchange.flattening import note_details
from annotations.exchange.job import Job, Kind
from annotations.exchange.json_lines import (
    Json,
    checked_meta,
    encoded,
    fitted,
    joined,
    listed_objects,
)
from annotations.exchange.texts.options import NO_OPTIONS, ReadingOptions
from annotations.exchange.texts.tables import columns_of
from annotations.exchange.whole_file import whole_file
from annotations.offsets import Utf16Map
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import (
    HUMAN,
    STATUSES,
    UNSAID,
    Document,
    Span,
    Status,
    Suggestion,
    reading_order,
)


class Value(msgspec.Struct):
    """Where a region lies and what it is called."""

    start: int
    end: int
    labels: list[str]
    text: str | None = None


class Outcome(msgspec.Struct):
    """One annotation or prediction of a task."""

    result: list[Json] = msgspec.field(default_factory=list)
    was_cancelled: bool = False
    completed_by: int | str | Json | None = None
    model_version: str | int | float | None = None
    score: float | None = None


class Task(msgspec.Struct):
    """A task; `completions` is what old versions called annotations."""

    data: Json
    id: int | str | None = None
    annotations: list[Outcome] = msgspec.field(default_factory=list)
    completions: list[Outcome] = msgspec.field(default_factory=list)
    predictions: list[Outcome] | None = None
    meta: Json | None = None


class Kept(msgspec.Struct, omit_defaults=True):
    """What Label Studio has no key for, as it lies under `meta` of a task or a region."""

    id: str | None = None
    title: str = ""
    status: str | None = None
    meta: Json = msgspec.field(default_factory=dict)
    annotator: str = ""
    source: str = HUMAN
    confidence: float | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class _Layer:
    """Regions of one annotator's, or of a model's."""

    regions: list[tuple[Value, Json]]
    name: str
    score: float | None
    predicted: bool


_OWN: Final = "tawsim"
_NONE: Final = ""
_PREDICTED: Final = "prediction"
_REGION_KEPT: Final[tuple[Kind, ...]] = (
    "annotator", "source", "confidence", "value", "note", "id", "title", "status", "meta",
)  # fmt: skip


def looks_like(record: Json) -> bool:
    """Whether a JSON object is a task of Label Studio's."""
    return isinstance(record.get("data"), dict)


def read(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:
    """Each task's document, or why the task is refused.

    The text is under the key of `data` that the options name, a usual one, or that of its only
    string.
    """
    before = 0
    for place, (line, raw) in enumerate(listed_objects(path), start=1):
        number = place if line in (1, before) else 0  # a list may be one long line
        before = line
        try:
            if isinstance(raw, ImportFault):
                raise raw
            content, suggestions = _content(raw, options.text_column)
            yield Record(content, str(path), line, (), suggestions, number)
        except TawsimError as reason:
            yield Refusal(str(path), line, reason, number)


def _content(raw: Json, column: str | None) -> tuple[LabelledDocument, tuple[Suggestion, ...]]:
    if "data" not in raw:
        raise _no_task(raw)
    task = fitted(raw, Task)
    key, text = _text_of(task.data, column)
    others: list[Json] = []
    finished = [one for one in (*task.annotations, *task.completions) if not one.was_cancelled]
    layers = [_layer(one, others, predicted=False) for one in finished]
    layers += [_layer(one, others, predicted=True) for one in task.predictions or ()]
    regions = [(value, region, layer) for layer in layers for value, region in layer.regions]
    quoted = [Quoted(value.start, value.end, value.text) for value, _, _ in regions]
    places = code_points_of(text, quoted, utf16_first=True)
    spans: list[Span] = []
    suggestions: list[Suggestion] = []
    for (value, region, layer), place in zip(regions, places, strict=True):
        if not layer.predicted:
            spans += _spans(value, region, layer, place)
        else:
            suggestions += _suggestions(value, region, layer, place)
    said = dict(task.meta or {})
    ours = _OWN in said
    kept = fitted(said.pop(_OWN, {}), Kept)
    extra = {name: task.data[name] for name in task.data if name != key}
    if others:
        extra["label_studio"] = others
    extra |= _unfinished(raw)
    if task.id is not None and not ours:  # a number of that server's, no id of ours
        extra["id"] = task.id
    meta = checked_meta(joined(joined(kept.meta, said), extra))
    document = Document(kept.id or "", text, kept.title, meta)
    said_status = next((one for one in STATUSES if one == kept.status), None)
    # What nobody has begun here is not done for having labels.
    status = None if kept.status == _NONE else said_status or _status(task, finished)
    return LabelledDocument(document, tuple(spans), status), tuple(suggestions)


def _unfinished(raw: Json) -> Json:
    """Annotations that were cancelled, and drafts: no labels, and kept as they are."""
    outcomes = [*(raw.get("annotations") or ()), *(raw.get("completions") or ())]
    cancelled = [one for one in outcomes if one.get("was_cancelled") and one.get("result")]
    drafts = raw.get("drafts")
    listed = drafts if isinstance(drafts, list) else ()
    drawn = [one for one in listed if isinstance(one, dict) and one.get("result")]
    return ({"cancelled": cancelled} if cancelled else {}) | ({"drafts": drawn} if drawn else {})


def _status(task: Task, finished: list[Outcome]) -> Status | None:
    if finished:
        return "done"
    return "skipped" if task.annotations or task.completions else None


def _no_task(raw: Json) -> ImportFault:
    if "annotation_id" in raw:
        words = N_(
            "errors",
            "It is of Label Studio's JSON-MIN, which cannot be read; export as JSON there and "
            "import that file.",
        )
    else:
        words = N_(
            "errors",
            "A JSON list is read as tasks of Label Studio's, and this record has no “data”; write "
            "each record on a line of its own, without the list (JSONL), and import that file.",
        )
    return ImportFault(words)


def _text_of(data: Json, column: str | None) -> tuple[str, str]:
    """The text of a task and its key: the one named, one of the usual names, or the only string."""
    strings = [key for key, value in data.items() if isinstance(value, str)]
    if not strings:
        raise ImportFault(N_("errors", "The record has no text."))
    key = columns_of(strings, ReadingOptions(text_column=column)).text
    return key, data[key]


def _layer(outcome: Outcome, others: list[Json], *, predicted: bool) -> _Layer:
    regions: list[tuple[Value, Json]] = []
    for region in outcome.result:
        value = region.get("value")
        if isinstance(value, dict) and "labels" in value and "start" in value:
            regions.append((fitted(value, Value), region))
        else:
            others.append(region)
    if not predicted:
        return _Layer(regions, _name(outcome.completed_by), None, predicted)
    model = str(outcome.model_version or _PREDICTED)
    score = outcome.score if outcome.score is not None and 0 <= outcome.score <= 1 else None
    return _Layer(regions, model, score, predicted)


def _name(completed_by: int | str | Json | None) -> str:
    if isinstance(completed_by, dict):
        name = completed_by.get("email") or completed_by.get("username") or completed_by.get("id")
        return "" if name is None else str(name)
    return "" if completed_by is None else f"user {completed_by}"


def _suggestions(
    value: Value, region: Json, layer: _Layer, place: tuple[int, int]
) -> Iterator[Suggestion]:
    own = region.get("score")
    kept = _kept(region)
    note = _note(region)
    known = isinstance(own, int | float) and not isinstance(own, bool) and 0 <= own <= 1
    score = float(own) if known else layer.score  # type: ignore[arg-type]
    for label in value.labels:
        yield Suggestion(
            *place, label, engine=layer.name, confidence=UNSAID if score is None else score,
            value=kept.value, reason=note,
        )  # fmt: skip


def _said(region: Json) -> Json:
    said = region.get("meta")
    return said if isinstance(said, dict) else {}


def _kept(region: Json) -> Kept:
    return fitted(_said(region).get(_OWN, {}), Kept)


def _note(region: Json) -> str:
    notes = _said(region).get("text", ())
    return "\n".join(map(str, notes)) if isinstance(notes, list | tuple) else str(notes)


def _spans(value: Value, region: Json, layer: _Layer, place: tuple[int, int]) -> Iterator[Span]:
    kept, note = _kept(region), _note(region)
    # Put there by a model and left as it was by whoever finished the task.
    pre_labelled = region.get("origin") == _PREDICTED
    for label in value.labels:
        yield Span(
            *place,
            label,
            id=kept.id or "",
            annotator=kept.annotator or layer.name,
            source=_PREDICTED if pre_labelled and kept.source == HUMAN else kept.source,
            confidence=kept.confidence,
            value=kept.value,
            note=note or None,
        )


def record_of(content: LabelledDocument, job: Job) -> Json:
    """The document as a task: an annotation for each annotator, a prediction for each engine."""
    note_details(content, content.spans, job.changes, _REGION_KEPT)
    document = content.document
    units = Utf16Map(document.text)
    layers: dict[str, list[Json]] = {}
    for span in sorted(content.spans, key=reading_order):
        layers.setdefault(span.annotator, []).append(_region(span, document.text, units))
    status = content.status or _NONE
    kept = Kept(document.id, document.title, status, document.meta)
    seen = layers or ({"": []} if content.status in ("done", "skipped") else {})
    skipped = content.status == "skipped" and not layers
    task: Json = {
        "data": {"text": document.text},
        "meta": {_OWN: kept},
        "annotations": [
            {"result": seen[annotator], "was_cancelled": skipped} for annotator in sorted(seen)
        ],
    }
    predictions = _predictions(content.suggestions, document.text, units)
    return task | {"predictions": predictions} if predictions else task


def _predictions(suggestions: Iterable[Suggestion], text: str, units: Utf16Map) -> list[Json]:
    by_engine: dict[str, list[Suggestion]] = {}
    for one in suggestions:
        by_engine.setdefault(one.engine, []).append(one)
    return [
        {
            "model_version": engine,
            "score": min(one.confidence for one in found),
            "result": [_predicted(one, text, units) for one in found],
        }
        for engine, found in sorted(by_engine.items())
    ]


def _predicted(one: Suggestion, text: str, units: Utf16Map) -> Json:
    place = Span(one.start, one.end, one.label, value=one.value, note=one.reason or None)
    region = _region(place, text, units)
    del region["origin"]
    return region | {"score": one.confidence}


def _region(span: Span, text: str, units: Utf16Map) -> Json:
    kept = Kept(
        id=span.id or None,
        annotator=span.annotator,
        source=span.source,
        confidence=span.confidence,
        value=span.value,
    )
    said: dict[str, Any] = {"text": [span.note]} if span.note else {}
    said |= {_OWN: kept} if kept != Kept() else {}
    region: Json = {
        "id": span.id or f"{span.start}-{span.end}-{span.label}",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "origin": "manual" if span.source == HUMAN else _PREDICTED,
        "value": {
            "start": units.to_units(span.start),
            "end": units.to_units(span.end),
            "text": span.text_of(text),
            "labels": [span.label],
        },
    }
    return region | {"meta": said} if said else region


def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None) -> int:
    """Write the documents to `path` as one JSON list, whole or not at all; return their count.

    Raises:
        ExportFault: the file cannot be written.
    """
    job = job or Job()
    count = 0
    with whole_file(path) as file:
        file.write(b"[")
        for content in documents:
            file.write(b",\n" if count else b"\n")
            count += 1
            # A number that Label Studio's own converter wants; it is read back as none of ours.
            file.write(encoded({"id": count} | record_of(content, job)))
        file.write(b"\n]\n")
    return count


def labelling_config(labels: Iterable[str]) -> str:
    """The labelling interface that the written tasks fit, as Label Studio takes it."""
    names = "".join(f'    <Label value="{label}"/>\n' for label in labels)
    return (
        '<View>\n  <Labels name="label" toName="text">\n'
        f'{names}  </Labels>\n  <Text name="text" value="$text"/>\n</View>\n'
    )
