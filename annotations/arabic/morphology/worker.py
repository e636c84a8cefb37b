"""The process that analyses words: a line of words in, a line of their proclitic letters out.

Run as `python -m annotations.arabic.morphology.worker DATABASE`. Each line is a JSON list of words;
the answer is a JSON object with the words of which the analyser is sure.
"""

import json
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from annotations.camel_data import keep_to

_ABSENT = ("0", "na", "", None)
_NOMINAL = ("noun", "adj")
_MERGING = "li"


def proclitic_letters(analysis: Mapping[str, str]) -> int:
    """How many letters of a word are separate proclitics by one analysis.

    The article is none; «لل» cannot be parted and counts as none either.
    """
    question, conjunction, preposition, article = (
        analysis.get(feature) for feature in ("prc3", "prc2", "prc1", "prc0")
    )
    count = (question not in _ABSENT) + (conjunction not in _ABSENT)
    merged = str(preposition).startswith(_MERGING) and str(article).startswith("Al")
    return count + (preposition not in _ABSENT and not merged)


def agreed(analyses: Iterable[Mapping[str, str]]) -> int | None:
    """The proclitic letters on which all analyses agree; nouns and names weigh alone.

    None where they differ, or where there are none.
    """
    found = list(analyses)
    nominal = [one for one in found if str(one.get("pos")).startswith(_NOMINAL)]
    counts = {proclitic_letters(one) for one in nominal or found}
    return counts.pop() if len(counts) == 1 else None


def main() -> None:
    """Answer each line until there are no more."""
    with tempfile.TemporaryDirectory(prefix="tawsim-morphology-") as scratch:
        keep_to(Path(scratch))
        from camel_tools.morphology.analyzer import Analyzer
        from camel_tools.morphology.database import MorphologyDB

        analyser = Analyzer(MorphologyDB(sys.argv[1], "a"))
        for line in sys.stdin:
            told = {word: agreed(analyser.analyze(word)) for word in json.loads(line)}
            sure = {word: count for word, count in told.items() if count is not None}
            sys.stdout.write(json.dumps(sure) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
