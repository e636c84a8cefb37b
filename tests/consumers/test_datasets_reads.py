"""Hugging Face's `datasets` loads the exported folder with its features and splits."""

import json
from pathlib import Path

import pytest

from annotations.project import Project
from annotations.project.schemes import default_scheme

datasets = pytest.importorskip("datasets", reason="datasets is not installed (extra: consumers)")

TAGS = ["O", *(f"{prefix}-{label}" for label in default_scheme().names for prefix in "BI")]


@pytest.mark.parametrize("config", ["default", "parquet"])
def test_splits_features_and_rows(tmp_path: Path, gold: Project, exported, config: str) -> None:
    folder, report = exported("gold", form="hf", shares=(80, 10, 10))

    cache = str(tmp_path / "cache")
    if config == "parquet":
        files = {name: str(folder / "parquet" / f"{name}.parquet") for name in report.parts}
        loaded = datasets.load_dataset("parquet", data_files=files, cache_dir=cache)
    else:
        loaded = datasets.load_dataset(str(folder), cache_dir=cache)

    assert {name: len(part) for name, part in loaded.items()} == report.parts
    assert set(loaded) == {"train", "validation", "test"}
    features = loaded["train"].features
    assert features["ner_tags"].feature.names == TAGS
    assert set(features) == {
        "id", "text", "title", "status", "tokens", "token_starts", "ner_tags", "spans", "meta",
    }  # fmt: skip
    contents = {content.document.id: content for content in gold.labelled_documents()}
    for part in loaded.values():
        for row in part:
            content = contents.pop(row["id"])
            assert row["text"] == content.document.text
            assert {(one["start"], one["end"], one["label"]) for one in row["spans"]} == {
                (one.start, one.end, one.label) for one in content.spans
            }
            assert json.loads(row["meta"]) == content.document.meta
            assert len(row["tokens"]) == len(row["ner_tags"]) == len(row["token_starts"])
            for token, start in zip(row["tokens"], row["token_starts"], strict=True):
                assert row["text"].startswith(token, start)
    assert contents == {}


@pytest.mark.parametrize("config", ["default", "parquet"])
def test_a_column_for_each_annotator_and_one_of_suggestions(
    tmp_path: Path, exported, config: str
) -> None:
    folder, _ = exported("gold", form="hf", by_annotator=True, suggestions=True)

    cache = str(tmp_path / "cache")
    if config == "parquet":
        file = str(folder / "parquet" / "train.parquet")
        loaded = datasets.load_dataset("parquet", data_files=file, cache_dir=cache)["train"]
    else:
        loaded = datasets.load_dataset(str(folder), cache_dir=cache)["train"]

    assert "ner_tags" not in loaded.features
    assert loaded.features["ner_tags_omar"].feature.names == TAGS
    row = next(row for row in loaded if row["id"] == "mixed")
    tagged = {
        name: [TAGS[tag] for tag in row[f"ner_tags_{name}"] if tag] for name in ("omar", "sara")
    }
    assert tagged["omar"] == ["B-DATE"]
    assert tagged["sara"][:2] == ["B-PERSON", "I-PERSON"]
    assert row["suggestions"] == []
    assert any(row["ner_tags_omar"] is None for row in loaded)  # who has not begun all of them


def test_tags_say_the_outermost_spans(tmp_path: Path, exported) -> None:
    folder, _ = exported("gold", form="hf")

    loaded = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))["train"]

    row = next(row for row in loaded if row["id"] == "mixed")
    tagged = [
        (token, TAGS[tag]) for token, tag in zip(row["tokens"], row["ner_tags"], strict=True) if tag
    ]
    assert tagged == [
        ("يحيى", "B-PERSON"), ("رسول", "I-PERSON"),
        ("قاعدة", "B-BASE"), ("«", "I-BASE"), ("عين", "I-BASE"), ("الأسد", "I-BASE"),
        ("»", "I-BASE"), ("اليوم", "B-DATE"),
    ]  # fmt: skip
