"""Texts of made-up words and projects of them, the same in every run."""

import random
from pathlib import Path
from typing import Final

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span

LABELS: Final = ("PERSON", "UNIT", "BASE", "WEAPON", "DATE")
_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def made_text(length: int) -> str:
    """Sentences of made-up words in paragraphs, as long as news has them."""
    chance = random.Random(length)
    words: list[str] = []
    size = 0
    while size < length:
        word = "".join(chance.choices(_LETTERS, k=chance.randint(2, 8)))
        size += len(word) + 1
        words.append(word + chance.choices(("", "،", ".", ".\n"), (90, 5, 4, 1))[0])
    return " ".join(words)[:length]


def made_project(folder: Path, length: int, spans: int) -> Path:
    """A project of one article, and its spans spread evenly over it, every fifth nested."""
    text = made_text(length)
    step = length // spans
    labelled = tuple(
        Span(at, at + 12, LABELS[number % 5]) if number % 5 else Span(at - step, at + 5, LABELS[0])
        for number in range(1, spans + 1)
        if (at := number * step - 15) > 0
    )
    path = folder / f"{length}.tawsim"
    with Project.create(path, default_scheme(), "bench") as project:
        content = LabelledDocument(Document("article", text), labelled)
        project.add([Record(content, "made", 1)], "bench")
    return path
