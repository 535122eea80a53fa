"""Code in a process of its own: whatever happens there, this one goes on, and nothing is left."""

import mmap
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT
from deep_pixels.inference.errors import (
    CallError,
    Cancelled,
    DeviceMemoryError,
    SeparateProcessError,
)
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.separate import process as module
from deep_pixels.inference.separate import shared_arrays
from deep_pixels.inference.separate.process import SeparateProcess

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc tells")


def server(progress=None, timeout=None, **settings):
    return SeparateProcess("far_side:Server", settings, progress, timeout)


def children():
    """Processes that this one has started, the dead ones among them, by their numbers."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid():
            found.add(int(folder.name))
    return found


def open_files():
    """What the files are that this process holds; those of memory by their kind alone."""
    return sorted(
        str(file.readlink()).partition(":")[0]
        for file in Path("/proc/self/fd").iterdir()
        if os.path.lexists(file)
    )


def is_alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def gone(pid, within=2.0):
    end = time.monotonic() + within
    while is_alive(pid) and time.monotonic() < end:
        time.sleep(0.02)
    return not is_alive(pid)


@pytest.fixture(autouse=True)
def nothing_is_left():
    """No process, dead or alive, no open file and no shared memory."""
    if not sys.platform.startswith("linux"):
        yield
        return
    shared = Path("/dev/shm")
    before = children(), open_files(), set(shared.iterdir())
    yield
    assert children() <= before[0]
    assert open_files() == before[1]
    assert set(shared.iterdir()) <= before[2]


class Stopping(Unwatched):
    """Cancelled some time after it was first asked."""

    def __init__(self, after=0.0):
        self.after, self.first = after, None

    @property
    def cancelled(self):
        self.first = self.first or time.monotonic()
        return time.monotonic() - self.first >= self.after


class Listening(Unwatched):
    def __init__(self):
        self.told = []

    def info(self, text):
        self.told.append(("info", text))

    def warn(self, text):
        self.told.append(("warn", text))


def test_settings_of_making_and_of_calling_arrive():
    settings = {"name": "Höhe\n", "numbers": [1, 2.5, None, True], "inner": {"nan": "x"}}
    with server(**settings) as process:
        answer, arrays = process.call("settings_again", {"text": "\u2028 \ud800"})
    assert answer == {"made_with": settings, "called_with": {"text": "\u2028 \ud800"}}
    assert arrays == []


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6, dtype=np.uint16).reshape(1, 2, 3),
        np.arange(24.0).reshape(2, 3, 4)[:, ::2, ::-1],
        np.asfortranarray(np.arange(12, dtype=np.int8).reshape(3, 4)),
        np.arange(5, dtype=">i4"),
        np.array([True, False]),
        np.array(7.5, np.float16),
        np.array([1 + 2j, np.nan]),
        np.zeros((3, 0, 4), np.float32),
        np.array([np.nan, np.inf, -0.0], np.float32),
    ],
    ids=lambda array: f"{array.dtype}{array.shape}",
)
def test_arrays_come_back_as_they_were(array):
    with server() as process:
        answer, [back] = process.call("same", {}, [array])
    assert answer == {"shapes": [list(array.shape)]}
    assert back.dtype == array.dtype
    np.testing.assert_array_equal(back, array)


def test_several_arrays_of_several_types_do_not_lie_on_each_other():
    rng = np.random.default_rng(0)
    arrays = [rng.integers(0, 200, n).astype(t) for n, t in ((1, "u1"), (77, "f8"), (3, "u2"), (1000, "f4"))]
    with server() as process:
        _, back = process.call("twice", {}, arrays)
    for one, other in zip(arrays, back):
        np.testing.assert_array_equal(one * 2, other)


def test_memory_grows_and_is_used_again_and_what_came_back_stays():
    with server() as process:
        sizes = [1, 10, 100_000, 3, 2_000_000, 5]
        backs = [process.call("twice", {}, [np.full(size, size, np.int64)])[1][0] for size in sizes]
    for size, back in zip(sizes, backs):
        np.testing.assert_array_equal(back, np.full(size, 2 * size))


def test_an_answer_may_be_larger_than_what_was_asked():
    with server() as process:
        _, [back] = process.call("zeros", {"shape": [3, 900, 700], "type": "f4"})
        assert back.shape == (3, 900, 700)
        back += 1  # our own memory
        _, [again] = process.call("zeros", {"shape": [3, 900, 700], "type": "f4"})
    assert again.max() == 0
    assert back.min() == 1


def test_what_is_given_is_not_changed_by_the_other_process():
    given = np.ones(10)
    with server() as process:
        process.call("overwrite", {}, [given])
    np.testing.assert_array_equal(given, 1)


def test_what_is_printed_there_disturbs_nothing():
    with server() as process:
        answer, _ = process.call("print_a_lot", {"lines": 5000})
        assert answer == {"input": ""}
        assert process.call("settings_again", {"n": 1})[0]["called_with"] == {"n": 1}


def test_it_can_tell_how_it_goes_on_in_texts_that_are_translated_here():
    progress = Listening()
    with server(progress) as process:
        process.call("tell", {})
    (first, info), (second, warning) = progress.told
    assert (first, second) == ("info", "warn")
    assert str(info) == "3 of tiles"
    assert info.template == "{count} of {what}"
    assert info.data["what"].template == "tiles"
    assert str(warning) == "Beware"


def test_where_telling_fails_no_answer_is_taken_for_that_of_another_call():
    class Failing(Unwatched):
        def info(self, text):
            raise RuntimeError("nobody listens")

    with server(Failing()) as process:
        with pytest.raises(RuntimeError, match="nobody listens"):
            process.call("tell", {})
        with pytest.raises(SeparateProcessError):
            process.call("twice", {}, [np.ones(1)])


def test_an_exception_there_is_told_with_its_line_and_the_process_goes_on():
    with server() as process:
        with pytest.raises(CallError, match=r"ValueError: no such thing \(far_side.py:\d+, raise_error\)"):
            process.call("raise_error", {})
        with pytest.raises(CallError, match="SystemExit: 4"):
            process.call("leave", {})
        with pytest.raises(CallError, match="AttributeError"):
            process.call("no_such_method", {})
        with pytest.raises(SeparateProcessError, match="holds values of type object; expected numbers"):
            process.call("objects", {})
        assert process.call("twice", {}, [np.ones(1)])[1][0] == 2


def test_our_own_errors_arrive_as_they_were_raised():
    with server() as process, pytest.raises(DeviceMemoryError) as caught:
        process.call("raise_ours", {})
    assert caught.value.batch_size == 7
    assert caught.value.text.data["device"].template == "the GPU {name}"
    assert str(caught.value).startswith("the GPU X has too little memory for 7 tile(s)")


@pytest.mark.parametrize(
    ("method", "how"),
    [
        ("die", r"exit code 3\). Its last words: something is wrong goodbye"),
        ("crash", r"SIGSEGV\)"),
        ("be_killed", r"SIGKILL\)"),
    ],
)
def test_its_end_is_an_error_here_and_nothing_more(method, how):
    with server() as process:
        with pytest.raises(SeparateProcessError, match=rf"^The separate process ended by itself \({how}"):
            process.call(method, {})
        with pytest.raises(SeparateProcessError, match="ended by itself"):
            process.call("twice", {}, [np.ones(1)])


def test_an_end_while_a_program_of_its_own_goes_on_is_noticed():
    with server() as process:
        child = process.call("start_a_child", {})[0]["child"]
        with pytest.raises(SeparateProcessError, match="SIGKILL"):
            process.call("be_killed", {})
    assert gone(child)


@pytest.mark.parametrize("method", ["sleep", "spin"])
def test_cancelling_ends_it_within_a_second(method):
    progress = Stopping(0.3)
    with server() as process:
        process._progress = progress
        with pytest.raises(Cancelled):
            process.call(method, {"seconds": 1000})
        assert time.monotonic() - progress.first < 1.3


def test_cancelling_ends_one_that_is_still_starting():
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        SeparateProcess("far_side:Silent", {"seconds": 1000}, Stopping(0.5))
    assert time.monotonic() - begun < 2


def test_programs_that_it_started_end_with_it():
    with server() as process:
        child = process.call("start_a_child", {})[0]["child"]
        assert is_alive(child)
    assert gone(child)


def test_one_that_takes_too_long_is_ended_and_told():
    begun = time.monotonic()
    with server() as process, pytest.raises(SeparateProcessError, match=r"no answer for 0\.5 seconds"):
        process.call("sleep", {"seconds": 1000}, timeout=0.5)
    assert time.monotonic() - begun < 5
    with pytest.raises(SeparateProcessError, match=r"no answer for 0\.5 seconds"):
        SeparateProcess("far_side:Silent", {"seconds": 1000}, timeout=0.5)


def test_a_leak_ends_with_it():
    with server() as process:
        for count in range(1, 4):
            answer, _ = process.call("leak", {"bytes": 10_000_000})
            assert answer["kept"] == count * 10_000_000


def test_it_is_told_to_close_and_ended_where_it_does_not(tmp_path, monkeypatch):
    with server(mark=str(tmp_path / "mark")):
        pass
    assert (tmp_path / "mark").read_text() == "closed"
    monkeypatch.setattr(module, "GRACE", 0.3)
    begun = time.monotonic()
    with server(closing=1000):
        begun = time.monotonic()
    assert time.monotonic() - begun < 2
    with SeparateProcess("far_side:Silent", {}):
        pass


def test_closing_twice_and_asking_afterwards_do_no_harm():
    process = server()
    process.close()
    process.close()
    with pytest.raises(SeparateProcessError):
        process.call("twice", {})


@pytest.mark.parametrize(
    ("factory", "settings", "match"),
    [
        ("far_side:Silent", {"raises": True}, "RuntimeError: cannot begin"),
        ("far_side:Silent", {"dies": True}, "exit code 9"),
        ("far_side:Nothing", {}, "AttributeError"),
        ("no_such_module:Silent", {}, "ModuleNotFoundError"),
    ],
)
def test_what_cannot_be_made_is_told(factory, settings, match):
    with pytest.raises(SeparateProcessError, match=match):
        SeparateProcess(factory, settings)


@on_linux
def test_it_has_the_same_path_and_environment_and_nothing_of_qgis(monkeypatch):
    monkeypatch.setenv("OF_THE_TEST", "yes")
    with server() as process:
        about, _ = process.call("about", {})
    assert about["path"] == [str(path) for path in sys.path if path]
    assert about["heavy"] == []
    assert about["package"] == str(ROOT / "__init__.py")
    assert about["variable"] == "yes"
    assert about["folder"] == str(Path.cwd())


def test_a_module_that_lies_where_it_is_started_does_not_stand_in_for_another(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('not this one')")
    (tmp_path / "importlib.py").write_text("raise SystemExit('not this one')")
    monkeypatch.chdir(tmp_path)
    with server() as process:
        assert process.call("settings_again", {})[0]["made_with"] == {}


PARENT = """
import sys
sys.path[:0] = [{tests!r}, {far!r}]
from checkout import load_plugin
load_plugin()
from deep_pixels.inference.separate.process import SeparateProcess
process = SeparateProcess("far_side:Server", {{}})
print(process._process.pid, flush=True)
if {working}:
    process.call("sleep", {{"seconds": 1000, "mark": {mark!r}}})
