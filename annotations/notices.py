"""What is worth telling of something that went well: remarks beside a record, and no faults."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence of remark.

    Attributes:
        template: the sentence, in English, with `{name}` fields; translated by the window in the
            context `notices`.
        values: what the fields stand for.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)
