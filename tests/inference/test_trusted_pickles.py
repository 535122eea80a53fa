"""Pickled weights and networks: refused, and with trust run as what they are."""

import importlib
import io
import json
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from archives import seven_zipped, zip_bytes, zipped
from deep_pixels.inference import trust
from deep_pixels.inference.description import describe
from deep_pixels.inference.errors import NotTrusted, UnsupportedModelError, UntrustedCodeError
from deep_pixels.inference.parts import plan_parts, run_part
from deep_pixels.inference.run import Request
from models import write_emd
from pickled import pickled_package
from rasters import read_raster
from running import brightest, classify
from seeded_packages import found_in, package_and_block
from sessions import plain_imports

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.filterwarnings("ignore:Detected pickle protocol", "ignore::DeprecationWarning")


class Running:
    """Makes a folder where it is unpickled."""

    def __init__(self, trace):
        self.trace = str(trace)

    def __reduce__(self):
        import os

        return os.mkdir, (self.trace,)


def files_of(emd):
    return [
        (path.relative_to(emd.parent).as_posix(), path.read_bytes())
        for path in sorted(emd.parent.rglob("*"))
        if path.is_file()
    ]


def alone(emd):
    emd.unlink()
    return emd.with_name("net.pth")


def nested(emd):
    return zipped(emd.parent.parent / "outer.dlpk", ("inner.zip", zip_bytes(*files_of(emd))))


WRITTEN = {
    "a folder": lambda emd: emd.parent,
    "a definition": lambda emd: emd,
    "a zip file": lambda emd: zipped(emd.parent.parent / "p.dlpk", *files_of(emd)),
    "a compressed one": lambda emd: zipped(
        emd.parent.parent / "p.dlpk", *files_of(emd), compression=zipfile.ZIP_DEFLATED
    ),
    "a zip file in one": nested,
    "7-zip": lambda emd: seven_zipped(emd.parent.parent / "p.dlpk", *files_of(emd)),
    "JSON text": lambda emd: json.dumps(
        {**json.loads(emd.read_text()), "ModelFile": str(emd.with_name("net.pth"))}
    ),
    "weights alone": alone,
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_a_pickled_network_runs_only_with_trust(tmp_path, scene, written):
    model = str(written(pickled_package(tmp_path / "package")))
    with pytest.raises(
        NotTrusted, match=r"brings the pickled weights net\.pth, in which PyTorch would unpic"
    ) as e:
        classify(model, scene, tmp_path / "out.tif")
    assert "netz.Net" in str(e.value)
    (problem,) = describe(model).problems
    assert str(problem) == str(e.value)
    assert not (tmp_path / "out.tif").exists()
    assert describe(model, trusted=True).problems == ()
    classify(model, scene, tmp_path / "out.tif", "padding 0; tile_merge crop", trusted=True)
    values = read_raster(tmp_path / "out.tif")[0]
    expected = brightest(scene)
    if written is alone:  # classes have numbers, and pixels without data have none
        expected = np.array([255, 0, 0, 0, 0, 1, 0, 0, 0, 2])[np.where(expected == 255, 0, expected)]
    np.testing.assert_array_equal(values, expected)


@pytest.mark.parametrize("zipped_weights", [True, False], ids=["zip", "before PyTorch 1.6"])
@pytest.mark.parametrize("protocol", [2, 5])
@pytest.mark.parametrize(
    "wrap",
    [lambda net: net, lambda net: {"model": net, "epoch": 3}, torch.nn.DataParallel],
    ids=["alone", "in a checkpoint", "of several GPUs"],
)
def test_networks_are_pickled_in_many_ways(tmp_path, scene, wrap, protocol, zipped_weights):
    how = {"pickle_protocol": protocol, "_use_new_zipfile_serialization": zipped_weights}
    emd = pickled_package(tmp_path / "package", wrap=wrap, **how)
    with pytest.raises(NotTrusted, match=r"net\.pth"):
        classify(emd, scene, tmp_path / "out.tif")
    classify(emd, scene, tmp_path / "out.tif", "padding 0; tile_merge crop", trusted=True)
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))


def test_packages_with_modules_of_one_name_do_not_mix(tmp_path, scene):
    first, second = (pickled_package(tmp_path / name, sign) for name, sign in (("a", ""), ("b", "-")))
    path, modules = [*sys.path], {*sys.modules}
    results = []
    for emd in (first, second, first):
        classify(emd, scene, tmp_path / "out.tif", "padding 0; tile_merge crop", trusted=True)
        results.append(read_raster(tmp_path / "out.tif")[0])
    assert (results[0] == results[2]).all()
    assert (results[0] != results[1]).mean() > 0.9
    assert sys.path == path
    assert not {"netz", "parts", "parts.scaling"} & {*sys.modules} - modules


