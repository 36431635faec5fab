"""Who sees what where an author writes nothing beside it: the tables of the gate.

A class without a row in DEFAULTS stops the program, so no new part of a folder slips through; a
field without a row of its own goes with the thing it belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.model.permission import (
    ADULTS,
    ALL,
    CHILD,
    COURT,
    EVERYBODY,
    PARENTS,
    PROFESSIONALS,
    Audiences,
)
from wnp.model.visibility import Audience

DEFAULTS: Mapping[str, Audiences] = {
    "Frame": ALL,
    "Passage": ALL,
    "Person": EVERYBODY,
    "Person.contact": ADULTS,
    "Person.phone": PARENTS | PROFESSIONALS,
    "Person.born": PARENTS | PROFESSIONALS,
    "Person.died": PARENTS | PROFESSIONALS,
    "Person.beginning": PARENTS | PROFESSIONALS,
    "Person.health": PROFESSIONALS,
    "Tie": ALL,
    "Tie.kind": PARENTS | PROFESSIONALS,
    "Tie.child_kind": PARENTS | PROFESSIONALS,
    "Tie.unknown_parents": PARENTS | PROFESSIONALS,
    "Tie.since": PARENTS | PROFESSIONALS,
    "Tie.until": PARENTS | PROFESSIONALS,
    "Tie.married": PARENTS | PROFESSIONALS,
    "Tie.separated": PARENTS | PROFESSIONALS,
    "Tie.divorced": PARENTS | PROFESSIONALS,
    "Household": PROFESSIONALS,
    "Bond": PARENTS | PROFESSIONALS,
    "Plan": EVERYBODY,
    "Plan.triggers": ADULTS,
    "Plan.kind": ADULTS | COURT,
    "Plan.status": PROFESSIONALS,
    "Plan.valid_from": ADULTS | COURT,
    "Plan.valid_from_time": ADULTS | COURT,
    "Plan.valid_until": ADULTS | COURT,
    "Plan.valid_until_time": ADULTS | COURT,
    "Plan.review_date": ADULTS | COURT,
    "Plan.legal_note": ADULTS | COURT,
    "Danger": EVERYBODY,
    "Danger.about": ADULTS | COURT,
    "Danger.may_happen": ADULTS | COURT,
    "Danger.harm": PARENTS | PROFESSIONALS | COURT,
    "Danger.harm_effect": PARENTS | PROFESSIONALS | COURT,
    "Danger.dispute": ADULTS | COURT,
    "Danger.goal": ADULTS | COURT,
    "SafetyGoal": ADULTS | COURT,
    "Scale": EVERYBODY,
    "Rating": EVERYBODY,
    "Rating.next_step": ADULTS | COURT,
    "OpenRating": EVERYBODY,
    "BottomLine": EVERYBODY,
    "BottomLine.set_by": ADULTS | COURT,
    "BottomLine.since": ADULTS | COURT,
    "BottomLine.how": ADULTS | COURT,
    "Rule": EVERYBODY,
    "Rule.when": ADULTS | COURT,
    "Rule.visible_sign": ADULTS | COURT,
    "WarningSign": EVERYBODY,
    "WarningSign.seen_by": ADULTS,
    "WarningSign.then": ADULTS | COURT,
    "WarningSign.actions": ADULTS | COURT,
    "WarningSign.call": ADULTS,
    "Action": EVERYBODY,
    "Action.checked": ADULTS | COURT,
    "Action.checked_by": ADULTS | COURT,
    "Action.begins": ADULTS | COURT,
    "Action.ends": ADULTS | COURT,
    "NetworkMember": EVERYBODY,
    "NetworkMember.knows": ADULTS,
    "NetworkMember.agreed_on": ADULTS | COURT,
    "NetworkMember.reachable": ADULTS,
    "NetworkMember.phone": ADULTS,
    "NetworkMember.substitute": ADULTS,
    "NetworkMember.consent": PROFESSIONALS,
    "VisibleSign": ADULTS | COURT,
    "SafetyObject": ALL,
    "ChildRule": ALL,
    "CodeWord": ALL,
    "SafePlace": ALL,
    "Contingency": EVERYBODY,
    "Contingency.then": ADULTS | COURT,
    "Contingency.decides": ADULTS | COURT,
    "Contingency.call": ADULTS | COURT,
    "Meeting": EVERYBODY,
    "Meeting.kind": ADULTS | COURT,
    "Meeting.result": PARENTS | PROFESSIONALS | COURT,
    "Journal": ADULTS | COURT,
    "Trial": EVERYBODY,
    "Trial.result": PARENTS | PROFESSIONALS | COURT,
    "Service": PARENTS | PROFESSIONALS | COURT,
    "TrajectoryStep": EVERYBODY,
    "TrajectoryStep.conditions": ADULTS | COURT,
    "PhoneNumber": ALL,
    "PhoneNumber.checked_on": ADULTS,
    "Tools": ALL,
    "Houses": CHILD | PARENTS | PROFESSIONALS,
    "HouseItem": CHILD | PARENTS | PROFESSIONALS,
    "HouseItem.id": PROFESSIONALS,
    "SafetyHouse": CHILD | PARENTS | PROFESSIONALS,
    "ZoneItem": CHILD | PARENTS | PROFESSIONALS,
    "Circles": CHILD | PARENTS | PROFESSIONALS,
    "RingItem": CHILD | PARENTS | PROFESSIONALS,
    "RingItem.moves_to": PARENTS | PROFESSIONALS,
    "RingItem.who_asks": PARENTS | PROFESSIONALS,
    "RingItem.excluded_reason": PROFESSIONALS,
    "CaseMap": ADULTS,
    "MapItem": ADULTS,
    "Question": CHILD | PARENTS | PROFESSIONALS,
    "Question.id": PROFESSIONALS,
}
"""Who sees a thing, and a field of it where fewer may, as long as its author writes nothing."""
CHILD_WORDING = {
    "Danger": "child_text",
    "BottomLine": "text",
    "Rule": "text",
    "WarningSign": "text",
    "Action": "what",
    "Contingency": "when",
    "TrajectoryStep": "label",
}
"""Things a child gets in the wording written for it, and the field where that wording stands."""
NOT_WITHOUT = {
    "Rating": "who",
    "OpenRating": "who",
    "Action": "who",
    "NetworkMember": "who",
    "RingItem": "who",
    "ZoneItem": "who",
}
"""Things that mean nothing without the person they are about."""
NOT_WITHOUT_ANY = {
    "Danger": "children",
    "Rule": "applies_to",
    "SafePlace": "who",
    "Service": "who",
    "Meeting": "who",
    "HouseItem": "about",
}
"""Things that tell of somebody hidden where nobody else is named in them."""
NOT_WITHOUT_WORDS = {
    "BottomLine": "text",
    "Rule": "text",
    "WarningSign": "text",
    "Action": "what",
    "VisibleSign": "text",
    "Contingency": "when",
    "Service": "help",
    "TrajectoryStep": "label",
    "PhoneNumber": "label",
}
"""Things of which nothing is left where their own words name a place that is kept back."""
NAMING = frozenset(
    {"who", "set_by", "checked", "stand_in", "decides", "call", "substitute", "who_wrote"}
    | {"who_asks", "child", "answered_by", "then"}
)
"""Fields of text that hold an id, or words that may hold one: “ali und oma”."""
ALWAYS_KNOWN = frozenset({"child", "sibling", "mother", "father"})
"""Roles that stay in the list of people even where no page shows them; the others go."""
CLASSES_OF_LISTS = {
    "journal": "Journal",
    "services": "Service",
    "visible_signs": "VisibleSign",
    "trials": "Trial",
}
"""Parts of a plan that not everybody gets, by the name of their field."""


def is_for(blank: str, audience: Audience) -> bool:
    """Say whether an audience gets the field that a blank such as `danger.harm` stands for."""
    section, _, field = blank.partition(".")
    part = section.title().replace("_", "")
    rows = (f"{part}.{field}", part, CLASSES_OF_LISTS.get(field, "") if part == "Plan" else "")
    return all(audience in DEFAULTS.get(row, EVERYBODY) for row in rows)
