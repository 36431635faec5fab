"""The command that shows what a pack changes against the base, and what is wrong with it.

In: an understood call and the language to speak. Out: the exit status.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wnp.building.packs import LoadedPack, load_pack
from wnp.checking.pack_changes import changes_of
from wnp.checking.weights import Weight, weight_of
from wnp.cli.calls import Call
from wnp.cli.statuses import line_of, status_of
from wnp.cli.talk import phrase, print_json, rows_of, tell
from wnp.model.pack import Pack
from wnp.packing.names import is_invisible

MOST_SHOWN = 500
"""Nothing is cut that a pack without errors can say."""


def run_pack_check(call: Call, language: str) -> int:
    """Print what a pack changes, line by line, and then what there is to mend."""
    loaded = load_pack(Path(call.arguments[0]), date.today().isoformat())
    if call.value("format") == "json":
        print_json(_report(loaded, language))
        return status_of(loaded.problems)
    if loaded.pack:
        print_changes(loaded.pack, language)
    for found in loaded.problems:
        print(line_of(found, language))
    errors = [weight_of(found) for found in loaded.problems].count(Weight.ERROR)
    tell(language, "to_mend", count=errors) if errors else tell(language, "pack_well")
    return status_of(loaded.problems)


def print_changes(pack: Pack, language: str) -> None:
    """Print one line for each thing that a pack changes against the base."""
    told = {"pack": _seen(pack.title(language)), "version": _seen(pack.version)}
    print(phrase(language, "pack_changes", region=_seen(pack.region), **told))
    for one in changes_of(pack, language):
        words = {"what": _seen(one.what), "new": _seen(one.new), "old": _seen(one.old)}
        print(f"  {one.place}: {phrase(language, f'pack_says_{one.kind}', **words)}")


def _seen(text: str) -> str:
    """Return a text with signs for what cannot be seen."""
    return "".join(f"<{ord(sign):X}>" if is_invisible(sign) else sign for sign in text[:MOST_SHOWN])


def _report(loaded: LoadedPack, language: str) -> dict[str, object]:
    """Return everything as one object for programs."""
    pack = loaded.pack
    return {
        "id": pack.id if pack else "",
        "version": pack.version if pack else "",
        "licence": pack.licence if pack else "",
        "credits": list(pack.credits) if pack else [],
        "region": pack.region if pack else "",
        "changes": [
            {
                "file": one.place.file,
                "line": one.place.line,
                "kind": one.kind,
                "what": one.what,
                "old": one.old,
                "new": one.new,
            }
            for one in (changes_of(pack, language) if pack else ())
        ],
        "problems": rows_of([(one, str(weight_of(one))) for one in loaded.problems], language),
    }
