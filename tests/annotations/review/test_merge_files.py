"""Files as they are before a merge: of an older format, and looked at to say what they bring."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.edits import AddSpan, RefuseSuggestions
from annotations.project.merging.looking import look
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.scheme_edits import AddLabel
from annotations.spans import Document, Label, Suggestion

VERSION_1 = Path(__file__).parents[2] / "data" / "version-1.tawsim"
FORCE = Label("FORCE", "قوة", "force", "#123456")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(VERSION_1, tmp_path / "old.tawsim"))


def test_a_file_of_the_first_format_is_merged_and_stays_as_it_is(
    project: Project, old: Path
) -> None:
    before = old.read_bytes()

    project.merge([old])

    assert [span.label for span in project.spans("first")] == ["PERSON", "PERSON", "DATE"]
    assert old.read_bytes() == before
    assert project.faults() == []


OF_ITS_OWN = {
    "a trigger": "CREATE TRIGGER t BEFORE INSERT ON _sqlite_migrations "
    "BEGIN SELECT RAISE(ABORT, 'it ran'); END",
    "a view": "ALTER TABLE _sqlite_migrations RENAME TO m; "
    "CREATE VIEW _sqlite_migrations AS SELECT * FROM m",
}


@pytest.mark.parametrize("made", OF_ITS_OWN.values(), ids=OF_ITS_OWN.keys())
def test_nothing_of_an_older_files_own_runs_while_it_is_brought_up(
    project: Project, old: Path, made: str
) -> None:
    with closing(sqlite3.connect(old)) as db:
        db.executescript(made)

    with pytest.raises(ProjectError, match=r"The tables in .*old\.tawsim"):
        project.merge([old])
    assert [entry.id for entry in project.entries()] == ["doc"]


def test_a_file_that_is_looked_at_says_what_it_carries(project: Project, tmp_path: Path) -> None:
    file = Path(shutil.copyfile(project.path, tmp_path / "omar.tawsim"))
    with Project.open(file, "omar") as omar:
        omar.edit(AddLabel(FORCE))
        for start, end, label in ((0, 3, "FORCE"), (4, 8, "FORCE"), (4, 13, "PERSON")):
            omar.edit(AddSpan("doc", start, end, label))
        omar.edit(RefuseSuggestions("doc", (Suggestion(14, 21, "DATE", "rules", 0.5),)))
        omar.add([Record(LabelledDocument(Document("taken back", "خبر آخر")))])
        omar.undo()
    before = file.read_bytes()

    looked = look(file)

    assert (looked.path, looked.documents) == (file, 1)
    assert looked.carried == {"DATE": 0, "FORCE": 2, "PERSON": 1}
    assert looked.missing(project.scheme()) == {"FORCE": 2}
    assert "FORCE" in looked.scheme
    assert file.read_bytes() == before
