"""Every call that writes fails in turn, at every kind of work; says what became of the project.

python -m reliability.failing FOLDER WORK,… EVERY [encrypted]

For each work and each kind of failure it counts the calls, then repeats the work on a fresh copy of
the project with the first call failing, the second, and so on; each once for a single failure and
once for a disk that goes on failing. One line of JSON for each kind of work.
"""

import ctypes
import errno
import json
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path

import encrypted_projects

from annotations.errors import TawsimError
from annotations.exchange.exporting import Request, export
from annotations.exchange.folders import MARK, listing
from annotations.project import Project, schema
from annotations.project.backups import listed
from annotations.project.edits import AddSpan
from annotations.project.parcels import Parcel
from annotations.project.recovery import recover
from annotations.project.restoring import restore
from annotations.project.schemes import default_scheme
from reliability import work
from reliability.state import digest, digest_of

SHIM = ctypes.CDLL(None)
SHIM.power_fail.argtypes = [ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.c_long]
FOR_EVER = 1_000_000
_MADE = {
    "create": "other.tawsim", "save_copy": "saved.tawsim", "parcel": "parcel.tawsim",
    "recover": "recovered.tawsim",
}  # fmt: skip
_STORED = {"edit", "undo", "bring_in", "merge", "suggest", "go_back", "migrate"}
_BEFORE = "what was there before\n"
_PARTS = tuple(
    f"parts{end}" for end in
    (".train.conll", ".validation.conll", ".test.conll", ".conll.card.md", ".conll.manifest.json")
)  # fmt: skip
_UNSURE = {"suggest", "go_back", "migrate"}
WRITING, SYNCING, NAMING = b"WCTM", b"SD", b"UR"
# The calls that fail, how, and how often.
FAILURES = (
    (WRITING, errno.ENOSPC, 1),
    (WRITING, errno.ENOSPC, FOR_EVER),
    (WRITING + SYNCING + NAMING, errno.EIO, 1),
    (WRITING + SYNCING + NAMING, errno.EIO, FOR_EVER),
    (b"W", 0, 1),  # a short write
)


@dataclass
class Outcome:
    """What became of one kind of work.

    Attributes:
        tries: how often it was done with a call failing.
        refused: how often it ended with a sentence, the project as before.
        done: how often it was done all the same.
        faults: what must not be.
        sentences: all that was said, without what differs each time.
        slowest: seconds the slowest reopening took.
    """

    work: str
    tries: int = 0
    refused: int = 0
    done: int = 0
    faults: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    slowest: float = 0.0


class Bench:
    """A project to spoil, fresh for each try."""

    def __init__(self, folder: Path) -> None:
        self.model = folder.parent / f"{folder.name}-model.tawsim"
        with closing(Project.create(self.model, default_scheme(), "sara")) as project:
            work.fill(project)
            project.edit(AddSpan("d0", 0, 4, "UNIT"))
            project.edit(AddSpan("d0", 5, 9, "UNIT"))
        self.others = folder.parent / f"{folder.name}-other.tawsim"
        with closing(Project.create(self.others, default_scheme(), "omar")) as project:
            project.add(work.documents(range(200, 220)))
        self.place = folder / "place"
        self.path = self.place / "news.tawsim"
        self.out = self.place / "out.jsonl"

    def lay_out(self) -> None:
        """A fresh copy of the project, with an older export and a copy beside it."""
        shutil.rmtree(self.place, ignore_errors=True)
        self.place.mkdir()
        shutil.copyfile(self.model, self.path)
        for name in (self.out.name, *_PARTS):
            (self.place / name).write_text(_BEFORE, encoding="utf-8")
        folder = self.place / "folder"
        folder.mkdir()
        (folder / "older.txt").write_text(_BEFORE, encoding="utf-8")
        (folder / MARK).write_bytes(listing(folder))

    def exports(self) -> dict[str, bytes]:
        """What exports there are: each file's name with what it holds."""
        return {
            str(file.relative_to(self.place)): file.read_bytes()
            for place in (self.out, *self.place.glob("parts*"), self.place / "folder")
            for file in ([place] if place.is_file() else place.rglob("*"))
            if file.is_file()
        }

    def edit(self, project: Project) -> None:
        project.edit(AddSpan("d1", 3, 8, "PERSON", note="ملاحظة " * 300))

    def undo(self, project: Project) -> None:
        project.undo()

    def bring_in(self, project: Project) -> None:
        project.add(work.documents(range(50, 80)))

    def merge(self, project: Project) -> None:
        project.merge([self.others])

    def save_copy(self, project: Project) -> None:
        project.save_copy(self.place / "saved.tawsim")

    def suggest(self, project: Project) -> None:
        work.suggest(project, "rules", 7)

    def export(self, project: Project) -> None:
        work.export(project, self.out)

    def export_parts(self, project: Project) -> None:
        request = Request("conll", shares=(60, 20, 20))
        export(project, self.place / "parts.conll", request)

    def export_folder(self, project: Project) -> None:
        export(project, self.place / "folder", Request("brat", manifest=False))

    def parcel(self, project: Project) -> None:
        project.write_parcel(self.place / "parcel.tawsim", Parcel("omar", ("d0", "d1")))

    def recover(self, project: Project) -> None:
        recover(project.path, self.place / "recovered.tawsim")

    def copy(self, project: Project) -> None:
        project.back_up()

    def go_back(self, project: Project) -> None:
        restore(project.path, listed(project.path)[-1])

    def create(self, _project: Project) -> None:
        Project.create(self.place / "other.tawsim", default_scheme(), "sara").close()

    def migrate(self, _project: Project) -> None:
        Project.open(self.path, "sara").close()


