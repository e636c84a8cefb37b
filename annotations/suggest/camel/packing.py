"""Lets the model's large multiplications run in oneDNN where that is faster on this processor.

torch multiplies through MKL, which on processors not made by Intel leaves their widest
instructions unused: there oneDNN, which torch brings along, is more than twice as fast. The
numbers are the same float32 numbers up to rounding.
"""

import time
from collections.abc import Callable
from typing import Any

# A batch as the tagger makes them, and a gain worth the change.
_ROWS = 256
_WORTH_WHILE = 1.05
_TRIES = 3
_ROUNDING = 1e-3


def pack(model: Any) -> bool:
    """Give the model's linear layers to oneDNN if it is there, agrees and is faster here.

    A packed layer keeps no other copy of its weights, so the memory needed stays the same; the
    model can then only be run, not trained or saved.

    Returns:
        Whether the layers were packed.
    """
    import torch

    layers = [layer for layer in model.modules() if isinstance(layer, torch.nn.Linear)]
    if not layers or any(layer.weight.dtype != torch.float32 for layer in layers):
        return False
    if not torch.backends.mkldnn.is_available() or layers[0].weight.device.type != "cpu":
        return False
    with torch.inference_mode():
        largest = max(layers, key=lambda layer: layer.weight.numel())
        try:
            if not _pays(torch, largest):
                return False
        # oneDNN is not the same on every platform; without it all works, only slower.
        except (RuntimeError, AttributeError, TypeError):
            return False
        for layer in layers:
            layer.forward = _packed(torch, layer)
            layer.register_parameter("weight", None)
    return True


def _packed(torch: Any, layer: Any) -> Callable[[Any], Any]:
    """The layer's work as a function that holds its weights in oneDNN's own order."""
    bias = layer.bias
    # The two that torch's own compiler calls; `pack` does without them where they are not there.
    weight = torch.ops.mkldnn._reorder_linear_weight(layer.weight, _ROWS)  # noqa: SLF001
    multiply = torch.ops.mkldnn._linear_pointwise  # noqa: SLF001
    return lambda given: multiply(given, weight, bias, "none", [], "")


def _pays(torch: Any, layer: Any) -> bool:
    """Whether oneDNN gives this layer's result, and in clearly less time."""
    given = torch.rand(1, _ROWS, layer.in_features)
    packed = _packed(torch, layer)
    agrees = torch.allclose(packed(given), layer(given), rtol=_ROUNDING, atol=_ROUNDING)
    return bool(agrees) and seconds(layer, given) > _WORTH_WHILE * seconds(packed, given)


def seconds(multiply: Callable[[Any], Any], given: Any) -> float:
    """The least time of a few tries in seconds; other programs disturb it the least."""
    tries = []
    for _ in range(_TRIES):
        start = time.perf_counter()
        multiply(given)
        tries.append(time.perf_counter() - start)
    return min(tries)
