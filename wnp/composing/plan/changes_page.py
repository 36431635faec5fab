"""Compose the page “What is new”: what changed since the last version of the plan.

In: changes, the gated folder of the new version. Out: a document, and the same as lines of text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from wnp.composing.final_words import finished
from wnp.composing.interface import Interface, runs_from_right
from wnp.composing.pages import Block, Document, Heading, Prose
from wnp.composing.plan.changes import Change
from wnp.composing.plan.parts import Part
from wnp.composing.story.booklet import footer_of
from wnp.lexicon import table
from wnp.model.plan import Plan
from wnp.model.visibility import Audience, Reader
from wnp.model.words import Bullets, Paragraph, Span, plain

ADULTS_SIZE, CHILD_SIZE = 14, 18


def compose_changes(
    changes: Sequence[Change], versions: tuple[Plan, Plan], part: Part, reader: Reader
) -> Document:
    """Return the page that says what is new."""
    old, new = versions
    interface, folder = part.interface, part.folder
    blocks = (
        Prose((plain(between(old, new, interface)),)),
        *_sections(changes, part, _nothing(reader)),
    )
    document = Document(
        kind="sheet",
        title=_words(interface)["title"],
        language=interface.language,
        region=folder.family.region,
        right_to_left=runs_from_right(interface.language),
        blocks=blocks,
        draft="" if folder.plan_agreed else interface.say("", "draft_plan"),
        footer=footer_of(new.version, new.date, interface),
        words_size=CHILD_SIZE if reader.audience is Audience.CHILD else ADULTS_SIZE,
        interface_language=interface.language,
        labels=interface.labels(),
    )
    return finished(document, folder.family, tuple(interface.names.values()))


def _words(interface: Interface) -> dict[str, Any]:
    rows: dict[str, Any] = table(f"{interface.language}/tools")["changes"]
    return rows


def between(old: Plan, new: Plan, interface: Interface) -> str:
    """Return which versions are compared."""
    words = _words(interface)
    names = [
        ", ".join(
            filter(
                None,
                (
                    interface.say("", "version", version=plan.version) if plan.version else "",
                    interface.date(plan.date) if plan.date else "",
                ),
            )
        )
        for plan in (old, new)
    ]
    return str(words["between"]).format(
        old=names[0] or words["old"], new=names[1] or words["new_one"]
    )


def _sections(changes: Sequence[Change], part: Part, nothing: str) -> Iterator[Block]:
    words = _words(part.interface)
    if not changes:
        yield Prose((plain(words[nothing]),))
    for section, group in groupby(changes, key=lambda change: change.section):
        yield Heading(heading_of(section, part))
        yield Prose((Bullets(tuple(_item(change, words) for change in group)),))


def _nothing(reader: Reader) -> str:
    return "nothing_child" if reader.audience is Audience.CHILD else "nothing"


def heading_of(section: str, part: Part) -> str:
    """Return the heading of a part of the plan."""
    return part.word(section)


def _item(change: Change, words: dict[str, Any]) -> Paragraph:
    spans = [Span(f"{words[change.kind]} ", strong=True), Span(change.text)]
    if change.before:
        spans += [Span(f"\n{words['before']} "), Span(change.before)]
    return Paragraph(tuple(spans))


def lines_of(
    changes: Sequence[Change], versions: tuple[Plan, Plan], part: Part, reader: Reader
) -> Iterator[str]:
    """Yield what changed as lines of text."""
    words = _words(part.interface)
    yield between(*versions, part.interface)
    if not changes:
        yield str(words[_nothing(reader)])
    for section, group in groupby(changes, key=lambda change: change.section):
        yield ""
        yield f"{heading_of(section, part)}:"
        for change in group:
            yield f"  {words[change.kind]} {change.text}"
            if change.before:
                yield f"      {words['before']} {change.before}"
