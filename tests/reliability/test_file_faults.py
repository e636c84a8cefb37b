"""What may happen to the file from outside while it is open, and between two versions."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotations.errors import ProjectError
from annotations.project import Project, rows
from annotations.project.edits import AddSpan, SetStatus
from annotations.project.files import check_header
from annotations.project.schemes import default_scheme
from annotations.project.transaction import Transaction, writing
from reliability import work
from reliability.shim import ROOT, TESTS

VERSION_1 = TESTS / "data" / "version-1.tawsim"


def delete(path: Path) -> None:
    path.unlink()


def move(path: Path) -> None:
    path.rename(path.with_name("moved.tawsim"))


def replace(path: Path) -> None:
    """As a synchronised folder does it."""
    copy = path.with_name("other")
    shutil.copyfile(path, copy)
    copy.replace(path)


def move_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


@pytest.fixture
def within(tmp_path: Path) -> Path:
    """A project in a folder of its own."""
    path = tmp_path / "folder" / "news.tawsim"
    path.parent.mkdir()
    with closing(Project.create(path, default_scheme(), "sara")) as project:
        work.fill(project, 1)
    return path


@pytest.mark.parametrize("happen", [delete, move, replace, move_folder])
def test_no_edit_goes_to_a_file_that_is_no_longer_there(
    within: Path, happen: Callable[[Path], None]
) -> None:
    with closing(Project.open(within, "sara")) as project:
        happen(within)
        for write in (
            lambda: project.edit(AddSpan("d0", 0, 3, "UNIT")),
            project.undo,
            lambda: project.add(work.documents(range(5, 6))),
            lambda: work.suggest(project, "rules", 3),
            lambda: project.set_setting("a", "b"),
            lambda: project.leave("d0", 3, 9.0),
        ):
            with pytest.raises(ProjectError, match="moved or deleted while it was open"):
                write()
        assert project.document("d0").text == work.article(0)


def test_a_file_put_back_takes_edits_again(within: Path) -> None:
    with closing(Project.open(within, "sara")) as project:
        aside = within.with_name("aside")
        within.rename(aside)
        with pytest.raises(ProjectError, match="moved or deleted"):
            project.edit(AddSpan("d0", 0, 3, "UNIT"))
        aside.rename(within)
        project.edit(AddSpan("d0", 0, 3, "UNIT"))
    with closing(Project.open(within, "sara")) as project:
        assert len(project.spans("d0", "sara")) == 1


class DeletingHalfway(AddSpan):
    """An edit in the middle of which somebody deletes the file."""

    def write(self, transaction: Transaction) -> None:
        super().write(transaction)
        path = Path(transaction.db.execute("PRAGMA database_list").fetchone()[2])
        path.unlink()


def test_a_file_deleted_in_the_midst_of_an_edit_is_told(within: Path) -> None:
    with (
        closing(Project.open(within, "sara")) as project,
        pytest.raises(ProjectError, match="just as the edit was written"),
    ):
        project.edit(DeletingHalfway("d0", 0, 3, "UNIT"))


def test_a_file_made_read_only_while_open_is_told(unprivileged: Path) -> None:
    path = unprivileged / "news.tawsim"
    with closing(Project.create(path, default_scheme(), "sara")) as project:
        work.fill(project, 1)
        unprivileged.chmod(0o555)
        with pytest.raises(ProjectError, match="cannot be"):
            project.edit(AddSpan("d0", 0, 3, "UNIT"))
        unprivileged.chmod(0o755)
        project.edit(AddSpan("d0", 0, 3, "UNIT"))
        assert len(project.spans("d0", "sara")) == 1


HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
if float(sys.argv[2]):
    time.sleep(float(sys.argv[2]))
else:
    sys.stdin.readline()
"""


