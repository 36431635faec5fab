"""Read what a pet is and what colour it has.

In: all that is said of it: role, look and name, such as "Hund, braun mit weißer Pfote, Bello".
Out: a look. Whatever else is said of a pet no picture shows, and nobody needs to be told so.
"""

from __future__ import annotations

import re

from wnp.model.family import Look
from wnp.reading.keys import value_named
from wnp.reading.looks.look_words import marks_in


def read_pet(words: str, language: str) -> Look:
    """Return the look of a pet; empty where its kind or colour is not said."""
    kinds = (value_named("animal", word, language) for word in re.findall(r"\w+", words))
    colours = (mark.row("hair_colours") for mark in marks_in(words, language))
    return Look(animal=next(filter(None, kinds), ""), hair_colour=next(filter(None, colours), ""))
