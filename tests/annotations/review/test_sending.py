"""Work files go out, come back, and corrections go back to whom they are about."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotations.cli import main
from annotations.errors import ProjectError, UsageError
from annotations.project import Project
from annotations.project.edits import AddSpan, AddSpans, SetStatus
from annotations.project.review_edits import Acknowledge, AddComment, Assign, ResolveComment
from annotations.project.review_reading import threads
from annotations.review.adjudication import Adjudication
from annotations.review.assigning import free_documents, plan, shares, work_file
from annotations.review.corrections import corrections, return_file, slips
from annotations.review.deciding import take
from annotations.spans import Suggestion
from tests.annotations.review.reviewing import TEXT, made, span

TEXTS = {f"d{number}": f"{number} {TEXT}" for number in range(10)}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Ten articles, with suggestions, that nobody has begun."""
    path = made(tmp_path / "desk.tawsim", {}, TEXTS)
    with Project.open(path, "boss") as project:
        project.store_suggestions(
            "rules", [(key, [Suggestion(0, 1, "DATE", "rules", 0.5)]) for key in TEXTS]
        )
    return path


def label(path: Path, name: str, words: str) -> None:
    """Have an annotator work through a file."""
    with Project.open(path, name) as project:
        for entry in project.entries():
            text = project.document(entry.id).text
            project.edit(AddSpans(entry.id, (span(text, words, "PERSON"),)))
            project.edit(SetStatus(entry.id, "done"))


def test_documents_are_dealt_evenly_and_a_share_to_several() -> None:
    pairs = plan(list(TEXTS), ["a", "b", "c"], 0.2, readers=3)

    by_document = {key: [name for one, name in pairs if one == key] for key in TEXTS}
    assert sorted(len(names) for names in by_document.values()) == [1] * 8 + [3] * 2
    loads = [sum(name == one for _, one in pairs) for name in "abc"]
    assert max(loads) - min(loads) <= 1
    assert pairs == plan(list(TEXTS), ["a", "b", "c"], 0.2, readers=3)
    with pytest.raises(UsageError):
        plan(list(TEXTS), ["a"], 0.2)
    with pytest.raises(UsageError):
        plan(list(TEXTS), [], 0)


def test_work_goes_out_comes_back_and_is_counted(desk: Path, tmp_path: Path) -> None:
    with Project.open(desk, "boss") as project:
        project.edit(Assign(plan(list(TEXTS), ["omar", "sara"], 0.2)))
        assert free_documents(project) == []
        work_file(project, "omar", tmp_path / "omar.tawsim")
        work_file(project, "sara", tmp_path / "sara.tawsim")
        assert [(one.given, one.done) for one in shares(project)] == [(6, 0), (6, 0)]
    for name in ("omar", "sara"):
        label(tmp_path / f"{name}.tawsim", name, "سالم المرعي")

    with Project.open(desk, "boss") as project:
        report = project.merge([tmp_path / "omar.tawsim", tmp_path / "sara.tawsim"])
        assert [part.documents_added for part in report.files] == [0, 0]
        assert [(one.given, one.done) for one in shares(project)] == [(6, 6), (6, 6)]
        assert not project.merge([tmp_path / "sara.tawsim"]).written
        assert project.faults() == []


def test_blind_work_shows_neither_suggestions_nor_the_others(desk: Path, tmp_path: Path) -> None:
    label(desk, "omar", "سالم المرعي")
    with Project.open(desk, "boss") as project:
        project.edit(Assign((("d0", "sara"), ("d1", "sara")), blind=True))
        project.edit(Assign((("d2", "hadi"),)))
        work_file(project, "sara", tmp_path / "sara.tawsim")
        work_file(project, "hadi", tmp_path / "hadi.tawsim")
    with Project.open(tmp_path / "sara.tawsim", "sara") as project:
        assert [entry.id for entry in project.entries()] == ["d0", "d1"]
        assert project.spans("d0") == []
        assert project.open_suggestions("d0") == []
        assert project.assignments("sara")[0].blind
        assert project.search("المرعي")
    with Project.open(tmp_path / "hadi.tawsim", "hadi") as project:
        assert [one.annotator for one in project.spans("d2")] == ["omar"]
        assert len(project.open_suggestions("d2")) == 1


def test_a_file_that_is_there_is_not_written_over(desk: Path, tmp_path: Path) -> None:
    with Project.open(desk, "boss") as project:
        project.edit(Assign((("d0", "sara"),)))
        (tmp_path / "sara.tawsim").write_text("mine")
        with pytest.raises(ProjectError):
            work_file(project, "sara", tmp_path / "sara.tawsim")
        with pytest.raises(UsageError):
            work_file(project, "nobody", tmp_path / "other.tawsim")
    assert (tmp_path / "sara.tawsim").read_text() == "mine"