def test_modules_of_others_stay_as_they_are(tmp_path, scene, monkeypatch):
    """Another plugin may have modules of the same names."""
    other = type(sys)("netz")
    monkeypatch.setitem(sys.modules, "netz", other)
    emd = pickled_package_beside(tmp_path / "package", other)
    classify(emd, scene, tmp_path / "out.tif", trusted=True)
    assert sys.modules["netz"] is other


def pickled_package_beside(folder, other):
    sys.modules.pop("netz")
    emd = pickled_package(folder)
    sys.modules["netz"] = other
    return emd


def test_what_only_lies_beside_a_package_hides_nothing(tmp_path, scene, monkeypatch):
    """A folder of downloads may have anything in it, and other threads import what they need meanwhile."""
    emd = pickled_package(tmp_path / "package")
    names = ("numpy", "pytest", "json", "otherplugin")
    for name in names:
        (emd.parent / name).mkdir()
        (emd.parent / name / "__init__.py").write_text("raise RuntimeError")
    monkeypatch.setitem(sys.modules, "otherplugin", type(sys)("otherplugin"))
    with (emd.parent / "parts" / "scaling.py").open("a") as file:
        file.write("\nimport json, numpy, pytest, sys\nassert 'otherplugin' in sys.modules\n")
    before = {name: sys.modules.get(name) for name in names}
    classify(emd, scene, tmp_path / "out.tif", trusted=True)
    assert {name: sys.modules.get(name) for name in names} == before


def test_a_plan_trusts_the_package_as_it_was(tmp_path, scene):
    emd, folder = pickled_package(tmp_path / "package"), tmp_path / "plan"
    request = Request(str(emd), str(scene), tmp_path / "out.vrt", {"padding": "0"}, device="cpu")
    with pytest.raises(NotTrusted):
        plan_parts(request, folder)
    assert plan_parts(replace(request, trusted=True), folder, tiles=2) == 4
    assert all(run_part(folder, number) for number in range(3))
    with (emd.parent / "parts" / "scaling.py").open("a") as file:
        file.write("\nimport os; os.mkdir('trace')")
    with pytest.raises(NotTrusted):
        run_part(folder, 3)


def test_nothing_is_compiled_beside_a_package_nor_taken_from_there(tmp_path, scene, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    emd = pickled_package(tmp_path / "package")
    before = files_of(emd)
    other = pickled_package(tmp_path / "other", sign="-")
    stale = emd.parent / "parts" / "__pycache__"
    stale.mkdir()
    compiled = importlib.util.cache_from_source("scaling.py").rpartition("/")[2]
    importlib.import_module("py_compile").compile(
        str(other.parent / "parts" / "scaling.py"), str(stale / compiled), invalidation_mode=_UNCHECKED
    )
    classify(emd, scene, tmp_path / "out.tif", "padding 0; tile_merge crop", trusted=True)
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))
    assert [entry for entry in files_of(emd) if "__pycache__" not in entry[0]] == before
    assert sys.pycache_prefix is None


_UNCHECKED = importlib.import_module("py_compile").PycInvalidationMode.UNCHECKED_HASH


@pytest.mark.parametrize(
    "extra_in",
    [lambda _: np.float64(0.5), lambda _: Path("a"), lambda folder: Running(folder / "trace")],
    ids=["numpy", "path", "trace"],
)
def test_weights_of_arcgis_with_objects_beside_them_run_only_with_trust(kits, tmp_path, extra_in):
    emd, reference = package_and_block(kits / "esri_seeded", tmp_path, "unet_rgb")
    expected = found_in(emd, reference, tmp_path, tile_merge="crop")
    weights, trace = emd.with_suffix(".pth"), tmp_path / "trace"
    extra = extra_in(tmp_path)
    torch.save({"model": torch.load(weights), "opt": {"lr": extra}}, weights)
    with pytest.raises(NotTrusted, match=rf"{weights.name}, in which PyTorch would unpickle \w"):
        found_in(emd, reference, tmp_path, tile_merge="crop")
    assert not trace.exists()
    trusted = found_in(emd, reference, tmp_path, tile_merge="crop", trusted=True)
    np.testing.assert_array_equal(trusted, expected)
    assert trace.exists() is isinstance(extra, Running)


