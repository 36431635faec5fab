"""Every link of the documents leads somewhere: to a file, to a heading, or to one of few hosts."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from markdown.extensions.toc import slugify

from wnp.siting import GALLERIES
from wnp.siting import PAGES as CATALOGUES

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "illustrations" / "README.md",
    *sorted((ROOT / "site" / "pages").rglob("*.md")),
]
STABLE_HOSTS = frozenset({"creativecommons.org", "openfontlicense.org", "software.sil.org"})
FENCE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1 *$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"!?\[[^\]\n]*\]\(\s*<?([^)\s>]+)")
TAG = re.compile(r"""<(?:a|img)\s[^>]*?(?:href|src)=["']([^"']+)""")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
ATTRIBUTES = re.compile(r"\s*\{[^}]*\}\s*$")


def links_in(page: Path) -> list[str]:
    """Return where a page's links and pictures lead to."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    plain = CODE.sub("", text)
    return LINK.findall(plain) + TAG.findall(plain)


def anchors_of(page: Path) -> set[str]:
    """Return the anchors of a page's headings."""
    headings = HEADING.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    return {slugify(ATTRIBUTES.sub("", heading).replace("`", ""), "-") for heading in headings}


MADE_WITH_THE_SITE = {
    ROOT / "site" / "pages" / path for path in (*CATALOGUES.values(), *GALLERIES.values())
}
"""Pages that no file holds; that they are there, the strict building of the site shows."""


def trouble_with(link: str, page: Path) -> str:
    """Return what is wrong with a link, or an empty text."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        is_known = parts.scheme == "https" and parts.hostname in STABLE_HOSTS
        return "" if is_known else f"{link} leads to a host that may go away"
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.is_relative_to(ROOT):
        return f"{link} leads out of the project"
    if target in MADE_WITH_THE_SITE:
        return ""
    if not target.exists():
        return f"{link} leads nowhere"
    if parts.fragment and parts.fragment not in anchors_of(target):
        return f"{link} leads to no heading of {target.name}"
    return ""


@pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: str(page.relative_to(ROOT)).replace("/", "-")
)
def test_the_links_of_a_page_lead_somewhere(page):
    assert [trouble for link in links_in(page) if (trouble := trouble_with(link, page))] == []


def test_links_are_found():
    assert sum(len(links_in(page)) for page in PAGES) > 60


@pytest.mark.parametrize(
    ("link", "trouble"),
    [
        ("nowhere.md", "nowhere.md leads nowhere"),
        ("../../../secret.md", "../../../secret.md leads out of the project"),
        ("README.md#nothing", "README.md#nothing leads to no heading of README.md"),
        ("http://example.org", "http://example.org leads to a host that may go away"),
        ("README.md#read-on", ""),
        ("LICENSE", ""),
    ],
)
def test_a_dead_link_is_noticed(link, trouble):
    assert trouble_with(link, ROOT / "README.md") == trouble
