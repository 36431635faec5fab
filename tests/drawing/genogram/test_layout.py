"""Families of any size are laid out without one symbol or name on another."""

import importlib.util
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.drawing.genogram.faces import draw_family_tree
from wnp.drawing.genogram.generations import generations_of
from wnp.drawing.genogram.kin import Birth, Link, Union, tree_of
from wnp.drawing.genogram.places import Sizes
from wnp.drawing.genogram.routes import count_crossings
from wnp.drawing.genogram.sheet import draw_genogram, plan_genogram
from wnp.drawing.people.cast import choose_cast
from wnp.geometry import Box
from wnp.model.family import Family, Gender, Person, Tie
from wnp.model.kinship import Bond, Household
from wnp.publishing.svg import render_svg

spec = importlib.util.spec_from_file_location("families", Path(__file__).parent / "families.py")
families = importlib.util.module_from_spec(spec)
spec.loader.exec_module(families)
SIZES = (1, 2, 5, 12, 25, 40)
SEEDS = (1, 2, 3)
MOST_CROSSINGS = {1: 0, 2: 0, 5: 0, 12: 1, 25: 3, 40: 6}
"""What these families had when they were looked at, and a little more."""


def somebody(who, gender=Gender.UNKNOWN, **more):
    return Person(who, who.upper(), gender=gender, **more)


def family(*ties, people="", **more):
    known = dict.fromkeys(
        [*people, *(who for tie in ties for who in (*tie.parents, *tie.children))]
    )
    return Family(tuple(somebody(who) for who in known), ties, **more)


