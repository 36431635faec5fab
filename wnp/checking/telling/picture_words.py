"""Do picture and words say the same: the face, the people, the place, the time of day.

In: a telling. Out: problems, all of them advice. A picture is drawn for the words of the youngest,
so those are compared; what somebody did in a worry is told and not drawn.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.checking.telling.balance import PARENTS
from wnp.checking.telling.deeds import known_roles
from wnp.checking.telling.told import (
    NO_CHILDREN,
    NOT_MET,
    USUAL,
    WORRIES,
    Page,
    Said,
    Telling,
    named_on,
)
from wnp.checking.telling_words import Mark, words_of_group
from wnp.drawing.people.poses import FEELING_OF_POSE
from wnp.lexicon import spoken
from wnp.model.family import PROFESSIONAL_ROLES, Contact
from wnp.model.scene import Actor, OwnPicture, PeoplePicture, Scene, ToolPicture
from wnp.problems import Place, Problem, problem
from wnp.wording.remarks import Level

SMILES = frozenset({"happy", "joy", "proud", "friendly"})
SORROW = frozenset({"sad", "tearful", "crying", "afraid", "angry", "furious", "hurt"})
BAD = ("afraid", "sad", "angry")
AGREED = frozenset({"title", "people", "agreement", "network"})
"""Pages that show more or other people than they name."""
NOW = frozenset(
    {"whats_now", "plan", "rule", "whats_next", "hope", "visible_signs", "child_rule", "network"}
)
NOT_SEEN = ("negations", "maybe", "says", "far", "when", "concern", "happy", *BAD)
"""What is not to be seen of somebody, or not at the moment of the picture."""
CARING = frozenset({"not_your_fault", "loyalty", "feelings"})
"""Pages where an adult is near the child, and the words need not say so."""
DAYTIMES = {"night": ("day",), "evening": ("day",), "daylight": ("night",)}
"""What words say, and at which times of the picture they do not hold."""
AT_HOME = frozenset(
    {"living-room", "kitchen", "child-bedroom", "bedroom", "bathroom", "hallway", "house", "block",
     "siblings-room", "front-door", "stairwell", "garden", "birthday", "grandparents",
     "foster-home", "group-home", "shelter"}
)  # fmt: skip
SAME_PLACE = (
    frozenset({"child-bedroom", "siblings-room", "foster-home", "group-home", "shelter"}),
    frozenset({"bedroom", "child-bedroom", "siblings-room"}),
    frozenset({"school", "school-yard", "gym"}),
    frozenset({"hospital", "practice", "waiting-room"}),
    frozenset({"office", "agency", "meeting-room", "counselling", "practice", "waiting-room"}),
    frozenset({"prison", "prison-visit"}),
    frozenset({"playground", "park", "garden", "kindergarten", "school-yard"}),
    frozenset({"street", "city", "path", "house", "bus-stop", "block", "front-door"}),
    frozenset({"kitchen", "living-room", "foster-home", "grandparents", "group-home"}),
    frozenset({"garden", "house"}),
    frozenset({"foster-home", "living-room", "house", "kitchen", "child-bedroom"}),
    frozenset({"park", "forest", "path", "playground"}),
)


def faces_fit_the_words(telling: Telling) -> Iterator[Problem]:
    """Nobody smiles in the picture of whom the words say that they are afraid, sad or angry."""
    for page in telling.pages:
        seen: set[str] = set()
        for one, mark, people in _feelings_on(page, telling):
            for actor in _actors(page):
                if actor.who in people and actor.who not in seen and _differs(actor, mark, page):
                    seen.add(actor.who)
                    place = actor.place if actor.place.line else one.place_of(mark.first)
                    yield problem(
                        place, "face-and-words", person=telling.name(actor.who),
                        found=one.sentence.text.strip(), frame=page.frame.title,
                    )  # fmt: skip


def who_acts_is_in_the_picture(telling: Telling) -> Iterator[Problem]:
    """Whoever does something in the words for the youngest is to be seen in the picture."""
    for page in telling.pages:
        if not _is_compared(page) or page.frame.section in WORRIES | USUAL | {"whats_next"}:
            continue
        first = page.youngest[0] if page.youngest else None
        shown = page.drawn | _names_of(page.drawn, telling)
        if first and not _names_of(first.ids, telling) & shown:
            continue  # the rule about the first sentence speaks of this
        for one in page.youngest:
            missing = _acting(one, telling) - shown
            missing = frozenset(
                who for who in missing if telling.is_grown(who) and telling.name(who) not in shown
            )
            if missing:
                yield problem(
                    one.at, "actor-not-in-picture", person=telling.names(missing),
                    found=one.sentence.text.strip(), frame=page.frame.title,
                )  # fmt: skip
                break


def who_is_in_the_picture_is_told_of(telling: Telling) -> Iterator[Problem]:
    """Every adult of the family in the picture has a part in the words of the page."""
    met: frozenset[str] = frozenset()
    for page in telling.pages:
        known, met = met, met | named_on(page, telling.family)
        if not _is_compared(page) or page.frame.section in WORRIES | AGREED | CARING:
            continue
        is_for_teens = all(one.level is Level.TEEN for one in page.youngest)
        if is_for_teens or page.has("everybody", "nobody"):
            continue
        names = _names_of(named_on(page, telling.family), telling)
        for actor in _actors(page):
            person = telling.person(actor.who)
            if not person or person.role in NO_CHILDREN | NOT_MET or person.name in names:
                continue
            is_usual = page.frame.section in USUAL or _is_with_child(actor, page, telling)
            if person.role in PARENTS and is_usual:
                continue
            if person.id not in known:
                continue  # the rule about introducing people speaks of this
            if actor.depth == "back" or _is_meant_by_role(page, person.role, telling):
                continue
            place = actor.place if actor.place.line else page.frame.place
            yield problem(place, "person-not-in-words", person=person.name, frame=page.frame.title)
            break


def the_place_is_the_same(telling: Telling) -> Iterator[Problem]:
    """The picture is where the words are: no kitchen where they say "in hospital"."""
    for page in telling.pages:
        settings = {scene.setting for scene in page.scenes} - {"plain", ""}
        told = [(one, mark) for one, mark in _marks(page, "places.") if _is_seen(one, page)]
        names = {mark.group.partition(".")[2] for _, mark in told}
        if not settings or not names or page.frame.section in USUAL:
            continue
        if not any(_is_same_place(name, setting) for name in names for setting in settings):
            one, mark = told[0]
            scene = next(scene for scene in page.scenes if scene.setting in settings)
            yield problem(
                _place_of(scene, one.place_of(mark.first)), "other-place",
                found=_words(one, mark), frame=page.frame.title,
            )  # fmt: skip


def the_time_of_day_is_the_same(telling: Telling) -> Iterator[Problem]:
    """It is dark in the picture where the words say "at night", and light where they say "noon"."""
    for page in telling.pages:
        scenes = [scene for scene in page.scenes if scene.setting != "plain"]
        if not scenes or page.frame.section in USUAL:
            continue
        told = [
            (one, mark)
            for one in page.youngest
            for mark in one.marks
            if mark.group in DAYTIMES and (page.is_worry or _is_seen(one, page))
            if one is page.youngest[0] or page.is_worry
        ]
        groups = {mark.group for _, mark in told}
        if told and all(scene.time in DAYTIMES[group] for group in groups for scene in scenes):
            one, mark = told[0]
            place = _place_of(scenes[0], one.place_of(mark.first))
            yield problem(
                place, "other-time-of-day", found=_words(one, mark), frame=page.frame.title
            )


def nobody_is_alone_with_whom_they_should_not(telling: Telling) -> Iterator[Problem]:
    """Who may not be alone with the child is not alone with it in the picture either."""
    for page in telling.pages:
        told = _never_alone_with(page, telling)
        for scene in page.scenes:
            present = {actor.who for actor in scene.actors}
            children = {who for who in present if _is_child(who, telling)}
            grown = present - children
            if not children or len(grown) != 1:
                continue
            who = next(iter(grown))
            person = telling.person(who)
            kept = person and person.contact is not Contact.YES and page.frame.section in NOW
            if person and (kept or who in told):
                actor = next(actor for actor in scene.actors if actor.who == who)
                place = actor.place if actor.place.line else page.frame.place
                yield problem(place, "alone-in-picture", person=person.name, frame=page.frame.title)


def _acting(one: Said, telling: Telling) -> frozenset[str]:
    """Return who does something in a sentence that is to be seen: not far away, not perhaps."""
    if one.is_question or one.level is Level.TEEN or one.has(*NOT_SEEN):
        return frozenset()
    verbs = words_of_group(telling.story.language, "person_verbs")
    tokens = one.sentence.tokens
    for run in one.runs:
        if run.is_owner or run.is_after:
            continue
        leads = run.first == 0 or tokens[run.first - 1].low in verbs
        return run.ids if leads else frozenset()
    return frozenset()


def _feelings_on(page: Page, telling: Telling) -> Iterator[tuple[Said, Mark, frozenset[str]]]:
    """Yield every feeling of the youngest's words with those who have it."""
    for one in page.youngest:
        if one.is_question or one.has("negations", "maybe"):
            continue
        for mark in one.marks:
            if mark.group in (*BAD, "happy"):
                yield one, mark, _who_feels(one, mark, telling)


