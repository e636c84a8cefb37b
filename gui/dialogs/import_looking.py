"""What files would bring, found out away from the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from annotations.exchange.formats import read_all
from annotations.exchange.importing import LabelledImport, import_files
from annotations.exchange.label_mapping import LabelMapping, labels_in
from annotations.exchange.preview import Preview, preview
from annotations.exchange.texts.options import NO_OPTIONS, ReadingOptions
from annotations.project import Project

_LOOKED_AT: Final = 2_000  # records that are looked at for their labels


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be imported, and how.

    Attributes:
        paths: files and folders.
        form: the format's name; by the files themselves where None.
        options: encoding and columns.
        mapping: which label becomes which.
    """

    paths: tuple[Path, ...]
    form: str | None = None
    options: ReadingOptions = NO_OPTIONS
    mapping: LabelMapping = field(default_factory=LabelMapping)


@dataclass(frozen=True, slots=True)
class Seen:
    """The first records, and the labels that are met in the first thousands."""

    preview: Preview
    labels: tuple[str, ...]


def look(paths: Sequence[Path], form: str | None, options: ReadingOptions) -> Seen:
    """Read the beginning of the files."""
    seen = preview(paths, form, options)
    labels: tuple[str, ...] = ()
    if any(name not in ("text", "html", "docx", "pdf", "csv") for name in seen.formats):
        labels = tuple(labels_in(islice(read_all(paths, form, options), _LOOKED_AT)))
    return Seen(seen, labels)


def tried(project: Project, chosen: Chosen, go_on: Callable[[int], bool]) -> LabelledImport:
    """What the import would do; nothing is stored."""
    return import_files(
        project, chosen.paths, chosen.form, None, chosen.mapping, go_on, chosen.options,
        dry_run=True,
    )  # fmt: skip
