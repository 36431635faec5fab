"""One page for one person of the network: what is theirs to do, and nothing of the others.

In: the part of the plan that the gate left for this person. Out: one page with their tasks, when,
who stands in for them, what they agreed to, what they know, whom they call. What is empty is left
out; somebody without a task gets lines to write one on.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wnp.composing.deeds import call_after, check_of, when_of
from wnp.composing.pages import (
    Block,
    Card,
    Cases,
    Document,
    Heading,
    NumberList,
    Page,
    Prose,
    WriteLines,
)
from wnp.composing.plan.glance_room import fits
from wnp.composing.plan.parts import Part, table_of
from wnp.composing.plan.unprintable import plan_problems
from wnp.composing.sheets.common import (
    announced,
    final,
    is_meant,
    is_told_of,
    meeting_in_words,
    name_in,
    sheet_for,
)
from wnp.composing.sheets.telephones import numbers_to_call
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Action, Contingency, WarningSign
from wnp.model.visibility import Reader
from wnp.model.words import Bullets, Paragraph, Span, Words, plain
from wnp.problems import Problem, problem
from wnp.values import Value, replace

SIZES = (16.0, 15.0, 14.0, 13.0, 12.5, 12.0, 11.5, 11.0)
SIGN_LEVELS = ("red", "yellow", "green")
LINES_FOR_A_TASK = 3
MOST_BLANKS = 6
"""Lines for numbers that nobody wrote down."""
WORKING = frozenset({"worker", "guardian"})
"""Those at the authority: everybody has their number."""


def compose_personal(
    folder: FamilyFolder, reader: Reader, *, language: str = "", names: str = "call"
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the page of one person, and what there is to mend in it."""
    part, sheet = sheet_for(folder, language, names, "personal")
    me = Mine(part, reader.person)
    name = part.interface.name_of(reader.person)
    heading = part.interface.say("personal", "heading", name=name)
    blocks = tuple(_blocks(me))
    page = Page("glance", heading, blocks=blocks, language=part.interface.language)
    pages = [replace(page, words_size=size) for size in SIZES]
    best = next(filter(fits, pages), pages[-1])
    problems = list(plan_problems(part.plan))
    if not fits(best):
        problems.append(problem(part.plan.place, "personal-too-long", who=name))
    document = replace(sheet, title=heading, pages=(best,), words_size=best.words_size)
    return final(document, part), tuple(problems)


class Mine(Value, frozen=True):
    """A plan as one person in it looks at it."""

    part: Part
    who: str

    def am(self, words: str) -> bool:
        """Say whether words mean this person."""
        return is_meant(self.part, self.who, words)

    def is_told_of_in(self, text: str) -> bool:
        """Say whether a sentence tells of this person."""
        return is_told_of(self.part, self.who, text)

    def say(self, phrase_name: str, /, **values: str) -> str:
        """Return one of the page's own words."""
        return self.part.interface.say("personal", phrase_name, **values)


def _blocks(me: Mine) -> Iterator[Block]:
    sections: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("agreed", _agreed(me)),
        ("tasks", _tasks(me)),
        ("stand_in", _standing_in(me)),
        ("watch", (*_signs(me), *_object(me), *_unforeseen(me))),
        (
            "numbers",
            (NumberList(numbers_to_call(me.part, blanks=MOST_BLANKS, only=_partners(me))),),
        ),
        ("meetings", _meetings(me)),
        ("rules", _rules(me)),
        ("visible", _visible(me)),
        ("journal", _journal(me)),
    )
    has_part = any(blocks for name, blocks in sections if name in ("tasks", "stand_in", "agreed"))
    if not has_part:
        yield WriteLines(LINES_FOR_A_TASK, me.say("no_task"))
    for name, blocks in sections:
        if blocks:
            yield Heading(me.say(name))
            yield from blocks


def _agreed(me: Mine) -> tuple[Block, ...]:
    """Return what somebody agreed to, since when, and how much they know."""
    lines: list[str] = []
    for member in me.part.plan.network:
        if not me.am(member.who):
            continue
        date = me.part.interface.date(member.agreed_on) if member.agreed_on else ""
        since = me.say("agreed_on", date=date) if date else ""
        knows = me.say("knows", what=me.part.word(f"knows_{member.knows}")) if member.knows else ""
        substitute = name_in(me.part, member.substitute)
        takes_over = me.say("takes_over", name=substitute) if substitute else ""
        texts = (member.task, since, knows, takes_over)
        lines.append(" ".join(_sentence(text) for text in texts if text))
    return tuple(Prose((plain(words),)) for words in lines if words)


def _tasks(me: Mine) -> tuple[Block, ...]:
    mine = [action for action in me.part.plan.actions if me.am(action.who)]
    rows = (
        (
            a.what,
            when_of(me.part.interface, a),
            name_in(me.part, a.stand_in),
            check_of(me.part.interface, a, name_in(me.part, a.checked)),
        )
        for a in mine
    )
    return table_of(me.part, rows, (("what", 34), ("when", 22), ("stands_in", 17), ("checked", 27)))


