"""What a reader is told about the files it reads."""

from dataclasses import dataclass
from typing import Final

GUESS: Final = "guess"
"""As an encoding: the one that is found the likeliest for each file, with a notice that says so."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How files that leave something open are to be read.

    Attributes:
        encoding: of files that neither say their encoding themselves nor are UTF-8: a codec's
            name, or `GUESS`; None refuses such files with a sentence that names the likeliest.
        text_column: the column or key that holds the text, in CSV and JSONL.
        title_column: the one that holds a title; none where None.
        id_column: the one that holds an id, the same on every machine; none where None.
        suggested_by: the engine that labelled the files; their spans come as its suggestions.
            None takes them as labels of people.
    """

    encoding: str | None = None
    text_column: str | None = None
    title_column: str | None = None
    id_column: str | None = None
    suggested_by: str | None = None

    @property
    def names_columns(self) -> bool:
        """Whether any column is named, which only tables have."""
        return any((self.text_column, self.title_column, self.id_column))


NO_OPTIONS: Final = ReadingOptions()
