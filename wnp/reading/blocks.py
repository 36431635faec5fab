"""Cut a story into frames, and frames into words, voices and picture lines.

In: the lines of `story.md` below its head. Out: drafts of frames with everything still as it was
written, and problems for what was opened and not closed. Every line keeps its number.
"""

from __future__ import annotations

import re

from wnp.problems import Findings, Place
from wnp.reading.people import Directory
from wnp.reading.story_words import (
    Restriction,
    narrowed,
    nearest_story_word,
    parse_restriction,
    story_word,
)
from wnp.values import Value, field

Line = tuple[int, str]
MOST_FRAMES = 200
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?!#)\s*(.*?)\s*#*\s*$")
_EXCUSED = re.compile(r"^\s*#\s*ok\b(?:[^:]{0,80}:|\s*$)", re.IGNORECASE)
"""A line that is no title: it says why advice is not followed; `wnp.reading.excuses` reads it."""
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})\s*([^`]*)$")
_COLONS = re.compile(r"^\s*:{3,}\s*(.*?)\s*:*\s*$")
_RULE = re.compile(r"^\s*([-*_=])(?:\s*\1){2,}\s*$")
_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")


class PassageDraft(Value):
    """Lines of words with one speaker and one restriction."""

    restriction: Restriction
    lines: list[Line] = field(default_factory=list)
    is_voice: bool = False

    def goes_on(self, number: int) -> bool:
        """Say whether a line without `>` still belongs to the voice right above it."""
        last, text = self.lines[-1]
        return self.is_voice and last == number - 1 and bool(text.strip(" >"))


class FrameDraft(Value):
    """A heading and what stands beneath it."""

    place: Place
    title: str
    attributes: str = ""
    passages: list[PassageDraft] = field(default_factory=list)
    pictures: list[tuple[Place, list[Line]]] = field(default_factory=list)


class _Open(Value, frozen=True):
    """A `:::` that was opened."""

    place: Place
    restriction: Restriction


class _Fence(Value):
    """A picture block, or some other fenced block, that was opened."""

    place: Place
    marks: str
    lines: list[Line] = field(default_factory=list)
    is_picture: bool = True


class Cutter:
    """Goes through the lines of a story and cuts it into frames."""

    def __init__(self, file: str, directory: Directory, findings: Findings, language: str) -> None:
        self.file = file
        self.directory = directory
        self.findings = findings
        self.language = language
        self.frames: list[FrameDraft] = []
        self.title = ""
        self.open: list[_Open] = []
        self.fence: _Fence | None = None
        self.comment: Place | None = None
        self.hidden: list[str] = []
        """What stands behind each `:::` that is open inside a comment."""
        self.is_lost = False
        """Whether words before the first frame were already noted."""

    def cut(self, lines: list[Line]) -> list[FrameDraft]:
        """Return the frames of some lines."""
        for number, text in lines:
            if len(self.frames) > MOST_FRAMES:
                break
            self._take(number, text.rstrip())
        self.frames = self.frames[:MOST_FRAMES]
        self._close_everything()
        return self.frames

    def _place(self, number: int, column: int = 1) -> Place:
        return Place(self.file, number, column)

    def _take(self, number: int, text: str) -> None:
        heading = _HEADING.match(text) if not _EXCUSED.match(text) else None
        if self.fence and not self._ends_fence(text, heading):
            self.fence.lines.append((number, text))
            return
        if self.fence:
            self._close_fence(is_closed=not heading)
            if not heading:
                return
        if self.comment and (colons := _COLONS.match(text)):
            self._take_hidden_colons(colons[1])
        text = self._without_comments(number, text)
        if not self.comment:
            self._open_hidden(number)
        heading = heading and _HEADING.match(text)
        if heading:
            self._take_heading(number, heading)
        elif _EXCUSED.match(text):
            return
        elif fence := _FENCE.match(text):
            self._open_fence(number, fence)
        elif colons := _COLONS.match(text):
            self._take_colons(number, colons[1])
        else:
            self._take_words(number, text)

    def _ends_fence(self, text: str, heading: re.Match[str] | None) -> bool:
        """Say whether a line ends the fenced block: its closing marks, or the next frame."""
        fence = self.fence
        if fence is None or (heading and len(heading[1]) == 2):
            return True
        marks = text.strip()
        return marks.startswith(fence.marks) and not marks.strip(fence.marks[0])

    def _close_fence(self, *, is_closed: bool) -> None:
        fence, self.fence = self.fence, None
        if fence is None:
            return
        if not is_closed:
            self.findings.add(fence.place, "unclosed-picture")
        if fence.is_picture and self.frames:
            self.frames[-1].pictures.append((fence.place, fence.lines))

    def _open_fence(self, number: int, found: re.Match[str]) -> None:
        place = self._place(number)
        word = found[2].strip().strip("{}.").split(" ")[0]
        is_picture = not word or story_word("blocks", word, self.language) == "picture"
        if not is_picture:
            near = nearest_story_word("blocks", word, self.language, self.findings)
            self.findings.add(place, "unknown-fence", found=word[:60], nearest=near)
        elif self.open:
            self.findings.add(place, "picture-in-block")
        elif not self.frames:
            self._note_lost(place)
        is_kept = is_picture and bool(self.frames) and not self.open
        self.fence = _Fence(place, found[1], is_picture=is_kept)

    def _take_heading(self, number: int, found: re.Match[str]) -> None:
        """Begin a frame; `#` is the title if it comes first, other levels are slips."""
        self._close_blocks()
        place = self._place(number)
        attributes = _ATTRIBUTES.search(found[2])
        title = found[2][: attributes.start()] if attributes else found[2]
        if len(found[1]) == 1 and not self.frames and not self.title:
            self.title = title.strip()
            return
        if len(found[1]) != 2:
            self.findings.add(place, "heading-level", found=found[1], title=title.strip()[:60])
        if not title.strip():
            self.findings.add(place, "heading-empty")
        if len(self.frames) == MOST_FRAMES:
            self.findings.add(place, "too-many-frames", most=MOST_FRAMES)
        words = attributes[1] if attributes else ""
        self.frames.append(FrameDraft(place, title.strip(), words))

    def _take_colons(self, number: int, words: str) -> None:
        """Open a block, or close the last one."""
        place = self._place(number)
        if not words:
            if self.open:
                self.open.pop()
            else:
                self.findings.add(place, "nothing-to-close")
            return
        inner = parse_restriction(words, place, self.directory, self.findings, self.language)
        outer = self.open[-1].restriction if self.open else Restriction()
        both = narrowed(outer, inner)
        if both.is_for_nobody and not outer.is_for_nobody:
            self.findings.add(place, "nobody-may-see", found=words[:60])
        self.open.append(_Open(place, both))

    def _take_words(self, number: int, text: str) -> None:
        """Add a line of words to the passage that it belongs to."""
        if _RULE.match(text):
            text = ""
        if not self.frames:
            if text.strip():
                self._note_lost(self._place(number))
            return
        restriction = self.open[-1].restriction if self.open else Restriction()
        passages = self.frames[-1].passages
        last = passages[-1] if passages else None
        if last and last.restriction != restriction:
            last = None
        is_voice = text.lstrip().startswith(">")
        goes_on = last and (not text.strip() or last.is_voice == is_voice or last.goes_on(number))
        if last and goes_on:
            last.lines.append((number, text))
        elif text.strip():
            passages.append(PassageDraft(restriction, [(number, text)], is_voice))

    def _note_lost(self, place: Place) -> None:
        """Note words that stand before the first heading, once."""
        if not self.is_lost:
            self.findings.add(place, "words-before-first-frame")
        self.is_lost = True

    def _without_comments(self, number: int, text: str) -> str:
        """Return a line without `<!-- … -->`: who writes so wants it to stay unseen."""
        kept = []
        while text:
            if self.comment:
                _, end, text = text.partition("-->")
                self.comment = None if end else self.comment
                continue
            before, begin, text = text.partition("<!--")
            kept.append(before)
            if begin:
                self.comment = self._place(number, len("".join(kept)) + 1)
                self.findings.add(self.comment, "hidden-comment")
        return "".join(kept)

    def _take_hidden_colons(self, words: str) -> None:
        """Note a `:::` inside a comment; what it closes was opened there too."""
        if words:
            self.hidden.append(words)
        elif self.hidden:
            self.hidden.pop()

    def _open_hidden(self, number: int) -> None:
        """Open what was opened inside a comment and not closed there.

        A comment that ends in the middle of a note must not make the rest of the note public.
        """
        waiting, self.hidden = self.hidden, []
        for words in waiting:
            self._take_colons(number, words)

    def _close_blocks(self) -> None:
        for block in self.open:
            self.findings.add(block.place, "unclosed-block")
        self.open = []

    def _close_everything(self) -> None:
        self._close_fence(is_closed=False)
        self._close_blocks()
        if self.comment:
            self.findings.add(self.comment, "unclosed-comment")
