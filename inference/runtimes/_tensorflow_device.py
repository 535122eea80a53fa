"""Which device TensorFlow computes on, why not on a GPU, and that it leaves room for others."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from ..devices import Device, cpu_in_words, nvidia_gpu_at_hand
from ..progress import Progress
from ..text import Text


def quiet_tensorflow() -> Any:
    """The module, without the lines that it writes to the terminal where nobody has asked for them."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    import tensorflow

    tensorflow.get_logger().setLevel("ERROR")
    for gpu in tensorflow.config.list_physical_devices("GPU"):
        with suppress(RuntimeError):  # another plugin has used the GPU already, its own way
            tensorflow.config.experimental.set_memory_growth(gpu, True)
    return tensorflow


def gpu_to_use(tf: Any, device: Device, progress: Progress) -> int | None:
    """The GPU's number; ``None``, and said so, where it is the CPU."""
    if not device.wants_gpu:
        return None
    if reason := _why_no_gpu(tf, device):
        if device.kind == "cuda" or nvidia_gpu_at_hand():
            progress.warn(
                Text("DEVICE is {device}, but {reason}; the CPU is used", device=str(device), reason=reason)
            )
        return None
    return device.index or 0


def _why_no_gpu(tf: Any, device: Device) -> Text | None:
    if not tf.test.is_built_with_cuda():
        return Text("this TensorFlow {version} is built without CUDA", version=tf.__version__)
    count = len(tf.config.list_physical_devices("GPU"))
    if not count:
        return Text("TensorFlow {version} finds no NVIDIA GPU that it can use", version=tf.__version__)
    if (device.index or 0) >= count:
        return Text(
            "there are {count} GPU(s), numbered from cuda:0 to cuda:{last}", count=count, last=count - 1
        )
    return None


def in_words(tf: Any, gpu: int | None, threads: int | None = None) -> str | Text:
    """The device as the log names it."""
    if gpu is None:
        return cpu_in_words(threads)
    details = tf.config.experimental.get_device_details(tf.config.list_physical_devices("GPU")[gpu])
    return f"cuda:{gpu} {details.get('device_name', '')}".strip()


def session_options(tf: Any, gpu: int | None, threads: int | None = None) -> Any:
    """How a session computes: with threads that sleep while they wait, and GPU memory as it is needed.

    ``threads`` share the work of an operation; operations then follow each other.
    """
    options = tf.compat.v1.ConfigProto(allow_soft_placement=True)
    options.experimental.disable_thread_spinning = True
    options.gpu_options.allow_growth = True
    if gpu is None:
        options.device_count["GPU"] = 0
    if threads:
        options.intra_op_parallelism_threads, options.inter_op_parallelism_threads = threads, 1
    return options
