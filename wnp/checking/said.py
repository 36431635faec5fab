"""Everything that a plan and its tools say, with the place and the restriction of each part.

In: a plan, tools. Out: parts. Telephone numbers are left out: they are there to be called. So are a
child's words that it has not let go: they stand as they were said, in the file alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.model.hidden import texts_in
from wnp.model.plan import Plan
from wnp.model.tools import HouseItem, Tools, ZoneItem
from wnp.model.visibility import EVERYONE, Visibility
from wnp.problems import NOWHERE, Place
from wnp.values import Value, field_names

Part = tuple[Place, Visibility, Value]
Said = tuple[Place, str]
NOT_WORDS = frozenset({"numbers", "place"})
GROUPS = ("houses", "safety_houses", "circles", "mappings")


def parts_of_plan(plan: Plan) -> Iterator[Part]:
    """Yield every part of a plan that was written down at a place of its own."""
    for name in field_names(plan):
        value = getattr(plan, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Value) and name not in NOT_WORDS:
                yield _placed(part)


def parts_of_tools(tools: Tools) -> Iterator[Part]:
    """Yield every entry of the tools that anybody but the file can get."""
    for thing in (thing for group in GROUPS for thing in getattr(tools, group)):
        for item in thing.items:
            kept = isinstance(item, HouseItem | ZoneItem) and not item.released
            if not kept:
                yield _placed(item)


def said_in_plan(plan: Plan) -> Iterator[Said]:
    """Yield every text of a plan with its place."""
    yield plan.place, plan.title
    for place, _, part in parts_of_plan(plan):
        yield from ((place, text) for text in texts_in(part))


def said_in_tools(tools: Tools) -> Iterator[Said]:
    """Yield every text of the tools that anybody but the file can get, with its place."""
    for place, _, part in parts_of_tools(tools):
        yield from ((place, text) for text in texts_in(part))


def _placed(part: Value) -> Part:
    visibility: Visibility = getattr(part, "visibility", EVERYONE)
    place: Place = getattr(part, "place", NOWHERE)
    return place, visibility, part
