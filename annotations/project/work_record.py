"""What was done when, by whom, and how long it took: the facts of a board of progress."""

from dataclasses import dataclass

from sqlite_utils import Database

from annotations.project.rows import from_json
from annotations.project.sittings import ACTION

_LIVE = "JOIN documents ON documents.id = document_id AND removed = 0"


@dataclass(frozen=True, slots=True)
class WorkRecord:
    """Counts over the documents that are in the project.

    Attributes:
        finished: articles marked done, by day (UTC, ISO 8601) and annotator.
        spans: spans as they are now, by the day they were last changed, annotator and label.
        seconds: seconds at work, by annotator, and in how many articles.
        decisions: suggestions taken and refused, by annotator.
        left: articles that nobody has marked done.
    """

    finished: dict[tuple[str, str], int]
    spans: dict[tuple[str, str, str], int]
    seconds: dict[str, tuple[int, int]]
    decisions: dict[str, tuple[int, int]]
    left: int

    @property
    def a_day(self) -> float | None:
        """Articles finished on a day on which any was; None where none ever was."""
        days = {day for day, _ in self.finished}
        return sum(self.finished.values()) / len(days) if days else None

    @property
    def days_left(self) -> float | None:
        """Days of work for what is left at that pace."""
        return self.left / self.a_day if self.a_day else None


def work_record(db: Database) -> WorkRecord:
    """What was done so far; the adjudicated layer is left out."""
    people = "annotator NOT IN (SELECT name FROM annotators WHERE is_gold)"
    finished = db.execute(
        f"SELECT substr(changed_at, 1, 10), annotator, count(*) FROM document_status {_LIVE} "
        f"WHERE status = 'done' AND {people} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    spans = db.execute(
        f"SELECT substr(changed_at, 1, 10), annotator, label, count(*) FROM spans {_LIVE} "
        f"WHERE {people} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )
    decisions = db.execute(
        "SELECT annotator, sum(decision = 'taken'), sum(decision = 'refused') "
        f"FROM decisions {_LIVE} GROUP BY 1 ORDER BY 1"
    )
    left = db.execute(
        "SELECT count(*) FROM documents WHERE removed = 0 AND id NOT IN (SELECT document_id "
        f"FROM document_status WHERE status = 'done' AND {people})"
    ).fetchone()[0]
    return WorkRecord(
        {(row[0], row[1]): row[2] for row in finished},
        {(row[0], row[1], row[2]): row[3] for row in spans},
        _seconds(db),
        {row[0]: (row[1], row[2]) for row in decisions},
        left,
    )


def _seconds(db: Database) -> dict[str, tuple[int, int]]:
    total: dict[str, int] = {}
    articles: dict[str, set[str]] = {}
    for row in db.execute(
        "SELECT annotator, document_id, after FROM journal WHERE action = ?", [ACTION]
    ):
        spent = from_json(row["after"]).get("seconds")
        if isinstance(spent, int):
            total[row["annotator"]] = total.get(row["annotator"], 0) + spent
            articles.setdefault(row["annotator"], set()).add(row["document_id"])
    return {name: (total[name], len(articles[name])) for name in sorted(total)}
