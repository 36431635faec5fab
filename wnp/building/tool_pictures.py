"""Draw tools as pictures of a story: only what the child let go for it, blank where nothing is yet.

In: work for one reader after the gate, and the folder before it, to tell what is not there from
what this reader may not see. Out: drawings by the number of their frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wnp.model.folder import FamilyFolder
from wnp.model.released import released
from wnp.model.scene import ToolPicture
from wnp.model.visibility import Audience, Reader
from wnp.values import replace

if TYPE_CHECKING:
    from wnp.building.wishes import Work
    from wnp.drawing.people.cast import Appearance
    from wnp.drawing.shapes import Drawing

PRODUCT = {
    "three-houses": "houses",
    "fairy": "wizard",
    "wizard": "wizard",
    "safety-house": "safety-house",
    "rings": "circles",
    "mapping": "mapping",
    "way": "way",
    "ratings": "scale",
}
"""Which sheet shows the same tool by itself."""


def draw_tool_pictures(
    work: Work, folder: FamilyFolder, cast: Mapping[str, Appearance]
) -> dict[int, Drawing]:
    """Return the tools among the pictures of a story; without those kept from the reader."""
    story = work.folder.story(work.language)
    wanted = {
        frame.number: frame.picture
        for frame in (story.frames if story else ())
        if isinstance(frame.picture, ToolPicture)
    }
    shown = replace(work.folder, tools=released(work.folder.tools))
    return {
        number: draw_tool_picture(picture, shown, work.reader, cast, work.language)
        for number, picture in wanted.items()
        if is_shown(picture, shown) or not is_shown(picture, folder)
    }


def is_shown(picture: ToolPicture, folder: FamilyFolder) -> bool:
    """Say whether there is something in a folder for a picture to show."""
    from wnp.building.wishes import TOOLS

    return TOOLS[PRODUCT[picture.kind]].shows(of_kind(picture.kind, folder))


def draw_tool_picture(
    picture: ToolPicture,
    folder: FamilyFolder,
    reader: Reader,
    cast: Mapping[str, Appearance],
    language: str,
) -> Drawing:
    """Draw the first tool of a kind as a picture."""
    from wnp.composing.tools.sheets import SHEETS, desk_for

    told = Reader(Audience.PARENTS) if reader.audience is Audience.PROFESSIONALS else reader
    desk = desk_for(of_kind(picture.kind, folder), told, cast, language)
    pages = SHEETS[PRODUCT[picture.kind]](desk)
    drawing = (pages[-1] if picture.kind == "wizard" else pages[0]).picture
    assert drawing is not None
    return drawing


def of_kind(kind: str, folder: FamilyFolder) -> FamilyFolder:
    """Return a folder that has of fairies and wizards only the one that is meant."""
    if kind not in ("fairy", "wizard"):
        return folder
    houses = tuple(one for one in folder.tools.houses if one.kind == kind)
    return replace(folder, tools=replace(folder.tools, houses=houses))
