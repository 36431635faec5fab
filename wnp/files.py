"""The disk: read a family folder, write what was made of it.

Of what authors have, only this module and its neighbours (`wnp.drafts`, `wnp.picture_files`,
`wnp.pack_files`, `wnp.answer_files`, `wnp.locks`) touch the disk. What authors or a full disk can
cause comes back as problems. Writing never destroys: new files are written beside the old ones,
brought safely to the disk, and only then moved into place; source files are never written at all.

What only writing needs is loaded where it is needed, so that checking does not wait for it.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from unicodedata import normalize

from wnp.drafts import (
    DRAFT_PREFIX,
    clear_drafts,
    draft_folder,
    make_whole,
    move_into_place,
    trouble_with,
    write_safely,
)
from wnp.lexicon.folding import nearest
from wnp.locks import alone_in
from wnp.picture_files import MOST_ENTRIES, is_inside, is_picture_name
from wnp.problems import NOWHERE, Findings, Place, Problem, problem

FAMILY_FILE = "family.yaml"
PLAN_FILE = "plan.yaml"
NAMES_FILE = "names.yaml"
TEXT_FILES = (FAMILY_FILE, "story.md", PLAN_FILE, "record.yaml")
TOOLS_FILES = ("tools.yaml", "werkzeuge.yaml", "outils.yaml")
WORDS_FILES = ("words.yaml", "woerter.yaml", "mots.yaml")
KNOWN_FILES = frozenset({*TEXT_FILES, *TOOLS_FILES, *WORDS_FILES, NAMES_FILE})
OTHER_STORY = re.compile(r"story\.[a-z]{2,3}(?:-[a-z0-9]{2,8})?\.md")
MOST_BYTES = 2_000_000
"""A long story has 30 kB; far beyond that somebody pasted something else."""
MOST_GEDCOM_BYTES = 20_000_000
"""A family tree of ten thousand people has 5 MB."""
SEAL = ".made-for"
"""Says for whom the outputs beside it were made, as a number that names nobody."""
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
"""Names that Windows keeps for itself."""


def read_folder_files(folder: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the files of a family folder by name, and what kept others from being read.

    Only known names are read, and nothing outside the folder. Pictures are listed without their
    content.
    """
    entries, problems = _entries(folder)
    if problems:
        return {}, problems
    findings = Findings()
    files: dict[str, bytes] = {}
    for name, path in sorted(entries.items()):
        if name in KNOWN_FILES or OTHER_STORY.fullmatch(name):
            content = _read_text_file(path, name, folder, findings)
            if content is not None:
                files[name] = content
        elif is_picture_name(name) and is_inside(path, folder):
            files[name] = b""
    _report_names(entries, findings)
    return files, tuple(findings)


def find_folder_language(folder: Path) -> str:
    """Return the word for its language that a family folder begins with, or an empty text."""
    path = folder / FAMILY_FILE
    try:
        if not (path.is_file() and is_inside(path, folder)):  # a pipe would be waited for
            return ""
        with path.open("rb") as file:
            start = file.read(4000)
    except (OSError, ValueError):
        return ""
    wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = start.decode("utf-16" if wide else "utf-8-sig", errors="replace").replace("\r", "\n")
    found = re.search(r"^(?:language|sprache|langue)\s*:\s*[\"']?(\w+)", text, re.I | re.M)
    return found[1].lower() if found else ""


def _entries(folder: Path) -> tuple[dict[str, Path], tuple[Problem, ...]]:
    """Return what lies in a folder by name; accents are composed, as authors type them."""
    try:
        if folder.is_file():
            return {}, (problem(NOWHERE, "folder-is-a-file", path=folder, folder=folder.parent),)
        if not folder.is_dir():
            return {}, (problem(NOWHERE, "no-folder", path=folder, nearest=_sibling(folder)),)
        paths = sorted(islice(folder.iterdir(), MOST_ENTRIES))
    except (OSError, ValueError):
        return {}, (problem(NOWHERE, "folder-closed", path=folder),)
    return {_known_name(normalize("NFC", path.name)): path for path in paths}, ()


