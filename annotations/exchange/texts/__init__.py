"""Texts out of files that are not made for labelling: plain text, web pages, Word, PDF, tables.

Each reader takes a path and `ReadingOptions` and yields a `Record` or a `Refusal` for each text.
`encodings` tells bytes' encoding, `process` and `worker` keep the parsers of foreign files in a
process with limits, `walking` goes through folders, `hidden` tells of letters that show nothing.
"""
