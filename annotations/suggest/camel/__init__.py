"""The `camel` engine: camel-tools' recognizer, in its own process, read by our label guide."""

from annotations.suggest.camel.engine import CamelSuggester

__all__ = ["CamelSuggester"]
