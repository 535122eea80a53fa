"""Networks with random weights that measurements are taken on. Needs PyTorch alone."""

from __future__ import annotations

from pathlib import Path


def unet(width: int, bands: int = 3, classes: int = 6):
    """A U-Net of four levels with seeded random weights: 1.9 million of them for ``width`` 16, 7.8 for 32."""
    import torch
    from torch import nn

    def block(inside: int, outside: int) -> nn.Sequential:
        layers = []
        for channels in (inside, outside):
            layers += [
                nn.Conv2d(channels, outside, 3, padding=1, bias=False),
                nn.BatchNorm2d(outside),
                nn.ReLU(),
            ]
        return nn.Sequential(*layers)

    class UNet(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            sizes = [width * 2**level for level in range(5)]
            self.down = nn.ModuleList(map(block, [bands, *sizes[:-1]], sizes))
            self.up = nn.ModuleList(nn.ConvTranspose2d(2 * size, size, 2, 2) for size in sizes[:-1])
            self.join = nn.ModuleList(block(2 * size, size) for size in sizes[:-1])
            self.head = nn.Conv2d(width, classes, 1)

        def forward(self, x):
            skips = []
            for level, block in enumerate(self.down):
                x = block(x if level == 0 else nn.functional.max_pool2d(x, 2))
                skips.append(x)
            for level in (3, 2, 1, 0):
                x = self.join[level](torch.cat([self.up[level](x), skips[level]], 1))
            return self.head(x)

    torch.manual_seed(0)
    return UNet().eval()


def arcgis_unet(folder: Path, classes: int = 6) -> Path:
    """The seeded weights of a U-Net with a ResNet-18, as ArcGIS' UnetClassifier saves them."""
    import torch
    from deep_pixels.inference.networks.backbones import body_of
    from deep_pixels.inference.networks.unet import Decoding, DynamicUnet

    with torch.device("meta"):
        network = DynamicUnet(body_of("resnet18", 3), 3, Decoding(classes + 1))
    generator = torch.Generator().manual_seed(0)
    state = {
        name: torch.ones(tensor.shape, dtype=tensor.dtype)
        if tensor.dim() < 2
        else torch.randn(tensor.shape, generator=generator) / tensor[0].numel() ** 0.5
        for name, tensor in network.state_dict().items()
    }
    torch.save(state, folder / "unet.pth")
    return folder / "unet.pth"


def export(folder: Path, network, name: str, bands: int = 3) -> dict[str, Path]:
    """The network as ONNX and as TorchScript."""
    import torch

    example, axes = torch.zeros(1, bands, 64, 64), {0: "n", 2: "h", 3: "w"}
    paths = {"ONNX Runtime": folder / f"{name}.onnx", "PyTorch": folder / f"{name}.pt"}
    torch.onnx.export(
        network, (example,), str(paths["ONNX Runtime"]), input_names=["x"], output_names=["y"],
        dynamic_axes={"x": axes, "y": axes}, opset_version=17, dynamo=False,
    )  # fmt: skip
    torch.jit.save(torch.jit.trace(network, example), str(paths["PyTorch"]))
    return paths
