"""What everybody looks like, fixed once for all pages.

In: people, of whom an author has said much, little or nothing. Out: an `Appearance` each, with
nothing left open, so that the same person is known again in every picture. What was said always
stays; the rest is chosen so that no two people are taken for each other, not even in a grey print:
they differ in hair silhouette, brightness or pattern. Depends on the people alone: the same family
looks the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar
from zlib import crc32

from wnp.drawing.people import wardrobe
from wnp.drawing.people.bodies import size_at
from wnp.drawing.people.stock import BY_ROLE, STOCK, StockCharacter, stock_character
from wnp.model.family import ANIMALS, AgeBand, Garment, Gender, Look, Person, Tie
from wnp.palette import DYED_HAIR, SKIN
from wnp.values import Value, replace

T = TypeVar("T")
JUMPER = Garment("jumper", "teal")
TROUSERS = Garment("trousers", "navy")
CHILDREN = (AgeBand.BABY, AgeBand.TODDLER, AgeBand.CHILD, AgeBand.SCHOOLCHILD)
GENDER_OF_ROLE = {"mother": Gender.FEMALE, "father": Gender.MALE}
SIZE_OF_GENDER = {Gender.MALE: 1.03, Gender.FEMALE: 0.985}
KIN = frozenset(
    {"child", "sibling", "mother", "father", "partner", "grandparent", "relative",
     "person_of_concern"}
)  # fmt: skip
MOST_COMPARED = 30
"""From how many people somebody shall differ; more are in no picture together."""
SIBLINGS_APART = 0.08
"""Children of one age band differ at least by this share in height."""
IMPORTANCE = ("child", "sibling", "mother", "father", "partner", "grandparent", "foster_parent")


class Appearance(Value, frozen=True):
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
    glasses_colour: str = ""
    freckles: bool = False
    earrings: bool = False
    badge: bool = False
    pregnant: bool = False
    aids: tuple[str, ...] = ()
    shoe_kind: str = ""
    extras: tuple[Garment, ...] = ()
    streaks: str = ""
    animal: str = ""
    """A row of `illustrations/pets`; everything else but the colour is of no matter then."""
    faceless: bool = False
    """A grey silhouette: somebody whom nobody is to recognise."""

    @property
    def is_child(self) -> bool:
        """Whether the person is younger than a teenager."""
        return self.band in CHILDREN


def choose_cast(people: Sequence[Person], ties: Sequence[Tie] = ()) -> dict[str, Appearance]:
    """Give every person a look, by id; what the author said stays, the rest is chosen."""
    chosen: dict[str, Appearance] = {}
    skins = _choose_skins(people, ties)
    for person in sorted(people, key=_importance):
        chosen[person.id] = _choose_look(person, skins[person.id], chosen, ties)
    return _siblings_apart({person.id: chosen[person.id] for person in people}, people)


def stock_appearance(name: str) -> Appearance:
    """Return the look of a stock character such as `police`; unknown names give a plain adult."""
    if name in ANIMALS:
        return _animal(name, name)
    row = stock_character(name)
    plain = _as_said(Appearance(id=name, band=row.band, gender=row.gender, skin="s4"), row.look)
    size = row.size * SIZE_OF_GENDER.get(row.gender, 1.0)
    return replace(plain, size=1.0 if plain.is_child else size, faceless=name == "silhouette")


def _animal(who: str, animal: str, colour: str = "") -> Appearance:
    """Return the look of a pet; no colour means the usual one of its kind."""
    return Appearance(id=who, animal=animal, hair_colour=colour)


def _importance(person: Person) -> int:
    """Return whose look is chosen first: children, parents, others, helpers last."""
    is_known = person.role in IMPORTANCE
    return IMPORTANCE.index(person.role) if is_known else 20 + 10 * person.is_professional


def _seed(*words: str) -> int:
    return crc32(" ".join(words).encode())


def _gender(person: Person) -> Gender:
    if person.gender is not Gender.UNKNOWN:
        return person.gender
    return GENDER_OF_ROLE.get(person.role, Gender.UNKNOWN)


def _choose_skins(people: Sequence[Person], ties: Sequence[Tie]) -> dict[str, str]:
    """Return everybody's skin: as said, else as in the family, helpers of all kinds."""
    family = [person for person in people if person.role in KIN]
    skins = {person.id: person.look.skin for person in people if person.look.skin}
    fair = any(person.look.hair_colour in wardrobe.FAIR_HAIR for person in family)
    pool = wardrobe.LIGHT_SKINS if fair else wardrobe.FAMILY_SKINS
    usual = pool[_seed(*(person.id for person in family)) % len(pool)]
    for _ in range(2):
        for tie in ties:
            _inherit(tie, skins)
    usual = next((skins[person.id] for person in family if person.id in skins), usual)
    _tell_parents_apart(ties, skins, usual)
    fosters = " ".join(person.id for person in people if person.role == "foster_parent")
    return {
        person.id: skins.get(person.id)
        or (usual if person.role in KIN else _any_skin(person, fosters))
        for person in people
    }


