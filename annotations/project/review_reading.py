"""What can be asked of a review: comments in threads, assignments, answers, the own lexicon."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database

CommentKind = Literal["comment", "resolved", "reopened"]


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody said, or did, about a place or an article.

    Attributes:
        id: the same on every machine.
        document_id: about which document.
        annotator: who.
        kind: `comment`, or that the thread was `resolved` or `reopened`.
        reply_to: the comment the thread begins with; None for that one itself.
        start, end: code points; None where it is about the article.
        text: the words; empty where the kind says it all.
        written_at, changed_at: when (UTC, ISO 8601).
    """

    id: str
    document_id: str
    annotator: str
    kind: CommentKind
    reply_to: str | None
    start: int | None
    end: int | None
    text: str
    written_at: str
    changed_at: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with what was said to it.

    Attributes:
        first: the comment; the earliest reply where the comment itself was taken away.
        replies: the others' words, the earliest first.
        resolved: whether the last word on that was that it is settled.
        resolved_by: who said so.
    """

    first: Comment
    replies: tuple[Comment, ...] = ()
    resolved: bool = False
    resolved_by: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A document that an annotator is to read.

    Attributes:
        document_id, annotator: which and who.
        blind: they are to see neither suggestions nor the others' labels.
        assigned_by: who gave it.
        at: when (UTC, ISO 8601).
    """

    document_id: str
    annotator: str
    blind: bool
    assigned_by: str
    at: str


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """An annotator's answer to a ruling: `seen`, `accepted` or `disputed`."""

    document_id: str
    annotator: str
    ruling_id: str
    answer: str
    note: str | None
    at: str


def comments(db: Database, document_id: str | None = None) -> list[Comment]:
    """All that was said of a document, or of all, the earliest first."""
    rows = db.execute(
        "SELECT comments.id, document_id, annotator, kind, reply_to, start_offset, end_offset, "
        "text, written_at, changed_at FROM comments "
        "JOIN documents ON documents.id = document_id AND removed = 0 "
        "WHERE document_id = ? OR ? IS NULL ORDER BY number, written_at, comments.id",
        [document_id, document_id],
    )
    return [Comment(*row) for row in rows]


def threads(said: Iterable[Comment]) -> list[Thread]:
    """Comments with their replies; those on the article first, then in reading order."""
    by_thread: dict[tuple[str, str], list[Comment]] = {}
    for comment in said:
        key = comment.document_id, comment.reply_to or comment.id
        by_thread.setdefault(key, []).append(comment)
    found = []
    for several in by_thread.values():
        ordered = sorted(several, key=lambda one: (one.written_at, one.id))
        words = [one for one in ordered if one.kind == "comment"]
        words.sort(key=lambda one: one.reply_to is not None)
        events = [one for one in ordered if one.kind != "comment"]
        if words:
            resolved = bool(events) and events[-1].kind == "resolved"
            by = events[-1].annotator if resolved else ""
            found.append(Thread(words[0], tuple(words[1:]), resolved, by))
    return sorted(found, key=_reading_order)


def _reading_order(thread: Thread) -> tuple[str, int, int, str, str]:
    first = thread.first
    start = -1 if first.start is None else first.start
    return first.document_id, start, first.end or 0, first.written_at, first.id


def assignments(db: Database, annotator: str | None = None) -> list[Assignment]:
    """Who is to read what, in the order of the documents; only one annotator's where named."""
    rows = db.execute(
        "SELECT document_id, annotator, blind, assigned_by, assigned_at FROM assignments "
        "JOIN documents ON documents.id = document_id AND removed = 0 "
        "WHERE annotator = ? OR ? IS NULL ORDER BY number, annotator",
        [annotator, annotator],
    )
    return [Assignment(row[0], row[1], bool(row[2]), row[3], row[4]) for row in rows]


def reads_blind(db: Database, document_id: str, annotator: str) -> bool:
    """Whether an annotator is to see neither suggestions nor the others' labels in a document."""
    rows = db.execute(
        "SELECT blind FROM assignments WHERE document_id = ? AND annotator = ?",
        [document_id, annotator],
    )
    return any(row[0] for row in rows)


def acknowledgements(db: Database, document_id: str | None = None) -> list[Acknowledgement]:
    """Annotators' answers to rulings, on a document or on all."""
    rows = db.execute(
        "SELECT document_id, annotator, ruling_id, answer, note, answered_at "
        "FROM acknowledgements WHERE document_id = ? OR ? IS NULL ORDER BY answered_at, ruling_id",
        [document_id, document_id],
    )
    return [Acknowledgement(*row) for row in rows]


def lexicon(db: Database) -> Mapping[str, tuple[str, ...]]:
    """The project's own lexicon: entries by list, as `Lexicon` takes them."""
    found: dict[str, list[str]] = {}
    for row in db.execute("SELECT list, entry FROM lexicon ORDER BY list, entry"):
        found.setdefault(row["list"], []).append(row["entry"])
    return {name: tuple(entries) for name, entries in found.items()}
