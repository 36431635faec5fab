"""Read where a picture is, and the free symbols and things in it.

In: the pieces behind `Ort:`, `Zeichen:` and `Dinge:`. Out: a setting and a time, placed things, and
problems for words that no picture has.
"""

from __future__ import annotations

from functools import cache

from wnp.lexicon import table
from wnp.lexicon.folding import nearest
from wnp.lexicon.pictures import picture_names
from wnp.model.scene import PlacedThing
from wnp.reading.covering import Cover, cover_tokens
from wnp.reading.patterns import Grammar, Match
from wnp.reading.phrases import base_grammar, picture_labels, picture_titles, word_list
from wnp.reading.scene_words import Reading
from wnp.reading.strangers import seen_in_another_language
from wnp.reading.tokens import Piece, find_quotation, tokens_of

PLACES = ("setting", "time")
THINGS = ("symbol", "prop")
_CHILDREN = ("child", "sibling")
PLACE_OF_ROLE = {
    "grandparent": "grandparents",
    "foster_parent": "foster-home",
    "teacher": "school",
    "doctor": "hospital",
    "worker": "office",
    "guardian": "office",
    "counsellor": "office",
    "police": "police",
    "judge": "court",
}
"""Where "at Grandma's" is; at everybody else's it is a living room."""

UNKNOWN = {
    "settings": "unknown-place",
    "symbols": "unknown-symbol",
    "props": "unknown-thing",
}
"""The problem for a word that no picture of a kind has."""


@cache
def place_grammar(language: str) -> Grammar:
    """Return the grammar of "im Kinderzimmer in der Nacht"."""
    grammar = base_grammar(language).with_fillers(_prepositions(language))
    for slot in (*PLACES, "other"):
        grammar.add("{" + slot + "}", (slot, slot))
    return grammar


@cache
def thing_grammar(language: str) -> Grammar:
    """Return the grammar of "Sorgenwolke über Mia"."""
    grammar = base_grammar(language).with_fillers(())
    for slot in THINGS:
        grammar.add("{" + slot + "}", (slot, slot))
    for section in ("where", "spots"):
        for meaning, phrases in table(f"{language}/scene")[section].items():
            for phrase in phrases:
                grammar.add(phrase, (section, meaning))
    return grammar


def _prepositions(language: str) -> tuple[str, ...]:
    return word_list(table(f"{language}/scene")["grammar"], "prepositions")


def read_place(piece: Piece, reading: Reading) -> dict[str, str]:
    """Return the setting and the time that a piece names, or the home of whom it names."""
    cover = _explain(piece.text, place_grammar(reading.language), reading)
    if cover.unknown and reading.is_never_drawn(piece):
        return {}
    if cover.unknown:
        note_unknown_picture(piece, cover, "settings", reading)
    found = {match.meaning[0]: match.ids(match.meaning[0])[0] for match in cover.matches}
    owner = reading.family.person(found.pop("other", ""))
    if owner and owner.role in _CHILDREN and found.get("setting") == "bedroom":
        found["setting"] = "child-bedroom"
    elif owner and "setting" not in found:
        found["home"] = PLACE_OF_ROLE.get(owner.role, "living-room")
    return found


def covers_place(piece: Piece, reading: Reading) -> bool:
    """Say whether a line without a colon names a place or a time and nothing else."""
    cover = _explain(piece.text, place_grammar(reading.language), reading)
    is_place = any(match.meaning[0] in PLACES for match in cover.matches)
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
    cover = _explain(text, thing_grammar(reading.language), reading)
    if cover.unknown and reading.is_never_drawn(Piece(text, piece.column)):
        return ()
    things = [match for match in cover.matches if match.meaning[0] in THINGS]
    if cover.unknown or not things:
        note_unknown_picture(piece, cover, f"{kind}s", reading)
    beside = next(
        (where for match in cover.matches if (where := _where(match, piece, reading))), ""
    )
    words = quotation.words if quotation else ""
    place = reading.place(piece)
    return tuple(
        (match.meaning[0], PlacedThing(name, beside, words, place))
        for match in things
        for name in match.ids(match.meaning[0])
    )


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
    return ", ".join(picture_titles(kind, language))
