"""camel-tools' data folder, and how its modules are imported without asking the network."""

import json
import os
import sys
from pathlib import Path


def camel_data_folder() -> Path:
    """camel-tools' data folder, found the way camel-tools does, without importing it."""
    stated = os.environ.get("CAMELTOOLS_DATA")
    if stated:
        return Path(stated).expanduser().absolute()
    if sys.platform == "win32":
        return Path.home() / "AppData" / "Roaming" / "camel_tools"
    return Path.home() / ".camel_tools"


def keep_to(scratch: Path) -> None:
    """Let camel-tools, when it is imported, neither ask the network nor touch the home.

    It downloads a catalogue while it is imported unless it finds one, and makes a folder in the
    home whatever it is told; so it is given an empty catalogue and `scratch` for a home. For
    processes that do nothing else.
    """
    catalogue = {"version": "1.6", "packages": {}, "components": {}}
    (scratch / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    for name in ("CAMELTOOLS_DATA", "HF_HOME", "HOME", "USERPROFILE"):
        os.environ[name] = str(scratch)
