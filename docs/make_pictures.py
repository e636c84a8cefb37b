"""Pictures of the window from the shipped samples: those of the README, or all, to be looked at.

Usage: python docs/make_pictures.py [FOLDER]

Without a folder the README's are drawn anew. With one, both languages and all themes are drawn into
it at 100 % and 200 % in two sizes, with dialogs, the find bar and the palette open, as on a screen
of 1024 x 700 pixels, and of 1920 x 1080 at 200 %.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from annotations.demo import make_demo
from annotations.project import Project
from annotations.review.adjudication import Adjudication
from annotations.review.deciding import take
from annotations.review.demo import ANALYSTS, make_review_demo
from gui.desk import Desk
from gui.dialogs.exchanging import open_import
from gui.review.corrections import CorrectionsPanel
from gui.review.meeting import open_agreement, open_merge
from gui.review.window import open_review
from gui.settings import Settings

PICTURES: Final = Path(__file__).parent / "pictures"
LARGE, SMALL = (1280, 800), (1024, 700)
REVIEWER: Final = "رانيا"
_SETTLED: Final = 6
"""Cases that are settled in the pictures of a review."""
SHOWN: Final = ("light", "dark", "contrast")
DIALOGS: Final = (
    "show_palette",
    "edit_preferences",
    "edit_labels",
    "edit_lexicon",
    "edit_shortcuts",
    "show_keys",
    "show_about",
    "show_backups",
    "show_models",
    "export_file",
    "give_out",
)
SCREENS: Final = {"1": (1024, 700), "2": (1920, 1080)}
"""The screen's pixels at each scale; dialogs are no larger than it."""
_NEWS: Final = "وصل العقيد سامي الراوي إلى مطار الحبانية العسكري صباح الاثنين."
COMING: Final = {
    "old.txt": _NEWS.encode("cp1256"),
    "labelled.jsonl": json.dumps(
        {"text": _NEWS, "spans": [{"start": 4, "end": 22, "label": "PER"}]}
    ).encode(),
}
"""Files of which an import asks something: their encoding, their labels."""


@dataclass(frozen=True)
class Shot:
    """One picture.

    Attributes:
        language, theme, size: of the window, in pixels at 100 %.
    """

    language: str
    theme: str
    size: tuple[int, int]


README: Final = {
    "arabic-light": Shot("ar", "light", LARGE),
    "arabic-dark": Shot("ar", "dark", LARGE),
    "english-light": Shot("en", "light", LARGE),
    "english-dark": Shot("en", "dark", SMALL),
    "arabic-contrast": Shot("ar", "contrast", SMALL),
}


def until(true: Callable[[], bool]) -> None:
    """Let the window work until something is true."""
    deadline = QDeadlineTimer(20_000)
    while not true():
        if deadline.hasExpired():
            sys.exit("the window did not come so far in 20 seconds")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def shown(shot: Shot, folder: Path, project: Path, annotator: str) -> Desk:
    """The window on a project."""
    settings = Settings(folder / "settings.ini")
    settings.language, settings.theme = shot.language, shot.theme
    desk = Desk(settings)
    desk.window.resize(*shot.size)
    desk.window.show()
    desk.session.open(project, annotator)
    until(lambda: desk.session.document is not None)
    return desk


def opened(shot: Shot, folder: Path) -> Desk:
    """The window on the samples, nine suggestions taken and the next one chosen."""
    desk = shown(shot, folder, make_demo(folder / "demo").project, "ليلى")
    entries = desk.window.documents.model.entries
    desk.session.show_document(entries[0].id)
    until(lambda: len(desk.window.view.suggestions) > 0 and not desk.session.busy)
    view = desk.window.view
    for _ in range(9):
        left = len(view.suggestions)
        view.set_current(view.suggestions[0])
        desk.window.labelling.take()
        until(lambda before=left: len(view.suggestions) < before)
    view.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    return desk


def reviewed(folder: Path) -> Path:
    """The three analysts' files merged, and the first differences settled by a reviewer."""
    made = make_review_demo(folder / "review")
    with Project.open(made.project, REVIEWER) as project:
        project.merge(made.returned)
        review = Adjudication(project)
        alike = review.survey()[0]
        project.edit(review.settling([take(case, ANALYSTS[0]) for case in alike.open]))
        cases = review.cases(review.documents()[0])
        open_ = [case for case in cases if not case.settled][:_SETTLED]
        why = "انظر قواعد الحدود في الدليل."
        project.edit(review.settling([take(one, ANALYSTS[1], comment=why) for one in open_]))
    return made.project


def draw_review(file: Path, shot: Shot, *, beside: bool) -> None:
    """One picture of the window in which differences are settled."""
    with tempfile.TemporaryDirectory() as folder:
        desk = shown(shot, Path(folder), reviewed(Path(folder)), REVIEWER)
        review = open_review(desk.window)
        assert review is not None
        review.resize(*shot.size)
        until(lambda: review.case is not None and review.reviewing.complete)
        until(lambda: not desk.session.busy and not review.differences.busy)
        if beside:
            review.hand.side_by_side()
        save(review, file)
        desk.end()
        desk.window.close()
        desk.window.deleteLater()


