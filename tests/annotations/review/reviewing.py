"""Projects with several annotators' layers, for tests of the review."""

from pathlib import Path

from annotations.project import Project
from annotations.project.edits import AddSpans, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span

TEXT = "وصل العميد سالم المرعي والقوات العراقية إلى معسكر الرمان يوم الاثنين"


def span(text: str, words: str, label: str, value: str | None = None) -> Span:
    """The span of the first place where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words), label, value=value)


def made(
    path: Path, layers: dict[str, dict[str, list[tuple[str, str]]]], texts: dict[str, str]
) -> Path:
    """A project in which annotators labelled words of texts and marked them done.

    Args:
        path: the file.
        layers: by annotator and document id, words and label.
        texts: by document id.
    """
    Project.create(path, default_scheme(), "boss").close()
    with Project.open(path, "boss") as project:
        project.add([Record(LabelledDocument(Document(key, text))) for key, text in texts.items()])
    for name, documents in layers.items():
        with Project.open(path, name) as project:
            for key, labelled in documents.items():
                spans = [span(texts[key], words, label) for words, label in labelled]
                project.edit(AddSpans(key, tuple(spans)))
                project.edit(SetStatus(key, "done"))
    return path


TEXTS = {f"d{number}": f"{TEXT} {number}" for number in range(4)}
PERSON, UNIT, BASE, DATE = (
    ("سالم المرعي", "PERSON"), ("القوات العراقية", "UNIT"), ("معسكر الرمان", "BASE"),
    ("الاثنين", "DATE"),
)  # fmt: skip


def read_by_three(path: Path) -> Path:
    """A project in which three annotators have read four articles; the third has read two."""
    layers = {
        "omar": {
            "d0": [PERSON, BASE], "d1": [PERSON, UNIT], "d2": [("معسكر الرمان", "UNIT")],
            "d3": [DATE],
        },
        "sara": {"d0": [PERSON, BASE], "d1": [PERSON], "d2": [BASE, PERSON], "d3": [DATE]},
        "hadi": {"d0": [("العميد سالم المرعي", "PERSON")], "d2": [BASE]},
    }  # fmt: skip
    return made(path, layers, TEXTS)
