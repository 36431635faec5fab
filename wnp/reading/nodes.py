"""Read a YAML file as it was written: every value stays text and knows its place.

In: text. Out: mappings, listings and scalars of our own. The only module that knows yaml. It uses
the events of the C parser and builds nothing but these three types from them, so no text becomes a
number, a date or anything that could run. Shortcuts (anchors, aliases, tags) are not followed but
explained, depth and number of values are bounded, and the parser's own words never reach an author.
"""

from __future__ import annotations

import yaml
from yaml._yaml import Mark as CMark

from wnp.problems import Findings, Place
from wnp.reading.keys import is_key
from wnp.reading.repairs import leave_out, repair_lines
from wnp.values import Value, field

MOST_DEPTH = 30
"""A plan is five levels deep."""
MOST_VALUES = 20_000
_MOST_ATTEMPTS = 12
"""How many unreadable spots of one file are reported before the reader gives up."""


UNREAD = frozenset(
    {
        "unclosed-quote", "unclosed-bracket", "bracket-contents", "colon-in-text", "missing-colon",
        "special-start", "backslash", "indentation", "unreadable-line", "text-and-more",
        "too-deep", "too-many-values", "second-document", "key-is-no-word", "shortcut",
    }
)  # fmt: skip
"""Kinds of problems behind which something of the file was left out."""


class Scalar(Value, frozen=True):
    """A text, exactly as it was written."""

    text: str
    place: Place
    quote: str = ""
    """The sign that stood around it; empty: none."""


class Listing(Value, frozen=True):
    """Values in order."""

    items: tuple[Node, ...]
    place: Place


