"""Files taken into a project: tried first, cancelled, their labels an engine's or people's."""

import gc
import json
import tracemalloc
from pathlib import Path

import pytest

from annotations.errors import ImportFault
from annotations.exchange.importing import LabelledImport, import_files
from annotations.exchange.label_mapping import LabelMapping
from annotations.exchange.texts.options import ReadingOptions
from annotations.project import Project
from annotations.project.schemes import default_scheme
from annotations.suggest.working import suggest_files

TEXT = "قال يحيى رسول"
SPAN = {"start": 4, "end": 13, "label": "PERSON"}


def lines(folder: Path, *records: object) -> Path:
    file = folder / "a.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return file


def told(done: LabelledImport) -> tuple[int, int, int, int]:
    report = done.records
    return len(report.added), len(report.labelled), report.skipped, len(report.refused)


def test_a_trial_says_what_an_import_would_do_and_stores_nothing(
    tmp_path: Path, project: Project
) -> None:
    known = project.document("doc").text
    new = {"text": TEXT, "spans": [SPAN | {"label": "ORG"}]}
    file = lines(tmp_path, new, {"text": known}, {"text": ""}, new)
    add = LabelMapping(unknown="add")

    tried = import_files(project, [file], mapping=add, dry_run=True)

    assert told(tried) == (1, 0, 2, 1)
    assert tried.added == ["ORG"]
    assert project.statistics().documents == 1
    assert "ORG" not in project.scheme().names
    assert project.steps() == ("import", None)  # that of the project's one document

    done = import_files(project, [file], mapping=add)
    assert told(done) == told(tried)
    assert told(import_files(project, [file], mapping=add)) == (0, 0, 3, 1)


def test_a_cancelled_import_leaves_no_labels_behind(tmp_path: Path, project: Project) -> None:
    file = lines(tmp_path, {"text": TEXT, "spans": [SPAN | {"label": "ORG"}]}, {"text": "آخر"})
    before = project.path.read_bytes()

    with pytest.raises(ImportFault, match="as it was before"):
        import_files(
            project, [file], mapping=LabelMapping(unknown="add"), progress=lambda count: count < 2
        )

    assert "ORG" not in project.scheme().names
    assert project.statistics().documents == 1
    assert project.path.read_bytes() == before


def test_new_labels_are_steps_of_their_own(tmp_path: Path, project: Project) -> None:
    file = lines(tmp_path, {"text": TEXT, "spans": [SPAN | {"label": "ORG"}]})
    import_files(project, [file], mapping=LabelMapping(unknown="add"))

    assert project.steps()[0] == "import"
    project.undo()
    assert project.statistics().documents == 1
    assert project.steps() == ("add label", "import")
    project.redo()
    assert project.statistics().by_label["ORG"] == 1


def test_labels_of_an_engine_come_as_its_suggestions(tmp_path: Path, project: Project) -> None:
    """What a model labelled is not mistaken for the work of people."""
    sure = SPAN | {"confidence": 0.9, "value": "x"}
    taken = SPAN | {"start": 0, "end": 3, "label": "UNIT", "source": "rules"}
    file = lines(tmp_path, {"text": TEXT, "spans": [sure, taken], "status": "done"})

    done = import_files(project, [file], options=ReadingOptions(suggested_by="ner-2"))

    assert (done.records.spans, done.records.suggestions) == (0, 2)
    (document_id,) = done.records.added
    found = project.open_suggestions(document_id)
    assert {(one.start, one.end, one.engine, one.confidence, one.value) for one in found} == {
        (4, 13, "ner-2", 0.9, "x"),
        (0, 3, "rules", 0.5, None),
    }
    assert project.statistics().by_source == {}


def test_labels_that_an_engine_made_and_nobody_took_are_told(
    tmp_path: Path, project: Project
) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(json.dumps({"text": "قال العقيد يحيى رسول في 5 مايو 2024"}), encoding="utf-8")
    suggested = tmp_path / "suggested.jsonl"
    suggest_files([source], suggested, ["rules"])
    taken = {"text": TEXT, "spans": [SPAN | {"source": "rules", "annotator": "sara"}]}

    done = import_files(project, [suggested, lines(tmp_path, taken)])
    as_asked = import_files(
        project, [suggested], options=ReadingOptions(suggested_by="rules"), dry_run=True
    )

    ((_, notice),) = done.notices
    assert str(notice).startswith(
        f"Spans in it that an engine made: {done.records.spans - 1} (rules); they come as labels"
    )
    assert as_asked.notices == []


def test_labels_of_suggestions_are_mapped_too(tmp_path: Path, project: Project) -> None:
    file = lines(tmp_path, {"text": TEXT, "spans": [SPAN | {"label": "PER"}]})

    done = import_files(
        project,
        [file],
        mapping=LabelMapping({"PER": "PERSON"}),
        options=ReadingOptions(suggested_by="ner-2"),
    )

    assert done.mapping.mapped == {("PER", "PERSON"): 1}
    (found,) = project.open_suggestions(done.records.added[0])
    assert found.label == "PERSON"


def test_of_each_document_an_import_keeps_no_more_than_its_id(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    spans = [{"start": at, "end": at + 2, "label": "UNIT"} for at in range(0, 40, 2)]
    with file.open("w", encoding="utf-8") as out:
        for number in range(1500):
            record = {"id": f"d{number}", "text": f"{number} {'نص ' * 40}", "spans": spans}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    held: dict[int, int] = {}

    def note(count: int) -> bool:
        if count in (500, 1500):
            gc.collect()
            held[count] = tracemalloc.get_traced_memory()[0]
        return True

    with Project.create(tmp_path / "p.tawsim", default_scheme(), "sara") as project:
        tracemalloc.start()
        try:
            import_files(project, [file], progress=note)
        finally:
            tracemalloc.stop()

    assert (held[1500] - held[500]) / 1000 < 200  # bytes; a document has 30 times as many
