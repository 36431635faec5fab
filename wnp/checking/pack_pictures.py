"""What there is to mend in the pictures of a pack: their files, names, and how they look.

In: a pack. Out: problems. Every picture keeps to the strict part of SVG that our own library has,
fits beside the people, and is called by words that mean nothing else. What is never drawn has no
picture in a pack either.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from wnp.drawing.library.conditions import CONDITIONS
from wnp.drawing.library.pictures import asset_names, shapes_box
from wnp.drawing.library.svg_files import check_picture_file
from wnp.drawing.library.svg_reader import SvgPicture, parse_picture
from wnp.drawing.shapes import Text
from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold
from wnp.lexicon.pictures import KINDS, picture_names
from wnp.model.pack import Pack, PackPicture, Said
from wnp.problems import Place, Problem, problem
from wnp.reading.keys import value_named, value_words
from wnp.reading.pack import COLOURED
from wnp.reading.scenes.never import find_never_drawn, find_reporter
from wnp.reading.scenes.phrases import base_grammar, known_phrases, picture_index
from wnp.reading.tokens import letters_of, tokens_of

CARRIED = ("up", "down", "both", "chest", "read", "lean", "stand")
PATTERNS = ("dots", "hearts")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LONGEST_NAME = 40
MOST_NAMES = 20
SIZES = {"props": (12.0, 380.0), "symbols": (24.0, 460.0)}
"""How many units wide and high a picture can be; an adult is 367 units tall."""
OUTSIDE = 12.0
"""So far a line may reach out of the frame."""
SETTING = (800.0, 560.0)
"""The frame of every place."""
SHARES = {"horizon": (0.4, 0.9), "at": (0.0, 1.0)}
Check = Callable[[Pack], Iterator[Problem]]


def its_pictures_are_clean(pack: Pack) -> Iterator[Problem]:
    """Every picture keeps to the strict part of SVG that the library has, and to its size."""
    for picture in pack.pictures:
        found = check_picture_file(picture.content, picture.name)
        yield from found or _wrong_in(picture)


def _wrong_in(picture: PackPicture) -> Iterator[Problem]:
    """Yield what is wrong with a picture that can be read."""
    drawn, place = _drawn(picture), Place(picture.name)
    pieces = {name for layer in drawn.layers if (name := layer.fact("piece"))}
    for name in sorted(pieces - set(asset_names("pieces"))):
        yield problem(place, "pack-picture-field", field="data-piece", found=name[:40], known="")
    for layer in drawn.layers:
        colour = layer.fact("color")
        if colour and not COLOUR.fullmatch(colour):
            told = {"field": "color", "found": colour[:40], "known": "#c8503f"}
            yield problem(place, "pack-picture-field", **told)
    wide, high = drawn.box.width, drawn.box.height
    if picture.kind == "settings":
        fits = (wide, high) == SETTING
        bounds = "800 × 560"
    else:
        least, most = SIZES[picture.kind]
        fits = least <= min(wide, high) and max(wide, high) <= most
        reach = shapes_box(tuple(one for layer in drawn.layers for one in layer.shapes))
        fits = fits and drawn.box.grown(OUTSIDE).holds(reach)
        bounds = f"{least:.0f}–{most:.0f}"
    if not fits or not drawn.layers:
        told = {"size": f"{wide:.0f} × {high:.0f}", "bounds": bounds}
        yield problem(place, "pack-picture-size", **told)


def _drawn(picture: PackPicture) -> SvgPicture:
    return _parsed(picture.content.decode("utf-8-sig", "replace"))


@lru_cache(maxsize=256)
def _parsed(text: str) -> SvgPicture:
    return parse_picture(text, "")[0]


def words_in_pictures(pack: Pack) -> Iterator[tuple[Place, str]]:
    """Yield every text that is written in a picture."""
    for picture in pack.pictures:
        for layer in _drawn(picture).layers:
            for shape in layer.shapes:
                if isinstance(shape, Text) and shape.words.strip():
                    yield Place(picture.name), shape.words


def pictures_have_names(pack: Pack) -> Iterator[Problem]:
    """Each picture has a name, and each name its picture."""
    drawn = {(one.kind, one.id): one for one in pack.pictures}
    named: dict[tuple[str, str], Place] = {}
    for one in pack.under("illustrations"):
        key = (one.path[1], one.path[2])
        if key not in drawn and key not in named:
            told = {"name": f"illustrations/{key[0]}/{key[1][:60]}.svg"}
            yield problem(one.place, "pack-picture-missing", **told)
        named.setdefault(key, one.place)
    fields = _fields(pack)
    for kind, id in drawn.keys() - {key for key in named if fields[key] & {*LANGUAGES}}:
        place, file = Place(drawn[kind, id].name), f"illustrations/{kind}.toml"
        yield problem(place, "pack-picture-unnamed", id=id[:60], file=file)
    for kind, id in named.keys() & drawn.keys() if pack.pictures else ():
        if kind == "settings":
            for field in ("wall", "floor"):
                if field not in fields[kind, id]:
                    told = {"field": f"{id[:60]}.{field}", "example": f'{field} = "#fbebd3"'}
                    yield problem(named[kind, id], "pack-field-missing", **told)


def _fields(pack: Pack) -> dict[tuple[str, str], set[str]]:
    """Return what is said of each picture, by its kind and name."""
    found: dict[tuple[str, str], set[str]] = {}
    for one in pack.under("illustrations"):
        found.setdefault((one.path[1], one.path[2]), set()).add(one.path[3])
    return found


def their_words_are_free(pack: Pack) -> Iterator[Problem]:
    """A picture is called by words that mean no other picture, no person, and nothing unseen."""
    for one in pack.under("illustrations"):
        language, _, form = one.path[3].partition("_")
        if language not in LANGUAGES or len(one.path) > 4:
            continue
        words = one.value if isinstance(one.value, tuple) else (one.text,)
        if len(words) > MOST_NAMES:
            yield problem(one.place, "pack-too-long", field=one.path[3], most=MOST_NAMES)
        for word in words[:MOST_NAMES]:
            yield from _wrong_word(one, word, language, is_name=not form)


def _wrong_word(one: Said, word: str, language: str, *, is_name: bool) -> Iterator[Problem]:
    if not letters_of(word):
        yield problem(one.place, "pack-empty", field=one.path[3])
    elif len(word) > LONGEST_NAME:
        yield problem(one.place, "pack-too-long", field=one.path[3], most=LONGEST_NAME)
    elif any(
        find_never_drawn(tokens_of(word), tongue) or find_reporter(tokens_of(word), tongue)
        for tongue in (language, *(LANGUAGES if is_name else ()))
    ):
        yield problem(one.place, "pack-picture-never", found=word)
    elif is_name and (meaning := _meaning(word, language)):
        yield problem(one.place, "pack-word-taken", found=word, meaning=meaning)


def _meaning(word: str, language: str) -> str:
    """Return what a word means already, in a picture or a family."""
    letters = letters_of(word)
    while len(letters) > 1 and letters[0] in base_grammar(language).articles:
        letters = letters[1:]
    for kind in KINDS:
        found = picture_index(kind, language).at(letters, 0)
        if found and found[0] == len(letters):
            return picture_names(kind, found[1][0], language)[0]
    if role := value_named("role", word, language):
        return value_words("role", language)[role]
    return known_phrases(language).get(fold(word), "")


def their_fields_can_be(pack: Pack) -> Iterator[Problem]:
    """What is said of how a picture is held, coloured and furnished can be drawn."""
    for one in pack.under("illustrations"):
        field, known = one.path[-1], ""
        if field in SHARES:
            least, most = SHARES[field]
            fits = math.isfinite(share := float(one.text)) and least <= share <= most
            known = f"{least}–{most}"
        elif field in (*COLOURED, "pattern_colour"):
            fits, known = bool(COLOUR.fullmatch(one.text)), "#fbebd3"
        elif choices := _choices(one.path):
            values = one.value if isinstance(one.value, tuple) else (one.text,)
            fits, known = {*values} <= {*choices}, ", ".join(choices)
        else:
            continue
        if not fits:
            told = {"field": field[:60], "found": one.text[:60], "known": known}
            yield problem(one.place, "pack-picture-field", **told)


def _choices(path: tuple[str, ...]) -> tuple[str, ...]:
    """Return everything that a field may say, where it is one of a few."""
    if path[-1] == "carried":
        return CARRIED
    if path[-1] == "pattern":
        return PATTERNS
    if path[-1] == "shows":
        return tuple(CONDITIONS)
    return asset_names("furniture") if path[-1] == "furniture" else ()


def seats_are_known(pack: Pack) -> Iterator[Problem]:
    """People sit where a word for it is known."""
    known = tuple(table("en/scene")["seats"])
    placed = {one.path[:5] for one in pack.under("illustrations") if one.path[-1] == "at"}
    for one in pack.under("illustrations", "settings"):
        if len(one.path) > 4 and one.path[3] == "seats" and one.path[4] not in known:
            told = {"found": one.path[4][:60], "known": ", ".join(known)}
            yield problem(one.place, "pack-picture-field", field="seats", **told)
        elif len(one.path) == 6 and one.path[:5] not in placed:
            told = {"field": f"seats.{one.path[4]}.at", "example": "at = 0.5"}
            yield problem(one.place, "pack-field-missing", **told)


CHECKS: tuple[Check, ...] = (
    its_pictures_are_clean,
    pictures_have_names,
    their_words_are_free,
    their_fields_can_be,
    seats_are_known,
)
