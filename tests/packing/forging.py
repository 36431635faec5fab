"""Build archives byte by byte, as no honest program would."""

import stat
import struct
import zlib
from dataclasses import dataclass

UTF_8 = 0x0800


@dataclass
class Forged:
    """One entry; what is not said is true."""

    name: str | bytes = "pack.toml"
    content: bytes = b"words\n"
    method: int = 0
    flags: int | None = None
    size: int | None = None
    packed: bytes | None = None
    checksum: int | None = None
    mode: int = (stat.S_IFREG | 0o644) << 16
    fields: bytes = b""
    """Further fields in the directory."""
    remark: bytes = b""
    disk: int = 0
    offset: int | None = None
    local_name: bytes | None = None
    local_size: int | None = None
    local_method: int | None = None
    local_fields: bytes = b""
    local_mark: bytes = b"PK\x03\x04"
    gap: bytes = b""
    """Bytes before the entry."""

    @property
    def raw_name(self) -> bytes:
        return self.name if isinstance(self.name, bytes) else self.name.encode()

    @property
    def bytes_inside(self) -> bytes:
        if self.packed is not None:
            return self.packed
        return squeezed(self.content) if self.method == 8 else self.content

    def numbers(self, size: int | None) -> tuple[int, int, int]:
        checksum = zlib.crc32(self.content) if self.checksum is None else self.checksum
        return checksum, len(self.bytes_inside), len(self.content) if size is None else size

    def said_flags(self) -> int:
        if self.flags is not None:
            return self.flags
        return 0 if self.raw_name.isascii() else UTF_8

    def local(self) -> bytes:
        name = self.raw_name if self.local_name is None else self.local_name
        method = self.method if self.local_method is None else self.local_method
        size = self.size if self.local_size is None else self.local_size
        head = struct.pack("<4s5H", self.local_mark, 20, self.said_flags(), method, 0, 33)
        tail = struct.pack("<2H", len(name), len(self.local_fields))
        numbers = struct.pack("<3L", *self.numbers(size))
        return head + numbers + tail + name + self.local_fields + self.bytes_inside

    def listed(self, offset: int) -> bytes:
        at = offset if self.offset is None else self.offset
        head = struct.pack("<4s6H", b"PK\x01\x02", 0x314, 20, self.said_flags(), self.method, 0, 33)
        numbers = struct.pack("<3L", *self.numbers(self.size))
        lengths = (len(self.raw_name), len(self.fields), len(self.remark), self.disk, 0)
        tail = struct.pack("<5H2L", *lengths, self.mode, at)
        return head + numbers + tail + self.raw_name + self.fields + self.remark


def squeezed(content: bytes) -> bytes:
    """Return bytes as the directory calls method 8."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packing.compress(content) + packing.flush()


def forge(
    *entries: Forged,
    count: int | None = None,
    before: bytes = b"",
    between: bytes = b"",
    after: bytes = b"",
    comment: bytes = b"",
    shift: bool = True,
    twice: tuple[int, ...] = (),
) -> bytes:
    """Return an archive of entries; `twice` lists some of them once more in the directory.

    `shift` makes the offsets right where something stands before the first entry.
    """
    body, offsets = before, []
    for entry in entries:
        body += entry.gap
        offsets.append(len(body) - (0 if shift else len(before)))
        body += entry.local()
    body += between
    rows = [entry.listed(at) for entry, at in zip(entries, offsets, strict=True)]
    rows += [rows[at] for at in twice]
    listed = b"".join(rows)
    number = len(rows) if count is None else count
    begin = len(body) - (0 if shift else len(before))
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, number, number, len(listed), begin, len(comment)
    )
    return body + listed + end + comment + after
