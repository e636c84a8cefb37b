"""UNIT: forces told apart by nation, service, number, owner, leader or a name of their own."""

from annotations.suggest.dates.words import calendar
from annotations.suggest.lexicon import Lexicon, without_article
from annotations.suggest.rules.article import Article
from annotations.suggest.rules.formations import Formations
from annotations.suggest.rules.short_names import short_names

_AMBIGUOUS = frozenset(("تنظيم", "جماعه", "حركه", "جبهه", "مجموعه"))
_RANK_TOO = frozenset(("لواء", "فريق"))
_FACTIONS = frozenset(
    ("حركه", "كتايب", "كتيبه", "لواء", "الويه", "سرايا", "جبهه", "جماعه", "مجموعه", "فيلق")
)
"""Heads of groups that bear a name in somebody's honour: who it was is no mention of a person."""
_COMMANDS = ("القياده", "القوات")
_OF_COUNTRIES = frozenset(("جيش", "قوات", "عمليات", "مليشيا", "ميليشيا", "مليشيات", "ميليشيات"))
_DIRECTIONS = frozenset(("الشمالي", "الشماليه", "الجنوبي", "الجنوبيه", "الشرقي", "الغربي"))


class Units:
    """Finds units. Keeps only lookups, so that one serves all articles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._heads = lexicon.flags("unit_heads")
        self._nations = lexicon.nations
        self._adjectives = lexicon.adjectives
        self._complements = frozenset(lexicon.flags("complements"))
        self._arms = lexicon.flags("unit_arms")
        self._no_owner = frozenset(lexicon.flags("unit_owners_not"))
        self._titles = lexicon.flags("titles")
        self._common = frozenset(lexicon.flags("common"))
        self._ordinals = calendar().ordinals
        self._cuttable = frozenset(self._heads) | {
            prefix + head for head in self._heads for prefix in ("ال", "لل")
        }
        self._formations = Formations(lexicon)
        self._merged = {"ل" + head: head for head in self._heads if head.startswith("ل")}
        self._cuttable |= frozenset(self._merged)

    def find(self, article: Article) -> None:
        """Add the units of `article` to its findings. Persons must have been found."""
        behind = 0
        for index in range(len(article)):
            if index < behind:
                continue
            last = self._unit(article, index, emit=True)
            if last:
                behind = last
        short_names(article, self._common)

    def _unit(self, article: Article, index: int, *, emit: bool) -> int:
        """The token behind the unit that begins at `index`; 0 where none does."""
        if article.text(index + 1) == "عمليات" and article.core(index) in ("قياده", "قايد"):
            return self._operations(article, index, emit=emit)
        known = article.phrases["forces"].get(index)
        headed, confidence, cut = self._headed(article, index)
        last = self._adjectives_of_nation(article, known.last) if known else 0
        if known and last >= headed:
            cut, confidence = known.start - article.tokens.starts[index], 0.93
        formed = self._formations.end(article, index)
        if formed > max(last, headed):
            confidence, cut = 0.84, len(article.text(index)) - len(article.core(index))
        last = max(last, headed, formed)
        last = self._of_command(article, index, last) if last else 0
        if last and emit:
            if article.core(index).removeprefix("ال") in _FACTIONS:
                article.drop("PERSON", index, last)
            article.add(index, last, "UNIT", confidence, article.source(index, last), cut)
        return last

    def _of_command(self, article: Article, index: int, last: int) -> int:
        """«القيادة المركزية للقوات البحرية»: a command takes in the force it commands."""
        if not article.core(index).endswith(_COMMANDS) or not article.near(last):
            return last
        commanded = article.text(last).startswith("لل") and last > index + 1
        return (commanded and self._unit(article, last, emit=False)) or last

    def _operations(self, article: Article, index: int, *, emit: bool) -> int:
        """«قيادة عمليات …» with the place it is named for."""
        if not article.near(index + 2) or not article.bare(index + 2):
            return 0
        place = article.phrases["places"].get(index + 2)
        last = place.last if place is not None else index + 3
        if emit:
            cut = len(article.text(index)) - len(article.core(index))
            if article.core(index) == "قايد":
                index, cut = index + 1, 0
            article.add(index, last, "UNIT", 0.9, article.source(index, last), cut)
        return last

    def _headed(self, article: Article, index: int) -> tuple[int, float, int]:
        """A unit by its head noun: the token behind it (0: none), confidence, proclitic letters."""
        cut = article.cut_to(index, self._cuttable)
        if cut is None:
            return 0, 0.0, 0
        head, definite = without_article(article.text(index)[cut:])
        if head not in self._heads:
            head = article.text(index)[cut:]
            definite = head in self._merged
            head = self._merged.get(head, head)
        kinds = self._heads[head].split()
        last = 0
        if head == "بحريه" and not cut and article.text(index - 1).startswith("ال"):
            return 0, 0.0, 0
        if "number" in kinds:
            last = self._numbered(article, index, definite=definite)
        if not last and definite and head not in _RANK_TOO and "bare" not in kinds:
            last = self._described(article, index, definite=True)
        if not last and not definite:
            last = self._owned(article, index, head, kinds)
        return last, 0.88, cut

    def _described(self, article: Article, index: int, *, definite: bool) -> int:
        """A head with agreeing adjectives of which one tells it apart."""
        at = index + 1
        told = 0
        while article.near(at) and article.bare(at):
            word = article.text(at)
            if word.startswith("ال") != definite:
                break
            if told and definite and word in self._ordinals:
                return at + 1
            unit = self._adjectives.get(word) == "unit" and not article.core(index).endswith(
                "فصايل"
            )
            if word in self._nations or unit:
                told = at + 1
                if not definite and word not in self._nations:
                    told = 0
            elif word not in self._adjectives:
                break
            at += 1
        return at if told else 0

    def _numbered(self, article: Article, index: int, *, definite: bool) -> int:
        """A head with a number or an ordinal, and the arm that follows it."""
        at = index + 1
        if not article.near(at):
            return 0
        word = article.text(at)
        if word == "رقم" or (word == "ال" and article.text(at + 1).isdigit()):
            at += 1
            word = article.text(at)
        if (
            definite
            and (word in self._adjectives or word in self._arms)
            and article.text(at + 1).isdigit()
        ):
            at += 1
            word = article.text(at)
        if word.isdigit():
            if len(word) > 4 or article.tokens.gaps[at + 1].startswith(("/", "%", ".")):
                return 0
            at += 1
        elif definite and word in self._ordinals and article.near(at):
            at += 1
            following = article.text(at)
            if following in ("عشر", "عشره", "والعشرين", "والعشرون", "والثلاثين", "والثلاثون"):
                at += 1
        else:
            return 0
        return self._tail_of_number(article, at)

    def _tail_of_number(self, article: Article, at: int) -> int:
        while article.near(at) and article.bare(at):
            word = article.text(at)
            two = f"{word} {article.text(at + 1)}"
            if two in self._arms and article.near(at + 1):
                at += 2
            elif (
                word in self._arms
                or word in self._nations
                or (word in self._adjectives and word.startswith("ال"))
            ):
                at += 1
            else:
                break
        return at

    def _owned(self, article: Article, index: int, head: str, kinds: list[str]) -> int:
        """An indefinite head with what names it: adjective, unit, person, noun, quotation."""
        at = index + 1
        longest = 4 if head == "تنظيم" else 6  # it also means to organise
        quoted = article.quoted(at, longest) if at < len(article) else None
        if quoted and ("name" in kinds or head in ("لواء", "فوج", "كتيبه", "قوات", "فرقه")):
            return self._behind_quotation(article, quoted)
        if not article.near(at) or not article.bare(at):
            return 0
        described = 0 if "bare" in kinds else self._described(article, index, definite=False)
        if described:
            return described
        inner = self._unit(article, at, emit=False)
        if head in ("وحدات", "فصايل") and inner:
            return 0
        if inner:
            return inner
        if article.text(at) in article.surnames and not self._person_end(article, at):
            article.add(at, at + 1, "PERSON", 0.75, article.surnames[article.text(at)])
        person = self._person_end(article, at)
        if person and head not in _RANK_TOO | _AMBIGUOUS:
            return person
        if head in _AMBIGUOUS:
            return 0
        return self._named(article, at, head)

    def _behind_quotation(self, article: Article, last: int) -> int:
        """The token behind the adjectives that a quoted name has («حركة "…" الإسلامية»)."""
        if article.follows(last) and article.text(last) in ("الاسلاميه", "الاسلامي"):
            last += 1
        return self._adjectives_of_nation(article, last)

    def _person_end(self, article: Article, at: int) -> int:
        """The token behind the person that begins at `at`, past titles."""
        for first in range(at, min(at + 4, len(article))):
            if first > at and not article.near(first):
                break
            person = article.starting("PERSON", first)
            if person is not None:
                return person.last
            word = article.text(first)
            if word not in self._titles and without_article(word)[0] not in self._titles:
                break
        return 0

    def _named(self, article: Article, at: int, head: str) -> int:
        """A head with the noun that names it, and the adjectives behind."""
        first = at
        word = article.text(at)
        while word in self._complements and at < first + 3 and article.near(at + 1):
            if not article.bare(at + 1):
                break
            at += 1
            word = article.text(at)
        place = article.phrases["places"].get(at)
        if place is not None and (head in _OF_COUNTRIES or at > first):
            return self._adjectives_of_nation(article, place.last)
        person = self._person_end(article, at)
        if person and at > first:
            return person
        if self._joins(article, at, word, head):
            at += 1
            word = article.text(at)
        if not self._may_own(word, head):
            return 0
        last = at + 1
        while article.near(last) and article.bare(last):
            following = article.text(last)
            named = following in self._nations or self._adjectives.get(following) == "unit"
            if not following.startswith("ال") or not (named or following in self._ordinals):
                break
            last += 1
        return last

    def _joins(self, article: Article, at: int, word: str, head: str) -> bool:
        """Whether an unlisted word and the noun behind it name a unit («لواء أحفاد الرسول»)."""
        unlisted = word not in self._common and word not in self._adjectives
        return (
            head in ("لواء", "كتيبه", "كتايب", "الويه", "سرايا", "فيلق", "فرقه")
            and unlisted
            and not word.startswith("ال")
            and word not in self._nations
            and article.near(at + 1)
            and article.bare(at + 1)
        )

    def _may_own(self, word: str, head: str) -> bool:
        """Whether a noun behind an indefinite head names the unit."""
        if not word.startswith("ال") or len(word) < 4 or word in self._no_owner:
            return False
        if word in self._adjectives or word in self._nations or word in self._ordinals:
            return False
        if word in self._titles or word[2:] in self._titles:
            return False
        if head in ("قوات", "جيش", "مليشيا", "ميليشيا", "مليشيات", "ميليشيات", "كتايب", "سرايا"):
            return True
        return head in ("لواء", "كتيبه", "الويه", "فوج") or (
            word not in self._common and head in ("فرقه", "قوه")
        )

    def _adjectives_of_nation(self, article: Article, last: int) -> int:
        """The token behind the adjectives of nation or place that follow a named unit."""
        end = last
        while article.follows(last) and article.bare(last):
            word = article.text(last)
            if (word in self._nations and word.startswith("ال")) or (
                word in _DIRECTIONS and end == last and article.text(last - 1) in self._nations
            ):
                end = last + 1
            elif word in self._adjectives and word.startswith("ال"):
                pass
            else:
                break
            last += 1
        return end
