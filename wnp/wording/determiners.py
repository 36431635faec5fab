"""The words in front of a noun, such as "der", "beim", "une": in which forms each can stand.

In: a language. Out: by form, where such a word can stand: in which column of the table `inflection`
(gender, plural) and in which row of it (case).
"""

from __future__ import annotations

from functools import cache

from wnp.values import Value
from wnp.wording.inflecting import inflection

COLUMNS = {"de": ("m", "f", "n", "p"), "en": ("m", "mv", "p"), "fr": ("m", "f", "mv", "fv", "p")}
"""Genders, the same in front of a vowel, and the plural."""

PLURAL = "p"


class Determiner(Value, frozen=True):
    """One word in front of a noun, in one of its cases."""

    forms: tuple[str, ...]
    """By column."""
    case: int
    """0 to 3 are nominative to genitive in German; other languages know only 0."""
    shows_gender: bool
    """Whether the adjective behind it need not show the gender: so after "der", not after "ein"."""


Places = tuple[tuple[str, Determiner], ...]
"""Columns a form can stand in, and what it is there."""


@cache
def determiners_of(language: str) -> dict[str, Places]:
    """Return by form where a word in front of a noun can stand."""
    rows = inflection(language)
    indefinite = {"ein", "kein", *(stem for stem, model in rows["like"].items() if model == "kein")}
    found: dict[str, list[tuple[str, Determiner]]] = {}
    for name, cases in _rows(language).items():
        for case, forms in enumerate(cases):
            one = Determiner(tuple(forms), case, name not in indefinite)
            for column, form in zip(COLUMNS[language], forms, strict=True):
                if form:
                    found.setdefault(form, []).append((column, one))
    return {form: tuple(places) for form, places in found.items()}


def _rows(language: str) -> dict[str, list[list[str]]]:
    """Return every row of determiners, also of those that are bent like another."""
    table = inflection(language)
    rows: dict[str, list[list[str]]] = dict(table["determiners"])
    for stem, model in table["like"].items():
        old = model.removesuffix("er")
        rows[stem] = [[form.replace(old, stem, 1) for form in case] for case in rows[model]]
    return rows
