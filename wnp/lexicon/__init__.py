"""Words in human languages, and what each region calls things: tables in data files.

Every sentence, name and alias lives in `lexicon/<language>/` or `lexicon/regions/`; no other module
holds words that a reader sees.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from wnp.lexicon.tables import parse_table
from wnp.resources import resource_text

LANGUAGES = ("de", "en", "fr")
"""Languages of scene words, keys, messages and interface; stories may be in any language."""
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ckb", "ur", "yi"})


@cache
def table(name: str) -> dict[str, Any]:
    """Return one table, such as `table("de/scene")` or `table("regions/CH")`."""
    return parse_table(resource_text(f"lexicon/{name}.toml"))


def spoken(language: str) -> str:
    """Return the language to speak to a reader in: their own where we know it, else English."""
    return language if language in LANGUAGES else "en"
