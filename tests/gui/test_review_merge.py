"""Colleagues' files merged in the window: seen before anything is written, one step to undo."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from annotations.project import Project, keys
from annotations.project.edits import AddSpan, SetStatus
from annotations.project.scheme_edits import AddLabel
from annotations.project.schemes import default_scheme
from annotations.spans import Label
from gui.review import meeting
from gui.review.merging import MergeDialog

FORCE = Label("FORCE", "قوة", "force", "#123456")


@pytest.fixture
def colleague(path: Path, tmp_path: Path):
    """Makes a colleague's copy of the project in which they labelled some words."""

    def make(name: str, *words: tuple[str, str], file: str | None = None) -> Path:
        made = tmp_path / f"{file or name}.tawsim"
        shutil.copy(path, made)
        with Project.open(made, name) as project:
            if any(label == FORCE.name for _, label in words):
                project.edit(AddLabel(FORCE))
            text = project.document("d1").text
            for place, label in words:
                start = text.index(place)
                project.edit(AddSpan("d1", start, start + len(place), label))
            project.edit(SetStatus("d1", "done"))
        return made

    return make


def opened(hand, *files: Path) -> MergeDialog:
    dialog = meeting.open_merge(hand.window, list(files))
    assert dialog is not None
    settled(hand, dialog)
    return dialog


def settled(hand, dialog: MergeDialog) -> None:
    hand.qtbot.waitUntil(lambda: not dialog.busy, timeout=30_000)


def merge(hand, dialog: MergeDialog):
    with hand.qtbot.waitSignal(dialog.merged, timeout=30_000) as told:
        dialog.merge.click()
    hand.quiet()
    return told.args[0]


def layers(hand) -> set[tuple[str, str]]:
    """Annotator and label of every span in the file, read by another program."""
    return set(hand.on_disk("annotator, label"))


def lines(dialog: MergeDialog) -> list[str]:
    """All that the account says."""
    found = []
    for row in range(dialog.account.topLevelItemCount()):
        item = dialog.account.topLevelItem(row)
        found.append(" ".join(item.text(column) for column in range(item.columnCount())))
        found += [item.child(at).text(0) for at in range(item.childCount())]
    return found


def test_what_comes_in_is_seen_before_it_is_written(hand, colleague):
    omar = colleague("omar", ("سالم المرعي", "PERSON"), ("كتيبة الفهود", "UNIT"))
    sara = colleague("sara", ("سالم المرعي", "PERSON"))
    whole = omar.read_bytes(), sara.read_bytes()

    dialog = opened(hand, omar, sara)

    told = "\n".join(lines(dialog))
    assert "omar" in told
    assert "sara" in told
    assert "٣" in dialog.outcome.text()
    assert layers(hand) == set()
    report = merge(hand, dialog)
    assert [part.spans_added.total() for part in report.files] == [2, 1]
    assert layers(hand) == {("omar", "PERSON"), ("omar", "UNIT"), ("sara", "PERSON")}
    assert (omar.read_bytes(), sara.read_bytes()) == whole
    assert not hand.window.findChildren(MergeDialog)
    assert "٣" in hand.message()


def test_a_merge_is_one_step_to_undo(hand, colleague):
    files = [colleague("omar", ("سالم المرعي", "PERSON")), colleague("sara", ("المرعي", "UNIT"))]
    with Project.open(hand.path, "analyst") as project:
        before = project.steps()
    merge(hand, opened(hand, *files))

    hand.changing(hand.window.actions_["undo"].trigger)

    assert layers(hand) == set()
    with Project.open(hand.path, "analyst") as project:
        assert project.steps()[0] == before[0]


def test_a_merge_given_up_leaves_the_project_as_it_was(hand, colleague):
    before = hand.path.read_bytes()

    opened(hand, colleague("omar", ("المرعي", "PERSON"))).reject()
    hand.quiet()

    assert hand.path.read_bytes() == before


def test_a_merge_stopped_on_its_way_leaves_the_project_as_it_was(hand, colleague):
    dialog = opened(hand, colleague("omar", ("المرعي", "PERSON")))
    before = layers(hand)
    begin = dialog._begin

    def begin_and_stop(words: str):
        job = begin(words)
        dialog._begin = begin
        job.cancel()
        return job

    dialog._begin = begin_and_stop
    dialog.merge.click()
    hand.quiet()
    settled(hand, dialog)

    assert layers(hand) == before
    assert dialog.isVisible()
    assert "كما كان" in dialog.outcome.text()
    dialog.reject()


def test_labels_the_project_lacks_are_mapped_first(hand, colleague):
    dialog = opened(hand, colleague("omar", ("كتيبة الفهود", "FORCE")))

    box = dialog.labels.rows["FORCE"]
    box.setCurrentIndex(box.findData("UNIT"))
    settled(hand, dialog)
    merge(hand, dialog)

    assert layers(hand) == {("omar", "UNIT")}
    assert "FORCE" not in hand.window.session.info.scheme.names


