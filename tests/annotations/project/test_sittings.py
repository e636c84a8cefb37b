"""Where an annotator left off and how long an article took them."""

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import Document, Label, Scheme


def project_with_article(path):
    project = Project.create(path, Scheme((Label("PERSON"),)), "ليلى")
    project.add([Record(LabelledDocument(Document("a", "وصل رافد الدليمي")))])
    return project


def test_the_place_is_there_after_a_restart(tmp_path):
    with project_with_article(tmp_path / "a.tawsim") as project:
        assert project.last_place() is None
        project.leave("a", 7, 12.4)
    with Project.open(tmp_path / "a.tawsim", "ليلى") as project:
        assert project.last_place() == ("a", 7)
    with Project.open(tmp_path / "a.tawsim", "سامر") as project:
        assert project.last_place() is None


def test_time_adds_up_and_is_no_step_to_undo(tmp_path):
    with project_with_article(tmp_path / "a.tawsim") as project:
        before = project.steps()
        project.leave("a", 0, 30.2)
        project.leave("a", 3, 45.0)
        project.leave("a", 3, 0.2)
        assert project.seconds_by_document() == {"a": 75}
        assert project.steps() == before
        assert project.faults() == []
