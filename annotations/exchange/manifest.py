"""The manifest of an export: what is in it, where it comes from, and how to make it again.

It holds no times and no folders, so that the same project gives the same manifest anywhere.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from annotations import __version__
from annotations.exchange.job import Changes
from annotations.exchange.near_duplicates import METHOD
from annotations.exchange.splits import Split
from annotations.exchange.whole_file import sum_of, whole_file
from annotations.project.reading import LabelledDocument
from annotations.resources import resource

SUFFIX: Final = ".manifest.json"
_GUIDE_VERSION: Final = re.compile(r"Guide version ([\w.]+)")


@dataclass(slots=True)
class Tally:
    """What one part of an export holds.

    Attributes:
        documents: how many.
        spans: all spans in them, as they are in the project.
        labels, annotators, sources: spans by each.
        statuses: documents by how far their annotators are.
        suggestions: suggestions that wait, by engine.
    """

    documents: int = 0
    spans: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    annotators: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    suggestions: Counter[str] = field(default_factory=Counter)

    def counting(
        self, documents: Iterable[LabelledDocument], *, spans: bool = True
    ) -> Iterator[LabelledDocument]:
        """The same documents, each counted as it goes by, with its spans where that is wanted."""
        for content in documents:
            self.documents += 1
            if not spans:
                yield content
                continue
            self.spans += len(content.spans)
            self.labels.update(span.label for span in content.spans)
            self.annotators.update(span.annotator for span in content.spans)
            self.sources.update(span.source for span in content.spans)
            self.statuses[content.status or "new"] += 1
            self.suggestions.update(one.engine for one in content.suggestions)
            yield content

    def record(self, labels: Iterable[str]) -> dict[str, Any]:
        """The counts as they stand in a manifest; `labels` come first and with 0 where none is."""
        by_label = dict.fromkeys(labels, 0) | dict(sorted(self.labels.items()))
        found = {
            "documents": self.documents,
            "spans": self.spans,
            "labels": by_label,
            "annotators": dict(sorted(self.annotators.items())),
            "sources": dict(sorted(self.sources.items())),
            "statuses": dict(sorted(self.statuses.items())),
        }
        proposed = dict(sorted(self.suggestions.items()))
        return found | ({"suggestions": proposed} if proposed else {})


def guide_version() -> str:
    """The version of the label guide that the product ships."""
    match = _GUIDE_VERSION.search(resource("guide", "guide.en.md").read_text(encoding="utf-8"))
    return match[1] if match else ""


def manifest(
    form: str,
    command: str,
    tallies: Mapping[str, Tally],
    labels: Iterable[str],
    split: Split | None,
    changes: Changes,
    files: Iterable[tuple[str, Path]],
    apart: Mapping[str, Any],
) -> dict[str, Any]:
    """The manifest's content.

    Args:
        form: the format's name.
        command: what makes the export again, beside the project.
        tallies: by part; one unnamed part where there is no split.
        labels: the scheme's labels in their order.
        split: which document went where.
        changes: what is not written as it is.
        files: the files that were written, with the names they have beside the manifest.
        apart: how annotators, and suggestions, are told apart where they are.
    """
    labels = tuple(labels)
    parts = {part or "all": tally.record(labels) for part, tally in tallies.items()}
    found: dict[str, Any] = {
        "product": f"tawsim {__version__}",
        "guide_version": guide_version(),
        "command": command,
        "format": form,
        **apart,
        "parts": parts,
    }
    if split is not None:
        found["near_duplicates"] = {
            "method": METHOD,
            "threshold": split.threshold,
            "kept_together": [list(ids) for ids in split.duplicates],
        }
    found["not_as_in_the_project"] = [
        {"kind": change.kind, "what": str(change), "count": change.count} for change in changes
    ]
    found["files"] = [_file_record(name, path) for name, path in sorted(files)]
    return found


def _file_record(name: str, path: Path) -> dict[str, Any]:
    return {"name": name, "bytes": path.stat().st_size, "sha256": sum_of(path)}


def write(path: Path, content: Mapping[str, Any]) -> None:
    """Write the manifest, whole or not at all.

    Raises:
        ExportFault: the file cannot be written.
    """
    with whole_file(path) as file:
        file.write(json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n")
