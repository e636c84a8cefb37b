"""Agreement in the window: what is chosen is counted, each cell a click away from its cases."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPalette

from annotations.project import Project
from annotations.review.agreement.figures import MEASURES, OVERALL
from annotations.review.agreement.measuring import measure
from annotations.review.agreement.patterns import NOTHING
from gui import look
from gui.look import contrast
from gui.review import meeting
from gui.review.agreement import AgreementDialog
from gui.review.figure_table import told_figure
from gui.review.heat_table import SHADE
from tests.annotations.review.reviewing import (
    TEXTS,
    read_by_three,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three annotators of four articles; the third has read two."""
    return read_by_three(tmp_path / "project.tawsim")


@pytest.fixture
def hand(qtbot, empty_desk, path):
    from window_hand import Hand

    hand = Hand(qtbot, empty_desk, path)
    with qtbot.waitSignal(empty_desk.session.suggestions_changed, timeout=5000):
        empty_desk.session.open(path, "rania")
    hand.quiet()
    return hand


@pytest.fixture
def dialog(hand) -> AgreementDialog:
    opened = meeting.open_agreement(hand.window)
    assert opened is not None
    counted(hand, opened)
    return opened


def counted(hand, dialog: AgreementDialog) -> None:
    """Wait until what is chosen is counted, and shown."""
    hand.qtbot.waitUntil(lambda: not dialog.busy, timeout=60_000)


def expected(path: Path, **wanted):
    with Project.open(path) as project:
        return measure(project, drawings=0, **wanted)


def cells(dialog: AgreementDialog) -> list[list[str]]:
    table = dialog.figures.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def tick(where, name: str, *, on: bool = False) -> None:
    for row in range(where.count()):
        item = where.item(row)
        if item.data(Qt.ItemDataRole.UserRole) == name:
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def choose(dialog: AgreementDialog, pair: str, one: str, other: str) -> None:
    """Choose a cell of the confusion of the pair whose first annotator is `pair`."""
    page = dialog.confusion
    names = [group.annotators for group in dialog.agreement.pairs]
    page.pair.setCurrentIndex(names.index(tuple(pair.split())))
    model = page.table.model_
    at = model.categories.index(one), model.categories.index(other)
    page.table.setCurrentIndex(model.index(*at))


def test_figures_are_those_of_the_command(hand, dialog, path):
    found = expected(path)

    shown = cells(dialog)

    groups = [found.together, *found.pairs]
    assert shown == [
        [told_figure(group.figures[OVERALL].get(name)) for name in MEASURES] for group in groups
    ]
    assert dialog.figures.group.count() == 2 + len(found.pairs)


def test_figures_by_label_are_shown_for_each_pair(hand, dialog, path):
    pair = expected(path).pairs[2]
    dialog.figures.group.setCurrentIndex(dialog.figures.group.findData(3))

    assert cells(dialog) == [
        [told_figure(figures.get(name)) for name in MEASURES] for figures in pair.figures.values()
    ]
    assert dialog.figures.label.isHidden()


def test_intervals_are_computed_where_wanted(hand, dialog):
    assert not any("\n" in cell for row in cells(dialog) for cell in row)
    values = [[cell.partition("\n")[0] for cell in row] for row in cells(dialog)]

    dialog.intervals.click()
    counted(hand, dialog)

    assert any("\n" in cell for row in cells(dialog) for cell in row)
    assert [[cell.partition("\n")[0] for cell in row] for row in cells(dialog)] == values
    assert dialog.agreement.drawings == 1000


def test_it_is_said_what_is_compared_and_what_is_left_out(hand, dialog):
    assert "4" in dialog.words.text() or "٤" in dialog.words.text()
    assert "F1" in dialog.figures.about.text()
    assert "الملاحظات" in dialog.figures.about.text()


def test_chosen_annotators_and_labels_are_counted_anew(hand, dialog):
    tick(dialog.choices.annotators, "hadi")
    counted(hand, dialog)
    assert dialog.agreement.together.annotators == ("omar", "sara")

    tick(dialog.choices.labels, "DATE")
    counted(hand, dialog)
    assert "DATE" not in dialog.agreement.together.figures


def test_articles_set_aside_are_left_out(hand, dialog):
    model = dialog.choices.articles
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    counted(hand, dialog)

    assert dialog.agreement.documents == ("d0", "d2", "d3")
    assert "المستبعدة" in dialog.words.text()


def test_articles_are_found_by_their_title(hand, dialog):
    dialog.choices.letters.setText("لا عنوان كهذا")
    assert dialog.choices.articles.rowCount() == 0

    dialog.choices.letters.clear()
    assert dialog.choices.articles.rowCount() == 4


def test_one_annotator_alone_is_asked_for_another(hand, dialog):
    for name in ("hadi", "omar", "boss"):
        tick(dialog.choices.annotators, name)
        counted(hand, dialog)
    tick(dialog.choices.annotators, "rania")
    counted(hand, dialog)

    assert dialog.agreement is None
    assert "معلّمَين" in dialog.words.text()
    assert not dialog.save.isEnabled()
    tick(dialog.choices.annotators, "omar", on=True)
    counted(hand, dialog)
    assert dialog.agreement.together.annotators == ("omar", "sara")


