"""Dates in Arabic text: where they stand and what they mean."""

from annotations.suggest.dates.finding import FoundDate, find_dates

__all__ = ["FoundDate", "find_dates"]
