"""The frames of a story as pages of words and pictures, for the booklet and the storyboard alike.

In: a story that went through the gate, and its pictures by frame number. Out: one page a frame,
with the words for the reader's age, in one or two languages. Where two languages are too many for
one page, each has a page of its own with the same picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.composing.interface import Interface, interface_for
from wnp.composing.letters import lacks_script, missing_letters, shown_letters
from wnp.composing.pages import Block, Page, Prose, Voice, WriteLines
from wnp.composing.story.fitting import BOOKLET, Sheet, lines_too_many
from wnp.drawing.shapes import Drawing
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.model.scene import scenes_in
from wnp.model.story import Frame, Passage, Story, passages_for_age
from wnp.model.words import text_of
from wnp.problems import Findings, Place, Problem, problem
from wnp.values import Value, replace

LINES_TO_SIGN = 3
"""On the page where everybody may write their name; nobody's is ever printed there."""
TOO_MANY = {"booklet": "too-many-words", "storyboard": "too-many-words-beside"}


class Telling(Value, frozen=True):
    """A story in one or two languages, and what is needed to tell it."""

    story: Story
    interface: Interface
    age: int | None = None
    second: Story | None = None
    second_interface: Interface | None = None

    @property
    def second_language(self) -> str:
        """The second language, or an empty text."""
        return self.second.language if self.second else ""


def telling_of(
    folder: FamilyFolder, language: str, second_language: str, age: int | None, names: str
) -> Telling:
    """Return the story in these languages; a folder without such a story tells an empty one."""
    story = folder.story(language) or Story("", language)
    second = folder.story(second_language) if second_language != language else None
    return Telling(
        story,
        interface_for(folder, language, names),
        age,
        second,
        interface_for(folder, second.language, names) if second else None,
    )


def frame_pages(
    telling: Telling, pictures: Mapping[int, Drawing], sheet: Sheet
) -> tuple[Page, ...]:
    """Return one page for each frame, or two where two languages do not fit on one."""
    return tuple(
        page
        for frame in telling.story.frames
        for page in parted(frame_page(frame, telling, pictures), sheet, telling.second_language)
    )


def parted(page: Page, sheet: Sheet, second_language: str) -> tuple[Page, ...]:
    """Return a page, or where it is too full a page for each of its two languages."""
    if not page.second_blocks or not lines_too_many(page, sheet, second_language):
        return (page,)
    second = replace(
        page, heading=page.second_heading, blocks=page.second_blocks, language=second_language
    )
    return tuple(replace(one, second_heading="", second_blocks=()) for one in (page, second))


def frame_page(frame: Frame, telling: Telling, pictures: Mapping[int, Drawing]) -> Page:
    """Return the page of a frame; where it has no drawing, an empty frame waits for one."""
    second = _same_frame(frame, telling.second)
    picture = pictures.get(frame.number)
    to_sign = (WriteLines(LINES_TO_SIGN),) if frame.section == "agreement" else ()
    return Page(
        kind="silent" if is_silent(frame, telling.story) else "frame",
        heading=frame.title,
        picture=picture,
        to_draw=picture is None and frame.picture is not None,
        blocks=told_blocks(frame, telling.age, telling.interface) + to_sign,
        second_heading=second.title if second else "",
        second_blocks=_second_blocks(second, telling),
        language=telling.story.language,
        section=frame.section,
    )


def is_silent(frame: Frame, story: Story) -> bool:
    """Say whether a page shows its picture alone; its heading is for whoever cannot see it."""
    return story.form == "wordless" and not frame.passages and frame.section != "agreement"


def told_blocks(frame: Frame, age: int | None, interface: Interface) -> tuple[Block, ...]:
    """Return the words of a frame for an age; what somebody says stands under their name."""
    return tuple(_told(passage, interface) for passage in passages_for_age(frame, age))


def _told(passage: Passage, interface: Interface) -> Block:
    if passage.speaker:
        return Voice(interface.speaker(passage.speaker), passage.words)
    return Prose(passage.words)


def _same_frame(frame: Frame, story: Story | None) -> Frame | None:
    frames = story.frames if story else ()
    return next((other for other in frames if other.number == frame.number), None)


def _second_blocks(second: Frame | None, telling: Telling) -> tuple[Block, ...]:
    if second is None or telling.second_interface is None:
        return ()
    return told_blocks(second, telling.age, telling.second_interface)


def fitting_problems(telling: Telling, kind: str, sheet: Sheet) -> Iterator[Problem]:
    """Yield a problem for each frame whose words are more than its page can hold."""
    for frame in telling.story.frames:
        second = _same_frame(frame, telling.second)
        pages = parted(frame_page(frame, telling, {}), sheet, telling.second_language)
        for page, told in zip(pages, (frame, second or frame), strict=False):
            lines = lines_too_many(page, sheet, telling.second_language)
            if lines:
                yield problem(told.place, TOO_MANY[kind], frame=told.title, lines=lines)


def frame_problems(story: Story) -> Iterator[Problem]:
    """Yield what is wrong with the frames of a story, whoever reads it."""
    said = tuple(_said_in(story))
    whole = "".join(text for _, text in said)
    if lacks_script(whole):
        letters = shown_letters(missing_letters(whole))
        yield problem(story.place, "script-not-printed", letters=letters)
        return
    for place, text in said:
        if missing := missing_letters(text):
            yield problem(place, "missing-letter", letters=shown_letters(missing))


def _said_in(story: Story) -> Iterator[tuple[Place, str]]:
    """Yield all that is printed of a story with its place."""
    yield story.place, story.title
    for frame in story.frames:
        yield frame.place, frame.title
        for scene in scenes_in(frame.picture):
            yield scene.place, scene.title
            yield from ((bubble.place, bubble.words) for bubble in scene.bubbles)
            yield from ((one.place, one.words) for one in (*scene.symbols, *scene.props))
        for passage in frame.passages:
            yield passage.place if passage.place.file else frame.place, text_of(passage.words)


def name_problems(family: Family) -> Iterator[Problem]:
    """Yield the names that cannot be printed as they are written."""
    for person in family.people:
        if missing := missing_letters(person.name):
            yield problem(person.place, "missing-letter", letters=shown_letters(missing))


def check_pages(folder: FamilyFolder) -> tuple[Problem, ...]:
    """Return what would be wrong with the pages of a folder's stories, for every age in them."""
    findings = Findings(list(name_problems(folder.family)))
    for story in folder.stories:
        findings.extend(frame_problems(story))
        ages = {passage.from_age for frame in story.frames for passage in frame.passages}
        for age in sorted(ages | {0}):
            telling = Telling(story, interface_for(folder, story.language), age)
            findings.extend(fitting_problems(telling, "booklet", BOOKLET))
    return tuple(findings)
