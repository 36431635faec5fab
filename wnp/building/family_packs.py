"""Read a family folder with the pack that it names, so that nobody gets other numbers than meant.

In: the path and the files of a folder, perhaps the folder of a pack that is asked for. Out: the
folder with its pack. A pack that is not there, or in which something is still to mend, is an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from wnp.lexicon.folding import nearest
from wnp.model.folder import FamilyFolder
from wnp.model.pack import NO_PACK, Pack
from wnp.problems import NOWHERE, Findings, Place, Problem, problem
from wnp.reading.folder import read_folder


def read_with_pack(
    path: Path,
    files: Mapping[str, bytes],
    findings: Findings,
    asked: Path | None = None,
    today: str = "",
) -> FamilyFolder | None:
    """Read a family folder, and once more with its pack where it names one or one is asked for."""
    heard = Findings()
    folder = read_folder(files, heard)
    if folder is None or not (asked or folder.family.pack_name):
        findings.extend(heard.found)
        if folder and folder.family.pack_place.line:
            findings.add(folder.family.pack_place, "pack-without-name")
        return folder
    name, place = folder.family.pack_name, folder.family.pack_place
    pack = _sound(asked, NOWHERE, today) if asked else find_pack(path, name, place, today)
    if isinstance(pack, Problem):
        findings.extend(heard.found)
        findings.extend([pack])
        return folder
    return read_folder(files, findings, pack)


def find_pack(path: Path, name: str, place: Place, today: str = "") -> Pack | Problem:
    """Return the pack that a family folder names."""
    from wnp.building.packs import load_pack  # nobody else waits for the checks of packs
    from wnp.pack_files import list_packs

    loaded = [load_pack(folder, whole=False) for folder in list_packs(path)]
    found = [one for one in loaded if one.pack and one.pack.id == name]
    if not found:
        ids = [one.pack.id for one in loaded if one.pack]
        return problem(place, "pack-not-found", found=name[:60], nearest=nearest(name, ids))
    if len(found) > 1:
        first, second = (one.path for one in found[:2])
        return problem(place, "pack-twice", found=name, first=first, second=second)
    return _sound(found[0].path, place, today)


def load_sound_pack(asked: str, family: Path, today: str = "") -> Pack | Problem:
    """Return a pack with its templates, by its folder or by its id beside a family folder."""
    from wnp.building.packs import load_pack
    from wnp.pack_files import PACK_FILE, list_packs

    path = Path(asked)
    if not (path / PACK_FILE).is_file() and not path.is_dir():
        loaded = ((folder, load_pack(folder, whole=False).pack) for folder in list_packs(family))
        found = [folder for folder, pack in loaded if pack and pack.id == asked]
        if not found:
            return problem(NOWHERE, "pack-not-found", found=asked[:60], nearest="")
        path = found[0]
    return _sound(path, NOWHERE, today, whole=True)


def _sound(path: Path, place: Place, today: str = "", *, whole: bool = False) -> Pack | Problem:
    """Return the pack in a folder, if there is nothing in it to mend."""
    from wnp.building.packs import load_pack
    from wnp.checking.weights import has_errors

    loaded = load_pack(path, today, whole=whole)
    if loaded.pack is None and loaded.problems:
        first = loaded.problems[0]
        if first.place == NOWHERE or first.kind == "pack-missing":
            return first
    if loaded.pack is None or has_errors(loaded.problems):
        name = loaded.pack.id if loaded.pack else path.name
        return problem(place, "pack-has-errors", id=name, path=path)
    return loaded.pack or NO_PACK
