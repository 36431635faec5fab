"""Words that phrases speak of together: groups with a name, and words around people.

In: the table `sentences` of a language. Out: words.
"""

from __future__ import annotations

import re
from functools import cache

from wnp.lexicon import spoken, table

GROUP = "@"
_GROUP = re.compile(r"@(\w+)")


def with_groups(phrase: str, language: str) -> str:
    """Return a phrase with the words of a group in the place of its name: `@tell`."""
    if GROUP not in phrase or not language:
        return phrase
    groups = table(f"{spoken(language)}/wording/sentences")["groups"]
    return _GROUP.sub(lambda found: str(groups[found[1]]), phrase)


@cache
def before_people(language: str) -> frozenset[str]:
    """Return what may stand before a word for a person: "deine Mama"."""
    return frozenset(table(f"{language}/wording/sentences").get("before_people", ()))


@cache
def people_words(language: str) -> frozenset[str]:
    """Return the words that stand for a person: pronouns and family words."""
    return frozenset(table(f"{language}/wording/sentences")["people"])


@cache
def title_words(language: str) -> frozenset[str]:
    """Return what stands before the name of a grown-up: "Frau Klein", "Oma Rosa"."""
    return frozenset(table(f"{language}/wording/sentences").get("titles", ()))
