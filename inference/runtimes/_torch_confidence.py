"""How likely decided classes are, computed by PyTorch where their scores lie."""

from __future__ import annotations

from functools import reduce
from typing import Any

from ..arrays import Array
from ..confidence import NONE, Likelihood, OfEither, OfHighest, SingleScore


def percent(torch: Any, likelihood: Likelihood, scores: Array, values: Array) -> Array | None:
    """(rows, columns) of whole numbers as floats; ``None`` for a likelihood that only numpy knows.

    ``scores`` are (channels, rows, columns), ``values`` the classes of (rows, columns).
    """
    share = _share(torch, likelihood, scores, values)
    return None if share is None else torch.where(torch.isnan(share), NONE, torch.round(100 * share))


def _share(torch: Any, likelihood: Likelihood, scores: Array, values: Array) -> Array | None:
    if isinstance(likelihood, OfHighest):
        # one after the other: a list of them would be a tensor to put up, which waits for the device
        highest = reduce(torch.maximum, (scores[channel] for channel in likelihood.channels))
        if likelihood.are_probabilities:
            return highest.clamp(0, 1)
        return torch.exp(highest - torch.logsumexp(scores, dim=0))
    if isinstance(likelihood, OfEither) and isinstance(likelihood.found, SingleScore):
        score = scores[0]
        share = torch.sigmoid(score) if likelihood.found.is_logit else score.clamp(0, 1)
        return torch.where(values.long() == likelihood.above, share, 1 - share)
    return None