def _tell_parents_apart(ties: Sequence[Tie], skins: dict[str, str], usual: str) -> None:
    """Give two parents of whom nothing was said neighbouring skins, their children one of them."""
    for tie in ties:
        told = [one for one in (*tie.parents, *tie.children) if one in skins]
        if told or len(tie.parents) != 2 or tie.kind in ("foster", "adopted"):
            continue
        near = [tone for tone in SKIN if abs(int(tone[1]) - int(usual[1])) == 1]
        other = near[_seed(*tie.parents) % len(near)]
        skins.update(zip(tie.parents, (usual, other), strict=True))
        _inherit(tie, skins)


def _any_skin(person: Person, fosters: str) -> str:
    """Return the skin of somebody from outside the family; foster parents share one."""
    words = fosters if person.role == "foster_parent" else person.id
    return wardrobe.HELPER_SKINS[_seed(words) % len(wardrobe.HELPER_SKINS)]


def _inherit(tie: Tie, skins: dict[str, str]) -> None:
    """Give children the skin between their parents', and parents who lack one their child's."""
    if tie.kind in ("foster", "adopted"):
        return
    of_parents = sorted(skins[parent] for parent in tie.parents if parent in skins)
    of_children = [skins[child] for child in tie.children if child in skins]
    if of_parents:
        between = of_parents[0]
        if len(of_parents) > 1:
            between = f"s{(int(of_parents[0][1]) + int(of_parents[-1][1]) + 1) // 2}"
        for child in tie.children:
            skins.setdefault(child, between)
    elif of_children:
        for parent in tie.parents:
            skins.setdefault(parent, of_children[0])


def _choose_look(
    person: Person, skin: str, chosen: Mapping[str, Appearance], ties: Sequence[Tie]
) -> Appearance:
    """Choose what was not said, so that the person differs from everybody chosen before."""
    if person.role == "silhouette":
        return replace(stock_appearance("silhouette"), id=person.id)
    if person.role == "pet":
        return _animal(person.id, person.look.animal or ANIMALS[0], person.look.hair_colour)
    band, gender = person.age_band, _gender(person)
    plain = Appearance(
        id=person.id, band=band, gender=gender, skin=skin, size=_size(person, gender),
        hair_colour=_hair_colour(person, skin, chosen, ties),
        shoes=_turned(wardrobe.SHOE_COLOURS[wardrobe.life_stage(band)], person.id)[0],
        headwear_colour=_turned(("plum", "teal", "red", "blue", "forest"), person.id)[0],
    )  # fmt: skip
    job = STOCK.get(BY_ROLE.get(person.role, ""))
    look = _with_job(person, job)
    said = _as_said(plain, look)
    taken = tuple(chosen.values())[-MOST_COMPARED:]
    haired = _most_unlike(_hair_candidates(said, person, look), taken)
    is_first = not any(one.is_child for one in chosen.values())
    return _dressed_below(_most_unlike(_top_candidates(haired, look, is_first), taken), look)


def _most_unlike(candidates: Iterable[Appearance], others: Sequence[Appearance]) -> Appearance:
    """Return the first of those candidates that are least like all the others."""
    return min(candidates, key=lambda one: sum(likeness(one, other) for other in others))


