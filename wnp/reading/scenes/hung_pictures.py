"""Read an own picture that hangs on the wall of a scene: `Dinge: zeichnung.jpg an der Wand`.

In: a piece behind `Dinge:`. Out: a framed picture, if the piece begins with the name of a file.
"""

from __future__ import annotations

import re

from wnp.model.scene import PlacedThing
from wnp.reading.scenes.context import Reading
from wnp.reading.scenes.placing import where_in
from wnp.reading.scenes.whole_pictures import PICTURE_FILES, own_picture
from wnp.reading.tokens import Piece, find_quotation

FRAME, WALL = "picture-frame", "wall"
_ENDING = rf"(?:{'|'.join(map(re.escape, PICTURE_FILES))})(?!\w)"
_NAME = re.compile(f".+?{_ENDING}", re.IGNORECASE)
_ENDS = re.compile(_ENDING, re.IGNORECASE)


def names_own_picture(text: str) -> bool:
    """Say whether the name of a picture file stands in a text."""
    return _ENDS.search(text) is not None


def read_hung_picture(piece: Piece, reading: Reading) -> PlacedThing | None:
    """Return the framed picture that a piece names, or nothing if it names another thing."""
    quotation = find_quotation(piece.text)
    is_quoted = quotation is not None and not quotation.start
    words = quotation.words if quotation and is_quoted else piece.text
    named = _NAME.match(words)
    if not named or (is_quoted and named.end() < len(words)):
        return None
    own = own_picture(named.group(), piece, reading)
    rest = piece.cut(quotation.end if quotation and is_quoted else named.end())
    if rest.text and where_in(rest, reading) != WALL:
        reading.note(rest, "own-picture-on-wall")
    file = own.file if own else ""
    return PlacedThing(FRAME, WALL, place=reading.place(piece), file=file)
