"""What must not be mentioned to a reader: hidden people, their names, numbers kept back.

In: a family and a permission. Out: `Hidden`, which finds such a mention anywhere in a value of the
model, and takes hidden people out of pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from wnp.lexicon import spoken, table
from wnp.model.family import Person
from wnp.model.folder import FamilyFolder
from wnp.model.permission import EVERYBODY, Permission
from wnp.model.scene import (
    Actor,
    Bubble,
    EmptyFrame,
    OwnPicture,
    PeoplePicture,
    Picture,
    PlacedThing,
    PlacesPicture,
    Scene,
)
from wnp.model.visibility import EVERYONE, Visibility
from wnp.model.whereabouts import place_named_in
from wnp.model.words import Bullets, Paragraph
from wnp.problems import Place
from wnp.values import Value, field_names, replace

SHORTEST_NUMBER = 5
"""Digits that a telephone number has at least; shorter ones are house numbers and ages."""
SAME_ENDING = 7
"""Digits at the end that tell a number, with or without the code of its country before them."""
UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff]")
"""Signs that nobody sees in print, such as the soft hyphens of a word processor."""
DIALLED = re.compile(r"\d(?:[ ()/–-]{0,2}\d)+")
"""Digits in a row, as telephone numbers are written."""


class Hidden(Value, frozen=True):
    """The people a reader may not know of, and the writings that would give them away."""

    people: frozenset[str]
    names: re.Pattern[str] | None = None
    numbers: frozenset[str] = frozenset()
    """Telephone numbers kept back on purpose, digits only."""
    keeps_places: bool = False
    """Whether somebody kept away from the child can read it: no place with a name is for them."""

    def is_told_in(self, thing: object) -> bool:
        """Say whether any text inside a thing gives something away."""
        return any(map(self._gives_away, texts_in(thing)))

    def _gives_away(self, text: str) -> bool:
        if not (self.names or self.numbers or self.keeps_places):
            return False
        seen = as_seen(text)
        told = bool(self.names and self.names.search(seen)) or self._tells_number(seen)
        return told or (self.keeps_places and bool(place_named_in(seen)))

    def _tells_number(self, seen: str) -> bool:
        if not self.numbers:
            return False
        digits = digits_of(seen)
        dialled = [digits_of(found) for found in DIALLED.findall(seen)]
        local = [number for number in dialled if len(number) >= SHORTEST_NUMBER]
        return any(
            number[-SAME_ENDING:] in digits or any(map(number.endswith, local))
            for number in self.numbers
        )

    def is_named_in(self, words: str) -> bool:
        """Say whether one of the ids stands in words that name people: “ali und oma”."""
        return not self.people.isdisjoint(re.findall(r"[\w-]+", words))

    def without(self, people: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids that may be known."""
        return tuple(person for person in people if person not in self.people)


def hidden_from(folder: FamilyFolder, permission: Permission) -> Hidden:
    """Return what must not be mentioned to a reader; the one who made the report never is."""
    family = folder.family
    people = [p for p in family.people if _is_hidden(p, permission)]
    unnamed = people + [p for p in family.people if p.role == "silhouette" and p not in people]
    known = {p.name.casefold() for p in family.people if p not in unnamed}
    real = dict(folder.real_names)
    names = {
        word
        for person in unnamed
        for name in (person.name, real.get(person.id, ""))
        for word in telling_names(name, family.language, known)
    }
    names |= set(_secret_words(folder, permission))
    numbers = {digits_of(p.phone) for p in family.people if keeps_number_back(p, permission)}
    numbers |= {digits_of(p.phone) for p in people}
    numbers |= set(_numbers_of_network(folder, permission, {p.id for p in people}))
    return Hidden(
        frozenset(p.id for p in people),
        pattern_of(names),
        frozenset(number for number in numbers if len(number) >= SHORTEST_NUMBER),
        keeps_places=bool(permission.kept_away),
    )


def _is_hidden(person: Person, permission: Permission) -> bool:
    """Say whether a reader may not know of somebody: “Frau Blau, Sonnenschule” names a place."""
    if not permission.allows(person.visibility, EVERYBODY):
        return True
    return (
        bool(permission.kept_away)
        and person.id != permission.reader.person
        and bool(place_named_in(as_seen(person.name)))
    )


def _secret_words(folder: FamilyFolder, permission: Permission) -> Iterator[str]:
    """Yield the code word and the safe places, which nobody kept away reads in any sentence."""
    plan = folder.plan
    if plan is None or not permission.kept_away:
        return
    words = (
        plan.code_word.word if plan.code_word else "",
        *(one.where for one in plan.safe_places),
    )
    yield from filter(str.strip, words)


def _numbers_of_network(
    folder: FamilyFolder, permission: Permission, people: set[str]
) -> Iterator[str]:
    """Yield the numbers in the plan of those who can reach the child, and of hidden people."""
    for member in folder.plan.network if folder.plan else ():
        person = folder.family.person(member.who)
        leads = permission.kept_away - {member.who} and not (person and person.is_professional)
        if member.phone and (leads or member.who in people):
            yield digits_of(member.phone)


def keeps_number_back(person: Person, permission: Permission) -> bool:
    """Say whether a number is kept from a reader on purpose.

    A restriction was written beside it, or it could lead somebody without contact to the child.
    """
    written = person.phone_visibility
    if written != EVERYONE and not permission.allows(written, EVERYBODY):
        return True
    return bool(permission.kept_away - {person.id}) and not person.is_professional


