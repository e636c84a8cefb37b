"""Tables with a text in each row: any separator, any encoding, each bad row told by its line."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.exchange import formats
from annotations.exchange.texts import tables
from annotations.exchange.texts.options import GUESS, ReadingOptions
from annotations.project import Project
from annotations.project.records import Record, Refusal
from tests.labelled_texts import PIECES, contents

ROWS = [["id", "headline", "body"], ["7", "خبر", 'قال «الناطق»;\r\nثم "صمت"'], ["8", "", "وصل"]]
BODY = ReadingOptions(text_column="body", title_column="headline", id_column="id")


def table(rows: list[list[str]], separator: str = ",") -> str:
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=separator).writerows(rows)
    return made.getvalue()


def reasons(file: Path, options: ReadingOptions = BODY) -> list[str]:
    """Each refusal with its line."""
    items = list(formats.read(file, options=options))
    return [f"{item.line}: {item.reason}" for item in items if isinstance(item, Refusal)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_a_table_in_any_form(tmp_path: Path, separator: str, encoding: str) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(table(ROWS, separator).encode(encoding))
    options = ReadingOptions(GUESS, "body", "headline", "id")

    first, second = contents(list(formats.read(file, options=options)))

    assert first.document.text == ROWS[1][2]
    assert (first.document.id, first.document.title) == ("7", "خبر")
    assert second.document.text == "وصل"
    assert first.document.meta["file"] == "a.csv"
    assert first.document.meta["encoding"] in (encoding, "utf-8", "utf-16-le")


@given(st.lists(st.lists(PIECES, min_size=1, max_size=8).map("".join), min_size=1, max_size=4))
def test_cells_are_taken_to_the_letter(tmp_path: Path, texts: list[str]) -> None:
    file = tmp_path / "a.csv"
    rows = [["text", "n"], *([text, str(number)] for number, text in enumerate(texts))]
    file.write_bytes(table(rows).encode())

    found = contents(list(formats.read(file)))

    assert [one.document.text for one in found] == texts
    assert [one.document.meta["n"] for one in found] == [str(n) for n in range(len(texts))]


def test_a_usual_name_is_known_and_another_has_to_be_said(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a,النص\n1,قال\n", encoding="utf-8")
    assert contents(list(formats.read(file)))[0].document.text == "قال"

    file.write_text("a,b\n1,2\n", encoding="utf-8")
    assert reasons(file, ReadingOptions()) == [
        "0: Say which column holds the text; there are: a, b."
    ]
    assert reasons(file) == ["0: There is no column “body”; there are: a, b."]


def test_bad_rows_are_told_and_the_rest_comes_in(tmp_path: Path, project: Project) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(
        "text,n\nأول,1\n".encode()
        + b"\xff\xfe,2\n"
        + "زائد,3,4\n".encode()
        + "\n\0نص,5\nآخر,6\n".encode()
    )

    report = project.add(formats.read(file))

    assert [project.document(one).text for one in report.added] == ["أول", "آخر"]
    assert [(one.line, str(one.reason)) for one in report.refused] == [
        (3, "The row is not in the encoding of the others."),
        (4, "The row has 3 cells, and there are 2 columns."),
        (6, "The text holds a NUL character at offset 0, which no text file has."),
    ]


def test_a_quotation_mark_that_is_not_closed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "LONGEST_TEXT", 1000)  # to be quick
    file = tmp_path / "a.csv"
    file.write_text('text\nأول\n"' + "نص\n" * 1000, encoding="utf-8")

    items = list(formats.read(file))

    assert isinstance(items[0], Record)
    assert len(items) == 2
    assert "It is no row of a table: field larger than field limit" in str(items[1])


@pytest.mark.parametrize("later", ["نص,3\n" * 48, 'نص,3\n"نص","4"\n' * 24], ids=["bare", "quoted"])
def test_rows_behind_it_are_not_taken_for_one_text(tmp_path: Path, later: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f'text,n\nأول,1\n"ثان,2\n{later}', encoding="utf-8")

    first, refusal = formats.read(file)

    assert isinstance(first, Record)
    assert isinstance(refusal, Refusal)
    assert refusal.line == 3
    assert str(refusal.reason).startswith(
        "In the row that begins in line 3 a quotation mark is not closed"
    )


def test_a_quotation_mark_within_the_text_refuses_its_row_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('text,n\n"قال "نعم" فقط",1\n"قال ""نعم""",2\n', encoding="utf-8")

    refusal, taken = formats.read(file)

    assert isinstance(refusal, Refusal)
    assert refusal.line == 2
    assert contents([taken])[0].document.text == 'قال "نعم"'


def test_jsonl_with_a_key_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    records = [{"id": 7, "body": "قال", "headline": "خبر", "tags": ["x"]}, {"id": 8}, {"body": "و"}]
    file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")

    first, missing, last = formats.read(file, options=BODY)

    assert isinstance(first, Record)
    document = first.content.document
    assert (document.id, document.title, document.text) == ("7", "خبر", "قال")
    assert document.meta == {"tags": ["x"], "file": "a.jsonl", "format": "jsonl"}
    assert str(missing).endswith("line 2: There is no column “body”; there are: id.")
    assert isinstance(last, Record)


@given(st.binary(max_size=300))
def test_no_table_is_a_crash(tmp_path: Path, content: bytes) -> None:
    for name in ("a.csv", "a.tsv"):
        file = tmp_path / name
        file.write_bytes(content)
        for options in (ReadingOptions(), ReadingOptions(GUESS)):
            for item in formats.read(file, options=options):
                assert isinstance(item, Record | Refusal)
