"""ES modules as one script: a page without a server cannot import, so they are joined at build.

Each module states its imports by name, one path a line; names at the top level are unique across
modules, and a clash is an error here rather than a puzzle in the browser.
"""

from __future__ import annotations

import re
from importlib.resources.abc import Traversable

_IMPORT = re.compile(r"^import\s+(?:\{([^}]*)\}\s+from\s+)?\"\./([\w-]+\.js)\";\n", re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let)\b)", re.M)
_TOP = re.compile(r"^(?:export )?(?:async )?(?:function\*?|class|const|let)\s+([\w$]+)", re.M)


class BundleError(ValueError):
    """The page's modules do not fit together: a fault of the package, never of the input."""


def bundle(folder: Traversable, entry: str) -> str:
    """All modules that `entry` needs, each once, each after what it imports.

    Raises:
        BundleError: a name is declared twice, an import is not exported, or modules import in a
            circle.
    """
    sources: dict[str, str] = {}
    _visit(folder, entry, sources, ())
    declared: dict[str, str] = {}
    for name, source in sources.items():
        for top in _TOP.findall(source):
            if top in declared:
                raise BundleError(f"{name}: {top} is declared in {declared[top]} too")
            declared[top] = name
    parts = []
    for name, source in sources.items():
        body = _EXPORT.sub("", _IMPORT.sub("", source))
        parts.append(f"// ---- {name}\n{body.strip()}\n")
    return '"use strict";\n' + "\n".join(parts)


def _visit(folder: Traversable, name: str, sources: dict[str, str], path: tuple[str, ...]) -> None:
    if name in sources:
        return
    if name in path:
        raise BundleError(" imports ".join((*path[path.index(name) :], name)))
    source = folder.joinpath(name).read_text(encoding="utf-8")
    for names, wanted in _IMPORT.findall(source):
        _visit(folder, wanted, sources, (*path, name))
        exported = set(re.findall(r"^export (?:async )?\w+\*? ([\w$]+)", sources[wanted], re.M))
        for one in filter(None, (n.strip() for n in names.split(","))):
            if one not in exported:
                raise BundleError(f"{name}: {wanted} exports no {one}")
    sources[name] = source
