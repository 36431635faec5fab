"""What an archive says about itself: whose it is, and each file with its length and checksum.

In: a pack and its files. Out: the text of `manifest.toml`; or of an archive, the one problem for
which it is refused. The text is never believed: what it says about the files is compared with them,
and in the end all of it with what we would have written ourselves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from hashlib import sha256

from wnp.model.pack import Pack
from wnp.packing.names import shown
from wnp.problems import Place, Problem, problem

MANIFEST = "manifest.toml"
FORMAT = 1
FORMAT_LINE = re.compile(r"format = ([0-9]{1,4})\n")
ROW = re.compile(
    r'\[\[files\]\]\nname = "([^"\\\n]+)"\nsize = ([0-9]{1,9})\nsha256 = "([0-9a-f]{64})"\n'
)


def manifest_of(pack: Pack, files: Mapping[str, bytes]) -> bytes:
    """Return the manifest of a pack, the same for the same files."""
    about: dict[str, str | list[str]] = {
        "id": pack.id,
        "version": pack.version,
        "licence": pack.licence,
        "credits": list(pack.credits),
    }
    head = [f"format = {FORMAT}", *(f"{name} = {_toml(told)}" for name, told in about.items())]
    rows = [_row(name, content) for name, content in sorted(files.items())]
    return "\n".join((*head, "", *rows)).encode("utf-8")


def check_manifest(files: Mapping[str, bytes], file: str) -> Problem | None:
    """Return in what the manifest of an archive and its files differ."""
    here = Place(file)
    if MANIFEST not in files:
        return problem(here, "manifest-missing")
    text = files[MANIFEST].decode("utf-8", "replace")
    found = FORMAT_LINE.match(text)
    if not found:
        return problem(here, "manifest-unreadable")
    if int(found[1]) > FORMAT:
        return problem(here, "manifest-newer")
    rows = {name: (int(size), checksum) for name, size, checksum in ROW.findall(text)}
    for name, content in files.items():
        if name != MANIFEST and name not in rows:
            return problem(here, "manifest-file-unlisted", found=shown(name))
        if name != MANIFEST and rows[name] != (len(content), _checksum(content)):
            return problem(here, "manifest-file-differs", found=shown(name))
    if missing := sorted(rows.keys() - files.keys()):
        return problem(here, "manifest-file-missing", found=shown(missing[0]))
    return None


def check_told(pack: Pack, files: Mapping[str, bytes], file: str) -> Problem | None:
    """Return whether the manifest says anything else than we would have written of this pack."""
    others = {name: content for name, content in files.items() if name != MANIFEST}
    if files[MANIFEST] == manifest_of(pack, others):
        return None
    return problem(Place(file), "manifest-differs")


def _row(name: str, content: bytes) -> str:
    return f'[[files]]\nname = "{name}"\nsize = {len(content)}\nsha256 = "{_checksum(content)}"\n'


def _checksum(content: bytes) -> str:
    return sha256(content).hexdigest()


def _toml(told: str | list[str]) -> str:
    """Return a text or texts as TOML writes them, which is how JSON does."""
    return json.dumps(told, ensure_ascii=False).replace("\x7f", "\\u007f")
