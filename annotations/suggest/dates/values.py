"""What a date expression means: ISO 8601 where it can be known, TIMEX3 with X's where not.

A date without a year is taken for its occurrence nearest to the article's day, a bare weekday for
the latest one up to that day, as news agencies mean them.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Parts:
    """What was read from a date expression.

    Attributes:
        day, month, year: as stated; None where not.
        hijri: month and year are of the Hijri calendar.
        weekday: 1 Monday to 7 Sunday.
        shift: days from the article's day, for "yesterday".
        unit: `week`, `month` or `year`, for "last month"; `day` for "today".
        month_step: -1, 0, 1 where the month is said to be last, this or next.
        year_step: the same of the year.
        weekday_step: the same of the weekday, and of the unit.
        loose: it points to another date of the text ("the following day").
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    hijri: bool = False
    weekday: int | None = None
    shift: int | None = None
    unit: str | None = None
    month_step: int | None = None
    year_step: int | None = None
    weekday_step: int | None = None
    loose: bool = False


def value_of(parts: Parts, anchor: date | None) -> str | None:
    """The value of `parts` in an article of the day `anchor`; None where none can be given."""
    try:
        if parts.loose:
            anchor = None
        if parts.hijri:
            return _hijri(parts, anchor)
        if parts.month is not None or parts.day is not None:
            return _day_or_month(parts, anchor)
        if parts.year is not None:
            return f"{parts.year:04}"
        if parts.shift is not None and anchor is not None:
            return (anchor + timedelta(days=parts.shift)).isoformat()
        if parts.weekday is not None:
            return _weekday(parts, anchor)
        return _unit(parts, anchor)
    except (ValueError, OverflowError):
        return None


def joined(first: str | None, last: str | None) -> str | None:
    """The range from `first` to `last`, with what the first leaves out taken from the last."""
    if first is None or last is None:
        return None
    return first if first == last else f"{first}/{last}"


def _day_or_month(parts: Parts, anchor: date | None) -> str:
    if parts.month is None:
        return _day_of_current_month(parts, anchor)
    year = _year_for(parts, anchor)
    stated = "XXXX" if year is None else f"{year:04}"
    if parts.day is None:
        return f"{stated}-{parts.month:02}"
    limit = monthrange(year or 2000, parts.month)[1]
    if parts.day > limit:
        raise ValueError("no such day")
    return f"{stated}-{parts.month:02}-{parts.day:02}"


def _day_of_current_month(parts: Parts, anchor: date | None) -> str:
    if anchor is None:
        return f"XXXX-XX-{parts.day:02}"
    year, month = _shifted(anchor, parts.month_step or 0)
    return date(year, month, parts.day or 1).isoformat()


def _year_for(parts: Parts, anchor: date | None) -> int | None:
    if parts.year is not None:
        return parts.year
    if anchor is None or parts.month is None:
        return None
    if parts.year_step is not None:
        return anchor.year + parts.year_step
    behind = (parts.month, parts.day or 0) < (anchor.month, anchor.day if parts.day else 0)
    same = parts.month == anchor.month and (parts.day is None or parts.day == anchor.day)
    if parts.month_step == 0:
        return anchor.year
    if -1 in (parts.month_step, parts.weekday_step):
        return anchor.year if behind and not same else anchor.year - 1
    if 1 in (parts.month_step, parts.weekday_step):
        return anchor.year if not behind and not same else anchor.year + 1
    return min(
        (anchor.year - 1, anchor.year, anchor.year + 1),
        key=lambda year: (not _on_weekday(year, parts), abs(_nominal(year, parts) - anchor)),
    )


def _on_weekday(year: int, parts: Parts) -> bool:
    """Whether the day falls on the stated weekday in `year`, where one is stated."""
    return parts.weekday is None or _nominal(year, parts).isoweekday() == parts.weekday


def _nominal(year: int, parts: Parts) -> date:
    month = parts.month or 1
    return date(year, month, min(parts.day or 15, monthrange(year, month)[1]))


def _weekday(parts: Parts, anchor: date | None) -> str:
    assert parts.weekday is not None
    if anchor is None:
        return f"XXXX-WXX-{parts.weekday}"
    back = (anchor.isoweekday() - parts.weekday) % 7
    if parts.weekday_step == -1:
        return (anchor - timedelta(days=back or 7)).isoformat()
    if parts.weekday_step == 1:
        return (anchor + timedelta(days=7 - back)).isoformat()
    return (anchor - timedelta(days=back)).isoformat()


def _unit(parts: Parts, anchor: date | None) -> str | None:
    step = parts.weekday_step or 0
    unknown = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
    unit = parts.unit or "day"
    if anchor is None:
        return unknown[unit]
    if unit == "day":
        return (anchor + timedelta(days=step)).isoformat()
    if unit == "week":
        week = (anchor + timedelta(weeks=step)).isocalendar()
        return f"{week.year:04}-W{week.week:02}"
    if unit == "month":
        return "{:04}-{:02}".format(*_shifted(anchor, step))
    return f"{anchor.year + step:04}"


def _shifted(anchor: date, months: int) -> tuple[int, int]:
    count = anchor.year * 12 + anchor.month - 1 + months
    return count // 12, count % 12 + 1


def _hijri(parts: Parts, anchor: date | None) -> str | None:
    """The Gregorian day or range of days of a Hijri date."""
    from hijridate import Gregorian, Hijri

    year = parts.year
    if year is None:
        if anchor is None or parts.month is None:
            return None
        here = Gregorian(anchor.year, anchor.month, anchor.day).to_hijri()
        step = parts.year_step or 0
        if parts.month_step == -1 and parts.month >= here.month:
            step = -1
        if parts.month_step == 1 and parts.month <= here.month:
            step = 1
        year = here.year + step
    first = Hijri(year, parts.month or 1, parts.day or 1)
    if parts.day is not None:
        return _iso(first.to_gregorian())
    last_month = Hijri(year, parts.month or 12, 1)
    last = Hijri(year, parts.month or 12, last_month.month_length())
    return f"{_iso(first.to_gregorian())}/{_iso(last.to_gregorian())}"


def _iso(day: date) -> str:
    return date(day.year, day.month, day.day).isoformat()
