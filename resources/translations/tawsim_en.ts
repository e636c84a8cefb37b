<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Tawsim {0}: labels for Arabic articles.</source>
        <translation>Tawsim {0}: labels for Arabic articles.</translation>
    </message>
    <message>
        <source>Tawsim is under the MIT licence, its fonts under the SIL Open Font License.</source>
        <translation>Tawsim is under the MIT licence, its fonts under the SIL Open Font License.</translation>
    </message>
    <message>
        <source>It works without a network and sends nothing anywhere.</source>
        <translation>It works without a network and sends nothing anywhere.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New project</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Open project</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Import articles</translation>
    </message>
    <message>
        <source>Texts and records</source>
        <translation>Texts and records</translation>
    </message>
    <message>
        <source>Labels from a file</source>
        <translation>Labels from a file</translation>
    </message>
    <message>
        <source>New encrypted project</source>
        <translation>New encrypted project</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Import a folder</translation>
    </message>
</context>
<context>
    <name>AgreementChoices</name>
    <message>
        <source>Finished articles</source>
        <translation>Finished articles</translation>
    </message>
    <message>
        <source>Articles begun, too</source>
        <translation>Articles begun, too</translation>
    </message>
    <message>
        <source>Which articles count as read</source>
        <translation>Which articles count as read</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotators</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Words of a title</source>
        <translation>Words of a title</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Articles; unticked: set aside</source>
        <translation>Articles; unticked: set aside</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement of the annotators</source>
        <translation>Agreement of the annotators</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Compute intervals</source>
        <translation>Compute intervals</translation>
    </message>
    <message>
        <source>95 % intervals from articles drawn anew; takes a little longer.</source>
        <translation>95 % intervals from articles drawn anew; takes a little longer.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Forms that only one of two has</source>
        <translation>Forms that only one of two has</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusion</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Tick two annotators or more, and a label.</source>
        <translation>Tick two annotators or more, and a label.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Computing intervals…</source>
        <translation>Computing intervals…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Only one has it</source>
        <translation>Only one has it</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Writing the report…</translation>
    </message>
    <message>
        <source>The report was written to {0}.</source>
        <translation>The report was written to {0}.</translation>
    </message>
    <message>
        <source>It was stopped. Change a choice to count again.</source>
        <translation>It was stopped. Change a choice to count again.</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Settle all like this</source>
        <translation>Settle all like this</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>These are the first; settle them and ask again.</source>
        <translation>These are the first; settle them and ask again.</translation>
    </message>
    <message>
        <source>Why (is sent to the annotators)</source>
        <translation>Why (is sent to the annotators)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>As {0} has it</source>
        <translation>As {0} has it</translation>
    </message>
    <message>
        <source>As the others have it</source>
        <translation>As the others have it</translation>
    </message>
    <message>
        <source>As most have it</source>
        <translation>As most have it</translation>
    </message>
    <message>
        <source>Nothing of it is right</source>
        <translation>Nothing of it is right</translation>
    </message>
    <message numerus="yes">
        <source>Settle {0} differences</source>
        <translation>
            <numerusform>Settle {0} difference</numerusform>
            <numerusform>Settle {0} differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Article {0} of {1} · finished: {2}</source>
        <translation>Article {0} of {1} · finished: {2}</translation>
    </message>
    <message>
        <source>Status of the article: {0}</source>
        <translation>Status of the article: {0}</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Give out articles</source>
        <translation>Give out articles</translation>
    </message>
    <message>
        <source>How far everybody is</source>
        <translation>How far everybody is</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>To be read blind</source>
        <translation>To be read blind</translation>
    </message>
    <message>
        <source>Annotators, with commas between them</source>
        <translation>Annotators, with commas between them</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Names, with commas between them</translation>
    </message>
    <message>
        <source>They see neither suggestions nor the others' labels</source>
        <translation>They see neither suggestions nor the others' labels</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>Give out</translation>
    </message>
    <message>
        <source>Write work files…</source>
        <translation>Write work files…</translation>
    </message>
    <message>
        <source>Write corrections…</source>
        <translation>Write corrections…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Share that several read</source>
        <translation>Share that several read</translation>
    </message>
    <message>
        <source>By how many</source>
        <translation>By how many</translation>
    </message>
    <message>
        <source>Articles that nobody has</source>
        <translation>Articles that nobody has</translation>
    </message>
    <message>
        <source>To be given out: {0}</source>
        <translation>To be given out: {0}</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Folder for the files</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>Written:</translation>
    </message>
    <message>
        <source>There was nothing to write.</source>
        <translation>There was nothing to write.</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Come back</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>As then</source>
        <translation>As then</translation>
    </message>
    <message>
        <source>Articles that differ</source>
        <translation>Articles that differ</translation>
    </message>
    <message>
        <source>The project itself cannot be read, so nobody can say what differs.</source>
        <translation>The project itself cannot be read, so nobody can say what differs.</translation>
    </message>
    <message>
        <source>The project is as this copy has it.</source>
        <translation>The project is as this copy has it.</translation>
    </message>
    <message>
        <source>Labels: {0} come back, {1} go, {2} as then.</source>
        <translation>Labels: {0} come back, {1} go, {2} as then.</translation>
    </message>
    <message>
        <source>Articles: {0} come back, {1} go, {2} as then.</source>
        <translation>Articles: {0} come back, {1} go, {2} as then.</translation>
    </message>
    <message>
        <source>Statuses: {0} come back, {1} go, {2} as then.</source>
        <translation>Statuses: {0} come back, {1} go, {2} as then.</translation>
    </message>
    <message>
        <source>If you go back to this copy:</source>
        <translation>If you go back to this copy:</translation>
    </message>
    <message>
        <source>{0} (comes back)</source>
        <translation>{0} (comes back)</translation>
    </message>
    <message>
        <source>{0} (goes)</source>
        <translation>{0} (goes)</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Copies of {0}</source>
        <translation>Copies of {0}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>&amp;Make a copy now</source>
        <translation>&amp;Make a copy now</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>Show the &amp;folder</translation>
    </message>
    <message>
        <source>&amp;Save as another project…</source>
        <translation>&amp;Save as another project…</translation>
    </message>
    <message>
        <source>&amp;Go back to this copy…</source>
        <translation>&amp;Go back to this copy…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>There is no copy yet.</translation>
    </message>
    <message>
        <source>A copy is made when the project is opened, after imports and after every {0} edits. Older ones are thinned out. They take {1} in {2}</source>
        <translation>A copy is made when the project is opened, after imports and after every {0} edits. Older ones are thinned out. They take {1} in {2}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Save the copy as another project</source>
        <translation>Save the copy as another project</translation>
    </message>
    <message>
        <source>The copy is now the project {0}.</source>
        <translation>The copy is now the project {0}.</translation>
    </message>
    <message>
        <source>Go back to the copy of {0}?</source>
        <translation>Go back to the copy of {0}?</translation>
    </message>
    <message>
        <source>What the project is now is kept as another copy, so that you can come back.</source>
        <translation>What the project is now is kept as another copy, so that you can come back.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Settle all like this…</source>
        <translation>Settle all like this…</translation>
    </message>
    <message>
        <source>Why (goes with the next decision)</source>
        <translation>Why (goes with the next decision)</translation>
    </message>
    <message>
        <source>Why: a comment that goes with the next decision</source>
        <translation>Why: a comment that goes with the next decision</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Open it again</translation>
    </message>
    <message>
        <source>{letters}…: as that annotator has it · {most}: as most have it · {everything}: all of it · {nothing}: nothing of it · a label's key: the words selected are right · {next}: next</source>
        <translation>{letters}…: as that annotator has it · {most}: as most have it · {everything}: all of it · {nothing}: nothing of it · a label's key: the words selected are right · {next}: next</translation>
    </message>
    <message>
        <source>Nothing is looked at. Tab goes to the next open difference.</source>
        <translation>Nothing is looked at. Tab goes to the next open difference.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Whole words</source>
        <translation>Whole words</translation>
    </message>
    <message>
        <source>Also behind a proclitic, as بغداد in وبغداد</source>
        <translation>Also behind a proclitic, as بغداد in وبغداد</translation>
    </message>
    <message>
        <source>Letters as typed</source>
        <translation>Letters as typed</translation>
    </message>
    <message>
        <source>No other spelling: hamza, ى and ي, ة and ه count</source>
        <translation>No other spelling: hamza, ى and ي, ة and ه count</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>As Python reads it, over the text as it is</source>
        <translation>As Python reads it, over the text as it is</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>New project…</source>
        <translation>New project…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Open project…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Close project</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Import articles…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Labels of the project…</source>
        <translation>Labels of the project…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>Find in the article…</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Next place found</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Place found before</translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation>Find in all articles…</translation>
    </message>
    <message>
        <source>Label as the last time</source>
        <translation>Label as the last time</translation>
    </message>
    <message>
        <source>Label all like this…</source>
        <translation>Label all like this…</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Remove label</translation>
    </message>
    <message>
        <source>Start over the proclitic or behind it</source>
        <translation>Start over the proclitic or behind it</translation>
    </message>
    <message>
        <source>Left edge outward by a word</source>
        <translation>Left edge outward by a word</translation>
    </message>
    <message>
        <source>Right edge outward by a word</source>
        <translation>Right edge outward by a word</translation>
    </message>
    <message>
        <source>Left edge inward by a word</source>
        <translation>Left edge inward by a word</translation>
    </message>
    <message>
        <source>Right edge inward by a word</source>
        <translation>Right edge inward by a word</translation>
    </message>
    <message>
        <source>Left edge outward by a letter</source>
        <translation>Left edge outward by a letter</translation>
    </message>
    <message>
        <source>Right edge outward by a letter</source>
        <translation>Right edge outward by a letter</translation>
    </message>
    <message>
        <source>Left edge inward by a letter</source>
        <translation>Left edge inward by a letter</translation>
    </message>
    <message>
        <source>Right edge inward by a letter</source>
        <translation>Right edge inward by a letter</translation>
    </message>
    <message>
        <source>Note on the label</source>
        <translation>Note on the label</translation>
    </message>
    <message>
        <source>Flag the label</source>
        <translation>Flag the label</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Next suggestion</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Previous suggestion</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Take all in sight</source>
        <translation>Take all in sight</translation>
    </message>
    <message>
        <source>Suggest for this article</source>
        <translation>Suggest for this article</translation>
    </message>
    <message>
        <source>Suggest for all articles</source>
        <translation>Suggest for all articles</translation>
    </message>
    <message>
        <source>Stop the work under way</source>
        <translation>Stop the work under way</translation>
    </message>
    <message>
        <source>What was learned…</source>
        <translation>What was learned…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Models…</translation>
    </message>
    <message>
        <source>Done, on to the next unfinished</source>
        <translation>Done, on to the next unfinished</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Next article</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Previous article</translation>
    </message>
    <message>
        <source>Mark as new</source>
        <translation>Mark as new</translation>
    </message>
    <message>
        <source>Mark as in progress</source>
        <translation>Mark as in progress</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Mark as skipped</source>
        <translation>Mark as skipped</translation>
    </message>
    <message>
        <source>Settle differences…</source>
        <translation>Settle differences…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Agreement…</translation>
    </message>
    <message>
        <source>Give out articles…</source>
        <translation>Give out articles…</translation>
    </message>
    <message>
        <source>Merge colleagues' files…</source>
        <translation>Merge colleagues' files…</translation>
    </message>
    <message>
        <source>Corrections of my labels</source>
        <translation>Corrections of my labels</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>All commands…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferences…</translation>
    </message>
    <message>
        <source>Keys of commands…</source>
        <translation>Keys of commands…</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Larger letters</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Smaller letters</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Usual size</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>Colours as the system has them</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Label guide</source>
        <translation>Label guide</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>About Tawsim</source>
        <translation>About Tawsim</translation>
    </message>
    <message>
        <source>New project with labels from a file…</source>
        <translation>New project with labels from a file…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>New encrypted project…</source>
        <translation>New encrypted project…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Save an encrypted copy…</source>
        <translation>Save an encrypted copy…</translation>
    </message>
    <message>
        <source>Copies of the project…</source>
        <translation>Copies of the project…</translation>
    </message>
    <message>
        <source>Take all of this label in the article</source>
        <translation>Take all of this label in the article</translation>
    </message>
    <message>
        <source>Take all in the article</source>
        <translation>Take all in the article</translation>
    </message>
    <message>
        <source>Words of the project…</source>
        <translation>Words of the project…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Import a folder…</translation>
    </message>
    <message>
        <source>As annotator {0} has it</source>
        <translation>As annotator {0} has it</translation>
    </message>
    <message>
        <source>As most have it</source>
        <translation>As most have it</translation>
    </message>
    <message>
        <source>All of it is right</source>
        <translation>All of it is right</translation>
    </message>
    <message>
        <source>Nothing of it is right</source>
        <translation>Nothing of it is right</translation>
    </message>
    <message>
        <source>Why: write a comment</source>
        <translation>Why: write a comment</translation>
    </message>
    <message>
        <source>Settle all like this…</source>
        <translation>Settle all like this…</translation>
    </message>
    <message>
        <source>Settle by majority…</source>
        <translation>Settle by majority…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Open it again</translation>
    </message>
    <message>
        <source>Reviewed, on to the next difference</source>
        <translation>Reviewed, on to the next difference</translation>
    </message>
    <message>
        <source>Next open difference</source>
        <translation>Next open difference</translation>
    </message>
    <message>
        <source>Open difference before</source>
        <translation>Open difference before</translation>
    </message>
    <message>
        <source>Next difference in the article, also settled</source>
        <translation>Next difference in the article, also settled</translation>
    </message>
    <message>
        <source>Side by side, or over each other</source>
        <translation>Side by side, or over each other</translation>
    </message>
    <message>
        <source>Show what all agree on</source>
        <translation>Show what all agree on</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Show suggestions</translation>
    </message>
    <message>
        <source>Open the article in the main window</source>
        <translation>Open the article in the main window</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Show resolved ones</source>
        <translation>Show resolved ones</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>New comment</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>About the article; select words to comment on them.</source>
        <translation>About the article; select words to comment on them.</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>About {0}</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
