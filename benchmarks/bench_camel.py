"""Words a second of the camel engine's tagging against camel-tools' own `predict`.

Both run the same model in this process, one after the other: a BERT of base size with random
weights, made in a temporary folder. Random weights cost what trained ones cost; their labels mean
nothing, but must agree. In eight bits they need not: random weights set all labels close to each
other, so a small model is trained to see how many stay. The share of the processor's speed is the
multiplications the words' pieces need, without any padding, over those a large plain matrix product
does in the same time.

    python benchmarks/bench_camel.py [--sentences N] [--text FILE] [--layers N]
"""

import argparse
import random
import sys
import tempfile
import time
import unicodedata
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from annotations.suggest.camel.packing import pack
from annotations.suggest.camel.quantizing import NoWholeNumbersError, quantize
from annotations.suggest.camel.tagging import OUTSIDE, Tagger
from annotations.suggest.camel.words import sentences_of
from annotations.suggest.camel.worker import keep_offline
from benchmarks.small_camel import labelled_sentences, train
from tests.tiny_model import make_model

ARTICLE = Path(__file__).resolve().parents[2] / "shared" / "article.txt"
BASE = {
    "hidden_size": 768,
    "num_attention_heads": 12,
    "intermediate_size": 3072,
    "initializer_range": 0.02,
}
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةأإ"


def made_up_text(sentences: int, seed: int = 5) -> str:
    """Sentences of 5 to 60 words of 2 to 8 letters: the spread of lengths of news sentences."""
    chance = random.Random(seed)

    def word() -> str:
        return "".join(chance.choices(LETTERS, k=chance.randint(2, 8)))

    lines = (" ".join(word() for _ in range(chance.randint(5, 60))) for _ in range(sentences))
    return ".\n".join(lines) + "."


def matmul_speed(through: str, rows: int = 1024, seconds: float = 2.0) -> float:
    """Operations a second of a product the size of the model's largest; 0 where not to be had."""
    import torch

    given = torch.rand(rows, BASE["hidden_size"])
    layer = torch.nn.Linear(BASE["hidden_size"], BASE["intermediate_size"], bias=False)
    packed = torch.nn.Sequential(layer)
    if through == "oneDNN" and not pack(packed):
        return 0.0
    with torch.inference_mode():
        packed(given)
        products, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            packed(given)
            products += 1
        took = time.perf_counter() - start
    return products * 2.0 * given.numel() * BASE["intermediate_size"] / took


def needed_operations(pieces: int, layers: int) -> float:
    """Operations of the model's matrix products for `pieces`, attention left aside."""
    hidden, inner = BASE["hidden_size"], BASE["intermediate_size"]
    return 2.0 * pieces * layers * (4 * hidden * hidden + 2 * hidden * inner)


