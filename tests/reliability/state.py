"""What a project holds, as one short value to compare by."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from annotations.project import Project

TABLES = (
    "acknowledgements", "annotators", "assignments", "comments", "decisions", "document_status",
    "documents", "journal", "labels", "lexicon", "rulings", "settings", "spans", "suggestions",
    "texts",
)  # fmt: skip


def digest_of(db: sqlite3.Connection) -> str:
    """A hash of every row of every table."""
    found = hashlib.sha256()
    for table in TABLES:
        rows = sorted(repr(tuple(row)) for row in db.execute(f"SELECT * FROM {table}"))
        found.update("\n".join([table, *rows]).encode("utf-8", "backslashreplace"))
    return found.hexdigest()


def digest(path: Path) -> str:
    """The same of a file."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as db:
        return digest_of(db)


def seen(project: Project) -> str:
    """A hash of what the annotator sees: articles, everybody's labels, own statuses, scheme."""
    found = hashlib.sha256(repr(project.scheme()).encode())
    found.update(repr([(entry.id, entry.status) for entry in project.entries()]).encode())
    for content in project.labelled_documents():
        found.update(repr(content).encode())
    return found.hexdigest()
