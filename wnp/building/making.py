"""Make products hand in hand: while type is set for one, the next is drawn and composed.

In: work for one reader, and what is wanted. Out: the bytes of every file by name, or nothing and
what there is to mend. What needs no pictures of the story is composed first, since setting its type
needs no Python and leaves time to draw.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor

from wnp.building.products import PRODUCTS, Files
from wnp.building.sketching import draw_pictures, pictures_of
from wnp.building.wishes import PRODUCTS_FOR, Work
from wnp.checking.weights import has_errors
from wnp.files import empty_folder
from wnp.model.folder import FamilyFolder
from wnp.model.own_picture import CleanPicture
from wnp.problems import Problem

HANDS = 2
"""Exits at work at a time: while one sets type, which needs no Python, another writes pages."""
Tell = Callable[[str, int], None]
Stage = tuple[Work, tuple[str, ...], tuple[Problem, ...]]
"""Work as far as it is drawn, the products that need no more, and what could not be drawn."""


def make_products(
    work: Work,
    folder: FamilyFolder,
    products: tuple[str, ...],
    own: Mapping[str, CleanPicture],
    tell: Tell,
    meanwhile: Callable[[], tuple[Problem, ...]] = tuple,
) -> tuple[Files, tuple[Problem, ...]]:
    """Return every file of the products, in their order; none where there is an error.

    `folder` is the whole folder, `own` are its own drawings and photos by name. `meanwhile` looks
    for something else to mend while the last type is set.
    """
    found: list[Problem] = []
    leaving: list[Future[Files]] = []
    with empty_folder() as empty, ThreadPoolExecutor(HANDS) as hands:
        for ready, names, undrawn in _stages(work, folder, products, own, tell):
            found += undrawn
            for name in names:
                document, unfit = PRODUCTS[name].compose(ready)
                found += unfit
                exits = PRODUCTS[name].exits
                leaving += [hands.submit(leave, document, work.mode, empty) for leave in exits]
        found += meanwhile()
        if has_errors(found):
            hands.shutdown(cancel_futures=True)
            return {}, tuple(found)
        made = {file: content for one in leaving for file, content in one.result().items()}
    return {file: made[file] for name in products for file in PRODUCTS[name].files}, tuple(found)


def _stages(
    work: Work,
    folder: FamilyFolder,
    products: tuple[str, ...],
    own: Mapping[str, CleanPicture],
    tell: Tell,
) -> Iterator[Stage]:
    """Yield what can be composed at once; then draw the story, and yield what tells it."""
    telling = tuple(name for name in products if PRODUCTS_FOR[name].needs_story)
    others = tuple(name for name in products if name not in telling)
    if not telling:
        tell("printing", len(products))
    if others:
        yield draw_pictures(work, folder, frames=False)[0], others, ()
    if telling:
        tell("drawing", len(pictures_of(work)) + len(own))
        drawn, undrawn = draw_pictures(work, folder, own)
        tell("printing", len(products))
        yield drawn, telling, undrawn
