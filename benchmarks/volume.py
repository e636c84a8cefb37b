"""A large project in and out beside bare `json` and `sqlite3` on the same rows, and the memory.

Each measurement is a process of its own, so that its largest memory is its own too.
"""

import json
import os
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from annotations.exchange.exporting import Request, export
from annotations.exchange.importing import import_files
from annotations.project import Project
from annotations.project.schemes import default_scheme
from annotations.spans import text_hash, title_of
from benchmarks.core import PRAGMAS, Row

DOCUMENTS, SPANS, LENGTH = 20_000, 25, 1_500
FEW = 2_000
LABELS = ("PERSON", "UNIT", "BASE", "WEAPON", "DATE")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def rows() -> Iterator[Row]:
    """Name, value, baseline, ratio and goal of each measurement."""
    with tempfile.TemporaryDirectory(prefix="tawsim-bench-") as name:
        folder = Path(name)
        write(folder / "many.jsonl", DOCUMENTS)
        write(folder / "few.jsonl", FEW)
        few = measured("ours_in", folder, "few")
        ours, bare = measured("ours_in", folder, "many"), measured("bare_in", folder, "many")
        yield row("import", ours, bare, "≥ 5000 documents/s and ≤ 2×")
        yield memory("import", ours, few)
        few = measured("ours_out", folder, "few")
        ours, bare = measured("ours_out", folder, "many"), measured("bare_out", folder, "many")
        yield row("export", ours, bare, "≥ 10000 documents/s and ≤ 2×")
        yield memory("export", ours, few)


def row(what: str, ours: dict[str, float], bare: dict[str, float], goal: str) -> Row:
    return (
        f"{what} of {DOCUMENTS:,} documents with {DOCUMENTS * SPANS:,} spans",
        f"{DOCUMENTS / ours['seconds']:.0f} documents/s",
        f"bare json and sqlite3, the same rows: {DOCUMENTS / bare['seconds']:.0f} documents/s",
        f"{ours['seconds'] / bare['seconds']:.1f}×",
        goal,
    )


def memory(what: str, many: dict[str, float], few: dict[str, float]) -> Row:
    return (
        f"memory in that {what}",
        f"{many['megabytes']:.0f} MB",
        f"{few['megabytes']:.0f} MB at a tenth of the size",
        f"{many['megabytes'] / few['megabytes']:.1f}×",
        "≤ 200 MB",
    )


def measured(work: str, folder: Path, name: str) -> dict[str, float]:
    """Seconds and megabytes of one piece of work."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.volume", work, str(folder), name],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def write(path: Path, documents: int) -> None:
    """Records of made-up words, the same in every run."""
    chance = random.Random(documents)
    words = ["".join(chance.choices(LETTERS, k=chance.randint(2, 8))) for _ in range(3_000)]
    step = LENGTH // SPANS
    with path.open("w", encoding="utf-8") as file:
        for number in range(documents):
            text = f"{number} {' '.join(chance.choices(words, k=300))}"[:LENGTH]
            spans = [
                {"start": at, "end": at + 9, "label": LABELS[at // step % 5]}
                for at in range(0, step * SPANS, step)
            ]
            record = {"id": f"d{number}", "text": text, "spans": spans, "meta": {}}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def ours_in(folder: Path, name: str) -> float:
    with Project.create(folder / f"{name}.tawsim", default_scheme(), "bench") as project:
        began = time.perf_counter()
        import_files(project, [folder / f"{name}.jsonl"], None, "bench")
        return time.perf_counter() - began


def ours_out(folder: Path, name: str) -> float:
    with Project.open(folder / f"{name}.tawsim", "bench") as project:
        began = time.perf_counter()
        export(project, folder / f"{name}-out.jsonl", Request("tawsim", manifest=False))
        return time.perf_counter() - began


def bare_in(folder: Path, name: str) -> float:
    """Parse the JSON and insert the same rows into the same tables; nothing is checked."""
    with Project.create(folder / "shape.tawsim", default_scheme(), "bench") as project:
        path = project.path
    with sqlite3.connect(path) as shape:
        made = shape.execute(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name IN "
            "('annotators', 'labels', 'documents', 'texts', 'spans')"
        ).fetchall()
        labels = shape.execute("SELECT * FROM labels").fetchall()
    began = time.perf_counter()
    db = sqlite3.connect(folder / f"{name}.bare", isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    for (statement,) in made:
        db.execute(statement)
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO annotators VALUES ('bench', 0, 'now')")
    db.executemany("INSERT INTO labels VALUES (?, ?, ?, ?, ?, ?)", labels)
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            record = json.loads(line)
            text = record["text"]
            db.execute(
                "INSERT INTO documents VALUES (?, ?, ?, ?, ?, 0, 'now', '{}')",
                [number, record["id"], title_of(text), len(text), text_hash(text)],
            )
            db.execute("INSERT INTO texts VALUES (?, ?)", [number, text])
            db.executemany(
                "INSERT INTO spans VALUES (?, ?, 'bench', ?, ?, ?, 'human', NULL, NULL, NULL, 0, "
                "'now')",
                [
                    (os.urandom(16).hex(), record["id"], one["label"], one["start"], one["end"])
                    for one in record["spans"]
                ],
            )
    db.execute("COMMIT")
    db.close()
    return time.perf_counter() - began


def bare_out(folder: Path, name: str) -> float:
    began = time.perf_counter()
    db = sqlite3.connect(folder / f"{name}.bare")
    with (folder / f"{name}-bare.jsonl").open("w", encoding="utf-8") as file:
        for document, text in db.execute(
            "SELECT id, text FROM documents JOIN texts ON document_number = number ORDER BY number"
        ):
            spans = db.execute(
                "SELECT start_offset, end_offset, label, id, annotator, source FROM spans "
                "WHERE document_id = ? ORDER BY start_offset, end_offset DESC, label",
                [document],
            )
            names = ("start", "end", "label", "id", "annotator", "source")
            listed = [dict(zip(names, values, strict=True)) for values in spans]
            record = {"id": document, "text": text, "spans": listed, "meta": {}}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    db.close()
    return time.perf_counter() - began


if __name__ == "__main__":
    spent = globals()[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": spent, "megabytes": largest}))
