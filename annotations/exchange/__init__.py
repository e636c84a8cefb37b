"""Files in and out: one module a format, over one registry."""
