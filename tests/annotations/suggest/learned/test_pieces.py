"""Articles cut into pieces that spans can begin and end at."""

from hypothesis import example, given
from hypothesis import strategies as st

from annotations.spans import Span
from annotations.suggest.learned.pieces import habits_of, read_pieces
from annotations.suggest.learned.tags import FIRST, INSIDE, OUTSIDE, runs, tags_of

ARABIC = st.text(alphabet='اأبتكلوفسدمني ةىـَّ٣4-./"«»().\n\u200f\u200c\U0001f600x', max_size=120)


def cut(text: str, **more) -> list[str]:
    pieces = read_pieces(text, **more)
    return [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]


def test_proclitics_numbers_and_marks_are_pieces_of_their_own() -> None:
    assert cut("وبغداد، بصواريخ كاتيوشا عام2020.") == [
        "و", "بغداد", "،", "ب", "صواريخ", "كاتيوشا", "عام", "2020", ".",
    ]  # fmt: skip
    assert cut("للقوات وليد") == ["للقوات", "وليد"]


def test_a_word_knows_what_is_attached_to_it() -> None:
    pieces = read_pieces("وبالقاعدة")

    assert (pieces.forms, pieces.attached) == (["وب", "القاعده"], ["", "وب"])


def test_other_engines_edges_are_respected() -> None:
    assert cut("بسمة", edges=[1]) == ["ب", "سمة"]


def test_the_article_speaks_for_a_cut() -> None:
    """An unknown word loses its first letter where the rest stands by itself elsewhere."""
    assert cut("بكفرزيتا") == ["بكفرزيتا"]
    assert cut("كفرزيتا بكفرزيتا") == ["كفرزيتا", "ب", "كفرزيتا"]


def test_analysts_habits_go_first() -> None:
    text = "زار وهران"
    assert cut(text)[1:] != ["و", "هران"]

    habits = habits_of([(text, [Span(text.index("هران"), len(text), "BASE")])])

    assert habits == {"وهران": 1}
    assert cut("من وهران", habits=habits) == ["من", "و", "هران"]
    assert habits_of([(text, [Span(text.index("وهران"), len(text), "BASE")])]) == {}


def test_spans_become_tags_and_come_back() -> None:
    text = "معسكر الفوج 30"
    pieces = read_pieces(text)
    spans = [Span(0, len(text), "BASE"), Span(6, len(text), "UNIT")]

    bases, units = tags_of(pieces, spans, ["BASE", "UNIT"])

    assert bases == [FIRST, INSIDE, INSIDE]
    assert units == [OUTSIDE, FIRST, INSIDE]
    assert list(runs(units)) == [(1, 3)]


def test_of_two_of_one_label_the_longer_counts() -> None:
    text = "قوات سالم"
    pieces = read_pieces(text)

    assert tags_of(pieces, [Span(5, 9, "UNIT"), Span(0, 9, "UNIT")], ["UNIT"]) == [[FIRST, INSIDE]]


def test_a_span_over_two_sentences_is_not_learned() -> None:
    text = "قال سالم.\nوليد عاد."
    pieces = read_pieces(text)

    assert tags_of(pieces, [Span(4, 14, "PERSON")], ["PERSON"]) == [[OUTSIDE] * len(pieces)]


@given(ARABIC)
@example("\u200f\u200f")
@example("لـ«بغداد»")
def test_pieces_cover_every_letter_in_order(text: str) -> None:
    pieces = read_pieces(text)

    covered = [at for span in zip(pieces.starts, pieces.ends, strict=True) for at in range(*span)]
    assert covered == sorted(set(covered))
    assert all(at in covered for at, letter in enumerate(text) if letter.isalnum())
    inside = [index for first, last in pieces.sentences for index in range(first, last)]
    assert inside == list(range(len(pieces)))


@given(ARABIC, st.data())
def test_tags_of_any_span_of_pieces_come_back_whole(text: str, data: st.DataObject) -> None:
    pieces = read_pieces(text)
    if not len(pieces):
        return
    first, last = data.draw(st.sampled_from(pieces.sentences))
    begin = data.draw(st.integers(first, last - 1))
    end = data.draw(st.integers(begin + 1, last))

    span = Span(pieces.starts[begin], pieces.ends[end - 1], "UNIT")

    assert list(runs(tags_of(pieces, [span], ["UNIT"])[0])) == [(begin, end)]
