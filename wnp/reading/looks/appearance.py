"""Put the marks of a description together to a look.

In: marks in the order in which they were written. Out: a look. An adjective belongs to the noun
that it stands with: before it in German and English, behind it in French.
"""

from __future__ import annotations

from collections.abc import Callable

from wnp.lexicon import table
from wnp.model.family import Garment, Look
from wnp.problems import Findings, Place
from wnp.reading.looks.hair_styles import SAME_TRAIT, are_exclusive, hair_style
from wnp.reading.looks.look_words import Mark, look_words
from wnp.values import Value, field

_BEARDS = {"long": "long", "short": "short"}
NOUNS = (
    "glasses", "marks", "aids", "extras", "beards", "headwear", "streaks", "hair", "styles",
    "skin", "skin_words", "tops", "bottoms", "shoes", "hair_of_colour",
)  # fmt: skip
_NEVER_TOGETHER = (
    frozenset({"wheelchair", "crutches", "stick", "walking-frame", "white-cane"}),
    frozenset({"arm-cast", "arm-prosthesis", "one-arm"}),
    frozenset({"leg-cast", "leg-prosthesis"}),
)
"""Aids of which nobody is drawn with two."""
_GREYING = frozenset({"grey", "white", "silver"})
"""Hair colours that go with another one: such hair has grey strands."""
_GARMENTS = ("tops", "bottoms", "under")
_OVER = frozenset({"cardigan", "jacket", "suit", "dungarees", "coat", "doctor-coat"})
_UNDER = frozenset({"t-shirt", "shirt", "jumper", "tank-top"})
"""What is worn over what: of the one below only the colour shows."""


class Piece(Value):
    """A garment while it is read."""

    kind: str
    words: str
    colour: str = ""
    pattern: str = ""
    motif: str = ""
    second_colour: str = ""
    implied_colour: str = ""
    """The colour that the word itself tells: jeans are blue."""

    def finished(self, under: Piece | None = None) -> Garment:
        """Return the garment, over another one of which only the colour shows."""
        second = self.second_colour or (under.colour if under else "")
        colour = self.colour or self.implied_colour
        return Garment(self.kind, colour, self.pattern, self.motif, second)


