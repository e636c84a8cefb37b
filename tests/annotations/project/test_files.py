"""What the file must be to be opened, how it is kept, and what is said where it cannot be."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

from annotations.errors import ProjectError, TawsimError
from annotations.project import Project
from annotations.project.edits import AddSpan, SetStatus
from annotations.project.files import create_file
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document
from tests.conftest import TEXT


def beside(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


def test_between_edits_the_file_alone_is_the_project(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    project.undo()

    assert beside(project.path) == ["news.tawsim"]
    copy = project.path.with_name("copy.tawsim")
    shutil.copyfile(project.path, copy)
    with Project.open(copy, "sara") as copied:
        assert copied.document("doc") == project.document("doc")
        assert copied.steps() == ("import", "add span")


def test_commits_are_durable_and_rows_refer_to_rows(project: Project) -> None:
    def pragma(name: str) -> object:
        return project._db.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "delete"
    assert pragma("synchronous") == 3  # EXTRA
    assert pragma("foreign_keys") == 1
    assert pragma("fullfsync") == 1
    assert pragma("trusted_schema") == 0
    assert pragma("cell_size_check") == 1
    assert pragma("busy_timeout") == 8000


@pytest.mark.plain_file
def test_the_header_says_whose_file_it_is(path: Path) -> None:
    header = path.read_bytes()[:100]

    assert header[68:72] == b"TWS1"
    assert int.from_bytes(header[60:64], "big") == 2


def test_another_journal_mode_is_set_right(path: Path) -> None:
    outside = sqlite3.connect(path)
    outside.execute("PRAGMA journal_mode = WAL")
    outside.close()

    with Project.open(path, "sara") as project:
        project.add([Record(LabelledDocument(Document("doc", "قال")))])
        assert project._db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert beside(path) == ["news.tawsim"]


def test_odd_letters_in_a_name_are_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "أخبار 100% #1?.tawsim"

    Project.create(path, default_scheme()).close()

    assert beside(path) == [path.name]
    Project.open(path).close()


# Each makes the file at `path` into something that is no project of ours.
def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_text(path: Path) -> None:
    path.write_text("قال", encoding="utf-8")


def make_header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def make_foreign(path: Path) -> None:
    path.unlink()
    Database(path)["people"].insert({"name": "x"})


def make_newer(path: Path) -> None:
    outside = sqlite3.connect(path)
    outside.execute("PRAGMA user_version = 3")
    outside.close()


def make_truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096])


def make_trapped(path: Path) -> None:
    outside = sqlite3.connect(path)
    outside.execute("CREATE TRIGGER trap AFTER INSERT ON spans BEGIN DELETE FROM journal; END")
    outside.close()


def make_disguised(path: Path) -> None:
    outside = sqlite3.connect(path)
    outside.executescript(
        "DROP VIEW articles; CREATE VIEW articles AS WITH RECURSIVE endless(number) AS "
        "(SELECT 1 UNION ALL SELECT number + 1 FROM endless) "
        "SELECT number, '' AS id, '' AS title, '' AS text, '{}' AS meta FROM endless;"
    )
    outside.close()


def make_tableless(path: Path) -> None:
    outside = sqlite3.connect(path)
    outside.execute("DROP TABLE decisions")
    outside.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (make_empty, "it is no SQLite file"),
        (make_text, "it is no SQLite file"),
        (make_header_only, "it is no SQLite file"),
        (make_foreign, "an SQLite file of another application"),
        (make_newer, "written by a newer version of Tawsim (format 3; this one knows up to 2)"),
        (make_truncated, "is damaged"),
        (make_trapped, "are not those of a Tawsim project"),
        (make_disguised, "are not those of a Tawsim project"),
        (make_tableless, "are not those of a Tawsim project"),
    ],
)
def test_no_project_of_ours_is_left_as_it_is(
    path: Path, make: Callable[[Path], None], words: str
) -> None:
    make(path)
    before = path.read_bytes()

    with pytest.raises(ProjectError) as caught:
        Project.open(path)

    assert words in str(caught.value)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_a_missing_project_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="There is no project at"):
        Project.open(tmp_path / "none.tawsim")
    with pytest.raises(ProjectError, match="is a folder"):
        Project.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_own_tables_and_views_of_the_user_are_welcome(path: Path) -> None:
    outside = sqlite3.connect(path)
    outside.execute("CREATE VIEW mine AS SELECT label FROM spans")
    outside.execute("CREATE TABLE remarks (remark TEXT)")
    outside.close()

    with Project.open(path) as project:
        assert project.faults() == []


def test_nothing_is_written_over(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()

    with pytest.raises(ProjectError, match="There is already a file"):
        Project.create(path, default_scheme())
    with pytest.raises(ProjectError, match="does not exist"):
        Project.create(tmp_path / "none" / "a.tawsim", default_scheme())

    assert path.read_bytes() == before


def test_a_project_that_could_not_be_made_leaves_nothing(tmp_path: Path) -> None:
    def fail(db: Database) -> None:
        db.execute("INSERT INTO settings VALUES ('a', 'b')")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        create_file(tmp_path / "a.tawsim", fail)
    assert list(tmp_path.iterdir()) == []


class TestReadOnly:
    """Opened for reading, said at the first edit, nothing changed."""

    @pytest.fixture
    def guarded(self, unprivileged: Path) -> Path:
        path = unprivileged / "news.tawsim"
        with Project.create(path, default_scheme(), "sara") as project:
            project.add([Record(LabelledDocument(Document("doc", "قال الخفاجي")))])
        return path

    @pytest.mark.parametrize("what", ["file", "folder"])
    def test_reading_goes_on(self, guarded: Path, what: str) -> None:
        (guarded if what == "file" else guarded.parent).chmod(0o444 if what == "file" else 0o555)
        before = guarded.read_bytes()

        with Project.open(guarded, "sara") as project:
            assert project.read_only
            assert project.document("doc").text == "قال الخفاجي"
            for write in (
                lambda: project.edit(AddSpan("doc", 4, 11, "PERSON")),
                project.undo,
                lambda: project.add([]),
                lambda: project.store_suggestions("rules", []),
                lambda: project.set_setting("a", "b"),
            ):
                with pytest.raises(ProjectError, match="the file or its folder is read-only"):
                    write()

        assert guarded.read_bytes() == before
        assert beside(guarded) == [guarded.name]

    def test_a_folder_that_takes_no_file(self, unprivileged: Path) -> None:
        unprivileged.chmod(0o555)

        with pytest.raises(ProjectError, match="cannot be opened or written"):
            Project.create(unprivileged / "a.tawsim", default_scheme())

    def test_a_file_that_may_not_be_read(self, guarded: Path) -> None:
        guarded.chmod(0o000)

        with pytest.raises(ProjectError, match="cannot be read: Permission denied"):
            Project.open(guarded)


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


class TestLocked:
    """Another program holds the file."""

    def hold(self, path: Path, how: str) -> subprocess.Popen[str]:
        holder = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(path), how],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        return holder

    @pytest.mark.plain_file
    def test_an_edit_waits_and_then_says_so(self, project: Project) -> None:
        holder = self.hold(project.path, "EXCLUSIVE")

        with pytest.raises(ProjectError, match="is locked by another program"):
            project.edit(AddSpan("doc", 4, 13, "PERSON"))

        holder.communicate("\n")
        assert project.spans("doc") == []
        project.edit(AddSpan("doc", 4, 13, "PERSON"))
        assert len(project.spans("doc")) == 1

    @pytest.mark.plain_file
    def test_a_project_another_writes_to_can_be_opened_and_read(self, project: Project) -> None:
        holder = self.hold(project.path, "IMMEDIATE")

        with Project.open(project.path, "omar") as other:
            assert not other.read_only
            assert other.document("doc") == project.document("doc")

        holder.communicate("\n")


def test_a_deleted_file_is_not_written_to(project: Project) -> None:
    project.path.rename(project.path.with_name("moved.tawsim"))

    with pytest.raises(ProjectError, match="was moved or deleted while it was open"):
        project.edit(AddSpan("doc", 4, 13, "PERSON"))


def test_a_full_disk_takes_nothing_back(project: Project) -> None:
    pages = project._db.execute("PRAGMA page_count").fetchone()[0]
    project._db.execute(f"PRAGMA max_page_count = {pages}")
    large = AddSpan("doc", 4, 13, "PERSON", note="ن" * 5000)

    with pytest.raises(ProjectError, match="is full"):
        project.edit(large)

    assert project.spans("doc") == []
    assert project.faults() == []
    project._db.execute(f"PRAGMA max_page_count = {pages + 100}")
    project.edit(large)
    assert len(project.spans("doc")) == 1


LABEL = """
import sys
from pathlib import Path
from annotations.project import Project
from annotations.project.edits import AddSpan
with Project.open(Path(sys.argv[1]), sys.argv[2]) as project:
    for start in range(int(sys.argv[3])):
        for label in ("PERSON", "UNIT", "BASE", "DATE"):
            project.edit(AddSpan("doc", start, start + 1, label))
            print(start, label, flush=True)
