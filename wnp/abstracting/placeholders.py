"""Put placeholders in the place of names: `{{ child }}` for `Mia`, `{{ children }}` for both.

In: a line of a story. Out: the same line with placeholders, and for every sign of it the column
from which it comes. Names are matched whole, never inside another word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from unicodedata import normalize

from wnp.abstracting.people import Seats, grammar
from wnp.lexicon import table
from wnp.lexicon.regions import REGIONS, Where, region
from wnp.values import Value

FORMS = ("to", "at", "of", "object", "dative", "subject", "name")
OFFICES = ("authority", "court", "decider")
PLACEHOLDER = re.compile(r"\{\{ (?P<part>\w+)(?P<more>[^}]*) \}\}")
SPOKEN_NUMBERS = ("police", "medical", "helpline")


class Line(Value, frozen=True):
    """Words, and for every sign the column from which it comes."""

    text: str
    columns: tuple[int, ...]

    def cut(self, start: int, end: int) -> Line:
        """Return a part of the line."""
        return Line(self.text[start:end], self.columns[start:end])

    def replaced(self, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str]) -> Line:
        """Return the line with every match changed; new signs come from where the old began."""
        text, start = "", 0
        columns: list[int] = []
        for found in pattern.finditer(self.text):
            new = change(found)
            text += self.text[start : found.start()] + new
            columns += self.columns[start : found.start()]
            columns += [self.columns[found.start()]] * len(new)
            start = found.end()
        return Line(text + self.text[start:], (*columns, *self.columns[start:]))


def line_of(text: str, column: int = 1) -> Line:
    """Return a line as it is written; signs that would begin a placeholder mean nothing."""
    harmless = text.replace("{", "(").replace("}", ")").replace("\t", " ")
    return Line(harmless, tuple(range(column, column + len(text))))


class Namer:
    """Knows everybody's names in one language."""

    def __init__(self, seats: Seats, language: str) -> None:
        self.seats = seats
        self.language = language
        self.rows = grammar(language)
        self.parts = {name_key(name): seat.part for seat in seats.seats for name in seat.names}
        shared = ((name_key(name), part) for name, part in seats.shared)
        self.parts |= {name: part for name, part in shared if name not in self.parts}
        self.parts |= {name.upper(): part for name, part in self.parts.items() if len(name) > 3}
        self.ids = {seat.id: seat.part for seat in seats.seats if seat.id}
        self.pattern = self._pattern()

    def _pattern(self) -> re.Pattern[str]:
        names = sorted(self.parts, key=lambda name: (-len(name), name)) or ["\0"]
        before = "|".join(map(re.escape, (*self.rows["titles"], *self.rows["kin"])))
        apart = r"(?:\b[dDlL]['’]|\b[qQ]u['’]|\b[jJ]usqu['’])?" if self.language == "fr" else ""
        return re.compile(
            rf"(?<![\w\\-]){apart}(?:(?:{before}) )*?(?P<name>{'|'.join(map(_written, names))})"
            r"(?: \((?P<id>[\w-]+)\))?(?P<own>['’]s|s|['’])?(?![\w-])(?!['’]\w)"
        )

    def with_placeholders(self, line: Line) -> Line:
        """Return a line in which everybody is a placeholder, people named together as a group."""
        line = line.replaced(self.pattern, self._placeholder)
        line = line.replaced(_list_pattern(self.language), self._group)
        return with_numbers(
            with_offices(line, self.language, self.seats.here), self.language, self.seats.here
        )

    def _placeholder(self, found: re.Match[str]) -> str:
        part = self.ids.get(found["id"] or "") or self.parts[name_key(found["name"])]
        own = found["own"] or ""
        if own and self.language == "en" and own != "s":
            return f"{{{{ {part}.possessive }}}}"
        before = found[0][: found.start("name") - found.start()]
        return f"{_full(before)}{{{{ {part} }}}}{own}"

    def _group(self, found: re.Match[str]) -> str:
        named = [one["part"] for one in PLACEHOLDER.finditer(found[0])]
        own = ".possessive" if found[0].endswith(".possessive }}") else ""
        for name in ("children", "parents"):
            members = set(self.seats.groups[name])
            if len(members) > 1 and set(named) == members and len(named) == len(members):
                return f"{{{{ {name}{own} }}}}"
            others = [one for one in named if one not in members]
            is_more = len(members) > 1 and len(others) == 1 and set(named) > members
            if is_more and named[-1] == others[0]:
                return f"{{{{ {name}.plus({others[0]}){own} }}}}"
        return found[0]

    def refs(self, line: Line) -> Line:
        """Return the line of a picture in which everybody is called as picture lines do."""
        line = line.replaced(self._id_pattern(), lambda found: f"{{{{ {self.ids[found[0]]} }}}}")
        line = line.replaced(self.pattern, self._bare)
        line = line.replaced(_list_pattern(self.language), self._group)
        return line.replaced(PLACEHOLDER, _as_ref)

    def _id_pattern(self) -> re.Pattern[str]:
        names = "|".join(map(re.escape, sorted(self.ids, key=len, reverse=True))) or "\0"
        return re.compile(rf"(?<![\w\\-])(?:{names})(?![\w-])")

    def _bare(self, found: re.Match[str]) -> str:
        part = self.ids.get(found["id"] or "") or self.parts[name_key(found["name"])]
        return f"{{{{ {part} }}}}{found['own'] or ''}"


