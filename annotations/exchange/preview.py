"""A look at files before anything of them is stored: the first records as they will be.

    options = ReadingOptions()
    seen = preview([Path("news.txt")], None, options)
    seen.encoding      # a Detection where a file leaves its encoding open, else None
    seen.columns       # of a table, to choose the text from
    seen.items[0]      # a Record with its notices, or a Refusal with line and reason
    import_files(project, [Path("news.txt")], options=replace(options, encoding="windows-1256"))

A guess is taken here to show how it reads; an import takes it only where the options say so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from annotations.errors import ImportFault, TawsimError
from annotations.exchange.formats import format_of, is_known, read_all
from annotations.exchange.json_lines import objects
from annotations.exchange.texts import encodings, tables
from annotations.exchange.texts.encodings import Detection
from annotations.exchange.texts.foreign import declared_encoding
from annotations.exchange.texts.hidden import notices_of
from annotations.exchange.texts.options import GUESS, NO_OPTIONS, ReadingOptions
from annotations.exchange.texts.process import kept
from annotations.exchange.texts.walking import files_in
from annotations.notices import Notice
from annotations.project.records import Record, Refusal, checked

FIRST: Final = 5
_LOOKED_AT: Final = 200  # files of a folder that are looked at for their encoding
_OF_ANY_ENCODING: Final = ("text", "html", "csv", "brat")


@dataclass(frozen=True, slots=True)
class Preview:
    """What reading files would begin with.

    Attributes:
        formats: the names of the formats they are in, each once.
        items: the first records and refusals; each record with all its notices.
        more: whether there are more than these.
        encoding: how the first file is read that leaves its encoding open; None where none does.
        columns: the columns of the first table; empty where there is none.
        text_column: the one that is taken for the text; None where somebody has to say.
    """

    formats: tuple[str, ...] = ()
    items: tuple[Record | Refusal, ...] = ()
    more: bool = False
    encoding: Detection | None = None
    columns: tuple[str, ...] = ()
    text_column: str | None = None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be told of the first records, each sentence once."""
        records = (item for item in self.items if isinstance(item, Record))
        told = {str(notice): notice for record in records for notice in record.notices}
        return tuple(told.values())


def preview(
    paths: Sequence[Path],
    form: str | None = None,
    options: ReadingOptions = NO_OPTIONS,
    first: int = FIRST,
) -> Preview:
    """The first records of files or folders as they will be, and what is to be chosen.

    Args:
        paths: files and folders.
        form: the format's name; by each file's ending and beginning where None.
        options: what has been chosen already. Without an encoding the likeliest is shown.
        first: how many records.

    Raises:
        UsageError: there is no such format or encoding.
    """
    files = list(islice(_files(paths), _LOOKED_AT))
    forms = [format_of(file, form, options).name for file in files]
    named = list(zip(files, forms, strict=True))
    open_encoding = next(
        (found for file, name in named if (found := _open_encoding(file, name)) is not None), None
    )
    shown = options if options.encoding else replace(options, encoding=GUESS)
    table = next(((file, name) for file, name in named if name in ("csv", "jsonl")), None)
    columns = _columns(*table, shown) if table else ()
    with kept():
        items = list(islice(checked(read_all(paths, form, shown)), first + 1))
    return Preview(
        formats=tuple(dict.fromkeys(forms)),
        items=tuple(map(_told, items[:first])),
        more=len(items) > first,
        encoding=open_encoding,
        columns=columns,
        text_column=_text_column(columns, options),
    )


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (file for file in files_in(path, is_known) if isinstance(file, Path))
        else:
            yield path


def _open_encoding(file: Path, form: str) -> Detection | None:
    """How a file is read that does not say so itself; None where it does, or cannot be read."""
    if form not in _OF_ANY_ENCODING:
        return None
    try:
        sample = encodings.beginning_of(file)
    except OSError:
        return None
    found = encodings.detect(sample, declared_encoding(sample) if form == "html" else None)
    return None if found.sure or found.ground == "broken" else found


def _columns(file: Path, form: str, options: ReadingOptions) -> tuple[str, ...]:
    """The columns of a table; of JSONL the keys of the first record that can be read."""
    try:
        if form == "csv":
            return tables.header_of(file, options)
        found = (raw for _, raw in objects(file) if not isinstance(raw, ImportFault))
        return tuple(next(found, {}))
    except (OSError, ImportFault):
        return ()  # as the first item says


def _text_column(columns: tuple[str, ...], options: ReadingOptions) -> str | None:
    try:
        return tables.columns_of(columns, options).text if columns else None
    except TawsimError:
        return None


def _told(item: Record | Refusal) -> Record | Refusal:
    """The item, a record with a notice of the letters in it that show nothing."""
    if isinstance(item, Refusal):
        return item
    told = dict.fromkeys(map(str, item.notices))
    more = (one for one in notices_of(item.content.document.text) if str(one) not in told)
    return replace(item, notices=(*item.notices, *more))
