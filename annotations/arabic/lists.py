"""Reads the word lists in `resources/lexicon`, each once."""

import hashlib
from functools import cache

from annotations.resources import resource

Row = tuple[str, ...]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The lines of `resources/lexicon/<name>.tsv`, cut at tabs, without comments and blanks.

    A line that begins with `#` is a comment. Fields are stripped; a line has one or more.

    Raises:
        FileNotFoundError: there is no such list.
    """
    text = resource("lexicon", f"{name}.tsv").read_text(encoding="utf-8-sig")
    return tuple(
        tuple(field.strip() for field in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


def entries(name: str) -> tuple[str, ...]:
    """The first field of every line of a list; several words on a line are parted by ` | `."""
    return tuple(
        entry.strip() for row in rows(name) for entry in row[0].split("|") if entry.strip()
    )


def sum_of_lists() -> str:
    """One SHA-256 sum of all lists, their names included: another where any of them changed."""
    digest = hashlib.sha256()
    for path in sorted(resource("lexicon").glob("*.tsv")):
        digest.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
