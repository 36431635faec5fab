"""A folder as one ZIP file, and back. The only module that knows `zipfile`.

In: files by name. Out: bytes, the same for the same files on every computer; or the other way round
the files of an archive, or the one problem for which it is refused. Nothing is written here.

*Rule of the house*: an archive is hostile. It must be as plain as those that we make: entries one
behind another from the first byte, then the directory, then its end, and not a byte besides; both
headers of an entry say the same; no links, no folders, no locks, no further fields. All of that is
decided before the first entry is unpacked, and no entry is unpacked beyond what it said.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Mapping
from struct import Struct

from wnp.packing.names import fault_of_name, find_alike, shown
from wnp.problems import Place, Problem, problem
from wnp.values import Value

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file, so that the same files give the same bytes."""
MOST_ARCHIVE_BYTES = 20_000_000
MOST_BYTES = 20_000_000
"""Of all files together, unpacked."""
MOST_FILE_BYTES = 2_000_000
MOST_FILES = 2_000
MOST_TIMES = 100
"""How many times as large a file may become; our tables become ten times as large."""
FREE_BYTES = 10_000
"""A small file may become as large as this however well it was squeezed."""
STORED, SQUEEZED, LOCKED = 0, 8, 99
LOCKED_FLAGS = 0x2041
HARMLESS_FLAGS = 0x0806
"""How hard was squeezed, and that the name is UTF-8."""
UTF_8_FLAG = 0x0800
DOS_SPECIAL = 0x0458
"""A folder, the name of a disk, a device, a link."""
ENTRY = Struct("<4s6H3L5H2L")
LOCAL = Struct("<4s5H3L2H")
END = Struct("<4s4H2LH")
ENTRY_MARK, LOCAL_MARK, END_MARK = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"


class Entry(Value, frozen=True):
    """What the directory of an archive says about one of its files."""

    raw_name: bytes
    flags: int
    method: int
    checksum: int
    packed: int
    """Bytes in the archive."""
    size: int
    """Bytes when unpacked, if it is true."""
    offset: int
    mode: int
    """What kind of thing it is on a disk: in the upper half for Unix, in the lower for Windows."""
    has_more: bool
    """Whether there are further fields, a comment, or another disk."""
    listed_until: int
    """Where its row in the directory ends."""

    @property
    def name(self) -> str:
        """Its name; what is no UTF-8 can be seen, and is refused."""
        return self.raw_name.decode(self.encoding, "backslashreplace")

    @property
    def encoding(self) -> str:
        """How its name is written."""
        return "utf-8" if self.flags & UTF_8_FLAG else "ascii"

    @property
    def end(self) -> int:
        """Where the next entry must begin."""
        return self.offset + LOCAL.size + len(self.raw_name) + self.packed


def write_archive(files: Mapping[str, bytes], *, squeeze: bool = False) -> bytes:
    """Return files as one archive, in the order of their names.

    Squeezing gives other bytes where another version of the packer is installed, so it is only for
    what nobody compares.
    """
    out = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if squeeze else zipfile.ZIP_STORED
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.create_system = 3  # else it would say on which system it was made
            entry.compress_type = method
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, content)
    return out.getvalue()


def read_archive(content: bytes, file: str) -> dict[str, bytes] | Problem:
    """Return the files of an archive, or why it is refused; `file` is what it is called."""
    entries = _listed(content, file)
    if isinstance(entries, Problem):
        return entries
    found = (
        _fault_of_each(entries, file)
        or _fault_of_all(entries, file)
        or _fault_of_layout(content, entries, file)
    )
    if found:
        return found
    files: dict[str, bytes] = {}
    for entry in entries:
        unpacked = _unpacked(content, entry)
        if unpacked is None:
            return _refused(file, "archive-file-broken", entry)
        files[entry.name] = unpacked
    return files


def _listed(content: bytes, file: str) -> tuple[Entry, ...] | Problem:
    """Return what the directory lists, if it fills all bytes up to the end of the archive."""
    if len(content) > MOST_ARCHIVE_BYTES:
        size, most = _megabytes(len(content)), _megabytes(MOST_ARCHIVE_BYTES)
        return problem(Place(file), "archive-too-large", size=size, most=most)
    end = len(content) - END.size
    if end < 0 or content.rfind(END_MARK) < 0:
        return problem(Place(file), "archive-no-zip")
    mark, disk, first_disk, here, count, size, at, comment = END.unpack_from(content, end)
    if mark != END_MARK or comment or disk or first_disk or here != count or at + size != end:
        return problem(Place(file), "archive-more-bytes")
    if count > MOST_FILES:
        return problem(Place(file), "archive-too-many", count=count, most=MOST_FILES)
    entries: list[Entry] = []
    for _ in range(count):
        entry = _entry(content, at, end)
        if entry is None:
            return problem(Place(file), "archive-no-zip")
        entries.append(entry)
        at = entry.listed_until
    return tuple(entries) if at == end else problem(Place(file), "archive-more-bytes")


