"""Windows beside the main one: palette, labels, keys, preferences, models, pages to read."""
