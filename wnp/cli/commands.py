"""What each command does: one call into the package, then lines and a status.

In: an understood call and the language to speak. Out: the exit status. Work is left to
`wnp.building` and the template library.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from wnp.checking.weights import Weight, has_errors, keep_draft, weight_of
from wnp.cli.calls import Call
from wnp.cli.importing import run_import
from wnp.cli.talk import complain, phrase, print_json, rows_of, tell
from wnp.lexicon import table
from wnp.lexicon.messages import hint_of, message_of
from wnp.lexicon.regions import spell
from wnp.problems import NOWHERE, Problem, problem

WELL, TO_MEND, WRONG_CALL = 0, 1, 2
WRONG_CALLS = frozenset(
    {
        "unknown-reader",
        "ambiguous-reader",
        "unknown-product",
        "no-such-language",
        "too-many-languages",
        "no-plan-here",
        "no-real-names",
        "out-is-sources",
        "no-folder",
        "folder-is-a-file",
        "no-svg-file",
        "gedcom-closed",
    }
)
"""Kinds that mend themselves in the call and not in the folder."""
OUR_WORDS = frozenset({"nearest", "known", "right", "field"})
"""Values of problems that come from our own tables and not from an author."""
MOST_LETTERS = 100_000
"""What is read of a scene that another program hands over."""


def run_check(call: Call, language: str) -> int:
    """Say what there is to mend in a folder or in picture files."""
    from wnp.building.order import check_path

    loaded = check_path(Path(call.arguments[0]), date.today().isoformat())
    if call.value("format") == "json":
        print_json(rows_of([(p, str(weight_of(p))) for p in loaded.problems], language))
        return _status(loaded.problems)
    if _status(loaded.problems) == WRONG_CALL:
        complain(loaded.problems, language)
        return WRONG_CALL
    region = loaded.folder.family.region if loaded.folder else ""
    for found in loaded.problems:
        print(_line(found, language, region))
    if not loaded.problems and loaded.pictures:
        print(phrase(language, "pictures_well", count=loaded.pictures))
    elif not loaded.problems and loaded.folder:
        folder = loaded.folder
        count = len(folder.stories[0].frames) if folder.stories else 0
        plan = phrase(language, "with_plan") if folder.plan else ""
        story = phrase(language, "frames", count=count)
        print(phrase(language, "all_well", story=story, plan=plan))
    else:
        _sum_up(loaded.problems, language)
    return _status(loaded.problems)


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
    )
    folder = Path(call.arguments[0])
    result = build_outputs(folder, options, lambda step, count: tell(
        language, step, count=count, folder=folder.name or folder,
    ))  # fmt: skip
    for found in result.problems:
        print(_line(found, language, result.region), file=sys.stderr)
    if not result.files:
        tell(language, "nothing_made")
        return _status(result.problems)
    for name in result.files:
        print(result.out / name)
    for found in result.refused:
        print(_line(found, language, result.region), file=sys.stderr)
    if result.refused:
        tell(language, "rest_made", count=len(result.refused))
    paths = {name: result.out / name for name in result.files}
    tell(language, "for_reader", reader=_reader_name(options.reader, language))
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
        return _status(found.problems)
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


def run_new(call: Call, language: str) -> int:
    """Begin a family folder from a template."""
    from wnp.cli.asking import answers_for
    from wnp.files import find_trouble_with_new, write_new_folder
    from wnp.templating.filling import fill_template
    from wnp.templating.library import find_template

    name, folder = call.arguments[0], Path(call.arguments[1])
    template = find_template(name)
    trouble = template if isinstance(template, Problem) else find_trouble_with_new(folder)
    if isinstance(template, Problem) or trouble:
        complain(filter(None, [trouble]), language)
        return WRONG_CALL
    told = call.value("language") or (language if language in template.languages else "de")
    region = call.value("region", "DE")
    answers = answers_for(template, call, told, region, language)
    if isinstance(answers, Problem):
        complain([answers], language)
        return WRONG_CALL
    age = int(call.value("age")) if call.value("age") else None
    texts, problems = fill_template(template, answers, language=told, region=region, age=age)
    if problems:
        complain(problems, language)
        return WRONG_CALL
    if trouble_writing := write_new_folder(folder, texts):
        complain(trouble_writing, language)
        return TO_MEND
    for text in texts:
        print(folder / text)
    tell(language, "new_made", folder=folder)
    tell(language, "next_steps", folder=_quoted(folder))
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
    svg, problems = draw_text(scene, told, mode, form)
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


def run_templates(call: Call, language: str) -> int:
    """Show which templates there are."""
    from wnp.templating.library import search_templates

    words = " ".join(call.arguments)
    found = search_templates(words)
    if call.value("format") == "json":
        print_json(
            [
                {
                    "id": one.id,
                    "title": one.title(language),
                    "about": one.about(language),
                    "ages": list(one.ages),
                    "languages": list(one.languages),
                }
                for one in found
            ]
        )
        return WELL
    if not found:
        complain([problem(NOWHERE, "no-such-template", found=words)], language)
        return TO_MEND
    for one in found:
        ages = phrase(language, "ages", ages=", ".join(map(str, one.ages)))
        print(f"{one.id}  {one.title(language)}")
        print(f"     {one.about(language)}")
        print(f"     {ages} · {', '.join(one.languages)}")
    return WELL


def run_pictures(call: Call, language: str) -> int:
    """Show which words a picture understands."""
    from wnp.reading.vocabulary import nearest_word, search_vocabulary

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


def _line(found: Problem, language: str, region: str = "") -> str:
    """Return a problem as it is printed; advice says that it is one.

    It is spelt as in the region, but what the author wrote is quoted letter for letter.
    """
    weight = weight_of(found)
    texts = table(f"{language}/cli")["texts"]
    mark = "" if weight is Weight.ERROR else f"{texts[weight]}: "
    where = f"{found.place}: " if found.place.file else ""
    hint = hint_of(found, language)
    line = f"{where}{mark}{message_of(found, language)}"
    said = f"{line}\n    {hint}" if hint else line
    quoted = {text for name, text in found.values if name not in OUR_WORDS} | {found.place.file}
    return spell(said, region, quoted) if region else said


def _sum_up(problems: tuple[Problem, ...], language: str) -> None:
    weights = [weight_of(found) for found in problems]
    if Weight.ERROR in weights:
        tell(language, "to_mend", count=weights.count(Weight.ERROR))
    elif Weight.DRAFT in weights:
        tell(language, "stays_draft", count=weights.count(Weight.DRAFT))
    else:
        tell(language, "only_advice", count=len(problems))


def _status(problems: tuple[Problem, ...]) -> int:
    if any(found.kind in WRONG_CALLS for found in problems):
        return WRONG_CALL
    return TO_MEND if has_errors(problems) or keep_draft(problems) else WELL


def _listed(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(",") if part.strip())


def _reader_name(reader: str, language: str) -> str:
    names: Mapping[str, str] = table(f"{language}/cli")["readers"]
    return names.get(reader, reader)


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)


RUN: Mapping[str, Callable[[Call, str], int]] = {
    "new": run_new,
    "check": run_check,
    "build": run_build,
    "compare": run_compare,
    "draw": run_draw,
    "import": run_import,
    "templates": run_templates,
    "pictures": run_pictures,
}
