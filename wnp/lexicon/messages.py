"""Say problems in the author's language.

In: a problem, which carries its kind and the words it quotes. Out: its sentence and its hint, from
`lexicon/<language>/messages/*.toml`. A row of these tables looks like this:

    [unknown-person]
    says = "Es gibt keine Person mit dem Namen „{found}“."
    hint = "Meinten Sie „{nearest}“?"
    otherwise = "In family.yaml stehen: {known}."

`hint` is used where every value it quotes is there and not empty, else `otherwise`.
"""

from __future__ import annotations

import re
from functools import cache
from string import Formatter

from wnp.lexicon import spoken
from wnp.lexicon.tables import parse_table
from wnp.problems import Problem
from wnp.resources import resource_names, resource_text

Row = dict[str, str]
LONG_WORD = re.compile(r"(?<![^\s„“«\"])([^\s/\\]{60})[^\s/\\]{4,}(?![/\\])")
LONGEST = 1000
"""Letters of a quotation; a list of all the words that a picture knows is as long as that."""


def message_areas(language: str) -> dict[str, dict[str, Row]]:
    """Return the messages of a language by area and kind."""
    folder = f"lexicon/{language}/messages"
    return {
        name: parse_table(resource_text(f"{folder}/{name}.toml"))
        for name in resource_names(folder, ".toml")
    }


@cache
def message_rows(language: str) -> dict[str, Row]:
    """Return every message of a language by kind."""
    areas = message_areas(language).values()
    return {kind: row for rows in areas for kind, row in rows.items()}


def quoted_names(sentence: str) -> frozenset[str]:
    """Return the names of the values that a sentence quotes."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def short(text: str) -> str:
    """Return what a sentence quotes, so that it stays a sentence; paths are never cut."""
    cut = LONG_WORD.sub(r"\1…", text)
    return cut if len(cut) <= LONGEST else f"{cut[:LONGEST].rstrip(' ,')} …"


def message_of(problem: Problem, language: str) -> str:
    """Return the sentence about a problem."""
    row = message_rows(spoken(language))[problem.kind]
    return row["says"].format_map({name: short(text) for name, text in problem.values})


def hint_of(problem: Problem, language: str) -> str:
    """Return what might help, or an empty text."""
    row = message_rows(spoken(language))[problem.kind]
    values = {name: short(text) for name, text in problem.values if text}
    for sentence in (row.get("hint", ""), row.get("otherwise", "")):
        if sentence and quoted_names(sentence) <= values.keys():
            return sentence.format_map(values)
    return ""


def say(problem: Problem, language: str) -> str:
    """Return a problem as it is printed: place, sentence, and the hint indented beneath."""
    where = f"{problem.place}: " if problem.place.file else ""
    line = f"{where}{message_of(problem, language)}"
    hint = hint_of(problem, language)
    return f"{line}\n    {hint}" if hint else line
