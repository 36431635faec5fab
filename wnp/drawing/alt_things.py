"""Say in words what a thing or sign is, how many there are, what it shows and what stands on it.

In: a placed thing and the table of a language. Out: a piece of a sentence, or a sentence of its own
for what a sign tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wnp.lexicon.pictures import phrase, picture_table
from wnp.model.scene import PlacedThing

BESIDE = frozenset({"lean", "stand"})
"""Ways of carrying in which a thing stands on the ground."""


def name_in_sentence(
    thing: PlacedThing, kind: str, form: str, language: str, words: dict[str, Any]
) -> str:
    """Return a thing as what one sees: “drei Äpfel”, “eine Sorgenwolke”."""
    if thing.file:
        return str(words["hung"])
    table = picture_table(kind)
    if thing.name not in table:
        return thing.name
    many = str(table[thing.name].get(f"{language}_many", ""))
    if thing.count > 1 and many:
        return f"{words['signs']['numbers'][thing.count]} {many}"
    return phrase(kind, thing.name, language, form)


def with_words(text: str, symbol: PlacedThing, quoted: str, words: dict[str, Any]) -> str:
    """Return a symbol with the words that stand on it."""
    rows = words["signs"]
    pattern = rows["numbered"] if symbol.name == "phone-box" else rows["worded"]
    return str(pattern).format(symbol=text, words=quoted)


def told_by(symbol: PlacedThing, words: dict[str, Any]) -> str:
    """Return the sentence for what a sign shows, empty where it shows nothing."""
    rows = words["signs"]
    if not symbol.state or symbol.name not in rows["told"]:
        return ""
    parts = symbol.state.split("+")
    named = [str(rows["states"].get(part, part)) for part in parts]
    one, many = rows["told"][symbol.name]
    return str(many if len(parts) > 1 else one).format(state=_listed(named, str(words["and"])))


def _listed(items: Sequence[str], joining: str) -> str:
    return joining.join([", ".join(items[:-1]), items[-1]][len(items) == 1 :])


def stands_on_ground(prop: str) -> bool:
    """Say whether a prop that somebody has stands beside them instead of in their hands."""
    row = picture_table("props").get(prop, {})
    return row.get("carried") in BESIDE
