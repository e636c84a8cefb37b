"""Out and in again: what comes back is what went out, or the writer has said what it is not."""

import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.exchange import formats
from annotations.exchange.job import Job
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import reading_order
from tests.labelled_texts import LABELS, contents, documents, places, suggested, trimmed

FILES = {
    "doccano": "a.jsonl", "label-studio": "a.json", "prodigy": "a.jsonl", "spacy": "a.spacy",
    "hf": "a", "conll": "a.conll", "brat": "a", "text": "a", "xmi": "a", "tawsim": "a.jsonl",
}  # fmt: skip
EVERY = st.lists(documents(), min_size=1, max_size=3)
# What changes where spans lie, not only what is known of them.
OF_SPANS = {"trimmed", "blank", "cut", "widened", "dropped", "inner", "outer", "crossing"}


@contextmanager
def written(name: str, out: list[LabelledDocument], job: Job) -> Iterator[Path]:
    if name == "spacy":
        pytest.importorskip("spacy", reason="spaCy is not installed (extra: spacy)")
    if name == "xmi":
        pytest.importorskip("cassis", reason="dkpro-cassis is not installed (extra: xmi)")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, FILES[name])
        assert formats.writer_of(name)(file, out, job) == len(out)
        yield file


def back(name: str, out: list[LabelledDocument], job: Job) -> list[LabelledDocument]:
    """What is read from what was written."""
    with written(name, out, job) as file:
        return contents(list(formats.read(file, name)))


def counts(job: Job) -> Counter[str]:
    return Counter({change.kind: change.count for change in job.changes})


def ordered(content: LabelledDocument) -> list[tuple[object, ...]]:
    """The spans with all that is known of them."""
    spans = sorted(content.spans, key=lambda span: (*reading_order(span), span.annotator))
    return [
        (span.start, span.end, span.label, span.annotator, span.source, span.confidence, span.value,
         span.note)
        for span in spans
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["hf", "label-studio"])
@settings(max_examples=60)
@given(out=EVERY)
def test_everything_known_of_a_span_comes_back(name: str, out: list[LabelledDocument]) -> None:
    job = Job(labels=LABELS)

    found = back(name, out, job)

    assert [one.document for one in found] == [one.document for one in out]
    assert [ordered(one) for one in found] == [ordered(one) for one in out]
    assert [one.status for one in found] == [one.status for one in out]


@pytest.mark.parametrize("name", ["doccano", "prodigy", "spacy"])
@settings(max_examples=60)
@given(out=EVERY)
def test_places_labels_and_the_document_come_back(name: str, out: list[LabelledDocument]) -> None:
    job = Job(labels=LABELS)

    found = back(name, out, job)

    assert [one.document for one in found] == [one.document for one in out]
    expected = [places(one.spans) if name == "doccano" else trimmed(one) for one in out]
    assert [places(one.spans) for one in found] == expected
    assert [one.status for one in found] == [one.status for one in out]
    if expected != [places(one.spans) for one in out]:
        assert OF_SPANS & counts(job).keys()


@pytest.mark.parametrize("name", ["tawsim", "doccano", "label-studio", "prodigy", "spacy", "hf"])
@settings(max_examples=40)
@given(out=st.lists(suggested(), min_size=1, max_size=3))
def test_suggestions_come_back_as_such_and_never_as_labels(
    name: str, out: list[LabelledDocument]
) -> None:
    plain = [replace(one, suggestions=()) for one in out]
    with written(name, out, Job(labels=LABELS, suggestions=True)) as file:
        items = list(formats.read(file, name))

    found = contents(items)
    assert [set(item.suggestions) for item in items if isinstance(item, Record)] == [
        set(one.suggestions) for one in out
    ]
    without = back(name, plain, Job(labels=LABELS))
    assert [one.document for one in found] == [one.document for one in out]
    assert [ordered(one) for one in found] == [ordered(one) for one in without]


@pytest.mark.parametrize("name", ["prodigy", "spacy"])
@settings(max_examples=40)
@given(out=EVERY)
def test_told_apart_each_annotators_labels_come_back(
    name: str, out: list[LabelledDocument]
) -> None:
    names = ("sara", "عمر")
    with written(name, out, Job(labels=LABELS, annotators=names)) as file:
        found = contents(list(formats.read(file, name)))

    def labels(those: Iterable[LabelledDocument], whose: str) -> set[tuple[str, object]]:
        return {
            (one.document.text, place)
            for one in those
            for place in trimmed(
                replace(one, spans=tuple(span for span in one.spans if span.annotator == whose))
            )
        }

    for whose in names:
        assert labels(found, whose) == labels(out, whose)


