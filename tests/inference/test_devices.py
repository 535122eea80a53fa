import subprocess

import pytest
from deep_pixels.inference import devices
from deep_pixels.inference.devices import Device, gpu_count, parse_devices
from deep_pixels.inference.errors import ArgumentError


@pytest.fixture
def gpus(monkeypatch):
    """As many GPUs as the function is called with."""

    def there_are(count):
        monkeypatch.setattr(devices, "gpu_count", lambda: count)

    return there_are


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("auto", [Device("auto")]),
        ("", [Device("auto")]),
        ("CPU", [Device("cpu")]),
        ("cuda:2", [Device("cuda", 2)]),
        ("cuda:1, cuda:0", [Device("cuda", 1), Device("cuda", 0)]),
    ],
)
@pytest.mark.parametrize("count", [0, 1])
def test_devices_are_called_as_in_pytorch(text, expected, count, gpus):
    gpus(count)
    assert list(parse_devices(text)) == expected


@pytest.mark.parametrize("kind", ["auto", "cuda"])
def test_no_number_means_all_gpus(kind, gpus):
    gpus(3)
    assert list(parse_devices(kind)) == [Device(kind, 0), Device(kind, 1), Device(kind, 2)]
    assert list(parse_devices("cpu")) == [Device("cpu")]


@pytest.mark.parametrize(
    "text", ["gpu", "cuda:", "cuda:x", "0", "cuda:0, cpu", "auto, auto", "cuda:1,cuda:1"]
)
def test_another_device_is_refused(text):
    with pytest.raises(
        ArgumentError, match=f"DEVICE is '{text}'; expected auto, cpu, cuda, cuda:0, or several"
    ):
        parse_devices(text)


@pytest.fixture
def driver(monkeypatch):
    """An NVIDIA driver that lists what the function is called with."""
    gpu_count.cache_clear()
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(devices, "nvidia_gpu_at_hand", lambda: True)

    def lists(answer):
        def run(command, **_):
            assert command == ["nvidia-smi", "-L"]
            if isinstance(answer, Exception):
                raise answer
            return subprocess.CompletedProcess(command, 0, stdout=answer)

        monkeypatch.setattr(subprocess, "run", run)

    yield lists
    gpu_count.cache_clear()


def test_gpus_are_those_that_the_driver_lists(driver):
    driver(
        "GPU 0: NVIDIA H200 (UUID: GPU-1)\nGPU 1: NVIDIA H200 (UUID: GPU-2)\n  MIG 1g: Device 0: (UUID: 3)\n"
    )
    assert gpu_count() == 2


@pytest.mark.parametrize("error", [OSError("no"), subprocess.TimeoutExpired("nvidia-smi", 30)])
def test_a_driver_that_does_not_answer_lists_none(driver, error):
    driver(error)
    assert gpu_count() == 0


@pytest.mark.parametrize("flag", [0, 0x08000000])
def test_asking_the_driver_shows_no_window_and_needs_no_input(driver, monkeypatch, flag):
    """On Windows QGIS has no terminal, and a program that wants one opens it."""
    driver("GPU 0: A\n")
    asked, run = {}, subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda command, **how: asked.update(how) or run(command))
    monkeypatch.setattr(subprocess, "CREATE_NO_WINDOW", flag, raising=False)
    assert gpu_count() == 1
    assert (asked["creationflags"], asked["stdin"]) == (flag, subprocess.DEVNULL)


@pytest.mark.parametrize(
    ("visible", "count"), [("", 0), ("-1", 0), ("0", 1), ("1,3", 2), ("GPU-1, GPU-2", 2)]
)
def test_gpus_that_are_hidden_do_not_count(driver, monkeypatch, visible, count):
    driver("GPU 0: A\nGPU 1: B\nGPU 2: C\nGPU 3: D\n")
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", visible)
    assert gpu_count() == count
