"""Where the data files that come with the program lie: lexicon, schemes, samples, fonts."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`, such as `resource("lexicon", "ranks.tsv")`.

    The path is not checked: whoever opens it learns whether it is there.
    """
    return _ROOT.joinpath(*parts)
