"""camel-tools' morphological analyser, where its database is on the disk; in its own process."""
