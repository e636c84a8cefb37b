"""The tables of schema version 2: what reviewers decide and say, who is to read what, own words.

Each row has an id, or a key, that is the same on every machine, and the time it was written, so
that two files' rows unite in any order. What a row says of several places is JSON, in the column's
own words; offsets are code points.
"""

from typing import Final

TABLES: Final = """
CREATE TABLE rulings (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) > 0),
    document_id TEXT NOT NULL REFERENCES documents (id),
    annotator TEXT NOT NULL REFERENCES annotators (name),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
    choice TEXT NOT NULL CHECK (
        choice IN ('agreed', 'majority', 'taken', 'neither', 'drawn', 'finished', 'reopened')
    ),
    taken TEXT NOT NULL CHECK (taken GLOB '[[]*]'),
    layers TEXT NOT NULL CHECK (layers GLOB '[[]*]'),
    places TEXT NOT NULL CHECK (places GLOB '[[]*]'),
    comment TEXT,
    ruled_at TEXT NOT NULL
) STRICT;

CREATE TABLE comments (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) > 0),
    document_id TEXT NOT NULL REFERENCES documents (id),
    annotator TEXT NOT NULL REFERENCES annotators (name),
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'resolved', 'reopened')),
    reply_to TEXT,
    start_offset INTEGER CHECK (start_offset >= 0),
    end_offset INTEGER,
    text TEXT NOT NULL,
    written_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
    CHECK (end_offset > start_offset)
) STRICT;

CREATE TABLE assignments (
    document_id TEXT NOT NULL REFERENCES documents (id),
    annotator TEXT NOT NULL REFERENCES annotators (name),
    blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1)),
    assigned_by TEXT NOT NULL,
    assigned_at TEXT NOT NULL,
    PRIMARY KEY (document_id, annotator)
) STRICT, WITHOUT ROWID;

CREATE TABLE acknowledgements (
    document_id TEXT NOT NULL REFERENCES documents (id),
    annotator TEXT NOT NULL REFERENCES annotators (name),
    ruling_id TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('seen', 'accepted', 'disputed')),
    note TEXT,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (document_id, annotator, ruling_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE lexicon (
    list TEXT NOT NULL CHECK (length(list) > 0),
    entry TEXT NOT NULL CHECK (length(entry) > 0),
    note TEXT,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (list, entry)
) STRICT;

CREATE INDEX rulings_by_document ON rulings (document_id);
CREATE INDEX comments_by_document ON comments (document_id);
CREATE INDEX assignments_by_annotator ON assignments (annotator);
"""

VIEWS: Final = """
CREATE VIEW settled_cases AS
SELECT rulings.document_id, documents.title, rulings.annotator AS reviewer, rulings.choice,
       rulings.taken, rulings.places, rulings.comment, rulings.ruled_at,
       substr(texts.text, rulings.start_offset + 1, rulings.end_offset - rulings.start_offset)
       AS text
FROM rulings
JOIN documents ON documents.id = rulings.document_id AND documents.removed = 0
JOIN texts ON texts.document_number = documents.number
ORDER BY documents.number, rulings.start_offset, rulings.ruled_at;

CREATE VIEW comment_threads AS
SELECT comments.document_id, documents.title, coalesce(comments.reply_to, comments.id) AS thread,
       comments.annotator, comments.kind, comments.text, comments.written_at,
       substr(texts.text, comments.start_offset + 1, comments.end_offset - comments.start_offset)
       AS about
FROM comments
JOIN documents ON documents.id = comments.document_id AND documents.removed = 0
JOIN texts ON texts.document_number = documents.number
ORDER BY documents.number, thread, comments.written_at, comments.id;
"""
