"""Files in and out: one module a format, over one registry.

`preview.preview` shows the first records of files as they will be, with what is to be chosen;
`label_mapping.unknown_labels` counts labels to ask about; `importing.import_files` takes the files
in with `texts.options.ReadingOptions` and a `label_mapping.LabelMapping`, or says with `dry_run`
what would come of it; `exporting.export` writes what a `Request` asks for.
"""
