"""Folders: every file once, in order, links and pipes without harm, what is left out told."""

import os
from pathlib import Path

import pytest

from annotations.exchange import formats
from annotations.exchange.importing import import_files
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import Document


def told(folder: Path, form: str | None = None) -> list[str]:
    """The texts, and why what is not read is not."""
    return [
        item.content.document.text if isinstance(item, Record) else str(item.reason)
        for item in formats.read(folder, form)
    ]


def test_folders_in_folders_are_read_in_order(tmp_path: Path) -> None:
    for name in ("ب/د.txt", "ب/ج/a.txt", "a.txt", "z.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "b"}\n')
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("x")
    (tmp_path / "~$a.docx").write_text("x")
    (tmp_path / "a.png").write_text("x")
    (tmp_path / "a.mp3").write_text("x")

    assert told(tmp_path) == [
        "a.txt", "b", "z.txt", "ب/د.txt", "ب/ج/a.txt",
        "Left out, as they are files of other kinds: 2 (.mp3, .png).",
    ]  # fmt: skip
    assert told(tmp_path, "tawsim")[0] == "b"
    files = [
        item.content.document.meta["file"]
        for item in formats.read(tmp_path, "text")
        if isinstance(item, Record)
    ]
    assert files == ["a.txt", "z.txt", "ب/د.txt", "ب/ج/a.txt"]


def test_links_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    room = tmp_path / "a" / "b"
    room.mkdir(parents=True)
    (room / "x.txt").write_text("مرة واحدة", encoding="utf-8")
    (room / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "aside").symlink_to(room, target_is_directory=True)
    (tmp_path / "loop").symlink_to(".", target_is_directory=True)
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "gone.txt").symlink_to("nowhere")

    assert told(tmp_path) == [
        "There is no such file.",
        "مرة واحدة",
        "Left out, as they are files of other kinds: 1 (self).",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    assert told(tmp_path) == ["It is no ordinary file.", "There are no files in it."]


def test_what_brat_and_exports_put_beside_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قال رسول", encoding="utf-8")
    (tmp_path / "a.ann").write_text("T1\tPERSON 4 8\tرسول\n", encoding="utf-8")
    (tmp_path / "annotation.conf").write_text("[entities]\n")
    (tmp_path / "a.jsonl.manifest.json").write_text("{}")
    (tmp_path / "p.tawsim-journal").write_text("of the project that is open")
    (tmp_path / "a.jsonl.card.md").write_text("# a.jsonl")

    (record,) = formats.read(tmp_path)

    assert isinstance(record, Record)
    assert [span.label for span in record.content.spans] == ["PERSON"]


@pytest.mark.parametrize(
    ("form", "module", "data", "other"),
    [("hf", "pyarrow", "*.jsonl", ".parquet"), ("xmi", "cassis", "*.xmi", ".xml")],
)
def test_what_exports_put_beside_the_data_is_passed_over(
    tmp_path: Path, form: str, module: str, data: str, other: str
) -> None:
    pytest.importorskip(module, reason=f"{module} is not installed")
    contents = [LabelledDocument(Document(name, f"خبر {name}")) for name in ("a", "b")]
    out = tmp_path / form
    formats.writer_of(form)(out, contents)

    assert sorted(told(out)) == ["خبر a", "خبر b"]

    for file in out.rglob(data):
        file.unlink()
    assert told(out) == [f"Left out, as they are files of other kinds: 1 ({other})."]


def test_a_folder_taken_twice_adds_nothing(tmp_path: Path, project: Project) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"خبر {number}", encoding="utf-8")

    first, second = (import_files(project, [folder]).records for _ in range(2))

    assert (len(first.added), first.skipped, first.refused) == (3, 0, [])
    assert (len(second.added), second.skipped) == (0, 3)
