"""People who touch: hands that really meet, and what is drawn in front of what.

Each function takes bodies that already stand about right and returns new bodies with the order of
their layers. In the order, `(0, "torso")` is the torso of the first body that was given. Hands
meet within 6 px. Nothing is drawn here.
"""

from __future__ import annotations

from dataclasses import dataclass

from wnp.drawing.figure import LAYERS
from wnp.drawing.posing import Body, reach_for, shifted

Order = tuple[tuple[int, str], ...]
"""Which layer of which body comes next, from back to front; each layer of each body once."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Bodies that touch, and the order in which their layers are drawn."""

    bodies: tuple[Body, ...]
    order: Order


def one_after_another(count: int) -> Order:
    """Return the order of people who stand side by side: each one whole."""
    return tuple((index, layer) for index in range(count) for layer in LAYERS)


def hold_hands(left: Body, right: Body) -> Contact:
    """Join the near hands of two people; they move together if their arms are too short."""
    one, other = (
        left.side_towards(right.on_torso(0, 0.5)),
        right.side_towards(left.on_torso(0, 0.5)),
    )
    a, b = left.shoulder(one), right.shoulder(other)
    la, lb = 0.98 * left.measures.arm * left.scale, 0.98 * right.measures.arm * right.scale
    missing = (b.real - a.real) - 0.9 * (la + lb)
    if missing > 0:
        left, right = shifted(left, missing / 2), shifted(right, -missing / 2)
        a, b = left.shoulder(one), right.shoulder(other)
    low = max(a.imag, b.imag)
    y = max(
        min(low + 0.55 * min(la, lb), a.imag + 0.93 * la, b.imag + 0.93 * lb),
        low + 0.1 * min(la, lb),
    )
    reach_a = max(0.0, la**2 - (y - a.imag) ** 2) ** 0.5
    reach_b = max(0.0, lb**2 - (y - b.imag) ** 2) ** 0.5
    x = min(max((a.real + b.real) / 2, b.real - reach_b), a.real + reach_a)
    left = reach_for(left, one, complex(x - 3, y))
    right = reach_for(right, other, complex(x + 3, y))
    return Contact((left, right), one_after_another(2))


def hug(big: Body, small: Body) -> Contact:
    """Let two people hug; `big` is drawn behind and faces `small`."""
    return Contact((big, small), one_after_another(2))


def comfort(helper: Body, other: Body) -> Contact:
    """Lay the helper's near arm round the other's shoulders."""
    return Contact((helper, other), one_after_another(2))


def carry(adult: Body, toddler: Body) -> Contact:
    """Seat a toddler on the adult's hip."""
    return Contact((adult, toddler), one_after_another(2))


def hold_baby(adult: Body, baby: Body) -> Contact:
    """Lay a baby in the adult's arms."""
    return Contact((adult, baby), one_after_another(2))
