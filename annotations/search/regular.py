"""Regular expressions in a process of their own: some take for ever, and `re` cannot be stopped.

The process reads a request a line and answers a line; one that has not answered in time is ended,
and the next search starts another.
"""

import atexit
import json
import re
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from annotations.child_process import LineProcess
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import UsageError
from annotations.search.matching import MOST_MATCHES, Match

SECONDS: Final = 3.0
_WORKER: Final = Path(__file__).with_name("regular_worker.py")


def check_pattern(pattern: str) -> None:
    """Refuse what is no regular expression.

    Raises:
        UsageError: saying what is wrong with it, and where.
    """
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise UsageError(
            N_("errors", "That is no regular expression: {why}."), why=error
        ) from error


def find_regular(
    texts: Sequence[str], pattern: str, limit: int = MOST_MATCHES, seconds: float = SECONDS
) -> list[list[Match]]:
    """The places in each text that match `pattern`, empty ones left out.

    `^` and `$` stand for a line's beginning and end.

    Args:
        texts: where to look.
        pattern: a regular expression as Python's `re` reads it.
        limit: the most matches wanted of each text.
        seconds: how long the search may take.

    Raises:
        UsageError: it is no regular expression, or one that takes too long.
    """
    check_pattern(pattern)
    request = json.dumps({"pattern": pattern, "limit": limit, "texts": list(texts)})
    with _one_at_a_time:
        answer = _worker().ask(request, seconds)
    if answer is None:
        raise UsageError(
            N_(
                "errors",
                "That regular expression took longer than {seconds} seconds and was stopped; "
                "ask for something simpler.",
            ),
            seconds=f"{seconds:g}",
        )
    return [[(start, end) for start, end in found] for found in json.loads(answer)]


_one_at_a_time = threading.Lock()
_workers: list[LineProcess] = []


def _worker() -> LineProcess:
    if not _workers:
        _workers.append(LineProcess([sys.executable, "-I", "-S", str(_WORKER)]))
        atexit.register(_workers[0].end)
    return _workers[0]
