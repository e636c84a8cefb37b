"""Turns the recognizer's tagged words into proposals that begin and end as the label guide says.

Separate proclitics and a person's rank stay out; an organisation, a place or a miscellany becomes
a unit, a base or a weapon only where a word in it or right before it says so.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotations import arabic
from annotations.spans import Suggestion, reading_order
from annotations.suggest.camel.mapping import Mapping, Phrase, Rule, shipped
from annotations.suggest.camel.protocol import Sentence, TaggedWord

ENGINE = "camel"

_BETWEEN_WORDS_OF_A_NAME = frozenset(" \t\u00a0\"«»“”'’‘-–\u200e\u200f\u202a\u202b\u202c")
_ARTICLE = "ال"
_FUTURE = "س"
# Words that look like adjectives with the article and say when, not whose.
_TEMPORAL = frozenset(map(arabic.fold_word, ("الماضي", "الماضية", "الحالي", "الحالية", "التالي")))
_FARTHEST_HEAD = 4


@dataclass(frozen=True, slots=True)
class Entity:
    """A run of words with one tag.

    Attributes:
        kind: PERS, LOC, ORG or MISC.
        start, end: code points, end exclusive.
        probability: of the least certain of its words, 0 to 1.
    """

    kind: str
    start: int
    end: int
    probability: float


def entities_of(sentence: Iterable[TaggedWord]) -> list[Entity]:
    """The entities of one sentence.

    The recognizer picks each word's tag by itself, so an I- can stand where nothing of its kind
    goes before; it then begins an entity.
    """
    found: list[Entity] = []
    current: Entity | None = None
    for word in sentence:
        prefix, _, kind = word.tag.partition("-")
        if prefix == "I" and current is not None and current.kind == kind:
            current = Entity(
                kind, current.start, word.end, min(current.probability, word.probability)
            )
            found[-1] = current
        elif kind:
            current = Entity(kind, word.start, word.end, word.probability)
            found.append(current)
        else:
            current = None
    return found


def suggestions(text: str, sentences: Iterable[Sentence]) -> list[Suggestion]:
    """Proposals for the tagged `sentences` of `text`, sorted by start, longer first.

    Of two that overlap and have the same label only the longer stays; of differing labels both do.
    """
    entities = [entity for sentence in sentences for entity in entities_of(sentence)]
    if not entities:
        return []
    reader = _Reader(text, shipped())
    found = [proposal for entity in entities for proposal in reader.proposals(entity)]
    return sorted(_longest_of_each_label(found), key=reading_order)


def _longest_of_each_label(found: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Those that overlap none of their label that is longer, or as long and before them."""
    kept: dict[str, list[tuple[int, int]]] = {}
    for proposal in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        # What is kept of a label lies apart, so only the neighbours can overlap.
        places = kept.setdefault(proposal.label, [])
        place = (proposal.start, proposal.end)
        at = bisect_left(places, place)
        before_fits = at == 0 or places[at - 1][1] <= proposal.start
        if before_fits and (at == len(places) or proposal.end <= places[at][0]):
            places.insert(at, place)
            yield proposal


