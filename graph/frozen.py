"""Frozen values that are made quickly: a document has thousands of passages and findings.

The constructor of a frozen dataclass asks for each field's slot by name, which takes most of its
time. Here it puts the values into their slots directly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar, cast

Value = TypeVar("Value")


def quick(kind: type[Value]) -> type[Value]:
    """Let a frozen, slotted dataclass fill its slots directly; nothing else about it changes.

    Goes above `@dataclass(frozen=True, slots=True)`.
    """
    known: dict[str, Any] = {"MISSING": MISSING}
    parameters, steps = ["self"], []
    for one in fields(cast("Any", kind)):
        name, value = one.name, one.name
        known[f"put_{name}"], known[f"usual_{name}"] = getattr(kind, name).__set__, one.default
        if one.default_factory is not MISSING:
            known[f"make_{name}"] = one.default_factory
            value = f"make_{name}() if {name} is MISSING else {name}"
        has_usual = one.default is not MISSING or value != name
        parameters.append(f"{name}=usual_{name}" if has_usual else name)
        steps.append(f"put_{name}(self, {value})")
    if hasattr(kind, "__post_init__"):
        steps.append("self.__post_init__()")
    body = f"def __init__({', '.join(parameters)}):\n " + "\n ".join(steps)
    exec(body, known)  # noqa: S102 - of field names only, as dataclass itself does it
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    kind.__init__ = made  # type: ignore[method-assign]
    return kind
