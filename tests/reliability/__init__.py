"""Whether anything can make the product lose what it said was stored."""
