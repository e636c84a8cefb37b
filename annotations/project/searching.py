"""Finding words in all articles of a project, and every other place of a name."""

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, TypeVar

from sqlite_utils import Database

from annotations.project import search_index
from annotations.project.faults import code_of
from annotations.project.reading import document, spans
from annotations.project.transaction import writing
from annotations.search.contexts import Context, context
from annotations.search.matching import Match, Options, Shadowed, check_query, find_all, is_whole
from annotations.search.similar import name_to_find, places_like

Row = sqlite3.Row
Outcome = TypeVar("Outcome")

_AT_ONCE: Final = 100
"""Articles that a regular expression is run over at a time."""
_ARTICLE = "documents.number, documents.id, documents.title, texts.text"
_BY_INDEX = (
    f"SELECT {_ARTICLE} FROM search_index CROSS JOIN documents CROSS JOIN texts "
    "{join} WHERE search_index MATCH :question AND search_index.rowid > :behind "
    "AND documents.number = search_index.rowid AND removed = 0 "
    "AND texts.document_number = documents.number {where} ORDER BY search_index.rowid"
)
_ALL = (
    f"SELECT {_ARTICLE} FROM documents JOIN texts ON texts.document_number = documents.number "
    "{join} WHERE documents.number > :behind AND removed = 0 {where} ORDER BY documents.number"
)
_OWN_STATUS = (
    "LEFT JOIN document_status ON document_status.document_id = documents.id "
    "AND document_status.annotator = :annotator"
)
_ELSEWHERE_UNFINISHED = (
    "AND documents.id <> :here AND coalesce(status, 'new') IN ('new', 'in progress')"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in an article that answers a search.

    Attributes:
        document_id, title: the article's.
        start, end: the place, in code points.
        context: the words there and around it.
    """

    document_id: str
    title: str
    start: int
    end: int
    context: Context


@dataclass(frozen=True, slots=True)
class Found:
    """A part of what a search finds.

    Attributes:
        hits: in the order of the articles, and in reading order within each.
        behind: the number of the last article that was looked at, from which to go on; None where
            all have been.
    """

    hits: list[Hit]
    behind: int | None = None


def search(
    db: Database,
    query: str,
    options: Options,
    limit: int,
    behind: int = 0,
    seconds: float = 0.2,
    *,
    read_only: bool = False,
) -> Found:
    """The next hits of a search through all articles.

    A hit begins a word or stands behind a proclitic; a query of one or two letters is a whole
    word. An article's hits come together, so there can be somewhat more than `limit`.

    Args:
        db: the project's database.
        query: what to look for.
        options: how it is meant.
        limit: hits after which the search stops.
        behind: the number of the article to go on from; 0 for the beginning.
        seconds: the time after which the search stops at the next article.
        read_only: the index cannot be mended where it lacks articles.

    Raises:
        UsageError: as `find_all`.
    """
    check_query(query)
    if not query.strip():
        return Found([])
    asked = None
    if not options.regular:
        if search_index.is_too_short(query):
            options = replace(options, whole_word=True)
        asked = search_index.question(query, whole_word=options.whole_word)

    def page(asked: str | None) -> Found:
        rows = _rows(db, asked, {"behind": behind})
        return _page(_matched(rows, query, options), limit, seconds)

    return _by_index(db, asked, page, read_only=read_only)


def similar(
    db: Database,
    annotator: str,
    document_id: str,
    words: str,
    label: str,
    limit: int,
    *,
    read_only: bool = False,
) -> Found:
    """Where else a name stands and the annotator has not given it `label`.

    Looks at the article first, then at every other that the annotator has not finished.

    Args:
        db: the project's database.
        annotator: whose labels and status count.
        document_id: the article the name was labelled in.
        words: the name as it stands there.
        label: the label it has.
        limit: places after which to stop.
        read_only: as in `search`.
    """
    article = document(db, document_id)
    here = {"id": document_id, "title": article.title, "text": article.text}
    asked = search_index.question(name_to_find(words), whole_word=True)

    def free(row: Row | dict[str, str]) -> list[Match]:
        text = Shadowed(row["text"])
        found = places_like(text, words)
        if not found:
            return []
        own = [span for span in spans(db, row["id"], annotator) if span.label == label]
        return places_like(text, words, own)

    def page(asked: str | None) -> Found:
        given = {"behind": 0, "annotator": annotator, "here": document_id}
        rows = _rows(db, asked, given, _OWN_STATUS, _ELSEWHERE_UNFINISHED)
        return _page(((row, free(row)) for row in rows), limit, seconds=2.0)

    in_article = [_hit(here, match) for match in free(here)]
    elsewhere = _by_index(db, asked, page, read_only=read_only)
    return Found([*in_article, *elsewhere.hits], elsewhere.behind)


def _by_index(
    db: Database, asked: str | None, page: Callable[[str | None], Found], *, read_only: bool
) -> Found:
    """What `page` finds with the index, mended where it is stale or damaged; else without."""
    if asked is None:
        return page(None)
    try:
        if not search_index.is_current(db):
            if read_only:
                return page(None)
            with writing(db):
                search_index.fill(db)
        return page(asked)
    except sqlite3.DatabaseError as error:
        if code_of(error) != sqlite3.SQLITE_CORRUPT_VTAB:
            raise
    if read_only:
        return page(None)
    with writing(db):
        search_index.rebuild(db)
    return page(asked)


def _rows(
    db: Database, asked: str | None, given: dict[str, object], join: str = "", where: str = ""
) -> Iterator[Row]:
    query = _ALL if asked is None else _BY_INDEX
    rows: Iterator[Row] = db.execute(
        query.format(join=join, where=where), given | {"question": asked}
    )
    return rows


def _matched(
    rows: Iterable[Row], query: str, options: Options
) -> Iterator[tuple[Row, list[Match]]]:
    """Each article with where the query stands in it."""
    if not options.regular:
        for row in rows:
            yield row, find_all(Shadowed(row["text"]), query, options, at_word_start=True)
        return
    from annotations.search.regular import find_regular

    waiting = iter(rows)
    while some := list(islice(waiting, _AT_ONCE)):
        for row, found in zip(
            some, find_regular([row["text"] for row in some], query), strict=True
        ):
            whole = options.whole_word
            yield row, [match for match in found if not whole or is_whole(row["text"], *match)]


def _page(matched: Iterable[tuple[Row, list[Match]]], limit: int, seconds: float) -> Found:
    hits: list[Hit] = []
    until = time.monotonic() + seconds
    for row, found in matched:
        hits += [_hit(row, match) for match in found]
        if len(hits) >= limit or time.monotonic() > until:
            return Found(hits, row["number"])
    return Found(hits)


def _hit(row: Row | dict[str, str], match: Match) -> Hit:
    return Hit(row["id"], row["title"], *match, context(row["text"], *match))