def _hair_candidates(plain: Appearance, person: Person, look: Look) -> Iterator[Appearance]:
    """Yield heads to choose from; men of whom nothing was said may get a beard or glasses."""
    pool = wardrobe.hair_pool(plain.band, plain.gender, plain.skin)
    if look.hair_colour:
        pool = tuple(style for style in pool if style not in wardrobe.LITTLE_HAIR)
    styles = (look.hair,) if look.hair else _turned(pool, person.id)
    for style in styles:
        yield replace(plain, hair=style)
    if look != Look() and not person.is_professional:
        return
    grown = plain.band in (AgeBand.ADULT, AgeBand.ELDER)
    if grown and plain.gender is Gender.MALE:
        for beard in wardrobe.BEARDS_TO_TELL_APART:
            for style in styles[:3]:
                yield replace(plain, hair=style, beard=beard)
    if grown:
        for glasses in wardrobe.GLASSES_TO_TELL_APART:
            yield replace(plain, hair=styles[0], glasses=glasses)


def _top_candidates(plain: Appearance, look: Look, is_first: bool) -> Iterator[Appearance]:
    """Yield clothes to choose from; the main child wears something warm and light."""
    said = look.top
    if said is not None and said.kind and said.colour:
        yield plain
        return
    pool = _tops(plain, look.badge)
    if is_first and plain.is_child:
        girl = plain.gender is Gender.FEMALE and plain.band is not AgeBand.BABY
        pool = ((wardrobe.GIRL_FIRST,) if girl else ()) + pool[:2]
    elif plain.is_child:
        pool = pool[:2] + _turned(pool[2:], plain.id) if len(pool) > 3 else pool
    else:
        pool = _turned(pool, plain.id)
    for top in pool:
        yield replace(plain, top=_completed(said, top))


def _tops(plain: Appearance, badge: bool) -> tuple[Garment, ...]:
    if badge or plain.badge:
        return wardrobe.HELPER_TOPS
    stages = {"baby": wardrobe.BABY_TOPS, "young": wardrobe.CHILD_TOPS, "old": wardrobe.OLD_TOPS}
    return stages.get(wardrobe.life_stage(plain.band), wardrobe.GROWN_UP_TOPS)


def _completed(said: Garment | None, chosen: Garment) -> Garment:
    """Return a garment of which only a part was said, completed from a chosen one."""
    if said is None:
        return chosen
    return replace(
        said, kind=said.kind or chosen.kind, colour=said.colour or chosen.colour,
    )  # fmt: skip


def likeness(one: Appearance, other: Appearance) -> int:
    """Return how easily two people are taken for each other; 100 or more is too easily."""
    hair, tops = _hair_likeness(one, other), _top_likeness(one, other)
    alike = one.is_child == other.is_child and hair >= SAME_SHAPE and tops >= SAME_SHAPE
    signs = [getattr(one, sign) != getattr(other, sign) for sign in SIGNS].count(True)
    return 4 * hair + 3 * tops + (100 if alike and not signs else 0)


SAME_SHAPE = 3
SIGNS = ("beard", "glasses", "headwear")
"""What tells two people apart at once."""


def _hair_likeness(one: Appearance, other: Appearance) -> int:
    if one.is_child != other.is_child or one.headwear != other.headwear:
        return 0
    same = wardrobe.SILHOUETTE_OF.get(one.hair) == wardrobe.SILHOUETTE_OF.get(other.hair)
    return SAME_SHAPE * same + 2 * (one.hair == other.hair)


def _top_likeness(one: Appearance, other: Appearance) -> int:
    first, second = one.top, other.top
    same_class = wardrobe.brightness(first.colour) == wardrobe.brightness(second.colour)
    same_pattern = wardrobe.pattern_of(first) == wardrobe.pattern_of(second)
    return SAME_SHAPE * (same_class and same_pattern) + 2 * (first.colour == second.colour)


def _hair_colour(
    person: Person, skin: str, chosen: Mapping[str, Appearance], ties: Sequence[Tie]
) -> str:
    """Return a hair colour: grey with age, a parent's or child's where one was chosen."""
    if person.age_band is AgeBand.ELDER:
        return _turned(wardrobe.OLD_HAIR, person.id)[0]
    kin = [other for tie in ties for other in _kin(person.id, tie) if other in chosen]
    young = [
        chosen[other]
        for other in kin
        if chosen[other].band is not AgeBand.ELDER and chosen[other].hair_colour not in DYED_HAIR
    ]
    if young and abs(int(skin[1]) - int(young[0].skin[1])) <= 1:
        return young[_seed(person.id) % len(young)].hair_colour
    return _turned(wardrobe.HAIR_OF_SKIN.get(skin, ("brown",)), person.id)[0]