def test_a_whole_network_has_the_weights_that_arcgis_has_alone(kits, tmp_path):
    from deep_pixels.inference.networks.unet import unet_from
    from deep_pixels.inference.networks.weights import read_state

    emd, reference = package_and_block(kits / "esri_seeded", tmp_path, "unet_rgb")
    expected = found_in(emd, reference, tmp_path, tile_merge="crop")
    weights = emd.with_suffix(".pth")
    torch.save(unet_from(read_state(weights), "resnet18"), weights)
    trusted = found_in(emd, reference, tmp_path, tile_merge="crop", trusted=True)
    np.testing.assert_array_equal(trusted, expected)


def test_a_file_that_hides_from_the_question_is_refused_when_it_is_loaded(kits, tmp_path, monkeypatch):
    monkeypatch.setattr(trust, "model_head", lambda *_: b"")
    emd, reference = package_and_block(kits / "esri_seeded", tmp_path, "unet_rgb")
    torch.save({"model": {}, "trace": Running(tmp_path / "trace")}, emd.with_suffix(".pth"))
    sentence = r"holds pickled Python objects, which .* or that you trust the package \(TRUST set to true\)"
    with pytest.raises(UntrustedCodeError, match=sentence):
        found_in(emd, reference, tmp_path)
    assert not (tmp_path / "trace").exists()


def test_nobody_is_asked_to_trust_weights_that_nothing_runs(tmp_path):
    """Without a definition nobody knows their network."""
    torch.save({"weight": torch.ones(3), "loss": np.float64(1)}, tmp_path / "net.pth")
    (problem,) = describe(str(tmp_path / "net.pth")).problems
    assert not isinstance(problem, NotTrusted)


@pytest.mark.parametrize("trusted", [True, False])
def test_weights_without_their_network_are_refused_with_trust_and_without(tmp_path, scene, trusted):
    torch.save({"weight": torch.ones(3)}, tmp_path / "net.pth")
    with pytest.raises(UnsupportedModelError, match=r"net\.pth holds weights without their network"):
        classify(write_emd(tmp_path, "net.pth"), scene, tmp_path / "out.tif", trusted=trusted)


def test_modules_that_are_nowhere_are_named(tmp_path, scene):
    emd = pickled_package(tmp_path / "package")
    emd.with_name("netz.py").unlink()
    with pytest.raises(UnsupportedModelError, match=r"cannot load net\.pth: No module named 'netz'"):
        classify(emd, scene, tmp_path / "out.tif", trusted=True)


def test_a_network_that_fails_is_said_to_have_failed(tmp_path, scene):
    emd = pickled_package(tmp_path / "package")
    (emd.parent / "parts" / "scaling.py").write_text("def scaled(x):\n    raise KeyError('no such key')\n")
    with pytest.raises(UnsupportedModelError, match="no such key"):
        classify(emd, scene, tmp_path / "out.tif", trusted=True)


def test_trust_opens_no_other_door(tmp_path, scene):
    """An exported program needs no code of its own: what unpickles or brings libraries is none."""
    network, example = torch.nn.Conv2d(3, 3, 1), (torch.zeros(1, 3, 64, 64),)
    with plain_imports():
        torch.export.save(torch.export.export(network, example), str(tmp_path / "good.pt2"))
    payload = io.BytesIO()
    torch.save({"trace": Running(tmp_path / "trace")}, payload)
    with zipfile.ZipFile(tmp_path / "good.pt2") as good, zipfile.ZipFile(tmp_path / "bad.pt2", "w") as bad:
        for entry in good.namelist():
            is_pickled = not entry.endswith(".json") and (entry.endswith(".pt") or "/weights/" in entry)
            content = good.read(entry).replace(b'"use_pickle": false', b'"use_pickle": true')
            bad.writestr(entry, payload.getvalue() if is_pickled else content)
    with zipfile.ZipFile(tmp_path / "good.pt2", "a") as good:
        good.writestr("good/data/aotinductor/model/evil.so", b"\x7fELF")
    for name in ("bad.pt2", "good.pt2"):
        with pytest.raises((UntrustedCodeError, UnsupportedModelError), match=name.replace(".", r"\.")):
            classify(write_emd(tmp_path, name), scene, tmp_path / "out.tif", trusted=True)
    assert not (tmp_path / "trace").exists()