sys.stdin.read()
"""


@on_linux
@pytest.mark.parametrize("working", [False, True], ids=["idle", "at work"])
def test_it_does_not_outlive_who_started_it(tmp_path, working):
    mark = tmp_path / "mark"
    far = str(Path(__file__).parent)
    code = PARENT.format(tests=str(ROOT / "tests"), far=far, working=working, mark=str(mark))
    shared = set(Path("/dev/shm").iterdir())
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        pid = int(parent.stdout.readline())
        end = time.monotonic() + 10
        while working and not mark.exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert is_alive(pid)
        parent.kill()
    assert gone(pid)
    assert set(Path("/dev/shm").iterdir()) <= shared


def test_where_shared_memory_is_small_a_file_is_taken_for_it(monkeypatch):
    monkeypatch.setattr(shared_arrays, "ENOUGH", 10**18)
    with server() as process:
        _, [back] = process.call("twice", {}, [np.arange(100_000)])
    np.testing.assert_array_equal(back, 2 * np.arange(100_000))


def test_on_windows_memory_has_a_name_for_each_size(monkeypatch, tmp_path):
    """Named memory is there as long as somebody has it; here files stand in for it."""
    plain = mmap.mmap

    def named(file, size, tagname):
        assert file == -1
        place = tmp_path / tagname
        if not place.exists():
            place.write_bytes(bytes(size))
        with place.open("r+b") as opened:
            return plain(opened.fileno(), size)

    monkeypatch.setattr(shared_arrays.sys, "platform", "win32")
    monkeypatch.setattr(shared_arrays.mmap, "mmap", named)
    with shared_arrays.shared_place() as place:
        assert isinstance(place, str)
        near, far = shared_arrays.SharedArrays(place), shared_arrays.SharedArrays(place)
        for size in (10, 100_000, 5, 3_000_000):
            given = [np.arange(size), np.array([size], np.uint8 if size < 256 else np.float32)]
            for one, other in zip(given, far.take(near.put(given))):
                np.testing.assert_array_equal(one, other)
    assert len(list(tmp_path.iterdir())) == 3


def test_where_there_is_no_room_it_is_told_and_nobody_is_killed(monkeypatch):
    def reserve(*_):
        raise OSError(28, "No space left on device")

    with server() as process:
        monkeypatch.setattr(shared_arrays, "_reserve", reserve)
        with pytest.raises(SeparateProcessError, match="no room for .* MB .*: No space left on device"):
            process.call("twice", {}, [np.ones(5_000_000)])
        monkeypatch.undo()
        assert process.call("twice", {}, [np.ones(1)])[1][0] == 2


@pytest.mark.parametrize("count", [3])
def test_several_at_once_do_not_disturb_each_other(count):
    processes = [server(number=number) for number in range(count)]
    try:
        for number, process in enumerate(processes):
            assert process.call("settings_again", {})[0]["made_with"] == {"number": number}
            np.testing.assert_array_equal(process.call("twice", {}, [np.full(9, number)])[1][0], 2 * number)
    finally:
        for process in processes:
            process.close()


def test_an_interpreter_of_another_version_is_refused(monkeypatch):
    monkeypatch.setattr(module.sys, "version_info", (3, 2, 0))
    with pytest.raises(SeparateProcessError, match=r"expected 3\.2, the Python of QGIS"):
        server()


def test_an_interpreter_that_does_not_start_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(module, "required_interpreter", lambda: tmp_path / "python3")
    with pytest.raises(SeparateProcessError, match="cannot be started: No such file or directory"):
        server()


@on_linux
def test_an_interpreter_of_another_version_is_told_before_it_imports_anything(monkeypatch, tmp_path):
    """Its version is the first that it says; what it cannot import it says after that."""
    other = tmp_path / "python3"
    other.write_text(
        '#!/bin/sh\n[ "$1" ] && echo \'{"python": [2, 7]}\'\necho "no numpy here" >&2\nexec sleep 1000\n'
    )
    other.chmod(0o755)
    monkeypatch.setattr(module, "required_interpreter", lambda: other)
    with pytest.raises(SeparateProcessError, match=r"python3 is Python 2\.7; expected 3"):
        server()
