"""Read a family folder, and look for everything there is to mend in it.

In: a path. Out: the folder and its problems. What a check needs and nothing more, so that it never
waits for what only the making needs.
"""

from __future__ import annotations

from pathlib import Path

from wnp.building.family_packs import read_with_pack
from wnp.building.own_pictures import load_own_pictures, own_pictures_of
from wnp.checking.checks import check_folder
from wnp.checking.excusing import Excused, without_excused, without_turned_off
from wnp.checking.weights import heaviest_first
from wnp.files import list_svg_files, read_folder_files
from wnp.model.folder import FamilyFolder
from wnp.problems import Findings, Problem
from wnp.values import Value


class Loaded(Value, frozen=True):
    """A folder as far as it could be read, and what there is to mend."""

    folder: FamilyFolder | None
    problems: tuple[Problem, ...]
    pictures: int = 0
    """How many files of the picture library were read instead of a folder."""
    excused: tuple[Excused, ...] = ()
    """Advice that the author has answered with a reason."""
    turned_off: int = 0
    """How much advice the pack of the family does not give."""


def load_folder(path: Path, pack: Path | None = None, today: str = "") -> Loaded:
    """Read a family folder, with the pack that it names or that is asked for."""
    files, problems = read_folder_files(path)
    findings = Findings(list(problems))
    folder = read_with_pack(path, files, findings, pack, today) if files else None
    return Loaded(folder, tuple(findings))


def check_path(path: Path, today: str = "", pack: Path | None = None) -> Loaded:
    """Look for everything there is to mend in a family folder, or in picture files.

    `today` is the day by which meetings lie ahead; without it they are measured by the plan's.
    """
    if paths := list_svg_files(path):
        from wnp.building.picture_files import check_picture_files

        return Loaded(None, check_picture_files(path, paths), len(paths))

    from wnp.composing.story.frames import check_pages

    loaded = load_folder(path, pack, today)
    if loaded.folder is None:
        return loaded
    _, own = load_own_pictures(path, own_pictures_of(loaded.folder.stories))
    checks = (*check_folder(loaded.folder, today), *check_pages(loaded.folder), *own)
    left, excused = without_excused({*loaded.problems, *checks}, loaded.folder.excuses)
    given, turned_off = without_turned_off(left, loaded.folder.family.pack)
    return Loaded(loaded.folder, heaviest_first(given), excused=excused, turned_off=len(turned_off))
