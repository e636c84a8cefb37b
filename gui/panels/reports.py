"""What came of an import, in words for the message bar."""

from PySide6.QtCore import QCoreApplication, QLocale

from annotations.project.records import ImportReport
from gui.panels.messages import sentence
from gui.plain import isolated

_SHOWN = 3


def told_import(report: ImportReport) -> str:
    """Counts of an import, and the first records that were refused, with the reason."""
    locale, translate = QLocale(), QCoreApplication.translate
    counts = (len(report.added), len(report.labelled), report.skipped)
    words = translate(
        "Reports", "Imported articles: {0} new, {1} with new labels, {2} already there."
    ).format(*(locale.toString(count) for count in counts))
    for refusal in report.refused[:_SHOWN]:
        words += "\n" + translate("Reports", "Refused: {0} (line {1}): {2}").format(
            isolated(refusal.file), locale.toString(refusal.line), sentence(refusal.told)
        )
    more = len(report.refused) - _SHOWN
    if more > 0:
        words += "\n" + translate("Reports", "… and {0} more.").format(locale.toString(more))
    return words
