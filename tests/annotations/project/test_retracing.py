"""The journal read through: what each row was last, and where something was changed past it."""

from typing import Any

import pytest

from annotations.project.retracing import RECOVERED, merged, retraced
from annotations.project.rows import to_json

SPAN = {"id": "s", "document_id": "d", "annotator": "sara", "label": "UNIT", "note": None}


def step(number: int, action: str, before: list[Any], after: list[Any]) -> dict[str, Any]:
    """A row of the journal about spans."""
    tables = [{"spans": rows} if rows else {} for rows in (before, after)]
    return {
        "number": number, "action": action, "before": to_json(tables[0]),
        "after": to_json(tables[1]),
    }  # fmt: skip


ADDED = step(1, "add span", [], [SPAN])
NOTED = step(2, "change span", [SPAN], [SPAN | {"note": "x"}])


def test_the_last_word_counts_whatever_order_the_rows_come_in() -> None:
    for journal in ([ADDED, NOTED], [NOTED, ADDED]):
        found = retraced(journal)
        assert found.odd == []
        assert found.words["spans", ("s",)]["note"] == "x"
    taken_away = step(3, "remove spans", [SPAN | {"note": "x"}], [])
    assert retraced([ADDED, NOTED, taken_away]).words["spans", ("s",)] is None


def test_what_was_changed_past_the_journal_is_odd() -> None:
    other = step(3, "change span", [SPAN | {"note": "never said"}], [SPAN])
    assert retraced([ADDED, NOTED, other]).odd == [3]
    for broken in ("{", '{"spans": 5}', '{"spans": [{}]}', '{"spans": [7]}'):
        assert retraced([ADDED, NOTED | {"before": broken}]).odd == [2]


def test_a_column_that_no_table_has_is_odd() -> None:
    bent = step(2, "change span", [SPAN], [SPAN | {"nope": "x"}])
    assert retraced([ADDED, bent]).odd == [2]


@pytest.mark.parametrize(
    "after",
    [
        '{"spqns":[]}',  # no table of ours
        '{"spans": []}',  # blanks, of which no program of ours writes any
        to_json({"spans": [SPAN | {"changed_at": "2026-1q-28T10:06:02.920Z"}]}),
        to_json({"spans": [SPAN | {"changed_at": "2026-11-31T10:06:02.920Z"}]}),
    ],
)
def test_what_no_program_of_ours_writes_is_odd(after: str) -> None:
    found = retraced([ADDED, NOTED | {"after": after}])
    assert found.odd == [2]


def test_a_row_that_cannot_be_trusted_takes_nothing_away() -> None:
    found = retraced([ADDED, NOTED | {"after": to_json({"spqns": [SPAN]})}])
    assert found.words["spans", ("s",)] == SPAN


def test_what_a_merge_tells_of_itself_is_not_odd() -> None:
    account = {"files": ["o.tawsim"], "documents": [1, 2], "journal": [3, 4], "labels": ["X"],
               "gold": None}  # fmt: skip
    assert (
        retraced([ADDED, NOTED, step(3, "merge", [], []) | {"after": to_json(account)}]).odd == []
    )


def test_after_a_recovery_the_journal_begins_anew() -> None:
    other = step(3, "change span", [SPAN | {"note": "never said"}], [SPAN])
    begun = step(4, RECOVERED, [], [])
    assert retraced([ADDED, NOTED, other, begun]).odd == []
    assert retraced([begun | {"number": 1}, ADDED | {"number": 2}, other]).odd == [3]


def test_whether_a_merge_brought_anything() -> None:
    assert not merged([ADDED, NOTED])
    assert merged([ADDED, step(2, "merge", [], [])])
    assert merged([ADDED, step(2, "undo merge", [], [])])
    assert not merged([])
