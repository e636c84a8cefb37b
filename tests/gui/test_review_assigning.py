"""Articles given out in the window, files written for everybody, and how far they are."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.project.edits import SetStatus
from annotations.review.adjudication import Adjudication
from gui.review.assigning import (
    AssignDialog,
    open_assigning,
    write_corrections,
    write_work_files,
)
from tests.annotations.review.reviewing import TEXT, made


def quiet(qtbot: QtBot, desk) -> None:
    qtbot.waitUntil(lambda: not desk.session.busy, timeout=5000)


@pytest.fixture
def dialog(qtbot: QtBot, hand) -> AssignDialog:
    """The dialog on a project of three articles."""
    opened = open_assigning(hand.window)
    hand.quiet()
    return opened


def rows(dialog: AssignDialog) -> list[list[str]]:
    items = (dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount()))
    return [
        [item.text(column).strip("\u2066\u2067\u2069") for column in range(5)] for item in items
    ]


def test_articles_are_dealt_out_and_one_undo_takes_them_back(dialog: AssignDialog, hand) -> None:
    dialog.names.setText("omar، sara")
    dialog.share.setValue(34)
    dialog.blind.setChecked(True)
    assert dialog.give.isEnabled()
    hand.changing(dialog.give.click)

    given = {row[0]: row[1:] for row in rows(dialog)}
    assert given == {"omar": ["٢", "٠", "٠", "٢"], "sara": ["٢", "٠", "٠", "٢"]}
    assert not dialog.give.isEnabled()
    with Project.open(hand.path, "x") as project:
        assert all(one.blind for one in project.assignments())

    hand.changing(hand.desk.session.undo)
    assert rows(dialog) == []


def test_files_are_written_once_and_show_how_far_everybody_is(
    dialog: AssignDialog, hand, tmp_path: Path
) -> None:
    dialog.names.setText("omar")
    hand.changing(dialog.give.click)
    dialog.write_into(tmp_path, write_work_files)
    hand.quiet()
    work = tmp_path / "omar.tawsim"
    assert str(work) in dialog.message.text()
    before = work.read_bytes()
    dialog.write_into(tmp_path, write_work_files)
    hand.quiet()
    assert work.read_bytes() == before
    assert "omar.tawsim" in dialog.message.text()

    with Project.open(work, "omar") as project:
        project.edit(SetStatus(project.document_ids()[0], "done"))
    with Project.open(hand.path, "analyst") as project:
        project.merge([work])
    hand.qtbot.waitUntil(lambda: rows(dialog)[0][3] == "١", timeout=5000)


def test_corrections_are_written_for_those_who_were_reviewed(
    qtbot: QtBot, empty_desk, tmp_path: Path
) -> None:
    path = made(
        tmp_path / "read.tawsim",
        {"amal": {"one": [("سالم", "PERSON")]}, "badr": {"one": [("المرعي", "PERSON")]}},
        {"one": TEXT},
    )
    with Project.open(path, "rania") as project:
        project.edit(Adjudication(project).finish("one"))
    with qtbot.waitSignal(empty_desk.session.shown, timeout=5000):
        empty_desk.session.open(path, "rania")
    dialog = open_assigning(empty_desk.window)
    quiet(qtbot, empty_desk)
    assert dialog.return_files.isEnabled()
    assert not dialog.work_files.isEnabled()
    out = tmp_path / "back"
    out.mkdir()
    dialog.write_into(out, write_corrections)
    quiet(qtbot, empty_desk)
    assert sorted(one.name for one in out.iterdir()) == ["amal-back.tawsim", "badr-back.tawsim"]


def test_a_fault_is_a_sentence_in_the_dialog(dialog: AssignDialog, hand, tmp_path: Path) -> None:
    dialog.names.setText("gold")
    dialog.give.click()
    hand.qtbot.waitUntil(lambda: "gold" in dialog.message.text(), timeout=5000)
    assert rows(dialog) == []
    dialog.names.setText("omar")
    hand.changing(dialog.give.click)
    dialog.write_into(tmp_path / "missing", write_work_files)
    hand.quiet()
    assert dialog.message.text() != ""
    assert not (tmp_path / "missing").exists()