def _known_name(name: str) -> str:
    """Return a name in small letters where that makes it one that we know."""
    small = name.lower()
    return small if small in KNOWN_FILES or OTHER_STORY.fullmatch(small) else name


def _sibling(folder: Path) -> str:
    """Return the folder beside a missing one that was probably meant."""
    with suppress(OSError, ValueError):
        return nearest(
            folder.name, [path.name for path in folder.parent.iterdir() if path.is_dir()]
        )
    return ""


def _read_text_file(path: Path, name: str, folder: Path, findings: Findings) -> bytes | None:
    try:
        if not is_inside(path, folder):
            findings.add(Place(name), "link-leaves-folder")
            return None
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            findings.add(Place(name), "not-a-file")
            return None
        if about.st_size > MOST_BYTES:
            size, most = f"{about.st_size / 1_000_000:.0f}", f"{MOST_BYTES // 1_000_000}"
            findings.add(Place(name), "file-too-large", size=size, most=most)
            return None
        return path.read_bytes()
    except OSError:
        findings.add(Place(name), "unreadable-file")
        return None


def read_plan_file(path: Path) -> bytes | Problem:
    """Return what one file with a plan holds, or why it cannot be read."""
    findings = Findings()
    content = _read_text_file(path, path.name, path.parent, findings)
    if content is not None:
        return content
    return next(iter(findings))


def list_svg_files(path: Path) -> tuple[Path, ...]:
    """Return the picture files that a path means: itself, or those of a folder without a story."""
    if path.suffix.lower() == ".svg":
        return (path,)
    with suppress(OSError, ValueError):
        names = [each.name.lower() for each in islice(path.iterdir(), MOST_ENTRIES)]
        if not any(right in names or _alike(right, names) for right in TEXT_FILES):
            return tuple(islice((*sorted(path.glob("*.svg")), *sorted(path.glob("*/*.svg"))), 9999))
    return ()


