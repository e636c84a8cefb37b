"""The shared libraries Qt needs and a bare Linux lacks, looked for before Qt ends the process."""

import ctypes
import os
import sys
from typing import Final

_ALWAYS: Final = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
}
_ON_X11: Final = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def has_display() -> bool:
    """Whether there is a screen to show a window on."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing() -> list[str]:
    """Debian's packages for the shared libraries that are needed here and not there."""
    if not sys.platform.startswith("linux"):
        return []
    on_x11 = has_display() and not os.environ.get("WAYLAND_DISPLAY")
    wanted = _ALWAYS | _ON_X11 if on_x11 else _ALWAYS
    return [package for library, package in wanted.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def advice(packages: list[str]) -> str:
    """The sentence that says what to do about missing `packages`."""
    return (
        "Tawsim's window needs shared libraries that are not installed here. "
        f"On Debian or Ubuntu: apt-get install {' '.join(packages)}"
    )


if __name__ == "__main__":
    if lacking := missing():
        sys.exit(advice(lacking))
