"""SQLite's errors as sentences, and what `check` finds."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from sqlite_utils import Database

from annotations.errors import ProjectError
from annotations.project import Project, connecting, default_annotator
from annotations.project.edits import AddSpan
from annotations.project.faults import told
from annotations.project.integrity import faults


def error(code: int, text: str = "") -> sqlite3.OperationalError:
    made = sqlite3.OperationalError(text)
    made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_BUSY, "locked by another program"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "locked by another program"),
        (sqlite3.SQLITE_READONLY, "read-only"),
        (sqlite3.SQLITE_READONLY_ROLLBACK, "read-only"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "moved or deleted"),
        (sqlite3.SQLITE_FULL, "is full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "reported an error"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "is damaged"),
        (sqlite3.SQLITE_NOTADB, "no SQLite file"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
    ],
)
def test_every_fault_of_the_environment_has_its_sentence(code: int, words: str) -> None:
    with pytest.raises(ProjectError, match=words) as caught, told(Path("news.tawsim")):
        raise error(code)
    assert "news.tawsim" in str(caught.value)


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE])
def test_a_bug_stays_a_bug(code: int) -> None:
    with pytest.raises(sqlite3.OperationalError), told(Path("news.tawsim")):
        raise error(code)


def test_check_names_what_is_wrong(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    assert project.faults() == []
    execute = project._db.conn.executescript
    execute("PRAGMA foreign_keys = OFF; UPDATE documents SET text_length = 10")
    assert len(project.faults()) == 2  # the text is not that long, and the span leaves it
    execute("DELETE FROM texts")
    assert project.faults()[0] == "The document doc has no text."
    execute("DELETE FROM labels WHERE name = 'PERSON'")
    assert "A row of spans refers to a row of labels that is not there." in project.faults()


def test_an_article_that_vanished_without_an_edit_is_named(project: Project) -> None:
    project._db.execute("UPDATE documents SET removed = 1")
    assert project.faults() == ["A row of documents (doc) is not as its last edit left it."]

    project._db.execute("UPDATE documents SET removed = 0")
    project.undo()
    project.redo()
    assert project.faults() == []


def test_a_label_without_a_title_is_damage(project: Project) -> None:
    # As a flipped bit makes it, which asks nobody whether the table allows it.
    sql = project._db.execute("SELECT sql FROM sqlite_schema WHERE name = 'labels'").fetchone()[0]
    project._db.conn.set_authorizer(None)
    project._db.conn.executescript(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
        f"'{sql.replace('title_ar TEXT NOT NULL', 'title_ar TEXT').replace(chr(39), chr(39) * 2)}' "
        "WHERE name = 'labels'; PRAGMA writable_schema = RESET;"
        "UPDATE labels SET title_ar = NULL WHERE name = 'UNIT'"
    )

    with pytest.raises(ProjectError, match="is damaged"):
        project.scheme()


@pytest.mark.plain_file
@pytest.mark.parametrize("mode", ["rw", "ro"])
def test_rows_against_the_rules_are_named_also_where_the_file_is_only_read(
    project: Project, mode: Literal["rw", "ro"]
) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    assert project._db.execute("PRAGMA ignore_check_constraints = ON").fetchall() == []
    project._db.execute("UPDATE annotators SET is_gold = 7")

    with closing(connecting.connect(project.path, mode)) as connection:
        found = list(faults(Database(connection, execute_plugins=False)))

    assert found == ["The database is damaged: CHECK constraint failed in annotators."]


def test_a_lock_is_no_damage(project: Project) -> None:
    project._db.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(ProjectError, match="locked"):
        project.faults()

    other.close()


def half_read_when_it_fails(project: Project) -> None:
    """Read by half, fail for one reason, and again while tidying up: the disk is full."""
    rows = project._db.execute("SELECT 1 UNION ALL SELECT number FROM documents")
    next(rows)
    try:
        raise LookupError
    finally:
        project.set_setting("large", "ن" * 100_000)


def test_what_is_said_of_a_full_disk_keeps_no_lock(project: Project) -> None:
    pages = project._db.execute("PRAGMA page_count").fetchone()[0]
    project._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProjectError, match="is full") as said, project._asked():
        half_read_when_it_fails(project)

    other = sqlite3.connect(project.path, isolation_level=None, timeout=0)
    other.execute("BEGIN EXCLUSIVE")
    other.execute("COMMIT")
    other.close()
    assert said.value.__traceback__ is not None


def test_there_is_always_a_name_to_label_under(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "sara")
    assert default_annotator() == "sara"
    monkeypatch.setenv("LOGNAME", "\u202e")
    assert default_annotator() == "annotator"
