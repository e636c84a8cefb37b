"""The manual's table of keys, written from the table of commands into docs/keys.md."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gui import desk, language
from gui.commands import COMMANDS, MENUS, Command
from gui.shortcuts import shown

FILE: Final = Path(__file__).parent / "keys.md"
_HEAD: Final = """# Keys

Made from the program's own table of commands by `docs/make_key_table.py`. Those marked • work in
the article. Single letters work on the Arabic layout, too: the same physical key. Labels have their
own keys, `1` to `9` or `١` to `٩`. *Keys of commands…* changes any of these.
"""
_COLUMNS: Final = "| keys | command | الأمر |\n| --- | --- | --- |\n"


def _titles(app: QApplication, spoken: language.Language) -> dict[str, str]:
    """The commands' and menus' titles in a language."""
    language.use(app, spoken)
    translate = QCoreApplication.translate
    titles = {command.title: translate("Command", command.title) for command in COMMANDS}
    return titles | {title: translate("Menu", title) for title in MENUS.values()}


def table(app: QApplication) -> str:
    """The whole page; the application speaks English afterwards."""
    arabic, english = _titles(app, "ar"), _titles(app, "en")
    parts = [_HEAD]
    for name, title in MENUS.items():
        own = [one for one in COMMANDS if one.menu == name and one.keys]
        if own:
            menus = [words[title].replace("&", "") for words in (english, arabic)]
            parts.append(f"\n## {menus[0]} · {menus[1]}\n\n{_COLUMNS}")
            parts += [_row(one, english, arabic) for one in own]
    return "".join(parts)


def _row(command: Command, english: dict[str, str], arabic: dict[str, str]) -> str:
    keys = " ".join(f"`{shown(key).replace('|', chr(92) + '|')}`" for key in command.keys)
    where = " •" if command.on_article else ""
    return f"| {keys}{where} | {english[command.title]} | {arabic[command.title]} |\n"


if __name__ == "__main__":
    FILE.write_text(table(desk._application()), encoding="utf-8")  # noqa: SLF001
