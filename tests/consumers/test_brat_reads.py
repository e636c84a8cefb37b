"""A parser that knows brat's format and nothing of ours reads the exported standoff files."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotations.exchange import brat
from annotations.exchange.job import Job
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span
from tests.consumers.brat_standoff import configuration, parse
from tests.labelled_texts import documents, trimmed

LABELS = default_scheme().names


@pytest.mark.parametrize("shares", [None, (80, 10, 10)])
def test_every_span_is_there(gold: Project, exported, shares: tuple[int, ...] | None) -> None:
    folder, _ = exported("gold", form="brat", shares=shares)
    contents = {content.document.text: content for content in gold.labelled_documents()}
    assert configuration(folder / "annotation.conf")["entities"] == list(LABELS)

    for file in folder.rglob("*.txt"):
        found = parse(file)
        content = contents.pop(found.text)
        assert {(one.pieces[0][0], one.pieces[-1][1], one.type) for one in found.bound} == {
            (span.start, span.end, span.label) for span in content.spans
        }
        assert sorted(note for notes in found.notes.values() for note in notes) == sorted(
            span.note for span in content.spans if span.note
        )
    assert contents == {}


@settings(max_examples=60)
@example(
    out=[LabelledDocument(Document("", "وو0\n"), (Span(0, 3, "PERSON"), Span(0, 4, "PERSON")))]
)
@given(out=st.lists(documents(), min_size=1, max_size=3))
def test_it_keeps_to_the_format_whatever_the_text(out: list[LabelledDocument]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        brat.write_parts(Path(folder, "out"), {"": out}, Job(labels=LABELS))
        found = [parse(file) for file in Path(folder, "out").glob("*.txt")]

    def spans(content: LabelledDocument) -> list[tuple[int, int, str]]:
        return sorted(trimmed(content, str.splitlines))

    # Where nothing is labelled, a mark in front of the text's own says that the next is a letter.
    assert sorted(
        (
            one.text if one.bound else one.text.removeprefix("\ufeff\ufeff"),
            sorted((part.pieces[0][0], part.pieces[-1][1], part.type) for part in one.bound),
        )
        for one in found
    ) == sorted(
        (
            one.document.text if spans(one) else one.document.text.removeprefix("\ufeff"),
            spans(one),
        )
        for one in out
    )
