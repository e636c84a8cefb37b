"""Starting up: libraries, fonts, language, look, window; and ending in good order."""

import sys
from pathlib import Path

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import TawsimError
from gui import libraries


def check_libraries() -> None:
    """Refuse to go on where a library is lacking without which Qt ends the process.

    Raises:
        TawsimError: naming the packages to install.
    """
    lacking = libraries.missing()
    if lacking:
        raise TawsimError(
            N_(
                "errors",
                "Tawsim's window needs shared libraries that are not installed here. "
                "On Debian or Ubuntu: apt-get install {packages}",
            ),
            packages=" ".join(lacking),
        )


def run(project: Path | None) -> int:
    """Show the window on `project`, the last project, or the welcome page, until it is closed.

    Returns:
        The exit code.
    """
    check_libraries()
    from gui.desk import Desk

    desk = Desk()
    recent = desk.settings.recent
    path = project or (recent[0] if recent and recent[0].is_file() else None)
    return desk.run(path)


def run_demo(project: Path) -> Path | None:
    """Show the window on a demo project; with no display, draw it to a picture instead.

    Returns:
        The picture's path; None where a window was shown.
    """
    check_libraries()
    if not libraries.has_display():
        from gui.picture import draw_window

        return draw_window(project, project.with_suffix(".png"))
    run(project)
    return None


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
