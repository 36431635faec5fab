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
from wnp.model.permission import ALL, Permission
from wnp.model.scene import Actor, Bubble, EmptyFrame, OwnPicture, PeoplePicture, Picture, Scene
from wnp.model.visibility import EVERYONE, Visibility
from wnp.model.words import Bullets, Paragraph
from wnp.problems import Place
from wnp.values import Value, field_names, replace

SHORTEST_NUMBER = 5
"""Digits that a telephone number has at least; shorter ones are house numbers and ages."""
SAME_ENDING = 7
"""Digits at the end that tell a number, with or without the code of its country before them."""


class Hidden(Value, frozen=True):
    """The people a reader may not know of, and the writings that would give them away."""

    people: frozenset[str]
    names: re.Pattern[str] | None = None
    numbers: frozenset[str] = frozenset()
    """Telephone numbers kept back on purpose, digits only."""

    def is_told_in(self, thing: object) -> bool:
        """Say whether any text inside a thing gives something away."""
        return any(map(self._gives_away, texts_in(thing)))

    def _gives_away(self, text: str) -> bool:
        if self.names and self.names.search(normalize("NFC", text)):
            return True
        digits = digits_of(text) if self.numbers else ""
        return any(number in digits for number in self.numbers)

    def without(self, people: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids that may be known."""
        return tuple(person for person in people if person not in self.people)


def hidden_from(folder: FamilyFolder, permission: Permission) -> Hidden:
    """Return what must not be mentioned to a reader; the one who made the report never is."""
    family = folder.family
    people = [p for p in family.people if not permission.allows(p.visibility, ALL)]
    unnamed = people + [p for p in family.people if p.role == "silhouette" and p not in people]
    known = {p.name.casefold() for p in family.people if p not in unnamed}
    real = dict(folder.real_names)
    names = {
        word
        for person in unnamed
        for name in (person.name, real.get(person.id, ""))
        for word in telling_names(name, family.language, known)
    }
    numbers = {digits_of(p.phone) for p in family.people if keeps_number_back(p, permission)}
    numbers |= {digits_of(p.phone) for p in people}
    return Hidden(
        frozenset(p.id for p in people),
        _pattern_of(names),
        frozenset(n[-SAME_ENDING:] for n in numbers if len(n) >= SHORTEST_NUMBER),
    )


def keeps_number_back(person: Person, permission: Permission) -> bool:
    """Say whether a number is kept from a reader on purpose.

    A restriction was written beside it, or it could lead somebody without contact to the child.
    """
    written = person.phone_visibility
    if written != EVERYONE and not permission.allows(written, ALL):
        return True
    return bool(permission.kept_away - {person.id}) and not person.is_professional


def digits_of(text: str) -> str:
    """Return only the digits of a text, so that spaces and strokes hide no number."""
    return re.sub(r"\D", "", text)


def telling_names(name: str, language: str, known: set[str]) -> Iterator[str]:
    """Return the writings of a name that tell who somebody is: “Onkel Ali” and “Ali”."""
    words = table(f"{spoken(language)}/gate")
    if not name.strip() or name.casefold() in known or name in words["neutral_names"]:
        return
    yield name
    parts = re.findall(r"\w+", name)
    if len(parts) > 1 and parts[-1] not in words["titles"] and parts[-1].casefold() not in known:
        yield parts[-1]


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
    if isinstance(picture, PeoplePicture):
        people = hidden.without(picture.people)
        nobody_left = bool(picture.people) and not people
        return EmptyFrame(picture.place) if nobody_left else replace(picture, people=people)
    if isinstance(picture, OwnPicture) and hidden.is_told_in(picture):
        return EmptyFrame(picture.place)
    return picture


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
        actors=actors,
        bubbles=tuple(b for b in scene.bubbles if not _bubble_tells(b, hidden)),
        symbols=tuple(t for t in scene.symbols if not _tells(t, hidden)),
        props=tuple(t for t in scene.props if not _tells(t, hidden)),
    )


def _hide_partners(actor: Actor, hidden: Hidden) -> Actor:
    left = tuple(relation for relation in actor.relations if relation.other not in hidden.people)
    return replace(actor, relations=left)


def _bubble_tells(bubble: Bubble, hidden: Hidden) -> bool:
    return bool(hidden.people & {bubble.who, *bubble.people}) or hidden.is_told_in(bubble.words)


def _tells(thing: object, hidden: Hidden) -> bool:
    return any(text in hidden.people for text in texts_in(thing)) or hidden.is_told_in(thing)


def _pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    if not (longest_first := sorted(set(names), key=lambda name: (-len(name), name))):
        return None
    written = "|".join(map(_writing, longest_first))
    return re.compile(rf"(?<!\w)(?:{written})(?:['’]?s|['’])?(?!\w)")


def _writing(name: str) -> str:
    """Return a pattern for a name; a single word keeps its capital: Rosa is no colour."""
    words = normalize("NFC", name).split()
    pattern = r"\s+".join(map(re.escape, words))
    return f"(?i:{pattern})" if len(words) > 1 else pattern