class Mapping(Value, frozen=True):
    """Keys with values, in order, each key once."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place


Node = Scalar | Listing | Mapping


class _Open(Value):
    """A mapping or listing that has begun and not ended."""

    place: Place
    in_brackets: bool
    is_mapping: bool
    parts: list[Node] = field(default_factory=list)


class _TooMuchError(Exception):
    """The file is deeper or longer than any that a person writes."""

    def __init__(self, kind: str, place: Place) -> None:
        super().__init__(kind)
        self.kind = kind
        self.place = place


def parse_nodes(text: str, file: str, findings: Findings, *, first_line: int = 1) -> Node | None:
    """Read a whole file, or the head of one that begins at `first_line`.

    What cannot be read is reported and left out together with what is indented beneath it, so that
    one slip does not hide the others. None means that there is nothing.
    """
    lines = repair_lines(text.split("\n"), file, first_line, is_key, findings)
    told: set[int] = set()
    for _ in range(_MOST_ATTEMPTS):
        heard = Findings()
        builder = _Builder(lines, file, first_line, heard)
        try:
            for event in yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader):
                builder.take(event)
        except _TooMuchError as bound:
            findings.add(bound.place, bound.kind)
            return None
        except yaml.YAMLError as error:
            place = builder.explain(error)
            index = min(max(place.line - first_line, 0), len(lines) - 1)
            if index in told:
                return None
            told.add(index)
            findings.extend(heard.found)
            leave_out(lines, index)
            continue
        findings.extend(heard.found)
        return builder.root
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


class _Builder:
    """Puts the parser's events together to nodes."""

    def __init__(self, lines: list[str], file: str, first_line: int, findings: Findings) -> None:
        self.lines = lines
        self.file = file
        self.first_line = first_line
        self.findings = findings
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.count = 0
        self.documents = 0

    def place(self, mark: yaml.Mark | CMark | None) -> Place:
        """Return the place of a mark of the parser."""
        if mark is None:
            return Place(self.file, self.first_line)
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents == 2:
                self.findings.add(self.place(event.start_mark), "second-document")

    def _take_node(self, event: yaml.NodeEvent) -> None:
        place = self.place(event.start_mark)
        self.count += 1
        if self.count > MOST_VALUES:
            raise _TooMuchError("too-many-values", place)
        if len(self.open) >= MOST_DEPTH:
            raise _TooMuchError("too-deep", place)
        if isinstance(event, yaml.AliasEvent):
            self.findings.add(place, "shortcut", found=f"*{event.anchor}")
            self._put(Scalar("", place))
            return
        shortcut = f"&{event.anchor}" if event.anchor else getattr(event, "tag", None)
        if shortcut:
            self.findings.add(place, "shortcut", found=shortcut)
        if isinstance(event, yaml.ScalarEvent):
            self._put(Scalar(event.value, place, _quote(event)))
        elif isinstance(event, yaml.CollectionStartEvent):
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            self.open.append(_Open(place, bool(event.flow_style), is_mapping))

    def _close(self) -> None:
        done = self.open.pop()
        if done.is_mapping:
            self._put(self._mapping(done))
        else:
            self._put(Listing(tuple(done.parts), done.place))

    def _mapping(self, done: _Open) -> Mapping:
        """Put keys and values together; of a key that stands twice, the first counts."""
        entries: dict[str, tuple[Scalar, Node]] = {}
        before = ""
        for key, value in zip(done.parts[::2], done.parts[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.findings.add(key.place, "key-is-no-word")
            elif done.in_brackets and before and self._has_no_colon(key, value):
                entries[before] = (entries[before][0], self._joined(entries[before][1], key))
            elif key.text in entries:
                first = entries[key.text][0].place.line
                self.findings.add(key.place, "duplicate-key", found=key.text, first=first)
            else:
                entries[key.text] = (key, value)
                before = key.text if isinstance(value, Scalar) and not value.quote else ""
        return Mapping(tuple(entries.values()), done.place)

    def _has_no_colon(self, key: Scalar, value: Node) -> bool:
        """Say whether a word in braces is what follows a comma in a text, not a key."""
        if not isinstance(value, Scalar) or value.text or value.quote or key.quote:
            return False
        line = self.lines[key.place.line - self.first_line]
        between = line[key.place.column - 1 + len(key.text) : value.place.column - 1]
        return value.place.line == key.place.line and ":" not in between

    def _joined(self, value: Node, more: Scalar) -> Node:
        """Put the part of a text behind a comma back to the part before it, as in `6,5`."""
        line = self.lines[more.place.line - self.first_line]
        comma = "," if line[more.place.column - 2] == "," else ", "
        text = value.text if isinstance(value, Scalar) else ""
        return Scalar(f"{text}{comma}{more.text}", value.place)

    def _put(self, node: Node) -> None:
        if self.open:
            self.open[-1].parts.append(node)
        elif self.documents == 1:
            self.root = node

    def explain(self, error: yaml.YAMLError) -> Place:
        """Note what is wrong in words of our own, and return the place that is guilty."""
        problem_mark = getattr(error, "problem_mark", None)
        begun = getattr(error, "context_mark", None)
        here = self.place(problem_mark)
        there = self.place(begun) if begun else here
        said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', error)}"
        brackets = next((o.place for o in reversed(self.open) if o.in_brackets), None)
        for words, kind, at_beginning in _EXPLANATIONS:
            if all(word in said for word in words):
                place = there if at_beginning else here
                if kind == "bracket-contents" and brackets and here.line > brackets.line:
                    place, kind = brackets, "unclosed-bracket"
                break
        else:
            place, kind = (brackets, "unclosed-bracket") if brackets else (here, "unreadable-line")
        place = _within(place, self.lines, self.first_line)
        found = self.lines[place.line - self.first_line][max(place.column - 1, 0) :].strip()
        self.findings.add(place, kind, found=found[:40])
        return place


def _within(place: Place, lines: list[str], first_line: int) -> Place:
    """Return a place that has words: the parser may stop on an empty line at the end."""
    index = min(place.line - first_line, len(lines) - 1)
    while index > 0 and not lines[index].strip():
        index -= 1
    if index == place.line - first_line:
        return place
    return Place(place.file, index + first_line, _indent(lines[index]) + 1)


_EXPLANATIONS = (
    (("quoted scalar", "unexpected end"), "unclosed-quote", True),
    (("quoted scalar", "document indicator"), "unclosed-quote", True),
    (("quoted scalar", "escape"), "backslash", False),
    (("quoted scalar", "did not find expected hex"), "backslash", False),
    (("flow",), "bracket-contents", False),
    (("plain scalar", "unexpected ':'"), "bracket-contents", False),
    (("mapping values are not allowed",), "colon-in-text", False),
    (("could not find expected ':'",), "missing-colon", True),
    (("cannot start any token",), "special-start", False),
    (("while scanning an alias",), "special-start", True),
    (("while scanning an anchor",), "special-start", True),
    (("while scanning a tag",), "special-start", True),
    (("while parsing a tag",), "special-start", True),
    (("while parsing a node", "tag"), "special-start", True),
    (("block scalar",), "special-start", True),
    (("block sequence entries",), "special-start", False),
    (("mapping keys are not allowed",), "special-start", False),
    (("while parsing a block",), "indentation", False),
)
"""Words of the parser, our kind of problem, and whether the guilt lies where the thing began."""


def _quote(event: yaml.ScalarEvent) -> str:
    return event.style if event.style in ("'", '"') else ""
