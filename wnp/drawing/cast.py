"""What everybody looks like, fixed once for all pages.

In: people, of whom an author has said much, little or nothing. Out: an `Appearance` each, with
nothing left open, so that the same person is known again in every picture. Depends on the people
alone: the same family looks the same on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wnp.drawing.bodies import size_at
from wnp.model.family import AgeBand, Garment, Gender, Person, Tie

JUMPER = Garment("jumper", "teal")
TROUSERS = Garment("trousers", "navy")


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person ready to be drawn; every name is a row of a table or a colour of the palette."""

    id: str = ""
    band: AgeBand = AgeBand.ADULT
    size: float = 1.0
    """Larger or smaller than the usual body of the age band."""
    gender: Gender = Gender.UNKNOWN
    skin: str = "s2"
    hair: str = "short"
    hair_colour: str = "brown"
    top: Garment = JUMPER
    bottom: Garment = TROUSERS
    shoes: str = "brown"
    build: str = "middle"
    headwear: str = ""
    headwear_colour: str = "plum"
    beard: str = ""
    glasses: str = ""
    freckles: bool = False
    earrings: bool = False
    badge: bool = False
    pregnant: bool = False
    aids: tuple[str, ...] = ()
    faceless: bool = False
    """A grey silhouette: somebody whom nobody is to recognise."""

    @property
    def is_child(self) -> bool:
        """Whether the person is younger than a teenager."""
        return self.band in (
            AgeBand.BABY, AgeBand.TODDLER, AgeBand.CHILD, AgeBand.SCHOOLCHILD,
        )  # fmt: skip


def choose_cast(people: Sequence[Person], ties: Sequence[Tie] = ()) -> dict[str, Appearance]:
    """Give every person a look, by id; what the author said stays, the rest is chosen."""
    return {person.id: _appearance(person) for person in people}


def _appearance(person: Person) -> Appearance:
    look = person.look
    return Appearance(
        id=person.id, band=person.age_band, size=size_at(person.age), gender=person.gender,
        skin=look.skin or "s2", hair=look.hair or "short", hair_colour=look.hair_colour or "brown",
        top=look.top or JUMPER,
        bottom=look.bottom or TROUSERS,
        shoes=look.shoes or "brown", build=look.build or "middle", headwear=look.headwear,
        headwear_colour=look.headwear_colour or "plum", beard=look.beard, glasses=look.glasses,
        freckles=look.freckles, earrings=look.earrings, badge=look.badge, pregnant=look.pregnant,
        aids=look.aids,
    )  # fmt: skip


def stock_appearance(name: str) -> Appearance:
    """Return the look of a stock character such as `police`; unknown names give a plain adult."""
    return Appearance(id=name, faceless=name == "silhouette")
