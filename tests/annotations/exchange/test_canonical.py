"""Canonical JSONL: out and in again gives the same bytes, and bad lines are told one by one."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.project.schemes import default_scheme
from annotations.spans import STATUSES, Document, Span

GOOD = {"id": "a", "text": "قال الخفاجي", "spans": [{"start": 4, "end": 11, "label": "PERSON"}]}

# Text as articles have it and as nobody would write it; NUL and half characters are refused.
LETTERS = st.one_of(
    st.characters(exclude_characters="\x00", exclude_categories=["Cs"]),
    st.sampled_from("قال \u064b\u0640\u200f\u202e\u2066\u2028\ufeff\u00a0\r\n👍🏽\u200d\U0010ffff"),
)
TEXTS = st.text(LETTERS, min_size=1, max_size=60).filter(str.strip)
META = st.dictionaries(
    st.text(LETTERS, max_size=8),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(LETTERS, max_size=8),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(st.text(LETTERS, max_size=4), inner, max_size=3),
        max_leaves=5,
    ),
    max_size=3,
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> LabelledDocument:
    text = draw(TEXTS)
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    spans = [
        Span(
            min(place),
            max(place) + (place[0] == place[1]),
            draw(st.sampled_from(default_scheme().names)),
            annotator=draw(st.sampled_from(["sara", "عمر"])),
            source=draw(st.sampled_from(["human", "rules"])),
            confidence=draw(st.none() | st.floats(0, 1)),
            value=draw(st.none() | st.just("2020-01-03")),
            note=draw(st.none() | st.just("انظر\nهنا")),
        )
        for place in draw(st.lists(places, max_size=6))
    ]
    fitting = tuple(span for span in spans if span.end <= len(text))
    status = draw(st.none() | st.sampled_from(STATUSES))
    return LabelledDocument(Document("", text, "", draw(META)), fitting, status)


def exported(folder: Path, name: str, items: list[Record | Refusal]) -> bytes:
    """What a new project exports that took `items` in."""
    with Project.create(folder / f"{name}.tawsim", default_scheme(), "sara") as project:
        report = project.add(items)
        assert report.refused == []
        assert project.faults() == []
        canonical.write(folder / f"{name}.jsonl", project.labelled_documents())
    return (folder / f"{name}.jsonl").read_bytes()


@settings(max_examples=100)
@given(st.lists(documents(), min_size=1, max_size=3))
@example([LabelledDocument(Document("", "\ufeffقال\r\n\u2028👍🏽", "", {"a": 2**70, "b": 1.0}))])
def test_out_in_and_out_again_gives_the_same_bytes(contents: list[LabelledDocument]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = exported(folder, "first", [Record(content) for content in contents])
        second = exported(folder, "second", list(canonical.read(folder / "first.jsonl")))
        assert second == first


def read(tmp_path: Path, *lines: bytes | dict[str, object]) -> list[Record | Refusal]:
    """What the reader makes of the lines."""
    file = tmp_path / "in.jsonl"
    file.write_bytes(
        b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    )
    return list(canonical.read(file))


def test_a_record_is_read(tmp_path: Path) -> None:
    (record,) = read(tmp_path, GOOD | {"title": "خبر", "status": "done", "meta": {"date": "2020"}})

    assert record == Record(
        LabelledDocument(
            Document("a", "قال الخفاجي", "خبر", {"date": "2020"}),
            (Span(4, 11, "PERSON"),),
            "done",
        ),
        str(tmp_path / "in.jsonl"),
        1,
    )


def test_only_the_text_is_needed(tmp_path: Path) -> None:
    (record,) = read(tmp_path, {"text": "قال"})

    assert isinstance(record, Record)
    assert record.content == LabelledDocument(Document("", "قال"))


def test_a_byte_order_mark_and_blank_lines_are_no_records(tmp_path: Path) -> None:
    line = json.dumps(GOOD).encode()

    records = read(tmp_path, b"\xef\xbb\xbf" + line, b"", b"  \r", line)

    assert [record.line for record in records] == [1, 4]


def test_unknown_keys_are_kept_under_meta_and_come_out_again(tmp_path: Path) -> None:
    span = {"start": 4, "end": 11, "label": "PERSON", "token_start": 1}
    (record,) = read(
        tmp_path,
        {"text": "قال الخفاجي", "spans": [span], "status": "half", "answer": "accept",
         "meta": {"answer": "mine"}},
    )  # fmt: skip

    assert isinstance(record, Record)
    written = json.loads(canonical.encode(record.content))
    assert written["meta"] == {
        "answer": "mine",
        "_answer": "accept",
        "status": "half",
        "spans": {"4-11 PERSON": {"token_start": 1}},
    }


def with_span(**changed: object) -> dict[str, object]:
    return {"text": "قال الخفاجي", "spans": [{"start": 4, "end": 11, "label": "UNIT"} | changed]}


DEEP = b'{"text":"x","meta":' + b'{"a":' * 300 + b"1" + b"}" * 301


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", "no JSON record"),
        (b"not json", "no JSON record"),
        (b"\x00", "no JSON record"),
        (b"[1]", "no JSON object"),
        (b'"text"', "no JSON object"),
        (b"1", "no JSON object"),
        (b'{"text": "\xff"}', "not UTF-8"),
        ('{"text": "قال"}'.encode("cp1256"), "not UTF-8"),
        (b'{"text": "\\ud800"}', "no JSON record"),
        (b'{"text": "a\x01b"}', "no JSON record"),
        (b'{"text": "a", "meta": {"n": NaN}}', "no JSON record"),
        (b'{"text": "a", "meta": {"n": Infinity}}', "no JSON record"),
        (b'{"text": "a", "meta": {"n": 1e400}}', "no JSON record"),
        (b'{"text": "a", "meta": {"n": ' + b"9" * 5000 + b"}}", "no JSON record"),
        (b"[" * 100_000, "nested too deep"),
        (DEEP, "nested too deep"),
        (b'{"text": "a", "text": "b"}', "gives “text” twice"),
        (b'{"text": "a", "te\\u0078t": "b"}', "gives “text” twice"),
        (b'{"text": "a", "meta": {"x": 1, "x": 2}}', "gives “x” twice"),
        (b'{"text": "a", "spans": [{"start":0,"start":1,"end":1,"label":"X"}]}', "“start” twice"),
        (b'{"text": "a", "spans": [{"start":0,"end":1,"x":[{"y":1,"y":2}]}]}', "gives “y” twice"),
        ({"id": "a"}, "does not fit"),
        ({"text": 5}, "does not fit"),
        ({"text": None}, "does not fit"),
        ({"text": "a", "id": 5.5}, "does not fit"),
        ({"text": "a", "meta": []}, "does not fit"),
        ({"text": "a", "spans": {}}, "does not fit"),
        ({"text": "a", "spans": [[0, 1, "X"]]}, "does not fit"),
        (with_span(start="4"), "Expected `int`, got `str`"),
        (with_span(start=4.0), "Expected `int`, got `float`"),
        (with_span(start=True), "Expected `int`, got `bool`"),
        (with_span(start=None), "does not fit"),
        (with_span(label=None), "does not fit"),
        (with_span(confidence="high"), "does not fit"),
    ],
)  # fmt: skip
def test_a_bad_line_is_refused_with_its_number_and_the_rest_goes_on(
    tmp_path: Path, line: bytes | dict[str, object], words: str
) -> None:
    before, refusal, after = read(tmp_path, GOOD, line, GOOD)

    assert isinstance(before, Record)
    assert isinstance(after, Record)
    assert isinstance(refusal, Refusal)
    assert words in str(refusal)
    assert str(refusal).startswith(f"{tmp_path / 'in.jsonl'}, line 2: ")
    assert "\n" not in str(refusal)


def test_a_quoted_colon_in_a_text_is_no_key(tmp_path: Path) -> None:
    (record,) = read(tmp_path, {"text": 'قال ": ": "text": مرتين'})

    assert isinstance(record, Record)


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_no_bytes_whatever_crash_the_reader(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "in.jsonl")
        file.write_bytes(b"{}\n" + content)
        for item in canonical.read(file):
            assert isinstance(item, Record | Refusal)


@given(st.data())
def test_a_good_line_with_a_few_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(json.dumps(GOOD, ensure_ascii=False).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "in.jsonl")
        file.write_bytes(content)
        with Project.create(Path(name, "a.tawsim"), default_scheme(), "sara") as project:
            report = project.add(canonical.read(file))
            assert len(report.added) + len(report.refused) >= 1
            assert project.faults() == []


def test_a_number_as_id_is_kept_as_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": 7, "text": "قال", "spans": []}\n', encoding="utf-8")

    (record,) = canonical.read(file)

    assert isinstance(record, Record)
    assert record.content.document == Document("", "قال", "", {"id": 7})
