"""The plan for a child: short, kind, in the words that the adults chose for it.

In: the part of the plan that the gate left for the child. Out: blocks. What may go wrong in the
child's words, what is agreed, what the child may do, its own sign, who helps, where to call.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wnp.composing.booklet import helpers_in
from wnp.composing.interface import Interface
from wnp.composing.pages import Block, Card, Heading, NumberList, Prose
from wnp.composing.plan_parts import LEVELS, Part
from wnp.model.plan import Action, Meeting, NetworkMember, SafetyObject
from wnp.model.words import Bullets, plain


def child_plan_blocks(part: Part) -> tuple[Block, ...]:
    """Return the sections of a child's plan that have something to say."""
    plan, interface = part.plan, part.interface
    agreed = [line.text for line in plan.bottom_lines] + [rule.text for rule in plan.rules]
    sections: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("worries", _listed(danger.child_text for danger in plan.dangers)),
        ("agreed", _listed(agreed)),
        ("who_does_what", _listed(_deed(action, interface) for action in plan.actions)),
        ("warning_signs", tuple(_signs(part))),
        ("rules", _listed(rule.text for rule in plan.child_rules)),
        ("object", _object(plan.safety_object, interface)),
        ("helpers", _listed(_help(member, interface) for member in plan.network)),
        ("meetings", _listed(_meeting(meeting, interface) for meeting in plan.meetings)),
        ("numbers", _numbers(part)),
    )
    return tuple(
        block
        for name, blocks in sections
        if blocks
        for block in (Heading(interface.say("child_plan", name)), *blocks)
    )


def _listed(texts: Iterable[str]) -> tuple[Block, ...]:
    items = tuple(plain(text) for text in texts if text)
    return (Prose((Bullets(items),)),) if items else ()


def _deed(action: Action, interface: Interface) -> str:
    if action.child_text:  # a whole sentence of its own, which says who
        what = action.what.rstrip(".")
        worded = interface.say("child_plan", "does_worded", what=what, when=action.when)
        return worded if action.when else action.what
    name = interface.name_of(action.who)
    phrase = "does_when" if action.when else "does"
    return interface.say("child_plan", phrase, name=name, what=action.what, when=action.when)


def _signs(part: Part) -> Iterator[Block]:
    for level in LEVELS:
        texts = [sign.text for sign in part.plan.warning_signs if sign.level == level]
        if texts:
            yield Card(part.word(level), _listed(texts), tone=level)


def _object(thing: SafetyObject | None, interface: Interface) -> tuple[Block, ...]:
    if thing is None or not thing.thing:
        return ()
    usual = "object_usual" if thing.usual_place else "object_usual_plain"
    words = [interface.say("child_plan", usual, thing=thing.thing, place=thing.usual_place)]
    if thing.alarm_place:
        words.append(interface.say("child_plan", "object_alarm", place=thing.alarm_place))
    if thing.who_looks:
        looking = "object_seen_one" if len(thing.who_looks) == 1 else "object_seen"
        people = interface.names_of(thing.who_looks)
        words.append(interface.say("child_plan", looking, people=people))
    return (Prose(tuple(map(plain, words))),)


def _help(member: NetworkMember, interface: Interface) -> str:
    name = interface.name_of(member.who)
    return (
        interface.say("child_plan", "helps", name=name, task=member.task) if member.task else name
    )


def _meeting(meeting: Meeting, interface: Interface) -> str:
    when = interface.date(meeting.date, weekday=True)
    parts = (when, interface.time(meeting.time), meeting.where)
    meets = ", ".join(part for part in parts if part)
    if not meeting.purpose:
        return meets
    return interface.say("child_plan", "meets", when=meets, purpose=meeting.purpose)


def _numbers(part: Part) -> tuple[Block, ...]:
    interface = part.interface
    people = [(interface.name_of(p.id), p.phone, "") for p in helpers_in(part.folder) if p.phone]
    own = [(entry.label, entry.number, entry.note) for entry in part.plan.numbers]
    region = [interface.region.number("helpline"), interface.region.number("police")]
    rows = [(row.label, row.number, row.note) for row in region]
    return (NumberList(tuple(dict.fromkeys([*people, *own, *rows]))),)