def test_labels_the_project_lacks_are_added_where_nothing_else_is_said(hand, colleague):
    merge(hand, opened(hand, colleague("omar", ("كتيبة الفهود", "FORCE"))))

    assert layers(hand) == {("omar", "FORCE")}
    assert "FORCE" in hand.window.session.info.scheme.names


def test_a_layer_under_ones_own_name_is_asked_about(hand, colleague):
    dialog = opened(hand, colleague("analyst", ("سالم المرعي", "PERSON"), file="laptop"))

    assert dialog.mine.isVisible()
    assert not dialog.merge.isEnabled()
    dialog.mine.setChecked(True)
    merge(hand, dialog)

    assert layers(hand) == {("analyst", "PERSON")}
    hand.qtbot.waitUntil(lambda: len(hand.shown()) == 1, timeout=5000)
    assert hand.labelled() == [("سالم المرعي", "PERSON")]
    hand.changing(hand.window.actions_["undo"].trigger)
    hand.qtbot.waitUntil(lambda: not hand.shown(), timeout=5000)


def test_what_is_there_already_cannot_be_merged_again(hand, colleague):
    omar = colleague("omar", ("المرعي", "PERSON"))
    merge(hand, opened(hand, omar))

    dialog = opened(hand, omar)

    assert not dialog.merge.isEnabled()
    dialog.reject()


def test_a_file_that_cannot_be_read_hinders_no_other(hand, colleague, tmp_path):
    broken = tmp_path / "broken.tawsim"
    broken.write_bytes(b"no project" * 100)
    gone = tmp_path / "gone.tawsim"

    dialog = opened(hand, broken, colleague("omar", ("المرعي", "PERSON")), gone)

    told = [line for line in lines(dialog) if line.startswith("تعذّر")]
    assert len(told) == 2
    merge(hand, dialog)
    assert layers(hand) == {("omar", "PERSON")}


def test_broken_files_alone_offer_no_merge(hand, tmp_path):
    broken = tmp_path / "broken.tawsim"
    broken.write_bytes(b"no project" * 100)

    dialog = opened(hand, broken)

    assert not dialog.merge.isEnabled()
    dialog.reject()


def test_an_encrypted_file_is_opened_with_its_passphrase(hand, tmp_path):
    from gui.dialogs.passphrase import PassphraseDialog

    locked = tmp_path / "locked.tawsim"
    Project.create(locked, default_scheme(), "omar", "a long secret phrase").close()
    with Project.open(locked, "omar") as project:
        project.add([])
    keys.forget()
    dialog = opened(hand, locked)
    assert dialog.passphrase.isVisible()

    dialog.passphrase.click()
    asked = dialog.findChild(PassphraseDialog)
    asked.field.setText("a long secret phrase")
    asked.buttons.accepted.emit()
    hand.qtbot.waitUntil(lambda: not dialog.passphrase.isVisible(), timeout=30_000)
    settled(hand, dialog)

    assert not [line for line in lines(dialog) if line.startswith("تعذّر")]
    dialog.reject()


def test_files_changed_after_they_were_looked_at_are_looked_at_again(hand, colleague):
    omar = colleague("omar", ("سالم المرعي", "PERSON"))
    dialog = opened(hand, omar)
    with Project.open(omar, "omar") as project:
        start = project.document("d1").text.index("كتيبة الفهود")
        project.edit(AddSpan("d1", start, start + 12, "UNIT"))

    dialog.merge.click()
    hand.qtbot.waitUntil(
        lambda: dialog.merge.isEnabled() and "٢" in dialog.outcome.text(), timeout=30_000
    )

    assert layers(hand) == set()
    merge(hand, dialog)
    assert layers(hand) == {("omar", "PERSON"), ("omar", "UNIT")}


def test_project_files_that_are_dropped_are_merged(hand, colleague):
    omar = colleague("omar", ("المرعي", "PERSON"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(omar))])

    hand.window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    dialog = hand.window.findChild(MergeDialog)
    settled(hand, dialog)
    merge(hand, dialog)

    assert layers(hand) == {("omar", "PERSON")}


def test_an_empty_project_shows_the_first_article_that_came_in(
    empty_desk, qtbot, colleague, tmp_path
):
    omar = colleague("omar", ("المرعي", "PERSON"))
    mine = tmp_path / "mine.tawsim"
    with qtbot.waitSignal(empty_desk.session.opened, timeout=10_000):
        empty_desk.session.create(mine, default_scheme(), "analyst")
    dialog = meeting.open_merge(empty_desk.window, [omar])
    qtbot.waitUntil(dialog.merge.isEnabled, timeout=30_000)

    with qtbot.waitSignal(empty_desk.session.shown, timeout=30_000):
        dialog.merge.click()

    assert empty_desk.window.documents.model.rowCount() == 3
    qtbot.waitUntil(lambda: not empty_desk.session.busy, timeout=10_000)


def test_leaving_the_project_closes_the_dialog(hand, colleague):
    dialog = meeting.open_merge(hand.window, [colleague("omar", ("المرعي", "PERSON"))])
    with hand.qtbot.waitSignal(dialog.finished, timeout=10_000):
        hand.desk.session.close()
