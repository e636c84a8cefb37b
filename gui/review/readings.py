"""What annotators have at a place of an article, as marks that the article view paints."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from annotations.project.rulings import Place
from annotations.review.cases import Case, Kind
from annotations.spans import Span
from gui.review.commands import LETTERS

Verdict = Literal["open", "right", "wrong"]
ReadingKind = Kind | Literal["drawn"]


class Reading(Span, frozen=True):
    """A place that annotators have, or the reviewer drew.

    Attributes:
        kind: of the case it belongs to; `drawn` where it is nobody's but the reviewer's.
        case: the number of the case in its article; -1 where it is of none.
        by: who has it.
        letters: theirs, as `letters_of` gives them.
        verdict: whether it is right; `open` where nobody has decided.
    """

    kind: ReadingKind = "same"
    case: int = -1
    by: tuple[str, ...] = ()
    letters: str = ""
    verdict: Verdict = "open"

    @property
    def place(self) -> Place:
        """The place as rulings name it."""
        return Place(self.start, self.end, self.label, self.value)


def letters_of(annotators: Iterable[str]) -> dict[str, str]:
    """A letter for each annotator, in the order of their names; numbers after the eighth."""
    return {
        name: LETTERS[number] if number < len(LETTERS) else str(number + 1)
        for number, name in enumerate(sorted(annotators))
    }


def joined(names: Sequence[str], letters: Mapping[str, str]) -> str:
    """The letters of several annotators in their order, such as `A C`."""
    return " ".join(sorted(letters.get(name, name) for name in names))


def readings_of(
    found: Sequence[Case], letters: Mapping[str, str], gold: Iterable[Span] = ()
) -> list[Reading]:
    """The marks of an article's cases, and of what the reviewer drew besides.

    Args:
        found: the cases, with those on which all agree.
        letters: of the annotators.
        gold: the adjudicated layer of the article.
    """
    made = [
        Reading(
            place.start, place.end, place.label, f"{number}.{index}", ", ".join(place.by),
            value=place.value, kind=case.kind, case=number, by=place.by,
            letters=joined(place.by, letters), verdict=_verdict(case, place),
        )
        for number, case in enumerate(found)
        for index, place in enumerate(case.places)
    ]  # fmt: skip
    known = {(one.start, one.end, one.label) for one in made}
    made += [
        Reading(
            span.start, span.end, span.label, f"drawn {span.id}", span.annotator,
            value=span.value, kind="drawn", verdict="right",
        )
        for span in gold
        if (span.start, span.end, span.label) not in known
    ]  # fmt: skip
    return made


def _verdict(case: Case, place: Place) -> Verdict:
    if case.kind == "same" and case.ruling is None:
        return "open"
    if not case.settled:
        return "open"
    return "right" if place.gold else "wrong"
