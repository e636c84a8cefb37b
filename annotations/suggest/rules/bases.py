"""BASE: a head noun such as «قاعدة» or «معسكر» with the name that follows it."""

from annotations.suggest.dates.words import opening_cut
from annotations.suggest.lexicon import Lexicon
from annotations.suggest.rules.article import Article
from annotations.suggest.rules.names import Names

_SERVICES = frozenset(
    "ال" + stem + ending
    for stem in ("جوي", "بحري", "عسكري", "بري", "حربي", "صاروخي")
    for ending in ("", "ه", "ين", "تين", "ان", "تان")
)
_TWO = frozenset(("قاعدتي", "قاعدتا", "معسكري", "معسكرا", "مطاري", "مطارا", "ثكنتي", "ميناءي"))
_PARTS = frozenset(("ابو", "ابي", "عين", "تل", "جبل", "وادي", "راس", "دير", "بن", "ام", "خان"))


class Bases:
    """Finds bases. Keeps only lookups, so that one serves all articles."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self._names = names
        self._heads = lexicon.flags("base_heads")
        self._nations = lexicon.nations
        self._adjectives = lexicon.adjectives
        self._not = frozenset(lexicon.flags("not_bases"))
        self._common = frozenset(lexicon.flags("common"))
        self._titles = lexicon.flags("titles")

    def find(self, article: Article) -> None:
        """Add the bases of `article` to its findings. Persons and units must have been found."""
        named: set[str] = set()
        waiting: list[tuple[int, int, int, str]] = []
        for index in range(len(article)):
            cut = article.cut_to(index, self._heads)
            if cut is None:
                continue
            last, certain = self._name(article, index + 1)
            if not last:
                continue
            head = article.text(index)[cut:]
            last = self._second(article, head, last)
            key = f"{head} {article.source(index + 1, last)}"
            end, service = self._adjectives_behind(article, last)
            known = head in ("مطار", "ميناء") and self._is_military(article, index + 1)
            if self._heads[head] == "port" and not service and not known:
                waiting.append((index, last, cut, key))
                continue
            confidence = 0.92 if certain else 0.84
            article.add(index, end, "BASE", confidence, article.source(index, end), cut)
            named.add(key)
        for index, last, cut, key in waiting:
            if key in named:
                article.add(index, last, "BASE", 0.8, key, cut)

    def _name(self, article: Article, at: int) -> tuple[int, bool]:
        """The token behind the name that begins at `at`, 0 where none does, and if it is known."""
        quoted = article.quoted(at) if at < len(article) else None
        if quoted:
            return quoted, True
        if not article.near(at) or not article.bare(at) or article.text(at).startswith("لل"):
            return 0, False
        known = article.phrases["bases"].get(at)
        if known is not None:
            return known.last, True
        if article.text(at) in _SERVICES:
            return self._at_place(article, at + 1), True
        unit = article.starting("UNIT", at)
        last = unit.last if unit is not None else self._person_end(article, at)
        if last:
            return last, True
        return self._unlisted(article, at)

    def _second(self, article: Article, head: str, last: int) -> int:
        """The token behind the second of two bases: «معسكري نبل والزهراء»; `last` where none."""
        word = article.text(last)
        if head not in _TWO or not article.near(last) or not word.startswith("و"):
            return last
        for name in ("bases", "places"):
            known = article.phrases[name].get(last)
            if known is not None:
                return known.last
        return last if word[1:] in self._common or len(word) < 4 else last + 1

    def _at_place(self, article: Article, at: int) -> int:
        """The token behind the place of «القاعدة الجوية بسيدي أحمد»; 0 where none is named."""
        if not article.near(at) or article.core(at - 2) != "القاعده":
            return 0
        token = article.text(at)
        if not token.startswith(("ب", "ل")) or article.bare(at):
            return 0
        place = article.phrases["places"].get(at) or article.phrases["bases"].get(at)
        if place is not None:
            return place.last
        person = article.starting("PERSON", at)
        if person is not None:
            return person.last
        known = token[1:] in self._common or article.core(at) in self._common
        return 0 if known else at + 1

    def _unlisted(self, article: Article, at: int) -> tuple[int, bool]:
        """As `_name`, for a name no list has."""
        word = article.text(at)
        place = article.phrases["places"].get(at)
        if place is not None:
            return place.last, True
        if self._tells_nothing(article, at, word):
            return 0, False
        last = at + 1
        compound = word in _PARTS and article.near(last) and article.bare(last)
        if compound or self._goes_on(article, last, word):
            last += 1
        return last, False

    def _tells_nothing(self, article: Article, at: int, word: str) -> bool:
        """Whether a word behind a head names no base: kinds, nations, verbs, numbers."""
        if word in self._not or word in self._nations or word in self._adjectives:
            return True
        camp = article.core(at - 1) == "معسكر" and word.startswith("ال")
        service = article.near(at + 1) and article.text(at + 1) in _SERVICES
        common = word in self._common and not camp and not service
        return word.isdigit() or common or self._names.like_verb(word)

    def _is_military(self, article: Article, at: int) -> bool:
        """Whether a listed base's name stands here that is no town's as well."""
        return article.phrases["bases"].get(at) is not None and (
            article.phrases["places"].get(at) is None
        )

    def _goes_on(self, article: Article, at: int, first: str) -> bool:
        """Whether an unknown second word belongs to a foreign or compound name."""
        if not article.near(at) or not article.bare(at):
            return False
        word = article.text(at)
        if len(word) < 3 or word in self._common or word in self._not or word in self._nations:
            return False
        if word in _SERVICES or word in self._adjectives or opening_cut(word) is not None:
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
        while article.follows(last) and article.bare(last):
            word = article.text(last)
            if word in _SERVICES:
                service = True
            elif word not in self._nations or not word.startswith("ال"):
                break
            last += 1
        return last, service
