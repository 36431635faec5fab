"""What can be called, and what a call says: commands, their arguments and options, as tables.

In: the words typed after `wnp`. Out: a call, or the problem that makes it a wrong one. Words that a
reader sees stand in `lexicon/<language>/cli.toml` under the names used here.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import NoReturn

from wnp.lexicon import LANGUAGES
from wnp.problems import NOWHERE, Problem, problem
from wnp.values import Value

WELL, TO_MEND, WRONG_CALL, STOPPED = 0, 1, 2, 130
"""How a command ends."""
MODES = ("colour", "ink-saving", "lines")
FORMATS = ("text", "json")
SHEETS = ("landscape", "portrait", "square", "card")
REGIONS = ("DE", "AT", "CH", "LU")


class Option(Value, frozen=True):
    """One option of a command."""

    flag: str
    short: str = ""
    choices: tuple[str, ...] = ()
    is_switch: bool = False
    enough: int = 99
    """How many arguments are enough where this switch is set."""
    repeats: bool = False

    @property
    def name(self) -> str:
        """The option without its hyphens."""
        return self.flag.lstrip("-")


class Command(Value, frozen=True):
    """One command: the arguments it needs, in order, and the options it understands."""

    arguments: tuple[str, ...]
    options: tuple[Option, ...]
    words: bool = False
    """Whether any further words may follow, as in a search."""


LANG = Option("--lang", choices=LANGUAGES)
HELP = Option("--help", "-h", is_switch=True)
FORMAT = Option("--format", choices=FORMATS)
SHEET = Option("--format", choices=SHEETS)
LANGUAGE = Option("--language")
AGE = Option("--age")
COLOUR = Option("--colour", choices=MODES)

PACK = Option("--pack")

COMMANDS: Mapping[str, Command] = {
    "new": Command(
        ("template", "folder"),
        (
            Option("--set", repeats=True),
            Option("--defaults", is_switch=True),
            Option("--form"),
            Option("--answers"),
            Option("--questions", is_switch=True, enough=1),
            LANGUAGE,
            Option("--region", choices=REGIONS),
            AGE,
            PACK,
            LANG,
            HELP,
        ),
    ),
    "check": Command(
        ("folder",),
        (
            Option("--format", choices=(*FORMATS, "html")),
            Option("--for", choices=("parents", "professionals")),
            Option("--out"),
            PACK,
            LANG,
            HELP,
        ),
    ),
    "build": Command(
        ("folder",),
        (
            Option("--for"),
            Option("--make"),
            Option("--out"),
            AGE,
            LANGUAGE,
            Option("--names", choices=("cover", "real")),
            Option("--blank", is_switch=True),
            COLOUR,
            PACK,
            LANG,
            HELP,
        ),
    ),
    "compare": Command(
        ("old", "new"),
        (
            Option("--for"),
            Option("--out"),
            AGE,
            LANGUAGE,
            COLOUR,
            FORMAT,
            LANG,
            HELP,
        ),
    ),
    "draw": Command(
        ("scene",),
        (Option("--output", "-o"), SHEET, COLOUR, LANGUAGE, PACK, LANG, HELP),
    ),
    "template": Command(("folder", "name"), (Option("--confirm"), Option("--out"), LANG, HELP)),
    "import": Command(
        ("file", "folder"), (LANGUAGE, Option("--region", choices=REGIONS), LANG, HELP)
    ),
    "templates": Command((), (PACK, FORMAT, LANG, HELP), words=True),
    "pictures": Command((), (FORMAT, LANG, HELP), words=True),
    "advice": Command((), (FORMAT, LANG, HELP), words=True),
    "pack check": Command(("pack",), (FORMAT, LANG, HELP)),
    "pack export": Command(("pack", "zip"), (LANG, HELP)),
    "pack import": Command(("zip", "pack"), (Option("--replace", is_switch=True), LANG, HELP)),
}
GROUPS = frozenset(name.partition(" ")[0] for name in COMMANDS if " " in name)
"""First words of commands that have two."""
LATER: frozenset[str] = frozenset({"preview", "share"})
"""Commands of the design that are not there yet."""


class Call(Value, frozen=True):
    """One understood call."""

    command: str
    arguments: tuple[str, ...] = ()
    values: Mapping[str, str] = {}
    settings: tuple[str, ...] = ()
    """What `--set` said, in order."""

    def value(self, name: str, otherwise: str = "") -> str:
        """Return what an option said."""
        return self.values.get(name, otherwise)

    def has(self, name: str) -> bool:
        """Say whether a switch was given."""
        return name in self.values


class _NotUnderstoodError(Exception):
    """Argparse could not make sense of a call that no check of ours caught before."""


class _Quiet(argparse.ArgumentParser):
    """A parser that leaves the talking to us: its own sentences are English."""

    def _get_formatter(self) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(self.prog, width=80)  # else it would load what asks how wide

    def error(self, message: str) -> NoReturn:
        raise _NotUnderstoodError(message)


def commands_of(group: str) -> tuple[str, ...]:
    """Return the commands that begin with the same first word."""
    return tuple(name for name in COMMANDS if name.startswith(f"{group} "))


def command_in(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return the first word that is no option, or two such as `pack check`; and the others."""
    first, rest = _first_in(words)
    second, others = _first_in(rest) if first in GROUPS else ("", rest)
    if not second:
        return first, rest
    return f"{first} {second}", others


