"""Suggestions by lexicon and grammar: works offline, at once, and says why."""

from annotations.suggest.rules.engine import RulesSuggester

__all__ = ["RulesSuggester"]
