"""Tools as pictures: every word has its place, nobody covers another, blank ones have lines."""

import pytest

from wnp.drawing.shapes import Drawing, Group, Path, Text, in_mode
from wnp.drawing.text_width import width_of
from wnp.drawing.tools.board import HEIGHT, LEAST, WIDTH, Company, fit
from wnp.drawing.tools.chart import Dated, draw_chart, sign_of
from wnp.drawing.tools.circles import draw_circles
from wnp.drawing.tools.mapping import draw_mapping, latest
from wnp.drawing.tools.safety_house import draw_safety_house, shown
from wnp.drawing.tools.three_houses import draw_three_houses
from wnp.drawing.tools.way import MOST, Stone, draw_way, stretches_of
from wnp.drawing.tools.wizard import draw_wizard
from wnp.model.family import Person
from wnp.model.plan import Rating, Scale
from wnp.model.tools import (
    COLUMNS,
    HOUSES,
    RINGS,
    CaseMap,
    Circles,
    HouseItem,
    Houses,
    MapItem,
    RingItem,
    SafetyHouse,
    ZoneItem,
)
from wnp.palette import Mode

NAMES = ("Mia", "Mama", "Papa", "Oma Rosa", "Frau Dr. Schmidt-Hohenfels", "Ali", "Kurt", "Lena")
PEOPLE = {
    f"p{number}": Person(f"p{number}", name, "relative" if number else "child")
    for number, name in enumerate(NAMES)
}
LONG = (
    "Donaudampfschifffahrtsgesellschaftskapitänspatent und alles, was dazugehört, so lange, bis "
    "jedem klar ist, dass hier sehr viele Worte stehen."
)


def company(language: str = "de") -> Company:
    """Return eight people."""
    return Company({}, PEOPLE, language)


def houses(kind: str = "houses", words: str = "Ein Hund", count: int = 2) -> Houses:
    """Return houses with so many things said in each."""
    items = tuple(HouseItem(house, words) for house in HOUSES for _ in range(count))
    return Houses(kind, "p0", items=items)


def safety_house(words: str = "liest vor") -> SafetyHouse:
    """Return a house with two in each part."""
    zones = ("inside", "visitors", "red")
    items = [ZoneItem(zone, f"p{one}", words) for zone in zones for one in (1, 2)]
    rules = [ZoneItem("rules", words=words)] * 2
    return SafetyHouse("p0", items=(*items, *rules), path=5.5)


def circles(moves: str = "") -> Circles:
    """Return circles with everybody in a ring."""
    rings = zip((*RINGS, *RINGS, "outer"), list(PEOPLE)[1:], strict=True)
    return Circles(("p0",), items=tuple(RingItem(ring, who, moves) for ring, who in rings))


def mapping(layout: str = "columns", words: str = "Oma kommt.") -> CaseMap:
    """Return a mapping with a sentence in every column."""
    items = tuple(MapItem(column, words) for column in COLUMNS)
    ratings = tuple(Rating(who, value) for value, who in enumerate(PEOPLE, 1))
    return CaseMap(layout=layout, items=items, scale=Scale(words, words), ratings=ratings)


RATINGS = tuple(
    Rating(who, value / 2, f"2026-0{month}-01")
    for value, who in enumerate(PEOPLE, 5)
    for month in (3, 4, 6)
)
DAYS = tuple(Dated(f"2026-0{month}-01", f"1.{month}.2026") for month in (3, 4, 6))


def chart(language: str = "de") -> Drawing:
    """Return eight people on three days."""
    return draw_chart(RATINGS, DAYS, Scale("gar nicht", "ganz"), company(language), title="Skala")


FULL = {
    "houses": lambda one: draw_three_houses(houses(), one),
    "long houses": lambda one: draw_three_houses(houses(words=LONG, count=6), one),
    "fairy": lambda one: draw_wizard(houses("fairy"), one),
    "wizard": lambda one: draw_wizard(houses("wizard", LONG, 4), one),
    "safety house": lambda one: draw_safety_house(safety_house(), one),
    "long safety house": lambda one: draw_safety_house(safety_house(LONG), one),
    "circles": lambda one: draw_circles(circles(), one),
    "moving circles": lambda one: draw_circles(circles("inner"), one),
    "mapping": lambda one: draw_mapping(mapping(), one),
    "questions": lambda one: draw_mapping(mapping("questions"), one),
    "long mapping": lambda one: draw_mapping(mapping(words=LONG), one),
    "way": lambda one: draw_way([Stone("Besuch", "3–5")] * 5, one, title="Weg", walker="p0"),
    "long way": lambda one: draw_way([Stone(LONG, "0–10")] * 11, one, title="Weg"),
    "chart": lambda one: chart(one.language),
}
BLANK = {
    "houses": lambda: draw_three_houses(Houses(), company()),
    "wizard": lambda: draw_wizard(Houses("wizard"), company()),
    "safety house": lambda: draw_safety_house(SafetyHouse(), company()),
    "circles": lambda: draw_circles(Circles(), company()),
    "mapping": lambda: draw_mapping(CaseMap(), company()),
    "way": lambda: draw_way([], company(), title="Weg"),
    "chart": lambda: draw_chart((), (), None, company(), title="Skala"),
}


def texts(drawing: Drawing) -> list[Text]:
    """Return every line of writing."""

    def inside(shapes):
        for shape in shapes:
            if isinstance(shape, Group):
                yield from inside(shape.shapes)
            elif isinstance(shape, Text):
                yield shape

    return list(inside(drawing.shapes))


