"""The pack of an invented organisation, and archives of it."""

from collections.abc import Mapping

from wnp.model.pack import Pack
from wnp.packing.opening import close_pack
from wnp.problems import Findings
from wnp.reading.pack import read_pack

FILES = {
    "pack.toml": b"""\
id = "nord"
version = "1.0"
licence = "CC BY-SA 4.0"
credits = ['Verein "Nord"']
region = "AT"
languages = ["de"]

[name]
de = "Kinderschutz Nord"
""",
    "region.toml": b"""\
[legal_note]
de = "Dieser Plan ist eine Vereinbarung. Er ersetzt kein Gericht."
""",
}


def packed(files: Mapping[str, bytes]) -> Pack:
    """Return the pack of some files, as far as it can be read."""
    return read_pack(files, Findings()) or Pack(id="x")


def closed(files: Mapping[str, bytes]) -> bytes:
    """Return a pack as one file, whatever is wrong with it."""
    return close_pack(packed(files), files)
