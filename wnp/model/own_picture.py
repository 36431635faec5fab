"""A child's drawing or a photo as it may be printed: upright, not too large, nothing but pixels."""

from __future__ import annotations

from wnp.values import Value


class CleanPicture(Value, frozen=True):
    """An own picture without its file name, its camera, its place and whatever else it told."""

    content: bytes
    media_type: str
    """`image/jpeg` or `image/png`."""
    width: int
    height: int
