"""Agreement as a web page that stands alone, in Arabic or English, for who pays for the labels."""

import tomllib
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Final, Literal

from annotations.project.copies import in_place_of
from annotations.resources import resource
from annotations.review.agreement.figures import MEASURES, OVERALL, Agreement, Figure, Group
from annotations.review.agreement.patterns import NOTHING
from annotations.review.agreement.report import most_confused, told_figure

Language = Literal["ar", "en"]
_WIDTH: Final = 132  # pixels of a picture
_HEIGHT: Final = 14
_STYLE: Final = """
body{font:15px/1.6 "Noto Naskh Arabic","Segoe UI",Tahoma,sans-serif;max-width:76rem;
margin:2rem auto;padding:0 1.2rem;color:#1d2530;background:#fff}
h1{font-size:1.6rem;margin:0 0 .6rem}h2{font-size:1.2rem;margin:2.2rem 0 .2rem}
p{margin:.3rem 0;max-width:60rem}.quiet{color:#5a6675}
.wide{overflow-x:auto}table{border-collapse:collapse;margin:.7rem 0}
th,td{padding:.3rem .7rem;text-align:start;border-bottom:1px solid #dfe4ea;white-space:nowrap}
th{font-weight:600;color:#435062}td.n{font-variant-numeric:tabular-nums;direction:ltr}
svg{display:block;direction:ltr}
@media(prefers-color-scheme:dark){body{color:#e4e8ee;background:#171b21}th{color:#a9b4c2}
th,td{border-color:#303845}.quiet{color:#98a3b2}}
"""


def to_page(agreement: Agreement, language: Language = "en") -> str:
    """The figures that `to_json` has, as HTML with drawings in it and nothing to be fetched."""
    words = words_of(language)
    direction = "rtl" if language == "ar" else "ltr"
    body = "\n".join(_body(agreement, words))
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{direction}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(words['title'])}</title><style>{_STYLE}</style></head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def write_page(page: str, out: Path) -> None:
    """Write a page to a file; what was there stays until the page is whole.

    Raises:
        ProjectError: it cannot be written.
    """
    with in_place_of(out) as partial:
        partial.write_text(page, encoding="utf-8")


def _body(agreement: Agreement, words: Mapping[str, str]) -> Iterator[str]:
    yield f"<h1>{escape(words['title'])}</h1>"
    told = words["documents"].format(
        count=len(agreement.documents), left=agreement.left_out, read=words[agreement.basis]
    )
    yield f"<p>{escape(told)}</p>"
    for line in (*rests_on(agreement, words), *chosen(agreement, words)):
        yield f'<p class="quiet">{escape(line)}</p>'
    if len(agreement.together.annotators) > 2:
        yield from _group(agreement.together, words["together"], words)
        yield f'<p class="quiet">{escape(words["means"])}</p>'
    for pair in agreement.pairs:
        first, second = pair.annotators
        yield from _group(pair, words["pair"].format(first=first, second=second), words)
        yield from _confused(pair, words)
    yield from _forms(agreement, words)


def words_of(language: Language) -> Mapping[str, str]:
    """The words of the report in a language."""
    told = resource("review", "report.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(told)[language])


def rests_on(agreement: Agreement, words: Mapping[str, str]) -> list[str]:
    """What the figures count, what is left out, and what the intervals are."""
    lines = [words["units"], words["left_out"]]
    if agreement.drawings:
        drawings, seed = agreement.drawings, agreement.seed
        lines.append(words["intervals"].format(drawings=drawings, seed=seed))
    return lines


def chosen(agreement: Agreement, words: Mapping[str, str]) -> list[str]:
    """What was chosen of the project, where that was not all of it."""
    selection = agreement.selection
    lines = []
    for names, key in (
        (selection.annotators, "only_annotators"),
        (selection.labels, "only_labels"),
    ):
        if names:
            lines.append(words[key].format(names=words["comma"].join(names)))
    if selection.without:
        lines.append(words["set_aside"].format(count=len(selection.without)))
    return lines


def _group(group: Group, title: str, words: Mapping[str, str]) -> Iterator[str]:
    size = words["size"].format(
        documents=group.documents, complete=group.complete, tokens=group.tokens
    )
    yield f'<h2>{escape(title)}</h2><p class="quiet">{escape(size)}</p>'
    yield '<div class="wide"><table><tr>'
    yield "".join(f"<th>{escape(head)}</th>" for head in (words["label"], *MEASURES)) + "</tr>"
    for label, figures in group.figures.items():
        name = words["all"] if label == OVERALL else label
        cells = "".join(_cell(figures.get(measure)) for measure in MEASURES)
        yield f"<tr><th>{escape(name)}</th>{cells}</tr>"
    yield "</table></div>"


def _cell(figure: Figure | None) -> str:
    if figure is None or figure.value is None:
        return f'<td class="n">{NOTHING}</td>'
    return f'<td class="n">&#x2066;{told_figure(figure)}&#x2069;{_drawing(figure)}</td>'


def _drawing(figure: Figure) -> str:
    """A scale from 0 to 1 with the value and its interval."""
    middle = _HEIGHT / 2
    parts = [f'<line x1="0" y1="{middle}" x2="{_WIDTH}" y2="{middle}" stroke="#cdd2d8"/>']
    if figure.low is not None and figure.high is not None:
        parts.append(
            f'<line x1="{_place(figure.low)}" y1="{middle}" x2="{_place(figure.high)}" '
            f'y2="{middle}" stroke="#2f6fab" stroke-width="4" opacity=".55"/>'
        )
    parts.append(f'<circle cx="{_place(figure.value)}" cy="{middle}" r="4" fill="#2f6fab"/>')
    return f'<svg width="{_WIDTH}" height="{_HEIGHT}" aria-hidden="true">{"".join(parts)}</svg>'


def _place(value: float | None) -> float:
    return round(4 + (_WIDTH - 8) * min(1.0, max(0.0, value or 0.0)), 1)


def _confused(pair: Group, words: Mapping[str, str]) -> Iterator[str]:
    found = most_confused(pair)
    if not found:
        return
    most = found[0][0]
    yield f"<p><b>{escape(words['confusion'])}</b></p><table><tr>"
    heads = (*pair.annotators, words["count"])
    yield "".join(f"<th>{escape(head)}</th>" for head in heads) + "</tr>"
    for count, one, other in found:
        names = (words["nothing"] if name == NOTHING else name for name in (one, other))
        bar = round(_WIDTH * count / most, 1)
        cells = "".join(f"<td>{escape(name)}</td>" for name in names)
        yield (
            f'<tr>{cells}<td class="n">{count}<svg width="{_WIDTH}" height="8" '
            f'aria-hidden="true"><rect width="{bar}" height="8" fill="#c0702d"/></svg></td></tr>'
        )
    yield "</table>"


def _forms(agreement: Agreement, words: Mapping[str, str]) -> Iterator[str]:
    if not agreement.disputed:
        return
    yield f"<h2>{escape(words['forms'])}</h2><table><tr>"
    heads = [words[name] for name in ("form", "label", "one_sided", "shared")]
    yield "".join(f"<th>{escape(head)}</th>" for head in heads) + "</tr>"
    for one in agreement.disputed:
        yield (
            f'<tr><td dir="auto">{escape(one.form)}</td><td>{escape(one.label)}</td>'
            f'<td class="n">{one.one_sided}</td><td class="n">{one.shared}</td></tr>'
        )
    yield "</table>"
