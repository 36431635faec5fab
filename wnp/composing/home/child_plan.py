"""The plan for a child in words and pictures, as large and with as many words as suit its age.

In: the part of the plan that the gate left for the child, and how everybody looks. Out: a document
of one page or more a section. The youngest get few words and large pictures; who is twelve or more
is spoken to, and reads the whole of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from wnp.composing.home.course import scale_blocks, way_blocks
from wnp.composing.home.parts import (
    Home,
    deed_blocks,
    helper_blocks,
    home_document,
    home_of,
    number_blocks,
    rule_blocks,
    sign_blocks,
)
from wnp.composing.home.refuge import code_word_blocks, safe_place_blocks, unforeseen_blocks
from wnp.composing.pages import Block, Card, Document, Page, Prose, WriteLines
from wnp.composing.plan.parts import LEVELS, Part
from wnp.drawing.people.cast import Appearance
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Meeting
from wnp.model.visibility import Reader
from wnp.model.words import Bullets, plain
from wnp.values import Value

LINES = 2
"""For a part that was left blank as a whole."""
CHILD_ROLES = frozenset({"child", "sibling"})


class Band(Value, frozen=True):
    """How a plan is told to children of some ages."""

    words_size: float
    group: str
    """The table of phrases: what the child says itself, or what is said to it."""
    sections: tuple[str, ...]
    tasks: bool = True
    """Whether a helper's task stands under the name."""


YOUNG = Band(
    24, "child_plan",
    ("helpers", "rules", "object", "code_word", "safe_places", "numbers", "who_does_what",
     "agreed", "scale", "sign"),
    tasks=False,
)  # fmt: skip
MIDDLE = Band(
    20, "child_plan",
    ("helpers", "rules", "object", "code_word", "safe_places", "numbers", "meetings",
     "who_does_what", "agreed", "warning_signs", "unforeseen", "worries", "way", "scale", "sign"),
)  # fmt: skip
GROWN = Band(18, "teen_plan", MIDDLE.sections)
BANDS = ((7, YOUNG), (12, MIDDLE))


def band_for(age: int | None) -> Band:
    """Return how a plan is told to a child of an age; where it is not known, as to one of ten."""
    if age is None:
        return MIDDLE
    return next((band for limit, band in BANDS if age < limit), GROWN)


def compose_child_plan(
    folder: FamilyFolder,
    reader: Reader,
    cast: Mapping[str, Appearance],
    *,
    language: str = "",
    names: str = "call",
    second_language: str = "",
) -> Document:
    """Return the plan for a child."""
    home = home_of(folder, reader, cast, language, names, second_language)
    band = band_for(reader.age)
    title = home.plan.title or home.interface.say(band.group, "title")
    return home_document(
        home, "child_plan", title, tuple(section_pages(home, band)),
        words_size=band.words_size, subtitle=for_the_children(home, title),
    )  # fmt: skip


def for_the_children(home: Home, title: str) -> str:
    """Return for which children a page is, unless its title says so already."""
    interface = home.interface
    children = [p.id for p in home.folder.family.people if p.role in CHILD_ROLES]
    if home.reader.person in children:
        children = [home.reader.person]
    if not children or all(interface.name_of(child) in title for child in children):
        return ""
    return interface.say("", "for_whom", people=interface.names_of(children))


def section_pages(home: Home, band: Band) -> Iterator[Page]:
    """Yield the sections that have something to say, each with its heading."""
    for name in band.sections:
        if blocks := tuple(SECTIONS[name](home, band)):
            heading = home.interface.say(band.group, name)
            second = home.second.say(band.group, name) if home.second else ""
            yield Page("section", heading, blocks=blocks, second_heading=second, section=name)


def _helpers(home: Home, band: Band) -> tuple[Block, ...]:
    return helper_blocks(home, tasks=band.tasks)


def _rules(home: Home, band: Band) -> tuple[Block, ...]:
    return rule_blocks(home)


def _sign(home: Home, band: Band) -> tuple[Block, ...]:
    return sign_blocks(home, band.group)


def _code_word(home: Home, band: Band) -> tuple[Block, ...]:
    return code_word_blocks(home, band.group)


def _safe_places(home: Home, band: Band) -> tuple[Block, ...]:
    return safe_place_blocks(home, band.group)


def _unforeseen(home: Home, band: Band) -> tuple[Block, ...]:
    return unforeseen_blocks(home)


def _numbers(home: Home, band: Band) -> tuple[Block, ...]:
    return number_blocks(home, notes=band is not YOUNG)


def _sign_here(home: Home, band: Band) -> tuple[Block, ...]:
    return (WriteLines(1, home.both(band.group, "sign_here")),)


def _way(home: Home, band: Band) -> tuple[Block, ...]:
    return way_blocks(home)


def _scale(home: Home, band: Band) -> tuple[Block, ...]:
    return scale_blocks(home, band.group, with_faces=band is not GROWN)


def _deeds(home: Home, band: Band) -> tuple[Block, ...]:
    deeds = deed_blocks(home, when=band is not YOUNG)
    return deeds or home.lines("actions", count=LINES)


def _agreed(home: Home, band: Band) -> tuple[Block, ...]:
    plan = home.plan
    texts = [*(line.text for line in plan.bottom_lines), *(rule.text for rule in plan.rules)]
    return _listed(texts) or home.lines("bottom_lines", "rules", count=LINES)


def _worries(home: Home, band: Band) -> tuple[Block, ...]:
    texts = (danger.child_text for danger in home.plan.dangers)
    return _listed(texts) or home.lines("dangers", count=LINES)


def _signs(home: Home, band: Band) -> Iterator[Block]:
    part = Part(home.folder, home.plan, home.interface)
    for level in LEVELS:
        texts = [sign.text for sign in home.plan.warning_signs if sign.level == level]
        lines = () if home.plan.warning_signs else home.lines("warning_signs", count=1)
        if said := _listed(texts) or lines:
            yield Card(part.word(level), said, tone=level)


def _meetings(home: Home, band: Band) -> tuple[Block, ...]:
    dates = _listed(_meeting(meeting, home) for meeting in home.plan.meetings)
    said = dates or home.lines("meetings", count=1)
    if band is not GROWN:
        return said
    return (*said, Prose((plain(home.interface.say("teen_plan", "your_say")),)))


def _listed(texts: Iterable[str]) -> tuple[Block, ...]:
    items = tuple(plain(text) for text in texts if text)
    return (Prose((Bullets(items),)),) if items else ()


def _meeting(meeting: Meeting, home: Home) -> str:
    interface = home.interface
    when = interface.date(meeting.date, weekday=True)
    parts = (when, interface.time(meeting.time), meeting.where)
    meets = ", ".join(part for part in parts if part)
    if not meeting.purpose:
        return meets
    return interface.say("child_plan", "meets", when=meets, purpose=meeting.purpose)


SECTIONS: Mapping[str, Callable[[Home, Band], Iterable[Block]]] = {
    "helpers": _helpers,
    "rules": _rules,
    "object": _sign,
    "code_word": _code_word,
    "safe_places": _safe_places,
    "unforeseen": _unforeseen,
    "numbers": _numbers,
    "who_does_what": _deeds,
    "agreed": _agreed,
    "worries": _worries,
    "warning_signs": _signs,
    "meetings": _meetings,
    "way": _way,
    "scale": _scale,
    "sign": _sign_here,
}
"""What stands in each section of a plan, by the name of its heading."""
