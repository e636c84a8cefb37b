"""Taking other people's project files in: the same outcome in any order, any number of times.

What a file knows is a set of facts: the rows of its tables and the rows of its journal. The merged
project is a function of the union of both files' facts, so merging is commutative, associative and
idempotent by construction:

- A document is known by its text. It is there where either file has it.
- A status, a decision and a span (by annotator and id) is as the last fact about it says. A fact's
  place in time is that of its journal row (`clock`); where no row tells of it, as after an import,
  that of the row itself.
- A place with a label holds one span of an annotator. Of two, made apart, the one that came last
  stays; and where the last fact about the place is that its span went away, none does.
- Journal rows have ids of their own and are taken as they are. They tell of edits made elsewhere,
  so they cannot be undone here.

Suggestions, settings and the label scheme are each file's own and are not taken.
"""
