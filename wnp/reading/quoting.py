"""Put a child's own words into the story where it refers to them: `> **Mia:** (Haus: hund)`.

In: stories and tools. Out: stories in which the words stand, letter for letter, for those who may
read both. What the child has not let go never gets into a story: it is a problem and stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold, nearest
from wnp.model.story import Frame, Passage, Story
from wnp.model.tools import HOUSES, HouseItem, Question, Tools
from wnp.model.visibility import Visibility
from wnp.model.words import Bullets, Paragraph
from wnp.problems import Findings
from wnp.reading.keys import field_named, field_words
from wnp.reading.story_words import both_visibilities
from wnp.reading.visibility import CLOSED
from wnp.values import Value, replace

_NUMBERED = re.compile(r"(.+?)\s*(\d{1,2})\.?")
_LONGEST = 60


class Quote(Value, frozen=True):
    """Words that a story may ask for, and who may read them."""

    words: str
    released: bool
    child: str
    names: tuple[str, ...]
    """Folded: the short name, and the house with a number: `sorgen2`."""
    shown: str
    """How the manual and hints call it."""
    visibility: Visibility


def with_quotes(
    stories: tuple[Story, ...], tools: Tools, language: str, findings: Findings
) -> tuple[Story, ...]:
    """Return stories with the words that they refer to."""
    quotes = {"houses": tuple(_of_houses(tools, language)), "questions": tuple(_answers(tools))}
    reader = _Quoting(quotes, findings)
    return tuple(replace(story, frames=tuple(map(reader.frame, story.frames))) for story in stories)


def _of_houses(tools: Tools, language: str) -> Iterator[Quote]:
    words = field_words("three_houses", language)
    for houses in tools.houses:
        for house in HOUSES:
            for number, item in enumerate(houses.of(house), 1):
                yield _of_house(item, houses.child, number, words[house], houses.visibility)


def _of_house(item: HouseItem, child: str, number: int, house: str, around: Visibility) -> Quote:
    return Quote(
        words=item.words,
        released=item.released,
        child=child,
        names=tuple(filter(None, (fold(item.id), f"{item.house}{number}"))),
        shown=item.id or f"{house} {number}",
        visibility=_both(item.visibility, around),
    )


def _answers(tools: Tools) -> Iterator[Quote]:
    for number, question in enumerate(tools.questions, 1):
        if question.answer:
            yield _answer(question, number)


def _answer(question: Question, number: int) -> Quote:
    names = tuple(filter(None, (fold(question.id), str(number))))
    return Quote(
        words=question.answer,
        released=True,
        child=question.who,
        names=names,
        shown=question.id or str(number),
        visibility=question.visibility,
    )


def _both(one: Visibility, other: Visibility) -> Visibility:
    return both_visibilities(one, other) or Visibility(only=CLOSED)


@cache
def _reference() -> re.Pattern[str]:
    """Return what finds `(Haus: hund)` in any of our languages."""
    words = {
        word
        for language in LANGUAGES
        for row in table(f"{language}/tools")["quote"].values()
        for word in row
    }
    listed = "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
    return re.compile(rf"\(\s*({listed})\s*:\s*([^()\n]{{1,{_LONGEST}}}?)\s*\)", re.IGNORECASE)


def _kind(word: str) -> str:
    kinds: Iterable[str] = (
        kind
        for language in LANGUAGES
        for kind, row in table(f"{language}/tools")["quote"].items()
        if fold(word) in map(fold, row)
    )
    return next(iter(kinds))


class _Quoting:
    """Replaces references in one folder's stories."""

    def __init__(self, quotes: dict[str, tuple[Quote, ...]], findings: Findings) -> None:
        self.quotes = quotes
        self.findings = findings

    def frame(self, frame: Frame) -> Frame:
        """Return a frame with the words that it refers to."""
        return replace(frame, passages=tuple(map(self.passage, frame.passages)))

    def passage(self, passage: Passage) -> Passage:
        """Return a passage with the words that it refers to, seen by whoever may read both."""
        text = "\n".join(block.text for block in passage.words)
        found = [self._found(match, passage) for match in _reference().finditer(text)]
        if not found:
            return passage
        visibility = passage.visibility
        for quote in filter(None, found):
            visibility = _both(visibility, quote.visibility)
        blocks = tuple(self._block(block, passage) for block in passage.words)
        return replace(passage, words=blocks, visibility=visibility)

    def _block(self, block: Paragraph | Bullets, passage: Passage) -> Paragraph | Bullets:
        if isinstance(block, Bullets):
            return replace(
                block, items=tuple(self._paragraph(item, passage) for item in block.items)
            )
        return self._paragraph(block, passage)

    def _paragraph(self, paragraph: Paragraph, passage: Passage) -> Paragraph:
        def words(match: re.Match[str]) -> str:
            quote = self._meant(match, passage)
            return quote.words if quote and quote.released else ""

        spans = (replace(span, text=_reference().sub(words, span.text)) for span in paragraph.spans)
        return Paragraph(tuple(spans))

    def _meant(self, match: re.Match[str], passage: Passage) -> Quote | None:
        """Return the words that are meant: of the child that speaks, else of any."""
        names = set(_names(match[2]))
        quotes = [quote for quote in self.quotes[_kind(match[1])] if names & set(quote.names)]
        own = [quote for quote in quotes if quote.child == passage.speaker]
        return next(iter(own or quotes), None)

    def _found(self, match: re.Match[str], passage: Passage) -> Quote | None:
        """Return the words that are meant, and note where there are none to be told."""
        quote = self._meant(match, passage)
        if quote is None:
            known = [one.shown for one in self.quotes[_kind(match[1])]]
            self.findings.add(
                passage.place,
                "unknown-quote",
                found=match[2],
                nearest=nearest(match[2], known),
                known=", ".join(known),
            )
        elif not quote.released:
            self.findings.add(passage.place, "quote-not-released", found=match[2])
        return quote


def _names(written: str) -> Iterable[str]:
    """Yield what a reference may mean: a short name, or a house and a number."""
    yield fold(written)
    if found := _NUMBERED.fullmatch(written):
        for language in LANGUAGES:
            if house := field_named("three_houses", found[1], language):
                yield f"{house}{int(found[2])}"
