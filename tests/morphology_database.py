"""A tiny morphological database in the form of camel-tools' own, for tests."""

from collections.abc import Mapping
from pathlib import Path

_FEATURES = ("pos", "prc0", "prc1", "prc2", "prc3", "enc0", "gen", "num")
_PREFIXES = {
    "": {},
    "و": {"prc2": "wa_conj"},
    "ب": {"prc1": "bi_prep"},
    "وب": {"prc2": "wa_conj", "prc1": "bi_prep"},
    "ال": {"prc0": "Al_det"},
    "لل": {"prc1": "li_prep", "prc0": "Al_det"},
}


def write_database(folder: Path, stems: Mapping[str, str]) -> Path:
    """Write a database.

    Args:
        folder: camel-tools' data folder.
        stems: folded stems with their part of speech.
    """
    path = folder / "data" / "morphology_db" / "tiny-msa" / "morphology.db"
    path.parent.mkdir(parents=True)
    lines = ["###DEFINES###"]
    lines += [f"DEFINE {name} {name}:*open*" for name in (*_FEATURES, "diac", "lex", "bw", "gloss")]
    lines += ["###DEFAULTS###"]
    for pos in ("noun", "noun_prop", "digit", "punc", "latin"):
        values = " ".join(f"{name}:0" for name in _FEATURES if name != "pos")
        lines.append(f"DEFAULT pos:{pos} {values}")
    lines += ["###ORDER###", f"ORDER {' '.join(_FEATURES)}"]
    lines += ["###TOKENIZATIONS###", "TOKENIZATION diac", "###STEMBACKOFF###"]
    lines += ["STEMBACKOFF NOAN_ALL N", "###PREFIXES###"]
    for prefix, given in _PREFIXES.items():
        features = " ".join(f"{name}:{value}" for name, value in given.items())
        lines.append(f"{prefix}\tPref\tdiac:{prefix} {features}".rstrip())
    lines += ["###SUFFIXES###", "\tSuff\tdiac:", "###STEMS###"]
    for stem, pos in stems.items():
        rest = " ".join(f"{name}:0" for name in _FEATURES if name.startswith(("prc", "enc")))
        lines.append(
            f"{stem}\tStem\tdiac:{stem} lex:{stem}_1 bw:{stem} gloss:x pos:{pos} {rest} gen:m num:s"
        )
    lines += ["###TABLE AB###", "Pref Stem", "###TABLE BC###", "Stem Suff"]
    lines += ["###TABLE AC###", "Pref Suff"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
