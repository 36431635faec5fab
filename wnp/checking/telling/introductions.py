"""Does a child know who somebody is before they do something, and is it not too much to read.

In: a telling. Out: problems, all of them advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.checking.levels import level_for_age, youngest_reader
from wnp.checking.telling.deeds import known_roles
from wnp.checking.telling.told import Page, Telling
from wnp.lexicon import spoken
from wnp.model.story import passages_for_age
from wnp.problems import Problem, problem
from wnp.wording.remarks import Level

NEW = frozenset({"worker", "helper", "counsellor", "guardian", "judge"})
"""Roles of people whom a child does not know from its own days, as it does a teacher."""
MOST_WORDS = {Level.YOUNG: 400, Level.MIDDLE: 700, Level.TEEN: 1100, Level.ADULT: 1600}
"""Some twenty pages of as many words as a page may have."""


def helpers_are_explained(telling: Telling) -> Iterator[Problem]:
    """Where a professional is first named, the page says who that is: what they work as, or do."""
    met: set[str] = set()
    roles = known_roles(spoken(telling.story.language), at_work=True)
    for page in telling.pages:
        for one in page.plain:
            for who in sorted(one.ids - met):
                met.add(who)
                person = telling.person(who)
                if not person or person.role not in NEW or _explains(page, who, roles):
                    continue
                yield problem(
                    one.at, "helper-not-explained", person=person.name, frame=page.frame.title
                )


def a_story_has_few_words(telling: Telling) -> Iterator[Problem]:
    """A story is read in one go: at most 400 words for the youngest, 700 from 7, 1100 from 12."""
    age = youngest_reader(telling.story, telling.family)
    most = MOST_WORDS[level_for_age(age)]
    count = 0
    for page in telling.pages:
        chosen = {id(passage) for passage in passages_for_age(page.frame, age)}
        said = (one for one in page.said if id(one.passage) in chosen)
        count += sum(len(one.sentence.words) for one in said)
    if count > most:
        yield problem(telling.story.place, "many-words", count=count, most=most)


def _explains(page: Page, who: str, roles: frozenset[str]) -> bool:
    """Say whether a page tells who somebody is."""
    if page.frame.section in ("people", "title") or any(scene.labels for scene in page.scenes):
        return True
    if page.has("helps"):
        return True
    if any(who in one.ids and one.has("known_as") for one in page.everything):
        return True
    return any(token.low in roles for one in page.everything for token in one.sentence.tokens)


RULES = (helpers_are_explained, a_story_has_few_words)
