"""For whom the words of a story are written: the reader's age decides what is hard.

In: a story and its family. Out: levels. Words without an age are for the age that the head of the
story says, else for the youngest child of the story; a variant "from 7" is for 7 to 11.
"""

from __future__ import annotations

from wnp.model.family import Family
from wnp.model.story import Frame, Passage, Story
from wnp.model.visibility import Audience
from wnp.wording.remarks import Level

SCHOOL, TEENS, GROWN = 7, 12, 18


def level_for_age(age: int) -> Level:
    """Return the level of a reader of an age in years."""
    if age < SCHOOL:
        return Level.YOUNG
    if age < TEENS:
        return Level.MIDDLE
    return Level.TEEN if age < GROWN else Level.ADULT


def level_of(passage: Passage, frame: Frame, story: Story, family: Family) -> Level:
    """Return for whom the words of a passage are written."""
    only = passage.visibility.only or frame.visibility.only
    if only and Audience.CHILD not in only:
        return Level.ADULT
    if passage.from_age:
        return level_for_age(passage.from_age)
    later = [one.from_age for one in frame.passages if one.from_age]
    youngest = youngest_reader(story, family)
    return level_for_age(min([youngest, *(age - 1 for age in later)]))


def youngest_reader(story: Story, family: Family) -> int:
    """Return the age that a story is written for, else of the youngest child that it is for.

    Where no age is known it is 7.
    """
    if story.age is not None:
        return story.age
    readers = [person for person in family.people if person.id in story.people]
    ages = [person.age for person in readers if person.age is not None]
    return min(ages, default=SCHOOL)
