"""What reviewers and annotators may write about each other's work, and what is refused."""

from contextlib import closing
from pathlib import Path

import pytest

from annotations.errors import SpanError, TawsimError
from annotations.project import Project
from annotations.project.connecting import connect
from annotations.project.edits import Edit
from annotations.project.review_edits import (
    Acknowledge,
    AddComment,
    AddEntries,
    Assign,
    ChangeComment,
    RemoveComment,
    RemoveEntries,
    ResolveComment,
    Settle,
    Unassign,
    finish,
    reopen,
)
from annotations.project.rulings import LONGEST_COMMENT, Place, Ruling
from tests.conftest import TEXT


def refused(project: Project, edit: Edit, words: str) -> None:
    """The edit is refused with these words, and nothing of it is written."""
    before = project.path.read_bytes()
    with pytest.raises(SpanError, match=words):
        project.edit(edit)
    assert project.path.read_bytes() == before


def stored(project: Project, query: str) -> list[tuple[object, ...]]:
    with closing(connect(project.path, "ro")) as db:
        return [tuple(row) for row in db.execute(query)]


def said(project: Project) -> list[tuple[str, str, int | None, int | None]]:
    return [(one.kind, one.text, one.start, one.end) for one in project.comments("doc")]


class TestComments:
    def test_a_reply_stands_where_the_first_word_does(self, project: Project) -> None:
        project.edit(AddComment("doc", " أهو يحيى؟ ", 4, 8))
        (first,) = project.comments("doc")
        project.edit(AddComment("doc", "نعم", reply_to=first.id))
        reply = project.comments("doc")[1]
        project.edit(AddComment("doc", "حسنًا", reply_to=reply.id))  # of the same thread

        assert said(project) == [
            ("comment", "أهو يحيى؟", 4, 8), ("comment", "نعم", 4, 8), ("comment", "حسنًا", 4, 8),
        ]  # fmt: skip
        assert [one.reply_to for one in project.comments("doc")] == [None, first.id, first.id]

    def test_it_can_be_about_the_whole_article(self, project: Project) -> None:
        project.edit(AddComment("doc", "مكرر"))
        assert said(project) == [("comment", "مكرر", None, None)]

    def test_it_is_resolved_and_reopened(self, project: Project) -> None:
        project.edit(AddComment("doc", "?", 0, 3))
        (first,) = project.comments("doc")
        project.edit(ResolveComment("doc", first.id))
        project.edit(ResolveComment("doc", first.id, resolved=False))

        assert [one.kind for one in project.comments("doc")] == ["comment", "resolved", "reopened"]
        assert said(project)[1:] == [("resolved", "", 0, 3), ("reopened", "", 0, 3)]
        assert [one.reply_to for one in project.comments("doc")] == [None, first.id, first.id]

    def test_an_answer_resolves_the_whole_of_what_it_answers(self, project: Project) -> None:
        project.edit(AddComment("doc", "?", 0, 3))
        (first,) = project.comments("doc")
        project.edit(AddComment("doc", "نعم", reply_to=first.id))
        project.edit(ResolveComment("doc", project.comments("doc")[1].id))

        assert project.comments("doc")[2].reply_to == first.id

    @pytest.mark.parametrize(
        ("start", "end"), [(0, len(TEXT) + 1), (-1, 3), (5, 5), (6, 5), (None, 5), (5, None)]
    )
    def test_it_lies_within_the_text(
        self, project: Project, start: int | None, end: int | None
    ) -> None:
        refused(project, AddComment("doc", "x", start, end), "lies outside the text")

    def test_its_last_letter_may_be_the_texts(self, project: Project) -> None:
        project.edit(AddComment("doc", "x" * LONGEST_COMMENT, 0, len(TEXT)))
        assert said(project) == [("comment", "x" * LONGEST_COMMENT, 0, len(TEXT))]

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", "says nothing"),
            (" \n ", "says nothing"),
            ("x" * (LONGEST_COMMENT + 1), f"at most {LONGEST_COMMENT}"),
            ("a\x00b", "no letter"),
            ("a\ud800b", "no letter"),
        ],
    )
    def test_it_is_text(self, project: Project, text: str, words: str) -> None:
        refused(project, AddComment("doc", text), words)
        project.edit(AddComment("doc", "first"))
        (first,) = project.comments("doc")
        refused(project, ChangeComment("doc", first.id, text), words)

    def test_only_its_writer_changes_and_removes_it(self, project: Project) -> None:
        project.edit(AddComment("doc", "first"))
        (first,) = project.comments("doc")
        project.edit(ChangeComment("doc", first.id, "second"))
        with Project.open(project.path, "omar") as other:
            refused(other, ChangeComment("doc", first.id, "x"), "written by sara")
            refused(other, RemoveComment("doc", first.id), "written by sara")
        assert said(project) == [("comment", "second", None, None)]

        project.edit(RemoveComment("doc", first.id))

        assert said(project) == []
        for edit in (ChangeComment("doc", first.id, "x"), RemoveComment("doc", first.id)):
            refused(project, edit, "no longer")

    def test_what_is_answered_must_be_there_and_of_this_article(self, project: Project) -> None:
        refused(project, AddComment("doc", "x", reply_to="nothing"), "no longer")
        project.edit(AddComment("doc", "first"))
        (first,) = project.comments("doc")
        refused(project, ResolveComment("other", first.id), "no longer")
        project.edit(ResolveComment("doc", first.id))
        resolved = project.comments("doc")[1]
        refused(project, AddComment("doc", "x", reply_to=resolved.id), "no longer")

    def test_an_answer_to_an_answer_whose_first_word_is_gone(self, project: Project) -> None:
        project.edit(AddComment("doc", "first", 0, 3))
        (first,) = project.comments("doc")
        project.edit(AddComment("doc", "second", reply_to=first.id))
        second = project.comments("doc")[1]
        project.edit(RemoveComment("doc", first.id))

        project.edit(AddComment("doc", "third", reply_to=second.id))

        assert said(project) == [("comment", "second", 0, 3), ("comment", "third", 0, 3)]
        assert [one.reply_to for one in project.comments("doc")] == [first.id, second.id]


