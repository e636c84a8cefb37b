"""Parts documents into training, validation and test: repeatable, balanced, without leaks.

Documents that are nearly the same stay together (`near_duplicates`). The groups are dealt out label
by label, the rarest first, each to the part that lacks most of it: the iterative stratification of
K. Sechidis, G. Tsoumakas and I. Vlahavas, "On the stratification of multi-label data" (2011), with
spans counted instead of documents.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import UsageError
from annotations.exchange.near_duplicates import groups
from annotations.project.reading import LabelledDocument

PARTS: Final = ("train", "validation", "test")
_DOCUMENTS: Final = ""  # counts documents among the labels, which have names


@dataclass(frozen=True, slots=True)
class Split:
    """Which document goes where.

    Attributes:
        parts: the parts' names, in order.
        part_of: each document's part by its id.
        duplicates: ids of documents that are nearly the same, by groups of two and more.
    """

    parts: tuple[str, ...]
    part_of: Mapping[str, str]
    duplicates: tuple[tuple[str, ...], ...]


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


def split(documents: Iterable[LabelledDocument], shares: Sequence[int], seed: int) -> Split:
    """Deal the documents out.

    The outcome depends on the ids, texts and spans, the shares and the seed, and on nothing else.

    Args:
        documents: gone through once; only counts and sketches of them are kept.
        shares: of training and test, or of training, validation and test.
        seed: another one deals otherwise.
    """
    counts: dict[str, Counter[str]] = {}

    def texts() -> Iterable[tuple[str, str]]:
        for content in documents:
            found = Counter(span.label for span in content.spans)
            found[_DOCUMENTS] = 1
            counts[content.document.id] = found
            yield content.document.id, content.document.text

    together = [sorted(ids) for ids in groups(texts())]
    parts = PARTS if len(shares) == 3 else (PARTS[0], PARTS[2])
    together.sort(key=lambda ids: _shuffled(ids[0], seed))
    totals = [sum((counts[one] for one in ids), Counter()) for ids in together]
    part_of = {
        document_id: parts[part]
        for ids, part in zip(together, _dealt(totals, shares), strict=True)
        for document_id in ids
    }
    duplicates = sorted(tuple(ids) for ids in together if len(ids) > 1)
    return Split(parts, part_of, tuple(duplicates))


def _shuffled(document_id: str, seed: int) -> bytes:
    return blake2b(f"{seed}:{document_id}".encode(), digest_size=16).digest()


def _dealt(groups_: Sequence[Counter[str]], shares: Sequence[int]) -> list[int]:
    """Each group's part."""
    total = sum(groups_, Counter())
    lacking = [Counter({name: n * share / 100 for name, n in total.items()}) for share in shares]
    dealt: dict[int, int] = {}
    by_rarity = sorted(total, key=lambda name: (name == _DOCUMENTS, total[name], name))
    for name in by_rarity:
        waiting = [at for at, found in enumerate(groups_) if at not in dealt and found[name]]
        # The largest first: it is the hardest to find room for.
        for at in sorted(waiting, key=lambda at: -groups_[at][name]):
            part = max(
                range(len(shares)),
                key=lambda part: (lacking[part][name], lacking[part][_DOCUMENTS], -part),
            )
            dealt[at] = part
            lacking[part].subtract(groups_[at])
    return [dealt[at] for at in range(len(groups_))]
