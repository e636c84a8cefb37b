"""Parts documents into training, validation and test: repeatable, balanced, without leaks.

Documents that are nearly the same stay together (`near_duplicates`). The groups are dealt out one
after another, the largest first, each to the part where it brings the shares of every label's
spans, and of documents, nearest to those asked for; then groups are moved and swapped while that
helps.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import UsageError
from annotations.exchange.near_duplicates import THRESHOLD, groups
from annotations.project.reading import LabelledDocument

PARTS: Final = ("train", "validation", "test")
_MOST_ROUNDS: Final = 20
_MOST_SWAPPED: Final = 300  # groups; where there are more, single ones hardly matter
_LEAST_GAIN: Final = 1e-12
_DOCUMENTS: Final = ""  # counts documents among the labels, which have names


@dataclass(frozen=True, slots=True)
class Split:
    """Which document goes where.

    Attributes:
        parts: the parts' names, in order.
        part_of: each document's part by its id.
        duplicates: ids of documents that are nearly the same, by groups of two and more.
        threshold: the resemblance from which on they count so.
    """

    parts: tuple[str, ...]
    part_of: Mapping[str, str]
    duplicates: tuple[tuple[str, ...], ...]
    threshold: float = THRESHOLD


def shares_of(said: str) -> tuple[int, ...]:
    """The shares in `80,10,10` or `80,20`.

    Raises:
        UsageError: it is neither two nor three whole numbers above 0 that make 100.
    """
    pieces = [piece.strip() for piece in said.split(",")]
    shares = tuple(int(piece) for piece in pieces if piece.isascii() and piece.isdigit())
    if (
        len(shares) != len(pieces)
        or len(shares) not in (2, 3)
        or min(shares) < 1
        or (sum(shares) != 100)
    ):
        raise UsageError(
            N_(
                "errors",
                "“{said}” is no split: it needs two or three whole numbers that make 100, such as "
                "80,10,10.",
            ),
            said=said,
        )
    return shares


def split(
    documents: Iterable[LabelledDocument],
    shares: Sequence[int],
    seed: int,
    threshold: float = THRESHOLD,
) -> Split:
    """Deal the documents out.

    The outcome depends on the ids, texts and spans, the shares, the seed and the threshold, and on
    nothing else.

    Args:
        documents: gone through once; only counts and sketches of them are kept.
        shares: of training and test, or of training, validation and test.
        seed: another one deals otherwise.
        threshold: the resemblance from which on documents stay together.
    """
    counts: dict[str, Counter[str]] = {}

    def texts() -> Iterable[tuple[str, str]]:
        for content in documents:
            found = Counter(span.label for span in content.spans)
            found[_DOCUMENTS] = 1
            counts[content.document.id] = found
            yield content.document.id, content.document.text

    together = [sorted(ids) for ids in groups(texts(), threshold)]
    parts = PARTS if len(shares) == 3 else (PARTS[0], PARTS[2])
    together.sort(key=lambda ids: _shuffled(ids[0], seed))
    totals = [sum((counts[one] for one in ids), Counter()) for ids in together]
    part_of = {
        document_id: parts[part]
        for ids, part in zip(together, _dealt(totals, shares), strict=True)
        for document_id in ids
    }
    duplicates = sorted(tuple(ids) for ids in together if len(ids) > 1)
    return Split(parts, part_of, tuple(duplicates), threshold)


def _shuffled(document_id: str, seed: int) -> bytes:
    return blake2b(f"{seed}:{document_id}".encode(), digest_size=16).digest()


class _Deal:
    """Groups in parts, and how far the parts are from what they should hold.

    The distance is the sum of squares, over parts and labels, of what a part has too much or too
    little, as a share of all there is of the label.
    """

    def __init__(self, counts: Sequence[Counter[str]], shares: Sequence[int]) -> None:
        self.counts = counts
        self.part_of: list[int] = [-1] * len(counts)
        self._totals = sum(counts, Counter())
        self._excess = [dict.fromkeys(self._totals, -share / 100) for share in shares]

    def cost(self, group: int, part: int, sign: int) -> float:
        """How much the distance grows where `group` comes to `part` (1), or leaves it (-1)."""
        excess = self._excess[part]
        grown = 0.0
        for name, count in self.counts[group].items():
            step = sign * count / self._totals[name]
            grown += step * (step + 2 * excess[name])
        return grown

    def put(self, group: int, part: int) -> None:
        """Bring `group` to `part`, from wherever it is."""
        if self.part_of[group] >= 0:
            self._move(group, self.part_of[group], -1)
        self._move(group, part, 1)
        self.part_of[group] = part

    def _move(self, group: int, part: int, sign: int) -> None:
        for name, count in self.counts[group].items():
            self._excess[part][name] += sign * count / self._totals[name]


def _dealt(counts: Sequence[Counter[str]], shares: Sequence[int]) -> list[int]:
    """Each group's part."""
    deal = _Deal(counts, shares)
    parts = range(len(shares))
    # The largest first: it is the hardest to find room for.
    for group in sorted(range(len(counts)), key=lambda at: -sum(counts[at].values())):
        deal.put(group, min(parts, key=lambda part: deal.cost(group, part, 1)))
    for _ in range(_MOST_ROUNDS):
        better = _moved(deal, parts)
        if len(counts) <= _MOST_SWAPPED:
            better = _swapped(deal) or better
        if not better:
            break
    return deal.part_of


def _moved(deal: _Deal, parts: Iterable[int]) -> bool:
    """Move each group where that makes the deal better; whether one was moved."""
    better = False
    for group, here in enumerate(deal.part_of):
        leaving = deal.cost(group, here, -1)
        gains = [(deal.cost(group, part, 1) + leaving, part) for part in parts if part != here]
        gain, part = min(gains)
        if gain < -_LEAST_GAIN:
            deal.put(group, part)
            better = True
    return better


def _swapped(deal: _Deal) -> bool:
    """Swap two groups wherever that makes the deal better; whether any were."""
    better = False
    for one, other in combinations(range(len(deal.counts)), 2):
        here, there = deal.part_of[one], deal.part_of[other]
        if here == there:
            continue
        before = deal.cost(one, here, -1) + deal.cost(other, there, -1)
        deal.put(one, there)
        deal.put(other, here)
        after = deal.cost(one, there, -1) + deal.cost(other, here, -1)
        # Taking both away again costs as much less as the swap is better.
        if after - before > _LEAST_GAIN:
            better = True
        else:
            deal.put(one, here)
            deal.put(other, there)
    return better
