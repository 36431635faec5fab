"""Compose the safety plan: from the gated plan to one flow of headings, cards and tables.

In: a folder that went through the gate, and its reader. Out: a document and what there is to mend.
Adults get every part that the gate left; an empty part is left out, or stands as lines to fill in
where that helps at the table. Nothing here decides who may
see what, and no agreement is printed that the record does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.composing.by_hand import LINE, is_form, is_line, is_to_fill, with_lines
from wnp.composing.deeds import check_of, when_of
from wnp.composing.final_words import finished
from wnp.composing.interface import Interface, interface_for, runs_from_right
from wnp.composing.pages import Block, Card, Document, Heading, Prose, WriteLines
from wnp.composing.plan.course import (
    code_word_blocks,
    decision_blocks,
    fact_blocks,
    journal_blocks,
    reachable_blocks,
    safe_place_blocks,
    service_blocks,
    trajectory_blocks,
    trial_blocks,
)
from wnp.composing.plan.glance import glance_page
from wnp.composing.plan.parts import (
    Part,
    danger_blocks,
    draft_mark,
    labelled_blocks,
    lines_of,
    number_blocks,
    people_in,
    set_by,
    table_of,
    warning_blocks,
)
from wnp.composing.plan.signatures import acting, signature_blocks
from wnp.composing.plan.unprintable import plan_problems
from wnp.composing.story.booklet import footer_of
from wnp.model.family import Contact
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Meeting, Plan, Rule
from wnp.model.visibility import Audience, Reader
from wnp.model.words import Bullets, Paragraph, Span, plain
from wnp.problems import Problem

ADULTS_SIZE = 14
CHILD_ROLES = frozenset({"child", "sibling"})
PARENT_ROLES = frozenset({"mother", "father"})
SIGNING = frozenset({Audience.PARENTS, Audience.PROFESSIONALS, Audience.COURT})
LINES_FOR_MEETING = 2


def compose_plan(
    folder: FamilyFolder, reader: Reader, *, language: str = "", names: str = "call"
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the plan for a grown-up reader, and what there is to mend in it."""
    plan = folder.plan or Plan()
    interface = interface_for(folder, language or folder.family.language, names)
    part = Part(folder, with_lines(plan), interface)
    title = plan.title or interface.say("plan", "title")
    subtitle = _for_the_children(folder, plan.title, interface)
    calls_nobody = is_form(plan) or reader.audience is Audience.COURT
    glance = None if calls_nobody else glance_page(part, title, subtitle)
    document = Document(
        kind="plan",
        title=title,
        language=interface.language,
        region=folder.family.region,
        right_to_left=runs_from_right(interface.language),
        pages=(glance,) if glance else (),
        blocks=tuple(adult_blocks(part, reader)),
        draft=draft_mark(folder, interface),
        footer=_footer(part),
        subtitle=subtitle,
        words_size=ADULTS_SIZE,
        interface_language=interface.language,
        labels=interface.labels(),
    )
    final = finished(document, folder.family, tuple(interface.names.values()))
    return final, plan_problems(plan)


def _footer(part: Part) -> str:
    """Return the foot of every page, with the letterhead of the organisation behind it."""
    foot = footer_of(part.plan.version, part.plan.date, part.interface)
    return " · ".join((foot, *part.folder.family.pack.letterhead))


def adult_blocks(part: Part, reader: Reader) -> Iterator[Block]:
    """Yield the sections of the plan in order, each with its heading."""
    signing = reader.audience in SIGNING
    sections: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("dangers", tuple(danger_blocks(part)) or lines_of(part, "dangers")),
        ("trajectory", trajectory_blocks(part)),
        ("bottom_lines", _bottom_lines(part)),
        ("rules", _rules(part, part.plan.rules) or lines_of(part, "rules")),
        ("actions", _actions(part)),
        ("triggers", _rules(part, part.plan.triggers) or lines_of(part, "triggers")),
        ("warning_signs", tuple(warning_blocks(part))),
        ("visible_signs", _visible_signs(part)),
        ("safety_object", _safety_object(part) or lines_of(part, "safety_object")),
        ("code_word", code_word_blocks(part)),
        ("safe_places", safe_place_blocks(part)),
        ("child_rules", _child_rules(part) or lines_of(part, "child_rules")),
        ("contingencies", _contingencies(part)),
        ("network", _network(part) + reachable_blocks(part)),
        ("services", service_blocks(part)),
        ("journal", journal_blocks(part)),
        ("trials", trial_blocks(part)),
        ("numbers", number_blocks(part) if reader.audience is not Audience.COURT else ()),
        ("meetings", _meetings(part)),
        ("legal_note", (Prose((plain(_legal_note(part)),)),)),
        ("signatures", (signature_blocks(part.folder, part.plan, part.interface),) * signing),
        ("supervisor", decision_blocks(part)),
    )
    yield from _people(part)
    yield from fact_blocks(part)
    for name, blocks in sections:
        if blocks:
            yield Heading(part.word(name))
            yield from blocks


def _for_the_children(folder: FamilyFolder, title: str, interface: Interface) -> str:
    """Return for which children the plan is, unless its title says so already."""
    children = [p.id for p in folder.family.people if p.role in CHILD_ROLES]
    if not children or all(interface.name_of(child) in title for child in children):
        return ""
    return interface.say("", "for_whom", people=interface.names_of(children))


def _legal_note(part: Part) -> str:
    return part.plan.legal_note or part.interface.region.legal_note


