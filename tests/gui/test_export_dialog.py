"""The export dialog: the first record is seen as it will be; what was chosen is what is written."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from gui.dialogs.exporting import ExportDialog


@pytest.fixture
def dialog(hand) -> ExportDialog:
    hand.label("كتيبة الفهود", "2")
    hand.label("سالم المرعي", "1")
    hand.window.actions_["export_file"].trigger()

    def shown() -> list[ExportDialog]:
        return hand.window.findChildren(ExportDialog)

    hand.qtbot.waitUntil(lambda: bool(shown()) and bool(shown()[0].sample.toPlainText()))
    return shown()[0]


def chosen(dialog: ExportDialog, box, value) -> None:
    box.setCurrentIndex(box.findData(value))


def test_the_sample_is_the_first_record(hand, dialog):
    record = json.loads(dialog.sample.toPlainText())

    assert record["text"] == hand.text
    assert [span["label"] for span in record["spans"]] == ["PERSON", "UNIT"]


def test_the_sample_follows_the_format_and_says_what_is_lost(hand, dialog):
    chosen(dialog, dialog.form, "conll")
    hand.qtbot.waitUntil(lambda: "B-PERSON" in dialog.sample.toPlainText())

    assert dialog.account.toPlainText()
    assert "--format conll" in dialog.command.text()


def test_only_the_labels_that_are_ticked(hand, dialog):
    dialog.labels[0].setChecked(False)
    hand.qtbot.waitUntil(
        lambda: (
            [one["label"] for one in json.loads(dialog.sample.toPlainText())["spans"]] == ["UNIT"]
        )
    )

    assert "--label UNIT" in dialog.command.text()


def test_only_articles_with_the_words(hand, dialog):
    dialog.words.setText("لا توجد هذه الكلمات")
    hand.qtbot.waitUntil(lambda: not dialog.sample.toPlainText().startswith("{"))


def test_what_was_chosen_is_written_and_told(hand, dialog, tmp_path, monkeypatch):
    out = tmp_path / "out.jsonl"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    chosen(dialog, dialog.status, "in progress")
    sample = None
    hand.quiet()
    hand.qtbot.waitUntil(lambda: dialog.sample.toPlainText().startswith("{"))
    sample = dialog.sample.toPlainText()

    with hand.qtbot.waitSignal(hand.desk.session.exported, timeout=10_000):
        dialog.go.click()

    lines = out.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["d1"]
    assert lines[0] == sample.strip()
    assert "out.jsonl" in hand.message()


def test_a_split_asks_for_a_seed_and_writes_a_manifest(hand, dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "o.jsonl"), ""))
    assert not dialog.seed.isVisible()
    chosen(dialog, dialog.split, "80,20")
    assert dialog.seed.isVisible()
    dialog.alike.setValue(70)
    assert "--alike 70" in dialog.command.text()

    with hand.qtbot.waitSignal(hand.desk.session.exported, timeout=10_000):
        dialog.go.click()

    names = {Path(path).name for path in tmp_path.glob("o*")}
    assert {"o.train.jsonl", "o.test.jsonl", "o.jsonl.manifest.json"} <= names


def test_suggestions_that_wait_come_into_the_sample(hand, dialog, words):
    words["وادي الرمان"] = "BASE"
    hand.open("d2")
    hand.open("d1")
    dialog.suggestions.setChecked(True)
    hand.qtbot.waitUntil(lambda: '"suggestions"' in dialog.sample.toPlainText())

    record = json.loads(dialog.sample.toPlainText())
    assert [one["source"] for one in record["suggestions"]] == ["rules"]
    assert "BASE" not in {span["label"] for span in record["spans"]}
    assert dialog.command.text().endswith("--suggestions\u2069")


def test_a_format_that_cannot_hold_what_is_wanted_says_so(hand, dialog):
    dialog.suggestions.setChecked(True)
    chosen(dialog, dialog.form, "conll")
    hand.qtbot.waitUntil(lambda: not dialog.go.isEnabled())

    assert "لا تفرّق الصيغة \u2068conll\u2069" in dialog.account.toPlainText()
    assert dialog.sample.toPlainText() == ""
    dialog.suggestions.setChecked(False)
    hand.qtbot.waitUntil(lambda: "B-PERSON" in dialog.sample.toPlainText())
    assert dialog.go.isEnabled()


def test_only_articles_of_some_days(hand, dialog):
    assert not dialog.days.first.isEnabled()
    dialog.days.matter.setChecked(True)
    assert "--since" in dialog.command.text()
    hand.quiet()
    assert dialog.sample.toPlainText().startswith("{")
    dialog.days.last.setDate(dialog.days.first.date())
    hand.qtbot.waitUntil(lambda: not dialog.sample.toPlainText().startswith("{"))


def test_several_annotators_can_be_told_apart(hand, dialog, qtbot):
    assert dialog.whose.findData(False) < 0  # there is nobody else
    from gui.dialogs.exporting import ExportDialog as Dialog

    both = Dialog(hand.desk.session, ["omar", "sara"], [], hand.window, gold=False)
    qtbot.addWidget(both)
    chosen(both, both.whose, False)
    chosen(both, both.form, "conll")
    qtbot.waitUntil(lambda: both.sample.toPlainText().startswith("# annotators = ["))

    assert both.request.by_annotator
    assert "--by-annotator" in both.command.text()
