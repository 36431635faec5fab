"""The plan for the fridge: one page with faces, what a child may do, its sign, whom to call.

In: the part of the plan that the gate left for the child. Out: one page; the layout makes it fill
its sheet, in letters as large as can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.composing.home.child_plan import band_for, for_the_children
from wnp.composing.home.parts import (
    Home,
    helper_blocks,
    home_document,
    home_of,
    number_blocks,
    rule_blocks,
    sign_blocks,
)
from wnp.composing.pages import Block, Document, Heading, Page
from wnp.drawing.people.cast import Appearance
from wnp.model.folder import FamilyFolder
from wnp.model.visibility import Reader
from wnp.values import replace


def compose_poster(
    folder: FamilyFolder,
    reader: Reader,
    cast: Mapping[str, Appearance],
    *,
    language: str = "",
    names: str = "call",
    second_language: str = "",
) -> Document:
    """Return the poster for a reader."""
    home = home_of(folder, reader, cast, language, names, second_language)
    title = home.say("poster")
    page = Page("poster", title, blocks=tuple(_blocks(home)), language=home.interface.language)
    subtitle = for_the_children(home, title)
    return home_document(home, "poster", title, (page,), words_size=20, subtitle=subtitle)


def _blocks(home: Home) -> Iterator[Block]:
    """Yield the parts; in a second language their headings and numbers, which have room."""
    group = band_for(home.reader.age).group
    sections: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("helpers", helper_blocks(home, tasks=False)),
        ("rules", rule_blocks(home)),
        ("object", sign_blocks(replace(home, second=None), group)),
        ("numbers", number_blocks(home, notes=False)),
    )
    for name, blocks in sections:
        if blocks:
            yield Heading(home.both(group, name))
            yield from blocks
