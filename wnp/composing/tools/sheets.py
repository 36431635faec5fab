"""Compose the tools around a plan: a picture on its own sheet, and under it everything in words.

In: a gated folder, its reader, how everybody looks. Out: documents of the kind `tool`. What is not
there yet becomes a sheet to fill in by hand. Words that had no room in the picture stand, like all
others, in the table that follows it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wnp.composing.final_words import finished
from wnp.composing.interface import Interface, interface_for, runs_from_right
from wnp.composing.pages import Block, Document, Page
from wnp.composing.story.booklet import footer_of
from wnp.composing.tools.words import (
    chart_words,
    circles_words,
    houses_words,
    mapping_words,
    safety_house_words,
    way_words,
)
from wnp.drawing.people.cast import Appearance, stock_appearance
from wnp.drawing.portraits.feeling_scale import draw_feeling_scale
from wnp.drawing.shapes import Drawing
from wnp.drawing.tools.board import Company
from wnp.drawing.tools.chart import Dated, draw_chart
from wnp.drawing.tools.circles import draw_circles
from wnp.drawing.tools.mapping import draw_mapping, latest
from wnp.drawing.tools.safety_house import draw_safety_house, shown
from wnp.drawing.tools.three_houses import draw_three_houses
from wnp.drawing.tools.way import Stone, draw_way, stretches_of
from wnp.drawing.tools.wizard import draw_wizard
from wnp.lexicon import spoken, table
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Danger, Plan, Rating
from wnp.model.tools import CaseMap, Circles, Houses, SafetyHouse
from wnp.model.visibility import Audience, Reader
from wnp.values import Value, replace

ADULTS_SIZE, CHILD_SIZE = 13, 18
SEED = 3
CHILD_ROLES = frozenset({"child", "sibling"})


class Desk(Value, frozen=True):
    """What the sheets of one reader are made from."""

    folder: FamilyFolder
    reader: Reader
    interface: Interface
    company: Company

    @property
    def for_child(self) -> bool:
        """Whether a child reads it."""
        return self.reader.audience is Audience.CHILD

    def word(self, group: str, name: str) -> str:
        """Return a word of the tools."""
        return str(self.company.words[group][name])


def compose_tool(
    kind: str,
    folder: FamilyFolder,
    reader: Reader,
    cast: Mapping[str, Appearance],
    *,
    language: str = "",
    names: str = "call",
) -> Document:
    """Return the sheets of one kind of tool, blank where nothing is there."""
    desk = desk_for(folder, reader, cast, language or folder.family.language, names)
    pages = SHEETS[kind](desk)
    plan = folder.plan if kind in OF_PLAN and folder.plan else Plan()
    document = Document(
        kind="tool",
        title=pages[0].heading,
        language=desk.interface.language,
        region=folder.family.region,
        right_to_left=runs_from_right(desk.interface.language),
        pages=pages,
        footer=footer_of(plan.version, plan.date or _date(kind, folder), desk.interface),
        words_size=CHILD_SIZE if desk.for_child else ADULTS_SIZE,
        landscape=True,
        interface_language=desk.interface.language,
        labels=desk.interface.labels(),
    )
    return finished(document, folder.family, tuple(desk.interface.names.values()))


def desk_for(
    folder: FamilyFolder,
    reader: Reader,
    cast: Mapping[str, Appearance],
    language: str,
    names: str = "call",
) -> Desk:
    """Return what sheets are made from: names as they are to be printed."""
    interface = interface_for(folder, language, names)
    people = {
        person.id: replace(person, name=interface.name_of(person.id))
        for person in folder.family.people
    }
    company = Company(cast, people, interface.language, SEED)
    return Desk(folder, reader, interface, company)


def _date(kind: str, folder: FamilyFolder) -> str:
    """Return when the newest tool of a kind was made."""
    tools = folder.tools
    dates = {
        "houses": [one.date for one in tools.houses],
        "wizard": [one.date for one in tools.houses],
        "safety-house": [one.date for one in tools.safety_houses],
        "circles": [one.date for one in tools.circles],
        "mapping": [one.date for one in tools.mappings],
    }
    return max(dates.get(kind, ()), default="")


def _page(heading: str, picture: Drawing, blocks: tuple[Block, ...] = ()) -> Page:
    return Page("tool", heading, picture, blocks=blocks)


def _houses(desk: Desk) -> tuple[Page, ...]:
    every = [one for one in desk.folder.tools.houses if one.kind == "houses"]
    return tuple(
        _page(
            _title(desk, houses.title, "houses", houses.child),
            draw_three_houses(houses, desk.company),
            houses_words(houses, desk.interface, desk.company),
        )
        for houses in every or (Houses(child=_only_child(desk)),)
    )


def _wizards(desk: Desk) -> tuple[Page, ...]:
    every = [one for one in desk.folder.tools.houses if one.kind != "houses"]
    child = _only_child(desk)
    blank = tuple(Houses(kind=kind, child=child) for kind in ("fairy", "wizard"))
    return tuple(
        _page(
            _title(desk, houses.title, houses.kind, houses.child),
            draw_wizard(houses, desk.company),
            houses_words(houses, desk.interface, desk.company),
        )
        for houses in every or blank
    )


def _safety_houses(desk: Desk) -> tuple[Page, ...]:
    keeps_the_file = desk.reader.audience is Audience.PROFESSIONALS
    every = desk.folder.tools.safety_houses or (SafetyHouse(),)
    return tuple(
        _page(
            _title(desk, house.title, "safety_house", house.child),
            draw_safety_house(house, desk.company, red=keeps_the_file or bool(house.of("red"))),
            safety_house_words(house, desk.interface, desk.company),
        )
        for house in every
    )


def _circles(desk: Desk) -> tuple[Page, ...]:
    child = _only_child(desk)
    blank = Circles(centre=(child,) if child else ())
    return tuple(
        _page(
            circles.title or desk.word("circles", "title"),
            draw_circles(circles, desk.company),
            circles_words(circles, desk.interface, desk.company),
        )
        for circles in desk.folder.tools.circles or (blank,)
    )


def _mappings(desk: Desk) -> tuple[Page, ...]:
    return tuple(
        _page(
            case.title or desk.word("mapping", "title"),
            draw_mapping(case, desk.company),
            mapping_words(case, desk.interface, desk.company),
        )
        for case in desk.folder.tools.mappings or (CaseMap(),)
    )


def _way(desk: Desk) -> tuple[Page, ...]:
    plan = desk.folder.plan or Plan()
    title = desk.word("path", "child_title" if desk.for_child else "title")
    walker, today = _only_child(desk) if plan.trajectory else "", _today(desk, plan)
    parts, first, pages = stretches_of(way_stones(desk)), 1, []
    for part in parts:
        picture = draw_way(part, desk.company, title=title, walker=walker, today=today, first=first)
        pages.append(_page(title, picture))
        first += len(part)
    words = way_words(plan, desk.interface, desk.company)
    return (*pages[:-1], replace(pages[-1], blocks=words))


def way_stones(desk: Desk) -> tuple[Stone, ...]:
    """Return the steps of the way to the goal; where none are written, the dates that are set."""
    plan = desk.folder.plan or Plan()
    if plan.trajectory:
        return tuple(
            Stone(step.label, "" if desk.for_child else stretch(step.low, step.high, desk))
            for step in plan.trajectory
        )
    known = sorted(
        (one for one in plan.meetings if not one.unannounced), key=lambda one: (one.date, one.time)
    )
    return tuple(
        Stone(one.purpose or desk.interface.names_of(one.who), desk.interface.date(one.date))
        for one in known
    )


def stretch(low: float | None, high: float | None, desk: Desk) -> str:
    """Return a stretch of the scale, such as “3–5”."""
    ends = [shown(end) for end in (low, high) if end is not None]
    return "–".join(dict.fromkeys(ends))


def _today(desk: Desk, plan: Plan) -> str:
    """Return where on the scale everybody sees the family today, from the lowest to the highest."""
    ratings = latest(tuple(one for danger in plan.dangers for one in danger.ratings))
    if not ratings:
        return ""
    values = sorted({rating.value for rating in ratings})
    ends = dict.fromkeys((shown(values[0]), shown(values[-1])))
    return desk.word("path", "today").format(value="–".join(ends))


def _charts(desk: Desk) -> tuple[Page, ...]:
    plan = desk.folder.plan or Plan()
    rated = [danger for danger in plan.dangers if danger.ratings]
    if desk.for_child and not rated:
        return (_feeling_scale(desk),)
    rated = rated or [Danger()]
    several = len(rated) > 1
    title = desk.word("ratings", "title")
    return tuple(
        _chart(desk, danger, _numbered(desk, title, number) if several else title)
        for number, danger in enumerate(rated, 1)
    )


def _feeling_scale(desk: Desk) -> Page:
    """Return a scale with the child's own face, to be marked by hand."""
    child, say = _only_child(desk), desk.interface.say
    title = say("child_plan", "scale")
    look = desk.company.cast.get(child) or stock_appearance("child")
    picture = draw_feeling_scale(
        look, say("home", "scale_zero"), say("home", "scale_ten"), title=title,
        language=desk.interface.language,
    )  # fmt: skip
    return _page(title, picture)


