"""Who reads what: documents given out, some of them to several, and how far everybody is."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import UsageError
from annotations.project import Project
from annotations.project.files import SUFFIX
from annotations.project.parcels import Parcel

_UNFIT: Final = frozenset('/\\:*?"<>|')


@dataclass(frozen=True, slots=True)
class Share:
    """How far an annotator is with what was given to them.

    Attributes:
        annotator: who.
        given, begun, done: documents.
        blind: how many of those given are to be read without seeing suggestions and others' labels.
    """

    annotator: str
    given: int
    begun: int
    done: int
    blind: int


def plan(
    documents: Sequence[str], names: Sequence[str], share: float, readers: int = 2, seed: int = 20
) -> tuple[tuple[str, str], ...]:
    """Deal documents out evenly, in an order that `seed` decides.

    Args:
        documents: ids.
        names: the annotators.
        share: of the documents, 0 to 1, how many are given to several.
        readers: to how many those are given.
        seed: the same seed deals the same.

    Returns:
        Document id and annotator.

    Raises:
        UsageError: nobody is named, or fewer than are to read one document.
    """
    if not names or len(set(names)) != len(names):
        raise UsageError(N_("errors", "Name the annotators, each of them once."))
    if not 0 <= share <= 1:
        raise UsageError(N_("errors", "The share given to several is from 0 to 100 %."))
    if share and not 1 < readers <= len(names):
        raise UsageError(
            N_("errors", "{readers} cannot read the same document: there are {count} annotators."),
            readers=readers,
            count=len(names),
        )
    shuffled = list(documents)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - dealing, not secrecy
    several = round(share * len(shuffled))
    load = dict.fromkeys(names, 0)
    pairs = []
    for number, document_id in enumerate(shuffled):
        wanted = readers if number < several else 1
        for name in sorted(names, key=lambda one: (load[one], names.index(one)))[:wanted]:
            load[name] += 1
            pairs.append((document_id, name))
    return tuple(pairs)


def free_documents(project: Project) -> list[str]:
    """Documents that are given to nobody and that nobody has begun."""
    taken = {one.document_id for one in project.assignments()}
    taken |= {
        document_id for document_id, _, status in project.readers(unstated=True) if status != "new"
    }
    return [document_id for document_id in project.document_ids() if document_id not in taken]


def shares(project: Project) -> list[Share]:
    """How far each annotator is with what was given to them."""
    status = {(one, name): state for one, name, state in project.readers()}
    found: dict[str, list[tuple[str | None, bool]]] = {}
    for one in project.assignments():
        state = status.get((one.document_id, one.annotator))
        found.setdefault(one.annotator, []).append((state, one.blind))
    return [
        Share(
            name,
            len(several),
            sum(state in {"in progress", "done"} for state, _ in several),
            sum(state == "done" for state, _ in several),
            sum(blind for _, blind in several),
        )
        for name, several in sorted(found.items())
    ]


def work_file(project: Project, annotator: str, path: Path) -> Parcel:
    """Make a file with what was given to an annotator.

    With blind documents in it, it has neither suggestions nor anybody else's labels; else both.

    Raises:
        ProjectError: there is something at `path`, or it cannot be written.
        UsageError: nothing was given to them.
    """
    given = project.assignments(annotator)
    if not given:
        raise UsageError(N_("errors", "No document was given to “{name}”."), name=annotator)
    blind = any(one.blind for one in given)
    parcel = Parcel(
        annotator,
        tuple(one.document_id for one in given),
        frozenset({annotator}) if blind else None,
        suggestions=not blind,
    )
    project.write_parcel(path, parcel)
    return parcel


def work_files(
    project: Project, folder: Path, names: Sequence[str] = ()
) -> Iterator[tuple[Path, Parcel]]:
    """Make the work file of each of these annotators in a folder, or of all who were given some.

    Yields:
        Each file as it is written.

    Raises:
        ProjectError, UsageError: as of `work_file`.
    """
    for name in names or [one.annotator for one in shares(project)]:
        path = folder / file_name(name)
        yield path, work_file(project, name, path)


def file_name(annotator: str) -> str:
    """A file name for an annotator's work file."""
    return "".join("_" if letter in _UNFIT else letter for letter in annotator) + SUFFIX
