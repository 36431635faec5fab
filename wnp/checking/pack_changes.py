"""What a pack changes against the base, one thing after the other, so that nothing changes unseen.

In: a pack and the language to speak. Out: changes in the order of its files: what was, what is now,
and where the pack says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.advice import name_of
from wnp.lexicon.regions import REGIONS
from wnp.model.pack import Pack, Said
from wnp.problems import NOWHERE, Place
from wnp.templating.pack_templates import templates_of
from wnp.values import Value
from wnp.wording.own_words import OK
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

ADDED, REPLACED, OFF, SAME = "added", "replaced", "off", "same"
ABOUT_WORDS = frozenset({"trade-word", "label", "diagnosis"})


class Change(Value, frozen=True):
    """One thing that a pack changes."""

    kind: str
    """`added`, `replaced`, `off`, or `same` where it says what the base says."""
    what: str
    """Its name in the files of the pack: `numbers.helpline.number`."""
    new: str
    old: str = ""
    place: Place = NOWHERE


def changes_of(pack: Pack, language: str) -> tuple[Change, ...]:
    """Return everything that a pack changes, file after file."""
    found = [_change(one, pack, language) for one in pack.said]
    found += _templates(pack, language)
    return tuple(sorted(found, key=lambda one: (one.place, one.what)))


def _change(one: Said, pack: Pack, language: str) -> Change:
    what = ".".join(one.path[1:] if one.path[0] in ("region", "words") else one.path)
    if one.path[0] == "advice_off":
        return Change(OFF, "advice_off", name_of(one.path[1], language), place=one.place)
    if one.path[0] in ("trade_words", "words", "hurting_words"):
        languages = (one.path[1],) if one.path[0] != "words" else LANGUAGES
        old = _remarked(one.path[-1], languages)
        kind = OFF if one.text.casefold() in OK else REPLACED if old else ADDED
        return Change(kind, what, one.text, old, one.place)
    old = _in_base(one.path[1:], pack.region) if one.path[0] == "region" else ""
    kind = SAME if old == one.text else REPLACED if old else ADDED
    return Change(kind, what, one.text, old, one.place)


def _remarked(word: str, languages: tuple[str, ...]) -> str:
    """Return what the base proposes in place of a word, or nothing where it knows none."""
    for language in languages:
        for remark in remarks_on(word, Setting(language, level=Level.YOUNG)):
            if remark.rule in ABOUT_WORDS:
                return remark.better or name_of(remark.rule, language)
    return ""


def _in_base(names: tuple[str, ...], region: str) -> str:
    """Return what the table of a region says, as one text; empty where it says nothing."""
    if region not in REGIONS:
        return ""
    row: Any = table(f"regions/{region}")
    for name in names:
        if isinstance(row, list):
            row = next((one for one in row if one.get("kind") == name), {})
        else:
            row = row.get(name, {}) if isinstance(row, dict) else {}
    if isinstance(row, bool):
        return "true" if row else "false"
    if isinstance(row, list):
        return ", ".join(map(str, row))
    return row if isinstance(row, str) else ""


def _templates(pack: Pack, language: str) -> Iterator[Change]:
    for one in templates_of(pack):
        place = Place(f"templates/{one.id}/template.toml")
        yield Change(ADDED, f"templates.{one.id}", one.title(language), place=place)
