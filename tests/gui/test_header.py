"""Above the article: its title, its status and how to change it, place and progress."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import Document
from gui import look
from gui.panels.document_model import status_name

TITLE = "<b>عنوان</b> &amp; <img src='file:///x.png'>"


@pytest.fixture
def path(path):
    """The usual project and an article whose title looks like HTML."""
    with Project.open(path, "analyst") as project:
        project.add([Record(LabelledDocument(Document("d4", "نص قصير.", TITLE)), "made", 4)])
    return path


def texts(hand) -> tuple[str, str, str]:
    header = hand.window.frame.header
    return (
        header.title.accessibleName(),
        header.status.text().rstrip(),
        header.progress.accessibleName(),
    )


def test_it_says_title_status_place_and_progress(hand) -> None:
    assert texts(hand) == (
        "التقى العميد سالم المرعي وفدا من كتيبة الفهود في معسكر الفوج 30 قرب المدينة.",
        status_name("new"),
        "المقال ١ من ٤ · المنتهي منها: ٠",
    )

    hand.open("d3")

    assert texts(hand)[2] == "المقال ٣ من ٤ · المنتهي منها: ٠"


def test_in_english_it_says_the_same(hand) -> None:
    hand.desk.speak("en")
    hand.quiet()

    title, status, progress = texts(hand)
    assert title.startswith("التقى")
    assert (status, progress) == ("new", "Article 1 of 4 · finished: 0")
    hand.desk.speak("ar")
    hand.quiet()


def test_a_title_is_never_rich_text(hand) -> None:
    hand.open("d4")

    title = hand.window.frame.header.title
    assert title.textFormat() == Qt.TextFormat.PlainText
    assert TITLE in title.text()
    assert "&lt;b&gt;" in title.toolTip()


@pytest.mark.parametrize(
    ("command", "status", "finished"),
    [
        ("set_done", "done", "١"),
        ("set_skipped", "skipped", "١"),
        ("set_in_progress", "in progress", "٠"),
    ],
)
def test_the_status_is_changed_where_it_is_shown(hand, command, status, finished) -> None:
    menu = hand.window.frame.header.status.menu()
    action = next(one for one in menu.actions() if one.objectName() == command)

    hand.changing(action.trigger)

    assert texts(hand)[1:] == (status_name(status), f"المقال ١ من ٤ · المنتهي منها: {finished}")
    assert status_name(status) in hand.window.frame.header.status.accessibleName()
    with Project.open(hand.path, "analyst") as project:
        assert project.entries()[0].status == status


def test_the_status_menu_is_a_mouse_click_away_and_keys_of_the_article_go_on(hand, qtbot) -> None:
    button = hand.window.frame.header.status
    commands = [one.objectName() for one in button.menu().actions()]

    assert commands == ["set_new", "set_in_progress", "set_done", "set_skipped"]
    assert button.popupMode() == button.ToolButtonPopupMode.InstantPopup
    assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_labelling_shows_the_article_in_progress(hand) -> None:
    hand.label("سالم المرعي", "1")

    assert texts(hand)[1] == status_name("in progress")


def test_without_an_article_there_is_no_header(hand) -> None:
    hand.desk.session.close()
    hand.quiet()

    assert not hand.window.frame.header.isVisibleTo(hand.window)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_status_sign_and_words_can_be_read_in_every_theme(hand, theme) -> None:
    hand.window.dressing.use_theme(theme)
    header = hand.window.frame.header

    image = header.grab().toImage()

    chosen = look.theme(theme)
    assert look.contrast(look.QColor(chosen.quiet), look.QColor(chosen.panel)) >= 4.5
    for widget, least in ((header.status, 7.0), (header.progress, 4.5)):
        assert _contrast(image, widget.geometry()) >= least


def _contrast(image: QImage, area) -> float:
    """The contrast of what stands out most in an area to its background."""
    inside = area.adjusted(4, 4, -4, -4)
    ground = image.pixelColor(inside.topLeft())
    colours = {
        image.pixelColor(x, y).rgb()
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    }
    return max(look.contrast(look.QColor(one), ground) for one in colours)


def test_it_lies_in_the_direction_of_the_language(hand) -> None:
    def leading(header) -> bool:
        return header.status.geometry().center().x() > header.progress.geometry().center().x()

    assert leading(hand.window.frame.header)
    hand.desk.speak("en")
    hand.quiet()
    assert not leading(hand.window.frame.header)
    hand.desk.speak("ar")
    hand.quiet()


def test_hundreds_of_thousands_leave_room_for_the_article(hand) -> None:
    header = hand.window.frame.header
    header.progress.show_text("Article 100,000 of 100,000 · finished: 100,000 " * 3)

    assert header.minimumSizeHint().width() < 320
