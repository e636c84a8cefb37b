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
    for pattern in chance.choices(_LINES, k=lines):
        town = "".join(chance.choices(_LETTERS, k=chance.randint(4, 6)))
        line = pattern.format(town)
        for words, label in ((town, "TOWN"), ("يوم الاثنين", "DATE"), ("أمس", "DATE")):
            if words in line:
                start = len(text) + line.index(words)
                spans.append(Span(start, start + len(words), label))
        text += line + "\n"
    return LabelledDocument(Document(f"article-{number}", text), tuple(sorted(spans)), "done")
