"""Where a child stands and where its way leads: its own scale and the steps in its own words.

In: the part of the plan that the gate left for the child, with its own ratings alone. Out: blocks;
below what was said before there is always a scale to put today's mark on.
"""

from __future__ import annotations

from wnp.composing.home.parts import Home
from wnp.composing.pages import Block, Pictured, Prose, ScaleLine
from wnp.drawing.people.cast import stock_appearance
from wnp.drawing.portraits.feeling_scale import draw_feeling_scale
from wnp.model.plan import Rating, TrajectoryStep
from wnp.model.words import Bullets, plain


def way_blocks(home: Home) -> tuple[Block, ...]:
    """Return the steps from worry to goal, in the words that were written for the child."""
    steps = tuple(plain(_step(step)) for step in home.plan.trajectory if step.label)
    told = (Prose((Bullets(steps, numbered=True),)),) if steps else ()
    return told or home.lines("trajectory", count=2)


def _step(step: TrajectoryStep) -> str:
    ends = "–".join(f"{end:g}" for end in (step.low, step.high) if end is not None)
    return f"{step.label} ({ends})" if ends else step.label


def scale_blocks(home: Home, group: str, *, with_faces: bool = False) -> tuple[Block, ...]:
    """Return where the child saw itself, then an empty scale for today.

    `with_faces` is for those who do not read numbers yet: the scale shows their own face.
    """
    ratings = (rating for danger in home.plan.dangers for rating in danger.ratings)
    marks = tuple(_mark(home, rating) for rating in ratings if rating.who in home.children)
    before = (ScaleLine(*_ends(home), marks),) if marks else ()
    today = _scale_with_faces(home, group) if with_faces else (_scale(home, group),)
    return (*before, *today)


def _scale_with_faces(home: Home, group: str) -> tuple[Block, ...]:
    child = home.child
    picture = draw_feeling_scale(
        home.cast.get(child) or stock_appearance(child), *_ends(home),
        title=home.interface.say(group, "scale"), language=home.interface.language,
    )  # fmt: skip
    return Prose((plain(home.both(group, "scale_today")),)), Pictured(picture, ())


def _scale(home: Home, group: str) -> ScaleLine:
    return ScaleLine(*_ends(home), title=home.both(group, "scale_today"))


def _ends(home: Home) -> tuple[str, str]:
    return home.both("home", "scale_zero"), home.both("home", "scale_ten")


def _mark(home: Home, rating: Rating) -> tuple[str, float | None, str]:
    interface = home.interface
    date = interface.date(rating.date) if rating.date else ""
    note = f"{rating.reason} ({date})" if rating.reason and date else rating.reason or date
    return interface.name_of(rating.who), rating.value, note
