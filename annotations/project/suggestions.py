"""Storing what engines propose: quickly for quick engines, and early for slow ones."""

import time
from collections.abc import Iterable, Mapping
from typing import Final

from sqlite_utils import Database

from annotations.project.reading import scheme
from annotations.project.rows import new_id
from annotations.project.transaction import writing
from annotations.spans import Suggestion

# A commit costs a few syncs of the disk, so documents are stored together; but what a slow engine
# took long to find is not kept waiting.
_LONGEST_WAIT: Final = 1.0  # seconds
_MOST_WAITING: Final = 500  # documents
ENGINE_LABEL: Final = "label of engines: "
"""Begins the settings that tell under which label proposals for a renamed or merged one go."""

Proposal = tuple[str, list[Suggestion]]


def replace_all(db: Database, engine: str, proposals: Iterable[Proposal]) -> int:
    """Store what `engine` proposes for each document id in place of what it proposed before.

    A label that was renamed, or merged into another, is proposed as what it became. Suggestions
    of any other label that the project does not have are left out.

    Returns:
        How many suggestions were stored.
    """
    labels = _labels(db)
    stored = 0
    waiting: list[Proposal] = []
    since = time.monotonic()
    for proposal in proposals:
        waiting.append(proposal)
        if len(waiting) >= _MOST_WAITING or time.monotonic() - since > _LONGEST_WAIT:
            stored += _replace(db, engine, waiting, labels)
            waiting = []
            since = time.monotonic()
    return stored + _replace(db, engine, waiting, labels)


def _labels(db: Database) -> Mapping[str, str]:
    """The project's label for each label that engines know it by."""
    became = db.execute(
        "SELECT name, value FROM settings WHERE name GLOB ?", [ENGINE_LABEL + "*"]
    ).fetchall()
    names = scheme(db).names
    led = {name.removeprefix(ENGINE_LABEL): label for name, label in became if label in names}
    return led | {name: name for name in names}


def _replace(
    db: Database, engine: str, proposals: list[Proposal], labels: Mapping[str, str]
) -> int:
    rows = {
        (document_id, one.start, one.end, labels[one.label]): (
            new_id(), document_id, engine, labels[one.label], one.start, one.end,
            one.confidence, one.value, one.reason,
        )
        for document_id, suggestions in proposals
        for one in suggestions
        if one.label in labels
    }  # fmt: skip
    with writing(db):
        # What is proposed again keeps its id: whoever looks at it goes on looking at it.
        known = {
            tuple(row)[1:]: row[0]
            for document_id, _ in proposals
            for row in db.execute(
                "SELECT id, document_id, start_offset, end_offset, label FROM suggestions "
                "WHERE document_id = ? AND engine = ?",
                [document_id, engine],
            )
        }
        db.conn.executemany(
            "DELETE FROM suggestions WHERE document_id = ? AND engine = ?",
            [(document_id, engine) for document_id, _ in proposals],
        )
        db.conn.executemany(
            "INSERT INTO suggestions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(known.get(place, row[0]), *row[1:]) for place, row in rows.items()],
        )
    return len(rows)
