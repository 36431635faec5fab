"""Read words as they were set: paragraphs, lists, strong and emphasised words, line breaks.

In: the text of a passage. Out: blocks of spans, and problems for what a booklet cannot show. The
only module that knows Python-Markdown: its parser gives a tree, the tree becomes our own blocks.
A new line on the author's screen is a new line on the page, so that each sentence can have its own.
Raw HTML stays text, links leave nothing but their words, and there are no headings or tables here.
Words without any marks, the usual case, do not need the parser at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import punctuation
from typing import TYPE_CHECKING

from wnp.model.words import Block, Bullets, Paragraph, Span, Words
from wnp.problems import Findings, Place

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST = 8_000
"""Signs of one passage; a page holds some 600."""
_DEEPEST = 4
"""Spaces before a line that count: one list within a list."""
_SET = re.compile(r"[*_\\]|^ {0,4}(?:[-+]|\d{1,4}[.)])\s|  $", re.MULTILINE)
"""What makes words more than plain paragraphs."""
_TARGET = r"\(((?:[^()\n]|\([^()\n]{0,200}\)){0,400})\)"
_PICTURE = re.compile(r"!\[([^\[\]\n]{0,200})\](?:" + _TARGET + ")?")
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,200})\]" + _TARGET)
_SAFE_LINK = re.compile(r"\s*(?:https?:|mailto:|tel:|[^:]*$)", re.IGNORECASE)
_TABLE = re.compile(r"^\s*\|.*\|\s*$|^\s*:?-{3,}:?\s*\|")
_NUMBERED = re.compile(r"^( *)(\d{1,4})[.)](?=\s)")
_BULLET = re.compile(r"^ *[-+*]\s")
_LONG_RUN = re.compile(r"([*_])\1{3,}")


def parse_words(text: str, place: Place, findings: Findings) -> Words:
    """Read the words of a passage that begins at a place."""
    if len(text) > LONGEST:
        findings.add(place, "words-too-long", most=LONGEST)
    cleaned = [
        _clean_line(line, Place(place.file, place.line + offset, 1), findings)
        for offset, line in enumerate(text[:LONGEST].split("\n"))
    ]
    if not _SET.search("\n".join(cleaned)):
        return tuple(_plain_paragraphs(cleaned))
    return tuple(_blocks(_tree(_with_lists(cleaned))))


def _clean_line(line: str, place: Place, findings: Findings) -> str:
    """Return a line without what is no word: links, pictures; note what gets lost."""
    line = line.replace("\t", "    ").replace("\x02", "").replace("\x03", "")
    if _TABLE.match(line):
        findings.add(place, "table-in-words")
    if _PICTURE.search(line):
        findings.add(place, "picture-in-words")
        line = _PICTURE.sub(lambda found: found[1], line)
    for found in _LINK.finditer(line):
        if not _SAFE_LINK.match(found[2]):
            findings.add(place, "unsafe-link", found=found[1])
    line = _LINK.sub(lambda found: found[1], line)
    return _LONG_RUN.sub(lambda run: run[1] * 3, _indented_little(line))


def _with_lists(lines: Sequence[str]) -> list[str]:
    """Return lines as the parser wants them: a blank line before a list, dates no lists.

    "3. Mai" begins no list: numbers count only where there is a one and a two.
    """
    numbers = {found[2] for line in lines if (found := _NUMBERED.match(line))}
    is_counted = {"1", "2"} <= numbers
    done: list[str] = []
    in_list = False
    for line in lines:
        if line.strip() in ("-", "+", "*"):
            line = f"\\{line.strip()}"  # a mark with nothing behind it begins no list
        line = _NUMBERED.sub(r"\1\2." if is_counted else r"\1\2\\.", line)
        is_item = bool(_BULLET.match(line) or (is_counted and _NUMBERED.match(line)))
        if is_item and not in_list:
            done.append("")
        in_list = is_item or (in_list and bool(line.strip()))
        done.append(line)
    return done


def _indented_little(line: str) -> str:
    """Return a line with no more spaces in front than a list within a list has."""
    words = line.lstrip(" ")
    ending = "  " if line.endswith(("  ", "\\")) else ""
    indent = " " * (_DEEPEST if len(line) - len(words) >= _DEEPEST else 0)
    return (indent + words).rstrip(" \\") + ending if words.strip() else ""


def _plain_paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    """Yield paragraphs of words without marks."""
    waiting: list[str] = []
    for line in [*lines, ""]:
        if words := line.strip():
            waiting.append(words)
        elif waiting:
            yield Paragraph((Span(re.sub(" +", " ", "\n".join(waiting))),))
            waiting = []


def _tree(lines: list[str]) -> Element:
    """Return Markdown's tree of some lines, with nothing switched on but what we can print."""
    from markdown import Markdown

    reader = Markdown()
    reader.ESCAPED_CHARS = list(punctuation)
    for name in ("code", "hashheader", "setextheader", "hr", "quote", "reference"):
        reader.parser.blockprocessors.deregister(name)
    for name in (
        "backtick", "reference", "link", "image_link", "image_reference", "short_reference",
        "short_image_ref", "autolink", "automail", "html", "entity",
    ):  # fmt: skip
        reader.inlinePatterns.deregister(name)
    root = reader.parser.parseDocument(lines).getroot()
    if root is None:
        from xml.etree.ElementTree import Element

        return Element("div")
    for name in ("inline", "unescape"):
        reader.treeprocessors[name].run(root)
    return root


