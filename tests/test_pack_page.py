"""The pack of the manual is a pack: what is shown there can be copied."""

import re

import pytest

from tests.test_manual import MANUAL
from wnp.checking.packs import check_pack
from wnp.lexicon.messages import say
from wnp.problems import Findings
from wnp.reading.pack import read_pack

PAGE = {"de": "pakete", "en": "packs", "fr": "paquets"}
SHOWN = re.compile(r'^```toml title="\w+/[\w-]+/(\w+\.toml)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
PLAIN = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("language", PAGE)
def test_the_example_is_in_order(language):
    page = (MANUAL / language / f"{PAGE[language]}.md").read_text(encoding="utf-8")
    files = dict(SHOWN.findall(page))
    files["region.toml"] += "\n".join(PLAIN.findall(page))
    findings = Findings()

    pack = read_pack({name: text.encode() for name, text in files.items()}, findings)

    assert pack
    found = (*findings, *check_pack(pack, "2026-12-01"))
    assert [say(one, language) for one in found] == []
