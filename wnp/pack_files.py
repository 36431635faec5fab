"""The folders of packs: read one with everything in it, and find those that lie beside a family.

What keeps a folder from being read comes back as a problem. No link is ever followed, so that
nothing outside the folder is read whatever a pack from elsewhere holds.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from unicodedata import normalize

from wnp.problems import NOWHERE, Findings, Place, Problem, problem

PACK_FILE = "pack.toml"
FOLDERS = ("pakete", "packs", "paquets")
"""In which packs lie, inside a family folder or beside it."""
MOST_FILES = 2_000
MOST_DEPTH = 4
"""`templates/NORD-01/de/story.md` is three folders deep."""
MOST_BYTES = 2_000_000
"""What is read of one file; what it may hold is decided by whoever reads it."""
MOST_PACKS = 200


def read_pack_files(folder: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the files of a pack by name, and what kept others from being read."""
    findings = Findings()
    files: dict[str, bytes] = {}
    try:
        if not folder.is_dir():
            return {}, (problem(NOWHERE, "pack-closed", path=folder),)
        paths = list(islice(_paths(folder, MOST_DEPTH), MOST_FILES + 1))
    except (OSError, ValueError):
        return {}, (problem(NOWHERE, "pack-closed", path=folder),)
    if len(paths) > MOST_FILES:
        return {}, (problem(NOWHERE, "pack-many-files", most=MOST_FILES),)
    for path in paths:
        name = normalize("NFC", path.relative_to(folder).as_posix())
        content = _content(path, name, findings)
        if content is not None:
            files[name] = content
    return files, tuple(findings)


def _paths(folder: Path, deep: int) -> Iterator[Path]:
    """Yield everything in a folder that is no folder itself; names with a dot first are not meant.

    What lies too deep is yielded as the folder that it lies in.
    """
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if deep and path.is_dir() and not path.is_symlink():
            yield from _paths(path, deep - 1)
        else:
            yield path


def _content(path: Path, name: str, findings: Findings) -> bytes | None:
    try:
        about = path.lstat()
        if not stat.S_ISREG(about.st_mode):
            findings.add(Place(name), "pack-link")
        elif about.st_size > MOST_BYTES:
            size, most = about.st_size // 1000, MOST_BYTES // 1000
            findings.add(Place(name), "pack-file-large", size=size, most=most)
        else:
            return path.read_bytes()
    except OSError:
        findings.add(Place(name), "unreadable-file")
    return None


def list_packs(family: Path) -> tuple[Path, ...]:
    """Return the folders of packs in a family folder, then those beside it."""
    found = []
    for around in (family, family.resolve().parent):
        for name in FOLDERS:
            found += list_packs_in(around / name)
    return tuple(found)


def list_packs_in(folder: Path) -> list[Path]:
    """Return the packs in a folder; what begins with a dot is an older one that was kept."""
    try:
        inside = sorted(islice(folder.iterdir(), MOST_PACKS))
        shown = [path for path in inside if not path.name.startswith(".")]
        return [path for path in shown if (path / PACK_FILE).is_file()]
    except (OSError, ValueError):
        return []