def hold(path: Path, seconds: float) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), str(seconds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


@pytest.mark.parametrize("seconds", [0.1, 5])
def test_a_short_lock_is_waited_for(within: Path, seconds: float) -> None:
    with closing(Project.open(within, "sara")) as project:
        holder = hold(within, seconds)
        project.edit(AddSpan("d0", 0, 3, "UNIT"))
        holder.communicate()
        assert len(project.spans("d0", "sara")) == 1


def test_a_lock_for_ever_is_told_and_the_edit_can_be_made_later(within: Path) -> None:
    with closing(Project.open(within, "sara")) as project:
        holder = hold(within, 0)
        outcomes: list[BaseException] = []

        def copy() -> None:
            try:
                project.back_up()
            except ProjectError as error:
                outcomes.append(error)

        copying = threading.Thread(target=copy)
        copying.start()
        with pytest.raises(ProjectError, match="is locked by another program"):
            project.edit(AddSpan("d0", 0, 3, "UNIT"))
        copying.join()
        assert ["is locked by another program" in str(error) for error in outcomes] == [True]
        holder.communicate("\n")
        project.edit(AddSpan("d0", 0, 3, "UNIT"))
        assert len(project.spans("d0", "sara")) == 1


def test_two_programs_at_once_lose_nothing_and_do_nothing_twice(within: Path) -> None:
    labellers = [
        subprocess.Popen(
            [sys.executable, "-m", "reliability.labeller", str(within), name, "500"],
            env=os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(ROOT)])},
        )
        for name in ("zaid", "lina")
    ]
    assert [labeller.wait(120) for labeller in labellers] == [0, 0]

    with closing(Project.open(within, "sara")) as project:
        for name in ("zaid", "lina"):
            notes = [int(span.note) for span in project.spans("d0", name) if span.note]
            assert sorted(notes) == list(range(500))
        steps = project._db.execute(
            "SELECT annotator, count(*) FROM journal WHERE action = 'add span' GROUP BY 1"
        )
        assert {tuple(row) for row in steps} == {("zaid", 500), ("lina", 500)}
        assert project.faults() == []


TAKE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError:
    print("locked")
"""


def test_looking_at_a_file_does_not_give_up_its_lock(within: Path) -> None:
    with closing(Project.open(within, "sara")) as project, writing(project._db):
        check_header(within)  # on POSIX, closing a file gives up every lock on it
        taken = subprocess.run(
            [sys.executable, "-c", TAKE, str(within)], capture_output=True, text=True, check=True
        )
    assert taken.stdout == "locked\n"


def test_a_project_of_the_first_format_opens(tmp_path: Path) -> None:
    path = tmp_path / "old.tawsim"
    shutil.copyfile(VERSION_1, path)

    with closing(Project.open(path, "sara")) as project:
        assert project.faults() == []
        assert [span.label for span in project.spans("first")] == ["PERSON", "PERSON", "DATE"]
        assert project.steps() == ("set status", "add span")
        project.redo()
        assert [span.label for span in project.spans("first", "sara")] == ["PERSON", "BASE", "DATE"]


def test_a_project_of_the_first_format_that_takes_no_writes_is_read_all_the_same(
    unprivileged: Path,
) -> None:
    path = unprivileged / "old.tawsim"
    shutil.copyfile(VERSION_1, path)
    path.chmod(0o444)
    before = path.read_bytes()
    with closing(Project.open(path, "sara")) as project:
        assert project.read_only
        assert [span.label for span in project.spans("first")] == ["PERSON", "PERSON", "DATE"]
        with pytest.raises(ProjectError, match="read-only"):
            project.edit(SetStatus("first", "done"))
    assert path.read_bytes() == before
    assert [file.name for file in unprivileged.iterdir()] == ["old.tawsim"]


def test_a_project_of_the_second_format_opens(tmp_path: Path) -> None:
    path = tmp_path / "old.tawsim"
    shutil.copyfile(VERSION_1.with_name("version-2.tawsim"), path)

    with closing(Project.open(path, "rania")) as project:
        assert project.faults() == []
        assert [(one.start, one.end) for one in project.spans("first", "gold")] == [(11, 22)]
        (ruling,) = project.rulings("first")
        assert (ruling.taken, ruling.comment) == (("sara",), "الرتبة خارج الاسم")
        assert [one.answer for one in project.acknowledgements()] == ["accepted"]
        assert [one.kind for one in project.comments()] == ["comment", "resolved"]
        assert {one.annotator for one in project.assignments() if one.blind} == {"omar", "sara"}
        assert project.lexicon() == {"UNIT": ("لواء الريح",)}


def test_a_project_of_a_newer_format_is_left_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "newer.tawsim"
    shutil.copyfile(VERSION_1, path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    with pytest.raises(ProjectError, match="newer version of Tawsim .format 99"):
        Project.open(path)

    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert [file.name for file in tmp_path.iterdir()] == ["newer.tawsim"]


def test_an_older_program_stops_writing_once_a_newer_one_has_brought_the_file_up(
    within: Path,
) -> None:
    with closing(Project.open(within, "sara")) as project:
        project.edit(AddSpan("d0", 0, 3, "UNIT"))
        with closing(sqlite3.connect(within)) as newer:
            newer.execute("ALTER TABLE annotators ADD COLUMN color TEXT")
            newer.execute("PRAGMA user_version = 99")
        before = hashlib.sha256(within.read_bytes()).hexdigest()
        for write in (
            lambda: project.edit(AddSpan("d0", 4, 7, "UNIT")),
            project.undo,
            lambda: project.add(work.documents(range(5, 6))),
            lambda: project.set_setting("a", "b"),
        ):
            with pytest.raises(ProjectError, match="newer version of Tawsim has opened"):
                write()
        assert len(project.spans("d0", "sara")) == 1  # reading goes on
    assert hashlib.sha256(within.read_bytes()).hexdigest() == before


def test_the_clock_may_go_back_a_year(within: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Project.open(within, "sara")) as project:
        project.edit(AddSpan("d0", 0, 3, "UNIT"))
        real = rows.now
        monkeypatch.setattr(
            "annotations.project.clock.now", lambda: real().replace(real()[:4], "2020")
        )
        project.edit(SetStatus("d0", "done"))
        project.edit(AddSpan("d0", 4, 8, "UNIT"))
        project.undo()
        project.undo()
        assert project.entries()[0].status == "in progress"
        assert project.faults() == []
        times = [row[0] for row in project._db.execute("SELECT at FROM journal ORDER BY number")]
        assert times == sorted(times)


ELSEWHERE = """
import sys
from pathlib import Path
from annotations.project import Project
from annotations.project.edits import AddSpan
with Project.open(Path(sys.argv[1]), "sara") as project:
    project.edit(AddSpan("d0", 0, 3, "UNIT"))
    print(project.faults(), project._db.execute("SELECT at FROM journal").fetchall()[-1][0][-1])
