"""How a rating on the scale from 0 to 10 is printed."""

from __future__ import annotations

from wnp.composing.by_hand import LINE


def shown_value(value: float | None) -> str:
    """Return a rating as it is printed: `6`, or `6½` for a half step; a line where it is open."""
    if value is None:
        return LINE
    whole = int(value)
    half = "½" if value - whole >= 0.5 else ""
    return half if half and not whole else f"{whole}{half}"
