"""Backbones against the table of the paper and a plain computation from named tensors."""

import math

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.resnet import RESNETS, ResNet  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import KNOWN, plain_stages  # noqa: E402


def known_tensors(name):
    depths, kernels, expansion, _ = KNOWN[name]
    yield from convolution_and_norm("conv1", "bn1", 64, 3, 7)
    inputs = 64
    for stage, (depth, width) in enumerate(zip(depths, (64, 128, 256, 512)), 1):
        for block in range(depth):
            prefix, outputs = f"layer{stage}.{block}.", width * expansion
            sizes = [inputs, *[width] * (len(kernels) - 1), outputs]
            for n, kernel in enumerate(kernels, 1):
                yield from convolution_and_norm(
                    f"{prefix}conv{n}", f"{prefix}bn{n}", sizes[n], sizes[n - 1], kernel
                )
            if inputs != outputs:
                yield from convolution_and_norm(
                    f"{prefix}downsample.0", f"{prefix}downsample.1", outputs, inputs, 1
                )
            inputs = outputs


def convolution_and_norm(convolution, norm, outputs, inputs, kernel):
    yield f"{convolution}.weight", (outputs, inputs, kernel, kernel)
    for tensor in ("weight", "bias", "running_mean", "running_var"):
        yield f"{norm}.{tensor}", (outputs,)
    yield f"{norm}.num_batches_tracked", ()


def built(name, **options):
    network = ResNet(name, **options)
    network.load_state_dict(drawn_state(network))
    return network.eval()


@pytest.mark.parametrize("name", KNOWN)
def test_tensors_have_the_names_and_shapes_of_torchvision(name):
    with torch.device("meta"):
        state = ResNet(name).state_dict()
    assert {key: tuple(tensor.shape) for key, tensor in state.items()} == dict(known_tensors(name))


@pytest.mark.parametrize("name", KNOWN)
def test_there_are_as_many_parameters_as_in_torchvision(name):
    with torch.device("meta"):
        network = ResNet(name)
    classifier = (network.channels[-1] + 1) * 1000
    assert sum(p.numel() for p in network.parameters()) + classifier == KNOWN[name][-1]


def test_no_backbone_is_left_out_of_these_tests():
    assert RESNETS.keys() == KNOWN.keys()


def test_children_stand_where_packages_count_on_them():
    """A package that numbers the layers of its backbone, as a U-Net's does, has torchvision's order."""
    names = [name for name, _ in ResNet("resnet18").named_children()]
    assert names == ["conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4"]


@torch.inference_mode()
@pytest.mark.parametrize("name", ["resnet18", "resnet34", "resnet50"])
def test_stages_answer_as_computed_from_named_tensors(name):
    network, images = built(name), pixels(1, 3, 70, 61)
    for found, expected in zip(network(images), plain_stages(network.state_dict(), name, images)):
        torch.testing.assert_close(found, expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@pytest.mark.parametrize("name", ["resnet18", "resnet50"])
def test_a_multi_grid_is_the_dilations_of_the_last_stage(name):
    network, images = built(name, multi_grid=(1, 2, 4)), pixels(1, 3, 128, 96)
    dilations = [*([1] * depth for depth in KNOWN[name][0][:3]), [1, 2, 4]]
    expected = [*plain_stages(network.state_dict(), name, images, dilations=dilations)][-1]
    torch.testing.assert_close(network(images)[-1], expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@pytest.mark.parametrize(
    ("replaced", "steps"),
    [((False, False, True), (1, 1, 1, 2)), ((False, True, True), (1, 1, 2, 4)), ((True,) * 3, (1, 2, 4, 8))],
)
def test_dilation_in_the_place_of_a_stride_sees_the_same_at_more_places(replaced, steps):
    dilated, strided = built("resnet50", replace_stride_with_dilation=replaced), built("resnet50")
    images = pixels(1, 3, 64, 96)
    for step, many, few in zip(steps, dilated(images), strided(images)):
        assert many.shape[-1] == few.shape[-1] * step
        torch.testing.assert_close(many[..., ::step, ::step], few, rtol=1e-3, atol=1e-3)


def test_a_multi_grid_multiplies_the_dilation_of_its_stage():
    network = ResNet("resnet50", replace_stride_with_dilation=(False, False, True), multi_grid=(1, 2, 4))
    assert [block.conv2.dilation[0] for block in network.layer4] == [2, 4, 8]


@torch.inference_mode()
@pytest.mark.parametrize("size", [64, 65, 95, 96])
def test_sizes_are_rounded_up_at_every_stride(size):
    answers = built("resnet18")(pixels(1, 3, size, 64))
    assert [answer.shape[2] for answer in answers] == [math.ceil(size / step) for step in (4, 8, 16, 32)]


@torch.inference_mode()
def test_images_may_have_any_number_of_bands():
    network = built("resnet18", bands=6)
    assert network(pixels(2, 6, 32, 32))[0].shape == (2, 64, 8, 8)


def test_channels_are_those_of_the_stages():
    for name, channels in (("resnet34", [64, 128, 256, 512]), ("resnet101", [256, 512, 1024, 2048])):
        with torch.device("meta"):
            network = ResNet(name)
        assert network.channels == channels


def test_a_backbone_of_another_name_is_refused():
    sentence = "The backbone is vgg11_bn; expected one of resnet18, resnet34, resnet50, resnet101, resnet152"
    with pytest.raises(UnsupportedModelError, match=sentence):
        ResNet("vgg11_bn")
