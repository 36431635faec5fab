"""Turn the bytes of a file into lines of text, whatever editor wrote them.

In: bytes. Out: text with `\\n` at the end of lines, accents in one sign with their letter, and
without signs that nobody can see; an empty text, with its problem, where there is nothing to read.
"""

from __future__ import annotations

import codecs
import re
from unicodedata import normalize

from wnp.problems import Findings, Place

MOST_BYTES = 2_000_000
"""A long story has 30 kB; far beyond that somebody pasted something else."""
_FOREIGN_FORMATS = (
    (b"PK\x03\x04", "Word, OpenOffice"),
    (b"\xd0\xcf\x11\xe0", "Word"),
    (b"{\\rtf", "WordPad, RTF"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
)
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OTHER_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
"""Line ends that word processors put and editors do not count."""
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control signs, places where a word might be cut, and marks that turn the order of letters.

Arabic or Hebrew letters need none of them, and their own two direction marks stay.
"""


def decode_text(raw: bytes, file: str, findings: Findings) -> str:
    """Return the text of a file; empty, and the reason noted, if there is none."""
    whole = Place(file)
    if len(raw) > MOST_BYTES:
        size, most = f"{len(raw) / 1_000_000:.0f}", f"{MOST_BYTES // 1_000_000}"
        findings.add(whole, "file-too-large", size=size, most=most)
        return ""
    for beginning, program in _FOREIGN_FORMATS:
        if raw.startswith(beginning):
            findings.add(whole, "not-a-text-file", program=program)
            return ""
    text = re.sub("\r\n?", "\n", _decoded(raw, file, findings))
    text = normalize("NFC", _OTHER_LINE_ENDS.sub(" ", text))
    text = _seen(text.removeprefix("\ufeff"), file, findings)
    if not text.strip():
        findings.add(whole, "empty-file")
        return ""
    return text


def _decoded(raw: bytes, file: str, findings: Findings) -> str:
    if raw.startswith(_UTF_16_MARKS):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as slip:
        line = len(re.findall(rb"\r\n?|\n", raw[: slip.start])) + 1
        findings.add(Place(file, line), "old-encoding")
        return "".join(_decoded_line(part) for part in raw.splitlines(keepends=True))


def _decoded_line(raw: bytes) -> str:
    """Decode one line: files that two programs wrote are mixed."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _seen(text: str, file: str, findings: Findings) -> str:
    """Return a text without unseen signs, and say where the first of them stood."""
    first = _UNSEEN.search(text)
    if not first:
        return text
    line = text.count("\n", 0, first.start()) + 1
    column = first.start() - text.rfind("\n", 0, first.start())
    findings.add(Place(file, line, column), "hidden-characters", count=len(_UNSEEN.findall(text)))
    return _UNSEEN.sub("", text)