def digits_of(text: str) -> str:
    """Return only the digits of a text, so that spaces and strokes hide no number."""
    return re.sub(r"\D", "", text)


def as_seen(text: str) -> str:
    """Return a text as the eye reads it: without signs that nobody sees in print."""
    return UNSEEN.sub("", normalize("NFKC", text))


def telling_names(name: str, language: str, known: set[str]) -> Iterator[str]:
    """Return the writings of a name that tell who somebody is: “Onkel Ali” and “Ali”.

    Of several words those tell that begin with a capital, and the last; titles and names that
    somebody else bears too tell nothing.
    """
    words = table(f"{spoken(language)}/gate")
    name = as_seen(name)
    if not name.strip() or name.casefold() in known or name in words["neutral_names"]:
        return
    yield name
    *first, last = re.findall(r"\w+", name) or [""]
    parts = (*(part for part in first if part[0].isupper()), last) if first else ()
    common = known | {f"{other}s" for other in known}
    for part in parts:
        if len(part) > 1 and part not in words["titles"] and part.casefold() not in common:
            yield part


def texts_in(thing: object) -> Iterator[str]:
    """Return every text inside a value of the model; words as they are read, without style."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, (Paragraph, Bullets)):
        yield thing.text
    elif isinstance(thing, (tuple, frozenset)):
        for inner in thing:
            yield from texts_in(inner)
    elif isinstance(thing, Value) and not isinstance(thing, (Place, Visibility)):
        for name in field_names(thing):
            yield from texts_in(getattr(thing, name))


def hide_in_picture(picture: Picture | None, hidden: Hidden) -> Picture | None:
    """Return a picture without the hidden people; where nobody is left, a frame to draw in."""
    if isinstance(picture, Scene):
        return _hide_in_scene(picture, hidden)
    if isinstance(picture, PlacesPicture):
        return _hide_in_places(picture, hidden)
    if isinstance(picture, PeoplePicture):
        people = hidden.without(picture.people)
        nobody_left = bool(picture.people) and not people
        return EmptyFrame(picture.place) if nobody_left else replace(picture, people=people)
    if isinstance(picture, OwnPicture) and _file_tells(picture, hidden):
        return EmptyFrame(picture.place)
    return picture


def _file_tells(picture: OwnPicture | PlacedThing, hidden: Hidden) -> bool:
    """Say whether a picture tells, by its description or by its name: `onkel-ali.jpg`."""
    words = re.findall(r"[^\W\d_]+", picture.file)
    name = " ".join(word.capitalize() for word in words)
    return hidden.is_told_in((picture, name)) or hidden.is_named_in(picture.file.casefold())


def _hide_in_scene(scene: Scene, hidden: Hidden) -> Scene | EmptyFrame:
    actors = tuple(
        _hide_partners(actor, hidden)
        for actor in scene.actors
        if actor.who not in hidden.people and not hidden.is_told_in(actor.holds)
    )
    if scene.actors and not actors:
        return EmptyFrame(scene.place)
    return replace(
        scene,
        title="" if hidden.is_told_in(scene.title) else scene.title,
        actors=actors,
        bubbles=tuple(b for b in scene.bubbles if not _bubble_tells(b, hidden)),
        symbols=tuple(t for t in scene.symbols if not _tells(t, hidden)),
        props=tuple(t for t in scene.props if not _tells(t, hidden)),
    )


def _hide_in_places(picture: PlacesPicture, hidden: Hidden) -> Picture:
    """Leave out every place at which only hidden people are: the place itself tells of them."""
    shown = [(scene, _hide_in_scene(scene, hidden)) for scene in picture.scenes]
    scenes = tuple(
        left for scene, left in shown if isinstance(left, Scene) and (left.actors or left == scene)
    )
    return replace(picture, scenes=scenes) if scenes else EmptyFrame(picture.place)


def _hide_partners(actor: Actor, hidden: Hidden) -> Actor:
    left = tuple(relation for relation in actor.relations if relation.other not in hidden.people)
    return replace(actor, relations=left)


def _bubble_tells(bubble: Bubble, hidden: Hidden) -> bool:
    return bool(hidden.people & {bubble.who, *bubble.people}) or hidden.is_told_in(bubble.words)


def _tells(thing: PlacedThing, hidden: Hidden) -> bool:
    return hidden.is_named_in(thing.beside.replace("+", " ")) or _file_tells(thing, hidden)


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of the names in a text read `as_seen`; nothing without names."""
    if not (longest_first := sorted(set(names), key=lambda name: (-len(name), name))):
        return None
    written = "|".join(map(_writing, longest_first))
    return re.compile(rf"(?<!\w)(?:{written})(?:['’]?s|['’])?(?!\w)")


def _writing(name: str) -> str:
    """Return a pattern for a name; a single word keeps its capital: Rosa is no colour."""
    words = as_seen(name).split()
    pattern = r"\s+".join(map(re.escape, words))
    if len(words) > 1:
        return f"(?i:{pattern})"
    shouted = re.escape(words[0].upper())
    return f"{pattern}|{shouted}" if len(words[0]) > 2 and shouted != pattern else pattern
