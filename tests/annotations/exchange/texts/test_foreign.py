"""Web pages, Word files and PDF: the text alone, in its order, or why not."""

import io
import socket
import zipfile
from pathlib import Path

import pytest

from annotations.errors import ImportFault
from annotations.exchange import formats
from annotations.exchange.texts import process
from annotations.exchange.texts.options import GUESS, ReadingOptions
from annotations.exchange.texts.pdf_lines import Letter, in_order
from annotations.exchange.texts.pdf_repair import repaired_page
from annotations.exchange.texts.process import parse
from annotations.project.records import Record, Refusal
from tests.pdf_maker import Line, pdf

docx = pytest.importorskip("docx", reason="python-docx is not installed (extra: import)")

PARAGRAPHS = (
    "قال الناطق باسم غرفة العمليات إن مفرزة من الفوج الثاني أغلقت الطريق إلى السد صباح اليوم.",
    "وأضاف أن الدوريات سترافق قوافل الإغاثة حتى نهاية الأسبوع، وأن السکان می\u200cتوانند العودة.",
)


def one(file: Path, **options: str) -> Record:
    """The one record of a file."""
    (record,) = formats.read(file, options=ReadingOptions(**options))
    assert isinstance(record, Record), str(record)
    return record


def reason(file: Path) -> str:
    """Why a file is refused."""
    (refusal,) = formats.read(file)
    assert isinstance(refusal, Refusal)
    return str(refusal.reason)


# Web pages


def page(charset: str = "", more: str = "") -> str:
    head = f'<meta charset="{charset}">' if charset else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!doctype html><html lang=ar><head>{head}<title>إغلاق الطريق</title>{more}</head><body>"
        "<nav><a href=/>الرئيسية</a> <a href=/x>رياضة</a></nav>"
        f"<article><h1>إغلاق الطريق</h1>{body}</article>"
        "<script>alert(1)</script><footer>الحقوق محفوظة</footer></body></html>"
    )


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
def test_a_page_gives_its_article_alone(tmp_path: Path, charset: str) -> None:
    file = tmp_path / "خبر.html"
    file.write_bytes(page(charset).encode(charset, "xmlcharrefreplace"))

    record = one(file)

    document = record.content.document
    assert document.text.split("\n")[-2:] == list(PARAGRAPHS)
    for other in ("الرئيسية", "الحقوق", "alert"):
        assert other not in document.text
    assert document.title == "إغلاق الطريق"
    assert document.meta["format"] == "html"
    assert document.meta["encoding"] == charset
    assert ["ZWNJ × 1" in str(notice) for notice in record.notices] == [True]


def test_a_page_that_does_not_say_its_encoding_is_not_guessed_silently(tmp_path: Path) -> None:
    file = tmp_path / "a.htm"
    file.write_bytes(page().encode("cp1256", "ignore"))

    assert "It may be Windows-1256" in reason(file)
    assert "مفرزة" in one(file, encoding=GUESS).content.document.text


