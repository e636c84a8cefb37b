"""A long article is there at once, with the labels in sight; all others follow by themselves."""

import pytest

from annotations.project import Project
from annotations.project.edits import AddSpan
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span

WORD = "دبابة "
TEXT = WORD * 50_000
SPANS = tuple(Span(at, at + 5, "WEAPON") for at in range(0, len(TEXT), 600))


@pytest.fixture
def long_project(tmp_path):
    path = tmp_path / "long.tawsim"
    with Project.create(path, default_scheme(), "analyst") as project:
        project.add([Record(LabelledDocument(Document("long", TEXT), SPANS), "made", 1)], "analyst")
    return path


def test_first_the_labels_in_sight_then_all(empty_desk, qtbot, long_project):
    session, view = empty_desk.session, empty_desk.window.view
    first: list[int] = []
    session.shown.connect(lambda _: first.append(len(view.spans)))

    with qtbot.waitSignal(session.rest_read, timeout=10_000):
        session.open(long_project, "analyst")

    assert 0 < first[0] < len(SPANS)
    assert [(span.start, span.end) for span in view.spans] == [(s.start, s.end) for s in SPANS]
    assert empty_desk.window.spans.model.rowCount() == len(SPANS) + len(view.suggestions)
    assert view.spans.counts["WEAPON"] == len(SPANS)


def test_it_opens_where_the_analyst_left_off_with_its_labels(empty_desk, qtbot, long_project):
    session, view = empty_desk.session, empty_desk.window.view
    with qtbot.waitSignal(session.rest_read, timeout=10_000):
        session.open(long_project, "analyst")
    seen: list[int] = []
    session.shown.connect(lambda _: seen.extend(span.start for span in view.spans))

    with qtbot.waitSignal(session.rest_read, timeout=10_000):
        session.show_document("long", 150_000)

    assert seen
    assert all(abs(start - 150_000) <= 20_005 for start in seen)


def test_a_label_given_before_the_others_are_there_stays(empty_desk, qtbot, long_project):
    session, view = empty_desk.session, empty_desk.window.view
    session.shown.connect(lambda _: session.do(AddSpan("long", 6, 11, "UNIT")))

    with qtbot.waitSignals([session.rest_read, session.changed], timeout=10_000):
        session.open(long_project, "analyst")

    assert len(view.spans) == len(SPANS) + 1
    assert [span.label for span in view.spans.within(6, 11)] == ["UNIT"]