def _standing_in(me: Mine) -> tuple[Block, ...]:
    others = [action for action in me.part.plan.actions if _stand_in(me, action)]
    when = partial(when_of, me.part.interface)
    rows = ((a.what, when(a), name_in(me.part, a.who)) for a in others)
    tables = table_of(me.part, rows, (("what", 50), ("when", 28), ("who", 22)))
    said = me.say("for_whom")
    return tuple(
        replace(table, head=(*table.head[:-1], said)) if hasattr(table, "head") else table
        for table in tables
    )


def _stand_in(me: Mine, action: Action) -> bool:
    return me.am(action.stand_in) and not me.am(action.who)


def _signs(me: Mine) -> Iterator[Card]:
    mine = {action.id for action in me.part.plan.actions if me.am(action.who) and action.id}
    for level in SIGN_LEVELS:
        cases = tuple(
            (sign.text, _words(_answer(me, sign)))
            for sign in me.part.plan.warning_signs
            if sign.level == level and (_has_part(me, sign) or mine & set(sign.actions))
        )
        if cases:
            yield Card(me.part.word(level), (Cases(cases),), tone=level)


def _has_part(me: Mine, sign: WarningSign) -> bool:
    return me.who in sign.seen_by or me.is_told_of_in(sign.then) or me.am(sign.call)


def _answer(me: Mine, sign: WarningSign) -> str:
    call = "" if me.am(sign.call) else call_after(me.part.interface, sign)
    return "\n".join(filter(None, (sign.then, call)))


def _object(me: Mine) -> Iterator[Card]:
    thing = me.part.plan.safety_object
    if thing is None or not (thing.thing and thing.alarm_place and me.who in thing.who_looks):
        return
    name = thing.thing[:1].upper() + thing.thing[1:]
    lies = me.part.interface.say("plan", "object_lies", thing=name, place=thing.alarm_place)
    often = f"{lies} ({thing.how_often})" if thing.how_often else lies
    yield Card(me.part.word("safety_object"), (Cases(((often, _words(thing.then)),)),))


def _unforeseen(me: Mine) -> Iterator[Card]:
    cases = tuple(
        (case.when, _words(case.then) + _call(me, case.call))
        for case in me.part.plan.contingencies
        if _concerns(me, case)
    )
    if cases:
        yield Card(me.part.word("contingencies"), (Cases(cases),))


def _concerns(me: Mine, case: Contingency) -> bool:
    named = any(map(me.am, (case.decides, case.call)))
    return named or any(map(me.is_told_of_in, (case.when, case.then)))


def _call(me: Mine, who: str) -> Words:
    if not who:
        return ()
    return (_labelled(me.part.word("call_whom"), name_in(me.part, who)),)


def _visible(me: Mine) -> tuple[Block, ...]:
    signs = (sign for sign in me.part.plan.visible_signs if me.who in sign.observed_by)
    return _bullets(f"{s.text} ({s.frequency})" if s.frequency else s.text for s in signs)


def _rules(me: Mine) -> tuple[Block, ...]:
    return _bullets(rule.text for rule in me.part.plan.rules if me.who in rule.applies_to)


def _partners(me: Mine) -> frozenset[str]:
    """Return everybody with whom one person of a plan has to do: their numbers are needed."""
    plan, family = me.part.plan, me.part.folder.family
    words = [action.stand_in for action in plan.actions if me.am(action.who)]
    words += [action.who for action in plan.actions if me.am(action.stand_in)]
    words += [case.call for case in plan.contingencies if _concerns(me, case)]
    signs = (sign for sign in plan.warning_signs if _has_part(me, sign))
    words += [words for sign in signs for words in (sign.then, sign.call)]
    words += [member.substitute for member in plan.network if me.am(member.who)]
    others = (person for person in family.people if person.id != me.who)
    return frozenset(
        person.id
        for person in others
        if person.role in WORKING or any(is_told_of(me.part, person.id, one) for one in words)
    )


def _meetings(me: Mine) -> tuple[Block, ...]:
    """Return the meetings that somebody is part of; one without names is for all."""
    mine = [m for m in announced(me.part.plan) if not m.who or me.who in m.who]
    coming = [meeting for meeting in mine if meeting.date >= me.part.plan.date]
    return _bullets(meeting_in_words(me.part, meeting) for meeting in coming)


def _journal(me: Mine) -> tuple[Block, ...]:
    journal = me.part.plan.journal
    if journal is None:
        return ()
    writes, reads = me.who in journal.kept_by, me.who in journal.read_by
    if not (writes or reads):
        return ()
    said = me.say(
        "journal_both" if writes and reads else "journal_write" if writes else "journal_read"
    )
    details = ", ".join(filter(None, (journal.where, journal.how_often)))
    return (Prose((plain(f"{said} {details}".strip()),)),)


def _bullets(texts: Iterator[str]) -> tuple[Block, ...]:
    items = tuple(map(plain, texts))
    return (Prose((Bullets(items),)),) if items else ()


def _words(text: str) -> Words:
    return (plain(text),) if text else ()


def _labelled(label: str, text: str) -> Paragraph:
    return Paragraph((Span(f"{label} ", strong=True), Span(text)))


def _sentence(text: str) -> str:
    """Return words with a capital and a full stop."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
