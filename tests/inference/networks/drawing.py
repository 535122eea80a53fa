"""Weights drawn at random, such that what a network makes of them neither dies out nor explodes."""

import torch


def drawn_state(network, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return {name: drawn(name, tensor.shape, generator) for name, tensor in network.state_dict().items()}


def drawn(name, shape, generator):
    values = torch.randn(shape, generator=generator)
    if name.endswith("num_batches_tracked"):
        return torch.tensor(100)
    if name.endswith("running_var"):
        return 0.8 + 0.4 * values.abs()
    if name.endswith(("running_mean", "bias")):
        return 0.1 * values
    if len(shape) > 1:
        return values * (1.6 / shape[1:].numel()) ** 0.5
    return 1 + 0.1 * values


def pixels(*shape, seed=0):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))
