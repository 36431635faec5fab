"""Which names a file inside an archive may have, so that it lands where it says on every computer.

In: a name as an archive has it. Out: the kind of problem that it is, or nothing. What is not known
to be harmless is refused: a name is made of letters, digits and a few signs between slashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import category, normalize

PART = re.compile(r"\w[\w .,()+'’&-]*")
"""One step of a path: it begins with a letter or digit, so nothing is hidden, home or above."""
DRIVE = re.compile(r"[A-Za-z]:")
DEVICES = frozenset(
    {
        "con", "prn", "aux", "nul", "conin$", "conout$", "clock$",
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
    }
)  # fmt: skip
"""Names that Windows keeps for itself, whatever ending they have."""
MOST_LETTERS = 180
"""Of a whole name; Windows takes 260 with the folder around it."""
MOST_LETTERS_A_PART = 80
MOST_PARTS = 6
SHOWN = 50
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def fault_of_name(name: str) -> str:
    """Return the kind of problem that a name is, or an empty text."""
    parts = name.split("/")
    if "\\" in name or DRIVE.match(name) or name[:1] in ("/", "~") or {"", ".", ".."} & {*parts}:
        return "archive-leads-outside"
    if len(name) > MOST_LETTERS or len(parts) > MOST_PARTS:
        return "archive-name-too-long"
    if any(len(part) > MOST_LETTERS_A_PART for part in parts):
        return "archive-name-too-long"
    if any(_is_device(part) for part in parts):
        return "archive-name-of-device"
    if name != normalize("NFC", name) or not all(map(_is_plain, parts)):
        return "archive-name-unfit"
    return ""


def find_alike(names: Iterable[str]) -> tuple[str, str] | None:
    """Return two names that some computer would take for one, a file and a folder included."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        folded = folded_name(name)
        if folded in seen:
            return seen[folded], name
        seen[folded] = name
        steps = folded.split("/")
        folders |= {"/".join(steps[:count]): name for count in range(1, len(steps))}
    return next(((seen[both], folders[both]) for both in seen if both in folders), None)


def folded_name(name: str) -> str:
    """Return a name as a computer compares it that knows neither capitals nor accents apart."""
    return normalize("NFKC", normalize("NFKC", name).casefold())


def shown(name: str) -> str:
    """Return a name that is safe to print: short, and with signs for what cannot be seen."""
    seen = "".join(_escaped(sign) for sign in name[: SHOWN + 1])
    return seen if len(seen) <= SHOWN else f"{seen[:SHOWN]}…"


def is_invisible(sign: str) -> bool:
    """Say whether a sign does something else than being seen."""
    return category(sign) in INVISIBLE


def _escaped(sign: str) -> str:
    return f"<{ord(sign):X}>" if is_invisible(sign) else sign


def _is_plain(part: str) -> bool:
    return bool(PART.fullmatch(part)) and part[-1] not in " ."


def _is_device(part: str) -> bool:
    return folded_name(part).partition(".")[0].strip() in DEVICES
