"""Cards to carry: for the pocket with faces, for the telephone with large numbers.

In: the part of the plan that the gate left for the reader. Out: four sides, each card's front
before its back. Nothing stands on a card that would shame somebody who loses it: names and numbers.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.composing.by_hand import Entry
from wnp.composing.home.parts import (
    Home,
    emergency_entries,
    helpers_of,
    home_document,
    home_of,
    own_numbers_of,
)
from wnp.composing.pages import Block, Document, Helpers, NumberList, Page, Prose
from wnp.drawing.people.cast import Appearance
from wnp.model.folder import FamilyFolder
from wnp.model.visibility import Audience, Reader
from wnp.model.words import plain

FACES = 4
"""As many have room on a card with their names and numbers."""
NUMBERS = 5


def compose_cards(
    folder: FamilyFolder,
    reader: Reader,
    cast: Mapping[str, Appearance],
    *,
    language: str = "",
    names: str = "call",
    second_language: str = "",
) -> Document:
    """Return the sides of both cards for a reader."""
    home = home_of(folder, reader, cast, language, names, second_language)
    pages = (*_wallet(home), *_phone(home))
    return home_document(
        home, "cards", home.say("cards_title"), pages, words_size=11, labels=_labels(home)
    )


def _labels(home: Home) -> tuple[tuple[str, str], ...]:
    names = ("cards_front", "cards_back", "cards_hint", "wallet_card", "phone_card")
    return tuple((name, home.say(name)) for name in names)


def _wallet(home: Home) -> tuple[Page, ...]:
    """Return a card with faces; where nobody helps by name yet, lines to write on."""
    entries = helpers_of(home)[:FACES]
    blank: Block = NumberList((("", "", ""),) * FACES)
    front = Helpers(entries) if entries else blank
    return (
        _side("wallet-front", _worded(home, "card"), (front,)),
        _side("wallet-back", home.both("home", "card_emergency"), _emergency(home)),
    )


def _phone(home: Home) -> tuple[Page, ...]:
    """Return a card with as many own numbers as it has lines; empty ones to be filled in."""
    own = own_numbers_of(home, home.helpers)
    known = sorted(own, key=lambda entry: not entry[1])[:NUMBERS]
    lines: tuple[Entry, ...] = (*known, *((("", "", ""),) * (NUMBERS - len(known))))
    plain_lines = tuple((label, number, "") for label, number, _ in lines)
    return (
        _side("phone-front", _worded(home, "card_numbers"), (NumberList(plain_lines),)),
        _side("phone-back", home.both("home", "card_emergency"), _emergency(home)),
    )


def _worded(home: Home, name: str) -> str:
    for_child = home.reader.audience is Audience.CHILD
    return home.both("home", name if for_child else f"{name}_for_adults")


def _emergency(home: Home) -> tuple[Block, ...]:
    note = home.both("home", "card_emergency_note")
    return NumberList(emergency_entries(home)), Prose((plain(note),))


def _side(section: str, heading: str, blocks: tuple[Block, ...]) -> Page:
    return Page("card", heading, blocks=blocks, section=section)
