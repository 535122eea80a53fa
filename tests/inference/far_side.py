"""What lives in separate processes during tests."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

LEFT = []


class Server:
    def __init__(self, settings, progress):
        self.settings, self.progress = settings, progress
        self.kept = None

    def settings_again(self, settings, arrays):
        return {"made_with": self.settings, "called_with": settings}, []

    def twice(self, settings, arrays):
        return {}, [array * 2 for array in arrays]

    def same(self, settings, arrays):
        return {"shapes": [list(array.shape) for array in arrays]}, arrays

    def zeros(self, settings, arrays):
        return {}, [np.zeros(settings["shape"], settings["type"])]

    def overwrite(self, settings, arrays):
        arrays[0][...] = 99
        return {}, []

    def objects(self, settings, arrays):
        return {}, [np.array([object()])]

    def print_a_lot(self, settings, arrays):
        for number in range(settings["lines"]):
            print('{"answer": {}, "memory"', number, "höhe \ud800")
        os.write(1, b"\xff\xfe straight to the file\n" * 100)
        subprocess.run([sys.executable, "-c", "print('from a program')"], check=True)
        return {"input": sys.stdin.read()}, []

    def tell(self, settings, arrays):
        from deep_pixels.inference.text import Text

        self.progress.info(Text("{count} of {what}", count=3, what=Text("tiles")))
        self.progress.warn(Text("Beware"))
        return {}, []

    def raise_error(self, settings, arrays):
        raise ValueError("no\nsuch thing")

    def leave(self, settings, arrays):
        sys.exit(4)

    def raise_ours(self, settings, arrays):
        from deep_pixels.inference.errors import DeviceMemoryError
        from deep_pixels.inference.text import Text

        raise DeviceMemoryError(7, Text("the GPU {name}", name="X"))

    def die(self, settings, arrays):
        print("something is wrong\n", file=sys.stderr)
        print("goodbye")
        os._exit(3)

    def crash(self, settings, arrays):
        ctypes.string_at(0)

    def be_killed(self, settings, arrays):
        os.kill(os.getpid(), signal.SIGKILL)

    def sleep(self, settings, arrays):
        if "mark" in settings:
            Path(settings["mark"]).write_text(str(os.getpid()))
        time.sleep(settings["seconds"])
        return {}, []

    def spin(self, settings, arrays):
        """Holds Python's lock for good."""
        ctypes.PyDLL(None).sleep(1000)

    def start_a_child(self, settings, arrays):
        LEFT.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"]))
        return {"child": LEFT[-1].pid, "self": os.getpid()}, []

    def leak(self, settings, arrays):
        LEFT.append(np.ones(settings["bytes"], np.uint8))
        LEFT.append(open(os.devnull))  # noqa: SIM115, PTH123
        return {"kept": sum(entry.nbytes for entry in LEFT if isinstance(entry, np.ndarray))}, []

    def about(self, settings, arrays):
        tops = {name.partition(".")[0] for name in sys.modules}
        return {
            "path": sys.path,
            "heavy": sorted(tops & {"qgis", "osgeo", "torch", "onnxruntime", "PyQt5", "PyQt6"}),
            "package": sys.modules["deep_pixels"].__file__,
            "variable": os.environ.get("OF_THE_TEST"),
            "folder": str(Path.cwd()),
            "files": len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0,
        }, []

    def close(self):
        if mark := self.settings.get("mark"):
            Path(mark).write_text("closed")
        time.sleep(self.settings.get("closing", 0))


class Silent:
    """Nothing to close."""

    def __init__(self, settings, progress):
        if settings.get("raises"):
            raise RuntimeError("cannot begin")
        if settings.get("dies"):
            os._exit(9)
        time.sleep(settings.get("seconds", 0))
