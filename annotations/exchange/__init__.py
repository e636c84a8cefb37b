"""Files in and out: one module a format, over one registry.

`preview.preview` shows the first records of files as they will be, with what is to be chosen;
`importing.import_files` takes them in with `texts.options.ReadingOptions` and a
`label_mapping.LabelMapping`; `exporting.export` writes what a `Request` asks for.
"""
