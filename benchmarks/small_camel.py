"""A small model of camel-tools' form, trained on the gold's dev part in a minute or two.

Published weights are too large to be part of the project. What rounding does to the labels of a
model can only be seen on one that has learned something, though; random weights set all labels
close to each other. This one is a BERT of 2 layers and 128 units, trained from nothing.
"""

import random
from pathlib import Path
from typing import Any

from annotations.suggest.camel.words import sentences_of
from tests.gold_markup import load_gold
from tests.tiny_model import LABELS, make_model

TAGS = {"PERSON": "PERS", "UNIT": "ORG", "BASE": "LOC", "WEAPON": "MISC"}
SHAPE = {
    "hidden_size": 128,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 512,
    "initializer_range": 0.02,
}
EPOCHS = 8
ROWS = 16

Sentence = tuple[list[str], list[str]]


def labelled_sentences(part: str) -> list[Sentence]:
    """Words and tags of each sentence of a part of the gold."""
    found: list[Sentence] = []
    for article in load_gold(part):
        spans = [span for span in article.spans if span.label in TAGS]
        for sentence in sentences_of(article.document.text):
            words = [word for word in sentence if word.plain]
            tags = ["O"] * len(words)
            for span in spans:
                inside = [n for n, word in enumerate(words) if span.overlaps(word.start, word.end)]
                for place, number in enumerate(inside):
                    tags[number] = ("I-" if place else "B-") + TAGS[span.label]
            if words:
                found.append(([word.plain for word in words], tags))
    return found


def train(folder: Path, pieces: list[str], seed: int = 7) -> Path:
    """Make the model in a folder, train it and save it there.

    Args:
        folder: to be made.
        pieces: word pieces of its vocabulary besides the letters.
    """
    import torch
    from transformers import BertForTokenClassification, BertTokenizer

    shape: dict[str, Any] = SHAPE
    make_model(folder, seed=seed, pieces=pieces, **shape)
    model = BertForTokenClassification.from_pretrained(str(folder)).train()
    tokenizer = BertTokenizer.from_pretrained(str(folder))
    rows = [_row(tokenizer, words, tags) for words, tags in labelled_sentences("dev")]
    steps = torch.optim.AdamW(model.parameters(), lr=1e-3)
    chance = random.Random(seed)
    for _ in range(EPOCHS):
        chance.shuffle(rows)
        for at in range(0, len(rows), ROWS):
            ids, marks, labels = _batch(torch, rows[at : at + ROWS])
            loss = model(input_ids=ids, attention_mask=marks, labels=labels).loss
            steps.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            steps.step()
    model.save_pretrained(str(folder))
    return folder


def _row(tokenizer: Any, words: list[str], tags: list[str]) -> tuple[list[int], list[int]]:
    ids, labels = [tokenizer.cls_token_id], [-100]
    for word, tag in zip(words, tags, strict=True):
        pieces = tokenizer.convert_tokens_to_ids(tokenizer.tokenize(word))
        ids += pieces
        labels += [LABELS.index(tag), *[-100] * (len(pieces) - 1)][: len(pieces)]
    return [*ids[:255], tokenizer.sep_token_id], [*labels[:255], -100]


def _batch(torch: Any, rows: list[tuple[list[int], list[int]]]) -> tuple[Any, Any, Any]:
    longest = max(len(ids) for ids, _ in rows)
    filled = [
        (
            ids + [0] * (longest - len(ids)),
            [1] * len(ids) + [0] * (longest - len(ids)),
            labels + [-100] * (longest - len(ids)),
        )
        for ids, labels in rows
    ]
    return tuple(torch.tensor(column) for column in zip(*filled, strict=True))  # type: ignore[return-value]
