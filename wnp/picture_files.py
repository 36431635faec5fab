"""The drawings and photos of a family folder: find them by their names, and read them.

Nothing outside the folder is ever opened, whatever name an author writes. What keeps a picture from
being read comes back as a problem; what its bytes mean is no question here.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from wnp.lexicon.folding import nearest
from wnp.problems import Place, Problem, problem

PICTURE_ENDINGS = (
    ".png", ".jpg", ".jpeg", ".jfif", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif",
    ".svg",
)  # fmt: skip
MOST_PICTURE_BYTES = 40_000_000
"""A photo of a good camera has 15 MB."""
MOST_ENTRIES = 100_000
"""A folder with more in it is a whole drive, not a family folder."""


def read_picture_file(folder: Path, name: str, place: Place) -> bytes | Problem:
    """Return a picture of a family folder, whatever capitals and accents its name is written in.

    Only what a listing of the folder shows is ever opened: no device, no stream, no other folder.
    """
    try:
        path = _find_inside(folder, PurePosixPath(name).parts)
        if path is None or not path.is_file():
            near = nearest(
                name, [one.name for one in folder.iterdir() if is_picture_name(one.name)]
            )
            return problem(place, "no-picture-file", found=name, nearest=near)
        if not is_inside(path, folder):
            return problem(place, "picture-outside-folder", found=name, name="")
        if (size := path.stat().st_size) > MOST_PICTURE_BYTES:
            said, most = f"{size / 1_000_000:.0f} MB", f"{MOST_PICTURE_BYTES // 1_000_000} MB"
            return problem(place, "picture-too-large", found=name, size=said, most=most)
        return path.read_bytes()
    except (OSError, ValueError):
        return problem(place, "picture-closed", found=name)


def is_picture_name(name: str) -> bool:
    """Say whether a file is a drawing or photo by its name."""
    return name.lower().endswith(PICTURE_ENDINGS)


def _find_inside(folder: Path, parts: Iterable[str]) -> Path | None:
    """Follow names down into a folder; the exact name wins over one with other capitals."""
    here = folder
    for part in parts:
        there = {normalize("NFC", path.name): path for path in islice(here.iterdir(), MOST_ENTRIES)}
        wanted = normalize("NFC", part)
        alike = (path for name, path in there.items() if name.casefold() == wanted.casefold())
        found = there.get(wanted) or next(alike, None)
        if found is None:
            return None
        here = found
    return here


def is_inside(path: Path, folder: Path) -> bool:
    """Say whether a file lies in a folder once every link is followed."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that points at itself
        return False
