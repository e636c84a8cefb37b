"""What is rendered: one article, the marks on it, and how they are to look."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotations.project import Project
from annotations.spans import Document, Scheme, Span, Suggestion
from gui.article.marks import Mark, Marks
from gui.language import Language
from gui.look import ThemeName


@dataclass(frozen=True, slots=True)
class Look:
    """How an article is to look.

    Attributes:
        theme: its colours.
        language: of the labels' names.
        width: of the whole sheet with its margins, in pixels.
        letter_size: height of the article's letters, in pixels.
        line_spacing: distance between its lines, 1 for the usual one.
        font: the family of its letters; empty for the product's own.
    """

    theme: ThemeName = "light"
    language: Language = "ar"
    width: int = 900
    letter_size: int = 22
    line_spacing: float = 1.0
    font: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A document with the marks to be shown on it."""

    document: Document
    scheme: Scheme
    marks: Marks


def article_of(
    project: Project,
    document_id: str,
    annotator: str | None = None,
    *,
    suggestions: bool = False,
) -> Article:
    """A document with one annotator's spans, or everybody's, each place and label once.

    Args:
        project: where it is kept.
        document_id: which.
        annotator: whose spans; everybody's where None.
        suggestions: show what waits for the project's own annotator too.

    Raises:
        ProjectError: the document or the annotator is not in the project.
    """
    document = project.document(document_id)
    if annotator is not None:
        project.check_annotator_known(annotator)
    marks: list[Mark] = _each_once(project.spans(document_id, annotator))
    if suggestions:
        marks += _without_twins(project.open_suggestions(document_id), marks)
    return Article(document, project.scheme(), Marks(marks))


def _each_once(spans: Iterable[Span]) -> list[Mark]:
    kept: dict[tuple[int, int, str], Mark] = {}
    for span in spans:
        kept.setdefault((span.start, span.end, span.label), span)
    return list(kept.values())


def _without_twins(suggestions: Iterable[Suggestion], marks: Iterable[Mark]) -> list[Suggestion]:
    taken = {(mark.start, mark.end, mark.label) for mark in marks}
    return [one for one in suggestions if (one.start, one.end, one.label) not in taken]
