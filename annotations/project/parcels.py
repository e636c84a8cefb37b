"""A new project file with some of a project's documents, to be sent to somebody and merged again.

Ids are those of the project, and the journal's rows about what goes along go along, so that the
file merges back as if the work had been done here.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from annotations.project import search_index
from annotations.project.files import create_file
from annotations.project.merging.history import NOT_LOCAL
from annotations.project.rows import Row, insert, new_id, now
from annotations.project.suggestions import ENGINE_LABEL

_AT_ONCE = 500  # documents


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes along.

    Attributes:
        owner: whom it is for.
        documents: ids.
        layers: whose labels, statuses and decisions; everybody's where None.
        suggestions: what engines propose.
        review: rulings, comments, answers and the adjudicated layer.
    """

    owner: str
    documents: tuple[str, ...]
    layers: frozenset[str] | None = None
    suggestions: bool = True
    review: bool = False


def write_parcel(db: Database, path: Path, parcel: Parcel) -> None:
    """Make the file, whole or not at all.

    Raises:
        ProjectError: there is something at `path`, or it cannot be written.
    """
    create_file(path, lambda new: _fill(db, new, parcel))


def _fill(db: Database, new: Database, parcel: Parcel) -> None:
    new.execute("PRAGMA defer_foreign_keys = ON")
    _copy(new, "labels", db.execute("SELECT * FROM labels ORDER BY position"))
    _copy(new, "lexicon", db.execute("SELECT * FROM lexicon"))
    _copy(
        new, "settings",
        db.execute("SELECT * FROM settings WHERE name GLOB ?", [ENGINE_LABEL + "*"]),
    )  # fmt: skip
    gold = {row["name"] for row in db.execute("SELECT name FROM annotators WHERE is_gold")}
    layers = {row["name"] for row in db.execute("SELECT name FROM annotators")}
    layers = (layers if parcel.layers is None else set(parcel.layers)) - gold
    if parcel.review:
        layers |= gold
    wanted = sorted(layers | {parcel.owner})
    marks = ", ".join("?" * len(wanted))
    # Whoever wrote a ruling or a comment is named in it.
    named = "1" if parcel.review else f"name IN ({marks})"
    _copy(
        new, "annotators",
        db.execute(f"SELECT * FROM annotators WHERE {named}", [] if parcel.review else wanted),
    )  # fmt: skip
    new.execute(
        "INSERT OR IGNORE INTO annotators (name, added_at) VALUES (?, ?)", [parcel.owner, now()]
    )
    for place in range(0, len(parcel.documents), _AT_ONCE):
        some = parcel.documents[place : place + _AT_ONCE]
        _copy_documents(db, new, some, wanted, parcel)
    _note_time(db, new, parcel)
    search_index.fill(new)


def _copy_documents(
    db: Database, new: Database, some: Collection[str], layers: list[str], parcel: Parcel
) -> None:
    ids = f"IN ({', '.join('?' * len(some))})"
    for row in db.execute(
        f"SELECT documents.*, text FROM documents JOIN texts ON document_number = number "
        f"WHERE id {ids} ORDER BY number",
        list(some),
    ).fetchall():
        document = {name: row[name] for name in row.keys() if name not in {"number", "text"}}  # noqa: SIM118
        _copy(new, "documents", [document])
        number = new.execute("SELECT max(number) FROM documents").fetchone()[0]
        new.execute("INSERT INTO texts VALUES (?, ?)", [number, row["text"]])
    within = f"document_id {ids} AND annotator IN ({', '.join('?' * len(layers))})"
    values = [*some, *layers]
    for table in ("spans", "document_status", "decisions"):
        _copy(new, table, db.execute(f"SELECT * FROM {table} WHERE {within}", values))
    _copy(
        new, "assignments",
        db.execute(
            f"SELECT * FROM assignments WHERE document_id {ids} AND annotator = ?",
            [*some, parcel.owner],
        ),
    )  # fmt: skip
    if parcel.suggestions:
        _copy(
            new,
            "suggestions",
            db.execute(f"SELECT * FROM suggestions WHERE document_id {ids}", list(some)),
        )
    whose, values = (f"document_id {ids}", list(some)) if parcel.review else (within, values)
    for table in ("rulings", "comments", "acknowledgements") if parcel.review else ():
        _copy(new, table, db.execute(f"SELECT * FROM {table} WHERE {whose}", values))
    rows = db.execute(
        "SELECT id, at, annotator, action, document_id, CASE state WHEN 'record' THEN 'record' "
        f"ELSE 'dropped' END AS state, refers_to, before, after FROM journal WHERE {within} "
        f"AND {NOT_LOCAL} ORDER BY number",
        [*some, *layers],
    )
    _copy(new, "journal", rows)


def _note_time(db: Database, new: Database, parcel: Parcel) -> None:
    """Say when the file was made, so that all edits in it come later than those here."""
    last = db.execute("SELECT max(at) FROM journal").fetchone()[0]
    row: Row = {
        "id": new_id(), "at": max(now(), last or ""), "annotator": parcel.owner,
        "action": "work file", "document_id": None, "state": "record", "refers_to": None,
        "before": "{}", "after": "{}",
    }  # fmt: skip
    _copy(new, "journal", [row])


def _copy(new: Database, table: str, rows: Iterable[Row]) -> None:
    for row in rows:
        insert(new, table, dict(row))
