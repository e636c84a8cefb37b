"""Input as bad as it comes: refused by line with a reason or taken safely, and the rest comes in.

Encrypted and empty PDFs, zip bombs and link circles are among the tests in `texts/`.
"""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotations.exchange import formats, span_table
from annotations.exchange.importing import import_files
from annotations.exchange.job import Changes, Job
from annotations.exchange.texts.hidden import made_visible
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import Document, Span

GOOD = "قال الناطق"
# A good record of each format of lines, around which bad ones stand.
LINES: dict[str, Callable[[str, int, int], object]] = {
    "tawsim": lambda text, start, end: {
        "text": text, "spans": [{"start": start, "end": end, "label": "UNIT"}],
    },
    "doccano": lambda text, start, end: {"text": text, "label": [[start, end, "UNIT"]]},
    "prodigy": lambda text, start, end: {
        "text": text, "spans": [{"start": start, "end": end, "label": "UNIT"}], "answer": "accept",
    },
    "hf": lambda text, start, end: {
        "text": text, "spans": [{"start": start, "end": end, "label": "UNIT"}],
    },
    "label-studio": lambda text, start, end: {
        "data": {"text": text},
        "annotations": [{"result": [{"value": {"start": start, "end": end, "labels": ["UNIT"]}}]}],
    },
}  # fmt: skip
each_format = pytest.mark.parametrize("form", LINES)


def record(form: str, text: str = GOOD, start: int = 0, end: int = 3) -> str:
    return json.dumps(LINES[form](text, start, end), ensure_ascii=False)


def taken(project: Project, file: Path, form: str) -> tuple[list[str], list[tuple[int, str]]]:
    """The texts that came in, and line and reason of what did not."""
    report = import_files(project, [file], form).records
    texts = [project.document(one).text for one in report.added]
    return texts, [(one.line, str(one.reason)) for one in report.refused]


def around(tmp_path: Path, form: str, bad: bytes) -> Path:
    """A file with a good record before and after `bad`."""
    file = tmp_path / "a.jsonl"
    before, after = (record(form, f"{GOOD} {number}") for number in (1, 2))
    file.write_bytes(before.encode() + b"\n" + bad + b"\n" + after.encode() + b"\n")
    return file


@each_format
@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda line: line.encode().replace("قال".encode(), b"\xd9\xd9\xff"), "not UTF-8"),
        (lambda line: line.replace(GOOD, "a\\ud83d b").encode(), "no JSON record"),
        (lambda line: line.replace(GOOD, "a\\u0000 b").encode(), "a NUL character at offset 1"),
        (lambda line: line.replace(": 0", ": NaN").replace("[0", "[NaN").encode(), "no JSON"),
        (lambda line: line.replace(": 0", ': "0"').replace("[0", '["0"').encode(), "not fit"),
        (lambda line: line.replace(": 0", ": 0.5").replace("[0", "[0.5").encode(), "not fit"),
        (lambda line: line.replace(": 0", ": -1").replace("[0", "[-1").encode(), "outside"),
        (lambda line: line.replace(": 0", ": 5").replace("[0", "[5").encode(), "reversed"),
        (lambda line: line.replace(": 3", ": 99").replace(" 3,", " 99,").encode(), "outside"),
        (lambda line: line.replace(": 0", ": 1e400").replace("[0", "[1e400").encode(), ""),
        (lambda line: line.replace('"text"', '"text": "b", "text"').encode(), "gives “text” twice"),
        (lambda _: b'{"text": ' + b"[" * 10_000 + b"]" * 10_000 + b"}", ""),
        (lambda line: line.replace("UNIT", "NONE").encode(), "“NONE” is not in this project's"),
        (lambda line: line[:-4].encode(), ""),
    ],
    ids=[
        "broken UTF-8", "lone surrogate", "NUL", "NaN", "string", "fraction", "negative",
        "reversed", "out of range", "infinite", "key twice", "10,000 deep", "unknown label", "cut",
    ],
)  # fmt: skip
def test_a_bad_record_is_refused_by_its_line_and_the_rest_comes_in(
    tmp_path: Path, project: Project, form: str, spoil: Callable[[str], bytes], words: str
) -> None:
    bad = spoil(record(form))
    assert bad != record(form).encode()
    if form == "label-studio" and not bad.endswith(b"}]}"):
        pytest.skip("tasks are told apart by their brackets, not by lines; see the next test")

    texts, refused = taken(project, around(tmp_path, form, bad), form)

    assert texts == [f"{GOOD} 1", f"{GOOD} 2"]
    ((line, reason),) = refused
    assert line == 2
    assert words in reason


def test_a_task_that_never_ends_takes_what_is_behind_it_along(
    tmp_path: Path, project: Project
) -> None:
    bad = record("label-studio")[:-4].encode()

    texts, refused = taken(project, around(tmp_path, "label-studio", bad), "label-studio")

    assert texts == [f"{GOOD} 1"]
    assert refused == [
        (0, "It is no list of JSON objects; nothing behind line 2 was read.")
    ]  # fmt: skip


@each_format
def test_json_10000_levels_deep(tmp_path: Path, project: Project, form: str) -> None:
    line = json.loads(record(form))
    deep = json.dumps(line | {"meta": "…"}).replace(
        '"\\u2026"', '{"a":' * 10_000 + "1" + "}" * 10_000
    )

    texts, refused = taken(project, around(tmp_path, form, deep.encode()), form)

    assert texts == [f"{GOOD} 1", f"{GOOD} 2"]
    assert refused == [(2, "The record is nested too deep.")]


