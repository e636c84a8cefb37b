"""Finding words in articles, through spelling variants and behind proclitics."""

from annotations.search.matching import Match, Options, Shadowed, find_all

__all__ = ["Match", "Options", "Shadowed", "find_all"]
