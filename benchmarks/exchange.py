"""Each format in and out beside bare `json` on the same documents, and a split."""

import json
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from annotations.exchange import formats
from annotations.exchange.exporting import Request, export
from annotations.exchange.splits import split
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span
from benchmarks.core import DOCUMENTS, Row, many_articles, seconds

FORMS = ("tawsim", "doccano", "label-studio", "prodigy", "spacy", "hf", "conll", "brat", "text")


def rows() -> Iterator[Row]:
    """Name, value, baseline, ratio and goal of each measurement."""
    articles = [on_words(content) for content in many_articles()]
    with tempfile.TemporaryDirectory(prefix="tawsim-bench-") as name:
        folder = Path(name)
        with Project.create(folder / "all.tawsim", default_scheme(), "bench") as project:
            project.add(Record(content) for content in articles)
            written = seconds(lambda: bare_write(folder / "bare.jsonl", articles))
            read = seconds(lambda: bare_read(folder / "bare.jsonl"))
            for form in FORMS:
                if form != "spacy" or find_spec("spacy"):
                    yield from both_ways(project, folder, form, written, read)
        yield dealing(articles)


def on_words(content: LabelledDocument) -> LabelledDocument:
    """The same spans, each moved to the word it begins in."""
    text = content.document.text
    places = dict.fromkeys(word_at(text, span.start) for span in content.spans)
    spans = tuple(Span(*place, "UNIT") for place in places if place[0] < place[1])
    return LabelledDocument(Document(content.document.id, text), spans)


def word_at(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind(" ", 0, offset) + 1
    end = text.find(" ", offset + 1)
    word = text[start : end if end > 0 else len(text)]
    return start, start + len(word.split()[0] if word.split() else "")


def both_ways(
    project: Project, folder: Path, form: str, written: float, read: float
) -> Iterator[Row]:
    out = folder / f"out-{form}"
    request = Request(form, manifest=False)
    if form == "spacy":  # its import is not to be measured
        export(project, out, request)
    taken = seconds(lambda: export(project, out, request))
    yield rate(f"export as {form}", taken, written)
    source = out / "data" / "train.jsonl" if form == "hf" else out
    if form == "text":
        return  # one file a document
    with Project.create(folder / f"{form}.tawsim", default_scheme(), "bench") as back:
        taken = seconds(lambda: check(back.add(items(source, form)).refused))
    yield rate(f"import from {form}", taken, read)


def items(source: Path, form: str) -> Iterator[Record | Refusal]:
    return formats.read(source, form)


def check(refused: list[Refusal]) -> None:
    assert not refused, refused[0]


def rate(name: str, ours: float, bare: float) -> Row:
    return (
        f"{name}, {DOCUMENTS} documents",
        f"{DOCUMENTS / ours:.0f} documents/s",
        f"bare json, no project {DOCUMENTS / bare:.0f} documents/s",
        f"{ours / bare:.1f}×",
        "≥ 300 documents/s",
    )


def bare_write(target: Path, articles: list[LabelledDocument]) -> None:
    with target.open("w", encoding="utf-8") as file:
        for content in articles:
            spans = [{"start": span.start, "end": span.end, "label": span.label}
                     for span in content.spans]  # fmt: skip
            record = {"id": content.document.id, "text": content.document.text, "spans": spans}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def bare_read(source: Path) -> None:
    with source.open(encoding="utf-8") as file:
        for line in file:
            json.loads(line)


def dealing(articles: list[LabelledDocument]) -> Row:
    """A split, near-duplicates looked for."""
    taken = seconds(lambda: split(articles, (80, 10, 10), 0))
    return (
        f"split of {DOCUMENTS} documents",
        f"{DOCUMENTS / taken:.0f} documents/s",
        "–",
        "–",
        "≥ 300 documents/s",
    )
