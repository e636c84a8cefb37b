"""Files taken into a project, with their labels brought to the project's."""

import colorsys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.exchange.formats import format_of, read_all
from annotations.exchange.label_mapping import (
    LabelMapping,
    MappingReport,
    labels_in,
    mapped,
)
from annotations.exchange.texts.encodings import codec_of
from annotations.exchange.texts.options import GUESS, NO_OPTIONS, ReadingOptions
from annotations.notices import Notice
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import ImportReport, Record, Refusal
from annotations.spans import HUMAN, UNSAID, Label, Suggestion

_MOST_NOTICES: Final = 100
_NAMED: Final = 3  # files in a notice of all of them


@dataclass(slots=True)
class LabelledImport:
    """What an import did, and what became of labels.

    Attributes:
        records: the documents and spans.
        mapping: spans under another label, and those left out.
        added: labels the project has got.
        notices: what is to be told of how files were read, with the file.
        unsaid: how many more notices there were.
        unclaimed: spans that an engine made and nobody has taken, by engine.
    """

    records: ImportReport = field(default_factory=ImportReport)
    mapping: MappingReport = field(default_factory=MappingReport)
    added: list[str] = field(default_factory=list)
    notices: list[tuple[str, Notice]] = field(default_factory=list)
    unsaid: int = 0
    unclaimed: Counter[str] = field(default_factory=Counter)

    def told(self, items: Iterable[Record | Refusal]) -> Iterator[Record | Refusal]:
        """The items, their notices noted."""
        for item in items:
            if isinstance(item, Record):
                for notice in item.notices:
                    if len(self.notices) < _MOST_NOTICES:
                        self.notices.append((item.file, notice))
                    else:
                        self.unsaid += 1
                self._count_unclaimed(item.content)
            yield item

    def _count_unclaimed(self, content: LabelledDocument) -> None:
        if content.status in (None, "new"):
            self.unclaimed.update(
                span.source for span in content.spans if span.source != HUMAN and not span.annotator
            )

    def tell_unclaimed(self, file: str) -> None:
        """Note that labels are an engine's, where nothing says that a person took them."""
        if self.unclaimed:
            words = N_(
                "notices",
                "Spans in it that an engine made: {count} ({engines}); they come as labels of "
                "whoever imports, and with --suggested-by as suggestions to be decided on.",
            )
            engines = ", ".join(sorted(self.unclaimed))
            values = {"count": self.unclaimed.total(), "engines": engines}
            self.notices.insert(0, (file, Notice(words, values)))


def _go_on(_count: int) -> bool:
    return True


def import_files(
    project: Project,
    files: Sequence[Path],
    form: str | None = None,
    annotator: str | None = None,
    mapping: LabelMapping | None = None,
    progress: Callable[[int], bool] = _go_on,
    options: ReadingOptions = NO_OPTIONS,
    *,
    dry_run: bool = False,
) -> LabelledImport:
    """Add documents from files, and their spans.

    Where unknown labels are to be added, the files are gone through twice, and the new labels are
    steps of their own for undo; an import that is cancelled leaves none.

    Args:
        project: the project.
        files: files, and folders of files.
        form: its name; by the files' endings and beginnings where None.
        annotator: whose labels the spans are; as the records say where None.
        mapping: which label becomes which, and what becomes of unknown ones.
        progress: told the count of records so far; answering False cancels.
        options: what the files leave open, such as their encoding.
        dry_run: only report what would come of it; nothing is stored.

    Raises:
        UsageError: there is no such format or encoding.
        ImportFault: it was cancelled; the documents are as they were before.
        ProjectError: it could not be written; the documents are as they were before.
    """
    mapping = mapping or LabelMapping()
    for file in files:
        format_of(file, form, options)
    if options.encoding not in (None, GUESS):
        codec_of(options.encoding or "")

    def items() -> Iterator[Record | Refusal]:
        return read_all(files, form, options)

    report = LabelledImport()
    known = project.scheme().names
    new: list[Label] = []
    if mapping.unknown == "add":
        new = _new_labels(labels_in(items()), mapping, known)
        report.added = [label.name for label in new]
    taken = mapped(report.told(items()), mapping, known, report.mapping)
    if options.suggested_by is not None:
        taken = as_suggestions(taken, options.suggested_by)
    report.records = project.add(taken, annotator, progress, new, dry_run=dry_run)
    if options.suggested_by is None and report.records.spans:
        report.tell_unclaimed(", ".join(file.name for file in files[:_NAMED]))
    return report


def as_suggestions(items: Iterable[Record | Refusal], engine: str) -> Iterator[Record | Refusal]:
    """The records with their spans as suggestions, to be decided on by people.

    Args:
        items: what a reader reads.
        engine: who proposes the spans that do not name an engine themselves.
    """
    for item in items:
        if isinstance(item, Record):
            suggestions = (
                Suggestion(
                    span.start, span.end, span.label,
                    engine=engine if span.source == HUMAN else span.source,
                    confidence=UNSAID if span.confidence is None else span.confidence,
                    value=span.value, reason=span.note or "",
                )
                for span in item.content.spans
            )  # fmt: skip
            yield replace(
                item,
                content=replace(item.content, spans=(), status=None),
                suggestions=(*item.suggestions, *suggestions),
            )
        else:
            yield item


def _new_labels(found: Sequence[str], mapping: LabelMapping, known: Collection[str]) -> list[Label]:
    """The labels that the project lacks and can have."""
    names = dict.fromkeys(mapping.target(label, known) for label in found)
    added = [name for name in names if name and name not in known]
    return [
        Label(name, name, name, _color(number))
        for number, name in enumerate(added, start=len(known))
    ]


def _color(number: int) -> str:
    """A colour unlike those of the labels before: hues a golden angle apart."""
    parts = colorsys.hls_to_rgb(number * 0.381966 % 1, 0.45, 0.55)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
