"""The Close button of dialogs in which everything is in force at once."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox


def close_button(dialog: QDialog) -> QDialogButtonBox:
    """A row with a button that closes `dialog`, and that Enter in a field does not press."""
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    row.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
    row.rejected.connect(dialog.reject)
    return row
