"""What the analyst chose, kept between sessions in a file in the platform's own place."""

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QSettings

LETTER_SIZES: Final = (12, 64)  # pixels
SPACINGS: Final = (0.8, 2.0)  # of the usual distance between lines
_LARGEST_FILE: Final = 4 * 2**20  # bytes; a real one has a few thousand
_LINE: Final = re.compile(r"\s*|\s*[;#].*|\[[^\[\]]*\]|[^=\[\]]+=.*")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Settings:
    """Choices that outlive a session.

    A file that is damaged is put aside, and everything begins as it does for a new analyst.

    Args:
        path: the file; the platform's place for settings where None.

    Attributes:
        put_aside: where the damaged file is now; None where it was sound.
    """

    def __init__(self, path: Path | None = None) -> None:
        file = (
            path or Path(platformdirs.user_config_dir("tawsim", appauthor=False)) / "settings.ini"
        )
        self.put_aside = None if _is_sound(file) else _put_aside(file)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def _text(self, name: str, default: str) -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    @property
    def language(self) -> str:
        """`ar`, `en`, or empty for the system's."""
        return self._text("language", "")

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def theme(self) -> str:
        """`light`, `dark`, `contrast`, or empty for the system's."""
        return self._text("theme", "")

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def letter_size(self) -> int:
        """Height of the article's letters in pixels."""
        stored = self._text("letter_size", "22")
        known = stored.isascii() and stored.isdigit() and len(stored) < 4
        return int(_within(int(stored), LETTER_SIZES)) if known else 22

    @letter_size.setter
    def letter_size(self, value: int) -> None:
        self._store.setValue("letter_size", str(int(_within(value, LETTER_SIZES))))

    @property
    def line_spacing(self) -> float:
        """Distance between the article's lines, 1 for the usual one."""
        stored = self._text("line_spacing", "1")
        known = re.fullmatch(r"\d(\.\d{1,3})?", stored, re.ASCII)
        return _within(float(stored), SPACINGS) if known else 1.0

    @line_spacing.setter
    def line_spacing(self, value: float) -> None:
        self._store.setValue("line_spacing", f"{_within(value, SPACINGS):.2f}")

    @property
    def threshold(self) -> float:
        """The confidence, 0 to 1, that a suggestion must reach to be shown."""
        stored = self._text("threshold", "0")
        known = re.fullmatch(r"\d(\.\d{1,3})?", stored, re.ASCII)
        return _within(float(stored), (0.0, 0.95)) if known else 0.0

    @threshold.setter
    def threshold(self, value: float) -> None:
        self._store.setValue("threshold", f"{_within(value, (0.0, 0.95)):.2f}")

    @property
    def int8(self) -> bool:
        """Whether the camel engine runs in eight-bit numbers."""
        return self._text("int8", "") == "1"

    @int8.setter
    def int8(self, value: bool) -> None:
        self._store.setValue("int8", "1" if value else "")

    @property
    def reading_font(self) -> str:
        """The family of the article's letters; empty for the product's own."""
        return self._text("reading_font", "")

    @reading_font.setter
    def reading_font(self, value: str) -> None:
        self._store.setValue("reading_font", value)

    @property
    def annotator(self) -> str:
        """Under whose name labels are made; empty for the system's user."""
        return self._text("annotator", "")

    @annotator.setter
    def annotator(self, value: str) -> None:
        self._store.setValue("annotator", value)

    @property
    def shortcuts(self) -> dict[str, tuple[str, ...]]:
        """The keys the analyst gave to commands, by the commands' ids, in Qt's portable names."""
        with suppress(ValueError, RecursionError):
            stored = json.loads(self._text("shortcuts", "{}"))
            if isinstance(stored, dict):
                return {
                    name: tuple(keys)
                    for name, keys in stored.items()
                    if isinstance(keys, list) and all(isinstance(key, str) for key in keys)
                }
        return {}

    @shortcuts.setter
    def shortcuts(self, value: Mapping[str, tuple[str, ...]]) -> None:
        self._store.setValue("shortcuts", json.dumps(value))

    @property
    def recent(self) -> list[Path]:
        """Projects opened lately, the last first."""
        stored = self._text("recent", "")
        return [Path(line) for line in stored.split("\n") if line]

    def remember(self, project: Path) -> None:
        """Put a project first among those opened lately."""
        kept = [project, *(path for path in self.recent if path != project)][:10]
        self._store.setValue("recent", "\n".join(str(path) for path in kept))

    def told(self, message: str) -> bool:
        """Whether a message that is to be given once has been given."""
        return message in self._text("told", "").split("\n")

    def set_told(self, message: str) -> None:
        """Note that a message has been given."""
        self._store.setValue("told", self._text("told", "") + "\n" + message)


def _within(value: float, limits: tuple[float, float]) -> float:
    return min(limits[1], max(limits[0], value))


def _is_sound(file: Path) -> bool:
    """Whether the file is not there, or can be one that this class has written."""
    try:
        if file.stat().st_size > _LARGEST_FILE:
            return False
        content = file.read_bytes().decode("utf-8")
    except OSError:
        return True  # Qt goes on without it
    except UnicodeDecodeError:
        return False
    return not _CONTROL.search(content) and all(
        _LINE.fullmatch(line) for line in content.splitlines()
    )


def _put_aside(file: Path) -> Path:
    """Give a damaged file a name of its own; the first free one."""
    number = 1
    while (aside := file.with_name(f"{file.name}.damaged{number}")).exists():
        number += 1
    with suppress(OSError):
        os.replace(file, aside)
    return aside