class Appearance(Value):
    """A look while its description is read."""

    place: Place
    language: str
    findings: Findings
    target: str = ""
    """What the last noun was: a section."""
    has_noun: bool = False
    """Whether that noun stands in this segment."""
    waiting: list[Mark] = field(default_factory=list)
    """Adjectives whose noun has not come yet."""
    traits: dict[str, str] = field(default_factory=dict)
    """What was said of the hair, and in which words."""
    pieces: dict[str, Piece] = field(default_factory=dict)
    one: dict[str, str] = field(default_factory=dict)
    """What there is one of: hair colour, skin, beard …"""
    said: dict[str, str] = field(default_factory=dict)
    """In which words that was said."""
    extras: dict[str, Piece] = field(default_factory=dict)
    extra: str = ""
    """Which extra was named last."""
    aids: dict[str, str] = field(default_factory=dict)
    """Aids, and in which words they were said."""
    is_passing: bool = False
    """Whether the last noun was one that nobody draws."""
    is_denied: bool = False
    """Whether "no" or "without" stands before the noun to come."""
    marks: set[str] = field(default_factory=set)

    def take(self, mark: Mark) -> None:
        """Take the next mark of a segment."""
        section = next((one for one in NOUNS if mark.has(one)), "")
        self.is_denied = self.is_denied or mark.joint == "without"
        is_adjective = mark.has("colours") or mark.has("traits") or mark.has("hair_colours")
        if section and not (section == "hair_of_colour" and is_adjective):
            if self.is_denied:
                self._leave_out()
                return
            self._take_noun(section, mark)
        elif mark.has("patterns") or mark.has("motifs"):
            self._take_pattern(mark)
        elif self.has_noun and (mark.joint == "of" or self._adjectives_follow()):
            self._describe(self.target, mark)
        else:
            self.waiting.append(mark)

    def _leave_out(self) -> None:
        """Pass over what somebody does not have or wear."""
        self.is_denied, self.waiting = False, []

    def _adjectives_follow(self) -> bool:
        return look_words(self.language).adjectives_follow

    def pass_over(self, joint: str = "") -> None:
        """Forget adjectives whose noun cannot be drawn; "blond with …" stays said of the hair."""
        joints = [mark.joint for mark in self.waiting] + [joint]
        first = next((index for index, one in enumerate(joints) if one), 0)
        kept = [mark for mark in self.waiting[:first] if mark.has("hair_of_colour")]
        for mark in kept:
            self._describe("hair", mark)
        self.waiting, self.has_noun, self.is_passing = [], False, True

    def end_segment(self) -> None:
        """Give adjectives without a noun to what they most likely mean."""
        waiting, self.waiting = self.waiting, []
        self.has_noun = False
        passing, self.is_passing = self.is_passing, False
        if self.is_denied or passing:
            self._leave_out()
            waiting = [mark for mark in waiting if passing and mark.has("builds")]
        for mark in waiting:
            if mark.has("hair_of_colour"):
                self._describe("hair", mark)
            elif mark.has("builds") or mark.has("heights"):
                self._take_build(mark)
            elif self.target:
                self._describe(self.target, mark)
            elif mark.has("traits"):
                self._describe("hair", mark)
            elif mark.has("patterns") or mark.has("motifs"):
                self._decorate(mark, self._piece("tops", "", mark))
            else:
                self.findings.add(self.place, "colour-of-what", found=mark.words)

    def _take_build(self, mark: Mark) -> None:
        """Note how tall or broad somebody is, unless it is said of what stands there."""
        if mark.has("heights"):
            self._set("height", mark.row("heights"), mark.words)
        else:
            self._set("build", mark.row("builds"), mark.words)

    def _take_noun(self, section: str, mark: Mark) -> None:
        self.target = section
        self.has_noun, self.is_passing = True, False
        takers: dict[str, Callable[[Mark], None]] = {
            "marks": lambda mark: self.marks.add(mark.row("marks")),
            "aids": self._take_aid,
            "extras": self._take_extra,
            "shoes": self._take_shoes,
            "styles": lambda mark: self._trait(mark.row("styles"), mark.words),
            "skin_words": lambda mark: self._set("skin", mark.row("skin_words"), mark.words),
            "hair_of_colour": lambda mark: self._dye(mark.row("hair_of_colour"), mark.words),
            "glasses": lambda mark: self._set("glasses", mark.row("glasses"), mark.words),
            "beards": lambda mark: self._set("beard", mark.row("beards"), mark.words),
            "headwear": lambda mark: self._set("headwear", mark.row("headwear"), mark.words),
            "tops": lambda mark: self._wear("tops", mark),
            "bottoms": lambda mark: self._wear("bottoms", mark),
        }
        if section in takers:
            takers[section](mark)
        self._settle(mark)

    def _settle(self, mark: Mark) -> None:
        """Give the adjectives before a noun to it; what stands before "with" is of the person."""
        waiting, self.waiting = self.waiting, []
        joints = [one.joint for one in waiting] + [mark.joint]
        told = next((index for index, joint in enumerate(joints) if joint == "with"), 0)
        for index, adjective in enumerate(waiting):
            if index < told and (adjective.has("builds") or adjective.has("heights")):
                self._take_build(adjective)
            elif index < told and adjective.has("hair_of_colour"):
                self._describe("hair", adjective)
            else:
                self._describe(self.target, adjective)

    def _set(self, name: str, value: str, words: str = "") -> None:
        """Note what there is one of; of two the later one is drawn, and the author hears it."""
        if self.one.get(name, value) != value and name in self.said:
            self._contradict(self.said[name], words)
        self.one[name] = value
        if words:
            self.said[name] = words

    def _dye(self, colour: str, words: str) -> None:
        """Note the colour of the hair; grey beside another colour is grey strands."""
        before = self.one.get("hair_colour", colour)
        if before == colour or "hair_colour" not in self.said:
            self._set("hair_colour", colour, words)
        elif (before in _GREYING) != (colour in _GREYING):
            self.one["streaks"] = before if before in _GREYING else colour
            self.one["hair_colour"] = colour if before in _GREYING else before
        else:
            first = self.said["hair_colour"]
            self.findings.add(self.place, "two-hair-colours", first=first, second=words)
            self.one["hair_colour"], self.said["hair_colour"] = colour, words

    def _take_aid(self, mark: Mark) -> None:
        aid = mark.row("aids")
        for other, words in list(self.aids.items()):
            if aid != other and any({aid, other} <= group for group in _NEVER_TOGETHER):
                self._contradict(words, mark.words)
                del self.aids[other]
        self.aids[aid] = mark.words

    def _take_extra(self, mark: Mark) -> None:
        self.extra = mark.row("extras")
        implied = mark.row("implied_colours")
        self.extras[self.extra] = Piece(self.extra, mark.words, implied_colour=implied)

    def _take_shoes(self, mark: Mark) -> None:
        if mark.row("shoes") != "shoes":
            self.one["shoe_kind"] = mark.row("shoes")

    def _wear(self, section: str, mark: Mark) -> None:
        """Put on a garment; of two that exclude each other the later one is drawn."""
        before = self.pieces.get(section)
        piece = Piece(mark.row(section), mark.words, implied_colour=mark.row("implied_colours"))
        if before and before.kind in _OVER and piece.kind in _UNDER:
            self.pieces["under"] = piece
            self.target = "under"
            return
        if before and before.kind in _UNDER and piece.kind in _OVER:
            self.pieces["under"] = before
        elif before and before.words:
            self._contradict(before.words, mark.words)
        self.pieces[section] = piece

    def _piece(self, section: str, kind: str, mark: Mark) -> Piece:
        return self.pieces.setdefault(section, Piece(kind or "t-shirt", ""))

    def _contradict(self, first: str, second: str) -> None:
        self.findings.add(self.place, "look-contradiction", first=first, second=second)

    def _trait(self, trait: str, words: str) -> None:
        """Note something about the hair; what it excludes is dropped and noted."""
        trait = SAME_TRAIT.get(trait, trait)
        for other, said in list(self.traits.items()):
            if are_exclusive(trait, other):
                self._contradict(said, words)
                del self.traits[other]
        self.traits[trait] = words

    def _take_pattern(self, mark: Mark) -> None:
        """Decorate the garment that was named, or wait for one."""
        if self.target not in _GARMENTS or (self.waiting and not self._is_said_behind(mark)):
            self.waiting.append(mark)
            return
        piece = self.pieces[self.target]
        colours = [one for one in self.waiting if one.has("colours")]
        if colours:
            piece.second_colour = colours[-1].row("colours")
            self.waiting = [one for one in self.waiting if not one.has("colours")]
        self._decorate(mark, piece)

    def _is_said_behind(self, mark: Mark) -> bool:
        """Say whether "with" stands before a pattern or before its colours."""
        return any(one.joint == "with" for one in (mark, *self.waiting))

    def _decorate(self, mark: Mark, piece: Piece) -> None:
        piece.pattern = mark.row("patterns") or piece.pattern
        piece.motif = mark.row("motifs") or piece.motif

    def _describe(self, section: str, mark: Mark) -> None:
        """Give an adjective to a noun."""
        if section in ("hair", "styles", "hair_of_colour"):
            self._describe_hair(mark)
        elif section in ("skin", "skin_words") and mark.has("skin_tones"):
            self._set("skin", mark.row("skin_tones"), mark.words)
        elif section in _GARMENTS:
            self._describe_garment(section, mark)
        elif section in ("beards", "streaks"):
            self._describe_some_hair(section, mark)
        elif mark.has("colours"):
            self._colour(section, mark.row("colours"))
        elif section == "glasses" and mark.row("builds") == "round":
            self.one["glasses"] = "round"

    def _describe_some_hair(self, section: str, mark: Mark) -> None:
        if section == "streaks" and mark.has("hair_colours"):
            self.one["streaks"] = mark.row("hair_colours")
        elif mark.has("hair_colours"):
            self.one.setdefault("hair_colour", mark.row("hair_colours"))
        elif mark.has("traits") and section == "beards":
            self.one["beard"] = _BEARDS.get(mark.row("traits"), self.one["beard"])

    def _colour(self, section: str, colour: str) -> None:
        if section == "extras":
            self.extras[self.extra].colour = colour
        elif section in ("headwear", "shoes", "glasses"):
            self._set(f"{section}_colour", colour)

    def _describe_hair(self, mark: Mark) -> None:
        if mark.has("traits"):
            self._trait(mark.row("traits"), mark.words)
        elif mark.has("hair_colours"):
            self._dye(mark.row("hair_colours"), mark.words)
        elif mark.has("colours"):
            rows: dict[str, list[str]] = table(f"{self.language}/looks")["hair_colours"]
            known = ", ".join(words[0] for words in rows.values())
            self.findings.add(self.place, "hair-colour", found=mark.words, known=known)

    def _describe_garment(self, section: str, mark: Mark) -> None:
        piece = self.pieces[section]
        if mark.has("colours"):
            if piece.colour and piece.colour != mark.row("colours"):
                piece.second_colour = mark.row("colours")
            else:
                piece.colour = mark.row("colours")
        elif mark.has("patterns") or mark.has("motifs"):
            self._decorate(mark, piece)
        elif mark.row("traits") == "short" and piece.kind == "trousers":
            piece.kind = "shorts"

    def finished(self) -> Look:
        """Return the look."""
        top, bottom = self.pieces.get("tops"), self.pieces.get("bottoms")
        return Look(
            hair=hair_style(self.traits),
            hair_colour=self.one.get("hair_colour", ""),
            skin=self.one.get("skin", ""),
            headwear=self.one.get("headwear", ""),
            headwear_colour=self.one.get("headwear_colour", ""),
            beard=self.one.get("beard", ""),
            glasses=self.one.get("glasses", ""),
            glasses_colour=self.one.get("glasses_colour", ""),
            freckles="freckles" in self.marks,
            earrings="earrings" in self.marks,
            build=self.one.get("build", ""),
            height=self.one.get("height", ""),
            top=top.finished(self.pieces.get("under")) if top else None,
            bottom=bottom.finished() if bottom else None,
            shoes=self.one.get("shoes_colour", ""),
            shoe_kind=self.one.get("shoe_kind", ""),
            extras=tuple(piece.finished() for piece in self.extras.values()),
            streaks=self.one.get("streaks", ""),
            aids=tuple(self.aids),
            badge="badge" in self.marks,
            pregnant="pregnant" in self.marks,
        )
