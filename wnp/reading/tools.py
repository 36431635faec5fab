"""Read `tools.yaml`: Three Houses, fairy and wizard, Safety House, safety circles, mapping.

In: the file's text and the family. Out: the tools. A child's words are kept letter for letter. What
may be shown to whom stands beside each of them; the file itself always keeps them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wnp.model.family import Family
from wnp.model.plan import Scale
from wnp.model.tools import (
    COLUMNS,
    HOUSES,
    NO_TOOLS,
    RINGS,
    ZONES,
    CaseMap,
    Circles,
    HouseItem,
    Houses,
    MapItem,
    Question,
    RingItem,
    SafetyHouse,
    Tools,
    ZoneItem,
)
from wnp.model.visibility import EVERYONE, Audience, Visibility
from wnp.problems import Findings, Place
from wnp.reading.fields import Fields, Sheet
from wnp.reading.nodes import Mapping, parse_nodes
from wnp.reading.people import directory_of
from wnp.reading.plan_course import items_of, ratings_of
from wnp.values import replace

KINDS = ("houses", "fairy", "wizard")


def parse_tools(text: str, file: str, family: Family, findings: Findings) -> Tools:
    """Read the tools; what cannot be read is noted and left out."""
    root = parse_nodes(text, file, findings)
    if not isinstance(root, Mapping):
        if root is not None:
            findings.add(root.place, "fields-missing")
        return replace(NO_TOOLS, place=Place(file))
    sheet = Sheet(file, root, findings, directory_of(family), family.language)
    fields = Fields(sheet, "tools", root)
    houses = (items_of(fields, kind, "three_houses", "", partial(_houses, kind)) for kind in KINDS)
    return Tools(
        houses=tuple(house for several in houses for house in several),
        safety_houses=items_of(fields, "safety_houses", "safety_house", "", _safety_house),
        circles=items_of(fields, "circles", "circles", "", _circles),
        mappings=items_of(fields, "mappings", "mapping", "", _mapping),
        questions=items_of(fields, "questions", "question", "words", _question),
        place=Place(file),
    )


def _is_released(fields: Fields, otherwise: str = "no") -> bool:
    """Say whether a child lets its words go; whatever is not a plain yes is a no."""
    if not fields.has("released"):
        return otherwise == "yes"
    return fields.choice("released", "yes_no", "no") == "yes"


def _houses(kind: str, fields: Fields) -> Houses:
    released = "yes" if _is_released(fields) else "no"
    read = partial(_house_item, released)
    items = (
        replace(item, house=house)
        for house in HOUSES
        for item in items_of(fields, house, "house_item", "words", read)
    )
    return Houses(
        kind=kind,
        child=fields.person("child"),
        title=fields.text("title"),
        date=fields.date("date"),
        who_wrote=fields.somebody("who_wrote"),
        items=tuple(items),
        worries_title=fields.text("worries_title"),
        good_title=fields.text("good_title"),
        dreams_title=fields.text("dreams_title"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _house_item(released: str, fields: Fields) -> HouseItem:
    return HouseItem(
        house="",
        words=fields.needed_text("words"),
        about=fields.several("about"),
        picture=fields.text("picture"),
        released=_is_released(fields, released),
        id=fields.text("id"),
        visibility=_shown_to(fields),
        place=fields.place,
    )


def _question(fields: Fields) -> Question:
    return Question(
        words=fields.needed_text("words"),
        who=fields.person("who"),
        date=fields.date("date"),
        answer=fields.text("answer"),
        answered_by=fields.somebody("answered_by"),
        id=fields.text("id"),
        visibility=_shown_to(fields),
        place=fields.place,
    )


def _shown_to(fields: Fields) -> Visibility:
    """Return to whom a child lets something be shown; who keeps the file has it anyway."""
    written = fields.visibility()
    if written == EVERYONE or not (written.only or written.only_people):
        return written
    return replace(written, only=written.only | {Audience.PROFESSIONALS})


def _safety_house(fields: Fields) -> SafetyHouse:
    released = _is_released(fields)
    return SafetyHouse(
        child=fields.person("child"),
        title=fields.text("title"),
        date=fields.date("date"),
        who_wrote=fields.somebody("who_wrote"),
        items=tuple(_zone_items(fields, released)),
        path=fields.number("path", "unlikely-rating", 0, 10),
        words=fields.text("words"),
        released=released,
        visibility=fields.visibility(),
        place=fields.place,
    )


def _zone_items(fields: Fields, released: bool) -> Iterator[ZoneItem]:
    for zone in ZONES:
        otherwise = "yes" if released and zone != "red" else "no"
        short = "words" if zone == "rules" else "who"
        for item in fields.parts(zone, "zone_item", short):
            yield ZoneItem(
                zone=zone,
                who=item.somebody("who"),
                words=item.text("words"),
                when=item.text("when"),
                released=_is_released(item, otherwise),
                visibility=_shown_to(item),
                place=item.place,
            )


def _circles(fields: Fields) -> Circles:
    items = (
        _ring_item(ring, item) for ring in RINGS for item in fields.parts(ring, "ring_item", "who")
    )
    return Circles(
        centre=fields.several("centre"),
        labels=fields.choice("labels", "circle_labels", "essex"),
        title=fields.text("title"),
        date=fields.date("date"),
        who_wrote=fields.somebody("who_wrote"),
        items=tuple(items),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _ring_item(ring: str, fields: Fields) -> RingItem:
    fields.needed_text("who")
    return RingItem(
        ring=ring,
        who=fields.somebody("who"),
        moves_to=fields.choice("moves_to", "ring"),
        who_asks=fields.somebody("who_asks"),
        excluded_reason=fields.text("excluded_reason"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _mapping(fields: Fields) -> CaseMap:
    scale = fields.part("scale", "scale")
    items = (
        MapItem(column, item.needed_text("text"), item.visibility(), item.place)
        for column in COLUMNS
        for item in fields.parts(column, "map_item", "text")
    )
    return CaseMap(
        title=fields.text("title"),
        date=fields.date("date"),
        who=fields.several("who"),
        layout=fields.choice("layout", "map_layout", "columns"),
        items=tuple(items),
        scale=Scale(scale.needed_text("zero"), scale.needed_text("ten")) if scale else None,
        ratings=ratings_of(fields),
        visibility=fields.visibility(),
        place=fields.place,
    )
