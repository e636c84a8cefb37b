"""The tables and views of a project file, as migrations that every shipped version can run.

The file is meant to be read by people: `sqlite3 FILE` or Datasette show tables and views whose
names say what they hold.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from annotations.project import review_tables, search_index
from annotations.project.transaction import writing

APPLICATION_ID: Final = 0x54575331
SCHEMA_VERSION: Final = 2

migrations = Migrations("tawsim")

_TABLES = """
CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE labels (
    name TEXT PRIMARY KEY NOT NULL CHECK (length(name) > 0),
    title_ar TEXT NOT NULL,
    title_en TEXT NOT NULL,
    color TEXT NOT NULL CHECK (color GLOB '#[0-9a-fA-F]*' AND length(color) = 7),
    shortcut TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE annotators (
    name TEXT PRIMARY KEY NOT NULL CHECK (length(name) > 0),
    is_gold INTEGER NOT NULL DEFAULT 0 CHECK (is_gold IN (0, 1)),
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
    title TEXT NOT NULL,
    text_length INTEGER NOT NULL CHECK (text_length > 0),
    text_sha256 TEXT NOT NULL UNIQUE CHECK (length(text_sha256) = 64),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    added_at TEXT NOT NULL,
    meta TEXT NOT NULL CHECK (meta GLOB '{*}')
) STRICT;

CREATE TABLE texts (
    document_number INTEGER PRIMARY KEY REFERENCES documents (number),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE document_status (
    document_id TEXT NOT NULL REFERENCES documents (id),
    annotator TEXT NOT NULL REFERENCES annotators (name),
    status TEXT NOT NULL CHECK (status IN ('new', 'in progress', 'done', 'skipped')),
    changed_at TEXT NOT NULL,
    PRIMARY KEY (document_id, annotator)
) STRICT, WITHOUT ROWID;

CREATE TABLE spans (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) > 0),
    document_id TEXT NOT NULL REFERENCES documents (id),
    annotator TEXT NOT NULL REFERENCES annotators (name),
    label TEXT NOT NULL REFERENCES labels (name) ON UPDATE CASCADE,
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (length(source) > 0),
    confidence REAL CHECK (confidence BETWEEN 0 AND 1),
    value TEXT,
    note TEXT,
    flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
    changed_at TEXT NOT NULL,
    CHECK (end_offset > start_offset),
    UNIQUE (document_id, annotator, start_offset, end_offset, label)
) STRICT;

CREATE TABLE suggestions (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id),
    engine TEXT NOT NULL,
    label TEXT NOT NULL REFERENCES labels (name) ON UPDATE CASCADE,
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    value TEXT,
    reason TEXT NOT NULL,
    CHECK (end_offset > start_offset),
    UNIQUE (document_id, engine, start_offset, end_offset, label)
) STRICT;

CREATE TABLE decisions (
    document_id TEXT NOT NULL REFERENCES documents (id),
    annotator TEXT NOT NULL REFERENCES annotators (name),
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    label TEXT NOT NULL REFERENCES labels (name) ON UPDATE CASCADE,
    engine TEXT NOT NULL,
    confidence REAL NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('taken', 'refused')),
    decided_at TEXT NOT NULL,
    PRIMARY KEY (document_id, annotator, start_offset, end_offset, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    annotator TEXT NOT NULL REFERENCES annotators (name),
    action TEXT NOT NULL,
    document_id TEXT REFERENCES documents (id),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'record')),
    refers_to TEXT REFERENCES journal (id),
    before TEXT NOT NULL CHECK (before GLOB '{*}'),
    after TEXT NOT NULL CHECK (after GLOB '{*}')
) STRICT;

CREATE INDEX journal_by_state ON journal (annotator, state, number);
"""

_GUARDS = "\n".join(
    f"""
CREATE TRIGGER {table}_{event.lower()}_within_text BEFORE {event} ON {table}
WHEN new.end_offset > (SELECT text_length FROM documents WHERE id = new.document_id)
BEGIN
    SELECT RAISE(ABORT, 'the span ends beyond the text');
END;
"""
    for table in ("spans", "suggestions")
    for event in ("INSERT", "UPDATE")
)

_VIEWS = """
CREATE VIEW articles AS
SELECT documents.number, documents.id, documents.title, texts.text, documents.meta
FROM documents JOIN texts ON texts.document_number = documents.number
WHERE documents.removed = 0;

