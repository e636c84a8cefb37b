"""PERSON: names behind ranks and titles, known names, and later mentions by a part of the name."""

from annotations.suggest.lexicon import Lexicon
from annotations.suggest.rules.article import Article
from annotations.suggest.rules.names import Names, Title
from annotations.suggest.rules.speakers import THAT, Speakers

_LONGEST = 5
_INNER = frozenset(("دي", "بن", "فون", "ابن", "ديل"))
_DIRECT = ("rank", "honour")
_FAMILY = ("family", "famous", "family word")
_IRANIAN = ("ي", "يان", "زاده", "بور", "نيا", "نجاد")
_LOOSE = ("office", "role")
_CLEAR = ("famous", "family", "given")
_DOTLESS = ("فى", "التى", "الذى")
_LOYAL_TO = frozenset(
    ("الموالين", "الموالون", "الموالي", "المواليه", "مواليه", "موالي", "موالين", "التابعه", "تابعه")
)
"""Words behind which «لصالح» speaks of somebody called Salih."""
_JOINED = frozenset(("الدين", "الله", "الاسلام", "العابدين", "الرب"))


class Persons:
    """Finds persons. Keeps only lookups, so that one serves all articles."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self._names = names
        self._facilities = frozenset(lexicon.flags("facilities"))
        self._speakers = Speakers(lexicon, names, self._extend)

    def find(self, article: Article) -> None:
        """Add the persons of `article` to its findings."""
        behind = 0
        for index in range(len(article)):
            if index < behind:
                continue
            found = (
                self._well_known(article, index)
                or self._titled(article, index)
                or self._known(article, index)
            )
            if found:
                behind = found
        self._later_mentions(article)
        self._speakers.find(article)

    def _well_known(self, article: Article, index: int) -> int:
        """A full name the lexicon lists."""
        listed = article.phrases["people"].get(index)
        if listed is None:
            return 0
        cut = listed.start - article.tokens.starts[index]
        reason = article.source(index, listed.last)
        article.add(index, listed.last, "PERSON", 0.96, reason, cut)
        return listed.last

    def _titled(self, article: Article, index: int) -> int:
        """A name right behind a rank or an honour: unknown words may be its parts."""
        title = self._names.title(article.core(index)) or self._names.title(article.text(index))
        if title is None or title.kind == "tail" or article.core(index - 1) in self._facilities:
            return 0
        first, direct = self._past_titles(article, index, title)
        if self._is_place(article, index, index + 1):
            return 0
        if not first or not article.near(first) or not article.bare(first):
            return 0
        if first in article.phrases["people"]:
            return self._well_known(article, first)
        word = article.text(first)
        kind = self._names.kind(word)
        named = self._names.may_continue(word) and self._has_family(article, first + 1)
        if (
            not kind
            and not named
            and not (direct and self._unknown_after(article.core(first - 1), word))
        ):
            return self._behind_office(article, index) if title.kind in _LOOSE else 0
        last = self._extend(article, first, trusted=direct or named or kind in _CLEAR)
        alone = last - first < 2
        if alone and (kind == "particle" or not (direct or kind in _CLEAR)):
            return 0
        confidence = 0.95 if kind else 0.82
        article.add(first, last, "PERSON", confidence, article.source(index, first))
        return last

    def _has_family(self, article: Article, at: int) -> bool:
        """Whether a family name, or the rest of one, stands at the token."""
        if not article.near(at) or not article.bare(at):
            return False
        word = article.text(at)
        kind = self._names.kind(word)
        family = kind in ("family", "famous", "given") or word == "عبد"
        return family or (self._names.is_nisba(word) and not self._ends_in_alef(article, at))

    def _past_titles(self, article: Article, index: int, title: Title) -> tuple[int, bool]:
        """The token behind a chain of titles (0: an office ends it), and if a name must follow."""
        direct = title.kind in _DIRECT and title.definite
        first = index + 1
        while article.near(first) and article.bare(first):
            more = self._names.title(article.text(first))
            if more is None:
                break
            if more.kind != "tail":
                if title.kind == "rank" and self._is_name_here(article, first, more):
                    break
                if self._names.kind(article.text(first)) and first > index + 1:
                    break
                if more.kind == "office":
                    return 0, False
                direct = direct or (more.kind == "rank" and title.kind == "rank")
            first += 1
        return first, direct

    def _is_name_here(self, article: Article, index: int, title: Title) -> bool:
        """Whether a word that may be a title is a name behind a rank: «العميد أمير علي»."""
        following = self._names.kind(article.text(index + 1)) if article.near(index + 1) else ""
        if title.definite:
            return article.text(index + 1) == "ولد"
        named = self._names.kind(article.text(index)) != ""
        return title.kind != "rank" and named and following != ""

    def _unknown_after(self, title: str, word: str) -> bool:
        """Whether an unlisted word behind this title can be a name."""
        if title in ("الفريق", "للفريق", "فريق", "القائد", "الزعيم", "المستشار", "المرشد"):
            return False
        if word.startswith("ال") and word.endswith(("يه", "ين", "ون", "ات")):
            return False
        return self._names.may_continue(word)

    def _behind_office(self, article: Article, index: int) -> int:
        """A pair of unknown words behind an office and its adjective of nation."""
        at = index + 1
        nation = False
        while article.near(at) and at < index + 6 and article.bare(at):
            word = article.text(at)
            if not word.startswith("ال") and not (at == index + 1 and len(word) > 3):
                break
            nation = word in article.lexicon.nations
            at += 1
        if not nation or not article.near(at) or not article.near(at + 1):
            return 0
        if not all(self._may_be_foreign(article, i) for i in (at, at + 1)):
            return 0
        if self._names.kind(article.text(at)):
            return 0
        last = max(at + 2, self._extend(article, at, trusted=True))
        article.add(at, last, "PERSON", 0.7, article.source(index, at))
        return last

    def _known(self, article: Article, index: int) -> int:
        """A name that begins with a listed name."""
        cut = self._opening_cut(article, index)
        if cut is None:
            return 0
        word = article.text(index)[cut:]
        kind = self._names.kind(word)
        if self._names_a_place(article, index):
            return self._extend(article, index, trusted=False)
        last = self._extend(article, index, trusted=False)
        parts = last - index
        if parts == 1 and kind != "famous":
            return 0
        if kind == "particle" and not self._kunya(article, index, last):
            return 0
        if kind in ("given word", "family word") and not self._some_name(article, index + 1, last):
            return 0
        if kind in _FAMILY and parts > 1 and not self._names.kind(article.text(index + 1)):
            if kind != "famous":
                return 0
            last = index + 1
        if self._is_place(article, index, last):
            return 0
        confidence = {"given": 0.9, "famous": 0.85}.get(kind, 0.75)
        first = index
        if not cut and article.near(index) and article.text(index - 1) in _INNER:
            first -= 1
        article.add(first, last, "PERSON", confidence, article.source(index, last), cut)
        return last

    def find_leaders(self, article: Article) -> None:
        """Add the unknown pairs of words behind the unit somebody leads or speaks for."""
        for unit in [found for found in article.findings if found.label == "UNIT"]:
            before = article.core(unit.first - 1)
            title = self._names.title(before)
            if before not in ("باسم", "هييه") and (title is None or title.kind != "office"):
                continue
            at = unit.last
            if not all(self._may_be_foreign(article, i) for i in (at, at + 1)):
                continue
            if article.starting("PERSON", at) is None:
                article.add(at, at + 2, "PERSON", 0.68, article.source(unit.first - 1, at))

    def _may_be_foreign(self, article: Article, index: int) -> bool:
        return (
            article.near(index)
            and article.bare(index)
            and len(article.text(index)) >= 3
            and not article.text(index).startswith("ال")
            and self._names.may_continue(article.text(index))
        )

    def _names_a_place(self, article: Article, index: int) -> bool:
        """Whether a facility stands before the name, past titles: «مدينة الملك عبد العزيز»."""
        at = index
        while article.near(at) and self._names.title(article.text(at - 1)) is not None:
            at -= 1
        return article.near(at) and article.core(at - 1) in self._facilities

    def _opening_cut(self, article: Article, index: int) -> int | None:
        token = article.text(index)
        core = article.core(index)
        cut = None
        if self._names.opens(token) and not self._is_preposition(article, index):
            cut = 0
        elif core != token and self._names.opens(core):
            cut = len(token) - len(core)
        if cut is None or not token.startswith("ال", cut):
            return cut
        # «الحوثي يحيى»: the family's name does not come first
        family = self._names.kind(token[cut:]) in _FAMILY
        return None if family and self._names.kind(article.text(index + 1)) == "given" else cut

    def _kunya(self, article: Article, index: int, last: int) -> bool:
        """«أبو …» with a name behind it, or with two words."""
        if last - index >= 3:
            return True
        return last - index == 2 and (
            self._names.kind(article.text(index + 1)) != ""
            or article.text(index + 1).startswith("ال")
            or self._names.may_continue(article.text(index + 1))
        )

    def _some_name(self, article: Article, first: int, last: int) -> bool:
        return any(
            self._names.kind(article.text(i)) in ("given", "family", "famous", "particle")
            or self._names.is_nisba(article.text(i))
            or article.text(i) in _JOINED
            for i in range(first, last)
        )

    def _is_place(self, article: Article, first: int, last: int) -> bool:
        place = article.phrases["places"].get(first)
        return place is not None and place.last >= last

    def _is_preposition(self, article: Article, index: int) -> bool:
        """Whether the token is «على», which folds to the name «علي»."""
        return article.text(index) == "علي" and "ى" in article.source(index, index + 1)

    def _extend(self, article: Article, first: int, *, trusted: bool) -> int:
        """The token behind the name that begins at `first`."""
        names = self._names
        last = first + 1
        parts = 1
        if names.kind(article.text(first)) == "particle" and article.near(last):
            last += 1
        unknown = 0
        while parts < _LONGEST and article.near(last) and article.bare(last):
            word = article.text(last)
            if word in _JOINED:
                last += 1
                continue
            kind = names.kind(word)
            if kind == "particle":
                if not article.near(last + 1) or word in ("ام", "لا", "ال", "ذو"):
                    break
                last += 2
                while names.kind(article.text(last - 1)) == "particle" and article.near(last):
                    last += 1
                parts += 1
                continue
            if not self._goes_on(article, last, word, kind):
                break
            if not kind:
                unknown += 1
                if unknown > 1 or not self._takes_unknown(article, last, parts, trusted=trusted):
                    break
            last += 1
            parts += 1
        return min(last, len(article))

    def _takes_unknown(self, article: Article, at: int, parts: int, *, trusted: bool) -> bool:
        """Whether the unknown word at `at` can be the next part of a name of `parts` parts."""
        word = article.text(at)
        if self._names.is_nisba(word) and not self._ends_in_alef(article, at):
            return True
        if trusted and parts < 3 and word.endswith(_IRANIAN):
            return True
        if trusted and parts == 2 and self._closes(article, at + 1):
            return not word.startswith("ال") or not word.endswith("ي")
        before = article.text(at - 1)
        behind_given = self._names.kind(before) in ("given", "particle") or (
            article.text(at - 2) == "عبد" and before.startswith("ال")
        )
        return parts < 2 and (trusted or behind_given)

    def _ends_in_alef(self, article: Article, at: int) -> bool:
        """Whether «الملتقى» is written so: no family name, but where the text writes «فى»."""
        if not article.source(at, at + 1).endswith("ى"):
            return False
        return not any(f" {word} " in article.tokens.folded.source for word in _DOTLESS)

    def _closes(self, article: Article, at: int) -> bool:
        """Whether a name has ended before the token: a stop, «أن», or what was said."""
        return (
            at >= len(article)
            or bool(article.tokens.gaps[at].strip())
            or (article.text(at) in THAT)
        )

    def _goes_on(self, article: Article, index: int, word: str, kind: str) -> bool:
        """Whether a name takes in the token at `index`."""
        if self._is_preposition(article, index):
            return False
        if kind:
            title = self._names.title(word)
            if title is None:
                return True
            if title.kind == "rank" or (not title.definite and self._names.is_common(word)):
                return False
            return not (article.near(index + 1) and self._names.kind(article.text(index + 1)))
        clan = self._names.is_clan(word) and self._names.kind(article.text(index - 1)) == "given"
        return clan or self._names.may_continue(word)

    def _later_mentions(self, article: Article) -> None:
        """Label parts of the full names where they stand alone later or earlier."""
        taken: set[int] = set()
        parts: dict[str, str] = {}
        for found in [found for found in article.findings if found.label == "PERSON"]:
            taken.update(range(found.first, found.last))
            if found.last - found.first > 1:
                self._note_part(article, found.first, found.last, parts)
            elif found.confidence >= 0.8:
                self._note_word(article.text(found.first), article, found.first, found.last, parts)
        for index in range(len(article)) if parts else ():
            cut = article.cut_to(index, parts) if index not in taken else None
            if cut is None:
                continue
            loyal = article.core(index - 1) in _LOYAL_TO
            if cut and self._names.is_common(article.text(index)) and not loyal:
                continue
            whole = not cut and article.near(index) and article.text(index - 1) in _INNER
            first = index - 1 if whole else index
            reason = parts[article.text(index)[cut:]]
            article.add(first, index + 1, "PERSON", 0.8, reason, cut)

    def _note_part(self, article: Article, first: int, last: int, parts: dict[str, str]) -> None:
        surname = article.text(last - 1)
        if not self._names.is_ordinary(surname):
            article.surnames.setdefault(surname, article.source(first, last))
        self._note_word(surname, article, first, last, parts)
        opening = article.text(first)
        if self._names.kind(opening) == "given word" and opening in ("كيم", "شي"):
            parts.setdefault(opening, article.source(first, last))

    def _note_word(
        self, word: str, article: Article, first: int, last: int, parts: dict[str, str]
    ) -> None:
        if len(word) < 3 or word in _JOINED or self._names.is_ordinary(word):
            return
        if self._names.kind(word) in ("given word", "family word", "particle"):
            return
        parts.setdefault(word, article.source(first, last))
