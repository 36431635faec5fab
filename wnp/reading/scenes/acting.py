"""Read what a line says about people: "Mia: sitzt auf dem Bett, hält sich die Ohren zu".

In: one phrase, and whom it is about. Out: drafts of actors that know more, thoughts, and problems
where a phrase is not understood.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wnp.lexicon.pictures import is_picture
from wnp.model.family import AgeBand
from wnp.model.scene import Bubble, Feeling, PlacedThing
from wnp.reading.patterns import Match
from wnp.reading.scenes.context import Reading
from wnp.reading.scenes.covering import Cover
from wnp.reading.scenes.drafts import ACTS, OTHERS_IN, ActorDraft
from wnp.reading.scenes.strangers import in_another_language, note_strangers
from wnp.reading.scenes.telling import colour_near
from wnp.reading.tokens import Piece, tokens_of
from wnp.values import Value, field

_PLAINLY = 2
_HANDS = 2
_ELSEWHERE = (
    ("relation", "point-at"), ("act", "look-thing"), ("act", "by-thing"), ("pose", "search"),
    ("act", "build-thing"),
)  # fmt: skip
"""What somebody does with a thing that is not at hand."""
_PUTTING = (("act", "place-thing"), ("act", "shelve-thing"))
"""What somebody does with a thing that then stands in its place."""
_SMALL = (AgeBand.BABY, AgeBand.TODDLER)
_THINGS = frozenset({"prop", "seat", "symbol"})


class Cast(Value):
    """Everybody in the picture so far, in order of appearance, and what they say and think."""

    drafts: dict[str, ActorDraft] = field(default_factory=dict)
    bubbles: list[Bubble] = field(default_factory=list)
    settings: list[str] = field(default_factory=list)
    """Places that were named in passing: "steht im Garten"."""
    weather: str = ""
    """Weather that was named in passing: "steht im Regen"."""


def read_phrase(piece: Piece, people: Sequence[ActorDraft], cast: Cast, reading: Reading) -> None:
    """Read one phrase about one or several people."""
    cover = reading.tongue.explain(piece.text)
    if cover.unknown:
        if reading.is_never_drawn(piece):
            return
        cover = _explain_stranger(piece, reading)
    for draft in people:
        _Acting(piece, draft, people, cast, reading).apply(cover)


def _explain_stranger(piece: Piece, reading: Reading) -> Cover:
    """Make the best of a phrase that is not understood, and note what is wrong with it."""
    found = in_another_language(piece, reading)
    if found is None:
        found = reading.tongue.explain(piece.text, may_guess=True)
        note_strangers(piece, found, reading)
    return found


class _Acting:
    """Gives one person what one phrase means."""

    def __init__(
        self,
        piece: Piece,
        draft: ActorDraft,
        people: Sequence[ActorDraft],
        cast: Cast,
        reading: Reading,
    ) -> None:
        self.piece = piece
        self.draft = draft
        self.people = people
        self.cast = cast
        self.reading = reading
        self.strength = 0
        self.givers: dict[str, Callable[[str, Match], None]] = {
            "pose": self.give_pose,
            "pose?": self.give_default_pose,
            "feeling": self.give_feeling,
            "relation": self.give_relation,
            "mutual": self.give_mutual,
            "mutual?": self.give_mutual_if_any,
            "only": self.give_only_one,
            "watch": self.watch_thing,
            "at": self.point_at,
            "in-arms": self.give_arms,
            "spot": self.give_spot,
            "depth": self.give_depth,
            "gaze": self.give_gaze,
            "strength": self.give_strength,
            "act": self.give_act,
            "holds": self.give_thing,
            "seat": self.give_seat,
            "weather": self.give_weather,
        }

    def apply(self, cover: Cover) -> None:
        """Give everything that the phrase means, in order."""
        before = len(self.draft.feelings)
        for match in cover.matches:
            kind, meaning = match.meaning
            self.givers[kind](meaning, match)
            self._keep_things(match)
        if self.strength and len(self.draft.feelings) > before:
            last = self.draft.feelings[-1]
            self.draft.feelings[-1] = Feeling(last.name, self.strength)

    def _keep_things(self, match: Match) -> None:
        """Take what fills the slots for things: props into the hands, seats to be at."""
        if match.meaning in _ELSEWHERE:
            self.draft.watches += (*match.ids("prop"), *match.ids("thing"))
            return
        for prop in match.ids("prop"):
            if prop:
                self.draft.hold(prop)
        self._keep_colours(match)
        if match.meaning in _PUTTING:
            self.draft.put_on(next(iter(match.ids("seat")), "shelf"))
            return
        for seat in match.ids("seat"):
            self.draft.seat = seat

    def _keep_colours(self, match: Match) -> None:
        """Note the colour that stands beside a thing: "hält einen roten Ball"."""
        tokens, language = tokens_of(self.piece.text), self.reading.language
        for bound in match.bound:
            colour = colour_near(tokens, bound.start, bound.end, language)
            if bound.slot == "prop" and bound.choices[0][0] and colour:
                self.draft.colours.setdefault(bound.choices[0][0], colour)

    def give_pose(self, pose: str, match: Match) -> None:
        self.draft.set_pose(pose)

    def give_default_pose(self, pose: str, match: Match) -> None:
        self.draft.default_pose = self.draft.default_pose or pose

    def give_feeling(self, feeling: str, match: Match) -> None:
        self.draft.feel(feeling, self.strength or _PLAINLY)
        self.strength = 0

    def give_strength(self, strength: str, match: Match) -> None:
        self.strength = int(strength)

    def give_spot(self, spot: str, match: Match) -> None:
        self.draft.spot = spot

    def give_depth(self, depth: str, match: Match) -> None:
        self.draft.depth = depth

    def give_gaze(self, gaze: str, match: Match) -> None:
        self.draft.gaze = gaze

    def give_thing(self, prop: str, match: Match) -> None:
        if prop != "holds":
            self.draft.hold(prop)

    def give_seat(self, seat: str, match: Match) -> None:
        if seat == "setting":
            self.cast.settings += match.ids("setting")
        elif seat != "seat":
            self.draft.seat = seat

    def give_weather(self, weather: str, match: Match) -> None:
        self.cast.weather = weather

    def point_at(self, thing: str, match: Match) -> None:
        self.draft.point(thing)

    def give_act(self, act: str, match: Match) -> None:
        for kind, meaning in ACTS[act]:
            self.givers[kind](meaning, match)
        self._seat_others(act, match)
        if act == "look-thing" and "floor" in match.ids("seat"):
            self.draft.gaze = "down"
        if act == "think-of":
            thought_of = self._people_in(match)
            self.cast.bubbles.append(self._thought(thought_of))

    def _seat_others(self, act: str, match: Match) -> None:
        """Seat those with whom somebody is busy, unless something else is said of them."""
        seat, pose = OTHERS_IN.get(act, ("", ""))
        for other in self._people_in(match) if seat else ():
            draft = self.cast.drafts.setdefault(other, ActorDraft(other, self.draft.place))
            draft.seat = draft.seat or seat
            draft.default_pose = draft.default_pose or pose

    def _thought(self, people: tuple[str, ...]) -> Bubble:
        place = self.reading.place(self.piece)
        return Bubble(self.draft.who, "thought", people=people, place=place)

    def give_relation(self, kind: str, match: Match) -> None:
        for other in self._people_in(match):
            if other == self.draft.who:
                self.reading.note(self.piece, "relation-to-self")
            else:
                self.draft.relate(kind, other)
        for bound in match.bound if kind == "point-at" else ():
            for ids in bound.choices if bound.slot in _THINGS else ():
                self.draft.point(ids[0])

    def give_arms(self, meaning: str, match: Match) -> None:
        for other in self._people_in(match):
            self.draft.relate("carry" if self._is_small(other) else "hug", other)

    def _is_small(self, who: str) -> bool:
        """Say whether somebody is small enough to be carried."""
        person = self.reading.family.person(who)
        return who == "baby" or (person is not None and person.age_band in _SMALL)

    def give_mutual(self, kind: str, match: Match) -> None:
        if not self._relate_to_others(kind) and kind != "stand-beside":
            self.reading.note(self.piece, "who-with")

    def give_mutual_if_any(self, kind: str, match: Match) -> None:
        self._relate_to_others(kind)

    def watch_thing(self, prop: str, match: Match) -> None:
        self.draft.watches.append(prop)

    def give_only_one(self, kind: str, match: Match) -> None:
        """Relate to whoever “her” or “him” means: the only other one who came before."""
        mine = {draft.who for draft in self.people}
        others = [who for who in self.cast.drafts if who not in mine]
        rolling = [who for who in others if self.cast.drafts[who].posture == "wheelchair"]
        found = rolling if kind == "push" and rolling else others
        if len(found) == 1:
            self.draft.relate(kind, found[0])
        else:
            self.reading.note(self.piece, "who-with")

    def _relate_to_others(self, kind: str) -> bool:
        """Relate to the others on the line; where there are none, to all who came before."""
        on_line = [draft.who for draft in self.people]
        others = on_line if len(on_line) > 1 else list(self.cast.drafts)
        others = [other for other in others if other != self.draft.who]
        for other in others:
            self.draft.relate(kind, other)
        return bool(others)

    def _people_in(self, match: Match) -> tuple[str, ...]:
        """Return who fills the slots for people."""
        found: list[str] = []
        tokens = tokens_of(self.piece.text)
        for bound in match.bound:
            if bound.slot != "other" or bound.is_guess:
                continue
            start, end = tokens[bound.start].start, tokens[bound.end - 1].end
            place = self.reading.place(self.piece, start)
            for ids in bound.choices:
                names = self.reading.tongue.names
                words = self.piece.text[start:end]
                found.append(names.choose(ids, words, place, self.reading.findings))
        return tuple(dict.fromkeys(found))


def finish_cast(cast: Cast, props: list[PlacedThing], reading: Reading) -> None:
    """Draw in whom and what the people are busy with, though no line is about them."""
    for draft in list(cast.drafts.values()):
        for relation in draft.relations:
            if relation.other not in cast.drafts:
                cast.drafts[relation.other] = ActorDraft(relation.other, draft.place)
    held = {prop for draft in cast.drafts.values() for prop in draft.holds}
    held |= {thing.name for thing in props}
    for draft in cast.drafts.values():
        for prop in (*draft.points, *draft.watches):
            if prop not in held and is_picture("props", prop):
                held.add(prop)
                props.append(PlacedThing(prop, draft.seat or draft.who, place=draft.place))
        if len(draft.holds) > _HANDS:
            reading.findings.add(draft.place, "hands-full", found=draft.holds[_HANDS])
