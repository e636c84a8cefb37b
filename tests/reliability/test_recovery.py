"""What comes back of a damaged project, and what is said of the rest."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotations.cli import main
from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.edits import AddSpan, RemoveSpans, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.recovery import recover
from annotations.project.review_edits import AddComment
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Label, Span, document_id
from reliability.damage import make_sample, try_damage
from reliability.state import digest
from tests.conftest import TEXT

OTHER = "خبر آخر عن كتيبة الفهود.\n" * 300  # more than a page holds


@pytest.fixture
def worked_on(project: Project) -> Path:
    """A project with two articles, labels, a status, and a label taken away again."""
    other = Document("other", OTHER, "عنوان", {"source": "وكالة", "words": [1, 2]})
    project.add([Record(LabelledDocument(other))])
    project.edit(AddSpan("doc", 4, 13, "PERSON", note="ملاحظة"))
    project.edit(AddSpan("other", 12, 23, "UNIT"))
    project.edit(AddSpan("doc", 14, 21, "DATE"))
    project.edit(RemoveSpans("doc", (project.spans("doc")[1].id,)))
    project.edit(SetStatus("other", "done"))
    project.undo()
    project.redo()
    project.close()
    return project.path


def spans(path: Path) -> dict[str, list[str]]:
    with Project.open(path, "sara") as project:
        assert project.faults() == []
        return {
            entry.id: [span.label for span in project.spans(entry.id)]
            for entry in project.entries()
        }


def test_of_a_whole_project_comes_the_same_project(worked_on: Path, tmp_path: Path) -> None:
    before = worked_on.read_bytes()

    report = recover(worked_on, tmp_path / "out.tawsim")

    assert report.whole
    assert (report.documents, report.spans, report.statuses) == (2, 2, 2)
    assert digest(tmp_path / "out.tawsim") == digest(worked_on)
    assert worked_on.read_bytes() == before


def test_without_its_first_page_everything_comes_back(worked_on: Path, tmp_path: Path) -> None:
    content = bytearray(worked_on.read_bytes())
    content[:4096] = bytes(4096)
    worked_on.write_bytes(content)
    with pytest.raises(ProjectError):
        Project.open(worked_on)

    report = recover(worked_on, tmp_path / "out.tawsim")

    assert report.missing == []
    assert spans(tmp_path / "out.tawsim") == {"doc": ["PERSON"], "other": ["UNIT"]}
    with Project.open(tmp_path / "out.tawsim", "sara") as project:
        assert project.document("other").text == OTHER
        assert [entry.status for entry in project.entries()] == ["in progress", "done"]


def test_a_letter_changed_in_a_text_is_named_and_kept(worked_on: Path, tmp_path: Path) -> None:
    content = worked_on.read_bytes()
    worked_on.write_bytes(content.replace("رسول ا".encode(), "رسوم ا".encode()))

    report = recover(worked_on, tmp_path / "out.tawsim")

    assert report.documents == 2
    assert str(report.missing[0]).startswith("The text of the document doc ")
    assert str(report.missing[0]).endswith("is not what was imported; it was kept as it is now.")
    with Project.open(tmp_path / "out.tawsim", "sara") as project:
        assert project.document("doc").text == TEXT.replace("رسول", "رسوم")
    assert spans(tmp_path / "out.tawsim")["doc"] == ["PERSON"]


def test_a_copy_gives_back_what_the_file_has_lost(worked_on: Path, tmp_path: Path) -> None:
    with Project.open(worked_on, "sara") as project:
        project.back_up()
        project.edit(AddSpan("doc", 0, 3, "BASE"))
    content = bytearray(worked_on.read_bytes())
    for page in range(len(content) // 4096):
        if TEXT.encode() in content[page * 4096 : page * 4096 + 4096]:
            content[page * 4096 : page * 4096 + 4096] = bytes(4096)
    worked_on.write_bytes(content)

    report = recover(worked_on, tmp_path / "out.tawsim")

    assert report.from_copy is not None
    assert report.missing == []
    assert spans(tmp_path / "out.tawsim") == {"doc": ["BASE", "PERSON"], "other": ["UNIT"]}


def test_what_went_after_the_copy_does_not_come_back_and_what_was_imported_does(
    worked_on: Path, tmp_path: Path
) -> None:
    imported = Span(0, 3, "BASE", annotator="omar")
    with Project.open(worked_on, "sara") as project:
        third = Document("third", "خبر ثالث عن كتيبة الرمان")
        project.add([Record(LabelledDocument(third, (imported,)))])
        project.back_up()
        project.edit(RemoveSpans("other", (project.spans("other")[0].id,)))
    # The journal tells of the one taken away; of the imported one it says nothing.
    past_checks(worked_on, "DELETE FROM spans")

    report = recover(worked_on, tmp_path / "out.tawsim")

    assert report.from_copy is not None
    assert report.missing == []
    assert spans(tmp_path / "out.tawsim") == {"doc": ["PERSON"], "other": [], "third": ["BASE"]}
    with Project.open(tmp_path / "out.tawsim", "sara") as project:
        assert project.document("third").text == third.text
        rows = project._db.execute("SELECT * FROM journal ORDER BY number").fetchall()
        assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
        last = rows[-1]
        assert (last["action"], last["state"], last["before"], last["after"]) == (
            "recover", "record", "{}", "{}",
        )  # fmt: skip


def test_of_an_article_of_which_only_the_text_is_left_that_is_said(
    worked_on: Path, tmp_path: Path
) -> None:
    past_checks(
        worked_on,
        "DELETE FROM documents WHERE id = 'other'; DELETE FROM spans WHERE document_id = 'other'",
    )

    report = recover(worked_on, tmp_path / "out.tawsim")

    name = document_id(OTHER)
    assert [str(one) for one in report.missing if "nothing left" in str(one)] == [
        f"The document {name} “خبر آخر عن كتيبة الفهود.” has nothing left but its text."
    ]
    with Project.open(tmp_path / "out.tawsim", "sara") as project:
        assert [entry.id for entry in project.entries()] == ["doc", name]
        assert project.document(name).text == OTHER
        assert project.faults() == []


def test_a_text_left_over_of_which_there_is_a_document_is_not_given_one_more(
    worked_on: Path, tmp_path: Path
) -> None:
    past_checks(
        worked_on,
        f"INSERT INTO texts VALUES (7, '{TEXT}'), (8, ''), (9, 'a new one'); "
        "DELETE FROM spans WHERE label = 'PERSON'",
    )

    report = recover(worked_on, tmp_path / "out.tawsim")

    with Project.open(tmp_path / "out.tawsim", "sara") as project:
        texts = [project.document(entry.id).text for entry in project.entries()]
    assert texts == [TEXT, OTHER, "a new one"]
    assert len(report.missing) == 1


def past_checks(path: Path, statements: str) -> None:
    """Change rows as damage does: past every rule, trigger and journal."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(
            "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + statements
        )