def _kin(person_id: str, tie: Tie) -> tuple[str, ...]:
    if person_id in tie.children:
        return tie.parents
    return tie.children if person_id in tie.parents else ()


def _dressed_below(plain: Appearance, look: Look) -> Appearance:
    """Choose trousers or a skirt that go with the top."""
    if look.bottom is not None and look.bottom.kind and look.bottom.colour:
        return plain
    said = look.bottom or Garment("", "")
    kind = said.kind or ("shorts" if _wears_shorts(plain) else "trousers")
    if not said.kind and plain.gender is Gender.FEMALE and plain.band is AgeBand.ELDER:
        kind = "skirt"
    colours = [
        colour
        for colour in _turned(wardrobe.TROUSER_COLOURS, plain.id)
        if wardrobe.brightness(colour) != wardrobe.brightness(plain.top.colour)
    ]
    colour = said.colour or (colours[0] if colours else "navy")
    return replace(plain, bottom=replace(said, kind=kind, colour=colour))


def _wears_shorts(plain: Appearance) -> bool:
    is_young = wardrobe.life_stage(plain.band) == "young"
    return is_young and plain.top.kind == "t-shirt" and _seed(plain.id) % 3 == 0


def _siblings_apart(
    chosen: dict[str, Appearance], people: Sequence[Person]
) -> dict[str, Appearance]:
    """Make children of one age band differ plainly in height; twins stay alike."""
    ages = {person.id: person.age for person in people}
    young = [one for one in chosen.values() if one.is_child]
    young.sort(key=lambda one: (list(CHILDREN).index(one.band), ages[one.id] or 0), reverse=True)
    for taller, smaller in pairwise(young):
        same_band = taller.band is smaller.band
        if not same_band or ages[taller.id] == ages[smaller.id]:
            continue
        most = chosen[taller.id].size * (1 - SIBLINGS_APART)
        if chosen[smaller.id].size > most:
            chosen[smaller.id] = replace(chosen[smaller.id], size=round(most, 3))
    return chosen


def _with_job(person: Person, job: StockCharacter | None) -> Look:
    """Return what was said, with the working clothes of the person's job."""
    look = person.look
    if job is None or person.role not in ("police", "doctor", "judge"):
        return replace(look, badge=True) if person.role in BADGED else look
    return replace(
        look, top=look.top or job.look.top, bottom=look.bottom or job.look.bottom,
        shoes=look.shoes or job.look.shoes, headwear=look.headwear or job.look.headwear,
    )  # fmt: skip


BADGED = frozenset({"worker", "helper", "counsellor", "guardian"})


def _as_said(plain: Appearance, look: Look) -> Appearance:
    """Return an appearance with everything in it that was said."""
    said = {name: value for name in SAME_NAMES if (value := getattr(look, name))}
    extras = tuple(
        replace(one, colour=one.colour or wardrobe.EXTRA_COLOURS.get(one.kind, "red"))
        for one in look.extras
    )
    return replace(plain, **said, extras=extras)


SAME_NAMES = (
    "hair", "hair_colour", "skin", "headwear", "headwear_colour", "beard", "glasses", "freckles",
    "earrings", "build", "top", "bottom", "shoes", "aids", "badge", "pregnant", "shoe_kind",
    "streaks", "glasses_colour",
)  # fmt: skip


def _size(person: Person, gender: Gender) -> float:
    usual = size_at(person.age) * wardrobe.SIZE_OF_HEIGHT.get(person.look.height, 1.0)
    grown = person.age_band in (AgeBand.ADULT, AgeBand.ELDER)
    return usual * SIZE_OF_GENDER.get(gender, 1.0) if grown else usual


def _turned(pool: tuple[T, ...], person_id: str) -> tuple[T, ...]:
    """Return a pool that begins elsewhere for everybody, so that families differ."""
    start = _seed(person_id) % len(pool)
    return pool[start:] + pool[:start]
