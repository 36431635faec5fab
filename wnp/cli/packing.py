"""The commands that make one file of a pack, and a pack of one file.

In: an understood call and the language to speak. Out: the exit status. Nobody gets a pack unseen:
what it changes is printed as soon as it is there.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from wnp.building.packing import Imported, export_pack, import_pack
from wnp.cli.calls import TO_MEND, WELL, Call
from wnp.cli.packs import print_changes
from wnp.cli.statuses import line_of, status_of
from wnp.cli.talk import complain, tell
from wnp.model.pack import Pack
from wnp.packing.names import shown

MOST_NAMED = 20


def run_pack_export(call: Call, language: str) -> int:
    """Make one file of the folder of a pack."""
    folder, path = map(Path, call.arguments)
    made = export_pack(folder, path, date.today().isoformat())
    complain(made.problems, language)
    if made.left_out:
        names = ", ".join(map(shown, made.left_out[:MOST_NAMED]))
        tell(language, "pack_left_out", count=len(made.left_out), names=names)
    if made.pack is None:
        return status_of(made.problems) or TO_MEND
    print(path)
    tell(language, "pack_exported", **_about(made.pack, language))
    return WELL


def run_pack_import(call: Call, language: str) -> int:
    """Make a folder of the file of a pack, and show what the pack changes."""
    path, folder = map(Path, call.arguments)
    today = date.today().isoformat()
    made = import_pack(path, folder, replace=call.has("replace"), today=today)
    for found in made.problems:
        print(line_of(found, language), file=sys.stderr)
    if made.pack is None:
        return status_of(made.problems) or TO_MEND
    print(folder)
    tell(language, "pack_imported", **_about(made.pack, language))
    _tell_replaced(made, folder, language)
    print_changes(made.pack, language)
    return WELL


def _tell_replaced(made: Imported, folder: Path, language: str) -> None:
    """Say what became of the files of an older version, and where it is kept."""
    for kind, name in made.changes:
        tell(language, f"pack_{kind}", file=name)
    if made.before and made.aside:
        tell(language, "pack_kept", version=made.before.version, path=made.aside)
    elif made.before:
        tell(language, "pack_nothing_new", path=folder)


def _about(pack: Pack, language: str) -> dict[str, str]:
    return {
        "pack": pack.title(language),
        "version": pack.version,
        "licence": pack.licence,
        "credits": ", ".join(pack.credits),
    }