def _blocks(root: Element) -> Iterator[Block]:
    for element in root:
        if element.tag in ("ul", "ol"):
            yield Bullets(tuple(_items(element)), numbered=element.tag == "ol")
        elif spans := _spans(element):
            yield Paragraph(spans)


def _items(listing: Element) -> Iterator[Paragraph]:
    """Yield the items of a list; the items of a list inside it follow their own."""
    for item in listing:
        inner = [part for part in item if part.tag in ("ul", "ol")]
        for part in inner:
            item.remove(part)
        if spans := _spans(item):
            yield Paragraph(spans)
        for part in inner:
            yield from _items(part)


def _spans(element: Element) -> tuple[Span, ...]:
    """Return the words of an element, runs of one style together, without spaces at the ends."""
    joined: list[Span] = []
    for span in _runs(element, Span("")):
        if joined and (joined[-1].strong, joined[-1].emphasis) == (span.strong, span.emphasis):
            span = Span(joined.pop().text + span.text, span.strong, span.emphasis)
        joined.append(span)
    return _trimmed(joined)


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Return spans with single spaces, none at line ends nor at the ends of all."""
    kept: list[Span] = []
    at_start = True
    for span in spans:
        text = re.sub(r" *\n *", "\n", re.sub(r" +", " ", span.text))
        text = text.lstrip(" \n") if at_start else text
        if text:
            kept.append(Span(text, span.strong, span.emphasis))
            at_start = text.endswith((" ", "\n"))
    while kept and not kept[-1].text.rstrip(" \n"):
        kept.pop()
    if kept:
        last = kept.pop()
        kept.append(Span(last.text.rstrip(" \n"), last.strong, last.emphasis))
    return tuple(kept)


def _runs(element: Element, style: Span) -> Iterator[Span]:
    """Yield the words inside an element, each run with its style."""
    if element.text:
        yield Span(element.text, style.strong, style.emphasis)
    for part in element:
        if part.tag == "br":
            yield Span("" if (part.tail or "").startswith("\n") else "\n")
        elif part.tag == "p":
            yield from _runs(part, style)
            yield Span("\n", style.strong, style.emphasis)
        else:
            strong = style.strong or part.tag == "strong"
            yield from _runs(part, Span("", strong, style.emphasis or part.tag == "em"))
        if part.tail:
            yield Span(part.tail, style.strong, style.emphasis)
