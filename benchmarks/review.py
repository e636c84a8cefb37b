"""Merging of colleagues' projects and agreement between annotators, at the size of a large desk.

python -m benchmarks.review [--share 0.1] [--only merge|agreement]
"""

import argparse
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import combinations
from pathlib import Path

from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.edits import AddSpan
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.rows import new_id, row_of, to_json
from annotations.project.schemes import default_scheme
from annotations.project.transaction import Transaction, writing
from annotations.resources import resource as shipped
from annotations.spans import Document, Span

Row = tuple[str, str, str, str, str]
COLLEAGUES = ("amal", "bassam", "dina", "hadi", "layla")
DOCUMENTS = 10_000
SPANS = 25  # in each document, by each annotator
LENGTH = 1_500  # code points
EDITS = 1_000
PAIRS = tuple(combinations(COLLEAGUES, 2))
LABELS = ("PERSON", "UNIT", "BASE", "WEAPON", "DATE")


def rows(share: float = 0.1, only: str | None = None) -> Iterator[Row]:
    """Name, value, baseline, ratio and goal of each measurement, at a share of the full size."""
    documents = int(DOCUMENTS * share)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tawsim-bench-")))
        files = [folder / f"{name}.tawsim" for name in COLLEAGUES]
        for seed, (name, file) in enumerate(zip(COLLEAGUES, files, strict=True)):
            _in_own_process(_colleague, file, name, seed, documents)
        target = folder / "all.tawsim"
        Project.create(target, default_scheme()).close()
        size = f"{len(files)} files of {documents} documents, {documents * SPANS} spans each"
        took, peak = _in_own_process(_merge, target, files)
        yield f"merge: {size}", f"{took:.1f} s, {peak:.0f} MB", "", "", f"{60 * share:g} s, 300 MB"
        took, peak = _in_own_process(_merge, target, files)
        yield f"the same once more: {size}", f"{took:.1f} s, {peak:.0f} MB", "", "", ""
        took, peak = _in_own_process(_undo, target)
        yield f"its undo: {size}", f"{took:.1f} s, {peak:.0f} MB", "", "", ""
        yield from _reviewed(target, files, share)
        yield _two_programs(folder)


def _reviewed(target: Path, files: list[Path], share: float) -> Iterator[Row]:
    """Agreement and walking, over a project that all files are merged into."""
    _in_own_process(_merge, target, files)
    size = f"{int(DOCUMENTS * share)} documents read by {len(files)}"
    for drawings, goal in ((0, 10), (1000, 60)):
        took, peak = _in_own_process(_measure, target, drawings)
        what = f"agreement, {len(PAIRS)} pairs and all{', with intervals' if drawings else ''}: "
        yield what + size, f"{took:.1f} s, {peak:.0f} MB", "", "", f"{goal * share:g} s"
    for walk in ("walk", "walk, all but the last settled"):
        slowest = _slowest_walk(target, settled="settled" in walk)
        yield f"next difference, {walk}: {size}", f"slowest {slowest:.0f} ms", "", "", "100 ms"


def _slowest_walk(target: Path, *, settled: bool) -> float:
    """Milliseconds of the slowest of 200 steps to the next open case from anywhere."""
    from annotations.review.adjudication import Adjudication

    chance = random.Random(3)
    with Project.open(target, "rania") as project:
        review = Adjudication(project)
        documents = review.documents()
        if settled:
            kept = documents[-1]
            for document_id in documents:
                review._open[document_id] = 0
            review._open.pop(kept)
        slowest = 0.0
        for step in range(200):
            began = time.perf_counter()
            review.next_open(chance.choice(documents), chance.randrange(LENGTH))
            # The first step reads who has read what; it is measured as well.
            slowest = max(slowest, time.perf_counter() - began) if step or settled else slowest
    return slowest * 1000


