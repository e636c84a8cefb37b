"""One project file: its schema, reading, edits with their journal, undo and redo."""

from annotations.project.changes import Changes
from annotations.project.project import Project

__all__ = ["Changes", "Project"]
