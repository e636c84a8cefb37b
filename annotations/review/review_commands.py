"""`tawsim assign`, `settle`, `corrections` and `return`: arguments in, calls down, words out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations.safety_commands import copy_first

if TYPE_CHECKING:
    from annotations.project import Project
    from annotations.review.corrections import Correction, Slip

FILE = click.Path(path_type=Path)
FOLDER = click.Path(path_type=Path, file_okay=False)


def _percent(_context: click.Context, _option: click.Parameter, value: str) -> float:
    try:
        return float(value.removesuffix("%")) / (100 if value.endswith("%") else 1)
    except ValueError:
        raise click.BadParameter(f"“{value}” is no share such as 20% or 0.2.") from None


@click.command()
@click.argument("project", type=FILE)
@click.option("--to", "names", multiple=True, metavar="NAME", help="An annotator; several times.")
@click.option(
    "--share",
    default="0%",
    callback=_percent,
    metavar="20%",
    help="Of the documents, how many several are to read.",
)
@click.option("--readers", default=2, show_default=True, help="How many read each of those.")
@click.option("--count", type=click.IntRange(1), help="Give out so many; all that are free if not.")
@click.option("--blind", is_flag=True, help="They see neither suggestions nor others' labels.")
@click.option("--out", type=FOLDER, help="Write a work file for each annotator into this folder.")
@click.option("--annotator", metavar="NAME", help="Who gives them out; you where not given.")
def assign(
    project: Path, names: tuple[str, ...], share: float, readers: int, count: int | None,
    out: Path | None, annotator: str | None, *, blind: bool,
) -> None:  # fmt: skip
    """Give documents of PROJECT to annotators to read, and say how far everybody is.

    Given out are documents that nobody has yet and nobody has begun. What comes back is taken in
    with `tawsim merge`. Without --to nothing is given out; --out then writes the files once more.

    \b
    Example: tawsim assign news.tawsim --to omar --to sara --share 20% --blind --out for-them
             tawsim assign news.tawsim
    """  # noqa: D301 - click reads the control character
    from annotations.project import Project
    from annotations.project.review_edits import Assign
    from annotations.review import assigning

    with Project.open(project, annotator) as opened:
        if names:
            free = assigning.free_documents(opened)[:count]
            pairs = assigning.plan(free, names, share, readers)
            opened.edit(Assign(pairs, blind=blind))
            click.echo(f"given out: {len(free)} documents, {round(share * len(free))} to {readers}")
        for one in assigning.shares(opened):
            hidden = f", {one.blind} blind" if one.blind else ""
            click.echo(
                f"{one.annotator}: {one.given} given{hidden}, {one.begun} begun, {one.done} done"
            )
        if out is not None:
            _write_files(opened, out, names)


def _write_files(project: "Project", folder: Path, names: tuple[str, ...]) -> None:
    from annotations.review import assigning

    folder.mkdir(parents=True, exist_ok=True)
    for path, parcel in assigning.work_files(project, folder, names):
        click.echo(f"written: {path} ({len(parcel.documents)} documents)")


@click.command()
@click.argument("project", type=FILE)
@click.option(
    "--threshold",
    default="100%",
    callback=_percent,
    metavar="60%",
    help="The share of the layers that must say the same; above a half.",
)
@click.option("--begun", is_flag=True, help="Compare articles that are begun, too.")
@click.option("--annotator", metavar="NAME", help="Who decides; you where not given.")
def settle(project: Path, threshold: float, annotator: str | None, *, begun: bool) -> None:
    """Take into the adjudicated layer of PROJECT what all annotators, or most of them, say.

    What was ruled stays as it is; what is left open is settled in the window. One undo takes it
    back. `tawsim export --gold` writes the layer out.

    \b
    Example: tawsim settle news.tawsim
             tawsim settle news.tawsim --threshold 60%
    """  # noqa: D301 - click reads the control character
    from annotations.project import Project
    from annotations.review.adjudication import Adjudication
    from annotations.working import shown

    with Project.open(project, annotator) as opened, shown("settling") as progress:
        review = Adjudication(opened, "begun" if begun else "done")
        edit = review.majority(threshold, progress=progress)
        if edit.rulings:
            copy_first(opened)
            opened.edit(edit)
        places = sum(len(ruling.gold) for ruling in edit.rulings)
        left, documents = review.overall()
    click.echo(f"settled: {len(edit.rulings)} rulings, {places} spans")
    click.echo(f"articles with open cases: {left} of {documents}")


@click.command()
@click.argument("project", type=FILE)
@click.option("--of", "name", required=True, metavar="NAME", help="Whose labels were corrected.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.option("--language", type=click.Choice(("ar", "en")), default="en", help="Of the guide.")
def corrections(project: Path, name: str, language: str, *, as_json: bool) -> None:
    """What reviewers changed of an annotator's labels in PROJECT, and their usual slips.

    \b
    Example: tawsim corrections news.tawsim --of omar
             tawsim corrections news.tawsim --of omar --json
    """  # noqa: D301 - click reads the control character
    from annotations.project import Project
    from annotations.review import corrections as review

    with Project.open(project) as opened:
        opened.check_annotator_known(name)
        found = review.corrections(opened, name)
    several = review.slips(found)
    if as_json:
        click.echo(json.dumps({
            "annotator": name,
            "corrections": [_object(one) for one in found],
            "slips": [
                {"pattern": str(one.pattern), "count": one.count, "guide_rule": one.guide_rule}
                for one in several
            ],
        }, ensure_ascii=False))  # fmt: skip
        return
    click.echo(f"{len(found)} corrections of {name}")
    for slip in several:
        click.echo("\n".join(_lines(slip, language)))


def _object(one: "Correction") -> dict[str, object]:
    def places(several: tuple[object, ...]) -> list[dict[str, object]]:
        return [
            {"start": place.start, "end": place.end, "label": place.label}  # type: ignore[attr-defined]
            for place in several
        ]

    return {
        "document": one.document_id, "words": one.words, "pattern": str(one.pattern),
        "had": places(one.had), "right": places(one.right), "by": one.ruling.annotator,
        "comment": one.ruling.comment, "at": one.ruling.at,
        "answer": one.answer.answer if one.answer else None,
    }  # fmt: skip


def _lines(slip: "Slip", language: str) -> Iterator[str]:
    yield f"{slip.count} × {slip.pattern}"
    for one in slip.examples:
        comment = f" · {one.ruling.comment}" if one.ruling.comment else ""
        yield f"    {one.document_id}: «{one.words}»{comment}"
    words = slip.guide(language).splitlines()
    if words:
        yield f"    guide: {words[0]}"


@click.command("return")
@click.argument("project", type=FILE)
@click.option("--to", "name", required=True, metavar="NAME", help="Whose articles were reviewed.")
@click.option("--out", required=True, type=FILE, help="The file to write.")
def return_(project: Path, name: str, out: Path) -> None:
    """Write a file that brings an annotator what became of their labels in PROJECT.

    They open it, or merge it into their own project, see the corrections and comments in their
    articles, and answer; what they send back is merged here.

    \b
    Example: tawsim return news.tawsim --to omar --out omar-back.tawsim
    """  # noqa: D301 - click reads the control character
    from annotations.project import Project
    from annotations.review.corrections import return_file

    with Project.open(project) as opened:
        opened.check_annotator_known(name)
        parcel = return_file(opened, name, out)
    click.echo(f"written: {out} ({len(parcel.documents)} documents)")


COMMANDS = (assign, settle, corrections, return_)
