"""Rendered articles: the picture has its colours where the spans are, the page says the text."""

import re
import zlib
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from annotations.errors import ExportFault, UsageError
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Scheme, Span, Suggestion
from gui import fonts
from gui.article.marks import Mark, Marks
from gui.rendering.article import Article, Look
from gui.rendering.files import write_article
from gui.rendering.sheet import MARGIN, Sheet
from gui.rendering.web_page import web_page

TEXT = "قوات المشير خليفة حفتر في قاعدة الوطية.\nوصل يحيى رسول الاثنين الى لايران بصواريخ."
OUTER, INNER, BASE = Span(0, 22, "UNIT"), Span(12, 22, "PERSON"), Span(26, 38, "BASE")

pytestmark = pytest.mark.usefixtures("qapp")


def article(text: str, *marks: Mark, scheme: Scheme | None = None) -> Article:
    named = [mark if mark.id else _with_id(mark, number) for number, mark in enumerate(marks)]
    return Article(Document("doc", text, "عنوان"), scheme or default_scheme(), Marks(named))


def _with_id(mark: Mark, number: int) -> Mark:
    from msgspec.structs import replace

    return replace(mark, id=str(number))


def colours(image: QImage, area: QRectF) -> Counter[str]:
    """How often each colour stands in an area of the column."""
    x, y = int(area.left()) + MARGIN, int(area.top()) + MARGIN
    return Counter(
        image.pixelColor(x + dx, y + dy).name()
        for dx in range(int(area.width()))
        for dy in range(int(area.height()))
    )


def picture(tmp_path: Path, shown: Article, wanted: Look) -> QImage:
    file = tmp_path / "article.png"
    write_article(shown, file, wanted)
    image = QImage(str(file))
    assert not image.isNull()
    return image


def area_of(shown: Article, wanted: Look, span: Mark) -> QRectF:
    (area,) = Sheet(shown, wanted).canvas.rectangles(span.start, span.end)
    return area


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_picture_has_fill_and_letters_where_the_span_is_and_only_there(
    tmp_path: Path, theme: str
) -> None:
    wanted = Look(theme, "ar", 700)
    shown = article(TEXT, BASE)
    image = picture(tmp_path, shown, wanted)
    style = Sheet(shown, wanted).style
    fill = style.labels["BASE"].shades.fill.name()

    inside = colours(image, area_of(shown, wanted, BASE))
    beside = colours(image, area_of(shown, wanted, Span(0, 22, "UNIT")))

    assert image.width() == 700
    assert inside[fill] > sum(inside.values()) / 2
    assert inside[style.theme.ink] > 20  # the letters
    assert fill not in beside
    assert beside[style.theme.page] > beside[style.theme.ink] > 20


def test_nested_spans_both_show(tmp_path: Path) -> None:
    wanted = Look("light", "ar", 700)
    shown = article(TEXT, OUTER, INNER)
    image = picture(tmp_path, shown, wanted)
    looks = Sheet(shown, wanted).style.labels
    area = area_of(shown, wanted, INNER)

    found = colours(image, area.adjusted(0, 0, 0, 30))

    assert found[looks["PERSON"].shades.fill.name()] > 100
    assert found[looks["UNIT"].shades.strip.name()] > 100
    assert found[looks["PERSON"].shades.strip.name()] > 100


