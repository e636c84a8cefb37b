"""The demonstration: a project with suggestions, one article labelled, an export."""

from pathlib import Path

import pytest

from annotations.demo import make_demo, new_folder
from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.edits import AddSpan


@pytest.fixture(autouse=True)
def without_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def test_it_shows_labels_and_suggestions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = make_demo(tmp_path / "new" / "tour")

    with Project.open(made.project) as project:
        first, *others = project.entries()
        labels = project.spans(first.id)
        assert labels
        assert {span.source for span in labels} == {"rules"}
        assert all(span.confidence is not None and span.confidence >= 0.9 for span in labels)
        assert all(project.spans(other.id) == [] for other in others)
        assert all(project.open_suggestions(other.id) for other in others)
        assert len(made.jsonl.read_bytes().splitlines()) == len(project.entries())
        assert project.faults() == []
    assert capsys.readouterr().err.count("no model") == 1


def test_one_that_is_there_is_gone_on_with(tmp_path: Path) -> None:
    made = make_demo(tmp_path)
    with Project.open(made.project) as project:
        last = project.entries()[-1].id
        project.edit(AddSpan(last, 0, 3, "UNIT"))
        before = project.statistics()

    assert make_demo(tmp_path) == made

    with Project.open(made.project) as project:
        assert project.statistics() == before
        assert len(project.spans(last)) == 1
    assert '"start":0,"end":3,"label":"UNIT"' in made.jsonl.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()

    with pytest.raises(ProjectError, match="cannot be made"):
        make_demo(file)


def test_a_new_folder_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    assert list(new_folder().iterdir()) == []
