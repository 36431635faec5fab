"""Read `record.yaml`: approvals, copies, when the child was told, when the folder is deleted.

In: the file's text and the family. Out: the record. A decision that cannot be understood counts as
not given: nothing here can make an agreement out of something else.
"""

from __future__ import annotations

from wnp.model.family import Family
from wnp.model.record import Approval, Copy, Decision, Record, SupervisorDecision, Told
from wnp.problems import Findings, Place
from wnp.reading.fields import Fields, Sheet
from wnp.reading.moments import time_of
from wnp.reading.nodes import Mapping, parse_nodes
from wnp.reading.people import directory_of


def parse_record(text: str, file: str, family: Family, findings: Findings) -> Record:
    """Read a record; what cannot be read is noted and left out."""
    root = parse_nodes(text, file, findings)
    if not isinstance(root, Mapping):
        if root is not None:
            findings.add(root.place, "fields-missing")
        return Record(place=Place(file))
    sheet = Sheet(file, root, findings, directory_of(family), family.language)
    fields = Fields(sheet, "record", root)
    approvals = (_approval(item) for item in fields.parts("approvals", "approval"))
    return Record(
        approvals=tuple(approval for approval in approvals if approval),
        copies=tuple(_copy(item) for item in fields.parts("copies", "copy", "who")),
        told=tuple(_told(item) for item in fields.parts("told", "told")),
        delete_after=fields.date("delete_after"),
        supervisor_decisions=_supervisor_decisions(fields),
        document_id=fields.text("document_id"),
        case_number=fields.text("case_number"),
        template=fields.text("template"),
        pseudonymised=fields.choice("pseudonymised", "yes_no", "no") == "yes",
        place=Place(file),
    )


def _supervisor_decisions(fields: Fields) -> tuple[SupervisorDecision, ...]:
    parts = fields.parts("supervisor_decisions", "supervisor_decision", "decision")
    decisions = (_supervisor_decision(item) for item in parts)
    return tuple(decision for decision in decisions if decision)


def _supervisor_decision(fields: Fields) -> SupervisorDecision | None:
    fields.needed_text("decision")
    decision = fields.choice("decision", "supervisor_decision")
    if not decision:
        return None
    return SupervisorDecision(
        decision=decision,
        who=fields.somebody("who"),
        about=fields.choice("about", "about", "plan"),
        version=fields.text("version"),
        date=fields.date("date"),
        reason=fields.text("reason"),
        time=time_of(fields, "time"),
        witness=fields.somebody("witness"),
        place=fields.place,
    )


def _approval(fields: Fields) -> Approval | None:
    fields.needed_text("who")
    fields.needed_text("decision")
    who = fields.person("who")
    decision = fields.choice("decision", "decision")
    if not who or not decision:
        return None
    return Approval(
        who=who,
        decision=Decision(decision),
        about=fields.choice("about", "about", "story"),
        version=fields.text("version"),
        date=fields.date("date"),
        reason=fields.text("reason"),
        time=time_of(fields, "time"),
        witness=fields.somebody("witness"),
        place=fields.place,
    )


def _copy(fields: Fields) -> Copy:
    fields.needed_text("who")
    return Copy(
        who=fields.somebody("who"),
        what=fields.text("what"),
        version=fields.text("version"),
        date=fields.date("date"),
        taken_back=fields.date("taken_back"),
        format=fields.text("format"),
        place=fields.place,
    )


def _told(fields: Fields) -> Told:
    fields.needed_text("child")
    return Told(
        child=fields.person("child"),
        by=fields.several("by"),
        date=fields.date("date"),
        reaction=fields.text("reaction"),
        words=fields.text("words"),
        place=fields.place,
    )
