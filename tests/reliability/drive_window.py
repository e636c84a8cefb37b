"""The real window, off screen, labelling by itself until it is killed.

python -m reliability.drive_window PROJECT SETTINGS

A line for each change the window was told of: `put ID` or `removed ID`.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from annotations.project import Changes
from annotations.project.edits import AddSpan
from gui.desk import Desk
from gui.settings import Settings

LABELS = ("PERSON", "UNIT", "BASE", "WEAPON", "DATE")


class Driver:
    """Does the next edit once the one before is shown."""

    def __init__(self, project: Path, settings: Path) -> None:
        self.desk = Desk(Settings(settings))
        self.step = 0
        session = self.desk.session
        session.changed.connect(self.tell)
        session.shown.connect(lambda _: QTimer.singleShot(0, self.go_on))
        session.failed.connect(lambda error: sys.exit(str(error)))
        self.desk.window.show()
        session.open(project, "sara")

    def tell(self, changes: Changes) -> None:
        """Say what is stored, and go on."""
        for _, span in changes.put_spans:
            os.write(1, f"put {span.id}\n".encode())
        for _, span_id in changes.removed_spans:
            os.write(1, f"removed {span_id}\n".encode())
        QTimer.singleShot(0, self.go_on)

    def go_on(self) -> None:
        """Label the next letters; take every seventh step back."""
        self.step += 1
        if self.step % 7 == 0:
            self.desk.session.undo()
            return
        document = self.desk.session.document
        start, label = divmod(self.step, len(LABELS))
        edit = AddSpan(document.id, start, start + 3, LABELS[label])
        self.desk.session.do(edit)


if __name__ == "__main__":
    driver = Driver(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.exit(driver.desk.app.exec())
