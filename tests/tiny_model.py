"""Makes a model of camel-tools' kind that is small enough to make, save and load in a moment.

Its weights are random, so its labels mean nothing; its files, labels and code paths are those of
the real one.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

LABELS = ("B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O")
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
_LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي0123456789abcdefghijklmnopqrstuvwxyz.,:،؛؟!"«»()-/'


def vocabulary() -> list[str]:
    """A word piece for each letter at the front of a word, and one for each inside."""
    return [*_SPECIAL, *_LETTERS, *(f"##{letter}" for letter in _LETTERS)]


def make_model(
    folder: Path,
    *,
    seed: int = 1,
    weights: str = "safetensors",
    pieces: Iterable[str] = (),
    **shape: float,
) -> Path:
    """Save a model and its tokenizer in `folder`, which is made, and give the folder.

    Args:
        folder: where; its parents must exist.
        seed: of the random weights.
        weights: `safetensors`, or `bin` for `pytorch_model.bin` as older models have it.
        pieces: word pieces the vocabulary is to have besides the letters.
        shape: fields of `BertConfig` that are to differ.
    """
    import torch
    from transformers import BertConfig, BertForTokenClassification, BertTokenizer

    folder.mkdir()
    known = list(dict.fromkeys([*vocabulary(), *pieces]))
    (folder / "vocab.txt").write_text("\n".join(known) + "\n", encoding="utf-8")
    settings: dict[str, Any] = {
        "vocab_size": len(known),
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "max_position_embeddings": 512,
        "id2label": dict(enumerate(LABELS)),
        "label2id": {label: number for number, label in enumerate(LABELS)},
        # Far-apart logits: rounding must not decide which label wins.
        "initializer_range": 0.5,
        **shape,
    }
    torch.manual_seed(seed)
    model = BertForTokenClassification(BertConfig(**settings))
    BertTokenizer.from_pretrained(str(folder)).save_pretrained(str(folder))
    if weights == "bin":
        model.config.architectures = ["BertForTokenClassification"]
        model.config.save_pretrained(str(folder))
        torch.save(model.state_dict(), folder / "pytorch_model.bin")
    else:
        model.save_pretrained(str(folder))
    return folder
