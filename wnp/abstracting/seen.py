"""Say a picture anew in the words of another language, so that a translation has it too.

In: a scene that was understood, and everybody's part. Out: lines with the place, and for everybody
where they are, what they do and feel. Whatever belongs to this family alone is not among them:
writing, bubbles, own pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.abstracting.people import Seats
from wnp.lexicon import spoken, table
from wnp.lexicon.pictures import picture_names
from wnp.model.scene import Actor, PeoplePicture, Picture, PlacesPicture, Scene

FACES = ("family", "circles")
"""Pictures of faces, which every family has."""
PLAIN = "plain"

_Rows = Mapping[str, Mapping[str, list[str]]]


def lines_of_picture(picture: Picture | None, seats: Seats, language: str) -> tuple[str, ...]:
    """Return the lines of a picture in a language; none if nobody and no place is in it."""
    rows = table(f"{spoken(language)}/scene")
    if isinstance(picture, PeoplePicture) and picture.kind in FACES:
        return (f"{rows['keys']['picture'][0]}: {rows['pictures'][picture.kind][0]}",)
    if isinstance(picture, PlacesPicture):
        picture = next(iter(picture.scenes), None)
    if not isinstance(picture, Scene):
        return ()
    return (*_place(picture, rows, language), *_people(picture, seats, rows))


def _place(scene: Scene, rows: _Rows, language: str) -> Iterator[str]:
    names = picture_names("settings", scene.setting, language)
    if names and scene.setting != PLAIN:
        time = f", {rows['times'][scene.time][0]}" if scene.time not in ("", "day") else ""
        yield f"{rows['keys']['place'][0]}: {names[0]}{time}"


def _people(scene: Scene, seats: Seats, rows: _Rows) -> Iterator[str]:
    for actor in scene.actors:
        if part := seats.part_of(actor.who):
            said = ", ".join(_does(actor, rows)) or _first(rows["poses"]["stand"])
            yield f"{{{{ {part}.ref }}}}: {said}"


def _does(actor: Actor, rows: _Rows) -> Iterator[str]:
    feeling = actor.feeling.name if actor.feeling else ""
    for name, key in (
        ("poses", actor.posture),
        ("poses", actor.pose),
        ("spots", actor.spot),
        ("feelings", feeling),
    ):
        if said := _first(rows[name].get(key, [])):
            yield said


def _first(phrases: list[str]) -> str:
    """Return the first way to say something for which nobody else is needed."""
    for phrase in phrases:
        if "{" not in phrase:
            words = (word for word in phrase.split() if not word.endswith("?"))
            return " ".join(word.partition("|")[0] for word in words)
    return ""