def _people(part: Part) -> Iterator[Block]:
    """Yield who takes part; nobody who may not be with the child is said to."""
    named = set(people_in(part.plan, part.folder.family))
    people = [
        person.id
        for person in part.folder.family.people
        if person.role not in CHILD_ROLES
        and (person.id in named or person.role in PARENT_ROLES)
        and (person.contact is not Contact.NO or person.id in acting(part.plan))
    ]
    if people:
        names = part.interface.names_of(people)
        yield Prose((plain(part.interface.say("plan", "people", people=names)),))


def _bottom_lines(part: Part) -> tuple[Block, ...]:
    rows = (
        (line.text, set_by(part.interface, line.set_by), _date(part, line.since), line.how)
        for line in part.plan.bottom_lines
    )
    columns = (("bottom_line", 6), ("set_by", 3), ("since", 3), ("how", 5))
    return table_of(part, rows, columns, "bottom_lines")


def _rules(part: Part, rules: tuple[Rule, ...]) -> tuple[Block, ...]:
    items = tuple(_rule(part, rule) for rule in rules)
    return (Prose((Bullets(items),)),) if items else ()


def _rule(part: Part, rule: Rule) -> Paragraph:
    """Return a rule with for whom and when it holds, and how one sees that it is kept."""
    say, notes = part.interface.say, [rule.when]
    if rule.applies_to:
        people = part.interface.names_of(rule.applies_to)
        notes.insert(0, say("plan", "applies_to", people=people))
    if rule.visible_sign:
        notes.append(say("plan", "sign_of_rule", sign=rule.visible_sign.rstrip(".")))
    said = "; ".join(filter(None, notes))
    if is_to_fill(rule.text) and all(map(is_to_fill, (*notes, *rule.applies_to))):
        return plain(LINE)
    return Paragraph((Span(f"{rule.text} "), Span(f"({said})"))) if said else plain(rule.text)


def _actions(part: Part) -> tuple[Block, ...]:
    name_of = part.interface.name_of
    rows = (
        (
            name_of(action.who),
            action.what,
            when_of(part.interface, action),
            check_of(part.interface, action, name_of(action.checked)),
            name_of(action.stand_in),
        )
        for action in part.plan.actions
    )
    columns = (("who", 17), ("what", 27), ("when", 19), ("checked", 22), ("stand_in", 17))
    return table_of(part, rows, columns, "actions")


def _visible_signs(part: Part) -> tuple[Block, ...]:
    rows = (
        (sign.text, part.interface.names_of(sign.observed_by), sign.frequency)
        for sign in part.plan.visible_signs
    )
    return table_of(
        part, rows, (("sign", 6), ("observed_by", 3), ("frequency", 3)), "visible_signs"
    )


def _safety_object(part: Part) -> tuple[Block, ...]:
    thing = part.plan.safety_object
    if thing is None:
        return ()
    blocks = labelled_blocks(
        part,
        "safety_object",
        (
            ("thing", thing.thing),
            ("usual_place", thing.usual_place),
            ("alarm_place", thing.alarm_place),
            ("who_looks", part.interface.names_of(thing.who_looks)),
            ("how_often", thing.how_often),
            ("then", thing.then),
        ),
    )
    return (Card("", blocks),) if blocks else ()


def _child_rules(part: Part) -> tuple[Block, ...]:
    items = tuple(plain(rule.text or LINE) for rule in part.plan.child_rules)
    return (Prose((Bullets(items),)),) if items else ()


def _contingencies(part: Part) -> tuple[Block, ...]:
    name_of = part.interface.name_of
    rows = (
        (case.when, case.then, name_of(case.decides), name_of(case.call))
        for case in part.plan.contingencies
    )
    return table_of(
        part, rows, (("if", 5), ("then", 5), ("decides", 3), ("call", 3)), "contingencies"
    )


def _network(part: Part) -> tuple[Block, ...]:
    rows = (
        (
            part.interface.name_of(member.who),
            member.task,
            _chosen(part, "knows", member.knows),
            _date(part, member.agreed_on),
        )
        for member in part.plan.network
    )
    return table_of(
        part, rows, (("who", 3), ("task", 5), ("knows", 3), ("agreed_on", 3)), "network"
    )


def _meetings(part: Part) -> tuple[Block, ...]:
    """Return the dates that are set, or lines to write the next one on.

    As long as a day is to be filled in, the meetings stay in the order of the plan.
    """
    meetings: Sequence[Meeting] = part.plan.meetings
    if not any(is_to_fill(meeting.date) for meeting in meetings):
        meetings = sorted(meetings, key=lambda meeting: (meeting.date, meeting.time))
    rows = (_meeting_row(part, meeting) for meeting in meetings)
    columns = (("when", 4), ("purpose", 4), ("where", 3), ("with_whom", 4), ("result", 4))
    dated = table_of(part, rows, columns)
    return dated or (WriteLines(LINES_FOR_MEETING, part.word("next_meeting")),)


def _meeting_row(part: Part, meeting: Meeting) -> tuple[str, ...]:
    interface = part.interface
    day = interface.date(meeting.date, weekday=True)
    time = "" if is_line(day) and is_line(meeting.time) else interface.time(meeting.time)
    when = f"{day}, {time}" if time else day
    notes = (meeting.purpose, part.word("unannounced") if meeting.unannounced else "")
    purpose = ", ".join(note for note in notes if note)
    return when, purpose, meeting.where, interface.names_of(meeting.who), meeting.result


def _chosen(part: Part, field: str, value: str) -> str:
    """Return the words for a value of a fixed list, or the line that stands in its place."""
    return value if is_to_fill(value) else part.word(f"{field}_{value}")


def _date(part: Part, iso: str) -> str:
    return part.interface.date(iso) if iso else ""
