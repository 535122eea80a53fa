"""Networks computed from named tensors alone, in the plainest way."""

from torch import cat
from torch.nn import functional

# Blocks of each stage; the kernels of a block; how wide its output is; parameters with the classifier
# of a thousand classes, as torchvision counts them.
KNOWN = {
    "resnet18": ((2, 2, 2, 2), (3, 3), 1, 11689512),
    "resnet34": ((3, 4, 6, 3), (3, 3), 1, 21797672),
    "resnet50": ((3, 4, 6, 3), (1, 3, 1), 4, 25557032),
    "resnet101": ((3, 4, 23, 3), (1, 3, 1), 4, 44549160),
    "resnet152": ((3, 8, 36, 3), (1, 3, 1), 4, 60192808),
}


def plain_stages(state, name, images, dilations=None, packaged=None, strides=(1, 2, 2, 2)):
    """What each stage of a ResNet answers.

    ``dilations`` are those of each block's strided convolution; ``packaged`` has those of whole stages, all
    convolutions of which are dilated, and none strided.
    """
    depths, kernels, _, _ = KNOWN[name]
    strided = kernels.index(3) + 1
    x = folded(state, images, "conv1", "bn1", stride=2, padding=3).clamp(min=0)
    x = functional.max_pool2d(x, 3, 2, 1)
    for stage, first in enumerate(strides):
        rates = dilations[stage] if dilations else [1] * depths[stage]
        for block, rate in enumerate(rates):
            prefix, stride = f"layer{stage + 1}.{block}.", 1 if block else first
            inner = x
            for n, kernel in enumerate(kernels, 1):
                form = {"padding": kernel // 2}
                if n == strided:
                    form = {"stride": stride, "padding": rate, "dilation": rate}
                if packaged and stage in packaged:
                    stride, rate = 1, packaged[stage]
                    form = {"padding": kernel // 2 * rate, "dilation": rate}
                inner = folded(state, inner, f"{prefix}conv{n}", f"{prefix}bn{n}", **form)
                inner = inner if n == len(kernels) else inner.clamp(min=0)
            if f"{prefix}downsample.0.weight" in state:
                x = folded(state, x, f"{prefix}downsample.0", f"{prefix}downsample.1", stride=stride)
            x = (x + inner).clamp(min=0)
        yield x


def plain_features(state, name, images):
    """What STANet's decoder makes of the stages, the last of which has three blocks."""
    dilations = [*([1] * depth for depth in KNOWN[name][0][:3]), [1, 2, 4]]
    backbone = {key[9:]: tensor for key, tensor in state.items() if key.startswith("backbone.")}
    reduced = []
    for number, stage in enumerate(plain_stages(backbone, name, images, dilations=dilations), 2):
        answer = folded(state, stage, f"decoder.dr{number}.conv1", f"decoder.dr{number}.bn1").clamp(min=0)
        size = reduced[0].shape[2:] if reduced else answer.shape[2:]
        reduced.append(functional.interpolate(answer, size, mode="bilinear", align_corners=True))
    together = cat([reduced[3], *reduced[:3]], dim=1)
    x = folded(state, together, "decoder.last_conv.0", "decoder.last_conv.1", padding=1).clamp(min=0)
    return folded(state, x, "decoder.last_conv.4", "decoder.last_conv.5").clamp(min=0)


LAYERS = ("conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4")


def plain_body(state, prefix, name, images, packaged=None):
    """The first norm's answer and those of the stages, of a ResNet whose layers have numbers for names."""
    named = {}
    for key, tensor in state.items():
        number, _, rest = key.removeprefix(prefix).partition(".")
        if key.startswith(prefix) and number.isdigit() and int(number) < len(LAYERS):
            named[f"{LAYERS[int(number)]}.{rest}"] = tensor
    first = folded(named, images, "conv1", "bn1", stride=2, padding=3).clamp(min=0)
    return [first, *plain_stages(named, name, images, packaged=packaged)]


def plain_unet(state, images, skips, deepest, norm="none", crossed=True, blurred=False):
    """The decoder of fastai's dynamic U-Net; ``skips`` are what it joins, the deepest first."""

    def convolved(x, name, size=3, active=True):
        weight = directed(state, f"{name}.0") if norm == "weight" else state[f"{name}.0.weight"]
        x = functional.conv2d(x, weight, state.get(f"{name}.0.bias"), padding=size // 2)
        x = x.clamp(min=0) if active else x
        x = attended(state, x, f"{name}.2") if f"{name}.2.gamma" in state else x
        return normalised(state, x, f"{name}.{1 + active}") if norm == "batch" else x

    def shuffled(x, name, blurred=False):
        name = f"{name}.conv.0"
        weight = state[f"{name}.weight"] if norm == "none" else directed(state, name)
        x = functional.conv2d(x, weight, state[f"{name}.bias"]).clamp(min=0)
        n, channels, height, width = x.shape
        x = x.reshape(n, channels // 4, 2, 2, height, width).permute(0, 1, 4, 2, 5, 3)
        x = x.reshape(n, channels // 4, 2 * height, 2 * width)
        return averaged_with_before(x) if blurred else x

    x = normalised(state, deepest, "layers.1").clamp(min=0)
    x = convolved(convolved(x, "layers.3.0"), "layers.3.1")
    for number, skip in enumerate(skips, 4):
        up = functional.interpolate(shuffled(x, f"layers.{number}.shuf", blurred), skip.shape[2:])
        x = cat([up, normalised(state, skip, f"layers.{number}.bn")], dim=1).clamp(min=0)
        x = convolved(convolved(x, f"layers.{number}.conv1"), f"layers.{number}.conv2")
    number = 4 + len(skips)
    x = functional.interpolate(shuffled(x, f"layers.{number}"), images.shape[2:])
    if crossed:
        x, number = cat([x, images], dim=1), number + 2
        x = x + convolved(convolved(x, f"layers.{number}.layers.0"), f"layers.{number}.layers.1")
    return convolved(x, f"layers.{number + 1}", 1, active=False)


def plain_road_decoder(state, name, x, like=None):
    """Twice the size, and as large as ``like``."""
    x = normalised(state, convolved(state, x, f"{name}.conv1"), f"{name}.norm1").clamp(min=0)
    weight, bias = (state[f"{name}.deconv2.{tensor}"] for tensor in ("weight", "bias"))
    x = functional.conv_transpose2d(x, weight, bias, stride=2, padding=1, output_padding=1)
    x = normalised(state, x, f"{name}.norm2").clamp(min=0)
    x = normalised(state, convolved(state, x, f"{name}.conv3"), f"{name}.norm3").clamp(min=0)
    return x if like is None else x[..., : like.shape[2], : like.shape[3]]


def plain_road_scores(state, x, images, slope):
    """What the last layers of road networks answer."""
    x = functional.conv_transpose2d(x, state["finaldeconv1.weight"], state["finaldeconv1.bias"], stride=2)
    x = functional.leaky_relu(x, slope)
    x = functional.leaky_relu(convolved(state, x, "finalconv2"), slope)
    return convolved(state, x, "finalconv3", padding=1)[..., : images.shape[2], : images.shape[3]]


def convolved(state, x, name, **form):
    """A convolution with its bias."""
    return functional.conv2d(x, state[f"{name}.weight"], state[f"{name}.bias"], **form)


def directed(state, name):
    """Weights from their directions and lengths."""
    directions = state[f"{name}.weight_v"]
    lengths = directions.flatten(1).norm(dim=1)[:, None, None, None]
    return directions / lengths * state[f"{name}.weight_g"]


def averaged_with_before(x):
    """Each pixel with those above and left of it; the first rows and columns with themselves."""
    above = cat([x[:, :, :1], x[:, :, :-1]], dim=2)
    both = x + above
    return (both + cat([both[..., :1], both[..., :-1]], dim=3)) / 4


def attended(state, x, name):
    """Self-attention as SAGAN and fastai compute it: the columns of a matrix of pixels sum to one."""

    def projected(part):
        weight = state[f"{name}.{part}.weight_orig"][..., 0]
        stretch = state[f"{name}.{part}.weight_u"] @ (weight @ state[f"{name}.{part}.weight_v"])
        return (weight / stretch) @ x.flatten(2)

    likeness = projected("query").transpose(1, 2) @ projected("key")
    seen = projected("value") @ likeness.exp().div(likeness.exp().sum(dim=1, keepdim=True))
    return x + state[f"{name}.gamma"] * seen.reshape(x.shape)


def folded(state, x, convolution, norm, **form):
    """A convolution and the normalisation after it."""
    return normalised(state, functional.conv2d(x, state[f"{convolution}.weight"], **form), norm)


def normalised(state, x, norm):
    """What a normalisation makes of it by what it has learnt."""
    mean, variance, weight, bias = (
        state[f"{norm}.{tensor}"][:, None, None]
        for tensor in ("running_mean", "running_var", "weight", "bias")
    )
    return (x - mean) / (variance + 1e-5).sqrt() * weight + bias


def over_each_image(x):
    """Each channel of each image with a mean of zero and a variance of one."""
    apart = x - x.mean(dim=(2, 3), keepdim=True)
    return apart / (apart.square().mean(dim=(2, 3), keepdim=True) + 1e-5).sqrt()