def _two_programs(folder: Path) -> Row:
    """Two programs that edit one file, a thousand edits each, as fast as they can."""
    path = folder / "shared.tawsim"
    with Project.create(path, default_scheme(), "sara") as project:
        project.add([Record(LabelledDocument(Document("d", "ب " * 4000)))])
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        waits = pool.starmap(_edit_a_lot, [(path, "omar", EDITS), (path, "sara", EDITS)])
    with Project.open(path) as project:
        there = len(project.spans("d"))
        twice = there - len({one.id for one in project.spans("d")})
    longest = max(map(max, waits)) * 1000
    return (
        f"two programs, {EDITS} edits each on one file",
        f"{there} there, {twice} twice, longest wait {longest:.0f} ms", "", "", "500 ms",
    )  # fmt: skip


def _edit_a_lot(path: Path, name: str, count: int) -> list[float]:
    """Seconds that each edit took."""
    waits = []
    with Project.open(path, name) as project:
        for number in range(count):
            began = time.perf_counter()
            project.edit(AddSpan("d", number * 2, number * 2 + 1, "UNIT"))
            waits.append(time.perf_counter() - began)
    return waits


def _measure(target: Path, drawings: int) -> None:
    from annotations.review.agreement.measuring import measure

    with Project.open(target, "sara") as project:
        measure(project, drawings=drawings)


def texts(count: int) -> Iterator[str]:
    """Different texts of a usual length, made from the sample articles."""
    samples = [
        item.content.document.text
        for item in canonical.read(shipped("samples", "samples.jsonl"))
        if isinstance(item, Record)
    ]
    whole = " ".join(samples)
    for number in range(count):
        start = number * 37 % (len(whole) - LENGTH)
        yield f"{number}\n{whole[start : start + LENGTH]}"


def _colleague(file: Path, name: str, seed: int, documents: int) -> None:
    """A project in which one colleague has labelled every document, each span an edit."""
    Project.create(file, default_scheme()).close()
    chance = random.Random(seed)
    made = [Document(f"d{number}", text) for number, text in enumerate(texts(documents))]
    with Project.open(file, name) as project:
        project.add(Record(LabelledDocument(document)) for document in made)
        db = project._db
        with writing(db):
            for document in made:
                transaction = Transaction(db, name)
                for place in range(SPANS):
                    start = place * (LENGTH // SPANS) + chance.randrange(4) * 3
                    label = LABELS[place % 5 if chance.random() < 0.9 else 0]
                    span = Span(start, start + 7 + chance.randrange(2) * 5, label, annotator=name)
                    row = row_of(span, document.id, transaction.at)
                    columns, marks = ", ".join(row), ", ".join("?" * len(row))
                    db.conn.execute(
                        f"INSERT INTO spans ({columns}) VALUES ({marks})", list(row.values())
                    )
                    db.conn.execute(
                        "INSERT INTO journal (id, at, annotator, action, document_id, state, "
                        "before, after) VALUES (?, ?, ?, 'add span', ?, 'done', '{}', ?)",
                        [
                            new_id(), transaction.at, name, document.id,
                            to_json({"spans": [row]}),
                        ],
                    )  # fmt: skip
                db.conn.execute(
                    "INSERT INTO document_status VALUES (?, ?, 'done', ?)",
                    [document.id, name, transaction.at],
                )


def _merge(target: Path, files: list[Path]) -> None:
    with Project.open(target, "sara") as project:
        project.merge(files)


def _undo(target: Path) -> None:
    with Project.open(target, "sara") as project:
        project.undo()


def _in_own_process(work: object, *arguments: object) -> tuple[float, float]:
    """Seconds and the most memory (MB) of the work, in a process that does nothing else."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_measured, (work, arguments))


def _measured(work: object, arguments: tuple[object, ...]) -> tuple[float, float]:
    began = time.perf_counter()
    work(*arguments)  # type: ignore[operator]
    took = time.perf_counter() - began
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Print a line for each measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.review", description=__doc__)
    parser.add_argument("--share", type=float, default=0.1, help="of the full size")
    parser.add_argument("--only", choices=("merge", "agreement"))
    asked = parser.parse_args()
    for row in rows(asked.share, asked.only):
        print("  ".join(cell for cell in row if cell), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
