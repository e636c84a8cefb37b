"""Two programs on one project: what the one writes, the other shows within a second."""

from dataclasses import replace

from annotations.project import Project
from annotations.project.edits import AddSpan, SetStatus
from annotations.project.review_edits import AddComment
from annotations.project.scheme_edits import ChangeLabel
from gui.elsewhere import Elsewhere


def seen(hand, what) -> None:
    hand.qtbot.waitUntil(what, timeout=3000)


def test_a_label_made_elsewhere_comes_into_view_and_nothing_moves(hand):
    hand.label("سالم المرعي", "1")
    hand.qtbot.waitUntil(lambda: hand.desk.elsewhere._version is not None, timeout=3000)
    caret, scrolled = hand.view.caret, hand.view.verticalScrollBar().value()
    start = hand.text.index("بغداد")
    with Project.open(hand.path, "analyst") as other:
        other.edit(AddSpan("d1", start, start + 5, "BASE"))

    seen(hand, lambda: ("بغداد", "BASE") in hand.labelled())
    assert (hand.view.caret, hand.view.verticalScrollBar().value()) == (caret, scrolled)
    rows = hand.window.spans.model.rowCount()
    assert rows == 2


def test_a_label_of_another_annotator_stays_in_their_layer(hand):
    hand.qtbot.waitUntil(lambda: hand.desk.elsewhere._version is not None, timeout=3000)
    told = []
    hand.desk.session.changed.connect(told.append)
    with Project.open(hand.path, "colleague") as other:
        other.edit(AddSpan("d1", 0, 5, "UNIT"))

    seen(hand, lambda: bool(told))
    assert told[0].documents == {"d1"}
    assert hand.shown() == []


def test_both_label_in_turn_and_nothing_is_lost_or_doubled(hand):
    hand.qtbot.waitUntil(lambda: hand.desk.elsewhere._version is not None, timeout=3000)
    names = ["سالم المرعي", "كتيبة الفهود", "معسكر الفوج 30"]
    with Project.open(hand.path, "analyst") as other:
        for words, key in zip(names, "123", strict=True):
            hand.label(words, key)
            start = hand.text.index("الاثنين")
            other.edit(AddSpan("d1", start, start + len(words) % 5 + 1, "DATE"))
    seen(hand, lambda: len(hand.shown()) == len(hand.on_disk()))
    assert len({tuple(row) for row in hand.on_disk()}) == len(hand.on_disk()) == 6


def test_statuses_and_labels_follow(hand):
    hand.qtbot.waitUntil(lambda: hand.desk.elsewhere._version is not None, timeout=3000)
    with Project.open(hand.path, "analyst") as other:
        other.edit(SetStatus("d2", "done"))
    model = hand.window.documents.model
    seen(hand, lambda: model.finished == 1)

    with Project.open(hand.path, "analyst") as other:
        label = other.scheme().get("BASE")
        assert label is not None
        other.edit(ChangeLabel("BASE", replace(label, title_en="Airfield")))
    seen(hand, lambda: hand.desk.session.info.scheme.get("BASE").title_en == "Airfield")


def test_a_comment_made_elsewhere_is_shown(hand):
    hand.window.actions_["show_comments"].trigger()
    hand.qtbot.waitUntil(lambda: hand.desk.elsewhere._version is not None, timeout=3000)
    with Project.open(hand.path, "rania") as other:
        other.edit(AddComment("d1", "look again"))
    from PySide6.QtWidgets import QDockWidget

    panel = hand.window.findChild(QDockWidget, "comments").widget()
    seen(hand, lambda: [box.talk.first.text for box in panel.boxes] == ["look again"])


def test_ones_own_edits_are_told_once(hand):
    hand.qtbot.waitUntil(lambda: hand.desk.elsewhere._version is not None, timeout=3000)
    told = []
    hand.desk.session.changed.connect(told.append)
    hand.label("سالم المرعي", "1")
    looking: Elsewhere = hand.desk.elsewhere
    looking.look()
    hand.quiet()
    assert len(told) == 1
