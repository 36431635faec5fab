"""What each command does: one call into the package, then lines and a status.

In: an understood call and the language to speak. Out: the exit status. Work is left to
`wnp.building` and the template library.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wnp.cli.calls import TO_MEND, WELL, WRONG_CALL, Call
from wnp.cli.statuses import line_of, status_of
from wnp.cli.talk import complain, print_json, tell
from wnp.lexicon import table
from wnp.model.pack import NO_PACK, Pack
from wnp.problems import NOWHERE, Problem, problem

if TYPE_CHECKING:
    from wnp.building.order import Result
    from wnp.building.wishes import Options

MOST_LETTERS = 100_000
"""What is read of a scene that another program hands over."""


def run_build(call: Call, language: str) -> int:
    """Make the files for one reader."""
    from wnp.building.order import build_outputs
    from wnp.building.wishes import Options
    from wnp.palette import Mode

    options = Options(
        reader=call.value("for", "child"),
        age=int(call.value("age")) if call.value("age") else None,
        languages=_listed(call.value("language")),
        make=_listed(call.value("make")) or ("all",),
        real_names=call.value("names") == "real",
        mode=Mode(call.value("colour", "colour")),
        out=Path(call.value("out")) if call.value("out") else None,
        blank=call.has("blank"),
        pack=Path(call.value("pack")) if call.value("pack") else None,
        today=date.today().isoformat(),
    )
    folder = Path(call.arguments[0])
    result = build_outputs(folder, options, lambda step, count: tell(
        language, step, count=count, folder=folder.name or folder,
    ))  # fmt: skip
    return _tell_of_build(result, options, folder, language)


def _tell_of_build(result: Result, options: Options, folder: Path, language: str) -> int:
    """Say which files were made and what is to be known about them, or why there are none."""
    for found in result.problems:
        print(line_of(found, language, result.region), file=sys.stderr)
    if not result.files:
        tell(language, "nothing_made")
        return status_of(result.problems)
    paths = {name: result.out / name for name in result.files}
    for path in paths.values():
        print(path)
    for found in result.refused:
        print(line_of(found, language, result.region), file=sys.stderr)
    if result.refused:
        tell(language, "rest_made", count=len(result.refused))
    tell(language, "for_reader", reader=_reader_name(options.reader, language))
    if result.own_page:
        tell(language, "own_page_only", reader=_reader_name(options.reader, language))
    if result.advice:
        tell(language, "advice_waits", count=result.advice, folder=_quoted(folder))
    if result.left_out:
        tell(language, "left_out", count=result.left_out)
    for about in result.drafts:
        is_open = about == "plan" and result.folder and result.folder.plan_open
        tell(language, "plan_is_open" if is_open else f"{about}_is_draft")
    if "booklet-print.pdf" in paths:
        tell(language, "print_this", path=paths["booklet-print.pdf"])
    tell(language, "open_first", path=next(iter(paths.values())))
    return TO_MEND if result.refused else WELL


def run_compare(call: Call, language: str) -> int:
    """Say what changed between two versions of a plan, for one reader."""
    from wnp.building.comparing import compare_paths
    from wnp.building.wishes import Options
    from wnp.palette import Mode

    options = Options(
        reader=call.value("for", "child"),
        age=int(call.value("age")) if call.value("age") else None,
        languages=_listed(call.value("language")),
        mode=Mode(call.value("colour", "colour")),
        out=Path(call.value("out")) if call.value("out") else None,
    )
    old, new = map(Path, call.arguments)
    found = compare_paths(old, new, options)
    if found.problems:
        complain(found.problems, language)
        return status_of(found.problems)
    if call.value("format") == "json":
        rows = zip(found.changes, found.sections, strict=True)
        print_json(
            [
                {
                    "section": change.section,
                    "heading": heading,
                    "kind": change.kind,
                    "text": change.text,
                    "before": change.before,
                }
                for change, heading in rows
            ]
        )
    else:
        print("\n".join(found.lines))
    if found.files:
        tell(language, "open_first", path=found.files[0])
    return WELL


def run_draw(call: Call, language: str) -> int:
    """Draw one picture from words."""
    from wnp.building.sketching import draw_text
    from wnp.files import write_picture
    from wnp.palette import Mode

    said = call.arguments[0]
    scene = sys.stdin.read(MOST_LETTERS) if said == "-" else said
    told = call.value("language", language)
    mode, form = Mode(call.value("colour", "colour")), call.value("format", "landscape")
    pack = _pack_asked(call)
    if isinstance(pack, Problem):
        complain([pack], language)
        return WRONG_CALL
    svg, problems = draw_text(scene, told, mode, form, pack)
    complain(problems, language)
    if not svg:
        return TO_MEND
    output = call.value("output")
    if output in ("", "-"):
        print(svg, end="" if svg.endswith("\n") else "\n")
        return WELL
    path = Path(output)
    trouble = write_picture(path, svg.encode("utf-8"))
    complain(trouble, language)
    if not trouble:
        tell(language, "drawn", path=path)
    return TO_MEND if trouble else WELL


def _pack_asked(call: Call) -> Pack | Problem:
    """Return the pack whose pictures may be drawn."""
    if not call.value("pack"):
        return NO_PACK
    from wnp.building.family_packs import load_sound_pack

    today = date.today().isoformat()
    return load_sound_pack(call.value("pack"), Path("family"), today)


def run_pictures(call: Call, language: str) -> int:
    """Show which words a picture understands."""
    from wnp.reading.scenes.vocabulary import nearest_word, search_vocabulary

    words = " ".join(call.arguments)
    found = search_vocabulary(words, language)
    if call.value("format") == "json":
        print_json(
            {
                kind: [{"id": row.id, "words": list(row.words)} for row in rows]
                for kind, rows in found.items()
            }
        )
        return WELL
    if not any(found.values()):
        near = nearest_word(words, language)
        complain([problem(NOWHERE, "no-such-picture", found=words, nearest=near)], language)
        return TO_MEND
    titles = table(f"{language}/cli")["pictures"]
    for kind, rows in found.items():
        if rows:
            print(f"{titles[kind]}:")
            for row in rows:
                print("  " + ", ".join(row.words))
            print()
    return WELL


def _listed(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(",") if part.strip())


def _reader_name(reader: str, language: str) -> str:
    names: Mapping[str, str] = table(f"{language}/cli")["readers"]
    return names.get(reader, reader)


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)