"""


@pytest.mark.parametrize(
    ("zone", "locale"),
    [("Asia/Baghdad", "ar_IQ.UTF-8"), ("America/Los_Angeles", "tr_TR"), ("", "C")],
)
def test_time_zone_and_locale_are_no_matter(within: Path, zone: str, locale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(within)],
        env=os.environ | {"TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[] Z\n"


@pytest.mark.parametrize(
    "name",
    [
        "أخبار الجبهة الشمالية.tawsim",
        " a 'b' \"c\" #1?&=%41.tawsim",
        "ن" * 120 + ".tawsim",
        "x" * 240 + ".tawsim",
    ],
)
def test_names_of_any_letters(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "مجلد فيه مسافات"
    folder.mkdir()
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)

    with closing(Project.create(path, default_scheme(), "sara")) as project:
        work.fill(project, 1)
        project.edit(AddSpan("d0", 0, 3, "UNIT"))
        copy = project.back_up()
    with closing(Project.open(path, "sara")) as project, closing(Project.open(copy.path)) as other:
        assert len(project.spans("d0", "sara")) == len(other.spans("d0", "sara")) == 1


def test_a_path_of_250_letters_and_one_that_is_too_long(tmp_path: Path) -> None:
    folder = tmp_path
    while len(str(folder)) < 225:
        folder = folder / "مجلد طويل الاسم"
    path = folder / ("أ" * (250 - len(str(folder)) - 8) + ".tawsim")
    assert len(str(path)) == 250
    folder.mkdir(parents=True)

    with closing(Project.create(path, default_scheme(), "sara")) as project:
        work.fill(project, 1)
        project.edit(AddSpan("d0", 0, 3, "UNIT"))
        copy = project.back_up()
    with closing(Project.open(copy.path)) as other:
        assert len(other.spans("d0", "sara")) == 1

    deep = folder / "/".join(["مجلد طويل الاسم"] * 6)
    deep.mkdir(parents=True)
    with pytest.raises(ProjectError, match="at most 500 bytes"):
        Project.create(deep / "news.tawsim", default_scheme())
    assert list(deep.iterdir()) == []


def test_a_name_with_no_room_for_the_journal_is_refused_before_anything_is_lost(
    tmp_path: Path,
) -> None:
    path = tmp_path / ("x" * 243 + ".tawsim")  # 250 bytes

    with pytest.raises(ProjectError, match="too long; at most 247 bytes"):
        Project.create(path, default_scheme())
    assert list(tmp_path.iterdir()) == []

    short = tmp_path / ("x" * 240 + ".tawsim")
    with closing(Project.create(short, default_scheme(), "sara")) as project:
        work.fill(project, 1)
        project.back_up()
    short.rename(path)
    with pytest.raises(ProjectError, match="too long"):
        Project.open(path)
