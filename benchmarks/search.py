"""Finding in a long article, in a project of 100,000 articles, and what its index costs."""

import random
import statistics
import tempfile
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.resources import resource
from annotations.search import Options, Shadowed, find_all
from annotations.spans import Document
from benchmarks.core import Row, seconds

ARTICLES = 100_000
WORDS = 240  # in each article: about 1,500 characters
VOCABULARY = 60_000
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
NAME = "طارق السنباطي"
ONE_IN = 500


class Prose:
    """Made-up articles: the samples' words and invented ones, as unevenly used as real words."""

    def __init__(self) -> None:
        self._random = random.Random(1)
        texts = [
            item.content.document.text
            for item in canonical.read(resource("samples", "samples.jsonl"))
            if isinstance(item, Record)
        ]
        known = sorted({word for text in texts for word in text.split()})
        self._words = known + [
            "".join(self._random.choices(LETTERS, k=self._random.randint(3, 8)))
            for _ in range(VOCABULARY - len(known))
        ]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))

    def article(self, number: int) -> str:
        """One article; one in `ONE_IN` has the name, behind a proclitic."""
        words = self._random.choices(self._words, cum_weights=self._weights, k=WORDS)
        return " ".join(words) + (f" و{NAME}" if number % ONE_IN == 0 else "")


def rows() -> Iterator[Row]:
    """Name, value, baseline, ratio and goal of each measurement."""
    prose = Prose()
    yield from in_article(prose)
    with tempfile.TemporaryDirectory(prefix="tawsim-bench-") as name:
        yield from in_project(prose, Path(name) / "many.tawsim")


def in_article(prose: Prose) -> Iterator[Row]:
    """A name in a million characters, the text folded once before."""
    text, number = "", 0
    while len(text) < 1_000_000:
        text, number = f"{text}{prose.article(number * 25)}\n", number + 1
    shadowed = Shadowed(text)
    folding = seconds(lambda: shadowed.shadow)
    yield "fold 1,000,000 characters, once an article", f"{folding * 1000:.0f} ms", "–", "–", "–"
    whole = Options(whole_word=True)
    for words, options in ((NAME, Options()), (NAME, whole), ("بغداد", Options())):
        count = len(find_all(shadowed, words, options))
        taken = min(
            seconds(lambda words=words, options=options: find_all(shadowed, words, options))  # type: ignore[misc]
            for _ in range(5)
        )
        bare = min(seconds(lambda words=words: text.count(words)) for _ in range(5))  # type: ignore[misc]
        meant = ", whole words" if options.whole_word else ""
        yield (
            f"find {count} places in 1,000,000 characters{meant}",
            f"{taken * 1000:.1f} ms",
            f"str.count, one spelling {bare * 1000:.1f} ms",
            f"{taken / bare:.1f}×",
            "≤ 50 ms",
        )


def in_project(prose: Prose, path: Path) -> Iterator[Row]:
    """A name of two words in all articles; the index beside the texts."""
    with Project.create(path, default_scheme(), "bench") as project:
        project.add(
            Record(LabelledDocument(Document(f"d{number}", prose.article(number))))
            for number in range(ARTICLES)
        )
        bare = seconds(lambda: _scan(project))
        for limit in (100, ARTICLES):
            found = len(project.search(NAME, limit=limit))
            taken = statistics.median(
                seconds(lambda limit=limit: project.search(NAME, limit=limit))  # type: ignore[misc]
                for _ in range(5)
            )
            yield (
                f"a name of two words in {ARTICLES} articles, {found} places",
                f"{taken * 1000:.1f} ms",
                f"LIKE over the texts {bare * 1000:.0f} ms",
                f"{taken / bare:.3f}×",
                "≤ 100 ms",
            )
        size, texts = _sizes(project)
        yield (
            f"index of {ARTICLES} articles", f"{size / 1e6:.0f} MB",
            f"their texts {texts / 1e6:.0f} MB", f"{size / texts:.2f}×", "–",
        )  # fmt: skip
        building = seconds(project.rebuild_search)
        each = building / ARTICLES * 1e6
        yield "index made, for 1000 articles", f"{each:.0f} ms", "–", "–", "≤ 150 ms"


def _scan(project: Project) -> None:
    project._db.execute("SELECT count(*) FROM texts WHERE text LIKE ?", [f"%{NAME}%"]).fetchone()


def _sizes(project: Project) -> tuple[int, int]:
    """Bytes of the index and of the texts."""
    ask = project._db.execute
    return (
        ask("SELECT sum(length(block)) FROM search_index_data").fetchone()[0],
        ask("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()[0],
    )
