"""Say in words what a picture of several places shows: where each place is, and who is there.

In: the places, what their spots on the sheet are called, who the people are. Out: a title and a
description. Sentences are in `lexicon/<language>/alt.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wnp.drawing.alt_text import AltText, describe_scene
from wnp.lexicon import spoken, table
from wnp.lexicon.pictures import phrase
from wnp.model.family import Person
from wnp.model.scene import PlacesPicture, Scene


def describe_places(
    picture: PlacesPicture, positions: Sequence[str], people: Mapping[str, Person], language: str
) -> AltText:
    """Put a picture of places into words, one place after the other."""
    tongue = spoken(language)
    words = table(f"{tongue}/alt")
    told = [describe_scene(scene, people, language) for scene in picture.scenes]
    titles = [
        alt.title for alt, scene in zip(told, picture.scenes, strict=True) if scene.actors
    ] or [_place(scene, tongue) for scene in picture.scenes]
    nobody = str(words["nobody"])
    parts = [
        _about(scene, position, alt.description.replace(nobody, str(words["nobody_here"])), words,
               tongue)
        for scene, position, alt in zip(picture.scenes, positions, told, strict=True)
    ]  # fmt: skip
    rows = words["parts"]
    opening = str(rows.get(f"{picture.kind}-{len(parts)}", rows[picture.kind]))
    description = " ".join(part for part in (opening, *parts) if part)
    title = " – ".join(title[:1].upper() + title[1:] for title in titles if title)
    return AltText(title or nobody, description, tongue)


def _about(scene: Scene, position: str, told: str, words: Mapping[str, Any], language: str) -> str:
    """Return “Links, „bei Papa“, im Wohnzimmer: …”."""
    spot = str(words["parts"].get(position, ""))
    opening, closing = words["quotes"]
    title = f"{opening}{scene.title}{closing}" if scene.title else ""
    named = ", ".join(part for part in (spot, title, _place(scene, language)) if part)
    if not named:
        return told
    where = named[:1].upper() + named[1:]
    return str(words["parts"]["pattern"]).format(where=where, told=told)


def _place(scene: Scene, language: str) -> str:
    return "" if scene.setting == "plain" else phrase("settings", scene.setting, language)