def draw_meeting(file: Path, shot: Shot) -> None:
    """A picture of what colleagues' files would bring, and one of how far they agree."""
    with tempfile.TemporaryDirectory() as folder:
        files = make_review_demo(Path(folder) / "files").returned
        desk = shown(shot, Path(folder), reviewed(Path(folder)), REVIEWER)
        for name, dialog in (
            ("merge", open_merge(desk.window, files)),
            ("agreement", open_agreement(desk.window)),
        ):
            assert dialog is not None
            until(lambda: not desk.session.busy)
            until(lambda dialog=dialog: not dialog.busy)
            save(dialog, file.with_stem(f"{name}-{file.stem}"))
            dialog.close()
        desk.end()
        desk.window.close()
        desk.window.deleteLater()


def draw_returned(file: Path, shot: Shot) -> None:
    """One picture of the corrections beside an analyst's article."""
    with tempfile.TemporaryDirectory() as folder:
        desk = shown(shot, Path(folder), reviewed(Path(folder)), ANALYSTS[0])
        until(desk.window.messages.isVisible)
        desk.window.messages.offers.buttons[0].click()
        until(lambda: not desk.session.busy)
        panel = desk.window.findChild(CorrectionsPanel)
        until(lambda: panel.tree.topLevelItemCount() > 0)
        panel.tree.setCurrentItem(panel.tree.topLevelItem(0))
        save(desk.window, file)
        desk.end()
        desk.window.close()
        desk.window.deleteLater()


def draw(file: Path, shot: Shot, *, dialogs: bool = False) -> None:
    """One picture of the window, and one of each dialog where asked for."""
    with tempfile.TemporaryDirectory() as folder:
        desk = opened(shot, Path(folder))
        save(desk.window, file)
        if dialogs:
            draw_more(desk, file)
        desk.end()
        desk.window.close()
        desk.window.deleteLater()


def draw_more(desk: Desk, file: Path) -> None:
    """Pictures of the find bar, the guide, the dialogs, and the window at its beginning."""
    window = desk.window
    window.actions_["find"].trigger()
    window.find_bar.query.setText("قاعدة")
    window.actions_["show_guide"].trigger()
    QApplication.processEvents()
    save(window, file.with_stem(f"{file.stem}-find"))
    window.actions_["show_guide"].trigger()
    for name in DIALOGS:
        before = set(dialogs_of(window))
        window.actions_[name].trigger()
        until(lambda known=before: bool(set(dialogs_of(window)) - known))
        until(lambda: not desk.session.busy)
        dialog = (set(dialogs_of(window)) - before).pop()
        save(dialog, file.with_stem(f"{file.stem}-{name}"))
        dialog.close()
    info = desk.session.info
    assert info is not None
    for name, content in COMING.items():
        coming = info.path.with_name(name)
        coming.write_bytes(content)
        looking = open_import(window, [coming])
        assert looking is not None
        until(looking.bar.isHidden)
        save(looking, file.with_stem(f"{file.stem}-import-{coming.stem}"))
        looking.close()
    desk.session.close()
    until(lambda: not desk.session.busy)
    save(window, file.with_stem(f"{file.stem}-welcome"))


def dialogs_of(window: QWidget) -> Iterator[QWidget]:
    """The dialogs and other windows that are open over a window."""
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible() and isinstance(widget, QDialog):
            yield widget


def save(widget: QWidget, file: Path) -> None:
    """Write what a widget shows as a PNG file."""
    QApplication.processEvents()
    widget.grab().save(str(file))


def draw_all(folder: Path) -> None:
    """Every language and theme at 100 % and 200 %, each scale in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    if scale := os.environ.get("QT_SCALE_FACTOR"):
        for language in ("ar", "en"):
            for theme in SHOWN:
                for size in (LARGE, SMALL):
                    name = f"{language}-{theme}-{size[0]}-{scale}00.png"
                    every = theme == "light" and size == SMALL
                    shot = Shot(language, theme, size)
                    draw(folder / name, shot, dialogs=every)
                    draw_review(folder / f"review-{name}", shot, beside=size == LARGE)
                    draw_returned(folder / f"returned-{name}", shot)
                    if every:
                        draw_meeting(folder / name, shot)
        return
    for scale, (width, height) in SCREENS.items():
        screen = {
            "name": "screen", "x": 0, "y": 0, "width": width, "height": height,
            "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
        }  # fmt: skip
        with tempfile.TemporaryDirectory() as place:
            configuration = Path(place) / "screen.json"
            configuration.write_text(json.dumps({"screens": [screen]}))
            platform = f"offscreen:configfile={configuration}"
            environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": platform}
            subprocess.run([sys.executable, __file__, folder], env=environment, check=True)  # noqa: S603


if __name__ == "__main__":
    if len(sys.argv) > 1:
        draw_all(Path(sys.argv[1]))
    else:
        PICTURES.mkdir(exist_ok=True)
        for shot_name, readme_shot in README.items():
            draw(PICTURES / f"{shot_name}.png", readme_shot)
        draw_review(PICTURES / "review-arabic.png", Shot("ar", "light", LARGE), beside=False)
        draw_review(PICTURES / "review-english.png", Shot("en", "dark", LARGE), beside=True)
        draw_returned(PICTURES / "returned-arabic.png", Shot("ar", "light", LARGE))
