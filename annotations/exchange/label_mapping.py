"""Labels of other tools brought to those of the project, and what becomes of unknown ones."""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal, TypeVar

from msgspec import structs

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, UsageError
from annotations.exchange.whole_file import whole_file
from annotations.project.records import Record, Refusal
from annotations.spans import Span, Suggestion

Labelled = TypeVar("Labelled", Span, Suggestion)
Unknown = Literal["refuse", "add", "skip"]
UNKNOWN: Final[tuple[Unknown, ...]] = ("refuse", "add", "skip")
_TABLE: Final = "labels"
_UNFIT: Final = re.compile(r"[^\w.\-]+")


@dataclass(frozen=True, slots=True)
class LabelMapping:
    """Which label becomes which.

    Attributes:
        names: the project's label for a label in the files; an empty one leaves its spans out.
        unknown: what becomes of a label that is neither here nor in the project: its record is
            refused, the label is added to the project, or its spans are left out.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    unknown: Unknown = "refuse"

    def target(self, label: str, known: Collection[str]) -> str | None:
        """The project's label for `label`; None where its spans are to be left out.

        It is empty where the label is to be added and nothing of it can be a name.
        """
        name = self.names.get(label, label)
        if not name or (self.unknown == "skip" and name not in known):
            return None
        if self.unknown == "add" and name not in known:
            return usable_name(name)
        return name


@dataclass(slots=True)
class MappingReport:
    """What a mapping did.

    Attributes:
        mapped: spans by old and new label, where the two differ.
        skipped: spans left out, by label.
    """

    mapped: Counter[tuple[str, str]] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)


def usable_name(label: str) -> str:
    """`label` as a name the project can have: what else than letters it holds becomes `_`."""
    return _UNFIT.sub("_", label).strip("_.-")[:60]


def mapped(
    items: Iterable[Record | Refusal],
    mapping: LabelMapping,
    known: Collection[str],
    report: MappingReport,
) -> Iterator[Record | Refusal]:
    """The records with the project's labels.

    Args:
        items: what a reader reads.
        mapping: which label becomes which.
        known: the project's labels.
        report: where it is counted.
    """
    targets: dict[str, str | None] = {}

    def led(one: Labelled) -> Labelled | None:
        if one.label not in targets:
            targets[one.label] = mapping.target(one.label, known)
        target = targets[one.label]
        if target is None:
            report.skipped[one.label] += 1
            return None
        if target == one.label:
            return one
        report.mapped[one.label, target] += 1
        return structs.replace(one, label=target)

    unchanged: set[str] = set()
    for item in items:
        if isinstance(item, Refusal):
            yield item
            continue
        labels = {one.label for one in item.content.spans}
        labels |= {one.label for one in item.suggestions}
        if labels <= unchanged:
            yield item
            continue
        nameless = next((name for name in labels if mapping.target(name, known) == ""), None)
        if nameless is not None:
            yield Refusal(item.file, item.line, _no_name(nameless), item.number)
            continue
        unchanged |= {name for name in labels if mapping.target(name, known) == name}
        spans = tuple(span for one in item.content.spans if (span := led(one)))
        suggestions = tuple(found for one in item.suggestions if (found := led(one)))
        content = replace(item.content, spans=spans)
        yield replace(item, content=content, suggestions=suggestions)


def _no_name(label: str) -> ImportFault:
    return ImportFault(
        N_(
            "errors",
            "The label “{label}” has no letters that could be its name here; say which label it "
            "becomes (--map OLD=NEW), or leave its spans out (--map OLD=).",
        ),
        label=label[:60],
    )


def labels_in(items: Iterable[Record | Refusal]) -> list[str]:
    """The labels of all records that can be read, in the order in which they are met."""
    records = (item for item in items if isinstance(item, Record))
    found: dict[str, None] = {}
    for record in records:
        found |= dict.fromkeys(span.label for span in record.content.spans)
        found |= dict.fromkeys(one.label for one in record.suggestions)
    return list(found)


def unknown_labels(items: Iterable[Record | Refusal], known: Collection[str]) -> Counter[str]:
    """The labels that a project lacks, with the count of their spans, to be asked about once."""
    found: Counter[str] = Counter()
    for item in items:
        if isinstance(item, Record):
            found.update(span.label for span in item.content.spans)
            found.update(one.label for one in item.suggestions)
    return Counter({label: count for label, count in found.items() if label not in known})


def from_options(pairs: Iterable[str], file: Path | None, unknown: Unknown) -> LabelMapping:
    """The mapping that a command line asks for; `OLD=NEW` goes before what the file says.

    Raises:
        UsageError: a pair is not `OLD=NEW`.
        ImportFault: the file is no mapping.
    """
    names = dict(read_names(file)) if file else {}
    for pair in pairs:
        old, sign, new = pair.rpartition("=")
        if not sign or not old:
            raise UsageError(
                N_("errors", "“{pair}” is no mapping: it needs OLD=NEW, such as PER=PERSON."),
                pair=pair,
            )
        names[old] = new
    return LabelMapping(names, unknown)


def read_names(file: Path) -> dict[str, str]:
    """The table `[labels]` of a TOML file: `OLD = "NEW"`, an empty NEW to leave spans out.

    Raises:
        ImportFault: it cannot be read, or holds something else.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig")).get(_TABLE)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ImportFault(
            N_("errors", "The label mapping {path} cannot be read: {why}."), path=file, why=error
        ) from error
    if not isinstance(table, dict) or not all(isinstance(new, str) for new in table.values()):
        raise ImportFault(
            N_("errors", 'The label mapping {path} has no table [labels] of OLD = "NEW".'),
            path=file,
        )
    return table


def save(file: Path, mapping: LabelMapping) -> None:
    """Write the mapping as `read_names` reads it.

    Raises:
        ExportFault: the file cannot be written.
    """
    # What JSON writes as a string is a TOML string too, but for DEL, which TOML wants escaped.
    lines = [f"{_quoted(old)} = {_quoted(new)}\n" for old, new in sorted(mapping.names.items())]
    with whole_file(file) as out:
        out.write("".join([f"[{_TABLE}]\n", *lines]).encode())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
