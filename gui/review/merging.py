"""Colleagues' files before they are merged: what comes in, is there, cannot be and why."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import PassphraseError, ProjectError, TawsimError
from annotations.project import Changes, Project
from annotations.project.merging.looking import Looked, look
from annotations.project.merging.report import FileReport, MergeReport
from annotations.spans import Scheme
from gui.background import Background, Job
from gui.dialogs.passphrase import PassphraseDialog
from gui.dialogs.scrolled import resize_within_screen
from gui.panels.messages import sentence
from gui.plain import isolated, paragraph
from gui.review.merge_account import MergeAccount
from gui.review.merge_labels import MergeLabels
from gui.session import Session


class MergeDialog(QDialog):
    """Shows what a merge would do, and asks what the files leave open; then merges.

    Args:
        session: the open project.
        paths: colleagues' project files; they are only read.
        here: the project's labels.
        annotator: who merges.
        arabic: titles of labels are shown in Arabic.

    Signals:
        merged: a merge is on the disk; with its report.
    """

    merged = Signal(object)

    def __init__(
        self,
        session: Session,
        paths: Sequence[Path],
        here: Scheme,
        annotator: str,
        parent: QWidget | None = None,
        *,
        arabic: bool,
    ) -> None:
        super().__init__(parent)
        self._session, self._annotator = session, annotator
        self._paths = tuple(dict.fromkeys(paths))
        self._looking = Background("merge preview", self)
        self._job: Job | None = None
        self._asked = 0
        self._looked: dict[Path, Looked] = {}
        self._faults: dict[Path, TawsimError] = {}
        self._tried: MergeReport | None = None
        self._written: MergeReport | None = None
        self._refused = ""
        self._merging = False
        self.setWindowTitle(self.tr("Merge colleagues' files"))
        self.account = MergeAccount()
        self.labels = MergeLabels(here, arabic=arabic)
        self.mine = QCheckBox()
        self.mine.hide()
        self.outcome = paragraph(selectable=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.passphrase = QPushButton(self.tr("Passphrase…"))
        self.passphrase.setAutoDefault(False)
        self.passphrase.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge = self.buttons.addButton(
            self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._choices = (self.labels, self.mine, self.passphrase)
        self._lay_out()
        session.changed.connect(self._note)
        self.labels.changed.connect(self._try)
        self.mine.toggled.connect(lambda _: self._allow())
        self.passphrase.clicked.connect(self._ask_passphrase)
        self.buttons.accepted.connect(self._merge)
        self.buttons.rejected.connect(self.reject)
        self._look()

    def _lay_out(self) -> None:
        about = paragraph(
            self.tr(
                "Nothing is written yet. The files themselves are only read and stay as they are; "
                "the merge is one step to undo."
            )
        )
        last = QHBoxLayout()
        last.addWidget(self.passphrase)
        last.addWidget(self.buttons, 1)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.account, 1)
        for part in (self.labels, self.outcome, self.mine, self.bar):
            column.addWidget(part)
        column.addLayout(last)
        resize_within_screen(self, QSize(860, 580))

    @property
    def busy(self) -> bool:
        """Whether the files are being looked at or merged."""
        return not self.bar.isHidden()

    # looking

    def _look(self) -> None:
        """Read what the files are, each apart: one that cannot be read hinders no other."""
        self._stop()
        self._wait(self.tr("Looking at the files…"))
        self._asked += 1
        asked, paths = self._asked, self._paths

        def work() -> list[Looked | TawsimError]:
            found: list[Looked | TawsimError] = []
            for path in paths:
                try:
                    found.append(look(path))
                except TawsimError as error:
                    found.append(error)
            return found

        def done(found: list[Looked | TawsimError]) -> None:
            if asked == self._asked:
                self._show(dict(zip(paths, found, strict=True)))

        self._looking.run(work, done)

    def _show(self, found: dict[Path, Looked | TawsimError]) -> None:
        self._looked = {path: one for path, one in found.items() if isinstance(one, Looked)}
        self._faults = {path: one for path, one in found.items() if isinstance(one, TawsimError)}
        self.passphrase.setVisible(self._locked is not None)
        self.labels.show_files(list(self._looked.values()))
        self._try()

    @property
    def _locked(self) -> Path | None:
        """The first file that waits for its passphrase."""
        faults = self._faults.items()
        return next((path for path, one in faults if isinstance(one, PassphraseError)), None)

    def _ask_passphrase(self) -> None:
        path = self._locked
        if path is None:
            return
        words = self.tr("{0} opens with its passphrase only.").format(isolated(path.name))
        dialog = PassphraseDialog(words, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def opened() -> None:
            dialog.accept()
            self._look()

        dialog.given.connect(
            lambda given: self._session.unlock(path, given, opened, dialog.tell_error)
        )
        dialog.setModal(True)
        dialog.show()

    # trying

    def _try(self) -> None:
        """Find out what the merge would do, without doing it."""
        self._stop()
        self._tried = None
        self.account.show_files(self._paths, {}, self._faults)
        if not self._looked:
            self._tell_nothing(self.tr("None of the files can be merged. Nothing was changed."))
            return
        job = self._begin(self.tr("Finding out what would come in…"))
        paths, mapping = list(self._looked), self.labels.mapping

        def work(project: Project) -> MergeReport:
            return project.merge(paths, mapping, job.go_on, add_labels=True, dry_run=True)

        def done(report: MergeReport) -> None:
            if self._job is job:
                self._tell(report)

        def failed(error: TawsimError) -> None:
            if self._job is job:
                self._tell_nothing(sentence(error))

        self._session.ask(work, done, failed, self)

    def _tell(self, report: MergeReport) -> None:
        self._job, self._tried = None, report
        self.bar.hide()
        parts = {part.path: part for part in report.files}
        self.account.show_files(self._paths, parts, self._faults)
        self._ask_whose(report)
        number = QLocale().toString
        if any(part.brought for part in report.files):
            words = self.tr(
                "Come in: articles {0}, labels {1}. Stay out: articles {2}, files {3}."
            ).format(
                number(sum(part.documents_added for part in report.files)),
                number(sum(part.spans_added.total() for part in report.files)),
                number(sum(len(part.refused) for part in report.files)),
                number(len(self._faults)),
            )
        else:
            words = self.tr("All of it is there already: there is nothing to merge.")
        self._say(words)
        self._allow()

    def _ask_whose(self, report: MergeReport) -> None:
        """Ask before labels come in under the name of the one who merges."""
        claimed = [part for part in report.files if part.spans_added[self._annotator]]
        count = sum(part.spans_added[self._annotator] for part in claimed)
        names = ", ".join(isolated(part.path.name) for part in claimed)
        words = self.tr("Labels under my name, {0}, in {1} ({2}) are mine, from another machine")
        number = QLocale().toString(count)
        self.mine.setText(words.format(isolated(self._annotator), names, number))
        self.mine.setToolTip(
            self.tr("If they are not yours, have their maker take another name first.")
        )
        self.mine.setChecked(False)
        self.mine.setVisible(bool(claimed))

    def _allow(self) -> None:
        """Offer the merge where it brings something and nothing is left open."""
        report = self._tried
        some = report is not None and any(part.brought for part in report.files)
        claimed = not self.mine.isHidden() and not self.mine.isChecked()
        self.merge.setEnabled(some and not claimed and self._job is None)

    # merging

    def _merge(self) -> None:
        tried = self._tried
        if tried is None:
            return
        job = self._begin(self.tr("Merging…"))
        self._merging, self._refused = True, ""
        for widget in self._choices:
            widget.setEnabled(False)
        paths, mapping = list(self._looked), self.labels.mapping

        def as_shown(report: MergeReport) -> None:
            if list(map(_counts, report.files)) != list(map(_counts, tried.files)):
                raise ProjectError(
                    N_(
                        "errors",
                        "The files or the project changed after they were looked at, so nothing "
                        "was merged; what would come in is found out anew.",
                    )
                )

        def work(project: Project) -> Changes:
            project.back_up_if_changed()
            report = project.merge(
                paths, mapping, job.go_on, add_labels=True, before_writing=as_shown
            )
            self._written = report
            return report.changes

        self._session.change(work, self._refuse)

    def _note(self, changes: Changes) -> None:
        """Close once the merge is on the disk."""
        if self._merging and changes.action == "merge":
            self._merging, self._job = False, None
            self.merged.emit(self._written)
            self.accept()

    def _refuse(self, error: TawsimError) -> None:
        """Say why nothing was merged, and find out anew what would be."""
        self._merging, self._job = False, None
        for widget in self._choices:
            widget.setEnabled(True)
        self._refused = sentence(error)
        self._look()

    # work under way

    def _begin(self, words: str) -> Job:
        whole = sum(one.documents for one in self._looked.values())
        job = self._job = Job()

        def progressed(count: int, _whole: int) -> None:
            if self._job is job:
                self.bar.setValue(min(count, whole))

        job.progressed.connect(progressed)
        self._wait(words)
        self.bar.setRange(0, whole)
        self.bar.setValue(0)
        return job

    def _wait(self, words: str) -> None:
        self._say(words)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.merge.setEnabled(False)

    def _say(self, words: str) -> None:
        """Say how it stands, behind what went wrong last."""
        self.outcome.setText("\n".join(filter(None, [self._refused, words])))

    def _tell_nothing(self, words: str) -> None:
        self._job = None
        self.bar.hide()
        self._say(words)
        self._allow()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def reject(self) -> None:
        """Stop a merge under way, which leaves the project as it was; else close."""
        if self._merging and self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def close_for_good(self) -> None:
        """Close, whatever is under way: the project is about to be left."""
        self._stop()
        self._merging = False
        super().reject()

    def done(self, result: int) -> None:
        """End looking; what was looked at stays as it was."""
        self._stop()
        self._asked += 1
        self._looking.close()
        super().done(result)


def _counts(part: FileReport) -> tuple[object, ...]:
    """What of a file's part was shown."""
    return (
        part.path, part.documents_added, part.spans_added, part.spans_changed, part.spans_removed,
        part.labels_added, len(part.refused),
    )  # fmt: skip
