"""Damaged files: what the product says of them, and what it gives back of them."""

import random
import signal
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotations.errors import SpanError, TawsimError
from annotations.project import Project
from annotations.project.edits import SetStatus
from annotations.project.pages import Pages
from annotations.project.recovery import recover
from annotations.project.rows import Row
from annotations.project.schemes import default_scheme
from annotations.project.shapes import row_of_cell
from reliability import work
from reliability.state import digest_of

LONGEST = 20  # seconds for one file, a hang else


@dataclass
class Sample:
    """A project that was worked on, and on which pages each of its rows lies."""

    path: Path
    content: bytes
    digest: str
    rows: list[tuple[str, Row, frozenset[int]]]
    backups: Path


def make_sample(folder: Path, steps: int = 120, seed: int = 3) -> Sample:
    """Work for a while, with a copy made at the end of it."""
    path = folder / "sample.tawsim"
    with closing(Project.create(path, default_scheme(), "sara")) as project:
        work.fill(project, 6)
        for _, (_name, do) in zip(range(steps), work.steps(project, seed), strict=False):
            try:
                do()
            except SpanError:
                continue
        backups = project.back_up().path.parent
        digest = digest_of(project._db.conn)
    content = path.read_bytes()
    pages = Pages(content)
    rows = []
    for cell in pages.cells():
        known = row_of_cell(cell)
        if known is not None:
            rows.append((*known, cell.pages))
    return Sample(path, content, digest, rows, backups)


def damaged(content: bytes, seed: int) -> bytes:
    """The content with some damage, of which the seed decides."""
    chance = random.Random(seed)
    found = bytearray(content)
    pages = len(content) // 4096
    match seed % 8:
        case 0:  # cut short
            del found[chance.randrange(len(found)) :]
        case 1:  # a few bits flipped anywhere
            for place in chance.sample(range(len(found)), 20):
                found[place] ^= 1 << chance.randrange(8)
        case 2:  # pages zeroed
            for page in chance.sample(range(pages), 3):
                found[page * 4096 : (page + 1) * 4096] = bytes(4096)
        case 3:  # the header and the list of tables gone
            found[:4096] = bytes(4096)
        case 4:  # a run of bytes replaced by noise
            at = chance.randrange(len(found) - 2000)
            found[at : at + 2000] = chance.randbytes(2000)
        case 5:  # two pages in each other's place
            one, other = (page * 4096 for page in chance.sample(range(1, pages), 2))
            found[one : one + 4096], found[other : other + 4096] = (
                found[other : other + 4096],
                found[one : one + 4096],
            )
        case 6:  # a single bit
            found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
        case _:  # single bytes in the heads of pages
            for page in chance.sample(range(pages), 6):
                found[page * 4096 + chance.randrange(12)] = chance.randrange(256)
    return bytes(found)


@dataclass
class Outcome:
    """What became of the damaged files.

    Attributes:
        tries: how many there were.
        told: named when the project was opened or read.
        found: named by `check`.
        harmless: nothing was different.
        silent: different, and nothing said of it.
        lost: rows on sound pages that did not come back.
        worse: what must not be, such as a crash.
        documents: share of all documents that came back as they were.
        slowest: seconds for the slowest opening and checking.
    """

    tries: int = 0
    told: int = 0
    found: int = 0
    harmless: int = 0
    silent: list[int] = field(default_factory=list)
    lost: int = 0
    worse: list[str] = field(default_factory=list)
    documents: float = 0.0
    slowest: float = 0.0


@contextmanager
def limited() -> Iterator[None]:
    """Take what takes too long for a hang."""

    def ring(_number: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def try_damage(sample: Sample, folder: Path, seeds: range, *, with_copy: bool) -> Outcome:
    """Damage, open, check, recover."""
    outcome = Outcome()
    came_back = 0
    path = sample.path.with_name("sample.tawsim") if with_copy else folder / "damaged.tawsim"
    documents = sum(table == "documents" for table, *_ in sample.rows)
    for seed in seeds:
        outcome.tries += 1
        content = damaged(sample.content, seed)
        path.write_bytes(content)
        began = time.perf_counter()
        try:
            with limited():
                _open(sample, path, seed, outcome)
                outcome.slowest = max(outcome.slowest, time.perf_counter() - began)
                path.write_bytes(content)
                came_back += _recover(sample, path, content, seed, outcome, with_copy=with_copy)
        except Exception as error:
            outcome.worse.append(f"{seed}: {error!r}")
    outcome.documents = came_back / (documents * outcome.tries)
    return outcome


def _open(sample: Sample, path: Path, seed: int, outcome: Outcome) -> None:
    checked = False
    try:
        with closing(Project.open(path, "sara")) as project:
            faults = project.faults()
            checked = True
            same = not faults and digest_of(project._db.conn) == sample.digest
            if faults:
                outcome.found += 1
            elif same:
                outcome.harmless += 1
            else:
                outcome.silent.append(seed)
            for entry in project.entries():
                project.document(entry.id)
                project.open_suggestions(entry.id)
            list(project.labelled_documents())
            project.statistics()
            project.undo()
            project.edit(SetStatus("d0", "skipped"))
    except TawsimError:
        outcome.told += not checked


def _recover(
    sample: Sample, path: Path, content: bytes, seed: int, outcome: Outcome, *, with_copy: bool
) -> int:
    """How many documents came back as they were."""
    out = path.with_name("recovered.tawsim")
    out.unlink(missing_ok=True)
    try:
        report = recover(path, out)
    except TawsimError as error:
        if with_copy or len(content) > len(sample.content) // 4:
            outcome.worse.append(f"{seed}: {error}")
        return 0
    hurt = {
        page + 1
        for page in range(len(sample.content) // 4096)
        if content[page * 4096 : (page + 1) * 4096]
        != sample.content[page * 4096 : (page + 1) * 4096]
    }
    with closing(Project.open(out, "sara")) as project:
        outcome.worse += [f"{seed}: {fault}" for fault in project.faults()]
        documents = {entry.id: project.document(entry.id).text for entry in project.entries()}
        spans = {span.id: span for one in documents for span in project.spans(one)}
        statuses = {
            (row["document_id"], row["annotator"], row["status"])
            for row in project._db.execute("SELECT * FROM document_status")
        }
    texts = {
        row["document_number"]: row["text"] for table, row, _ in sample.rows if table == "texts"
    }
    text_pages = {
        row["document_number"]: pages for table, row, pages in sample.rows if table == "texts"
    }
    whole = 0
    sound = set()
    for table, row, pages in sample.rows:
        if table != "documents" or row["removed"]:
            continue
        same = documents.get(row["id"]) == texts[row["number"]]
        whole += same
        if not (pages | text_pages[row["number"]]) & hurt or with_copy:
            sound.add(row["id"])
            outcome.lost += not same
        if not same and not any(row["id"] in str(one) for one in report.missing):
            named = row["id"] in documents or pages & hurt
            outcome.worse += [] if named else [f"{seed}: {row['id']} is missing without a word"]
    for table, row, pages in sample.rows:
        if table == "spans" and not pages & hurt and row["document_id"] in sound:
            outcome.lost += row["id"] not in spans
        if table == "document_status" and not pages & hurt and row["document_id"] in sound:
            outcome.lost += (row["document_id"], row["annotator"], row["status"]) not in statuses
    return whole
