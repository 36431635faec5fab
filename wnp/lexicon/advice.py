"""What each kind of advice is called, with a bad and a good example, as the report and manual say it.

The table `advice` of each language has one row a kind:

    [long-sentence]
    name = "Long sentence"
    bad = "Because mum was tired, …"
    good = "Mum was tired. …"
"""

from __future__ import annotations

from wnp.lexicon import spoken, table

Row = dict[str, str]


def advice_rows(language: str) -> dict[str, Row]:
    """Return the rows of a language by kind."""
    return table(f"{spoken(language)}/advice")


def name_of(kind: str, language: str) -> str:
    """Return what a kind of problem is called; its own short name where it has no other."""
    row = advice_rows(language).get(kind)
    return row["name"] if row else kind
