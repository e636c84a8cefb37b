"""What a screen reader is told of the article."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible

from annotations.spans import Document
from gui.article import accessible
from gui.article.view import ArticleView

TEXT = "قال 😀 رافد الدليمي\nإن القوات وصلت"


@pytest.fixture
def view(qtbot):
    accessible.install()
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_article(Document("a", TEXT))
    made.show()
    return made


@pytest.fixture
def letters(view):
    return QAccessible.queryAccessibleInterface(view).textInterface()


def test_the_whole_text_is_there_in_utf16_units(letters):
    assert letters.characterCount() == len(TEXT) + 1
    assert letters.text(0, letters.characterCount()) == TEXT
    start = len("قال 😀 ") + 1
    assert letters.text(start, start + 4) == "رافد"


def test_caret_and_selection_follow_the_view(view, letters):
    start = TEXT.index("رافد")
    view.select(start, start + 12)
    assert letters.cursorPosition() == start + 12 + 1
    assert letters.selectionCount() == 1
    letters.setCursorPosition(4 + 2)
    assert view.caret == 5
    assert letters.selectionCount() == 0


def test_a_letter_is_found_where_it_stands(view, letters):
    place = letters.characterRect(0)
    assert place.width() > 0
    assert letters.offsetAtPoint(place.center()) == 0
    assert letters.offsetAtPoint(QPoint(-5000, -5000)) == -1


def test_every_control_of_the_view_has_a_name(view):
    assert QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name)
