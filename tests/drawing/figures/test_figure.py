"""Bodies become shapes: complete, in layers, the same every time, in every print mode."""

import pytest

from wnp.drawing.figures.figure import LAYERS, draw_figure, draw_head_portrait
from wnp.drawing.heads.headwear import HATS
from wnp.drawing.ink import Warp, pen_width
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.faces import FEELINGS
from wnp.drawing.people.hairstyles import STYLES
from wnp.drawing.people.poses import POSES
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.drawing.shapes import Drawing, Group, Path, Pen, in_mode
from wnp.geometry import box_around
from wnp.model.family import (
    AIDS,
    BEARDS,
    BOTTOMS,
    EXTRAS,
    GLASSES,
    MOTIFS,
    PATTERNS,
    SHOES,
    TOPS,
    AgeBand,
    Garment,
)
from wnp.model.scene import Feeling
from wnp.palette import Mode, Role, line_in

FLAT = Warp(1, 0)
MIA = Appearance(
    "mia", AgeBand.CHILD, hair="pigtails", top=Garment("dress", "coral", "dots"), shoes="teal"
)


def drawn(look=MIA, stance=None, **options):
    body = pose_figure(look, stance or Stance("stand"), scale=1.0, at=400 + 600j)
    return draw_figure(body, options.pop("warp", FLAT), pen_width(1.0), **options)


