"""Chooses among findings that overlap: the longer of one label, nests of two, no crossings."""

from annotations.suggest.rules.article import Finding

_MAY_HOLD = {("UNIT", "PERSON"), ("BASE", "UNIT"), ("UNIT", "BASE")}


def settle(findings: list[Finding]) -> list[Finding]:
    """The findings that can stand together, sorted by start, longer first."""
    ordered = sorted(findings, key=lambda f: (f.start, -f.end, -f.confidence))
    kept: list[Finding] = []
    open_ones: list[Finding] = []
    for found in ordered:
        open_ones = [other for other in open_ones if other.end > found.start]
        rivals = [other for other in open_ones if not _stands_with(other, found)]
        if not rivals:
            kept.append(found)
            open_ones.append(found)
            continue
        if all(_beats(found, other) for other in rivals):
            for other in rivals:
                kept.remove(other)
                open_ones.remove(other)
            kept.append(found)
            open_ones.append(found)
    return kept


def _stands_with(outer: Finding, inner: Finding) -> bool:
    """Whether both can be labelled: the second inside the first, and the labels may nest."""
    if (outer.start, outer.end) == (inner.start, inner.end):
        return False
    return inner.end <= outer.end and (outer.label, inner.label) in _MAY_HOLD


def _beats(new: Finding, old: Finding) -> bool:
    """Whether `new` goes in the place of `old`."""
    if new.label == old.label:
        return new.end - new.start > old.end - old.start
    if new.start == old.start and new.end == old.end:
        return new.confidence > old.confidence
    crossing = new.end > old.end
    return crossing and new.confidence > old.confidence
