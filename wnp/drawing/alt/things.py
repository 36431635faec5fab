"""Say in words what a thing or sign is, how many there are, what it shows and what stands on it.

In: a placed thing and who names it. Out: a piece of a sentence, or a sentence of its own
for what a sign tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wnp.drawing.alt.names import APOSTROPHE, Naming
from wnp.drawing.library.pictures import read_file
from wnp.lexicon.pictures import picture_row
from wnp.model.scene import PlacedThing

MASCULINE, NEUTER, SEVERAL = 0, 2, 4
"""Places in a row of colours; what looks neuter is masculine if it has a form for the object."""
BESIDE = frozenset({"lean", "stand"})
"""Ways of carrying in which a thing stands on the ground."""


def name_in_sentence(thing: PlacedThing, kind: str, form: str, naming: Naming) -> str:
    """Return a thing as what one sees: “drei Äpfel”, “eine Sorgenwolke”."""
    if thing.file:
        return str(naming.words["hung"])
    text = naming.picture(kind, thing.name, form)
    many = str(picture_row(kind, thing.name).get(f"{naming.language}_many", ""))
    if thing.count > 1 and many:
        return f"{naming.number(thing.count)} {many.translate(APOSTROPHE)}"
    return coloured(text, thing.name, thing.colour, naming) if thing.colour else text


def coloured(text: str, name: str, colour: str, naming: Naming) -> str:
    """Return “einen roten Ball” for “einen Ball”; what has its own colours is told without."""
    words = naming.words
    if not read_file("props", name).colour or colour not in words["coloured"]:
        return text
    article, _, rest = text.partition(" ")
    form = words["coloured"]["articles"].get(article, SEVERAL)
    if article not in words["coloured"]["articles"]:
        article, rest = "", text
    if form == NEUTER and f"{naming.language}_has" in picture_row("props", name):
        form = MASCULINE
    pattern = str(words["coloured"]["name"])
    shown = words["coloured"][colour][form]
    return pattern.format(article=article, thing=rest, colour=shown).strip()


def with_words(text: str, symbol: PlacedThing, quoted: str, words: dict[str, Any]) -> str:
    """Return a symbol with the words that stand on it."""
    rows = words["signs"]
    pattern = rows["numbered"] if symbol.name == "phone-box" else rows["worded"]
    return str(pattern).format(symbol=text, words=quoted)


def told_by(symbol: PlacedThing, naming: Naming) -> str:
    """Return the sentence for what a sign shows, empty where it shows nothing."""
    rows = naming.words["signs"]
    if not symbol.state or symbol.name not in rows["told"]:
        return ""
    parts = symbol.state.split("+")
    named = [str(rows["states"].get(part, part)) for part in parts]
    one, many = rows["told"][symbol.name]
    return str(many if len(parts) > 1 else one).format(state=naming.listed(named))


def by_hand(things: Sequence[PlacedThing], row: str) -> list[tuple[str, list[PlacedThing]]]:
    """Sort what somebody has: what is in the hands (`row`), and what stands `beside` them."""
    ways = [picture_row("props", one.name).get("carried") for one in things]
    beside = [one for one, way in zip(things, ways, strict=True) if way in BESIDE]
    held = [one for one in things if one not in beside]
    return [(name, group) for name, group in ((row, held), ("beside", beside)) if group]
