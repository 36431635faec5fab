"""The parts of a safety plan as blocks: dangers, warning signs, tables, numbers.

In: parts of the gated plan and the words of the interface. Out: blocks of a page. What an author
did not write makes no row, no column and no label; what was written down as a blank makes a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from wnp.composing.by_hand import LINE, is_form, is_line, is_to_fill, unrepeated
from wnp.composing.deeds import call_after
from wnp.composing.interface import Interface
from wnp.composing.pages import (
    Block,
    Card,
    NumberList,
    Pair,
    Prose,
    ScaleLine,
    Table,
    WriteLines,
)
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import digits_of, texts_in
from wnp.model.plan import Danger, OpenRating, PhoneNumber, Plan, Rating, WarningSign
from wnp.model.words import Paragraph, Span, plain
from wnp.values import Value

LEVELS = ("green", "yellow", "red")
ROWS_BY_HAND, LINES_BY_HAND = 3, 2
"""How many rows of a table and how many lines of a text there is room for by hand."""
SECTIONS = {
    "bottom_lines": "bottom_line",
    "actions": "action",
    "visible_signs": "visible_sign",
    "warning_signs": "warning_sign",
    "contingencies": "contingency",
    "network": "network_member",
    "meetings": "meeting",
    "trials": "trial",
    "services": "service",
    "trajectory": "trajectory_step",
    "safe_places": "safe_place",
}
"""What one entry of a list is called, where its blanks are remembered."""
TOGETHER = {
    "action.when": ("action.begins", "action.ends"),
    "action.checked": ("action.checked_by",),
    "warning_sign.then": ("warning_sign.call",),
    "safe_place.where": ("safe_place.side",),
}
"""Fields that stand in one cell with another."""
OFFICES: dict[str, Callable[[Interface], str]] = {
    "authority": lambda interface: interface.region.authority.name,
    "court": lambda interface: interface.region.court.name,
}
"""Who may have set a condition, where it is an office and no person."""


class Part(Value, frozen=True):
    """What the sections of a plan are made from."""

    folder: FamilyFolder
    plan: Plan
    interface: Interface

    def word(self, name: str) -> str:
        """Return a word of the plan's own."""
        return self.interface.say("plan", name)

    def is_blank(self, name: str) -> bool:
        """Say whether a field such as `action.when` was left to be filled in by hand."""
        return not set(self.plan.blanks).isdisjoint((name, *TOGETHER.get(name, ())))


def draft_mark(folder: FamilyFolder, interface: Interface) -> str:
    """Return what every page of a plan says as long as it is a draft, and why it is one."""
    if folder.plan_agreed:
        return ""
    if is_form(folder.plan or Plan()):
        return interface.say("", "form")
    return interface.say("", "draft_open" if folder.plan_open else "draft_plan")


def labelled(label: str, text: str) -> tuple[Paragraph, ...]:
    """Return a paragraph that starts with a label, or nothing where there is no text."""
    if not text:
        return ()
    return (Paragraph((Span(f"{label}\n", strong=True), Span(text))),)


def table_of(
    part: Part, rows: Iterable[tuple[str, ...]], columns: Sequence[tuple[str, int]], name: str = ""
) -> tuple[Block, ...]:
    """Return a table without the columns that nobody filled; nothing where there is no row.

    `columns` are the names of the heads in the interface, each with its relative width. `name` is
    the list of the plan that the table shows: where it is to be filled in by hand, empty rows and
    columns stay.
    """
    every = tuple(row for row in rows if any(row))
    written = tuple(row for row in every if not all(map(is_to_fill, row)))
    to_fill = part.is_blank(f"plan.{name}")
    blank = ROWS_BY_HAND if to_fill and not every else 0
    if not (every or (blank and name)):
        return ()
    section = SECTIONS.get(name, "")
    shown = [
        place
        for place, (column, _) in enumerate(columns)
        if blank
        or len(written) < len(every)
        or part.is_blank(f"{section}.{column}")
        or any(row[place] for row in every)
    ]
    head = tuple(part.word(columns[place][0]) for place in shown)
    cells = tuple(tuple(_cell(row, place) for place in shown) for row in every)
    widths = tuple(columns[place][1] for place in shown)
    return (Table(head, cells, widths=widths, blank=blank),)


def _cell(row: tuple[str, ...], place: int) -> str:
    """Return a cell; in a row that is all to be filled in, every cell is a line."""
    return LINE if all(map(is_to_fill, row)) else row[place]


def lines_of(part: Part, name: str, count: int = ROWS_BY_HAND) -> tuple[Block, ...]:
    """Return lines to write on where a part of the plan was left blank on purpose."""
    return (WriteLines(count),) if part.is_blank(f"plan.{name}") else ()


def labelled_blocks(part: Part, section: str, rows: Iterable[tuple[str, str]]) -> tuple[Block, ...]:
    """Return labels with what stands behind them: words, or a line where it was left blank.

    Each row is the name of a field, which is the name of its label too, and its text.
    """
    blocks: list[Block] = []
    for name, text in rows:
        if is_line(text) or (not text and part.is_blank(f"{section}.{name}")):
            blocks.append(WriteLines(LINES_BY_HAND, part.word(name)))
        elif text and blocks and isinstance(blocks[-1], Prose):
            blocks[-1] = Prose((*blocks[-1].words, *labelled(part.word(name), text)))
        elif text:
            blocks.append(Prose(labelled(part.word(name), text)))
    return tuple(blocks)


