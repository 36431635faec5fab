"""A day may have a time of day beside it, or in a field of its own."""

import pytest

from wnp.model.family import Family, Person
from wnp.problems import Findings
from wnp.reading.plan import parse_plan
from wnp.reading.record import parse_record

FAMILY = Family((Person("mia", "Mia"), Person("mama", "Mama"), Person("oma", "Oma Rosa")))


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("gilt ab: 3.11.2026", "2026-11-03", ""),
        ("gilt ab: 3.11.2026, 18 Uhr", "2026-11-03", "18:00"),
        ("gilt ab: 3.11.2026 um 18.30 Uhr", "2026-11-03", "18:30"),
        ("gilt ab: 3. November 2026, 18:30", "2026-11-03", "18:30"),
        ("gilt ab: 2026-11-03T18:30", "2026-11-03", "18:30"),
        ("gilt ab: 3.11.2026\ngilt ab Uhrzeit: 18 Uhr", "2026-11-03", "18:00"),
        ("gilt ab: 3.11.2026\ngilt ab Uhrzeit: nach dem Essen", "2026-11-03", "nach dem Essen"),
        ("valid from: 3 November 2026, 6 pm", "2026-11-03", "18:00"),
        ("valable dès le: 3 novembre 2026 à 18 h 30", "2026-11-03", "18:30"),
    ],
)
def test_a_plan_begins_at_a_time_of_day(text, day, time):
    findings = Findings()
    plan = parse_plan(text, "plan.yaml", FAMILY, findings)

    assert (plan.valid_from, plan.valid_from_time, list(findings)) == (day, time, [])


def test_what_is_no_time_beside_a_day_is_said():
    findings = Findings()
    plan = parse_plan("gilt ab: 3.11.2026 oder 4.11.2026", "plan.yaml", FAMILY, findings)

    assert (plan.valid_from, [one.kind for one in findings]) == ("", ["not-a-date"])


def test_a_form_has_a_place_for_witness_time_and_case_number():
    text = """\
case number: 12-B
approvals: [{who: mama, decision: agrees, about: plan, date: 3.11.2026, time: 6 pm, witness: oma}]
supervisor: {decision: approved, who: Lee, time: "14:05", witness: a neighbour}
"""
    findings = Findings()
    record = parse_record(text, "record.yaml", FAMILY, findings)

    assert list(findings) == []
    assert record.case_number == "12-B"
    assert [(one.time, one.witness) for one in record.approvals] == [("18:00", "oma")]
    decisions = [(one.time, one.witness) for one in record.supervisor_decisions]
    assert decisions == [("14:05", "a neighbour")]


PLANS = {
    "de": """\
Sorgen: [{worüber: Streit, welches Kind: Mia}]
wer macht was: [{wer: mama, was: kocht, ab: 3.11.2026, bis: 1.12.2026, wer prüft: [oma, Arzt]}]
Warnzeichen: [{Zeichen: laut, wen anrufen: oma}]
sichere Orte: [{wo: Zimmer, Lage: im Haus}, {wo: Garten, Lage: draussen}]
""",
    "en": """\
dangers: [{about: Streit, which child: Mia}]
actions: [{who: mama, what: kocht, start date: 3.11.2026, end date: 1.12.2026,
           who checks: [oma, Arzt]}]
warning signs: [{sign: laut, whom to call: oma}]
safe places: [{where: Zimmer, inside or outside: inside}, {where: Garten, side: outside}]
""",
    "fr": """\
inquiétudes: [{à quel sujet: Streit, quel enfant: Mia}]
qui fait quoi: [{qui: mama, quoi: kocht, dès le: 3.11.2026, jusqu’au: 1.12.2026,
                 qui vérifie: [oma, Arzt]}]
signes d’alerte: [{signe: laut, qui appeler: oma}]
lieux sûrs: [{où: Zimmer, dedans ou dehors: dedans}, {où: Garten, situation: dehors}]
""",
}


@pytest.mark.parametrize("language", PLANS)
def test_what_a_form_asks_for_has_a_place_in_every_language(language):
    findings = Findings()
    plan = parse_plan(PLANS[language], "plan.yaml", FAMILY, findings)
    action = plan.actions[0]

    assert list(findings) == []
    assert plan.dangers[0].children == ("mia",)
    assert (action.begins, action.ends) == ("2026-11-03", "2026-12-01")
    assert action.checked_by == ("oma", "Arzt")
    assert plan.warning_signs[0].call == "oma"
    assert [place.side for place in plan.safe_places] == ["inside", "outside"]
