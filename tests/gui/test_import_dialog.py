"""The import dialog: what comes in is seen before it is stored, and what is left open is chosen."""

import pytest

from annotations.project import Project
from gui.dialogs import exchanging
from gui.dialogs.importing import ImportDialog

NEWS = "أعلن العقيد سامي الراوي وصول قوات جديدة إلى مطار الحبانية العسكري صباح الاثنين."


def opened(hand, *paths) -> ImportDialog:
    """The dialog on files, once it has looked them through."""
    dialog = exchanging.open_import(hand.window, list(paths))
    hand.qtbot.waitUntil(lambda: looked_through(dialog), timeout=30_000)
    return dialog


def looked_through(dialog: ImportDialog) -> bool:
    return dialog.bar.isHidden()


def again(hand, dialog: ImportDialog) -> None:
    """Wait until another choice was looked through."""
    hand.qtbot.waitUntil(lambda: looked_through(dialog), timeout=30_000)


def stored(hand) -> list[str]:
    with Project.open(hand.path, "analyst") as project:
        return [project.document(entry.id).text for entry in project.entries()]


def take(hand, dialog: ImportDialog) -> None:
    with hand.qtbot.waitSignal(hand.desk.session.imported, timeout=30_000):
        dialog.take.click()
    hand.quiet()


def test_nothing_is_stored_before_it_is_wanted(hand, tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    before = stored(hand)

    dialog = opened(hand, file)

    assert dialog.text.toPlainText() == NEWS
    assert "١" in dialog.outcome.text()
    assert stored(hand) == before
    take(hand, dialog)
    assert stored(hand) == [*before, NEWS]


def test_an_import_given_up_leaves_the_project_as_it_was(hand, tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    before = stored(hand)

    opened(hand, file).reject()
    hand.quiet()

    assert stored(hand) == before


def test_what_is_there_already_cannot_be_taken_again(hand, tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    take(hand, opened(hand, file))

    dialog = opened(hand, file)

    assert not dialog.take.isEnabled()
    dialog.reject()


def test_an_encoding_is_asked_for_and_shown_before_it_is_used(hand, tmp_path):
    file = tmp_path / "old.txt"
    file.write_bytes(NEWS.encode("cp1256"))

    dialog = opened(hand, file)

    assert dialog.encoding.count() > 0
    assert dialog.encoding.currentData().replace("cp", "windows-") == "windows-1256"
    assert NEWS in dialog.text.toPlainText()
    dialog.encoding.activated.emit(dialog.encoding.currentIndex())
    again(hand, dialog)
    take(hand, dialog)
    assert stored(hand)[-1] == NEWS


def test_the_column_of_the_text_is_chosen(hand, tmp_path):
    file = tmp_path / "table.csv"
    file.write_text(f'number,words,more\n1,"{NEWS}",x\n', encoding="utf-8")

    dialog = opened(hand, file)
    dialog.column.setCurrentIndex(dialog.column.findData("words"))
    dialog.column.activated.emit(dialog.column.currentIndex())
    again(hand, dialog)

    assert dialog.text.toPlainText().endswith(NEWS)
    take(hand, dialog)
    assert stored(hand)[-1] == NEWS


@pytest.mark.parametrize(
    ("choice", "labels"), [("map", ["UNIT"]), ("add", ["FORCE"]), ("skip", [])]
)
def test_labels_the_project_lacks_are_mapped_added_or_left_out(hand, tmp_path, choice, labels):
    start = NEWS.index("قوات")
    file = tmp_path / "labelled.jsonl"
    file.write_text(
        f'{{"text": "{NEWS}", "spans": [{{"start": {start}, "end": {start + 4}, '
        '"label": "FORCE"}], "meta": {}}\n',
        encoding="utf-8",
    )
    dialog = opened(hand, file)
    assert dialog.refused.count() == 1
    assert not dialog.take.isEnabled()

    if choice == "map":
        box = dialog.labels._rows["FORCE"]
        box.setCurrentIndex(box.findData("UNIT"))
    else:
        dialog.labels.rest.setCurrentIndex(dialog.labels.rest.findData(choice))
    again(hand, dialog)
    take(hand, dialog)

    with Project.open(hand.path, "analyst") as project:
        last = project.entries()[-1]
        assert [span.label for span in project.spans(last.id)] == labels
    if choice == "add":
        assert "FORCE" in hand.window.session.info.scheme.names


def test_each_record_that_is_refused_is_listed_with_the_reason(hand, tmp_path):
    file = tmp_path / "bad.jsonl"
    file.write_text('{"text": 5}\nno json\n', encoding="utf-8")

    dialog = opened(hand, file)

    lines = [dialog.refused.item(row).text() for row in range(dialog.refused.count())]
    assert len(lines) == 2
    assert all("bad.jsonl" in line for line in lines)
    assert not dialog.take.isEnabled()


def test_any_number_of_labels_can_be_asked_for_on_a_small_screen(hand, tmp_path):
    file = tmp_path / "labelled.jsonl"
    spans = ", ".join(f'{{"start": 0, "end": {end}, "label": "L{end}"}}' for end in range(1, 41))
    file.write_text(f'{{"text": "{NEWS}", "spans": [{spans}]}}\n', encoding="utf-8")

    dialog = opened(hand, file)

    assert len(dialog.labels._rows) == 40
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert dialog.minimumSizeHint().height() < 300  # what does not fit is scrolled
    assert dialog.take.isVisible()
    assert dialog.rect().contains(dialog.take.geometry())


def test_the_text_begins_where_its_language_begins(hand, tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    arabic = opened(hand, file)
    arabic_side = arabic.text.cursorRect().center().x() - arabic.text.viewport().width() / 2
    file.write_text("Colonel Sami arrived.", encoding="utf-8")
    english = opened(hand, file)
    english_side = english.text.cursorRect().center().x() - english.text.viewport().width() / 2

    assert arabic_side > 0 > english_side
