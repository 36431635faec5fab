"""What the sheets around a plan have in common: their document, names, the next meeting.

In: a gated folder and the wishes of a call. Out: parts of pages. Nothing here decides who may see
what.
"""

from __future__ import annotations

import re

from wnp.composing.by_hand import with_lines
from wnp.composing.final_words import finished
from wnp.composing.interface import Interface, interface_for, runs_from_right
from wnp.composing.pages import Block, Document, Prose, WriteLines
from wnp.composing.plan.parts import Part, draft_mark
from wnp.composing.story.booklet import footer_of
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Meeting, Plan
from wnp.model.words import Paragraph, Span

CHILD_ROLES = frozenset({"child", "sibling"})
FOR_NO_WALL = frozenset({"week", "personal"})
NAME = re.compile(r"[\w-]+")


def sheet_for(
    folder: FamilyFolder, language: str, names: str, group: str, kind: str = "sheet"
) -> tuple[Part, Document]:
    """Return what a sheet is made from, and the sheet without anything on it.

    `group` is the table of the interface in which the sheet's own words stand.
    """
    plan = folder.plan or Plan()
    interface = interface_for(folder, language or folder.family.language, names)
    document = Document(
        kind=kind,
        title=interface.say(group, "title"),
        language=interface.language,
        region=folder.family.region,
        right_to_left=runs_from_right(interface.language),
        draft=draft_mark(folder, interface),
        footer=_footer(with_lines(plan), group, interface),
        subtitle=for_the_children(Part(folder, plan, interface)),
        interface_language=interface.language,
        labels=interface.labels(),
    )
    return Part(folder, plan, interface), document


def _footer(plan: Plan, group: str, interface: Interface) -> str:
    """Return the foot of a page; what tells of a parent or of a child's sign is for no wall."""
    footer = footer_of(plan.version, plan.date, interface)
    return f"{footer} · {interface.say('', 'not_on_the_wall')}" if group in FOR_NO_WALL else footer


def final(document: Document, part: Part) -> Document:
    """Return a document whose texts are as they are printed."""
    return finished(document, part.folder.family, tuple(part.interface.names.values()))


def for_the_children(part: Part) -> str:
    """Return for which children a plan is."""
    children = [person.id for person in part.folder.family.people if person.role in CHILD_ROLES]
    if not children:
        return ""
    return part.interface.say("", "for_whom", people=part.interface.names_of(children))


def name_in(part: Part, words: str) -> str:
    """Return the names of everybody whom words mean: “oma”, “oma und ali”, “Polizei”."""
    known = part.interface.names
    return known.get(words) or NAME.sub(lambda found: known.get(found[0], found[0]), words)


def is_meant(part: Part, who: str, words: str) -> bool:
    """Say whether words mean a person, by the short name or by the whole one."""
    if not who or not words:
        return False
    name = part.interface.name_of(who)
    whole = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) if name else None
    return who in NAME.findall(words) or bool(whole)


def is_told_of(part: Part, who: str, text: str) -> bool:
    """Say whether a text tells of a person: by name, or by a part of it that nobody else bears."""
    if is_meant(part, who, text):
        return True
    mine = set(NAME.findall(part.interface.name_of(who)))
    others = (name for other, name in part.interface.names.items() if other != who)
    alone = mine - {word for name in others for word in NAME.findall(name)}
    return any(word[0].isupper() and word in NAME.findall(text) for word in alone)


def next_meeting(part: Part) -> tuple[Block, ...]:
    """Return the first meeting after the day of the plan, or a line to write it on.

    Nobody's unannounced visit stands on a page that hangs on a wall.
    """
    meetings = announced(part.plan)
    if not meetings:
        return (WriteLines(1, part.word("next_meeting")),)
    coming = [meeting for meeting in meetings if meeting.date >= part.plan.date]
    meeting = (coming or meetings[-1:])[0]
    label = part.word("next_meeting_on")
    spans = (Span(f"{label} ", strong=True), Span(meeting_in_words(part, meeting)))
    return (Prose((Paragraph(spans),)),)


def announced(plan: Plan) -> list[Meeting]:
    """Return the meetings that everybody may know of, in their order."""
    meetings = (one for one in plan.meetings if one.date and not one.unannounced)
    return sorted(meetings, key=lambda meeting: (meeting.date, meeting.time))


def meeting_in_words(part: Part, meeting: Meeting) -> str:
    """Return day, time and place of a meeting, or what it is for."""
    interface = part.interface
    day, time = interface.date(meeting.date, weekday=True), interface.time(meeting.time)
    return ", ".join(filter(None, (day, time, meeting.where or meeting.purpose)))