def _first_in(words: Sequence[str]) -> tuple[str, list[str]]:
    rest = list(words)
    for position, word in enumerate(rest):
        after_lang = position and rest[position - 1] == LANG.flag
        if not word.startswith("-") and not after_lang:
            return rest.pop(position), rest
    return "", rest


def parse_call(words: Sequence[str]) -> Call | Problem:
    """Return the call that is meant, or what is wrong with it."""
    name, rest = command_in(words)
    if name not in COMMANDS:
        return _unknown_command(name)
    command = COMMANDS[name]
    parser = _parser_for(command)
    try:
        found, others = parser.parse_known_args(rest)
    except _NotUnderstoodError:
        return problem(NOWHERE, "call-not-understood", command=name)
    said: dict[str, list[str]] = {key: value for key, value in vars(found).items() if value}
    values = {key.replace("_", "-"): value[-1] for key, value in said.items()}
    arguments = _arguments_in(others)
    if isinstance(arguments, Problem):
        return _unknown_option(dict(arguments.values)["found"], name)
    call = Call(name, arguments, values, tuple(said.get("set", ())))
    return _wrong_in(call, command) or call


def _parser_for(command: Command) -> _Quiet:
    """Return a parser that takes every option and refuses nothing that we say better ourselves."""
    parser = _Quiet(add_help=False, allow_abbrev=False)
    for option in command.options:
        flags = [flag for flag in (option.short, option.flag) if flag]
        if option.is_switch:
            parser.add_argument(*flags, action="append_const", const="yes", dest=option.name)
        else:
            parser.add_argument(*flags, nargs="?", const="", action="append", dest=option.name)
    return parser


def _arguments_in(others: Sequence[str]) -> tuple[str, ...] | Problem:
    """Return the words that are no options; after `--` everything is one."""
    words = list(others)
    after = words.index("--") if "--" in words else len(words)
    for word in words[:after]:
        if word.startswith("-") and word != "-":
            return problem(NOWHERE, "unknown-option", found=word.partition("=")[0])
    return (*words[:after], *words[after + 1 :])


def _wrong_in(call: Call, command: Command) -> Problem | None:
    if call.has("help"):
        return None
    for option in command.options:
        if option.name in call.values and (wrong := _wrong_value(call, option)):
            return wrong
    needed = min((len(command.arguments), *(o.enough for o in command.options if call.has(o.name))))
    if len(call.arguments) < needed:
        missing = command.arguments[len(call.arguments)]
        return problem(NOWHERE, f"missing-{missing}", command=call.command)
    if not command.words and len(call.arguments) > len(command.arguments):
        extra = call.arguments[len(command.arguments)]
        return problem(NOWHERE, "too-many-arguments", command=call.command, found=extra)
    return None


def _wrong_value(call: Call, option: Option) -> Problem | None:
    value = call.values[option.name]
    if not value:
        return problem(NOWHERE, "option-without-value", option=option.flag, command=call.command)
    if option.choices and value not in option.choices:
        return problem(
            NOWHERE,
            "option-not-possible",
            option=option.flag,
            found=value,
            nearest=_nearest(value, option.choices),
            known=", ".join(option.choices),
        )
    if option is AGE and not (value.isascii() and value.isdigit() and int(value) <= 120):
        return problem(NOWHERE, "bad-age", found=value)
    return None


def _unknown_command(name: str) -> Problem:
    known = ", ".join(COMMANDS)
    if not name:
        return problem(NOWHERE, "no-command", known=known)
    if name in GROUPS:
        steps = ", ".join(f"wnp {one}" for one in commands_of(name))
        return problem(NOWHERE, "missing-step", command=name, known=steps)
    if name in LATER:
        return problem(NOWHERE, "later-command", found=name, known=known)
    return problem(
        NOWHERE, "unknown-command", found=name, nearest=_nearest(name, COMMANDS), known=known
    )


def _unknown_option(flag: str, name: str) -> Problem:
    flags = [option.flag for option in COMMANDS[name].options]
    return problem(
        NOWHERE,
        "unknown-option",
        found=flag,
        command=name,
        nearest=_nearest(flag, flags),
        known=", ".join(flags),
    )


def _nearest(word: str, words: Sequence[str] | Mapping[str, object]) -> str:
    from wnp.lexicon.folding import nearest  # only a wrong call pays for it

    return nearest(word, words, least=2)
