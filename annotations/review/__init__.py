"""Work of several annotators side by side: where it differs, what is right, how far it agrees.

The way through a review, and what each step is called here:

- `Adjudication(project)` (`adjudication.py`) is a review under way. `cases(document_id)` gives the
  `Case`s of an article: each holds the places that compete (`Place`: start, end, label, value, `by`
  whom), a `kind` (`KINDS`: same, other value, other label, other edges, other edges and label, only
  some), and whether it is `settled`, by which `ruling`. `next_open(document_id, start)` and
  `previous_open` walk the open ones over the whole project; `progress(document_id)` counts them.
- `survey()` sorts all cases by `Pattern` («B: title taken into PERSON»), the most frequent first,
  so that one ruling can settle many. A pattern is a sentence `template` with `values`, in the
  translation context `review`.
- `take(case, "A")`, `take(case, "A", "B")`, `neither(case)`, `drawn(case, places)` make a `Ruling`
  (`deciding.py`), each with an optional comment. `Adjudication.settling(rulings)` makes of one or
  many the edit for `Project.edit`, or for a session's `do`; with it go the places of the same
  articles on which all agree. `majority(threshold)` and `finish(document_id)` make edits likewise.
- The adjudicated layer follows from the rulings (`project.rulings`); it is read as any layer:
  `project.spans(document_id, project.gold_layer())`.
- `corrections.py` tells annotators what became of their labels, and what they answered, and makes
  files to send them; `assigning.py` deals documents out; `agreement` measures;
  `project.work_record()` counts the work.
"""
