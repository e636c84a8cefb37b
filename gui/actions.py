"""What each command does: a method for each id in the table of commands."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotations.errors import TawsimError
from annotations.project.files import SUFFIX
from annotations.project.schemes import default_scheme, read_scheme
from annotations.spans import Scheme, Span
from annotations.suggest import registry
from gui import finding
from gui.dialogs import exchanging, opening, reading_pages
from gui.dialogs.passphrase import ask_new
from gui.labelling import Labelling
from gui.panels import similar
from gui.review import docks as review_docks
from gui.review import meeting
from gui.safekeeping import saving_copies

if TYPE_CHECKING:
    from gui.window import MainWindow


class Actions:
    """The commands of one window."""

    def __init__(self, window: "MainWindow", labelling: Labelling) -> None:
        self._window = window
        self._session = window.session
        self._labelling = labelling
        self.undo = self._session.undo
        self.redo = self._session.redo
        self.repeat_label = labelling.repeat
        self.remove_span = labelling.remove
        self.toggle_proclitic = labelling.toggle_proclitic
        self.toggle_flag = labelling.toggle_flag
        self.next_suggestion = labelling.next_suggestion
        self.previous_suggestion = labelling.previous_suggestion
        self.take = labelling.take
        self.refuse = labelling.refuse
        self.take_all_shown = labelling.take_all_shown
        self.take_all = labelling.take_all
        self.take_all_of_label = labelling.take_all_of_label
        self.quit = window.close
        self.close_project = self._session.close

    # files

    def new_project(self) -> None:
        """Ask where, and make a project with the five labels."""
        self._make_project(default_scheme())

    def new_project_with_labels(self) -> None:
        """Ask for a file of labels and where, and make a project with them."""
        title = QCoreApplication.translate("Actions", "Labels from a file")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", "TOML (*.toml)")
        if chosen:
            try:
                scheme = read_scheme(Path(chosen))
            except TawsimError as error:
                self._window.tell_error(error)
                return
            self._make_project(scheme)

    def _make_project(self, scheme: Scheme) -> None:
        title = QCoreApplication.translate("Actions", "New project")
        path = saving_copies.chosen(self._window, title)
        if path is not None:
            self._session.create(path, scheme, self._window.annotator)

    def new_encrypted_project(self) -> None:
        """Ask where and for a passphrase, and make a project that opens with it only."""
        title = QCoreApplication.translate("Actions", "New encrypted project")
        path = saving_copies.chosen(self._window, title)
        passphrase = ask_new(self._window, path) if path is not None else None
        if path is not None and passphrase is not None:
            name = self._window.annotator
            self._session.create(path, default_scheme(), name, passphrase)

    def open_project(self) -> None:
        """Ask which, and open a project."""
        title = QCoreApplication.translate("Actions", "Open project")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", f"Tawsim (*{SUFFIX})")
        if chosen:
            self._session.open(Path(chosen), self._window.annotator)

    def import_files(self) -> None:
        """Ask which, and show what they would bring."""
        from annotations.exchange.formats import known_suffixes  # readers of many formats

        title = QCoreApplication.translate("Actions", "Import articles")
        words = QCoreApplication.translate("Actions", "Texts and records")
        kinds = f"{words} ({' '.join(f'*{suffix}' for suffix in known_suffixes())});;* (*)"
        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        exchanging.open_import(self._window, [Path(name) for name in chosen])

    def import_folder(self) -> None:
        """Ask which folder, and show what its files would bring."""
        title = QCoreApplication.translate("Actions", "Import a folder")
        chosen = QFileDialog.getExistingDirectory(self._window, title)
        if chosen:
            exchanging.open_import(self._window, [Path(chosen)])

    def export_file(self) -> None:
        """Ask what, how and where, and write it."""
        exchanging.open_export(self._window)

    def copy_text(self) -> None:
        """Put what is selected, or the current mark's words, on the clipboard as they stand."""
        view = self._window.view
        start, end = view.selected
        if start == end and view.current is not None:
            start, end = view.current.start, view.current.end
        if view.document is not None and start < end:
            QGuiApplication.clipboard().setText(view.document.text[start:end])

    def save_copy(self) -> None:
        """Ask where, and write all that is stored to another file."""
        saving_copies.save_copy(self._window)

    def encrypt_copy(self) -> None:
        """The same under a passphrase."""
        saving_copies.encrypt_copy(self._window)

    def show_backups(self) -> None:
        """The copies of the project, and going back to one."""
        from gui.safekeeping import mending  # nobody else needs what puts files together again

        if self._session.info is not None:
            mending.show_backups(self._window, self._session.info.path)

    # finding

    def find(self) -> None:
        """Find in the article."""
        self._window.finding.open()

    def find_next(self) -> None:
        """The next place of what is searched for."""
        self._window.finding.go(1)

    def find_previous(self) -> None:
        """The place before of what is searched for."""
        self._window.finding.go(-1)

    def find_everywhere(self) -> None:
        """Find in all articles."""
        finding.found_dock(self._window)

    def label_alike(self) -> None:
        """Label every place like the current label's."""
        similar.open_on(self._window)

    # edges

    def grow_left(self) -> None:
        """Left edge outward by a word."""
        self._labelling.move_edge(left=True, outward=True)

    def grow_right(self) -> None:
        """Right edge outward by a word."""
        self._labelling.move_edge(left=False, outward=True)

    def shrink_left(self) -> None:
        """Left edge inward by a word."""
        self._labelling.move_edge(left=True, outward=False)

    def shrink_right(self) -> None:
        """Right edge inward by a word."""
        self._labelling.move_edge(left=False, outward=False)

    def grow_left_letter(self) -> None:
        """Left edge outward by a letter."""
        self._labelling.move_edge(left=True, outward=True, by_letter=True)

    def grow_right_letter(self) -> None:
        """Right edge outward by a letter."""
        self._labelling.move_edge(left=False, outward=True, by_letter=True)

    def shrink_left_letter(self) -> None:
        """Left edge inward by a letter."""
        self._labelling.move_edge(left=True, outward=False, by_letter=True)

    def shrink_right_letter(self) -> None:
        """Right edge inward by a letter."""
        self._labelling.move_edge(left=False, outward=False, by_letter=True)

    def edit_note(self) -> None:
        """Put the cursor in the note of the current span."""
        if isinstance(self._window.view.current, Span):
            self._window.inspector.note.setFocus()

    # suggestions

    def suggest_here(self) -> None:
        """Run every engine that can run here on the article in view."""
        document = self._window.view.document
        if document is not None:
            self._window.suggesting.suggest_for(document, self._engines())

    def suggest_everywhere(self) -> None:
        """Run every engine that can run here on all articles."""
        self._window.suggesting.suggest_everywhere(self._engines())

    def _engines(self) -> tuple[str, ...]:
        return registry.engine_names(registry.ALL, left_out=self._tell_once)

    def _tell_once(self, reason: TawsimError) -> None:
        """Say once, not at each run, that an engine is not there."""
        settings = self._window.settings
        if not settings.told(reason.template):
            settings.set_told(reason.template)
            self._window.tell_error(reason)

    def stop_work(self) -> None:
        """Close the find bar; else stop what is under way, and let go of what is selected."""
        if self._window.find_bar.isVisible():
            self._window.finding.close()
        else:
            self._window.stop_work()

    def show_models(self) -> None:
        """The models of the camel engine, and getting one."""
        from gui.dialogs.models import ModelsDialog  # nobody else needs what fetches from servers

        dialog = self._window.findChild(ModelsDialog)
        if dialog is None:
            dialog = ModelsDialog(parent=self._window)
            dialog.work.ended.connect(lambda _: self._window.suggesting.forget("camel"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        dialog.raise_()

    def show_learned(self) -> None:
        """From which articles was learned, and how well that does."""
        opening.open_learned(self._window)

    # articles

    def finish(self) -> None:
        """Mark the article as done and go to the next unfinished."""
        self._labelling.set_status("done")
        self._window.go_to(self._window.documents.next_unfinished(self._window.document_id))

    def next_document(self) -> None:
        """Go to the next article in the list."""
        self._window.go_to(self._window.documents.neighbour(self._window.document_id, 1))

    def previous_document(self) -> None:
        """Go to the article before in the list."""
        self._window.go_to(self._window.documents.neighbour(self._window.document_id, -1))

    def set_new(self) -> None:
        """Mark the article as new."""
        self._labelling.set_status("new")

    def set_in_progress(self) -> None:
        """Mark the article as in progress."""
        self._labelling.set_status("in progress")

    def set_done(self) -> None:
        """Mark the article as done."""
        self._labelling.set_status("done")

    def set_skipped(self) -> None:
        """Mark the article as skipped."""
        self._labelling.set_status("skipped")

    # review

    def settle_differences(self) -> None:
        """The window in which differences between annotators are settled."""
        from gui.review.window import open_review  # only reviewers need it

        open_review(self._window)

    def give_out(self) -> None:
        """Who has which articles, and giving them out."""
        from gui.review.assigning import open_assigning  # only reviewers need it

        open_assigning(self._window)

    def show_corrections(self) -> None:
        """What reviewers changed in one's own labels, or away."""
        review_docks.corrections_dock(self._window)

    def show_comments(self) -> None:
        """Comments on the article in view, or away."""
        review_docks.comments_dock(self._window)

    def merge_files(self) -> None:
        """Ask for colleagues' files, and show what they would bring."""
        meeting.choose_files(self._window)

    def show_agreement(self) -> None:
        """How far the annotators agree."""
        meeting.open_agreement(self._window)

    # view

    def zoom_in(self) -> None:
        """Larger letters."""
        self._window.dressing.zoom(1)

    def zoom_out(self) -> None:
        """Smaller letters."""
        self._window.dressing.zoom(-1)

    def zoom_reset(self) -> None:
        """Letters of the usual size."""
        self._window.dressing.zoom(0)

    def use_arabic(self) -> None:
        """Speak Arabic."""
        self._window.language_wanted.emit("ar")

    def use_english(self) -> None:
        """Speak English."""
        self._window.language_wanted.emit("en")

    def theme_system(self) -> None:
        """Colours as the system has them."""
        self._window.dressing.use_theme("")

    def theme_light(self) -> None:
        """Light colours."""
        self._window.dressing.use_theme("light")

    def theme_dark(self) -> None:
        """Dark colours."""
        self._window.dressing.use_theme("dark")

    def theme_contrast(self) -> None:
        """High contrast."""
        self._window.dressing.use_theme("contrast")

    # setting up

    def show_palette(self) -> None:
        """All commands, labels and articles by a few letters."""
        opening.open_palette(self._window)

    def edit_labels(self) -> None:
        """The labels of the project."""
        opening.open_scheme_editor(self._window)

    def edit_lexicon(self) -> None:
        """The words that the rules are to know in this project."""
        opening.open_lexicon(self._window)

    def edit_shortcuts(self) -> None:
        """The keys of commands."""
        opening.open_shortcuts(self._window)

    def edit_preferences(self) -> None:
        """What the analyst prefers."""
        opening.open_preferences(self._window)

    # help

    def show_guide(self) -> None:
        """The label guide beside the article, or away."""
        self._window.dressing.toggle_guide()

    def show_keys(self) -> None:
        """The list of keys."""
        scheme = self._session.info.scheme if self._session.info else None
        window = self._window
        reading_pages.keys(window.settings, scheme, window.language, window).show()

    def show_about(self) -> None:
        """Name, version, licences."""
        reading_pages.about(self._window).show()
