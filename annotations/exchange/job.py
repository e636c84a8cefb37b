"""What a writer is asked for, and its account of all that its format could not take as it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from annotations.errors import QT_TRANSLATE_NOOP as N_

Boundaries = Literal["split", "widen", "drop"]
BOUNDARIES: Final[tuple[Boundaries, ...]] = ("split", "widen", "drop")
Nested = Literal["outermost", "innermost", "columns"]
NESTED: Final[tuple[Nested, ...]] = ("outermost", "innermost", "columns")

Kind = Literal[
    "merged", "trimmed", "blank", "cut", "widened", "dropped", "inner", "outer", "crossing",
    "beside", "rebuilt", "labels",
    "annotator", "source", "confidence", "value", "note", "flag", "id", "title", "status", "meta",
    "controls", "texts", "formula", "empty",
]  # fmt: skip

SENTENCES: Final[Mapping[Kind, str]] = {
    "merged": N_("changes", "spans that several annotators gave, written once"),
    "trimmed": N_("changes", "spans written without the blanks at their ends"),
    "blank": N_("changes", "spans of nothing but blanks, left out"),
    "cut": N_("changes", "words cut at a span's edge, where no proclitic ends"),
    "widened": N_("changes", "spans widened to whole words"),
    "dropped": N_("changes", "spans left out, as they begin or end within a word"),
    "inner": N_("changes", "spans left out, as they lie within another"),
    "outer": N_("changes", "spans left out, as they hold another"),
    "crossing": N_("changes", "spans left out, as they cross another"),
    "beside": N_("changes", "overlapping spans kept beside the tags, which have no room for them"),
    "rebuilt": N_("changes", "texts written as words, without their own blanks and lines"),
    "labels": N_("changes", "spans left out, as the format has text alone"),
    "texts": N_("changes", "texts left out, as the format has spans alone"),
    "formula": N_(
        "changes", "cells that a spreadsheet would run, written with an apostrophe in front"
    ),
    "controls": N_("changes", "control characters that XML cannot hold, each written as U+FFFD"),
    "annotator": N_("changes", "names of annotators the format has no place for"),
    "source": N_("changes", "names of engines the format has no place for"),
    "confidence": N_("changes", "confidences the format has no place for"),
    "value": N_("changes", "values of dates the format has no place for"),
    "note": N_("changes", "notes the format has no place for"),
    "flag": N_("changes", "marks for another look the format has no place for"),
    "id": N_("changes", "ids of documents the format has no place for"),
    "title": N_("changes", "titles the format has no place for"),
    "status": N_("changes", "statuses the format has no place for"),
    "meta": N_("changes", "documents whose further details the format has no place for"),
    "empty": N_(
        "changes",
        "parts of the split that no article is in, as there are too few or too many are alike",
    ),
}


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is not written just as it is in the project.

    Attributes:
        kind: what, as `SENTENCES` has it in words.
        count: how often.
        example: the first such words; empty where there is nothing to show.
    """

    kind: Kind
    count: int
    example: str = ""

    def __str__(self) -> str:
        example = f" (“{self.example}”)" if self.example else ""
        return f"{SENTENCES[self.kind]}: {self.count}{example}"


class Changes:
    """Counts what is not written as it is, with the first example of each kind."""

    def __init__(self) -> None:
        self._counts: dict[Kind, int] = {}
        self._examples: dict[Kind, str] = {}

    def note(self, kind: Kind, example: str = "", count: int = 1) -> None:
        """Count `kind`; the first example given stays."""
        self._counts[kind] = self._counts.get(kind, 0) + count
        if example and kind not in self._examples:
            shown = " ".join(example.split())
            self._examples[kind] = shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"

    def __iter__(self) -> Iterator[Change]:
        for kind in SENTENCES:
            if kind in self._counts:
                yield Change(kind, self._counts[kind], self._examples.get(kind, ""))


_LONGEST: Final = 60  # code points of an example


@dataclass(slots=True)
class Job:
    """What a writer is asked for.

    Attributes:
        boundaries: what happens to a span that begins or ends within a word, in formats of words:
            proclitics become words of their own, or the span is widened, or dropped.
        nested: which of overlapping spans go into formats with one tag a word; None leaves it to
            the format.
        labels: the scheme's labels in their order; empty where the writer is to find them.
        annotators: whose labels are told apart, each in a column of its own where the format has
            columns; empty where all are one layer.
        suggestions: whether what waits for a decision is written, apart from the labels.
        changes: where the writer notes what it does not write as it is.
    """

    boundaries: Boundaries = "split"
    nested: Nested | None = None
    labels: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    suggestions: bool = False
    changes: Changes = field(default_factory=Changes)