def set_by(interface: Interface, who: str) -> str:
    """Return who set a condition: an office of the region, or a person."""
    return OFFICES[who](interface) if who in OFFICES else interface.name_of(who)


def danger_blocks(part: Part) -> Iterator[Block]:
    """Yield a card for each danger with its goal and its scale."""
    dangers = part.plan.dangers
    for number, danger in enumerate(dangers, 1):
        title = part.word("danger")
        if len(dangers) > 1:
            title = part.interface.say("plan", "danger_number", number=str(number))
        yield Card(title, (*_worry_and_goal(part, danger), *_scale(part, danger)))


def _worry_and_goal(part: Part, danger: Danger) -> tuple[Block, ...]:
    worried = part.interface.names_of(danger.who_worried)
    fields = ("about", "may_happen", "harm", "harm_effect", "dispute")
    about = part.interface.names_of(danger.children)
    said = [
        ("children", about),
        ("who_worried", worried),
        *((name, getattr(danger, name)) for name in fields),
    ]
    worry = labelled_blocks(part, "danger", said)
    aims = ("parents_do", "child_experiences", "others_see", "how_long")
    goal = labelled_blocks(part, "goal", [(aim, getattr(danger.goal, aim)) for aim in aims])
    cards = [
        Card(part.word(name), blocks)
        for name, blocks in (("worry", worry), ("goal", goal))
        if blocks
    ]
    return (Pair(*cards),) if len(cards) == 2 else tuple(cards)


def _scale(part: Part, danger: Danger) -> tuple[Block, ...]:
    if danger.scale is None:
        return ()
    ratings: list[Rating | OpenRating] = [*danger.ratings, *danger.open_ratings]
    in_order = sorted(ratings, key=lambda rating: rating.place)
    marks = tuple(_mark(part, rating) for rating in in_order)
    return (ScaleLine(danger.scale.zero, danger.scale.ten, marks, part.word("scale")),)


def _mark(part: Part, rating: Rating | OpenRating) -> tuple[str, float | None, str]:
    interface = part.interface
    if isinstance(rating, OpenRating):
        return interface.name_of(rating.who), None, LINE
    date = interface.date(rating.date) if rating.date else ""
    note = f"{rating.reason} ({date})" if rating.reason and date else rating.reason or date
    if rating.next_step:
        step = f"{part.word('next_step')} {rating.next_step}"
        note = f"{note.rstrip('.')}. {step}" if note else step
    return interface.name_of(rating.who), rating.value, note


def warning_blocks(part: Part) -> Iterator[Block]:
    """Yield a card for each level of warning signs, from calm to alarm."""
    for level in LEVELS:
        signs = [sign for sign in part.plan.warning_signs if sign.level == level]
        if signs:
            columns = (("sign", 5), ("seen_by", 3), ("then", 5))
            rows = (_sign_row(part, sign) for sign in signs)
            table = table_of(part, rows, columns, "warning_signs")
            yield Card(part.word(level), table, tone=level)
    if not part.plan.warning_signs and part.is_blank("plan.warning_signs"):
        for level in LEVELS:
            yield Card(part.word(level), lines_of(part, "warning_signs"), tone=level)


def _sign_row(part: Part, sign: WarningSign) -> tuple[str, str, str]:
    return sign.text, part.interface.names_of(sign.seen_by), deed_after(part, sign)


def deed_after(part: Part, sign: WarningSign) -> str:
    """Return what is done after a sign, with the tasks that begin with it."""
    actions = filter(None, map(part.plan.action, sign.actions))
    tasks = (f"{part.interface.name_of(action.who)}: {action.what}" for action in actions)
    return "\n".join(filter(None, (sign.then, *tasks, call_after(part.interface, sign))))


def number_blocks(part: Part) -> tuple[Block, ...]:
    """Return every number to call: the plan's own, people's, the region's."""
    interface = part.interface
    entries = own_numbers(part)
    entries += [(row.label, row.number, row.note) for row in interface.region.numbers]
    checked = interface.date(interface.region.checked_on)
    note = interface.say("plan", "numbers_checked", date=checked)
    return NumberList(unrepeated(entries)), Prose((plain(note),))


def _note(entry: PhoneNumber) -> str:
    """Return a note; where not even the name is known, it has no line of its own."""
    return "" if is_line(entry.label) and is_line(entry.note) else entry.note


def own_numbers(part: Part) -> list[tuple[str, str, str]]:
    """Return the numbers that the plan gives, and those of the people whom it names.

    A number that the plan gives in its own words is not said a second time.
    """
    family = part.folder.family
    entries = [(entry.label, entry.number, _note(entry)) for entry in part.plan.numbers]
    said = {digits_of(entry.number) for entry in part.plan.numbers if not is_to_fill(entry.number)}
    named = people_in(part.plan, family)
    phones = {person.id: person.phone for person in family.people if person.id in named}
    phones |= {member.who: member.phone for member in part.plan.network if member.phone}
    people = {who: phone for who, phone in phones.items() if phone and digits_of(phone) not in said}
    return entries + [(part.interface.name_of(who), phone, "") for who, phone in people.items()]


def people_in(plan: Plan, family: Family) -> tuple[str, ...]:
    """Return the ids of the people whom a plan names, in the order of the family file."""
    named = set(texts_in(plan))
    return tuple(person.id for person in family.people if person.id in named)
