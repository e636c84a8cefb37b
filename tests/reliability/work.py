"""A working day in short: every kind of edit, undo, redo, import, suggestions, copies, an export.

Each step is a name and what does it; which come is decided by a seed. They are used by programs
that are killed, cut from power, or run on a disk that fails.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.edits import (
    AddSpan,
    AddSpans,
    ChangeSpan,
    RefuseSuggestions,
    RemoveSpans,
    SetStatus,
    TakeSuggestions,
)
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import STATUSES, Document, Span, Suggestion

LABELS = ("PERSON", "UNIT", "BASE", "WEAPON", "DATE")
WORDS = ["وصل", "العميد", "سالم", "المرعي", "قائد", "كتيبة", "الفهود", "إلى", "معسكر", "الرمان"]

Step = tuple[str, Callable[[], object]]


def article(number: int, words: int = 120) -> str:
    """A text that no other number has."""
    chance = random.Random(number)
    return f"خبر {number}: " + " ".join(chance.choice(WORDS) for _ in range(words)) + ".\n"


def documents(numbers: Iterator[int] | range, words: int = 120) -> list[Record]:
    """Articles with a layer of omar's."""
    return [
        Record(
            LabelledDocument(
                Document(f"d{number}", article(number, words)),
                (Span(0, 3, "UNIT", annotator="omar"), Span(4, 8, "DATE", annotator="omar")),
                "done",
            )
        )
        for number in numbers
    ]


def fill(project: Project, count: int = 3) -> None:
    """Give a new project its first articles and something proposed in them."""
    project.add(documents(range(count)))
    suggest(project, "rules", 1)


def suggest(project: Project, engine: str, seed: int) -> None:
    """Replace what an engine proposes."""
    chance = random.Random(seed)
    project.store_suggestions(
        engine,
        [
            (
                entry.id,
                [
                    Suggestion(start, start + 5, chance.choice(LABELS), engine, 0.5, reason="r")
                    for start in chance.sample(range(entry.length - 6), 6)
                ],
            )
            for entry in project.entries()
        ],
    )


def steps(project: Project, seed: int) -> Iterator[Step]:
    """Steps without end; each is chosen by what the project then holds."""
    chance = random.Random(seed)
    number = 1000 * seed + 100
    while True:
        number += 1
        entry = chance.choice(project.entries())
        own = project.spans(entry.id, project.annotator)
        match chance.choices(range(10), [40, 6, 10, 6, 6, 8, 10, 5, 2, 1])[0]:
            case 0:
                yield "add", _editing(project, _new_span(chance, project, entry.id, entry.length))
            case 1:
                many = tuple(Span(place, place + 2, "BASE") for place in _free(chance, own, entry))
                yield "add many", _editing(project, AddSpans(entry.id, many))
            case 2 if own:
                note = "ملاحظة " * chance.randrange(1, 60)
                edit = ChangeSpan(entry.id, chance.choice(own).id, note=note, flagged=True)
                yield "change", _editing(project, edit)
            case 3 if own:
                yield "remove", _editing(project, RemoveSpans(entry.id, (chance.choice(own).id,)))
            case 4:
                status = SetStatus(entry.id, chance.choice(STATUSES))
                yield "status", _editing(project, status)
            case 5 if proposed := project.open_suggestions(entry.id):
                kind = chance.choice((TakeSuggestions, RefuseSuggestions))
                yield "decide", _editing(project, kind(entry.id, (proposed[0],)))
            case 6:
                yield "undo", _undoing(project)
            case 7 if project.steps()[1]:
                yield "redo", project.redo
            case 8:
                records = documents(range(number, number + 3))
                yield "import", _adding(project, records)
            case 9:
                yield "suggest", _suggesting(project, number)
            case _:
                yield "leave", _leaving(project, entry.id, number)


def _editing(project: Project, edit: object) -> Callable[[], object]:
    return lambda: project.edit(edit)  # type: ignore[arg-type]


def _undoing(project: Project) -> Callable[[], object]:
    return project.undo if project.steps()[0] not in (None, "import") else lambda: None


def _adding(project: Project, records: list[Record]) -> Callable[[], object]:
    return lambda: project.add(records)


def _suggesting(project: Project, seed: int) -> Callable[[], object]:
    return lambda: suggest(project, "rules", seed)


def _leaving(project: Project, document: str, caret: int) -> Callable[[], object]:
    return lambda: project.leave(document, caret, 2.0)


def _new_span(chance: random.Random, project: Project, document: str, length: int) -> AddSpan:
    taken = {(span.start, span.label) for span in project.spans(document, project.annotator)}
    while True:
        start, label = chance.randrange(length - 4), chance.choice(LABELS)
        if (start, label) not in taken:
            return AddSpan(document, start, start + 3, label, note="ن" * chance.randrange(40))


def _free(chance: random.Random, own: list[Span], entry: object) -> list[int]:
    taken = {span.start for span in own}
    places = [place for place in range(entry.length - 3) if place not in taken]  # type: ignore[attr-defined]
    return chance.sample(places, min(4, len(places)))


def export(project: Project, out: Path) -> None:
    """Write everything to a file."""
    canonical.write(out, project.labelled_documents())
