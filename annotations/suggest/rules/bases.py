"""BASE: a head noun such as «قاعدة» or «معسكر» with the name that follows it."""

from annotations.suggest.lexicon import Lexicon
from annotations.suggest.rules.article import Article

_SERVICES = frozenset(
    ("الجويه", "البحريه", "العسكريه", "البريه", "الجوي", "البحري", "العسكري", "الحربي", "الصاروخيه")
)
_PARTS = frozenset(("ابو", "ابي", "عين", "تل", "جبل", "وادي", "راس", "دير", "بن", "ام", "بير", "خان"))


class Bases:
    """Finds bases. Keeps only lookups, so that one serves all articles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._heads = lexicon.flags("base_heads")
        self._nations = lexicon.nations
        self._adjectives = lexicon.adjectives
        self._not = frozenset(lexicon.flags("not_bases"))
        self._common = frozenset(lexicon.flags("common"))
        self._titles = lexicon.flags("titles")

    def find(self, article: Article) -> None:
        """Add the bases of `article` to its findings. Persons and units must have been found."""
        ports: dict[str, int] = {}
        waiting: list[tuple[int, int, int]] = []
        for index in range(len(article)):
            cut = article.cut_to(index, self._heads)
            if cut is None:
                continue
            head = article.text(index)[cut:]
            last, certain = self._name(article, index + 1)
            if not last:
                continue
            end, service = self._adjectives_behind(article, last)
            key = f"{head} {article.source(index + 1, last)}"
            if self._heads[head] != "port" or service:
                article.add(index, end, "BASE", 0.92 if certain else 0.84, article.source(index, end), cut)
                ports[key] = index
            else:
                waiting.append((index, last, cut))
        for index, last, cut in waiting:
            key = f"{article.text(index)[cut:]} {article.source(index + 1, last)}"
            if key in ports:
                article.add(index, last, "BASE", 0.8, key, cut)

    def _name(self, article: Article, at: int) -> tuple[int, bool]:
        """The token behind the name that begins at `at`, 0 where none does, and if it is known."""
        if at >= len(article):
            return 0, False
        quoted = article.quoted(at)
        if quoted:
            return quoted, True
        if not article.near(at) or not article.bare(at):
            return 0, False
        known = article.phrases["bases"].get(at)
        if known is not None:
            return known.last, True
        unit = article.starting("UNIT", at)
        if unit is not None:
            return unit.last, True
        person = self._person_end(article, at)
        if person:
            return person, True
        word = article.text(at)
        if word in self._not or word in self._nations or word in self._adjectives or word.isdigit():
            return 0, False
        if word in self._common and article.phrases["places"].get(at) is None:
            return 0, False
        place = article.phrases["places"].get(at)
        last = place.last if place is not None else at + 1
        if word in _PARTS and last == at + 1 and article.near(last) and article.bare(last):
            last += 1
        elif place is None and self._goes_on(article, last, word):
            last += 1
        return last, place is not None

    def _goes_on(self, article: Article, at: int, first: str) -> bool:
        """Whether an unknown second word belongs to a foreign or compound name."""
        if not article.near(at) or not article.bare(at):
            return False
        word = article.text(at)
        if len(word) < 3 or word in self._common or word in self._not or word in self._nations:
            return False
        if word in _SERVICES or word in self._adjectives:
            return False
        return word.startswith("ال") == first.startswith("ال") or not first.startswith("ال")

    def _person_end(self, article: Article, at: int) -> int:
        """A base named for a person, with the title before the name."""
        first = at
        while first < at + 3 and article.text(first).removeprefix("ال") in self._titles:
            first += 1
            if not article.near(first):
                return 0
        person = article.starting("PERSON", first)
        if person is not None:
            return person.last
        return first + 1 if first > at and article.bare(first) else 0

    def _adjectives_behind(self, article: Article, last: int) -> tuple[int, bool]:
        """The token behind the service and nation that follow a base's name."""
        service = False
        while article.near(last) and article.bare(last):
            word = article.text(last)
            if word in _SERVICES:
                service = True
            elif word not in self._nations or not word.startswith("ال"):
                break
            last += 1
        return last, service
