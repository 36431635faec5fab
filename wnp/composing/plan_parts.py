"""The parts of a safety plan as blocks: dangers, warning signs, tables, numbers.

In: parts of the gated plan and the words of the interface. Out: blocks of a page. What an author
left empty makes no row, no column and no label.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from wnp.composing.interface import Interface
from wnp.composing.pages import Block, Card, NumberList, Pair, Prose, ScaleLine, Table
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import digits_of, texts_in
from wnp.model.plan import Danger, Plan, Rating, WarningSign
from wnp.model.words import Paragraph, Span, plain
from wnp.values import Value

LEVELS = ("green", "yellow", "red")
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


def labelled(label: str, text: str) -> tuple[Paragraph, ...]:
    """Return a paragraph that starts with a label, or nothing where there is no text."""
    if not text:
        return ()
    return (Paragraph((Span(f"{label}\n", strong=True), Span(text))),)


def table_of(
    part: Part, rows: Iterable[tuple[str, ...]], columns: Sequence[tuple[str, int]]
) -> tuple[Block, ...]:
    """Return a table without the columns that nobody filled; nothing where there is no row.

    `columns` are the names of the heads in the interface, each with its relative width.
    """
    every = tuple(rows)
    filled = [place for place in range(len(columns)) if any(row[place] for row in every)]
    if not filled:
        return ()
    head = tuple(part.word(columns[place][0]) for place in filled)
    cells = tuple(tuple(row[place] for place in filled) for row in every)
    return (Table(head, cells, widths=tuple(columns[place][1] for place in filled)),)


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
    worry = (
        *labelled(part.word("who_worried"), worried),
        *labelled(part.word("about"), danger.about),
        *labelled(part.word("may_happen"), danger.may_happen),
        *labelled(part.word("harm"), danger.harm),
        *labelled(part.word("dispute"), danger.dispute),
    )
    aims = ("parents_do", "child_experiences", "others_see", "how_long")
    goal = tuple(
        paragraph
        for aim in aims
        for paragraph in labelled(part.word(aim), getattr(danger.goal, aim))
    )
    cards = [
        Card(part.word(name), (Prose(words),))
        for name, words in (("worry", worry), ("goal", goal))
        if words
    ]
    return (Pair(*cards),) if len(cards) == 2 else tuple(cards)


def _scale(part: Part, danger: Danger) -> tuple[Block, ...]:
    if danger.scale is None:
        return ()
    marks = tuple(_mark(part.interface, rating) for rating in danger.ratings)
    return (ScaleLine(danger.scale.zero, danger.scale.ten, marks, part.word("scale")),)


def _mark(interface: Interface, rating: Rating) -> tuple[str, float, str]:
    date = interface.date(rating.date) if rating.date else ""
    note = f"{rating.reason} ({date})" if rating.reason and date else rating.reason or date
    return interface.name_of(rating.who), rating.value, note


def warning_blocks(part: Part) -> Iterator[Block]:
    """Yield a card for each level of warning signs, from calm to alarm."""
    for level in LEVELS:
        signs = [sign for sign in part.plan.warning_signs if sign.level == level]
        if signs:
            columns = (("sign", 5), ("seen_by", 3), ("then", 5))
            rows = (_sign_row(part.interface, sign) for sign in signs)
            yield Card(part.word(level), table_of(part, rows, columns), tone=level)


def _sign_row(interface: Interface, sign: WarningSign) -> tuple[str, str, str]:
    return sign.text, interface.names_of(sign.seen_by), sign.then


def number_blocks(part: Part) -> tuple[Block, ...]:
    """Return every number to call: the plan's own, people's, the region's."""
    interface = part.interface
    entries = own_numbers(part)
    entries += [(row.label, row.number, row.note) for row in interface.region.numbers]
    checked = interface.date(interface.region.checked_on)
    note = interface.say("plan", "numbers_checked", date=checked)
    return NumberList(tuple(dict.fromkeys(entries))), Prose((plain(note),))


def own_numbers(part: Part) -> list[tuple[str, str, str]]:
    """Return the numbers that the plan gives, and those of the people whom it names.

    A number that the plan gives in its own words is not said a second time.
    """
    family = part.folder.family
    entries = [(entry.label, entry.number, entry.note) for entry in part.plan.numbers]
    said = {digits_of(entry.number) for entry in part.plan.numbers}
    named = people_in(part.plan, family)
    people = [
        person
        for person in family.people
        if person.phone and person.id in named and digits_of(person.phone) not in said
    ]
    return entries + [(part.interface.name_of(p.id), p.phone, "") for p in people]


def people_in(plan: Plan, family: Family) -> tuple[str, ...]:
    """Return the ids of the people whom a plan names, in the order of the family file."""
    named = set(texts_in(plan))
    return tuple(person.id for person in family.people if person.id in named)