class _Reader:
    """Looks at the written words of one text, in and around its entities."""

    def __init__(self, text: str, mapping: Mapping) -> None:
        self._text = text
        self._mapping = mapping
        self._words = arabic.words(text)
        self._ends = [end for _, end in self._words]
        self._known_forms: dict[int, str] = {}

    def proposals(self, entity: Entity) -> Iterator[Suggestion]:
        """What the guide makes of one entity: nothing, one span, or one and another around it."""
        start, end = arabic.snap(self._text, entity.start, entity.end)
        first = bisect_left(self._ends, start + 1)
        last = bisect_left(self._ends, end)
        if first >= len(self._words) or self._words[first][0] >= end:
            return
        last = min(last, len(self._words) - 1)
        form = self._form(first)
        many = form.startswith(_ARTICLE) and self._mapping.has_ending(entity.kind, "people", form)
        if first == last and many:
            return
        rule = self._mapping.by_tag(entity.kind)
        if rule is not None:
            yield from self._plain(entity, rule, first, last, end)
        yield from self._by_evidence(entity, first, last, end)

    def _plain(
        self, entity: Entity, rule: Rule, first: int, last: int, end: int
    ) -> Iterator[Suggestion]:
        """The entity less the titles at its front, where a name is left."""
        while first <= last:
            title = self._mapping.starts_with(entity.kind, "title", self._forms(first, last))
            if title is None:
                break
            first += title[0]
        if first > last:
            return
        start = self._core(first)
        if any(letter.isalpha() for letter in self._text[start:end]):
            yield self._proposal(entity, rule, start, end, "")

    def _by_evidence(self, entity: Entity, first: int, last: int, end: int) -> Iterator[Suggestion]:
        """The entity, from its head word on, as what its words or those before it say it is."""
        mapping, kind = self._mapping, entity.kind
        forms = self._forms(first, last)
        if mapping.starts_with(kind, "never", forms):
            return
        name = mapping.starts_with(kind, "name", forms)
        whole = name is not None and name[0] == len(forms)
        head = self._head(kind, first, last)
        if head is not None:
            at, rule = head
            reached, span_end = self._with_adjectives(rule, last, end)
            if not rule.follows or self._form(reached) in rule.follows:
                start = self._core(at)
                start, span_end = self._closed(start, span_end)
                yield self._proposal(entity, rule, start, span_end, self._form(at))
                return
        if whole and name is not None:
            start = self._core(first)
            yield self._proposal(entity, name[1], start, end, "")
            return
        before = self._forms_before(first)
        cue = mapping.ends_with(kind, "cue", before)
        if cue is not None:
            start = self._core(first)
            yield self._proposal(entity, cue[1], start, end, before[-1])

    def _head(self, kind: str, first: int, last: int) -> tuple[int, Rule] | None:
        """The word with which the span begins, and why: one in the entity or one before it."""
        for at in range(first, last):
            head = self._mapping.starts_with(kind, "head", self._forms(at, last))
            if head is not None and at + head[0] <= last:
                return at, head[1]
        at = first
        while first - at < _FARTHEST_HEAD:
            before = self._forms_before(at)
            head = self._mapping.ends_with(kind, "head", before)
            if head is not None:
                return at - head[0], head[1]
            passed = self._mapping.ends_with(kind, "title", before) or self._mapping.ends_with(
                kind, "link", before
            )
            if passed is None:
                return None
            at -= passed[0]
        return None

    def _with_adjectives(self, rule: Rule, last: int, end: int) -> tuple[int, int]:
        """The last word and end of the span once the adjectives that follow have joined it."""
        while rule.endings and last + 1 < len(self._words) and self._joined(last):
            form = self._form(last + 1)
            wanted = form.startswith(_ARTICLE) and form.endswith(rule.endings)
            if not wanted or form in _TEMPORAL:
                break
            last += 1
            end = self._words[last][1]
        return last, end

    def _closed(self, start: int, end: int) -> tuple[int, int]:
        """The span with a closing quotation mark whose partner lies in it."""
        snapped_start, snapped_end = arabic.snap(self._text, start, end)
        return max(start, snapped_start), snapped_end

    def _joined(self, word: int) -> bool:
        """Whether nothing but blanks and quotation marks parts the word from the next."""
        between = self._text[self._words[word][1] : self._words[word + 1][0]]
        return set(between) <= _BETWEEN_WORDS_OF_A_NAME

    def _form(self, word: int) -> str:
        """The word's core, folded."""
        form = self._known_forms.get(word)
        if form is None:
            form = arabic.fold_word(self._text[self._core(word) : self._words[word][1]])
            self._known_forms[word] = form
        return form

    def _core(self, word: int) -> int:
        """Where the word begins behind its proclitics; the future س never stands before a name."""
        start, end = self._words[word]
        core = arabic.core(self._text, start, end)
        return start if self._text[start:core].endswith(_FUTURE) else core

    def _forms(self, first: int, last: int) -> Phrase:
        """Folded words `first` to `last`; the first without its proclitics."""
        rest = (arabic.fold_word(self._text[s:e]) for s, e in self._words[first + 1 : last + 1])
        return (self._form(first), *rest)

    def _forms_before(self, word: int) -> Phrase:
        """The folded words right before `word`, as many as a phrase can have."""
        first = word
        while first > 0 and word - first < self._mapping.longest and self._joined(first - 1):
            first -= 1
        return tuple(self._form(at) for at in range(first, word))

    def _proposal(
        self, entity: Entity, rule: Rule, start: int, end: int, because: str
    ) -> Suggestion:
        reason = f"camel: {entity.kind}"
        return Suggestion(
            start,
            end,
            rule.label,
            ENGINE,
            round(rule.factor * entity.probability, 3),
            reason=f"{reason}, {because}" if because else reason,
        )
