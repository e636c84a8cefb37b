"""The project file and the exchange of JSONL beside the bare libraries underneath."""

import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.edits import AddSpan
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.resources import resource
from annotations.spans import Document, Span, Suggestion, text_hash
from annotations.suggest.combine import combine

Row = tuple[str, str, str, str, str]

DOCUMENTS = 2000
SPANS = 25  # in each document
EDITS = 300
PRAGMAS = (
    "journal_mode = DELETE", "synchronous = EXTRA", "fullfsync = ON", "foreign_keys = ON",
    "cell_size_check = ON",
)  # fmt: skip


def rows() -> Iterator[Row]:
    """Name, value, baseline, ratio and goal of each measurement."""
    with tempfile.TemporaryDirectory(prefix="tawsim-bench-") as name:
        folder = Path(name)
        yield commit(folder)
        yield from exchange(folder)
    yield merging()


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def many_articles() -> list[LabelledDocument]:
    """Articles of a usual length with spans, made from the sample articles' paragraphs."""
    samples = [
        item.content.document.text
        for item in canonical.read(resource("samples", "samples.jsonl"))
        if isinstance(item, Record)
    ]
    articles: list[LabelledDocument] = []
    for number in range(DOCUMENTS):
        text = f"{number}\n{samples[number % len(samples)]}"
        step = len(text) // (SPANS + 1)
        spans = (Span(place * step, place * step + 7, "UNIT") for place in range(SPANS))
        articles.append(LabelledDocument(Document(f"d{number}", text), tuple(spans)))
    return articles


def commit(folder: Path) -> Row:
    """One label, on the disk, beside one bare insert under the same settings."""
    project = Project.create(folder / "edits.tawsim", default_scheme(), "bench")
    project.add([Record(LabelledDocument(Document("doc", "ا" * (EDITS + 1))))])
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in PRAGMAS:
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE spans (id TEXT PRIMARY KEY, a INTEGER, b INTEGER, label TEXT)")

    def insert(number: int) -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO spans VALUES (?, ?, ?, 'UNIT')", [str(number), number, number])
        bare.execute("COMMIT")

    ours: list[float] = []
    theirs: list[float] = []
    for number in range(EDITS):  # in turn, so that both meet the same disk
        edit = AddSpan("doc", number, number + 1, "UNIT")
        ours.append(seconds(lambda edit=edit: project.edit(edit)))  # type: ignore[misc]
        theirs.append(seconds(lambda number=number: insert(number)))  # type: ignore[misc]
    bare.close()
    project.close()
    median, baseline = statistics.median(ours), statistics.median(theirs)
    p95 = statistics.quantiles(ours, n=20)[-1]
    return (
        "one label saved, median (p95)",
        f"{median * 1000:.2f} ms ({p95 * 1000:.2f})",
        f"bare sqlite3 insert {baseline * 1000:.2f} ms",
        f"{median / baseline:.1f}×",
        "≤ 5 ms",
    )


def exchange(folder: Path) -> Iterator[Row]:
    """JSONL in and out beside bare `json` and `sqlite3`."""
    articles = many_articles()
    source = folder / "in.jsonl"
    canonical.write(source, articles)
    with Project.create(folder / "in.tawsim", default_scheme(), "bench") as project:
        imported = seconds(lambda: project.add(canonical.read(source)))
        bare = seconds(lambda: bare_import(source, folder / "bare-in.db"))
        yield rate("import of JSONL", imported, bare, "≥ 2000 documents/s")
        exported = seconds(
            lambda: canonical.write(folder / "out.jsonl", project.labelled_documents())
        )
        bare = seconds(lambda: bare_export(folder / "bare-in.db", folder / "bare-out.jsonl"))
        yield rate("export of JSONL", exported, bare, "≥ 2000 documents/s")
        opened = seconds(lambda: Project.open(project.path).close())
        yield (
            f"open a project of {DOCUMENTS} documents",
            f"{opened * 1000:.1f} ms",
            "–",
            "–",
            "≤ 100 ms",
        )


def rate(name: str, ours: float, bare: float, goal: str) -> Row:
    return (
        f"{name}, {DOCUMENTS} documents with {SPANS} spans each",
        f"{DOCUMENTS / ours:.0f} documents/s",
        f"bare json and sqlite3 {DOCUMENTS / bare:.0f} documents/s",
        f"{ours / bare:.1f}×",
        goal,
    )


def bare_import(source: Path, target: Path) -> None:
    """The least an import can do: read, check nothing, insert, commit once."""
    db = sqlite3.connect(target, isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    db.execute("CREATE TABLE documents (id TEXT PRIMARY KEY, text TEXT, hash TEXT, meta TEXT)")
    db.execute(
        "CREATE TABLE spans (id INTEGER PRIMARY KEY, document TEXT, a INTEGER, b INTEGER, "
        "label TEXT, UNIQUE (document, a, b, label))"
    )
    db.execute("BEGIN IMMEDIATE")
    with source.open(encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            db.execute(
                "INSERT INTO documents VALUES (?, ?, ?, ?)",
                [record["id"], record["text"], text_hash(record["text"]), "{}"],
            )
            db.executemany(
                "INSERT INTO spans VALUES (NULL, ?, ?, ?, ?)",
                [(record["id"], s["start"], s["end"], s["label"]) for s in record["spans"]],
            )
    db.execute("COMMIT")
    db.close()


def bare_export(source: Path, target: Path) -> None:
    """The least an export can do."""
    db = sqlite3.connect(source)
    with target.open("w", encoding="utf-8") as file:
        for document, text in db.execute("SELECT id, text FROM documents"):
            spans = db.execute(
                "SELECT a, b, label FROM spans WHERE document = ? ORDER BY a", [document]
            )
            listed = [{"start": a, "end": b, "label": label} for a, b, label in spans]
            record = {"id": document, "text": text, "spans": listed, "meta": {}}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    db.close()


def merging() -> Row:
    """Two engines' proposals for one long article made into one set."""
    proposals: Iterable[Suggestion] = [
        Suggestion(start, start + 12 + start % 5, label, engine, 0.5 + start % 7 / 20)
        for engine, label, shift in (("rules", "UNIT", 0), ("camel", "PERSON", 5))
        for start in range(shift, 100_000, 50)
    ]
    taken = min(seconds(lambda: combine(proposals)) for _ in range(5))
    return "combine 4000 proposals of two engines", f"{taken * 1000:.1f} ms", "–", "–", "≤ 50 ms"