def _who_feels(one: Said, mark: Mark, telling: Telling) -> frozenset[str]:
    """Return who has a feeling: who stands nearest before it, or whom it is caused in."""
    runs = [run for run in one.runs if not run.is_owner]
    before = [run for run in runs if run.end <= mark.first and not run.is_after]
    after = [run for run in runs if run.first >= mark.end]
    if one.has("causes"):
        moved = [run for run in runs if run.end <= mark.first][1:] or after
        if moved:
            return moved[-1].ids
        return frozenset() if not before or len(before) < 2 else before[-1].ids
    if len({run.ids for run in before}) > 1:
        states = words_of_group(telling.story.language, "states")
        tokens = one.sentence.tokens
        near = before[-1]
        if near.end < len(tokens) and tokens[near.end].low in states:
            return near.ids
        return frozenset()
    if before:
        return before[-1].ids
    return _addressed(one, mark, telling)


def _addressed(one: Said, mark: Mark, telling: Telling) -> frozenset[str]:
    """Return the child that a sentence speaks to, where it is for one child alone."""
    you = [each for each in one.marks if each.group == "you" and each.first < mark.first]
    return frozenset(telling.children) if you and len(telling.children) == 1 else frozenset()


def _differs(actor: Actor, mark: Mark, page: Page) -> bool:
    """Say whether a face shows the opposite of what the words say, and nothing of it."""
    if actor.second_feeling is not None:
        return False
    shown = actor.feeling.name if actor.feeling else FEELING_OF_POSE.get(actor.pose, "")
    told = {one.group for said in page.youngest for one in said.marks}
    if mark.group == "happy":
        return shown in SORROW and not told & set(BAD)
    return shown in SMILES and "happy" not in told


