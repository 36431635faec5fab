"""Read where a picture is, and the free symbols and things in it.

In: the pieces behind `Ort:`, `Zeichen:` and `Dinge:`. Out: a setting, a time, the weather and what
it is like there; placed things; and problems for words that no picture has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from wnp.lexicon import table
from wnp.lexicon.folding import nearest
from wnp.lexicon.pictures import picture_names, picture_row, picture_table
from wnp.model.scene import PlacedThing
from wnp.reading.patterns import Grammar, Match
from wnp.reading.scenes.context import Reading
from wnp.reading.scenes.covering import Cover, cover_tokens
from wnp.reading.scenes.phrases import base_grammar, picture_labels, picture_titles, word_list
from wnp.reading.scenes.strangers import seen_in_another_language
from wnp.reading.scenes.telling import (
    colour_near,
    count_of,
    days_in,
    is_told,
    state_of,
    telephone_in,
)
from wnp.reading.tokens import Piece, find_quotation, tokens_of
from wnp.values import Value, replace

PLACES = ("setting", "time")
CONDITIONS = {"weather": "weather", "states": "state"}
"""Sections of the table with phrases for what a place is like, and the kind of their meanings."""
PLACE_OF_STATE = {
    "fridge-empty": "kitchen",
    "fridge-full": "kitchen",
    "untidy": "living-room",
    "tv-on": "living-room",
    "curtains-closed": "living-room",
    "lamp-on": "living-room",
}
"""Where it is when only this is said."""
UNREMARKABLE = frozenset(
    {"tidy", "curtains-open", "lamp-off", "tv-off", "spring", "summer", "autumn", "winter"}
)
"""States that are true of every place, whether anything shows them or not."""
THINGS = {"symbol": "symbol", "thing": "prop"}
"""What free things are called in the grammar, and their kinds."""
_CHILDREN = ("child", "sibling")
PLACE_OF_ROLE = {
    "grandparent": "grandparents",
    "foster_parent": "foster-home",
    "teacher": "school",
    "doctor": "practice",
    "worker": "office",
    "guardian": "office",
    "counsellor": "counselling",
    "police": "police",
    "judge": "court",
}
"""Where "at Grandma's" is; at everybody else's it is a living room."""

MOST_SHOWN = 24
"""So many names of pictures are read in a hint; `wnp pictures` shows them all."""
UNKNOWN = {
    "settings": "unknown-place",
    "symbols": "unknown-symbol",
    "props": "unknown-thing",
}
"""The problem for a word that no picture of a kind has."""


class Whereabouts(Value, frozen=True):
    """What one piece says about where and when it is; empty: nothing."""

    setting: str = ""
    home: str = ""
    """Where whoever is named as the place is at home."""
    time: str = ""
    weather: str = ""
    states: tuple[tuple[str, Piece], ...] = ()
    """What the place is like, each with the words that say so."""


@cache
def place_grammar(language: str) -> Grammar:
    """Return the grammar of "im Kinderzimmer in der Nacht, unordentlich, es regnet"."""
    grammar = base_grammar(language).with_fillers(_prepositions(language))
    for slot in (*PLACES, "other"):
        grammar.add("{" + slot + "}", (slot, slot))
    for section, kind in CONDITIONS.items():
        for meaning, phrases in table(f"{language}/scene")[section].items():
            for phrase in phrases:
                grammar.add(phrase, (kind, meaning))
    for name, row in picture_table("settings").items():
        for word in row.get(f"{language}_place", ()):
            grammar.add(word, ("place", name))
    return grammar


@cache
def thing_grammar(language: str, kind: str = "symbol") -> Grammar:
    """Return the grammar of "Sorgenwolke über Mia"; words for both kinds are taken for `kind`."""
    grammar = base_grammar(language).with_fillers(())
    for slot in sorted(THINGS, key=lambda slot: THINGS[slot] != kind):
        grammar.add("{" + slot + "}", (slot, slot))
    for section in ("where", "spots"):
        for meaning, phrases in table(f"{language}/scene")[section].items():
            for phrase in phrases:
                grammar.add(phrase, (section, meaning))
    return grammar


def _prepositions(language: str) -> tuple[str, ...]:
    return word_list(table(f"{language}/scene")["grammar"], "prepositions")


def read_place(piece: Piece, reading: Reading) -> Whereabouts:
    """Return where and when it is, as a piece says; or the home of whom it names."""
    cover = _explain(piece.text, place_grammar(reading.language), reading)
    if cover.unknown and reading.is_never_drawn(piece):
        return Whereabouts()
    if cover.unknown:
        note_unknown_picture(piece, cover, "settings", reading)
    slots = dict(match.meaning for match in cover.matches if match.meaning[0] == "place")
    slots |= {
        match.meaning[0]: match.ids(match.meaning[0])[0] for match in cover.matches if match.bound
    }
    setting, home = _setting_and_home(slots, reading)
    weather = [
        name for kind, name in (match.meaning for match in cover.matches) if kind == "weather"
    ]
    return Whereabouts(
        setting, home, slots.get("time", ""), "".join(weather[-1:]), _states(piece, cover)
    )


def _setting_and_home(slots: Mapping[str, str], reading: Reading) -> tuple[str, str]:
    """Return the place, and where whoever is named there is at home."""
    setting = slots.get("setting", slots.get("place", ""))
    owner = reading.family.person(slots.get("other", ""))
    if owner and owner.role in _CHILDREN and setting == "bedroom":
        return "child-bedroom", ""
    if owner and not setting:
        return "", PLACE_OF_ROLE.get(owner.role, "living-room")
    return setting, ""


