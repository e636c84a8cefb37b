"""What a merge did, or would do, as values."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from annotations.errors import TawsimError
from annotations.project.changes import Changes


@dataclass(slots=True)
class FileReport:
    """What one file brought.

    Attributes:
        path: the file.
        documents_added: documents that are new, or back after their import was taken back.
        documents_known: documents that were there already.
        refused: why a document cannot come in, one sentence each.
        spans_added: spans that came in, by annotator.
        spans_changed: spans that are as the file has them, for its edit is the later one.
        spans_removed: spans that went, for the file knows that their annotator removed them.
        spans_known: spans that were there already just so.
        spans_left: the file's spans that stayed out: removed, changed or replaced here later.
        statuses, decisions: rows of each that came in or changed.
        review: rulings, comments, assignments, acknowledgements and entries of the lexicon that
            came in, changed or went, by table.
        edits: journal rows that came in.
        own: the annotator who merges has a layer in the file; it is taken as from another machine.
        labels: what the file's labels are called here, where that is another name.
        labels_added: labels that were added to the scheme.
        gold: the adjudicated layer's name, where the file brought it.
        ahead: hours by which the file's last edit lies in the future, by this machine's clock.
    """

    path: Path
    documents_added: int = 0
    documents_known: int = 0
    refused: list[TawsimError] = field(default_factory=list)
    spans_added: Counter[str] = field(default_factory=Counter)
    spans_changed: int = 0
    spans_removed: int = 0
    spans_known: int = 0
    spans_left: int = 0
    statuses: int = 0
    decisions: int = 0
    review: Counter[str] = field(default_factory=Counter)
    edits: int = 0
    own: bool = False
    labels: dict[str, str] = field(default_factory=dict)
    labels_added: list[str] = field(default_factory=list)
    gold: str | None = None
    ahead: int = 0

    @property
    def brought(self) -> bool:
        """Whether anything in the project is another than before."""
        return bool(
            self.documents_added
            or self.spans_added
            or self.spans_changed
            or self.spans_removed
            or self.statuses
            or self.decisions
            or self.review
            or self.edits
            or self.labels_added
            or self.gold
        )


@dataclass(slots=True)
class MergeReport:
    """What a merge did.

    Attributes:
        files: each file's part, in the order they were named.
        changes: what views need to know.
        written: False for a merge that was only tried, or that brought nothing.
    """

    files: list[FileReport] = field(default_factory=list)
    changes: Changes = field(default_factory=lambda: Changes("merge"))
    written: bool = False
