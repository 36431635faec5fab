"""The site is built without a warning, works from a folder, and asks no other computer."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from wnp.templating.library import list_templates

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
CHROMIUM = Path("/usr/bin/chromium")
WIDTHS = (360, 768, 1280)
GALLERIES = {"de": "bibliothek", "en": "library", "fr": "bibliotheque"}
KINDS_OF_PAGES = (
    "index.html",
    "de/erste-geschichte.html",
    "de/bibliothek.html",
    "de/bibliothek/T02.html",
    "en/pictures.html",
    "fr/histoire.html",
    "en/advice.html",
)
"""One page of each kind."""
AXE = """() => axe.run(document, {preload: false, runOnly: {type: "tag", values:
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
).then(found => found.violations.map(v => v.id + ": " + v.nodes[0].target.join(" ")))"""
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
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.anchors.add(values.get("id") or values.get("name") or "")
        self.links += [
            values[name] for name in ("href", "src", "data-index") if values.get(name) is not None
        ]
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


@pytest.mark.parametrize(
    ("language", "word"), [("de", "Warnzeichen"), ("en", "warning sign"), ("fr", "alerte")]
)
def test_the_search_knows_the_pages_of_each_language(site, language, word):
    index = (site / "assets" / "search" / f"{language}.js").read_text(encoding="utf-8")
    begin, *lines, end = index.splitlines()
    rows = json.loads(f"[{' '.join(lines).rstrip(', ')}]")

    assert (begin, end) == ("wnpSearch([", "]);")
    assert any(word in text for *_, text in rows)
    assert {address.partition("#")[0] for address, *_ in rows} <= {
        page.relative_to(site).as_posix() for page in site.rglob("*.html")
    }


def test_every_link_and_anchor_of_the_built_pages_is_alive(site):
    pages = {page: read_page(page) for page in site.rglob("*.html") if page.name != "404.html"}
    dead = []
    for page, reader in pages.items():
        for link in reader.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if not target.is_file() or (
                parts.fragment and target in pages and parts.fragment not in pages[target].anchors
            ):
                dead.append(f"{page.relative_to(site)}: {link}")

    assert len(pages) > 30
    assert dead == []


@pytest.mark.parametrize("language", GALLERIES)
def test_the_library_shows_every_template(site, language):
    gallery = (site / language / f"{GALLERIES[language]}.html").read_text(encoding="utf-8")

    for template in list_templates():
        page = site / language / GALLERIES[language] / f"{template.id}.html"
        assert f"{GALLERIES[language]}/{template.id}.html" in gallery
        assert read_page(page).language == language


def test_a_page_leads_to_the_same_page_in_other_languages(site):
    links = read_page(site / "de" / "plan.html").links
    own = read_page(site / "de" / "bibliothek" / "T02.html").links

    assert {"../en/plan.html", "../fr/plan.html"} <= set(links)
    assert {"../../en/library/T02.html", "../../fr/bibliotheque/T02.html"} <= set(own)


def test_the_menu_of_a_page_speaks_one_language(site):
    links = read_page(site / "fr" / "plan.html").links

    assert "bibliotheque.html" in links
    assert [link for link in links if link.startswith("../de/")] == ["../de/plan.html"]


@pytest.fixture(scope="module")
def browser():
    """A real Chromium without a network, where there is one."""
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("no Chromium here")
    with playwright.sync_playwright() as running:
        arguments = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"]
        started = running.chromium.launch(executable_path=str(CHROMIUM), args=arguments)
        yield started
        started.close()


@pytest.fixture
def opened(browser, site):
    """Open pages from the folder, as a double click does; note what they ask for and say."""
    contexts, said = [], []

    def open_page(page, *, width=1280, scheme="light"):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
        )
        contexts.append(context)
        shown = context.new_page()
        shown.on("request", lambda one: said.append(one.url) if one.url[:5] == "http:" else None)
        shown.on("pageerror", lambda error: said.append(str(error)))
        shown.goto(f"{site.as_uri()}/{page}")
        return shown

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", KINDS_OF_PAGES)
def test_everybody_can_use_a_page(opened, page, scheme):
    axe = pytest.importorskip("axe_playwright_python")
    script = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    widths = WIDTHS[:1] if page == "en/pictures.html" else WIDTHS  # it has a thousand pictures
    found = {}
    for width in widths:
        shown = opened(page, width=width, scheme=scheme)
        shown.evaluate(script)
        wide = shown.evaluate("document.documentElement.scrollWidth") > width
        found[width] = [*shown.evaluate(AXE), *(["scrolls sideways"] if wide else [])]

    assert found == {width: [] for width in widths}


@pytest.mark.browser
def test_the_gallery_leaves_only_what_fits(opened):
    shown = opened("de/bibliothek.html")

    def books():
        return shown.locator(".wnp-book:visible").count()

    everything = books()
    shown.fill("[name=words]", "pflegefamilie")
    few = books()
    shown.click("[type=reset]")
    shown.select_option("[name=topic]", "placement")

    assert everything == len(list_templates())
    assert 0 < few < everything
    assert shown.locator(".wnp-book:visible a").first.get_attribute("href").endswith(".html")
    assert set(
        shown.locator(".wnp-book:visible").evaluate_all("all => all.map(b => b.dataset.topic)")
    ) == {"placement"}


@pytest.mark.browser
def test_a_story_is_shown_in_one_age_and_one_language(opened):
    shown = opened("en/library/T02.html?age=12&language=fr")

    assert shown.locator(".wnp-telling:visible").get_attribute("lang") == "fr"
    assert set(
        shown.locator(".wnp-words:visible").evaluate_all("all => all.map(w => w.dataset.age)")
    ) == {"12"}
    shown.locator("input[name=age][value='3']").check(force=True)
    assert shown.locator(".wnp-words[data-age='12']:visible").count() == 0


@pytest.mark.browser
def test_a_form_shows_its_own_frames_and_says_what_to_type(opened):
    shown = opened("de/bibliothek/T05.html?form=letter")

    def frames():
        visible = shown.locator(".wnp-frame:visible")
        return set(visible.evaluate_all("all => all.map(f => f.dataset.forms)"))

    assert frames() == {"letter"}
    assert shown.locator(".wnp-call code").inner_text() == "wnp new T05 familie-mia --form Brief"
    shown.locator("input[value=wordless]").check(force=True)
    assert "letter" not in frames()
    assert shown.locator(".wnp-words:visible").count() == 0
    shown.locator("input[value=long]").check(force=True)
    assert shown.locator(".wnp-call code").inner_text() == "wnp new T05 familie-mia"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("page", "words"),
    [("de/plan.html", "warnzeichen"), ("en/library/T02.html", "visit"), ("fr/mots.html", "reseau")],
)
def test_the_search_works_from_a_folder(opened, page, words):
    shown = opened(page)
    shown.fill("#wnp-find", words)
    shown.wait_for_function("document.querySelector('.wnp-found p').textContent")

    shown.keyboard.press("ArrowDown")
    with shown.expect_navigation():
        shown.keyboard.press("Enter")

    assert page.partition("/")[0] in shown.url
    assert shown.locator("h1").count() == 1
