"""Who signs a plan, and what the record says they decided.

In: a gated folder. Out: one entry a person, with the recorded decision in words. Where nothing is
recorded for this very version, an empty line waits for a signature; nothing is ever printed for
somebody who did not say it.
"""

from __future__ import annotations

from wnp.composing.by_hand import LINE
from wnp.composing.deeds import moment_in_words
from wnp.composing.interface import Interface
from wnp.composing.pages import Signatures
from wnp.model.agreement import last_approval
from wnp.model.family import Contact, Family
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Plan
from wnp.model.record import Approval, Decision

SIGNING_ROLES = frozenset({"mother", "father", "carer", "guardian", "foster_parent", "worker"})


def signature_blocks(folder: FamilyFolder, plan: Plan, interface: Interface) -> Signatures:
    """Return a line or a recorded decision for everybody who agrees to a plan."""
    entries = tuple(
        (interface.name_of(who) or LINE, decision_in_words(approval, interface) if approval else "")
        for who in those_who_sign(folder, plan)
        for approval in (last_approval(who, folder.record, "plan", plan.version),)
    )
    return Signatures(entries, interface.say("plan", "sign_here"))


def those_who_sign(folder: FamilyFolder, plan: Plan) -> tuple[str, ...]:
    """Return parents and carers, workers, the network, and whoever is on record."""
    recorded = [approval.who for approval in folder.record.approvals if approval.about == "plan"]
    network = [member.who for member in plan.network]
    doing = acting(plan)
    roles = [
        person.id
        for person in folder.family.people
        if person.role in SIGNING_ROLES and (person.contact is not Contact.NO or person.id in doing)
    ]
    return tuple(dict.fromkeys([*_in_family_order(folder.family, roles), *network, *recorded]))


def acting(plan: Plan) -> frozenset[str]:
    """Return who has something to do in a plan.

    Whoever may not be with the child and has nothing to do neither takes part nor signs.
    """
    return frozenset(action.who for action in plan.actions)


def _in_family_order(family: Family, people: list[str]) -> list[str]:
    """Return parents before workers, each as the family file has them."""
    workers = {person.id for person in family.people if person.is_professional}
    return sorted(people, key=lambda who: who in workers)


def decision_in_words(approval: Approval, interface: Interface) -> str:
    """Return a recorded decision as it is printed, with its reason and its date."""
    words = interface.say("decisions", str(approval.decision))
    if approval.decision is Decision.AGREES_EXCEPT:
        plain_name = "agrees_except" if approval.reason else "agrees_except_plain"
        words = interface.say("decisions", plain_name, reason=approval.reason)
    elif approval.reason and approval.decision is not Decision.AGREES:
        reason = approval.reason.rstrip(".")
        words = interface.say("decisions", "because", decision=words, reason=reason)
    if date := moment_in_words(interface, approval.date, approval.time):
        words = interface.say("decisions", "on_date", decision=words, date=date)
    return with_witness(words, approval.witness, interface)


def with_witness(decision: str, witness: str, interface: Interface) -> str:
    """Return a decision with who was there when it was made."""
    if not witness:
        return decision
    name = interface.name_of(witness)
    return interface.say("decisions", "witnessed", decision=decision, witness=name)
