"""Which table a row is of, told by its columns alone; what cannot have been written is refused."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from annotations.project.clock import is_time
from annotations.project.pages import Cell, Value
from annotations.project.rows import DamagedRowError, Row, from_json, now
from annotations.spans import STATUSES

Check = Callable[[Value], bool]

_BROKEN = re.compile("[\x00\ud800-\udfff]")
_TIME = re.compile(r".{24}")
_HASH = re.compile(r"[0-9a-f]{64}")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
CHOICES: Final = ("agreed", "majority", "taken", "neither", "drawn", "finished", "reopened")
_STATES = ("done", "undone", "dropped", "record")


def _key(value: Value) -> bool:
    """Text by which rows are known: not a letter of it may be odd."""
    return isinstance(value, str) and bool(value) and not _BROKEN.search(value)


def _text(value: Value) -> bool:
    """Text that people wrote: one odd letter is no reason to give up the row."""
    return isinstance(value, str)


def _text_or_none(value: Value) -> bool:
    return value is None or isinstance(value, str)


def _whole(value: Value) -> bool:
    return type(value) is int and value >= 0


def _flag(value: Value) -> bool:
    return value in (0, 1) and type(value) is int


def _whole_or_none(value: Value) -> bool:
    return value is None or _whole(value)


def _share(value: Value) -> bool:
    return isinstance(value, int | float) and 0 <= value <= 1


def _share_or_none(value: Value) -> bool:
    return value is None or _share(value)


def _none(value: Value) -> bool:
    return value is None


def _like(pattern: re.Pattern[str]) -> Check:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _among(*words: str) -> Check:
    return lambda value: value in words


def _object(value: Value) -> bool:
    try:
        return isinstance(value, str) and not _BROKEN.search(value) and from_json(value) is not None
    except DamagedRowError:
        return False


def _list(value: Value) -> bool:
    try:
        whole = isinstance(value, str) and not _BROKEN.search(value)
        return whole and isinstance(json.loads(str(value)), list)
    except (ValueError, RecursionError):
        return False


def _key_or_none(value: Value) -> bool:
    return value is None or _key(value)


def _time(value: Value) -> bool:
    """A time; one odd letter in it is no reason to give up the row."""
    return isinstance(value, str) and _TIME.fullmatch(value) is not None


# Tables by their columns; the column that is the row's own number lies empty in the row.
SHAPES: Final[Mapping[str, Mapping[str, Check]]] = {
    "settings": {"name": _key, "value": _text},
    "labels": {
        "name": _key, "title_ar": _text, "title_en": _text, "color": _like(_COLOR),
        "shortcut": _text, "position": _whole,
    },
    "annotators": {"name": _key, "is_gold": _flag, "added_at": _time},
    "documents": {
        "number": _none, "id": _key, "title": _text, "text_length": _whole,
        "text_sha256": _like(_HASH), "removed": _flag, "added_at": _time, "meta": _text,
    },
    "texts": {"document_number": _none, "text": _text},
    "document_status": {
        "document_id": _key, "annotator": _key, "status": _among(*STATUSES), "changed_at": _time,
    },
    "spans": {
        "id": _key, "document_id": _key, "annotator": _key, "label": _key,
        "start_offset": _whole, "end_offset": _whole, "source": _key,
        "confidence": _share_or_none, "value": _text_or_none, "note": _text_or_none,
        "flagged": _flag, "changed_at": _time,
    },
    "suggestions": {
        "id": _key, "document_id": _key, "engine": _key, "label": _key,
        "start_offset": _whole, "end_offset": _whole, "confidence": _share,
        "value": _text_or_none, "reason": _text,
    },
    "decisions": {
        "document_id": _key, "annotator": _key, "start_offset": _whole, "end_offset": _whole,
        "label": _key, "engine": _key, "confidence": _share,
        "decision": _among("taken", "refused"), "decided_at": _time,
    },
    "rulings": {
        "id": _key, "document_id": _key, "annotator": _key, "start_offset": _whole,
        "end_offset": _whole, "choice": _among(*CHOICES), "taken": _list, "layers": _list,
        "places": _list, "comment": _text_or_none, "ruled_at": _time,
    },
    "comments": {
        "id": _key, "document_id": _key, "annotator": _key,
        "kind": _among("comment", "resolved", "reopened"), "reply_to": _key_or_none,
        "start_offset": _whole_or_none, "end_offset": _whole_or_none, "text": _text,
        "written_at": _time, "changed_at": _time,
    },
    "assignments": {
        "document_id": _key, "annotator": _key, "blind": _flag, "assigned_by": _key,
        "assigned_at": _time,
    },
    "acknowledgements": {
        "document_id": _key, "annotator": _key, "ruling_id": _key,
        "answer": _among("seen", "accepted", "disputed"), "note": _text_or_none,
        "answered_at": _time,
    },
    "lexicon": {"list": _key, "entry": _key, "note": _text_or_none, "changed_at": _time},
    "journal": {
        "number": _none, "id": _key, "at": _time, "annotator": _key, "action": _key,
        "document_id": _key_or_none, "state": _among(*_STATES), "refers_to": _key_or_none,
        "before": _object, "after": _object,
    },
}  # fmt: skip
_WITHOUT_ROWID: Final = frozenset(
    {"document_status", "decisions", "assignments", "acknowledgements"}
)
_FREE_TEXT: Final = frozenset({_text, _text_or_none})


def row_of_cell(cell: Cell) -> tuple[str, Row] | None:
    """The table and the row, or None where it is a row of no table of ours."""
    for table, shape in SHAPES.items():
        if (cell.rowid is None) != (table in _WITHOUT_ROWID) or len(shape) != len(cell.values):
            continue
        if all(check(value) for check, value in zip(shape.values(), cell.values, strict=True)):
            return table, _row(cell, shape)
    return None


def _row(cell: Cell, shape: Mapping[str, Check]) -> Row:
    row: Row = {}
    for (column, check), value in zip(shape.items(), cell.values, strict=True):
        if check is _none:
            row[column] = cell.rowid
        elif check is _time:
            row[column] = value if is_time(value) else now()
        else:
            row[column] = mended(value) if check in _FREE_TEXT else value
    return row


def mended(value: Any) -> Any:
    """The text with U+FFFD for what is no text any more."""
    if not isinstance(value, str) or not _BROKEN.search(value):
        return value
    whole = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return whole.replace("\x00", "\ufffd")
