"""A folder for Hugging Face's `datasets`: JSONL a split, Parquet beside, and a dataset card.

Each row has the text with all spans, and the same text as tokens with one tag each. The card's
front matter names the features, so that `load_dataset(folder)` needs no code.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange.flattening import note_details, rows, single_layer
from annotations.exchange.folders import whole_folder
from annotations.exchange.hugging_face_card import card, info, tag_names
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
from annotations.exchange.tagging import spans_of
from annotations.exchange.tokens import tags, tokenise
from annotations.project.adding import Record, Refusal
from annotations.project.reading import LabelledDocument
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


class Row(msgspec.Struct):
    """A document; `meta` is JSON within a string, for columns need one form in all rows."""

    id: str
    text: str
    title: str | None
    status: str | None
    tokens: list[str]
    token_starts: list[int]
    ner_tags: list[int]
    spans: list[SpanRow]
    meta: str


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
    return "ner_tags" in record and "tokens" in record


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
                yield Record(_content(raw), str(file), number)
            except TawsimError as reason:
                yield Refusal(str(file), number, reason)


def _content(raw: Json) -> LabelledDocument:
    row = fitted(raw, Found)
    said = decoded(row.meta.encode()) if isinstance(row.meta, str) else row.meta or {}
    extra = {key: raw[key] for key in raw if key not in _KNOWN}
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


def row_of(content: LabelledDocument, job: Job, numbers: Mapping[str, int]) -> Row:
    """The document's row.

    Args:
        content: the document.
        job: what is asked for.
        numbers: each tag's number.
    """
    note_details(content, content.spans, job.changes, _KEPT)
    document = content.document
    layer = single_layer(content, Changes(), _KEPT)
    cut = tokenise(document.text, layer, job.boundaries, job.changes)
    nested: Nested = "innermost" if job.nested == "innermost" else "outermost"
    (tagged, *_), left = rows(cut.spans, nested)
    for span, _ in left:
        job.changes.note("beside", span.span.text_of(document.text))
    return Row(
        id=document.id,
        text=document.text,
        title=document.title or None,
        status=content.status,
        tokens=cut.words(),
        token_starts=[start for start, _ in cut.ranges],
        ner_tags=[numbers[tag] for tag in tags(len(cut.ranges), tagged)],
        spans=[
            SpanRow(
                one.start, one.end, one.label, one.annotator or None, one.source, one.confidence,
                one.value, one.note,
            )
            for one in content.spans
        ],
        meta=encoded(document.meta).decode(),
    )  # fmt: skip


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
        columnar = _write_parquet(room, counts, names)
        text = card(counts, labels, columnar=columnar, changes=job.changes)
        (room / "README.md").write_bytes(text.encode())
    return sum(counts.values())


def _write_parquet(room: Path, splits: Iterable[str], names: list[str]) -> bool:
    """Write the JSONL files' rows as Parquet, where pyarrow is installed."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        return False
    schema = _schema(pa, names)
    (room / "parquet").mkdir()
    for split in splits:
        target = room / "parquet" / f"{split}.parquet"
        with (
            (room / "data" / f"{split}.jsonl").open("rb") as lines,
            parquet.ParquetWriter(target, schema) as out,
        ):
            waiting: list[Any] = []
            for line in lines:
                waiting.append(msgspec.json.decode(line))
                if len(waiting) == _BATCH:
                    out.write_table(pa.Table.from_pylist(waiting, schema))
                    waiting = []
            out.write_table(pa.Table.from_pylist(waiting, schema))
    return True


def _schema(pa: Any, names: list[str]) -> Any:
    span = pa.struct(
        [
            ("start", pa.int64()),
            ("end", pa.int64()),
            ("label", pa.string()),
            ("annotator", pa.string()),
            ("source", pa.string()),
            ("confidence", pa.float64()),
            ("value", pa.string()),
            ("note", pa.string()),
        ]
    )
    schema = pa.schema(
        [
            ("id", pa.string()),
            ("text", pa.string()),
            ("title", pa.string()),
            ("status", pa.string()),
            ("tokens", pa.list_(pa.string())),
            ("token_starts", pa.list_(pa.int64())),
            ("ner_tags", pa.list_(pa.int64())),
            ("spans", pa.list_(span)),
            ("meta", pa.string()),
        ]
    )
    return schema.with_metadata({"huggingface": encoded(info(names)).decode()})
