"""Whatever bytes a file has, each reader gives records and refusals, and the rest comes in."""

import json
import random
import zlib
from pathlib import Path

import pytest

from annotations.exchange import formats, spacy_docbin
from annotations.exchange.job import Job
from annotations.exchange.texts.process import kept
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span, Suggestion
from tests.pdf_maker import Line, pdf

TEXT = "قال 👍 يحيى رسول في\r\nقاعدة عين الأسد"
CONTENT = LabelledDocument(
    Document("a", TEXT, "خبر", {"n": 1}),
    (Span(6, 15, "PERSON", annotator="sara", note="x"), Span(6, 10, "UNIT", annotator="sara")),
    "done",
    (Suggestion(19, 23, "BASE", "rules", 0.5, reason="x"),),
)
FILES = {
    "tawsim": "a.jsonl", "doccano": "a.jsonl", "label-studio": "a.json", "prodigy": "a.jsonl",
    "conll": "a.conll", "spacy": "a.spacy", "hf": "data/train.jsonl", "brat": "a.ann",
    "text": "a.txt", "xmi": "a.xmi",
}  # fmt: skip
# Texts out of files that are not made for labelling: what is read of them has no labels.
TEXTS = {"html": "a.html", "docx": "a.docx", "pdf": "a.pdf", "csv": "a.csv", "jsonl": "a.jsonl"}
MUTATIONS = 300


def sample(folder: Path, name: str) -> Path:
    """A good file of the format, with two documents where it can have two."""
    if name == "spacy":
        pytest.importorskip("spacy", reason="spaCy is not installed (extra: spacy)")
    if name == "xmi":
        pytest.importorskip("cassis", reason="dkpro-cassis is not installed (extra: xmi)")
    if name in TEXTS:
        return text_sample(folder / TEXTS[name], name)
    out = folder / (FILES[name] if formats.FORMATS[name].write_parts is None else "out")
    formats.writer_of(name)(out, [CONTENT], Job(labels=default_scheme().names, suggestions=True))
    return out if out.is_file() else out / FILES[name]


def text_sample(file: Path, name: str) -> Path:
    """A good file of a format that is only read."""
    if name == "csv":
        file.write_text('text;n\n"قال\nالناطق";1\nآخر;2\n', encoding="utf-8")
    elif name == "jsonl":
        file.write_text('{"text": "قال"}\n{"النص": "آخر", "n": [1]}\n', encoding="utf-8")
    elif name == "html":
        pytest.importorskip("trafilatura", reason="trafilatura is not installed (extra: import)")
        words = "قال الناطق إن القوات وصلت إلى القاعدة وبدأت انتشارها فيها صباح اليوم. " * 3
        file.write_text(
            "<html><head><meta charset=utf-8><title>خبر</title></head><body><article>"
            f"<p>{words}</p><p>{words}</p></article></body></html>",
            encoding="utf-8",
        )
    elif name == "docx":
        docx = pytest.importorskip("docx", reason="python-docx is not installed (extra: import)")
        made = docx.Document()
        made.add_paragraph("قال الناطق")
        made.save(str(file))
    else:
        pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed (extra: import)")
        file.write_bytes(pdf([[Line("قال الناطق"[::-1])], [Line("آخر"[::-1])]]))
    return file


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "a.tawsim", default_scheme(), "sara")