def test_an_article_whose_id_was_hurt_gets_it_back_from_the_copy(
    worked_on: Path, tmp_path: Path
) -> None:
    with Project.open(worked_on, "sara") as project:
        project.back_up()
    past_checks(worked_on, "UPDATE documents SET id = 'ather' WHERE id = 'other'")

    report = recover(worked_on, tmp_path / "out.tawsim")

    assert report.from_copy is not None
    assert spans(tmp_path / "out.tawsim") == {"doc": ["PERSON"], "other": ["UNIT"]}


def test_articles_that_got_the_same_number_are_both_there(worked_on: Path, tmp_path: Path) -> None:
    with Project.open(worked_on, "sara") as project:
        project.back_up()
        project.add([Record(LabelledDocument(Document("third", "خبر ثالث")))])
    # The number of the one article is another's now, and the first is not there any more.
    past_checks(
        worked_on,
        "DELETE FROM documents WHERE id = 'doc'; "
        "UPDATE documents SET number = 1 WHERE id = 'other'; "
        "DELETE FROM texts WHERE document_number = 2",
    )

    recover(worked_on, tmp_path / "out.tawsim")

    assert spans(tmp_path / "out.tawsim") == {"doc": ["PERSON"], "other": ["UNIT"], "third": []}
    with Project.open(tmp_path / "out.tawsim") as project:
        found = {entry.id: project.document(entry.id).text for entry in project.entries()}
        assert found == {"doc": TEXT, "other": OTHER, "third": "خبر ثالث"}


