"""What the page costs most to make, kept from one build to the next: packed parts, places of nodes.

Each is what a function made of some bytes, and is kept under a digest of these; so it is never
wrong, only unused. What a build does not ask for is not there for the next.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Kept:
    """Results in `folder`, taken from those of the build `before` where they are the same.

    Without a folder nothing is kept. `version` stands for the code that makes them.
    """

    folder: Path | None = None
    before: Path | None = None
    version: str = ""

    def of(self, name: str, told: bytes, make: Make) -> bytes:
        """What `make` makes of `told`; `name` tells apart what else is made of the same."""
        if self.folder is None:
            return make()
        key = hashlib.sha256(f"{self.version}\n{name}\n".encode() + told).hexdigest()
        data = _whole(self.before / key) if self.before else None
        if data is None:
            data = make()
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / key).write_bytes(hashlib.sha256(data).digest() + data)
        return data


def _whole(file: Path) -> bytes | None:
    """What a file keeps behind its digest; None where there is none, or it is damaged."""
    try:
        held = file.read_bytes()
    except OSError:
        return None
    digest, data = held[:32], held[32:]
    return data if hashlib.sha256(data).digest() == digest else None
