"""camel-tools' catalogue of data packages: what it offers for the `camel` engine.

Of its packages only those for naming entities are read; everything in them is checked before any
of it becomes a file name or an address. A package's size is that of its files, not that of the
archive they come in.
"""

import http.client
import os
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

import msgspec

from annotations.arabic.lists import rows
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.suggest.camel import web
from annotations.suggest.camel.web import InstallError

ENVIRONMENT: Final = "TAWSIM_CATALOGUE"
_LARGEST: Final = 8_000_000  # bytes of a catalogue
_LARGEST_PACKAGE: Final = 4_000_000_000  # bytes of a package's files
_PATIENCE: Final = 60.0  # seconds for a whole catalogue
_KIND: Final = "ner"
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_SUM: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """A file of a package.

    Attributes:
        name: its name in the model's folder.
        sha256: its sum, 64 hexadecimal digits.
        size: its bytes; None where the catalogue does not say.
    """

    name: str
    sha256: str
    size: int | None


@dataclass(frozen=True, slots=True)
class Package:
    """A model as the catalogue offers it.

    Attributes:
        name: the package's name, such as `ner-arabert`.
        model: the name of the folder that it becomes, such as `arabert`.
        description: one line by its maintainers.
        version: its version.
        licence: under what terms it may be used.
        url: where its archive is.
        sha256: the archive's sum; empty where the catalogue does not say.
        size: bytes of its files; 0 where the catalogue does not say.
        files: its files; empty where the catalogue does not list them.
    """

    name: str
    model: str
    description: str
    version: str
    licence: str
    url: str
    sha256: str
    size: int
    files: tuple[CatalogueFile, ...]


class _File(msgspec.Struct):
    path: str
    sha256: str
    size: int | None = None


class _Package(msgspec.Struct):
    package_type: str = ""
    description: str | None = None
    version: str | None = None
    license: str | None = None
    url: str | None = None
    sha256: str | None = None
    size: int | None = None
    destination: str | None = None
    files: list[_File] | None = None


class _Catalogue(msgspec.Struct):
    packages: dict[str, msgspec.Raw]


class _Destination(msgspec.Struct):
    destination: str | None = None


class _UnsoundError(Exception):
    """An entry that cannot be trusted."""


def address(stated: str = "") -> str:
    """The catalogue's address: `stated`, else what the environment names, else the maintainers'."""
    return stated or os.environ.get(ENVIRONMENT, "") or rows("camel_catalogue")[0][0]


def fetch(url: str) -> tuple[Package, ...]:
    """Fetch the catalogue at `url` and give the models it offers.

    Raises:
        InstallError: it cannot be fetched or is no catalogue; nothing is changed.
    """
    deadline = time.monotonic() + _PATIENCE
    content = bytearray()
    with web.get(url) as answer:
        try:
            while chunk := answer.read1(65536):
                content += chunk
                if len(content) > _LARGEST or time.monotonic() > deadline:
                    raise _no_catalogue(url)
        except (OSError, http.client.HTTPException) as error:
            raise web.connection_fault(url, error) from error
        if answer.length:
            raise web.broken_off(url)
    return read(bytes(content), url)


def read(content: bytes, url: str) -> tuple[Package, ...]:
    """The models that a catalogue offers, in its order.

    Args:
        content: the catalogue, JSON as camel-tools writes it.
        url: where it comes from; addresses in it may be relative to this.

    Raises:
        InstallError: it is no catalogue, or an entry for a model is not sound.
    """
    try:
        entries = msgspec.json.decode(content, type=_Catalogue).packages
        return tuple(
            _package(name, msgspec.json.decode(entry, type=_Package), url)
            for name, entry in entries.items()
            if _is_model(entry)
        )
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, _UnsoundError) as error:
        raise _no_catalogue(url) from error


def find(packages: Sequence[Package], name: str) -> Package:
    """The package of that name, or the one for the model of that name.

    Raises:
        InstallError: there is none.
    """
    for package in packages:
        if name in {package.name, package.model}:
            return package
    raise InstallError(
        N_(
            "errors",
            "The catalogue has no model “{name}”; it has: {known}. A model from elsewhere can be "
            "added from a folder with “tawsim model add”.",
        ),
        name=name,
        known=", ".join(package.model for package in packages) or "—",
    )


def _no_catalogue(url: str) -> InstallError:
    return InstallError(
        N_(
            "errors",
            "What is at {url} is not a catalogue of camel-tools that can be used. Nothing was "
            "changed; check the address.",
        ),
        url=url,
    )


def _is_model(entry: msgspec.Raw) -> bool:
    """Whether an entry is a model for naming entities; others may be of any shape."""
    try:
        destination = msgspec.json.decode(entry, type=_Destination).destination
    except msgspec.MsgspecError:
        return False
    return (destination or "").startswith(f"{_KIND}/")


def _package(name: str, entry: _Package, base: str) -> Package:
    model = (entry.destination or "").removeprefix(f"{_KIND}/")
    files = tuple(
        CatalogueFile(file.path, file.sha256.lower(), file.size) for file in entry.files or ()
    )
    package = Package(
        name,
        model,
        _shown(entry.description),
        _shown(entry.version),
        _shown(entry.license),
        urljoin(base, entry.url or ""),
        (entry.sha256 or "").lower(),
        entry.size if entry.size is not None else sum(file.size or 0 for file in files),
        files,
    )
    _check(package, entry)
    return package


def _shown(text: str | None) -> str:
    """Words from outside as one line without what steers a terminal or turns the writing."""
    return "".join(each for each in " ".join((text or "").split()) if each.isprintable())


def _check(package: Package, entry: _Package) -> None:
    names = [package.name, package.model, *(file.name for file in package.files)]
    sums = [file.sha256 for file in package.files]
    if package.sha256 or not sums:
        sums.append(package.sha256)
    sizes = [package.size, *(file.size for file in package.files if file.size is not None)]
    sound = (
        entry.package_type == "http"
        and bool(entry.url)
        and web.is_address(package.url)
        and all(_NAME.fullmatch(name) for name in names)
        and len({file.name.lower() for file in package.files}) == len(package.files)
        and all(_SUM.fullmatch(each) for each in sums)
        and all(0 <= size <= _LARGEST_PACKAGE for size in sizes)
        and sum(file.size or 0 for file in package.files) <= _LARGEST_PACKAGE
    )
    if not sound:
        raise _UnsoundError(package.name)