"""


@pytest.mark.plain_file
def test_two_programs_may_label_one_project(project: Project) -> None:
    before = project.version()
    labellers = [
        subprocess.Popen(
            [sys.executable, "-c", LABEL, str(project.path), name, "25"], stdout=subprocess.DEVNULL
        )
        for name in ("omar", "lina")
    ]

    assert [labeller.wait(30) for labeller in labellers] == [0, 0]
    assert len(project.spans("doc", "omar")) == len(project.spans("doc", "lina")) == 100
    assert project.version() != before
    assert project.faults() == []


@pytest.mark.parametrize("lines", [1, 7, 40, 90])
@pytest.mark.plain_file
def test_what_was_acknowledged_survives_a_kill(project: Project, lines: int) -> None:
    labeller = subprocess.Popen(
        [sys.executable, "-c", LABEL, str(project.path), "omar", "43"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert labeller.stdout is not None
    acknowledged = [labeller.stdout.readline().split() for _ in range(lines)]
    labeller.kill()
    acknowledged += [line.split() for line in labeller.stdout if line.endswith("\n")]
    labeller.wait()

    with Project.open(project.path, "omar") as reopened:
        stored = {(str(span.start), span.label) for span in reopened.spans("doc", "omar")}
        assert {(start, label) for start, label in acknowledged} <= stored
        assert len(stored) <= len(acknowledged) + 1
        assert reopened.faults() == []
        while reopened.undo():
            pass
        assert reopened.spans("doc", "omar") == []


def use(path: Path) -> int:
    """Open, read all and edit, as a user would; how many faults `check` finds."""
    with Project.open(path, "sara") as project:
        found = len(project.faults())
        for entry in project.entries():
            project.document(entry.id)
            project.open_suggestions(entry.id)
        list(project.labelled_documents())
        project.statistics()
        project.undo()
        project.edit(SetStatus("doc", "done"))
    return found


def used(path: Path) -> str:
    """What became of `use`: the sentence it ended with, or the number of faults found."""
    try:
        return str(use(path))
    except TawsimError as error:
        return f"told: {error}"


@pytest.mark.parametrize("seed", range(100))
def test_damage_is_told_or_harmless_but_never_a_crash(project: Project, seed: int) -> None:
    for start in range(0, 40, 2):
        project.edit(AddSpan("doc", start, start + 2, "UNIT", note="ملاحظة"))
    project.close()
    chance = random.Random(seed)
    content = bytearray(project.path.read_bytes())
    at = chance.randrange(len(content))
    match seed % 3:
        case 0:
            del content[at:]
        case 1:
            content[at : at + 512] = bytes(len(content[at : at + 512]))
        case _:
            for place in chance.sample(range(len(content)), 20):
                content[place] ^= 1 << chance.randrange(8)
    project.path.write_bytes(content)

    outcome = used(project.path)
    assert outcome.startswith("told") or int(outcome) > 0 or TEXT.encode() in content


@pytest.mark.plain_file
def test_a_letter_changed_in_a_text_is_found(project: Project) -> None:
    project.close()
    content = project.path.read_bytes()
    project.path.write_bytes(content.replace("رسول".encode(), "رسوم".encode()))

    with Project.open(project.path) as damaged:
        assert damaged.faults() == ["The text of the document doc is not what was imported."]


def test_settings_are_kept(project: Project) -> None:
    assert project.setting("last") is None
    project.set_setting("last", json.dumps({"id": "doc"}))
    project.set_setting("last", "doc")
    assert project.setting("last") == "doc"