def mangled(content: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, left out, doubled, or the end cut off."""
    found = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(found) or 1)
        kind = chance.randrange(5)
        if kind == 0:
            found[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del found[at : at + chance.randint(1, 20)]
        elif kind == 2:
            found[at:at] = found[at : at + chance.randint(1, 20)]
        elif kind == 3:
            found[at:at] = chance.choice(
                [b'"', b"{", b"]", b"\n", b"\x00", b"\xff", b"-1", b"99999999999999999999", b"NaN",
                 b"\\ud800", b"\t", b";", b"null", b"\xe2\x80\xa8", b"\r"]
            )  # fmt: skip
        elif chance.random() < 0.2:
            del found[at:]
    return bytes(found)


@pytest.mark.parametrize("name", [*FILES, *TEXTS])
def test_mangled_files_are_read_or_refused(tmp_path: Path, project: Project, name: str) -> None:
    file = sample(tmp_path, name)
    good = file.read_bytes()
    chance = random.Random(name)
    taken = refused = 0
    with project, kept():
        # First as it is, so that its id is not taken by a text that was mangled.
        assert project.add(formats.read(file, name)).refused == []
        for _ in range(MUTATIONS):
            file.write_bytes(mangled(good, chance))
            for item in formats.read(file, name):
                assert isinstance(item, Record | Refusal)
                assert "\n" not in str(item) if isinstance(item, Refusal) else True
                report = project.add([item])
                refused += len(report.refused)
                taken += 1 - len(report.refused)
        assert project.faults() == []
    # The test would show nothing if all were refused, or none.
    assert taken > 5
    assert refused > 5


@pytest.mark.parametrize("name", [*FILES, *TEXTS])
@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"\x00" * 50, bytes(range(256)), b"[" * 100_000, b'{"a":' * 5000, b"[]",
     b"[1,2]", b'["a"]', b"[{}", b"{}]", b'[{"data":{"text":"a}]', b"\xff\xfe[\x00]\x00",
     b"\xef\xbb\xbf"],
    ids=range(14),
)  # fmt: skip
def test_no_file_is_a_crash(tmp_path: Path, name: str, content: bytes) -> None:
    if name == "spacy":
        pytest.importorskip("spacy", reason="spaCy is not installed (extra: spacy)")
    file = tmp_path / Path((FILES | TEXTS)[name]).name
    file.write_bytes(content)
    (tmp_path / "a.txt").write_bytes(content)
    (tmp_path / "TypeSystem.xml").write_bytes(content)

    for item in formats.read(file, name):
        assert isinstance(item, Record | Refusal)


RECORDS = {
    "doccano": ({"text": "قال", "label": [[0, 3, "UNIT"]]}, ("label", 0)),
    "prodigy": ({"text": "قال", "spans": [{"start": 0, "end": 3, "label": "UNIT"}]}, ("spans", 0)),
    "hf": ({"text": "قال", "spans": [{"start": 0, "end": 3, "label": "UNIT"}]}, ("spans", 0)),
    "label-studio": (
        {"data": {"text": "قال"}, "annotations": [
            {"result": [{"value": {"start": 0, "end": 3, "labels": ["UNIT"]}}]}]},
        ("annotations", 0, "result", 0, "value"),
    ),
}  # fmt: skip
BAD_PLACES = [
    ("0", 3), (0.0, 3), (True, 3), (None, 3), (-1, 3), (3, 0), (1, 1), (0, 4), (0, 2**70),
    ([0], 3), ({}, 3),
]  # fmt: skip


@pytest.mark.parametrize("place", BAD_PLACES, ids=str)
@pytest.mark.parametrize("name", RECORDS)
def test_spans_that_cannot_be_are_refused_with_line_and_reason(
    tmp_path: Path, project: Project, name: str, place: tuple[object, object]
) -> None:
    good, path = RECORDS[name]
    bad = json.loads(json.dumps(good))
    span = bad
    for step in path:
        span = span[step]
    if isinstance(span, list):
        span[:2] = place
    else:
        span["start"], span["end"] = place
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(json.dumps(record) for record in (good, bad, good)))

    with project:
        report = project.add(formats.read(file, name))

    assert (len(report.added), report.skipped, len(report.refused)) == (1, 1, 1)
    assert str(report.refused[0]).startswith(f"{file}, line 2: ")


@pytest.mark.parametrize("place", BAD_PLACES, ids=str)
@pytest.mark.parametrize("name", [*RECORDS, "tawsim"])
def test_suggestions_that_cannot_be_are_refused_with_line_and_reason(
    tmp_path: Path, project: Project, name: str, place: tuple[object, object]
) -> None:
    good, _ = RECORDS.get(name, RECORDS["hf"])
    start, end = place
    if name == "label-studio":
        value = {"start": start, "end": end, "labels": ["UNIT"]}
        bad = good | {"predictions": [{"result": [{"value": value}]}]}
    else:
        one = {"start": start, "end": end, "label": "UNIT", "source": "rules"}
        bad = good | {"suggestions": [one]}
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(json.dumps(record) for record in (good, bad, good)))

    with project:
        report = project.add(formats.read(file, name))

    assert (len(report.added), report.skipped, len(report.refused)) == (1, 1, 1)
    assert str(report.refused[0]).startswith(f"{file}, line 2: ")


def test_a_suggestion_that_a_person_is_said_to_have_made_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    one = {"start": 0, "end": 3, "label": "UNIT", "source": "human"}
    file.write_text(json.dumps({"text": "قال", "suggestions": [one]}), encoding="utf-8")

    (item,) = formats.read(file, "tawsim")

    assert isinstance(item, Refusal)
    assert "does not name its engine" in str(item)


@pytest.mark.parametrize("value", [["a"], "a", [{"start": 0}], {"a": 1}])
def test_what_others_call_suggestions_is_kept(tmp_path: Path, value: object) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"text": "قال", "suggestions": value}), encoding="utf-8")

    (item,) = formats.read(file, "tawsim")

    assert isinstance(item, Record)
    assert item.content.document.meta == {"suggestions": value}


@pytest.mark.parametrize(
    "broken",
    [
        b'{"text": "\xff", "label": []}', b'{"text": "a", "text": "b", "label": []}',
        b'{"text": "a", "label": [[0, 1, "X"]], "n": NaN}', b'{"text": "a\\ud800", "label": []}',
        b'{"text": "a", "meta": ' + b'{"a":' * 300 + b"1" + b"}" * 301,
        b'{"text": "a", "label": ["sport"]}', b'{"label": []}', b"[]", b'{"text": 5, "label": []}',
    ],
    ids=range(9),
)  # fmt: skip
def test_what_is_no_record_of_doccanos(tmp_path: Path, broken: bytes) -> None:
    good = b'{"text": "a", "label": []}'
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"\n".join([good, broken, good]))

    before, refusal, after = formats.read(file, "doccano")

    assert isinstance(before, Record)
    assert isinstance(refusal, Refusal)
    assert isinstance(after, Record)
    assert refusal.line == 2


def test_a_spacy_file_that_unpacks_to_too_much_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("spacy", reason="spaCy is not installed (extra: spacy)")
    monkeypatch.setattr(spacy_docbin, "LARGEST_UNPACKED", 64 * 2**20)  # to be quick
    file = tmp_path / "a.spacy"
    packing = zlib.compressobj()
    with file.open("wb") as out:
        for _ in range(80):
            out.write(packing.compress(b"\x00" * 2**20))
        out.write(packing.flush())

    (refusal,) = formats.read(file, "spacy")

    assert str(refusal).endswith("It is larger than 64 MB; part it.")


def test_columns_without_end_are_not_held(tmp_path: Path) -> None:
    file = tmp_path / "a.conll"
    word = b"a" * 1000 + b" O\n"
    with file.open("wb") as out:
        out.write(b"-DOCSTART- O\n\n")
        for _ in range(6):
            out.write(word * 1000)

    (refusal,) = formats.read(file, "conll")

    assert "at most 5000000 can be labelled" in str(refusal)


def test_a_list_whose_object_never_ends_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    with file.open("wb") as out:
        out.write(b'[{"data": {"text": "a"}},\n{"data": {"text": "b')
        out.truncate(2**40)

    items = list(formats.read(file, "label-studio"))

    assert isinstance(items[0], Record)
    assert "nothing behind line 2 was read" in str(items[1])
