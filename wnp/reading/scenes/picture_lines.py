"""Collect the lines of one picture block into a picture.

In: one line after the other. Out: a picture. A line is `key: words` (`Ort:` …), is about
people (`Mia: sitzt`, `Mama und Papa: stehen`), or is what somebody says or thinks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wnp.lexicon.folding import fold
from wnp.model.scene import (
    EmptyFrame,
    OwnPicture,
    PeoplePicture,
    Picture,
    PlacesPicture,
    Scene,
    ToolPicture,
)
from wnp.problems import Place
from wnp.reading.scenes.acting import Cast, read_phrase
from wnp.reading.scenes.context import Reading, key_words
from wnp.reading.scenes.drafts import ActorDraft
from wnp.reading.scenes.gathering import find_people, is_list_of_names, leading_names
from wnp.reading.scenes.hung_pictures import names_own_picture, read_hung_picture
from wnp.reading.scenes.parts import ScenePart
from wnp.reading.scenes.placing import Whereabouts, covers_place, read_place, read_thing
from wnp.reading.scenes.speech import SAID, SHOUT, read_bubble, verb_in
from wnp.reading.scenes.telling import thing_pieces
from wnp.reading.scenes.whole_pictures import read_whole_picture
from wnp.reading.tokens import (
    Piece,
    find_quotation,
    letters_of,
    quotations_in,
    sign_positions,
    split_outside_quotes,
    tokens_of,
)
from wnp.values import replace

_BULLETS = "-*•–>· "
MOST_PLACES = 4
"""Places of one picture."""


class PictureLines:
    """The lines of one picture, read so far."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.parts = [ScenePart()]
        """One for each place."""
        self.is_empty = True
        self.labels = False
        self.picture: Picture | None = None
        self.alt = ""
        self.speakers: list[ActorDraft] = []
        """Whom the line before was about; a line without a name goes on about them."""
        self.readers: dict[str, Callable[[Piece], None]] = {
            "place": self.read_setting,
            "time": self.read_setting,
            "symbols": self.read_symbols,
            "things": self.read_things,
            "labels": self.read_labels,
            "picture": self.read_picture,
            "people": self.read_people,
            "alt": self.read_alt,
        }

    def read_line(self, line: Piece) -> None:
        """Read one line."""
        line = line.cut(len(line.text) - len(line.text.lstrip(_BULLETS)))
        if not line.text or line.text.startswith("#"):
            return
        self.is_empty = False
        colons = sign_positions(line.text, ":：", quotations_in(line.text))
        if not colons:
            self._read_open_line(line)
            return
        for part in self._apart(line, colons):
            self._read_keyed(part)

    def _apart(self, line: Piece, colons: Sequence[int]) -> Iterator[Piece]:
        """Yield the lines that were written as one: "Mama: kocht, Mia: malt"."""
        start = 0
        for colon in colons[1:]:
            comma = line.text.rfind(",", start, colon)
            who = line.cut(comma + 1, colon)
            if comma > colons[0] and is_list_of_names(who, self.reading):
                yield line.cut(start, comma)
                start = comma + 1
        yield line.cut(start)

    def _read_keyed(self, line: Piece) -> None:
        """Read one line with a colon."""
        colons = sign_positions(line.text, ":：", quotations_in(line.text))
        key, rest = line.cut(0, colons[0]), line.cut(colons[0] + 1)
        plain = Piece(line.text.replace(line.text[colons[0]], " ", 1), line.column)
        if meaning := self._key(key):
            self.readers[meaning](rest)
        elif not self._is_person(key) and covers_place(plain, self.reading):
            self.read_setting(plain)
        else:
            self._read_about(key, rest)

    def _key(self, key: Piece) -> str:
        """Return which key some words are; another language's key is a problem and works."""
        letters = fold(key.text)
        if meaning := key_words(self.reading.language).get(letters, ""):
            return meaning
        if self._is_person(key):
            return ""
        for language in self.reading.other_languages():
            if meaning := key_words(language).get(letters, ""):
                right = self.reading.table["keys"][meaning][0]
                self.reading.note(key, "other-language", right=right)
                return meaning
        return ""

    def _is_person(self, key: Piece) -> bool:
        return bool(self.reading.tongue.names.index.at(letters_of(key.text), 0))

    def _read_about(self, key: Piece, rest: Piece) -> None:
        """Read a line about people: `Mia: sitzt`, `Mama sagt: „…“`."""
        verb = verb_in(key.text, self.reading)
        who = key.cut(0, verb.start) if verb else key
        before = set(self.cast.drafts)
        self.speakers = find_people(who, self.cast, self.reading)
        if verb and verb.end < len(key.text):
            self._read_manner(key.cut(verb.end), before)
        if verb and verb.voice == SHOUT:
            read_phrase(key.cut(verb.start, verb.end), self.speakers, self.cast, self.reading)
        if verb:
            read_bubble(rest, verb, self.speakers, self.cast, self.reading)
        else:
            self._read_phrases(rest)

    def _read_manner(self, piece: Piece, before: set[str]) -> None:
        """Read how somebody speaks; whoever is only heard is not in the picture for that."""
        if fold(piece.text) not in self.reading.tongue.words("verbs", "unseen"):
            self._read_addressee(piece)
            return
        for speaker in self.speakers:
            if speaker.who not in before:
                self.cast.drafts.pop(speaker.who, None)

    def _read_addressee(self, piece: Piece) -> None:
        """Read whom somebody talks to, or how: "Mama sagt *zu Mia*", "sagt *leise*: …"."""
        cover = self.reading.tongue.explain(piece.text)
        is_somebody = any(match.ids("other") for match in cover.matches)
        if not cover.unknown and not is_somebody:
            read_phrase(piece, self.speakers, self.cast, self.reading)
            return
        prepositions = self.reading.tongue.words("verbs", "to")
        tokens = tokens_of(piece.text)
        if tokens and tokens[0].letters in prepositions:
            piece = piece.cut(tokens[0].end)
        for other in find_people(piece, self.cast, self.reading):
            for speaker in self.speakers:
                if speaker is not other:
                    speaker.relate("talk-to", other.who)

    def _read_phrases(self, rest: Piece) -> None:
        if not self.speakers:
            return
        for piece in split_outside_quotes(rest, ",;"):
            self._read_piece(piece)

    def _read_piece(self, piece: Piece) -> None:
        """Read one phrase, or what is said in the middle of phrases."""
        quotation = find_quotation(piece.text)
        if names_own_picture(piece.text):
            self.reading.note(piece, "own-picture-on-wall")
            return
        if not quotation:
            read_phrase(piece, self.speakers, self.cast, self.reading)
            return
        before = piece.cut(0, quotation.start)
        verb = verb_in(before.text, self.reading)
        if verb and verb.voice != SHOUT:
            before = before.cut(0, verb.start)
        if tokens_of(before.text):
            read_phrase(before, self.speakers, self.cast, self.reading)
        words = piece.cut(quotation.start)
        read_bubble(words, verb or SAID, self.speakers, self.cast, self.reading)

    def _read_open_line(self, line: Piece) -> None:
        """Read a line without a colon: a place, people, or more about the people before."""
        if covers_place(line, self.reading):
            self.read_setting(line)
        elif start := leading_names(line, self.reading):
            self.speakers = find_people(line.cut(0, start), self.cast, self.reading)
            rest = line.cut(start)
            if is_list_of_names(rest, self.reading):
                find_people(rest, self.cast, self.reading)
            else:
                self._read_phrases(rest)
        elif self.speakers:
            self._read_phrases(line)
        elif not self.reading.is_never_drawn(line):
            self.reading.note(line, "unknown-line")

    @property
    def part(self) -> ScenePart:
        """The place that the lines are about."""
        return self.parts[-1]

    @property
    def cast(self) -> Cast:
        """Everybody at the place that the lines are about."""
        return self.part.cast

    def read_setting(self, rest: Piece) -> None:
        """Read where and when it is; a second place begins with a line of its own."""
        title, rest = _parted_title(rest)
        may_begin = self.part.has_place
        for piece in split_outside_quotes(rest, ",;"):
            found = read_place(piece, self.reading)
            if may_begin and self._begins_new_part(found, title):
                if not self._begin_part(piece):
                    return
                may_begin = False
            part = self.part
            part.time = found.time or part.time
            part.home = found.home or part.home
            part.weather = found.weather or part.weather
            part.states += [(state, said, self.reading.place(said)) for state, said in found.states]
            if part.setting and found.setting and found.setting != part.setting:
                self.reading.note(piece, "place-twice")
            part.setting = found.setting or part.setting
        self.part.title = title or self.part.title

    def _begins_new_part(self, found: Whereabouts, title: str) -> bool:
        """Tell whether a line about a place means another one than the lines before."""
        if not (found.setting or found.home or title):
            return False
        if title or isinstance(self.picture, (PlacesPicture, ToolPicture)):
            return True
        return (found.setting or found.home) != (self.part.setting or self.part.home)

    def _begin_part(self, piece: Piece) -> bool:
        """Begin with another place, if there is room for one."""
        if len(self.parts) == MOST_PLACES:
            self.reading.note(piece, "places-too-many", most=MOST_PLACES)
            return False
        self.parts.append(ScenePart())
        self.speakers = []
        return True

    def read_symbols(self, rest: Piece) -> None:
        """Read free symbols."""
        self._read_things(rest, "symbol")

    def read_things(self, rest: Piece) -> None:
        """Read things that nobody holds."""
        self._read_things(rest, "prop")

    def _read_things(self, rest: Piece, kind: str) -> None:
        for piece in thing_pieces(rest, self.reading.language):
            if hung := read_hung_picture(piece, self.reading):
                self.part.props.append(hung)
                continue
            for found, thing in read_thing(piece, kind, self.reading):
                (self.part.symbols if found == "symbol" else self.part.props).append(thing)

    def read_labels(self, rest: Piece) -> None:
        """Read whether names are written under the people."""
        says_yes = fold(rest.text) in self.reading.tongue.words("grammar", "yes")
        if not says_yes and fold(rest.text) not in self.reading.tongue.words("grammar", "no"):
            self.reading.note(rest, "yes-or-no")
        self.labels = says_yes

    def read_picture(self, rest: Piece) -> None:
        """Read a picture that is no scene, or what kind of picture its places make."""
        self.picture = read_whole_picture(rest, self.cast, self.reading)
        if isinstance(self.picture, (EmptyFrame, PlacesPicture, ToolPicture)):
            for piece in split_outside_quotes(rest, ",;")[1:]:
                self.read_setting(piece)

    def read_people(self, rest: Piece) -> None:
        """Read who is in the picture."""
        self.speakers = find_people(rest, self.cast, self.reading)

    def read_alt(self, rest: Piece) -> None:
        """Read the words for those who cannot see the picture."""
        self.alt = rest.text

    def finished(self) -> Picture:
        """Return the picture."""
        place = Place(self.reading.file, self.reading.line)
        if self.is_empty:
            self.reading.note(Piece(""), "picture-empty")
        is_scene = any(part.is_busy for part in self.parts)
        match self.picture:
            case None if len(self.parts) == 1 and not self.part.title:
                return self._scenes(place)[0]
            case None:
                return PlacesPicture("side-by-side", self._scenes(place), place)
            case PlacesPicture():
                return replace(self.picture, scenes=self._scenes(place), place=place)
            case ToolPicture("three-houses") if is_scene:
                return PlacesPicture("houses", self._scenes(place), place)
            case EmptyFrame() if is_scene:
                return self._to_finish(place)
            case _ if is_scene:
                self.reading.note(Piece(""), "picture-and-scene")
        return self._whole_picture(place)

    def _whole_picture(self, place: Place) -> Picture:
        match self.picture:
            case OwnPicture():
                return replace(self.picture, alt=self.alt, place=place)
            case PeoplePicture():
                return replace(self.picture, people=tuple(self.cast.drafts), place=place)
            case ToolPicture():
                return replace(self.picture, place=place)
            case _:
                return EmptyFrame(place)

    def _scenes(self, place: Place) -> tuple[Scene, ...]:
        return tuple(part.finished(self.reading, place, labels=self.labels) for part in self.parts)

    def _to_finish(self, place: Place) -> Picture:
        """Return what is there already of a picture that a child finishes."""
        scenes = tuple(replace(scene, to_finish=True) for scene in self._scenes(place))
        return scenes[0] if len(scenes) == 1 else PlacesPicture("side-by-side", scenes, place)


def _parted_title(rest: Piece) -> tuple[str, Piece]:
    """Return the writing over a place, and the line without it: `Ort: Küche („bei Papa“)`."""
    quotation = find_quotation(rest.text)
    if not quotation or not quotation.is_closed:
        return "", rest
    gap = " " * (quotation.end - quotation.start)
    text = rest.text[: quotation.start] + gap + rest.text[quotation.end :]
    return quotation.words, Piece(text, rest.column)
