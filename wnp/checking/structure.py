"""Does a story hold together: a good start, no blame, a way to ask, hope at the end.

In: a folder. Out: problems, nearly all of them advice: people decide which order is right.
A check's docstring is printed in the manual, so it is written for authors.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.checking.levels import SCHOOL, youngest_reader
from wnp.checking.people_named import named_as_theirs, names_in, words_of
from wnp.checking.telling.told import WORRIES
from wnp.checking.telling_words import marks_in
from wnp.model.folder import FamilyFolder
from wnp.model.scene import PeoplePicture, people_in, scenes_in
from wnp.model.story import Frame, Story
from wnp.problems import Problem, problem
from wnp.wording.sentences import sentences_in

LAST = frozenset({"hope", "agreement"})
HELP = frozenset({"help", "child_rule", "network"})
MOST_FRAMES = 20
"""The nine shared frames and the frames of one topic; longer stories tire even older children."""
MOST_FOR_YOUNG = 16
"""The same with the fewest frames of a topic, for children under seven."""


def a_story_has_frames(folder: FamilyFolder) -> Iterator[Problem]:
    """A story has a title and at least one frame: a heading that starts with `##`."""
    for story in folder.stories:
        if not story.title.strip():
            yield problem(story.place, "story-without-title")
        if not story.frames:
            yield problem(story.place, "story-without-frames")


def good_comes_before_worry(folder: FamilyFolder) -> Iterator[Problem]:
    """Something good is told before the first worry."""
    for story in _first(folder):
        for frame in story.frames:
            if frame.section == "good":
                break
            if frame.section in WORRIES:
                yield problem(frame.place, "no-good-before-worry", frame=frame.title)
                break


def the_child_is_not_at_fault(folder: FamilyFolder) -> Iterator[Problem]:
    """A story with a worry says that the child is not at fault."""
    for story in _first(folder):
        told = _has(story, frozenset({"not_your_fault"})) or _says(story, "not_fault")
        if _has(story, WORRIES) and not told:
            yield problem(story.place, "no-not-your-fault")


def the_child_knows_whom_to_tell(folder: FamilyFolder) -> Iterator[Problem]:
    """A story with a worry says whom the child can tell and what it may do."""
    for story in _first(folder):
        told = _has(story, HELP) or _says(story, "tell")
        if _has(story, WORRIES) and not told:
            yield problem(story.place, "no-help")


def hope_comes_last(folder: FamilyFolder) -> Iterator[Problem]:
    """The last frame gives hope; only the frame about who agreed may follow."""
    for story in _first(folder):
        told = [frame for frame in story.frames if frame.section]
        if _has(story, WORRIES) and told and told[-1].section not in LAST:
            yield problem(told[-1].place, "hope-not-last", frame=told[-1].title)


def a_story_is_short_enough(folder: FamilyFolder) -> Iterator[Problem]:
    """A story has at most twenty frames, for children under seven at most sixteen."""
    for story in _first(folder):
        is_young = youngest_reader(story, folder.family) < SCHOOL
        most = MOST_FOR_YOUNG if is_young else MOST_FRAMES
        if len(story.frames) > most:
            extra = story.frames[most]
            yield problem(extra.place, "many-frames", count=len(story.frames), most=most)


def people_are_introduced(folder: FamilyFolder) -> Iterator[Problem]:
    """Everybody in a picture has been named before, or is named on the same page.

    Only the title page may show people who are introduced after it.
    """
    for story in _first(folder):
        met: set[str] = set()
        for frame in story.frames:
            if frame.section == "title":
                continue
            met |= _named_in(frame, folder)
            for who in people_in(frame.picture):
                person = folder.family.person(who)
                is_own = who in story.people or (person and person.role in ("silhouette", "pet"))
                if person and who not in met and not is_own:
                    yield problem(
                        frame.place, "person-not-introduced", person=person.name, frame=frame.title
                    )
                    met.add(who)


def languages_tell_the_same(folder: FamilyFolder) -> Iterator[Problem]:
    """A story in another language has the same frames in the same order."""
    for story in folder.stories[1:]:
        first = folder.stories[0]
        if len(story.frames) != len(first.frames):
            yield problem(
                story.place,
                "frames-differ",
                here=len(story.frames),
                there=len(first.frames),
                other=first.place.file,
            )


def _named_in(frame: Frame, folder: FamilyFolder) -> set[str]:
    """Return whom a frame introduces: by words, by labels, as a speaker, in a round of faces."""
    words = words_of(frame)
    named = names_in(words, folder.family)
    named |= named_as_theirs(words, folder.family, folder.stories[0].language)
    named |= {passage.speaker for passage in frame.passages}
    labelled = any(scene.labels for scene in scenes_in(frame.picture))
    if labelled or isinstance(frame.picture, PeoplePicture):
        named |= set(people_in(frame.picture))
    return named


def _first(folder: FamilyFolder) -> tuple[Story, ...]:
    """Return the story that the other languages follow."""
    return folder.stories[:1]


def _says(story: Story, group: str) -> bool:
    """Say whether the words of a story tell something that may have a page of its own."""
    sentences = (
        sentence
        for frame in story.frames
        for sentence in sentences_in(words_of(frame), story.language)
    )
    return any(
        mark.group == group for sentence in sentences for mark in marks_in(sentence, story.language)
    )


def _has(story: Story, sections: frozenset[str]) -> bool:
    return any(frame.section in sections for frame in story.frames)


CHECKS = (
    a_story_has_frames,
    good_comes_before_worry,
    the_child_is_not_at_fault,
    the_child_knows_whom_to_tell,
    hope_comes_last,
    a_story_is_short_enough,
    people_are_introduced,
    languages_tell_the_same,
)
