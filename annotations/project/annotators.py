"""Annotators: the names under which labels are kept."""

import getpass
import re
from contextlib import suppress
from typing import Final

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError

LONGEST_NAME: Final = 80  # code points
# Control and direction characters, and half characters, would make two names look the same.
_UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def default_annotator() -> str:
    """The name labels are made under where none is given: the system's user."""
    with suppress(OSError, KeyError, ImportError, ProjectError):
        return check_annotator(getpass.getuser())
    return "annotator"


def check_annotator(name: str) -> str:
    """The annotator's name without outer blanks.

    Raises:
        ProjectError: it is empty, too long, or holds control or direction characters.
    """
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or _UNFIT.search(name):
        raise ProjectError(
            N_(
                "errors",
                "“{name}” is no usable annotator name: 1 to {limit} visible characters are needed.",
            ),
            name=_UNFIT.sub("�", name[:LONGEST_NAME]),
            limit=LONGEST_NAME,
        )
    return name


def add_annotator(db: Database, name: str, at: str) -> None:
    """Make sure the project knows the annotator."""
    db.execute("INSERT OR IGNORE INTO annotators (name, added_at) VALUES (?, ?)", [name, at])
