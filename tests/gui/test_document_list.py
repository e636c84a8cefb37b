"""The list of articles: filtered, sorted, and laid out only where it is in sight."""

from typing import Any

from pytestqt.qtbot import QtBot

from annotations.project.reading import DocumentEntry
from annotations.spans import Status
from gui.panels.document_model import DocumentModel, Order
from gui.panels.documents import DocumentsPanel


def entry(number: int, title: str, **other: Any) -> DocumentEntry:
    made = DocumentEntry(number, f"d{number}", title, "new", 100, "")
    return made._replace(**other)


ENTRIES = [
    entry(1, "غارة على أطراف الموصل", length=900, status="done", changed="2026-03-01"),
    entry(2, "اشتباكات قرب إدلب", length=300),
    entry(3, "هدنة في تعز", length=500, status="in progress", changed="2026-04-01"),
    entry(4, "الموصِل بعد المعركة", length=100, status="skipped", changed="2026-02-01"),
]


def shown(model: DocumentModel) -> list[int]:
    return [model.index(row, 0).data(256).number for row in range(model.rowCount())]


def in_order(order: Order) -> list[int]:
    model = DocumentModel()
    model.set_entries(ENTRIES)
    model.set_order(order)
    return shown(model)


def test_articles_stand_in_the_order_asked_for() -> None:
    assert in_order("number") == [1, 2, 3, 4]
    assert in_order("title") == [2, 4, 1, 3]
    assert in_order("status") == [2, 3, 1, 4]
    assert in_order("length") == [4, 2, 3, 1]
    assert in_order("changed") == [3, 1, 4, 2]


def test_the_filter_and_the_order_hold_together() -> None:
    model = DocumentModel()
    model.set_order("length")
    model.set_entries(ENTRIES)
    model.set_filter("موصل", "")

    assert shown(model) == [4, 1]
    assert model.row_of("d1") == 1
    assert model.row_of("d2") is None


def test_the_next_unfinished_follows_the_order_shown() -> None:
    model = DocumentModel()
    model.set_entries(ENTRIES)
    model.set_order("length")

    assert model.next_unfinished("d4") == "d2"
    assert model.next_unfinished("d3") == "d2"


def test_the_next_unfinished_is_found_though_the_filter_hides_it() -> None:
    model = DocumentModel()
    model.set_entries(ENTRIES)
    model.set_filter("", "done")

    assert model.next_unfinished("d1") == "d2"


def test_an_article_that_gets_finished_counts_as_such_at_once() -> None:
    model = DocumentModel()
    model.set_entries(ENTRIES)
    model.set_status("d2", "done")

    assert model.finished == 3
    assert model.next_unfinished("d2") == "d3"


def test_a_long_list_asks_only_for_the_rows_in_sight(qtbot: QtBot) -> None:
    asked: list[int] = []

    class Counting(DocumentModel):
        def data(self, index: Any, role: int = 0) -> Any:
            asked.append(index.row())
            return super().data(index, role)

    panel = DocumentsPanel()
    qtbot.addWidget(panel)
    counting = Counting()
    panel.list.setModel(counting)
    statuses: list[Status] = ["new", "done"]
    counting.set_entries([entry(n, f"مقال {n}", status=statuses[n % 2]) for n in range(50_000)])
    panel.resize(240, 500)
    panel.show()
    qtbot.waitExposed(panel)
    panel.list.grab()

    assert 0 < len(set(asked)) < 100


def test_titles_are_folded_ahead_of_the_first_search(qtbot: QtBot) -> None:
    model = DocumentModel()
    model.set_entries([entry(n, f"الجُمْعَة {n}") for n in range(5_000)])

    qtbot.waitUntil(lambda: model.ready)
    model.set_filter("الجمعه 4999", "")

    assert shown(model) == [4999]
