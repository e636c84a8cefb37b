"""Fast tagging gives the labels `NERecognizer.predict` gives, word for word."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.suggest.camel.packing import pack
from annotations.suggest.camel.tagging import Tagger
from annotations.suggest.camel.words import plain, sentences_of
from tests.tiny_model import make_model

RLM = "\u200f"
SHADDA = "\u0651"
LETTERS = "ابتجدرسعفقكلمنهوىيةأإ"

words = st.one_of(
    st.text(LETTERS, min_size=1, max_size=12),
    st.text("0123456789", min_size=1, max_size=4),
    st.sampled_from([RLM, "\u200e", SHADDA, f"{RLM}بغداد", "،", ".", "«", "F", "中文", "😀"]),
    st.text(LETTERS, min_size=90, max_size=130),
)
sentences = st.lists(st.lists(words, max_size=30), max_size=6)


@pytest.fixture(scope="module")
def tagger(recognizer: Any) -> Tagger:
    return Tagger(recognizer, pieces_per_batch=200)


def visible(recognizer: Any, cut: list[list[str]]) -> list[list[str]]:
    """The words of which the tokenizer makes at least one piece: `predict` loses the others."""
    return [[word for word in words if recognizer.tokenizer.tokenize(word)] for words in cut]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sentences)
def test_labels_are_those_of_predict(recognizer: Any, tagger: Tagger, cut: list[list[str]]) -> None:
    found = tagger.tag(cut)

    assert [len(verdicts) for verdicts in found] == [len(words) for words in cut]
    seen = [
        [label for word, (label, _) in zip(words, verdicts, strict=True) if word in known]
        for words, verdicts, known in zip(cut, found, visible(recognizer, cut), strict=True)
    ]
    assert seen == recognizer.predict(visible(recognizer, cut))


def test_a_sentence_longer_than_the_model_takes_is_cut_where_predict_cuts(
    recognizer: Any, tagger: Tagger
) -> None:
    long = [LETTERS[n % 20] + LETTERS[n % 7] * (n % 9) for n in range(400)]

    assert [[label for label, _ in tagger.tag([long])[0]]] == recognizer.predict([long])


def test_an_invisible_word_is_outside_and_moves_no_label(recognizer: Any, tagger: Tagger) -> None:
    bare = ["قال", "الخفاجي", "اليوم"]
    marked = ["قال", RLM, "الخفاجي", SHADDA, "اليوم"]
    assert len(recognizer.predict([marked])[0]) == 3, "predict no longer loses such words"

    labels = [label for label, _ in tagger.tag([marked])[0]]

    assert [labels[0], labels[2], labels[4]] == recognizer.predict([bare])[0]
    assert (labels[1], labels[3]) == ("O", "O")


def test_a_word_of_more_pieces_than_the_model_takes_gets_a_label(tagger: Tagger) -> None:
    (verdicts,) = tagger.tag([["قال", "中" * 400, "محمد"]])

    assert len(verdicts) == 3


def test_confidence_is_the_models_own_probability(recognizer: Any, tagger: Tagger) -> None:
    import torch

    words = ["وصل", "محمد"]
    pieces = [recognizer.tokenizer.tokenize(word) for word in words]
    ids = recognizer.tokenizer.convert_tokens_to_ids(["[CLS]", *pieces[0], *pieces[1], "[SEP]"])
    with torch.no_grad():
        chances = recognizer.model(torch.tensor([ids])).logits[0].softmax(dim=-1)

    (verdicts,) = tagger.tag([words])

    assert [chance for _, chance in verdicts] == pytest.approx(
        [float(chances[1].max()), float(chances[1 + len(pieces[0])].max())], abs=1e-5
    )


def test_progress_counts_words_to_the_last_and_an_exception_ends_the_work(tagger: Tagger) -> None:
    steps: list[tuple[int, int]] = []
    tagger.tag([["قال"] * 50, ["محمد"] * 30, []], lambda done, total: steps.append((done, total)))
    assert steps[0] == (0, 80)
    assert steps[-1] == (80, 80)
    assert sorted(steps) == steps

    def stop(done: int, total: int) -> None:
        if done:
            raise InterruptedError(total)

    with pytest.raises(InterruptedError):
        tagger.tag([["قال"] * 50] * 20, stop)


@settings(deadline=None)
@given(st.text(st.sampled_from(f"{LETTERS}{RLM}{SHADDA}ـ .،«»-0٣😀\n\t\u00a0ﷺF")))
def test_words_hold_every_visible_code_point_once(text: str) -> None:
    cut = [word for words in sentences_of(text) for word in words]

    assert all(text[word.start : word.end].strip() for word in cut)
    assert "".join(text[word.start : word.end] for word in cut) == "".join(text.split())
    assert [word.start for word in cut] == sorted(word.start for word in cut)


def test_the_recognizer_sees_words_without_tatweel_harakat_and_marks() -> None:
    assert plain(f"{RLM}بغـــداد") == "بغداد"
    assert plain("مُحَمَّد") == "محمد"
    assert plain("\ufefb") == "لا"
    assert plain(RLM) == ""


def test_a_model_given_to_onednn_tags_the_same(ner: Any, tmp_path: Path) -> None:
    folder = make_model(tmp_path / "wide", hidden_size=256, intermediate_size=1024)
    recognizer, packed = ner.NERecognizer(str(folder)), ner.NERecognizer(str(folder))
    if not pack(packed.model):
        pytest.skip("oneDNN is not faster on this machine, so nothing is given to it")
    cut = [[LETTERS[n % 20] + LETTERS[n % 7] * (n % 9) for n in range(k * 9)] for k in range(1, 9)]

    labels = [[label for label, _ in verdicts] for verdicts in Tagger(packed).tag(cut)]

    assert labels == recognizer.predict(cut)
    assert len({label for sentence in labels for label in sentence}) > 1
