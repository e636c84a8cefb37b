"""A tokenizer for spaCy that cuts new texts as exported ones are cut, proclitics apart.

In a training config: `[nlp.tokenizer]` with `@tokenizers = "tawsim.Tokenizer.v1"`. This module
alone imports spaCy at its top, for spaCy alone imports this module.
"""

from collections.abc import Callable, Iterable
from typing import Self

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from annotations.exchange.spacy_docbin import words_and_blanks
from annotations.exchange.tokens import Tokenised, tokens_of


class TawsimTokenizer:
    """Cuts a text into words, marks and proclitics; its texts come out to the letter.

    It holds nothing of its own, so that there is nothing to save with a pipeline.

    Args:
        vocab: the pipeline's vocabulary.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The text as a document of tokens."""
        words, spaces, _ = words_and_blanks(Tokenised(text, tokens_of(text), []))
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002 - as spaCy calls it
        """Nothing."""
        return b""

    def from_bytes(self, _content: bytes, *, exclude: Iterable[str] = ()) -> Self:  # noqa: ARG002
        """Itself."""
        return self

    def to_disk(self, _path: object, *, exclude: Iterable[str] = ()) -> None:
        """Write nothing."""

    def from_disk(self, _path: object, *, exclude: Iterable[str] = ()) -> Self:  # noqa: ARG002
        """Itself."""
        return self


def make_tokenizer() -> Callable[[Language], TawsimTokenizer]:
    """What spaCy calls to make a pipeline's tokenizer."""

    def make(nlp: Language) -> TawsimTokenizer:
        return TawsimTokenizer(nlp.vocab)

    return make


registry.tokenizers("tawsim.Tokenizer.v1", func=make_tokenizer)
