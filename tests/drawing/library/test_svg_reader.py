"""Picture files are read in a small strict part of SVG; all else is refused, one line each."""

import pytest

from wnp.drawing.library.svg_reader import (
    FIGURE_PEN,
    LARGEST_FILE,
    MOST_FOUND,
    NOTHING,
    ROOM_PEN,
    Anchor,
    Layer,
    parse_picture,
)
from wnp.drawing.shapes import Path, Pen, Text
from wnp.geometry import Box, Outline, straight_line
from wnp.lexicon.messages import say
from wnp.palette import Role
from wnp.problems import Place, problem


def svg(*lines: str, root: str = 'viewBox="0 0 10 10" class="figure" fill="none"') -> str:
    """Build a file, its first line the root, so that the body starts at line 2."""
    return "\n".join((f"<svg {root}>", *lines, "</svg>\n"))


def shapes_in(*lines: str) -> tuple:
    """Return the shapes of a file that has no problems."""
    picture, problems = parse_picture(svg(*lines), "a.svg")
    assert problems == ()
    return tuple(shape for layer in picture.layers for shape in layer.shapes)


def kinds_in(text: str) -> list[tuple[int, str]]:
    """Return line and kind of every problem."""
    return [(found.place.line, found.kind) for found in parse_picture(text, "a.svg")[1]]


def test_a_shape_keeps_its_colours_its_role_and_its_width_in_pens():
    line = f'<g class="pattern"><path d="M1 2L3 4" stroke="coral" stroke-width="{FIGURE_PEN}"/></g>'

    (shape,) = shapes_in(line)

    outline = straight_line([1 + 2j, 3 + 4j], closed=False)
    assert shape == Path((outline,), Pen("", "#f0957d", 1.0, Role.PATTERN))


def test_a_room_has_a_thinner_pen():
    text = svg(
        f'<path d="M0 0L1 0" stroke="#8f7766" stroke-width="{ROOM_PEN}"/>',
        root='viewBox="0 0 1 1" class="room" fill="none"',
    )

    picture, problems = parse_picture(text, "a.svg")

    assert problems == ()
    assert picture.layers[0].shapes[0].pen == Pen("", "#8f7766", 1.0, Role.ROOM)


def test_groups_hand_down_their_moves_and_their_paint():
    line = (
        '<g fill="#FFF" transform="translate(10 0) scale(2)">'
        '<path d="M1 1h1v1z" transform="rotate(90)"/></g>'
    )

    (shape,) = shapes_in(line)

    assert shape.pen == Pen("#ffffff", "", 0.0)
    corners = [shape.outlines[0].start, *(part[-1] for part in shape.outlines[0].segments)]
    assert [complex(round(p.real, 6), round(p.imag, 6)) for p in corners] == [
        8 + 2j,
        8 + 4j,
        6 + 4j,
    ]


def test_layers_say_when_they_are_seen_and_what_their_group_says():
    text = svg(
        '<g id="window" data-up="3"><path d="M0 0L1 1"/>',
        '<g class="evening night"><path d="M0 0L2 2"/></g></g>',
    )

    picture, _ = parse_picture(text, "a.svg")

    facts = (("up", "3"), ("id", "window"))
    assert [(layer.facts, layer.part, layer.when) for layer in picture.layers] == [
        (facts, 1, ()),
        (facts, 1, ("evening", "night")),
    ]


def test_anchors_are_places_and_are_not_drawn():
    text = svg('<rect class="anchor" id="pane" x="1" y="2" width="4" height="2"/>')

    picture, problems = parse_picture(text, "a.svg")

    assert problems == ()
    assert picture.layers == ()
    outline = Outline(1 + 2j, ((5 + 2j,), (5 + 4j,), (1 + 4j,), (1 + 2j,)))
    assert picture.anchors == (Anchor("pane", 3 + 3j, outline),)


def test_writing_is_read_with_its_place():
    line = '<text x="1" y="2" font-size="8" font-weight="bold" fill="navy">  Hallo\n du </text>'

    assert shapes_in(line) == (Text("Hallo du", 1 + 2j, 8.0, "#35486e", "middle", True),)


def test_a_reference_to_a_piece_is_a_layer_without_shapes():
    picture, _ = parse_picture(svg('<g data-piece="tree" transform="translate(4 5)"/>'), "a.svg")

    facts = (("piece", "tree"), ("transform", "translate(4 5)"))
    assert picture.layers == (Layer(facts, 1, (), ()),)


