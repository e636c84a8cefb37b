"""Agreement as a table for a terminal and as JSON."""

import json
from collections.abc import Iterator
from typing import Final

from annotations.review.agreement.figures import MEASURES, Agreement, Figure, Group
from annotations.review.agreement.patterns import NOTHING

_LEFT_OUT: Final = (
    "left out: adjudicated layers, suggestions, normalised values and notes; no interval for the "
    "unitizing alpha, gamma and means"
)
_MOST_CONFUSED: Final = 12


def to_table(agreement: Agreement) -> str:
    """The figures with what they rest on."""
    lines = [*_head(agreement), ""]
    if len(agreement.pairs) != 1 or len(agreement.together.annotators) > 2:
        lines += [*_group("all together", agreement.together), ""]
    for pair in agreement.pairs:
        lines += [*_group(" and ".join(pair.annotators), pair), *_confused(pair), ""]
    if agreement.disputed:
        lines.append("forms that only one of two has, and how often both have them:")
        lines += [
            f"  {one.form}  {one.label}  {one.one_sided} · {one.shared}"
            for one in agreement.disputed
        ]
    return "\n".join(lines).rstrip()


def _head(agreement: Agreement) -> Iterator[str]:
    read = "marked done" if agreement.basis == "done" else "begun or marked done"
    yield (
        f"documents: {len(agreement.documents)} {read} by two annotators or more; "
        f"{agreement.left_out} others left out"
    )
    yield (
        "F1 counts spans: exact is the same place and label, overlapping shares a character with "
        "a span of the same label"
    )
    yield (
        "kappa, AC1 and alpha count tokens: written words, separate proclitics split off; a "
        "token's category overall is all labels upon it, by label whether it carries the label"
    )
    yield (
        "unitizing alpha (Krippendorff 1995, 2004) counts characters, in documents that all of a "
        "group have read, as Fleiss' kappa does"
    )
    yield (
        "gamma (Mathet et al. 2015) aligns the spans of two as well as can be and counts how far "
        "they lie apart, another label as much as a missing span"
    )
    if agreement.drawings:
        yield (
            f"in brackets 95 % intervals from {agreement.drawings} drawings of documents, "
            f"seed {agreement.seed}"
        )
    yield _LEFT_OUT


def _group(title: str, group: Group) -> Iterator[str]:
    means = (
        "; F1, Cohen's kappa and gamma are means over pairs" if len(group.annotators) > 2 else ""
    )
    yield (
        f"{title}: {group.documents} documents, {group.complete} of them read by all, "
        f"{group.tokens} tokens{means}"
    )
    width = max(len(label) for label in group.figures)
    yield " " * (width + 2) + "".join(f"{name:<22}" for name in MEASURES)
    for label, figures in group.figures.items():
        cells = "".join(f"{told_figure(figures.get(name)):<22}" for name in MEASURES)
        yield f"{label:<{width}}  {cells}".rstrip()


def told_figure(figure: Figure | None) -> str:
    """A figure with its interval, in three decimals."""
    if figure is None or figure.value is None:
        return NOTHING
    if figure.low is None:
        return f"{figure.value:.3f}"
    return f"{figure.value:.3f} [{figure.low:.3f}, {figure.high:.3f}]"


def _confused(pair: Group) -> Iterator[str]:
    found = most_confused(pair)
    if found:
        yield f"tokens that {pair.annotators[0]} and {pair.annotators[1]} label differently:"
    for count, one, other in found:
        yield f"  {one} · {other}: {count}"


def most_confused(pair: Group) -> list[tuple[int, str, str]]:
    """The most frequent pairs of categories that differ, with their tokens; most first."""
    found = [(count, *both) for both, count in pair.confusion.items() if both[0] != both[1]]
    return sorted(found, key=lambda item: (-item[0], item[1:]))[:_MOST_CONFUSED]


def to_json(agreement: Agreement) -> str:
    """The same as one JSON object, shares from -1 to 1, null where a figure is not defined."""
    return json.dumps(
        {
            "basis": agreement.basis,
            "documents": list(agreement.documents),
            "left_out": agreement.left_out,
            "drawings": agreement.drawings,
            "seed": agreement.seed,
            "together": _object(agreement.together),
            "pairs": [_object(pair) for pair in agreement.pairs],
            "disputed": [
                {
                    "form": one.form,
                    "label": one.label,
                    "one_sided": one.one_sided,
                    "shared": one.shared,
                }
                for one in agreement.disputed
            ],
        },
        ensure_ascii=False,
    )


def _object(group: Group) -> dict[str, object]:
    return {
        "annotators": list(group.annotators),
        "documents": group.documents,
        "complete": group.complete,
        "tokens": group.tokens,
        "figures": {
            label: {
                name: {"value": one.value, "low": one.low, "high": one.high}
                for name, one in figures.items()
            }
            for label, figures in group.figures.items()
        },
        "confusion": [
            {"first": first, "second": second, "tokens": count}
            for (first, second), count in group.confusion.items()
        ],
    }
