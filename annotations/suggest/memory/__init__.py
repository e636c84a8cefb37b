"""The `memory` engine: phrases that the analysts of this project label, found elsewhere."""

from annotations.suggest.memory.engine import MemorySuggester, memory_of, obstacle_at
from annotations.suggest.memory.remembering import Memory, Refusal, remember

__all__ = ["Memory", "MemorySuggester", "Refusal", "memory_of", "obstacle_at", "remember"]
