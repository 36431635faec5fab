"""Cut a TrueType font down to a few letters: font file and letters in, a smaller font file out.

For scripts whose letters stand side by side without joining. What is left: outlines, widths and a
map from letters to outlines; hinting, kerning and everything else goes. The new file gets a name of
its own, because the licence of a font with a reserved name asks for that. Same input, same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from struct import pack, pack_into, unpack_from

Tables = dict[str, bytes]
Component = tuple[int, int]
"""Where in an outline the number of a part stands, and that number."""

WORDS, SCALE, MORE, TWO_SCALES, MATRIX, HINTS = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080, 0x0100
"""Flags of a part of a composed outline."""
LONG_MAP = 12
"""The format of a letter map that knows every letter of Unicode."""


def cut_font(font: bytes, letters: Iterable[str], family: str, style: str) -> bytes:
    """Return a font with these letters only (and the box for missing ones), under a new name."""
    tables = read_tables(font)
    glyph_of = {code: glyph for code, glyph in _find_letters(tables["cmap"], letters) if glyph}
    outlines = _outlines_with_parts(tables, {0, *glyph_of.values()})
    places = {glyph: place for place, glyph in enumerate(sorted(outlines))}
    bodies = [_renumbered(outlines[glyph], places) for glyph in places]
    count = pack(">H", len(places))
    return write_tables(
        {
            "OS/2": tables["OS/2"],
            "cmap": _pack_letters({code: places[glyph] for code, glyph in glyph_of.items()}),
            "glyf": b"".join(bodies),
            "head": tables["head"][:50] + pack(">HH", 1, 0),
            "hhea": tables["hhea"][:34] + count,
            "hmtx": b"".join(_metrics(tables, glyph) for glyph in places),
            "loca": _pack_starts(bodies),
            "maxp": tables["maxp"][:4] + count + tables["maxp"][6:],
            "name": _pack_names(family, style),
            "post": pack(">I", 0x00030000) + tables["post"][4:32],
        }
    )


def read_tables(font: bytes) -> Tables:
    """Return the tables of a font file by name."""
    (count,) = unpack_from(">H", font, 4)
    rows = (unpack_from(">4sIII", font, 12 + 16 * row) for row in range(count))
    return {tag.decode("ascii"): font[start : start + size] for tag, _, start, size in rows}


def write_tables(tables: Mapping[str, bytes]) -> bytes:
    """Return a font file of these tables, with all its check sums."""
    count = len(tables)
    power = count.bit_length() - 1
    start, head = 12 + 16 * count, 0
    rows, bodies = [], []
    for tag, body in sorted(tables.items()):
        plain = body[:8] + bytes(4) + body[12:] if tag == "head" else body
        padded = plain + bytes(-len(body) % 4)
        rows.append(pack(">4sIII", tag.encode("ascii"), _check_sum(padded), start, len(body)))
        bodies.append(padded)
        head = start if tag == "head" else head
        start += len(padded)
    counts = (count, 16 << power, power, 16 * count - (16 << power))
    font = bytearray(pack(">IHHHH", 0x00010000, *counts) + b"".join(rows + bodies))
    pack_into(">I", font, head + 8, (0xB1B0AFBA - _check_sum(font)) & 0xFFFFFFFF)
    return bytes(font)


def _check_sum(body: bytes | bytearray) -> int:
    words: tuple[int, ...] = unpack_from(f">{len(body) // 4}I", body)
    return sum(words) & 0xFFFFFFFF


def _find_letters(cmap: bytes, letters: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield the code of each letter and the number of its outline, 0 where there is none."""
    (tables,) = unpack_from(">H", cmap, 2)
    starts = (unpack_from(">I", cmap, 8 + 8 * row)[0] for row in range(tables))
    start = next(start for start in starts if unpack_from(">H", cmap, start)[0] == LONG_MAP)
    (count,) = unpack_from(">I", cmap, start + 12)
    numbers = unpack_from(f">{3 * count}I", cmap, start + 16)
    runs = list(zip(numbers[0::3], numbers[1::3], numbers[2::3], strict=True))
    for code in sorted({ord(letter) for letter in letters}):
        fitting = (glyph + code - first for first, last, glyph in runs if first <= code <= last)
        yield code, next(fitting, 0)


