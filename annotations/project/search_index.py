"""An index of the words of all articles, so that a name is found in a large project at once.

It holds each article's folded words in their order, nothing else, and belongs to SQLite (FTS5).
It only names articles that may hold a query; `annotations.search.matching` then says where, and
whether, it stands there. An article whose import is taken back stays in it and is left out when
it is asked. What is missing in it (another program added articles) is added when it is next asked.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from sqlite_utils import Database

from annotations.arabic.folding import fold_word
from annotations.search.matching import in_lower_case

TABLE: Final = """
CREATE VIRTUAL TABLE search_index USING fts5 (
    words, content = '', tokenize = 'unicode61 remove_diacritics 0'
);
"""
# Beyond this many bytes SQLite writes the words out: larger is faster, and costs memory.
WRITE_OUT: Final = "INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 4194304);\n"

_TOKEN = re.compile(r"[^\W0-9_]+|[0-9]+")
_DIGITS: Final = frozenset("0123456789")
_OFTEN_FOLDED: Final = "أإآةىئؤـًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩"
_PREFIX_LETTERS: Final = 3
"""A shorter beginning of a word names so many words that it is taken for a whole one."""
_CONJUNCTIONS: Final = ("", "و", "ف")
_PREPOSITIONS: Final = ("", "ب", "ك", "ل", "س")


def fill(db: Database) -> int:
    """Add the articles behind the last one that the index knows; in a transaction of the caller's.

    Returns:
        How many were added.
    """
    last = db.execute("SELECT max(id) FROM search_index_docsize").fetchone()[0] or 0
    rows = db.conn.execute(
        "SELECT document_number, text FROM texts WHERE document_number > ? ORDER BY 1", [last]
    )
    added = db.conn.executemany(
        "INSERT INTO search_index (rowid, words) VALUES (?, ?)",
        ((number, _indexed(text)) for number, text in rows),
    )
    return max(0, added.rowcount)


def is_current(db: Database) -> bool:
    """Whether the index knows the last article."""
    known, there = db.execute(
        "SELECT (SELECT max(id) FROM search_index_docsize), "
        "(SELECT max(document_number) FROM texts)"
    ).fetchone()
    return (known or 0) >= (there or 0)


def rebuild(db: Database) -> int:
    """Make the index anew; in a transaction of the caller's.

    Returns:
        How many articles it holds.
    """
    db.execute("DROP TABLE search_index")
    create(db)
    return fill(db)


def create(db: Database) -> None:
    """Make an empty index."""
    db.execute(TABLE)
    db.execute(WRITE_OUT)


def _indexed(text: str) -> str:
    """The words of a text as they are kept: folded, digits apart from letters.

    The same words as `fold_word` gives in half its time, which is most of an import's: what is
    common is replaced, and only a text that has more to fold is folded letter by letter.
    """
    for written, folded in _common():
        text = text.replace(written, folded)
    notable = [match.start() for match in _notable().finditer(text)]
    if any(text[place] not in _DIGITS for place in notable):
        text = fold_word(text)
        notable = [place for place, letter in enumerate(text) if letter in _DIGITS]
    return _parted(text, notable)


@cache
def _common() -> tuple[tuple[str, str], ...]:
    return tuple((letter, fold_word(letter)) for letter in _OFTEN_FOLDED)


@cache
def _notable() -> re.Pattern[str]:
    """A digit, or whatever else folding makes another letter of, or leaves out."""
    others = (
        letter
        for letter in map(chr, range(0x80, 0x10000))
        if not "\ud800" <= letter <= "\udfff"
        and (folded := fold_word(letter)) != letter
        and (not folded or folded.isalnum() or letter.isalnum())
    )
    return re.compile(f"[0-9{re.escape(''.join(others))}]")


def _parted(text: str, digits: list[int]) -> str:
    """`text` with a blank wherever digits, which stand at these places, and letters touch."""
    parts: list[str] = []
    behind = 0
    for digit in digits:
        for edge in (digit, digit + 1):
            pair = text[max(0, edge - 1) : edge + 1]
            if len(pair) == 2 and pair.isalnum() and not set(pair) <= _DIGITS:
                parts.append(text[behind:edge])
                behind = edge
    parts.append(text[behind:])
    return " ".join(parts)


def is_too_short(query: str) -> bool:
    """Whether a query is so short that it is taken for a whole word, not for a beginning."""
    tokens = _tokens(query)
    return len(tokens) == 1 and len(tokens[0]) < _PREFIX_LETTERS


def _tokens(query: str) -> list[str]:
    return _TOKEN.findall(in_lower_case(fold_word(query)))


def question(query: str, *, whole_word: bool) -> str | None:
    """What to ask the index for articles that may hold a query; None where it cannot tell.

    Args:
        query: words as a person types them.
        whole_word: its last word is meant whole.
    """
    tokens = _tokens(query)
    if not tokens:
        return None
    short = len(tokens[-1]) < _PREFIX_LETTERS
    if short and not whole_word and len(tokens) > 1:
        tokens.pop()
    ends = '"' if whole_word or short else '" *'
    rest = "".join(f" {token}" for token in tokens[1:])
    return " OR ".join(f'"{first}{rest}{ends}' for first in _behind_proclitics(tokens[0]))


def _behind_proclitics(word: str) -> Iterator[str]:
    """The forms in which a word may stand in a text: itself, and behind each stack."""
    if word[0].isdecimal():
        yield word
        return
    for conjunction in _CONJUNCTIONS:
        for preposition in _PREPOSITIONS:
            yield conjunction + preposition + word
        if word.startswith("ال") and len(word) > 3:
            yield conjunction + "لل" + word[2:]
