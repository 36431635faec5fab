"""The command that shows what a pack changes against the base, and what is wrong with it.

In: an understood call and the language to speak. Out: the exit status.
"""

from __future__ import annotations

from pathlib import Path

from wnp.building.packs import load_pack
from wnp.cli.calls import Call
from wnp.cli.statuses import line_of, status_of


def run_pack_check(call: Call, language: str) -> int:
    """Print what a pack changes, line by line, and then what there is to mend."""
    loaded = load_pack(Path(call.arguments[0]))
    for found in loaded.problems:
        print(line_of(found, language))
    return status_of(loaded.problems)
