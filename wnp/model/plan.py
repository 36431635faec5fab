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
    next_step: str = ""
    """What would make it one point more."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class OpenRating(Value, frozen=True):
    """A mark on the scale that somebody is still to make by hand."""

    who: str
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
    """What has happened already."""
    dispute: str = ""
    child_text: str = ""
    goal: SafetyGoal = SafetyGoal()
    scale: Scale | None = None
    ratings: tuple[Rating, ...] = ()
    open_ratings: tuple[OpenRating, ...] = ()
    """Marks that were left blank, to be made by hand."""
    harm_effect: str = ""
    """What the harm did to the child."""
    children: tuple[str, ...] = ()
    """Which children it is about; empty for all of them."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class BottomLine(Value, frozen=True):
    """A condition that is not negotiable, and who set it."""

    text: str
    set_by: str = ""
    since: str = ""
    child_text: str = ""
    how: str = ""
    """How the family does it; what must be is the authority's, how is the family's."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Rule(Value, frozen=True):
    """A day-to-day arrangement."""

    text: str
    applies_to: tuple[str, ...] = ()
    child_text: str = ""
    when: str = ""
    visible_sign: str = ""
    """How others can see that it is kept."""
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
    actions: tuple[str, ...] = ()
    """Ids of the actions that begin with it."""
    call: str = ""
    """Whom to call then."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Action(Value, frozen=True):
    """Who does what when, how it is checked, and who stands in."""

    who: str
    what: str
    when: str = ""
    """As it was written; the four fields `days` to `trigger` are what was understood of it."""
    checked: str = ""
    stand_in: str = ""
    child_text: str = ""
    days: tuple[str, ...] = ()
    """`monday` to `sunday`, in the order of the week."""
    time: str = ""
    """`18:00`, where a time of day was written."""
    until: str = ""
    """`20:00`, where an end was written."""
    daytime: str = ""
    """`morning`, `noon`, `afternoon`, `evening` or `night`."""
    trigger: str = ""
    """A level of warning such as `red`, or the words for what sets it off."""
    id: str = ""
    """`action-1` and so on by its place in the list; warning signs name it."""
    checked_by: tuple[str, ...] = ()
    """Who checks; `checked` says how."""
    begins: str = ""
    """From which day on it is done."""
    ends: str = ""
    """Until which day it is done."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class NetworkMember(Value, frozen=True):
    """Somebody who helps: the task, and how much they know."""

    who: str
    task: str = ""
    knows: str = ""
    agreed_on: str = ""
    reachable: str = ""
    """When and how, in words."""
    phone: str = ""
    substitute: str = ""
    """Who takes over when this person cannot."""
    consent: str = ""
    """Whether they agree to be named: `yes`, `no` or `asked`."""
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


class CodeWord(Value, frozen=True):
    """A word or sign by which a child calls for help, who knows it, and what happens then."""

    word: str = ""
    who_knows: tuple[str, ...] = ()
    then: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class SafePlace(Value, frozen=True):
    """Where a child can go when it does not feel safe, and who is there."""

    where: str
    who: tuple[str, ...] = ()
    side: str = ""
    """`inside` the house or `outside`."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Contingency(Value, frozen=True):
    """If something unexpected happens: what then, and whom to call."""

    when: str
    then: str = ""
    decides: str = ""
    call: str = ""
    child_text: str = ""
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
    kind: str = ""
    """`mapping`, `network`, `review`, `court`, `visit` or nothing."""
    result: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Journal(Value, frozen=True):
    """The notebook in which everybody around the child writes what went well and what did not."""

    kept_by: tuple[str, ...] = ()
    where: str = ""
    read_by: tuple[str, ...] = ()
    how_often: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Trial(Value, frozen=True):
    """A step in which the plan is tried: the first weekend, a visit nobody knows of."""

    step: str
    date: str = ""
    unannounced: bool = False
    """Known to professionals only."""
    result: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Service(Value, frozen=True):
    """Professional help that somebody gets."""

    help: str
    who: tuple[str, ...] = ()
    """For whom it is."""
    since: str = ""
    frequency: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class TrajectoryStep(Value, frozen=True):
    """A stretch of the way from danger to goal, and what must be seen before the next."""

    label: str
    low: float | None = None
    high: float | None = None
    """Where on the scale it lies."""
    conditions: str = ""
    child_text: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class PhoneNumber(Value, frozen=True):
    """A number to call, of the region or of a person."""

    label: str
    number: str
    note: str = ""
    checked_on: str = ""
    """When somebody last tried whether it is right."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


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
    kind: str = ""
    """`immediate` for the first days, `family` for the long plan."""
    status: str = ""
    """`draft`, `agreed`, `shown_child`, `shown_network` or `superseded`; for the file."""
    worker: tuple[str, ...] = ()
    """Who is responsible for it at the authority."""
    agency: str = ""
    valid_from: str = ""
    valid_from_time: str = ""
    """At what time of that day it begins: `18:00`."""
    valid_until: str = ""
    valid_until_time: str = ""
    review_date: str = ""
    """When it is looked at again."""
    journal: Journal | None = None
    trials: tuple[Trial, ...] = ()
    services: tuple[Service, ...] = ()
    trajectory: tuple[TrajectoryStep, ...] = ()
    code_word: CodeWord | None = None
    safe_places: tuple[SafePlace, ...] = ()
    legal_note: str = ""
    """In place of the sentence of the region."""
    blanks: tuple[str, ...] = ()
    """What was written down empty, to be filled in by hand: `plan.network`, `action.when`."""
    lines: tuple[str, ...] = ()
    """Of which thing each line is a field: `action.when plan.yaml:4:5`."""
    place: Place = NOWHERE

    def action(self, action_id: str) -> Action | None:
        """Return the action with this id."""
        return next((action for action in self.actions if action.id == action_id), None)
