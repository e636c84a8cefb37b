"""The types of a UIMA CAS by their names, as INCEpTION and DKPro Core have them, and our own."""

from typing import Final

SENTENCE: Final = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
TOKEN: Final = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"  # noqa: S105
ENTITY: Final = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
METADATA: Final = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
OWN: Final = "tawsim.DocumentDetails"
"""What no other type has a place for, as JSON in its feature `json`."""
CUSTOM: Final = ("webanno.custom.", "custom.")
"""Layers that people make in INCEpTION are named so."""

DETAILS: Final[dict[str, str]] = {
    "spanId": "id",
    "annotator": "annotator",
    "source": "source",
    "confidence": "confidence",
    "date": "value",
    "note": "note",
}
"""The features that entities get here, with the names of `Span`'s attributes."""
