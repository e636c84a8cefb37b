"""The sentences a user reads when the `camel` engine cannot run."""

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError
from annotations.suggest.camel.protocol import FaultKind

NO_MODEL = N_(
    "errors",
    "The camel engine has no model on this computer; the other engines go on as usual, and "
    "“Models…” in the window or “tawsim model install arabert” gets one.",
)
NO_LIBRARY = N_(
    "errors",
    "The camel engine misses the library {library} on this computer; the other engines go on as "
    "usual, and installing camel-tools again puts it right.",
)

_SENTENCES: dict[FaultKind, str] = {
    "library": N_(
        "errors",
        "The camel engine could not load the camel-tools library; the other engines go on, and "
        "installing camel-tools again puts it right.",
    ),
    "model": N_(
        "errors",
        "The camel engine could not read the model in “{folder}”; the other engines go on, and "
        "“tawsim model” shows how to add it again.",
    ),
    "memory": N_(
        "errors",
        "The camel engine ran out of memory; nothing is lost and the other engines go on. Close "
        "other programs and try again.",
    ),
    "failed": N_(
        "errors",
        "The camel engine met a fault and stopped; nothing is lost, the other engines go on, and "
        "the next try starts it afresh.",
    ),
    "died": N_(
        "errors",
        "The camel engine ended unexpectedly; nothing is lost, the other engines go on, and the "
        "next try starts it afresh.",
    ),
    "hung": N_(
        "errors",
        "The camel engine gave no answer for {seconds} seconds and was stopped; nothing is lost, "
        "the other engines go on, and the next try starts it afresh.",
    ),
    "int8": N_(
        "errors",
        "This computer gains nothing from eight-bit numbers, so the camel engine was not started "
        "with them; leave out --int8, or take the choice back in Preferences…, and it runs in full "
        "precision.",
    ),
    "start": N_(
        "errors",
        "The camel engine could not be started; nothing is lost and the other engines go on. Close "
        "other programs and try again.",
    ),
}


class WorkerError(Exception):
    """What the worker process said or did, kept as the cause of the user's sentence."""


def engine_error(kind: FaultKind, detail: str = "", **values: object) -> EngineError:
    """The error for a fault of `kind`, with `detail` as its cause for the log."""
    error = EngineError(_SENTENCES[kind], **values)
    error.__cause__ = WorkerError(detail or kind)
    return error
