"""Keep the words of a picture short: leave out what matters least until they are short enough.

In: a scene. Out: the same scene, told in fewer and fewer words. People and what they say stay
longest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wnp.model.scene import Actor, Bubble, Scene
from wnp.values import replace

MOST_SAID = 60
"""Signs that are told of a bubble where nothing else is left to leave out."""


def shorter_and_shorter(scene: Scene) -> Iterator[Scene]:
    """Yield a scene as it is, then with ever less to tell."""
    yield scene
    for leave_out in (
        _no_spots,
        _no_second_feelings,
        _no_seats,
        _no_signs,
        _no_contacts,
        _no_poses,
    ):
        scene = leave_out(scene)
        yield scene
    scene = replace(scene, bubbles=tuple(map(_cut, scene.bubbles)))
    yield scene
    yield _each(scene, lambda one: replace(one, feeling=None))


def _each(scene: Scene, change: Callable[[Actor], Actor]) -> Scene:
    return replace(scene, actors=tuple(change(actor) for actor in scene.actors))


def _no_spots(scene: Scene) -> Scene:
    return _each(scene, lambda one: replace(one, spot="", depth="", gaze=""))


def _no_second_feelings(scene: Scene) -> Scene:
    fewer = replace(scene, states=())
    return _each(fewer, lambda one: replace(one, second_feeling=None, colours=()))


def _no_seats(scene: Scene) -> Scene:
    return _each(scene, lambda one: replace(one, seat="", holds=()))


def _no_signs(scene: Scene) -> Scene:
    return replace(scene, symbols=(), props=(), weather="")


def _no_contacts(scene: Scene) -> Scene:
    return _each(scene, lambda one: replace(one, relations=()))


def _no_poses(scene: Scene) -> Scene:
    return _each(scene, lambda one: replace(one, pose="", posture=""))


def _cut(bubble: Bubble) -> Bubble:
    if len(bubble.words) <= MOST_SAID:
        return bubble
    return replace(bubble, words=bubble.words[:MOST_SAID].rpartition(" ")[0] + " …")
