"""A pack as one file, made and opened.

In: the files of a pack. Out: the bytes of an archive. Or: the bytes of an archive from anywhere.
Out: the files of the pack in it, or why it is refused. Nothing is written here, and nothing comes
out of an archive whose every file was not looked at.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.checking.packs import check_pack
from wnp.checking.weights import has_errors
from wnp.model.pack import Pack
from wnp.packing.archives import read_archive, write_archive
from wnp.packing.manifest import MANIFEST, check_manifest, check_told, manifest_of
from wnp.packing.names import shown
from wnp.problems import Findings, Place, Problem, problem
from wnp.reading.pack import belongs_in_pack, read_pack
from wnp.values import Value

LINES = frozenset("\t\n\r")
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that let a text be seen in another order than it is read."""


class Opened(Value, frozen=True):
    """What an archive holds, and what was found in it; with an error there are no files."""

    pack: Pack | None = None
    files: Mapping[str, bytes] = {}
    problems: tuple[Problem, ...] = ()

    @property
    def refused(self) -> tuple[Problem, ...]:
        """Why nothing is taken out of it."""
        return () if self.pack else self.problems


def close_pack(pack: Pack, files: Mapping[str, bytes]) -> bytes:
    """Return a pack as one file, the same bytes for the same files on every computer."""
    return write_archive({**files, MANIFEST: manifest_of(pack, files)})


def open_pack(content: bytes, file: str, today: str = "") -> Opened:
    """Return the pack in an archive that is called so; no day in it lies after today."""
    files = read_archive(content, file)
    if isinstance(files, Problem):
        return Opened(problems=(files,))
    if found := _foreign(files, file) or check_manifest(files, file) or _hidden(files, file):
        return Opened(problems=(found,))
    inside = {name: content for name, content in files.items() if name != MANIFEST}
    findings = Findings()
    pack = read_pack(inside, findings)
    if pack:
        findings.extend(check_pack(pack, today))
    problems = tuple(findings)
    if pack is None or has_errors(problems):
        return Opened(problems=problems)
    if found := check_told(pack, files, file):
        return Opened(problems=(found,))
    return Opened(pack, inside, problems)


def _foreign(files: Mapping[str, bytes], file: str) -> Problem | None:
    """Return the first file that no pack has, such as a program, a web page or an archive."""
    for name in files:
        if name != MANIFEST and not belongs_in_pack(name):
            return problem(Place(file), "archive-file-foreign", found=shown(name))
    return None


def _hidden(files: Mapping[str, bytes], file: str) -> Problem | None:
    """Return the first file that is no plain text, or a text that is not what is seen."""
    for name, content in files.items():
        try:
            signs = {*content.decode("utf-8")}
        except UnicodeDecodeError:
            return problem(Place(file), "archive-not-text", found=shown(name))
        if any(sign < " " or "\x7f" <= sign < "\xa0" for sign in signs - LINES):
            return problem(Place(file), "archive-not-text", found=shown(name))
        if signs & TURNING:
            return problem(Place(file), "archive-turned-text", found=shown(name))
    return None
