"""Make one file of the folder of a pack, and a folder of such a file.

In: two paths. Out: what was made, and what there is to say about it. A file from elsewhere is
hostile until all of it was looked at; only then the folder is written, as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from wnp.archive_files import (
    find_place_aside,
    find_trouble_with_archive,
    read_archive_file,
    write_archive_file,
    write_pack_folder,
)
from wnp.checking.packs import check_pack
from wnp.checking.weights import has_errors
from wnp.files import find_trouble_with_new
from wnp.model.pack import Pack
from wnp.pack_files import PACK_FILE, list_packs_in, read_pack_files
from wnp.packing.opening import Opened, close_pack, open_pack
from wnp.problems import NOWHERE, Findings, Place, Problem, problem
from wnp.reading.pack import belongs_in_pack, read_pack
from wnp.values import Value

ADDED, CHANGED, GONE = "added", "changed", "gone"
LONGEST_VERSION = 20


class Exported(Value, frozen=True):
    """One file that was made of a pack, or why not."""

    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()
    """Files of the folder that belong in no pack."""
    pack: Pack | None = None
    """The pack, if its file was made."""


class Imported(Value, frozen=True):
    """A folder that was made of a file, or why not."""

    problems: tuple[Problem, ...] = ()
    pack: Pack | None = None
    """The pack that lies in the folder now."""
    before: Pack | None = None
    """The pack that it takes the place of."""
    changes: tuple[tuple[str, str], ...] = ()
    """What became of the files of that pack: `added`, `changed` or `gone`, and the name."""
    aside: Path | None = None
    """Where that pack lies now."""


def export_pack(folder: Path, path: Path, today: str = "") -> Exported:
    """Make one file of a pack in which nothing is to mend."""
    if trouble := find_trouble_with_archive(path):
        return Exported((trouble,))
    files, troubles = read_pack_files(folder)
    left_out = {one.place.file for one in troubles if one.place.file} | files.keys()
    left_out = {name for name in left_out if not belongs_in_pack(name)}
    inside = {name: content for name, content in files.items() if name not in left_out}
    findings = Findings([one for one in troubles if one.place.file not in left_out])
    pack = read_pack(inside, findings) if inside or not troubles else None
    findings.extend(check_pack(pack, today) if pack else ())
    if pack is None or has_errors(findings):
        return Exported(tuple(findings))
    content = close_pack(pack, inside)
    if refused := open_pack(content, path.name).refused:
        return Exported(refused)  # what nobody could take in is not given away
    problems = (*findings, *write_archive_file(path, content))
    return Exported(problems, tuple(sorted(left_out)), None if has_errors(problems) else pack)


def import_pack(path: Path, folder: Path, *, replace: bool = False, today: str = "") -> Imported:
    """Make a folder of a file with a pack, or put it in the place of an older one."""
    content = read_archive_file(path)
    if isinstance(content, Problem):
        return Imported((content,))
    opened = open_pack(content, path.name, today)
    if opened.pack is None:
        return Imported(opened.problems)
    if trouble := find_trouble_with_new(folder):
        if trouble.kind != "folder-not-empty":
            return Imported((trouble,))
        if not replace:
            return Imported((problem(NOWHERE, "pack-is-there", path=folder, file=path.name),))
        return _replaced(opened, opened.pack, folder)
    if clash := _clash(opened.pack, folder):
        return Imported((clash,))
    problems = write_pack_folder(folder, opened.files)
    return Imported((*opened.problems, *problems), None if problems else opened.pack)


def _replaced(opened: Opened, pack: Pack, folder: Path) -> Imported:
    """Put a pack in the place of an older version of itself, which is kept beside it."""
    files, _ = read_pack_files(folder)
    before = read_pack(files, Findings()) if PACK_FILE in files else None
    if before is None or before.id != pack.id:
        found = before.id if before else ""
        return Imported(
            (problem(NOWHERE, "pack-of-another", path=folder, found=found, id=pack.id),)
        )
    changes = tuple(_changes(files, opened.files))
    if not changes:
        return Imported(opened.problems, pack, before)
    if clash := _clash(pack, folder):
        return Imported((clash,))
    version = re.sub(r"[^0-9A-Za-z.-]", "-", before.version[:LONGEST_VERSION])
    aside = find_place_aside(folder, version)
    if trouble := write_pack_folder(folder, opened.files, aside=aside):
        return Imported(trouble)
    return Imported(opened.problems, pack, before, changes, aside)


def _changes(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield ADDED, name
        elif name not in new:
            yield GONE, name
        elif old[name] != new[name]:
            yield CHANGED, name


def _clash(pack: Pack, folder: Path) -> Problem | None:
    """Return which pack beside this folder has the same id, or a template of the same id."""
    mine = {template.folder for template in pack.templates}
    for path in list_packs_in(folder.absolute().parent):
        if path.name == folder.name:
            continue
        other = read_pack(read_pack_files(path)[0], Findings())
        if other and other.id == pack.id:
            return problem(NOWHERE, "pack-twice", found=pack.id, first=path, second=folder)
        if other and (both := mine & {template.folder for template in other.templates}):
            id = min(both)
            return problem(Place(path.name), "pack-template-of-another", id=id, found=other.id)
    return None
