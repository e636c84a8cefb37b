"""A look at files before anything is stored: what it shows is what an import brings."""

from pathlib import Path

from annotations.exchange.importing import import_files
from annotations.exchange.preview import preview
from annotations.exchange.texts.hidden import hidden_letters, made_visible
from annotations.exchange.texts.options import ReadingOptions
from annotations.project import Project
from annotations.project.records import Record, Refusal

TEXT = "عثرت الشرطة على مخبأ للأسلحة"


def texts(items: tuple[Record | Refusal, ...]) -> list[str]:
    return [item.content.document.text for item in items if isinstance(item, Record)]


def test_an_open_encoding_is_shown_as_it_reads_with_a_choice(
    tmp_path: Path, project: Project
) -> None:
    plain, old = tmp_path / "a.txt", tmp_path / "b.txt"
    plain.write_text("وصل", encoding="utf-8")
    old.write_bytes(TEXT.encode("cp1256"))

    seen = preview([plain, old])

    assert texts(seen.items) == ["وصل", TEXT]
    assert seen.encoding is not None
    assert seen.encoding.encoding == "windows-1256"
    assert "cp720" in dict(seen.encoding.alternatives)
    assert "the likeliest" in str(seen.notices[0])

    other = preview([plain, old], options=ReadingOptions(encoding="windows-1252"))
    assert texts(other.items) == ["وصل", TEXT.encode("cp1256").decode("cp1252")]
    assert other.encoding == seen.encoding

    # Nothing is guessed silently: the import wants to be told.
    assert len(import_files(project, [plain, old]).records.refused) == 1
    chosen = ReadingOptions(encoding="windows-1256")
    done = import_files(project, [plain, old], options=chosen)
    assert project.document(done.records.added[0]).text == TEXT


def test_the_first_records_and_whether_there_are_more(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "a"}\n{"text": 1}\n{"text": "b", "spans": []}\n{"text": "c"}\n')

    seen = preview([file], first=3)

    assert texts(seen.items) == ["a", "b"]
    assert str(seen.items[1]).startswith(f"{file}, line 2: ")
    assert (seen.more, seen.encoding, seen.formats) == (True, None, ("tawsim",))
    assert preview([file], first=4).more is False


def test_columns_to_choose_from(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("n,body\n1,وصل\n", encoding="utf-8")

    seen = preview([file])
    assert (seen.columns, seen.text_column) == (("n", "body"), "body")

    file.write_text("n,x\n1,وصل\n", encoding="utf-8")
    seen = preview([file])
    assert (seen.columns, seen.text_column) == (("n", "x"), None)
    assert "Say which column holds the text" in str(seen.items[0])
    assert texts(preview([file], options=ReadingOptions(text_column="x")).items) == ["وصل"]


def test_keys_of_json_to_choose_from(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"n": 1, "x": "a"}\n')

    seen = preview([file], "jsonl")

    assert (seen.columns, seen.text_column) == (("n", "x"), None)


def test_signs_that_show_nothing_are_kept_and_told(tmp_path: Path, project: Project) -> None:
    text = "قال\u202e\u200b رسول\u202c 👩\u200d👧 می\u200cشود\x07"
    file = tmp_path / "a.txt"
    file.write_text(text, encoding="utf-8")

    seen = preview([file])

    assert texts(seen.items) == [text]
    (notice,) = seen.notices
    assert "turn its direction or show nothing; they are kept: " in str(notice)
    assert hidden_letters(text) == {
        "RLO": 1, "ZWSP": 1, "PDF": 1, "ZWNJ": 1, "U+0007": 1,
    }  # fmt: skip
    assert made_visible("a\u202eb\x07") == "a‹RLO›b‹U+0007›"
    added = import_files(project, [file]).records.added
    assert project.document(added[0]).text == text


def test_files_that_are_not_there_are_a_refusal(tmp_path: Path) -> None:
    seen = preview([tmp_path / "none.txt", tmp_path / "none.csv"])

    assert [str(item.reason) for item in seen.items if isinstance(item, Refusal)] == [
        "There is no such file.",
        "There is no such file.",
    ]
