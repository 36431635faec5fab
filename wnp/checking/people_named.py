"""Whose names stand in words: what several checks ask.

In: a text or a frame. Out: texts, person ids. A name counts where it stands as a word of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from wnp.checking.telling_words import words_of_group
from wnp.lexicon import table
from wnp.model.agreement import PARENT_ROLES
from wnp.model.family import Family
from wnp.model.scene import scenes_in
from wnp.model.story import Frame
from wnp.model.words import text_of

_WORDS = re.compile(r"\w+")


def words_of(frame: Frame) -> str:
    """Return everything there is to read on a page, in all its variants."""
    texts = [frame.title, *(text_of(passage.words) for passage in frame.passages)]
    for scene in scenes_in(frame.picture):
        texts += [scene.title, *(bubble.words for bubble in scene.bubbles)]
        texts += [thing.words for thing in (*scene.symbols, *scene.props)]
    return "\n".join(text for text in texts if text)


def names_in(text: str, family: Family) -> set[str]:
    """Return the ids of everybody whose name stands in a text."""
    text = normalize("NFC", text)
    return {p.id for p in family.people if p.name.strip() and _pattern(p.name).search(text)}


def named_as_theirs(text: str, family: Family, language: str) -> set[str]:
    """Return the ids of those who are named as somebody's: "your mum" is Mum."""
    whose = words_of_group(language, "whose")
    words = [normalize("NFC", word).casefold() for word in _WORDS.findall(text)]
    joins, parents = words_of_group(language, "agreeing"), words_of_group(language, "parents")
    names = [(p, _WORDS.findall(normalize("NFC", p.name).casefold())) for p in family.people]
    found: set[str] = set()
    theirs = [at + 1 for at, word in enumerate(words) if word in whose]
    while theirs:
        at = theirs.pop()
        for person, name in names:
            end = at + len(name)
            if name and words[at:end] == name:
                found.add(person.id)
                theirs += [end + 1] if words[end : end + 1] and words[end] in joins else []
        if parents.intersection(words[at : at + 1]):
            found |= {person.id for person in family.people if person.role in PARENT_ROLES}
    return found


def is_named_in(name: str, text: str) -> bool:
    """Say whether a name stands in a text."""
    return bool(name.strip()) and bool(_pattern(name).search(normalize("NFC", text)))


@lru_cache(maxsize=512)
def _pattern(name: str) -> re.Pattern[str]:
    cases = table("de/grammar")["cases"]
    first, *others = normalize("NFC", name).split()
    forms = (first, cases["changed"]) if first == cases["title"] and others else (first,)
    written = r"\s+".join([f"(?:{'|'.join(map(re.escape, forms))})", *map(re.escape, others)])
    return re.compile(rf"(?<!\w){written}(?:['’]?s|['’])?(?!\w)")
