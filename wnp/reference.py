"""The tables of the manual, made from the tables of the program, so that they are always right.

In: a language. Out: Markdown tables by name, which stand in the manual between
`<!-- table: NAME -->` and `<!-- end -->`; a test compares them, `--update-golden` writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from wnp.building.wishes import PRODUCTS_FOR, Limits
from wnp.checking.packs import MAY_BE_OFF
from wnp.checking.weights import ADVICE, KEEPS_DRAFT
from wnp.cli.calls import COMMANDS
from wnp.cli.talk import explained, usage, written
from wnp.lexicon import table
from wnp.lexicon.advice import advice_rows, name_of
from wnp.lexicon.messages import Row, message_areas
from wnp.lexicon.pictures import KINDS, picture_ids, picture_names
from wnp.model.defaults import DEFAULTS
from wnp.model.family import ROLES
from wnp.model.story import SECTIONS
from wnp.model.visibility import Audience
from wnp.reading.pack import PACK, REGION

TABLE = re.compile(r"(<!-- table: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
MARKS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "|<>{}*_`#[]~"})
"""What would otherwise be read as Markdown."""
SPACE = re.compile(r"[\s'’]+")
PLACEHOLDER = re.compile(r"\{\w+\}")
ELIDED = re.compile(r"\b([djlmnst]|qu)e (?=[aeiouyéèêhœ])")
"""French swallows a vowel before a vowel; the patterns spell it out."""
MOST_WORDS = 6
"""How many synonyms a row shows; the program understands more."""
FIELDS_OF = {
    "story-keys": ("story",),
    "family-keys": ("family", "person", "tie", "household", "bond", "genogram", "every"),
    "plan-keys": (
        "plan", "danger", "goal", "scale", "rating", "bottom_line", "rule", "warning_sign",
        "action", "network_member", "visible_sign", "safety_object", "child_rule", "contingency",
        "meeting", "number", "harm", "trial", "journal", "service", "trajectory_step",
        "code_word", "safe_place", "every",
    ),
    "record-keys": ("record", "approval", "copy", "told", "supervisor_decision"),
    "tools-keys": (
        "tools", "three_houses", "house_item", "safety_house", "zone_item", "circles", "ring_item",
        "mapping", "map_item", "question", "every",
    ),
}  # fmt: skip
SCENE_TABLES = (
    "poses", "feelings", "relations", "mutual", "acts", "seats", "spots", "depths", "gazes",
    "times", "weather", "states", "people",
)  # fmt: skip


def fill_in_tables(page: str, language: str) -> str:
    """Return a page of the manual with every table in it made anew."""
    return TABLE.sub(
        lambda found: f"{found[1]}\n{render_table(found[2], language)}\n{found[3]}", page
    )


def render_table(name: str, language: str) -> str:
    """Return one table of the manual as Markdown."""
    if name in FIELDS_OF:
        return render_fields(FIELDS_OF[name], language)
    return TABLES[name](language)


def render_fields(sections: Sequence[str], language: str) -> str:
    """Return the fields of some sections of a file: what they are called and what they hold."""
    words = table(f"{language}/manual")
    columns = words["columns"]
    parts = []
    for section in sections:
        meanings = words["meaning"][section]
        rows = [
            (f"`{names[0]}`", _words(names[1:]), meanings[field])
            for field, names in table(f"{language}/keys")["fields"][section].items()
        ]
        head = (columns["field"], columns["also"], columns["meaning"])
        heading = f"### {words['headings'][section]}\n\n" if len(sections) > 1 else ""
        parts.append(heading + _markdown(head, rows))
    return "\n".join(parts)


def render_roles(language: str) -> str:
    """Return the roles that a person can have, and the words for them."""
    columns = table(f"{language}/manual")["columns"]
    words = table(f"{language}/keys")["values"]["role"]
    rows = [(f"`{words[role][0]}`", _words(words[role][1:], most=12)) for role in ROLES]
    return _markdown((columns["word"], columns["also"]), rows)


def render_sections(language: str) -> str:
    """Return the sections that a frame can belong to."""
    columns = table(f"{language}/manual")["columns"]
    words = table(f"{language}/story")["sections"]
    rows = [
        (f"`{{.{names[0]}}}`", _words(names[1:]))
        for names in (_class_names(words[section], section) for section in SECTIONS)
    ]
    return _markdown((columns["section"], columns["also"]), rows)


def _class_names(words: Iterable[str], section: str) -> tuple[str, ...]:
    """Return the words for a section as they are written in braces, without spaces."""
    names = (SPACE.sub("-", word) for word in (*words, section.replace("_", "-")))
    return tuple(dict.fromkeys(names))


def render_scene_words(language: str) -> str:
    """Return everything that a picture understands."""
    words = table(f"{language}/manual")
    columns = words["columns"]
    parts = []
    for kind in ("settings", *SCENE_TABLES, "props", "symbols"):
        rows = [(f"`{names[0]}`", _words(names[1:])) for names in _scene_words(kind, language)]
        parts.append(f"## {words['scene'][kind]}\n")
        parts.append(_markdown((columns["word"], columns["also"]), rows))
    return "\n".join(parts)


def _scene_words(kind: str, language: str) -> Iterable[tuple[str, ...]]:
    if kind in KINDS:
        return [picture_names(kind, name, language) for name in picture_ids(kind)]
    return [
        tuple(dict.fromkeys(shown(pattern, language) for pattern in patterns))
        for patterns in table(f"{language}/scene")[kind].values()
    ]


def render_looks(language: str) -> str:
    """Return the words that describe what a person looks like."""
    words, looks = table(f"{language}/manual"), table(f"{language}/looks")
    columns = words["columns"]
    rows = [
        (heading, ", ".join(_look_words(looks[group].values())))
        for group, heading in words["looks"].items()
    ]
    return _markdown((columns["what"], columns["word"]), rows)


def _look_words(rows: Iterable[str | Sequence[str]]) -> Iterable[str]:
    """Return the first word of each row; a row that is one text has only words of its own."""
    first = (row.split() if isinstance(row, str) else row[:1] for row in rows)
    return dict.fromkeys(word for words in first for word in words)


def render_messages(language: str) -> str:
    """Return every message, what it says and what helps, one table an area."""
    words = table(f"{language}/manual")
    texts = table(f"{language}/cli")["texts"]
    head = (words["columns"]["says"], words["columns"]["helps"])
    parts = []
    for area, rows in message_areas(language).items():
        lines = [_message(row, _mark(kind, texts)) for kind, row in rows.items()]
        parts.append(f"## {words['areas'][area]}\n\n{_markdown(head, lines)}")
    return "\n".join(parts)


def render_advice(language: str) -> str:
    """Return every piece of advice with its reason, a hard and a good example; one heading each."""
    words = table(f"{language}/manual")["advice"]
    areas = message_areas(language)
    rows = advice_rows(language)
    parts = []
    for area in ("wording", "words", "telling", "checks"):
        kinds = [kind for kind in areas[area] if "why" in rows.get(kind, {})]
        parts += [f"## {table(f'{language}/manual')['areas'][area]}\n"] if kinds else []
        parts += [_advice(kind, rows[kind], words) for kind in kinds]
    return "\n".join(parts)


def _advice(kind: str, row: Row, words: Mapping[str, str]) -> str:
    """Return one piece of advice under a heading with a fixed anchor."""
    lines = [f"### {_plain(row['name'])} {{ #{kind} }}\n", _plain(row["why"]), ""]
    for part in ("bad", "good"):
        if row.get(part):
            lines.append(f"- {words[part]}: {_plain(row[part])}")
    return "\n".join([*lines, ""])


def _mark(kind: str, texts: Mapping[str, str]) -> str:
    """Return what stands before a message that does not stop the printing."""
    if kind in KEEPS_DRAFT:
        return texts["draft"]
    return texts["advice"] if kind in ADVICE else ""


def _message(row: Row, mark: str) -> tuple[str, str]:
    says = _plain(row["says"])
    return (f"*{mark}:* {says}" if mark else says), _plain(
        row.get("hint", row.get("otherwise", ""))
    )


def render_commands(language: str) -> str:
    """Return every command: what it does, what can stand behind it, examples."""
    words = table(f"{language}/cli")
    return "\n".join(_command(name, language, words) for name in COMMANDS)


def _command(name: str, language: str, words: Mapping[str, Any]) -> str:
    command, row = COMMANDS[name], words["commands"][name]
    columns = table(f"{language}/manual")["columns"]
    arguments = [(f"`{words['names'][one]}`", words["arguments"][one]) for one in command.arguments]
    options = [(f"`{written(one, words)}`", explained(name, one, words)) for one in command.options]
    parts = (
        f"## `wnp {name}`\n",
        f"{row['does']} {row.get('more', '')}".strip() + "\n",
        f"```text\n{usage(name, command, words)}\n```\n",
        "```sh\n" + "\n".join(row["examples"]) + "\n```\n",
        _markdown((columns["you_write"], columns["meaning"]), [*arguments, *options]),
    )
    return "\n".join(parts)


def render_gate(language: str) -> str:
    """Return who reads what where an author writes nothing beside it."""
    words = table(f"{language}/manual")["gate"]
    rows = [
        (words["things"][thing], *(words["yes" if who in seen else "no"] for who in Audience))
        for thing, seen in DEFAULTS.items()
    ]
    return _markdown((words["column"], *(words[who] for who in Audience)), rows)


def render_products(language: str) -> str:
    """Return which page is for whom, and the word with which it is asked for."""
    words = table(f"{language}/manual")
    names, who = words["products"], words["gate"]
    rows = [
        (names[product], f"`{product}`", *(_is_for(limits, one, words) for one in Audience))
        for product, limits in PRODUCTS_FOR.items()
    ]
    return _markdown((names["title"], "`--make`", *(who[one] for one in Audience)), rows)


def _is_for(limits: Limits, audience: Audience, words: Mapping[str, Any]) -> str:
    if audience not in limits.audiences:
        return str(words["gate"]["no"])
    return str(words["products"]["one"] if limits.needs_person else words["gate"]["yes"])


def shown(pattern: str, language: str) -> str:
    """Return a phrase pattern as a practitioner would write it: `sitzt|sitzen da?` → `sitzt da`."""
    words = " ".join(token.rstrip("?").split("|")[0] for token in pattern.split())
    for name, place in table(f"{language}/manual")["places"].items():
        words = words.replace(f"{{{name}}}", f"‹{place}›")
    return ELIDED.sub(r"\1’", words.replace("'", "’")) if language == "fr" else words


def _plain(sentence: str) -> str:
    """Return a message for a table: what it quotes as dots, and no sign read as Markdown."""
    dots = PLACEHOLDER.sub("…", sentence.replace("{{", "\0").replace("}}", "\1"))
    return dots.replace("….", "…").replace("\0", "{").replace("\1", "}").translate(MARKS)


def _words(words: Iterable[str], *, most: int = MOST_WORDS) -> str:
    every = list(words)
    return ", ".join(every[:most]) + (" …" if len(every) > most else "")


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    cells = ([cell.replace("|", "\\|") for cell in line] for line in lines)
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)


def render_pack(language: str) -> str:
    """Return what `pack.toml` may say."""
    return _names_of_pack(PACK, "pack", language)


def render_pack_region(language: str) -> str:
    """Return what `region.toml` may say."""
    return _names_of_pack(REGION, "pack_region", language)


def _names_of_pack(names: Iterable[str], group: str, language: str) -> str:
    words = table(f"{language}/manual")
    columns = words["columns"]
    rows = [(f"`{name}`", words[group][name]) for name in names]
    return _markdown((columns["field"], columns["meaning"]), rows)


def render_pack_advice(language: str) -> str:
    """Return the advice that a pack may turn off."""
    columns = table(f"{language}/manual")["columns"]
    rows = [(f"`{kind}`", name_of(kind, language)) for kind in sorted(MAY_BE_OFF)]
    return _markdown((columns["field"], columns["meaning"]), rows)


TABLES: dict[str, Callable[[str], str]] = {
    "roles": render_roles,
    "sections": render_sections,
    "scene-words": render_scene_words,
    "looks": render_looks,
    "gate": render_gate,
    "products": render_products,
    "messages": render_messages,
    "advice": render_advice,
    "commands": render_commands,
    "pack": render_pack,
    "pack-region": render_pack_region,
    "pack-advice": render_pack_advice,
}
