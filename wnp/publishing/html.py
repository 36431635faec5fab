"""Write documents as web pages: one self-contained file each, that asks nobody for anything.

In: a document. Out: HTML with pictures, style and fonts inside, without scripts. Every text is
escaped by the templates; only pictures, styles and fonts, which are ours, are put in as they are.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache
from itertools import count, cycle
from unicodedata import bidirectional

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from wnp.composing.by_hand import LINES, is_line
from wnp.composing.pages import Document
from wnp.composing.plan.glance_room import GLANCE
from wnp.composing.sheets.week_room import WEEK
from wnp.composing.story.fitting import BOOKLET, lines_too_many
from wnp.composing.story.review import Review
from wnp.drawing.shapes import Drawing
from wnp.lexicon import RIGHT_TO_LEFT
from wnp.palette import Mode
from wnp.publishing.fonts import FontFace, font_faces
from wnp.publishing.pictures import picture_svg
from wnp.publishing.ratings import shown_value
from wnp.resources import resource_text

TURNED = Markup(' dir="rtl"')
PART_LINE = Markup('<span class="to-write"></span>')
WHOLE_LINE = Markup('<span class="to-write whole"></span>')
"""Where nothing but a line is to be written, it is as long as there is room."""
NUMBER = re.compile(r"(\+?\d{2,}(?: \d{1,4}){1,5})")
"""A telephone number, which stays on one line."""
ON_ONE_LINE = Markup('<span class="one-line">{}</span>')
STYLE = Markup("<style></style>")
DATA = re.compile(r"data:image/[^\"]+")
"""A drawing or photo of somebody's own, written in letters that nobody reads."""
FONT_FACE = (
    '@font-face {{ font-family: "{family}"; font-weight: {weight}; '
    "src: url(data:font/ttf;base64,{data}); }}"
)


def render_booklet_html(document: Document, *, mode: Mode = Mode.COLOUR) -> str:
    """Return a booklet as a page for the screen that prints well too."""
    pictures = {
        number: Markup(picture_svg(page.picture, mode, f"p{number + 1}"))
        for number, page in enumerate(document.pages)
        if page.picture
    }
    return _render("booklet", document, mode, pictures)


def render_review_html(review: Review) -> str:
    """Return what the check remarks on a story as a page for the screen that prints well too."""
    words = {
        "document": review,
        "mode": str(Mode.COLOUR),
        "style_goes_here": STYLE,
        "label": dict(review.labels).__getitem__,
    }
    return _written("review", words)


def _long_pages(document: Document) -> set[int]:
    """Return the pages that print on more than one sheet of paper, since nothing is ever cut."""
    language = document.second_language
    pages = enumerate(document.pages, 1)
    return {number for number, page in pages if lines_too_many(page, BOOKLET, language)}


def render_plan_html(document: Document, *, mode: Mode = Mode.COLOUR) -> str:
    """Return a plan as a page for the screen that prints well too."""
    return _render("plan", document, mode, {})


def render_sheet_html(document: Document, *, mode: Mode = Mode.COLOUR) -> str:
    """Return a sheet as a page for the screen that prints well too."""
    return _render(document.kind, document, mode, {})


def _render(name: str, document: Document, mode: Mode, pictures: dict[int, Markup]) -> str:
    words = {
        "document": document,
        "mode": str(mode),
        "pictures": pictures,
        "style_goes_here": STYLE,
        "long_pages": _long_pages(document),
        "label": dict(document.labels).__getitem__,
        "glance": GLANCE,
        "week": WEEK,
        "svg_of": _picture_writer(mode),
        "turned": lambda text: TURNED if _is_turned(text, document) else "",
    }
    return _written(name, words)


def _written(name: str, words: Mapping[str, object]) -> str:
    """Return a page with its style, and with fonts for the letters that it has."""
    style = "".join(
        _environment().get_template(f"{part}.css").render(words) for part in ("common", name)
    )
    page = _environment().get_template(f"{name}.html.j2").render(words)
    letters = "".join(sorted(set(DATA.sub("", page))))  # only the finished page knows them
    fonts = "\n".join(map(_font_rule, font_faces(letters, letters)))
    return page.replace(STYLE, f"<style>\n{fonts}\n{style}</style>", 1)


def _picture_writer(mode: Mode) -> Callable[[Drawing], Markup]:
    """Return what writes the pictures among the words of one page, each with ids of its own."""
    numbers = count(1)
    return lambda drawing: Markup(picture_svg(drawing, mode, f"w{next(numbers)}-"))


def css_text(text: str) -> Markup:
    """Return a text as a style sheet quotes it: nothing in it ends the quotation or the style."""
    quoted = (letter if letter.isalnum() else f"\\{ord(letter):06x}" for letter in text)
    return Markup('"' + "".join(quoted) + '"')  # nothing but letters, digits and escapes


def _is_turned(text: str, document: Document) -> bool:
    """Say whether words run from the right on a page of one language that runs from the left."""
    if document.right_to_left or document.kind == "booklet":
        return False
    first = next((letter for letter in text if letter.isalpha()), "")
    return bidirectional(first) in ("R", "AL") if first else False


def by_hand(text: str) -> Markup:
    """Return a text in which what is to be filled in by hand is a line to write on."""
    whole = WHOLE_LINE if is_line(text) else PART_LINE
    return whole.join(map(_with_numbers, LINES.split(text)))


def _with_numbers(text: str) -> Markup:
    """Return a text in which no telephone number breaks over the end of a line."""
    words = NUMBER.split(text)
    if len(words) == 1:
        return escape(text)
    return Markup("").join(
        ON_ONE_LINE.format(one) if is_number else escape(one)
        for one, is_number in zip(words, cycle((False, True)), strict=False)
    )


def _font_rule(face: FontFace) -> str:
    data = b64encode(face.data).decode("ascii")
    return FONT_FACE.format(family=face.family, weight=700 if face.bold else 400, data=data)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: resource_text(f"publishing/templates/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "direction": lambda language: "rtl" if language in RIGHT_TO_LEFT else "ltr",
        "css_text": css_text,
        "kind_of": lambda block: type(block).__name__,
        "shown_value": shown_value,
    }
    environment.filters["by_hand"] = by_hand
    return environment
