"""What the analyst chose, kept between sessions in a file in the platform's own place."""

from pathlib import Path

import platformdirs
from PySide6.QtCore import QSettings


class Settings:
    """Choices that outlive a session.

    Args:
        path: the file; the platform's place for settings where None.
    """

    def __init__(self, path: Path | None = None) -> None:
        file = (
            path or Path(platformdirs.user_config_dir("tawsim", appauthor=False)) / "settings.ini"
        )
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
        return min(64, max(12, int(stored))) if stored.isdigit() else 22

    @letter_size.setter
    def letter_size(self, value: int) -> None:
        self._store.setValue("letter_size", str(min(64, max(12, value))))

    @property
    def annotator(self) -> str:
        """Under whose name labels are made; empty for the system's user."""
        return self._text("annotator", "")

    @annotator.setter
    def annotator(self, value: str) -> None:
        self._store.setValue("annotator", value)

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