def read_svg_file(path: Path, name: str, most: int) -> bytes | Problem:
    """Return an ordinary picture file of at most so many bytes; links lead nowhere else."""
    try:
        about = path.stat()
        if not is_inside(path, path.parent):
            return problem(Place(name), "svg-elsewhere")
        if about.st_size > most and stat.S_ISREG(about.st_mode):
            return problem(Place(name), "svg-too-large", limit=most // 1000)
        if stat.S_ISREG(about.st_mode):
            return path.read_bytes()
    except FileNotFoundError:
        return problem(NOWHERE, "no-svg-file", path=path)
    except (OSError, ValueError):
        pass
    return problem(Place(name), "svg-closed")


def read_gedcom_file(path: Path) -> bytes | Problem:
    """Return an ordinary file of another program for families, as long as it is not too large."""
    try:
        about = path.stat()
        if stat.S_ISREG(about.st_mode) and about.st_size > MOST_GEDCOM_BYTES:
            return problem(NOWHERE, "gedcom-too-large", most=MOST_GEDCOM_BYTES // 1_000_000)
        if stat.S_ISREG(about.st_mode):
            return path.read_bytes()
    except (OSError, ValueError):
        pass
    return problem(NOWHERE, "gedcom-closed", path=path)


def _report_names(entries: Mapping[str, Path], findings: Findings) -> None:
    """Note files that are missing, or have a name that looks like one of ours and is not.

    Some families have a plan before they have a story.
    """
    for right in TEXT_FILES[:2]:
        if right not in entries:
            others = [name for name in entries if not OTHER_STORY.fullmatch(name)]
            nearest = _alike(right, others)
            if nearest or right == FAMILY_FILE or PLAN_FILE not in entries:
                findings.add(Place(right), "no-file", name=right, nearest=nearest)
    for right in (*TEXT_FILES[2:], *TOOLS_FILES):
        found = _alike(right, entries) if right not in entries else ""
        if found:
            findings.add(Place(found), "misnamed-file", found=found, right=right)


def _alike(right: str, names: Mapping[str, Path] | list[str]) -> str:
    """Return a name such as `family.yaml.txt` or `family.yml` for `family.yaml`."""
    stem = right.partition(".")[0]
    for name in names:
        if name.lower().partition(".")[0].strip() == stem and name not in KNOWN_FILES:
            return name
    return ""


def write_outputs(
    folder: Path,
    outputs: Mapping[str, bytes],
    *,
    seal: str = "",
    products: frozenset[str] = frozenset(),
) -> tuple[Problem, ...]:
    """Write files into a folder, all or none of them, and return why it could not be done.

    `products` are all names that such outputs can have: where the folder holds some that were made
    for somebody else (another `seal`), they are taken away, so that nothing stays beside the new
    files that their reader may not have.
    """
    try:
        if (folder / FAMILY_FILE).exists():
            return (problem(NOWHERE, "out-is-sources", path=folder),)
        folder.mkdir(parents=True, exist_ok=True)
        with alone_in(folder):
            clear_drafts(folder)
            with draft_folder(folder) as draft:
                contents = {**({SEAL: seal.encode()} if seal else {}), **outputs}
                write_safely(draft, contents)
                move_into_place(draft, folder, contents, _made_for_others(folder, products, seal))
    except (OSError, ValueError) as trouble:
        return (trouble_with(trouble, folder),)
    return ()


def write_picture(path: Path, content: bytes) -> tuple[Problem, ...]:
    """Write one picture; a family folder may hold it, but no other file is ever replaced by it."""
    if path.suffix.lower() != ".svg":
        return (problem(NOWHERE, "not-a-picture-name", path=path.name),)
    return _write_one(path, content)


def write_page(path: Path, content: bytes) -> tuple[Problem, ...]:
    """Write one web page; no file of another kind is ever replaced by it."""
    if path.suffix.lower() not in (".html", ".htm"):
        return (problem(NOWHERE, "not-a-page-name", path=path.name),)
    return _write_one(path, content)


def _write_one(path: Path, content: bytes) -> tuple[Problem, ...]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with alone_in(path.parent), draft_folder(path.parent) as draft:
            write_safely(draft, {path.name: content})
            move_into_place(draft, path.parent, {path.name: content})
    except (OSError, ValueError) as trouble:
        return (trouble_with(trouble, path.parent),)
    return ()


def write_new_folder(folder: Path, texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Make a new folder of texts; one that exists already must be empty."""
    try:
        if found := find_trouble_with_new(folder):
            return (found,)
        contents = {name: text.encode("utf-8") for name, text in texts.items()}
        if folder.is_dir():  # somebody stands in it perhaps, so it stays the same folder
            with alone_in(folder), draft_folder(folder) as draft:
                write_safely(draft, contents)
                tops = sorted({name.partition("/")[0] for name in contents})
                move_into_place(draft, folder, tops)
            return ()
        make_whole(folder, contents)
    except (OSError, ValueError) as trouble:
        return (trouble_with(trouble, folder),)
    return ()


def set_times(folder: Path, seconds: float) -> None:
    """Give everything in a folder the same time; where that is not possible, nothing is lost."""
    for path in (*folder.rglob("*"), folder):
        with suppress(OSError):
            os.utime(path, (seconds, seconds))


def find_trouble_with_new(folder: Path) -> Problem | None:
    """Return why a new folder cannot be made here, before anybody is asked questions."""
    if folder.name.partition(".")[0].lower() in RESERVED:
        return problem(NOWHERE, "reserved-name", path=folder.name)
    try:
        if folder.is_file():
            return problem(NOWHERE, "folder-is-a-file", path=folder, folder=folder.parent)
        if folder.is_dir() and any(folder.iterdir()):
            return problem(NOWHERE, "folder-not-empty", path=folder)
    except (OSError, ValueError):
        return problem(NOWHERE, "cannot-write", path=folder)
    return None


@contextmanager
def empty_folder() -> Iterator[Path]:
    """Lend a folder in which nothing lies, and take it away afterwards."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix=DRAFT_PREFIX) as folder:
        yield Path(folder)


def _made_for_others(folder: Path, names: frozenset[str], seal: str) -> tuple[str, ...]:
    """Return what we made here for somebody else; without our seal nothing here is ours to tidy."""
    try:
        if not seal or (folder / SEAL).read_bytes() == seal.encode():
            return ()
    except OSError:
        return ()
    return tuple(name for name in sorted(names) if (folder / name).is_file())
