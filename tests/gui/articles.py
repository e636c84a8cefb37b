"""Articles made for a test: texts with spans in a project of their own, crossing ones too."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span


def made_project(
    path: Path, texts: Sequence[str], spans: Mapping[int, Sequence[Span]] | None = None
) -> Path:
    """A project with the texts as d1, d2, …, and spans by the number of their text."""
    with Project.create(path, default_scheme(), "analyst") as project:
        project.add(
            [
                Record(
                    LabelledDocument(Document(f"d{at}", text), tuple((spans or {}).get(at, ()))),
                    "made.jsonl",
                    at,
                )
                for at, text in enumerate(texts, 1)
            ],
            "analyst",
        )
    return path
