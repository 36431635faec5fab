"""What is worked out with a child and a family around the plan: houses, circles, mapping.

A child's words stand here exactly as it said them. Until it lets them go, they belong to the file.
"""

from __future__ import annotations

from wnp.model.plan import Rating, Scale
from wnp.model.visibility import EVERYONE, Visibility
from wnp.problems import NOWHERE, Place
from wnp.values import Value

HOUSES = ("worries", "good", "dreams")
"""The Three Houses; clothes, wings and wand of a fairy or wizard ask the same questions."""
ZONES = ("inside", "visitors", "red", "rules")
"""The parts of a Safety House: who lives in it, who visits, who stays outside, what holds in it."""
RINGS = ("inner", "middle", "outer")
"""The rings of the safety circles: who knows most, who knows some, who knows nothing."""
COLUMNS = (
    "harm", "danger", "complicating", "strengths", "existing_safety", "goals_authority",
    "goals_family", "next_steps", "grey_area",
)  # fmt: skip
"""What a mapping collects."""


class HouseItem(Value, frozen=True):
    """One thing that a child said for one of its houses."""

    house: str
    """One of HOUSES."""
    words: str
    about: tuple[str, ...] = ()
    """Whom it is about."""
    picture: str = ""
    """A file with the child's drawing."""
    released: bool = False
    """Whether the child lets it be told, so that the story may quote it."""
    id: str = ""
    """By which the story quotes it."""
    visibility: Visibility = EVERYONE
    """To whom the child lets it be shown."""
    place: Place = NOWHERE


class Houses(Value, frozen=True):
    """The Three Houses of a child, or its fairy or wizard."""

    kind: str = "houses"
    """`houses`, `fairy` or `wizard`."""
    child: str = ""
    title: str = ""
    """What the child calls it."""
    date: str = ""
    who_wrote: str = ""
    items: tuple[HouseItem, ...] = ()
    worries_title: str = ""
    """What the child calls its house of worries, where it has a name of its own."""
    good_title: str = ""
    dreams_title: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE

    def title_of(self, house: str) -> str:
        """Return the name that the child gave one house, if any."""
        titles = (self.worries_title, self.good_title, self.dreams_title)
        return dict(zip(HOUSES, titles, strict=True))[house]

    def of(self, house: str) -> tuple[HouseItem, ...]:
        """Return what stands in one house."""
        return tuple(item for item in self.items if item.house == house)


class ZoneItem(Value, frozen=True):
    """Somebody or something in one part of a Safety House."""

    zone: str
    """One of ZONES."""
    who: str = ""
    words: str = ""
    """What they do there, or the rule, or what the child says of them."""
    when: str = ""
    released: bool = False
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class SafetyHouse(Value, frozen=True):
    """A child's Safety House, and where on the path to its door the child stands."""

    child: str = ""
    title: str = ""
    date: str = ""
    who_wrote: str = ""
    items: tuple[ZoneItem, ...] = ()
    path: float | None = None
    """0, everybody is very worried, to 10, everybody is sure."""
    words: str = ""
    """What the child says about its place on the path."""
    released: bool = False
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE

    def of(self, zone: str) -> tuple[ZoneItem, ...]:
        """Return what stands in one part of the house."""
        return tuple(item for item in self.items if item.zone == zone)


class RingItem(Value, frozen=True):
    """Somebody in a ring, and whether they could move inwards."""

    ring: str
    """One of RINGS."""
    who: str
    moves_to: str = ""
    """The ring that is wished for."""
    who_asks: str = ""
    excluded_reason: str = ""
    """Why somebody is not asked; for the file."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Circles(Value, frozen=True):
    """The safety circles around a child or a family."""

    centre: tuple[str, ...] = ()
    labels: str = "essex"
    """What the rings tell: `essex`, who knows how much, or `parker`, who helps how much."""
    title: str = ""
    date: str = ""
    who_wrote: str = ""
    items: tuple[RingItem, ...] = ()
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE

    def of(self, ring: str) -> tuple[RingItem, ...]:
        """Return who is in one ring."""
        return tuple(item for item in self.items if item.ring == ring)


class MapItem(Value, frozen=True):
    """One sentence in one column of a mapping."""

    column: str
    """One of COLUMNS."""
    text: str
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class CaseMap(Value, frozen=True):
    """A mapping: worries, what works, what must happen, and how safe it is now."""

    title: str = ""
    date: str = ""
    who: tuple[str, ...] = ()
    """Who was there."""
    layout: str = "columns"
    """`columns` or `questions`."""
    items: tuple[MapItem, ...] = ()
    scale: Scale | None = None
    ratings: tuple[Rating, ...] = ()
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE

    def of(self, column: str) -> tuple[MapItem, ...]:
        """Return what stands in one column."""
        return tuple(item for item in self.items if item.column == column)


class Question(Value, frozen=True):
    """Something a child wanted to know, and what it was told."""

    words: str
    """As the child asked it."""
    who: str = ""
    """Who asked."""
    date: str = ""
    answer: str = ""
    answered_by: str = ""
    id: str = ""
    """By which the story quotes the answer."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Tools(Value, frozen=True):
    """Everything in `tools.yaml`."""

    houses: tuple[Houses, ...] = ()
    safety_houses: tuple[SafetyHouse, ...] = ()
    circles: tuple[Circles, ...] = ()
    mappings: tuple[CaseMap, ...] = ()
    questions: tuple[Question, ...] = ()
    place: Place = NOWHERE


NO_TOOLS = Tools()
