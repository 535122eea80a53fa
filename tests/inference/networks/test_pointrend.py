"""PointRend against a loop over points."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.networks.pointrend import PointRend, fine_channels, is_refined  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from torch.nn import functional  # noqa: E402

CLASSES, FEATURES = 3, 5


def drawn():
    network = PointRend(FEATURES, CLASSES)
    network.load_state_dict(drawn_state(network))
    return network.eval()


def sampled(values, row, column):
    """Bilinear between pixels of (channels, rows, columns); beyond them is nothing."""
    found = np.zeros(len(values))
    for r in (int(np.floor(row)), int(np.floor(row)) + 1):
        for c in (int(np.floor(column)), int(np.floor(column)) + 1):
            if 0 <= r < values.shape[1] and 0 <= c < values.shape[2]:
                found += values[:, r, c] * (1 - abs(row - r)) * (1 - abs(column - c))
    return found


def scored(state, x):
    """What the head makes of a point's features."""
    for name in ("fc1", "fc2", "fc3"):
        x = np.clip(layer(state, name, x), 0, None)
    return layer(state, "predictor", x)


def layer(state, name, x):
    weight, bias = (state[f"point_head.{name}.{kind}"].double().numpy() for kind in ("weight", "bias"))
    return weight[..., 0] @ x + bias


def refined(state, coarse, features, size):
    """Step by step; at each the points that are least certain, one by one."""
    height, width = size
    scores = coarse
    while scores.shape[1] < height:
        tensor = torch.from_numpy(scores)[None]
        scores = functional.interpolate(tensor, scale_factor=2, mode="bilinear", align_corners=False)[
            0
        ].numpy()
        ordered = np.sort(scores, axis=0)
        certainty = (ordered[-1] - ordered[-2]).ravel()
        new = scores.copy()
        for place in np.argsort(certainty)[: height * width // 64]:
            row, column = divmod(int(place), scores.shape[2])
            y, x = (row + 0.5) / scores.shape[1], (column + 0.5) / scores.shape[2]
            parts = [
                sampled(values, y * values.shape[1] - 0.5, x * values.shape[2] - 0.5)
                for values in (features, coarse)
            ]
            new[:, row, column] = scored(state, np.concatenate(parts))
        scores = new
    return scores


@torch.inference_mode()
def test_scores_are_what_a_loop_over_points_finds():
    network = drawn()
    coarse, features, images = (
        pixels(2, CLASSES, 4, 6),
        pixels(2, FEATURES, 16, 24, seed=1),
        pixels(2, 3, 64, 96),
    )
    found = network(coarse, features, images)
    assert found.shape == (2, CLASSES, 64, 96)
    for n in range(2):
        parts = coarse[n].double().numpy(), features[n].double().numpy()
        expected = refined(network.state_dict(), *parts, (64, 96))
        np.testing.assert_allclose(found[n].numpy(), expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@pytest.mark.parametrize("size", [(64, 64), (50, 61), (33, 64)])
def test_scores_have_the_size_of_the_images(size):
    coarse = pixels(1, CLASSES, *(-(-side // 16) for side in size))
    found = drawn()(coarse, pixels(1, FEATURES, *(-(-side // 4) for side in size)), pixels(1, 3, *size))
    assert found.shape == (1, CLASSES, *size)


def test_weights_tell_what_they_refine_with():
    state = {f"pointrend_head.{key}": tensor for key, tensor in drawn().state_dict().items()}
    assert is_refined(state)
    assert fine_channels(state, CLASSES) == FEATURES
    assert not is_refined({"classifier.4.weight": torch.ones(1)})
    assert fine_channels({}, CLASSES) == 0
