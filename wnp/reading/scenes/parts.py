"""One place of a picture while its lines are read: who is there, what lies about, when it is.

In: what the lines mean, one after the other. Out: a scene. A picture has one part for each place.
"""

from __future__ import annotations

from wnp.lexicon.pictures import phrase
from wnp.model.scene import PlacedThing, Scene
from wnp.problems import Place
from wnp.reading.scenes.acting import Cast, finish_cast
from wnp.reading.scenes.context import Reading
from wnp.reading.scenes.placing import home_of_states, is_shown
from wnp.reading.scenes.same_people import join_people
from wnp.reading.tokens import Piece
from wnp.values import Value, field


class ScenePart(Value):
    """A place and its people."""

    cast: Cast = field(default_factory=Cast)
    setting: str = ""
    home: str = "plain"
    """Where whoever is named as the place is at home; it counts where no place is named."""
    title: str = ""
    """Writing above the place."""
    time: str = ""
    weather: str = ""
    states: list[tuple[str, Piece, Place]] = field(default_factory=list)
    """What the place is like, with the words that say so and where they stand."""
    symbols: list[PlacedThing] = field(default_factory=list)
    props: list[PlacedThing] = field(default_factory=list)

    @property
    def has_place(self) -> bool:
        """Whether it was said where this is."""
        return bool(self.setting or self.title) or self.home != "plain"

    @property
    def is_busy(self) -> bool:
        """Whether more was said than names."""
        busy = any(draft.is_busy for draft in self.cast.drafts.values())
        return self.has_place or busy or bool(self.cast.bubbles)

    def finished(self, reading: Reading, place: Place, *, labels: bool) -> Scene:
        """Return the scene."""
        finish_cast(self.cast, self.props, reading)
        home = home_of_states(state for state, _, _ in self.states) or self.home
        setting = self.setting or next(iter(self.cast.settings), home)
        scene = Scene(
            setting=setting,
            time=self.time or "day",
            actors=tuple(draft.finished() for draft in self.cast.drafts.values()),
            bubbles=tuple(self.cast.bubbles),
            symbols=tuple(self.symbols),
            props=tuple(self.props),
            labels=labels,
            weather=self.weather or self.cast.weather,
            states=self._states(setting, reading),
            title=self.title,
            place=place,
        )
        return join_people(scene)

    def _states(self, setting: str, reading: Reading) -> tuple[str, ...]:
        """Return what the place is like; what cannot be shown there is a problem."""
        shown: list[str] = []
        for state, said, place in self.states:
            if is_shown(state, setting):
                shown.append(state)
            else:
                where = phrase("settings", setting, reading.language)
                reading.findings.add(place, "state-not-here", found=said.text, where=where)
        return tuple(dict.fromkeys(shown))