def paths(shapes):
    """Yield every path, those in groups too."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from paths(shape.shapes)
        elif isinstance(shape, Path):
            yield shape


def bounds(shapes):
    return box_around(
        point
        for path in paths(shapes)
        for outline in path.outlines
        for point in (outline.start, *(segment[-1] for segment in outline.segments))
    )


def outline_of(layers):
    """Return layers as text: paths and bounds of each, for agreeing to."""
    lines = []
    for name, shapes in layers.parts:
        if shapes:
            box = bounds(shapes)
            edges = " ".join(f"{edge:.1f}" for edge in (box.left, box.top, box.right, box.bottom))
            lines.append(f"{name}: {len(list(paths(shapes)))} paths, {edges}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("band", AgeBand)
@pytest.mark.parametrize("pose", POSES)
def test_every_pose_is_drawn_at_every_age_and_both_ways(pose, band):
    for facing in (1, -1):
        layers = drawn(Appearance(band=band), Stance(pose, facing=facing))

        assert layers.only("head")
        assert [name for name, _ in layers.parts] == list(LAYERS)


@pytest.mark.parametrize("feeling", FEELINGS)
@pytest.mark.parametrize("skin", ["s1", "s8"])
def test_every_feeling_changes_the_head(feeling, skin):
    look = Appearance(skin=skin)
    neutral = drawn(look, Stance("stand", feeling=Feeling("neutral"))).only("head")
    felt = drawn(look, Stance("stand", feeling=Feeling(feeling))).only("head")

    assert (felt == neutral) == (feeling == "neutral")


@pytest.mark.parametrize("band", [AgeBand.CHILD, AgeBand.ADULT])
@pytest.mark.parametrize(
    "look",
    [
        *({"hair": hair} for hair in STYLES),
        *({"headwear": hat} for hat in HATS),
        *({"beard": beard} for beard in BEARDS),
        *({"glasses": glasses} for glasses in GLASSES),
        *({"top": Garment(top, "teal")} for top in TOPS),
        *({"bottom": Garment(bottom, "navy")} for bottom in BOTTOMS),
        *({"top": Garment("jumper", "teal", pattern)} for pattern in PATTERNS),
        *({"top": Garment("jumper", "teal", motif=motif)} for motif in MOTIFS),
        {"freckles": True},
        {"earrings": True},
        {"pregnant": True},
        {"badge": True},
        *({"aids": (aid,)} for aid in AIDS),
        *({"extras": (Garment(extra, "red"),)} for extra in EXTRAS),
        *({"shoe_kind": kind} for kind in SHOES),
        {"streaks": "pink"},
    ],
    ids=str,
)
def test_every_look_can_be_drawn_standing_and_sitting(look, band):
    for pose in ("stand", "sit", "sit-front", "hug-knees", "kneel"):
        assert drawn(Appearance(band=band, **look), Stance(pose)).shapes


def test_feet_stand_on_the_ground_line():
    assert bounds(drawn().only("legs")).bottom == pytest.approx(600, abs=0.5)


def test_the_figure_box_holds_all_that_is_drawn():
    for pose in ("stand", "wave", "sit-floor", "run", "hug-knees"):
        body = pose_figure(MIA, Stance(pose), scale=1.0, at=400 + 600j)
        shapes = draw_figure(body, FLAT, 5.0).without("shadow")
        drawn_box = bounds(shape for shape in shapes if not isinstance(shape, Group))

        assert body.figure_box.grown(8).holds(drawn_box)


def test_the_same_body_gives_the_same_shapes():
    assert drawn(warp=Warp(7)) == drawn(warp=Warp(7))
    assert drawn(warp=Warp(7)) != drawn(warp=Warp(8))


@pytest.mark.parametrize("mode", [Mode.INK_SAVING, Mode.LINES])
def test_a_print_mode_changes_colours_but_no_lines(mode):
    layers = drawn(Appearance(top=Garment("t-shirt", "orange", "stripes"), beard="full"))
    drawing = Drawing(800, 800, layers.shapes, "", "")

    changed = in_mode(drawing, mode)
    assert [path.outlines for path in paths(changed.shapes)] == [
        path.outlines for path in paths(drawing.shapes)
    ]


def test_in_the_colouring_page_everything_large_is_white():
    layers = drawn(Appearance(top=Garment("hoodie", "red"), hair="bob"))
    drawing = in_mode(Drawing(800, 800, layers.shapes, "", ""), Mode.LINES)

    for path in paths(drawing.shapes):
        if path.pen.fill not in ("", "#ffffff"):
            assert max(bounds([path]).width, bounds([path]).height) < 60


def test_red_cheeks_are_only_seen_in_colour():
    def cheeks(mode):
        drawing = in_mode(Drawing(800, 800, drawn().shapes, "", ""), mode)
        return [
            path for path in paths(drawing.shapes) if path.pen.role == "blush" and path.pen.fill
        ]

    assert [len(cheeks(mode)) for mode in Mode] == [1, 0, 0]


def test_brows_are_drawn_over_the_fringe():
    shapes = drawn(Appearance(hair="long-fringe", hair_colour="blond")).only("head")
    *below, rims, brows = shapes

    hair = [shape for shape in below if shape.pen.fill == "#e8c067"]
    assert rims.clip == hair[0].outlines[0]
    assert (len(brows.outlines), brows.pen.fill) == (2, "")


def test_brows_below_all_hair_have_no_rim():
    shapes = drawn(Appearance(hair="bald")).only("head")

    assert not [shape for shape in shapes if isinstance(shape, Group)]


def test_a_thing_in_the_hand_lies_under_the_hand():
    cup = (Path((), Pen("#ffffff")),)

    arm = drawn(held={"front": cup}).only("front-arm")

    assert arm[0] is cup[0]


def test_hands_alone_are_taken_by_name_only():
    layers = drawn()
    hand = layers.only("front-hand")

    assert len(hand) == 1
    assert layers.shapes.count(hand[0]) == 1
    assert layers.only("front-arm")[0] == hand[0]


def test_nobody_sees_legs_behind_a_table():
    layers = drawn(stance=Stance("desk", legs=False))

    assert layers.only("legs", "shadow") == ()


def test_a_silhouette_has_no_face_and_no_colour():
    layers = drawn(Appearance(faceless=True, top=Garment("t-shirt", "red", "stripes", "star")))
    colours = {path.pen.fill for path in paths(layers.without("shadow"))} - {""}

    for colour in colours:
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        assert max(red, green, blue) - min(red, green, blue) < 16
    assert len(layers.only("head")) < 8


def test_who_sleeps_has_shut_eyes_whatever_the_feeling():
    awake = drawn(stance=Stance("sleep", feeling=Feeling("joy"))).only("head")
    asleep = drawn(stance=Stance("sleep", feeling=Feeling("asleep"))).only("head")

    assert awake == asleep


def test_a_portrait_lies_round_its_centre():
    box = bounds(draw_head_portrait(MIA, Feeling("happy"), 300 + 300j, 70, FLAT, shoulders=False))

    assert box.middle.real == pytest.approx(300, abs=12)
    assert 1.05 < box.height / 70 < 1.4


def test_a_portrait_with_shoulders_reaches_further_down():
    head = bounds(draw_head_portrait(MIA, Feeling("happy"), 0, 70, FLAT, shoulders=False))
    bust = bounds(draw_head_portrait(MIA, Feeling("happy"), 0, 70, FLAT))

    assert bust.bottom > head.bottom + 40


def test_a_head_on_a_pillow_is_turned():
    upright = bounds(draw_head_portrait(MIA, Feeling("asleep"), 0, 70, FLAT, shoulders=False))
    lying = bounds(
        draw_head_portrait(MIA, Feeling("asleep"), 0, 70, FLAT, shoulders=False, angle=-62)
    )

    assert lying.height > upright.height


def test_mia_stands_as_agreed(agreed):
    agreed("drawing/mia-stands.txt", outline_of(drawn(warp=Warp(3))))


def test_a_kneeling_man_looks_as_agreed(agreed):
    look = Appearance("papa", beard="full", top=Garment("t-shirt", "orange", "stripes"))

    layers = drawn(look, Stance("kneel", feeling=Feeling("loving"), facing=-1), warp=Warp(3))

    agreed("drawing/papa-kneels.txt", outline_of(layers))


@pytest.mark.parametrize("feeling", ["loving", "ashamed"])
def test_warm_cheeks_are_told_by_short_strokes_where_nothing_is_red(feeling):
    layers = drawn(stance=Stance("stand", feeling=Feeling(feeling)))
    red = [one.pen for one in paths(layers.without()) if one.pen.role is Role.BLUSH]
    (stroke,) = [pen.line for pen in red if not pen.fill]

    assert line_in(stroke, Role.BLUSH, Mode.INK_SAVING) == "#5c5c5c"


def test_crossed_shins_lie_before_the_body():
    layers = drawn(stance=Stance("sit-floor"))

    assert bounds(layers.only("knees")).overlap(bounds(layers.only("torso"))) > 0
    assert bounds(layers.only("knees")).bottom <= 600 + 6


def test_drawing_a_figure_is_quick(benchmark):
    body = pose_figure(MIA, Stance("wave"), scale=1.3, at=400 + 600j)

    benchmark(draw_figure, body, Warp(3), 5.0)


@pytest.mark.parametrize("pattern", ["dots", "flowers"])
def test_no_spot_is_drawn_far_beyond_the_edge_of_the_cloth(pattern):
    cloth = [
        shape
        for shape in dict(drawn(Appearance(top=Garment("dress", "coral", pattern))).parts)["torso"]
        if isinstance(shape, Group)
    ]

    for group in cloth:
        edge = bounds([Path((group.clip,), Pen())])
        spots = bounds(group.shapes)
        assert edge.grown(45).holds(spots)
    assert cloth
