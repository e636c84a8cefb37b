"""Work of several annotators side by side: where it differs, and how far it agrees."""