</context>
<context>
    <name>Compared</name>
    <message>
        <source>All together</source>
        <translation>All together</translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>{0} · {1}: {2}</source>
        <translation>{0} · {1}: {2}</translation>
    </message>
</context>
<context>
    <name>ConfusionPage</name>
    <message>
        <source>Two annotators</source>
        <translation>Two annotators</translation>
    </message>
    <message>
        <source>Choose a cell to see its cases.</source>
        <translation>Choose a cell to see its cases.</translation>
    </message>
    <message>
        <source>Cases of the cell</source>
        <translation>Cases of the cell</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} and {1}</translation>
    </message>
    <message>
        <source>Words by label: rows are {0}, columns are {1}</source>
        <translation>Words by label: rows are {0}, columns are {1}</translation>
    </message>
    <message>
        <source>Where nobody has a label there is nothing to list.</source>
        <translation>Where nobody has a label there is nothing to list.</translation>
    </message>
    <message>
        <source>Looking for the cases…</source>
        <translation>Looking for the cases…</translation>
    </message>
    <message>
        <source>Cases: {0}. Double-click opens the article there.</source>
        <translation>Cases: {0}. Double-click opens the article there.</translation>
    </message>
    <message>
        <source>The first {0} are listed.</source>
        <translation>The first {0} are listed.</translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message>
        <source>seen</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>disputed</translation>
    </message>
    <message>
        <source>Corrections of which articles</source>
        <translation>Corrections of which articles</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>This article</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>What was wrong</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>A word to the reviewer</source>
        <translation>A word to the reviewer</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Disagree</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>All seen</translation>
    </message>
    <message>
        <source>Usual slips</source>
        <translation>Usual slips</translation>
    </message>
    <message>
        <source>Choose a correction to read it.</source>
        <translation>Choose a correction to read it.</translation>
    </message>
    <message>
        <source>No reviewer has changed a label of yours here.</source>
        <translation>No reviewer has changed a label of yours here.</translation>
    </message>
    <message>
        <source>You had: {0}</source>
        <translation>You had: {0}</translation>
    </message>
    <message>
        <source>Right is: {0}</source>
        <translation>Right is: {0}</translation>
    </message>
    <message>
        <source>Your answer: {0}</source>
        <translation>Your answer: {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} times</source>
        <translation>
            <numerusform>{0} time</numerusform>
            <numerusform>{0} times</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: {0}</source>
        <translation>For example: {0}</translation>
    </message>
    <message>
        <source>No slips to speak of.</source>
        <translation>No slips to speak of.</translation>
    </message>
    <message>
        <source>Labels of yours that a reviewer changed in this article: {0}</source>
        <translation>Labels of yours that a reviewer changed in this article: {0}</translation>
    </message>
    <message>
        <source>Corrections of my labels</source>
        <translation>Corrections of my labels</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>The last day on which one of these labels was given or changed, or the status set. Days are counted in UTC.</source>
        <translation>The last day on which one of these labels was given or changed, or the status set. Days are counted in UTC.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Tawsim</source>
        <translation>Tawsim</translation>
    </message>
    <message>
        <source>Something went wrong that should not. Every label shown as saved is on the disk. Please send the details to whoever looks after Tawsim here.</source>
        <translation>Something went wrong that should not. Every label shown as saved is on the disk. Please send the details to whoever looks after Tawsim here.</translation>
    </message>
    <message>
        <source>The log is in {0}</source>
        <translation>The log is in {0}</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copy the details</translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message>
        <source>Which articles are compared</source>
        <translation>Which articles are compared</translation>
    </message>
    <message>
        <source>Articles marked as done</source>
        <translation>Articles marked as done</translation>
    </message>
    <message>
        <source>Also articles in progress</source>
        <translation>Also articles in progress</translation>
    </message>
    <message>
        <source>Open, and all; only kinds that are ticked are walked</source>
        <translation>Open, and all; only kinds that are ticked are walked</translation>
    </message>
    <message>
        <source>Only differences about this label</source>
        <translation>Only differences about this label</translation>
    </message>
    <message>
        <source>Only differences of this annotator</source>
        <translation>Only differences of this annotator</translation>
    </message>
    <message>
        <source>Kinds of difference, those with most open ones first</source>
        <translation>Kinds of difference, those with most open ones first</translation>
    </message>
    <message>
        <source>Articles with how many differences are open</source>
        <translation>Articles with how many differences are open</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>All labels</translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>All annotators</translation>
    </message>
    <message>
        <source>{0}: {1} / {2}</source>
        <translation>{0}: {1} / {2}</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>No article was read by two annotators yet. Merge your colleagues' files; what they marked as done is compared.</source>
        <translation>No article was read by two annotators yet. Merge your colleagues' files; what they marked as done is compared.</translation>
    </message>
    <message>
        <source>Comparing: {0} of {1} articles…</source>
        <translation>Comparing: {0} of {1} articles…</translation>
    </message>
    <message>
        <source>{0} of {1} differences settled; {2} of {3} articles have open ones.</source>
        <translation>{0} of {1} differences settled; {2} of {3} articles have open ones.</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Find an article by its title</source>
        <translation>Find an article by its title</translation>
    </message>
    <message>
        <source>Show articles by status</source>
        <translation>Show articles by status</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Order of the articles</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Latest work</source>
        <translation>Latest work</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>{0}, not possible now</source>
        <translation>{0}, not possible now</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Everybody's labels</source>
        <translation>Everybody's labels</translation>
    </message>
    <message>
        <source>The adjudicated labels</source>
        <translation>The adjudicated labels</translation>
    </message>
    <message>
        <source>Everybody's, told apart</source>
        <translation>Everybody's, told apart</translation>
    </message>
    <message>
        <source>Suggestions that wait, apart from the labels</source>
        <translation>Suggestions that wait, apart from the labels</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>Only articles with these words</source>
        <translation>Only articles with these words</translation>
    </message>
    <message>
        <source>As the format has it</source>
        <translation>As the format has it</translation>
    </message>
    <message>
        <source>The outermost only</source>
        <translation>The outermost only</translation>
    </message>
    <message>
        <source>The innermost only</source>
        <translation>The innermost only</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>In columns</translation>
    </message>
    <message>
        <source>In one piece</source>
        <translation>In one piece</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Labels of</source>
        <translation>Labels of</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Last worked on</source>
        <translation>Last worked on</translation>
    </message>
    <message>
        <source>Edges within words</source>
        <translation>Edges within words</translation>
    </message>
    <message>
        <source>Nested spans</source>
        <translation>Nested spans</translation>
    </message>
    <message>
        <source>Removed, as of an earlier export to this name: {0}</source>
        <translation>Removed, as of an earlier export to this name: {0}</translation>
    </message>
    <message>
        <source>Training, validation, test</source>
        <translation>Training, validation, test</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Seed of the split</translation>
    </message>
    <message>
        <source>The first record as it will be</source>
        <translation>The first record as it will be</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>There is nothing to show.</translation>
    </message>
    <message>
        <source>Proclitics split off</source>
        <translation>Proclitics split off</translation>
    </message>
    <message>
        <source>Spans widened</source>
        <translation>Spans widened</translation>
    </message>
    <message>
        <source>Such spans left out</source>
        <translation>Such spans left out</translation>
    </message>
    <message>
        <source>What is not written as it is</source>
        <translation>What is not written as it is</translation>
    </message>
    <message>
        <source>Alike articles in one part, from</source>
        <translation>Alike articles in one part, from</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Whose figures</source>
        <translation>Whose figures</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Figures of agreement</source>
        <translation>Figures of agreement</translation>
    </message>
    <message>
        <source>All together and every pair</source>
        <translation>All together and every pair</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>All together</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} and {1}</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>All labels</translation>
    </message>
    <message>
        <source>{0}: {1} articles, {2} of them read by all of them, {3} words</source>
        <translation>{0}: {1} articles, {2} of them read by all of them, {3} words</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Find in this article</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>The place before</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>The next place</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>{0} of more than {1}</source>
        <translation>{0} of more than {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>Find in all articles</source>
        <translation>Find in all articles</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Places found</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>{0} places so far…</source>
        <translation>{0} places so far…</translation>
    </message>
    <message>
        <source>The first {0} places.</source>
        <translation>The first {0} places.</translation>
    </message>
    <message numerus="yes">
        <source>{0} places.</source>
        <translation>
            <numerusform>{0} place.</numerusform>
            <numerusform>{0} places.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in any article.</source>
        <translation>Nothing was found in any article.</translation>
    </message>
</context>
<context>
    <name>HeatTable</name>
    <message>
        <source>Tokens by the two annotators' labels</source>
        <translation>Tokens by the two annotators' labels</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>Import articles</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} and {1} more</translation>
    </message>
    <message>
        <source>By the files themselves</source>
        <translation>By the files themselves</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Column of the text</source>
        <translation>Column of the text</translation>
    </message>
    <message>
        <source>The first articles</source>
        <translation>The first articles</translation>
    </message>
    <message>
        <source>The text as it will be</source>
        <translation>The text as it will be</translation>
    </message>
    <message>
        <source>What is refused, and why</source>
        <translation>What is refused, and why</translation>
    </message>
    <message>
        <source>Looking through… {0}</source>
        <translation>Looking through… {0}</translation>
    </message>
    <message>
        <source>New: {0}. With labels that are new: {1}. Already there: {2}. Refused: {3}.</source>
        <translation>New: {0}. With labels that are new: {1}. Already there: {2}. Refused: {3}.</translation>
    </message>
    <message>
        <source>Refused: {0} (line {1}): {2}</source>
        <translation>Refused: {0} (line {1}): {2}</translation>
    </message>
    <message>
        <source>{0} — letters: {1}, labels: {2}, suggestions: {3}</source>
        <translation>{0} — letters: {1}, labels: {2}, suggestions: {3}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Value of the date</source>
        <translation>Value of the date</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Select words and press a label's key, or press Tab for the next suggestion.</source>
        <translation>Select words and press a label's key, or press Tab for the next suggestion.</translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message>
        <source>{0}, key {1}: {2} labelled, {3} suggested</source>
        <translation>{0}, key {1}: {2} labelled, {3} suggested</translation>
    </message>
    <message>
        <source>{0} + {1}?</source>
        <translation>{0} + {1}?</translation>
    </message>
</context>
<context>
    <name>LabelChoices</name>
    <message>
        <source>Refuse the records that have them</source>
        <translation>Refuse the records that have them</translation>
    </message>
    <message>
        <source>Add them to the project</source>
        <translation>Add them to the project</translation>
    </message>
    <message>
        <source>Leave their spans out</source>
        <translation>Leave their spans out</translation>
    </message>
    <message>
        <source>Labels the project lacks</source>
        <translation>Labels the project lacks</translation>
    </message>
    <message>
        <source>Mapping from a file…</source>
        <translation>Mapping from a file…</translation>
    </message>
    <message>
        <source>Save the mapping…</source>
        <translation>Save the mapping…</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <translation>As chosen below</translation>
    </message>
    <message>
        <source>Leave its spans out</source>
        <translation>Leave its spans out</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>Least contrast of letters: {0} to 1</source>
        <translation>Least contrast of letters: {0} to 1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>LabelRemoval</name>
    <message>
        <source>Merge or remove a label</source>
        <translation>Merge or remove a label</translation>
    </message>
    <message>
        <source>The label {0} goes. What becomes of the spans that everybody in this project has given it? Undo brings the label and its spans back.</source>
        <translation>The label {0} goes. What becomes of the spans that everybody in this project has given it? Undo brings the label and its spans back.</translation>
    </message>
    <message>
        <source>They get another label:</source>
        <translation>They get another label:</translation>
    </message>
    <message>
        <source>The other label</source>
        <translation>The other label</translation>
    </message>
    <message>
        <source>They are removed with it.</source>
        <translation>They are removed with it.</translation>
    </message>
</context>
<context>
    <name>LearnedDialog</name>
    <message>
        <source>What was learned</source>
        <translation>What was learned</translation>
    </message>
    <message>
        <source>How well each label is found</source>
        <translation>How well each label is found</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Labelled</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Learned</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Suggested by</translation>
    </message>
    <message>
        <source>The figures are F1 at exact places: the articles are dealt into parts, and each part is labelled by what was learned from the others. A label is left to what was learned only where that does better than the rules.</source>
        <translation>The figures are F1 at exact places: the articles are dealt into parts, and each part is labelled by what was learned from the others. A label is left to what was learned only where that does better than the rules.</translation>
    </message>
    <message>
        <source>what was learned</source>
        <translation>what was learned</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>the rules</translation>
    </message>
    <message>
        <source>Learned from {0} finished articles with {1} labels.</source>
        <translation>Learned from {0} finished articles with {1} labels.</translation>
    </message>
    <message>
        <source>Articles finished since then: {0}.</source>
        <translation>Articles finished since then: {0}.</translation>
    </message>
    <message>
        <source>An encrypted project keeps no model, for it would hold words of the articles; so there are no figures.</source>
        <translation>An encrypted project keeps no model, for it would hold words of the articles; so there are no figures.</translation>
    </message>
    <message>
        <source>Nothing was learned yet: that begins when {0} articles with labels are finished, and there are {1}.</source>
        <translation>Nothing was learned yet: that begins when {0} articles with labels are finished, and there are {1}.</translation>
    </message>
    <message>
        <source>Phrases remembered from finished articles: {0}; suggested elsewhere: {1}.</source>
        <translation>Phrases remembered from finished articles: {0}; suggested elsewhere: {1}.</translation>
    </message>
    <message>
        <source>Suggestions by {0} that were taken so far: {1} of {2}.</source>
        <translation>Suggestions by {0} that were taken so far: {1} of {2}.</translation>
    </message>
</context>
<context>
    <name>Lexicon</name>
    <message>
        <source>Forces and factions</source>
        <translation>Forces and factions</translation>
    </message>
    <message>
        <source>Kinds of weapons</source>
        <translation>Kinds of weapons</translation>
    </message>
    <message>
        <source>Models of weapons</source>
        <translation>Models of weapons</translation>
    </message>
    <message>
        <source>Names of bases</source>
        <translation>Names of bases</translation>
    </message>
    <message>
        <source>People, in full</source>
        <translation>People, in full</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Given names</translation>
    </message>
    <message>
        <source>Family names</source>
        <translation>Family names</translation>
    </message>
    <message>
        <source>Titles before names</source>
        <translation>Titles before names</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>Words of the project</source>
        <translation>Words of the project</translation>
    </message>
    <message>
        <source>Names and kinds added here are suggested in this project from now on, in every spelling. Write them as newspapers do.</source>
        <translation>Names and kinds added here are suggested in this project from now on, in every spelling. Write them as newspapers do.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Word or name</source>
        <translation>Word or name</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This project can only be read: its file or folder takes no changes. Save a copy elsewhere to label.</source>
        <translation>This project can only be read: its file or folder takes no changes. Save a copy elsewhere to label.</translation>
    </message>
    <message>
        <source>The project has no articles yet: import some, or drop files here.</source>
        <translation>The project has no articles yet: import some, or drop files here.</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>Tawsim</translation>
    </message>
    <message>
        <source>There is no further article.</source>
        <translation>There is no further article.</translation>
    </message>
    <message numerus="yes">
        <source>{0} articles were written to {1}.</source>
        <translation>
            <numerusform>{0} article was written to {1}.</numerusform>
            <numerusform>{0} articles were written to {1}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MajorityDialog</name>
    <message>
        <source>More than half of the annotators</source>
        <translation>More than half of the annotators</translation>
    </message>
    <message>
        <source>At least two thirds</source>
        <translation>At least two thirds</translation>
    </message>
    <message>
        <source>At least three quarters</source>
        <translation>At least three quarters</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>All of them</translation>
    </message>
    <message>
        <source>Settle by majority</source>
        <translation>Settle by majority</translation>
    </message>
    <message>
        <source>How many must have it</source>
        <translation>How many must have it</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In this article</translation>
    </message>
    <message>
        <source>In all articles that are compared</source>
        <translation>In all articles that are compared</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>What at least this many annotators have is taken, and the others' readings are not. What was decided before stays; it is one step to undo.</source>
        <translation>What at least this many annotators have is taken, and the others' readings are not. What was decided before stays; it is one step to undo.</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Annotator: {0}</source>
        <translation>Annotator: {0}</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>From: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>Suggested by {0}, {1}</source>
        <translation>Suggested by {0}, {1}</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Why: {0}</translation>
    </message>
    <message>
        <source>Value: {0}</source>
        <translation>Value: {0}</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>F1, exact</source>
        <translation>F1, exact</translation>
    </message>
    <message>
        <source>F1, overlapping</source>
        <translation>F1, overlapping</translation>
    </message>
    <message>
        <source>Cohen's kappa</source>
        <translation>Cohen's kappa</translation>
    </message>
    <message>
        <source>Fleiss' kappa</source>
        <translation>Fleiss' kappa</translation>
    </message>
    <message>
        <source>Gwet's AC1</source>
        <translation>Gwet's AC1</translation>
    </message>
    <message>
        <source>Krippendorff's alpha</source>
        <translation>Krippendorff's alpha</translation>
    </message>
    <message>
        <source>Unitizing alpha</source>
        <translation>Unitizing alpha</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Merge colleagues' files</source>
        <translation>Merge colleagues' files</translation>
    </message>
    <message>
        <source>Merged: {0} new articles, {1} new labels. Undo takes the whole merge back.</source>
        <translation>Merged: {0} new articles, {1} new labels. Undo takes the whole merge back.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Save what can be read</source>
        <translation>Save what can be read</translation>
    </message>
    <message>
        <source>Articles recovered: {0}; labels: {1}.</source>
        <translation>Articles recovered: {0}; labels: {1}.</translation>
    </message>
    <message>
        <source>The copy {0} filled in.</source>
        <translation>The copy {0} filled in.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <source>What is missing:</source>
        <translation>What is missing:</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… and {0} more.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Project</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>&amp;Suggestions</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>&amp;Articles</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Settle</source>
        <translation>&amp;Settle</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Compare</translation>
    </message>
</context>
<context>
    <name>MergeAccount</name>
    <message>
        <source>What comes in, what is there, what stays out</source>
        <translation>What comes in, what is there, what stays out</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>New articles</translation>
    </message>
    <message>
        <source>Known articles</source>
        <translation>Known articles</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>New labels</translation>
    </message>
    <message>
        <source>Known labels</source>
        <translation>Known labels</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>Rulings</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Stay out</source>
        <translation>Stay out</translation>
    </message>
    <message>
        <source>Cannot be merged: {0}</source>
        <translation>Cannot be merged: {0}</translation>
    </message>
    <message>
        <source>Labels that come in, by annotator: {0}</source>
        <translation>Labels that come in, by annotator: {0}</translation>
    </message>
    <message>
        <source>Labels that change: {0}; that go: {1}; that were changed later here and stay: {2}</source>
        <translation>Labels that change: {0}; that go: {1}; that were changed later here and stay: {2}</translation>
    </message>
    <message>
        <source>Statuses: {0}; decisions on suggestions: {1}; edits on record: {2}</source>
        <translation>Statuses: {0}; decisions on suggestions: {1}; edits on record: {2}</translation>
    </message>
    <message>
        <source>Assignments: {0}; answers: {1}; words of the project: {2}</source>
        <translation>Assignments: {0}; answers: {1}; words of the project: {2}</translation>
    </message>
    <message>
        <source>Stays out: {0}</source>
        <translation>Stays out: {0}</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… and {0} more.</translation>
    </message>
    <message>
        <source>The label {0} is {1} here</source>
        <translation>The label {0} is {1} here</translation>
    </message>
    <message>
        <source>Labels that are added to the project: {0}</source>
        <translation>Labels that are added to the project: {0}</translation>
    </message>
    <message>
        <source>The adjudicated layer is {0}</source>
        <translation>The adjudicated layer is {0}</translation>
    </message>
    <message>
        <source>Its last edit lies {0} hours in the future: a clock is wrong, there or here.</source>
        <translation>Its last edit lies {0} hours in the future: a clock is wrong, there or here.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge colleagues' files</source>
        <translation>Merge colleagues' files</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Passphrase…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Nothing is written yet. The files themselves are only read and stay as they are; the merge is one step to undo.</source>
        <translation>Nothing is written yet. The files themselves are only read and stay as they are; the merge is one step to undo.</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Looking at the files…</translation>
    </message>
    <message>
        <source>{0} opens with its passphrase only.</source>
        <translation>{0} opens with its passphrase only.</translation>
    </message>
    <message>
        <source>None of the files can be merged. Nothing was changed.</source>
        <translation>None of the files can be merged. Nothing was changed.</translation>
    </message>
    <message>
        <source>Finding out what would come in…</source>
        <translation>Finding out what would come in…</translation>
    </message>
    <message>
        <source>Come in: articles {0}, labels {1}. Stay out: articles {2}, files {3}.</source>
        <translation>Come in: articles {0}, labels {1}. Stay out: articles {2}, files {3}.</translation>
    </message>
    <message>
        <source>All of it is there already: there is nothing to merge.</source>
        <translation>All of it is there already: there is nothing to merge.</translation>
    </message>
    <message>
        <source>Labels under my name, {0}, in {1} ({2}) are mine, from another machine</source>
        <translation>Labels under my name, {0}, in {1} ({2}) are mine, from another machine</translation>
    </message>
    <message>
        <source>If they are not yours, have their maker take another name first.</source>
        <translation>If they are not yours, have their maker take another name first.</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Merging…</translation>
    </message>
</context>
<context>
    <name>MergeLabels</name>
    <message>
        <source>These labels are not in the project. What are they here?</source>
        <translation>These labels are not in the project. What are they here?</translation>
    </message>
    <message>
        <source>Add it to the project</source>
        <translation>Add it to the project</translation>
    </message>
    <message>
        <source>{0} (labels: {1}; in {2})</source>
        <translation>{0} (labels: {1}; in {2})</translation>
    </message>
    <message>
        <source>titles, colours or keys differ and stay as they are here: {0}</source>
        <translation>titles, colours or keys differ and stay as they are here: {0}</translation>
    </message>
    <message>
        <source>labels it lacks: {0}</source>
        <translation>labels it lacks: {0}</translation>
    </message>
    <message>
        <source>{0} — {1}</source>
        <translation>{0} — {1}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>&amp;Add from a folder…</source>
        <translation>&amp;Add from a folder…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>The camel engine suggests with a model of camel-tools. Nothing is fetched before you ask for it.</source>
        <translation>The camel engine suggests with a model of camel-tools. Nothing is fetched before you ask for it.</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Cannot be used</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Partly fetched</source>
        <translation>Partly fetched</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Not installed</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>From elsewhere</translation>
    </message>
    <message>
        <source>&amp;Go on fetching</source>
        <translation>&amp;Go on fetching</translation>
    </message>
    <message>
        <source>&amp;Install again</source>
        <translation>&amp;Install again</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Install</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Folder: {0}</translation>
    </message>
    <message>
        <source>Published as: {0}</source>
        <translation>Published as: {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licence: {0}</translation>
    </message>
    <message>
        <source>Published at: {0}</source>
        <translation>Published at: {0}</translation>
    </message>
    <message>
        <source>Fetched, when you ask for it, by way of {0}</source>
        <translation>Fetched, when you ask for it, by way of {0}</translation>
    </message>
    <message>
        <source>Fetch it from there yourself, and add the folder that holds its files.</source>
        <translation>Fetch it from there yourself, and add the folder that holds its files.</translation>
    </message>
    <message>
        <source>{0} have arrived</source>
        <translation>{0} have arrived</translation>
    </message>
    <message>
        <source>{0} of {1} have arrived</source>
        <translation>{0} of {1} have arrived</translation>
    </message>
    <message>
        <source>The folder with the model's config.json</source>
        <translation>The folder with the model's config.json</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Remove a model</translation>
    </message>
    <message>
        <source>Remove the model {0} from this computer? Labels and suggestions stay.</source>
        <translation>Remove the model {0} from this computer? Labels and suggestions stay.</translation>
    </message>
    <message>
        <source>Throw away what has arrived of the model {0}?</source>
        <translation>Throw away what has arrived of the model {0}?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>At work on {0}…</source>
        <translation>At work on {0}…</translation>
    </message>
    <message>
        <source>Checking and unpacking…</source>
        <translation>Checking and unpacking…</translation>
    </message>
    <message>
        <source>Fetching: {0} of {1}</source>
        <translation>Fetching: {0} of {1}</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>That did not work; what was installed before is unharmed.</source>
        <translation>That did not work; what was installed before is unharmed.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>A command, a label or an article</source>
        <translation>A command, a label or an article</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>What fits</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>Label: {0}</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>The same once more</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>{0} will open with this passphrase only. It is kept nowhere: whoever forgets it loses the project.</source>
        <translation>{0} will open with this passphrase only. It is kept nowhere: whoever forgets it loses the project.</translation>
    </message>
    <message>
        <source>{0} opens with its passphrase only.</source>
        <translation>{0} opens with its passphrase only.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>Faster, in eight-bit numbers; a few labels may differ</source>
        <translation>Faster, in eight-bit numbers; a few labels may differ</translation>
    </message>
    <message>
        <source>Your name, for the labels you give</source>
        <translation>Your name, for the labels you give</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Font of articles</source>
        <translation>Font of articles</translation>
    </message>
    <message>
        <source>Size of their letters</source>
        <translation>Size of their letters</translation>
    </message>
    <message>
        <source>Distance of their lines</source>
        <translation>Distance of their lines</translation>
    </message>
    <message>
        <source>The camel engine</source>
        <translation>The camel engine</translation>
    </message>
</context>
<context>
    <name>ProgressBoard</name>
    <message>
        <source>Articles finished</source>
        <translation>Articles finished</translation>
    </message>
    <message>
        <source>Labels by the day they were last changed</source>
        <translation>Labels by the day they were last changed</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>All labels</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>What is counted</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>Work by annotator</source>
        <translation>Work by annotator</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Articles that nobody has finished: {0}.</source>
        <translation>Articles that nobody has finished: {0}.</translation>
    </message>
    <message>
        <source>Articles that nobody has finished: {0}. Finished on a day of work: {1}. Days of work left at this pace: {2}.</source>
        <translation>Articles that nobody has finished: {0}. Finished on a day of work: {1}. Days of work left at this pace: {2}.</translation>
    </message>
    <message>
        <source>Labels given</source>
        <translation>Labels given</translation>
    </message>
    <message>
        <source>Minutes an article</source>
        <translation>Minutes an article</translation>
    </message>
    <message>
        <source>Suggestions taken</source>
        <translation>Suggestions taken</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>This article is to be read blind: suggestions are not shown.</source>
        <translation>This article is to be read blind: suggestions are not shown.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>day</source>
        <translation>day</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>day of month</source>
        <translation>day of month</translation>
    </message>
    <message>
        <source>numeric</source>
        <translation>numeric</translation>
    </message>
    <message>
        <source>month</source>
        <translation>month</translation>
    </message>
    <message>
        <source>months</source>
        <translation>months</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>weekdays</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>weekday</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>relative</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>year</source>
        <translation>year</translation>
    </message>
    <message>
        <source>years</source>
        <translation>years</translation>
    </message>
    <message>
        <source>bare year</source>
        <translation>bare year</translation>
    </message>
    <message>
        <source>hijri year</source>
        <translation>hijri year</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Imported articles: {0} new, {1} with new labels, {2} already there.</source>
        <translation>Imported articles: {0} new, {1} with new labels, {2} already there.</translation>
    </message>
    <message>
        <source>Refused: {0} (line {1}): {2}</source>
        <translation>Refused: {0} (line {1}): {2}</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… and {0} more.</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>No reading is had by more than half of the annotators.</source>
        <translation>No reading is had by more than half of the annotators.</translation>
    </message>
    <message>
        <source>Settle differences</source>
        <translation>Settle differences</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>{0} of {1} differences settled in this article</source>
        <translation>{0} of {1} differences settled in this article</translation>
    </message>
    <message>
        <source>Of these, no difference is open any more.</source>
        <translation>Of these, no difference is open any more.</translation>
    </message>
    <message>
        <source>Every difference is settled.</source>
        <translation>Every difference is settled.</translation>
    </message>
    <message>
        <source>That settled nothing: no open difference is decided by it.</source>
        <translation>That settled nothing: no open difference is decided by it.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>All agree</source>
        <translation>All agree</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Another value</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>Another label</translation>
    </message>
    <message>
        <source>Other edges</source>
        <translation>Other edges</translation>
    </message>
    <message>
        <source>Other edges and label</source>
        <translation>Other edges and label</translation>
    </message>
    <message>
        <source>Only some have it</source>
        <translation>Only some have it</translation>
    </message>
    <message>
        <source>all had it so</source>
        <translation>all had it so</translation>
    </message>
    <message>
        <source>as most have it</source>
        <translation>as most have it</translation>
    </message>
    <message>
        <source>as {0} has it</source>
        <translation>as {0} has it</translation>
    </message>
    <message>
        <source>nothing of it is right</source>
        <translation>nothing of it is right</translation>
    </message>
    <message>
        <source>drawn by the reviewer</source>
        <translation>drawn by the reviewer</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Decided by {0}, {1}: {2}.</source>
        <translation>Decided by {0}, {1}: {2}.</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Why: {0}</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>The project {0} is no longer there: it was moved or deleted, or its disk was taken away. Everything labelled so far was saved in it; nothing more can be until it is back. Put it back, or save a copy of what is open here.</source>
        <translation>The project {0} is no longer there: it was moved or deleted, or its disk was taken away. Everything labelled so far was saved in it; nothing more can be until it is back. Put it back, or save a copy of what is open here.</translation>
    </message>
    <message>
        <source>Another file has taken the place of the project {0}, so nothing more is saved there. Save a copy of what is open here, or open what is there now.</source>
        <translation>Another file has taken the place of the project {0}, so nothing more is saved there. Save a copy of what is open here, or open what is there now.</translation>
    </message>
    <message>
        <source>The project {0} takes no changes any more: its file or folder was made read-only. Everything labelled so far is saved. Allow changes again, or save a copy elsewhere.</source>
        <translation>The project {0} takes no changes any more: its file or folder was made read-only. Everything labelled so far is saved. Allow changes again, or save a copy elsewhere.</translation>
    </message>
    <message>
        <source>The project {0} is there again and takes changes.</source>
        <translation>The project {0} is there again and takes changes.</translation>
    </message>
    <message>
        <source>Open what is there now</source>
        <translation>Open what is there now</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Copies of it…</source>
        <translation>Copies of it…</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Save what can be read…</translation>
    </message>
</context>
<context>
    <name>SavingCopies</name>
    <message>
        <source>Save a copy of the project</source>
        <translation>Save a copy of the project</translation>
    </message>
    <message>
        <source>Save an encrypted copy</source>
        <translation>Save an encrypted copy</translation>
    </message>
    <message>
        <source>A copy of the project is in {0}.</source>
        <translation>A copy of the project is in {0}.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Open the copy</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>New label</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Merge or remove…</source>
        <translation>Merge or remove…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation>To a file…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>Name in files</translation>
    </message>
    <message>
        <source>Arabic title</source>
        <translation>Arabic title</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>English title</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{0} has the key {1} already; choose another.</source>
        <translation>{0} has the key {1} already; choose another.</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>To a file</source>
        <translation>To a file</translation>
    </message>
    <message>
        <source>The labels were written to {0}.</source>
        <translation>The labels were written to {0}.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys of commands</source>
        <translation>Keys of commands</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Search for a command</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>All as they were</source>
        <translation>All as they were</translation>
    </message>
    <message>
        <source>{0} moves the caret in the article; choose another key.</source>
        <translation>{0} moves the caret in the article; choose another key.</translation>
    </message>
    <message>
        <source>{0} has the key {1} already; choose another.</source>
        <translation>{0} has the key {1} already; choose another.</translation>
    </message>
</context>
<context>
    <name>SimilarDialog</name>
    <message>
        <source>All like this</source>
        <translation>All like this</translation>
    </message>
    <message>
        <source>Where else is {0} a {1}? What is ticked is labelled in one step.</source>
        <translation>Where else is {0} a {1}? What is ticked is labelled in one step.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>These are the first; label them and ask again.</source>
        <translation>These are the first; label them and ask again.</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>This article</translation>
    </message>
    <message numerus="yes">
        <source>Label {0} places</source>
        <translation>
            <numerusform>Label {0} place</numerusform>
            <numerusform>Label {0} places</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a label first; then all places like it can be labelled.</source>
        <translation>Go to a label first; then all places like it can be labelled.</translation>
    </message>
    <message>
        <source>{0} stands nowhere else without this label.</source>
        <translation>{0} stands nowhere else without this label.</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>a person</source>
        <translation>a person</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>rules</translation>
    </message>
    <message>
        <source>camel-tools</source>
        <translation>camel-tools</translation>
    </message>
    <message>
        <source>labelled elsewhere</source>
        <translation>labelled elsewhere</translation>
    </message>
    <message>
        <source>learned from finished articles</source>
        <translation>learned from finished articles</translation>
    </message>
</context>
<context>
    <name>SpansPanel</name>
    <message>
        <source>Labels and suggestions in this article</source>
        <translation>Labels and suggestions in this article</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>skipped</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{0} of {1} articles finished</source>
        <translation>{0} of {1} articles finished</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>Work under way</translation>
    </message>
    <message>
        <source>All is saved</source>
        <translation>All is saved</translation>
    </message>
    <message>
        <source>Another program is writing to the project: waiting…</source>
        <translation>Another program is writing to the project: waiting…</translation>
    </message>
</context>
<context>
    <name>ThreadBox</name>
    <message>
        <source>Show the place</source>
        <translation>Show the place</translation>
    </message>
    <message>
        <source>Resolved by {0}</source>
        <translation>Resolved by {0}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Remove this comment</source>
        <translation>Remove this comment</translation>
    </message>
</context>
<context>
    <name>Threshold</name>
    <message>
        <source>How sure a suggestion must be to be shown</source>
        <translation>How sure a suggestion must be to be shown</translation>
    </message>
    <message>
        <source>Suggestions from {0}</source>
        <translation>Suggestions from {0}</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>By month</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>By week</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>Agreement over time</translation>
    </message>
    <message>
        <source>Agreement by annotator</source>
        <translation>Agreement by annotator</translation>
    </message>
    <message>
        <source>Agreement by when articles were finished</source>
        <translation>Agreement by when articles were finished</translation>
    </message>
    <message>
        <source>Each annotator with the others, mean over pairs</source>
        <translation>Each annotator with the others, mean over pairs</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>F1 is the mean over pairs, alpha counts the words of all. An article belongs to the day on which the last of its readers finished it.</source>
        <translation>F1 is the mean over pairs, alpha counts the words of all. An article belongs to the day on which the last of its readers finished it.</translation>
    </message>
    <message>
        <source>Articles — {0}</source>
        <translation>Articles — {0}</translation>
    </message>
    <message>
        <source>Without a day, so left out: {0} articles.</source>
        <translation>Without a day, so left out: {0} articles.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Label persons, units, bases, weapons and dates in Arabic articles.</source>
        <translation>Label persons, units, bases, weapons and dates in Arabic articles.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>New project…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Open project…</translation>
    </message>
    <message>
        <source>Projects opened lately</source>
        <translation>Projects opened lately</translation>
    </message>
    <message>
        <source>New project with labels from a file…</source>
        <translation>New project with labels from a file…</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>spans that several annotators gave, written once</source>
        <translation>spans that several annotators gave, written once</translation>
    </message>
    <message>
        <source>spans written without the blanks at their ends</source>
        <translation>spans written without the blanks at their ends</translation>
    </message>
    <message>
        <source>spans of nothing but blanks, left out</source>
        <translation>spans of nothing but blanks, left out</translation>
    </message>
    <message>
        <source>words cut at a span's edge, where no proclitic ends</source>
        <translation>words cut at a span's edge, where no proclitic ends</translation>
    </message>
    <message>
        <source>spans widened to whole words</source>
        <translation>spans widened to whole words</translation>
    </message>
    <message>
        <source>spans left out, as they begin or end within a word</source>
        <translation>spans left out, as they begin or end within a word</translation>
    </message>
    <message>
        <source>spans left out, as they lie within another</source>
        <translation>spans left out, as they lie within another</translation>
    </message>
    <message>
        <source>spans left out, as they hold another</source>
        <translation>spans left out, as they hold another</translation>
    </message>
    <message>
        <source>spans left out, as they cross another</source>
        <translation>spans left out, as they cross another</translation>
    </message>
    <message>
        <source>overlapping spans kept beside the tags, which have no room for them</source>
        <translation>overlapping spans kept beside the tags, which have no room for them</translation>
    </message>
    <message>
        <source>texts written as words, without their own blanks and lines</source>
        <translation>texts written as words, without their own blanks and lines</translation>
    </message>
    <message>
        <source>spans left out, as the format has text alone</source>
        <translation>spans left out, as the format has text alone</translation>
    </message>
    <message>
        <source>texts left out, as the format has spans alone</source>
        <translation>texts left out, as the format has spans alone</translation>
    </message>
    <message>
        <source>cells that a spreadsheet would run, written with an apostrophe in front</source>
        <translation>cells that a spreadsheet would run, written with an apostrophe in front</translation>
    </message>
    <message>
        <source>control characters that XML cannot hold, each written as U+FFFD</source>
        <translation>control characters that XML cannot hold, each written as U+FFFD</translation>
    </message>
    <message>
        <source>names of annotators the format has no place for</source>
        <translation>names of annotators the format has no place for</translation>
    </message>
    <message>
        <source>names of engines the format has no place for</source>
        <translation>names of engines the format has no place for</translation>
    </message>
    <message>
        <source>confidences the format has no place for</source>
        <translation>confidences the format has no place for</translation>
    </message>
    <message>
        <source>values of dates the format has no place for</source>
        <translation>values of dates the format has no place for</translation>
    </message>
    <message>
        <source>notes the format has no place for</source>
        <translation>notes the format has no place for</translation>
    </message>
    <message>
        <source>marks for another look the format has no place for</source>
        <translation>marks for another look the format has no place for</translation>
    </message>
    <message>
        <source>ids of documents the format has no place for</source>
        <translation>ids of documents the format has no place for</translation>
    </message>
    <message>
        <source>titles the format has no place for</source>
        <translation>titles the format has no place for</translation>
    </message>
    <message>
        <source>statuses the format has no place for</source>
        <translation>statuses the format has no place for</translation>
    </message>
    <message>
        <source>documents whose further details the format has no place for</source>
        <translation>documents whose further details the format has no place for</translation>
    </message>
    <message>
        <source>parts of the split that no article is in, as there are too few or too many are alike</source>
        <translation>parts of the split that no article is in, as there are too few or too many are alike</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The folder {folder} cannot be made: {why}.</source>
        <translation>The folder {folder} cannot be made: {why}.</translation>
    </message>
    <message>
        <source>The record does not fit: {why}.</source>
        <translation>The record does not fit: {why}.</translation>
    </message>
    <message>
        <source>It is not UTF-8; save the file as UTF-8 and import it again.</source>
        <translation>It is not UTF-8; save the file as UTF-8 and import it again.</translation>
    </message>
    <message>
        <source>“{line}” is not a word with {count} columns behind it.</source>
        <translation>“{line}” is not a word with {count} columns behind it.</translation>
    </message>
    <message>
        <source>The record is longer than {limit} MB.</source>
        <translation>The record is longer than {limit} MB.</translation>
    </message>
    <message>
        <source>It is no list of JSON objects; nothing behind line {line} was read.</source>
        <translation>It is no list of JSON objects; nothing behind line {line} was read.</translation>
    </message>
    <message>
        <source>The record is nested too deep.</source>
        <translation>The record is nested too deep.</translation>
    </message>
    <message>
        <source>It is no JSON record: {why}.</source>
        <translation>It is no JSON record: {why}.</translation>
    </message>
    <message>
        <source>It is no JSON object.</source>
        <translation>It is no JSON object.</translation>
    </message>
    <message>
        <source>The record gives “{key}” twice.</source>
        <translation>The record gives “{key}” twice.</translation>
    </message>
    <message>
        <source>Parquet is not read; import the JSONL file with the same rows instead (in folders for Hugging Face it is under data), or convert it to JSONL.</source>
        <translation>Parquet is not read; import the JSONL file with the same rows instead (in folders for Hugging Face it is under data), or convert it to JSONL.</translation>
    </message>
    <message>
        <source>There is no format “{name}” to read; known: {known}.</source>
        <translation>There is no format “{name}” to read; known: {known}.</translation>
    </message>
    <message>
        <source>There is no format “{name}” to write; known: {known}.</source>
        <translation>There is no format “{name}” to write; known: {known}.</translation>
    </message>
    <message>
        <source>There are no .txt files in it.</source>
        <translation>There are no .txt files in it.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <source>It cannot be read: {why}.</source>
        <translation>It cannot be read: {why}.</translation>
    </message>
    <message>
        <source>Line {line} is no annotation of brat's: “{words}”.</source>
        <translation>Line {line} is no annotation of brat's: “{words}”.</translation>
    </message>
    <message>
        <source>{name} ({label}) is in several pieces, and a span here is one stretch.</source>
        <translation>{name} ({label}) is in several pieces, and a span here is one stretch.</translation>
    </message>
    <message>
        <source>The line is longer than {limit} MB.</source>
        <translation>The line is longer than {limit} MB.</translation>
    </message>
    <message>
        <source>Line {line} is longer than {limit} MB; nothing after it was read.</source>
        <translation>Line {line} is longer than {limit} MB; nothing after it was read.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>It is larger than {limit} MB, which is no article.</source>
        <translation>It is larger than {limit} MB, which is no article.</translation>
    </message>
    <message>
        <source>Annotators can be told apart in everybody's labels alone, without columns for nested spans.</source>
        <translation>Annotators can be told apart in everybody's labels alone, without columns for nested spans.</translation>
    </message>
    <message>
        <source>The format {form} cannot tell whose a label is; choose one annotator, or one of the formats {known}.</source>
        <translation>The format {form} cannot tell whose a label is; choose one annotator, or one of the formats {known}.</translation>
    </message>
    <message>
        <source>The format {form} cannot tell suggestions from labels; leave them out, or choose one of the formats {known}.</source>
        <translation>The format {form} cannot tell suggestions from labels; leave them out, or choose one of the formats {known}.</translation>
    </message>
    <message>
        <source>Columns for nested spans are a matter of the format {known} alone.</source>
        <translation>Columns for nested spans are a matter of the format {known} alone.</translation>
    </message>
    <message>
        <source>The first day, {since}, is later than the last, {until}.</source>
        <translation>The first day, {since}, is later than the last, {until}.</translation>
    </message>
    <message>
        <source>The project has no label “{label}”; it has {known}.</source>
        <translation>The project has no label “{label}”; it has {known}.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was replaced.</source>
        <translation>The export was cancelled; nothing was replaced.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}. What was there before is unharmed.</source>
        <translation>{path} cannot be written: {why}. What was there before is unharmed.</translation>
    </message>
    <message>
        <source>{path} is a project or another database; nothing is written over it. Name another file.</source>
        <translation>{path} is a project or another database; nothing is written over it. Name another file.</translation>
    </message>
    <message>
        <source>{path} is read here, so nothing is written over it; name another file.</source>
        <translation>{path} is read here, so nothing is written over it; name another file.</translation>
    </message>
    <message>
        <source>Record {number}: {why}</source>
        <translation>Record {number}: {why}</translation>
    </message>
    <message>
        <source>The id “{id}” already belongs to a document with another text; give one of the two a new id.</source>
        <translation>The id “{id}” already belongs to a document with another text; give one of the two a new id.</translation>
    </message>
    <message>
        <source>The import was cancelled. The project is as it was before.</source>
        <translation>The import was cancelled. The project is as it was before.</translation>
    </message>
    <message>
        <source>“{name}” is no usable annotator name: 1 to {limit} visible characters are needed.</source>
        <translation>“{name}” is no usable annotator name: 1 to {limit} visible characters are needed.</translation>
    </message>
    <message>
        <source>The document {id} is not in this project.</source>
        <translation>The document {id} is not in this project.</translation>
    </message>
    <message>
        <source>{start}-{end} is already labelled {label}.</source>
        <translation>{start}-{end} is already labelled {label}.</translation>
    </message>
    <message>
        <source>“{annotator}” is the adjudicated layer, which changes by settling differences alone. Label under your own name.</source>
        <translation>“{annotator}” is the adjudicated layer, which changes by settling differences alone. Label under your own name.</translation>
    </message>
    <message>
        <source>That span is no longer there; it was changed elsewhere meanwhile.</source>
        <translation>That span is no longer there; it was changed elsewhere meanwhile.</translation>
    </message>
    <message>
        <source>That span is {annotator}'s; only they can change it.</source>
        <translation>That span is {annotator}'s; only they can change it.</translation>
    </message>
    <message>
        <source>The project {path} is locked by another program. Nothing was changed; close it there, or wait and try again.</source>
        <translation>The project {path} is locked by another program. Nothing was changed; close it there, or wait and try again.</translation>
    </message>
    <message>
        <source>The project {path} cannot be written: the file or its folder is read-only. Nothing was changed; save a copy elsewhere to go on.</source>
        <translation>The project {path} cannot be written: the file or its folder is read-only. Nothing was changed; save a copy elsewhere to go on.</translation>
    </message>
    <message>
        <source>The project {path} is damaged. Nothing was written to it; go back to a copy with “tawsim backups”, or save what can be read with “tawsim recover”.</source>
        <translation>The project {path} is damaged. Nothing was written to it; go back to a copy with “tawsim backups”, or save what can be read with “tawsim recover”.</translation>
    </message>
    <message>
        <source>{path} is not a Tawsim project: it is no SQLite file. It was left as it is.</source>
        <translation>{path} is not a Tawsim project: it is no SQLite file. It was left as it is.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Everything stored before is unharmed and this edit was not made; make room and try again.</source>
        <translation>The disk that holds {path} is full. Everything stored before is unharmed and this edit was not made; make room and try again.</translation>
    </message>
    <message>
        <source>The disk that holds {path} reported an error. What was stored before is unharmed as far as can be told; check the disk and open the project again.</source>
        <translation>The disk that holds {path} reported an error. What was stored before is unharmed as far as can be told; check the disk and open the project again.</translation>
    </message>
    <message>
        <source>The project {path} cannot be opened or written. Nothing was changed; check that the folder is there, that you may write in it, and that the disk has room.</source>
        <translation>The project {path} cannot be opened or written. Nothing was changed; check that the folder is there, that you may write in it, and that the disk has room.</translation>
    </message>
    <message>
        <source>Reading the project {path} does not come to an end, so it was stopped: the file may be damaged, or made to do so. Nothing was changed.</source>
        <translation>Reading the project {path} does not come to an end, so it was stopped: the file may be damaged, or made to do so. Nothing was changed.</translation>
    </message>
    <message>
        <source>The project {path} was moved or deleted while it was open. The edit was not made; put it back, or open it where it is now.</source>
        <translation>The project {path} was moved or deleted while it was open. The edit was not made; put it back, or open it where it is now.</translation>
    </message>
    <message>
        <source>The project {path} was moved or deleted just as the edit was written, so the edit may be lost. Open the project where it is now and look.</source>
        <translation>The project {path} was moved or deleted just as the edit was written, so the edit may be lost. Open the project where it is now and look.</translation>
    </message>
    <message>
        <source>{path} is an SQLite file of another application, not a Tawsim project. It was left as it is.</source>
        <translation>{path} is an SQLite file of another application, not a Tawsim project. It was left as it is.</translation>
    </message>
    <message>
        <source>The project {path} was written by a newer version of Tawsim (format {version}; this one knows up to {known}). It was left as it is; update Tawsim to open it.</source>
        <translation>The project {path} was written by a newer version of Tawsim (format {version}; this one knows up to {known}). It was left as it is; update Tawsim to open it.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a Tawsim project.</source>
        <translation>{path} is a folder, not a Tawsim project.</translation>
    </message>
    <message>
        <source>There is no project at {path}. Create it with “tawsim new”.</source>
        <translation>There is no project at {path}. Create it with “tawsim new”.</translation>
    </message>
    <message>
        <source>The project {path} cannot be read: {why}.</source>
        <translation>The project {path} cannot be read: {why}.</translation>
    </message>
    <message>
        <source>The file name {name} is too long; at most {limit} bytes leave room for what lies beside it. Give it a shorter one.</source>
        <translation>The file name {name} is too long; at most {limit} bytes leave room for what lies beside it. Give it a shorter one.</translation>
    </message>
    <message>
        <source>The tables in {path} are not those of a Tawsim project, so it was not opened. It was left as it is; go back to a copy.</source>
        <translation>The tables in {path} are not those of a Tawsim project, so it was not opened. It was left as it is; go back to a copy.</translation>
    </message>
    <message>
        <source>There is already a file at {path}; it was left as it is.</source>
        <translation>There is already a file at {path}; it was left as it is.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist, so no project was made in it.</source>
        <translation>The folder {folder} does not exist, so no project was made in it.</translation>
    </message>
    <message>
        <source>The project {path} cannot be made: {why}.</source>
        <translation>The project {path} cannot be made: {why}.</translation>
    </message>
    <message>
        <source>That step stays as it is: what it changed was changed again elsewhere. Nothing was altered.</source>
        <translation>That step stays as it is: what it changed was changed again elsewhere. Nothing was altered.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” has labelled in this project; there are: {known}.</source>
        <translation>Nobody called “{name}” has labelled in this project; there are: {known}.</translation>
    </message>
    <message>
        <source>This project has no adjudicated labels yet, so there is no gold to export. Export one annotator's with --annotator.</source>
        <translation>This project has no adjudicated labels yet, so there is no gold to export. Export one annotator's with --annotator.</translation>
    </message>
    <message>
        <source>“{name}” is no label name: it needs 1 to 60 letters, digits, dots, hyphens or underscores, with a letter or digit in front.</source>
        <translation>“{name}” is no label name: it needs 1 to 60 letters, digits, dots, hyphens or underscores, with a letter or digit in front.</translation>
    </message>
    <message>
        <source>“{title}” is no label title: it needs 1 to {limit} visible letters.</source>
        <translation>“{title}” is no label title: it needs 1 to {limit} visible letters.</translation>
    </message>
    <message>
        <source>“{color}” is no colour such as #0a56a5.</source>
        <translation>“{color}” is no colour such as #0a56a5.</translation>
    </message>
    <message>
        <source>“{key}” is no label key: it must be one letter or digit.</source>
        <translation>“{key}” is no label key: it must be one letter or digit.</translation>
    </message>
    <message>
        <source>The label scheme {path} cannot be read: {why}.</source>
        <translation>The label scheme {path} cannot be read: {why}.</translation>
    </message>
    <message>
        <source>The label scheme {path} has no labels.</source>
        <translation>The label scheme {path} has no labels.</translation>
    </message>
    <message>
        <source>The label scheme {path} gives “{value}” twice.</source>
        <translation>The label scheme {path} gives “{value}” twice.</translation>
    </message>
    <message>
        <source>The label scheme {path} has a label that is not usable: {label}.</source>
        <translation>The label scheme {path} has a label that is not usable: {label}.</translation>
    </message>
    <message>
        <source>The text is empty, so there is nothing to label.</source>
        <translation>The text is empty, so there is nothing to label.</translation>
    </message>
    <message>
        <source>The text has {length} characters; at most {limit} can be labelled.</source>
        <translation>The text has {length} characters; at most {limit} can be labelled.</translation>
    </message>
    <message>
        <source>The text holds a NUL character at offset {offset}, which no text file has.</source>
        <translation>The text holds a NUL character at offset {offset}, which no text file has.</translation>
    </message>
    <message>
        <source>The text holds half a character (a lone surrogate) at offset {offset}.</source>
        <translation>The text holds half a character (a lone surrogate) at offset {offset}.</translation>
    </message>
    <message>
        <source>The note is too long or holds a NUL character.</source>
        <translation>The note is too long or holds a NUL character.</translation>
    </message>
    <message>
        <source>The confidence {confidence} is not between 0 and 1.</source>
        <translation>The confidence {confidence} is not between 0 and 1.</translation>
    </message>
    <message>
        <source>The {field} is too long or not one line of text.</source>
        <translation>The {field} is too long or not one line of text.</translation>
    </message>
    <message>
        <source>The span {start}-{end} is reversed: its start lies behind its end.</source>
        <translation>The span {start}-{end} is reversed: its start lies behind its end.</translation>
    </message>
    <message>
        <source>The span at {start} is empty.</source>
        <translation>The span at {start} is empty.</translation>
    </message>
    <message>
        <source>The span {start}-{end} lies outside the text of {length} characters.</source>
        <translation>The span {start}-{end} lies outside the text of {length} characters.</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>A label cannot be merged with itself.</translation>
    </message>
    <message>
        <source>A project needs at least one label.</source>
        <translation>A project needs at least one label.</translation>
    </message>
    <message>
        <source>The label “{label}” is in none of the files to be merged.</source>
        <translation>The label “{label}” is in none of the files to be merged.</translation>
    </message>
    <message>
        <source>The label “{label}” is not in this project's scheme.</source>
        <translation>The label “{label}” is not in this project's scheme.</translation>
    </message>
    <message>
        <source>The project {path} uses labels that this one does not have: {labels}. Nothing was merged; say which labels they are here, or have them added.</source>
        <translation>The project {path} uses labels that this one does not have: {labels}. Nothing was merged; say which labels they are here, or have them added.</translation>
    </message>
    <message>
        <source>There is a label called “{label}” already.</source>
        <translation>There is a label called “{label}” already.</translation>
    </message>
    <message>
        <source>The key “{key}” gives the label {label} already.</source>
        <translation>The key “{key}” gives the label {label} already.</translation>
    </message>
    <message>
        <source>The camel engine has no model on this computer; the other engines go on as usual, and “Models…” in the window or “tawsim model install arabert” gets one.</source>
        <translation>The camel engine has no model on this computer; the other engines go on as usual, and “Models…” in the window or “tawsim model install arabert” gets one.</translation>
    </message>
    <message>
        <source>The camel engine misses the library {library} on this computer; the other engines go on as usual, and installing camel-tools again puts it right.</source>
        <translation>The camel engine misses the library {library} on this computer; the other engines go on as usual, and installing camel-tools again puts it right.</translation>
    </message>
    <message>
        <source>The camel engine could not load the camel-tools library; the other engines go on, and installing camel-tools again puts it right.</source>
        <translation>The camel engine could not load the camel-tools library; the other engines go on, and installing camel-tools again puts it right.</translation>
    </message>
    <message>
        <source>The camel engine could not read the model in “{folder}”; the other engines go on, and “tawsim model” shows how to add it again.</source>
        <translation>The camel engine could not read the model in “{folder}”; the other engines go on, and “tawsim model” shows how to add it again.</translation>
    </message>
    <message>
        <source>The camel engine ran out of memory; nothing is lost and the other engines go on. Close other programs and try again.</source>
        <translation>The camel engine ran out of memory; nothing is lost and the other engines go on. Close other programs and try again.</translation>
    </message>
    <message>
        <source>The camel engine met a fault and stopped; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation>The camel engine met a fault and stopped; nothing is lost, the other engines go on, and the next try starts it afresh.</translation>
    </message>
    <message>
        <source>The camel engine ended unexpectedly; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation>The camel engine ended unexpectedly; nothing is lost, the other engines go on, and the next try starts it afresh.</translation>
    </message>
    <message>
        <source>The camel engine gave no answer for {seconds} seconds and was stopped; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation>The camel engine gave no answer for {seconds} seconds and was stopped; nothing is lost, the other engines go on, and the next try starts it afresh.</translation>
    </message>
    <message>
        <source>This computer gains nothing from eight-bit numbers, so the camel engine was not started with them; leave out --int8, or take the choice back in Preferences…, and it runs in full precision.</source>
        <translation>This computer gains nothing from eight-bit numbers, so the camel engine was not started with them; leave out --int8, or take the choice back in Preferences…, and it runs in full precision.</translation>
    </message>
    <message>
        <source>The camel engine could not be started; nothing is lost and the other engines go on. Close other programs and try again.</source>
        <translation>The camel engine could not be started; nothing is lost and the other engines go on. Close other programs and try again.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no model weights ({names}).</source>
        <translation>The folder “{folder}” has no model weights ({names}).</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation>There is no folder “{folder}”.</translation>
    </message>
    <message>
        <source>The model in “{folder}” cannot be read: {reason}.</source>
        <translation>The model in “{folder}” cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>A model called “{name}” is already there; give the new one another name.</source>
        <translation>A model called “{name}” is already there; give the new one another name.</translation>
    </message>
    <message>
        <source>The model in “{folder}” could not be copied: {reason}.</source>
        <translation>The model in “{folder}” could not be copied: {reason}.</translation>
    </message>
    <message>
        <source>The model in “{folder}” is not Tawsim's own, and other programs may use it; it was left as it is.</source>
        <translation>The model in “{folder}” is not Tawsim's own, and other programs may use it; it was left as it is.</translation>
    </message>
    <message>
        <source>The model in “{folder}” cannot be removed: {reason}.</source>
        <translation>The model in “{folder}” cannot be removed: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds the link “{name}”; a model's files must lie in it themselves.</source>
        <translation>The folder “{folder}” holds the link “{name}”; a model's files must lie in it themselves.</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds “{name}”, which could run code and is no part of a model; take it out and try again.</source>
        <translation>The folder “{folder}” holds “{name}”, which could run code and is no part of a model; take it out and try again.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no vocabulary ({names}).</source>
        <translation>The folder “{folder}” has no vocabulary ({names}).</translation>
    </message>
    <message>
        <source>The model in “{folder}” does not tell persons, places and organisations as camel-tools' models do, so it cannot be used.</source>
        <translation>The model in “{folder}” does not tell persons, places and organisations as camel-tools' models do, so it cannot be used.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no readable config.json.</source>
        <translation>The folder “{folder}” has no readable config.json.</translation>
    </message>
    <message>
        <source>The model weights in “{folder}” are damaged or cut short.</source>
        <translation>The model weights in “{folder}” are damaged or cut short.</translation>
    </message>
    <message>
        <source>Stopped; there are no figures.</source>
        <translation>Stopped; there are no figures.</translation>
    </message>
    <message>
        <source>The gold cannot be used: {why}</source>
        <translation>The gold cannot be used: {why}</translation>
    </message>
    <message>
        <source>The engines memory and learned go by a project's finished articles; name a project, not files.</source>
        <translation>The engines memory and learned go by a project's finished articles; name a project, not files.</translation>
    </message>
    <message>
        <source>There is no engine “{name}”; known: {known}.</source>
        <translation>There is no engine “{name}”; known: {known}.</translation>
    </message>
    <message>
        <source>Stopped: {engine} went through {done} of {total} documents; what it proposes for them is stored.</source>
        <translation>Stopped: {engine} went through {done} of {total} documents; what it proposes for them is stored.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Stopped; nothing was written.</translation>
    </message>
    <message>
        <source>No document could be read, so nothing was written: {why}</source>
        <translation>No document could be read, so nothing was written: {why}</translation>
    </message>
    <message>
        <source>Tawsim's window needs shared libraries that are not installed here. On Debian or Ubuntu: apt-get install {packages}</source>
        <translation>Tawsim's window needs shared libraries that are not installed here. On Debian or Ubuntu: apt-get install {packages}</translation>
    </message>
    <message>
        <source>There was not enough memory to suggest; all else goes on.</source>
        <translation>There was not enough memory to suggest; all else goes on.</translation>
    </message>
    <message>
        <source>The catalogue has no model “{name}”; it has: {known}. A model from elsewhere can be added from a folder with “tawsim model add”.</source>
        <translation>The catalogue has no model “{name}”; it has: {known}. A model from elsewhere can be added from a folder with “tawsim model add”.</translation>
    </message>
    <message>
        <source>What is at {url} is not a catalogue of camel-tools that can be used. Nothing was changed; check the address.</source>
        <translation>What is at {url} is not a catalogue of camel-tools that can be used. Nothing was changed; check the address.</translation>
    </message>
    <message>
        <source>The server answered {status} for {url}. What is installed is unharmed; check the address of the catalogue, or try again later.</source>
        <translation>The server answered {status} for {url}. What is installed is unharmed; check the address of the catalogue, or try again later.</translation>
    </message>
    <message>
        <source>“{url}” is no http or https address; nothing was fetched.</source>
        <translation>“{url}” is no http or https address; nothing was fetched.</translation>
    </message>
    <message>
        <source>There is no connection to {host} ({reason}). What is installed is unharmed and what has arrived is kept; check the network or the proxy and try again.</source>
        <translation>There is no connection to {host} ({reason}). What is installed is unharmed and what has arrived is kept; check the network or the proxy and try again.</translation>
    </message>
    <message>
        <source>{host} broke off in the middle. What is installed is unharmed and what has arrived is kept; try again to go on from there.</source>
        <translation>{host} broke off in the middle. What is installed is unharmed and what has arrived is kept; try again to go on from there.</translation>
    </message>
    <message>
        <source>There is too little room in “{folder}”: {needed} MB are needed and {there} MB are free. Nothing that is installed was changed; make room and try again.</source>
        <translation>There is too little room in “{folder}”: {needed} MB are needed and {there} MB are free. Nothing that is installed was changed; make room and try again.</translation>
    </message>
    <message>
        <source>Stopped; what has arrived is kept, and the next try goes on from there. What is installed is unharmed.</source>
        <translation>Stopped; what has arrived is kept, and the next try goes on from there. What is installed is unharmed.</translation>
    </message>
    <message>
        <source>The server's file is larger than the catalogue says, so it was not taken. What is installed is unharmed; tell whoever keeps the catalogue.</source>
        <translation>The server's file is larger than the catalogue says, so it was not taken. What is installed is unharmed; tell whoever keeps the catalogue.</translation>
    </message>
    <message>
        <source>“{folder}” cannot be written: {reason}. What is installed is unharmed and what has arrived is kept; make room or choose another folder, and try again.</source>
        <translation>“{folder}” cannot be written: {reason}. What is installed is unharmed and what has arrived is kept; make room or choose another folder, and try again.</translation>
    </message>
    <message>
        <source>What arrived is no whole archive. It was thrown away and what is installed is unharmed; install again to fetch it afresh.</source>
        <translation>What arrived is no whole archive. It was thrown away and what is installed is unharmed; install again to fetch it afresh.</translation>
    </message>
    <message>
        <source>“{name}” in the archive is not the file that the catalogue describes. It was thrown away and what is installed is unharmed; install again, and if it stays so, tell whoever keeps the catalogue.</source>
        <translation>“{name}” in the archive is not the file that the catalogue describes. It was thrown away and what is installed is unharmed; install again, and if it stays so, tell whoever keeps the catalogue.</translation>
    </message>
    <message>
        <source>The archive holds “{name}”, which has no place in a model and could do harm. It was thrown away and what is installed is unharmed; tell whoever keeps the catalogue.</source>
        <translation>The archive holds “{name}”, which has no place in a model and could do harm. It was thrown away and what is installed is unharmed; tell whoever keeps the catalogue.</translation>
    </message>
    <message>
        <source>What arrived is not the archive that the catalogue describes. It was thrown away and what is installed is unharmed; install again to fetch it afresh.</source>
        <translation>What arrived is not the archive that the catalogue describes. It was thrown away and what is installed is unharmed; install again to fetch it afresh.</translation>
    </message>
    <message>
        <source>The model is in its place, but {file} could not be written ({reason}); only camel-tools itself misses it.</source>
        <translation>The model is in its place, but {file} could not be written ({reason}); only camel-tools itself misses it.</translation>
    </message>
    <message>
        <source>The archive of {name} is whole but holds no model that can be used. It was thrown away and what is installed is unharmed; tell whoever keeps the catalogue.</source>
        <translation>The archive of {name} is whole but holds no model that can be used. It was thrown away and what is installed is unharmed; tell whoever keeps the catalogue.</translation>
    </message>
    <message>
        <source>Another install into “{folder}” is under way; let it end or stop it, and try again.</source>
        <translation>Another install into “{folder}” is under way; let it end or stop it, and try again.</translation>
    </message>
    <message>
        <source>The ending of {path} tells no form to write; known: {known}.</source>
        <translation>The ending of {path} tells no form to write; known: {known}.</translation>
    </message>
    <message>
        <source>The picture would be {height} pixels high; the most is {limit}. Write a PDF or HTML file instead.</source>
        <translation>The picture would be {height} pixels high; the most is {limit}. Write a PDF or HTML file instead.</translation>
    </message>
    <message>
        <source>{start}-{end} in UTF-16 units begins or ends within a character.</source>
        <translation>{start}-{end} in UTF-16 units begins or ends within a character.</translation>
    </message>
    <message>
        <source>“{words}” does not stand at {start}-{end}, neither in characters nor in UTF-16 units.</source>
        <translation>“{words}” does not stand at {start}-{end}, neither in characters nor in UTF-16 units.</translation>
    </message>
    <message>
        <source>The record has no text.</source>
        <translation>The record has no text.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}. What was there before is unharmed, but could not be given its name again; it is {former} now.</source>
        <translation>{path} cannot be written: {why}. What was there before is unharmed, but could not be given its name again; it is {former} now.</translation>
    </message>
    <message>
        <source>{path} is there already and was not exported here; name a new folder.</source>
        <translation>{path} is there already and was not exported here; name a new folder.</translation>
    </message>
    <message>
        <source>{path} holds {file}, which was not exported here or was changed since; move it away, or name a new folder.</source>
        <translation>{path} holds {file}, which was not exported here or was changed since; move it away, or name a new folder.</translation>
    </message>
    <message>
        <source>There are no .jsonl files in it.</source>
        <translation>There are no .jsonl files in it.</translation>
    </message>
    <message>
        <source>The record has tags, and no spans that say where.</source>
        <translation>The record has tags, and no spans that say where.</translation>
    </message>
    <message>
        <source>The record has not as many tags as tokens.</source>
        <translation>The record has not as many tags as tokens.</translation>
    </message>
    <message>
        <source>The record's tags are numbers, and nothing says what they stand for.</source>
        <translation>The record's tags are numbers, and nothing says what they stand for.</translation>
    </message>
    <message>
        <source>The label “{label}” has no letters that could be its name here; say which label it becomes (--map OLD=NEW), or leave its spans out (--map OLD=).</source>
        <translation>The label “{label}” has no letters that could be its name here; say which label it becomes (--map OLD=NEW), or leave its spans out (--map OLD=).</translation>
    </message>
    <message>
        <source>“{pair}” is no mapping: it needs OLD=NEW, such as PER=PERSON.</source>
        <translation>“{pair}” is no mapping: it needs OLD=NEW, such as PER=PERSON.</translation>
    </message>
    <message>
        <source>The label mapping {path} cannot be read: {why}.</source>
        <translation>The label mapping {path} cannot be read: {why}.</translation>
    </message>
    <message>
        <source>The label mapping {path} has no table [labels] of OLD = "NEW".</source>
        <translation>The label mapping {path} has no table [labels] of OLD = "NEW".</translation>
    </message>
    <message>
        <source>spaCy is not installed, and .spacy files need it: pip install tawsim[spacy].</source>
        <translation>spaCy is not installed, and .spacy files need it: pip install tawsim[spacy].</translation>
    </message>
    <message>
        <source>It is no file of spaCy's: {why}.</source>
        <translation>It is no file of spaCy's: {why}.</translation>
    </message>
    <message>
        <source>It is larger than {limit} MB; part it.</source>
        <translation>It is larger than {limit} MB; part it.</translation>
    </message>
    <message>
        <source>“{said}” is no split: it needs two or three whole numbers that make 100, such as 80,10,10.</source>
        <translation>“{said}” is no split: it needs two or three whole numbers that make 100, such as 80,10,10.</translation>
    </message>
    <message>
        <source>“{tag}” is no tag of the schemes {known}.</source>
        <translation>“{tag}” is no tag of the schemes {known}.</translation>
    </message>
    <message>
        <source>The folder {folder} for copies of the project cannot be made: {why}.</source>
        <translation>The folder {folder} for copies of the project cannot be made: {why}.</translation>
    </message>
    <message>
        <source>The copy {path} cannot be written: {why}.</source>
        <translation>The copy {path} cannot be written: {why}.</translation>
    </message>
    <message>
        <source>a row is not as Tawsim writes it</source>
        <translation>a row is not as Tawsim writes it</translation>
    </message>
    <message>
        <source>The project {path} holds what cannot be kept ({why}), so it was not merged. Both projects are as they were.</source>
        <translation>The project {path} holds what cannot be kept ({why}), so it was not merged. Both projects are as they were.</translation>
    </message>
    <message>
        <source>{path} is this very project; it cannot be merged with itself.</source>
        <translation>{path} is this very project; it cannot be merged with itself.</translation>
    </message>
    <message>
        <source>The merge was stopped. The project is as it was before.</source>
        <translation>The merge was stopped. The project is as it was before.</translation>
    </message>
    <message>
        <source>The project {path} takes too long to read, so it was not merged.</source>
        <translation>The project {path} takes too long to read, so it was not merged.</translation>
    </message>
    <message>
        <source>The project {path} is being written or was left half-written: its newest edits lie in a file beside it. Open it in Tawsim and close it, then merge.</source>
        <translation>The project {path} is being written or was left half-written: its newest edits lie in a file beside it. Open it in Tawsim and close it, then merge.</translation>
    </message>
    <message>
        <source>The tables in {path} are not just those of a Tawsim project, so it was not merged. Both projects are as they were.</source>
        <translation>The tables in {path} are not just those of a Tawsim project, so it was not merged. Both projects are as they were.</translation>
    </message>
    <message>
        <source>The document “{id}” ({title}) has another text here than there, so it and its labels stay out; give one of the two a new id.</source>
        <translation>The document “{id}” ({title}) has another text here than there, so it and its labels stay out; give one of the two a new id.</translation>
    </message>
    <message>
        <source>Nothing of a Tawsim project is left in {path}, and there is no whole copy of it.</source>
        <translation>Nothing of a Tawsim project is left in {path}, and there is no whole copy of it.</translation>
    </message>
    <message>
        <source>The project {path} has no copy of the number {number}.</source>
        <translation>The project {path} has no copy of the number {number}.</translation>
    </message>
    <message>
        <source>The damaged project {path} cannot be renamed: {why}.</source>
        <translation>The damaged project {path} cannot be renamed: {why}.</translation>
    </message>
    <message>
        <source>What is searched for has {length} characters; at most {limit} can be.</source>
        <translation>What is searched for has {length} characters; at most {limit} can be.</translation>
    </message>
    <message>
        <source>That is no regular expression: {why}.</source>
        <translation>That is no regular expression: {why}.</translation>
    </message>
    <message>
        <source>That regular expression took longer than {seconds} seconds and was stopped; ask for something simpler.</source>
        <translation>That regular expression took longer than {seconds} seconds and was stopped; ask for something simpler.</translation>
    </message>
    <message>
        <source>The learned model {path} is damaged or not one of Tawsim's; delete it, and it will be learned anew.</source>
        <translation>The learned model {path} is damaged or not one of Tawsim's; delete it, and it will be learned anew.</translation>
    </message>
    <message>
        <source>The learned model cannot be kept in {path}: {why}.</source>
        <translation>The learned model cannot be kept in {path}: {why}.</translation>
    </message>
    <message>
        <source>The learned model {path} cannot be read: {why}.</source>
        <translation>The learned model {path} cannot be read: {why}.</translation>
    </message>
    <message>
        <source>The learned engine needs {fewest} finished articles with labels to learn from; there are {finished}.</source>
        <translation>The learned engine needs {fewest} finished articles with labels to learn from; there are {finished}.</translation>
    </message>
    <message>
        <source>Stopped; nothing was learned.</source>
        <translation>Stopped; nothing was learned.</translation>
    </message>
    <message>
        <source>Your settings could not be read, so everything is set as for a new user. What was there is kept in {path}.</source>
        <translation>Your settings could not be read, so everything is set as for a new user. What was there is kept in {path}.</translation>
    </message>
    <message>
        <source>There is no document that two annotators have marked done, so nothing can be compared; have documents that are begun count, too (--begun).</source>
        <translation>There is no document that two annotators have marked done, so nothing can be compared; have documents that are begun count, too (--begun).</translation>
    </message>
    <message>
        <source>There is no document that two annotators have begun, so nothing can be compared.</source>
        <translation>There is no document that two annotators have begun, so nothing can be compared.</translation>
    </message>
    <message>
        <source>The project {path} opens with its passphrase only, or is no Tawsim project at all. It was left as it is; give the passphrase with --passphrase-file FILE or in {variable}.</source>
        <translation>The project {path} opens with its passphrase only, or is no Tawsim project at all. It was left as it is; give the passphrase with --passphrase-file FILE or in {variable}.</translation>
    </message>
    <message>
        <source>The file {path} with the passphrase is not UTF-8; save its one line as UTF-8.</source>
        <translation>The file {path} with the passphrase is not UTF-8; save its one line as UTF-8.</translation>
    </message>
    <message>
        <source>The file {path} has no passphrase in its first line.</source>
        <translation>The file {path} has no passphrase in its first line.</translation>
    </message>
    <message>
        <source>A passphrase is needed: give a file with it, or set {variable}.</source>
        <translation>A passphrase is needed: give a file with it, or set {variable}.</translation>
    </message>
    <message>
        <source>What opens encrypted projects is not installed here: pip install tawsim[encrypted]. Nothing was changed.</source>
        <translation>What opens encrypted projects is not installed here: pip install tawsim[encrypted]. Nothing was changed.</translation>
    </message>
    <message>
        <source>The project {path} opens with its passphrase only, or is no Tawsim project at all. It was left as it is; give the passphrase to open it.</source>
        <translation>The project {path} opens with its passphrase only, or is no Tawsim project at all. It was left as it is; give the passphrase to open it.</translation>
    </message>
    <message>
        <source>This passphrase does not open {path}. Nothing was changed; mind the keyboard's language and capital letters, and try again.</source>
        <translation>This passphrase does not open {path}. Nothing was changed; mind the keyboard's language and capital letters, and try again.</translation>
    </message>
    <message>
        <source>A passphrase has at least {fewest} characters; several words are best. Nothing was made.</source>
        <translation>A passphrase has at least {fewest} characters; several words are best. Nothing was made.</translation>
    </message>
    <message>
        <source>There is no encoding “{name}”; known are, among others: {known}.</source>
        <translation>There is no encoding “{name}”; known are, among others: {known}.</translation>
    </message>
    <message>
        <source>It is not {encoding} (byte {offset}); name another encoding.</source>
        <translation>It is not {encoding} (byte {offset}); name another encoding.</translation>
    </message>
    <message>
        <source>It is UTF-8 with a broken character (byte {offset}); save it again whole.</source>
        <translation>It is UTF-8 with a broken character (byte {offset}); save it again whole.</translation>
    </message>
    <message>
        <source>It is not UTF-8 (byte {offset}), and its encoding cannot be told; name it, or save the file as UTF-8.</source>
        <translation>It is not UTF-8 (byte {offset}), and its encoding cannot be told; name it, or save the file as UTF-8.</translation>
    </message>
    <message>
        <source>It is not UTF-8 (byte {offset}). It may be {guess}, which reads “{excerpt}”: import it with that encoding, or save it as UTF-8.</source>
        <translation>It is not UTF-8 (byte {offset}). It may be {guess}, which reads “{excerpt}”: import it with that encoding, or save it as UTF-8.</translation>
    </message>
    <message>
        <source>The library that reads such files is not installed: pip install tawsim[import].</source>
        <translation>The library that reads such files is not installed: pip install tawsim[import].</translation>
    </message>
    <message>
        <source>It is no UIMA CAS in XMI: {why}.</source>
        <translation>It is no UIMA CAS in XMI: {why}.</translation>
    </message>
    <message>
        <source>Its types do not fit the TypeSystem.xml beside it: {why}.</source>
        <translation>Its types do not fit the TypeSystem.xml beside it: {why}.</translation>
    </message>
    <message>
        <source>Reading it took too much memory, so it was left.</source>
        <translation>Reading it took too much memory, so it was left.</translation>
    </message>
    <message>
        <source>It is broken: {why}.</source>
        <translation>It is broken: {why}.</translation>
    </message>
    <message>
        <source>It is no Word file, or only a part of one.</source>
        <translation>It is no Word file, or only a part of one.</translation>
    </message>
    <message>
        <source>It is no PDF, or only a part of one.</source>
        <translation>It is no PDF, or only a part of one.</translation>
    </message>
    <message>
        <source>It is locked with a password; save it unlocked.</source>
        <translation>It is locked with a password; save it unlocked.</translation>
    </message>
    <message>
        <source>It has no pages.</source>
        <translation>It has no pages.</translation>
    </message>
    <message>
        <source>It has {why} pages; part it.</source>
        <translation>It has {why} pages; part it.</translation>
    </message>
    <message>
        <source>Its text is longer than can be labelled; part it.</source>
        <translation>Its text is longer than can be labelled; part it.</translation>
    </message>
    <message>
        <source>It is nested too deep.</source>
        <translation>It is nested too deep.</translation>
    </message>
    <message>
        <source>Its letters stand for no text that can be read; print it to a new PDF, or copy its text.</source>
        <translation>Its letters stand for no text that can be read; print it to a new PDF, or copy its text.</translation>
    </message>
    <message>
        <source>It has no text, only pictures of pages; have the text recognised first.</source>
        <translation>It has no text, only pictures of pages; have the text recognised first.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>It has no text.</translation>
    </message>
    <message>
        <source>No article was found in the page.</source>
        <translation>No article was found in the page.</translation>
    </message>
    <message>
        <source>The process that reads such files did not start: {why}.</source>
        <translation>The process that reads such files did not start: {why}.</translation>
    </message>
    <message>
        <source>Reading it took more than {seconds} seconds, so it was left.</source>
        <translation>Reading it took more than {seconds} seconds, so it was left.</translation>
    </message>
    <message>
        <source>The process that read it came to an end; the file is broken or huge.</source>
        <translation>The process that read it came to an end; the file is broken or huge.</translation>
    </message>
    <message>
        <source>Say which column holds the text; there are: {columns}.</source>
        <translation>Say which column holds the text; there are: {columns}.</translation>
    </message>
    <message>
        <source>There is no column “{name}”; there are: {columns}.</source>
        <translation>There is no column “{name}”; there are: {columns}.</translation>
    </message>
    <message>
        <source>It is no row of a table: {why}.</source>
        <translation>It is no row of a table: {why}.</translation>
    </message>
    <message>
        <source>In the row that begins in line {line} a quotation mark is not closed, or one within the text is not doubled; nothing from there on was read.</source>
        <translation>In the row that begins in line {line} a quotation mark is not closed, or one within the text is not doubled; nothing from there on was read.</translation>
    </message>
    <message>
        <source>The row is not in the encoding of the others.</source>
        <translation>The row is not in the encoding of the others.</translation>
    </message>
    <message>
        <source>The row has {found} cells, and there are {count} columns.</source>
        <translation>The row has {found} cells, and there are {count} columns.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>It is no ordinary file.</translation>
    </message>
    <message>
        <source>Left out, as they are files of other kinds: {count} ({kinds}).</source>
        <translation>Left out, as they are files of other kinds: {count} ({kinds}).</translation>
    </message>
    <message>
        <source>There are no files in it.</source>
        <translation>There are no files in it.</translation>
    </message>
    <message>
        <source>It is an old .doc, or locked with a password; save it as an open .docx.</source>
        <translation>It is an old .doc, or locked with a password; save it as an open .docx.</translation>
    </message>
    <message>
        <source>It would unpack to far more than a text; it was not unpacked.</source>
        <translation>It would unpack to far more than a text; it was not unpacked.</translation>
    </message>
    <message>
        <source>It is no archive, or only a part of one.</source>
        <translation>It is no archive, or only a part of one.</translation>
    </message>
    <message>
        <source>That is no longer there; it was changed elsewhere meanwhile.</source>
        <translation>That is no longer there; it was changed elsewhere meanwhile.</translation>
    </message>
    <message>
        <source>The same place cannot have the same label twice; take one of the two.</source>
        <translation>The same place cannot have the same label twice; take one of the two.</translation>
    </message>
    <message>
        <source>The comment's place lies outside the text.</source>
        <translation>The comment's place lies outside the text.</translation>
    </message>
    <message>
        <source>A comment without words says nothing.</source>
        <translation>A comment without words says nothing.</translation>
    </message>
    <message>
        <source>The comment holds what is no letter.</source>
        <translation>The comment holds what is no letter.</translation>
    </message>
    <message>
        <source>A comment has at most {limit} characters.</source>
        <translation>A comment has at most {limit} characters.</translation>
    </message>
    <message>
        <source>That was written by {annotator}; only they can change it.</source>
        <translation>That was written by {annotator}; only they can change it.</translation>
    </message>
    <message>
        <source>Documents cannot be given to “{name}”.</source>
        <translation>Documents cannot be given to “{name}”.</translation>
    </message>
    <message>
        <source>An entry of the lexicon needs a word.</source>
        <translation>An entry of the lexicon needs a word.</translation>
    </message>
    <message>
        <source>The document {document} has lost its text.</source>
        <translation>The document {document} has lost its text.</translation>
    </message>
    <message>
        <source>The text of the document {document} is not what was imported; it was kept as it is now.</source>
        <translation>The text of the document {document} is not what was imported; it was kept as it is now.</translation>
    </message>
    <message>
        <source>The document {document} has nothing left but its text.</source>
        <translation>The document {document} has nothing left but its text.</translation>
    </message>
    <message>
        <source>{count} rows of {table} belong to documents that are gone or fit nowhere any more.</source>
        <translation>{count} rows of {table} belong to documents that are gone or fit nowhere any more.</translation>
    </message>
    <message>
        <source>There are no .xmi files in it.</source>
        <translation>There are no .xmi files in it.</translation>
    </message>
    <message>
        <source>Put the {file} that was exported with it into the same folder.</source>
        <translation>Put the {file} that was exported with it into the same folder.</translation>
    </message>
    <message>
        <source>dkpro-cassis is not installed, and XMI needs it: pip install tawsim[xmi].</source>
        <translation>dkpro-cassis is not installed, and XMI needs it: pip install tawsim[xmi].</translation>
    </message>
    <message>
        <source>The path {path} is too long; SQLite takes at most {limit} bytes, of which an Arabic letter needs two. Put the project into a folder nearer to the root.</source>
        <translation>The path {path} is too long; SQLite takes at most {limit} bytes, of which an Arabic letter needs two. Put the project into a folder nearer to the root.</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>The comparison was stopped.</translation>
    </message>
    <message>
        <source>Settling was stopped; nothing was decided.</source>
        <translation>Settling was stopped; nothing was decided.</translation>
    </message>
    <message>
        <source>A majority is more than a half, and at most all.</source>
        <translation>A majority is more than a half, and at most all.</translation>
    </message>
    <message>
        <source>Name the annotators, each of them once.</source>
        <translation>Name the annotators, each of them once.</translation>
    </message>
    <message>
        <source>The share given to several is from 0 to 100 %.</source>
        <translation>The share given to several is from 0 to 100 %.</translation>
    </message>
    <message>
        <source>{readers} cannot read the same document: there are {count} annotators.</source>
        <translation>{readers} cannot read the same document: there are {count} annotators.</translation>
    </message>
    <message>
        <source>No document was given to “{name}”.</source>
        <translation>No document was given to “{name}”.</translation>
    </message>
    <message>
        <source>Nothing that “{name}” has labelled was reviewed yet.</source>
        <translation>Nothing that “{name}” has labelled was reviewed yet.</translation>
    </message>
    <message>
        <source>Stopped: {done} of {total} shards are written; run it again to go on.</source>
        <translation>Stopped: {done} of {total} shards are written; run it again to go on.</translation>
    </message>
    <message>
        <source>A worker process ended unexpectedly, perhaps for want of memory: {done} of {total} shards are written and stay; run it again to go on, with fewer --jobs where memory is short.</source>
        <translation>A worker process ended unexpectedly, perhaps for want of memory: {done} of {total} shards are written and stay; run it again to go on, with fewer --jobs where memory is short.</translation>
    </message>
    <message>
        <source>Ray is not installed; install it with: pip install tawsim[cluster]</source>
        <translation>Ray is not installed; install it with: pip install tawsim[cluster]</translation>
    </message>
    <message>
        <source>{path} holds shards of other files; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>{path} holds shards of other files; name another folder or remove this one. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>{path} holds shards of {before} documents each, not of {now}; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>{path} holds shards of {before} documents each, not of {now}; name another folder or remove this one. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>{path} holds shards made by other engines ({before}, not {now}); name another folder or remove this one. Nothing in it was changed.</source>
        <translation>{path} holds shards made by other engines ({before}, not {now}); name another folder or remove this one. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>{path} holds shards made with another model of the camel engine; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>{path} holds shards made with another model of the camel engine; name another folder or remove this one. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>{path} holds shards for which --int8 was chosen otherwise; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>{path} holds shards for which --int8 was chosen otherwise; name another folder or remove this one. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>{path} holds shards made with another lexicon; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>{path} holds shards made with another lexicon; name another folder or remove this one. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>{path} holds shards made by Tawsim {before}, not {now}; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>{path} holds shards made by Tawsim {before}, not {now}; name another folder or remove this one. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>{path} holds shards of which nothing tells how they were made; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>{path} holds shards of which nothing tells how they were made; name another folder or remove this one. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} cannot be read: {why}.</translation>
    </message>
    <message>
        <source>It is no plain text, but {kind}; name the file by what it is, or save it as .docx or plain text.</source>
        <translation>It is no plain text, but {kind}; name the file by what it is, or save it as .docx or plain text.</translation>
    </message>
    <message>
        <source>The weights of the model {name} are pickled ({file}). Nothing but tensors is read from them and nothing in them is run; still, take such a file only from people you trust, or have it saved as safetensors.</source>
        <translation>The weights of the model {name} are pickled ({file}). Nothing but tensors is read from them and nothing in them is run; still, take such a file only from people you trust, or have it saved as safetensors.</translation>
    </message>
    <message>
        <source>A newer version of Tawsim has opened this project meanwhile and changed its format, so this one no longer writes to it. Nothing was changed; go on in the newer one.</source>
        <translation>A newer version of Tawsim has opened this project meanwhile and changed its format, so this one no longer writes to it. Nothing was changed; go on in the newer one.</translation>
    </message>
    <message>
        <source>{path} holds {count} labels under your name, “{name}”, that are not here. Nothing was merged. If they are yours, from another machine, say --mine; if not, have their maker take another name.</source>
        <translation>{path} holds {count} labels under your name, “{name}”, that are not here. Nothing was merged. If they are yours, from another machine, say --mine; if not, have their maker take another name.</translation>
    </message>
    <message>
        <source>Ray does not start: {why}. Nothing was written.</source>
        <translation>Ray does not start: {why}. Nothing was written.</translation>
    </message>
    <message>
        <source>The project {path} lies on a network drive ({kind}), where two programs could overwrite each other's edits, so it is only read there. Copy it to a disk of this machine to label; colleagues' copies are brought together by merging.</source>
        <translation>The project {path} lies on a network drive ({kind}), where two programs could overwrite each other's edits, so it is only read there. Copy it to a disk of this machine to label; colleagues' copies are brought together by merging.</translation>
    </message>
    <message>
        <source>A suggestion in the record does not name its engine.</source>
        <translation>A suggestion in the record does not name its engine.</translation>
    </message>
    <message>
        <source>The measuring was stopped.</source>
        <translation>The measuring was stopped.</translation>
    </message>
    <message>
        <source>The memory engine needs a finished article with labels, and there is none yet.</source>
        <translation>The memory engine needs a finished article with labels, and there is none yet.</translation>
    </message>
    <message>
        <source>The files or the project changed after they were looked at, so nothing was merged; what would come in is found out anew.</source>
        <translation>The files or the project changed after they were looked at, so nothing was merged; what would come in is found out anew.</translation>
    </message>
    <message>
        <source>It is of Label Studio's JSON-MIN, which cannot be read; export as JSON there and import that file.</source>
        <translation>It is of Label Studio's JSON-MIN, which cannot be read; export as JSON there and import that file.</translation>
    </message>
    <message>
        <source>A JSON list is read as tasks of Label Studio's, and this record has no “data”; write each record on a line of its own, without the list (JSONL), and import that file.</source>
        <translation>A JSON list is read as tasks of Label Studio's, and this record has no “data”; write each record on a line of its own, without the list (JSONL), and import that file.</translation>
    </message>
    <message>
        <source>The span {start}-{end} ({label}) is elsewhere by its tokens: {where}.</source>
        <translation>The span {start}-{end} ({label}) is elsewhere by its tokens: {where}.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Read as {encoding}, the likeliest; it does not say so itself.</source>
        <translation>Read as {encoding}, the likeliest; it does not say so itself.</translation>
    </message>
    <message>
        <source>Left out: annotations that are no labels of a stretch of text: {count}, such as {example}.</source>
        <translation>Left out: annotations that are no labels of a stretch of text: {count}, such as {example}.</translation>
    </message>
    <message>
        <source>Check the text: lines that begin in Latin letters may have lost their order, such as “{example}”; lines: {count}.</source>
        <translation>Check the text: lines that begin in Latin letters may have lost their order, such as “{example}”; lines: {count}.</translation>
    </message>
    <message>
        <source>Check the text: pages that were written from end to beginning were turned round: {count}.</source>
        <translation>Check the text: pages that were written from end to beginning were turned round: {count}.</translation>
    </message>
    <message>
        <source>Pages whose letters were drawn as shapes were turned into letters: {count}.</source>
        <translation>Pages whose letters were drawn as shapes were turned into letters: {count}.</translation>
    </message>
    <message>
        <source>Pages without text: {count}; the first is page {example}.</source>
        <translation>Pages without text: {count}; the first is page {example}.</translation>
    </message>
    <message>
        <source>Left out, as their letters stand for no text: pages: {count}; the first is page {example}.</source>
        <translation>Left out, as their letters stand for no text: pages: {count}; the first is page {example}.</translation>
    </message>
    <message>
        <source>Left out: footnotes: {count}.</source>
        <translation>Left out: footnotes: {count}.</translation>
    </message>
    <message>
        <source>Left out: endnotes: {count}.</source>
        <translation>Left out: endnotes: {count}.</translation>
    </message>
    <message>
        <source>Left out, as they were deleted while changes were tracked: {count}.</source>
        <translation>Left out, as they were deleted while changes were tracked: {count}.</translation>
    </message>
    <message>
        <source>The text holds signs that turn its direction or show nothing; they are kept: {kinds}.</source>
        <translation>The text holds signs that turn its direction or show nothing; they are kept: {kinds}.</translation>
    </message>
    <message>
        <source>The text holds signs that show nothing; they are kept: {kinds}.</source>
        <translation>The text holds signs that show nothing; they are kept: {kinds}.</translation>
    </message>
    <message>
        <source>Spans in it that an engine made: {count} ({engines}); they come as labels of whoever imports, and with --suggested-by as suggestions to be decided on.</source>
        <translation>Spans in it that an engine made: {count} ({engines}); they come as labels of whoever imports, and with --suggested-by as suggestions to be decided on.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>{who}: title taken into {label}</source>
        <translation>{who}: title taken into {label}</translation>
    </message>
    <message>
        <source>{who}: {label} begins with an attached letter</source>
        <translation>{who}: {label} begins with an attached letter</translation>
    </message>
    <message>
        <source>{who}: head noun left out of {label}</source>
        <translation>{who}: head noun left out of {label}</translation>
    </message>
    <message>
        <source>{who}: preposition or part of the day taken into {label}</source>
        <translation>{who}: preposition or part of the day taken into {label}</translation>
    </message>
    <message>
        <source>{who}: number taken into {label}</source>
        <translation>{who}: number taken into {label}</translation>
    </message>
    <message>
        <source>{who}: punctuation taken into {label}</source>
        <translation>{who}: punctuation taken into {label}</translation>
    </message>
    <message>
        <source>{who}: adjective of nation left out of {label}</source>
        <translation>{who}: adjective of nation left out of {label}</translation>
    </message>
    <message>
        <source>{who}: {label} begins earlier</source>
        <translation>{who}: {label} begins earlier</translation>
    </message>
    <message>
        <source>{who}: {label} ends later</source>
        <translation>{who}: {label} ends later</translation>
    </message>
    <message>
        <source>{who}: {label} reaches further on both sides</source>
        <translation>{who}: {label} reaches further on both sides</translation>
    </message>
    <message>
        <source>{who}: {label} begins later</source>
        <translation>{who}: {label} begins later</translation>
    </message>
    <message>
        <source>{who}: {label} ends earlier</source>
        <translation>{who}: {label} ends earlier</translation>
    </message>
    <message>
        <source>{who} and {others}: {label} begins and ends elsewhere</source>
        <translation>{who} and {others}: {label} begins and ends elsewhere</translation>
    </message>
    <message>
        <source>{who}: {label} where {others} have {other}</source>
        <translation>{who}: {label} where {others} have {other}</translation>
    </message>
    <message>
        <source>{who}: {label} where {others} have {other}, other edges</source>
        <translation>{who}: {label} where {others} have {other}, other edges</translation>
    </message>
    <message>
        <source>{who} and {others}: another value of {label}</source>
        <translation>{who} and {others}: another value of {label}</translation>
    </message>
    <message>
        <source>{who}: {label} missed</source>
        <translation>{who}: {label} missed</translation>
    </message>
    <message>
        <source>{who}: {label} that the others do not have</source>
        <translation>{who}: {label} that the others do not have</translation>
    </message>
    <message>
        <source>the readings of {label} part in several ways</source>
        <translation>the readings of {label} part in several ways</translation>
    </message>
    <message>
        <source>all have the same {label}</source>
        <translation>all have the same {label}</translation>
    </message>
</context>
</TS>