def extent(text: Text) -> tuple[float, float]:
    """Return where a line begins and ends."""
    wide = width_of(text.words, text.size, bold=text.bold)
    anchor = text.anchor
    if text.right_to_left and anchor != "middle":
        anchor = "end" if anchor == "start" else "start"
    x = text.at.real
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
    return left, left + wide


@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize("name", FULL)
def test_no_writing_leaves_the_sheet(name, language):
    for text in texts(FULL[name](company(language))):
        left, right = extent(text)
        assert left > 14, text
        assert right < WIDTH - 14, text
        assert 14 < text.at.imag < HEIGHT - 14, text


@pytest.mark.parametrize("name", FULL)
def test_writing_can_be_read(name):
    assert min(text.size for text in texts(FULL[name](company()))) >= 11


@pytest.mark.parametrize("name", ["circles", "moving circles", "mapping", "chart"])
def test_no_face_covers_another(name):
    faces = [mark.box for mark in FULL[name](company()).marks if mark.kind == "face"]

    assert len(faces) >= 7
    for number, one in enumerate(faces):
        for other in faces[:number]:
            assert one.overlap(other) < 0.12 * one.width * one.height


@pytest.mark.parametrize("name", FULL)
def test_the_same_tool_gives_the_same_picture(name):
    assert FULL[name](company()) == FULL[name](company())


@pytest.mark.parametrize("name", BLANK)
def test_a_blank_tool_can_be_filled_in_by_hand(name):
    drawing = BLANK[name]()
    lines = in_mode(drawing, Mode.LINES)

    def dashed(shapes):
        return any(
            dashed(one.shapes) if isinstance(one, Group) else isinstance(one, Path) and one.pen.line
            for one in shapes
        )

    assert dashed(lines.shapes)
    assert drawing.description


def test_what_is_said_stands_in_the_picture_and_in_its_description():
    drawing = draw_three_houses(houses(words="Keks!!"), company())

    assert sum(text.words == "Keks!!" for text in texts(drawing)) == 6
    assert drawing.description == (
        "Haus der Sorgen: Keks!! · Keks!! Haus der guten Dinge: Keks!! · Keks!! "
        "Haus der Träume: Keks!! · Keks!!"
    )


def test_a_child_may_name_its_houses():
    drawing = draw_three_houses(Houses(worries_title="Wolkenhaus"), company())

    assert "Wolkenhaus" in [text.words for text in texts(drawing)]
    assert drawing.description.startswith("Wolkenhaus: noch leer.")


def test_who_stays_outside_is_not_even_an_empty_place_for_others():
    told = " ".join(text.words for text in texts(draw_safety_house(SafetyHouse(), company())))
    kept = draw_safety_house(SafetyHouse(), company(), red=False)

    assert "draußen" in told
    assert "draußen" not in " ".join(text.words for text in texts(kept)) + kept.description


def test_the_child_stands_on_its_stone():
    drawing = draw_safety_house(safety_house(), company())

    assert drawing.description.endswith("Mia steht bei 5½.")
    assert [mark.name for mark in drawing.marks if mark.kind == "figure"] == ["p0"]


def test_rings_tell_who_knows_or_who_helps():
    knows = draw_circles(circles(), company()).description
    helps = draw_circles(Circles(labels="parker"), company()).description

    assert knows.startswith("In der Mitte: Mia. Weiß das meiste: Mama, Frau Dr.")
    assert helps.startswith("Hilft schon viel: noch niemand.")


def test_more_stones_than_a_way_has_room_for_stand_in_the_list():
    drawing = draw_way([Stone("Schritt")] * 11, company(), title="Weg")

    assert sum(text.words == "Schritt" for text in texts(drawing)) == MOST


def test_the_last_rating_of_each_counts():
    ratings = (Rating("oma", 3, "2026-05-01"), Rating("oma", 6, "2026-06-01"), Rating("ali", 2))

    assert {(one.who, one.value) for one in latest(ratings)} == {("oma", 6), ("ali", 2)}


def test_half_steps_are_written_as_halves():
    assert [shown(value) for value in (0.0, 0.5, 5.5, 10.0)] == ["0", "½", "5½", "10"]


def test_signs_of_people_differ_without_colour():
    assert len({sign_of(number, 0j) for number in range(4)}) == 4


def test_words_that_never_fit_are_counted_and_not_cut():
    fitted = fit([LONG] * 9, 200, 120, most=30)

    assert fitted.size == LEAST
    assert len(fitted.lines) + fitted.left_out == 9


def test_nothing_in_a_full_safety_house_is_too_small_to_read():
    zones = ("inside", "visitors", "red")
    items = [ZoneItem(zone, f"p{one}", LONG) for zone in zones for one in range(8)]
    rules = [ZoneItem("rules", words=LONG)] * 6

    drawn = draw_safety_house(SafetyHouse("p0", items=(*items, *rules), path=5.5), company())

    assert min(text.size for text in texts(drawn)) >= 16
    assert "Oma Rosa …" in [text.words for text in texts(drawn)]


def test_a_long_way_goes_on_in_a_second_picture():
    stones = tuple(Stone(f"{number} {LONG}", "3–5") for number in range(7))

    parts = stretches_of(stones)
    drawn = [draw_way(part, company(), title="Weg", first=1) for part in parts]

    assert tuple(stone for part in parts for stone in part) == stones
    assert len(parts) > 1
    assert min(text.size for one in drawn for text in texts(one)) >= 16


def test_a_short_way_stays_on_one_picture():
    stones = tuple(Stone(f"Schritt {number}") for number in range(MOST))

    assert stretches_of(stones) == (stones,)
    assert stretches_of(()) == ((),)