def put_right(place: Path) -> None:
    """Give an older export its name again, as its sentence tells the user to."""
    for former in place.glob(".folder.*.old"):
        shutil.rmtree(place / "folder", ignore_errors=True)
        former.rename(place / "folder")


def migrating() -> None:
    """Have this process know a schema of one version more."""

    def third(db) -> None:
        db.execute("ALTER TABLE annotators ADD COLUMN color TEXT")
        db.execute("CREATE INDEX spans_by_color ON spans (label, document_id)")

    schema.migrations(name="3 colour of annotators")(third)
    schema.SCHEMA_VERSION = 3  # type: ignore[misc]
    schema.structure.cache_clear()


def attempt(
    bench: Bench, name: str, outcome: Outcome, failure: tuple[bytes, int, int], nth: int
) -> int:
    """Do the work once with the nth call failing; how many such calls there were."""
    bench.lay_out()
    if name == "go_back":
        with closing(Project.open(bench.path, "sara")) as project:
            project.back_up()
            project.undo()
    old = bench.exports()
    project = None if name == "migrate" else Project.open(bench.path, "sara")
    before = digest(bench.path)
    kinds, error, times = failure
    SHIM.power_fail(kinds, nth, error, times)
    said: TawsimError | None = None
    where = f"{name}, call {nth} of {kinds!r} with {error} {times} times"
    try:
        getattr(bench, name)(project)
    except TawsimError as fault:
        said = fault
    except Exception as bug:
        outcome.faults.append(f"{where}: {bug!r}")
    calls = SHIM.power_calls()
    SHIM.power_fail(b"", 0, 0, 0)
    if nth < FOR_EVER:
        outcome.tries += 1
        try:
            # `said` is still kept here, as a window keeps what it shows.
            faults = list(judge(bench, name, outcome, said, before, old, project))
        except (sqlite3.Error, TawsimError) as fault:
            faults = [f"it does not go on: {fault!r}"]
        outcome.faults += [f"{where}: {fault}" for fault in faults]
    if project is not None:
        project.close()
    return calls


def judge(
    bench: Bench,
    name: str,
    outcome: Outcome,
    said: TawsimError | None,
    before: str,
    old: dict[str, bytes],
    project: Project | None,
) -> Iterator[str]:
    """What is not as it must be after a failure, the disk being sound again."""
    if said is None:
        outcome.done += 1
    else:
        outcome.refused += 1
        if said.template not in outcome.sentences:
            outcome.sentences.append(said.template)
    stored = name in _STORED
    now = digest(bench.path)
    if project is not None and digest_of(project._db.conn) != now:
        yield "what is open is not what is in the file"
    # A disk that fails after the commit leaves these done; their sentence does not say otherwise.
    unsure = name in _UNSURE and said is not None and "as far as can" in said.template
    if stored and (now == before) != (said is not None) and not unsure:
        yield f"{'refused' if said else 'taken'}, but {now == before=}"
    if not stored and now != before:
        yield "the project is another one"
    if said is not None and "given its name again" in said.template:
        put_right(bench.place)
    exported = bench.exports()
    made = bench.place / _MADE.get(name, "-")
    again = said is not None and not made.exists()
    kept = bench.place.parent / "kept.tawsim"
    shutil.copyfile(bench.path, kept)
    if again and project is not None:
        getattr(bench, name)(project)
        if stored and not unsure and digest(bench.path) == before:
            yield "what is open does not go on"
        project.close()
        shutil.copyfile(kept, bench.path)
        made.unlink(missing_ok=True)
    began = time.perf_counter()
    with closing(Project.open(bench.path, "sara")) as reopened:
        reopened.entries()
        outcome.slowest = max(outcome.slowest, time.perf_counter() - began)
        yield from reopened.faults()
        for one in listed(bench.path):
            yield from unsound(one.path)
        if again:
            getattr(bench, name)(reopened)
            if stored and not unsure and digest(bench.path) == before:
                yield "what is opened again does not go on"
    whole = bench.exports()
    if said is None and exported != whole:
        yield "the export is not what was to be written"
    if name == "export_folder" and exported not in (old, whole):
        yield "the folder is neither the older export nor the new one"
    for file in exported.keys() | old.keys() if name != "export_folder" else ():
        if exported.get(file) not in (old.get(file), whole.get(file)):
            yield f"{file} is neither as it was nor complete"
    if made.exists():
        yield from unsound(made)
    left = [file.name for file in bench.place.rglob("*") if file.name.startswith(".")]
    # What could not be taken away while the disk failed stays, under a name nobody mistakes.
    if any(not file.endswith((".part", ".part-journal", MARK)) for file in left):
        yield f"left behind {left}"


def unsound(path: Path) -> Iterator[str]:
    """What SQLite finds wrong in a file."""
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("PRAGMA integrity_check").fetchone()[0]
        if found != "ok":
            yield f"{path.name}: {found}"


def sweep(bench: Bench, name: str, every: int) -> Outcome:
    """Each call fails in turn, or each of `every` calls."""
    outcome = Outcome(name)
    for failure in FAILURES:
        calls = attempt(bench, name, outcome, failure, FOR_EVER)
        for nth in range(1, calls + 1, every):
            attempt(bench, name, outcome, failure, nth)
    return outcome


if __name__ == "__main__":
    if sys.argv[4:] == ["encrypted"]:
        encrypted_projects.use()
    bench = Bench(Path(sys.argv[1]))
    if sys.argv[2] == "migrate":
        migrating()
    for name in sys.argv[2].split(","):
        found = sweep(bench, name, int(sys.argv[3]))
        print(json.dumps(asdict(found), ensure_ascii=False), flush=True)
