"""Everything of Tawsim but the window: documents, spans, the project file, suggestions, exchange.

Nothing in this package imports `gui` or Qt; `tests/test_layering.py` holds it to that.
"""

__version__ = "0.1.0"
