"""Forms of a plan: all its parts blank, to be filled in by hand from the first word to the last.

In: a gated folder. Out: the same folder with a plan in which nothing is written, and with nobody
who helps yet. A form makes no claim, so it is neither a draft nor agreed to.
"""

from __future__ import annotations

from wnp.composing.by_hand import LINE, SECTIONS
from wnp.model.folder import FamilyFolder
from wnp.model.plan import (
    ChildRule,
    CodeWord,
    Contingency,
    Danger,
    Journal,
    NetworkMember,
    OpenRating,
    PhoneNumber,
    Plan,
    SafetyGoal,
    SafetyObject,
    Scale,
)
from wnp.model.record import NO_RECORD
from wnp.values import field_names, replace

NUMBERS = HELPERS = RULES = 3
FILLED_AS_PARTS = (
    Danger, SafetyGoal, Scale, SafetyObject, CodeWord, Journal, PhoneNumber, Contingency,
    OpenRating, NetworkMember, ChildRule,
)  # fmt: skip
"""Of which every field has a line; of the other lists there are empty rows."""
NOT_ASKED = frozenset({"title", "status", "legal_note"})
BLANKS = tuple(
    sorted(
        {f"plan.{name}" for name in field_names(Plan) if name not in NOT_ASKED}
        | {f"{SECTIONS[part]}.{name}" for part in FILLED_AS_PARTS for name in field_names(part)}
    )
)
FORM = Plan(
    dangers=(Danger(child_text=LINE, scale=Scale("", ""), open_ratings=(OpenRating(""),) * 3),),
    safety_object=SafetyObject(),
    code_word=CodeWord(),
    network=(NetworkMember(""),) * HELPERS,
    child_rules=(ChildRule(""),) * RULES,
    contingencies=(Contingency(LINE),) * 2,
    journal=Journal(),
    numbers=(PhoneNumber("", ""),) * NUMBERS,
    blanks=BLANKS,
)


def blank_form(folder: FamilyFolder) -> FamilyFolder:
    """Return a folder whose plan is a form."""
    people = tuple(person.id for person in folder.family.people)
    return replace(folder, plan=FORM, plan_agreed=False, record=NO_RECORD, no_helpers=people)
