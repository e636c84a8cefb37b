"""The other places of a name: variants, proclitics, merged articles; no longer words."""

import pytest

from annotations.search import Shadowed
from annotations.search.contexts import context
from annotations.search.similar import places_like
from annotations.spans import Span


def like(text: str, words: str, *taken: tuple[int, int]) -> list[str]:
    spans = [Span(start, end, "UNIT") for start, end in taken]
    return [text[start:end] for start, end in places_like(Shadowed(text), words, spans)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("وسالم المرعي ثم لسالم المرعى", "سالم المرعي", ["سالم المرعي", "سالم المرعى"]),
        ("القوات المسلحه وللقوات المسلحة", "القوات المسلحة", ["القوات المسلحه", "للقوات المسلحة"]),
        ("القوات المسلحة بالقوات المسلحة", "للقوات المسلحة", ["القوات المسلحة"] * 2),
        ("بغدادية والبغدادي", "بغداد", []),
        ("القوات المسلحتين", "القوات المسلح", []),
        ("باسم جاء واسم", "اسم", ["اسم"]),
        ("إف-16 ثم إف", "إف", ["إف"]),
        ("إف 16 وإف-١٦ وF-16", "إف-16", ["إف 16", "إف-١٦"]),
        ("تل «ابيض» وتل أبيض", 'تل "أبيض"', ["تل «ابيض»", "تل أبيض"]),
        ("لا شيء", "", []),
    ],
)  # fmt: skip
def test_the_name_and_nothing_else(text: str, words: str, expected: list[str]) -> None:
    assert like(text, words) == expected


def test_places_that_are_taken_are_left_out() -> None:
    text = "بغداد ثم بغداد وبغداد"
    assert like(text, "بغداد", (0, 5)) == ["بغداد", "بغداد"]
    assert like(text, "بغداد", (3, 12), (15, 21)) == []
    assert like(text, "بغداد", (0, 21), (2, 3)) == []


def test_a_place_is_shown_in_its_own_paragraph() -> None:
    text = "قبل ذلك بكثير.\nقال سالم  المرعي في بيان طويل جدا\nوبعد"
    start = text.index("سالم")
    shown = context(text, start, start + 12, around=9)
    assert (shown.before, shown.words, shown.after) == ("قال ", "سالم المرعي", " في بيان…")
    assert context(text, 0, 3).before == ""
    assert context("ابتثجحخ" * 9 + "سالم", 63, 67, around=5).before == "…"
