"""How readings of a place differ, in words, so that cases alike can be settled by one ruling."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from annotations.arabic.breaking import word_at, words_between
from annotations.arabic.folding import fold_word
from annotations.arabic.lists import rows
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.project.rulings import Place
from annotations.review.cases import Case

_SAYS: Final[Mapping[str, str]] = {
    "title": N_("review", "{who}: title taken into {label}"),
    "proclitic": N_("review", "{who}: {label} begins with an attached letter"),
    "head": N_("review", "{who}: head noun left out of {label}"),
    "before date": N_("review", "{who}: preposition or part of the day taken into {label}"),
    "count": N_("review", "{who}: number taken into {label}"),
    "punctuation": N_("review", "{who}: punctuation taken into {label}"),
    "nation": N_("review", "{who}: adjective of nation left out of {label}"),
    "longer at start": N_("review", "{who}: {label} begins earlier"),
    "longer at end": N_("review", "{who}: {label} ends later"),
    "longer": N_("review", "{who}: {label} reaches further on both sides"),
    "shorter at start": N_("review", "{who}: {label} begins later"),
    "shorter at end": N_("review", "{who}: {label} ends earlier"),
    "crossing": N_("review", "{who} and {others}: {label} begins and ends elsewhere"),
    "other label": N_("review", "{who}: {label} where {others} have {other}"),
    "other edges and label": N_(
        "review", "{who}: {label} where {others} have {other}, other edges"
    ),
    "value": N_("review", "{who} and {others}: another value of {label}"),
    "missing": N_("review", "{who}: {label} missed"),
    "only": N_("review", "{who}: {label} that the others do not have"),
    "several": N_("review", "the readings of {label} part in several ways"),
    "same": N_("review", "all have the same {label}"),
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A kind of difference.

    Attributes:
        name: what it is known by, such as `title`.
        who: the annotators it is said of.
        label: the label.
        others, other: with whom they differ, and their label.
    """

    name: str
    who: tuple[str, ...]
    label: str
    others: tuple[str, ...] = ()
    other: str = ""

    @property
    def template(self) -> str:
        """The sentence in English, to be translated in the context `review`."""
        return _SAYS[self.name]

    @property
    def values(self) -> Mapping[str, str]:
        """What stands for the fields of the template; labels by their names in the scheme."""
        return {
            "who": ", ".join(self.who),
            "label": self.label,
            "others": ", ".join(self.others),
            "other": self.other,
        }

    def __str__(self) -> str:
        return self.template.format(**self.values)


class Patterns:
    """Tells the pattern of a case; reads its word lists when first asked."""

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(
            form for row in rows("titles") for form in (fold_word(row[0]), "ال" + fold_word(row[0]))
        )

    @cached_property
    def _outside_dates(self) -> frozenset[str]:
        return frozenset(fold_word(row[0]) for row in rows("words_outside_date"))

    @cached_property
    def _heads(self) -> frozenset[str]:
        names = ("base_heads", "unit_heads", "weapon_heads")
        heads = {fold_word(row[0]) for name in names for row in rows(name)}
        return frozenset(heads | {"ال" + head for head in heads})

    @cached_property
    def _nations(self) -> frozenset[str]:
        from annotations.suggest.lexicon import Lexicon

        return Lexicon().nations

    def of(self, case: Case, text: str) -> Pattern:
        """The pattern of a case of that text."""
        places = sorted(case.places, key=lambda place: (-len(place.by), place.order))
        first = places[0]
        if case.kind == "same":
            return Pattern("same", (), first.label)
        if len(places) == 1:
            return self._of_one(case, first)
        if len(places) > 2:
            return Pattern("several", (), first.label)
        if case.kind == "other value":
            return Pattern("value", first.by, first.label, places[1].by)
        if case.kind in {"other label", "other edges and label"}:
            one, other = sorted(places, key=lambda place: place.label)
            return Pattern(case.kind, one.by, one.label, other.by, other.label)
        return self._of_edges(places[0], places[1], text)

    def _of_one(self, case: Case, place: Place) -> Pattern:
        lacking = tuple(name for name in case.layers if name not in place.by)
        if len(lacking) < len(place.by):
            return Pattern("missing", lacking, place.label)
        return Pattern("only", place.by, place.label)

    def _of_edges(self, one: Place, other: Place, text: str) -> Pattern:
        longer, shorter = sorted((one, other), key=lambda place: place.start - place.end)
        before = longer.start < shorter.start
        behind = longer.end > shorter.end
        if longer.start > shorter.start or longer.end < shorter.end:
            return Pattern("crossing", longer.by, longer.label, shorter.by)
        if before and behind:
            return Pattern("longer", longer.by, longer.label)
        name = (
            self._at_start(longer, shorter, text) if before else self._at_end(longer, shorter, text)
        )
        left_out = name in {"head", "nation"}
        return Pattern(name, shorter.by if left_out else longer.by, longer.label)

    def _at_start(self, longer: Place, shorter: Place, text: str) -> str:
        extra = text[longer.start : shorter.start]
        if not any(letter.isalnum() for letter in extra):
            return "punctuation"
        if word_at(text, shorter.start)[0] < shorter.start and len(extra.split()) == 1:
            return "proclitic"
        found = self._words(text, longer.start, shorter.start)
        if all(word in self._titles for word in found):
            return "title"
        if longer.label == "DATE" and all(word in self._outside_dates for word in found):
            return "before date"
        if all(word.isdigit() for word in found):
            return "count"
        if longer.label != "PERSON" and found[-1] in self._heads:
            return "head"
        return "title" if self._has_title(longer, found) else "longer at start"

    def _has_title(self, longer: Place, found: list[str]) -> bool:
        """«قائد عمليات الأنبار» before a name: an office with its field."""
        return longer.label == "PERSON" and found[0] in self._titles

    def _at_end(self, longer: Place, shorter: Place, text: str) -> str:
        extra = text[shorter.end : longer.end]
        if not any(letter.isalnum() for letter in extra):
            return "punctuation"
        found = self._words(text, shorter.end, longer.end)
        if longer.label != "PERSON" and all(word in self._nations for word in found):
            return "nation"
        return "longer at end"

    @staticmethod
    def _words(text: str, start: int, end: int) -> list[str]:
        cut = [text[first:last] for first, last in words_between(text, start, end)]
        return [fold_word(word) for word in cut] or [""]
