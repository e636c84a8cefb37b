"""Records for tools that do not run here, against rules written from their documentation."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotations.exchange.exporting import ExportReport
from annotations.exchange.label_studio import labelling_config
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.schemes import default_scheme

Exported = Callable[..., tuple[Path, ExportReport]]
LABELS = default_scheme().names


def records(file: Path) -> list[dict[str, Any]]:
    with file.open(encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


def by_text(gold: Project) -> dict[str, LabelledDocument]:
    return {content.document.text: content for content in gold.labelled_documents()}


def places(content: LabelledDocument) -> set[tuple[int, int, str]]:
    return {(span.start, span.end, span.label) for span in content.spans}


def test_doccano_imports_triples_in_code_points(gold: Project, exported: Exported) -> None:
    """A line has `text` and `label`, a list of [start, end, label]; other keys are metadata."""
    file, _ = exported("gold.jsonl", form="doccano")
    contents = by_text(gold)

    for record in records(file):
        assert isinstance(record["text"], str)
        for start, end, label in record["label"]:
            assert 0 <= start < end <= len(record["text"])
            assert label in LABELS
        triples = {tuple(triple) for triple in record["label"]}
        assert len(triples) == len(record["label"])  # one and the same twice is refused there
        assert triples == places(contents.pop(record["text"]))
    assert contents == {}


def test_prodigy_takes_spans_on_tokens(gold: Project, exported: Exported) -> None:
    """Tokens have text, start, end, id, ws; a span names its first token and, inclusively, its
    last, and begins and ends with them."""
    file, _ = exported("gold.jsonl", form="prodigy")
    contents = by_text(gold)

    for task in records(file):
        text, tokens = task["text"], task["tokens"]
        assert [token["id"] for token in tokens] == list(range(len(tokens)))
        behind = 0
        for token in tokens:
            assert text[token["start"] : token["end"]] == token["text"]
            assert text[behind : token["start"]].strip() == ""
            assert token["ws"] == text.startswith(" ", token["end"])
            behind = token["end"]
        for span in task["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]
        found = {(span["start"], span["end"], span["label"]) for span in task["spans"]}
        assert found == places(contents.pop(text))
        assert isinstance(task["meta"], dict)
    assert contents == {}


def test_label_studio_takes_tasks_with_annotations(gold: Project, exported: Exported) -> None:
    """A task has `data`; a result names the tags of the labelling interface, and counts as
    JavaScript counts."""
    file, _ = exported("gold.json", form="label-studio")
    contents = by_text(gold)
    config = labelling_config(LABELS)
    control = re.search(r'<Labels name="(\w+)" toName="(\w+)">', config)
    shown = re.search(r'<Text name="(\w+)" value="\$(\w+)"/>', config)
    assert control is not None
    assert shown is not None
    assert re.findall(r'<Label value="(\w+)"/>', config) == list(LABELS)

    for task in json.loads(file.read_text(encoding="utf-8")):
        text = task["data"][shown[2]]
        units = text.encode("utf-16-le")
        found = set()
        for annotation in task["annotations"]:
            assert "completed_by" not in annotation  # a name that server may not know
            ids = [result["id"] for result in annotation["result"]]
            assert len(set(ids)) == len(ids)
            for result in annotation["result"]:
                assert (result["from_name"], result["to_name"]) == (control[1], shown[1])
                assert result["type"] == "labels"
                value = result["value"]
                quoted = units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le")
                assert quoted == value["text"]
                (label,) = value["labels"]
                start = len(units[: 2 * value["start"]].decode("utf-16-le"))
                found.add((start, start + len(quoted), label))
        assert found == places(contents.pop(text))
    assert contents == {}