def test_a_page_loads_nothing(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        base = f"http://127.0.0.1:{server.getsockname()[1]}"
        more = (
            f'<base href="{base}/"><link rel=stylesheet href=x.css><img src="{base}/x.png">'
            f'<script src=x.js></script><iframe src="{base}/x"></iframe>'
        )
        file = tmp_path / "a.html"
        file.write_text(
            f'<?xml version="1.0"?><!DOCTYPE html SYSTEM "{base}/x.dtd" '
            f'[<!ENTITY x SYSTEM "{base}/x">]>' + page("utf-8", more),
            encoding="utf-8",
        )

        assert PARAGRAPHS[0] in one(file).content.document.text
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_page_without_an_article_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<html><body><img src=x><script>f()</script></body></html>")

    assert reason(file) == "No article was found in the page."


# Word files


def word(tmp_path: Path) -> Path:
    """A file with a table within, a text box, tracked changes, a content control, a link."""
    made = docx.Document()
    made.add_heading("إغلاق الطريق", 1)
    made.add_paragraph("أولا\tثانيا\u200f").add_run(" BBC")
    table = made.add_table(2, 2)
    for at, words in enumerate(["الوحدة", "العدد", "الفوج ٢", "300"]):
        table.cell(at // 2, at % 2).text = words
    paragraph = made.add_paragraph("قبل ")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for part in (
        f"<w:ins {space}><w:r><w:t>أُضيف</w:t></w:r></w:ins>",
        f"<w:del {space}><w:r><w:delText>حُذف</w:delText></w:r></w:del>",
        f"<w:hyperlink {space}><w:r><w:t> رابط</w:t></w:r></w:hyperlink>",
        f"<w:r {space}><w:txbxContent><w:p><w:r><w:t>مربع</w:t></w:r></w:p></w:txbxContent></w:r>",
    ):
        paragraph._p.append(docx.oxml.parse_xml(part))
    made.element.body.insert(
        0,
        docx.oxml.parse_xml(
            f"<w:sdt {space}><w:sdtContent><w:p><w:r><w:t>إطار</w:t><w:br/><w:t>سطر</w:t></w:r>"
            "</w:p></w:sdtContent></w:sdt>"
        ),
    )
    made.core_properties.title = "عنوان"
    file = tmp_path / "خبر.docx"
    made.save(str(file))
    return file


def test_a_word_file_gives_all_its_words_in_order(tmp_path: Path) -> None:
    record = one(word(tmp_path))

    assert record.content.document.text.split("\n") == [
        "إطار", "سطر", "إغلاق الطريق", "أولا\tثانيا\u200f BBC", "الوحدة\tالعدد", "الفوج ٢\t300",
        "قبل أُضيف رابط", "مربع",
    ]  # fmt: skip
    assert record.content.document.title == "عنوان"
    meta = record.content.document.meta
    assert (meta["file"], meta["format"]) == ("خبر.docx", "docx")
    assert len(meta["sha256"]) == 64
    assert "deleted while changes were tracked: 1." in str(record.notices[0])


def zipped(tmp_path: Path, **entries: bytes) -> Path:
    file = tmp_path / "a.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "It is no Word file"),
        (b"PK\x03\x04nonsense", "It is no Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old .doc, or locked"),
    ],
)
def test_what_is_no_word_file_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(content)

    assert words in reason(file)


def test_a_part_of_a_word_file_is_told(tmp_path: Path) -> None:
    whole = word(tmp_path)
    whole.write_bytes(whole.read_bytes()[:-100])

    assert reason(whole) == "It is no Word file, or only a part of one."
    assert reason(zipped(tmp_path, a_xml=b"")) == "It is no Word file, or only a part of one."
    assert "It is no Word file" in reason(zipped(tmp_path, word__document_xml=b"<a/>"))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    small = zipped(tmp_path, word__document_xml=b"<a>" + b" " * 30_000_000)
    assert small.stat().st_size < 50_000
    assert reason(small) == "It would unpack to far more than a text; it was not unpacked."

    many = zipped(tmp_path, word__document_xml=b"", **{f"a{n}": b"" for n in range(5001)})
    assert reason(many) == "It would unpack to far more than a text; it was not unpacked."


def test_entries_that_lie_in_one_another_are_not_unpacked(tmp_path: Path) -> None:
    """One packed stretch that many names point to holds more than it seems."""
    file = zipped(tmp_path, word__document_xml=b"a" * 1000, b=b"a" * 1000)
    content = bytearray(file.read_bytes())
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = (0).to_bytes(4, "little")  # where its bytes begin
    file.write_bytes(content)

    assert reason(file) == "It would unpack to far more than a text; it was not unpacked."


