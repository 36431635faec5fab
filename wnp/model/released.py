"""What a child let go for the story, and nothing else of its tools."""

from __future__ import annotations

from wnp.model.tools import Houses, SafetyHouse, Tools
from wnp.values import replace


def released(tools: Tools) -> Tools:
    """Return the tools without a child's words that it did not let go.

    Who stays outside its house is never told in a story.
    """
    houses = tuple(filter(None, map(_houses, tools.houses)))
    safety_houses = tuple(filter(None, map(_safety_house, tools.safety_houses)))
    return replace(tools, houses=houses, safety_houses=safety_houses)


def _houses(houses: Houses) -> Houses | None:
    items = tuple(item for item in houses.items if item.released)
    return replace(houses, items=items) if items or not houses.items else None


def _safety_house(house: SafetyHouse) -> SafetyHouse | None:
    items = tuple(item for item in house.items if item.released and item.zone != "red")
    if house.items and not items:
        return None
    told = house.released
    return replace(
        house, items=items, path=house.path if told else None, words=house.words if told else ""
    )