def test_labels_annotators_and_meta_that_are_gone_are_made_anew(
    worked_on: Path, tmp_path: Path
) -> None:
    past_checks(
        worked_on,
        "UPDATE labels SET name = 'FORCE' WHERE name = 'BASE'; UPDATE spans SET label = 'FORCE' "
        "WHERE label = 'UNIT'; DELETE FROM labels; DELETE FROM annotators; "
        "UPDATE documents SET meta = '{oops}' WHERE id = 'doc'; "
        "DELETE FROM spans WHERE label = 'PERSON'; "
        "UPDATE journal SET number = number + 4611686018427387904",
    )

    recover(worked_on, tmp_path / "out.tawsim")

    assert spans(tmp_path / "out.tawsim") == {"doc": ["PERSON"], "other": ["FORCE"]}
    with Project.open(tmp_path / "out.tawsim", "sara") as project:
        # Of ours the usual look is known, of others the name alone.
        person = default_scheme().get("PERSON")
        assert list(project.scheme()) == [Label("FORCE", "FORCE", "FORCE", "#5b6ee1"), person]
        assert "sara" in project.annotators()
        assert project.document("doc").meta == {}
        assert project.document("other").meta == {"source": "وكالة", "words": [1, 2]}
        assert project.edit(AddSpan("doc", 0, 3, "FORCE")).put_spans
        numbers = [row[0] for row in project._db.execute("SELECT number FROM journal ORDER BY 1")]
        assert numbers == list(range(1, len(numbers) + 1))


def test_what_was_done_in_a_lost_article_stays_in_the_history(
    worked_on: Path, tmp_path: Path
) -> None:
    with Project.open(worked_on) as project:
        history = list(map(tuple, project._db.execute("SELECT id, at, action FROM journal")))
    past_checks(worked_on, "DELETE FROM texts WHERE document_number = 2")

    report = recover(worked_on, tmp_path / "out.tawsim")

    assert "The document other “عنوان” has lost its text." in map(str, report.missing)
    assert spans(tmp_path / "out.tawsim") == {"doc": ["PERSON"]}
    with Project.open(tmp_path / "out.tawsim") as project:
        rows = project._db.execute("SELECT id, at, action FROM journal ORDER BY number")
        assert list(map(tuple, rows))[:-1] == history
        named = project._db.execute("SELECT DISTINCT document_id FROM journal ORDER BY 1")
        assert [row[0] for row in named] == [None, "doc"]


def test_rows_that_fit_nowhere_are_counted(worked_on: Path, tmp_path: Path) -> None:
    with Project.open(worked_on, "sara") as project:
        project.edit(AddComment("other", "أهو هذا؟", 12, 23))
    past_checks(
        worked_on,
        "DROP TRIGGER spans_update_within_text; DELETE FROM journal;"
        "UPDATE spans SET end_offset = 100000; "
        "UPDATE document_status SET document_id = 'nothing' WHERE document_id = 'other';"
        "UPDATE comments SET document_id = 'nothing'",
    )

    report = recover(worked_on, tmp_path / "out.tawsim")

    assert [str(one) for one in report.missing] == [
        "2 rows of spans belong to documents that are gone or fit nowhere any more.",
        "1 rows of document_status belong to documents that are gone or fit nowhere any more.",
        "1 rows of comments belong to documents that are gone or fit nowhere any more.",
    ]
    assert (report.documents, report.spans, report.statuses) == (2, 0, 1)
    assert spans(tmp_path / "out.tawsim") == {"doc": [], "other": []}


def test_with_no_label_left_and_none_named_there_are_the_usual_ones(
    path: Path, tmp_path: Path
) -> None:
    with Project.open(path, "sara") as project:
        project.add([Record(LabelledDocument(Document("doc", TEXT)))])
    past_checks(path, "DELETE FROM labels; DELETE FROM texts; INSERT INTO texts VALUES (1, 'x')")

    report = recover(path, tmp_path / "out.tawsim")

    assert [str(one) for one in report.missing] == [
        "The document doc “وصل يحيى رسول الاثنين الى قاعدة عين الأسد.” has lost its text."
    ]
    with Project.open(tmp_path / "out.tawsim") as project:
        assert project.scheme().names == default_scheme().names


