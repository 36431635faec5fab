"""The week on one sheet: who does what on which day, what we do when, whom to call.

In: the part of the plan that the gate left for an adult. Out: one page on its long side, in letters
as large as it can hold. Whoever has never heard of the family can act by it. What has no room even
in the smallest letters is left out in the order of `LESS_IMPORTANT`, and the page and a problem say
so; tasks, warnings and numbers stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.composing.pages import (
    Beside,
    Block,
    Card,
    Cases,
    Document,
    Heading,
    NumberList,
    Page,
    Prose,
    Week,
    WriteLines,
)
from wnp.composing.plan_letters import plan_problems
from wnp.composing.plan_parts import Part
from wnp.composing.sheets import final, name_in, next_meeting, sheet_for
from wnp.composing.telephones import numbers_to_call
from wnp.composing.week_room import LEAST_TASK, SHARES, SIZES, fits, task_width
from wnp.composing.week_rows import week_of
from wnp.model.folder import FamilyFolder
from wnp.model.visibility import Reader
from wnp.model.words import Paragraph, Span, Words, plain
from wnp.problems import Problem, problem
from wnp.values import Value, replace

SIGN_LEVELS = ("red", "yellow", "green")
BLANK_SIGNS = ("red", "yellow")
BLANK_LINES = 2


class Kept(Value, frozen=True):
    """What the page shows of the less important things."""

    notes: bool = True
    """Notes beside numbers."""
    triggers: bool = True
    green: bool = True
    blank_numbers: bool = True
    """Lines for numbers that nobody wrote down."""
    meeting: bool = True
    safety_object: bool = True
    contingencies: bool = True


LESS_IMPORTANT = (
    "notes", "triggers", "green", "meeting", "blank_numbers", "safety_object", "contingencies",
)  # fmt: skip
"""What the page may leave out, the least important first."""


def compose_week(
    folder: FamilyFolder, reader: Reader, *, language: str = "", names: str = "call"
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the week of a plan on one page, and what there is to mend in it."""
    part, sheet = sheet_for(folder, language, names, "week", "week")
    page, left_out = _best_page(part)
    problems = list(plan_problems(part.plan))
    if not fits(page):
        problems.append(problem(part.plan.place, "week-too-long"))
    elif left_out:
        words = part.interface.joined([part.interface.say("week", f"left_{n}") for n in left_out])
        problems.append(problem(part.plan.place, "week-left-out", parts=words))
    document = replace(sheet, pages=(page,), words_size=page.words_size, landscape=True)
    return final(document, part), tuple(problems)


def _best_page(part: Part) -> tuple[Page, tuple[str, ...]]:
    """Return the page in letters as large as can be, with as much of the plan as it holds."""
    kept = Kept()
    for size in SIZES:
        if page := _fitting(part, kept, size):
            return page, ()
    left_out: tuple[str, ...] = ()
    for name in LESS_IMPORTANT:
        less = replace(kept, **{name: False})
        if tuple(_right(part, less)) == tuple(_right(part, kept)) and _left(part, less) == _left(
            part, kept
        ):
            continue
        kept, left_out = less, (*left_out, name)
        if page := _fitting(part, kept, SIZES[-1], more=True):
            return page, left_out
    return _page(part, kept, SIZES[-1], SHARES[0], more=True), left_out


def _fitting(part: Part, kept: Kept, size: float, *, more: bool = False) -> Page | None:
    """Return a page in letters of a size, or nothing where none of its arrangements has room."""
    shares = [share for share in SHARES if task_width(share, size) >= LEAST_TASK * size]
    pages = (
        _page(part, kept, size, share, more=more, below=below)
        for below in (False, True)
        for share in shares
    )
    return next(filter(fits, pages), None)


def _page(
    part: Part, kept: Kept, size: float, share: float, *, more: bool, below: bool = False
) -> Page:
    """Return the page; `below` puts what comes unforeseen under the week."""
    unforeseen = tuple(_unforeseen(part)) if kept.contingencies else ()
    left, right = _left(part, kept), tuple(_right(part, kept))
    if below and unforeseen:
        week, *others = left
        left = (
            week,
            Heading(part.word("contingencies")),
            replace(unforeseen[0], title=""),
            *others,
        )
    else:
        right += unforeseen
    if more:
        right += (Prose((plain(part.word("more_in_whole")),)),)
    title = part.interface.say("week", "title")
    return Page(
        "week",
        title,
        blocks=(Beside(left, right, share),),
        language=part.interface.language,
        words_size=size,
    )


def _left(part: Part, kept: Kept) -> tuple[Block, ...]:
    week: Week = week_of(part)
    entries = numbers_to_call(part, blanks=kept.blank_numbers)
    if not kept.notes:
        entries = tuple((label, number, "") for label, number, _ in entries)
    numbers = (Heading(part.word("numbers")), NumberList(entries))
    return (week, *numbers, *(next_meeting(part) if kept.meeting else ()))


def _right(part: Part, kept: Kept) -> Iterator[Block]:
    yield Heading(part.word("responses"))
    yield from _signs(part, kept)
    if kept.safety_object:
        yield from _object(part)
    if kept.triggers and part.plan.triggers:
        label = part.interface.say("week", "triggers")
        triggers = " · ".join(trigger.text.rstrip(".") for trigger in part.plan.triggers)
        yield Prose((_labelled(label, triggers),))


def _signs(part: Part, kept: Kept) -> Iterator[Card]:
    for level in SIGN_LEVELS:
        signs = [sign for sign in part.plan.warning_signs if sign.level == level]
        if level == "green" and not kept.green:
            continue
        if signs:
            cases = tuple(
                (sign.text, _words(_answer(part, sign.then, sign.actions))) for sign in signs
            )
            yield Card(part.word(level), (Cases(cases),), tone=level)
        elif level in BLANK_SIGNS and not part.plan.warning_signs:
            yield Card(part.word(level), (WriteLines(BLANK_LINES),), tone=level)


def _answer(part: Part, then: str, actions: Sequence[str]) -> str:
    """Return what is done then: in words, else the tasks that begin with the sign."""
    if then:
        return then
    begun = (part.plan.action(action) for action in actions)
    return " ".join(f"{name_in(part, one.who)} {one.what}." for one in begun if one)


def _object(part: Part) -> Iterator[Card]:
    """Yield what is done when the child's own sign lies where it calls for help."""
    thing = part.plan.safety_object
    if thing is None or not (thing.thing and thing.alarm_place and thing.then):
        return
    name = thing.thing[:1].upper() + thing.thing[1:]
    lies = part.interface.say("plan", "object_lies", thing=name, place=thing.alarm_place)
    yield Card(part.word("safety_object"), (Cases(((lies, _words(thing.then)),)),))


def _unforeseen(part: Part) -> Iterator[Card]:
    cases = tuple(
        (case.when, _words(case.then) + _call(part, case.call)) for case in part.plan.contingencies
    )
    if cases:
        yield Card(part.word("contingencies"), (Cases(cases),))


def _call(part: Part, who: str) -> Words:
    return (_labelled(part.word("call_whom"), name_in(part, who)),) if who else ()


def _words(text: str) -> Words:
    return (plain(text),) if text else ()


def _labelled(label: str, text: str) -> Paragraph:
    return Paragraph((Span(f"{label} ", strong=True), Span(text)))
