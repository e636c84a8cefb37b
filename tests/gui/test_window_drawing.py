"""What the real window paints: labels at just their letters, all of them, and told apart."""

import random

import pytest
from articles import made_project
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from annotations.project import Project
from annotations.project.edits import ChangeSpan
from annotations.spans import Span

ALT = Qt.KeyboardModifier.AltModifier
MIXED = (
    "في 5 كانون الثاني يناير 2020 أُطلق 12 صاروخا من طراز F-16 (Block 50) نحو لايران، "
    "وقال مُحَمَّدٌ إن الأسلحة وصلت الى الإسلامية في 12/3/2020 قبل ٢٠٢١ بعام."
)
NOTE = "<b>انظر</b> & <img src='x'>"
CROSSING = "القوات المسلحة في قاعدة الصقر الجوية الكبرى"


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


MANY = " ".join(f"كلمة{number} عادية جدا." for number in range(400))
_PLACES = random.Random(7).sample(range(0, len(MANY) - 40, 31), 120)
MANY_SPANS = tuple(
    Span(start, start + length, label)
    for number, start in enumerate(sorted(_PLACES))
    for length, label in ([(9, "UNIT"), (4, "PERSON")] if number % 3 == 0 else [(6, "BASE")])
)


@pytest.fixture
def path(tmp_path):
    """Mixed directions; spans that cross; very many spans."""
    first, second = at(CROSSING, "القوات المسلحة في قاعدة"), at(CROSSING, "قاعدة الصقر الجوية")
    return made_project(
        tmp_path / "project.tawsim",
        [MIXED, CROSSING, MANY],
        {2: (Span(*first, "UNIT"), Span(*second, "BASE")), 3: MANY_SPANS},
    )


def painted(hand) -> QImage:
    """The article as it is on the screen, without the caret."""
    hand.view.clearFocus()
    QApplication.processEvents()
    return hand.view.viewport().grab().toImage()


def share(image: QImage, area: QRectF, color) -> float:
    """How much of an area has a colour."""
    inside = area.adjusted(0.5, 1, -0.5, -1).toRect()
    points = [
        (x, y)
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    ]
    return sum(image.pixelColor(x, y).name() == color.name() for x, y in points) / len(points)


def look_of(hand, label: str):
    return hand.view.style_.labels[label].shades


def strip(hand, area: QRectF, lane: int) -> QRectF:
    metrics = hand.view.style_.metrics
    return QRectF(area.left(), area.bottom() + lane * metrics.lane, area.width(), metrics.lane - 1)


def ink(image: QImage, area: QRectF) -> set[tuple[int, int]]:
    """The pixels of the letters in an area."""
    box = area.toRect()
    return {
        (x, y)
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
        if image.pixelColor(x, y).lightness() < 60
    }


@pytest.mark.parametrize(
    "words", ["2020", "5", "12", "12/3/2020", "٢٠٢١", "F-16", "Block 50", "كانون الثاني يناير 2020"]
)
def test_the_letters_and_digits_that_are_marked_are_those_that_were_meant(hand, words):
    start, end = at(MIXED, words)
    hand.view.select(start, end)
    hand.changing(lambda: hand.press("5"))
    assert hand.shown() == [(start, end, "DATE")]
    hand.view.set_current(None)
    hand.view.select(0, 0)
    image, fill = painted(hand), look_of(hand, "DATE").fill

    view = hand.view
    for area in view.rectangles(start, end):
        assert share(image, area, fill) > 0.4
    for y in {round(area.center().y()) for area in view.rectangles(start, end)}:
        for x in range(view.viewport().width()):
            if image.pixelColor(x, y).name() != fill.name():
                continue
            point = view.to_canvas(QPoint(x, y).toPointF())
            letter = view.canvas.letter_at(point.x(), point.y())
            assert letter is not None, x
            assert start <= letter < end, MIXED[letter]


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("لايران", "ل"),
        ("لايران", "لا"),
        ("لايران", "ايران"),
        ("لايران", "ي"),
        ("الأسلحة", "ال"),
        ("الأسلحة", "أس"),
        ("مُحَمَّدٌ", "مُحَ"),
        ("الإسلامية", "الإ"),
        ("الإسلامية", "لا"),
        ("الإسلامية", "امية"),
    ],
)
def test_no_letter_is_torn_from_its_word_wherever_a_label_begins_or_ends(hand, word, words):
    area = hand.view.rectangles(*at(MIXED, word))[0].adjusted(-4, 0, 4, 0)
    before = ink(painted(hand), area)
    start = MIXED.index(word) + word.index(words)
    hand.view.select(start, start + len(words))
    hand.changing(lambda: hand.press("1"))
    hand.view.set_current(None)
    hand.view.select(0, 0)

    after = ink(painted(hand), area)

    assert len(before) > 50
    assert len(before ^ after) < 0.1 * len(before)


def test_a_label_in_lam_alef_ends_within_the_shape_and_both_letters_can_be_told(hand):
    start, _ = at(MIXED, "لايران")
    hand.view.select(start, start + 1)
    hand.changing(lambda: hand.press("1"))
    hand.view.set_current(None)
    lam, alef = (hand.view.rectangles(start + n, start + n + 1)[0] for n in (0, 1))
    image, fill = painted(hand), look_of(hand, "PERSON").fill

    assert lam.left() == pytest.approx(alef.right(), abs=0.6)
    assert share(image, lam, fill) > 0.2
    assert share(image, alef.adjusted(0, 0, -0.5, 0), fill) == 0


def test_one_letter_is_taken_with_the_mouse_and_alt(hand):
    start, _ = at(MIXED, "الأسلحة")
    area = hand.view.rectangles(start + 3, start + 4)[0]
    first, last = area.center().toPoint(), area.center().toPoint()
    first.setX(int(area.right()) - 1)
    last.setX(int(area.left()) + 1 - QApplication.startDragDistance())
    hand.drag(first, last, ALT)
    assert hand.selection() in ("س", "سل")


