"""Arabic as it is written: folding for search, words, sentences, proclitics, snapping."""

from annotations.arabic.breaking import sentences, word_at, words
from annotations.arabic.folding import Folded, fold, fold_word
from annotations.arabic.proclitics import core, edges, next_core_edge
from annotations.arabic.snapping import snap, trim

__all__ = [
    "Folded",
    "core",
    "edges",
    "fold",
    "fold_word",
    "next_core_edge",
    "sentences",
    "snap",
    "trim",
    "word_at",
    "words",
]
