"""What changes in a place: the time of day, the weather, and what it is like there.

In: what a scene says. Out: what holds there, one word of each kind. The files of the library use
the same words as classes: `class="night"` is seen at night, `class="day rain"` by day when it
rains, `class="evening night"` at both times.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

KINDS = (
    ("day", "evening", "night"),
    ("fair", "rain", "snow", "wind", "fog"),
    ("tidy", "untidy"),
    ("fridge-shut", "fridge-empty", "fridge-full"),
    ("curtains-open", "curtains-closed"),
    ("lamp-off", "lamp-on"),
    ("tv-off", "tv-on"),
    ("summer", "spring", "autumn", "winter"),
)
"""What excludes each other; the first of each kind holds where nothing is said."""
CONDITIONS = tuple(name for kind in KINDS for name in kind)
FOLLOWING = {
    "evening": ("lamp-on",),
    "night": ("lamp-on",),
    "snow": ("winter",),
}
"""What goes without saying: in the evening the lamp is on, when it snows it is winter."""


@cache
def conditions(time: str, weather: str = "", states: tuple[str, ...] = ()) -> frozenset[str]:
    """Return what holds in a place: one condition of each kind."""
    said = {time, weather, *states}
    implied = {name for one in said for name in FOLLOWING.get(one, ())}
    return frozenset(_choice(kind, said) or _choice(kind, implied) or kind[0] for kind in KINDS)


def _choice(kind: tuple[str, ...], said: Iterable[str]) -> str:
    return next((name for name in kind if name in said), "")


@cache
def is_seen(when: tuple[str, ...], now: frozenset[str]) -> bool:
    """Say whether something is seen: of every kind that it names, one must hold."""
    return all(not (named := set(kind).intersection(when)) or bool(named & now) for kind in KINDS)


@cache
def narrowed(outer: tuple[str, ...], inner: tuple[str, ...]) -> tuple[str, ...]:
    """Return when something within a group is seen: of each kind the inner words count."""
    if not inner:
        return outer
    said = {name for kind in KINDS if set(kind).intersection(inner) for name in kind}
    return (*(name for name in outer if name not in said), *inner)
