"""The pack of the manual is a pack: what is shown there can be copied."""

import re

import pytest

from tests.test_manual import MANUAL
from wnp.building.sketching import draw_text
from wnp.checking.packs import check_pack
from wnp.lexicon.messages import say
from wnp.palette import Mode
from wnp.problems import Findings
from wnp.reading.pack import read_pack

PAGE = {"de": "pakete", "en": "packs", "fr": "paquets"}
SHOWN = re.compile(r'^```toml title="\w+/[\w-]+/(\w+\.toml)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
PICTURED = re.compile(
    r'^```\w+ title="\w+/[\w-]+/(illustrations/[\w/-]+\.\w+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL
)
PLAIN = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("language", PAGE)
def test_the_example_is_in_order(language):
    page = (MANUAL / language / f"{PAGE[language]}.md").read_text(encoding="utf-8")
    files = dict(SHOWN.findall(page))
    files["region.toml"] += "\n".join(PLAIN.findall(page))
    files |= dict(PICTURED.findall(page))
    findings = Findings()

    pack = read_pack({name: text.encode() for name, text in files.items()}, findings)

    assert pack
    found = (*findings, *check_pack(pack, "2026-12-01"))
    assert [say(one, language) for one in found] == []
    assert pack.pictures


@pytest.mark.parametrize("language", PAGE)
def test_the_picture_of_the_example_is_drawn(language):
    page = (MANUAL / language / f"{PAGE[language]}.md").read_text(encoding="utf-8")
    files = dict(SHOWN.findall(page)) | dict(PICTURED.findall(page))
    pack = read_pack({name: text.encode() for name, text in files.items()}, Findings())
    scene = re.search(r'^wnp draw "(.*)" --pack', page, re.MULTILINE)[1]

    svg, problems = draw_text(scene, language, Mode.COLOUR, pack=pack)

    assert (problems, "#e0b04a" in svg) == ((), True)
