"""The `wnp` command: read the words typed, call the package, print, return a status.

0: all is well, 1: something to mend, 2: a wrong call. Results go to standard output, talk to
standard error.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from wnp.cli.calls import (
    COMMANDS,
    GROUPS,
    STOPPED,
    TO_MEND,
    WELL,
    WRONG_CALL,
    Call,
    command_in,
    commands_of,
    parse_call,
)
from wnp.cli.talk import (
    complain,
    help_for,
    language_of_call,
    make_console_safe,
    overview,
    tell,
)
from wnp.problems import Problem

MODULES = {
    "new": "beginning",
    "check": "checking",
    "advice": "checking",
    "build": "commands",
    "compare": "commands",
    "draw": "commands",
    "template": "abstracting",
    "import": "importing",
    "templates": "library",
    "pictures": "commands",
    "pack check": "packs",
    "pack export": "packing",
    "pack import": "packing",
}
"""Where each command is: `run_` and its name in that module of `wnp.cli`."""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    gc.disable()  # one short job: looking for rings of dead objects costs more than they do
    make_console_safe()
    language = language_of_call(words, _folder_language(words), os.environ)
    try:
        status = run(words, language)
        sys.stdout.flush()
    except KeyboardInterrupt:
        tell(language, "cancelled")
        return STOPPED
    except BrokenPipeError:  # whoever read our output, such as `head`, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WELL
    except Exception as fault:
        is_full = isinstance(fault, OSError) and fault.errno in NO_ROOM
        tell(language, "no_room" if is_full else "our_fault")
        if not is_full:
            _report(fault)
        return TO_MEND
    finally:
        gc.enable()
    return status


def _report(fault: Exception) -> None:
    """Print where a fault of ours happened; its text may quote the family's words, so not that."""
    import traceback  # takes longer to load than the help takes to print

    for frame in traceback.extract_tb(fault.__traceback__):
        print(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}", file=sys.stderr)
    print(type(fault).__name__, file=sys.stderr)


def run(words: Sequence[str], language: str) -> int:
    """Understand a call and run it."""
    asks_for_help = any(word in ("-h", "--help") for word in words)
    name, _ = command_in(words)
    if asks_for_help and not name:
        print(overview(language))
        return WELL
    if asks_for_help and name in GROUPS:
        print("\n\n".join(help_for(one, language) for one in commands_of(name)))
        return WELL
    if "--version" in words and not name:
        print(_version())
        return WELL
    call = parse_call(words)
    if isinstance(call, Problem):
        complain([call], language)
        return WRONG_CALL
    if call.has("help"):
        print(help_for(call.command, language))
        return WELL
    return _run_command(call, language)


def _run_command(call: Call, language: str) -> int:
    """Load what one command needs, and nothing of the others, and run it."""
    module = import_module(f"wnp.cli.{MODULES[call.command]}")
    status: int = getattr(module, f"run_{call.command.replace(' ', '_')}")(call, language)
    return status


def _folder_language(words: Sequence[str]) -> str:
    """Return the language of the family folder that a call names, if there is one."""
    name, rest = command_in(words)
    if name not in COMMANDS or "folder" not in COMMANDS[name].arguments or name == "new":
        return ""
    from wnp.files import find_folder_language

    said = next(filter(None, (find_folder_language(Path(word)) for word in rest)), "")
    if len(said) < 3:
        return said
    from wnp.reading.keys import value_named  # only a language written out needs the tables

    return value_named("language", said)


def _version() -> str:
    from importlib.metadata import version

    return f"wnp {version('words-and-pictures')}"
