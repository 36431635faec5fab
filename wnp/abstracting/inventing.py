"""Invent a family for a template, so that its example shows nobody who exists.

In: the parts of a template, a language and every name that may not be in it. Out: rows of
`example.toml`. Names come from a table; one that is like a name of the real family is passed over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from wnp.abstracting.people import Seats, grammar
from wnp.lexicon import spoken, table
from wnp.lexicon.folding import fold
from wnp.reading.family import id_from

FIELDS = ("name", "role", "gender", "age", "look")
ASKS = {"child": ("name", "age", "gender", "look"), "mother": ("name", "look"),
        "father": ("name", "look"), "pet": ("name", "role")}  # fmt: skip
"""What is asked about a part; of everybody else the name."""


def asks_of(base: str) -> tuple[str, ...]:
    """Return which fields a template asks about a part."""
    return ASKS.get("child" if base == "sibling" else base, ("name",))


def invented_family(
    seats: Seats, language: str, forbidden: Collection[str]
) -> dict[str, dict[str, str]]:
    """Return somebody invented for each part; nobody has a name of the real family."""
    texts = table(f"{spoken(language)}/abstracting")
    rows, more = texts["invented"], texts["more_names"]
    never = {fold(name) for name in forbidden}
    family: dict[str, dict[str, str]] = {}
    for seat in seats.seats:
        role = "child" if seat.role == "sibling" else seat.role
        taken = {row["name"] for row in family.values()}
        chosen = _chosen(rows[role], more, never, taken, language)
        person = dict(zip(FIELDS, chosen, strict=True))
        person["look"] = _without(person["look"], never)
        ids = {row["id"] for row in family.values()}
        family[seat.part] = {"id": _free_id(person["name"], seat.part, ids), **person}
    return family


def _chosen(
    rows: list[list[str]], more: list[str], never: set[str], taken: Collection[str], language: str
) -> list[str]:
    """Return the first row whose name is free; kin words such as “Mama” name nobody."""
    kin = set(grammar(language)["kin"])
    named = (*rows, *([name, *rows[0][1:]] for name in more))
    free = (
        row
        for row in named
        if row[0] not in taken and (row[0] in kin or not _is_like(row[0], never))
    )
    numbered = (f"{more[0]} {number}" for number in range(2, 999))
    return next(free, None) or [
        next(name for name in numbered if name not in taken), *rows[0][1:]
    ]  # fmt: skip


def _without(look: str, never: set[str]) -> str:
    """Return a look without words that are names: “peau claire”, if somebody is Claire."""
    return ", ".join(part for part in look.split(", ") if not _is_like(part, never))


def _is_like(name: str, never: set[str]) -> bool:
    return bool({fold(word) for word in (name, *name.split())} & never)


def _free_id(name: str, part: str, taken: Collection[str]) -> str:
    wanted = id_from(name) or part
    numbered = (f"{wanted}-{number}" for number in range(2, 99))
    return next(one for one in (wanted, *numbered) if one not in taken)


def toml_of(rows: Mapping[str, Mapping[str, str]], note: str) -> str:
    """Return rows as the text of a TOML file with a remark above."""
    return "\n".join((f"# {note}", *_toml_lines(rows))) + "\n"


def _toml_lines(rows: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for name, row in rows.items():
        yield ""
        yield f"[{name}]"
        yield from (f"{key} = {toml_text(value)}" for key, value in row.items())


def toml_text(value: str) -> str:
    """Return a text as TOML writes it."""
    safe = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign.isprintable() else " " for sign in safe) + '"'
