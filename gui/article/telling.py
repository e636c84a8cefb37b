"""What is known of a mark, in words, for tool tips and screen readers."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.spans import HUMAN, Span
from gui.article.marks import Mark
from gui.article.painting import LabelLook
from gui.plain import directed, isolated

KINDS_OF_DATE: Final = (
    N_("Reason", "day"),
    N_("Reason", "days"),
    N_("Reason", "day of month"),
    N_("Reason", "numeric"),
    N_("Reason", "month"),
    N_("Reason", "months"),
    N_("Reason", "weekdays"),
    N_("Reason", "weekday"),
    N_("Reason", "relative"),
    N_("Reason", "unit"),
    N_("Reason", "year"),
    N_("Reason", "years"),
    N_("Reason", "bare year"),
    N_("Reason", "hijri year"),
    N_("Reason", "today"),
)


def source_name(source: str) -> str:
    """A source or engine in the interface's language."""
    translate = QCoreApplication.translate
    names = {
        HUMAN: translate("Source", "a person"),
        "rules": translate("Source", "rules"),
        "camel": translate("Source", "camel-tools"),
        "memory": translate("Source", "labelled elsewhere"),
        "learned": translate("Source", "learned from finished articles"),
    }
    return names.get(source, isolated(source))


def reason_told(reason: str) -> str:
    """Why something is proposed: the kind of date in the interface's language, else the words."""
    parts = reason.split(" · ")
    told = [
        QCoreApplication.translate("Reason", part) if part in KINDS_OF_DATE else isolated(part)
        for part in parts
    ]
    return " · ".join(told)


def percent(share: float) -> str:
    """A share as a percentage in the locale's digits."""
    return QLocale().toString(round(share * 100)) + QLocale().percent()


def described(mark: Mark, look: LabelLook, text: str) -> str:
    """The mark's words, label, origin, value and note, a line each.

    Args:
        text: the document's text.
    """
    translate = QCoreApplication.translate
    lines = [f"{look.title}: {directed(text[mark.start : mark.end][:80])}"]
    if isinstance(mark, Span):
        lines.append(translate("Mark", "Annotator: {0}").format(isolated(mark.annotator)))
        lines.append(translate("Mark", "From: {0}").format(source_name(mark.source)))
        if mark.note:
            lines.append(translate("Mark", "Note: {0}").format(isolated(mark.note)))
        if mark.flagged:
            lines.append(translate("Mark", "Flagged"))
    else:
        lines.append(
            translate("Mark", "Suggested by {0}, {1}").format(
                source_name(mark.engine), percent(mark.confidence)
            )
        )
        if mark.reason:
            lines.append(translate("Mark", "Why: {0}").format(reason_told(mark.reason)))
    if mark.value:
        lines.append(translate("Mark", "Value: {0}").format(isolated(mark.value)))
    return "\n".join(lines)
