"""Every text of a folder that somebody will read, with what is known about its reader.

In: a folder. Out: texts. A text knows for each of its signs where it stands in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wnp.checking.levels import GROWN, level_for_age, level_of, youngest_reader
from wnp.checking.said import said_in_plan
from wnp.model.family import Family, Gender, Person
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Plan
from wnp.model.scene import scenes_in
from wnp.model.story import Frame, Story
from wnp.model.words import text_of
from wnp.problems import Place
from wnp.values import Value, replace
from wnp.wording.own_words import OwnWords
from wnp.wording.reading import explained_in
from wnp.wording.remarks import Level, Setting

_LEVELS = tuple(Level)
RULES = frozenset({"rule", "child_rule", "plan", "network"})
"""Sections that say what always holds."""


class Text(Value, frozen=True):
    """Words that are read at once: a passage, a heading, a bubble, a field of the plan."""

    words: str
    setting: Setting
    place: Place
    lines: tuple[Place, ...] = ()
    """Where each line of the words begins."""
    frame: Frame | None = None
    is_heading: bool = False
    """A heading is no sentence: only its words count, not how it is built."""
    is_bubble: bool = False
    """Whether it stands inside the picture."""

    def place_of(self, start: int) -> Place:
        """Return where a sign of the words stands in the file."""
        before = self.words[:start]
        line = before.count("\n")
        if line >= len(self.lines):
            return self.place
        first = self.lines[line]
        return Place(first.file, first.line, first.column + start - (before.rfind("\n") + 1))


def texts_of(folder: FamilyFolder) -> Iterator[Text]:
    """Yield every text of a folder that somebody will read, but those for the file alone."""
    for story in folder.stories:
        yield from texts_of_story(story, folder.family)
    if folder.plan:
        yield from _texts_of_plan(folder.plan, folder.family)


def texts_of_story(story: Story, family: Family) -> tuple[Text, ...]:
    """Return every text of a story."""
    setting = replace(
        setting_of(family, story.language),
        level=level_for_age(youngest_reader(story, family)),
        children=_names_of(person for person in family.people if person.id in story.people),
    )
    if len(story.people) == 1 and (child := family.person(story.people[0])):
        setting = replace(setting, child=child.name)
    texts = [Text(story.title, setting, story.place, is_heading=True)]
    for frame in story.frames:
        texts += _texts_of_frame(frame, story, family, setting)
    return _with_explained([text for text in texts if text.words.strip()])


def _with_explained(texts: Sequence[Text]) -> tuple[Text, ...]:
    """Return texts that know which words their readers find explained somewhere in the story."""
    explained = [(text.setting.level, explained_in(text.words, text.setting)) for text in texts]
    by_level = {
        level: frozenset().union(
            *(words for own, words in explained if _LEVELS.index(own) <= _LEVELS.index(level))
        )
        for level, _ in explained
    }
    return tuple(
        replace(text, setting=replace(text.setting, explained=by_level[text.setting.level]))
        for text in texts
    )


def _texts_of_frame(frame: Frame, story: Story, family: Family, setting: Setting) -> Iterator[Text]:
    setting = replace(setting, is_rule=frame.section in RULES)
    yield Text(frame.title, setting, frame.place, frame=frame, is_heading=True)
    for passage in frame.passages:
        own = replace(
            setting, level=level_of(passage, frame, story, family), is_voice=bool(passage.speaker)
        )
        yield Text(text_of(passage.words), own, passage.place, passage.lines, frame)
    for scene in scenes_in(frame.picture):
        for bubble in scene.bubbles:
            place = bubble.place if bubble.place.line else frame.place
            yield Text(
                bubble.words, replace(setting, is_voice=True), place, frame=frame, is_bubble=True
            )


def _texts_of_plan(plan: Plan, family: Family) -> Iterator[Text]:
    setting = replace(setting_of(family, family.language), level=Level.ADULT, is_rule=True)
    for place, words in said_in_plan(plan):
        if words.strip():
            yield Text(words, setting, place)


def setting_of(family: Family, language: str) -> Setting:
    """Return what is known about every text of a family in a language."""
    return Setting(
        language,
        region=family.region,
        region_changes=family.pack.changes if family.pack else (),
        own_words=family.own_words + _listed(family, "words", "trade_words", language),
        hurting_words=_listed(family, "", "hurting_words", language),
        names=_names(family, tuple(Gender)),
        women=_names(family, (Gender.FEMALE,)),
        men=_names(family, (Gender.MALE,)),
        young=_names_of(one for one in family.people if one.age is not None and one.age < GROWN),
    )


def _listed(family: Family, everywhere: str, name: str, language: str) -> OwnWords:
    """Return the rows of a list of the family's pack, for one language or for all."""
    if not family.pack:
        return ()
    said = (*family.pack.under(everywhere), *family.pack.under(name, language))
    return tuple((one.path[-1], one.text) for one in said)


def _names(family: Family, genders: tuple[Gender, ...]) -> frozenset[str]:
    return _names_of(person for person in family.people if person.gender in genders)


def _names_of(people: Iterable[Person]) -> frozenset[str]:
    return frozenset(word for person in people for word in person.name.casefold().split())
