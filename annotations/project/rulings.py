"""What reviewers decided, and the adjudicated layer that follows from it and from nothing else.

A ruling names places (start, end, label, value) and says of each whether it is right. The layer is
made of all rulings of a document: of each place the last ruling that names it holds; and of places
of one label that overlap, by different rulings, the later. So the layer is a function of the set of
rulings, whatever order they came in, and needs no journal and no merge of its own.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from sqlite_utils import Database

from annotations.project.rows import DamagedRowError, Row, insert, row_of, span_of, to_json
from annotations.spans import HUMAN, Span, Status

Choice = Literal["agreed", "majority", "taken", "neither", "drawn", "finished", "reopened"]
PlaceKey = tuple[int, int, str, str]
"""Start, end, label, value: what one place is known by; an empty value is none."""
GOLD: Final = "gold"
LONGEST_COMMENT: Final = 10_000  # code points
_GOLD_INSTEAD: Final = "adjudicated"


@dataclass(frozen=True, slots=True)
class Place:
    """A span that was before the reviewer.

    Attributes:
        start, end: code points.
        label, value: as in `Span`.
        by: the annotators who had it; empty where the reviewer drew it.
        gold: whether it is right.
    """

    start: int
    end: int
    label: str
    value: str | None = None
    by: tuple[str, ...] = ()
    gold: bool = False

    @property
    def order(self) -> tuple[int, int, str]:
        """Its place in reading order: by start, the longer first."""
        return self.start, -self.end, self.label

    @property
    def key(self) -> PlaceKey:
        """What it is known by."""
        return self.start, self.end, self.label, self.value or ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One settled case.

    Attributes:
        document_id: in which document.
        choice: `agreed`: all have it; `majority`: enough have it; `taken`: what some have, named
            in `taken`; `neither`: nothing is right; `drawn`: the reviewer drew what is right;
            `finished` and `reopened`: the whole article was read, or is to be read again.
        places: all that was there to choose from, and what was drawn, with the verdict.
        layers: the annotators who were compared.
        taken: the annotators whose spans were taken.
        comment: why.
        start, end: from where to where (code points) the case reaches.
        annotator: who decided.
        at: when (UTC, ISO 8601).
        id: the same on every machine.
    """

    document_id: str
    choice: Choice
    places: tuple[Place, ...] = ()
    layers: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    comment: str | None = None
    start: int = 0
    end: int = 0
    annotator: str = ""
    at: str = ""
    id: str = ""

    @property
    def gold(self) -> tuple[Place, ...]:
        """What it says is right."""
        return tuple(place for place in self.places if place.gold)

    def had(self, annotator: str) -> tuple[Place, ...]:
        """What that annotator had of it."""
        return tuple(place for place in self.places if annotator in place.by)

    def corrects(self, annotator: str) -> bool:
        """Whether it differs from what that annotator, who was compared, had."""
        return annotator in self.layers and {place.key for place in self.gold} != {
            place.key for place in self.had(annotator)
        }


def row_of_ruling(ruling: Ruling) -> Row:
    """The row of `rulings` that holds it."""
    return {
        "id": ruling.id,
        "document_id": ruling.document_id,
        "annotator": ruling.annotator,
        "start_offset": ruling.start,
        "end_offset": ruling.end,
        "choice": ruling.choice,
        "taken": to_json(ruling.taken),
        "layers": to_json(ruling.layers),
        "places": to_json([_stored(place, ruling.layers) for place in ruling.places]),
        "comment": ruling.comment or None,
        "ruled_at": ruling.at,
    }


