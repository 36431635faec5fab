"""Read the fields of a mapping: their keys in any of our languages, their values by what they are.

In: a mapping of texts and the section it belongs to, such as `person`. Out: texts, choices, dates,
people, parts. Whatever is wrong is noted, with the nearest right word in the file's own language,
and the field then counts as not said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Mapping_
from functools import cached_property

from wnp.lexicon.folding import unquoted
from wnp.model.visibility import Visibility
from wnp.problems import Findings, Place
from wnp.reading.dates import parse_date
from wnp.reading.keys import (
    field_named,
    field_words,
    language_of_keys,
    nearest_field,
    nearest_value,
    value_named,
    value_words,
)
from wnp.reading.nodes import Listing, Mapping, Node, Scalar
from wnp.reading.people import NOBODY, Directory, resolve_person, split_people
from wnp.reading.visibility import Said, parse_visibility
from wnp.values import Value, field

_NUMBER = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)(?:\s?/\s?10)?")
_LINE = re.compile(r"_{2,}|[.·]{3,}|…+|(?:_ ?){2,}")
"""What stands on a form where something is to be written."""
LINE = "____"
"""How a line is kept where its place among other things counts."""
_KEPT_AS_LINE = frozenset({"child_text"})
"""What a child is to fill in; without any words it would not be for the child at all."""
_LONGEST_TEXT = 5_000
"""No field holds more than two pages."""


class Sheet(Value, frozen=True, dict=True):
    """A file that is being read, and what its fields need to know."""

    file: str
    root: Node | None
    findings: Findings
    directory: Directory = NOBODY
    folder_language: str = "de"
    blanks: set[str] = field(default_factory=set)
    """Fields that hold a line to fill in by hand: `action.when`."""
    lines: set[str] = field(default_factory=set)
    """The same with the place of the thing that they belong to: `action.when plan.yaml:4:5`."""
    role_words: Mapping_[str, str] = {}
    """Words of a pack for somebody in a family, folded, and the role that each means."""

    @cached_property
    def language(self) -> str:
        """The language that most keys of the file are in."""
        return language_of_keys(_keys_in(self.root), self.folder_language)


def _keys_in(node: Node | None) -> Iterator[str]:
    """Yield every key of a file."""
    waiting = [node]
    while waiting:
        match waiting.pop():
            case Mapping(entries):
                yield from (key.text for key, _ in entries)
                waiting += [value for _, value in entries]
            case Listing(items):
                waiting += items


class Fields:
    """The fields of one mapping; everything asked of them is answered, if need be with nothing."""

    def __init__(self, sheet: Sheet, section: str, mapping: Mapping) -> None:
        self.sheet = sheet
        self.section = section
        self.place = mapping.place
        self.values: dict[str, tuple[Scalar, Node]] = {}
        self.has_unknown_keys = False
        for key, value in mapping.entries:
            self._take(key, value)

    def _take(self, key: Scalar, value: Node) -> None:
        name = field_named(self.section, key.text, self.sheet.folder_language)
        findings = self.sheet.findings
        if not name:
            self.has_unknown_keys = True
            language = self.sheet.language
            meant = "" if findings.are_many else nearest_field(self.section, key.text, language)
            findings.add(
                key.place,
                "unknown-key",
                found=key.text[:60],
                nearest=meant,
                known=", ".join(field_words(self.section, language).values()),
            )
        elif name in self.values:
            first = self.values[name][0].place.line
            findings.add(key.place, "duplicate-key", found=key.text, first=first)
        else:
            self.values[name] = (key, value)

    def has(self, name: str) -> bool:
        """Say whether anything stands in a field."""
        value = self.value(name)
        return value is not None and not is_empty(value)

    def is_blank(self, name: str) -> bool:
        """Say whether a field was written down empty, or as a line to fill in by hand."""
        value = self.value(name)
        if value is None or not is_empty(value):
            return isinstance(value, Scalar) and is_line(value.text)
        return True

    def value(self, name: str) -> Node | None:
        """Return what was written in a field, as it was written."""
        return self.values[name][1] if name in self.values else None

    def place_of(self, name: str) -> Place:
        """Return where the value of a field stands; without one, where the mapping begins."""
        value = self.value(name)
        return value.place if value else self.place

    def word(self, name: str) -> str:
        """Return how the file's language calls a field."""
        return field_words(self.section, self.sheet.language).get(name, name)

    def text(self, name: str) -> str:
        """Return a field's text; the paragraphs of a list of texts one under another."""
        value = self.value(name)
        if isinstance(value, Listing):
            return "\n".join(text for text, _ in self.texts(name))
        return self._text_of(value, name) if value else ""

    def needed_text(self, name: str) -> str:
        """Return the text that the rest is nothing without; note it if it is missing.

        Beside a key that is not known it is not: that key was probably meant.
        """
        text = self.text(name)
        if not self.has(name) and not self.has_unknown_keys:
            self.sheet.findings.add(self.place, "missing-field", field=self.word(name))
        return text

    def texts(self, name: str) -> tuple[Said, ...]:
        """Return every text of a field that may hold one or a list of them."""
        texts = ((self._text_of(item, name), item.place) for item in self._items(name))
        return tuple(said for said in texts if said[0])

    def _items(self, name: str) -> tuple[Node, ...]:
        value = self.value(name)
        return value.items if isinstance(value, Listing) else (value,) if value else ()

    def _text_of(self, value: Node, name: str) -> str:
        if isinstance(value, Mapping):
            text = sentence_with_colon(value)
            if not text:
                self.sheet.findings.add(value.place, "text-expected", field=self.word(name))
            return text
        if isinstance(value, Listing):
            self.sheet.findings.add(value.place, "text-expected", field=self.word(name))
            return ""
        if is_line(value.text) or not value.text.strip():
            blank = f"{self.section}.{name}"
            self.sheet.blanks.add(blank)
            self.sheet.lines.add(f"{blank} {self.place}")
            return LINE if name in _KEPT_AS_LINE and value.text.strip() else ""
        if len(value.text) > _LONGEST_TEXT:
            self.sheet.findings.add(
                value.place, "text-too-long", field=self.word(name), most=_LONGEST_TEXT
            )
        return unquoted(value.text[:_LONGEST_TEXT])

    def date(self, name: str) -> str:
        """Return a date as ISO text."""
        return parse_date(
            self.text(name), self.place_of(name), self.sheet.findings, self.sheet.folder_language
        )

    def choice(self, name: str, kind: str, otherwise: str = "") -> str:
        """Return the value of a fixed list that a word means."""
        words = self.text(name)
        if not words:
            return otherwise
        meaning = value_named(kind, words, self.sheet.folder_language)
        if not meaning:
            language, findings = self.sheet.language, self.sheet.findings
            findings.add(
                self.place_of(name),
                "unknown-choice",
                field=self.word(name),
                found=words[:60],
                nearest="" if findings.are_many else nearest_value(kind, words, language),
                known=", ".join(value_words(kind, language).values()),
            )
        return meaning or otherwise

    def number(self, name: str, kind: str, low: float, high: float) -> float | None:
        """Return a number within bounds; `kind` is the problem of one that is not."""
        words = self.text(name)
        if not words:
            return None
        number = number_in(words)
        if number is None or not low <= number <= high:
            self.sheet.findings.add(self.place_of(name), kind, found=words[:60])
            return None
        return number

    def person(self, name: str) -> str:
        """Return the id of somebody in the family; anybody else is a problem."""
        words = self.text(name)
        if not words:
            return ""
        return resolve_person(words, self.place_of(name), self.sheet.directory, self.sheet.findings)

    def persons(self, name: str) -> tuple[str, ...]:
        """Return the ids of people in the family; anybody else is a problem."""
        directory, findings = self.sheet.directory, self.sheet.findings
        return self._people(
            name, lambda words, place: resolve_person(words, place, directory, findings)
        )

    def somebody(self, name: str) -> str:
        """Return the id of somebody in the family, or the words for somebody outside it."""
        words = self.text(name)
        return self._somebody(words, self.place_of(name)) if words else ""

    def several(self, name: str) -> tuple[str, ...]:
        """Return ids of people in the family and words for people outside it."""
        return self._people(name, self._somebody)

    def _people(self, name: str, find: Callable[[str, Place], str]) -> tuple[str, ...]:
        """Return everybody in a field; a line among them stays, as an empty text in its place."""
        found: list[str] = []
        for item in self._items(name):
            is_blank = isinstance(item, Scalar) and is_line(item.text)
            people = tuple(find(*said) for said in self._names(item, name))
            found += ("",) if is_blank else (who for who in people if who and who not in found)
        return tuple(found) if any(found) else ()

    def _names(self, item: Node, name: str) -> Iterator[Said]:
        words = self._text_of(item, name)
        whole = (words,) if self.sheet.directory.find(words) else split_people(words)
        yield from ((part, item.place) for part in whole)

    def _somebody(self, words: str, place: Place) -> str:
        """Resolve a name, leaving alone what is far from every name in the family."""
        directory = self.sheet.directory
        if not directory.find(words) and not directory.is_nearly(words):
            return words
        return resolve_person(words, place, directory, self.sheet.findings)

    def visibility(self) -> Visibility:
        """Return who may see the thing that these fields describe."""
        return parse_visibility(
            self._said("only"),
            self._said("hide_from"),
            self.sheet.directory,
            self.sheet.findings,
            self.sheet.folder_language,
        )

    def _said(self, name: str) -> tuple[Said, ...]:
        """Return a restriction; one that is written but empty counts as said."""
        if name not in self.values:
            return ()
        return self.texts(name) or (("", self.place_of(name)),)

    def part(self, name: str, section: str, short: str = "") -> Fields | None:
        """Return the fields of a field; `short` names the one that a mere text stands for."""
        value = self.value(name)
        if value is None or not self.has(name) or self.is_blank(name):
            return None
        return next(iter(self._parts(value, name, section, short)), None)

    def parts(self, name: str, section: str, short: str = "") -> tuple[Fields, ...]:
        """Return the items of a list, each with its fields; one alone needs no list."""
        value = self.value(name)
        if value is None or not self.has(name) or self.is_blank(name):
            return ()
        items = value.items if isinstance(value, Listing) else (value,)
        return tuple(part for item in items for part in self._parts(item, name, section, short))

    def _parts(self, item: Node, name: str, section: str, short: str) -> Iterator[Fields]:
        if isinstance(item, Mapping) and short and self._is_sentence(item, section):
            item = Scalar(sentence_with_colon(item), item.place)
        if isinstance(item, Mapping):
            yield Fields(self.sheet, section, item)
        elif isinstance(item, Scalar) and short and item.text.strip():
            key = Scalar(short, item.place)
            yield Fields(self.sheet, section, Mapping(((key, item),), item.place))
        elif not is_empty(item):
            example = ", ".join(list(field_words(section, self.sheet.language).values())[:2])
            self.sheet.findings.add(
                item.place, "fields-expected", field=self.word(name), example=example
            )

    def _is_sentence(self, mapping: Mapping, section: str) -> bool:
        """Say whether `Mama sagt: Hallo` is a text with a colon rather than a key and a value."""
        if not sentence_with_colon(mapping):
            return False
        word = mapping.entries[0][0].text
        return not field_named(section, word) and not nearest_field(
            section, word, self.sheet.language
        )


def is_empty(node: Node) -> bool:
    """Say whether nothing is written in a node."""
    match node:
        case Scalar(text):
            return not text.strip()
        case Listing(items):
            return not items
        case Mapping(entries):
            return not entries


def is_line(text: str) -> bool:
    """Say whether a text is `____` or `…`: a line that is filled in by hand."""
    return bool(_LINE.fullmatch(text.strip()))


def sentence_with_colon(mapping: Mapping) -> str:
    """Return the one line `Mama sagt: "Hallo"` that YAML took for a key and a value."""
    if len(mapping.entries) != 1:
        return ""
    key, value = mapping.entries[0]
    if not isinstance(value, Scalar) or not value.text:
        return ""
    return f"{key.text}: {value.quote}{value.text}{value.quote}"


def number_in(words: str) -> float | None:
    """Return the number that a text is, such as `6`, `6,5` or `6/10`."""
    match = _NUMBER.fullmatch(words)
    return float(match[1].replace(",", ".")) if match else None
