"""ArcGIS' SuperResolution from its weights alone: its U-Net against fastai, and whole runs."""

import json

import numpy as np
import pytest
from seeded_packages import seeded_package

torch = pytest.importorskip("torch")

# What fastai 1.0.61's own DynamicUnet answers with the tensors of the kit to the image below: of each band
# the pixels (0, 0), (20, 70), (33, 5) and (63, 95). It was built with blur=True, self_attention=True,
# y_range=(-3, 3), norm_type=NormType.Weight and otherwise fastai's defaults, img_size=(64, 96), on a
# ResNet-34 whose layers are children()[:-2]; it took all tensors strictly. Whole answers differed by 2e-6.
FROM_FASTAI = [
    [0.2202420235, 0.5958588123, 0.6889872551, 0.5675196648],
    [0.0356774330, 1.4139189720, -0.3376595974, -0.5057537556],
    [-0.2505309582, 0.6187372208, -0.0352029800, -0.0724642277],
]
FASTAI_MEAN, FASTAI_SPREAD = 0.2954981029, 0.6124603748


@torch.inference_mode()
def test_images_are_those_of_fastai(kits, tmp_path):
    from deep_pixels.inference.networks.super_resolution import super_resolution_from

    emd, _ = seeded_package(kits / "esri_seeded", "superres_unet", tmp_path)
    definition = json.loads(emd.read_text())
    state = torch.load(tmp_path / definition["ModelFile"], weights_only=True)
    image = 2 * np.sin(np.arange(3 * 64 * 96) * 0.37).reshape(1, 3, 64, 96)
    network = super_resolution_from(state, definition["ModelParameters"]["backbone"])
    found = network(torch.from_numpy(image.astype(np.float32)))[0].numpy()
    np.testing.assert_allclose(found[:, [0, 20, 33, 63], [0, 70, 5, 95]], FROM_FASTAI, atol=1e-5)
    np.testing.assert_allclose([found.mean(), found.std(ddof=1)], [FASTAI_MEAN, FASTAI_SPREAD], atol=1e-5)
