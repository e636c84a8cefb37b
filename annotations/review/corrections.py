"""What became of an annotator's labels in review, what they answered, and their usual slips."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import UsageError
from annotations.project import Project
from annotations.project.parcels import Parcel
from annotations.project.review_reading import Acknowledgement
from annotations.project.rulings import Place, Ruling
from annotations.resources import resource
from annotations.review.cases import Case
from annotations.review.patterns import Pattern, Patterns

# The rule of the shipped guide that speaks of a pattern.
_GUIDE_RULES: Final = {
    "proclitic": 1, "nation": 4, "count": 4, "punctuation": 5, "before date": 6, "missing": 9,
}  # fmt: skip
_EXAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class Correction:
    """A ruling that says another thing than the annotator had.

    Attributes:
        document_id: in which document.
        ruling: the ruling, with who decided, when and why.
        had: what the annotator had.
        right: what is right.
        pattern: how the two differ.
        answer: what the annotator answered; None where they have not seen it.
        words: the text of the place.
    """

    document_id: str
    ruling: Ruling
    had: tuple[Place, ...]
    right: tuple[Place, ...]
    pattern: Pattern
    answer: Acknowledgement | None
    words: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A pattern in which an annotator was corrected again and again.

    Attributes:
        pattern: which.
        count: how often.
        examples: some of the corrections.
        guide_rule: the number of the guide's rule about it; None for a label's own section.
    """

    pattern: Pattern
    count: int
    examples: tuple[Correction, ...]
    guide_rule: int | None

    def guide(self, language: str = "ar") -> str:
        """The guide's words on it, as Markdown."""
        text = resource("guide", f"guide.{language}.md").read_text(encoding="utf-8")
        if self.guide_rule is not None:
            found = re.search(rf"^{self.guide_rule}\. .*$", text, re.MULTILINE)
            return found.group(0) if found else ""
        return _section(text, self.pattern.label)


def _section(text: str, label: str) -> str:
    """The guide's section on a label, known by its number."""
    number = {"PERSON": 1, "UNIT": 2, "BASE": 3, "WEAPON": 4, "DATE": 5}.get(label)
    found = re.search(rf"^### {number} .*?(?=^#)", text, re.MULTILINE | re.DOTALL)
    return found.group(0).strip() if found else ""


def corrections(
    project: Project, annotator: str, document_id: str | None = None
) -> list[Correction]:
    """What reviewers decided against an annotator's labels, the latest word on each place."""
    patterns = Patterns()
    found: list[Correction] = []
    ids = [document_id] if document_id else project.reviewed_documents()
    for one in ids:
        answers = {
            answer.ruling_id: answer
            for answer in project.acknowledgements(one)
            if answer.annotator == annotator
        }
        against = [
            ruling for ruling in _standing(project.rulings(one)) if ruling.corrects(annotator)
        ]
        text = project.document(one).text if against else ""
        found += [
            _correction(ruling, annotator, text, answers.get(ruling.id), patterns)
            for ruling in against
        ]
    return found


def _standing(rulings: list[Ruling]) -> Iterator[Ruling]:
    """Rulings as far as no later one decided the same places."""
    later: set[object] = set()
    standing = []
    for ruling in reversed(rulings):
        places = tuple(place for place in ruling.places if place.key not in later)
        later |= {place.key for place in ruling.places}
        if places:
            standing.append(replace(ruling, places=places))
    yield from reversed(standing)


def _correction(
    ruling: Ruling, annotator: str, text: str, answer: Acknowledgement | None, patterns: Patterns
) -> Correction:
    had, right = ruling.had(annotator), ruling.gold
    return Correction(
        ruling.document_id, ruling, had, right,
        _pattern(ruling, annotator, had, right, text, patterns), answer,
        text[ruling.start : ruling.end],
    )  # fmt: skip


def _pattern(
    ruling: Ruling,
    annotator: str,
    had: tuple[Place, ...],
    right: tuple[Place, ...],
    text: str,
    patterns: Patterns,
) -> Pattern:
    """How the annotator went wrong, said of the annotator."""
    who = (annotator,)
    if not had:
        return Pattern("missing", who, right[0].label)
    if not right:
        return Pattern("only", who, had[0].label)
    one, other = replace(had[0], by=who), replace(right[0], by=("gold",))
    if len(had) > 1 or len(right) > 1:
        return Pattern("several", who, one.label)
    if one.label != other.label:
        return Pattern("other label", who, one.label, ("gold",), other.label)
    kind = "other value" if (one.start, one.end) == (other.start, other.end) else "other edges"
    case = Case(ruling.document_id, "other value" if kind == "other value" else "other edges",
                (one, other), (annotator, "gold"))  # fmt: skip
    found = patterns.of(case, text)
    if found.who == who:
        return found
    name = "shorter at start" if one.start > other.start else "shorter at end"
    return Pattern(name if found.name != "value" else "value", who, one.label, ("gold",))


def slips(found: list[Correction], least: int = 1) -> list[Slip]:
    """An annotator's usual slips, the most frequent first."""
    by_pattern: dict[Pattern, list[Correction]] = {}
    for one in found:
        by_pattern.setdefault(one.pattern, []).append(one)
    return [
        Slip(pattern, len(several), tuple(several[:_EXAMPLES]), _GUIDE_RULES.get(pattern.name))
        for pattern, several in sorted(
            by_pattern.items(), key=lambda item: (-len(item[1]), str(item[0]))
        )
        if len(several) >= least
    ]


def return_file(project: Project, annotator: str, path: Path) -> Parcel:
    """Make a file that brings an annotator their corrections, with the reviewer's comments.

    Raises:
        ProjectError: there is something at `path`, or it cannot be written.
        UsageError: nothing of theirs was reviewed.
    """
    reviewed = set(project.reviewed_documents())
    read = {one for one, name, _ in project.readers(unstated=True) if name == annotator}
    documents = tuple(one for one in project.document_ids() if one in reviewed & read)
    if not documents:
        raise UsageError(
            N_("errors", "Nothing that “{name}” has labelled was reviewed yet."), name=annotator
        )
    parcel = Parcel(annotator, documents, frozenset({annotator}), suggestions=False, review=True)
    project.write_parcel(path, parcel)
    return parcel
