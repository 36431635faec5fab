"""Speak with the person at the keyboard: in which language, and where to.

Results go to standard output, talk to standard error; whatever a console cannot show becomes a
question mark instead of a failure. Words come from `lexicon/<language>/cli.toml`.
"""

from __future__ import annotations

import io
import json
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from wnp.cli.calls import COMMANDS, LANG, Command, Option
from wnp.lexicon import LANGUAGES, spoken, table
from wnp.lexicon.messages import hint_of, message_of, say
from wnp.problems import Problem

WIDTH = 100
COLUMN = 20
LOCALE_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")
MOTHER_TONGUE = "de"


def make_console_safe() -> None:
    """Let the streams replace what they cannot carry, and give those that are closed nowhere to go.

    A console without letters, a file of an old editor and a window without a console are no reason
    to stop.
    """
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def language_of_call(words: Sequence[str], folder_language: str, env: Mapping[str, str]) -> str:
    """Return the language to speak: as asked, else of the folder, the computer, the makers."""
    asked = [after for word, after in pairwise(words) if word == LANG.flag]
    asked += [word.partition("=")[2] for word in words if word.startswith(f"{LANG.flag}=")]
    locale = next((env[name] for name in LOCALE_NAMES if env.get(name)), "")[:2].lower()
    choices = (*asked, spoken(folder_language) if folder_language else "", locale)
    return next((choice for choice in choices if choice in LANGUAGES), MOTHER_TONGUE)


def phrase(language: str, name: str, **values: object) -> str:
    """Return one of the command line's own phrases; numbers choose between one and many."""
    rows: dict[str, Any] = table(f"{language}/cli")["phrases"]
    row = rows[name]
    if isinstance(row, dict):
        row = row["one" if values.get("count") == 1 else "many"]
    return str(row).format_map(values)


def tell(language: str, name: str, **values: object) -> None:
    """Say a phrase to the person, not to a following program."""
    print(phrase(language, name, **values), file=sys.stderr, flush=True)


def complain(problems: Iterable[Problem], language: str) -> None:
    """Say problems to the person."""
    for problem in problems:
        print(say(problem, language), file=sys.stderr)


def rows_of(problems: Iterable[tuple[Problem, str]], language: str) -> list[dict[str, object]]:
    """Return problems with their weights as rows for programs."""
    return [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "kind": problem.kind,
            "weight": weight,
            "message": message_of(problem, language),
            "hint": hint_of(problem, language),
        }
        for problem, weight in problems
    ]


def print_json(rows: object) -> None:
    """Print rows for programs; plain ASCII, which every console can carry."""
    print(json.dumps(rows, indent=2))


def overview(language: str) -> str:
    """Return the help of the whole program."""
    words = table(f"{language}/cli")
    commands = [(name, words["commands"][name]["does"]) for name in COMMANDS]
    texts = words["texts"]
    parts = [
        f"{texts['usage']}: wnp {texts['command']} …",
        _wrapped(texts["about"]),
        _section(texts["commands"], commands),
        _section(texts["examples"], [(line, "") for line in words["examples"]]),
        texts["more"],
    ]
    return "\n\n".join(parts)


def help_for(name: str, language: str) -> str:
    """Return the help of one command."""
    words = table(f"{language}/cli")
    command, row, texts = COMMANDS[name], words["commands"][name], words["texts"]
    arguments = [(words["names"][one], words["arguments"][one]) for one in command.arguments]
    options = [(written(one, words), explained(name, one, words)) for one in command.options]
    parts = [
        f"{texts['usage']}: {usage(name, command, words)}",
        _wrapped(f"{row['does']} {row.get('more', '')}".strip()),
        _section(texts["arguments"], arguments) if arguments else "",
        _section(texts["options"], options),
        _section(texts["examples"], [(line, "") for line in row["examples"]]),
    ]
    return "\n\n".join(part for part in parts if part)


def usage(name: str, command: Command, words: Mapping[str, Any]) -> str:
    """Return how a command is called."""
    arguments = [words["names"][one] for one in command.arguments]
    more = [f"[{words['texts']['words']} …]"] if command.words else []
    options = [f"[{words['texts']['options_short']}]"]
    return " ".join(("wnp", name, *arguments, *more, *options))


def written(option: Option, words: Mapping[str, Any]) -> str:
    """Return an option as it is typed, with a name for what follows it."""
    flags = ", ".join(flag for flag in (option.short, option.flag) if flag)
    return flags if option.is_switch else f"{flags} {words['values'][option.name]}"


def explained(command: str, option: Option, words: Mapping[str, Any]) -> str:
    """Return what an option does for a command."""
    options = words["options"]
    return str(options.get(f"{command}-{option.name}") or options[option.name])


def _section(title: str, rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join((f"{title}:", *(_row(left, right) for left, right in rows)))


def _row(left: str, right: str) -> str:
    if not right:
        return f"  {left}"
    lines = textwrap.wrap(right, WIDTH - COLUMN - 4) or [""]
    indent = "\n" + " " * (COLUMN + 4)
    start = f"  {left:<{COLUMN}}  " if len(left) <= COLUMN else f"  {left}{indent}"
    return start + indent.join(lines)


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH)
