"""Migrations: everything or nothing, and a copy before."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from annotations.project import Project, schema
from annotations.project.files import connect
from annotations.project.schemes import default_scheme


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """A schema one version on, with the migrations of this one to add to."""
    later = Migrations("tawsim")
    later(name="1 documents, spans, suggestions, journal")(schema.first)
    later(name="2 review and lexicon")(schema.second)
    monkeypatch.setattr(schema, "migrations", later)
    monkeypatch.setattr(schema, "SCHEMA_VERSION", 3)
    schema.structure.cache_clear()
    yield later
    schema.structure.cache_clear()


@pytest.fixture
def old(path: Path) -> Path:
    """A project that this version made."""
    return path


@pytest.mark.plain_file
def test_an_older_project_is_brought_up_to_date_with_a_copy_beside_it(
    old: Path, next_version: Migrations
) -> None:
    before = old.read_bytes()

    @next_version(name="3 colour of annotators")
    def third(db: Database) -> None:
        db.execute("ALTER TABLE annotators ADD COLUMN color TEXT")

    with Project.open(old, "sara") as project:
        assert project.faults() == []

    assert old.read_bytes()[63] == 3
    copy = sqlite3.connect(old.with_name("news.tawsim.format2"))
    assert copy.execute("PRAGMA user_version").fetchone() == (2,)
    assert copy.execute("SELECT count(*) FROM labels").fetchone() == (5,)
    copy.close()
    assert before != old.read_bytes()


def test_a_migration_that_fails_changes_nothing(old: Path, next_version: Migrations) -> None:
    before = old.read_bytes()

    @next_version(name="3 half of it")
    def third(db: Database) -> None:
        db.execute("ALTER TABLE annotators ADD COLUMN color TEXT")
        db["labels"].insert({"name": "X"})  # columns are missing

    with pytest.raises(sqlite3.IntegrityError):
        Project.open(old)

    assert old.read_bytes() == before
    assert not old.with_name("news.tawsim-journal").exists()


def test_making_the_schema_is_one_transaction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = connect(tmp_path / "a.tawsim", "rwc")
    seen: list[str] = []
    db.conn.set_trace_callback(seen.append)

    schema.migrate(db)

    ends = [line for line in seen if line.split()[0] in {"BEGIN", "COMMIT", "ROLLBACK"}]
    assert ends == ["BEGIN IMMEDIATE", "COMMIT"]
    db.close()


@pytest.mark.parametrize(
    "row",
    [
        ("id", "doc", "sara", "UNIT", 3, 3, "human"),
        ("id", "doc", "sara", "UNIT", -1, 3, "human"),
        ("id", "doc", "sara", "UNIT", 0, 43, "human"),
        ("id", "doc", "sara", "CITY", 0, 3, "human"),
        ("id", "doc", "nobody", "UNIT", 0, 3, "human"),
        ("id", "none", "sara", "UNIT", 0, 3, "human"),
        ("id", "doc", "sara", "UNIT", "x", 3, "human"),
    ],
)
def test_the_file_itself_holds_no_span_that_does_not_fit(
    project: Project, row: tuple[object, ...]
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        project._db.execute(
            "INSERT INTO spans (id, document_id, annotator, label, start_offset, end_offset, "
            "source, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, '')",
            row,
        )


def test_views_answer_in_plain_words(project: Project) -> None:
    from annotations.project.edits import AddSpan

    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    ask = project._db.execute

    assert ask("SELECT text FROM spans_with_text").fetchone()[0] == "يحيى رسول"
    assert tuple(ask("SELECT * FROM spans_by_label").fetchone()) == ("PERSON", "sara", "human", 1)
    assert ask("SELECT status FROM progress_by_document").fetchone()[0] == "in progress"
    assert default_scheme().names == tuple(
        row[0] for row in ask("SELECT name FROM labels ORDER BY position")
    )