@settings(max_examples=40)
@given(out=EVERY)
def test_xmi_brings_everything_back_but_what_xml_cannot_hold(out: list[LabelledDocument]) -> None:
    job = Job(labels=LABELS)

    found = back("xmi", out, job)

    def key(one: LabelledDocument) -> str:
        return repr((one.document, ordered(one), one.status))

    expected = [held_by_xml(one) for one in out]
    assert sorted(map(key, found)) == sorted(map(key, expected))
    assert (counts(job)["controls"] > 0) == (sorted(map(key, expected)) != sorted(map(key, out)))


def held_by_xml(content: LabelledDocument) -> LabelledDocument:
    """The document with U+FFFD for each sign of its text that XML has no place for."""
    text = re.sub("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", content.document.text)
    return replace(content, document=replace(content.document, text=text))


@settings(max_examples=60)
@given(out=EVERY)
def test_brat_brings_texts_places_and_notes_back(out: list[LabelledDocument]) -> None:
    job = Job(labels=LABELS)

    found = {one.document.text: one for one in back("brat", out, job)}

    for one in out:
        if len([other for other in out if other.document.text == one.document.text]) > 1:
            continue
        expected = trimmed(one, str.splitlines)
        assert places(found[one.document.text].spans) == expected
        if expected != places(one.spans):
            assert counts(job)["trimmed"] + counts(job)["blank"]


@settings(max_examples=60)
@given(out=EVERY, nested=st.sampled_from([None, "outermost", "innermost", "columns"]))
def test_columns_bring_words_and_all_spans_but_the_counted_back(
    out: list[LabelledDocument], nested: str | None
) -> None:
    job = Job(nested=nested, labels=LABELS)  # type: ignore[arg-type]

    found = back("conll", out, job)

    lost = counts(job)
    assert lost["rebuilt"] == len(out) == len(found)
    for one, read in zip(out, found, strict=True):
        assert "".join(read.document.text.split()) == "".join(one.document.text.split())
        assert read.document.meta == {"text": "rebuilt from words, with single blanks between them"}
        assert bare(read) <= bare(one)
    kept = sum(len(read.spans) for read in found)
    assert kept == sum(len(trimmed(one)) for one in out) - sum(
        lost[reason] for reason in ("inner", "outer", "crossing")
    )


def bare(content: LabelledDocument) -> set[tuple[int, int, str]]:
    """The spans' places as counts of letters that are no blanks."""
    text = content.document.text
    return {
        (len("".join(text[:start].split())), len("".join(text[:end].split())), label)
        for start, end, label in trimmed(content)
    }


@settings(max_examples=30)
@given(out=EVERY)
def test_bare_texts_come_back_and_every_span_is_counted(out: list[LabelledDocument]) -> None:
    job = Job()

    with written("text", out, job) as folder:
        texts = [file.read_bytes() for file in sorted(folder.glob("*.txt"))]
        found = [contents(list(formats.read(file)))[0] for file in folder.glob("*.txt")]

    assert len(texts) == len(out)
    assert sorted(one.document.text for one in found) == sorted(one.document.text for one in out)
    assert counts(job)["labels"] == sum(len(one.spans) for one in out)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=15)
@given(out=EVERY)
def test_the_same_documents_give_the_same_bytes(name: str, out: list[LabelledDocument]) -> None:
    def everything() -> list[tuple[str, bytes]]:
        with written(name, out, Job(labels=LABELS)) as file:
            files = sorted(file.rglob("*")) if file.is_dir() else [file]
            return [(one.name, one.read_bytes()) for one in files if one.is_file()]

    assert everything() == everything()


@pytest.mark.parametrize("name", [name for name in FILES if name != "text"])
@settings(max_examples=25)
@given(out=EVERY, boundaries=st.sampled_from(["split", "widen", "drop"]))
def test_nothing_that_is_written_is_refused(
    name: str, out: list[LabelledDocument], boundaries: str
) -> None:
    found = back(name, out, Job(boundaries, labels=LABELS))  # type: ignore[arg-type]

    assert len(found) == len(out)
    for one in found:
        assert all(0 <= span.start < span.end <= len(one.document.text) for span in one.spans)
