"""The text and the labels of a UIMA CAS; runs in the worker only.

An entity's label is its `value`. In a layer of somebody's own it is the feature called `label` or
`value`, else the first feature with words in it, else the layer's name.
"""

import io
import warnings
from collections.abc import Iterator
from typing import Any, Final

from annotations.exchange.texts.protocol import Extract, FoundSpan, Unreadable
from annotations.exchange.xmi_types import CUSTOM, DETAILS, ENTITY, METADATA, OWN

_USUAL: Final = ("label", "value")
_PLACE: Final = frozenset({"begin", "end", "sofa"})
_STRING: Final = "uima.cas.String"
_ANNOTATION: Final = "uima.tcas.Annotation"


def packed(types: bytes, content: bytes) -> bytes:
    """Type system and CAS as one piece, for the worker."""
    return len(types).to_bytes(8, "big") + types + content


def extract(content: bytes) -> Extract:
    """The text of the first view with its labelled stretches, from what `packed` packed.

    Raises:
        Unreadable: it is no CAS, or its types are not those of the type system.
    """
    import cassis

    size = int.from_bytes(content[:8], "big")
    types, body = content[8 : 8 + size], content[8 + size :]
    try:
        system = cassis.load_typesystem(io.BytesIO(types))
    except Exception as error:  # whatever stands beside, it is no type system
        raise Unreadable("no types", _brief(error)) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # offsets out of range are told by those who check
            cas: Any = cassis.load_cas_from_xmi(io.BytesIO(body), system)
    except cassis.typesystem.TypeNotFoundError as error:
        raise Unreadable("no types", _brief(error)) from error
    except MemoryError:
        raise
    except Exception as error:  # a foreign file can bring the parser to anything
        raise Unreadable("no xmi", _brief(error)) from error
    text = cas.sofa_string
    if not text or not text.strip():
        raise Unreadable("no text")
    found = Extract(text=text)
    for annotation in cas.select_all_fs():
        _take(annotation, found)
    return found


def _take(annotation: Any, found: Extract) -> None:
    name = annotation.type.name
    if name == METADATA:
        found.title = str(annotation.get("documentTitle") or "")
    elif name == OWN:
        found.own = str(annotation.get("json") or "")
    elif name == ENTITY:
        label = annotation.get("value") or annotation.type.name.rpartition(".")[2]
        found.spans.append(
            FoundSpan(annotation.begin, annotation.end, label, dict(_details(annotation)))
        )
    elif name.startswith(CUSTOM):
        if _is_stretch(annotation):
            found.spans.append(FoundSpan(annotation.begin, annotation.end, _label(annotation)))
        else:
            found.remark("other layers", name.rpartition(".")[2])


def _details(annotation: Any) -> Iterator[tuple[str, str | float]]:
    for feature, attribute in DETAILS.items():
        if annotation.type.get_feature(feature) is None:
            continue
        value = annotation.get(feature)
        if isinstance(value, str | float) and value != "":
            yield attribute, value


def _is_stretch(annotation: Any) -> bool:
    """Whether it marks a stretch by itself: relations and chains point to other annotations."""
    features = annotation.type.all_features
    places = {"begin", "end"} <= {feature.name for feature in features}
    return places and not any(
        feature.rangeType.name.startswith((*CUSTOM, "de.tudarmstadt", _ANNOTATION))
        for feature in features
    )


def _label(annotation: Any) -> str:
    names = [
        feature.name
        for feature in annotation.type.all_features
        if feature.rangeType.name == _STRING and feature.name not in _PLACE
    ]
    ordered = [*(name for name in _USUAL if name in names), *names]
    said = next((value for name in ordered if (value := annotation.get(name))), None)
    return str(said or annotation.type.name.rpartition(".")[2])


def _brief(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]
