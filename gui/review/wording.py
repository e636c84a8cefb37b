"""What a review says of cases, in the interface's language."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.project.rulings import Place, Ruling
from annotations.review.cases import Kind
from annotations.review.patterns import Pattern
from gui.article.painting import LabelLook
from gui.plain import directed, isolated

KIND_TITLES: Final[Mapping[Kind, str]] = {
    "same": N_("Reviewing", "All agree"),
    "other value": N_("Reviewing", "Another value"),
    "other label": N_("Reviewing", "Another label"),
    "other edges": N_("Reviewing", "Other edges"),
    "other edges and label": N_("Reviewing", "Other edges and label"),
    "only some": N_("Reviewing", "Only some have it"),
}
_CHOICES: Final = {
    "agreed": N_("Reviewing", "all had it so"),
    "majority": N_("Reviewing", "as most have it"),
    "taken": N_("Reviewing", "as {0} has it"),
    "neither": N_("Reviewing", "nothing of it is right"),
    "drawn": N_("Reviewing", "drawn by the reviewer"),
}
Looks = Mapping[str, LabelLook]


def kind_title(kind: Kind) -> str:
    """The name of a kind of case."""
    return QCoreApplication.translate("Reviewing", KIND_TITLES[kind])


def label_title(label: str, looks: Looks) -> str:
    """A label's name; as it stands in records where the scheme does not know it."""
    return looks[label].title if label in looks else label


def pattern_said(pattern: Pattern, looks: Looks) -> str:
    """How the readings of a case part, as a sentence."""
    values = dict(pattern.values)
    for field in ("label", "other"):
        values[field] = label_title(values[field], looks)
    said = {field: isolated(values[field]) for field in ("label", "other")}
    said |= {"who": listed_names(pattern.who), "others": listed_names(pattern.others)}
    return QCoreApplication.translate("review", pattern.template).format(**said)


def listed_names(names: Iterable[str]) -> str:
    """Several names as the language lists them."""
    return QLocale().createSeparatedList([isolated(name) for name in names])


def place_said(place: Place, text: str, looks: Looks) -> str:
    """A place by its label, words and value."""
    words = " ".join(text[place.start : place.end].split())
    said = f"{isolated(label_title(place.label, looks))}: {directed(words)}"
    return f"{said} = {isolated(place.value)}" if place.value else said


def places_said(places: Iterable[Place], text: str, looks: Looks) -> str:
    """Several places; that there is none, in words."""
    said = [place_said(place, text, looks) for place in places]
    return " · ".join(said) if said else QCoreApplication.translate("Reviewing", "nothing")


def moment_said(at: str) -> str:
    """A moment (UTC, ISO 8601) by the clock here."""
    moment = QDateTime.fromString(at, "yyyy-MM-ddTHH:mm:ss.zzzZ")
    if not moment.isValid():
        moment = QDateTime.fromString(at[:19], "yyyy-MM-ddTHH:mm:ss")
    moment.setTimeZone(QTimeZone.utc())
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def ruling_said(ruling: Ruling) -> str:
    """Who decided what, when and why."""
    choice = QCoreApplication.translate("Reviewing", _CHOICES.get(ruling.choice, ruling.choice))
    choice = choice.format(listed_names(ruling.taken))
    said = QCoreApplication.translate("Reviewing", "Decided by {0}, {1}: {2}.").format(
        isolated(ruling.annotator), moment_said(ruling.at), choice
    )
    if ruling.comment:
        why = QCoreApplication.translate("Reviewing", "Why: {0}").format(isolated(ruling.comment))
        said += f"\n{why}"
    return said
