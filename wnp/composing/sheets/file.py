"""Pages for the file: who holds which copy, and who decided what about story and plan.

In: a folder that went through the gate for those who keep the file. Out: documents. Nothing is
printed that nobody gave: where no decision is recorded, an empty line waits for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.composing.deeds import moment_in_words
from wnp.composing.pages import Block, Document, Heading, Prose, Signatures, Table, WriteLines
from wnp.composing.plan.parts import Part, labelled
from wnp.composing.plan.signatures import decision_in_words, signature_blocks, with_witness
from wnp.composing.sheets.common import final, name_in, sheet_for
from wnp.model.agreement import last_approval, those_who_must_agree
from wnp.model.folder import FamilyFolder
from wnp.model.record import Copy, SupervisorDecision
from wnp.model.words import plain
from wnp.problems import Problem
from wnp.values import replace

SIZE = 12.0
BLANK_COPIES, LEAST_BLANK = 9, 3
"""Rows on an empty register, and those that always follow the last copy."""
COPY_COLUMNS = (
    ("number", 6), ("who", 20), ("what", 20), ("version", 11), ("format", 15), ("handed_on", 19),
    ("back_on", 19),
)  # fmt: skip
TOLD_COLUMNS = (("child", 14), ("by", 18), ("date", 18), ("reaction", 26), ("words", 26))
EARLIER_COLUMNS = (("who", 22), ("about", 16), ("version", 12), ("decision", 50))


def compose_copies(
    folder: FamilyFolder, *, language: str = "", names: str = "call"
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the register of copies."""
    part, sheet = sheet_for(folder, language, names, "copies")
    copies = folder.record.copies
    rows = tuple(_copy_row(part, number, copy) for number, copy in enumerate(copies, 1))
    blank = max(LEAST_BLANK, BLANK_COPIES - len(rows))
    head, widths = _head(part, "copies", COPY_COLUMNS)
    blocks: list[Block] = [*_case_number(part), Table(head, rows, widths=widths, blank=blank)]
    old = [copy for copy in copies if _is_superseded(folder, copy)]
    if old:
        blocks.append(Heading(part.interface.say("copies", "superseded")))
        lines = ", ".join(f"{name_in(part, copy.who)} ({_copy_name(part, copy)})" for copy in old)
        blocks.append(Prose((plain(lines),)))
    if folder.record.delete_after:
        date = part.interface.date(folder.record.delete_after)
        blocks.append(Prose((plain(part.interface.say("copies", "delete_after", date=date)),)))
    document = replace(sheet, blocks=tuple(blocks), words_size=SIZE, landscape=True, draft="")
    return final(document, part), ()


def _copy_row(part: Part, number: int, copy: Copy) -> tuple[str, ...]:
    dates = (part.interface.date(day) if day else "" for day in (copy.date, copy.taken_back))
    return (str(number), name_in(part, copy.who), copy.what, copy.version, copy.format, *dates)


def _copy_name(part: Part, copy: Copy) -> str:
    version = part.interface.say("", "version", version=copy.version)
    return f"{copy.what}, {version}" if copy.what else version


def _is_superseded(folder: FamilyFolder, copy: Copy) -> bool:
    """Say whether somebody still holds a version that is no longer the one that holds."""
    current = {story.version for story in folder.stories}
    current |= {folder.plan.version} if folder.plan else set()
    return bool(copy.version) and not copy.taken_back and copy.version not in current


