"""UNIT by its pattern: rooms of operations, arms with an ordinal, forces loyal to somebody."""

from annotations.suggest.dates.words import calendar
from annotations.suggest.lexicon import Lexicon
from annotations.suggest.rules.article import Article

_ROOM = frozenset(("غرفه", "غرفتي", "غرف"))
_OF_ARMS = frozenset(
    ("وحده", "وحدات", "كتيبه", "سريه", "فوج", "لواء", "فرقه", "سرب", "بطاريه", "كتايب", "فصيله")
)
_GROUP = frozenset(("مجموعه", "المجموعه"))
_STRIKING = frozenset(("الهجوميه", "القتاليه", "الضاربه", "البحريه", "البرمائيه"))
_BODIES = frozenset(
    article + body
    for body in ("قوات", "جيش", "فصايل", "ميليشيات", "مليشيات", "كتايب", "وحدات", "مليشيا", "قوي")
    for article in ("", "ال")
)
_TIED = frozenset(
    article + tie
    for tie in ("تابعه", "تابع", "مواليه", "موالي", "مويده", "مويد", "مناصره", "مواليين")
    for article in ("", "ال")
)
_SIDES = frozenset(
    ("للشرعيه", "للحكومه", "للنظام", "للرييس", "للحوثي", "للحوثيين", "للحوثيون", "للانقلابيين")
)
_COUNCIL = ("المجلس", "العسكري")
_OPENING = _ROOM | _GROUP | _OF_ARMS | _BODIES | {_COUNCIL[0]}
_TOWN = frozenset(("لمدينه", "لمحافظه", "لولايه", "لاقليم", "لبلده"))


class Formations:
    """Finds units by what stands around them. Keeps only lookups, so one serves all articles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._arms = lexicon.flags("unit_arms")
        self._nations = lexicon.nations
        self._adjectives = lexicon.adjectives
        self._common = frozenset(lexicon.flags("common"))
        self._titles = lexicon.flags("titles")
        self._ordinals = calendar().ordinals

    def end(self, article: Article, index: int) -> int:
        """The token behind the formation that begins at `index`; 0 where none does."""
        core = article.core(index)
        if core not in _OPENING or not article.near(index + 1):
            return 0
        if core in _ROOM and article.text(index + 1) == "عمليات":
            return self._room(article, index + 2)
        if core in _GROUP:
            return self._striking(article, index + 1)
        if (core, article.text(index + 1)) == _COUNCIL:
            return self._council(article, index + 2)
        if core in _OF_ARMS:
            armed = self._of_arms(article, index + 1)
            if armed:
                return armed
        return self._tied(article, index) if core in _BODIES else 0

    def _room(self, article: Article, at: int) -> int:
        """«غرفة عمليات حلب», «غرفة عمليات "فتح حلب"»."""
        quoted = article.quoted(at) if at < len(article) else None
        if quoted:
            return quoted
        place = article.phrases["places"].get(at)
        return place.last if place is not None and article.near(at) and article.bare(at) else 0

    def _striking(self, article: Article, at: int) -> int:
        """«مجموعة كارل فينسون الهجومية»: an unlisted name and what kind of group it is."""
        first = at
        while at < first + 3 and article.near(at) and article.bare(at):
            word = article.text(at)
            if word.startswith("ال") or word in self._common:
                break
            at += 1
        named = at > first and article.near(at) and article.text(at) in _STRIKING
        return self._nations_behind(article, at + 1) if named else 0

    def _council(self, article: Article, at: int) -> int:
        """«المجلس العسكري لمدينة مصراتة»."""
        town = article.text(at) in _TOWN
        if town:
            at += 1
        place = article.phrases["places"].get(at)
        told = place is not None and article.near(at) and (town or article.text(at)[0] == "ل")
        return place.last if place is not None and told else 0

    def _of_arms(self, article: Article, at: int) -> int:
        """«كتيبة المدرعات الخامسة»: the arm, told apart by an ordinal, a number or adjective."""
        word = article.text(at)
        arm = word in self._arms or word.removeprefix("ال") in self._arms
        if not arm or not word.startswith("ال") or not article.bare(at):
            return 0
        last = end = at + 1
        while article.near(last) and article.bare(last):
            word = article.text(last)
            told = word in self._ordinals or (word.isdigit() and len(word) <= 4)
            if told or (word.startswith("ال") and (word in self._nations or word in self._arms)):
                end = last + 1
            elif not word.startswith("ال") or word not in self._adjectives:
                break
            last += 1
        return end if end > at + 1 else 0

    def _tied(self, article: Article, index: int) -> int:
        """«قوات موالية للرئيس …», «الجيش الموالي للشرعية»: whose side the force is on."""
        at = index + 1
        while at < index + 3 and article.text(at) in self._adjectives and article.near(at):
            at += 1
        tie = article.text(at)
        definite = article.core(index).startswith("ال")
        if tie not in _TIED or tie.startswith("ال") != definite or not article.near(at + 1):
            return 0
        at += 1
        if not article.text(at).startswith("ل"):
            return 0
        person = self._person_end(article, at)
        if person:
            return person
        return self._nations_behind(article, at + 1) if article.text(at) in _SIDES else 0

    def _person_end(self, article: Article, at: int) -> int:
        """The token behind a person at the token or behind titles that begin there; else 0."""
        for first in range(at, min(at + 5, len(article))):
            if first > at and not article.near(first):
                return 0
            person = article.starting("PERSON", first)
            if person is not None:
                return person.last
            word = article.text(first)
            known = any(word[cut:] in self._titles for cut in (0, 1, 2))
            if not known and word not in self._nations and word not in self._adjectives:
                return 0
        return 0

    def _nations_behind(self, article: Article, last: int) -> int:
        while article.near(last) and article.bare(last) and article.text(last) in self._nations:
            if not article.text(last).startswith("ال"):
                break
            last += 1
        return last