def overlaps(drawing):
    marks = [mark for mark in drawing.marks if mark.kind in ("symbol", "label")]
    return [
        (one.kind, one.name, other.kind, other.name)
        for one, other in combinations(marks, 2)
        if one.box.overlap(other.box) > 1
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_covers_anybody(size, seed):
    drawing = draw_genogram(families.make_family(seed, size), language="de")
    sheet = Box(0, 0, drawing.width, drawing.height)

    assert overlaps(drawing) == []
    assert all(sheet.holds(mark.box) for mark in drawing.marks)
    assert len([mark for mark in drawing.marks if mark.kind == "symbol"]) == size


@pytest.mark.parametrize("size", SIZES)
def test_no_face_covers_another(size):
    made = families.make_family(4, size)
    drawing = draw_family_tree(made, choose_cast(made.people, made.ties), language="de")
    faces = [mark for mark in drawing.marks if mark.kind == "symbol"]
    names = [mark for mark in drawing.marks if mark.kind == "label"]

    for marks in (faces, names):
        assert all(one.box.overlap(other.box) < 1 for one, other in combinations(marks, 2))
    assert all(
        name.box.overlap(face.box) < 1
        for name in names for face in faces if name.name != face.name
    )  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", SEEDS)
def test_parents_stand_above_their_children_and_partners_beside_each_other(size, seed):
    tree = tree_of(families.make_family(seed, size))
    rows = generations_of(tree)

    for union in tree.unions:
        assert len({rows[who] for who in union.partners}) == 1
        assert {rows[child] - rows[union.partners[0]] for child in union.children} <= {1}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", SEEDS)
def test_few_lines_cross(size, seed):
    tree = tree_of(families.make_family(seed, size))
    plan = plan_genogram(tree, "de", "de", Sizes())

    assert count_crossings(plan.routes) <= MOST_CROSSINGS[size]


def test_every_child_is_reached_from_its_own_parents():
    tree = tree_of(families.make_family(2, 40))
    plan = plan_genogram(tree, "de", "de", Sizes())
    reached = {route.union.partners: {child for child, _ in route.reaches} for route in plan.routes}

    assert reached == {union.partners: set(union.children) for union in tree.unions}


def test_the_same_family_gives_the_same_bytes():
    one, other = (
        render_svg(draw_genogram(families.make_family(5, 25), language="fr")) for _ in range(2)
    )

    assert one == other


def test_couples_stand_together_and_siblings_by_age():
    made = Family(
        (somebody("a", Gender.FEMALE), somebody("b", Gender.MALE), somebody("c", age=3),
         somebody("d", age=9), somebody("e", age=6)),
        (Tie(("a", "b"), ("c", "d", "e"), "married"),),
    )  # fmt: skip
    plan = plan_genogram(tree_of(made), "de", "de", Sizes())

    assert plan.across.rows == (("b", "a"), ("d", "e", "c"))


def test_in_laws_stand_above_their_own_child():
    made = family(
        Tie(("a", "b"), ("c",)), Tie(("d", "e"), ("f",)), Tie(("c", "f"), ("g",)),
        Tie(("h",), ("b",)),
    )  # fmt: skip
    tree = tree_of(made)

    assert generations_of(tree) == {
        "h": 0, "a": 1, "b": 1, "d": 1, "e": 1, "c": 2, "f": 2, "g": 3,
    }  # fmt: skip
    assert count_crossings(plan_genogram(tree, "de", "de", Sizes()).routes) == 0


def test_a_ring_of_ancestors_does_not_stop_the_drawing():
    made = family(Tie(("a",), ("b",)), Tie(("b",), ("c",)), Tie(("c",), ("a",)))

    assert overlaps(draw_genogram(made, language="de")) == []


def test_generations_that_marry_each_other_keep_parents_above():
    made = family(Tie(("a", "b"), ("c", "d")), Tie(("c",), ("e",)), Tie(("d", "e"), ("f",)))
    rows = generations_of(tree_of(made))

    assert rows["a"] < rows["c"] < rows["e"] < rows["f"]
    assert overlaps(draw_genogram(made, language="de")) == []


# Kin


def test_two_single_parents_of_a_child_are_a_couple_of_whom_nothing_is_said():
    made = family(Tie(("a",), ("c",), "birth"), Tie(("b",), ("c",), "birth"))

    assert tree_of(made).unions == (Union(("a", "b"), (Link("c"),)),)


def test_ties_of_one_couple_are_one_union():
    made = family(
        Tie(("a", "b"), ("c",), "married", married="2001"),
        Tie(("b", "a"), ("d",), "adopted"), Tie(("a",), ("c",), "birth"),
    )  # fmt: skip

    assert tree_of(made).unions == (
        Union(("a", "b"), (Link("c"), Link("d", "adopted")), "married", married="2001"),
    )  # fmt: skip


def test_a_step_parent_who_lives_with_a_parent_needs_no_line():
    made = family(
        Tie(("a", "b"), ("c",), "divorced"), Tie(("a", "s"), (), "married"),
        Tie(("s",), ("c",), "step"),
    )  # fmt: skip
    tree = tree_of(made)

    assert [union.partners for union in tree.unions] == [("a", "b"), ("a", "s")]
    assert tree.steps == (("s", "c"),)


def test_a_parent_nobody_knows_has_a_place_of_their_own():
    tree = tree_of(family(Tie(("a",), ("b",), "", unknown_parents=1)))

    assert tree.unions == (Union(("a", "?1"), (Link("b"),)),)
    assert [person.name for person in tree.people] == ["A", "B", "?"]


def test_twins_are_kept():
    made = family(Tie(("a",), ("b", "c", "d"), twins=("b", "c")))

    assert tree_of(made).births == (Birth(("b", "c")),)


PEOPLE = st.sampled_from("abcdefgh")
KINDS = st.sampled_from(("", "married", "divorced", "adopted", "foster", "step", "birth"))
TIES = st.builds(
    lambda parents, children, kind, strangers: Tie(
        tuple(dict.fromkeys(parents)),
        tuple(dict.fromkeys(child for child in children if child not in parents)),
        kind, unknown_parents=strangers, twins=tuple(dict.fromkeys(children))[:2],
    ),
    st.lists(PEOPLE, min_size=1, max_size=3), st.lists(PEOPLE, max_size=4), KINDS,
    st.integers(0, 2),
)  # fmt: skip


@given(st.lists(TIES, max_size=9))
@settings(max_examples=200, deadline=None)
def test_no_tangle_of_ties_makes_it_stumble(ties):
    made = family(
        *ties, people="abcdefgh",
        bonds=(Bond(("a", "b"), "conflict"), Bond(("a", "c"), "cut-off")),
        households=(Household(("a", "b", "c")), Household(("c", "d"), "zu Hause")),
    )  # fmt: skip
    drawing = draw_genogram(made, language="de")

    assert overlaps(drawing) == []
    assert render_svg(drawing)
