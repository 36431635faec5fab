"""A small pack of an invented organisation, as the tests of packs change it."""

from wnp.problems import Findings
from wnp.reading.pack import read_pack

PACK = """\
id = "nord"
version = "1"
licence = "CC BY-SA 4.0"
credits = ["Beratungsstelle Nord"]
region = "AT"
languages = ["de"]
name.de = "Beratungsstelle Nord"
"""


def files_of(pack="", region="", **others):
    """Return the files of the pack, with further lines in `pack.toml` and a `region.toml`."""
    files = {"pack.toml": PACK + pack} | ({"region.toml": region} if region else {}) | others
    return {name: text.encode() for name, text in files.items()}


def pack_of(pack="", region="", **others):
    """Return the pack, in which there is nothing that cannot be read."""
    findings = Findings()
    read = read_pack(files_of(pack, region, **others), findings)
    assert read, list(findings)
    assert not findings.found
    return read
