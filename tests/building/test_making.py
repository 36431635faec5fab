"""Products are made hand in hand, all of them or none."""

from pathlib import Path

import pytest

from wnp.building import making
from wnp.building.loading import load_folder
from wnp.building.making import make_products
from wnp.building.products import PRODUCTS
from wnp.building.wishes import Options, prepare
from wnp.problems import NOWHERE, problem
from wnp.values import replace

FOLDER = load_folder(Path(__file__).parent.parent / "families" / "good" / "zwei-papas").folder
ERROR = problem(NOWHERE, "letter-not-in-font")


def made_up_product(name, log, problems=()):
    """Return a product whose pages are its name, and that notes what is done with them."""

    def compose(work):
        log.append(f"compose {name}, {len(work.pictures)} pictures")
        return name, problems

    def leave(document, mode, empty):
        return {file: document.encode() for file in PRODUCTS[name].files}

    return replace(PRODUCTS[name], compose=compose, exits=(leave,))


@pytest.fixture
def log(monkeypatch):
    """Make products of names alone, and note the order of the work."""
    done = []
    made_up = {name: made_up_product(name, done) for name in PRODUCTS}
    monkeypatch.setattr(making, "PRODUCTS", made_up)
    return done


def make(products, log):
    work = prepare(FOLDER, Options())
    return make_products(
        work, FOLDER, products, {}, lambda step, count: log.append(f"{step} {count}")
    )


def test_what_tells_no_story_is_composed_before_the_story_is_drawn(log):
    files, problems = make(("booklet", "poster", "cards"), log)

    assert log == [
        "compose poster, 0 pictures", "compose cards, 0 pictures",
        "drawing 6", "printing 3", "compose booklet, 6 pictures",
    ]  # fmt: skip
    wanted = [file for name in ("booklet", "poster", "cards") for file in PRODUCTS[name].files]
    assert (list(files), problems) == (wanted, ())


def test_without_a_story_nothing_is_drawn(log):
    make(("poster",), log)

    assert log == ["printing 1", "compose poster, 0 pictures"]


def test_an_error_found_meanwhile_leaves_none(log):
    work = prepare(FOLDER, Options())

    made = make_products(
        work, FOLDER, ("poster",), {}, lambda step, count: None, meanwhile=lambda: (ERROR,)
    )

    assert made == ({}, (ERROR,))


def test_an_error_in_one_product_leaves_none(log, monkeypatch):
    faulty = made_up_product("cards", log, (ERROR,))
    monkeypatch.setattr(making, "PRODUCTS", {**making.PRODUCTS, "cards": faulty})

    assert make(("booklet", "poster", "cards"), log) == ({}, (ERROR,))
