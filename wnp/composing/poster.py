"""The plan for the fridge: one page with faces, what a child may do, its sign, whom to call.

In: the part of the plan that the gate left for the child. Out: one page; the layout makes it fill
its sheet, in letters as large as can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.composing.booklet import footer_of
from wnp.composing.child_plan import band_for, for_the_children
from wnp.composing.final_words import finished
from wnp.composing.home_parts import (
    Home,
    helper_blocks,
    home_of,
    number_blocks,
    rule_blocks,
    sign_blocks,
)
from wnp.composing.interface import runs_from_right
from wnp.composing.pages import Block, Document, Heading, Page
from wnp.composing.plan_parts import draft_mark
from wnp.drawing.cast import Appearance
from wnp.model.folder import FamilyFolder
from wnp.model.visibility import Reader


def compose_poster(
    folder: FamilyFolder,
    reader: Reader,
    cast: Mapping[str, Appearance],
    *,
    language: str = "",
    names: str = "call",
) -> Document:
    """Return the poster for a reader."""
    home = home_of(folder, reader, cast, language, names)
    interface = home.interface
    title = home.say("poster")
    document = Document(
        kind="poster",
        title=title,
        language=interface.language,
        region=folder.family.region,
        right_to_left=runs_from_right(interface.language),
        pages=(Page("poster", title, blocks=tuple(_blocks(home)), language=interface.language),),
        draft=draft_mark(folder, interface),
        footer=footer_of(home.plan.version, home.plan.date, interface),
        subtitle=for_the_children(home, title),
        words_size=20,
        interface_language=interface.language,
        labels=interface.labels(),
    )
    return finished(document, folder.family, tuple(interface.names.values()))


def _blocks(home: Home) -> Iterator[Block]:
    group = band_for(home.reader.age).group
    sections: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("helpers", helper_blocks(home, tasks=False)),
        ("rules", rule_blocks(home)),
        ("object", sign_blocks(home, group)),
        ("numbers", number_blocks(home, notes=False)),
    )
    for name, blocks in sections:
        if blocks:
            yield Heading(home.interface.say(group, name))
            yield from blocks
