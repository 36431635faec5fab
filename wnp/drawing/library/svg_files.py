"""Say what is wrong with a picture file that somebody hands in, before anything is drawn with it.

In: the bytes of a file and its name. Out: its problems; none if the picture library may have it.
Bytes are the first thing that can be hostile: packed ones and those of other encodings are refused
unread.
"""

from __future__ import annotations

import codecs

from wnp.drawing.library.svg_reader import LARGEST_FILE, parse_picture
from wnp.problems import Place, Problem, problem

PACKED = b"\x1f\x8b"
"""What gzip begins with; a small file can unpack to a huge one."""
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<")
"""What UTF-16 and UTF-32 begin with."""


def check_picture_file(content: bytes, file: str) -> tuple[Problem, ...]:
    """Return what is wrong with a picture file, in the order of its lines."""
    if content.startswith(PACKED):
        return (problem(Place(file), "svg-packed"),)
    if content.startswith(WIDE):
        return (problem(Place(file), "svg-not-utf-8"),)
    if len(content) > LARGEST_FILE:
        return (problem(Place(file), "svg-too-large", limit=LARGEST_FILE // 1000),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return (problem(Place(file, line), "svg-not-utf-8"),)
    return parse_picture(text, file)[1]
