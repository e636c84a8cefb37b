"""The learned engine: how long it trains, how fast it reads, how well it does, what it saves.

python -m benchmarks.learned             times, and F1 in cross-validation on the gold's dev part
python -m benchmarks.learned --record    the rules' record that is shipped, from the same part
python -m benchmarks.learned --heldout   F1 and work saved on articles nobody has tuned on
"""

import argparse
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from annotations.arabic import sentences, words
from annotations.project.reading import LabelledDocument
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span, Suggestion
from annotations.suggest.evaluation import Evaluation, evaluate, to_table
from annotations.suggest.learned import LearnedSuggester, train
from annotations.suggest.records import Records, settle
from annotations.suggest.rules import RulesSuggester
from annotations.suggest.simulation import simulate
from annotations.suggest.simulation import to_table as work_table
from tests.gold_markup import load_gold

Row = tuple[str, str, str, str, str]
LETTERS = "ابتجحدرسشصعفقكلمنهوي"
SENTENCES = 1000
FOLDS = 5


def rows() -> Iterator[Row]:
    """Name, value, baseline, ratio and goal of each measurement."""
    rules, scheme = RulesSuggester(), default_scheme()
    articles = many_sentences()
    read = sum(len(words(content.document.text)) for content in articles)
    trained, model = timed(lambda: train(articles, scheme, rules))
    yield (
        f"learned: training on {SENTENCES} sentences, cross-validation with it",
        f"{trained:.1f} s", "", "", "10 s",
    )  # fmt: skip
    engine = LearnedSuggester(model, rules, every_label=True)
    documents = [content.document for content in articles]
    took = statistics.median(timed(lambda: list(engine.suggest_all(documents)))[0] for _ in "123")
    yield (
        "learned: words a second, the rules with it", f"{read / took:,.0f}", "", "", "20,000"
    )  # fmt: skip
    yield from work_saved("dev")


def work_saved(part: str) -> Iterator[Row]:
    """Actions for each span in the last ten articles of a part of the gold."""
    outcome = simulate(gold(part), default_scheme(), RulesSuggester())
    last = sum(work.actions for work in outcome.works[-10:])
    spans = sum(work.spans for work in outcome.works[-10:])
    yield f"actions a span, last ten articles of {part}", f"{last / spans:.2f}", "2", "", "1.2"


def gold(part: str) -> list[LabelledDocument]:
    """A part of the gold as finished articles."""
    return [
        LabelledDocument(article.document, article.spans, "done") for article in load_gold(part)
    ]


def many_sentences(seed: int = 3) -> list[LabelledDocument]:
    """The dev part again and again, every other unlabelled word replaced by made-up letters."""
    chance = random.Random(seed)
    found: list[LabelledDocument] = []
    count = 0
    while count < SENTENCES:
        for content in gold("dev"):
            text = list(content.document.text)
            for start, end in words(content.document.text):
                if chance.random() < 0.5 and not any(
                    span.overlaps(start, end) for span in content.spans
                ):
                    text[start:end] = chance.choices(LETTERS, k=end - start)
            document = Document(f"{len(found)}", "".join(text), meta=content.document.meta)
            found.append(LabelledDocument(document, content.spans, "done"))
            count += len(sentences(document.text))
    return found


def in_folds() -> list[Evaluation]:
    """Rules, learned and both combined on the dev part, each fold by what the others taught.

    What is left to which engine is decided within the other folds, too.
    """
    articles, outcome = gold("dev"), Outcome()
    for fold in range(FOLDS):
        rest = [one for number, one in enumerate(articles) if number % FOLDS != fold]
        outcome.add(rest, articles[fold::FOLDS])
    return outcome.figures()


def on_heldout() -> list[Evaluation]:
    """Rules, learned and both combined on the heldout part, by what the dev part taught."""
    outcome = Outcome()
    outcome.add(gold("dev"), gold("heldout"))
    return outcome.figures()


class Outcome:
    """What each engine found in articles that were not learned from."""

    def __init__(self) -> None:
        self._rules = RulesSuggester()
        self._wanted: list[tuple[Span, ...]] = []
        self._found: dict[str, list[list[Suggestion]]] = {
            "rules": [], "learned": [], "combined": [],
        }  # fmt: skip

    def add(self, taught: list[LabelledDocument], others: list[LabelledDocument]) -> None:
        """Learn from some articles and go through others."""
        model = train(taught, default_scheme(), self._rules)
        records = Records.shipped().with_model(model)
        every = LearnedSuggester(model, self._rules, every_label=True)
        used = LearnedSuggester(model, self._rules)
        for content in others:
            proposals = self._rules.suggest(content.document)
            own = used.suggest_beside(content.document, proposals)
            self._wanted.append(content.spans)
            self._found["rules"].append(proposals)
            self._found["learned"].append(every.suggest_beside(content.document, proposals))
            self._found["combined"].append(settle([*proposals, *own], records))

    def figures(self) -> list[Evaluation]:
        """Precision, recall and F1 of each."""
        return [evaluate(name, self._wanted, found) for name, found in self._found.items()]


def record() -> None:
    """Print the rules' record on the dev part."""
    rules = RulesSuggester()
    seen, right = Counter[tuple[str, float]](), Counter[tuple[str, float]]()
    for content in gold("dev"):
        places = {(span.start, span.end, span.label) for span in content.spans}
        for one in rules.suggest(content.document):
            key = one.label, round(one.confidence, 2)
            seen[key] += 1
            right[key] += (one.start, one.end, one.label) in places
    for label, stated in sorted(seen):
        print(f"rules {label} {stated}\t{seen[label, stated]}\t{right[label, stated]}")


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def main() -> int:
    """Print what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learned")
    parser.add_argument("--record", action="store_true", help="the rules' record that is shipped")
    parser.add_argument("--heldout", action="store_true", help="the part nobody has tuned on")
    asked = parser.parse_args()
    if asked.record:
        record()
        return 0
    if asked.heldout:
        print(to_table(on_heldout()))
        print(work_table(simulate(gold("heldout"), default_scheme(), RulesSuggester())))
        return 0
    for row in rows():
        print("  ".join(filter(None, row)))
    print(to_table(in_folds()))
    return 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
