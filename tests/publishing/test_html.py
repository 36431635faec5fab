"""Documents become pages that need nothing else, ask nobody and run nothing."""

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from wnp.palette import Mode
from wnp.publishing.html import by_hand, css_text, render_booklet_html, render_plan_html
from wnp.values import replace

POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
CHROMIUM = Path("/usr/bin/chromium")


class Reader(HTMLParser):
    """Reads a page as a browser does: its elements, ids, addresses, and the text of sections."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.ids, self.links, self.sections = [], [], [], {}
        self.trail, self.section = [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        self.trail.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "section":
            self.section = given["id"]
        self.links += [given[name] for name in ("href", "src", "action") if name in given]

    def handle_endtag(self, tag):
        while self.trail and self.trail.pop() != tag:
            pass

    def handle_data(self, data):
        if not {"svg", "style", "title", "nav"} & set(self.trail):
            self.sections[self.section] = self.sections.get(self.section, "") + data


@pytest.fixture(params=["booklet", "plan"])
def page(request, booklet, plan):
    """The page of a booklet, and the page of a plan."""
    if request.param == "plan":
        return render_plan_html(plan)
    return render_booklet_html(booklet)


def test_a_page_asks_nobody_for_anything(page):
    read = Reader(page)

    assert [link for link in read.links if not link.startswith("#")] == []
    assert all(url.startswith("data:font/") for url in re.findall(r"url\(([^#][^)]*)\)", page))
    assert "@import" not in page


def test_a_page_runs_nothing(page):
    read = Reader(page)

    assert not {"script", "iframe", "object", "embed", "form", "base", "link"} & {
        tag for tag, _ in read.tags
    }
    assert not [name for _, attrs in read.tags for name in attrs if name.startswith("on")]


def test_a_page_says_little_about_itself(page):
    metas = [attrs for tag, attrs in Reader(page).tags if tag == "meta"]

    assert metas == [
        {"charset": "utf-8"},
        {"http-equiv": "Content-Security-Policy", "content": POLICY},
        {"name": "viewport", "content": "width=device-width, initial-scale=1"},
        {"name": "referrer", "content": "no-referrer"},
        {"name": "robots", "content": "noindex, nofollow, noarchive"},
    ]


def test_ids_are_numbers_of_pages_and_each_stands_once(booklet):
    ids = Reader(render_booklet_html(booklet)).ids

    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"p\d+(-\w+)?", name) for name in ids)


def test_links_lead_to_pages_that_there_are(booklet):
    read = Reader(render_booklet_html(booklet))

    assert {link[1:] for link in read.links} <= set(read.ids)


def test_every_page_says_that_it_is_a_draft(booklet):
    draft = Reader(render_booklet_html(booklet)).sections
    agreed = render_booklet_html(replace(booklet, draft=""))

    assert all(booklet.draft in draft[f"p{number}"] for number in range(1, 9))
    assert "Entwurf" not in agreed


def test_an_agreement_is_shown_only_for_those_who_gave_it(plan):
    text = " ".join("".join(Reader(render_plan_html(plan)).sections.values()).split())

    assert text.count("stimmt zu") == 1
    assert "Mamastimmt zu" in text
    assert "PapaDatum und Unterschrift" in text


def test_the_page_says_what_the_pdf_says(booklet, tmp_path, texts):
    from wnp.publishing.typesetting import typeset

    sections = Reader(render_booklet_html(booklet)).sections
    printed = texts(typeset(booklet, empty_folder=tmp_path))

    for number in range(2, 9):
        spoken = sections[f"p{number}"]
        for word in ("Zurück", "Weiter"):
            spoken = spoken.replace(word, "", 1)
        in_pictures = "Wir sind da." if number in (2, 4) else ""
        in_pictures = "<b>#let" if number == 3 else in_pictures
        assert squeezed(spoken + in_pictures) == squeezed(printed[number - 1])


def squeezed(text):
    """Return the letters of a text in alphabetical order, without spaces and bullets."""
    return "".join(sorted("".join(text.split()).replace("•", "")))


def test_a_picture_carries_its_title_and_description(booklet):
    page = render_booklet_html(booklet)

    assert page.count("<title") == 1 + 4
    assert page.count("Mia sitzt auf dem Bett.") == 4


@pytest.mark.parametrize("mode", list(Mode))
def test_the_way_of_printing_is_kept(booklet, mode):
    assert f'<body class="booklet {mode}">' in render_booklet_html(booklet, mode=mode)


def test_the_same_document_gives_the_same_page(booklet, plan):
    assert render_booklet_html(booklet) == render_booklet_html(booklet)
    assert render_plan_html(plan) == render_plan_html(plan)


def test_a_text_in_the_style_cannot_end_the_style():
    assert css_text('a"; } </style>') == '"a\\000022\\00003b\\000020\\00007d\\000020' + (
        "\\00003c\\00002fstyle\\00003e" + '"'
    )


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


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("product", ["booklet", "plan"])
def test_a_real_browser_asks_for_nothing_and_runs_nothing(
    browser, tmp_path, booklet, plan, product, width
):
    made = render_plan_html(plan) if product == "plan" else render_booklet_html(booklet)
    file = tmp_path / "page.html"
    file.write_text(made, encoding="utf-8", newline="\n")
    asked, said = [], []
    shown = browser.new_page(viewport={"width": width, "height": 800})
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("console", lambda message: said.append(message.text))

    shown.goto(file.as_uri())
    fonts = shown.evaluate("document.fonts.ready.then(all => [...all].map(face => face.status))")

    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert said == []
    assert set(fonts) == {"loaded"}
    assert shown.evaluate("window.__ran") is None
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    shown.close()


def test_a_real_browser_prints_the_sum_of_a_plan_on_its_own_page(browser, tmp_path, plan, texts):
    file = tmp_path / "page.html"
    file.write_text(render_plan_html(plan), encoding="utf-8", newline="\n")
    shown = browser.new_page()
    shown.goto(file.as_uri())

    first, second, *_ = texts(shown.pdf(prefer_css_page_size=True))
    shown.close()

    assert "Das Wichtigste auf einer Seite" in first
    assert "Treffen:" in first
    assert "Der ganze Plan Sorgen" in second


def test_a_real_browser_prints_one_page_a_page(browser, tmp_path, booklet, texts):
    file = tmp_path / "page.html"
    file.write_text(render_booklet_html(booklet), encoding="utf-8", newline="\n")
    shown = browser.new_page()
    shown.goto(file.as_uri())

    printed = shown.pdf(prefer_css_page_size=True)
    shown.close()

    with pikepdf.open(BytesIO(printed)) as pdf:
        sizes = {tuple(round(float(edge)) for edge in page.mediabox[2:]) for page in pdf.pages}
    assert sizes == {(420, 595)}
    assert len(texts(printed)) == 8
    assert all(booklet.draft in page for page in texts(printed))


def test_a_telephone_number_stays_on_one_line():
    assert by_hand("Ruf an: 116 111 oder +43 664 123 456.") == (
        'Ruf an: <span class="one-line">116 111</span> oder '
        '<span class="one-line">+43 664 123 456</span>.'
    )
    assert by_hand("Mia ist 7 und <b>frei</b>.") == "Mia ist 7 und &lt;b&gt;frei&lt;/b&gt;."
