"""The most important things of a safety plan on one page, to be pinned to a door.

In: the part of the plan that the gate left for an adult. Out: one page, or none where the plan says
nothing that anybody does. Who does what when and the warning signs are always there; of the rest
stays what the page has room for, in the order of `BY_IMPORTANCE`. Nothing is ever cut: where even
the essentials are too many, the page runs on.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.composing.by_hand import unrepeated
from wnp.composing.deeds import when_of
from wnp.composing.pages import (
    Block,
    Card,
    Cases,
    Heading,
    NumberList,
    Page,
    Prose,
    Table,
    WriteLines,
)
from wnp.composing.plan.glance_room import SIZES, fits, with_best_widths
from wnp.composing.plan.parts import Part, deed_after, own_numbers, table_of
from wnp.model.plan import Plan, SafetyObject
from wnp.model.words import Bullets, Paragraph, Span, Words, plain
from wnp.values import replace

BY_IMPORTANCE = ("contingencies", "safety_object", "bottom_lines", "numbers", "warning_signs")
"""The parts of a plan that the page may leave out: of the signs the green, of numbers the notes."""
MAY_BE_PARTED = frozenset({"contingencies"})
"""Lists of which some may stay where not all have room."""
SIGN_LEVELS = ("yellow", "red", "green")
EMERGENCY = ("police", "medical")


def glance_page(part: Part, title: str, subtitle: str) -> Page | None:
    """Return the page with as much of the plan as it holds, in letters as large as can be."""
    if not (part.plan.actions or part.plan.warning_signs or part.plan.contingencies):
        return None
    empty = Page("glance", title, language=part.interface.language)
    for_whom = (Prose((plain(subtitle),)),) if subtitle else ()

    def page_of(kept: Plan, size: float) -> Page:
        blocks = for_whom + tuple(blocks_of(part, kept))
        return replace(empty, blocks=blocks, words_size=size)

    kept = essentials(part.plan)
    for name in BY_IMPORTANCE:
        fuller = fuller_plans(kept, part.plan, name)
        kept = next((plan for plan in fuller if fits(page_of(plan, SIZES[-1]))), kept)
    pages = [page_of(kept, size) for size in SIZES]
    return next(filter(fits, pages), pages[-1])


def essentials(plan: Plan) -> Plan:
    """Return a plan with only what its page never leaves out."""
    return replace(
        plan,
        bottom_lines=(),
        warning_signs=tuple(sign for sign in plan.warning_signs if sign.level != "green"),
        contingencies=(),
        safety_object=None,
        numbers=tuple(replace(number, note="") for number in plan.numbers),
    )


def fuller_plans(kept: Plan, whole: Plan, name: str) -> Iterator[Plan]:
    """Yield a plan with one part more: with all of it, then with less where it may be parted."""
    value = getattr(whole, name)
    yield replace(kept, **{name: value})
    for count in range(len(value) - 1 if name in MAY_BE_PARTED else 0, 0, -1):
        yield replace(kept, **{name: value[:count]})


def blocks_of(part: Part, kept: Plan) -> Iterator[Block]:
    """Yield what is kept of a plan, and where something was left out, that there is more."""
    shown = replace(part, plan=kept)
    responses = (*_signs(shown), *_object(shown, kept.safety_object), *_unforeseen(shown))
    sections: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("bottom_lines", _bottom_lines(kept)),
        ("actions", _actions(shown)),
        ("responses", responses),
        ("numbers", _numbers(shown)),
    )
    for name, blocks in sections:
        if blocks:
            yield Heading(part.word(name))
            yield from blocks
    yield from _next_meeting(shown)
    if kept != part.plan:
        yield Prose((plain(part.word("more_in_whole")),))


def _bottom_lines(plan: Plan) -> tuple[Block, ...]:
    lines = tuple(plain(line.text) for line in plan.bottom_lines)
    return (Prose((Bullets(lines),)),) if lines else ()


def _actions(part: Part) -> tuple[Block, ...]:
    name_of = part.interface.name_of
    rows = (
        (
            name_of(action.who),
            action.what,
            when_of(part.interface, action),
            name_of(action.stand_in),
        )
        for action in part.plan.actions
    )
    tables = table_of(part, rows, (("who", 18), ("what", 39), ("when", 25), ("stands_in", 18)))
    return tuple(with_best_widths(block) for block in tables if isinstance(block, Table))


def _signs(part: Part) -> Iterator[Block]:
    for level in SIGN_LEVELS:
        signs = [sign for sign in part.plan.warning_signs if sign.level == level]
        if signs:
            cases = Cases(tuple((sign.text, _words(deed_after(part, sign))) for sign in signs))
            yield Card(part.word(level), (cases,), tone=level)


def _object(part: Part, thing: SafetyObject | None) -> tuple[Block, ...]:
    """Return what is done when the child's own sign lies where it calls for help."""
    if thing is None or not (thing.thing and thing.alarm_place and thing.then):
        return ()
    name = thing.thing[:1].upper() + thing.thing[1:]
    lies = part.interface.say("plan", "object_lies", thing=name, place=thing.alarm_place)
    return (Card(part.word("safety_object"), (Cases(((lies, _words(thing.then)),)),)),)


def _unforeseen(part: Part) -> tuple[Block, ...]:
    cases = tuple(
        (case.when, _words(case.then) + _call(part, case.call)) for case in part.plan.contingencies
    )
    return (Card(part.word("contingencies"), (Cases(cases),)),) if cases else ()


def _call(part: Part, who: str) -> Words:
    people = part.interface.name_of(who)
    return (_labelled(part.word("call_whom"), people),) if people else ()


def _words(text: str) -> Words:
    return (plain(text),) if text else ()


def _labelled(label: str, text: str) -> Paragraph:
    return Paragraph((Span(f"{label} ", strong=True), Span(text)))


def _numbers(part: Part) -> tuple[Block, ...]:
    """Return the numbers of people first, then of emergencies, then the children's helpline."""
    region = part.interface.region
    emergencies = [(row.label, row.number, "") for row in map(region.number, EMERGENCY)]
    helpline = region.number("helpline")
    for_children = part.interface.say("plan", "for_children", label=helpline.label)
    entries = [*own_numbers(part), *emergencies, (for_children, helpline.number, "")]
    return (NumberList(unrepeated(entries)),)


def _next_meeting(part: Part) -> tuple[Block, ...]:
    """Return the first meeting after the day of the plan, or a line to write it on.

    Nobody's unannounced visit stands on the page that is pinned to a wall.
    """
    announced = (meeting for meeting in part.plan.meetings if not meeting.unannounced)
    meetings = sorted(announced, key=lambda meeting: (meeting.date, meeting.time))
    if not meetings:
        return (WriteLines(1, part.word("next_meeting")),)
    coming = [meeting for meeting in meetings if meeting.date >= part.plan.date]
    meeting = (coming or meetings[-1:])[0]
    interface = part.interface
    day, time = interface.date(meeting.date, weekday=True), interface.time(meeting.time)
    words = ", ".join(filter(None, (day, time, meeting.where or meeting.purpose)))
    return (Prose((_labelled(part.word("next_meeting_on"), words),)),)
