"""The registry of formats: what each can read and write, and which files are its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, UsageError
from annotations.exchange import canonical, plain_text
from annotations.project.adding import Record, Refusal
from annotations.project.reading import LabelledDocument

Reader = Callable[[Path], Iterator[Record | Refusal]]
Writer = Callable[[Path, Iterable[LabelledDocument]], int]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format.

    Attributes:
        name: as `--format` takes it.
        suffixes: file endings it is chosen for.
        read: yields a record or a refusal for each document in a file.
        write: writes documents to a file, whole or not at all, and returns their count.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader | None
    write: Writer | None


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("tawsim", (".jsonl", ".ndjson", ".json"), canonical.read, canonical.write),
        Format("text", (".txt", ""), plain_text.read, None),
    )
}


def format_of(path: Path, name: str | None = None) -> Format:
    """The format called `name`, or the one that files like `path` are in; plain text else.

    Raises:
        UsageError: there is no format of that name that can be read.
    """
    if name is not None:
        form = FORMATS.get(name)
        if form is None or form.read is None:
            raise UsageError(
                N_("errors", "There is no format “{name}” to read; known: {known}."),
                name=name,
                known=", ".join(sorted(form.name for form in FORMATS.values() if form.read)),
            )
        return form
    suffix = path.suffix.lower()
    return next((form for form in FORMATS.values() if suffix in form.suffixes), FORMATS["text"])


def writer_of(name: str) -> Writer:
    """The writer of the format called `name`.

    Raises:
        UsageError: there is no format of that name that can be written.
    """
    form = FORMATS.get(name)
    if form is None or form.write is None:
        raise UsageError(
            N_("errors", "There is no format “{name}” to write; known: {known}."),
            name=name,
            known=", ".join(sorted(form.name for form in FORMATS.values() if form.write)),
        )
    return form.write


def read(path: Path, name: str | None = None) -> Iterator[Record | Refusal]:
    """The records of a file; a file that cannot be read at all is one refusal."""
    form = format_of(path, name)
    assert form.read is not None
    try:
        yield from form.read(path)
    except IsADirectoryError:
        fault = ImportFault(N_("errors", "It is a folder; name the files in it."))
        yield Refusal(str(path), 0, fault)
    except FileNotFoundError:
        yield Refusal(str(path), 0, ImportFault(N_("errors", "There is no such file.")))
    except OSError as error:
        fault = ImportFault(N_("errors", "It cannot be read: {why}."), why=error.strerror or error)
        yield Refusal(str(path), 0, fault)
    except ImportFault as fault:
        yield Refusal(str(path), 0, fault)
