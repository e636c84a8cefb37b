"""Finds the dates of a text and says what each means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from annotations.arabic.folding import fold_word
from annotations.arabic.lists import entries
from annotations.arabic.tokens import Tokens
from annotations.suggest.dates.patterns import patterns
from annotations.suggest.dates.values import Parts, joined, value_of
from annotations.suggest.dates.words import calendar, opening_cut

_CONFIDENCE = {
    "day": 0.97,
    "days": 0.95,
    "day of month": 0.97,
    "numeric": 0.9,
    "month": 0.92,
    "months": 0.9,
    "weekdays": 0.85,
    "weekday": 0.95,
    "relative": 0.95,
    "unit": 0.93,
    "year": 0.96,
    "years": 0.9,
    "bare year": 0.75,
    "hijri year": 0.9,
    "today": 0.8,
}
_FOR_DIGITS = ("day", "days", "day of month", "numeric", "hijri year", "bare year")
_FOR_WORDS = (
    "day", "days", "day of month", "numeric", "month", "months", "weekdays", "weekday",
    "weekday in brackets", "relative", "unit", "year", "years",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One date expression: its place in the folded text, its value, and what kind it is."""

    start: int
    end: int
    value: str | None
    kind: str
    confidence: float


class _Company:
    """The words that decide whether an unclear word is a date here, read once."""

    def __init__(self) -> None:
        self.before_year = _folded("words_before_year")
        self.after_year = _folded("words_after_year")
        self.about = _folded("words_of_amount")
        self.counted = _folded("counted")
        self.before_month = _folded("words_before_month")
        self.events = _folded("events")
        self.nations = _folded("nations")


_company: list[_Company] = []


def _folded(name: str) -> frozenset[str]:
    return frozenset(fold_word(entry) for entry in entries(name))


def find_dates(tokens: Tokens, anchor: date | None = None) -> list[FoundDate]:
    """The dates among `tokens`, in order, none overlapping another.

    Args:
        tokens: the text.
        anchor: the day the article was published, against which values are worked out.
    """
    if not _company:
        _company.append(_Company())
    found: list[FoundDate] = []
    behind = 0
    for index, start in _openings(tokens):
        if start < behind:
            continue
        best = _read(tokens, index, start, anchor)
        if best is not None:
            found.append(best)
            behind = best.end
    return found


