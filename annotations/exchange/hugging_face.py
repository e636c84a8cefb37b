"""A folder for Hugging Face's `datasets`: JSONL a split, Parquet beside, and a dataset card.

Each row has the text with all spans, and the same text as tokens with one tag each; where
annotators are told apart, with one of each of theirs, and null where one has not begun the text.
The card's front matter names the features, so that `load_dataset(folder)` needs no code.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange import suggested
from annotations.exchange.flattening import note_details, rows, single_layer
from annotations.exchange.folders import whole_folder
from annotations.exchange.hugging_face_card import (
    PLAIN,
    TAGS,
    TAGS_OF,
    Extra,
    card,
    info,
    tag_names,
)
from annotations.exchange.job import Changes, Job, Kind, Nested
from annotations.exchange.json_lines import (
    Json,
    checked_meta,
    decoded,
    encoded,
    fitted,
    joined,
    objects,
)
from annotations.exchange.rebuilding import REBUILT, rebuilt
from annotations.exchange.suggested import taken_from
from annotations.exchange.tagging import spans_of
from annotations.exchange.tokens import Tokenised, tags, tags_apart, tokenise
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import HUMAN, STATUSES, Document, Span

_KEPT: Final[tuple[Kind, ...]] = (
    "annotator", "source", "confidence", "value", "note", "id", "title", "status", "meta",
)  # fmt: skip
_BATCH: Final = 1000  # rows of a row group


class SpanRow(msgspec.Struct):
    """A span; every key is always there, as columns need it."""

    start: int
    end: int
    label: str
    annotator: str | None = None
    source: str | None = None
    confidence: float | None = None
    value: str | None = None
    note: str | None = None


class Found(msgspec.Struct):
    """What a row of anybody's may have."""

    id: str | int | None = None
    text: str | None = None
    title: str | None = None
    status: str | None = None
    tokens: list[str] | None = None
    ner_tags: list[str | int] | None = None
    spans: list[SpanRow] | None = None
    meta: str | Json | None = None


_KNOWN: Final = frozenset({*Found.__struct_fields__, "token_starts"})


def looks_like(record: Json) -> bool:
    """Whether a JSON object is a row of tokens with tags."""
    return "tokens" in record and any(map(_holds_tags, record))


def _holds_tags(column: str) -> bool:
    return column == TAGS or column.startswith(TAGS_OF)


def read(path: Path) -> Iterator[Record | Refusal]:
    """The rows of a JSONL file, or of all JSONL files under a folder.

    A row has a `text` with `spans`, or `tokens` with `ner_tags` that name their labels.
    """
    files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise ImportFault(N_("errors", "There are no .jsonl files in it."))
    for file in files:
        for number, raw in objects(file):
            try:
                if isinstance(raw, ImportFault):
                    raise raw
                suggestions = taken_from(raw)
                yield Record(_content(raw), str(file), number, suggestions=suggestions)
            except TawsimError as reason:
                yield Refusal(str(file), number, reason)


def _content(raw: Json) -> LabelledDocument:
    row = fitted(raw, Found)
    said = decoded(row.meta.encode()) if isinstance(row.meta, str) else row.meta or {}
    extra = {key: raw[key] for key in raw if key not in _KNOWN}
    if row.spans is not None:  # which say all that columns of tags by annotator do
        extra = {key: value for key, value in extra.items() if not key.startswith(TAGS_OF)}
    if isinstance(row.id, int):
        extra["id"] = row.id
    if row.text is None:
        text, spans = _from_tags(row)
        extra |= REBUILT
    else:
        text = row.text
        spans = tuple(_span(one) for one in row.spans or ())
        if row.spans is None and row.ner_tags:
            raise ImportFault(N_("errors", "The record has tags, and no spans that say where."))
    status = next((one for one in STATUSES if one == row.status), None)
    own_id = row.id if isinstance(row.id, str) else ""
    meta = checked_meta(joined(said, extra))
    return LabelledDocument(Document(own_id, text, row.title or "", meta), spans, status)


def _from_tags(row: Found) -> tuple[str, tuple[Span, ...]]:
    if not row.tokens or any(not token or token.isspace() for token in row.tokens):
        raise ImportFault(N_("errors", "The record has no text."))
    text, places = rebuilt([row.tokens])
    tags_said = row.ner_tags or ["O"] * len(row.tokens)
    if len(tags_said) != len(row.tokens):
        raise ImportFault(N_("errors", "The record has not as many tags as tokens."))
    names = [tag for tag in tags_said if isinstance(tag, str)]
    if len(names) != len(tags_said):
        raise ImportFault(
            N_("errors", "The record's tags are numbers, and nothing says what they stand for.")
        )
    return text, tuple(spans_of(names, places))


def _span(row: SpanRow) -> Span:
    return Span(
        row.start,
        row.end,
        row.label,
        annotator=row.annotator or "",
        source=row.source or HUMAN,
        confidence=row.confidence,
        value=row.value,
        note=row.note,
    )


