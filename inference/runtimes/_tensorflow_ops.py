"""The operations of TensorFlow that a model may be made of: those that compute, and nothing else.

Others read and write files, open connections, run Python or end the process. What is not
listed is refused, as every release of TensorFlow has new ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..errors import UntrustedCodeError

COMPUTING = frozenset(Path(__file__).with_name("_tensorflow_operations.txt").read_text("utf-8").split())
# Values of variables come from the files beside a SavedModel.
RESTORING = COMPUTING | {"RestoreV2", "RestoreSlice", "Restore", "ShardedFilename", "StringJoin"}


def check_operations(file: str, operations: Iterable[str], allowed: frozenset[str]) -> None:
    """UntrustedCodeError where one of ``operations`` is none of what is ``allowed``."""
    if forbidden := sorted(set(operations) - allowed):
        raise UntrustedCodeError(
            "{file} uses {operations}, which may do more than compute (read files, run code); expected a "
            "network of TensorFlow's plain operations",
            file=file,
            operations=", ".join(forbidden),
        )