def _entry(content: bytes, at: int, end: int) -> Entry | None:
    """Return an entry of the directory, if there is one and it ends where the directory may."""
    if at + ENTRY.size > end:
        return None
    row = ENTRY.unpack_from(content, at)
    mark, _, _, flags, method, _, _, checksum, packed, size, name, fields, comment = row[:13]
    start = at + ENTRY.size
    entry = Entry(
        raw_name=content[start : start + name],
        flags=flags,
        method=method,
        checksum=checksum,
        packed=packed,
        size=size,
        offset=row[16],
        mode=row[15],
        has_more=bool(fields or comment or row[13]),
        listed_until=start + name + fields + comment,
    )
    return entry if mark == ENTRY_MARK and entry.listed_until <= end else None


def _fault_of_each(entries: tuple[Entry, ...], file: str) -> Problem | None:
    """Return the first fault that one entry has by itself."""
    for entry in entries:
        if kind := _fault_of(entry):
            return _refused(file, kind, entry)
    return None


def _fault_of(entry: Entry) -> str:
    """Return the kind of problem that an entry is, or an empty text."""
    kind_on_unix = stat.S_IFMT(entry.mode >> 16)
    faults = {
        "archive-locked": entry.flags & LOCKED_FLAGS or entry.method == LOCKED,
        "archive-method": entry.method not in (STORED, SQUEEZED),
        "archive-name-unfit": not _is_written_well(entry),
        fault_of_name(entry.name): True,
        "archive-special": kind_on_unix not in (0, stat.S_IFREG) or entry.mode & DOS_SPECIAL,
        "archive-more-fields": entry.has_more or entry.flags & ~HARMLESS_FLAGS,
        "archive-file-too-large": entry.size > MOST_FILE_BYTES,
        "archive-bomb": entry.size > max(FREE_BYTES, entry.packed * MOST_TIMES),
        "archive-headers-differ": entry.method == STORED and entry.size != entry.packed,
    }
    return next((kind for kind, is_so in faults.items() if kind and is_so), "")


def _is_written_well(entry: Entry) -> bool:
    try:
        entry.raw_name.decode(entry.encoding)
    except UnicodeDecodeError:
        return False
    return True


def _fault_of_all(entries: tuple[Entry, ...], file: str) -> Problem | None:
    """Return the first fault that entries have together."""
    if (size := sum(entry.size for entry in entries)) > MOST_BYTES:
        said, most = _megabytes(size), _megabytes(MOST_BYTES)
        return problem(Place(file), "archive-unpacks-too-large", size=said, most=most)
    names: set[str] = set()
    for entry in entries:
        if entry.name in names:
            return _refused(file, "archive-file-twice", entry)
        names.add(entry.name)
    if alike := find_alike(entry.name for entry in entries):
        first, second = map(shown, alike)
        return problem(Place(file), "archive-names-alike", found=first, other=second)
    return None


def _fault_of_layout(content: bytes, entries: tuple[Entry, ...], file: str) -> Problem | None:
    """Return where entries do not follow each other, or do not say the same twice."""
    at = 0
    for entry in sorted(entries, key=lambda entry: entry.offset):
        if entry.offset != at:
            is_before = entry.offset < at
            return _refused(file, "archive-overlap" if is_before else "archive-more-bytes", entry)
        if not _says_the_same(content, entry):
            return _refused(file, "archive-headers-differ", entry)
        at = entry.end
    begin = END.unpack_from(content, len(content) - END.size)[6]
    return None if at == begin else problem(Place(file), "archive-more-bytes")


def _says_the_same(content: bytes, entry: Entry) -> bool:
    """Say whether the header before the bytes of an entry says what the directory says."""
    start = entry.offset + LOCAL.size
    if start > len(content):
        return False
    mark, _, flags, method, _, _, *numbers = LOCAL.unpack_from(content, entry.offset)
    listed = (LOCAL_MARK, entry.flags, entry.method)
    counted = [entry.checksum, entry.packed, entry.size, len(entry.raw_name), 0]
    is_same = (mark, flags, method) == listed and numbers == counted
    return is_same and content.startswith(entry.raw_name, start)


def _unpacked(content: bytes, entry: Entry) -> bytes | None:
    """Return the content of an entry, or nothing where it is not what the headers promised."""
    start = entry.end - entry.packed
    packed = content[start : entry.end]
    if entry.method == SQUEEZED:
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            unpacked = unpacking.decompress(packed, entry.size + 1)
        except zlib.error:
            return None
        if not unpacking.eof or unpacking.unused_data:
            return None
    else:
        unpacked = packed
    fits = len(unpacked) == entry.size and zlib.crc32(unpacked) == entry.checksum
    return unpacked if fits else None


def _refused(file: str, kind: str, entry: Entry) -> Problem:
    limit = _megabytes(MOST_FILE_BYTES) if kind == "archive-file-too-large" else MOST_TIMES
    return problem(Place(file), kind, found=shown(entry.name), most=limit)


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:.0f}"
