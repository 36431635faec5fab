"""The week on one sheet: who does what on which day, what we do when, whom to call.

In: the part of the plan that the gate left for an adult. Out: one page on its long side, in letters
as large as it can hold. Whoever has never heard of the family can act by it. What has no room even
in the smallest letters is left out in the order of `BY_IMPORTANCE`, the last first, and the page
and a problem say so; tasks, warnings and numbers stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.composing.by_hand import LONG_LINE
from wnp.composing.deeds import call_after
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
from wnp.composing.plan.parts import Part
from wnp.composing.plan.unprintable import plan_problems
from wnp.composing.sheets.common import final, name_in, next_meeting, sheet_for
from wnp.composing.sheets.telephones import Entry, numbers_to_call
from wnp.composing.sheets.week_room import LEAST_TASK, SHARES, SIZES, fits, task_width
from wnp.composing.sheets.week_rows import week_of
from wnp.model.folder import FamilyFolder
from wnp.model.plan import WarningSign
from wnp.model.words import Paragraph, Span, Words, plain
from wnp.problems import Problem, problem
from wnp.values import Value, replace

SIGN_LEVELS = ("red", "yellow", "green")
BLANK_SIGNS = ("red", "yellow")
BLANK_LINES = 2
MOST_BLANK_ROWS = 3


class Kept(Value, frozen=True):
    """What the page shows of the less important things."""

    notes: bool = True
    """Notes beside numbers."""
    triggers: bool = True
    green: bool = True
    blank_numbers: int = 6
    """How many lines there are for numbers that nobody wrote down."""
    meeting: bool = True
    safety_object: bool = True
    contingencies: bool = True


BY_IMPORTANCE = (
    "contingencies", "blank_numbers", "safety_object", "meeting", "green", "notes", "triggers",
)  # fmt: skip
"""What the page may leave out, the most important first."""
SHORTER = {"blank_numbers": (6, 5, 4, 3, 2)}
"""Lists of which some may stay where not all have room."""
NOTHING_MORE = Kept(False, False, False, 0, False, False, False)
ARRANGEMENTS = ((False, False), (True, False), (False, True), (True, True))
"""Whether what comes unforeseen stands under the week, and numbers beside it; the best in front."""
WIDEST = max(SHARES)


class Content(Value, frozen=True):
    """What may stand on the page, made once."""

    part: Part
    week: Week
    entries: tuple[Entry, ...]
    """Every number, and as many lines for further ones as there can be."""

    def entries_with(self, blanks: int) -> Iterator[Entry]:
        """Yield the numbers with fewer lines to write on."""
        for entry in self.entries:
            blanks -= not entry[1]
            if entry[1] or blanks >= 0:
                yield entry


def compose_week(
    folder: FamilyFolder, *, language: str = "", names: str = "call"
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the week of a plan on one page, and what there is to mend in it."""
    part, sheet = sheet_for(folder, language, names, "week", "week")
    content = Content(part, week_of(part), numbers_to_call(part, blanks=Kept().blank_numbers))
    page, left_out = _best_page(content)
    problems = list(plan_problems(part.plan))
    if not fits(page):
        problems.append(problem(part.plan.place, "week-too-long"))
    elif left_out:
        words = part.interface.joined([part.interface.say("week", f"left_{n}") for n in left_out])
        problems.append(problem(part.plan.place, "week-left-out", parts=words))
    document = replace(sheet, pages=(page,), words_size=page.words_size, landscape=True)
    return final(document, part), tuple(problems)


def _best_page(content: Content) -> tuple[Page, tuple[str, ...]]:
    """Return the page in letters as large as can be, with as much of the plan as it holds."""
    for size in SIZES:
        if page := _fitting(content, Kept(), size):
            return _with_rows_to_write_in(content, page), ()
    kept = NOTHING_MORE
    best = _fitting(content, kept, SIZES[-1], more=True)
    left_out = []
    for name in BY_IMPORTANCE:
        for value in SHORTER.get(name, (True,)):
            fuller = replace(kept, **{name: value})
            if _columns(content, fuller) == _columns(content, kept):
                break
            if best and (page := _fitting(content, fuller, SIZES[-1], more=True)):
                kept, best = fuller, page
                break
        else:
            left_out.append(name)
    return best or _page(content, _columns(content, kept, more=True), SIZES[-1], WIDEST), tuple(
        left_out
    )