def test_an_analyst_sees_what_was_changed_and_answers(tmp_path: Path) -> None:
    path = made(
        tmp_path / "desk.tawsim",
        {
            "omar": {key: [("العميد سالم المرعي", "PERSON")] for key in TEXTS},
            "sara": {key: [("سالم المرعي", "PERSON")] for key in TEXTS},
        },
        TEXTS,
    )
    with Project.open(path, "boss") as project:
        review = Adjudication(project)
        (alike,) = review.survey()
        project.edit(
            review.settling(take(case, "sara", comment="بلا رتبة") for case in alike.cases)
        )
        project.edit(AddComment("d0", "انظر الدليل", 2, 5))
        assert corrections(project, "sara") == []
        return_file(project, "omar", tmp_path / "back.tawsim")
        with pytest.raises(UsageError):
            return_file(project, "hadi", tmp_path / "none.tawsim")

    with Project.open(tmp_path / "back.tawsim", "omar") as project:
        found = corrections(project, "omar")
        assert len(found) == 10
        assert {one.ruling.comment for one in found} == {"بلا رتبة"}
        (slip,) = slips(found)
        assert (str(slip.pattern), slip.count) == ("omar: title taken into PERSON", 10)
        assert "Pass over rank, title" in slip.guide("en")
        assert {one.annotator for one in project.spans("d0")} == {"omar", "gold"}
        project.edit(
            Acknowledge(tuple((one.document_id, one.ruling.id) for one in found[:9]), "accepted")
        )
        project.edit(Acknowledge(((found[9].document_id, found[9].ruling.id),), "disputed", "لقب"))
        (comment,) = project.comments("d0")
        project.edit(AddComment("d0", "مفهوم", reply_to=comment.id))
        project.edit(ResolveComment("d0", comment.id))
        assert project.faults() == []

    with Project.open(path, "boss") as project:
        project.merge([tmp_path / "back.tawsim"])
        answers = [one.answer.answer for one in corrections(project, "omar") if one.answer]
        assert sorted(answers) == ["accepted"] * 9 + ["disputed"]
        (thread,) = threads(project.comments("d0"))
        assert (thread.resolved, thread.resolved_by) == (True, "omar")
        assert [reply.text for reply in thread.replies] == ["مفهوم"]
        project.undo()
        assert not any(one.answer for one in corrections(project, "omar"))


def test_the_commands_do_the_same(tmp_path: Path) -> None:
    path = made(tmp_path / "desk.tawsim", {}, TEXTS)

    def run(*arguments: object) -> str:
        done = CliRunner().invoke(main, [str(one) for one in arguments])
        assert done.exit_code == 0, done.output
        return done.output

    out = tmp_path / "out"
    said = run("assign", path, "--to", "omar", "--to", "sara", "--share", "100%", "--out", out)
    assert "given out: 10 documents, 10 to 2" in said
    for name, words in (("omar", "العميد سالم المرعي"), ("sara", "سالم المرعي")):
        label(out / f"{name}.tawsim", name, words)
    run("merge", path, out / "omar.tawsim", out / "sara.tawsim")
    assert "omar: 10 given, 10 begun, 10 done" in run("assign", path)
    assert "articles with open cases: 10 of 10" in run("settle", path)
    with Project.open(path, "boss") as project:
        review = Adjudication(project)
        project.edit(review.settling(take(one, "sara") for one in review.survey()[0].cases))
    assert "10 × omar: title taken into PERSON" in run("corrections", path, "--of", "omar")
    assert len(json.loads(run("corrections", path, "--of", "omar", "--json"))["corrections"]) == 10
    assert "(10 documents)" in run("return", path, "--to", "omar", "--out", out / "back.tawsim")
    assert CliRunner().invoke(main, ["return", str(path), "--to", "x", "--out", "y"]).exit_code == 1
    assert CliRunner().invoke(main, ["assign", str(path), "--share", "much"]).exit_code == 2


def test_labels_under_ones_own_name_are_asked_about(tmp_path: Path) -> None:
    here = made(tmp_path / "here.tawsim", {}, TEXTS)
    there = made(tmp_path / "there.tawsim", {"omar": {"d0": [("معسكر الرمان", "BASE")]}}, TEXTS)
    command = ["merge", str(here), str(there), "--annotator", "omar"]

    refused = CliRunner().invoke(main, command)
    assert refused.exit_code == 1
    with Project.open(here, "omar") as project:
        assert project.spans("d0") == []
    assert CliRunner().invoke(main, [*command, "--mine"]).exit_code == 0
    with Project.open(here, "omar") as project:
        assert len(project.spans("d0", "omar")) == 1


def test_labels_of_their_own_go_along(desk: Path, tmp_path: Path) -> None:
    with Project.open(desk, "omar") as project:
        project.edit(AddSpan("d0", 0, 1, "DATE"))
        project.undo()
        project.edit(AddSpan("d0", 2, 5, "UNIT"))
    with Project.open(desk, "boss") as project:
        project.edit(Assign((("d0", "omar"),)))
        work_file(project, "omar", tmp_path / "omar.tawsim")
    with Project.open(tmp_path / "omar.tawsim", "omar") as project:
        assert [(one.start, one.end) for one in project.spans("d0", "omar")] == [(2, 5)]
        assert project.steps() == (None, None)
        assert project.faults() == []
