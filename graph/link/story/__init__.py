"""A press text as linking reads it: its mentions of resolutions and what stands around each."""

from graph.link.story.story import Story

__all__ = ["Story"]
