"""A new project of everything that can still be read of a damaged one, and word of what is missing.

Texts are held to their hashes. Where a table has lost rows, the journal and the newest whole copy
beside the project fill in what they know.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError, SpanError
from annotations.project.annotators import default_annotator
from annotations.project.backups import Backup
from annotations.project.faults import unread_told
from annotations.project.files import create_file
from annotations.project.keys import key_of
from annotations.project.retracing import RECOVERED, retraced
from annotations.project.rows import Row, new_id, now
from annotations.project.salvage import Salvage, Tables, newest_good, salvage
from annotations.project.schemes import default_scheme
from annotations.project.shapes import SHAPES, mended
from annotations.spans import check_text, document_id, text_hash, title_of

_ORDER: Final = (
    "settings", "labels", "annotators", "documents", "texts", "document_status", "spans",
    "suggestions", "decisions", "rulings", "comments", "assignments", "acknowledgements",
    "lexicon", "journal",
)  # fmt: skip
_NAMING: Final = (
    "document_status", "spans", "suggestions", "decisions", "rulings", "comments", "assignments",
    "acknowledgements", "journal",
)  # fmt: skip
_BY_PEOPLE: Final = (
    "spans", "document_status", "decisions", "rulings", "comments", "assignments",
    "acknowledgements", "lexicon",
)  # fmt: skip
"""What somebody wrote, and would miss."""
_OF_TEXT: Final = ("text_length", "text_sha256")

_TEXT_LOST = N_("errors", "The document {document} has lost its text.")
_TEXT_CHANGED = N_(
    "errors",
    "The text of the document {document} is not what was imported; it was kept as it is now.",
)
_TEXT_ALONE = N_("errors", "The document {document} has nothing left but its text.")
_ROWS_LOST = N_(
    "errors",
    "{count} rows of {table} belong to documents that are gone or fit nowhere any more.",
)

_HIGHEST: Final = 2**62  # beyond it no numbers are left to go on with


@dataclass(slots=True)
class Recovered:
    """What a recovery came to.

    Attributes:
        documents, spans, statuses: how many the new project has; documents that were taken out of
            the project are not counted.
        missing: a sentence for each document that is gone or not as it was, and for rows that fit
            nowhere any more.
        from_copy: the copy that filled in, where one was needed and there.
        whole: nothing was missing.
    """

    documents: int = 0
    spans: int = 0
    statuses: int = 0
    missing: list[ProjectError] = field(default_factory=list)
    from_copy: Backup | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def recover(project: Path, out: Path) -> Recovered:
    """Make a new project at `out` of what is readable of `project`, which is left as it is.

    Raises:
        ProjectError: the file cannot be read, nothing in it is of a project, or `out` cannot be
            made.
    """
    with unread_told(project):
        found = salvage(project)
    report = Recovered()
    if found.damaged:
        _fill_in(found, project, report)
    if not any(found.tables[table] for table in ("documents", "texts", "labels")):
        raise ProjectError(
            N_(
                "errors",
                "Nothing of a Tawsim project is left in {path}, and there is no whole copy of it.",
            ),
            path=project,
        )
    _settle_texts(found.tables, report)
    if found.damaged:
        _begin_anew(found.tables)
    _complete(found.tables)
    create_file(out, lambda db: _write(db, found.tables, report), key_of(project))
    return report


def _fill_in(found: Salvage, project: Path, report: Recovered) -> None:
    """Take from the newest whole copy what is not there, unless the journal says it went."""
    good = newest_good(project)
    if good is None:
        return
    report.from_copy, copied = good
    tables = found.tables
    _right_ids(tables, copied)
    said = retraced(_of(tables, "journal")).words
    texts = {
        row["text_sha256"]: copied["texts"][row["number"],]["text"]
        for row in _of(copied, "documents")
    }
    for table in _ORDER:
        for key, row in copied[table].items() if found.damaged else ():
            if table != "texts" and said.get((table, key), row) is not None:
                tables[table].setdefault(key, row)
    for key, row in copied["documents"].items():
        # What is told of a text never changes, so where they differ it is the damage.
        if key in tables["documents"]:
            tables["documents"][key] |= {name: row[name] for name in _OF_TEXT}
    _number_anew(tables)
    for row in _of(tables, "documents"):
        stored = tables["texts"].get((row["number"],))
        sound = stored is not None and text_hash(stored["text"]) == row["text_sha256"]
        if not sound and row["text_sha256"] in texts:
            text = texts[row["text_sha256"]]
            tables["texts"][row["number"],] = {"document_number": row["number"], "text": text}


def _right_ids(tables: Tables, copied: Tables) -> None:
    """Give documents whose id was hurt the id that the copy has for the same text."""
    by_text = {row["text_sha256"]: key for key, row in copied["documents"].items()}
    documents = tables["documents"]
    for key, row in list(documents.items()):
        right = by_text.get(row["text_sha256"], key)
        if right != key and right not in documents:
            del documents[key]
            documents[right] = row | {"id": right[0]}


def _of(tables: Tables, table: str) -> list[Row]:
    return list(tables[table].values())


def _number_anew(tables: Tables) -> None:
    """Give documents that came from a copy numbers that no other has."""
    taken: dict[int, str] = {}
    texts = tables["texts"]
    for row in _of(tables, "documents"):
        if taken.setdefault(row["number"], row["id"]) != row["id"]:
            numbers = {*taken, *(key[0] for key in texts if isinstance(key[0], int))}
            usual = max((number for number in numbers if number < _HIGHEST), default=0)
            row["number"] = usual + 1
            taken[row["number"]] = row["id"]


def _settle_texts(tables: Tables, report: Recovered) -> None:
    """Leave only documents whose text is there; name the others."""
    texts, numbers = tables["texts"], set()
    for key, row in list(tables["documents"].items()):
        numbers.add(row["number"])
        stored = texts.get((row["number"],))
        text = None if stored is None else mended(stored["text"])
        if text is None or not _usable(text, row["text_length"]):
            del tables["documents"][key]
            if not row["removed"]:
                report.missing.append(ProjectError(_TEXT_LOST, document=_named(row)))
        elif text_hash(text) != row["text_sha256"]:
            row["text_sha256"] = text_hash(text)
            texts[row["number"],] = stored | {"text": text} if stored else {}
            report.missing.append(ProjectError(_TEXT_CHANGED, document=_named(row)))
    held = {row["text_sha256"] for row in _of(tables, "documents")}
    for (number,), row in list(texts.items()):
        text = row["text"]
        if number in numbers or text_hash(mended(text)) in held or not _usable(text, len(text)):
            continue
        made = _document(number, text)
        tables["documents"].setdefault((made["id"],), made)
        report.missing.append(ProjectError(_TEXT_ALONE, document=_named(made)))


def _named(row: Row) -> str:
    return f"{row['id']} “{row['title']}”"


def _usable(text: str, length: int) -> bool:
    try:
        check_text(text)
    except SpanError:
        return False
    return len(text) == length


def _document(number: object, text: str) -> Row:
    """The row of a document of which only the text is left."""
    return {
        "number": number, "id": document_id(text), "title": title_of(text),
        "text_length": len(text), "text_sha256": text_hash(text), "removed": 0, "added_at": now(),
        "meta": "{}",
    }  # fmt: skip


def _complete(tables: Tables) -> None:
    """Put back labels and annotators that other rows name, and what else must be there."""
    for table, name, make in (
        ("labels", "label", _label),
        ("annotators", "annotator", _annotator),
    ):
        named = {row[name] for other in _NAMING for row in _of(tables, other) if name in row}
        for value in sorted(named):
            tables[table].setdefault((value,), make(value, len(tables[table]) + 1))
    if not tables["labels"]:
        for position, label in enumerate(default_scheme(), start=1):
            row = _label(label.name, position)
            tables["labels"][label.name,] = row
    for row in _of(tables, "documents"):
        try:
            sound = SHAPES["journal"]["after"](row["meta"])
        except ValueError:
            sound = False
        row["meta"] = row["meta"] if sound else "{}"


def _begin_anew(tables: Tables) -> None:
    """Say in the journal that it may have gaps before this."""
    steps = _sorted("journal", tables["journal"].values())
    if steps and steps[-1]["number"] >= _HIGHEST:
        for place, step in enumerate(steps, start=1):
            step["number"] = place
    number = steps[-1]["number"] + 1 if steps else 1
    row = {
        "number": number, "id": new_id(), "at": now(), "annotator": default_annotator(),
        "action": RECOVERED, "document_id": None, "state": "record", "refers_to": None,
        "before": "{}", "after": "{}",
    }  # fmt: skip
    tables["journal"][row["id"],] = row


def _label(name: str, position: int) -> Row:
    known = default_scheme().get(name)
    return {
        "name": name, "title_ar": known.title_ar if known else name,
        "title_en": known.title_en if known else name,
        "color": known.color if known else "#5b6ee1", "shortcut": known.key if known else "",
        "position": position,
    }  # fmt: skip


def _annotator(name: str, _position: int) -> Row:
    return {"name": name, "is_gold": 0, "added_at": now()}


def _write(db: Database, tables: Tables, report: Recovered) -> None:
    refused: dict[str, int] = {}
    for table in _ORDER:
        kept = _sorted(table, tables[table].values())
        for row in kept:
            try:
                _insert(db, table, row, tables)
            except sqlite3.IntegrityError:
                refused[table] = refused.get(table, 0) + 1
    for table in _BY_PEOPLE:
        if refused.get(table):
            report.missing.append(ProjectError(_ROWS_LOST, count=refused[table], table=table))
    report.documents = _count(db, "documents WHERE removed = 0")
    report.spans = _count(db, _LIVE.format(table="spans"))
    report.statuses = _count(db, _LIVE.format(table="document_status"))


_LIVE = "{table} JOIN documents ON documents.id = document_id WHERE removed = 0"


def _sorted(table: str, rows: Iterable[Row]) -> list[Row]:
    number = {"documents": "number", "journal": "number", "labels": "position"}.get(table)
    return sorted(rows, key=lambda row: row[number]) if number else list(rows)


def _insert(db: Database, table: str, row: Row, tables: Tables) -> None:
    if table == "texts" and not any(
        one["number"] == row["document_number"] for one in _of(tables, "documents")
    ):
        return
    if table == "journal":
        row = row | {"refers_to": _there(row["refers_to"], tables, "journal")}
        row["document_id"] = _there(row["document_id"], tables, "documents")
    columns = list(SHAPES[table])
    db.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        [row[column] for column in columns],
    )


def _there(key: object, tables: Tables, table: str) -> object:
    return key if (key,) in tables[table] else None


def _count(db: Database, what: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {what}").fetchone()[0])
