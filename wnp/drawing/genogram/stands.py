"""Where everybody stands on the board, across and down, and how much room they take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.drawing.genogram.board import box_round
from wnp.drawing.genogram.kin import Tree
from wnp.drawing.genogram.places import Across, Label, Sizes
from wnp.drawing.genogram.routes import Route, tracks_under
from wnp.geometry import Box, Point
from wnp.values import Value


class Stands(Value, frozen=True):
    """Everybody's place in units; the first row begins at 0."""

    spots: Mapping[str, Point]
    """The middle of each symbol."""
    widths: Mapping[str, float]
    """How wide each symbol is."""
    ends: Mapping[str, float]
    """How far down each name reaches."""
    row_ends: tuple[float, ...]
    """How far down the names of each row reach."""
    sizes: Sizes
    room: Box
    """All of it, with names."""
    slopes: Mapping[str, float]
    """How much lower the upper edge of a symbol is, a unit away from its middle."""

    def at(self, who: str) -> Point:
        """Return the middle of somebody's symbol."""
        return self.spots[who]

    def half(self, who: str) -> float:
        """Return half the width of somebody's symbol."""
        return self.widths[who] / 2

    def high(self, who: str, across: float) -> float:
        """Return how far the upper edge of a symbol is above its middle, at a place across."""
        away = abs(across - self.spots[who].real)
        half = self.half(who)
        return max(0.0, half - away * away / half * self.slopes.get(who, 0.0))

    def box(self, who: str) -> Box:
        """Return the box of somebody's symbol."""
        return box_round(self.spots[who], self.widths[who], self.widths[who])

    def label_box(self, who: str, label: Label) -> Box:
        """Return the box of what stands under somebody."""
        middle = complex(self.spots[who].real, self.ends[who] - label.height / 2)
        return box_round(middle, label.width, label.height)

    def label_end(self, who: str) -> float:
        """Return how far down somebody's name reaches."""
        return self.ends[who]

    def track(self, row: int, number: int) -> float:
        """Return how far down a line runs across under a row."""
        return self.row_ends[row] + self.sizes.drop + self.sizes.track * number


def stack_rows(
    tree: Tree, across: Across, routes: Sequence[Route], sizes: Sizes,
    labels: Mapping[str, Label], widths: Mapping[str, float], slopes: Mapping[str, float],
) -> Stands:  # fmt: skip
    """Put the rows one under another, each as far down as the lines above it need."""
    spots: dict[str, Point] = {}
    ends: dict[str, float] = {}
    row_ends: list[float] = []
    top = 0.0
    for index, row in enumerate(across.rows):
        above = max([sizes.above, *(_notes_above(route, index) for route in routes)])
        middle = top + above + sizes.symbol / 2
        for who in row:
            spots[who] = complex(across.x[who], middle)
            ends[who] = middle + sizes.symbol / 2 + sizes.label_gap + labels[who].height
        row_ends.append(max((ends[who] for who in row), default=middle))
        tracks = tracks_under(routes, index)
        top = row_ends[-1] + 2 * sizes.drop + sizes.track * max(0, tracks - 1)
    left = min((spots[who].real - across.halves[who] for who in spots), default=0.0)
    right = max((spots[who].real + across.halves[who] for who in spots), default=0.0)
    room = Box(left, 0.0, right, max(row_ends, default=0.0))
    return Stands(spots, widths, ends, tuple(row_ends), sizes, room, slopes)


def _notes_above(route: Route, row: int) -> float:
    return 0.0 if route.row != row else 4.0