def test_direction_controls_and_zero_width_letters_are_kept_and_can_be_seen(
    tmp_path: Path, project: Project
) -> None:
    text = "قال\u202e\u2066 \u200bالناطق\u200c\u200d\u200f\u2069\ufeff"
    for form in LINES:
        file = tmp_path / f"{form}.jsonl"
        file.write_text(record(form, text), encoding="utf-8")
        (item,) = formats.read(file, form)
        assert isinstance(item, Record)
        assert item.content.document.text == text
    assert made_visible(text) == "قال‹RLO›‹LRI› ‹ZWSP›الناطق‹ZWNJ›‹ZWJ›‹RLM›‹PDI›‹ZWNBSP›"


@each_format
def test_an_id_that_another_text_has_is_refused(
    tmp_path: Path, project: Project, form: str
) -> None:
    def with_id(text: str) -> str:
        line = json.loads(record(form, text))
        own = {"meta": {"tawsim": {"id": "x"}}} if form == "label-studio" else {"id": "x"}
        return json.dumps(line | own)

    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(map(with_id, ["أول", "ثان", "أول"])))

    texts, refused = taken(project, file, form)

    assert texts == ["أول"]
    assert [line for line, _ in refused] == [2]
    assert "already belongs to a document with another text" in refused[0][1]


@pytest.mark.parametrize(
    "name", ["../../x", "/etc/x", "..\\..\\x", "CON", "a/../../b", "..", "x\0y"]
)
@pytest.mark.parametrize("form", ["brat", "text", "xmi"])
def test_names_do_not_climb_out_of_the_folder(tmp_path: Path, form: str, name: str) -> None:
    if form == "xmi":
        pytest.importorskip("cassis", reason="dkpro-cassis is not installed (extra: xmi)")
    out = tmp_path / "room" / "out"
    out.parent.mkdir()
    contents = [LabelledDocument(Document(name.replace("\0", ""), GOOD, name.replace("\0", "")))]

    formats.writer_of(form)(out, contents, Job())

    assert [one.name for one in tmp_path.iterdir()] == ["room"]
    assert [one.name for one in out.parent.iterdir()] == ["out"]
    assert all(one.resolve().is_relative_to(out.resolve()) for one in out.rglob("*"))
    assert len([one for one in out.iterdir() if one.suffix in (".txt", ".xmi")]) == 1


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("x")']
)
def test_no_cell_is_run_by_a_spreadsheet(tmp_path: Path, cell: str) -> None:
    file = tmp_path / "a.csv"
    text = f"{cell} قال"
    span = Span(0, len(cell), "UNIT", annotator="=a", note=cell, value="=x")
    job = Job()

    span_table.write(file, [LabelledDocument(Document("=id", text, "=t"), (span,))], job)

    (_, row) = csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""))
    assert row == [
        "'=id", "'=t", "", "0", str(len(cell)), "UNIT", f"'{cell}", "'=a", "human", "", "'=x",
        f"'{cell}",
    ]  # fmt: skip
    assert {change.kind: change.count for change in job.changes} == {"formula": 6, "texts": 1}
    assert span_table.harmless("قال = 1", Changes()) == "قال = 1"


# Memory


MEASURE = """
import sys
from pathlib import Path
from annotations.exchange import formats
form, *files = sys.argv[1:]
taken = refused = 0

def peak():  # kilobytes; what getrusage tells begins with that of the parent
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))

for file in files:
    before = peak()
    for item in formats.read(Path(file), form or None):
        refused += hasattr(item, "reason")
        taken += not hasattr(item, "reason")
    print(taken, refused, (peak() - before) // 1024)
"""


def measured(form: str, *files: Path) -> list[tuple[int, int, int]]:
    """After each file: records taken and refused so far, and the megabytes it took at its peak."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, form, *map(str, files)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [tuple(map(int, line.split())) for line in done.stdout.splitlines()]  # type: ignore[misc]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted otherwise elsewhere")
@each_format
def test_a_line_of_100_megabytes_is_passed_over(tmp_path: Path, form: str) -> None:
    file = tmp_path / "a.jsonl"
    with file.open("wb") as out:
        out.write(record(form).encode() + b"\n")
        out.write(b'{"text": "' + b"a" * 100_000_000 + b'"}\n')
        out.write(record(form, "آخر").encode() + b"\n")

    ((good, bad, megabytes),) = measured(form, file)

    assert (good, bad) == (2, 1)
    assert megabytes < 150


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted otherwise elsewhere")
@pytest.mark.parametrize("form", [*LINES, "csv", "conll"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, form: str) -> None:
    """A file of 60 megabytes takes hardly more than one of six (of columns, a tenth of both)."""
    text = GOOD * 100
    if form == "csv":
        head, line = b"text\n", f'"{text}"\n'.encode()
    elif form == "conll":
        head, line = (
            b"",
            ("-DOCSTART- O\n\n" + f"{GOOD.split(maxsplit=1)[0]} B-UNIT\n" * 100).encode() + b"\n",
        )
    else:
        head, line = b"", record(form, text).encode() + b"\n"
    small, large = tmp_path / "small", tmp_path / "large"
    count = (600_000 if form == "conll" else 6_000_000) // len(line)
    small.write_bytes(head + line * count)
    large.write_bytes(head + line * 10 * count)

    first, second = measured(form, small, large)

    assert first[:2] == (count, 0)
    assert second[:2] == (11 * count, 0)
    assert second[2] < 8


def test_a_refusal_is_one_line_however_long_the_fault(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"text": "x" * 10, "label": [["a\n" * 9000, 1, "L"]]}) + "\n")

    (item,) = formats.read(file, "doccano")

    assert isinstance(item, Refusal)
    assert "\n" not in str(item)
    assert len(str(item.reason)) < 400