def row_of(content: LabelledDocument, job: Job, numbers: Mapping[str, int]) -> Json:
    """The document's row; `meta` is JSON within a string, for columns need one form in all rows.

    Args:
        content: the document.
        job: what is asked for.
        numbers: each tag's number.
    """
    note_details(content, content.spans, job.changes, _KEPT)
    document = content.document
    cut, columns = _apart(content, job) if job.annotators else _together(content, job)
    row: Json = {
        "id": document.id,
        "text": document.text,
        "title": document.title or None,
        "status": content.status,
        "tokens": cut.words(),
        "token_starts": [start for start, _ in cut.ranges],
    }
    for name, tagged in columns.items():
        row[name] = None if tagged is None else [numbers[tag] for tag in tagged]
    row["spans"] = [
        SpanRow(
            one.start, one.end, one.label, one.annotator or None, one.source, one.confidence,
            one.value, one.note,
        )
        for one in content.spans
    ]  # fmt: skip
    if job.suggestions:
        listed = suggested.records(content.suggestions)
        # Every key is always there, as columns need it; records leave out what is not known.
        row[suggested.KEY] = [msgspec.structs.asdict(one) for one in listed]
    return row | {"meta": encoded(document.meta).decode()}


Columns = Mapping[str, list[str] | None]


def _together(content: LabelledDocument, job: Job) -> tuple[Tokenised, Columns]:
    text = content.document.text
    layer = single_layer(content, Changes(), _KEPT)
    cut = tokenise(text, layer, job.boundaries, job.changes)
    nested: Nested = "innermost" if job.nested == "innermost" else "outermost"
    (tagged, *_), left = rows(cut.spans, nested)
    for span, _ in left:
        job.changes.note("beside", span.span.text_of(text))
    return cut, {TAGS: tags(len(cut.ranges), tagged)}


def _apart(content: LabelledDocument, job: Job) -> tuple[Tokenised, Columns]:
    text = content.document.text
    cut = tokenise(text, content.spans, job.boundaries, job.changes, apart=True)
    kept = tags_apart(cut, content.begun, job, "beside")
    return cut, dict(zip(tag_columns(job), kept, strict=True))


def tag_columns(job: Job) -> list[str]:
    """The columns that hold tags."""
    return [f"{TAGS_OF}{name}" for name in job.annotators] or [TAGS]


def write_parts(
    folder: Path, parts: Mapping[str, Iterable[LabelledDocument]], job: Job | None = None
) -> int:
    """Write the documents into `folder`; an unnamed part is `train`. Returns their count.

    Raises:
        ExportFault: the folder cannot be written, or holds other files.
    """
    job = job or Job()
    labels = job.labels
    if not labels:
        parts = {part: list(documents) for part, documents in parts.items()}
        labels = tuple(sorted({span.label for ones in parts.values() for one in ones
                               for span in one.spans}))  # fmt: skip
    names = tag_names(labels)
    numbers = {name: number for number, name in enumerate(names)}
    counts: dict[str, int] = {}
    with whole_folder(folder) as room:
        (room / "data").mkdir()
        for part, documents in parts.items():
            split = part or "train"
            file = room / "data" / f"{split}.jsonl"
            counts[split] = 0
            with file.open("wb") as out:
                for content in documents:
                    out.write(encoded(row_of(content, job, numbers)) + b"\n")
                    counts[split] += 1
        # The library refuses files without rows.
        for split in [one for one, count in counts.items() if not count][: len(counts) - 1]:
            (room / "data" / f"{split}.jsonl").unlink()
            del counts[split]
        columns = Extra(tag_columns(job), suggestions=job.suggestions)
        columnar = _write_parquet(room, counts, names, columns)
        text = card(counts, labels, columns, columnar=columnar, changes=job.changes)
        (room / "README.md").write_bytes(text.encode())
    return sum(counts.values())


def _write_parquet(room: Path, splits: Iterable[str], names: list[str], columns: Extra) -> bool:
    """Write the JSONL files' rows as Parquet, where pyarrow is installed."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        return False
    schema = _schema(pa, names, columns)
    (room / "parquet").mkdir()
    for split in splits:
        target = room / "parquet" / f"{split}.parquet"
        with (
            (room / "data" / f"{split}.jsonl").open("rb") as lines,
            target.open("wb") as file,
            parquet.ParquetWriter(file, schema) as out,
        ):
            waiting: list[Any] = []
            for line in lines:
                waiting.append(msgspec.json.decode(line))
                if len(waiting) == _BATCH:
                    out.write_table(pa.Table.from_pylist(waiting, schema))
                    waiting = []
            out.write_table(pa.Table.from_pylist(waiting, schema))
    return True


def _schema(pa: Any, names: list[str], columns: Extra) -> Any:
    kinds = {"int64": pa.int64(), "string": pa.string(), "float64": pa.float64()}

    def listed(fields: Iterable[tuple[str, str]]) -> Any:
        return pa.list_(pa.struct([(name, kinds[dtype]) for name, dtype in fields]))

    fields = [(name, pa.string()) for name in PLAIN]
    fields += [("tokens", pa.list_(pa.string())), ("token_starts", pa.list_(pa.int64()))]
    fields += [(name, pa.list_(pa.int64())) for name in columns.tags]
    fields += [(name, listed(those)) for name, those in columns.placed().items()]
    schema = pa.schema([*fields, ("meta", pa.string())])
    return schema.with_metadata({"huggingface": encoded(info(names, columns)).decode()})