class TestAssignments:
    def test_documents_are_given_and_taken_back(self, project: Project) -> None:
        project.edit(Assign((("doc", "omar"), ("doc", "lina")), blind=True))
        assert [(one.annotator, one.blind) for one in project.assignments()] == [
            ("lina", True), ("omar", True),
        ]  # fmt: skip
        project.edit(Assign((("doc", "omar"),)))
        assert [one.blind for one in project.assignments("omar")] == [False]

        project.edit(Unassign((("doc", "omar"), ("doc", "nobody"))))

        assert [one.annotator for one in project.assignments()] == ["lina"]
        assert {"omar", "lina"} <= set(project.annotators())

    @pytest.mark.parametrize("name", ["gold", " omar"])
    def test_nobody_of_such_a_name_is_given_any(self, project: Project, name: str) -> None:
        refused(project, Assign((("doc", name),)), "cannot be given to")

    def test_only_documents_that_are_there(self, project: Project) -> None:
        with pytest.raises(TawsimError, match="nothing"):
            project.edit(Assign((("doc", "omar"), ("nothing", "omar"))))
        assert project.assignments() == []


class TestAnswers:
    @pytest.fixture
    def ruling(self, project: Project) -> str:
        places = (Place(4, 8, "PERSON", gold=True),)
        project.edit(Settle((Ruling("doc", "drawn", places, comment="x"),)))
        return project.rulings("doc")[0].id

    def test_a_ruling_is_answered(self, project: Project, ruling: str) -> None:
        project.edit(Acknowledge((("doc", ruling),), "disputed", " لا "))
        (answer,) = project.acknowledgements("doc")
        assert (answer.annotator, answer.answer, answer.note) == ("sara", "disputed", "لا")

    def test_only_a_ruling_that_is_there(self, project: Project, ruling: str) -> None:
        refused(project, Acknowledge((("doc", "nothing"),)), "no longer")
        refused(project, Acknowledge((("other", ruling),)), "no longer")

    def test_the_step_is_about_the_one_document_or_about_none(self) -> None:
        assert Acknowledge((("a", "1"), ("a", "2"))).document_id == "a"
        assert Acknowledge((("a", "1"), ("b", "2"))).document_id is None

    def test_a_comment_on_a_ruling_has_its_end(self, project: Project) -> None:
        ruling = Ruling("doc", "drawn", (Place(0, 3, "UNIT", gold=True),))
        longest = "x" * LONGEST_COMMENT
        project.edit(Settle((Ruling(ruling.document_id, "drawn", ruling.places, comment=longest),)))
        longer = Ruling(ruling.document_id, "drawn", ruling.places, comment=longest + "x")
        refused(project, Settle((longer,)), f"at most {LONGEST_COMMENT}")

    def test_a_place_is_not_given_the_same_label_twice(self, project: Project) -> None:
        places = (Place(0, 3, "UNIT", gold=True), Place(0, 3, "UNIT", "x", gold=True))
        refused(project, Settle((Ruling("doc", "drawn", places),)), "twice")


def test_a_review_is_ended_and_begun_again_by_steps_of_their_own(project: Project) -> None:
    project.edit(finish("doc", ("omar", "sara")))
    assert project.steps()[0] == "finish review"
    project.edit(reopen("doc"))
    assert project.steps()[0] == "reopen review"

    assert [(one.choice, one.layers) for one in project.rulings("doc")] == [
        ("finished", ("omar", "sara")), ("reopened", ()),
    ]  # fmt: skip


class TestLexicon:
    def test_a_note_stays_with_its_entry(self, project: Project) -> None:
        project.edit(AddEntries("UNIT", ("لواء الريح",), note="من النشرة"))

        assert stored(project, "SELECT entry, note FROM lexicon") == [("لواء الريح", "من النشرة")]

    def test_entries_are_kept_word_by_word(self, project: Project) -> None:
        project.edit(AddEntries("UNIT", (" كتيبة\n الفهود ", "سرايا"), "sara"))
        project.edit(RemoveEntries("UNIT", ("سرايا", "nothing")))
        assert dict(project.lexicon()) == {"UNIT": ("كتيبة الفهود",)}

    @pytest.mark.parametrize("entry", ["", "  ", "a\x00b"])
    def test_an_entry_needs_a_word(self, project: Project, entry: str) -> None:
        refused(project, AddEntries("UNIT", ("x", entry)), "needs a word")
        refused(project, RemoveEntries("UNIT", (entry,)), "needs a word")


def test_all_of_it_is_undone_step_by_step(project: Project, path: Path) -> None:
    project.edit(AddComment("doc", "first"))
    project.edit(Assign((("doc", "omar"),)))
    project.edit(AddEntries("UNIT", ("x",)))
    for _ in range(3):
        assert project.undo() is not None
    assert (said(project), project.assignments(), dict(project.lexicon())) == ([], [], {})
    for _ in range(3):
        assert project.redo() is not None
    assert said(project) == [("comment", "first", None, None)]
    assert [one.annotator for one in project.assignments()] == ["omar"]
    assert dict(project.lexicon()) == {"UNIT": ("x",)}
    assert project.faults() == []
