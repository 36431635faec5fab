"""Take from a family's story what a template may be made of, and nothing else.

In: the family folder. Out: for each language that lines up with the first a draft: headings,
sentences and lines of pictures with placeholders. Notes, comments, reasons, passages for some
readers and own pictures are never taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from wnp.abstracting.agreeing import agreed
from wnp.abstracting.clue import BUBBLE, HEADING, PICTURE, TITLE, VOICE, WORDS, Clue, Told
from wnp.abstracting.grammar import VERB, clue_about, library_lines, name_clues
from wnp.abstracting.people import Seats, grammar
from wnp.abstracting.placeholders import Line, Namer, line_of, name_key
from wnp.abstracting.seen import lines_of_picture
from wnp.abstracting.source import Source
from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold
from wnp.model.scene import Scene
from wnp.model.story import Frame, Story
from wnp.model.visibility import EVERYONE
from wnp.problems import Findings, Place
from wnp.reading.blocks import Cutter, FrameDraft, PassageDraft
from wnp.reading.lines import decode_text
from wnp.reading.people import directory_of
from wnp.reading.scenes.context import key_words
from wnp.reading.scenes.pictures import parse_scene
from wnp.reading.story import split_head
from wnp.values import Value

AGES = ((10, 12), (6, 7), (0, 0))
"""From which age of a family's words they are for which age of a template's."""
SENTENCE = re.compile(r"(?<=[.!?…])[\"“”»]?\s+(?=[\"„“«]?\s?[A-ZÀ-ÖØ-ÞŒ¿¡{0-9])")
FILE = re.compile(r"\.(?:jpe?g|png|svg|gif|webp|heic|tiff?|bmp)\b", re.IGNORECASE)
QUOTED = re.compile(r"[„“«\"»‹›‘][^„“”«»\"‹›‘’]+[“”«»\"‹›’]")
MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+|^\s*(?:>\s?)+")
KEYED = re.compile(r"^[-*•–>· ]*")


class Passage(Value, frozen=True):
    """Sentences of a frame for one age."""

    age: int
    told: tuple[Told, ...]
    is_voice: bool = False


class Page(Value, frozen=True):
    """One frame of a draft."""

    number: int
    section: str
    heading: Told
    picture: tuple[Told, ...] = ()
    passages: tuple[Passage, ...] = ()
    had_picture: bool = False
    """Whether there was a picture; if none of it can stay, an empty frame takes its place."""


class Draft(Value, frozen=True):
    """One language of a template, before anybody has looked at it."""

    language: str
    title: Told
    pages: tuple[Page, ...]
    youngest: int = 3
    """For which age the words without an age are."""
    clues: tuple[Clue, ...] = ()
    """What making it found already: verbs, and names that are also words."""

    @property
    def told(self) -> tuple[Told, ...]:
        """Everything in it, in the order of the file."""
        return (self.title, *(told for page in self.pages for told in told_on(page)))


def told_on(page: Page) -> Iterator[Told]:
    """Yield everything on a page."""
    yield page.heading
    yield from page.picture
    for passage in page.passages:
        yield from passage.told


def drafts_of(source: Source, seats: Seats) -> tuple[Draft, ...]:
    """Return a draft for each language whose frames line up with the first."""
    stories = [story for story in source.folder.stories if story.language in LANGUAGES]
    own = source.folder.story(source.folder.family.language)
    if not own or own not in stories:
        return ()
    return tuple(
        _Taker(source, seats, story).draft()
        for story in (own, *(one for one in stories if one is not own))
        if story is own or _lines_up(story, own)
    )


def _lines_up(story: Story, own: Story) -> bool:
    return [frame.section for frame in story.frames] == [frame.section for frame in own.frames] or (
        len(story.frames) == len(own.frames) and all(not frame.section for frame in story.frames)
    )


class _Taker:
    """Takes one story apart."""

    def __init__(self, source: Source, seats: Seats, story: Story) -> None:
        self.source = source
        self.seats = seats
        self.story = story
        self.language = story.language
        self.file = story.place.file
        self.findings = Findings()
        self.namer = Namer(seats, self.language)
        self.months = tuple(table(f"{self.language}/grammar")["months"].values())
        self.clues: list[Clue] = []
        names = set(self.namer.parts)
        self.ordinary = frozenset(names & set(grammar(self.language)["ordinary"]))
        self.shared = frozenset(name_key(name) for name, _ in seats.shared)
        self.may_shrink = frozenset(
            name
            for name, members in seats.groups.items()
            if len(members) > 1 and len(set(members) - seats.optional) < 2
        )

    def draft(self) -> Draft:
        """Return the story as a draft."""
        text = decode_text(self.source.files[self.file], self.file, self.findings)
        lines = list(enumerate(unicodedata.normalize("NFC", text).split("\n"), 1))
        head, body = split_head(lines, self.file, self.findings)
        directory = directory_of(self.source.folder.family)
        cutter = Cutter(self.file, directory, self.findings, self.language)
        drafts = cutter.cut(body)
        title = self._title(head)
        pages = [
            self._page(draft, frame)
            for draft, frame in zip(drafts, self.story.frames, strict=False)
            if frame.visibility == EVERYONE
        ]
        youngest = _age_for(self.story.age or 0) or 3
        return Draft(self.language, title, tuple(pages), youngest, tuple(self.clues))

    def _title(self, head: Sequence[tuple[int, str]]) -> Told:
        words = self.story.title
        at = next(
            ((n, text.index(words) + 1) for n, text in head if words and words in text), (1, 1)
        )
        return self._words(line_of(words, at[1]), at[0], TITLE, 0)

    def _words(self, line: Line, number: int, kind: str, frame: int) -> Told:
        """Put placeholders into words, let verbs agree, and note what is not sure."""
        named = self.namer.with_placeholders(line)
        made, is_unsure = agreed(named, self.may_shrink, self.language)
        place = Place(self.file, number, line.columns[0] if line.columns else 1)
        told = Told(made.text, place, self.language, kind, made.columns, frame)
        if is_unsure and told.text not in library_lines(self.language):
            self.clues.append(clue_about(VERB, told, 0, None))
        names = [one for one in self.namer.pattern.finditer(line.text) if not one["id"]]
        self.clues += name_clues(told, names, self.ordinary, self.shared)
        return told

    def _page(self, draft: FrameDraft, frame: Frame) -> Page:
        number = frame.number
        title = line_of(draft.title, 4)
        passages = [
            passage
            for one in draft.passages
            if not one.restriction.is_note
            and not one.restriction.is_for_nobody
            and one.restriction.visibility == EVERYONE
            and (passage := self._passage(one, number)).told
        ]
        heading = self._words(title, draft.place.line, HEADING, number)
        picture = self._picture(draft, frame)
        had_picture = frame.picture is not None
        return Page(number, frame.section, heading, picture, tuple(passages), had_picture)

    def _passage(self, draft: PassageDraft, frame: int) -> Passage:
        age = _age_for(draft.restriction.from_age)
        kind = VOICE if draft.is_voice else WORDS
        told = [
            self._words(sentence, number, kind, frame)
            for number, text in _joined(draft.lines)
            for sentence in _sentences(line_of(text), self.months, is_voice=draft.is_voice)
        ]
        return Passage(age, tuple(told), draft.is_voice)

    def _picture(self, draft: FrameDraft, frame: Frame) -> tuple[Told, ...]:
        """Return the lines of a picture that hold nothing but words we know, and what is said."""
        if not draft.pictures or not isinstance(frame.picture, Scene):
            return self._seen(draft, frame)
        lines = draft.pictures[0][1]
        findings = Findings()
        parse_scene(lines, self.file, self.source.folder.family, self.language, findings)
        doubtful = {found.place.line for found in findings}
        return tuple(
            self._picture_line(text, number, frame.number)
            for number, text in lines
            if number not in doubtful and text.strip() and not self._goes(text)
        )

    def _seen(self, draft: FrameDraft, frame: Frame) -> tuple[Told, ...]:
        """Return a picture of faces, or one that only the first language writes out."""
        place = Place(self.file, draft.place.line, 1)
        lines = lines_of_picture(frame.picture, self.seats, self.language)
        return tuple(
            Told(line, place, self.language, PICTURE, (1,) * len(line), frame.number)
            for line in lines
        )

    def _goes(self, text: str) -> bool:
        """Say whether a line is about a picture of the family's own, its words, or a remark."""
        bare = KEYED.sub("", text)
        key = fold(bare.partition(":")[0])
        keys = key_words(self.language)
        return (
            bare.startswith("#") or keys.get(key) in ("alt", "picture") or bool(FILE.search(bare))
        )

    def _picture_line(self, text: str, number: int, frame: int) -> Told:
        """Put names as pictures need them, and names as sentences need them in what is said."""
        line, made, start = line_of(text), "", 0
        columns: tuple[int, ...] = ()
        quotes = list(QUOTED.finditer(line.text))
        for quote in (*quotes, None):
            begin, end = quote.span() if quote else (len(line.text), len(line.text))
            refs = self.namer.refs(line.cut(start, begin))
            said = self._words(line.cut(begin, end), number, BUBBLE, frame)
            made += refs.text + said.text
            columns = (*columns, *refs.columns, *said.columns)
            start = end
        kind = BUBBLE if quotes else PICTURE
        return Told(made, Place(self.file, number, 1), self.language, kind, columns, frame)


