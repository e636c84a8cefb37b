"""The errors a user can meet, each with one sentence that says what happened and what to do.

Anything that is not a `TawsimError` is a bug and is reported as one.
"""

from typing import ClassVar

from annotations.visible import made_visible


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name Qt's lupdate looks for
    """Mark `text` for translation in `context` and return it unchanged."""
    return text


class TawsimError(Exception):
    """A fault the user can understand and act on.

    Args:
        template: the sentence, in English, with `{name}` fields; translated by the window.
        values: what the fields stand for.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = values
        super().__init__(template, values)

    def __reduce__(self) -> tuple[object, ...]:
        # Errors come from other processes, too. What a value is made of may not travel; its words
        # do.
        values = {
            name: value if isinstance(value, int | float | str) else str(value)
            for name, value in self.values.items()
        }
        others = {name: one for name, one in vars(self).items() if name not in _OWN}
        return _remade, (type(self), self.template, values), others

    def __str__(self) -> str:
        # A name may hold what turns a line round, or steers the terminal it is printed on.
        shown = {
            name: value if isinstance(value, int | float) else made_visible(str(value))
            for name, value in self.values.items()
        }
        return self.template.format(**shown)


_OWN = frozenset(("template", "values"))


def _remade(kind: type[TawsimError], template: str, values: dict[str, object]) -> TawsimError:
    error = kind.__new__(kind)  # some are made from something else than a sentence
    TawsimError.__init__(error, template, **values)
    return error


class UsageError(TawsimError):
    """A name or an option that does not exist; the command answers as to any misuse."""

    exit_code = 2


class SpanError(TawsimError):
    """A span that does not fit its text, its scheme or its neighbours."""


class ProjectError(TawsimError):
    """A project file that cannot be opened, read or written."""


class PassphraseError(ProjectError):
    """An encrypted project whose passphrase is not known, or not the one that was given."""


class ImportFault(TawsimError):  # noqa: N818 - ImportError is Python's own
    """A file, or a record in it, that cannot be taken in."""


class EngineError(TawsimError):
    """A suggestion engine that cannot run; everything else goes on."""


class ExportFault(TawsimError):  # noqa: N818 - as ImportFault
    """A file that cannot be written."""