def _numbered(desk: Desk, title: str, number: int) -> str:
    return f"{title} · {desk.word('ratings', 'danger').format(number=number)}"


def _chart(desk: Desk, danger: Danger, title: str) -> Page:
    ratings = danger.ratings
    days = rating_days(ratings, desk)
    picture = draw_chart(ratings, days, danger.scale, desk.company, title=title)
    return _page(title, picture, chart_words(ratings, days, desk.interface, desk.company))


def rating_days(ratings: tuple[Rating, ...], desk: Desk) -> tuple[Dated, ...]:
    """Return the days on which somebody rated, as the region writes them."""
    undated = desk.word("ratings", "undated")
    return tuple(
        Dated(day, desk.interface.date(day) if day else undated)
        for day in sorted({rating.date for rating in ratings})
    )


def _title(desk: Desk, written: str, group: str, child: str) -> str:
    """Return what the child calls it, or what it is and whose."""
    title = written or desk.word(group, "title")
    if written or child not in desk.company.people or group in ("fairy", "wizard"):
        return title
    words = table(f"{spoken(desk.interface.language)}/interface")["for_whom"]
    return f"{title} {words.format(people=desk.company.name(child))}"


def _only_child(desk: Desk) -> str:
    """Return the child, where there is only one or one is reading."""
    if desk.for_child and desk.reader.person:
        return desk.reader.person
    children = [one.id for one in desk.folder.family.people if one.role in CHILD_ROLES]
    return children[0] if len(children) == 1 else ""


SHEETS: Mapping[str, Callable[[Desk], tuple[Page, ...]]] = {
    "houses": _houses,
    "wizard": _wizards,
    "safety-house": _safety_houses,
    "circles": _circles,
    "mapping": _mappings,
    "way": _way,
    "scale": _charts,
}
"""Each tool by the name of its product."""
OF_PLAN = frozenset({"way", "scale"})
"""Tools that show parts of the plan, so that its version stands at their foot."""
