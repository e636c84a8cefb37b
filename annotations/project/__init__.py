"""One project file: its schema, reading, edits with their journal, undo and redo."""

from annotations.project import sqlite_utils_alone  # noqa: F401 - before all that imports it
from annotations.project.annotators import check_annotator, default_annotator
from annotations.project.changes import Changes
from annotations.project.project import Project

__all__ = ["Changes", "Project", "check_annotator", "default_annotator"]