def _stored(place: Place, layers: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {"start": place.start, "end": place.end, "label": place.label}
    if place.value:
        found["value"] = place.value
    if place.by != layers:
        found["by"] = place.by
    if place.gold:
        found["gold"] = True
    return found


def ruling_of(row: sqlite3.Row | Row) -> Ruling:
    """The ruling a row holds.

    Raises:
        DamagedRowError: it cannot have been written so.
    """
    try:
        layers = tuple(map(str, json.loads(row["layers"])))
        places = tuple(_place(stored, layers) for stored in json.loads(row["places"]))
        taken = tuple(map(str, json.loads(row["taken"])))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise DamagedRowError from error
    return Ruling(
        row["document_id"], row["choice"], places, layers, taken, row["comment"],
        row["start_offset"], row["end_offset"], row["annotator"], row["ruled_at"], row["id"],
    )  # fmt: skip


def _place(stored: Mapping[str, Any], layers: tuple[str, ...]) -> Place:
    start, end, label, value = (stored.get(name) for name in ("start", "end", "label", "value"))
    if not (type(start) is int and type(end) is int and isinstance(label, str)):
        raise DamagedRowError
    if not (value is None or isinstance(value, str)):
        raise DamagedRowError
    by = tuple(map(str, stored["by"])) if "by" in stored else layers
    return Place(start, end, label, value, by, bool(stored.get("gold")))


def relabelled(places: str, name_of: Callable[[str], str | None]) -> str:
    """Stored places with other labels; those whose label becomes None are left out.

    Raises:
        DamagedRowError: they cannot have been written so.
    """
    try:
        found: list[dict[str, Any]] = []
        for place in json.loads(places):
            label = name_of(place["label"])
            changed = place | {"label": label}
            if label is not None and changed not in found:
                found.append(changed)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise DamagedRowError from error
    return to_json(found)


def rulings(db: Database, document_id: str) -> list[Ruling]:
    """All rulings of a document, the earliest first."""
    rows = db.execute(
        "SELECT * FROM rulings WHERE document_id = ? ORDER BY ruled_at, id", [document_id]
    )
    return [ruling_of(row) for row in rows]


def gold_spans(made: Iterable[Ruling]) -> list[tuple[Place, str]]:
    """The adjudicated layer that follows from rulings, and when each span was decided."""
    ordered = sorted(made, key=lambda ruling: (ruling.at, ruling.id))
    verdicts: dict[PlaceKey, tuple[int, Place]] = {}
    for number, ruling in enumerate(ordered):
        for place in sorted(ruling.places, key=lambda one: one.gold):
            verdicts[place.key] = number, place
    right = [(-number, place) for number, place in verdicts.values() if place.gold]
    kept: dict[str, list[tuple[int, Place]]] = {}
    for number, place in sorted(right, key=lambda one: (one[0], one[1].order)):
        held = kept.setdefault(place.label, [])
        if all(_may_stand(number, place, *other) for other in held):
            held.append((number, place))
    found = [(place, ordered[-number].at) for held in kept.values() for number, place in held]
    return sorted(found, key=lambda one: one[0].order)


def _may_stand(number: int, place: Place, other_number: int, other: Place) -> bool:
    """Whether a span may stand beside one of its label that was decided not before it."""
    if (place.start, place.end) == (other.start, other.end):
        return False
    apart = place.end <= other.start or other.end <= place.start
    return apart or number == other_number


def status_of(made: Iterable[Ruling]) -> tuple[Status, str] | None:
    """How far the review of a document is, and since when; None where it has not begun."""
    ordered = sorted(made, key=lambda ruling: (ruling.at, ruling.id))
    if not ordered:
        return None
    for ruling in reversed(ordered):
        if ruling.choice in {"finished", "reopened"}:
            return ("done" if ruling.choice == "finished" else "in progress"), ruling.at
    return "in progress", ordered[-1].at


def gold_name(db: Database) -> str:
    """The adjudicated layer's name: as it is, or as it will be."""
    rows = db.execute(
        "SELECT name, is_gold FROM annotators WHERE is_gold OR name = ? ORDER BY 2 DESC, 1", [GOLD]
    ).fetchall()
    if rows and rows[0]["is_gold"]:
        return str(rows[0]["name"])
    return _GOLD_INSTEAD if rows else GOLD


def derived_id(text_sha256: str, start: int, end: int, label: str) -> str:
    """The id a span of the adjudicated layer has on every machine."""
    said = f"gold\n{text_sha256}\n{start}\n{end}\n{label}"
    return hashlib.sha256(said.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Derived:
    """How a document's adjudicated layer changed.

    Attributes:
        put: spans that came or changed.
        removed: ids of those that went.
        status: annotator and status, where that changed.
    """

    put: tuple[Span, ...] = ()
    removed: tuple[str, ...] = ()
    status: tuple[str, Status] | None = None


def derive(db: Database, document_id: str) -> Derived:
    """Bring a document's adjudicated layer to what its rulings say."""
    made = rulings(db, document_id)
    name = gold_name(db)
    digest, length = db.execute(
        "SELECT text_sha256, text_length FROM documents WHERE id = ?", [document_id]
    ).fetchone()
    labels = {row["name"] for row in db.execute("SELECT name FROM labels")}
    known = {
        row["id"]: dict(row)
        for row in db.execute(
            "SELECT * FROM spans WHERE document_id = ? AND annotator = ?", [document_id, name]
        )
    }
    if not made and not known and not _status(db, document_id, name):
        return Derived()
    wanted: dict[str, Row] = {}
    for place, at in gold_spans(made):
        if place.label in labels and 0 <= place.start < place.end <= length:
            span = _span(place, name, digest)
            wanted[span.id] = row_of(span, document_id, at)
    _make_known(db, name, made)
    put, removed = _replace(db, known, wanted, digest)
    return Derived(put, removed, _set_status(db, document_id, name, status_of(made)))


def forget(db: Database, document_id: str, label: str) -> None:
    """Take away a document's adjudicated spans of a label that is about to get another name.

    Their ids tell the label; `derive` makes them anew.
    """
    rows = db.execute(
        "SELECT spans.id, start_offset, end_offset, text_sha256 FROM spans "
        "JOIN documents ON documents.id = document_id "
        "WHERE document_id = ? AND annotator = ? AND label = ?",
        [document_id, gold_name(db), label],
    ).fetchall()
    for row in rows:
        if row["id"] == derived_id(row["text_sha256"], row[1], row[2], label):
            db.execute("DELETE FROM spans WHERE id = ?", [row["id"]])


def _span(place: Place, name: str, digest: str) -> Span:
    span_id = derived_id(digest, place.start, place.end, place.label)
    return Span(
        place.start, place.end, place.label, span_id, name, HUMAN, value=place.value or None
    )


def _make_known(db: Database, name: str, made: list[Ruling]) -> None:
    if made:
        db.execute(
            "INSERT INTO annotators (name, is_gold, added_at) VALUES (?, 1, ?) "
            "ON CONFLICT (name) DO UPDATE SET is_gold = 1 WHERE is_gold = 0",
            [name, min(ruling.at for ruling in made)],
        )


def _replace(
    db: Database, known: Mapping[str, Row], wanted: Mapping[str, Row], digest: str
) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Write the rows that differ; a span at a place that was given by hand stays."""
    removed = []
    taken = set()
    for span_id, row in known.items():
        place = row["start_offset"], row["end_offset"], row["label"]
        if span_id != derived_id(digest, *place):
            taken.add(place)
        elif wanted.get(span_id) != row:
            db.execute("DELETE FROM spans WHERE id = ?", [span_id])
            removed.append(span_id)
    put = []
    for span_id, row in wanted.items():
        place = row["start_offset"], row["end_offset"], row["label"]
        if place not in taken and (span_id not in known or span_id in removed):
            insert(db, "spans", row)
            put.append(span_of(row))
    gone = tuple(span_id for span_id in removed if span_id not in wanted)
    return tuple(put), gone


def _status(db: Database, document_id: str, name: str) -> Row | None:
    row = db.execute(
        "SELECT status, changed_at FROM document_status WHERE document_id = ? AND annotator = ?",
        [document_id, name],
    ).fetchone()
    return dict(row) if row else None


def _set_status(
    db: Database, document_id: str, name: str, wanted: tuple[Status, str] | None
) -> tuple[str, Status] | None:
    stored = _status(db, document_id, name)
    if (stored and (stored["status"], stored["changed_at"])) == wanted:
        return None
    db.execute(
        "DELETE FROM document_status WHERE document_id = ? AND annotator = ?", [document_id, name]
    )
    if wanted is not None:
        db.execute("INSERT INTO document_status VALUES (?, ?, ?, ?)", [document_id, name, *wanted])
    return name, wanted[0] if wanted else "new"


def with_verdicts(places: Iterable[Place], right: Iterable[PlaceKey]) -> tuple[Place, ...]:
    """Places with the verdict that those of the keys are right and the others are not."""
    keys = set(right)
    return tuple(replace(place, gold=place.key in keys) for place in places)
