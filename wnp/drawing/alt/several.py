"""Say in words what a picture of several places shows: where each place is, and who is there.

In: the places, what their spots on the sheet are called, who the people are. Out: a title and a
description. Sentences are in `lexicon/<language>/alt.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.drawing.alt.names import CAPITAL, Naming
from wnp.drawing.alt.text import (
    LONGEST_DESCRIPTION,
    LONGEST_TITLE,
    AltText,
    naming_in,
    tell_scene,
    title_of,
)
from wnp.model.family import Person
from wnp.model.scene import PlacesPicture, Scene

WHERE = 50
"""Signs that the words for a place may take."""


def describe_places(
    picture: PlacesPicture, positions: Sequence[str], people: Mapping[str, Person], language: str
) -> AltText:
    """Put a picture of places into words, one place after the other."""
    naming = naming_in(language, people)
    most = LONGEST_DESCRIPTION // max(len(picture.scenes), 1) - WHERE
    parts = [
        _about(scene, position, most, naming)
        for scene, position in zip(picture.scenes, positions, strict=True)
    ]
    opening = _opening(picture, naming)
    description = naming.finished(" ".join(part for part in (opening, *parts) if part))
    return AltText(_title(picture, naming), description, naming.language)


def _opening(picture: PlacesPicture, naming: Naming) -> str:
    rows = naming.words["parts"]
    return str(rows.get(f"{picture.kind}-{len(picture.scenes)}", rows.get(picture.kind, "")))


def _title(picture: PlacesPicture, naming: Naming) -> str:
    """Return who is in each place, or only the places, or only that there are several."""
    peopled = [scene for scene in picture.scenes if scene.actors]
    places = [naming.finished(CAPITAL + _place(scene, naming)) for scene in picture.scenes]
    titles = (
        " – ".join(filter(None, [title_of(scene, naming) for scene in peopled] or places)),
        " – ".join(dict.fromkeys(filter(None, places))),
        _opening(picture, naming).rstrip("."),
    )
    fitting = (title for title in titles if 0 < len(title) <= LONGEST_TITLE)
    return next(fitting, str(naming.words["nobody"]))


def _about(scene: Scene, position: str, most: int, naming: Naming) -> str:
    """Return “Links, „bei Papa“, im Wohnzimmer: …”."""
    words = naming.words
    told = tell_scene(scene, naming, most).replace(str(words["nobody"]), str(words["nobody_here"]))
    spot = str(words["parts"].get(position, ""))
    title = naming.quoted(scene.title) if scene.title else ""
    named = ", ".join(part for part in (spot, title, _place(scene, naming)) if part)
    return (
        str(words["parts"]["pattern"]).format(where=CAPITAL + named, told=told) if named else told
    )


def _place(scene: Scene, naming: Naming) -> str:
    return "" if scene.setting == "plain" else naming.picture("settings", scene.setting)
