"""On Windows PyTorch finds no file whose path has letters beyond ASCII (pytorch/pytorch#75171)."""

import numpy as np
import pytest
from sessions import batch, opened, plain_imports

torch = pytest.importorskip("torch")


@pytest.fixture
def as_on_windows(monkeypatch):
    """Whatever of PyTorch opens a file by its name fails with such letters."""
    reader, by_name = torch._C.PyTorchFileReader, torch._C.import_ir_module

    def checked(path):
        if not str(path).isascii():
            raise RuntimeError(f"open file failed because of errno 2 on fopen: file path: {path}")
        return path

    monkeypatch.setattr(
        torch._C, "PyTorchFileReader", lambda f: reader(checked(f) if isinstance(f, str) else f)
    )
    monkeypatch.setattr(
        torch._C, "import_ir_module", lambda cu, path, *more: by_name(cu, checked(path), *more)
    )


@pytest.mark.parametrize("suffix", [".pt", ".pt2"])
def test_a_model_is_found_wherever_it_lies(tmp_path, as_on_windows, suffix):
    folder = tmp_path / "Jürgen 流星"
    folder.mkdir()
    network, tiles = torch.nn.Conv2d(3, 2, 1).eval(), torch.from_numpy(batch())
    plain = tmp_path / f"m{suffix}"
    if suffix == ".pt":
        torch.jit.save(torch.jit.trace(network, tiles), str(plain))
    else:
        with plain_imports():
            torch.export.save(torch.export.export(network, (tiles,)), str(plain))
    path = plain.rename(folder / plain.name)
    np.testing.assert_allclose(opened(path).run(batch()), network(tiles).detach().numpy(), atol=1e-5)