def name_key(name: str) -> str:
    """Return a name as it is compared: one kind of space and of apostrophe, letters composed."""
    return " ".join(normalize("NFC", name).replace("’", "'").split())


def _written(name: str) -> str:
    """Return a pattern for a name with whichever space and apostrophe."""
    return re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")


def _as_ref(found: re.Match[str]) -> str:
    kind = "refs" if found["part"] in ("children", "parents") else "ref"
    return f"{{{{ {found['part']}{found['more']}.{kind} }}}}"


def _full(words: str) -> str:
    """Return “de ” for “d’”: a template says the whole word, and filling shortens it again."""
    for short, whole in (("d", "de "), ("qu", "que "), ("jusqu", "jusque ")):
        if words.lower().startswith((f"{short}'", f"{short}’")):
            return whole if words[0].islower() else whole.capitalize()
    return ""


@cache
def _list_pattern(language: str) -> re.Pattern[str]:
    last_and = re.escape(table(f"{language}/grammar")["and"])
    one = r"\{\{ \w+ \}\}"
    return re.compile(rf"{one}(?:, {one})*,? (?:{last_and}|&) \{{\{{ \w+(?:\.possessive)? \}}\}}")


@cache
def _offices(language: str, here: Where) -> tuple[tuple[str, str], ...]:
    """Return every way to name an office, here and in all regions, with its placeholder."""
    found: dict[str, str] = {}
    for kind in OFFICES:
        for name in (*REGIONS, here):
            office = getattr(region(name, language), kind)
            for form in FORMS:
                words = getattr(office, form)
                what = "from" if form == "of" else form
                found.setdefault(words, f"{{{{ {kind}.{what} }}}}")
                first = f"{kind}.{what}"
                large = f"{{{{ {first}[0]|upper }}}}{{{{ {first}[1:] }}}}"
                found.setdefault(words[0].upper() + words[1:], large)
    return tuple(sorted(found.items(), key=lambda row: -len(row[0])))


def with_offices(line: Line, language: str, here: Where = REGIONS[0]) -> Line:
    """Return a line in which the offices of a region are placeholders."""
    rows = dict(_offices(language, here))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, rows))})(?!\w)")
    return line.replaced(pattern, lambda found: _office(found, rows))


def _office(found: re.Match[str], rows: dict[str, str]) -> str:
    """Return the placeholder; after the start of a sentence what looks alike is the object."""
    said = rows[found[0]]
    is_start = not found.string[: found.start()].rstrip('„“«» "').strip() or re.search(
        r"[.!?:]\s*$", found.string[: found.start()]
    )
    return said.replace(".object", ".subject") if is_start else said


@cache
def _numbers(language: str, here: Where) -> dict[str, str]:
    return {
        region(name, language).number(kind).number: kind
        for name in (here, *REGIONS)
        for kind in reversed(SPOKEN_NUMBERS)
    }


def with_numbers(line: Line, language: str, here: Where = REGIONS[0]) -> Line:
    """Return a line in which the numbers of a region are placeholders."""
    rows = _numbers(language, here)
    any_number = "|".join(map(re.escape, sorted(rows, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w+/-])(?<!\d )(?:{any_number})(?![\w/-])(?! \d)")
    return line.replaced(pattern, lambda found: f"{{{{ {rows[found[0]]}.number }}}}")


def parts_in(text: str, seats: Seats) -> Iterator[str]:
    """Yield the parts that a text names one by one, so that it needs them to be there."""
    for found in re.finditer(r"\{\{ ([^}]*) \}\}", text):
        for word in re.findall(r"(?<![\w.\"])[a-z_]\w*", re.sub(r'"[^"]*"', "", found[1])):
            if word in seats.parts:
                yield word
