"""One article as the rules read it: tokens, phrases of the lexicon, and what was found so far."""

from dataclasses import dataclass, field

from annotations.arabic.proclitics import cuts
from annotations.arabic.tokens import Tokens
from annotations.suggest.lexicon import Lexicon, Matches

_QUOTES = {'"': '"', "'": "'", "(": ")"}


@dataclass(frozen=True, slots=True)
class Finding:
    """A span a rule proposes, in folded offsets and in tokens."""

    start: int
    end: int
    label: str
    confidence: float
    reason: str
    first: int
    last: int
    value: str | None = None


@dataclass
class Article:
    """The state the rules of one article share.

    Attributes:
        surnames: the last word of each full name found, to the name as written.
    """

    tokens: Tokens
    lexicon: Lexicon
    phrases: Matches
    findings: list[Finding] = field(default_factory=list)
    surnames: dict[str, str] = field(default_factory=dict)
    _starting: dict[tuple[str, int], Finding] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._size = len(self.tokens)

    def __len__(self) -> int:
        return self._size

    def text(self, index: int) -> str:
        """The token's letters; empty beyond the end."""
        return self.tokens.texts[index] if 0 <= index < self._size else ""

    def core(self, index: int) -> str:
        """The token without likely proclitics; empty beyond the ends."""
        return self.tokens.cores[index] if 0 <= index < self._size else ""

    def near(self, index: int) -> bool:
        """Whether the token exists and only a blank parts it from the one before."""
        return 0 < index < self._size and self.tokens.near(index)

    def follows(self, index: int) -> bool:
        """As `near`, also right behind a quotation that closes before the token."""
        if self.near(index):
            return True
        if not 0 < index < len(self.tokens):
            return False
        gap = self.tokens.gaps[index]
        return gap[0] in _QUOTES and gap[1:] == " "

    def bare(self, index: int) -> bool:
        """Whether the token carries no proclitic."""
        return self.tokens.cores[index] == self.tokens.texts[index]

    def cut_to(self, index: int, words: dict[str, str] | frozenset[str]) -> int | None:
        """How many proclitic letters the token has before one of `words`; None: it is none."""
        token = self.tokens.texts[index]
        if token in words:
            return 0
        core = self.tokens.cores[index]
        if core in words:
            return len(token) - len(core)
        for cut in cuts(token)[1:]:
            if token[cut:] in words:
                return cut
        return None

    def source(self, first: int, last: int) -> str:
        """The letters of a run of tokens as the article has them, for reasons."""
        start, end = self.tokens.folded.original(
            self.tokens.starts[first], self.tokens.ends[last - 1]
        )
        return self.tokens.folded.source[start:end]

    def quoted(self, index: int, longest: int = 6) -> int | None:
        """Where a quotation that opens right before token `index` ends.

        Gives the token behind the quotation when it closes within `longest` tokens.
        """
        mark = self.opening_mark(index)
        if not mark:
            return None
        closing = _QUOTES[mark]
        for last in range(index + 1, min(index + longest, len(self.tokens)) + 1):
            behind = self.tokens.gaps[last]
            if closing in behind:
                return last if behind.lstrip(" ").startswith(closing) else None
            if behind.strip(" -"):
                return None
        return None

    def opening_mark(self, index: int) -> str:
        """The quotation mark or bracket that opens right before the token; empty where none."""
        gap = self.tokens.gaps[index]
        mark = gap.strip()
        return mark if mark in _QUOTES and gap.endswith(mark) and "\n" not in gap else ""

    def closed_end(self, start: int, last: int) -> int:
        """Where the tokens before `last` end, with a closing mark whose partner is inside."""
        text = self.tokens.folded.text
        end = self.tokens.ends[last - 1]
        inside = text[start:end]
        mark = text[end : end + 1]
        if mark == '"' and inside.count('"') % 2:
            return end + 1
        if mark == ")" and inside.count("(") > inside.count(")"):
            return end + 1
        return end

    def opened_start(self, start: int, end: int) -> int:
        """Where a span begins whose closing quotation mark is inside and whose opening is not."""
        text = self.tokens.folded.text
        lone = text[start:end].count('"') % 2 == 1
        return start - 1 if lone and text[start - 1 : start] == '"' else start

    def drop(self, label: str, first: int, last: int) -> None:
        """Take back the proposals of `label` that lie within the tokens `first`..`last`."""
        self.findings = [
            found
            for found in self.findings
            if found.label != label or not first <= found.first < found.last <= last
        ]

    def add(
        self, first: int, last: int, label: str, confidence: float, reason: str, cut: int = 0
    ) -> Finding:
        """Propose the tokens `first`..`last` less `cut` letters of the first."""
        start = self.tokens.starts[first] + cut
        end = self.closed_end(start, last)
        start = self.opened_start(start, end)
        found = Finding(start, end, label, confidence, reason, first, last)
        self.findings.append(found)
        known = self._starting.get((label, first))
        if known is None or known.last < last:
            self._starting[label, first] = found
        return found

    def starting(self, label: str, index: int) -> Finding | None:
        """The longest finding of `label` that begins at the token."""
        return self._starting.get((label, index))
