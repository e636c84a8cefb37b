"""The window for tests: the product's own application, settings and files in a temporary folder."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the product makes it: its style, its fonts."""
    from gui import desk

    return desk._application()
