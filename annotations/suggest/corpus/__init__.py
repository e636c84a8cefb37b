"""Suggestions for a corpus: cut into shards, done by several processes or machines, resumable."""
