"""What reading a picture block needs to know: the file, its people, its language, its findings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold
from wnp.model.family import Family
from wnp.model.pack import Pack
from wnp.problems import Findings, Place
from wnp.reading.patterns import Grammar, WordIndex
from wnp.reading.scenes.covering import Cover, cover_tokens
from wnp.reading.scenes.never import find_never_drawn, find_reporter
from wnp.reading.scenes.phrases import (
    carried_index,
    known_words,
    pack_index,
    picture_index,
    scene_grammar,
    section_index,
)
from wnp.reading.scenes.who import Names, names_of
from wnp.reading.tokens import Piece, Token, letters_of, tokens_of
from wnp.values import Value


@cache
def key_words(language: str) -> dict[str, str]:
    """Return which key of a scene line a folded word means."""
    rows: dict[str, list[str]] = table(f"{language}/scene")["keys"]
    return {fold(word): key for key, words in rows.items() for word in words}


PICTURED = {"thing": "props", "symbol": "symbols", "setting": "settings"}
"""Slots that a picture fills, and its kind."""


class Tongue(Value, frozen=True):
    """A language of scene words together with the names of a family."""

    language: str
    names: Names
    slots: Mapping[str, WordIndex]

    @property
    def grammar(self) -> Grammar:
        """The phrases of the language."""
        return scene_grammar(self.language)

    def words(self, section: str, name: str) -> frozenset[str]:
        """Return the folded words of a row of the table."""
        rows = table(f"{self.language}/scene")[section]
        return frozenset(fold(word) for word in rows[name])

    def explain(self, text: str, *, may_guess: bool = False) -> Cover:
        """Explain the words of a phrase."""
        return cover_tokens(tokens_of(text), self.grammar, self.slots, may_guess=may_guess)


@lru_cache(maxsize=8)
def tongue_of(family: Family, language: str) -> Tongue:
    """Return a language of scene words with the names of a family."""
    names = names_of(family, language)
    seats = section_index("seats", language)
    targets = section_index("targets", language)
    anything = {**targets.ids, **seats.ids, **names.index.ids}
    longest = max(names.index.longest, seats.longest, targets.longest)
    slots = {
        "other": names.index,
        "prop": carried_index(language),
        **{slot: picture_index(kind, language) for slot, kind in PICTURED.items()},
        "time": section_index("times", language),
        "seat": seats,
        "target": WordIndex(anything, seats.endings, longest),
    }
    return Tongue(language, names, slots | _slots_of_pack(family.pack, slots, language))


def _slots_of_pack(
    pack: Pack, slots: Mapping[str, WordIndex], language: str
) -> dict[str, WordIndex]:
    """Return the slots for which a pack has pictures, with their words."""
    if not pack.pictures:
        return {}
    found = {slot: pack.picture_names(kind) for slot, kind in PICTURED.items()}
    found["prop"] = tuple(name for name in found["thing"] if not name.row.get("free"))
    return {
        slot: pack_index(names, language, slots[slot]) for slot, names in found.items() if names
    }


class Reading(Value):
    """One picture block while it is read."""

    file: str
    family: Family
    tongue: Tongue
    findings: Findings
    line: int = 0

    @property
    def language(self) -> str:
        """The language of the scene words."""
        return self.tongue.language

    def place(self, piece: Piece, offset: int = 0) -> Place:
        """Return where a piece stands in the file."""
        return Place(self.file, self.line, piece.column + offset)

    def note(self, piece: Piece, kind: str, **values: object) -> None:
        """Note a problem with a piece of the line."""
        self.findings.add(self.place(piece), kind, found=piece.text, **values)

    @property
    def table(self) -> dict[str, Any]:
        """The scene words of the language."""
        return table(f"{self.language}/scene")

    @property
    def may_search(self) -> bool:
        """Whether it still helps to look for what was meant; hundreds of slips are no slips."""
        return not self.findings.are_many

    def other_languages(self) -> tuple[str, ...]:
        """Return the languages that this file does not use."""
        return tuple(language for language in LANGUAGES if language != self.language)

    def other_tongues(self) -> tuple[Tongue, ...]:
        """Return the languages that this file does not use."""
        return tuple(tongue_of(self.family, language) for language in self.other_languages())

    def is_never_drawn(self, piece: Piece, language: str = "") -> bool:
        """Note a problem where a piece asks for what no picture shows; by another language's words
        only where they are none of this one."""
        tokens = tuple(token for token in tokens_of(piece.text) if not self._is_name(token))
        if language:
            own = known_words(self.language)  # „Arme“ are no weapons, though « armes » are
            tokens = tuple(token for token in tokens if token.letters not in own)
        if found := find_never_drawn(tokens, language or self.language):
            word = piece.cut(found.token.start, found.token.end)
            self.note(word, "never-drawn", instead=self.table["instead"][found.topic])
            return True
        if token := find_reporter(tokens, language or self.language):
            self.note(piece.cut(token.start, token.end), "reporter-shown")
            return True
        return False

    def _is_name(self, token: Token) -> bool:
        return any(token.letters in letters_of(person.name) for person in self.family.people)