def test_a_drawing_opens_and_looks_like_the_picture(tmp_path: Path) -> None:
    wanted = Look("light", "en", 600)
    shown = article(TEXT, OUTER, INNER, BASE, Suggestion(44, 53, "PERSON", "rules", 0.8))
    image = picture(tmp_path, shown, wanted)
    file = tmp_path / "article.svg"
    write_article(shown, file, wanted)
    content = file.read_bytes()

    renderer = QSvgRenderer(QByteArray(content))
    assert renderer.isValid()
    drawn = QImage(image.size(), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()

    assert b"<text" not in content  # nothing depends on fonts that may not be there
    different = sum(
        _far(drawn.pixelColor(x, y), image.pixelColor(x, y))
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )
    assert different < 0.02 * (image.width() / 3) * (image.height() / 3)


def _far(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 90


def test_a_long_article_becomes_pages_that_cut_no_line(tmp_path: Path) -> None:
    shown = article("\n".join([TEXT] * 60), BASE)
    file = tmp_path / "article.pdf"
    write_article(shown, file, Look())
    sheet = Sheet(shown, Look())
    height = 900 * 297 / 210
    pages = list(sheet.pages(height))
    content = file.read_bytes()

    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert len(pages) > 2
    assert len(re.findall(rb"/Type /Page\b", content)) == len(pages)
    assert pages[0][0] == 0
    assert pages[-1][1] == pytest.approx(sheet.canvas.height)
    for (top, bottom), (following, _) in pairwise(pages):
        assert bottom == following
        assert 0 < bottom - top <= height - 2 * MARGIN
        for line in sheet.canvas.rectangles(0, len(shown.document.text)):
            assert not line.top() < bottom - 0.5 < line.bottom() - 1
    shows_text = [b" Tf" in _inflated(stream) for stream in _streams(content)]
    assert sum(shows_text) == len(pages)


def _streams(content: bytes) -> list[bytes]:
    return re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""


@pytest.mark.parametrize("size", [12, 22, 64])
def test_letters_and_lines_are_as_asked_for(size: int) -> None:
    usual, close, wide = (
        Sheet(article(TEXT, BASE), Look(width=4000, letter_size=size, line_spacing=spacing))
        for spacing in (1.0, 0.8, 2.0)
    )

    assert close.height < usual.height < wide.height
    assert usual.canvas._font.pixelSize() == size
    content = web_page(article(TEXT), Look(letter_size=size, line_spacing=2.0, font='A"}<b B'))
    assert f"font-size: {1.4 * size / 22:.3g}em; line-height: 4.4;" in content
    assert '--letters: "Ab B";' in content


VOWELLED = "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ إِنَّ لَآ أُٱلْـٰٓـَٔ ٱلضَّآلِّينَ يُّۢ جِّ أَّ إِِ لَّآ لِلّٰهِ ظُّ كُّ طً قٍ عٍ مٍ يٍ"


def ink(sheet: Sheet, top: float, bottom: float) -> list[int]:
    """How dark each row of pixels is with the lines `top`..`bottom` painted on a page."""
    image = QImage(sheet.width, round(bottom - top) + 2 * MARGIN, QImage.Format.Format_Grayscale8)
    painter = QPainter(image)
    sheet.paint_page(painter, top, bottom, image.height())
    painter.end()
    return [
        sum(255 - byte for byte in bytes(image.constScanLine(row))[: image.width()])
        for row in range(image.height())
    ]


@pytest.mark.parametrize("font", [fonts.READING, fonts.INTERFACE])
@pytest.mark.parametrize("size", [12, 22, 64])
def test_no_mark_above_or_tail_below_is_cut_in_the_closest_lines(size: int, font: str) -> None:
    shown = article("\n".join([VOWELLED] * 3))
    wide, close = (
        Sheet(shown, Look(width=4000, letter_size=size, line_spacing=spacing, font=font))
        for spacing in (2.0, 0.8)
    )

    assert close.canvas.height < wide.canvas.height
    whole = sum(ink(wide, 0, wide.canvas.height))
    assert sum(ink(close, 0, close.canvas.height)) == whole
    pitch = close.style.metrics.pitch
    # A page that begins within the article has all of its first line, and nothing of others.
    assert sum(ink(close, pitch, 2 * pitch)) == pytest.approx(whole / 3, abs=1)


@pytest.mark.parametrize("font", [fonts.READING, fonts.INTERFACE])
@pytest.mark.parametrize("size", [12, 22, 64])
def test_no_label_of_the_next_line_covers_letters_in_the_closest_lines(
    size: int, font: str
) -> None:
    text = "\n".join([VOWELLED] * 3)
    length = len(VOWELLED) + 1
    wanted = Look(width=4000, letter_size=size, line_spacing=0.8, font=font)
    over = [Span(at * length, at * length + length - 1, "UNIT") for at in (0, 2)]
    middle = Sheet(article(text, *over), wanted)
    plain = Sheet(article(text), wanted)

    # The unlabelled middle line stands between two labelled ones: their strips and fills are
    # above its base line and below its tails.
    base = MARGIN + middle.canvas.flow.top(1) + middle.style.metrics.ascent
    rows = slice(round(base), round(MARGIN + middle.canvas.flow.top(2)) - 1)
    whole = middle.canvas.height
    assert ink(middle, 0, whole) != ink(plain, 0, whole)
    assert ink(middle, 0, whole)[rows] == ink(plain, 0, whole)[rows]


def test_a_picture_too_tall_is_refused_with_what_to_do_instead(tmp_path: Path) -> None:
    shown = article("\n".join([TEXT] * 300), BASE)

    with pytest.raises(ExportFault, match="PDF or HTML"):
        write_article(shown, tmp_path / "article.png", Look("light", "ar", 300))

    assert list(tmp_path.iterdir()) == []


def test_an_unknown_ending_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.pdf"):
        write_article(article(TEXT), tmp_path / "article.gif", Look())


class Page(HTMLParser):
    """What a browser makes of a page: the article's text, and the marks on each character."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.text = ""
        self.labels: list[list[str]] = []
        self.directions: list[str] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.tags: set[str] = set()
        self.feed(content)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag != "meta":
            self.open.append((tag, dict(attrs)))
        if tag == "p":
            self.directions.append(dict(attrs)["dir"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag == "article" for tag, _ in self.open):
            marks = [str(attrs["data-label"]) for tag, attrs in self.open if tag == "mark"]
            self.text += data
            self.labels += [marks] * len(data)


def expected_labels(text: str, marks: list[Mark]) -> list[list[str]]:
    return [
        sorted(mark.label for mark in marks if mark.start <= offset < mark.end)
        for offset in range(len(text))
    ]


def test_a_web_page_says_the_text_and_nests_its_marks() -> None:
    page = Page(web_page(article(TEXT, OUTER, INNER, BASE), Look()))

    assert page.text == TEXT
    assert page.labels[13] == ["UNIT", "PERSON"]
    assert page.labels[30] == ["BASE"]
    assert not page.tags & {"script", "link", "img", "iframe"}


def test_a_web_page_escapes_what_could_be_markup() -> None:
    text = "</article><script>alert(1)</script>&amp;\r\n\"'<b>"
    content = web_page(article(text), Look())

    page = Page(content)
    assert page.text == text
    assert "script" not in page.tags
    assert "url(" not in content
    assert "http:" not in content


def test_each_paragraph_has_its_own_direction() -> None:
    page = Page(web_page(article("سطر عربي\nan English line\n123"), Look("light", "en")))

    assert page.directions == ["rtl", "ltr", "rtl"]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    alphabet = st.sampled_from("ابلا ف\n\r\x0b\x0c\x1c\x85\u2028&<>\"'a1👍\u200f\u202e\ufeff")
    text = draw(st.text(alphabet, min_size=1, max_size=60))
    labels = st.sampled_from(["PERSON", "UNIT", "DATE"])
    marks: list[Mark] = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append(Span(start, end, draw(labels), id=str(len(marks))))
    return text, marks


@given(marked_texts())
def test_whatever_the_text_and_however_spans_cross_the_page_is_exact(
    marked: tuple[str, list[Mark]],
) -> None:
    text, marks = marked
    content = web_page(article(text, *marks), Look())

    page = Page(content)
    assert page.text == text
    assert [sorted(labels) for labels in page.labels] == expected_labels(text, marks)
    assert "\r" not in content  # a browser would read it as a line feed


def test_a_page_of_a_very_long_line_has_one_paragraph() -> None:
    text = "وصل يحيى رسول " * 500
    page = Page(web_page(article(text, Span(1995, 2010, "UNIT")), Look()))

    assert page.text == text
    assert page.directions == ["rtl"]


def test_labels_have_names_in_the_language_asked_for() -> None:
    shown = article(TEXT, BASE)

    assert "قاعدة</mark> ١" in web_page(shown, Look("light", "ar"))
    assert "Base</mark> 1" in web_page(shown, Look("light", "en"))
