"""What each kind of advice is called, with a bad and a good example, for report and manual.

The table `advice` of each language has one row a kind:

    [long-sentence]
    name = "Long sentence"
    bad = "Because mum was tired, …"
    good = "Mum was tired. …"
"""

from __future__ import annotations

from wnp.lexicon import spoken, table
from wnp.lexicon.folding import letters_of

Row = dict[str, str]


def advice_rows(language: str) -> dict[str, Row]:
    """Return the rows of a language by kind."""
    return table(f"{spoken(language)}/advice")


def name_of(kind: str, language: str) -> str:
    """Return what a kind of problem is called; its own short name where it has no other."""
    row = advice_rows(language).get(kind)
    return row["name"] if row else kind


def search_advice(words: str, language: str) -> dict[str, Row]:
    """Return the kinds of advice in whose name or explanation some words stand; all without any."""
    looked_for = letters_of(words)
    return {
        kind: row
        for kind, row in advice_rows(language).items()
        if looked_for in letters_of(" ".join((kind, *row.values())))
    }
