"""The `learned` engine: trained on a project's own finished articles, in seconds.

A conditional random field for each label (Lafferty, McCallum and Pereira 2001) over words less
their proclitics, in the perceptron's tradition of many simple signs (Collins 2002), which begins
at what the rules propose and moves away from it as far as the analysts' labels say.
"""

from annotations.suggest.learned.engine import LearnedSuggester
from annotations.suggest.learned.model import Figures, Model
from annotations.suggest.learned.model_file import read_model, write_model
from annotations.suggest.learned.training import FEWEST, STEPS, train

__all__ = [
    "FEWEST",
    "STEPS",
    "Figures",
    "LearnedSuggester",
    "Model",
    "read_model",
    "train",
    "write_model",
]
