"""Is there as much good as worry, a helper beside every worry, and as much of one parent as of two.

In: a telling. Out: problems, all of them advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wnp.checking.levels import level_for_age, youngest_reader
from wnp.checking.telling.told import NO_CHILDREN, NOT_MET, Page, Telling, named_on
from wnp.model.family import Contact
from wnp.model.record import Decision
from wnp.model.scene import PeoplePicture
from wnp.problems import Problem, problem
from wnp.wording.remarks import Level

HEAVY = frozenset({"worry", "dispute"})
BRIGHT = frozenset({"good", "visible_signs", "loyalty", "hope", "whats_next", "child_voice"})
ROW = frozenset({"worry", "what_happened", "dispute"})
NOT_OWN = frozenset({"title", "people", "agreement"})
PARENTS = frozenset({"mother", "father"})
FEW = {Level.YOUNG: 2, Level.MIDDLE: 3, Level.TEEN: 4, Level.ADULT: 4}
"""From so many worries on, they are weighed against what is good."""
MEETS = ("hug", "comfort", "hold-hand", "carry")


def good_weighs_as_much_as_worry(telling: Telling) -> Iterator[Problem]:
    """There are not more pages of worry than pages of what is good, of what is seen, of hope."""
    heavy = [page for page in telling.pages if page.frame.section in HEAVY]
    bright = [page for page in telling.pages if page.frame.section in BRIGHT]
    few = FEW[_youngest(telling)]
    if len(heavy) >= few and len(heavy) > len(bright):
        frame = heavy[-1].frame
        yield problem(frame.place, "more-worry-than-good", worries=len(heavy), good=len(bright))


def a_helper_is_near_every_worry(telling: Telling) -> Iterator[Problem]:
    """The youngest never see two worries in a row without somebody who helps."""
    if _youngest(telling) is not Level.YOUNG:
        return
    for one, after in pairwise(telling.pages):
        in_row = one.frame.section in ROW and after.frame.section in ROW
        is_seen = bool(one.scenes and after.scenes)
        if in_row and is_seen and not (_has_helper(one, telling) or _has_helper(after, telling)):
            frame = after.frame
            yield problem(frame.place, "worries-in-a-row", frame=frame.title, other=one.frame.title)
            return


def both_parents_have_a_voice(telling: Telling) -> Iterator[Problem]:
    """Where a worry names what a parent did, both parents say how they see it, or neither does."""
    parents = _parents(telling)
    voices = _voices(telling) & parents
    silent = {
        who for who in _blamed(telling) & parents - voices if not _was_not_reached(who, telling)
    }
    if len(parents) == 2 and len(voices) == 1 and silent:
        page = next(page for page in telling.pages if voices & _voices_on(page))
        yield problem(
            page.frame.place,
            "voice-of-one-parent",
            person=telling.names(tuple(voices)),
            other=telling.names(tuple(silent)),
            frame=page.frame.title,
        )


def both_parents_are_told_of(telling: Telling) -> Iterator[Problem]:
    """Both parents of the family have their place in the story, outside the worries too."""
    parents = _parents(telling)
    if len(parents) < 2 or not telling.has_worry:
        return
    told = {who for page in telling.pages for who in _own_people(page, telling)} & parents
    outside = {
        who
        for page in telling.pages
        if page.frame.section not in ROW | NOT_OWN | {"who_worried"}
        for who in _own_people(page, telling)
    } & parents
    for who in sorted(parents - told):
        if told:
            yield problem(telling.story.place, "parent-not-told", person=telling.name(who))
    for who in sorted(_blamed(telling) & parents - outside):
        page = next(p for p in telling.pages if p.frame.section in ROW and who in _doers(p))
        if outside:
            yield problem(page.frame.place, "parent-only-in-worry", person=telling.name(who))


def _youngest(telling: Telling) -> Level:
    return level_for_age(youngest_reader(telling.story, telling.family))


def _has_helper(page: Page, telling: Telling) -> bool:
    if page.has("helps"):
        return True
    for who in page.drawn:
        person = telling.person(who)
        if person is None:
            return True  # a doctor, police: somebody from outside who came
        if person.role not in (PARENTS | NO_CHILDREN | NOT_MET | {"partner", "person_of_concern"}):
            return True
    actors = (actor for scene in page.scenes for actor in scene.actors)
    return any(one.kind in MEETS for actor in actors for one in actor.relations)


def _parents(telling: Telling) -> frozenset[str]:
    """Return the parents of the family whom the child may know of."""
    return frozenset(
        person.id
        for person in telling.family.people
        if person.role in PARENTS and not person.visibility.only and not person.visibility.hide_from
    )


def _voices_on(page: Page) -> frozenset[str]:
    if page.frame.section == "parents_view":
        return page.speakers | {who for one in page.said for who in one.subject}
    if page.frame.section not in ROW | {"why"}:
        return page.speakers
    return page.speakers | {who for one in page.plain if one.has("says") for who in one.subject}


def _voices(telling: Telling) -> frozenset[str]:
    return frozenset(who for page in telling.pages for who in _voices_on(page))


def _doers(page: Page) -> frozenset[str]:
    """Return of whom a page tells that they did or left undone something."""
    deeds = (one for one in page.plain if one.has("acts", "accusing") and not one.has("says"))
    return frozenset(who for one in deeds for who in one.subject)


def _blamed(telling: Telling) -> frozenset[str]:
    worries = (page for page in telling.pages if page.frame.section in ROW)
    return frozenset(who for page in worries for who in _doers(page))


def _was_not_reached(who: str, telling: Telling) -> bool:
    person = telling.person(who)
    if person and person.contact is Contact.NO:
        return True
    approvals = telling.folder.record.approvals
    return any(one.who == who and one.decision is Decision.NOT_REACHED for one in approvals)


def _own_people(page: Page, telling: Telling) -> frozenset[str]:
    """Return who has a place on a page of their own; a round of all faces is for everybody."""
    if isinstance(page.frame.picture, PeoplePicture):
        return named_on(page, telling.family)
    return named_on(page, telling.family) | page.drawn


RULES = (
    good_weighs_as_much_as_worry,
    a_helper_is_near_every_worry,
    both_parents_have_a_voice,
    both_parents_are_told_of,
)
