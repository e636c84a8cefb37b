"""Which encoding bytes are in: said, seen or guessed, and a guess is never taken silently."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ImportFault, UsageError
from annotations.exchange import formats
from annotations.exchange.texts import encodings
from annotations.exchange.texts.encodings import decode, detect
from annotations.exchange.texts.options import GUESS, ReadingOptions
from annotations.project.records import Record, Refusal
from tests.labelled_texts import TEXTS

ARTICLE = (
    "أعلنت قيادة الشرطة أن مفرزة من اللواء الثالث عثرت صباح الأحد على مخبأ للأسلحة قرب الطريق "
    "الدولي، وقال ناطق باسمها إن الموقع أُغلق بالكامل؟"
)
TITLE = "عثور على مخبأ للأسلحة"


@pytest.mark.parametrize("text", [ARTICLE, TITLE, f"Reuters: {TITLE} 12/3/2020"])
@pytest.mark.parametrize(
    "encoding", ["windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be", "cp720"]
)
def test_encodings_of_arabic_are_told(text: str, encoding: str) -> None:
    found = detect(text.encode(encoding, "ignore"))

    assert (found.encoding, found.ground, found.sure) == (encoding, "guess", False)
    assert 0 < found.confidence <= 1
    assert encoding not in dict(found.alternatives)


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_says_it_and_is_no_text(mark: str) -> None:
    text, found = decode(TITLE.encode(mark), None)

    assert text == TITLE
    assert (found.ground, found.sure) == ("mark", True)


@given(TEXTS)
def test_what_is_utf_8_is_taken_as_utf_8(text: str) -> None:
    content = text.encode()
    if content.startswith(tuple(mark for mark, _ in encodings._MARKS)):
        return

    assert decode(content, "windows-1256") == (text, encodings.Detection("utf-8", "utf-8"))


@given(st.binary(min_size=1, max_size=200))
def test_no_bytes_are_a_crash(content: bytes) -> None:
    found = detect(content)
    try:
        text, _ = decode(content, None)
    except ImportFault:
        assert not found.sure or found.ground == "mark"
    else:
        assert found.sure
        assert isinstance(text, str)


def test_a_guess_is_told_with_its_words_and_taken_where_it_is_agreed_to(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(f"BBC\n{TITLE}".encode("cp1256"))

    (refusal,) = formats.read(file)
    assert isinstance(refusal, Refusal)
    assert str(refusal.reason) == (
        f"It is not UTF-8 (byte 4). It may be Windows-1256, which reads “{TITLE}”: "
        "import it with that encoding, or save it as UTF-8."
    )
    for encoding in (GUESS, "windows-1256", "cp1256", "CP1256"):
        (record,) = formats.read(file, options=ReadingOptions(encoding))
        assert isinstance(record, Record)
        assert record.content.document.text == f"BBC\n{TITLE}"
        assert record.content.document.meta["encoding"] == "windows-1256"
        told = [str(notice) for notice in record.notices]
        assert told == (
            ["Read as Windows-1256, the likeliest; it does not say so itself."]
            if encoding == GUESS
            else []
        )


def test_broken_utf_8_is_not_taken_for_something_else() -> None:
    broken = ARTICLE.encode()[:31] + ARTICLE.encode()[32:]

    for wanted in (None, GUESS):
        with pytest.raises(ImportFault, match=r"UTF-8 with a broken character \(byte \d+\)"):
            decode(broken, wanted)


def test_an_encoding_that_does_not_fit_is_told() -> None:
    with pytest.raises(ImportFault, match=r"It is not ISO-8859-6 \(byte 0\); name another"):
        decode("ü قال".encode("cp1256"), "iso-8859-6")
    with pytest.raises(UsageError, match="no encoding “klingon”; known are, among others: utf-8"):
        decode("قال".encode("cp1256"), "klingon")
    with pytest.raises(UsageError, match="no encoding “rot13”"):
        decode("قال".encode("cp1256"), "rot13")
