"""Label schemes as TOML files."""

import re
import tomllib
from pathlib import Path
from typing import Any

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.resources import resource
from annotations.spans import Label, Scheme

_NAME = re.compile(r"[^\W_][\w.\-]{0,59}")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def default_scheme() -> Scheme:
    """The five labels the product ships."""
    return read_scheme(resource("schemes", "default.toml"))


def read_scheme(path: Path) -> Scheme:
    """The labels of a scheme file: `[[label]]` tables with name, titles, color and key.

    Raises:
        ProjectError: it cannot be read, or a label in it is not usable.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("label", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProjectError(
            N_("errors", "The label scheme {path} cannot be read: {why}."), path=path, why=error
        ) from error
    if not isinstance(tables, list) or not tables:
        raise ProjectError(N_("errors", "The label scheme {path} has no labels."), path=path)
    labels = tuple(_label(path, table) for table in tables)
    for field in ("name", "key"):
        given = [value for label in labels if (value := getattr(label, field))]
        twice = next((value for value in given if given.count(value) > 1), None)
        if twice is not None:
            raise ProjectError(
                N_("errors", "The label scheme {path} gives “{value}” twice."),
                path=path,
                value=twice,
            )
    return Scheme(labels)


def _label(path: Path, table: Any) -> Label:
    fields = ("name", "title_ar", "title_en", "color", "key")
    values = {field: table.get(field, "") for field in fields} if isinstance(table, dict) else {}
    usable = (
        values
        and all(isinstance(value, str) for value in values.values())
        and _NAME.fullmatch(values["name"])
        and (not values["color"] or _COLOR.fullmatch(values["color"]))
        and len(values["key"]) <= 1
    )
    if not usable:
        raise ProjectError(
            N_("errors", "The label scheme {path} has a label that is not usable: {label}."),
            path=path,
            label=table,
        )
    return Label(
        values["name"],
        values["title_ar"] or values["name"],
        values["title_en"] or values["name"],
        values["color"] or "#5b6ee1",
        values["key"],
    )
