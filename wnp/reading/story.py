"""Read `story.md`: frames in order, each with a picture and its words.

In: the file's text, the family, the language that the file's name says. Out: a story, the best one
that the text allows, and problems for everything that has to be mended.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from wnp.lexicon import LANGUAGES
from wnp.model.family import Family
from wnp.model.scene import Picture
from wnp.model.story import Frame, Passage, Story
from wnp.model.visibility import EVERYONE, Visibility
from wnp.model.words import Words
from wnp.problems import Findings, Place
from wnp.reading.blocks import Cutter, FrameDraft, Line, PassageDraft
from wnp.reading.family import age_in
from wnp.reading.fields import Fields, Sheet
from wnp.reading.nodes import Mapping, parse_nodes
from wnp.reading.people import directory_of, resolve_person
from wnp.reading.scenes.pictures import language_of_lines, parse_scene
from wnp.reading.story_words import (
    both_visibilities,
    first_words,
    nearest_story_word,
    story_word,
)
from wnp.reading.visibility import CLOSED, parse_visibility
from wnp.reading.words import parse_words
from wnp.values import replace

_MOST_LINES = 2_000
_LONGEST_ATTRIBUTES = 200
_HEAD_MARK = re.compile(r"^-{3,}\s*$")
_HEAD_END = re.compile(r"^(?:-{3,}|\.{3})\s*$")
_VOICE = re.compile(
    r"^\s*(?:(?:\*\*|__)(?P<set>[^*_\n]{1,80}?)\s*(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)"
    r"|(?P<plain>[^*_:\n]{1,40}?)\s*:(?=\s))\s*"
)
_ATTRIBUTE = re.compile(
    r"[.#]?((?:[\w-]|['’](?=\w))+)(?:\s*=\s*(?:\"([^\"]*)\"|„([^“”]*)[“”]|“([^”]*)”|(\S+)))?"
)


def parse_story(text: str, file: str, family: Family, language: str, findings: Findings) -> Story:
    """Read a story; `language` is that of its file name, or of the folder."""
    return _StoryReader(file, family, language, findings).read(text)


def borrow_pictures(story: Story, original: Story) -> Story:
    """Give the frames of a translation the pictures of the story that it translates.

    A frame without a picture of its own takes the one of the frame with the same number.
    """
    pictures = {frame.number: frame.picture for frame in original.frames}
    frames = (
        frame if frame.picture else replace(frame, picture=pictures.get(frame.number))
        for frame in story.frames
    )
    return replace(story, frames=tuple(frames))


class _StoryReader:
    """Reads one file."""

    def __init__(self, file: str, family: Family, language: str, findings: Findings) -> None:
        self.file = file
        self.family = family
        self.language = language
        self.findings = findings
        self.directory = directory_of(family)
        self.everywhere: Visibility = EVERYONE
        """What the head restricts: the whole story."""
        self.cut_off: dict[int, int] = {}
        """By line: how many signs before the words only say whose voice it is."""

    def read(self, text: str) -> Story:
        lines = list(enumerate(unicodedata.normalize("NFC", text).split("\n"), 1))
        head, body = split_head(lines, self.file, self.findings)
        story = self._read_head(head)
        cutter = Cutter(self.file, self.directory, self.findings, self.language)
        drafts = cutter.cut(body)
        scene_language = self._scene_language(drafts)
        frames = tuple(
            self._frame(draft, number, scene_language) for number, draft in enumerate(drafts, 1)
        )
        return replace(story, title=story.title or cutter.title, frames=frames)

    def _read_head(self, head: Sequence[Line]) -> Story:
        """Read title, children, form, version and date."""
        story = Story("", self.language, place=Place(self.file))
        if not head:
            return story
        words = "\n".join(line for _, line in head)
        root = parse_nodes(words, self.file, self.findings, first_line=head[0][0])
        if not isinstance(root, Mapping):
            return story
        sheet = Sheet(self.file, root, self.findings, self.directory, self.family.language)
        fields = Fields(sheet, "story", root)
        self.everywhere = fields.visibility()
        return replace(
            story,
            title=fields.text("title"),
            people=fields.persons("for"),
            form=self._form(fields),
            version=fields.text("version"),
            date=fields.date("date"),
            age=age_in(fields),
        )

    def _form(self, fields: Fields) -> str:
        words = fields.text("form")
        if not words:
            return "long"
        form = story_word("forms", words, self.language)
        if not form:
            near = nearest_story_word("forms", words, self.language, self.findings)
            known = first_words("forms", self.language)
            place = fields.place_of("form")
            self.findings.add(place, "unknown-form", found=words[:60], nearest=near, known=known)
        return form or "long"

    def _scene_language(self, drafts: Iterable[FrameDraft]) -> str:
        """Return the language of the scene words: the file's own, or in a translation any."""
        if self.language == self.family.language and self.language in LANGUAGES:
            return self.language
        lines = [text for draft in drafts for _, lines in draft.pictures for _, text in lines]
        preferred = self.language if self.language in LANGUAGES else self.family.language
        return language_of_lines(lines, preferred)

    def _frame(self, draft: FrameDraft, number: int, scene_language: str) -> Frame:
        section, visibility = self._attributes(draft)
        passages = tuple(self._passages(draft))
        if not passages and not draft.pictures:
            self.findings.add(draft.place, "empty-frame", frame=draft.title)
        if len(draft.pictures) > 1:
            self.findings.add(draft.pictures[1][0], "second-picture", frame=draft.title)
        return Frame(
            title=draft.title,
            section=section,
            picture=self._picture(draft, scene_language),
            passages=passages,
            visibility=visibility,
            place=draft.place,
            number=number,
        )

    def _picture(self, draft: FrameDraft, language: str) -> Picture | None:
        if not draft.pictures:
            return None
        place, lines = draft.pictures[0]
        picture = parse_scene(lines, self.file, self.family, language, self.findings)
        return replace(picture, place=place)

    def _attributes(self, draft: FrameDraft) -> tuple[str, Visibility]:
        """Read the section and the restriction in the braces of a heading."""
        section = ""
        said: dict[str, list[tuple[str, Place]]] = {"only": [], "hide": []}
        for found in _ATTRIBUTE.finditer(draft.attributes[:_LONGEST_ATTRIBUTES]):
            word = found[1]
            value = next((part for part in found.groups()[1:] if part is not None), None)
            kind = story_word("blocks", word, self.language)
            if kind in said:
                said[kind].append((value or "", draft.place))
            elif meaning := story_word("sections", word, self.language):
                section = meaning
            elif value is not None:
                said["only"].append((f"{word}={value}", draft.place))
            else:
                self._note_section(word, draft)
        own = (
            parse_visibility(
                said["only"], said["hide"], self.directory, self.findings, self.language
            )
            if said["only"] or said["hide"]
            else EVERYONE
        )
        both = both_visibilities(self.everywhere, own)
        if both is None:
            self.findings.add(draft.place, "nobody-may-see", found=draft.attributes[:60])
        return section, both or Visibility(only=CLOSED)

    def _note_section(self, word: str, draft: FrameDraft) -> None:
        self.findings.add(
            draft.place,
            "unknown-section",
            found=word[:60],
            nearest=nearest_story_word("sections", word, self.language, self.findings),
            known=first_words("sections", self.language),
        )

    def _passages(self, draft: FrameDraft) -> Iterator[Passage]:
        """Yield the words of a frame; notes and what nobody may see are not among them."""
        for passage in draft.passages:
            restriction = passage.restriction
            if restriction.is_note or restriction.is_for_nobody:
                continue
            for speaker, lines in self._voices(passage):
                place = Place(self.file, lines[0][0])
                words = self._words(lines)
                if words:
                    yield Passage(
                        words,
                        speaker,
                        restriction.from_age,
                        restriction.visibility,
                        place,
                        self._places(lines),
                    )

    def _words(self, lines: Sequence[Line]) -> Words:
        """Read lines that follow each other, blank ones where some were left out."""
        first = lines[0][0]
        by_number = dict(lines)
        numbers = range(first, min(lines[-1][0], first + _MOST_LINES) + 1)
        text = "\n".join(by_number.get(number, "") for number in numbers)
        return parse_words(text, Place(self.file, first), self.findings)

    def _places(self, lines: Sequence[Line]) -> tuple[Place, ...]:
        """Return where each line that has words begins."""
        written = (
            (number, self.cut_off.get(number, 0) + len(text) - len(text.lstrip()) + 1)
            for number, text in lines
            if text.strip()
        )
        return tuple(Place(self.file, number, column) for number, column in written)

    def _voices(self, passage: PassageDraft) -> Iterator[tuple[str, list[Line]]]:
        """Cut a passage into what different people say; words without `>` are nobody's voice."""
        if not passage.is_voice:
            yield "", passage.lines
            return
        speaker = ""
        waiting: list[Line] = []
        for number, text in passage.lines:
            words = re.sub(r"^\s*(?:>\s?)+", "", text)
            found = _VOICE.match(words)
            name = self._speaker(found, number) if found else ""
            if found and name:
                if waiting:
                    yield speaker, waiting
                speaker, waiting = name, []
                words = words[found.end() :]
            elif not speaker and not waiting and words.strip():
                self.findings.add(Place(self.file, number), "voice-without-name")
            self.cut_off[number] = len(text) - len(words)
            if waiting or words.strip():
                waiting.append((number, words))
        if waiting:
            yield speaker, waiting

    def _speaker(self, found: re.Match[str], number: int) -> str:
        """Return who speaks: an id, or the words for somebody from outside the family.

        A name that is not set in bold must be somebody's, or any colon would begin a voice.
        """
        name = (found["set"] or found["plain"]).strip()
        if self.directory.find(name) or self._is_slip(name):
            place = Place(self.file, number)
            return resolve_person(name, place, self.directory, self.findings) or name
        return name if found["set"] else ""

    def _is_slip(self, name: str) -> bool:
        return self.directory.is_nearly(name)


def split_head(
    lines: Sequence[Line], file: str, findings: Findings
) -> tuple[list[Line], list[Line]]:
    """Return the lines between the two `---` at the top, and the lines below."""
    start = next((index for index, (_, text) in enumerate(lines) if text.strip()), len(lines))
    if start == len(lines) or not _HEAD_MARK.match(lines[start][1]):
        return [], list(lines)
    for index in range(start + 1, len(lines)):
        if _HEAD_END.match(lines[index][1]):
            return list(lines[start + 1 : index]), list(lines[index + 1 :])
        if lines[index][1].startswith("## "):
            break
    else:
        index = len(lines)
    findings.add(Place(file, lines[start][0]), "unclosed-head")
    return list(lines[start + 1 : index]), list(lines[index:])
