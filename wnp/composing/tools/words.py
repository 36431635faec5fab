"""Everything that stands in the picture of a tool once more in words, as tables and paragraphs.

In: one tool that came through the gate. Out: blocks; none where nothing is written yet.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.composing.interface import Interface
from wnp.composing.pages import Block, Prose, Table
from wnp.drawing.tools.board import Company
from wnp.drawing.tools.chart import Dated
from wnp.drawing.tools.mapping import COLUMNS
from wnp.drawing.tools.safety_house import here, shown
from wnp.model.plan import Plan, Rating
from wnp.model.tools import HOUSES, RINGS, CaseMap, Circles, Houses, SafetyHouse
from wnp.model.words import plain

Row = tuple[str, ...]


def table_without_gaps(
    head: Row, rows: Sequence[Row], widths: tuple[int, ...], caption: str = ""
) -> tuple[Block, ...]:
    """Return a table without the columns that nobody filled."""
    filled = [place for place in range(len(head)) if any(row[place] for row in rows)]
    if not filled:
        return ()
    cells = tuple(tuple(row[place] for place in filled) for row in rows)
    named = tuple(head[place] for place in filled)
    return (Table(named, cells, caption, widths=tuple(widths[place] for place in filled)),)


def _prose(*texts: str) -> tuple[Block, ...]:
    told = tuple(plain(text) for text in texts if text)
    return (Prose(told),) if told else ()


def houses_words(houses: Houses, interface: Interface, company: Company) -> tuple[Block, ...]:
    """Return whose houses they are, who wrote, and every word with whom it is about."""
    if not houses.items:
        return ()
    words, own = company.words["houses"], company.words[houses.kind]
    name = interface.name_of(houses.child)
    intro = own["whose"].format(name=name) if houses.child else ""
    wrote = words["who_wrote"].format(name=interface.name_of(houses.who_wrote))
    rows = [
        (houses.title_of(house) or own[house], item.words, interface.names_of(item.about))
        for house in HOUSES
        for item in houses.of(house)
    ]
    head = (words["house"], words["words"], words["about"])
    told = table_without_gaps(head, rows, (4, 9, 4))
    return _prose(intro, wrote if houses.who_wrote else "") + told


def safety_house_words(
    house: SafetyHouse, interface: Interface, company: Company
) -> tuple[Block, ...]:
    """Return whose house it is, where the child stands, and who is where in it."""
    if not house.items and house.path is None:
        return ()
    words = company.words["safety_house"]
    name = interface.name_of(house.child)
    rows = [
        (words[zone], interface.name_of(item.who), item.words, item.when)
        for zone in ("inside", "visitors", "rules", "red")
        for item in house.of(zone)
    ]
    head = (words["zone"], words["who"], words["does"], words["when"])
    told = table_without_gaps(head, rows, (4, 4, 7, 3))
    return (
        _prose(
            words["whose"].format(name=name) if house.child else "",
            f"{here(house, company)}." if house.path is not None else "",
            words["said"].format(name=name, words=house.words) if house.words and name else "",
        )
        + told
    )


def circles_words(circles: Circles, interface: Interface, company: Company) -> tuple[Block, ...]:
    """Return who is to come further in, and who asks them."""
    words = company.words["circles"]
    rows = [
        (
            interface.name_of(item.who),
            words[f"{circles.labels}_{item.moves_to}"] if item.moves_to in RINGS else "",
            interface.name_of(item.who_asks),
            item.excluded_reason,
        )
        for item in circles.items
        if item.moves_to or item.who_asks or item.excluded_reason
    ]
    head = (words["who"], words["to_ring"], words["asks"], words["reason"])
    return table_without_gaps(head, rows, (4, 4, 4, 6), words["who_asks"])


def mapping_words(case: CaseMap, interface: Interface, company: Company) -> tuple[Block, ...]:
    """Return who was there, every sentence, and everybody's rating with its reason."""
    words = company.words["mapping"]
    people = interface.names_of(case.who)
    rows = [
        (words[section], item.text)
        for _, sections, _, _ in COLUMNS
        for section in sections
        for item in case.of(section)
    ]
    told = table_without_gaps(("", words["all_words"]), rows, (4, 12)) if rows else ()
    if told:
        head = (company.words["houses"]["house"], words["all_words"])
        told = (Table(head, tuple(rows), widths=(4, 12)),)
    return (
        _prose(words["who"].format(people=people) if people else "")
        + told
        + _reasons(case.ratings, interface, company)
    )


def _reasons(
    ratings: Sequence[Rating], interface: Interface, company: Company
) -> tuple[Block, ...]:
    words = company.words["ratings"]
    rows = [
        (
            interface.name_of(one.who),
            interface.date(one.date) if one.date else "",
            shown(one.value),
            one.reason,
        )
        for one in ratings
        if one.reason
    ]
    head = (words["who"], words["date"], company.words["path"]["scale"], words["reason"])
    return table_without_gaps(head, rows, (4, 3, 2, 9), words["reasons"])


def way_words(plan: Plan, interface: Interface, company: Company) -> tuple[Block, ...]:
    """Return the steps with what must be seen before the next, and the dates that are set."""
    words = company.words["path"]
    steps = [
        (
            str(number),
            step.label,
            "–".join(shown(end) for end in (step.low, step.high) if end is not None),
            step.conditions,
        )
        for number, step in enumerate(plan.trajectory, 1)
    ]
    head = (words["step"], words["what"], words["scale"], words["conditions"])
    told = table_without_gaps(head, steps, (2, 6, 2, 7))
    dates = [
        (
            interface.date(one.date, weekday=True),
            interface.time(one.time) if one.time else "",
            one.purpose or one.where,
            interface.names_of(one.who),
        )
        for one in sorted(plan.meetings, key=lambda one: (one.date, one.time))
    ]
    dated = (words["when"], words["start"], words["what"], company.words["ratings"]["who"])
    rows = [(", ".join(filter(None, row[:2])), *row[2:]) for row in dates]
    return told + table_without_gaps(
        (dated[0], *dated[2:]), rows, (5, 6, 5), words["dates"]
    )  # fmt: skip


def chart_words(
    ratings: Sequence[Rating], days: Sequence[Dated], interface: Interface, company: Company
) -> tuple[Block, ...]:
    """Return all ratings as a table, a person a row and a day a column, then their reasons."""
    if not ratings:
        return ()
    words = company.words["ratings"]
    values = {(one.who, one.date): shown(one.value) for one in ratings}
    people = dict.fromkeys(one.who for one in ratings)
    rows = tuple(
        (interface.name_of(who), *(values.get((who, day.iso), "–") for day in days))
        for who in people
    )
    head = (words["who"], *(day.written for day in days))
    whole = Table(head, rows, words["table"], widths=(4, *(3,) * len(days)))
    return (whole, *_reasons(ratings, interface, company))
