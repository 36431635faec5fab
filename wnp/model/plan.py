"""The safety plan: dangers with goals and scales, rules, who does what when, signs, meetings.

Field names follow the field's standard terms. Texts are as written; dates are ISO texts.
"""

from __future__ import annotations

from wnp.model.visibility import EVERYONE, Visibility
from wnp.problems import NOWHERE, Place
from wnp.values import Value


class Scale(Value, frozen=True):
    """The safety scale of one danger: what 0 and what 10 mean."""

    zero: str
    ten: str


class Rating(Value, frozen=True):
    """Where one person sees today's safety on the scale."""

    who: str
    value: float
    """0 to 10 in half steps."""
    date: str = ""
    reason: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class SafetyGoal(Value, frozen=True):
    """What the parents will do, what the child will live, what others will see, and how long."""

    parents_do: str = ""
    child_experiences: str = ""
    others_see: str = ""
    how_long: str = ""


class Danger(Value, frozen=True):
    """A worry about the future, paired with its goal and its scale."""

    who_worried: tuple[str, ...] = ()
    about: str = ""
    may_happen: str = ""
    harm: str = ""
    """What has happened already, and what it did to the child."""
    dispute: str = ""
    child_text: str = ""
    goal: SafetyGoal = SafetyGoal()
    scale: Scale | None = None
    ratings: tuple[Rating, ...] = ()
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class BottomLine(Value, frozen=True):
    """A condition that is not negotiable, and who set it."""

    text: str
    set_by: str = ""
    since: str = ""
    child_text: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Rule(Value, frozen=True):
    """A day-to-day arrangement."""

    text: str
    applies_to: tuple[str, ...] = ()
    child_text: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class WarningSign(Value, frozen=True):
    """What shows that it is getting difficult, who notices, and what then happens."""

    text: str
    level: str = "yellow"
    """`green`, `yellow` or `red`."""
    seen_by: tuple[str, ...] = ()
    then: str = ""
    child_text: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Action(Value, frozen=True):
    """Who does what when, how it is checked, and who stands in."""

    who: str
    what: str
    when: str = ""
    checked: str = ""
    stand_in: str = ""
    child_text: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class NetworkMember(Value, frozen=True):
    """Somebody who helps: the task, and how much they know."""

    who: str
    task: str = ""
    knows: str = ""
    agreed_on: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class VisibleSign(Value, frozen=True):
    """What everyone can see when the plan works."""

    text: str
    observed_by: tuple[str, ...] = ()
    frequency: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class SafetyObject(Value, frozen=True):
    """A thing the child moves to show that it does not feel safe."""

    thing: str = ""
    usual_place: str = ""
    alarm_place: str = ""
    who_looks: tuple[str, ...] = ()
    how_often: str = ""
    then: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class ChildRule(Value, frozen=True):
    """What the child may do."""

    text: str
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Contingency(Value, frozen=True):
    """If something unexpected happens: what then, and whom to call."""

    when: str
    then: str = ""
    decides: str = ""
    call: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Meeting(Value, frozen=True):
    """A dated step: network meeting, review, court, visit."""

    date: str
    purpose: str = ""
    time: str = ""
    where: str = ""
    who: tuple[str, ...] = ()
    unannounced: bool = False
    """Known to professionals only."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class PhoneNumber(Value, frozen=True):
    """A number to call, of the region or of a person."""

    label: str
    number: str
    note: str = ""
    visibility: Visibility = EVERYONE


class Plan(Value, frozen=True):
    """The whole plan."""

    title: str = ""
    version: str = ""
    date: str = ""
    dangers: tuple[Danger, ...] = ()
    bottom_lines: tuple[BottomLine, ...] = ()
    rules: tuple[Rule, ...] = ()
    triggers: tuple[Rule, ...] = ()
    warning_signs: tuple[WarningSign, ...] = ()
    actions: tuple[Action, ...] = ()
    network: tuple[NetworkMember, ...] = ()
    visible_signs: tuple[VisibleSign, ...] = ()
    safety_object: SafetyObject | None = None
    child_rules: tuple[ChildRule, ...] = ()
    contingencies: tuple[Contingency, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    numbers: tuple[PhoneNumber, ...] = ()
    place: Place = NOWHERE
