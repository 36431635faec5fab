"""Whose names stand in words: what several checks ask.

In: a text or a frame. Out: texts, person ids. A name counts where it stands as a word of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from wnp.model.family import Family
from wnp.model.scene import scenes_in
from wnp.model.story import Frame
from wnp.model.words import text_of


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


def is_named_in(name: str, text: str) -> bool:
    """Say whether a name stands in a text."""
    return bool(name.strip()) and bool(_pattern(name).search(normalize("NFC", text)))


@lru_cache(maxsize=512)
def _pattern(name: str) -> re.Pattern[str]:
    written = r"\s+".join(map(re.escape, normalize("NFC", name).split()))
    return re.compile(rf"(?<!\w){written}(?:['’]?s|['’])?(?!\w)")
