"""Turn the bytes of a GEDCOM file into text, whatever its program thought of letters.

In: bytes. Out: text, and the name of its writing. UTF-8 and UTF-16 are known by how they look, the
rest by what the head says: ANSEL puts accents before their letters, everything else is taken for
the Windows writing of western Europe.
"""

from __future__ import annotations

import codecs
import re
from unicodedata import normalize

_CHAR = re.compile(rb"^\s*1\s+CHAR\s+([A-Za-z0-9-]+)", re.MULTILINE)
_HEAD = 2000
"""Bytes in which the head names its writing."""
_ANSEL_MARKS = {
    0xE0: "\u0309", 0xE1: "\u0300", 0xE2: "\u0301", 0xE3: "\u0302", 0xE4: "\u0303", 0xE5: "\u0304",
    0xE6: "\u0306", 0xE7: "\u0307", 0xE8: "\u0308", 0xE9: "\u030c", 0xEA: "\u030a", 0xF0: "\u0327",
    0xF1: "\u0328",
}  # fmt: skip
_ANSEL_LETTERS = {
    0xA1: "Ł", 0xA2: "Ø", 0xA3: "Đ", 0xA4: "Þ", 0xA5: "Æ", 0xA6: "Œ", 0xB1: "ł", 0xB2: "ø",
    0xB3: "đ", 0xB4: "þ", 0xB5: "æ", 0xB6: "œ", 0xB8: "ı", 0xBA: "ð", 0xCF: "ß", 0xC7: "ß",
}  # fmt: skip


def decode_gedcom(content: bytes) -> tuple[str, str]:
    """Return the text of a file and its writing: `utf-8`, `utf-16`, `ansel` or `cp1252`."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace"), "utf-16"
    if content[:2] in (b"0\x00", b"\x000"):
        wide = "utf-16-le" if content[0] else "utf-16-be"
        return content.decode(wide, errors="replace"), "utf-16"
    named = _CHAR.search(content.replace(b"\r", b"\n")[:_HEAD])
    if named and named[1].upper() == b"ANSEL":
        return _decode_ansel(content), "ansel"
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "cp1252"


def _decode_ansel(content: bytes) -> str:
    """Return ANSEL as text: an accent that stands before a letter comes to stand on it."""
    letters: list[str] = []
    marks = ""
    for byte in content:
        if byte in _ANSEL_MARKS:
            marks += _ANSEL_MARKS[byte]
            continue
        plain = chr(byte) if byte < 0x80 else _ANSEL_LETTERS.get(byte, "\ufffd")
        letters.append(plain + marks)
        marks = ""
    return normalize("NFC", "".join(letters))
