"""A picture in words: where it is, who is there, what they do and feel, what is said and shown."""

from __future__ import annotations

from wnp.problems import NOWHERE, Place
from wnp.values import Value


class Feeling(Value, frozen=True):
    """A feeling (a row of the table of faces) and how strong it is."""

    name: str
    strength: int = 2
    """1 a little, 2 plainly, 3 strongly."""


class Relation(Value, frozen=True):
    """What a person does together with, or towards, somebody else in the picture."""

    kind: str
    """A row of the table of contacts: `hug`, `hold-hand`, `look-at`, `comfort`, `carry` …"""
    other: str
    """An actor's `who`; what is pointed at may also be a prop (`plan`) or a seat (`door`)."""


class Actor(Value, frozen=True):
    """One person in the picture."""

    who: str
    """A person id, or a stock character such as `police` for somebody outside the family."""
    pose: str = ""
    """A row of the table of poses; empty lets feeling and place decide."""
    posture: str = ""
    """Said beside a pose of the arms: `sit`, `sit-floor`, `stand`, `kneel`, `lie`, `walk`.

    "sits on the bed, covers the ears" is pose `cover-ears`, posture `sit`, seat `bed`.
    """
    feeling: Feeling | None = None
    second_feeling: Feeling | None = None
    spot: str = ""
    """`left`, `middle`, `right`; empty: the layout decides."""
    depth: str = ""
    """`front` or `back`."""
    seat: str = ""
    """A thing of the setting to sit, lie or stand at: `bed`, `table`, `sofa`, `door` …"""
    holds: tuple[str, ...] = ()
    """Props in the hands, at most two."""
    colours: tuple[tuple[str, str], ...] = ()
    """Props in the hands whose colour was said, each with its colour: `("ball", "red")`."""
    gaze: str = ""
    """Where the eyes go when nobody is looked at: `viewer`, `down`, `up`, `away`."""
    relations: tuple[Relation, ...] = ()
    place: Place = NOWHERE


class Bubble(Value, frozen=True):
    """What somebody says or thinks: words, symbols, or the people thought of."""

    who: str
    kind: str = "speech"
    """`speech` or `thought`."""
    words: str = ""
    """With no words, signs or people the bubble is empty, to be written or drawn in."""
    symbols: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    voice: str = ""
    """`whisper` or `shout`; empty: as people usually talk."""
    place: Place = NOWHERE

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it yet."""
        return not (self.words or self.symbols or self.people)


class PlacedThing(Value, frozen=True):
    """A free symbol or prop, and where it belongs."""

    name: str
    beside: str = ""
    """An actor's `who` (two with `+` between them: "between Mum and Dad" is `mama+papa`), a thing
    of the setting (`door`, `floor`, `wall`, `shelf`) or a spot (`left`, `middle`, `right`, `top`).
    """
    words: str = ""
    """Writing on it, such as a telephone number."""
    place: Place = NOWHERE
    state: str = ""
    """What it shows: `18:30` on a clock, `red` on a traffic light, `6` on a scale, `mon+wed`."""
    count: int = 1
    """How many there are of it."""
    colour: str = ""
    """Its colour, where that was said: a name of the palette."""
    file: str = ""
    """The drawing or photo in a frame on the wall (`own-picture`), as it lies in the folder."""


class Scene(Value, frozen=True):
    """One picture to be composed."""

    setting: str = "plain"
    time: str = "day"
    """`day`, `evening` or `night`."""
    actors: tuple[Actor, ...] = ()
    bubbles: tuple[Bubble, ...] = ()
    symbols: tuple[PlacedThing, ...] = ()
    props: tuple[PlacedThing, ...] = ()
    labels: bool = False
    """Whether names are written under the people."""
    weather: str = ""
    """`rain`, `snow` …; empty: fair, or of no matter."""
    states: tuple[str, ...] = ()
    """What the place is like: `tidy`, `untidy`, `fridge-empty`, `fridge-full` …"""
    title: str = ""
    """Writing above the place: “bei Papa”, “hier”."""
    to_finish: bool = False
    """Whether a part is left to be drawn in: the people, or the place round them."""
    place: Place = NOWHERE


class OwnPicture(Value, frozen=True):
    """A child's drawing or a photo that lies in the family folder."""

    file: str
    alt: str = ""
    place: Place = NOWHERE


class EmptyFrame(Value, frozen=True):
    """A frame to draw in."""

    place: Place = NOWHERE


class PeoplePicture(Value, frozen=True):
    """Faces with names: `family` (around the child), `circles` (family, then people who help) or
    `genogram` (the generations of a family, one under another)."""

    kind: str
    people: tuple[str, ...] = ()
    place: Place = NOWHERE


class PlacesPicture(Value, frozen=True):
    """Several places in one picture, and whoever is there; the same child may be in two of them."""

    kind: str
    """`side-by-side`, `houses` (each place in a house of its own), `house` (rooms of one house)."""
    scenes: tuple[Scene, ...] = ()
    place: Place = NOWHERE


class ToolPicture(Value, frozen=True):
    """A tool of `tools.yaml` or of the plan as a picture: houses, rings, a way, a chart."""

    kind: str
    """One of TOOL_PICTURES."""
    place: Place = NOWHERE


TOOL_PICTURES = (
    "three-houses", "fairy", "wizard", "safety-house", "rings", "mapping", "way", "ratings",
)  # fmt: skip
Composed = Scene | PlacesPicture | PeoplePicture
"""What is drawn by us from words."""
Picture = Scene | PlacesPicture | OwnPicture | EmptyFrame | PeoplePicture | ToolPicture


def scenes_in(picture: Picture | None) -> tuple[Scene, ...]:
    """Return the scenes of a picture: one, one for each place, or none."""
    if isinstance(picture, PlacesPicture):
        return picture.scenes
    return (picture,) if isinstance(picture, Scene) else ()


def own_pictures_in(picture: Picture | None) -> tuple[OwnPicture, ...]:
    """Return the drawings and photos of somebody's own that a picture is or shows."""
    if isinstance(picture, OwnPicture):
        return (picture,)
    props = [prop for scene in scenes_in(picture) for prop in scene.props]
    return tuple(OwnPicture(prop.file, place=prop.place) for prop in props if prop.file)


def people_in(picture: Picture | None) -> tuple[str, ...]:
    """Return who is seen, thought of or named in a picture, each once, in order of appearance."""
    if isinstance(picture, PeoplePicture):
        return picture.people
    named: list[str] = []
    for scene in scenes_in(picture):
        named += [actor.who for actor in scene.actors]
        for bubble in scene.bubbles:
            named += [bubble.who, *bubble.people]
    return tuple(dict.fromkeys(named))
