"""Lets the model multiply in whole numbers of eight bits, several times as fast where it can.

Each row of weights and each word piece's vector is brought to -127…127 by a factor of its own
(Dettmers and others 2022, without their mixed part), multiplied, and brought back. As every piece
has its own factor, a word's tag does not depend on what else is in its batch. The last layer, which
chooses the label, stays as it is: it costs nothing.
"""

from collections.abc import Callable
from typing import Any

from annotations.suggest.camel.packing import seconds

_ROWS = 256
_LARGEST = 127
_LEAST = 1e-12  # a factor, so that a row of zeros can be divided by it
_FAR = 0.05  # of the result's own size; rounding to eight bits is off by about 0.01
_WORTH_WHILE = 1.05
_CLASSIFIER = "classifier"


class NoWholeNumbersError(Exception):
    """The processor here, or this build of torch, multiplies whole numbers wrongly or no faster."""


def quantize(model: Any) -> None:
    """Let the model's linear layers multiply in eight bits; it can then only be run.

    On a graphics card the model stays as it is, and fast.

    Raises:
        NoWholeNumbersError: nothing would be gained here; the model is as it was.
    """
    import torch

    layers = [
        layer
        for name, layer in model.named_modules()
        if isinstance(layer, torch.nn.Linear) and not name.endswith(_CLASSIFIER)
    ]
    if not layers or layers[0].weight.device.type != "cpu":
        return
    with torch.inference_mode():
        largest = max(layers, key=lambda layer: layer.weight.numel())
        # A layer of a few weights is no measure of what the processor can do.
        tried = largest if largest.weight.numel() > _ROWS * _ROWS else torch.nn.Linear(768, 768)
        try:
            pays = _pays(torch, tried)
        except (RuntimeError, AttributeError, NotImplementedError) as error:
            raise NoWholeNumbersError(str(error)) from error
        if not pays:
            raise NoWholeNumbersError("eight bits are wrong or no faster here")
        for layer in layers:
            layer.forward = _in_eight_bits(torch, layer)
            layer.register_parameter("weight", None)


def _in_eight_bits(torch: Any, layer: Any) -> Callable[[Any], Any]:
    """The layer's work as a function that holds its weights in eight bits."""
    bias = layer.bias
    weights, factors = _rounded(torch, layer.weight.detach())
    weights, factors = weights.t(), factors.reshape(1, -1)
    multiply = torch._int_mm  # noqa: SLF001 - torchao's own way to it; tried before it is used

    def forward(given: Any) -> Any:
        pieces, own_factors = _rounded(torch, given.reshape(-1, given.shape[-1]))
        result = multiply(pieces, weights).float().mul_(own_factors).mul_(factors)
        return (result if bias is None else result.add_(bias)).reshape(*given.shape[:-1], -1)

    return forward


def _rounded(torch: Any, rows: Any) -> tuple[Any, Any]:
    """Each row in whole numbers of eight bits, and the factor that brings it back."""
    factors = rows.abs().amax(1, keepdim=True).div_(_LARGEST).clamp_(min=_LEAST)
    return (rows / factors).round_().to(torch.int8), factors


def _pays(torch: Any, layer: Any) -> bool:
    """Whether eight bits give about this layer's result, and in clearly less time."""
    given = torch.randn(1, _ROWS, layer.in_features)
    quick = _in_eight_bits(torch, layer)
    exact = layer(given)
    if not bool((quick(given) - exact).norm() < _FAR * exact.norm()):
        return False
    return bool(seconds(layer, given) > _WORTH_WHILE * seconds(quick, given))
