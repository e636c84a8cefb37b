"""Label schemes: what a label may be, and schemes as TOML files."""

import json
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError, SpanError
from annotations.resources import resource
from annotations.spans import Label, Scheme

LONGEST_TITLE: Final = 60  # code points
FIELDS: Final = ("name", "title_ar", "title_en", "color", "key")
_NAME = re.compile(r"[^\W_][\w.\-]{0,59}")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
# Control and direction characters, and half characters, would make two titles look the same.
_UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def default_scheme() -> Scheme:
    """The five labels the product ships."""
    return read_scheme(resource("schemes", "default.toml"))


def western(key: str) -> str:
    """A key with its digit as it is written in Europe: on keyboards `٣` and `3` are one key."""
    return key.translate(_DIGITS)


def check_label(label: Label) -> None:
    """Refuse a label that cannot be written, shown or pressed.

    Raises:
        SpanError: its name, a title, its colour or its key is not usable.
    """
    if not _NAME.fullmatch(label.name):
        raise SpanError(
            N_(
                "errors",
                "“{name}” is no label name: it needs 1 to 60 letters, digits, dots, hyphens or "
                "underscores, with a letter or digit in front.",
            ),
            name=_visible(label.name),
        )
    for title in (label.title_ar, label.title_en):
        if not title.strip() or len(title) > LONGEST_TITLE or _UNFIT.search(title):
            raise SpanError(
                N_("errors", "“{title}” is no label title: it needs 1 to {limit} visible letters."),
                title=_visible(title),
                limit=LONGEST_TITLE,
            )
    if not _COLOR.fullmatch(label.color):
        raise SpanError(
            N_("errors", "“{color}” is no colour such as #0a56a5."), color=_visible(label.color)
        )
    if label.key and not (len(label.key) == 1 and label.key.isalnum()):
        raise SpanError(
            N_("errors", "“{key}” is no label key: it must be one letter or digit."),
            key=_visible(label.key),
        )


def _visible(text: str) -> str:
    return _UNFIT.sub("�", text[:LONGEST_TITLE])


def key_given_twice(labels: Iterable[Label]) -> tuple[Label, Label] | None:
    """The first two labels that have the same key."""
    owners: dict[str, Label] = {}
    for label in labels:
        key = western(label.key).casefold()
        if key and key in owners:
            return owners[key], label
        owners[key] = label
    return None


def read_scheme(path: Path) -> Scheme:
    """The labels of a scheme file: `[[label]]` tables with name, titles, color and key.

    Raises:
        ProjectError: it cannot be read, or a label in it is not usable.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("label", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ProjectError(
            N_("errors", "The label scheme {path} cannot be read: {why}."), path=path, why=error
        ) from error
    if not isinstance(tables, list) or not tables:
        raise ProjectError(N_("errors", "The label scheme {path} has no labels."), path=path)
    labels = tuple(_label(path, table) for table in tables)
    names = [label.name for label in labels]
    twice = next((name for name in names if names.count(name) > 1), None)
    same_key = key_given_twice(labels)
    if twice is not None or same_key is not None:
        raise ProjectError(
            N_("errors", "The label scheme {path} gives “{value}” twice."),
            path=path,
            value=twice or (same_key and same_key[1].key),
        )
    return Scheme(labels)


def _label(path: Path, table: Any) -> Label:
    values = {field: table.get(field, "") for field in FIELDS} if isinstance(table, dict) else {}
    if values and all(isinstance(value, str) for value in values.values()):
        label = Label(
            values["name"],
            values["title_ar"] or values["name"],
            values["title_en"] or values["name"],
            values["color"] or "#5b6ee1",
            values["key"],
        )
        try:
            check_label(label)
        except SpanError as fault:
            raise _unusable(path, fault) from fault
        return label
    raise _unusable(path, table)


def _unusable(path: Path, what: object) -> ProjectError:
    return ProjectError(
        N_("errors", "The label scheme {path} has a label that is not usable: {label}."),
        path=path,
        label=what,
    )


def to_toml(scheme: Scheme) -> str:
    """The scheme as a TOML file that `read_scheme` reads back as it is."""
    # What JSON writes as a string is a TOML string too, for text without control characters.
    tables = (
        "[[label]]\n"
        + "".join(
            f"{field} = {json.dumps(getattr(label, field), ensure_ascii=False)}\n"
            for field in FIELDS
        )
        for label in scheme
    )
    return "\n".join(tables)
