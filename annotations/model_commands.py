"""`tawsim model`: the models of the camel engine, listed, fetched, added from a folder."""

from pathlib import Path

import click

FILE = click.Path(path_type=Path)


@click.group()
def model() -> None:
    """The models of the camel engine.

    Example: tawsim model list
    """


CATALOGUE = click.option(
    "--catalogue",
    default="",
    metavar="URL",
    help="Another catalogue, such as a mirror; TAWSIM_CATALOGUE in the environment does the same.",
)


@model.command("list")
@click.option("--online", is_flag=True, help="Fetch the catalogue and list what it offers, too.")
@CATALOGUE
def model_list(online: bool, catalogue: str) -> None:
    """Models that are installed here, and those that are known.

    Nothing is fetched without --online.

    Example: tawsim model list --online
    """
    from annotations.suggest.camel.models import installed_models, known_models, warning_of

    found = installed_models()
    for entry in found:
        click.echo(f"installed\t{entry.name}\t{entry.folder}\t{entry.fault or 'usable'}")
        if entry.pickled:
            click.echo(f"tawsim: {warning_of(entry.folder)}", err=True)
    for known in known_models():
        click.echo(f"known\t{known.name}\t{known.source}\t{known.licence}")
    if online:
        from annotations.suggest.camel.catalogue import address, fetch

        for package in fetch(address(catalogue)):
            about = (package.model, package.version, f"{package.size} bytes", package.licence)
            click.echo("\t".join(("offered", *about, package.description)))
    if not any(not entry.fault for entry in found):
        click.echo(
            "No model can be used yet. Fetch one with “tawsim model install NAME”, or give the "
            "folder of one that is on this computer to “tawsim model add DIR”.",
            err=True,
        )


@model.command("install")
@click.argument("name")
@CATALOGUE
@click.option(
    "--folder",
    type=FILE,
    metavar="DIR",
    help="Where to put it: camel-tools' data folder, a USB stick…; Tawsim's own otherwise.",
)
def model_install(name: str, catalogue: str, folder: Path | None) -> None:
    """Fetch the model NAME from the catalogue, check it and put it in its place.

    What had arrived before a stop or a lost connection is kept; the same command goes on from it.

    \b
    Example: tawsim model install arabert
             tawsim model install arabert --folder /media/usb
    """  # noqa: D301 - click reads the control character
    from annotations.suggest.camel.catalogue import address, fetch, find
    from annotations.suggest.camel.installing import Step, install
    from annotations.working import shown

    package = find(fetch(address(catalogue)), name)
    megabyte = 1_000_000
    whole = package.size // megabyte
    with shown("fetching, MB", whole) as fetching, shown("unpacking, MB", whole) as unpacking:

        def tell(step: Step, done: int, _total: int) -> None:
            (fetching if step == "download" else unpacking)(done // megabyte)

        def stopped() -> bool:
            return fetching.stopped() or unpacking.stopped()

        place = install(package, folder, on_progress=tell, cancelled=stopped)
    click.echo(f"model: {place}")


@model.command("remove")
@click.argument("name")
def model_remove(name: str) -> None:
    """Remove the model NAME from Tawsim's own folder for good.

    Example: tawsim model remove arabert
    """
    from annotations.suggest.camel.models import models_folder, remove_model

    remove_model(models_folder() / name)
    click.echo(f"removed: {name}")


@model.command("add")
@click.argument("folder", metavar="DIR", type=FILE)
def model_add(folder: Path) -> None:
    """Install a model from the folder DIR, such as one on a USB stick.

    Example: tawsim model add /media/usb/arabert
    """
    from annotations.suggest.camel.models import add_model, warning_of

    place = add_model(folder)
    click.echo(f"model: {place}")
    warning = warning_of(place)
    if warning is not None:
        click.echo(f"tawsim: {warning}", err=True)
