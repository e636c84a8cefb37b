"""A review to try: the sample articles, given to three analysts who each slip in their own way.

Their layers are made by a script, not by people: what the rules suggest, changed by the kinds of
slip that people make, drawn from a fixed seed.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from msgspec import structs

from annotations.demo import make_folder
from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.edits import AddSpans, SetStatus
from annotations.project.review_edits import Assign
from annotations.project.schemes import default_scheme
from annotations.resources import resource
from annotations.review.assigning import file_name, work_file
from annotations.spans import Document, Span
from annotations.suggest.registry import DEFAULT, make

_SEED: Final = 20
_OFTEN: Final = 0.35
_SELDOM: Final = 0.06
Slip = Callable[[Span, str], Span | None]
"""What somebody labels instead of a span of a text; None for nothing."""


@dataclass(frozen=True, slots=True)
class ReviewDemo:
    """Where the files are.

    Attributes:
        project: the reviewer's, with the articles and who is to read them.
        returned: the analysts' work files, all articles done.
    """

    project: Path
    returned: tuple[Path, ...]


def _word_before(span: Span, text: str) -> Span:
    """Taken too far to the front: a title, the part of the day."""
    end = len(text[: span.start].rstrip(" "))
    start = text.rfind(" ", 0, end) + 1
    line = text.rfind("\n", 0, end) + 1
    start = max(start, line)
    return structs.replace(span, start=start) if start < end else span


def _last_word_lost(span: Span, text: str) -> Span:
    """Ended too early: the adjective of nation left out."""
    cut = text.rfind(" ", span.start, span.end)
    return structs.replace(span, end=cut) if cut > span.start else span


def _first_word_lost(span: Span, text: str) -> Span:
    """Begun too late: the head noun left out."""
    cut = text.find(" ", span.start, span.end)
    return structs.replace(span, start=cut + 1) if cut > 0 else span


def _attached_letter(span: Span, text: str) -> Span:
    """Begun with the letters attached to the word."""
    start = span.start
    while start and text[start - 1].isalpha():
        start -= 1
    return structs.replace(span, start=start)


def _confused(span: Span, _text: str) -> Span:
    """A base for a unit, a unit for a base."""
    return structs.replace(span, label={"UNIT": "BASE", "BASE": "UNIT"}.get(span.label, span.label))


def _missed(_span: Span, _text: str) -> None:
    return None


_HABITS: Final[dict[str, dict[str, Slip]]] = {
    "ليلى": {"PERSON": _word_before, "BASE": _first_word_lost},
    "عمر": {"UNIT": _attached_letter, "BASE": _attached_letter, "WEAPON": _attached_letter,
            "DATE": _word_before},
    "سارة": {"UNIT": _last_word_lost, "WEAPON": _missed, "BASE": _confused},
}  # fmt: skip
ANALYSTS: Final = tuple(_HABITS)


def make_review_demo(folder: Path) -> ReviewDemo:
    """Make the files in a folder; what is there already stays as it is.

    Raises:
        ProjectError: the folder or a project in it cannot be made.
    """
    make_folder(folder)
    made = ReviewDemo(
        folder / "review.tawsim", tuple(folder / file_name(name) for name in ANALYSTS)
    )
    if not made.project.exists():
        Project.create(made.project, default_scheme()).close()
        with Project.open(made.project) as project:
            project.add(canonical.read(resource("samples", "samples.jsonl")))
            ids = project.document_ids()
            project.edit(Assign(tuple((one, name) for name in ANALYSTS for one in ids)))
    for name, path in zip(ANALYSTS, made.returned, strict=True):
        if not path.exists():
            with Project.open(made.project) as project:
                work_file(project, name, path)
            _label_all(path, name)
    return made


def _label_all(path: Path, name: str) -> None:
    engine, chance = make(DEFAULT), random.Random(f"{_SEED} {name}")  # noqa: S311
    with Project.open(path, name) as project:
        for document_id in project.document_ids():
            document = project.document(document_id)
            found = [
                Span(one.start, one.end, one.label, value=one.value)
                for one in engine.suggest(document)
            ]
            labelled = _slipped(found, document, _HABITS[name], chance)
            project.edit(AddSpans(document_id, tuple(labelled)))
            project.edit(SetStatus(document_id, "done"))


def _slipped(
    found: list[Span], document: Document, habits: dict[str, Slip], chance: random.Random
) -> list[Span]:
    """The spans as somebody with these habits labels them; none crosses another of its label."""
    kept: list[Span] = []
    for span in found:
        often, seldom = chance.random(), chance.random()
        slip = habits.get(span.label)
        made: Span | None = span
        if slip is not None and often < _OFTEN:
            made = slip(span, document.text)
        elif seldom < _SELDOM:
            made = None
        if made is not None and not any(
            made.label == other.label and made.overlaps(other.start, other.end) for other in kept
        ):
            kept.append(made)
    return kept
