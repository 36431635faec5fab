"""The command that makes a template of a family's story.

In: an understood call and the language to speak. Out: the exit status. Nothing is written before
somebody has decided about every clue, and nothing of the family may be left in the bytes.
"""

from __future__ import annotations

from pathlib import Path

from wnp.cli.calls import TO_MEND, WELL, WRONG_CALL, Call
from wnp.cli.confirming import confirm, forget_confirming
from wnp.cli.talk import complain, phrase, tell
from wnp.problems import Problem
from wnp.reading.family import id_from


def run_template(call: Call, language: str) -> int:
    """Make of a family folder a template in which nobody can be recognised."""
    from wnp.abstracting.confirming import Settled
    from wnp.building.abstracting import (
        begin_template,
        find_name_in_title,
        find_trouble_with_template,
        finish_template,
        write_template,
    )

    folder, name = Path(call.arguments[0]), call.arguments[1]
    out = _out(call, folder, name, language)
    if trouble := find_trouble_with_template(out):
        complain([trouble], language)
        return WRONG_CALL
    work = begin_template(folder)
    if isinstance(work, tuple):
        complain(work, language)
        return TO_MEND
    for story in work.left_out:
        tell(language, "template_language_left", path=story.place.file)
    if named := find_name_in_title(work, name, out):
        complain([named], language)
        return WRONG_CALL
    settled = confirm(
        work.clues, work.source, file=call.value("confirm"), folder=out, language=language
    )
    if not isinstance(settled, Settled):
        complain(settled, language)
        return TO_MEND
    files, left = finish_template(work, settled, name=name, out=out)
    problems: tuple[Problem, ...] = left or write_template(out, files)
    if problems:
        complain(problems, language)
        return TO_MEND
    forget_confirming(out)
    if file := call.value("confirm"):
        tell(language, "confirm_file_stays", path=file)
    for path in files:
        print(out / path)
    tell(language, "template_made", folder=out)
    tell(language, "after_template", folder=f'"{out}"' if " " in str(out) else str(out))
    return WELL


def _out(call: Call, folder: Path, name: str, language: str) -> Path:
    """Return where the template goes: beside the family, under a name that names nobody."""
    if call.value("out"):
        return Path(call.value("out"))
    return folder.resolve().parent / phrase(language, "template_folder", title=id_from(name))