def compose_agreement(
    folder: FamilyFolder, *, language: str = "", names: str = "call", for_court: bool = False
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the page of who decided what about story and plan; for a court, about the plan."""
    part, sheet = sheet_for(folder, language, names, "agreement")
    plan = signature_blocks(folder, part.plan, part.interface)
    in_file: tuple[tuple[str, tuple[Block, ...]], ...] = (
        *_of_stories(part),
        (part.interface.say("agreement", "supervisor"), _supervisor(part)),
        (part.interface.say("agreement", "earlier"), _earlier(part)),
        (part.interface.say("agreement", "told"), _told(part)),
    )
    sections: tuple[tuple[str, tuple[Block, ...]], ...] = (
        (_title(part, "of_plan", part.plan.version), (plan,)),
        *(() if for_court else in_file),
        (part.word("legal_note"), (Prose((plain(_legal_note(part)),)),)),
    )
    written = tuple(
        block for title, inner in sections if inner for block in (Heading(title), *inner)
    )
    return final(replace(sheet, blocks=_case_number(part) + written, words_size=SIZE), part), ()


def _legal_note(part: Part) -> str:
    return part.plan.legal_note or part.interface.region.legal_note


def _title(part: Part, name: str, version: str) -> str:
    title = part.interface.say("agreement", name)
    written = part.interface.say("", "version", version=version) if version else ""
    return f"{title} ({written})" if written else title


def _of_stories(part: Part) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield a section for each version of the story; usually all its languages have one."""
    versions = dict.fromkeys(story.version for story in part.folder.stories)
    for version in versions:
        people = dict.fromkeys(
            [
                *those_who_must_agree(part.folder.family),
                *(a.who for a in part.folder.record.approvals
                  if (a.about, a.version) == ("story", version)),
            ]
        )  # fmt: skip
        entries = tuple(
            (part.interface.name_of(who), _decision(part, who, version)) for who in people
        )
        line = part.interface.say("plan", "sign_here")
        yield _title(part, "of_story", version), (Signatures(entries, line),) if entries else ()


def _decision(part: Part, who: str, version: str) -> str:
    approval = last_approval(who, part.folder.record, "story", version)
    return decision_in_words(approval, part.interface) if approval else ""


def _supervisor(part: Part) -> tuple[Block, ...]:
    """Return what the one who answers for the worker decided, or a line for it."""
    say = part.interface.say
    entries = [
        paragraph
        for one in part.folder.record.supervisor_decisions
        for paragraph in labelled(
            f"{say('agreement', f'about_{one.about}')} {one.version}".strip(), _decided(part, one)
        )
    ]
    return (
        (Prose(tuple(entries)),)
        if entries
        else (WriteLines(1, say("agreement", "supervisor_line")),)
    )


def _decided(part: Part, one: SupervisorDecision) -> str:
    words = (
        part.interface.say("agreement", one.decision),
        name_in(part, one.who),
        moment_in_words(part.interface, one.date, one.time),
        one.reason,
    )
    return with_witness(", ".join(filter(None, words)), one.witness, part.interface)


def _case_number(part: Part) -> tuple[Block, ...]:
    number = part.folder.record.case_number
    return (Prose((plain(f"{part.word('case_number')}: {number}"),)),) if number else ()


def _earlier(part: Part) -> tuple[Block, ...]:
    """Return the decisions about other versions than those that are printed now."""
    now = {("plan", part.plan.version), *(("story", s.version) for s in part.folder.stories)}
    rows = tuple(
        (
            part.interface.name_of(approval.who),
            part.interface.say("agreement", f"about_{approval.about}"),
            approval.version,
            decision_in_words(approval, part.interface),
        )
        for approval in part.folder.record.approvals
        if (approval.about, approval.version) not in now
    )
    head, widths = _head(part, "agreement", EARLIER_COLUMNS)
    return (Table(head, rows, widths=widths),) if rows else ()


def _told(part: Part) -> tuple[Block, ...]:
    """Return when each child was told; empty rows where nobody wrote it down."""
    interface = part.interface
    rows = tuple(
        (
            interface.name_of(told.child),
            interface.names_of(told.by),
            interface.date(told.date) if told.date else "",
            told.reaction,
            told.words,
        )
        for told in part.folder.record.told
    )
    head, widths = _head(part, "agreement", TOLD_COLUMNS)
    return (Table(head, rows, widths=widths, blank=0 if rows else 2),)


def _head(
    part: Part, group: str, columns: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    head = tuple(part.interface.say(group, f"column_{name}") for name, _ in columns)
    return head, tuple(width for _, width in columns)
