"""Patterns of Arabic dates over folded text, put together from the calendar's words.

Each pattern is matched at the place where a date may begin, so none is ever searched for.
The groups' names are what `values` reads: d, d2 day; m, m2 month; y, y2 year; wd weekday; mod…
"""

import re
from functools import cache

from annotations.suggest.dates.words import Calendar, any_of, calendar

_YEAR = r"(?:1[0-9]|20)\d\d(?!\d|[.,]\d)"
_DIGITS = r"(?<![\d.,/])(?:[12]\d|3[01]|0?[1-9])(?!\d|[.,]\d)"


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns by name, in the order in which equally long matches are preferred."""
    cal = calendar()
    parts = _parts(cal)
    day, month, tail = parts["day"], parts["month"], parts["tail"]
    until = r"\s*(?:-|(?:الي|حتي)\s|و(?!العشر|الثلاث))\s*"
    lead = rf"(?:(?:اليوم\s+|امس\s+)?{parts['weekday']}{parts['joint']})?(?:ليوم\s+|يوم\s+)?"
    first_day = parts["day"].replace("<d>", "<d2>").replace("<o", "<p")
    either = rf"(?:{first_day}{until})?{day}"
    pair = rf"(?:يومي\s+|يوم\s+)?(?:{first_day}{until}){day}"
    this_month = rf"(?:الشهر\s+{parts['mod']}|هذا\s+الشهر|{any_of(['الحالي', 'الجاري'])})"
    written = {
        "day": rf"{lead}{either}\s*[/-]?\s*(?:من\s+)?(?:شهر\s*)?{month}{tail}",
        "days": rf"{pair}\s*(?:من\s+)?(?:شهر\s+)?{month}{tail}",
        "day of month": rf"{lead}{either}\s+(?:من\s+)?{this_month}",
        "numeric": rf"{lead}{_numeric()}(?:\s*(?P<era>{any_of(cal.kinds['era'])}))?",
        "month": rf"(?:شهر\s*|الشهر\s+)?{month}{tail}",
        "months": rf"شهري\s+{parts['m_first']}\s+و{month}{tail}",
        "weekdays": rf"يومي\s+{parts['wd_first']}\s+و{parts['weekday']}",
        "weekday": rf"(?:(?:يوم\s+)?{parts['relative']}\s+|اليوم\s+)?{parts['weekday']}"
        rf"(?:\s*\(\s*(?:{cal.pattern('relative day')}|اليوم)\s*\))?",
        "weekday in brackets": rf"(?:{parts['relative']}|اليوم)\s*\(\s*{parts['weekday']}\s*\)",
        "relative": rf"(?:يوم\s+)?{parts['relative']}(?:\s+{parts['weekday']})?",
        "unit": rf"(?:هذا\s+|هذه\s+)(?P<unit>{cal.pattern('the unit')})"
        rf"|(?P<unit2>{_merged(cal)})(?:\s+{parts['mod']})(?:\s+{parts['year']})?",
        "year": rf"(?:{any_of(['عام', 'سنه', 'العام', 'السنه', 'للعام', 'للسنه'])})\s*"
        rf"(?:{parts['mod']}\s+)?{parts['year']}(?:\s*[-/]\s*(?P<y2>{_YEAR}|\d\d(?!\d)))?",
        "years": rf"{cal.pattern('pair')}\s+(?P<y2>{_YEAR})\s*(?:و|-)\s*{parts['year']}",
        "bare year": rf"(?P<y>{_YEAR})(?:\s*[-/]\s*(?P<y2>{_YEAR}))?(?:\s*(?P<era>م)(?![^\W\d_]))?",
        "hijri year": rf"(?P<y>1[34]\d\d)\s*(?P<era>{_hijri_era()})",
    }
    return {name: re.compile(_on_one_line(pattern)) for name, pattern in written.items()}


def _on_one_line(pattern: str) -> str:
    """The pattern with blanks that are no line break: a headline and its text stay apart."""
    return pattern.replace(r"\s", r"[^\S\r\n]")


def _parts(cal: Calendar) -> dict[str, str]:
    months = cal.pattern("month", "weak month", "hijri month", "weak hijri month")
    month = rf"(?P<m>{months})(?:(?:\s*[/-]\s*|\s+)(?P<m2>{months})|\s*\(\s*(?P<m3>{months})\s*\))?"
    era = any_of([*cal.kinds["era"]])
    year_word = any_of(["عام", "سنه", "العام", "السنه", "لعام", "لسنه", "للعام", "للسنه"])
    year = rf"(?P<y>{_YEAR})(?:\s*(?P<era>{era}))?"
    mod = rf"(?P<mod>{cal.pattern('modifier')})"
    later = mod.replace("<mod>", "<ymod>")
    this_year = rf"(?:من\s+)?(?:(?P<this>هذا\s+العام|هذه\s+السنه)|(?:العام|السنه)\s+{later})"
    tail = rf"(?:(?:\s*[/-]\s*|\s+(?:من\s+)?(?:{year_word}\s*)?){year}|\s+{this_year}|\s+{mod})?"
    week_mod = mod.replace("<mod>", "<wmod>")
    weekday = rf"(?:يوم\s+)?(?P<wd>{cal.pattern('weekday')})(?:\s+{week_mod})?"
    return {
        "day": _day(cal),
        "month": month,
        "m_first": rf"(?P<m0>{months})",
        "tail": tail,
        "year": year,
        "mod": mod,
        "weekday": weekday,
        "wd_first": rf"(?P<wd0>{cal.pattern('weekday')})",
        "relative": rf"(?P<rel>{cal.pattern('relative day')})",
        "joint": rf"(?:\s*,?\s*|\s+{cal.pattern('that is')}\s*(?:ل|ل?يوم\s)?\s*)",
    }


def _day(cal: Calendar) -> str:
    """A day of the month in digits, or as an ordinal: الثالث، الحادي عشر، الخامس والعشرين."""
    ordinal = cal.pattern("ordinal")
    teen = cal.pattern("teen")
    tens = any_of(["العشرين", "العشرون", "الثلاثين", "الثلاثون"])
    word = rf"(?P<o>{ordinal})(?:\s+(?P<ot>{teen})|\s+و(?P<oz>{tens}))?"
    return rf"(?:(?P<d>{_DIGITS})|{word})"


def _merged(cal: Calendar) -> str:
    words = cal.kinds["the unit"]
    return any_of([*words, *("لل" + word[2:] for word in words)])


def _hijri_era() -> str:
    return any_of(["ه", "هجري", "هجريه", "هجريا", "للهجره"])


def _numeric() -> str:
    day, month = r"(?:[12]\d|3[01]|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
    year = r"(?:1[34]\d\d|19\d\d|20\d\d)"
    forms = (
        rf"(?P<ny>{year})(?P<s1>[-/.])(?P<nm>{month})(?P=s1)(?P<nd>{day})(?![\d/])",
        rf"(?P<nd2>{day})\s?(?P<s2>[-/.])\s?(?P<nm2>{month})\s?(?P=s2)\s?(?P<ny2>{year})(?![\d/])",
        rf"(?P<nd3>{day})/(?P<nm3>{month})(?![\d/.%])",
    )
    return r"(?<![\d/.-])(?:" + "|".join(forms) + ")"
