"""Files of every kind: texts, lines, whole files, and which format is whose."""

import hashlib
from pathlib import Path

import pytest

from annotations.errors import ExportFault, ImportFault, UsageError
from annotations.exchange import formats, lines
from annotations.exchange.texts import encodings
from annotations.exchange.whole_file import whole_file
from annotations.project.records import Record, Refusal


def texts(path: Path) -> list[str]:
    """The texts read from a file, and the sentences for what was refused."""
    return [
        str(item.reason) if isinstance(item, Refusal) else item.content.document.text
        for item in formats.read(path)
    ]


@pytest.mark.parametrize("text", ["قال\r\nالخفاجي\r", "\u2028 👍🏽\n\n", "a\u00a0b\u200f"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_taken_to_the_letter(tmp_path: Path, text: str, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode(encoding))

    assert texts(file) == [text]


def test_a_text_remembers_its_file(tmp_path: Path) -> None:
    file = tmp_path / "خبر.txt"
    file.write_text("قال", encoding="utf-8")

    (record,) = formats.read(file)
    assert isinstance(record, Record)
    assert record.content.document.meta == {
        "file": "خبر.txt",
        "format": "text",
        "encoding": "utf-8",
        "sha256": hashlib.sha256("قال".encode()).hexdigest(),
    }


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("قال".encode("cp1256"), "not UTF-8 (byte 0)"),
        ("a قال".encode("iso8859-6"), "not UTF-8 (byte 2)"),
        (b"\xff\xfea", "not UTF-16"),
        (b"PK\x03\x04\xff\xfe", "no plain text, but ZIP"),
        (b"{\\rtf1\\ansi", "no plain text, but RTF"),
        (b"%PDF-1.7", "no plain text, but PDF"),
    ],
)
def test_another_encoding_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)

    (sentence,) = texts(file)
    assert words in sentence


def test_what_is_no_article_by_its_size_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as hole:
        hole.truncate(2**40)

    assert texts(file) == ["It is larger than 32 MB, which is no article."]


def test_a_line_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    with file.open("wb") as hole:
        hole.write(b'{"text": "a"}\n')
        hole.truncate(2**40)

    assert texts(file) == ["a", "Line 2 is longer than 64 MB; nothing after it was read."]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_files_that_cannot_be_read_are_told(unprivileged: Path, name: str) -> None:
    file = unprivileged / name
    assert texts(file) == ["There is no such file."]
    file.touch()
    file.chmod(0o000)
    assert texts(file) == ["It cannot be read: Permission denied."]
    assert texts(unprivileged) == ["It cannot be read: Permission denied."]


def test_an_empty_jsonl_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"\n \n")

    with pytest.raises(ImportFault, match="empty"):
        list(lines.numbered_lines(file))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.jsonl", "tawsim"),
        ("a.JSONL", "tawsim"),
        ("a.txt", "text"),
        ("a", "text"),
        ("a.x", "text"),
    ],
)
def test_endings_say_the_format(name: str, form: str) -> None:
    assert formats.format_of(Path(name)).name == form


def test_a_format_that_does_not_exist_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="no format “xml” to read; known: brat, conll, "):
        formats.format_of(Path("a"), "xml")
    with pytest.raises(UsageError, match="no format “xml” to write; known: brat, conll, "):
        formats.writer_of("xml")


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.write_text("before")

    with whole_file(file) as out:
        out.write(b"after")
        assert file.read_text() == "before"

    assert file.read_text() == "after"
    assert list(tmp_path.iterdir()) == [file]


def test_what_was_there_stays_where_writing_fails(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.write_text("before")

    def fail() -> None:
        with whole_file(file) as out:
            out.write(b"after")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()

    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_place_that_cannot_be_written_is_told(unprivileged: Path) -> None:
    folder = unprivileged / "out"
    folder.mkdir()
    with pytest.raises(ExportFault, match="cannot be written: Is a directory"), whole_file(folder):
        pass
    with pytest.raises(ExportFault, match="No such file"), whole_file(folder / "none" / "a"):
        pass
    folder.chmod(0o555)
    with pytest.raises(ExportFault, match="Permission denied"), whole_file(folder / "a"):
        pass
    assert list(folder.iterdir()) == []


def test_decoding_takes_no_part_of_a_mark_for_text() -> None:
    assert encodings.decode(b"\xef\xbb\xbf\xef\xbb\xbfa", None)[0] == "\ufeffa"
