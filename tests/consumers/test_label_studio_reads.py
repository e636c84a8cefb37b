"""Label Studio's own library reads the exported tasks: its checks of tasks, and its converter."""

import json
from pathlib import Path

import pytest

from annotations.exchange.job import Job
from annotations.exchange.label_studio import labelling_config, write
from annotations.offsets import Utf16Map
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Suggestion

sdk = pytest.importorskip("label_studio_sdk", reason="label-studio-sdk is not installed")

CONFIG = labelling_config(default_scheme().names)


def by_text(gold: Project) -> dict[str, LabelledDocument]:
    return {content.document.text: content for content in gold.labelled_documents()}


def layers(content: LabelledDocument) -> list[set[tuple[int, int, str, str]]]:
    """Each annotator's spans in UTF-16 units, as Label Studio counts."""
    text = content.document.text
    units = Utf16Map(text)
    return [
        {
            (units.to_units(one.start), units.to_units(one.end), one.label, one.text_of(text))
            for one in content.spans
            if one.annotator == name
        }
        for name in sorted({one.annotator for one in content.spans})
    ]


def test_its_interface_accepts_tasks_and_annotations(gold: Project, exported) -> None:
    from label_studio_sdk.label_interface import LabelInterface

    file, _ = exported("gold.json", form="label-studio")
    interface = LabelInterface(CONFIG)
    interface.validate()

    for task in json.loads(file.read_text(encoding="utf-8")):
        assert interface.validate_task({"data": task["data"]})
        for annotation in task["annotations"]:
            assert interface.validate_annotation(annotation)


def test_its_interface_accepts_suggestions_as_predictions(tmp_path: Path) -> None:
    from label_studio_sdk.label_interface import LabelInterface

    text = "قال 👍 يحيى رسول في قاعدة عين الأسد"
    suggestions = (
        Suggestion(6, 15, "PERSON", "rules", 0.9),
        Suggestion(19, 33, "BASE", "camel", 0.4, reason="x"),
    )
    content = LabelledDocument(Document("a", text), (), None, suggestions)
    write(tmp_path / "a.json", [content], Job(suggestions=True))
    interface = LabelInterface(CONFIG)

    (task,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert task["annotations"] == []
    assert [one["model_version"] for one in task["predictions"]] == ["camel", "rules"]
    for prediction in task["predictions"]:
        assert interface.validate_prediction(prediction)
        (region,) = prediction["result"]
        units = text.encode("utf-16-le")
        place = slice(region["value"]["start"] * 2, region["value"]["end"] * 2)
        assert units[place].decode("utf-16-le") == region["value"]["text"]


def test_its_converter_finds_every_label(tmp_path: Path, gold: Project, exported) -> None:
    from label_studio_sdk.converter import Converter

    file, _ = exported("gold.json", form="label-studio")
    converter = Converter(CONFIG, project_dir=str(tmp_path), download_resources=False)
    out = tmp_path / "converted"

    converter.convert_to_json_min(str(file), str(out), is_dir=False)

    (made,) = out.glob("*.json")
    contents = by_text(gold)
    found: dict[str, list[set[tuple[int, int, str, str]]]] = {}
    for row in json.loads(made.read_text(encoding="utf-8")):
        spans = {
            (one["start"], one["end"], label, one["text"])
            for one in row.get("label", ())
            for label in one["labels"]
        }
        found.setdefault(row["text"], []).append(spans)
    assert found.keys() == contents.keys()
    for text, content in contents.items():
        assert sorted(map(sorted, found[text])) == sorted(map(sorted, layers(content)))


def test_its_converter_makes_columns_of_them(tmp_path: Path, gold: Project, exported) -> None:
    """Its words are not ours, so only words that both see count: each tagged one is labelled."""
    from label_studio_sdk.converter import Converter

    file, _ = exported("gold.json", form="label-studio")
    out = tmp_path / "converted"
    Converter(CONFIG, project_dir=str(tmp_path), download_resources=False).convert_to_conll2003(
        str(file), str(out), is_dir=False
    )

    lines = (out / "result.conll").read_text(encoding="utf-8").splitlines()
    tags = [line.rsplit(" ", 1)[1] for line in lines if line and not line.startswith("-DOC")]
    assert {tag.partition("-")[2] for tag in tags} - {""} == set(default_scheme().names)
    assert sum(tag.startswith("B-") for tag in tags) > 100
