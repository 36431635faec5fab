"""Write each picture once, however many products and pages show it.

In: a drawing and a print mode. Out: its SVG, with ids that are its own on the page that asks. The
same drawing is known again by being the same object, which costs nothing to find out; another one
that looks alike is simply written anew.
"""

from __future__ import annotations

from functools import lru_cache
from threading import Lock

from wnp.drawing.shapes import Drawing, in_mode
from wnp.palette import Mode
from wnp.publishing.svg import render_svg
from wnp.values import Value

PREFIX = "\ue000"
"""Stands for the prefix of ids until a page sets its own; no text of a document may hold it."""
PICTURES_KEPT = 64
WRITING = Lock()
"""Whoever wants a picture that another exit is writing waits for it and does not write it too."""


class _ThisDrawing(Value, frozen=True, eq=False):
    """One drawing, equal to itself alone."""

    drawing: Drawing

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ThisDrawing) and self.drawing is other.drawing

    def __hash__(self) -> int:
        return id(self.drawing)


def picture_svg(drawing: Drawing, mode: Mode, prefix: str) -> str:
    """Return a drawing as SVG in a print mode, its ids beginning with `prefix`."""
    with WRITING:
        return _written(_ThisDrawing(drawing), mode).replace(PREFIX, prefix)


@lru_cache(maxsize=PICTURES_KEPT)
def _written(this: _ThisDrawing, mode: Mode) -> str:
    return render_svg(in_mode(this.drawing, mode), prefix=PREFIX)
