"""A project of the gold articles, exported as its consumers will find it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotations.exchange.exporting import ExportReport, Request, export
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span
from tests.gold_markup import load_gold

# Neither library is to ask the network for anything.
os.environ |= {"HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}

TEXT = "\u200f👍🏽 قال يحيى رسول\r\nوبقاعدة «عين  الأسد»\u00a0اليوم.\n"


def over(words: str, label: str, **more: object) -> Span:
    """The span over `words` in `TEXT`."""
    start = TEXT.index(words)
    return Span(start, start + len(words), label, **more)  # type: ignore[arg-type]


MIXED = LabelledDocument(
    Document("mixed", TEXT, "خبر", {"a": [1]}),
    (
        over("يحيى رسول", "PERSON", annotator="sara"),
        over("يحيى", "UNIT", annotator="sara", source="rules", confidence=0.5),
        over("قاعدة «عين  الأسد»", "BASE", annotator="sara", note="انظر"),
        over("اليوم", "DATE", annotator="omar", value="2020-01-03"),
    ),
    "done",
)


@pytest.fixture(scope="session")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The gold articles and one with everything that offsets stumble over."""
    file = tmp_path_factory.mktemp("gold") / "gold.tawsim"
    contents = [
        LabelledDocument(article.document, article.spans, "done") for article in load_gold("dev")
    ]
    with Project.create(file, default_scheme(), "sara") as project:
        report = project.add([Record(content) for content in [*contents, MIXED]])
        assert report.refused == []
        yield project


@pytest.fixture
def exported(gold: Project, tmp_path: Path) -> Callable[..., tuple[Path, ExportReport]]:
    """A function that exports the project to a name in a new folder."""

    def run(name: str, **request: object) -> tuple[Path, ExportReport]:
        out = tmp_path / name
        return out, export(gold, out, Request(**request))  # type: ignore[arg-type]

    return run
