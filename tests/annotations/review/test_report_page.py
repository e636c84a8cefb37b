"""The report on agreement stands alone, says the same as the JSON, in two languages."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotations.cli import main
from tests.annotations.review.reviewing import TEXT, made

pytestmark = pytest.mark.usefixtures("qapp")  # its letters are those of the window


@pytest.fixture
def compared(tmp_path: Path) -> Path:
    """Three analysts on two articles; a name holds what HTML must not take for a tag."""
    texts = {"one": TEXT, "two": f"2 {TEXT}"}
    words = {
        "omar": [("العميد سالم المرعي", "PERSON"), ("معسكر الرمان", "BASE")],
        "sara": [("سالم المرعي", "PERSON"), ("معسكر الرمان", "BASE")],
        "<b>hadi": [("سالم المرعي", "PERSON"), ("معسكر الرمان", "UNIT")],
    }
    layers = {name: dict.fromkeys(texts, some) for name, some in words.items()}
    return made(tmp_path / "news.tawsim", layers, texts)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.opened.append(tag)


def run(*arguments: object) -> str:
    done = CliRunner().invoke(main, [str(one) for one in arguments])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize(
    ("language", "direction", "title"),
    [("ar", "rtl", "اتفاق المعلّمين"), ("en", "ltr", "Agreement of the annotators")],
)
def test_the_page_has_every_figure_of_the_json(
    compared: Path, tmp_path: Path, language: str, direction: str, title: str
) -> None:
    out = tmp_path / "report.html"
    run("agreement", compared, "--report", out, "--language", language)
    page = out.read_text(encoding="utf-8")

    assert f'dir="{direction}"' in page
    assert f"<h1>{title}</h1>" in page
    assert not re.search(r"""(src|href)\s*=|url\(|@import|<script""", page)
    tags = Tags()
    tags.feed(page)
    assert "<b>hadi" not in page
    assert "&lt;b&gt;hadi" in page
    figures = json.loads(run("agreement", compared, "--json"))
    for group in (figures["together"], *figures["pairs"]):
        for by_measure in group["figures"].values():
            for figure in by_measure.values():
                if figure["value"] is not None:
                    assert f"{figure['value']:.3f}" in page
    assert tags.opened.count("svg") > 30


def test_the_report_can_be_printed(compared: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    run("agreement", compared, "--report", out, "--language", "ar")
    assert out.read_bytes()[:5] == b"%PDF-"
    assert out.stat().st_size > 10_000


def test_another_suffix_is_refused(compared: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.doc"
    done = CliRunner().invoke(main, ["agreement", str(compared), "--report", str(out)])
    assert done.exit_code == 2
    assert not out.exists()
