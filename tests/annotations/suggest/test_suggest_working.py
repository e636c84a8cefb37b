"""Engines put to work on a project and on files."""

import json
import os
import signal
from pathlib import Path

import pytest

from annotations.errors import EngineError, ExportFault, ImportFault, ProjectError
from annotations.project import Project
from annotations.project.edits import RefuseSuggestions
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import Document, Suggestion
from annotations.suggest.working import suggest_files, suggest_project

TEXT = "اجتمع دونالد ترامب يوم الاثنين"
DAY = (TEXT.index("يوم"), len(TEXT), "DATE")


@pytest.fixture
def news(project: Project) -> Project:
    project.add([Record(LabelledDocument(Document("news", TEXT)))])
    return project


def days(project: Project) -> list[Suggestion]:
    return [one for one in project.open_suggestions("news") if one.label == "DATE"]


def test_a_projects_documents_get_suggestions(news: Project) -> None:
    counts = suggest_project(news.path, ["rules"])

    assert [(one.start, one.end, one.label) for one in days(news)] == [DAY]
    assert counts == news.statistics().suggestions


def test_again_replaces_and_keeps_decisions(news: Project) -> None:
    counts = suggest_project(news.path, ["rules"])
    news.edit(RefuseSuggestions("news", tuple(days(news))))

    assert suggest_project(news.path, ["rules"]) == counts
    assert news.statistics().suggestions == counts
    assert days(news) == []


def test_what_is_no_longer_proposed_goes_and_other_engines_stay(news: Project) -> None:
    old = Suggestion(0, 5, "UNIT", "rules", 0.5)
    other = Suggestion(0, 5, "BASE", "camel", 0.5)
    news.store_suggestions("rules", [("news", [old])])
    news.store_suggestions("camel", [("news", [other])])

    suggest_project(news.path, ["rules"])

    labels = {one.label for one in news.open_suggestions("news")}
    assert "UNIT" not in labels
    assert "BASE" in labels


def test_labels_the_project_does_not_have_are_left_out(news: Project) -> None:
    stored = news.store_suggestions(
        "rules", [("news", [Suggestion(0, 5, "CITY", "rules", 0.5)]), ("doc", [])]
    )

    assert stored == 0
    assert news.open_suggestions("news") == []


def test_twins_are_stored_once(news: Project) -> None:
    twin = Suggestion(0, 5, "UNIT", "rules", 0.5)

    assert news.store_suggestions("rules", [("news", [twin, twin])]) == 1


def test_an_engine_that_cannot_run_leaves_what_others_found(
    news: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    with pytest.raises(EngineError, match="no model"):
        suggest_project(news.path, ["rules", "camel"])

    assert len(days(news)) == 1


def test_a_read_only_project_is_told_before_the_work(unprivileged: Path) -> None:
    from annotations.project.schemes import default_scheme

    path = unprivileged / "a.tawsim"
    Project.create(path, default_scheme()).close()
    path.chmod(0o444)

    with pytest.raises(ProjectError, match="read-only"):
        suggest_project(path, ["rules"])


def test_stopping_keeps_what_was_found(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = (f"{TEXT} {number}" for number in range(20))
    project.add(
        Record(LabelledDocument(Document(f"d{number}", text))) for number, text in enumerate(texts)
    )
    read = Project.document

    def interrupted(self: Project, document_id: str) -> Document:
        if document_id == "d5":
            os.kill(os.getpid(), signal.SIGINT)  # Ctrl-C while the work is under way
        return read(self, document_id)

    monkeypatch.setattr(Project, "document", interrupted)
    with pytest.raises(EngineError, match=r"Stopped: rules went through [67] of 21 documents"):
        suggest_project(project.path, ["rules"])

    assert project.open_suggestions("d4")
    assert project.open_suggestions("d9") == []


class TestFiles:
    def read(self, file: Path) -> list[dict[str, object]]:
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]

    def test_texts_in_canonical_jsonl_out(self, tmp_path: Path) -> None:
        source, out = tmp_path / "a.txt", tmp_path / "out.jsonl"
        source.write_text(TEXT, encoding="utf-8")

        report = suggest_files([source], out, ["rules"])

        (record,) = self.read(out)
        assert record["text"] == TEXT
        (day,) = [span for span in record["spans"] if span["label"] == "DATE"]  # type: ignore[attr-defined]
        assert (day["start"], day["end"], day["source"]) == (*DAY[:2], "rules")
        assert 0 < day["confidence"] <= 1
        assert day["value"]
        assert (report.documents, report.refused) == (1, [])
        assert report.suggestions == {"rules": len(record["spans"])}  # type: ignore[arg-type]

    def test_labels_stay_and_own_suggestions_are_replaced(self, tmp_path: Path) -> None:
        source, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
        spans = [
            {"start": 0, "end": 5, "label": "UNIT", "annotator": "omar"},
            {"start": 0, "end": 2, "label": "BASE", "source": "rules"},
        ]
        source.write_text(json.dumps({"id": "x", "text": TEXT, "spans": spans}), encoding="utf-8")

        suggest_files([source], out, ["rules"])
        again = tmp_path / "again.jsonl"
        suggest_files([out], again, ["rules"])

        assert again.read_bytes() == out.read_bytes()
        (record,) = self.read(out)
        labels = [span["label"] for span in record["spans"]]  # type: ignore[attr-defined]
        assert "UNIT" in labels
        assert "DATE" in labels
        assert "BASE" not in labels

    def test_what_is_bad_is_told_and_the_rest_written(self, tmp_path: Path) -> None:
        source, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
        bad = {"text": "a", "spans": [{"start": 0, "end": 9, "label": "UNIT"}]}
        source.write_text(f"{{\n{json.dumps({'text': TEXT})}\n{json.dumps(bad)}", encoding="utf-8")

        report = suggest_files([source, tmp_path / "none.txt"], out, ["rules"])

        assert [(refusal.line, refusal.file) for refusal in report.refused] == [
            (1, str(source)),
            (3, str(source)),
            (0, str(tmp_path / "none.txt")),
        ]
        assert len(self.read(out)) == 1

    def test_nothing_readable_is_nothing_written(self, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        out.write_text("before")

        with pytest.raises(ImportFault, match=r"nothing was written: .*There is no such file"):
            suggest_files([tmp_path / "none"], out, ["rules"])

        assert out.read_text() == "before"

    def test_a_place_that_cannot_be_written(self, tmp_path: Path) -> None:
        source = tmp_path / "a.txt"
        source.write_text(TEXT, encoding="utf-8")

        with pytest.raises(ExportFault):
            suggest_files([source], tmp_path, ["rules"])