def test_crossing_labels_are_both_drawn_each_in_a_lane_of_its_own(hand):
    hand.open("d2")
    unit, base = (span for span in hand.view.spans)
    image = painted(hand)

    for span, lane, alone in ((unit, 0, "المسلحة"), (base, 1, "الصقر")):
        (area,) = hand.view.rectangles(*at(CROSSING, alone))
        shades = look_of(hand, span.label)
        assert share(image, area.adjusted(0, 3, 0, -3), shades.fill) > 0.4
        (whole,) = hand.view.rectangles(span.start, span.end)
        assert share(image, strip(hand, whole, lane), shades.strip) > 0.5
    (both,) = hand.view.rectangles(*at(CROSSING, "قاعدة"))
    for lane, label in ((0, "UNIT"), (1, "BASE")):
        assert share(image, strip(hand, both, lane), look_of(hand, label).strip) > 0.5


def test_three_labels_within_each_other_have_a_strip_each(hand):
    words = hand.text.index(" ") + 1
    nested = [
        Span(words, words + 20, "UNIT", "outer"),
        Span(words + 1, words + 19, "BASE", "middle"),
        Span(words + 2, words + 18, "WEAPON", "inner"),
    ]
    hand.view.change_spans([span.id for span in hand.view.spans], nested)
    hand.view.set_suggestions([])
    image = painted(hand)

    (area,) = hand.view.rectangles(words + 5, words + 15)
    metrics = hand.view.style_.metrics
    height = metrics.lane * metrics.lanes / 3
    for lane, span in enumerate(nested):
        top = area.bottom() + lane * height
        stripe = QRectF(area.left(), top, area.width(), height - 1)
        assert share(image, stripe, look_of(hand, span.label).strip) > 0.4, span.label


def test_every_label_is_drawn_wherever_one_has_scrolled_to(hand):
    hand.open("d3")
    order = list(hand.view.spans)
    assert len(order) == len(MANY_SPANS)
    random.Random(3).shuffle(order)
    for span in order[:60]:
        hand.view.ensure_visible(span.start)
        image, shades = painted(hand), look_of(hand, span.label)
        area = hand.view.rectangles(span.start, span.end)[0]
        inner = [one for one in hand.view.spans.within(span.start, span.end) if one != span]
        lane = sum(one.end - one.start > span.end - span.start for one in inner)
        assert share(image, strip(hand, area, lane), shades.strip) > 0.3, span


def test_hovering_tells_label_annotator_source_value_and_note_as_plain_words(hand):
    start, end = at(MIXED, "12/3/2020")
    hand.view.select(start, end)
    hand.changing(lambda: hand.press("5"))
    with Project.open(hand.path, "analyst") as project:
        (span,) = project.spans("d1")
        project.edit(ChangeSpan("d1", span.id, value="2020-03-12", note=NOTE))
    hand.open("d1")

    told = hover(hand, start + 2)

    assert told.startswith("<qt>")
    for words in ("تاريخ", "12/3/2020", "analyst", "تعليم يدوي", "2020-03-12"):
        assert words in told
    assert "&lt;b&gt;انظر&lt;/b&gt; &amp; &lt;img" in told
    assert "<b>" not in told
    assert "‹" not in told  # what keeps directions apart is not seen
    model = hand.window.spans.model
    assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) == told
    hand.click(start + 2)
    words = hand.window.inspector.words
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert NOTE in words.text()
    assert "2020-03-12" in words.text()


def test_hovering_tells_of_the_inner_and_the_outer_label_and_of_none(hand):
    hand.open("d2")
    told = hover(hand, CROSSING.index("قاعدة") + 2)
    assert told.count("analyst") == 2
    assert hover(hand, CROSSING.index("الكبرى") + 2) == ""


def test_hovering_over_a_suggestion_tells_who_proposes_it_how_sure_and_why(words, hand):
    words["الأسلحة"] = "WEAPON"
    hand.desk.suggesting.forget("rules")
    hand.open("d1")
    told = hover(hand, MIXED.index("الأسلحة") + 3)
    assert "سلاح" in told
    assert "a test" in told
    assert "٪" in told


def hover(hand, offset: int) -> str:
    """What is shown when the mouse rests on a letter."""
    place = hand.letter(offset)
    viewport = hand.view.viewport()
    QToolTip.hideText()
    hand.qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=5000)
    event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_what_is_laid_out_is_what_is_in_sight_however_much_there_is(hand, tmp_path):
    long = "\n".join(f"فقرة رقم {number} من مقال طويل جدا." for number in range(20_000))
    spans = tuple(Span(start, start + 4, "UNIT") for start in range(0, len(long) - 9, 37))
    path = made_project(tmp_path / "long.tawsim", [long], {1: spans})
    with hand.qtbot.waitSignal(hand.desk.session.rest_read, timeout=30_000):
        hand.desk.session.open(path, "analyst")
    view = hand.view
    view.viewport().repaint()
    lines = view.viewport().height() / view.style_.metrics.pitch

    assert len(view.spans) == len(spans) > 10_000
    assert len(view.canvas._layouts) <= lines + 3
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    assert len(view.canvas._layouts) <= 2 * (lines + 3)


def test_the_systems_colours_are_followed_unless_others_were_chosen(hand):
    from PySide6.QtGui import QGuiApplication

    hints = QGuiApplication.styleHints()
    hand.window.dressing.use_theme("")
    assert hand.view.style_.theme.name == "light"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert hand.view.style_.theme.name == "dark"
    hand.window.dressing.use_theme("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert hand.view.style_.theme.name == "light"
