"""Is the plan complete: does it look ahead, has the child few rules, who agreed to what?

In: a folder. Out: problems. What a danger and its goal need stands in `plan_goals`, what a deed
needs in `plan_deeds`, what is measured by the day in `plan_dates`.
A check's docstring is printed in the manual.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wnp.model.agreement import those_who_must_agree
from wnp.model.family import Person
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import texts_in
from wnp.model.plan import Plan
from wnp.problems import Problem, problem
from wnp.reading.people import same_name

MOST_CHILD_RULES = 3


def the_plan_looks_ahead(folder: FamilyFolder) -> Iterator[Problem]:
    """A plan has warning signs, an answer to the unexpected, and a next meeting."""
    plan = folder.plan
    if not plan:
        return
    parts = (
        ("no-warning-signs", plan.warning_signs),
        ("no-contingency", plan.contingencies),
        ("no-meeting", plan.meetings),
    )
    for kind, there in parts:
        if not there:
            yield problem(plan.place, kind)


def the_safety_object_is_complete(folder: FamilyFolder) -> Iterator[Problem]:
    """A safety object has two places, somebody who looks, and what happens then."""
    thing = _plan(folder).safety_object
    if not thing:
        return
    needed = (thing.usual_place, thing.alarm_place, thing.who_looks, thing.then)
    if not thing.thing or not all(needed):
        yield problem(thing.place, "safety-object-incomplete")


def the_child_has_few_rules(folder: FamilyFolder) -> Iterator[Problem]:
    """The child has one to three rules of its own; safety is what the adults do."""
    rules = _plan(folder).child_rules
    if folder.plan and not rules:
        yield problem(folder.plan.place, "no-child-rules")
    if len(rules) > MOST_CHILD_RULES:
        place = rules[MOST_CHILD_RULES].place
        yield problem(place, "many-child-rules", count=len(rules), most=MOST_CHILD_RULES)


def people_in_the_plan_can_be_told_apart(folder: FamilyFolder) -> Iterator[Problem]:
    """Nobody in the plan bears the same name as somebody else."""
    plan = folder.plan
    if plan is None:
        return
    named = {word for text in texts_in(plan) for word in re.findall(r"[\w-]+", text)}
    named |= set(those_who_must_agree(folder.family))
    bearers: dict[str, list[Person]] = {}
    for person in folder.family.people:
        bearers.setdefault(same_name(person.name), []).append(person)
    for people in bearers.values():
        if len(people) > 1 and any(person.id in named for person in people):
            yield problem(people[-1].place, "same-name-in-plan", name=people[-1].name)


def agreements_are_to_this_version(folder: FamilyFolder) -> Iterator[Problem]:
    """An agreement names the version it is for; one to an older version does not count."""
    versions = {
        "story": {story.version for story in folder.stories},
        "plan": {folder.plan.version} if folder.plan else set(),
    }
    parents = those_who_must_agree(folder.family)
    for approval in folder.record.approvals:
        now = versions.get(approval.about, set()) - {""}
        if approval.who not in parents:
            continue
        if not now or not approval.version:
            yield problem(approval.place, "approval-without-version")
        elif not any(other.version in now for other in folder.record.approvals
                     if (other.who, other.about) == (approval.who, approval.about)):  # fmt: skip
            current = ", ".join(sorted(now))
            yield problem(
                approval.place, "approval-of-other-version", found=approval.version, current=current
            )


def _plan(folder: FamilyFolder) -> Plan:
    return folder.plan or Plan()


CHECKS = (
    the_plan_looks_ahead,
    the_safety_object_is_complete,
    the_child_has_few_rules,
    people_in_the_plan_can_be_told_apart,
    agreements_are_to_this_version,
)
