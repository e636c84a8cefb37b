# ruff: noqa: INP001 - a script in a folder of data
"""Bring the interface's translations up to the code, and compile them.

New sentences come into `tawsim_ar.ts` unfinished, to be translated by hand; run it again then.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

import PySide6

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent.parent
TOOLS: Final = Path(PySide6.__file__).parent
LANGUAGES: Final = ("ar", "en")
_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def ts_file(language: str, folder: Path = HERE) -> Path:
    """Where the sentences of a language are written."""
    return folder / f"tawsim_{language}.ts"


def qm_file(language: str, folder: Path = HERE) -> Path:
    """Where the compiled sentences of a language are, for the program."""
    return folder / f"tawsim_{language}.qm"


def tool(name: str) -> Path | None:
    """Qt's `lupdate` or `lrelease` as PySide6 brings it; None where it does not."""
    found = (TOOLS / name, TOOLS / f"{name}.exe")
    return next((path for path in found if path.is_file()), None)


def sources() -> list[str]:
    """The code that speaks to people; lupdate finds Python only where each file is named."""
    found = (path for room in ("gui", "annotations") for path in (ROOT / room).rglob("*.py"))
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def extract(language: str, folder: Path = HERE) -> None:
    """Take the code's sentences into the `.ts` file in `folder`; drop those no longer there.

    Raises:
        ValueError: a sentence whose class lupdate cannot tell, as in `self.window.tr("…")`.
    """
    file = ts_file(language, folder)
    options = ["-silent", "-locations", "none", "-no-obsolete"]
    languages = ["-source-language", "en", "-target-language", language]
    # The code marks sentences with QT_TRANSLATE_NOOP under a shorter name.
    alias = ["-tr-function-alias", "QT_TRANSLATE_NOOP+=N_"]
    _run("lupdate", *options, *languages, *alias, *sources(), "-ts", str(file))
    tree = ET.parse(file)  # noqa: S314 - written by lupdate a moment ago
    for name in tree.iterfind("context/name"):
        if not (name.text or "").isidentifier():
            raise ValueError(f"{name.text}.tr(…): call QCoreApplication.translate with a context")


def finish_english(folder: Path = HERE) -> None:
    """Let English say what the code says; plural forms are written by hand."""
    file = ts_file("en", folder)
    tree = ET.parse(file)  # noqa: S314 - our own file
    for message in tree.iterfind("context/message"):
        words = message.find("translation")
        if words is not None and words.get("type") and not message.get("numerus"):
            words.text = message.findtext("source")
            del words.attrib["type"]
    file.write_text(_HEAD + ET.tostring(tree.getroot(), "unicode") + "\n", encoding="utf-8")


def compile_(language: str, folder: Path = HERE) -> None:
    """Make the `.qm` file beside the `.ts` file."""
    source, made = ts_file(language, folder), qm_file(language, folder)
    _run("lrelease", "-silent", str(source), "-qm", str(made))


def unfinished(language: str, folder: Path = HERE) -> list[str]:
    """The sentences that nobody has translated yet."""
    tree = ET.parse(ts_file(language, folder))  # noqa: S314 - our own file
    return [
        message.findtext("source", "")
        for message in tree.iterfind("context/message")
        if message.find("translation[@type]") is not None
    ]


def _run(name: str, *arguments: str) -> None:
    program = tool(name)
    if program is None:
        raise FileNotFoundError(f"PySide6 brings no {name} here")
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)  # noqa: S603 - Qt's own tool


def main() -> int:
    """Extract and compile every language; 1 where something is left to translate."""
    for language in LANGUAGES:
        extract(language)
    finish_english()
    left = 0
    for language in LANGUAGES:
        compile_(language)
        for sentence in unfinished(language):
            left += 1
            sys.stderr.write(f"{ts_file(language).name}: to be translated: {sentence}\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