def _with_rows_to_write_in(content: Content, page: Page) -> Page:
    """Return a page with some empty rows under the tasks, as far as they have room."""
    if content.week.blank:
        return page
    (beside,) = (block for block in page.blocks if isinstance(block, Beside))
    fuller = (
        replace(beside, left=(replace(content.week, blank=count), *beside.left[1:]))
        for count in range(MOST_BLANK_ROWS, 0, -1)
    )
    pages = (replace(page, blocks=(block,)) for block in fuller)
    return next(filter(fits, pages), page)


def _fitting(content: Content, kept: Kept, size: float, *, more: bool = False) -> Page | None:
    """Return a page in letters of a size, or nothing where none of its arrangements has room."""
    shares = [share for share in SHARES if task_width(share, size) >= LEAST_TASK * size]
    columns = (_columns(content, kept, *where, more=more) for where in ARRANGEMENTS)
    pages = (_page(content, beside, size, share) for beside in columns for share in shares)
    return next(filter(fits, pages), None)


def _columns(
    content: Content,
    kept: Kept,
    unforeseen_left: bool = False,
    numbers_right: bool = False,
    *,
    more: bool = False,
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return what stands in the two columns of the page."""
    left: tuple[Block, ...] = (content.week,)
    right = tuple(_right(content.part, kept))
    unforeseen = tuple(_unforeseen(content.part)) if kept.contingencies else ()
    if unforeseen_left and unforeseen:
        title = Heading(content.part.word("contingencies"))
        left += (title, *(replace(card, title="") for card in unforeseen))
    else:
        right += unforeseen
    numbers = _numbers(content, kept)
    left, right = (left, right + numbers) if numbers_right else (left + numbers, right)
    return left, right + ((Prose((plain(content.part.word("more_in_whole")),)),) if more else ())


def _page(
    content: Content,
    columns: tuple[tuple[Block, ...], tuple[Block, ...]],
    size: float,
    share: float,
) -> Page:
    title = content.part.interface.say("week", "title")
    beside = Beside(*columns, share)
    language = content.part.interface.language
    return Page("week", title, blocks=(beside,), language=language, words_size=size)


def _numbers(content: Content, kept: Kept) -> tuple[Block, ...]:
    entries = tuple(content.entries_with(kept.blank_numbers))
    if not kept.notes:
        entries = tuple((label, number, "") for label, number, _ in entries)
    numbers = (Heading(content.part.word("numbers")), NumberList(entries))
    return (*numbers, *(next_meeting(content.part) if kept.meeting else ()))


def _right(part: Part, kept: Kept) -> Iterator[Block]:
    yield Heading(part.word("responses"))
    yield from _signs(part, kept)
    if kept.safety_object:
        yield from _object(part)
    if kept.triggers and part.plan.triggers:
        label = part.interface.say("week", "triggers")
        told = (trigger.text.rstrip(".") or LONG_LINE for trigger in part.plan.triggers)
        triggers = " · ".join(told)
        yield Prose((_labelled(label, triggers),))


def _signs(part: Part, kept: Kept) -> Iterator[Card]:
    for level in SIGN_LEVELS:
        signs = [sign for sign in part.plan.warning_signs if sign.level == level]
        if level == "green" and not kept.green:
            continue
        if signs:
            cases = tuple((sign.text, _words(_answer(part, sign))) for sign in signs)
            yield Card(part.word(level), (Cases(cases),), tone=level)
        elif level in BLANK_SIGNS and not part.plan.warning_signs:
            yield Card(part.word(level), (WriteLines(BLANK_LINES),), tone=level)


def _answer(part: Part, sign: WarningSign) -> str:
    """Return what is done then: in words, else the tasks that begin with it; and whom to call."""
    begun = (part.plan.action(action) for action in sign.actions)
    tasks = " ".join(f"{name_in(part, one.who)} {one.what}." for one in begun if one)
    return "\n".join(filter(None, (sign.then or tasks, call_after(part.interface, sign))))


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