def test_a_locked_archive_is_told(tmp_path: Path) -> None:
    file = zipped(tmp_path, word__document_xml=b"a")
    content = bytearray(file.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(content)

    assert reason(file) == "It is locked with a password; save it unlocked."


def test_entities_in_entities_are_not_unfolded(tmp_path: Path) -> None:
    good = word(tmp_path)
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bad = io.BytesIO()
    with zipfile.ZipFile(good) as before, zipfile.ZipFile(bad, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                content = content.replace(
                    b"?>", f'?><!DOCTYPE x [<!ENTITY a0 "x">{entities}]>'.encode(), 1
                ).replace("قبل ".encode(), b"&a11;")
            after.writestr(name, content)
    good.write_bytes(bad.getvalue())

    (item,) = formats.read(good)

    assert isinstance(item, Refusal) or "xxxx" not in item.content.document.text


# PDF


def seen(text: str) -> Line:
    """A line of Arabic alone as it is seen, from left to right."""
    return Line(text[::-1])


def test_a_pdf_gives_its_pages_in_logical_order(tmp_path: Path) -> None:
    file = tmp_path / "خبر.pdf"
    file.write_bytes(
        pdf([[seen("قال الناطق إن القوات"), seen("وصلت إلى القاعدة.")], [seen("ختام")]])
    )

    record = one(file)

    assert record.content.document.text == "قال الناطق إن القوات\nوصلت إلى القاعدة.\n\nختام"
    assert record.content.document.meta["pages"] == 2
    assert record.notices == ()


def mixed(*parts: str) -> Line:
    """A line as it is seen, of parts as they are read: those of Latin or digits are not turned."""
    turned = (part if part[0].isascii() and part[0].isalnum() else part[::-1] for part in parts)
    mirrored = str.maketrans("()", ")(")
    return Line("".join(reversed([part.translate(mirrored) for part in turned])))


@pytest.mark.parametrize(
    "parts",
    [
        ("BBC", " قالت إن صاروخ ", "S-300", " سقط في صنعاء."),
        ("قالت وكالة ", "Reuters", " أي (", "TR", ") إن طائرة ", "F-16", " و", "MQ-9", " حلقتا"),
        ("في ", "12/3/2020", " بدأت العملية (الأولى) بنسبة ", "50", "% تقريبا"),
        ("بين عامي ", "2020", "-", "2021", " دفعوا ", "3.5", " ملايين و", "1,200", " دينار"),
        ("صحيفة ", "New York Times", " نشرت الخبر"),
        ("BBC Arabic", " أولى القنوات الإخبارية", "!"),
    ],
    ids=range(6),
)
@pytest.mark.parametrize("marks", [False, True])
def test_latin_words_and_numbers_keep_their_order(
    tmp_path: Path, parts: tuple[str, ...], marks: bool
) -> None:
    """Names of weapons are of this kind, and PDFium alone takes them apart."""
    file = tmp_path / "a.pdf"
    if marks:
        parts = (*parts, " قُتِلَ")
    file.write_bytes(pdf([[mixed(*parts)]]))

    record = one(file)

    assert record.content.document.text == "".join(parts)
    told = [str(notice) for notice in record.notices]
    assert bool(told) == (parts[0].isascii())
    assert all("Check the text: lines that begin in Latin letters" in notice for notice in told)


def test_a_line_that_cannot_be_put_in_order_stays_as_it_came() -> None:
    line = [Letter(sign, 10.0 * at, 10.0 * at) for at, sign in enumerate("قال BBC")]

    assert in_order(line) == "قال BBC"
    assert in_order([]) == ""


def shaped(text: str) -> list[str]:
    """The text in shapes of letters, lam and alef as one, as old programs put it on a page."""
    shapes = {
        "ا": "\ufe8d",
        "ل": "\ufedf",
        "ق": "\ufed7",
        "و": "\ufeed",
        "ة": "\ufe94",
        "ى": "\ufef0",
    }
    return [shapes.get(letter, letter) for letter in text.replace("لا", "\ufefb")]


def test_shapes_of_letters_become_letters(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    text = "قال لا تدخلوا القاعدة الأولى"
    file.write_bytes(pdf([[Line(shaped(text)[::-1])]]))

    assert one(file).content.document.text == text
    # PDFium knows most shapes itself; what it leaves is turned into letters here.
    assert repaired_page("".join(shaped(text))) == (text, ["shapes"])
    assert repaired_page("".join(shaped(text))[::-1]) == (text, ["turned", "shapes"])
    assert repaired_page("ﷺ ½ ² ﬁ") == ("صلى الله عليه وسلم ½ ² ﬁ", ["shapes"])


def test_letters_in_the_wrong_order_are_turned_round(tmp_path: Path) -> None:
    """Layers of recognised text put letters from left to right in the order of reading."""
    file = tmp_path / "a.pdf"
    lines = [
        "قال الناطق إن القوات وصلت",
        "إلى القاعدة (الأولى) في المدينة",
        "ومعها BBC في 12/3/2020 وصاروخ S-300 بنسبة 50% اليوم.",
    ]
    file.write_bytes(pdf([[Line(line) for line in lines]]))

    record = one(file)

    assert record.content.document.text == "\n".join(lines)
    assert [str(notice) for notice in record.notices] == [
        "Check the text: pages that were written from end to beginning were turned round: 1."
    ]


def test_letters_that_stand_for_nothing_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf([[Line("\x01\x02ال\x03\x0fقو\x11ات")]]))

    assert reason(file) == (
        "Its letters stand for no text that can be read; print it to a new PDF, or copy its text."
    )

    file.write_bytes(pdf([[Line("\x01\x02\x03\x0f\x11")], [seen("قال الناطق")]]))
    record = one(file)
    assert record.content.document.text == "قال الناطق"
    assert "pages: 1; the first is page 1." in str(record.notices[0])


def test_letters_that_come_out_as_nothing_are_refused(tmp_path: Path) -> None:
    """Letters that are placed one by one, which PDFium leaves out where they are Arabic."""
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf([[Line("قال الناطق BBC"[::-1], "right to left")]]))

    assert "Its letters stand for no text" in reason(file)


def test_pdf_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7\n nonsense")
    assert reason(file) == "It is no PDF, or only a part of one."

    file.write_bytes(pdf([[Line("")]]))
    assert reason(file) == (
        "It has no text, only pictures of pages; have the text recognised first."
    )

    file.write_bytes(pdf([]))
    assert reason(file) in ("It has no pages.", "It is no PDF, or only a part of one.")

    locked = (
        b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
        b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <%s> /U <%s> >>"
        % (b"11" * 32, b"22" * 32)
    )
    file.write_bytes(pdf([[seen("قال")]], locked))
    assert reason(file) == "It is locked with a password; save it unlocked."


# The process


def test_a_parser_that_takes_too_long_is_left() -> None:
    with pytest.raises(ImportFault, match="more than 0 seconds, so it was left"):
        parse("html", page().encode() * 50, patience=0.001)

    assert parse("html", page().encode()).text.split("\n")[-2:] == list(PARAGRAPHS)


def test_a_process_that_dies_is_told_and_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    with process.kept():
        assert parse("html", page().encode()).fault == ""
        assert process._kept is not None
        process._kept._process.kill()
        with pytest.raises(ImportFault, match="came to an end; the file is broken or huge"):
            parse("html", page().encode())
        assert parse("html", page().encode()).fault == ""
    assert process._kept is None


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
def test_a_library_that_is_not_there_is_told(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = tmp_path / "hidden"
    for name in ("docx", "pypdfium2", "trafilatura"):
        (hidden / name).mkdir(parents=True)
        (hidden / name / "__init__.py").write_text("raise ImportError('no such library')")
    monkeypatch.setenv("PYTHONPATH", str(hidden))
    file = word(tmp_path).rename(tmp_path / "a.docx") if kind == "docx" else tmp_path / f"a.{kind}"
    if kind == "html":
        file.write_text(page("utf-8"), encoding="utf-8")
    if kind == "pdf":
        file.write_bytes(pdf([[seen("قال")]]))

    assert reason(file).endswith("is not installed: pip install tawsim[import].")
