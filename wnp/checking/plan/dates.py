"""Is there something ahead: a meeting, a review; and are the numbers still right?

In: a folder and today's date, which the command hands down; nothing here knows a clock. Without a
date the day of the plan counts, so that printing depends on the folder alone.
A check's docstring is printed in the manual.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from wnp.lexicon import spoken
from wnp.lexicon.regions import format_date, region
from wnp.model.folder import FamilyFolder
from wnp.problems import NOWHERE, Problem, problem

LONGEST_WITHOUT_CHECK = timedelta(days=366)
"""Numbers of authorities change more often than one thinks; once a year somebody tries them."""
SOON = timedelta(days=7)
"""A plan for the first days is looked at again within a week."""
DatedCheck = Callable[[FamilyFolder, str], Iterator[Problem]]


def a_meeting_is_ahead(folder: FamilyFolder, today: str) -> Iterator[Problem]:
    """At least one meeting or visit lies ahead."""
    plan = folder.plan
    now = today or (plan.date if plan else "")
    if plan is None or not plan.meetings or not now:
        return
    last = max(plan.meetings, key=lambda meeting: meeting.date)
    if last.date and last.date < now:
        yield problem(last.place, "no-meeting-ahead", date=_said(folder, last.date))


def a_review_is_ahead(folder: FamilyFolder, today: str) -> Iterator[Problem]:
    """The day of review has not passed; a plan for the first days has one within a week."""
    plan = folder.plan
    if plan is None:
        return
    if plan.review_date and today and plan.review_date < today:
        yield problem(plan.place, "review-passed", date=_said(folder, plan.review_date))
    if plan.kind != "immediate":
        return
    begins, review = _day(plan.valid_from or plan.date), _day(plan.review_date)
    if not review or (begins and review - begins > SOON):
        yield problem(plan.place, "immediate-plan-without-review")


def a_plan_still_holds(folder: FamilyFolder, today: str) -> Iterator[Problem]:
    """The plan has not run out."""
    plan = folder.plan
    if plan and plan.valid_until and today and plan.valid_until < today:
        yield problem(plan.place, "plan-ran-out", date=_said(folder, plan.valid_until))


def nothing_ends_before_it_begins(folder: FamilyFolder, today: str) -> Iterator[Problem]:
    """Plan and tasks end after they begin."""
    plan = folder.plan
    if plan is None:
        return
    spans = [(plan.place, plan.valid_from, plan.valid_until)]
    spans += [(action.place, action.begins, action.ends) for action in plan.actions]
    for place, begins, ends in spans:
        if begins and ends and ends < begins:
            dates = {"begins": _said(folder, begins), "ends": _said(folder, ends)}
            yield problem(place, "ends-before-it-begins", **dates)


def numbers_were_checked(folder: FamilyFolder, today: str) -> Iterator[Problem]:
    """Emergency numbers were checked within the last twelve months."""
    plan, now = folder.plan, _day(today)
    if plan is None or now is None:
        return
    for number in plan.numbers:
        checked = _day(number.checked_on)
        if checked and now - checked > LONGEST_WITHOUT_CHECK:
            place = plan.place if number.place == NOWHERE else number.place
            said = _said(folder, number.checked_on)
            yield problem(place, "number-long-unchecked", label=number.label, date=said)
    numbers = region(folder.family.here, folder.family.language)
    checked = _day(numbers.checked_on)
    if checked and now - checked > LONGEST_WITHOUT_CHECK:
        said = _said(folder, numbers.checked_on)
        yield problem(plan.place, "region-long-unchecked", date=said)


def _said(folder: FamilyFolder, iso: str) -> str:
    """Return a date as the family's region writes it."""
    return format_date(iso, folder.family.here, spoken(folder.family.language))


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


CHECKS: tuple[DatedCheck, ...] = (
    a_meeting_is_ahead,
    a_review_is_ahead,
    a_plan_still_holds,
    nothing_ends_before_it_begins,
    numbers_were_checked,
)
