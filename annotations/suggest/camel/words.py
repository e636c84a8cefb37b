"""Cuts a text into sentences of words as camel-tools does, and remembers where each word stands."""

import re
import unicodedata
from dataclasses import dataclass

from annotations import arabic

# Marks that news text carries and the recognizer's training text does not: harakat, dagger alef,
# tatweel, and the invisible marks of direction and joining.
_UNSPOKEN = re.compile("[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_PERSIAN_KEYS = str.maketrans("یک", "يك")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    Attributes:
        start, end: code points in the text, end exclusive.
        plain: the word as the recognizer is to see it; empty where nothing of it is spoken.
    """

    start: int
    end: int
    plain: str


def sentences_of(text: str) -> list[list[Word]]:
    """The text's sentences, each as its words in order.

    Together the words hold every code point of the text that is not white space, once.
    """
    from camel_tools.tokenizers.word import simple_word_tokenize

    cut: list[list[Word]] = []
    for start, end in arabic.sentences(text):
        position = start
        words: list[Word] = []
        for token in simple_word_tokenize(text[start:end]):
            # A token stands verbatim in the text and only white space lies between two.
            position = text.index(token, position)
            words.append(Word(position, position + len(token), plain(token)))
            position += len(token)
        if words:
            cut.append(words)
    return cut


def plain(word: str) -> str:
    """The word without tatweel, harakat and invisible marks, ligatures taken apart."""
    if word.isascii():
        return word
    return _UNSPOKEN.sub("", unicodedata.normalize("NFKC", word)).translate(_PERSIAN_KEYS)
