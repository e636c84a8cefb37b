"""Every project that a test makes is an encrypted one: `pytest --encrypted`."""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from annotations.project import cipher, files, keys, project, recovery

PASSPHRASE = "كلمة المرور للاختبار"
_plain_connect = sqlite3.connect


def use() -> None:
    """From now on, in this process: tests that open a file past the product see through too."""
    keys._ROUNDS = 2  # type: ignore[misc] # a strong key takes its time
    make = files.create_file

    def create_encrypted(path: Path, fill: Any, key: keys.Key | None = None) -> None:
        make(path, fill, key or keys.new_key(PASSPHRASE))

    project.create_file = recovery.create_file = create_encrypted  # type: ignore[attr-defined]
    sqlite3.connect = _connect
    keys.ask_with(lambda _: [PASSPHRASE])


def _connect(database: Any, *arguments: Any, **options: Any) -> sqlite3.Connection:
    """As `sqlite3.connect`, and with the passphrase where the file has one."""
    path = _path_of(str(database))
    if path is None or not path.is_file() or not keys.is_encrypted(path):
        return _plain_connect(database, *arguments, **options)
    address = str(database)
    if not address.startswith("file:"):
        address = path.absolute().as_uri() + "?mode=rw"
    connection = cipher.connect(address, keys.key_of(path))
    connection.row_factory = None
    if "isolation_level" in options:
        connection.isolation_level = options["isolation_level"]
    return connection


def _path_of(database: str) -> Path | None:
    if database in ("", ":memory:"):
        return None
    if database.startswith("file:"):
        return Path(unquote(database.removeprefix("file:").split("?")[0].removeprefix("//")))
    return Path(database)
