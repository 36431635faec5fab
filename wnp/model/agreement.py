"""Whether the parents' agreement to this very version is recorded.

The rule of the house: silence, a text without a version, another version, an exception, a refusal:
none of them is a yes.
"""

from __future__ import annotations

from wnp.model.family import Contact, Family
from wnp.model.folder import FamilyFolder
from wnp.model.record import Approval, Decision, Record

PARENT_ROLES = frozenset({"mother", "father"})
CARER_ROLES = frozenset({"carer", "foster_parent", "guardian", "grandparent", "partner"})


def those_who_must_agree(family: Family) -> tuple[str, ...]:
    """Return the parents; where the folder names none, the carers who are with the child."""
    parents = tuple(person.id for person in family.people if person.role in PARENT_ROLES)
    if parents:
        return parents
    return tuple(
        person.id
        for person in family.people
        if person.role in CARER_ROLES and person.contact is not Contact.NO
    )


def last_approval(who: str, record: Record, about: str, version: str) -> Approval | None:
    """Return what a person last decided about a version: by date, then by order in the file.

    What has no date counts as said right after everything above it, so that a "no" written down in
    a hurry is never older than the "yes" before it.
    """
    last, last_date, latest = None, "", ""
    for approval in record.approvals:
        if (approval.who, approval.about, approval.version) != (who, about, version):
            continue
        latest = max(latest, approval.date)
        if (approval.date or latest) >= last_date:
            last, last_date = approval, approval.date or latest
    return last


def decision_of(who: str, record: Record, about: str, version: str) -> Decision | None:
    """Return a person's last decision about a version, if there is one."""
    approval = last_approval(who, record, about, version)
    return approval.decision if approval else None


def is_agreed(family: Family, record: Record, *, about: str, versions: tuple[str, ...]) -> bool:
    """Say whether everybody who must agree has agreed to every one of these versions."""
    people = those_who_must_agree(family)
    return bool(people and versions and all(versions)) and all(
        decision_of(who, record, about, version) is Decision.AGREES
        for who in people
        for version in versions
    )


def story_is_agreed(folder: FamilyFolder) -> bool:
    """Say whether every language of the story is agreed to, in its version."""
    versions = tuple(story.version for story in folder.stories)
    return is_agreed(folder.family, folder.record, about="story", versions=versions)


def plan_is_agreed(folder: FamilyFolder) -> bool:
    """Say whether the plan is agreed to, in its version, and lacks nothing that keeps safe."""
    versions = (folder.plan.version,) if folder.plan else ()
    agreed = is_agreed(folder.family, folder.record, about="plan", versions=versions)
    return agreed and not folder.plan_open
