<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Tawsim {0}: labels for Arabic articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tawsim is under the MIT licence, its fonts under the SIL Open Font License.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works without a network and sends nothing anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label as the last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over the proclitic or behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge outward by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge outward by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge inward by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge inward by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge outward by a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge outward by a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge inward by a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge inward by a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest for this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest for all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the work under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, on to the next unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>العربية</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tawsim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Find an article by its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show articles by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Value of the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words and press a label&apos;s key, or press Tab for the next suggestion.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message>
        <source>{0}, key {1}: {2} labelled, {3} suggested</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This project can only be read: its file or folder takes no changes. Save a copy elsewhere to label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no articles yet: import some, or drop files here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} articles finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no further article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {0} articles new, {1} with new labels, {2} already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: {0} (line {1}): {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles were written to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Annotator: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested by {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camel-tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpansPanel</name>
    <message>
        <source>Labels and suggestions in this article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Label persons, units, bases, weapons and dates in Arabic articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects opened lately</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The folder {folder} cannot be made: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record does not fit: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not UTF-8; save the file as UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no JSON record: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record gives “{key}” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “{name}” to read; known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “{name}” to write; known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a folder; name the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is longer than {limit} MB; nothing after it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not {encoding} (byte {offset}); save it as UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than {limit} MB, which is no article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}. What was there before is unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “{id}” already belongs to a document with another text; give one of the two a new id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled. The project is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no usable annotator name: 1 to {limit} visible characters are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document {id} is not in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}-{end} is already labelled {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That span is no longer there; it was changed elsewhere meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That span is {annotator}&apos;s; only they can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} is locked by another program. Nothing was changed; close it there, or wait and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} cannot be written: the file or its folder is read-only. Nothing was changed; save a copy elsewhere to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} is damaged. Nothing was written to it; run “tawsim check” on it, or go back to a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a Tawsim project: it is no SQLite file. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Everything stored before is unharmed and this edit was not made; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {path} reported an error. What was stored before is unharmed as far as can be told; check the disk and open the project again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} cannot be opened or written. Nothing was changed; check that the folder is there and that you may write in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} was moved or deleted while it was open. The edit was not made; put it back, or open it where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is an SQLite file of another application, not a Tawsim project. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} was written by a newer version of Tawsim (format {version}; this one knows up to {known}). It was left as it is; update Tawsim to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a Tawsim project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project at {path}. Create it with “tawsim new”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables in {path} are not those of a Tawsim project, so it was not opened. It was left as it is; go back to a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file at {path}; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist, so no project was made in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} cannot be made: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That step stays as it is: what it changed was changed again elsewhere. Nothing was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called “{name}” has labelled in this project; there are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no adjudicated labels yet, so there is no gold to export. Export one annotator&apos;s with --annotator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label scheme {path} cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label scheme {path} has no labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label scheme {path} gives “{value}” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label scheme {path} has a label that is not usable: {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is empty, so there is nothing to label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {length} characters; at most {limit} can be labelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds a NUL character at offset {offset}, which no text file has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds half a character (a lone surrogate) at offset {offset}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is too long or holds a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The confidence {confidence} is not between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {field} is too long or not one line of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span {start}-{end} is reversed: its start lies behind its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span at {start} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span {start}-{end} lies outside the text of {length} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label “{label}” is not in this project&apos;s scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camel engine has no model on this computer; the other engines go on as usual, and “tawsim model” shows how to add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camel engine could not load the camel-tools library; the other engines go on, and installing camel-tools again puts it right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camel engine could not read the model in “{folder}”; the other engines go on, and “tawsim model” shows how to add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camel engine ran out of memory; nothing is lost and the other engines go on. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camel engine met a fault and stopped; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camel engine ended unexpectedly; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camel engine gave no answer for {seconds} seconds and was stopped; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camel engine could not be started; nothing is lost and the other engines go on. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” has no model weights ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in “{folder}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model called “{name}” is already there; give the new one another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in “{folder}” could not be copied: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” holds the link “{name}”; a model&apos;s files must lie in it themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” holds “{name}”, which could run code and is no part of a model; take it out and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” has no vocabulary ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in “{folder}” does not tell persons, places and organisations as camel-tools&apos; models do, so it cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” has no readable config.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model weights in “{folder}” are damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; there are no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gold cannot be used: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine “{name}”; known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {engine} went through {done} of {total} documents; what it proposes for them is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document could be read, so nothing was written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tawsim&apos;s window needs shared libraries that are not installed here. On Debian or Ubuntu: apt-get install {packages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory to suggest; all else goes on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self._window</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self.window</name>
    <message>
        <source>Tawsim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not. Every label shown as saved is on the disk. Please send the details to whoever looks after Tawsim here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
