"""Our frozen values as JSON and back, by their declared types: nothing that is read can run code.

A value is the list of its fields; a finding begins with the name of its type, since a list of
findings holds many.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from graph import findings
from graph.errors import StoreError
from graph.findings import Finding

Value = TypeVar("Value")
_SIMPLE = frozenset({str, int, float, bool, type(None)})
Decoder = Callable[[Any], Any]


def dump(value: object) -> bytes:
    """A value of ours as JSON in UTF-8."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode()


def load(kind: type[Value], data: bytes | str) -> Value:
    """The value of that type which `dump` wrote.

    Raises:
        StoreError: where the data are damaged or of another version.
    """
    try:
        hint: Any = kind
        found: Value = _decoder(hint)(json.loads(data))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise StoreError(f"a kept {kind.__name__} is damaged: {error}") from error
    return found


def _plain(value: object) -> object:
    if type(value) in _SIMPLE:
        return value
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        kind: Any = type(value)
        told = [_plain(getattr(value, one)) for one in _names(kind)]
        return [type(value).__name__, *told] if isinstance(value, Finding) else told
    if isinstance(value, frozenset):
        return sorted(_plain(one) for one in value)  # type: ignore[type-var]
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass
    return tuple(one.name for one in fields(kind))


@cache
def _decoder(kind: Any) -> Decoder:  # noqa: ANN401 - a type, or what typing makes of several
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple(inner)
    if origin is frozenset:
        one = _decoder(inner[0])
        return lambda plain: frozenset(map(one, plain))
    if origin in (Union, types.UnionType):
        one = _decoder(next(part for part in inner if part is not type(None)))
        return lambda plain: None if plain is None else one(plain)
    if origin is not None and issubclass(origin, Mapping):
        one = _decoder(inner[1])
        return one if one is _same else lambda plain: {k: one(v) for k, v in plain.items()}
    return _single(kind)


def _single(kind: type) -> Decoder:
    if kind is Finding:
        return _finding
    if is_dataclass(kind):
        return _fields(kind)
    if issubclass(kind, Enum):
        return kind
    return _same


def _same(plain: Any) -> Any:  # noqa: ANN401 - what JSON has as well
    return plain


def _tuple(inner: tuple[Any, ...]) -> Decoder:
    if len(inner) == 2 and inner[1] is Ellipsis:
        one = _decoder(inner[0])
        return tuple if one is _same else lambda plain: tuple(map(one, plain))
    parts = tuple(_decoder(one) for one in inner)
    return lambda plain: tuple(part(one) for part, one in zip(parts, plain, strict=True))


@cache
def _fields(kind: Any) -> Decoder:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    parts = tuple(_decoder(hints[name]) for name in _names(kind))
    return lambda plain: kind(*(part(one) for part, one in zip(parts, plain, strict=True)))


def _finding(plain: list[Any]) -> Finding:
    kind: Any = getattr(findings, plain[0])
    if not (isinstance(kind, type) and issubclass(kind, Finding)):
        raise TypeError(f"{plain[0]}: no type of finding")
    hint: Any = kind
    found: Finding = _fields(hint)(plain[1:])
    return found
