"""The reader: paragraphs, their layout, the marks on them, selection, and the view that paints."""