def _pack_letters(glyph_of: Mapping[int, int]) -> bytes:
    runs = b"".join(pack(">III", code, code, glyph) for code, glyph in glyph_of.items())
    body = pack(">HHIII", LONG_MAP, 0, 16 + len(runs), 0, len(glyph_of)) + runs
    return pack(">HH", 0, 2) + pack(">HHI", 0, 4, 20) + pack(">HHI", 3, 10, 20) + body


def _outlines_with_parts(tables: Tables, wanted: Iterable[int]) -> dict[int, bytes]:
    """Return the outlines of these letters and of the parts that they are composed of."""
    long_starts = unpack_from(">H", tables["head"], 50)[0]
    found: dict[int, bytes] = {}
    waiting = list(wanted)
    while waiting:
        glyph = waiting.pop()
        if glyph in found:
            continue
        if long_starts:
            start, end = unpack_from(">II", tables["loca"], 4 * glyph)
        else:
            start, end = (2 * half for half in unpack_from(">HH", tables["loca"], 2 * glyph))
        found[glyph] = _without_hints(tables["glyf"][start:end])
        waiting += [part for _, part in _parts(found[glyph])[0]]
    return found


def _parts(outline: bytes) -> tuple[list[Component], int]:
    """Return the parts that an outline is composed of, and where their list ends."""
    if not outline or unpack_from(">h", outline)[0] >= 0:
        return [], len(outline)
    parts, at, flags = [], 10, MORE
    while flags & MORE:
        flags, part = unpack_from(">HH", outline, at)
        parts.append((at + 2, part))
        at += 8 if flags & WORDS else 6
        at += 2 * bool(flags & SCALE) + 4 * bool(flags & TWO_SCALES) + 8 * bool(flags & MATRIX)
    return parts, at


def _without_hints(outline: bytes) -> bytes:
    """Return an outline without its instructions for coarse screens."""
    if not outline:
        return outline
    (contours,) = unpack_from(">h", outline)
    if contours >= 0:
        start = 10 + 2 * contours
        (size,) = unpack_from(">H", outline, start)
        bare = outline[:start] + bytes(2) + outline[start + 2 + size :]
    else:
        parts, end = _parts(outline)
        changed = bytearray(outline[:end])
        for at, _ in parts:
            (flags,) = unpack_from(">H", changed, at - 2)
            pack_into(">H", changed, at - 2, flags & ~HINTS)
        bare = bytes(changed)
    return bare


def _renumbered(outline: bytes, places: Mapping[int, int]) -> bytes:
    changed = bytearray(outline)
    for at, part in _parts(outline)[0]:
        pack_into(">H", changed, at, places[part])
    return bytes(changed)


def _pack_starts(bodies: Sequence[bytes]) -> bytes:
    starts = [0]
    for body in bodies:
        starts.append(starts[-1] + len(body))
    return pack(f">{len(starts)}I", *starts)


def _metrics(tables: Tables, glyph: int) -> bytes:
    """Return the width and the left bearing of a letter."""
    (full,) = unpack_from(">H", tables["hhea"], 34)
    if glyph < full:
        return tables["hmtx"][4 * glyph : 4 * glyph + 4]
    bearing = 4 * full + 2 * (glyph - full)
    return tables["hmtx"][4 * full - 4 : 4 * full - 2] + tables["hmtx"][bearing : bearing + 2]


def _pack_names(family: str, style: str) -> bytes:
    texts = {1: family, 2: style, 3: f"{family}-{style}", 4: f"{family} {style}"}
    texts |= {5: "Version 1.0", 6: f"{family}-{style}"}
    rows, bodies = [], b""
    for number, text in texts.items():
        body = text.encode("utf-16-be")
        rows.append(pack(">HHHHHH", 3, 1, 0x0409, number, len(body), len(bodies)))
        bodies += body
    return pack(">HHH", 0, len(rows), 6 + 12 * len(rows)) + b"".join(rows) + bodies
