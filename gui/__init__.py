"""The window. It imports `annotations`; nothing there imports this."""
