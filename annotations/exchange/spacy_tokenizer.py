"""A tokenizer for spaCy that cuts new texts as exported ones are cut, proclitics apart.

In a training config: `[nlp.tokenizer]` with `@tokenizers = "tawsim.Tokenizer.v1"`. This module alone
imports spaCy at its top, for spaCy alone imports this module.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from annotations.exchange.spacy_docbin import words_and_blanks
from annotations.exchange.tokens import Tokenised, tokens_of


class TawsimTokenizer(DummyTokenizer):
    """Cuts a text into words, marks and proclitics; its texts come out to the letter.

    Args:
        vocab: the pipeline's vocabulary.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The text as a document of tokens."""
        words, spaces, _ = words_and_blanks(Tokenised(text, tokens_of(text), []))
        return Doc(self.vocab, words=words, spaces=spaces)


@registry.tokenizers("tawsim.Tokenizer.v1")
def make_tokenizer() -> Callable[[Language], TawsimTokenizer]:
    """What spaCy calls to make a pipeline's tokenizer."""

    def make(nlp: Language) -> TawsimTokenizer:
        return TawsimTokenizer(nlp.vocab)

    return make
