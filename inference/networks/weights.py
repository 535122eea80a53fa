"""Weights: read from a file without running any of it, and given to a network that they fit exactly."""

# mypy: allow-subclassing-any

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import Tensor, nn

from ..errors import InferenceError, UnsupportedModelError, UntrustedCodeError

Network = TypeVar("Network", bound=nn.Module)
_everything = ContextVar("everything", default=False)  # of this thread, while a trusted file is read


def read_state(path: Path) -> dict[str, Tensor]:
    """The tensors of a state dict by their names, on the CPU.

    The file is what ``torch.save`` makes of a state dict, or of a dict with one as its ``model``, as fastai
    saves a network together with its optimizer. Where it is trusted, it may hold a whole network as well.
    UntrustedCodeError where it holds pickled objects, UnsupportedModelError where it holds anything else.
    """
    content = everything_in(path)
    if isinstance(content, nn.Module):
        content = content.state_dict()
    if isinstance(content, dict) and isinstance(content.get("model"), dict):
        content = content["model"]
    if not _is_state(content):
        raise UnsupportedModelError(
            "{file} holds {kind}; expected weights without their network, a state dict of named tensors",
            file=path.name,
            kind=_kind_of(content),
        )
    return dict(content)


def size_of(state: Mapping[str, Tensor], name: str, axis: int, usual: int) -> int:
    """The size of a tensor along an axis; the usual one where it is absent, which ``load_strictly`` tells."""
    shape = state[name].shape if name in state else ()
    return int(shape[axis]) if axis < len(shape) else usual


def part_of(state: Mapping[str, Tensor], part: str, parts: Iterable[str]) -> dict[str, Tensor]:
    """The tensors of one of several networks that were saved together, by their names in that network.

    ``parts`` are all that may be there; what belongs to none of them keeps its name, which
    ``load_strictly`` tells.
    """
    others = tuple(f"{other}." for other in parts if other != part)
    own = {name: tensor for name, tensor in state.items() if not name.startswith(others)}
    return {name[len(part) + 1 :] if name.startswith(f"{part}.") else name: own[name] for name in own}


def load_strictly(network: Network, state: Mapping[str, Tensor], name: str) -> Network:
    """``network``, ready to answer, with the tensors of ``state`` for its own: all of them and no others.

    ``network`` may be on the device "meta". Its weights become float32.
    UnsupportedModelError says which tensors of the network called ``name`` do not fit.
    """
    own = network.state_dict()
    missing = [key for key in own if key not in state]
    unexpected = [key for key in state if key not in own]
    differing = [key for key in own if key in state and _fits(state[key]) != _fits(own[key])]
    if missing or unexpected or differing:
        raise UnsupportedModelError(
            "The weights are not those of {network}: {missing} missing, {unexpected} unexpected, "
            "{differing} of another shape",
            network=name,
            missing=_listed(missing),
            unexpected=_listed(unexpected),
            differing=_listed(f"{key}: {_form(state[key])} ≠ {_form(own[key])}" for key in differing),
        )
    network.load_state_dict(state, assign=True)
    return network.float().eval()


@contextmanager
def unpickling_everything() -> Iterator[None]:
    """Let the files that are read here run code: those of a package that the user trusts."""
    before = _everything.set(True)
    try:
        yield
    finally:
        _everything.reset(before)


def everything_in(path: Path) -> Any:
    """What a file holds: tensors alone, or where it may run code whatever was pickled."""
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # PyTorch raises whatever its parsers happen to meet
        if not _everything.get():
            raise _refusal(path, error) from error
    try:
        return torch.load(path, map_location="cpu", weights_only=False)
    except Exception as error:  # as may the code of the file
        raise UnsupportedModelError(
            "PyTorch {version} cannot load {file}: {reason}",
            version=torch.__version__,
            file=path.name,
            reason=_reason(error),
        ) from error


def _refusal(path: Path, error: Exception) -> InferenceError:
    # "Unsupported operand": no object was met, the bytes are not those of a pickle that PyTorch writes
    if isinstance(error, pickle.UnpicklingError) and "Unsupported operand" not in str(error):
        return UntrustedCodeError(
            "{file} holds pickled Python objects, which can run code when they are loaded; "
            "expected a state dict of tensors alone, or that you trust the package (TRUST set to true)",
            file=path.name,
        )
    return UnsupportedModelError(
        "PyTorch {version} finds no weights in {file}: {reason}",
        version=torch.__version__,
        file=path.name,
        reason=_reason(error),
    )


def _reason(error: Exception) -> str:
    """What the parser met, without the advice around it to trust the file."""
    met = error.__context__ or error
    return " ".join(str(met).split()).split(". ")[0] or type(met).__name__


def _is_state(content: object) -> bool:
    return (
        isinstance(content, dict)
        and len(content) > 0
        and all(isinstance(key, str) and isinstance(value, Tensor) for key, value in content.items())
    )


def _kind_of(content: object) -> str:
    if not isinstance(content, dict):
        return type(content).__name__
    kinds = {f"{type(key).__name__}: {type(value).__name__}" for key, value in content.items()}
    return f"dict({', '.join(sorted(kinds))})"


def _fits(tensor: Tensor) -> tuple[tuple[int, ...], bool]:
    return tuple(tensor.shape), tensor.is_floating_point()


def _form(tensor: Tensor) -> str:
    return f"{tuple(tensor.shape)} {str(tensor.dtype).rpartition('.')[2]}"


def _listed(names: Iterable[str], most: int = 3) -> str:
    """How many there are and the first of them: ``2 (conv1.weight, conv1.bias)``."""
    found = list(names)
    shown = [*found[:most], *(["…"] if len(found) > most else [])]
    return f"{len(found)} ({', '.join(shown)})" if found else "0"