def _openings(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Each token in which a date may begin, and where in the text it does."""
    starts = tokens.starts
    for index, token in enumerate(tokens.texts):
        if token[0] <= "9":
            if len(token) <= 4 and token.isdigit():
                yield index, starts[index]
            continue
        cut = opening_cut(token)
        if cut is not None:
            yield index, starts[index] + cut


def _read(tokens: Tokens, index: int, start: int, anchor: date | None) -> FoundDate | None:
    text = tokens.folded.text
    digits = text[start].isdigit()
    best: tuple[int, str, re.Match[str]] | None = None
    for name in _FOR_DIGITS if digits else _FOR_WORDS:
        match = patterns()[name].match(text, start)
        if match is None or (best is not None and match.end() <= best[0]):
            continue
        if name == "month" or match.groupdict().get("m") is not None:
            match = _one_month(name, match, text, start)
        if best is not None and match.end() <= best[0]:
            continue
        if _plausible(name, match, tokens, index):
            best = (match.end(), name, match)
    if best is None:
        return _today(tokens, index, start, anchor)
    end, name, match = best
    if text[max(0, start - 2) : start] == "ال":
        start -= 2
    kind = name.removesuffix(" in brackets")
    return FoundDate(start, end, _value(name, match, anchor), kind, _CONFIDENCE[kind])


def _one_month(name: str, match: re.Match[str], text: str, start: int) -> re.Match[str]:
    """`match`, or one that stops before a second month name that is another month's."""
    second = match.group("m2") or match.group("m3")
    if second is None or _month(match.group("m")) == _month(second):
        return match
    shorter = patterns()[name].match(text, start, match.end("m"))
    return shorter or match


def _plausible(name: str, match: re.Match[str], tokens: Tokens, index: int) -> bool:
    """Whether the words around speak for a date."""
    if name == "month":
        return _plausible_month(match, tokens, index)
    if name == "bare year":
        return _plausible_year(match, tokens, index)
    if name == "numeric":
        return _plausible_numeric(match, tokens, index)
    if name == "unit":
        return not (match.group("unit2") in ("اليوم", "لليوم") and match.group("mod") is None)
    if name in ("weekday", "weekdays"):
        return _before(tokens, index) not in _company[0].events
    return True


def _plausible_month(match: re.Match[str], tokens: Tokens, index: int) -> bool:
    stated = any(match.group(part) for part in ("m2", "m3", "y", "mod", "ymod", "this"))
    if stated or match.group().startswith(("شهر", "الشهر")):
        return True
    before = _before(tokens, index)
    if before in _company[0].events:
        return False
    month = _squeezed(match.group("m"))
    return month not in calendar().weak or (
        before in _company[0].before_month and month not in calendar().hijri_months
    )


def _plausible_year(match: re.Match[str], tokens: Tokens, index: int) -> bool:
    if not 1800 <= int(match.group("y")) <= 2099:
        return False
    text = tokens.folded.text
    gap = tokens.gaps[index]
    after = text[match.end() : match.end() + 1]
    if match.group("y2") or match.group("era"):
        return True
    if "(" in gap and after in ")-":
        return True
    if gap.strip() and not gap.isspace():
        return False
    following = index + 1
    counted = following < len(tokens) and tokens.texts[following] in _company[0].counted
    counted = counted or (
        following < len(tokens) and tokens.texts[following] in _company[0].nations
    )
    if counted:
        return False
    before = _before(tokens, index)
    return before in _company[0].before_year or (
        1900 <= int(match.group("y")) <= 2050
        and before not in _company[0].about
        and (not tokens.near(following) or tokens.texts[following] in _company[0].after_year)
        if following < len(tokens)
        else False
    )


def _plausible_numeric(match: re.Match[str], tokens: Tokens, index: int) -> bool:
    if match.group("nd3") is None or match.group("wd") or match.group().startswith("يوم"):
        return True
    before = _before(tokens, index)
    return before in _company[0].before_year and before not in ("بين", "من")


def _before(tokens: Tokens, index: int) -> str:
    """The word before a token, or the proclitic glued to it."""
    if index == 0:
        return ""
    if tokens.gaps[index].strip():
        return ""
    return tokens.cores[index - 1]


def _today(tokens: Tokens, index: int, start: int, anchor: date | None) -> FoundDate | None:
    """«اليوم» by itself, where it is no part of a name such as «اليوم الوطني»."""
    if tokens.folded.text[start : tokens.ends[index]] != "اليوم":
        return None
    following = index + 1
    if following < len(tokens) and tokens.near(following):
        word = tokens.texts[following]
        if (word.startswith("ال") and len(word) > 3) or word in _company[0].events:
            return None
    definite = index > 0 and tokens.texts[index - 1].startswith("ال")
    if not definite and _before(tokens, index) in _company[0].events:
        return None
    value = value_of(Parts(unit="day"), anchor)
    return FoundDate(start, tokens.ends[index], value, "today", _CONFIDENCE["today"])


def _value(name: str, match: re.Match[str], anchor: date | None) -> str | None:
    groups = {key: _squeezed(text) for key, text in match.groupdict().items() if text}
    parts = _numeric_parts(groups) if name == "numeric" else _worded_parts(groups)
    value = value_of(parts, anchor)
    if "d2" in groups or "p" in groups:
        first = value_of(replace(parts, day=_day_number(groups, "d2", "p")), anchor)
        return joined(first, value)
    if "m0" in groups:
        return joined(value_of(replace(parts, month=_month(groups["m0"])), anchor), value)
    if "wd0" in groups:
        weekday = calendar().weekdays[groups["wd0"]]
        return joined(value_of(replace(parts, weekday=weekday), anchor), value)
    if "y2" in groups:
        years = sorted((groups["y"], groups["y2"].rjust(4, groups["y"][0])), key=int)
        if len(groups["y2"]) == 2:
            years = [groups["y"], groups["y"][:2] + groups["y2"]]
        return "/".join(years)
    return value


def _worded_parts(groups: dict[str, str]) -> Parts:
    cal = calendar()
    month = groups.get("m")
    steps = {key: cal.modifiers[groups[key]] for key in ("mod", "ymod", "wmod") if key in groups}
    year = int(groups["y"]) if "y" in groups else None
    hijri = (month is not None and month in cal.hijri_months) or _is_hijri_year(groups)
    day = _day_number(groups, "d", "o")
    weekday = cal.weekdays[groups["wd"]] if "wd" in groups else None
    shift = cal.relative_days[groups["rel"]] if "rel" in groups else None
    unit = groups.get("unit") or groups.get("unit2")
    return Parts(
        day=day,
        month=_month(month) if month else None,
        year=year,
        hijri=hijri,
        weekday=weekday,
        shift=shift,
        unit=cal.units["ال" + unit[2:]] if unit else None,
        month_step=steps.get("mod"),
        year_step=0 if "this" in groups else steps.get("ymod"),
        weekday_step=steps.get("wmod", steps.get("mod")),
        loose=any(step is None for step in steps.values()),
    )


def _is_hijri_year(groups: dict[str, str]) -> bool:
    return "y" in groups and (groups.get("era", "").startswith(("ه", "لله")))


def _numeric_parts(groups: dict[str, str]) -> Parts:
    day, month = (
        int(next(groups[key + form] for form in ("", "2", "3") if key + form in groups))
        for key in ("nd", "nm")
    )
    stated = groups.get("ny") or groups.get("ny2")
    year = int(stated) if stated else None
    return Parts(day=day, month=month, year=year, hijri=year is not None and year < 1500)


def _day_number(groups: dict[str, str], digits: str, word: str) -> int | None:
    if digits in groups:
        return int(groups[digits])
    if word not in groups:
        return None
    ordinals = calendar().ordinals
    tens = ordinals[groups[word + "z"]] if word + "z" in groups else 0
    return ordinals[groups[word]] + (10 if word + "t" in groups else 0) + tens


def _month(name: str) -> int:
    cal = calendar()
    name = _squeezed(name)
    return cal.months.get(name) or cal.hijri_months[name]


def _squeezed(text: str) -> str:
    return " ".join(text.split())
