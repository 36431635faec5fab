"""What time of day and weather do to the colours of a place.

In: a time, a weather, whether the place is outdoors. Out: a light that mixes every colour.
"""

from __future__ import annotations

from wnp.palette import mix
from wnp.values import Value

Tint = tuple[str, float, float, float]
"""A colour, and its share in the wall or sky, in the ground, and in things."""

TIMES: dict[tuple[str, bool], Tint] = {
    ("evening", False): ("#f6c99b", 0.26, 0.14, 0.10),
    ("evening", True): ("#f6c99b", 0.26, 0.14, 0.14),
    ("night", False): ("#c0b8e6", 0.40, 0.20, 0.12),
    ("night", True): ("#a9b6e0", 0.40, 0.20, 0.20),
}
"""What a time of day mixes in, indoors and outdoors (True): night stays light enough for faces."""

WEATHERS: dict[tuple[str, bool], tuple[Tint, ...]] = {
    ("rain", False): (("#aebccb", 0.16, 0.08, 0.06),),
    ("rain", True): (("#a7b8c9", 0.55, 0.24, 0.16),),
    ("snow", True): (("#b7c9da", 0.60, 0.0, 0.0), ("#f7f9fc", 0.0, 0.86, 0.24)),
    ("wind", True): (("#cfdcdf", 0.30, 0.08, 0.04),),
    ("fog", False): (("#d9dcda", 0.10, 0.04, 0.03),),
    ("fog", True): (("#ecefee", 0.75, 0.55, 0.50),),
}
SEASONS: dict[tuple[str, bool], tuple[Tint, ...]] = {
    ("autumn", True): (("#e9c98a", 0.10, 0.38, 0.06),),
    ("winter", True): (("#f7f9fc", 0.10, 0.86, 0.12),),
}


class Light(Value, frozen=True):
    """Tints that are mixed into the colours of a place, one after the other."""

    tints: tuple[Tint, ...] = ()

    def on_wall(self, colour: str) -> str:
        """Return the colour of a wall or the sky in this light."""
        for tint, share, _, _ in self.tints:
            colour = mix(colour, tint, share)
        return colour

    def on_ground(self, colour: str) -> str:
        """Return the colour of a floor, a meadow or hills in this light."""
        for tint, _, share, _ in self.tints:
            colour = mix(colour, tint, share)
        return colour

    def on_thing(self, colour: str) -> str:
        """Return the colour of something that stands there in this light."""
        for tint, _, _, share in self.tints:
            colour = mix(colour, tint, share)
        return colour

    def then(self, other: Light) -> Light:
        """Return this light with another one over it."""
        return Light(self.tints + other.tints)


def light_of_day(time: str, *, outdoors: bool) -> Light:
    """Return what a time of day does to colours."""
    tint = TIMES.get((time, outdoors))
    return Light((tint,) if tint else ())


def light_of_weather(now: frozenset[str], *, outdoors: bool) -> Light:
    """Return what the weather does to colours, and the season where no snow hides it."""
    table = WEATHERS if "snow" in now else SEASONS | WEATHERS
    return Light(
        tuple(
            tint
            for (name, outside), tints in table.items()
            if name in now and outside == outdoors
            for tint in tints
        )
    )
