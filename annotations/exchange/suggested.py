"""Suggestions that wait for a decision, apart from the labels: as records, and read back.

In JSON they are a list of their own under `KEY`, in each the keys that a span of the canonical
record has; no reader of `spans` takes them for labels.
"""

from collections.abc import Iterable
from typing import Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.exchange.json_lines import Json, fitted
from annotations.spans import HUMAN, UNSAID, Suggestion

KEY: Final = "suggestions"


class SuggestionRecord(msgspec.Struct, omit_defaults=True):
    """A suggestion as it stands in a record; `source` is the engine, `note` its reason."""

    start: int
    end: int
    label: str
    source: str
    confidence: float | None = None
    value: str | None = None
    note: str | None = None


def records(suggestions: Iterable[Suggestion]) -> list[SuggestionRecord]:
    """The suggestions as they are written."""
    return [
        SuggestionRecord(
            one.start, one.end, one.label, one.engine, one.confidence, one.value, one.reason or None
        )
        for one in suggestions
    ]


def under_key(suggestions: Iterable[Suggestion]) -> Json:
    """The list under its key; nothing where there is none."""
    found = records(suggestions)
    return {KEY: found} if found else {}


def read_records(listed: Iterable[SuggestionRecord]) -> tuple[Suggestion, ...]:
    """The suggestions that `records` made the records of.

    Raises:
        ImportFault: one says that a person made it.
    """
    return tuple(map(_suggestion, listed))


def taken_from(raw: Json) -> tuple[Suggestion, ...]:
    """The suggestions in a record of ours, which then are no longer in it.

    What is under the key and no list of suggestions stays, as anything unknown.

    Raises:
        ImportFault: one says that a person made it.
    """
    if not looks_like(raw.get(KEY)):
        return ()
    return read_records(fitted(raw.pop(KEY), list[SuggestionRecord]))


def looks_like(value: object) -> bool:
    """Whether a value is a list of places with a label and a source."""
    wanted = {"start", "end", "label", "source"}
    return isinstance(value, list) and all(
        isinstance(one, dict) and wanted <= one.keys() for one in value
    )


def _suggestion(one: SuggestionRecord) -> Suggestion:
    if one.source == HUMAN or not one.source:
        raise ImportFault(N_("errors", "A suggestion in the record does not name its engine."))
    confidence = UNSAID if one.confidence is None else one.confidence
    return Suggestion(
        one.start, one.end, one.label, one.source, confidence, one.value, one.note or ""
    )
