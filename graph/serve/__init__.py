"""Serving a built graph: `application` is an ASGI application, `resograph serve` runs it."""

from graph.serve.app import application
from graph.serve.pool import Limits

__all__ = ["Limits", "application"]
