"""Project files whose bytes are sound and whose rows are nonsense: as a stranger would write them.

Each seed changes some values in some tables to what no program of ours writes (other types, huge
numbers, halves of letters, NUL, broken JSON, offsets beyond the text, names that do not exist),
past every check of the file. Then the product opens it and does everything with it.
"""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from annotations.errors import TawsimError
from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.edits import AddSpan, ChangeSpan, RemoveSpans, SetStatus, TakeSuggestions
from annotations.project.recovery import recover
from annotations.project.schemes import default_scheme
from reliability import work
from reliability.damage import limited

TABLES = (
    "settings", "labels", "annotators", "documents", "texts", "document_status", "spans",
    "suggestions", "decisions", "journal", "rulings", "comments", "assignments",
    "acknowledgements", "lexicon",
)  # fmt: skip
VALUES: tuple[object, ...] = (
    None, 0, -1, 1, 2**31, 2**63 - 1, -(2**63), 0.5, -1e308, float("inf"), "", " ", "x",
    "\x00", "a\x00b", "\u202e", "ن" * 10_000, "{}", "[]", "{", '{"spans": [1]}', "null",
    '{"spans": [{"id": 5}], "labels": [[]]}', '{"a": ' * 2000, "-5", "12abc", "NaN", "2024-13-45",
    "'; DROP TABLE spans; --", "../../../etc/passwd", "<b>x</b>", b"", b"\xff\xfe\xd8", b"x" * 5000,
)  # fmt: skip
HALF_LETTERS = "CAST(x'd8ff41' AS TEXT)"


@dataclass
class Outcome:
    """What became of the files.

    Attributes:
        tries: how many there were.
        refused: of how many the product would not open, or not do, something, with a sentence.
        named: in how many `check` named something.
        worse: what must not be: any other error, or a hang.
    """

    tries: int = 0
    refused: int = 0
    named: int = 0
    worse: list[str] = field(default_factory=list)


def make_model(folder: Path) -> Path:
    """A small project with something in most of its tables."""
    path = folder / "model.tawsim"
    with closing(Project.create(path, default_scheme(), "sara")) as project:
        work.fill(project, 4)
        for _, (_name, do) in zip(range(60), work.steps(project, 11), strict=False):
            try:
                do()
            except TawsimError:
                continue
    return path


def spoil(path: Path, seed: int) -> None:
    """Change some values past every check."""
    chance = random.Random(seed)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA ignore_check_constraints = ON")
        triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        made = triggers.fetchall()
        for name, _ in made:
            db.execute(f'DROP TRIGGER "{name}"')
        for _ in range(chance.randrange(1, 6)):
            _change_one(db, chance)
        for _, sql in made:
            db.execute(sql)


def _change_one(db: sqlite3.Connection, chance: random.Random) -> None:
    table = chance.choice(TABLES)
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    if not columns:
        return
    column = chance.choice(columns)
    where = f"WHERE {columns[0]} IS ?"
    try:
        rows = [row[0] for row in db.execute(f"SELECT {columns[0]} FROM {table}")]
        if not rows:
            return
        if chance.random() < 0.1:
            query = f"UPDATE {table} SET {column} = {HALF_LETTERS} {where}"
            db.execute(query, [chance.choice(rows)])
        else:
            query = f"UPDATE {table} SET {column} = ? {where}"
            db.execute(query, [chance.choice(VALUES), chance.choice(rows)])
    except (sqlite3.Error, UnicodeDecodeError):
        pass  # STRICT tables hold to their types whatever one does


def try_fuzz(folder: Path, seeds: range) -> Outcome:
    """Spoil, open, do everything."""
    outcome = Outcome()
    model = make_model(folder)
    path = folder / "fuzzed.tawsim"
    for seed in seeds:
        outcome.tries += 1
        shutil.copyfile(model, path)
        spoil(path, seed)
        refused = False
        for name, do in _deeds(folder, path):
            try:
                with limited():
                    found = do()
            except TawsimError as error:
                str(error)
                refused = True
            except Exception as bug:
                outcome.worse.append(f"{seed}, {name}: {bug!r}")
            else:
                outcome.named += name == "check" and bool(found)
        outcome.refused += refused
    return outcome


Deed = tuple[str, Callable[[], object]]


def _deeds(folder: Path, path: Path) -> list[Deed]:
    """Everything that is done with a project, each from an opening of its own."""

    def with_project(do: Callable[[Project], object]) -> Callable[[], object]:
        def whole() -> object:
            with closing(Project.open(path, "sara")) as project:
                return do(project)

        return whole

    def merged_into_ours(_project: Project) -> object:
        ours = folder / "ours.tawsim"
        ours.unlink(missing_ok=True)
        with closing(Project.create(ours, default_scheme(), "lina")) as project:
            return project.merge([path], add_labels=True)

    def recovered() -> object:
        out = folder / "recovered.tawsim"
        out.unlink(missing_ok=True)
        return recover(path, out)

    return [
        ("check", with_project(lambda project: project.faults())),
        ("read", with_project(_read)),
        ("search", with_project(lambda project: project.search("سالم"))),
        ("edit", with_project(_edit)),
        ("undo", with_project(lambda project: [project.undo() for _ in range(6)])),
        ("redo", with_project(lambda project: [project.redo() for _ in range(6)])),
        ("export", with_project(lambda one: work.export(one, folder / "out.jsonl"))),
        ("read again", lambda: list(canonical.read(folder / "out.jsonl"))),
        ("copy", with_project(lambda project: project.back_up())),
        ("merge", with_project(merged_into_ours)),
        ("recover", recovered),
    ]


def _read(project: Project) -> None:
    project.scheme()
    project.statistics()
    project.annotators()
    project.steps()
    project.last_place()
    for entry in project.entries():
        project.document(entry.id)
        project.spans(entry.id)
        project.open_suggestions(entry.id)


def _edit(project: Project) -> None:
    for entry in project.entries()[:3]:
        own = project.spans(entry.id, "sara")
        project.edit(AddSpan(entry.id, 0, 2, "DATE"))
        project.edit(SetStatus(entry.id, "done"))
        if own:
            project.edit(ChangeSpan(entry.id, own[0].id, note="x"))
            project.edit(RemoveSpans(entry.id, (own[-1].id,)))
        proposed = project.open_suggestions(entry.id)
        if proposed:
            project.edit(TakeSuggestions(entry.id, (proposed[0],)))
