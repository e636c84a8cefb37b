"""Documents as nobody would write them, for tests that carry labels out and in again."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.project.schemes import default_scheme
from annotations.spans import STATUSES, Document, Span, Suggestion

# What offsets and line-based files stumble over: emoji, joined emoji, combining marks, direction
# controls, digits of three kinds, line ends of all kinds, blanks of all widths, file syntax.
PIECES = st.sampled_from(
    ["وبقاعدة", "قال", "للجيش", "الخفاجي", "و", " ", " ", " ", "  ", "\n", "\r\n", "\r", "\t",
     "\u2028", "\x85", "\u00a0", "\u200f", "\u202e", "\u2066", "\ufeff", "\u0640", "\u064b", "٣٠",
     "۴", "12", "👍🏽", "👩\u200d👧", "\U0010ffff", "é", "e\u0301", "«", "»", '"', "\\", "\\n", "#",
     "-DOCSTART-", "O", "B-UNIT", ";", "T1", "{", "]", "=", "إف-16", "\x1c", "\x07"]
)  # fmt: skip
LETTERS = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])
TEXTS = st.lists(PIECES | LETTERS, min_size=1, max_size=20).map("".join).filter(str.strip)
LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.just("👍"), max_size=12
)
META = st.dictionaries(
    st.sampled_from(["date", "id", "text", "annotations", "answer", "ر"]) | LINES,
    st.none() | st.booleans() | st.integers() | st.floats(-9, 9) | LINES
    | st.lists(LINES, max_size=2),
    max_size=3,
)  # fmt: skip
LABELS = default_scheme().names


@st.composite
def documents(draw: st.DrawFn) -> LabelledDocument:
    """A document with spans that nest, touch, cross, and begin and end anywhere."""
    text = draw(TEXTS)
    offsets = st.integers(0, len(text))
    places = st.tuples(offsets, offsets).filter(lambda place: place[0] != place[1])
    spans = tuple(
        Span(
            min(place),
            max(place),
            draw(st.sampled_from(LABELS)),
            annotator=draw(st.sampled_from(["sara", "عمر"])),
            source=draw(st.sampled_from(["human", "rules"])),
            confidence=draw(st.none() | st.floats(0, 1)),
            value=draw(st.none() | st.just("2020-01-03")),
            note=draw(st.none() | st.sampled_from(["انظر", "a\nb", "👍"])),
        )
        for place in draw(st.lists(places, max_size=6, unique=True))
    )
    title, status = draw(LINES), draw(st.none() | st.sampled_from(STATUSES))
    return LabelledDocument(Document(draw(LINES), text, title, draw(META)), spans, status)


@st.composite
def suggested(draw: st.DrawFn) -> LabelledDocument:
    """A document with suggestions beside its spans."""
    content = draw(documents())
    offsets = st.integers(0, len(content.document.text))
    found = draw(
        st.lists(
            st.builds(
                Suggestion,
                start=offsets,
                end=offsets,
                label=st.sampled_from(LABELS),
                engine=st.sampled_from(["rules", "camel", "محرك"]),
                confidence=st.floats(0, 1),
                value=st.none() | st.just("2020-01-03"),
                reason=st.sampled_from(["", "كتيبة", "a\nb"]),
            ).filter(lambda one: one.start < one.end),
            max_size=5,
            unique_by=lambda one: (one.start, one.end, one.label, one.engine),
        )
    )
    return replace(content, suggestions=tuple(found))


def places(spans: tuple[Span, ...]) -> set[tuple[int, int, str]]:
    """Where the spans lie, and their labels."""
    return {(span.start, span.end, span.label) for span in spans}


def trimmed(
    content: LabelledDocument, cut: Callable[[str], list[str]] = str.split
) -> set[tuple[int, int, str]]:
    """The same without blanks at the spans' ends, and without spans of blanks alone.

    `cut` says what blanks are: `str.split` all, `str.splitlines` only line ends.
    """
    found = set()
    for span in content.spans:
        start, end = span.start, span.end
        while start < end and cut(content.document.text[start]) in ([], [""]):
            start += 1
        while end > start and cut(content.document.text[end - 1]) in ([], [""]):
            end -= 1
        if start < end:
            found.add((start, end, span.label))
    return found


def contents(items: list[Record | Refusal]) -> list[LabelledDocument]:
    """The documents of records, all of which must have been read."""
    assert [str(item) for item in items if isinstance(item, Refusal)] == []
    return [item.content for item in items if isinstance(item, Record)]