HOSTILE = {
    "script": ('<script>alert("x")</script>', "svg-program"),
    "style": ("<style>@import url(http://example.org/a.css);</style>", "svg-forbidden-element"),
    "embedded page": ("<foreignObject><p>x</p></foreignObject>", "svg-forbidden-element"),
    "image": ('<image href="http://example.org/a.png"/>', "svg-forbidden-element"),
    "use": ('<use href="#a"/>', "svg-forbidden-element"),
    "svg in svg": ('<svg viewBox="0 0 1 1"><path d="M0 0L1 1"/></svg>', "svg-forbidden-element"),
    "filter": ("<filter><feFlood/></filter>", "svg-forbidden-element"),
    "gradient": ("<linearGradient><stop/></linearGradient>", "svg-forbidden-element"),
    "animation": ("<animate/>", "svg-forbidden-element"),
    "link": ('<path d="M0 0L1 1" href="http://example.org"/>', "svg-link"),
    "old link": ('<g xlink:href="http://example.org"/>', "svg-link"),
    "data": ('<path d="M0 0L1 1" href="data:image/png;base64,AAAA"/>', "svg-link"),
    "link to a program": ('<g href="javascript:alert(1)"/>', "svg-program"),
    "event": ('<path d="M0 0L1 1" onclick="alert(1)"/>', "svg-program"),
    "css": ('<path d="M0 0L1 1" style="fill:url(http://a)"/>', "svg-forbidden-attribute"),
    "clip": ('<path d="M0 0L1 1" clip-path="url(#a)"/>', "svg-forbidden-attribute"),
    "paint from outside": ('<path d="M0 0L1 1" fill="url(#a)"/>', "svg-link"),
    "misspelt colour": ('<path d="M0 0L1 1" fill="mustart"/>', "svg-unknown-colour"),
    "misspelt class": ('<path d="M0 0L1 1" class="nihgt"/>', "svg-unknown-class"),
    "huge path": (f'<path d="M0 0{"L1 1" * 6000}"/>', "svg-long-value"),
    "far away": ('<path d="M0 0L1e9 0"/>', "svg-not-a-shape"),
    "endless": ('<path d="M0 0L1e999 0"/>', "svg-not-a-shape"),
    "endless arc": (f'<path d="M0 0A{"2" * 15_000}"/>', "svg-not-a-shape"),
    "endless blanks": (f'<g transform="{" " * 15_000}x"/>', "svg-bad-value"),
    "no path": ('<path d="hello"/>', "svg-not-a-shape"),
    "no number": ('<circle r="big"/>', "svg-not-a-shape"),
    "not a number": ('<circle r="nan"/>', "svg-not-a-shape"),
    "strange move": ('<g transform="skewX(30)"><path d="M0 0L1 1"/></g>', "svg-bad-value"),
    "strange width": ('<path d="M0 0L1 1" stroke-width="calc(1px)"/>', "svg-bad-value"),
    "program": ("<?php evil ?>", "svg-declaration"),
    "character data": ("<![CDATA[x]]>", "svg-declaration"),
    "broken": ("<g>", "svg-not-readable"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_could_do_harm_is_refused_in_one_line(name):
    body, kind = HOSTILE[name]

    found = kinds_in(svg(body))

    assert [each for _, each in found] == [kind]
    assert found[0][0] == (3 if name == "broken" else 2)


@pytest.mark.parametrize("language", ["de", "en", "fr"])
@pytest.mark.parametrize("name", HOSTILE)
def test_every_refusal_can_be_said(name, language):
    for found in parse_picture(svg(HOSTILE[name][0]), "a.svg")[1]:
        said = say(found, language)

        assert said.startswith("a.svg:")
        assert "{" not in said


def test_entity_bombs_are_not_even_parsed():
    bomb = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n' + svg("<title>&b;</title>")

    assert parse_picture(bomb, "a.svg") == (
        NOTHING,
        (problem(Place("a.svg", 1), "svg-declaration"),),
    )


def test_files_that_are_too_large_are_not_parsed():
    assert kinds_in(" " * (LARGEST_FILE + 1)) == [(0, "svg-too-large")]


def test_deep_nesting_is_one_problem():
    assert kinds_in(svg("<g>" * 10_000, "</g>" * 10_000)) == [(2, "svg-too-deep")]


def test_too_many_parts_are_one_problem():
    picture, problems = parse_picture(svg("<circle r='1'/>" * 5000), "a.svg")

    assert [found.kind for found in problems] == ["svg-too-many"]
    assert sum(len(layer.shapes) for layer in picture.layers) < 2000


@pytest.mark.parametrize("text", ["", "<svg", "hello", "\ufeff", "<g/>", "\x00", "\ud800"])
def test_what_is_no_picture_is_a_problem_and_never_a_crash(text):
    picture, problems = parse_picture(text, "a.svg")

    assert picture.layers == ()
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("root", "kind"),
    [
        ("", "svg-no-frame"),
        ('viewBox="0 0 10"', "svg-no-frame"),
        ('viewBox="0 0 0 10"', "svg-no-frame"),
        ('viewBox="0 0 0 ten"', "svg-bad-value"),
        ('viewBox="0 0 nan inf"', "svg-bad-value"),
    ],
)
def test_a_picture_needs_a_frame(root, kind):
    assert kinds_in(svg('<path d="M0 0L1 1"/>', root=root)) == [(1, kind)]


def test_nobody_reads_more_than_a_page_of_refusals():
    assert len(kinds_in(svg(*['<path d="M0 0L1 1" onclick="x"/>'] * 500))) == MOST_FOUND


def test_long_names_are_quoted_short():
    (found,) = parse_picture(svg(f"<{'x' * 10_000}/>"), "a.svg")[1]

    assert len(say(found, "de")) < 200


def test_what_is_refused_does_not_stop_the_rest():
    picture, _ = parse_picture(svg("<script>x</script>", '<path d="M0 0L1 1"/>'), "a.svg")

    assert picture.box == Box(0, 0, 10, 10)
    assert len(picture.layers[0].shapes) == 1