def test_what_was_half_written_is_taken_back_first(worked_on: Path, tmp_path: Path) -> None:
    stored = digest(worked_on)
    other = sqlite3.connect(worked_on, isolation_level=None)
    other.execute("PRAGMA cache_size = 1")
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE texts SET text = replace(text, 'ا', 'أ')")
    other.execute("UPDATE journal SET action = 'x'")
    crashed = tmp_path / "crashed.tawsim"
    crashed.write_bytes(worked_on.read_bytes())
    journal = worked_on.with_name(f"{worked_on.name}-journal")
    crashed.with_name("crashed.tawsim-journal").write_bytes(journal.read_bytes())
    other.execute("ROLLBACK")
    other.close()

    assert recover(crashed, tmp_path / "out.tawsim").whole

    assert digest(tmp_path / "out.tawsim") == stored


def test_a_file_that_holds_nothing_is_told(tmp_path: Path) -> None:
    for content in (b"", b"no project", bytes(9000)):
        (tmp_path / "nothing.tawsim").write_bytes(content)
        with pytest.raises(ProjectError, match="Nothing of a Tawsim project is left"):
            recover(tmp_path / "nothing.tawsim", tmp_path / "out.tawsim")
    with pytest.raises(ProjectError, match="cannot be read"):
        recover(tmp_path / "none.tawsim", tmp_path / "out.tawsim")


def test_labels_of_a_removed_document_stay_removed(worked_on: Path, tmp_path: Path) -> None:
    with Project.open(worked_on, "sara") as project:
        layer = (Span(0, 3, "UNIT", annotator="omar"),)
        project.add([Record(LabelledDocument(Document("third", "خبر ثالث"), layer))])
        project.undo()
    content = bytearray(worked_on.read_bytes())
    content[:4096] = bytes(4096)
    worked_on.write_bytes(content)

    recover(worked_on, tmp_path / "out.tawsim")

    assert sorted(spans(tmp_path / "out.tawsim")) == ["doc", "other"]


def test_the_commands(worked_on: Path, tmp_path: Path) -> None:
    def invoke(*arguments: object) -> tuple[int, str]:
        done = CliRunner().invoke(main, [str(one) for one in arguments])
        return done.exit_code, done.output

    assert invoke("backups", worked_on) == (0, "")
    code, said = invoke("backups", worked_on, "--now")
    assert (code, said.split("\t")[0]) == (0, "1")
    with Project.open(worked_on, "sara") as project:
        project.edit(AddSpan("doc", 0, 3, "BASE"))
    code, said = invoke("backups", worked_on, "--restore", 1)
    assert code == 0
    assert "spans: 0 came back, 1 went, 0 are as they were then\n" in said
    assert invoke("backups", worked_on, "--restore", 7)[0] == 1
    assert invoke("backups", worked_on, "--to", "x")[0] == 2
    out = tmp_path / "new.tawsim"
    assert invoke("backups", worked_on, "--restore", 2, "--to", out) == (0, f"project: {out}\n")
    assert spans(out)["doc"] == ["BASE", "PERSON"]
    code, said = invoke("recover", worked_on, tmp_path / "out.tawsim")
    assert (code, said.splitlines()[0]) == (0, "recovered: 2 documents, 2 spans, 2 statuses")


@pytest.mark.parametrize(("with_copy", "seeds"), [(False, range(160)), (True, range(160, 320))])
def test_damage_is_named_and_what_is_readable_comes_back(
    tmp_path: Path, with_copy: bool, seeds: range
) -> None:
    sample = make_sample(tmp_path)

    (tmp_path / "apart").mkdir()
    outcome = try_damage(sample, tmp_path / "apart", seeds, with_copy=with_copy)

    assert outcome.worse == []
    assert outcome.lost == 0
    # A single bit in a title, a note or a time has nothing it could be held against.
    assert [seed for seed in outcome.silent if seed % 8 != 6] == []
    assert outcome.told > 20
    assert outcome.found > 20
    if with_copy:
        assert outcome.documents == 1.0
    assert outcome.slowest < 5