CREATE VIEW spans_with_text AS
SELECT spans.document_id, documents.title, spans.annotator, spans.label,
       spans.start_offset, spans.end_offset,
       substr(texts.text, spans.start_offset + 1, spans.end_offset - spans.start_offset) AS text,
       spans.value, spans.source, spans.confidence, spans.note, spans.flagged, spans.id
FROM spans
JOIN documents ON documents.id = spans.document_id AND documents.removed = 0
JOIN texts ON texts.document_number = documents.number
ORDER BY documents.number, spans.start_offset, spans.end_offset DESC, spans.label;

CREATE VIEW progress_by_document AS
SELECT documents.number, documents.id, documents.title, annotators.name AS annotator,
       coalesce(document_status.status, 'new') AS status,
       (SELECT count(*) FROM spans
        WHERE spans.document_id = documents.id AND spans.annotator = annotators.name) AS spans
FROM documents CROSS JOIN annotators
LEFT JOIN document_status ON document_status.document_id = documents.id
    AND document_status.annotator = annotators.name
WHERE documents.removed = 0
ORDER BY documents.number, annotators.name;

CREATE VIEW spans_by_label AS
SELECT label, annotator, source, count(*) AS spans
FROM spans JOIN documents ON documents.id = spans.document_id AND documents.removed = 0
GROUP BY label, annotator, source
ORDER BY label, annotator, source;

CREATE VIEW edits AS
SELECT number, at, annotator, action, document_id, state, before, after
FROM journal ORDER BY number;
"""


@migrations(name="1 documents, spans, suggestions, journal")
def first(db: Database) -> None:
    """The first schema: documents, spans, labels, annotators, suggestions, decisions, journal."""
    for statement in _statements(_TABLES + _GUARDS + _VIEWS):
        db.execute(statement)
    search_index.create(db)


@migrations(name="2 review and lexicon")
def second(db: Database) -> None:
    """Rulings, comments, assignments, acknowledgements; the project's own lexicon."""
    for statement in _statements(review_tables.TABLES + review_tables.VIEWS):
        db.execute(statement)


def _statements(script: str) -> list[str]:
    """The single statements of `script`; a trigger's body stays with its trigger."""
    found: list[str] = []
    for part in script.split(";\n"):
        inside_trigger = found and "CREATE TRIGGER" in found[-1] and not found[-1].endswith("END")
        if inside_trigger:
            found[-1] += ";\n" + part.rstrip()
        elif part.strip():
            found.append(part.strip())
    return found


def migrate(db: Database) -> None:
    """Bring the file to `SCHEMA_VERSION`; nothing is changed where a step fails."""
    with writing(db):
        migrations.apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


Structure = Mapping[tuple[str, str], str | None]


def structure_of(db: Database) -> Structure:
    """What a database holds, by kind and name: the statement that made it, blanks aside."""
    rows = db.execute("SELECT type, name, sql FROM sqlite_schema")
    return {(kind, name): sql and " ".join(sql.split()) for kind, name, sql in rows}


@cache
def structure(version: int) -> Structure:
    """What a project of that version of the format holds."""
    db = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    try:
        # The names of migrations begin with the version they lead to.
        later = [
            step.name for step in migrations.pending(db) if int(step.name.split()[0]) > version
        ]
        with writing(db):
            migrations.apply(db, stop_before=later)
        return structure_of(db)
    finally:
        db.close()


@cache
def rules() -> Mapping[str, str]:
    """What the schema demands of a row of each table, as one condition.

    A connection that only reads leaves such rules out of SQLite's own checks.
    """
    found = {}
    for (kind, name), made in structure(SCHEMA_VERSION).items():
        conditions = list(_conditions(made or "")) if kind == "table" else []
        if conditions:
            found[name] = " AND ".join(conditions)
    return found


def _conditions(made: str) -> Iterator[str]:
    """What stands within the brackets of each CHECK of a statement, with them."""
    for part in made.split("CHECK ")[1:]:
        depth = 0
        for place, letter in enumerate(part):
            depth += (letter == "(") - (letter == ")")
            if depth == 0:
                yield part[: place + 1]
                break
