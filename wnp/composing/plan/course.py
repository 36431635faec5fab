"""How a plan goes on, as blocks: its facts, trials, journal, help, the way to the goal, the sign.

In: parts of the gated plan. Out: blocks of a page.
"""

from __future__ import annotations

from collections.abc import Iterable

from wnp.composing.deeds import moment_in_words, period_of, place_in_words
from wnp.composing.pages import Block, Card, Prose
from wnp.composing.plan.parts import Part, labelled_blocks, lines_of, table_of
from wnp.composing.plan.signatures import with_witness
from wnp.model.plan import TrajectoryStep
from wnp.model.record import SupervisorDecision
from wnp.model.words import plain


def fact_blocks(part: Part) -> tuple[Block, ...]:
    """Return what kind of plan it is, who answers for it, and until when it holds."""
    plan, interface = part.plan, part.interface
    worker = interface.names_of(plan.worker)
    office = ", ".join(filter(None, (worker, plan.agency)))
    record = part.folder.record
    facts = (
        ("case_number", record.case_number),
        ("document", record.document_id),
        ("template", record.template),
        ("kind", part.word(f"kind_{plan.kind}") if plan.kind else ""),
        ("worker", office),
        ("valid", _period(part)),
        ("review_date", interface.date(plan.review_date) if plan.review_date else ""),
        ("status", part.word(f"status_{plan.status}") if plan.status else ""),
    )
    lines = tuple(plain(f"{part.word(name)}: {text}") for name, text in facts if text)
    blanks = ("worker", "agency", "valid_from", "valid_until", "review_date")
    empty = [(name, "") for name in blanks if part.is_blank(f"plan.{name}")]
    by_hand = labelled_blocks(part, "plan", empty)
    return ((Prose(lines),) if lines else ()) + by_hand


def _period(part: Part) -> str:
    plan, interface = part.plan, part.interface
    return period_of(
        interface,
        moment_in_words(interface, plan.valid_from, plan.valid_from_time),
        moment_in_words(interface, plan.valid_until, plan.valid_until_time),
    )


def trajectory_blocks(part: Part) -> tuple[Block, ...]:
    """Return the stretches of the way from danger to goal."""
    rows = ((step.label, _range(step), step.conditions) for step in part.plan.trajectory)
    columns = (("step", 4), ("range", 2), ("conditions", 6))
    return table_of(part, rows, columns, "trajectory")


def _range(step: TrajectoryStep) -> str:
    ends = (end for end in (step.low, step.high) if end is not None)
    return "–".join(f"{end:g}" for end in ends)


def trial_blocks(part: Part) -> tuple[Block, ...]:
    """Return the steps in which the plan is tried."""
    rows = (
        (
            trial.step,
            part.interface.date(trial.date, weekday=True) if trial.date else "",
            ", ".join(filter(None, (part.word("unannounced") * trial.unannounced, trial.result))),
        )
        for trial in part.plan.trials
    )
    return table_of(part, rows, (("step", 4), ("date", 4), ("result", 5)), "trials")


def service_blocks(part: Part) -> tuple[Block, ...]:
    """Return the help that professionals give."""
    rows = (
        (service.help, part.interface.names_of(service.who), service.since, service.frequency)
        for service in part.plan.services
    )
    columns = (("help", 5), ("for_whom", 3), ("since", 3), ("frequency", 3))
    return table_of(part, rows, columns, "services")


def journal_blocks(part: Part) -> tuple[Block, ...]:
    """Return who keeps the journal, where it is and who reads it."""
    journal, names_of = part.plan.journal, part.interface.names_of
    if journal is None:
        return lines_of(part, "journal")
    rows = (
        ("kept_by", names_of(journal.kept_by)),
        ("where", journal.where),
        ("read_by", names_of(journal.read_by)),
        ("how_often", journal.how_often),
    )
    return _card(labelled_blocks(part, "journal", rows))


def code_word_blocks(part: Part) -> tuple[Block, ...]:
    """Return the word by which the child calls for help."""
    code = part.plan.code_word
    if code is None:
        return lines_of(part, "code_word", 1)
    rows = (
        ("word", code.word),
        ("who_knows", part.interface.names_of(code.who_knows)),
        ("then", code.then),
    )
    return _card(labelled_blocks(part, "code_word", rows))


def safe_place_blocks(part: Part) -> tuple[Block, ...]:
    """Return where the child can go."""
    say, places = part.interface, part.plan.safe_places
    rows = ((place_in_words(say, place), say.names_of(place.who)) for place in places)
    return table_of(part, rows, (("where", 6), ("with_whom", 5)), "safe_places")


def reachable_blocks(part: Part) -> tuple[Block, ...]:
    """Return when the people of the network can be reached, and who takes over for them."""
    network, name_of = part.plan.network, part.interface.name_of
    asked = any(part.is_blank(f"network_member.{n}") for n in ("reachable", "phone", "substitute"))
    if not asked and not any(one.reachable or one.phone or one.substitute for one in network):
        return ()
    phones = {person.id: person.phone for person in part.folder.family.people}
    rows = tuple(
        (name_of(one.who), one.reachable, one.phone or phones.get(one.who, ""),
         name_of(one.substitute))
        for one in network
    )  # fmt: skip
    columns = (("who", 4), ("reachable", 5), ("phone", 4), ("substitute", 4))
    return table_of(part, rows, columns, "network")


def decision_blocks(part: Part) -> tuple[Block, ...]:
    """Return what the supervisor decided about this version of the plan."""
    plan = part.plan
    decisions = [
        one
        for one in part.folder.record.supervisor_decisions
        if one.about == "plan" and one.version in ("", plan.version)
    ]
    return _lines(_decision(part, one) for one in decisions)


def _decision(part: Part, made: SupervisorDecision) -> str:
    date = moment_in_words(part.interface, made.date, made.time)
    word = part.word(f"supervisor_{made.decision}")
    about = ", ".join(filter(None, (part.interface.name_of(made.who), date)))
    said = with_witness(f"{word} ({about})" if about else word, made.witness, part.interface)
    return f"{said}: {made.reason}" if made.reason else said


def _lines(texts: Iterable[str]) -> tuple[Block, ...]:
    words = tuple(map(plain, texts))
    return (Prose(words),) if words else ()


def _card(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Card("", blocks),) if blocks else ()
