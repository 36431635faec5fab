"""Bubbles find room: their words fit, they hide no head, and they are read in the right order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.drawing.bubbles.outlines import cloud, content_spots, draw_saying, rounded, spiky
from wnp.drawing.bubbles.room import (
    Speaker,
    Stage,
    are_in_order,
    place_sayings,
    tail_base,
    tail_tip,
)
from wnp.drawing.bubbles.sayings import Panelling, measure_saying
from wnp.drawing.ink import Brush, Warp
from wnp.drawing.shapes import Path, Text
from wnp.drawing.text_width import widest
from wnp.geometry import Box, box_around
from wnp.model.scene import Bubble

AREA = Box(44, 44, 1156, 796)
BRUSH = Brush(Warp(1), 5.0)


def head(x, y, radius=60):
    return Speaker(Box(x - radius, y - radius, x + radius, y + radius), complex(x, y))


def saying(words, kind="speech", count=1, **options):
    return measure_saying(Bubble("mia", kind, words), count, **options)


def placed(sayings, speakers, others=()):
    heads = tuple(speaker.head for speaker in (*speakers, *others))
    return place_sayings(sayings, speakers, Stage(AREA, heads))


def outline_box(outline):
    return box_around([outline.start, *(segment[-1] for segment in outline.segments)])


def test_a_short_sentence_takes_one_line():
    assert saying("Du bist nicht schuld.").lines == ("Du bist nicht schuld.",)


def test_a_long_sentence_is_balanced_over_at_most_three_lines():
    said = saying("Wir machen einen Plan. Alle helfen mit. Keiner ist allein.")

    assert said.lines == (
        "Wir machen einen",
        "Plan. Alle helfen mit.",
        "Keiner ist allein.",
    )


def test_too_many_words_do_not_fit():
    assert saying("Wir müssen heute noch einmal über alles reden. " * 4) is None


def test_a_compound_widens_the_bubble_and_a_longer_one_is_parted():
    said = saying("Die Sicherheitsvereinbarung hilft.", count=3)

    assert said.lines == ("Die", "Sicherheitsvereinbarung", "hilft.")
    assert saying("Familienhebammenberatungsstellentermin").lines == (
        "Familienhebammenbe-",
        "ratungsstellentermin",
    )
    assert saying("Sicherheits" * 12) is None


def test_words_lie_inside_their_bubble():
    said = saying("Wir machen einen Plan. Alle helfen mit.")

    assert widest(said.lines, said.text_size) + 2 * 32 == pytest.approx(said.width)


def test_arabic_words_are_set_larger():
    assert saying("مرحبا", right_to_left=True).text_size == pytest.approx(59.8)


def test_a_bubble_stands_above_its_head_with_air_between():
    speaker = head(600, 420)
    (box,), clear = placed([saying("Hallo Mia.")], [speaker])

    assert clear
    assert box.middle.real == pytest.approx(600)
    assert box.bottom == pytest.approx(speaker.head.top - 52)


def test_a_bubble_at_the_top_of_the_picture_hangs_beside_the_head():
    speaker = head(160, 120)
    (box,), clear = placed([saying("Hallo.")], [speaker])

    assert clear
    assert box.left > speaker.head.right


def test_two_bubbles_share_the_room():
    speakers = [head(330, 350), head(850, 340)]
    sayings = [saying("Du bist nicht schuld.", count=2), saying("Wir haben dich lieb.", count=2)]
    (first, second), clear = placed(sayings, speakers, [head(600, 470)])

    assert clear
    assert first.right < second.left


def test_a_later_bubble_does_not_stand_before_an_earlier_one():
    speakers = [head(850, 380), head(330, 380)]
    sayings = [saying("Wo ist Oma?", count=2), saying("Sie kommt gleich.", count=2)]
    (first, second), clear = placed(sayings, speakers)

    assert clear
    assert second.left > first.left or second.top > first.top


def test_without_room_the_answer_is_that_it_is_not_clear():
    crowd = [head(60 + 110 * number, 100, 58) for number in range(11)]
    _, clear = placed([saying("Wir machen einen Plan.")], crowd[:1], crowd[1:])

    assert not clear


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ja.", "Du bist nicht schuld.", "Wir passen alle gut auf dich auf."]),
            st.sampled_from(["speech", "thought"]),
            st.integers(320, 560),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_when_all_is_clear_no_bubble_hides_a_head_or_another_bubble(given_bubbles):
    speakers = [
        head((index + 0.5) * 1200 / len(given_bubbles), y)
        for index, (_, _, y) in enumerate(given_bubbles)
    ]
    sayings = [saying(words, kind, len(given_bubbles)) for words, kind, _ in given_bubbles]
    boxes, clear = placed(sayings, speakers)

    assert all(AREA.grown(1).holds(box) for box in boxes)
    if clear:
        assert not any(box.overlap(other.head) for box in boxes for other in speakers)
        assert not any(
            box.overlap(other) for index, box in enumerate(boxes) for other in boxes[:index]
        )


def test_the_tail_points_at_the_face_and_does_not_touch_it():
    said, speaker = saying("Hallo Mia."), head(700, 500)
    box = Box(500, 300, 760, 400)
    tip = tail_tip(said, box, speaker)

    assert 60 < abs(tip - speaker.face) < 75


@pytest.mark.parametrize("tail", [(600 + 400j, 620 + 470j), (500 + 340j, 430 + 360j), None])
def test_the_rim_is_one_closed_line_as_large_as_the_box(tail):
    box = Box(500, 300, 760, 400)
    rim = rounded(box, tail)
    points = [rim.start, *(segment[-1] for segment in rim.segments)]

    assert rim.closed
    assert sum(point == tail[1] for point in points) == 1 if tail else True
    inside = [point for point in points if tail is None or point != tail[1]]
    assert box.grown(1).holds(box_around(inside))


def test_a_cloud_fills_its_box():
    box = Box(100, 100, 500, 300)

    assert box.holds(outline_box(cloud(box)))


def test_a_drawn_thought_has_three_circles_a_cloud_and_its_words():
    said = saying("Wo ist Mama?", "thought")
    shapes = draw_saying(said, Box(100, 100, 600, 230), head(300, 420), BRUSH)

    assert [type(shape) for shape in shapes] == [Path] * 4 + [Text]


def test_symbols_and_portraits_have_spots_under_the_words():
    bubble = Bubble("mia", "thought", "Ja", symbols=("heart", "sun"), people=("mama",))
    said = measure_saying(bubble, 1)
    spots = content_spots(said, Box(0, 0, said.width, said.height))

    assert len(spots.symbols) == 2
    assert len(spots.portraits) == 1
    assert spots.symbols[0].imag == spots.symbols[1].imag < spots.portraits[0].imag


def speaking(*words):
    """Return bubbles of different people, each with the words."""
    return [
        measure_saying(Bubble(f"p{number}", words=text), len(words))
        for number, text in enumerate(words)
    ]


def test_four_bubbles_of_people_in_a_row_are_read_in_order():
    sayings = speaking("Ich hole Hilfe.", "Ich wohne woanders.", "Wir planen.", "Ich helfe.")
    speakers = [head(170 + 290 * number, 480) for number in range(4)]
    boxes, clear = placed(sayings, speakers)

    assert clear
    assert are_in_order(boxes, Stage(AREA, ()))


def test_words_from_right_to_left_are_read_from_the_right():
    sayings = speaking("Ja.", "Nein.")
    speakers = [head(900, 480), head(300, 480)]
    heads = tuple(speaker.head for speaker in speakers)
    stage = Stage(AREA, heads, right_to_left=True)
    boxes, clear = place_sayings(sayings, speakers, stage)

    assert clear
    assert boxes[0].left > boxes[1].right
    assert are_in_order(boxes, stage)


def test_no_tail_runs_over_another_bubble():
    sayings = speaking("Ich hole mir heute Hilfe.", "Ich wohne jetzt woanders.")
    near = [head(560, 470, 50), head(680, 470, 50)]
    boxes, clear = placed(sayings, near)
    tips = [
        (tail_base(saying, box, speaker), speaker.face)
        for saying, box, speaker in zip(sayings, boxes, near, strict=True)
    ]

    assert clear
    for (start, end), other in zip(tips, boxes[::-1], strict=True):
        steps = [start + (end - start) * share / 20 for share in range(21)]
        assert not any(
            other.left < step.real < other.right and other.top < step.imag < other.bottom
            for step in steps
        )


@pytest.mark.parametrize("tail", [(600 + 400j, 620 + 470j), None])
def test_a_loud_voice_has_a_pointed_rim_inside_its_box(tail):
    box = Box(500, 300, 760, 400)
    rim = spiky(box, tail)
    points = [rim.start, *(segment[-1] for segment in rim.segments)]
    inside = [point for point in points if tail is None or point != tail[1]]

    assert rim.closed
    assert len(points) > 20
    assert box.grown(1).holds(box_around(inside))


def test_a_whisper_has_a_dashed_rim():
    said = measure_saying(Bubble("mia", words="Psst.", voice="whisper"), 1)
    rim, *_ = draw_saying(said, Box(100, 100, 400, 200), head(300, 420), BRUSH)

    assert rim.pen.dashes


def test_an_empty_bubble_has_room_and_lines_to_write_on():
    said = measure_saying(Bubble("mia"), 1)
    shapes = draw_saying(said, Box(0, 0, said.width, said.height), head(300, 420), BRUSH)

    assert said.width > 400
    assert said.height > 150
    assert [type(shape) for shape in shapes] == [Path, Path]
    assert len(shapes[1].outlines) == 2


def test_words_find_room_in_a_narrow_picture():
    narrow = Panelling(580.0)
    said = measure_saying(
        Bubble("mia", words="Wir machen jetzt einen guten Plan."), 1, panel=narrow
    )

    assert said.width < 580 - 2 * 42
    assert said.text_size == 46


@pytest.mark.parametrize(
    "bubble",
    [
        Bubble("mia", "thought", "Du bist nicht schuld.", people=("mama", "papa")),
        Bubble("mia", "thought", "Wir machen einen Plan. Alle helfen mit.", symbols=("heart",)),
        Bubble("mia", "thought", "Ja."),
        Bubble("mia", "thought", "Wir machen einen Plan. Alle helfen mit. Keiner ist allein."),
    ],
)
def test_words_lie_inside_the_rim_of_a_cloud(bubble):
    said = measure_saying(bubble, 1)
    box = Box(0, 0, said.width, said.height)
    outline = cloud(box)
    rim = [outline.start, *(segment[-1] for segment in outline.segments)]
    texts = [one for one in draw_saying(said, box, None, BRUSH) if isinstance(one, Text)]

    for text in texts:
        half = widest((text.words,), text.size) / 2
        for x in (-half, half):
            for y in (-0.6 * text.size, 0.1 * text.size):
                assert surrounds(rim, text.at + complex(x, y))


def surrounds(rim, point):
    """Tell whether a closed row of points goes round a point."""
    crossings = 0
    for one, two in zip(rim, [*rim[1:], rim[0]], strict=True):
        if (one.imag > point.imag) != (two.imag > point.imag):
            x = one.real + (point.imag - one.imag) / (two.imag - one.imag) * (two.real - one.real)
            crossings += x > point.real
    return crossings % 2 == 1
