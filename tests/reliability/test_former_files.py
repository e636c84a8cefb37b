"""What a file that is gone left beside its name, and what lies there that is no file at all."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotations.cli import main
from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.backups import back_up, listed
from annotations.project.edits import AddSpan
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.restoring import restore, restore_to
from annotations.project.schemes import default_scheme
from annotations.spans import Document
from tests.conftest import TEXT

# Ends by force amid a transaction of which a part is in the file already.
_CRASH = """
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 2")
db.execute("PRAGMA cache_spill = ON")
db.execute("BEGIN")
db.execute("UPDATE texts SET text = text || 'x'")
db.execute("UPDATE documents SET title = title || printf('%.*c', 3000, 'x')")
os.kill(os.getpid(), signal.SIGKILL)
"""

posix = pytest.mark.skipif(os.name != "posix", reason="signals and pipes are POSIX")


def make(path: Path, *texts: str) -> Path:
    Project.create(path, default_scheme()).close()
    with Project.open(path, "sara") as project:
        project.add(
            Record(LabelledDocument(Document(f"d{number}", text)))
            for number, text in enumerate(texts)
        )
    return path


def crash(path: Path) -> None:
    """Leave a journal beside the project that waits to be rolled back."""
    subprocess.run([sys.executable, "-c", _CRASH, str(path)], check=False)
    journal = Path(f"{path}-journal")
    assert journal.stat().st_size > 512


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [*map(str, words)])


@posix
@pytest.mark.plain_file
@pytest.mark.parametrize("way", ["new", "copy", "recover", "restore"])
def test_a_journal_of_a_file_that_is_gone_is_none_of_a_new_ones(tmp_path: Path, way: str) -> None:
    place = make(tmp_path / "k.tawsim", *(f"{number} {TEXT * 40}" for number in range(60)))
    crash(place)
    moved = tmp_path / "moved.tawsim"
    shutil.move(place, moved)
    other = make(tmp_path / "other.tawsim", "خبر جديد", "خبر ثان")

    if way == "restore":
        restore_to(back_up(other), place)
    else:
        words = {"new": ["new"], "copy": ["copy", other], "recover": ["recover", other]}[way]
        done = run(*words, place)
        assert done.exit_code == 0, done.output

    assert "whole" in run("check", place).output
    with Project.open(place, "sara") as project:
        assert len(project.entries()) == (0 if way == "new" else 2)
        assert project.faults() == []
    # What it holds may still be wanted.
    assert Path(f"{place}-journal.former1").is_file()


def test_copies_of_a_project_that_is_gone_are_none_of_a_new_ones(tmp_path: Path) -> None:
    place = make(tmp_path / "n.tawsim", "خبر قديم")
    back_up(place)
    place.unlink()

    make(place, "خبر جديد")

    assert listed(place) == []
    assert [file.name for file in tmp_path.glob("n.tawsim.backups.former1/*")] != []


_LABELLER = """
import sys
from pathlib import Path
from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.edits import AddSpan
with Project.open(Path(sys.argv[1]), "omar") as project:
    for number in range(100_000):
        try:
            project.edit(AddSpan("d1", number % 4000, number % 4000 + 2, "UNIT"))
        except ProjectError as error:
            print(error, file=sys.stderr)
        else:
            print(number, flush=True)
"""


@posix
@pytest.mark.plain_file
def test_no_edit_is_lost_between_setting_aside_and_going_back(tmp_path: Path) -> None:
    """Each edit that another program was told is made is in the state set aside, or made after."""
    place = make(tmp_path / "busy.tawsim", *(f"{number} {TEXT * 200}" for number in range(300)))
    with Project.open(place, "sara") as project:
        span = project.edit(AddSpan("d0", 4, 13, "PERSON")).put_spans[0][1]
    backup = back_up(place)
    with subprocess.Popen(
        [sys.executable, "-c", _LABELLER, str(place)], stdout=subprocess.PIPE, text=True
    ) as labeller:
        assert labeller.stdout is not None
        told = [labeller.stdout.readline() for _ in range(5)]
        present = restore(place, backup)
        told += [labeller.stdout.readline() for _ in range(5)]
        labeller.kill()
        told += labeller.stdout.readlines()

    with Project.open(place, "sara") as project:
        assert project.spans("d0", "sara")[0].id == span.id
        after = {one.start for one in project.spans("d1", "omar")}
        assert project.faults() == []
    with closing(sqlite3.connect(present)) as db:
        before = {row[0] for row in db.execute("SELECT start_offset FROM spans WHERE label='UNIT'")}
    acknowledged = {int(line) for line in told if line.endswith("\n")}
    assert len(acknowledged) >= 10
    assert acknowledged <= before | after
    assert 0 in before - after


@posix
@pytest.mark.parametrize(
    "words", [["stats"], ["check"], ["backups", "--now"], ["export", "out.jsonl"]]
)
def test_a_pipe_in_a_projects_place_is_said_and_not_waited_for(
    tmp_path: Path, words: list[str]
) -> None:
    pipe = tmp_path / "pipe.tawsim"
    os.mkfifo(pipe)
    name, *more = words

    done = subprocess.run(
        [sys.executable, "-m", "annotations", name, str(pipe), *more],
        capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path,
    )  # fmt: skip

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "pipe.tawsim" in done.stderr


@pytest.mark.plain_file
@pytest.mark.parametrize("meta", ['{"c":"\\ud800"}', '{"c":NaN}', '{"c":-Infinity}'])
def test_details_that_could_not_be_written_out_are_damage(tmp_path: Path, meta: str) -> None:
    place = make(tmp_path / "odd.tawsim", TEXT)
    with closing(sqlite3.connect(place)) as db, db:
        db.execute("UPDATE documents SET meta = ?", [meta])

    done = run("check", place)
    written = run("export", place, tmp_path / "out.jsonl")

    assert done.exit_code == 1
    assert "faults: 1" in done.output
    assert written.exit_code == 1
    assert isinstance(written.exception, SystemExit)


def test_a_file_of_a_passphrase_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_bytes(b"\xff\xfe\x00\xd8")

    done = run("new", tmp_path / "x.tawsim", "--encrypted", "--passphrase-file", file)

    assert done.exit_code == 2
    assert "UTF-8" in done.output


def test_the_disk_of_a_copy_is_named_where_it_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = make(tmp_path / "x.tawsim", TEXT)
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    def fail(*_: object) -> None:
        raise full

    monkeypatch.setattr("annotations.project.copies._copy", fail)
    with Project.open(place, "sara") as project, pytest.raises(ProjectError, match=r"out\.tawsim"):
        project.save_copy(tmp_path / "out.tawsim")
