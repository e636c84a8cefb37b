"""The model in eight-bit numbers: nearly the same tags, whatever else is in a batch."""

from pathlib import Path
from typing import Any

import pytest

from annotations.suggest.camel import quantizing
from annotations.suggest.camel.faults import engine_error
from annotations.suggest.camel.quantizing import NoWholeNumbersError, quantize
from annotations.suggest.camel.tagging import Tagger
from annotations.suggest.camel.worker import kind_of

WORDS = [
    "وصل",
    "تحسين",
    "الخفاجي",
    "الى",
    "بغداد",
    "امس",
    "وقال",
    "ان",
    "لواء",
    "الصحراء",
    "اسقط",
    "طائرة",
    "مسيرة",
    "قرب",
    "القاعدة",
]


@pytest.fixture
def quick(ner: Any, model: Path) -> Any:
    """A recognizer of its own in eight bits, whatever this processor gains by it."""
    recognizer = ner.NERecognizer(str(model))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quantizing, "_WORTH_WHILE", 0.0)
        quantize(recognizer.model)
    return recognizer


def test_the_tags_are_nearly_those_of_full_precision(quick: Any, recognizer: Any) -> None:
    sentences = [WORDS[at:] + WORDS[:at] for at in range(len(WORDS))]

    exact = [tag for verdicts in Tagger(recognizer).tag(sentences) for tag, _ in verdicts]
    rounded = [tag for verdicts in Tagger(quick).tag(sentences) for tag, _ in verdicts]

    assert len(set(exact)) > 2
    # Random weights set labels closer to each other than trained ones do.
    assert sum(map(str.__eq__, exact, rounded)) >= 0.9 * len(exact)


def test_the_layers_hold_no_second_copy_of_their_weights(quick: Any) -> None:
    import torch

    layers = {
        name: layer
        for name, layer in quick.model.named_modules()
        if isinstance(layer, torch.nn.Linear)
    }

    assert len(layers) == 13
    assert [name for name, layer in layers.items() if layer.weight is not None] == ["classifier"]


def test_a_word_is_tagged_alike_whatever_else_is_in_the_batch(quick: Any) -> None:
    tagger = Tagger(quick)
    [alone] = tagger.tag([WORDS])

    beside = tagger.tag([WORDS, list(reversed(WORDS)), WORDS[3:] * 2])[0]

    assert [tag for tag, _ in beside] == [tag for tag, _ in alone]
    assert [chance for _, chance in beside] == pytest.approx([chance for _, chance in alone], 1e-3)


def test_where_nothing_is_gained_the_model_is_left_as_it_was_and_one_sentence_says_so(
    ner: Any, model: Path, recognizer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quantizing, "_WORTH_WHILE", 1e9)
    own = ner.NERecognizer(str(model))

    with pytest.raises(NoWholeNumbersError) as caught:
        quantize(own.model)

    assert Tagger(own).tag([WORDS]) == Tagger(recognizer).tag([WORDS])
    assert kind_of(caught.value, "model") == "int8"
    told = str(engine_error("int8"))
    assert "leave out --int8" in told
    assert "{" not in told