def _age_for(age: int) -> int:
    """Return for which age of a template the words for some age are; 0 are the youngest."""
    return next(to for begin, to in AGES if age >= begin)


def _joined(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield lines; one that goes on in the next is joined with it."""
    waiting: tuple[int, str] | None = None
    for number, text in lines:
        goes_on = (
            waiting and text.strip()[:1].islower() and not re.search(r"[.!?…]\W*$", waiting[1])
        )
        if waiting and goes_on:
            waiting = (waiting[0], f"{waiting[1].rstrip()} {text.strip()}")
            continue
        if waiting:
            yield waiting
        waiting = (number, text) if text.strip(" >") else None
    if waiting:
        yield waiting


def _sentences(line: Line, months: Collection[str], *, is_voice: bool) -> Iterator[Line]:
    """Yield the sentences of a line; what somebody says stays whole."""
    mark = MARK.match(line.text)
    start = mark.end() if mark else 0
    found = () if is_voice else SENTENCE.finditer(line.text, start)
    ends = [m.end() for m in found if not _is_in_date(line.text, m, months)]
    for end in (*ends, len(line.text)):
        part = line.cut(start, end)
        skipped = len(part.text) - len(part.text.lstrip())
        whole = part.cut(skipped, len(part.text.rstrip()))
        if whole.text:
            yield whole
        start = end


def _is_in_date(text: str, gap: re.Match[str], months: Collection[str]) -> bool:
    """Say whether a dot stands inside a date: “am 12. November”."""
    return bool(re.search(r"\d\.$", text[: gap.start()])) and text[gap.end() :].startswith(
        tuple(months)
    )
