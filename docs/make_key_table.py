"""The manual's table of keys, written from the table of commands into docs/keys.md."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gui import desk, language
from gui.commands import COMMANDS, MENUS, Command
from gui.review.commands import SETTLING, SETTLING_MENUS
from gui.shortcuts import shown

ALL: Final = (*COMMANDS, *SETTLING)
ALL_MENUS: Final = MENUS | SETTLING_MENUS
FILE: Final = Path(__file__).parent / "keys.md"
_HEAD: Final = """# Keys

Made from the program's own table of commands by `docs/make_key_table.py`. Those marked • work in
the article. Single letters work on the Arabic layout, too: the same physical key. Labels have their
own keys, `1` to `9` or `١` to `٩`. *Keys of commands…* changes them; the last two tables are of the
window in which differences are settled.
"""
_COLUMNS: Final = "| keys | command | الأمر |\n| --- | --- | --- |\n"


def _titles(app: QApplication, spoken: language.Language) -> dict[str, str]:
    """The commands' and menus' titles in a language."""
    language.use(app, spoken)
    translate = QCoreApplication.translate
    titles = {command.title: translate("Command", command.title) for command in ALL}
    return titles | {title: translate("Menu", title) for title in ALL_MENUS.values()}


def table(app: QApplication) -> str:
    """The whole page; the application speaks English afterwards."""
    arabic, english = _titles(app, "ar"), _titles(app, "en")
    parts = [_HEAD]
    for name, title in ALL_MENUS.items():
        own = [one for one in ALL if one.menu == name and one.keys]
        if own:
            menus = [words[title].replace("&", "") for words in (english, arabic)]
            parts.append(f"\n## {menus[0]} · {menus[1]}\n\n{_COLUMNS}")
            parts += [_row(one, english, arabic) for one in own]
    return "".join(parts)


def _row(command: Command, english: dict[str, str], arabic: dict[str, str]) -> str:
    keys = " ".join(f"`{shown(key).replace('|', chr(92) + '|')}`" for key in command.keys)
    where = " •" if command.on_article else ""
    titles = [words[command.title].format(*command.keys[:1]) for words in (english, arabic)]
    return f"| {keys}{where} | {titles[0]} | {titles[1]} |\n"


if __name__ == "__main__":
    FILE.write_text(table(desk._application()), encoding="utf-8")  # noqa: SLF001
