"""The time written beside an edit: the machine's, but never before an edit the file tells of.

Colleagues' files are merged by these times, and machines' clocks are wrong or are set back. A time
that is always later than everything its maker had before them puts edits that follow from each
other in their true order whatever the clocks say; only of edits made apart does the clock decide.
This is the hybrid logical clock of Kulkarni et al., "Logical Physical Clocks" (OPODIS 2014), with
its counter kept in the milliseconds.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlite_utils import Database

from annotations.project.rows import DamagedRowError, now

_TIME: Final = re.compile(r"20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z")


def next_time(db: Database) -> str:
    """Now, or a millisecond after the file's last edit where the clock says less (UTC, ISO 8601).

    Every journal row is written with such a time, so the last row has the latest.
    """
    last = db.execute("SELECT at FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    return max(now(), just_after(last["at"])) if last else now()


def just_after(at: str) -> str:
    """The next millisecond.

    Raises:
        DamagedRowError: `at` is no time.
    """
    try:
        later = datetime.fromisoformat(at) + timedelta(milliseconds=1)
    except (TypeError, ValueError, OverflowError) as error:
        raise DamagedRowError from error
    return later.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_time(at: object) -> bool:
    """Whether `at` is a time as the file writes it, of a day that there is."""
    if not isinstance(at, str) or _TIME.fullmatch(at) is None:
        return False
    try:
        datetime.fromisoformat(at)
    except ValueError:
        return False
    return True