def _is_compared(page: Page) -> bool:
    """Say whether a picture shows certain people who do something."""
    picture = page.frame.picture
    return bool(page.scenes) and not isinstance(picture, PeoplePicture | OwnPicture | ToolPicture)


def _actors(page: Page) -> Iterator[Actor]:
    for scene in page.scenes:
        yield from scene.actors


def _names_of(people: frozenset[str], telling: Telling) -> frozenset[str]:
    """Return the names of people; two who share one cannot be told apart in words."""
    return frozenset(telling.name(who) for who in people)


def _marks(page: Page, beginning: str) -> Iterator[tuple[Said, Mark]]:
    for one in page.youngest:
        yield from ((one, mark) for mark in one.marks if mark.group.startswith(beginning))


def _is_seen(one: Said, page: Page) -> bool:
    """Say whether a sentence tells of what its picture shows: now, and of somebody in it."""
    if one.is_question or one.has("negations", "maybe"):
        return False
    return not one.subject or bool(one.subject & page.drawn)


def _is_same_place(name: str, setting: str) -> bool:
    if name == setting or (name == "home" and setting in AT_HOME):
        return True
    return any(name in places and setting in places for places in SAME_PLACE)


def _is_with_child(actor: Actor, page: Page, telling: Telling) -> bool:
    """Say whether somebody does something with a child in the picture, as parents do."""
    others = {one.other for one in actor.relations}
    others |= {
        each.who for each in _actors(page) for one in each.relations if one.other == actor.who
    }
    return any(_is_child(who, telling) for who in others)


def _is_meant_by_role(page: Page, role: str, telling: Telling) -> bool:
    """Say whether the words name what a professional is instead of the name."""
    roles = known_roles(spoken(telling.story.language), at_work=True)
    words = {token.low for one in page.everything for token in one.sentence.tokens}
    return role in PROFESSIONAL_ROLES and bool(words & roles)


def _place_of(scene: Scene, otherwise: Place) -> Place:
    return scene.place if scene.place.line else otherwise


def _words(one: Said, mark: Mark) -> str:
    tokens, start = one.sentence.tokens, one.sentence.start
    return one.sentence.text[tokens[mark.first].start - start : tokens[mark.end - 1].end - start]


def _never_alone_with(page: Page, telling: Telling) -> frozenset[str]:
    """Return with whom the words of a page say that the child is never alone."""
    said = (one for one in page.everything if one.has("alone_with"))
    return frozenset(who for one in said for who in one.ids if telling.is_grown(who))


def _is_child(who: str, telling: Telling) -> bool:
    person = telling.person(who)
    return (
        bool(person) and person.role in NO_CHILDREN if person else who.startswith(("child", "baby"))
    )


RULES = (
    faces_fit_the_words,
    who_acts_is_in_the_picture,
    who_is_in_the_picture_is_told_of,
    the_place_is_the_same,
    the_time_of_day_is_the_same,
    nobody_is_alone_with_whom_they_should_not,
)
