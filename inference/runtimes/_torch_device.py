"""Which device PyTorch computes on, and why not on a GPU."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..devices import Device, nvidia_gpu_at_hand
from ..progress import Progress
from ..text import Text
from ._failures import in_a_line

Work = Callable[[Any, Any], object]
VOLTA = (7, 0)  # the first GPUs that are faster in float16
WITH_BFLOAT16 = ("avx512_bf16", "amx_bf16")  # sets of instructions of CPUs
SHARE = 0.6  # of the free memory for the model's batch: the rest is for strips and other programs


def bound(torch: Any, device: Device, progress: Progress) -> Any:
    """The torch device to use, the CPU where the one asked for cannot be had."""
    if not device.wants_gpu:
        return torch.device("cpu")
    if reason := why_no_gpu(torch, device):
        if device.kind == "cuda" or nvidia_gpu_at_hand():
            progress.warn(
                Text("DEVICE is {device}, but {reason}; the CPU is used", device=str(device), reason=reason)
            )
        return torch.device("cpu")
    return torch.device("cuda", device.index or 0)


def convolving(torch: Any, target: Any) -> None:
    """What networks do, by a library of its own (cuDNN)."""
    pixel = torch.ones((1, 1, 1, 1), device=target)
    torch.nn.functional.conv2d(pixel, pixel).item()


def adding(torch: Any, target: Any) -> None:
    """What needs PyTorch alone."""
    torch.ones(1, device=target).add(1).item()


def why_no_gpu(torch: Any, device: Device, work: Work = convolving) -> Text | None:
    """What stands in the way of such work, if anything does."""
    if torch.version.cuda is None and torch.version.hip is None:
        return Text("this PyTorch {version} is built without CUDA", version=torch.__version__)
    if not torch.cuda.is_available():
        return Text(
            "PyTorch {version} finds no NVIDIA GPU with a driver for CUDA {cuda}",
            version=torch.__version__,
            cuda=torch.version.cuda,
        )
    if (device.index or 0) >= torch.cuda.device_count():
        return Text(
            "there are {count} GPU(s), numbered from cuda:0 to cuda:{last}",
            count=torch.cuda.device_count(),
            last=torch.cuda.device_count() - 1,
        )
    return _why_no_answer(torch, device.index or 0, work)


def _why_no_answer(torch: Any, index: int, work: Work) -> Text | None:
    """What a GPU says that PyTorch sees, but has no kernels for (it is too old, or too new) or no memory."""
    try:
        work(torch, torch.device("cuda", index))
    except RuntimeError as error:
        return Text(
            "PyTorch {version} cannot compute on cuda:{index}: {reason}",
            version=torch.__version__,
            index=index,
            reason=in_a_line(str(error).partition("\n")[0]),
        )
    return None


def half_type(torch: Any, target: Any) -> Any:
    """The numbers of 16 bits that a device is faster with; ``None`` where it is not, or says nothing.

    GPUs before Volta are slower in float16. CPUs that compute with bfloat16 take half the time of float32;
    all others make float32 of it first.
    """
    if target.type == "cuda":
        return torch.float16 if torch.cuda.get_device_capability(target) >= VOLTA else None
    tell: Callable[[], dict[str, Any]] = getattr(torch.cpu, "get_capabilities", dict)  # of newer releases
    able = tell()
    return torch.bfloat16 if any(able.get(name) for name in WITH_BFLOAT16) else None


def in_words(torch: Any, target: Any) -> str | Text:
    """The device as the log names it."""
    if target.type == "cuda":
        return f"{target} {torch.cuda.get_device_name(target)}"
    return Text("CPU ({count} threads)", count=torch.get_num_threads())


def tiles_in_free_memory(torch: Any, target: Any, run_one: Callable[[], object]) -> int:
    """How many tiles fit the GPU's free memory, from what ``run_one`` takes for one of them."""
    run_one()  # what is set up once is no part of what a tile takes
    taken = memory_taken(torch, target, run_one)
    return max(1, int(free_memory(torch, target) * SHARE / taken))


def memory_taken(torch: Any, target: Any, run: Callable[[], object]) -> int:
    """Bytes that ``run`` takes while it runs."""
    torch.cuda.reset_peak_memory_stats(target)
    before = torch.cuda.memory_allocated(target)
    run()
    return max(1, torch.cuda.max_memory_allocated(target) - before)


def free_memory(torch: Any, target: Any) -> int:
    """Bytes that nobody has, or that PyTorch keeps for itself."""
    kept = torch.cuda.memory_reserved(target) - torch.cuda.memory_allocated(target)
    return torch.cuda.mem_get_info(target)[0] + kept