def test_nothing_shared_is_a_sentence(hand, dialog, tmp_path):
    for row in range(4):
        model = dialog.choices.articles
        index = model.index(row, 0)
        model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    counted(hand, dialog)

    assert dialog.agreement is None
    assert dialog.words.text()
    assert not dialog.intervals.isEnabled()


def test_a_cell_is_a_click_away_from_its_cases(hand, dialog):
    with hand.qtbot.waitSignal(dialog.cell_chosen, timeout=10_000) as told:
        choose(dialog, "omar sara", "UNIT", NOTHING)
    assert told.args == ["omar", "sara", "UNIT", None]
    hand.qtbot.waitUntil(lambda: dialog.confusion.cases.count() == 1, timeout=10_000)

    with hand.qtbot.waitSignal(hand.desk.session.shown, timeout=10_000):
        dialog.confusion.cases.itemDoubleClicked.emit(dialog.confusion.cases.item(0))

    hand.quiet()
    assert hand.view.document.id == "d1"
    assert hand.view.caret == TEXTS["d1"].index("القوات العراقية")


def test_a_cell_says_how_many_words_it_counts(hand, dialog, path):
    pair = expected(path).pairs[2]
    choose(dialog, "omar sara", "UNIT", NOTHING)
    table = dialog.confusion.table

    index = table.currentIndex()

    assert index.data() == QLocale().toString(pair.confusion["UNIT", NOTHING])
    assert index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("theme", look.THEMES)
def test_numbers_are_read_on_every_shade(hand, dialog, theme):
    """What is painted, not what was meant: the cell's own pixels."""
    hand.window.dressing.use_theme(theme)
    page = dialog.confusion
    dialog.pages.setCurrentWidget(page)
    page.pair.setCurrentIndex(2)
    table = page.table
    model = table.model_
    strongest = max(
        (model.index(row, column) for row in range(model.rowCount())
         for column in range(model.rowCount())),
        key=lambda index: index.data(SHADE),
    )  # fmt: skip
    assert strongest.data(SHADE) == 1
    table.scrollTo(strongest)

    picture = table.viewport().grab(table.visualRect(strongest)).toImage()

    colors = [
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    ]
    fill = picture.pixelColor(4, 4)
    assert max(contrast(fill, color) for color in colors) >= 4.5
    page_color = table.palette().color(QPalette.ColorRole.Base)
    assert contrast(fill, page_color) >= 1.5


def test_forms_time_and_progress_are_filled(hand, dialog, path):
    found = expected(path)
    assert dialog.forms.rowCount() == len(found.disputed)
    hand.qtbot.waitUntil(lambda: bool(dialog.time.chart._series), timeout=10_000)
    (period,) = dialog.time.chart._under
    assert dialog.time.chart._series[0].values[0] == pytest.approx(
        found.together.figures[OVERALL]["exact F1"].value
    )
    with hand.qtbot.waitSignal(dialog.time.step_wanted):
        dialog.time.step.setCurrentIndex(1)
    hand.qtbot.waitUntil(lambda: dialog.time.chart._under != (period,), timeout=10_000)
    assert dialog.time.table.rowCount() == 3
    assert dialog.board.table.rowCount() == 3
    assert dialog.board.chart._counts == (10,)
    dialog.board.who.setCurrentIndex(dialog.board.who.findData("hadi"))
    assert dialog.board.chart._counts == (2,)
    dialog.board.what.setCurrentIndex(1)
    dialog.board.label.setCurrentIndex(dialog.board.label.findData("BASE"))
    assert dialog.board.chart._counts == (1,)


@pytest.mark.parametrize("ending", [".html", ".pdf"])
def test_the_report_is_written(hand, dialog, tmp_path, ending):
    out = tmp_path / f"report{ending}"

    dialog.write_report(out)
    counted(hand, dialog)

    assert str(out) in dialog.words.text()
    if ending == ".pdf":
        assert out.read_bytes().startswith(b"%PDF")
    else:
        assert 'lang="ar"' in out.read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_a_sentence_and_the_figures_stay(hand, dialog, tmp_path):
    dialog.write_report(tmp_path / "no such folder" / "report.html")
    counted(hand, dialog)

    assert dialog.words.text()
    assert dialog.agreement is not None
    assert dialog.save.isEnabled()


def test_counting_can_be_stopped(hand, dialog):
    dialog.intervals.click()
    dialog.stop.click()

    assert not dialog.busy
    hand.qtbot.waitUntil(lambda: not dialog._counting.busy, timeout=60_000)
    assert dialog.agreement.drawings == 0
    tick(dialog.choices.annotators, "hadi")
    counted(hand, dialog)
    assert dialog.agreement.together.annotators == ("omar", "sara")


def test_what_measures_is_not_needed_to_see_the_window():
    asked = (
        "import gui.desk, sys; print(sys.modules.keys() & {'scipy', 'gui.review.agreement', "
        "'annotations.review.agreement.measuring', 'gui.review.merging'})"
    )

    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "set()"
