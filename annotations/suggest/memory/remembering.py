"""What finished articles say of each phrase: how often it is labelled where it stands, and as what.

A phrase that is labelled once and stands unlabelled nineteen times is no name. So every place of a
phrase in the finished articles counts, and so do the suggestions that were refused in others. How
far to trust a phrase seen once or twice comes from the articles themselves: each is held against
what the others say.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.project.reading import LabelledDocument
from annotations.spans import Span
from annotations.suggest.memory.matching import Match, Phrases, spelling

SHORTEST: Final = 2  # letters
LONGEST: Final = 120  # letters
ENOUGH: Final = 0.5
"""A phrase is proposed where its label is likelier right than wrong."""
_FIRST_GUESS: Final = 0.7  # how often a phrase's label is right elsewhere, before anything is known
_FIRMNESS: Final = 8.0  # cases that the first guess counts for
_PRIOR_CASES: Final = 2.0  # cases that a label's usual share counts for with each phrase


@dataclass(frozen=True, slots=True)
class Refusal:
    """A suggestion that was refused in an article that is not finished.

    Attributes:
        phrase: its folded spelling.
        label: the label that was refused.
    """

    phrase: str
    label: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of a phrase.

    Attributes:
        label: what it is labelled as most often.
        right: places with that label.
        places: all places where it stands, and refusals.
        confidence: how likely the label is right at another place, 0 to 1.
    """

    label: str
    right: int
    places: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of phrases.

    Attributes:
        phrases: by folded spelling; those that are not to be proposed are there, too, so that they
            hide shorter ones inside them.
        articles: how many finished articles it comes from.
    """

    phrases: Mapping[str, Remembered]
    articles: int


@dataclass(slots=True)
class _Tally:
    """What one article, or all of them, have of one phrase."""

    places: int
    labels: Counter[str]


def remember(articles: Iterable[LabelledDocument], refused: Iterable[Refusal] = ()) -> Memory:
    """The memory of finished articles.

    Spans with a value are left out: what a date means changes from article to article.

    Args:
        articles: finished ones, with their labels.
        refused: suggestions refused in articles that are not finished.
    """
    given = list(articles)
    known = Phrases(
        phrase
        for content in given
        for span in content.spans
        if span.value is None and (phrase := _phrase(content, span)) is not None
    )
    by_phrase: dict[str, list[_Tally]] = defaultdict(list)
    for content in given:
        for phrase, tally in _tallies(content, known).items():
            by_phrase[phrase].append(tally)
    against: Counter[tuple[str, str]] = Counter((one.phrase, one.label) for one in refused)
    usual = _usual(by_phrase.values())
    kept: dict[str, Remembered] = {}
    for phrase, tallies in by_phrase.items():
        label, right, places = _decided(tallies)
        if label:
            places += against[phrase, label]
            confidence = _confidence(right, places, usual.get(label, _FIRST_GUESS))
            kept[phrase] = Remembered(label, right, places, round(confidence, 4))
    return Memory(kept, len(given))


def _phrase(content: LabelledDocument, span: Span) -> str | None:
    """The spelling of what is labelled; None where it is not to be remembered."""
    text = content.document.text
    if "\n" in text[span.start : span.end]:
        return None
    phrase = spelling(text, span.start, span.end)
    return phrase if SHORTEST <= len(phrase) <= LONGEST else None


def _tallies(content: LabelledDocument, known: Phrases) -> dict[str, _Tally]:
    """How often each phrase stands in an article, and as what it is labelled there."""
    labels: dict[tuple[int, int], list[str]] = defaultdict(list)
    for span in content.spans:
        labels[span.start, span.end].append(span.label)
    found: dict[str, _Tally] = {}
    for match in known.find(content.document.text):
        tally = found.setdefault(match.phrase, _Tally(0, Counter()))
        tally.places += 1
        tally.labels.update(set(labels.get((match.start, match.end), ())))
    return found


def _decided(tallies: Sequence[_Tally]) -> tuple[str, int, int]:
    """The label given most often, how often, and at how many places; the first by name of two."""
    labels = sum((tally.labels for tally in tallies), Counter[str]())
    label = max(sorted(labels), key=labels.__getitem__, default="")
    return label, labels[label], sum(tally.places for tally in tallies)


def _usual(phrases: Iterable[Sequence[_Tally]]) -> dict[str, float]:
    """For each label, how often it was right in an article when the others gave it to a phrase."""
    right, places = Counter[str](), Counter[str]()
    for tallies in phrases:
        label, all_right, all_places = _decided(tallies)
        for own in tallies:
            others_right = all_right - own.labels[label]
            others = all_places - own.places
            if others_right > ENOUGH * others:
                right[label] += own.labels[label]
                places[label] += own.places
    return {
        label: (right[label] + _FIRMNESS * _FIRST_GUESS) / (places[label] + _FIRMNESS)
        for label in places
    }


def _confidence(right: int, places: int, usual: float) -> float:
    """The share of the places that is right, smoothed with the label's usual share.

    One right place says only that there is such a phrase: it then is as sure as is usual.
    """
    return (right - 1 + _PRIOR_CASES * usual) / (places - 1 + _PRIOR_CASES)


def proposals(memory: Memory, matches: Iterable[Match]) -> Iterable[tuple[Match, Remembered]]:
    """The matches that are likelier names than not, with what is known of them."""
    for match in matches:
        known = memory.phrases.get(match.phrase)
        if known is not None and is_proposed(known):
            yield match, known


def is_proposed(known: Remembered) -> bool:
    """Whether a phrase is likelier a name than not, in the articles and by what is usual."""
    return known.confidence >= ENOUGH and 2 * known.right > known.places
