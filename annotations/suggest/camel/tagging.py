"""Tags words as camel-tools' `NERecognizer.predict` does, several times as fast, with confidence.

`predict` pads every sentence to 256 word pieces. Here sentences of like length go through the
model together, padded to the longest among them, so that little time is spent on padding; and
words that the tokenizer turns into nothing, which make `predict` lose count of its labels, are
set aside and given `O`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

OUTSIDE = "O"
LONGEST_SEQUENCE = 256
_SPECIAL_PIECES = 2
# Enough rows for the processor's multiplications to run at full speed; more only adds padding, and
# makes a cancel wait.
PIECES_PER_BATCH = 384

Verdict = tuple[str, float]
OnBatch = Callable[[int, int], None]


@dataclass(slots=True)
class _Segment:
    """Words of one sentence that go through the model as one sequence.

    Attributes:
        sentence: the sentence's place in the input.
        ids: ids of the word pieces, without the special ones.
        words: places of the words in the sentence.
        firsts: place in `ids` of each word's first piece.
    """

    sentence: int
    ids: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)


def _ignore(done: int, total: int) -> None:
    """Take no notice of progress."""


class Tagger:
    """Tags tokenized sentences with the model of a loaded `NERecognizer`.

    Args:
        recognizer: a `camel_tools.ner.NERecognizer`.
        pieces_per_batch: word pieces, padding included, that go through the model at once.
    """

    def __init__(self, recognizer: Any, pieces_per_batch: int = PIECES_PER_BATCH) -> None:
        import torch

        self._torch = torch
        self._tokenizer = recognizer.tokenizer
        self._labels = recognizer.labels_map
        self._budget = pieces_per_batch
        self._device = "cuda" if recognizer.use_gpu and torch.cuda.is_available() else "cpu"
        self._model = recognizer.model.to(self._device).eval()
        positions = int(self._model.config.max_position_embeddings)
        self._longest = min(LONGEST_SEQUENCE, positions) - _SPECIAL_PIECES
        self._known: dict[str, list[int]] = {}

    def tag(
        self, sentences: Sequence[Sequence[str]], on_batch: OnBatch = _ignore
    ) -> list[list[Verdict]]:
        """A tag and its probability for every word of every sentence.

        Args:
            sentences: words as camel-tools' `simple_word_tokenize` gives them.
            on_batch: called with words done and words in all (those the tokenizer sees) at the
                start and after each batch; what it raises ends the work and goes on to the caller.
        """
        verdicts = [[(OUTSIDE, 1.0)] * len(words) for words in sentences]
        segments = [
            segment
            for place, words in enumerate(sentences)
            for segment in self._segments(place, words)
        ]
        segments.sort(key=lambda segment: len(segment.ids), reverse=True)
        total = sum(len(segment.words) for segment in segments)
        done = 0
        on_batch(done, total)
        for batch in self._batches(segments):
            for segment, found in zip(batch, self._run(batch), strict=True):
                for word, verdict in zip(segment.words, found, strict=True):
                    verdicts[segment.sentence][word] = verdict
                done += len(segment.words)
            on_batch(done, total)
        return verdicts

    def _pieces(self, word: str) -> list[int]:
        """Ids of the word's pieces, cut to what fits one sequence; none for invisible words."""
        ids = self._known.get(word)
        if ids is None:
            tokenizer = self._tokenizer
            ids = tokenizer.convert_tokens_to_ids(tokenizer.tokenize(word))[: self._longest]
            if len(self._known) >= 100_000:
                self._known.clear()
            self._known[word] = ids
        return ids

    def _segments(self, place: int, words: Sequence[str]) -> Iterator[_Segment]:
        """The sentence cut between words into sequences, at the places where `predict` cuts."""
        segment = _Segment(place)
        for number, word in enumerate(words):
            ids = self._pieces(word)
            if not ids:
                continue
            if segment.ids and len(segment.ids) + len(ids) > self._longest:
                yield segment
                segment = _Segment(place)
            segment.words.append(number)
            segment.firsts.append(len(segment.ids))
            segment.ids.extend(ids)
        if segment.ids:
            yield segment

    def _batches(self, segments: Sequence[_Segment]) -> Iterator[Sequence[_Segment]]:
        """Runs of segments, longest first, each padded to no more pieces than a batch may hold."""
        start = 0
        while start < len(segments):
            length = len(segments[start].ids) + _SPECIAL_PIECES
            rows = max(1, self._budget // length)
            yield segments[start : start + rows]
            start += rows

    def _run(self, batch: Sequence[_Segment]) -> Iterator[list[Verdict]]:
        """The verdicts for each segment of one batch, from one pass through the model."""
        torch, tokenizer = self._torch, self._tokenizer
        longest = len(batch[0].ids)
        rows, marks = [], []
        for segment in batch:
            padding = longest - len(segment.ids)
            rows.append(
                [tokenizer.cls_token_id, *segment.ids, tokenizer.sep_token_id]
                + [tokenizer.pad_token_id] * padding
            )
            marks.append([1] * (len(segment.ids) + _SPECIAL_PIECES) + [0] * padding)
        row_of = [row for row, segment in enumerate(batch) for _ in segment.firsts]
        column_of = [first + 1 for segment in batch for first in segment.firsts]
        with torch.inference_mode():
            ids = torch.tensor(rows, device=self._device)
            logits = self._model(
                input_ids=ids,
                token_type_ids=torch.zeros_like(ids),
                attention_mask=torch.tensor(marks, device=self._device),
            )[0][row_of, column_of].float()
            best = logits.argmax(dim=-1)
            chances = logits.softmax(dim=-1).gather(1, best.unsqueeze(1)).squeeze(1)
        verdicts = iter(zip(best.tolist(), chances.tolist(), strict=True))
        for segment in batch:
            found = (next(verdicts) for _ in segment.firsts)
            yield [(self._labels[label], chance) for label, chance in found]
