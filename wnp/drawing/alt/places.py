"""Say in words when it is in a picture, what the weather is and what the place is like.

In: a scene, the table of alternative texts of a language. Out: whole sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wnp.lexicon.pictures import picture_row
from wnp.model.scene import Scene


def about_time(scene: Scene, words: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for the time of day, and one for the weather; no sun shines at night."""
    if scene.time in ("evening", "night"):
        yield str(words[scene.time])
    if scene.weather in words["weather"] and (scene.weather, scene.time) != ("fair", "night"):
        row = picture_row("settings", scene.setting)
        inside, outside = words["weather"][scene.weather]
        yield str(outside if row.get("outdoors") or scene.setting == "plain" else inside)


def about_place(scene: Scene, words: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for each thing said about the place, and for room left to draw in."""
    for state in dict.fromkeys(scene.states):
        if state in words["states"]:
            yield str(words["states"][state])
    if scene.to_finish:
        missing = "place" if scene.actors and scene.setting == "plain" else "people"
        yield str(words["to_finish"][missing])
