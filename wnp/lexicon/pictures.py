"""What the pictures are called: settings, props and symbols in every language.

In: the tables `illustrations/<kind>.toml`, kinds being `settings`, `props` and `symbols`. Out: the
id for a word, the names for an id, the piece of a sentence that names it. A row looks like this:

    [teddy]
    de = ["Teddy", "Teddybär"]          # the first is shown, all are understood
    de_is = "ein Teddy"                 # as somebody who does something: “… liegt auf dem Boden”
    de_has = "einen Teddy"              # as what somebody has: “Mia hält …” (where it differs)
    de_in = "im Wohnzimmer"             # settings only: where it happens

A pack has pictures of its own. The name of such a picture carries its row and its drawing along,
so that whoever has the name has the picture, and nothing is looked up that another family could
have changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from wnp.lexicon import spoken
from wnp.lexicon.tables import parse_table
from wnp.resources import resource_text

KINDS = ("settings", "props", "symbols")
FORMS = ("is", "has", "in")


class PackName(str):
    """The name of a picture of a pack: its row as in the tables, and its drawing as SVG.

    Names are equal where their texts are; whoever makes one puts into the text what tells it from
    every other picture.
    """

    row: Mapping[str, Any]
    svg: str

    def __new__(cls, text: str, row: Mapping[str, Any], svg: str) -> PackName:
        """Return a name with its picture."""
        name = super().__new__(cls, text)
        name.row, name.svg = row, svg
        return name


def split_colour(name: str) -> tuple[str, str]:
    """Return a name without its colour, and the colour: `ball@red`."""
    plain, _, colour = name.partition("@")
    return (PackName(plain, name.row, name.svg) if isinstance(name, PackName) else plain), colour


def in_colour(name: str, colour: str) -> str:
    """Return the name of a picture in a colour: `ball@red`."""
    text = f"{name}@{colour}"
    return PackName(text, name.row, name.svg) if isinstance(name, PackName) else text


@cache
def picture_table(kind: str) -> dict[str, dict[str, Any]]:
    """Return the whole table of a kind by id, in the order in which pictures are listed."""
    return parse_table(resource_text(f"illustrations/{kind}.toml"))


def picture_row(kind: str, name: str) -> Mapping[str, Any]:
    """Return the row of a picture; an empty one where there is no such picture."""
    return name.row if isinstance(name, PackName) else picture_table(kind).get(name, {})


def is_picture(kind: str, name: str) -> bool:
    """Say whether there is such a picture; one of a pack is only of its own kind."""
    return (
        bool(name.row and name.startswith(f"{kind}:"))
        if isinstance(name, PackName)
        else (name in picture_table(kind))
    )


def picture_ids(kind: str) -> tuple[str, ...]:
    """Return the ids of all pictures of a kind."""
    return tuple(picture_table(kind))


@cache
def picture_names(kind: str, name: str, language: str) -> tuple[str, ...]:
    """Return what a picture is called, the name to show first."""
    return tuple(picture_row(kind, name)[spoken(language)])


def phrase(kind: str, name: str, language: str, form: str = "") -> str:
    """Return a picture as part of a sentence: “einen Teddy”, “im Wohnzimmer”.

    `form` is `in` (settings: where), `has` (what somebody has) or `is` (what is or does something);
    empty: `in` for settings, `has` for the rest. A form that a language does not tell apart is the
    one it has.
    """
    row = picture_row(kind, name)
    tongue = spoken(language)
    wanted = form or ("in" if kind == "settings" else "has")
    for one in (wanted, "is", "in"):
        if f"{tongue}_{one}" in row:
            return str(row[f"{tongue}_{one}"])
    return str(row[tongue][0])


@cache
def picture_words(kind: str, language: str) -> dict[str, str]:
    """Return every word for a picture of a kind, in small letters, with the id it stands for."""
    tongue = spoken(language)
    words = {name: name for name in picture_ids(kind)}
    for name, row in picture_table(kind).items():
        forms = [row[f"{tongue}_{form}"] for form in FORMS if f"{tongue}_{form}" in row]
        for word in (*forms, *row[tongue]):
            words.setdefault(word.casefold(), name)
    return words


def find_picture(kind: str, word: str, language: str) -> str | None:
    """Find the id that a word stands for: a name, a synonym, a phrase or the id itself."""
    return picture_words(kind, language).get(" ".join(word.casefold().split()))
