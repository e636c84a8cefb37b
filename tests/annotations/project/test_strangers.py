"""Project files made by others to do harm: nothing in them runs, and none of them hangs."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.errors import ProjectError
from annotations.project import Project, connecting
from annotations.project.connecting import connect
from annotations.project.edits import AddSpan

pytestmark = pytest.mark.plain_file
VERSION_1 = Path(__file__).parents[2] / "data" / "version-1.tawsim"

TRAPS = {
    "trigger": "CREATE TRIGGER trap AFTER UPDATE ON documents BEGIN DELETE FROM spans; END",
    "trigger on a view": (
        "CREATE TRIGGER trap INSTEAD OF UPDATE ON articles BEGIN DELETE FROM spans; END"
    ),
    "index that computes": "CREATE INDEX trap ON spans (zeroblob(900000000))",
    "index with a condition": "CREATE INDEX trap ON spans (label) WHERE length(zeroblob(9)) > 1",
    "index that lets no two rows be alike": "CREATE UNIQUE INDEX trap ON spans (document_id)",
    "table that refers to rows": "CREATE TABLE trap (x REFERENCES spans (label))",
    "table disguised": "DROP VIEW articles; CREATE TABLE articles (number, id, title, text, meta)",
    "another table": "ALTER TABLE annotators ADD COLUMN trap TEXT DEFAULT 'x'",
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("old", [False, True], ids=["of today", "of the first version"])
def test_what_acts_by_itself_is_refused_before_anything_is_written(
    path: Path, trap: str, old: bool
) -> None:
    if old:
        shutil.copyfile(VERSION_1, path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = PERSIST")
        db.execute("BEGIN")
        db.execute("DELETE FROM spans")
        for statement in TRAPS[trap].split("; CREATE TABLE") if "DROP" in TRAPS[trap] else [
            TRAPS[trap]
        ]:  # fmt: skip
            db.execute(statement if statement.startswith(("CREATE", "DROP", "ALTER")) else
                       "CREATE TABLE" + statement)  # fmt: skip
        db.execute("COMMIT")
    Path(f"{path}-journal").unlink(missing_ok=True)
    before = path.read_bytes()

    with pytest.raises(ProjectError, match="are not those of a Tawsim project"):
        Project.open(path, "sara")

    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_index_of_ones_own_on_plain_columns_is_welcome(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute('CREATE INDEX mine ON spans (label, "note" DESC)')
        db.execute("CREATE VIEW much AS SELECT * FROM spans")
    with Project.open(path, "sara") as project:
        assert project.faults() == []


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "ATTACH 'other.db' AS other",
        "PRAGMA writable_schema = ON",
        "SELECT load_extension('evil')",
        "SELECT length(zeroblob(500000000))",
    ],
)
def test_a_connection_does_nothing_that_no_statement_of_ours_needs(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(connect(path, "rw")) as db, pytest.raises((sqlite3.Error, OverflowError)):
        db.execute(statement).fetchall()
    assert not (tmp_path / "other.db").exists()


def endless(content: bytes, table: str, root: int, width: int, depth: int) -> bytes:
    """The file with a table whose pages each name the next one `width` times over.

    There are `width` to the power of `depth` ways through it, and no page is wrong by itself.
    """
    pages = bytearray(content)
    last = len(pages) // 4096
    leaf = pages[(root - 1) * 4096 : root * 4096]
    assert leaf[0] == 13, table
    for level in range(depth):
        child = last + level + 2 if level < depth - 1 else last + depth + 1
        cell = child.to_bytes(4, "big") + b"\x01"
        cells = b"".join((4000 - 5 * n).to_bytes(2, "big") for n in range(width))
        page = bytearray(4096)
        page[0] = 5
        page[3:5] = width.to_bytes(2, "big")
        page[5:7] = (4000 - 5 * width).to_bytes(2, "big")
        page[8:12] = child.to_bytes(4, "big")
        page[12 : 12 + len(cells)] = cells
        for n in range(width):
            page[4000 - 5 * n : 4005 - 5 * n] = cell
        pages += page
    pages += leaf
    first = pages[(last) * 4096 : (last + 1) * 4096]
    pages[(root - 1) * 4096 : root * 4096] = first
    pages[28:32] = (len(pages) // 4096).to_bytes(4, "big")
    return bytes(pages)


@pytest.fixture
def endless_in(project: Project, path: Path):
    """Makes a table of the project an endless one."""

    def make(table: str) -> None:
        project.edit(AddSpan("doc", 4, 13, "PERSON"))
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        root = project._db.execute(query, [table]).fetchone()[0]
        project.close()
        path.write_bytes(endless(path.read_bytes(), table, root, 200, 12))

    return make


def test_an_endless_list_of_documents_is_not_begun(path: Path, endless_in) -> None:
    endless_in("documents")
    with pytest.raises(ProjectError, match="is damaged"):
        Project.open(path, "sara")


def test_what_would_be_read_for_ever_is_stopped(
    path: Path, endless_in, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless_in("spans")
    monkeypatch.setattr(connecting.Deadline.__init__, "__defaults__", (0.2,))
    with (
        Project.open(path, "sara") as opened,
        pytest.raises(ProjectError, match="does not come to an end"),
    ):
        opened.statistics()