def pieces_of(cut: list[list[str]]) -> list[str]:
    """A vocabulary of whole short words, and of long ones' halves, as a trained one roughly is."""
    found: set[str] = set()
    for word in {word for words in cut for word in words}:
        # The tokenizer takes marks off letters before it looks a word up.
        bare = "".join(
            c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)
        )
        found.update(
            [bare] if len(bare) < 6 else [bare[: len(bare) // 2], f"##{bare[len(bare) // 2 :]}"]
        )
    return sorted(found)


def spoken(text: str) -> list[list[str]]:
    return [[word.plain for word in words if word.plain] for words in sentences_of(text)]


def timed(run: Any) -> tuple[float, Any]:
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


def compare(
    name: str, text: str, recognizer: Any, tagger: Tagger, rounded: Tagger | None, speed: float
) -> bool:
    """Tag the text each way, print the figures, and say whether all labels of `tagger` agree."""
    cut = spoken(text)
    words = sum(map(len, cut))
    tagger.tag(cut[:2])
    ours, tagged = timed(lambda: tagger.tag(cut))
    theirs, predicted = timed(lambda: recognizer.predict(cut))
    tokenize = recognizer.tokenizer.tokenize
    pieces = sum(len(tokenize(word)) for sentence in cut for word in sentence) + 2 * len(cut)
    labels = [label for sentence in predicted for label in sentence]
    same = sum(
        mine == label
        for mine, label in zip((tag for s in tagged for tag, _ in s), labels, strict=True)
    )
    needed = needed_operations(pieces, recognizer.model.config.num_hidden_layers)
    print(f"{name}: {len(cut)} sentences, {words} words, {pieces} pieces")
    print(f"  predict  {theirs:7.2f} s  {words / theirs:7.0f} words/s")
    print(
        f"  ours     {ours:7.2f} s  {words / ours:7.0f} words/s, {theirs / ours:.1f} times as fast"
    )
    print(f"  labels the same: {same} of {words}, {len(set(labels))} kinds of label among them")
    if rounded is not None:
        rounded.tag(cut[:2])
        quick, found = timed(lambda: rounded.tag(cut))
        alike = sum(
            mine == label
            for mine, label in zip((tag for s in found for tag, _ in s), labels, strict=True)
        )
        print(
            f"  int8     {quick:7.2f} s  {words / quick:7.0f} words/s, "
            f"{theirs / quick:.1f} times as fast (goal 6), "
            f"{alike / words:.1%} of labels the same; the weights are random"
        )
    print(f"  {needed / ours / speed:.0%} of the fastest plain matrix product")
    return same == words


def in_eight_bits(recognizer: Any) -> Tagger | None:
    """A tagger of the recognizer's model in eight bits; None where that gains nothing here."""
    try:
        quantize(recognizer.model)
    except NoWholeNumbersError as error:
        print(f"int8: {error}")
        return None
    return Tagger(recognizer)


def on_trained_weights(scratch: Path, make: Any) -> None:
    """How many labels of a small trained model stay the same in eight bits, on unseen articles."""
    words = [words for words, _ in labelled_sentences("dev")]
    took, folder = timed(lambda: train(scratch / "small", pieces_of(words)))
    held = labelled_sentences("heldout")
    cut, gold = [words for words, _ in held], [tag for _, tags in held for tag in tags]
    rounded = in_eight_bits(make(str(folder)))
    if rounded is None:
        return
    exact = [tag for sentence in make(str(folder)).predict(cut) for tag in sentence]
    found = [tag for sentence in rounded.tag(cut) for tag, _ in sentence]
    same = sum(map(str.__eq__, exact, found)) / len(exact)
    right = sum(map(str.__eq__, exact, gold)) / len(gold)
    named = sum(tag != OUTSIDE for tag in exact)
    print(
        f"a small model trained here in {took:.0f} s, on {len(cut)} sentences it has not seen: "
        f"int8 gives {same:.2%} of {len(exact)} labels as predict does (goal 99.5 %); "
        f"{named} of them are names, {right:.0%} of all are right"
    )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--sentences", type=int, default=24)
    arguments.add_argument("--layers", type=int, default=12)
    arguments.add_argument("--text", type=Path, default=ARTICLE)
    given = arguments.parse_args()
    texts = {"made-up text": made_up_text(given.sentences)}
    if given.text.is_file():
        texts[given.text.name] = given.text.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        keep_offline(Path(scratch))
        from camel_tools.ner import NERecognizer
        from transformers.utils import logging

        logging.disable_progress_bar()
        pieces = pieces_of([words for text in texts.values() for words in spoken(text)])
        shape: dict[str, float] = {**BASE, "num_hidden_layers": given.layers}
        folder = make_model(Path(scratch, "base"), pieces=pieces, **shape)
        recognizer, packed = NERecognizer(str(folder)), NERecognizer(str(folder))
        print(f"linear layers given to oneDNN: {pack(packed.model)}")
        tagger = Tagger(packed)
        through_mkl, through_onednn = matmul_speed("torch"), matmul_speed("oneDNN")
        print(
            f"matrix product: torch {through_mkl / 1e9:.0f} GFLOP/s, "
            f"oneDNN {through_onednn / 1e9:.0f} GFLOP/s"
        )
        speed = max(through_mkl, through_onednn)
        rounded = in_eight_bits(NERecognizer(str(folder)))
        agreed = [
            compare(name, text, recognizer, tagger, rounded, speed) for name, text in texts.items()
        ]
        on_trained_weights(Path(scratch), NERecognizer)
    return 0 if all(agreed) else 1


if __name__ == "__main__":
    sys.exit(main())
