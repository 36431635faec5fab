"""The manual is built without a warning, and its pages ask no other computer for anything."""

import importlib.util
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOADING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "object": ("data",),
    "embed": ("src",),
}
"""Attributes that make a browser load something, without anybody clicking."""
ELSEWHERE = re.compile(r"^\s*(?:https?:|wss?:|//)", re.IGNORECASE)
STYLE_ELSEWHERE = re.compile(r"(?:@import\s+|url\(\s*)[\"']?(?:https?:|//)", re.IGNORECASE)

pytestmark = pytest.mark.skipif(
    not (importlib.util.find_spec("mkdocs") and importlib.util.find_spec("material")),
    reason="MkDocs or its theme is not installed: pip install -e '.[site]'",
)


class Requests(HTMLParser):
    """Collects what a page would load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.language = ""

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "html":
            self.language = values.get("lang", "")
        for name in LOADING.get(tag, ()):
            if ELSEWHERE.match(values.get(name) or ""):
                self.found.append(f"{tag} {values[name]}")


def read_page(page: Path) -> Requests:
    reader = Requests()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build the manual as strictly as it can be built."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    return folder


def test_every_page_of_the_manual_is_built(site):
    sources = {
        page.relative_to(ROOT / "site" / "pages").with_suffix(".html")
        for page in (ROOT / "site" / "pages").rglob("*.md")
    }

    assert sources <= {page.relative_to(site) for page in site.rglob("*.html")}


def test_no_page_loads_anything_from_elsewhere(site):
    found = {page.name: read_page(page).found for page in site.rglob("*.html")}

    assert {name: requests for name, requests in found.items() if requests} == {}


def test_no_style_loads_anything_from_elsewhere(site):
    styles = list(site.rglob("*.css"))

    assert styles
    assert [s.name for s in styles if STYLE_ELSEWHERE.search(s.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("index.html", "de"),
        ("de/plan.html", "de"),
        ("en/plan.html", "en"),
        ("fr/plan.html", "fr"),
        ("understand/architecture.html", "en"),
    ],
)
def test_a_page_says_which_language_it_is_in(site, page, language):
    assert read_page(site / page).language == language


def test_the_search_knows_words_of_all_languages(site):
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")

    for word in ("Warnzeichen", "warning sign", "alerte"):
        assert word in index