def _states(piece: Piece, cover: Cover) -> tuple[tuple[str, Piece], ...]:
    tokens = tokens_of(piece.text)
    return tuple(
        (match.meaning[1], piece.cut(tokens[match.start].start, tokens[match.end - 1].end))
        for match in cover.matches
        if match.meaning[0] == "state"
    )


def home_of_states(states: Iterable[str]) -> str:
    """Return the place that goes without saying where only its state is said, else nothing."""
    return next((PLACE_OF_STATE[state] for state in states if state in PLACE_OF_STATE), "")


def is_shown(state: str, setting: str) -> bool:
    """Say whether a place can be drawn like that; what goes without saying always can."""
    return state in UNREMARKABLE or state in picture_row("settings", setting).get("shows", ())


def covers_place(piece: Piece, reading: Reading) -> bool:
    """Say whether a line without a colon names a place, a time or the weather and nothing else."""
    cover = _explain(piece.text, place_grammar(reading.language), reading)
    kinds = (*PLACES, *CONDITIONS.values())
    is_place = any(match.meaning[0] in kinds for match in cover.matches)
    return is_place and not cover.unknown


def _explain(text: str, grammar: Grammar, reading: Reading) -> Cover:
    return cover_tokens(tokens_of(text), grammar, reading.tongue.slots)


def read_thing(piece: Piece, kind: str, reading: Reading) -> tuple[tuple[str, PlacedThing], ...]:
    """Return the things that a piece names, each with its kind, `symbol` or `prop`."""
    quotation = find_quotation(piece.text)
    text = piece.text
    if quotation:
        gap = " " * (quotation.end - quotation.start)
        text = text[: quotation.start] + gap + text[quotation.end :]
    cover = _untold(_explain(text, thing_grammar(reading.language, kind), reading), reading)
    if cover.unknown and reading.is_never_drawn(Piece(text, piece.column)):
        return ()
    things = [match for match in cover.matches if match.meaning[0] in THINGS]
    if cover.unknown or not things:
        note_unknown_picture(piece, cover, f"{kind}s", reading)
    beside = next(
        (where for match in cover.matches if (where := _where(match, piece, reading))), ""
    )
    words = quotation.words if quotation else ""
    thing = PlacedThing("", beside, words, reading.place(piece))
    found = dict.fromkeys(_things_of(things, kind, text, thing, reading))
    return tuple(found)


def _untold(cover: Cover, reading: Reading) -> Cover:
    """Return a cover without those unknown words that signs tell."""
    unknown = [one for one in cover.unknown if not is_told(one, reading.language)]
    return Cover(cover.matches, tuple(unknown))


def _things_of(
    matches: Iterable[Match], kind: str, text: str, thing: PlacedThing, reading: Reading
) -> Iterator[tuple[str, PlacedThing]]:
    """Yield each thing with what it tells, or how many there are of it."""
    tokens, start = tokens_of(text), 0
    for match in matches:
        for name in match.ids(match.meaning[0]):
            found, name = _sign_meant(THINGS[match.meaning[0]], name, kind, text, reading)
            state = state_of(name, text, reading.language) if found == "symbol" else ""
            count = 1 if state else count_of(tokens[start : match.start], reading.language)
            words = thing.words or (telephone_in(text) if name == "phone-box" else "")
            colour = colour_near(tokens, match.start, match.end, reading.language)
            yield (
                found,
                replace(
                    thing, name=name, state=state, words=words, count=count,
                    colour=colour if found == "prop" else "",
                ),
            )  # fmt: skip
        start = match.end


def _sign_meant(found: str, name: str, kind: str, text: str, reading: Reading) -> tuple[str, str]:
    """Take a calendar that shows days for the sign of the week."""
    if name == "calendar" and (kind == "symbol" or days_in(text, reading.language)):
        return "symbol", "week"
    return found, name


def where_in(piece: Piece, reading: Reading) -> str:
    """Return what a piece such as "an der Wand" says a thing is beside, or an empty text."""
    cover = _explain(piece.text, thing_grammar(reading.language), reading)
    found = (_where(match, piece, reading) for match in cover.matches)
    return "" if cover.unknown else next(filter(None, found), "")


def _where(match: Match, piece: Piece, reading: Reading) -> str:
    """Return what a thing is beside: people and things of the room, or a spot of the picture."""
    kind, meaning = match.meaning
    return meaning if kind == "spots" else "+".join(match.ids("target"))


def note_unknown_picture(piece: Piece, cover: Cover, kind: str, reading: Reading) -> None:
    """Note a word for a setting, symbol or prop that there is no picture of."""
    tokens = cover.unknown
    words = piece.cut(tokens[0].start, tokens[-1].end) if tokens else piece
    found = seen_in_another_language(words.text, kind, reading)
    if found:
        reading.note(words, "other-language", right=picture_names(kind, found, reading.language)[0])
        return
    near = nearest(words.text, picture_labels(kind, reading.language))
    reading.note(words, UNKNOWN[kind], nearest=near, known=_some_known(kind, reading.language))


def _some_known(kind: str, language: str) -> str:
    titles = picture_titles(kind, language)
    return ", ".join((*titles[:MOST_SHOWN], *(["…"] if len(titles) > MOST_SHOWN else [])))
