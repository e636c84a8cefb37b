"""Engines that propose spans, and how their proposals are combined."""
