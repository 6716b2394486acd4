"""Bytes of an export."""

import io

from graph.export import export


def written(store, form, selection=None, profile=""):
    out = io.BytesIO()
    export(store, form, out, selection, profile)
    return out.getvalue()
