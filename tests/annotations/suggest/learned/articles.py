"""Made-up articles in which towns are labelled, which the rules know nothing of."""

import random

from annotations.project.reading import LabelledDocument
from annotations.spans import Document, Label, Scheme, Span

SCHEME = Scheme((Label("TOWN"), Label("DATE")))
_LETTERS = "بتجحدرسشصعفقمنهي"
_LINES = (
    "وصل الوفد الى بلدة {} يوم الاثنين.",
    "قال السكان إن بلدة {} هادئة.",
    "عقد الاجتماع في بلدة {} أمس.",
    "تقع بلدة {} شمال النهر، وفيها سوق.",
    "لم يصل أحد الى المدرسة.",
)


def articles(count: int, seed: int = 7, lines: int = 6) -> list[LabelledDocument]:
    """Finished articles; each name of a town is another one."""
    chance = random.Random(seed)
    return [_article(number, chance, lines) for number in range(count)]


def _article(number: int, chance: random.Random, lines: int) -> LabelledDocument:
    text, spans = "", []
    for line in chance.choices(_LINES, k=lines):
        if "{}" in line:
            town = "".join(chance.choices(_LETTERS, k=chance.randint(4, 6)))
            start = len(text) + line.index("{}")
            spans.append(Span(start, start + len(town), "TOWN"))
            line = line.format(town)
        for day in ("يوم الاثنين", "أمس"):
            if day in line:
                spans.append(Span(len(text) + line.index(day), 0, "DATE"))
                spans[-1] = Span(spans[-1].start, spans[-1].start + len(day), "DATE")
        text += line + "\n"
    return LabelledDocument(Document(f"article-{number}", text), tuple(sorted(spans)), "done")
