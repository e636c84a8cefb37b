"""`tawsim render`, as it is run where there is no display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.project import Project
from annotations.project.edits import AddSpan
from gui.settings import Settings

ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
}


def tawsim(*arguments: str | Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    own = {} if home is None else {"XDG_CONFIG_HOME": str(home)}
    return subprocess.run(
        [Path(sys.executable).with_name("tawsim"), *map(str, arguments)],
        capture_output=True, text=True, env=ENVIRONMENT | own, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "begin"),
    [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.PDF", b"%PDF"), ("a.html", b"<!DO")],
)
def test_renders_without_a_display(
    project: Project, path: Path, tmp_path: Path, name: str, begin: bytes
) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))

    done = tawsim("render", path, "--document", "doc", "--out", tmp_path / name, "--theme", "dark")

    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(begin)


@pytest.mark.parametrize(
    ("document", "name", "more", "code", "said"),
    [
        ("nowhere", "a.png", (), 1, "nowhere"),
        ("doc", "a.gif", (), 2, "a.gif"),
        ("doc", "no folder/a.png", (), 1, "cannot be written"),
        ("doc", "a.png", ("--annotator", "omar"), 1, "omar"),
        ("doc", "a.png", ("--width", "7"), 2, "7"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    project: Project, path: Path, tmp_path: Path, document: str, name: str,
    more: tuple[str, ...], code: int, said: str,
) -> None:  # fmt: skip
    done = tawsim("render", path, "--document", document, "--out", tmp_path / name, *more)

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["news.tawsim"]


def test_shows_one_annotators_spans(project: Project, path: Path, tmp_path: Path) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    with Project.open(path, "omar") as other:
        other.edit(AddSpan("doc", 4, 13, "PERSON"))
        other.edit(AddSpan("doc", 29, 41, "BASE"))
    both, hers = tmp_path / "both.html", tmp_path / "hers.html"

    tawsim("render", path, "--document", "doc", "--out", both)
    tawsim("render", path, "--document", "doc", "--out", hers, "--annotator", "sara")

    assert both.read_text(encoding="utf-8").count("data-label") == 2
    assert hers.read_text(encoding="utf-8").count("data-label") == 1


def test_letters_and_lines_are_as_in_the_preferences_unless_asked_for(
    project: Project, path: Path, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "tawsim" / "settings.ini")
    settings.letter_size, settings.line_spacing = 33, 1.5
    settings._store.sync()
    kept, asked = tmp_path / "kept.html", tmp_path / "asked.html"
    render = ("render", path, "--document", "doc", "--out")

    tawsim(*render, kept, home=tmp_path)
    tawsim(*render, asked, "--letter-size", "44", "--line-spacing", "1", home=tmp_path)

    assert "font-size: 2.1em; line-height: 3.3;" in kept.read_text(encoding="utf-8")
    assert "font-size: 2.8em; line-height: 2.2;" in asked.read_text(encoding="utf-8")
