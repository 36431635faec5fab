"""What must not be in a plan that reaches somebody who may not be with the child.

In: a folder. Out: problems that stop the printing, for paper cannot be called back; of what the
gate leaves out by itself they are advice: it cannot know every place.
The words for an escape plan are those of a language: `plan_words.toml`.
A check's docstring is printed in the manual.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from wnp.checking.plan.goals import words_pattern
from wnp.checking.said import Said, said_in_plan
from wnp.lexicon import LANGUAGES, spoken
from wnp.lexicon.regions import region
from wnp.model.audience import gate, reader_for
from wnp.model.family import Contact, Person
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import digits_of
from wnp.model.permission import NOT_READING
from wnp.model.plan import Plan
from wnp.model.visibility import Audience, Reader
from wnp.model.whereabouts import place_in, place_named_in
from wnp.model.words import text_of
from wnp.problems import Place, Problem, problem

PHONE = re.compile(r"(?<![\w.])(?:\+|00)?\d(?:[ ()/–-]?\d){5,}(?![\w.]?\d)")
"""Six digits or more in a row, as telephone numbers are written; dates have full stops."""
DATE = re.compile(r"\d{4}-\d\d-\d\d")
"""A date as the model keeps it."""


def a_person_without_contact_has_no_task(folder: FamilyFolder) -> Iterator[Problem]:
    """Nobody who may not see the child has a task with the child in the plan."""
    for place, who in _tasks(folder.plan) if folder.plan else ():
        person = folder.family.person(who)
        if person and person.contact is Contact.NO:
            yield problem(place, "task-without-contact", person=person.name)


def a_person_without_contact_reads_no_number(folder: FamilyFolder) -> Iterator[Problem]:
    """Whoever may not see the child reads no telephone number but those for everybody."""
    for person in _kept_away(folder):
        seen = gate(folder, reader_for(person))
        for place, text in said_in_plan(seen.plan) if seen.plan else ():
            if found := _number_in(text, folder):
                yield problem(place, "place-before-kept-away", found=found, person=person.name)


def a_person_without_contact_reads_no_place(folder: FamilyFolder) -> Iterator[Problem]:
    """Whoever may not see the child reads of no school, no way and no meeting point."""
    for person in _kept_away(folder):
        seen = gate(folder, reader_for(person), keeps_places=False)
        for place, found in _first_found(said_in_plan(seen.plan) if seen.plan else (), place_in):
            yield problem(place, "place-left-out", found=found, person=person.name)
        for frame in (frame for story in seen.stories for frame in story.frames):
            words = "\n".join(text_of(passage.words) for passage in frame.passages)
            told = {"person": person.name}
            if found := place_named_in(words):
                yield problem(frame.place, "place-left-out", found=found, **told)
            elif found := place_in(words):
                yield problem(frame.place, "place-in-story-before-kept-away", found=found, **told)


def a_sheet_for_all_names_no_place(folder: FamilyFolder) -> Iterator[Problem]:
    """What hangs in a kitchen names no place where somebody may read it who is kept away."""
    kept_away = _kept_away(folder)
    if not kept_away or folder.plan is None:
        return
    plan = gate(folder, Reader(Audience.NETWORK), keeps_places=False).plan
    for place, found in _first_found(said_in_plan(plan) if plan else (), place_named_in):
        yield problem(place, "place-left-out-for-all", found=found, person=kept_away[0].name)


def _first_found(said: Iterable[Said], find: Callable[[str], str]) -> Iterator[Said]:
    """Yield what is found first at each place."""
    done: set[Place] = set()
    for place, text in said:
        found = find(text) if place not in done else ""
        if found:
            done.add(place)
            yield place, found


def _kept_away(folder: FamilyFolder) -> tuple[Person, ...]:
    return tuple(
        person
        for person in folder.family.people
        if person.contact is Contact.NO and person.role not in NOT_READING
    )


def no_escape_plan_is_kept_here(folder: FamilyFolder) -> Iterator[Problem]:
    """The escape plan of a threatened adult is theirs alone and stands in no file of ours."""
    for place, text in said_in_plan(folder.plan) if folder.plan else ():
        found = (words_pattern(language, "escape").search(text) for language in LANGUAGES)
        if first := next(filter(None, found), None):
            yield problem(place, "escape-plan", found=first.group())


def _tasks(plan: Plan) -> Iterator[Said]:
    """Yield who has something to do with the child in the plan."""
    for action in plan.actions:
        yield from ((action.place, action.who), (action.place, action.stand_in))
        yield from ((action.place, who) for who in action.checked_by)
    for member in plan.network:
        yield from ((member.place, member.who), (member.place, member.substitute))
    yield from ((sign.place, sign.call) for sign in plan.warning_signs)
    for case in plan.contingencies:
        yield from ((case.place, case.decides), (case.place, case.call))
    for part in (plan.safety_object, plan.code_word, plan.journal, *plan.safe_places):
        for name in ("who_looks", "who_knows", "kept_by", "read_by", "who"):
            yield from ((part.place, who) for who in getattr(part, name, ())) if part else ()


def _number_in(text: str, folder: FamilyFolder) -> str:
    """Return a telephone number in a text that is not one for everybody in the region."""
    numbers = region(folder.family.here, spoken(folder.family.language)).numbers
    known = {digits_of(row.number) for row in numbers}
    found = (number.strip() for number in PHONE.findall(DATE.sub("", text)))
    return next((number for number in found if digits_of(number) not in known), "")


CHECKS = (
    a_person_without_contact_has_no_task,
    a_person_without_contact_reads_no_number,
    a_person_without_contact_reads_no_place,
    a_sheet_for_all_names_no_place,
    no_escape_plan_is_kept_here,
)
