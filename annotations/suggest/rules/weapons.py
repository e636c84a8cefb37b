"""WEAPON: kinds by themselves, kinds with model and adjectives, and models alone."""

from annotations.suggest.lexicon import Lexicon
from annotations.suggest.rules.article import Article

_OF_TYPE = frozenset(("طراز", "نوع", "عيار", "موديل"))
_OF = "من"
_MILLIMETRES = frozenset(("ملم", "مم", "ميليمتر", "مليمتر", "ميليمترا", "مليمترا", "ملليمتر"))
_VESSELS = ("مدمره", "فرقاطه", "غواصه", "بارجه", "طراد", "سفينه")
_SERVICES = frozenset(("البحريه", "الجويه", "البريه", "العسكريه"))
_ANOTHER = frozenset(("اخر", "اخري", "جديد", "جديده", "واحد", "واحده"))
_GIVES = frozenset(("عليه", "عليها", "يحمل", "تحمل", "حمل", "حملت", "يحملان", "يحملون"))
_MARKS = ('"', "'")


class Weapons:
    """Finds weapons. Keeps only lookups, so that one serves all articles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._heads = lexicon.flags("weapon_heads")
        self._definite_heads = frozenset(self._heads) | {"ال" + w for w in self._heads}
        self._definite_heads |= {"لل" + w for w in self._heads}
        self._adjectives = lexicon.weapon_adjectives
        self._nations = lexicon.nations
        self._common = frozenset(lexicon.flags("common"))
        self._letters = frozenset(lexicon.flags("letter_names"))

    def find(self, article: Article) -> None:
        """Add the weapons of `article` to its findings."""
        behind = 0
        for index in range(len(article)):
            if index < behind:
                continue
            behind = max(
                behind,
                self._kind(article, index)
                or self._head(article, index)
                or self._model(article, index),
            )
        self._christened(article)

    def _christened(self, article: Article) -> None:
        """A weapon's own name: «طائرة مسيرة أطلقت عليها اسم "صقر 1"», and where it stands again."""
        names: dict[str, str] = {}
        for found in [found for found in article.findings if found.label == "WEAPON"]:
            for at in range(found.last + 2, min(found.last + 10, len(article))):
                if "." in article.tokens.gaps[at - 1]:
                    break
                last = article.quoted(at, 3) if article.text(at - 1) == "اسم" else None
                if last and article.text(at - 2) in _GIVES:
                    names[article.text(at)] = article.source(found.first, last)
        for index in range(len(article)) if names else ():
            last = article.quoted(index, 3) if article.text(index) in names else None
            if last and article.starting("WEAPON", index) is None:
                article.add(index, last, "WEAPON", 0.7, names[article.text(index)])

    def _kind(self, article: Article, index: int) -> int:
        """A listed kind of weapon, with what follows and belongs to it."""
        kind = article.phrases["weapon_kinds"].get(index)
        if kind is None:
            return 0
        last, stated = self._extend(article, self._named_for(article, kind.last))
        cut = kind.start - article.tokens.starts[index]
        by_means = cut > 0 and article.text(index)[cut - 1] == "ب"
        of_nation = "مدفعيه" in article.text(index) and article.text(last - 1) in self._nations
        of_unit = "مدفعيه" in article.text(index) and article.starting("UNIT", last) is not None
        known_whose = of_nation or (of_unit and article.near(last))
        if kind.flag == "unclear" and not stated and not by_means and not known_whose:
            return 0
        article.add(index, last, "WEAPON", 0.9, article.source(index, last), cut)
        return last

    def _head(self, article: Article, index: int) -> int:
        """A general word such as «طائرات» that a model or a kind behind it makes a weapon."""
        cut = article.cut_to(index, self._definite_heads)
        if cut is None:
            return 0
        last, stated = self._extend(article, index + 1)
        word = article.text(index)[cut:]
        if self._heads.get(word, self._heads.get(word[2:])) == "kind" and stated:
            stated = any(article.text(i) in self._adjectives for i in range(index + 1, last)) or (
                index + 1 in article.phrases["weapon_tails"]
            )
        if not stated and not self._is_drone(article, index, word):
            return 0
        article.add(index, last, "WEAPON", 0.87, article.source(index, last), cut)
        return last

    def _is_drone(self, article: Article, index: int, word: str) -> bool:
        """Whether «مسيرات» means drones here and not marches: so marked, or so called nearby."""
        if "مسير" not in word:
            return False
        text = article.tokens.folded.text
        return "\u0651" in article.source(index, index + 1) or any(
            called in text for called in ("طايره مسير", "طايرات مسير", "طايرات بدون طيار", "درون")
        )

    def _model(self, article: Article, index: int) -> int:
        """A model named alone."""
        model = article.phrases["weapon_models"].get(index)
        if model is None or model.flag == "behind":
            return 0
        last, _ = self._extend(article, self._suffix(article, model.last))
        cut = model.start - article.tokens.starts[index]
        article.add(index, last, "WEAPON", 0.85, article.source(index, last), cut)
        return last

    def _named_for(self, article: Article, at: int) -> int:
        """The token behind the person a missile is named for («صاروخ أبو طالب»), else `at`."""
        kind = article.text(at - 1)
        vessel = kind.removeprefix("ال").startswith(_VESSELS) or (
            kind.endswith("طايرات") and article.core(at - 2).startswith("حامل")
        )
        ship = [article.text(at + step) for step in range(3)] == ["يو", "اس", "اس"]
        if vessel and ship and article.near(at + 3):
            return at + 4
        if not article.near(at) or not (vessel or kind.endswith(("صاروخ", "صواريخ"))):
            return at
        person = article.starting("PERSON", at)
        return person.last if person is not None and article.bare(at) else at

    def _extend(self, article: Article, last: int) -> tuple[int, bool]:
        """The token behind what belongs to a weapon, and whether that states a kind or model."""
        stated = False
        tokens = article.tokens
        end = origin = last
        while last < len(article):
            step, states = self._step(article, last, first=last == origin)
            if not step:
                break
            if (
                states
                or article.text(step - 1) in self._adjectives
                or step > last + 1
                or article.text(step - 1) in self._nations
            ):
                end = step
            stated = stated or states
            last = step
            if tokens.gaps[last].strip() not in ("", "-", '"', "'", "("):
                break
        return self._coordinated(article, end) if stated else end, stated

    def _coordinated(self, article: Article, end: int) -> int:
        """The token behind a second adjective: «القذائف الصاروخية والمدفعية»."""
        word = article.text(end)
        alike = word.startswith("وال") == article.text(end - 1).startswith("ال")
        known = word[:1] == "و" and word[1:] in self._adjectives and word[1:] not in _SERVICES
        paired = article.text(end - 1) in self._adjectives and article.near(end)
        same_end = word[-1:] == article.text(end - 1)[-1:]
        return end + 1 if known and paired and alike and same_end else end

    def _step(self, article: Article, at: int, *, first: bool) -> tuple[int, bool]:
        """One more part of a weapon at token `at`: the token behind it (0: none), if it states."""
        quoted = article.quoted(at, 5) if article.opening_mark(at) in _MARKS else None
        last = self._phrase(article, at, first=first)
        if last or quoted:
            return max(last, quoted or 0), True
        bracketed = article.quoted(at, 5) if article.opening_mark(at) == "(" else None
        if bracketed and at in article.phrases["weapon_models"]:
            return bracketed, True
        if not article.follows(at):
            return 0, False
        word = article.text(at)
        if first and self._tail_behind(article, at):
            return self._tail_behind(article, at), True
        if word == _OF and article.text(at + 1) in _OF_TYPE and article.near(at + 1):
            return self._type(article, at + 2)
        if word in _ANOTHER and article.text(at + 1) == _OF and article.text(at + 2) in _OF_TYPE:
            return self._type(article, at + 3)
        if word in _OF_TYPE:
            return self._type(article, at + 1)
        return self._word(article, at, word)

    def _tail_behind(self, article: Article, at: int) -> int:
        """The token behind «بدون طيار» and the like, where one adjective stands before it."""
        tail = article.phrases["weapon_tails"].get(at + 1)
        drone = tail is not None and article.near(at + 1) and article.text(tail.last - 1) == "طيار"
        alike = article.text(at).startswith("ال") == article.core(at - 1).startswith("ال")
        return tail.last if tail is not None and drone and alike and article.bare(at) else 0

    def _phrase(self, article: Article, at: int, *, first: bool) -> int:
        """The token behind a listed tail or model that begins at `at`; 0 where none does."""
        gap = article.tokens.gaps[at].strip(" ")
        for name in ("weapon_tails", "weapon_models"):
            phrase = article.phrases[name].get(at)
            if phrase is None or phrase.start != article.tokens.starts[at]:
                continue
            if phrase.flag == "behind" and not first:
                continue
            quoted = name == "weapon_models" and article.opening_mark(at) in _MARKS
            if gap in ("", "-") or quoted:
                return self._suffix(article, phrase.last)
        return 0

    def _word(self, article: Article, at: int, word: str) -> tuple[int, bool]:
        """A single word behind a weapon: a Latin code, an adjective, a nation."""
        if word.isascii() and word.isalpha():
            return self._suffix(article, at + 1), True
        if word in self._letters and article.text(at + 1).isdigit():
            return max(self._suffix(article, at + 1), at + 1), True
        automatic = word != "الي" or "ى" not in article.source(at, at + 1)  # آلي, not إلى
        if article.bare(at) and word in self._adjectives and automatic:
            return at + 1, self._adjectives[word] != "vague"
        if article.bare(at) and word in self._nations and self._agrees(article, at, word):
            return at + 1, False
        return 0, False

    def _agrees(self, article: Article, at: int, word: str) -> bool:
        """Whether an adjective of nation can belong to the weapon before it.

        «مصنع الدبابات المصري» is an Egyptian factory: a masculine adjective needs a masculine
        singular in front of it.
        """
        before = article.text(at - 1)
        return not (word.endswith("ي") and before.endswith(("ات", "ه", "يخ", "ايف", "ابل")))

    def _type(self, article: Article, at: int) -> tuple[int, bool]:
        """What stands behind «من طراز» and «عيار»."""
        if at >= len(article):
            return 0, False
        quoted = article.quoted(at)
        if quoted:
            return quoted, True
        model = article.phrases["weapon_models"].get(at)
        if model is not None:
            return self._suffix(article, model.last), True
        word = article.text(at)
        if not article.near(at):
            return 0, False
        if word.isdigit():
            return at + (2 if article.text(at + 1) in _MILLIMETRES else 1), True
        person = article.starting("PERSON", at)
        if person is not None:
            return person.last, True
        if word in self._common or not article.bare(at):
            return 0, False
        last = at + 1
        while len(word) <= 4 and article.near(last) and len(article.text(last)) <= 3:
            if article.text(last) in self._common:
                break
            last += 1
        return self._suffix(article, last), True

    def _suffix(self, article: Article, last: int) -> int:
        """The token behind a model's number and letter: «-16», «43/B»."""
        while last < len(article):
            gap = article.tokens.gaps[last]
            word = article.text(last)
            number = word.isdigit() and len(word) <= 4 and gap in ("", "-", " ", " - ")
            letter = word.isascii() and len(word) <= 3 and gap in ("", "-", "/")
            if gap == " " and number and article.near(last + 1):
                number = article.text(last + 1) not in self._common or len(word) <= 3
            if not (number or letter):
                break
            last += 1
        return last
