"""Plain nouns as a word list gives them: "der sichere Ort/Orte, an dem man schläft".

In: such words. Out: the noun with its gender, what stands before and behind it, and its forms.
"""

from __future__ import annotations

import re
from functools import cache

from wnp.values import Value
from wnp.wording.determiners import COLUMNS, Determiner
from wnp.wording.inflecting import inflection, without_article

_ENDINGS = ("en", "er", "es", "em", "e")
_HISSING = ("s", "ß", "z", "x", "sch", "st")
NOMINATIVE, ACCUSATIVE, DATIVE, GENITIVE = range(4)


class PlainNoun(Value, frozen=True):
    """A noun that can be put in the place of another."""

    text: str
    """As the list has it, without the plural."""
    gender: str
    adjectives: tuple[str, ...]
    noun: str
    plural: str
    rest: str
    """What stands behind the noun, with the space or comma before it."""


@cache
def plain_noun(words: str, language: str) -> PlainNoun | None:
    """Read plain words; none where they do not begin with an article."""
    gender, behind = without_article(words, language)
    pattern = r"((?:[a-zäöüß]+ )*)([A-ZÄÖÜ][\w-]*)" if language == "de" else r"()([\w’'-]+)"
    if not gender or not (found := re.match(pattern + r"(?:/([\w-]+))?", behind)):
        return None
    plural = found[3] or (found[2] if gender == "p" else "")
    text = words.replace(f"/{found[3]}", "", 1) if found[3] else words
    adjectives = tuple(found[1].split())
    return PlainNoun(text, gender, adjectives, found[2], plural, behind[found.end() :])


def column_of(gender: str, word: str, language: str) -> str:
    """Return the column of the singular, in some languages that in front of a vowel."""
    is_vowel = word[:1].casefold() in inflection(language).get("vowels", ())
    column = gender + "v" if is_vowel else gender
    return column if column in COLUMNS[language] else gender


def in_case(noun: PlainNoun, case: int, column: str, language: str) -> str:
    """Return a noun as it stands in a case, in the singular or plural."""
    if language != "de":
        return noun.plural if column == "p" else noun.noun
    if column == "p":
        return noun.plural + ("n" if case == DATIVE and noun.plural[-1] not in "ns" else "")
    if noun.noun.casefold() in inflection(language)["weak"]["words"]:
        ending = "n" if noun.noun.endswith(("e", "r")) else "en"
        return noun.noun + (ending if case != NOMINATIVE else "")
    if case == GENITIVE and column in ("m", "n"):
        return noun.noun + ("es" if noun.noun.endswith(_HISSING) else "s")
    return noun.noun


def adjective_in_case(adjective: str, determiner: Determiner, column: str) -> str:
    """Return a German adjective as it stands behind a determiner."""
    stem = next((adjective[: -len(end)] for end in _ENDINGS if adjective.endswith(end)), adjective)
    if column == "p" or determiner.case >= DATIVE or (determiner.case, column) == (ACCUSATIVE, "m"):
        return stem + "en"
    if determiner.shows_gender or column == "f":
        return stem + "e"
    return stem + ("er" if column == "m" else "es")
