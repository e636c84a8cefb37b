"""The measures of agreement in the interface's language."""

from PySide6.QtCore import QCoreApplication

from annotations.errors import QT_TRANSLATE_NOOP as N_

_NAMES = (
    ("exact F1", N_("Measure", "F1, exact")),
    ("overlapping F1", N_("Measure", "F1, overlapping")),
    ("Cohen's kappa", N_("Measure", "Cohen's kappa")),
    ("Fleiss' kappa", N_("Measure", "Fleiss' kappa")),
    ("Gwet's AC1", N_("Measure", "Gwet's AC1")),
    ("Krippendorff's alpha", N_("Measure", "Krippendorff's alpha")),
    ("unitizing alpha", N_("Measure", "Unitizing alpha")),
    ("gamma", N_("Measure", "Gamma")),
)


def measure_names() -> dict[str, str]:
    """By measure, its name as shown."""
    return {name: QCoreApplication.translate("Measure", words) for name, words in _NAMES}
