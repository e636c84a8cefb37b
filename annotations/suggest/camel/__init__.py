"""The `camel` engine: camel-tools' entity recognizer, in a process of its own, by our label guide."""

from annotations.suggest.camel.engine import CamelSuggester

__all__ = ["CamelSuggester"]
