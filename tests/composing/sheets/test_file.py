"""Pages for the file print what is on record, and wait for what is not."""

import pytest

from wnp.composing.pages import Heading, Signatures, Table
from wnp.composing.sheets.file import compose_agreement, compose_copies
from wnp.model.plan import Plan
from wnp.model.record import Approval, Copy, Decision, Record, SupervisorDecision, Told
from wnp.values import replace

RECORD = Record(
    approvals=(
        Approval("mama", Decision.AGREES, "plan", "2", "2026-11-03"),
        Approval("papa", Decision.DISAGREES, "plan", "2", "2026-11-03", "Ich war es nicht."),
        Approval("oma", Decision.REFUSED_TO_SIGN, "plan", "2"),
        Approval("mama", Decision.AGREES, "story", "3", "2026-11-04"),
        Approval("papa", Decision.AGREES, "story", "1", "2026-01-04"),
    ),
    copies=(
        Copy("mama", "Plan", "2", "2026-11-03", format="Papier"),
        Copy("oma", "Plan", "1", "2026-10-01"),
        Copy("papa", "Heft", "1", "2026-10-01", "2026-11-01"),
    ),
    delete_after="2028-01-01",
)


@pytest.fixture
def filed(folder):
    """A folder as those see it who keep the file."""
    return replace(folder, record=RECORD)


def told(document, kind):
    return [block for block in document.blocks if isinstance(block, kind)]


def test_the_register_lists_every_copy_and_has_rows_for_more(filed):
    document, _ = compose_copies(filed)
    (table,) = told(document, Table)

    assert table.head == ("Nr.", "Wer", "Was", "Fassung", "Form", "Ausgegeben am", "Zurück am")
    assert table.rows == (
        ("1", "Mama", "Plan", "2", "Papier", "3. November 2026", ""),
        ("2", "Oma Rosa", "Plan", "1", "", "1. Oktober 2026", ""),
        ("3", "Papa", "Heft", "1", "", "1. Oktober 2026", "1. November 2026"),
    )
    assert table.blank == 6


def test_copies_of_an_old_version_that_somebody_still_holds_are_named(filed):
    document, _ = compose_copies(filed)

    assert [block.words[0].text for block in document.blocks[2:]] == [
        "Oma Rosa (Plan, Fassung 1)",
        "Alles wird gelöscht nach dem 1. Januar 2028.",
    ]


def test_a_register_without_copies_is_blank(folder):
    (table,) = compose_copies(folder)[0].blocks

    assert (table.rows, table.blank) == ((), 9)


def test_decisions_are_printed_as_they_were_given_and_lines_wait_for_the_rest(filed):
    plan, story = told(compose_agreement(filed)[0], Signatures)

    assert plan.entries == (
        ("Mama", "stimmt zu (3. November 2026)"),
        ("Papa", "stimmt nicht zu. Grund: Ich war es nicht (3. November 2026)"),
        ("Frau Klein", ""),
        ("Oma Rosa", "möchte nicht unterschreiben"),
    )
    assert story.entries == (("Mama", "stimmt zu (4. November 2026)"), ("Papa", ""))


def test_decisions_about_other_versions_are_no_decisions_about_this_one(filed):
    earlier, told_table = told(compose_agreement(filed)[0], Table)

    assert earlier.rows == (("Papa", "Geschichte", "1", "stimmt zu (4. Januar 2026)"),)
    assert (told_table.rows, told_table.blank) == ((), 2)


def test_nothing_is_printed_that_nobody_gave(folder):
    document, _ = compose_agreement(replace(folder, plan=Plan()))
    decisions = [said for block in told(document, Signatures) for _, said in block.entries]

    assert decisions
    assert set(decisions) == {""}
    assert "Was zu anderen Fassungen gesagt wurde" not in [
        block.text for block in told(document, Heading)
    ]


def test_the_supervisors_decision_and_what_the_child_said_stand_there(filed):
    record = replace(
        RECORD,
        supervisor_decisions=(
            SupervisorDecision("modify", "klein", "plan", "2", "2026-11-05", "Kürzer."),
        ),
        told=(Told("mia", ("mama", "oma"), "2026-11-06", "Sie war still.", "Und Papa?"),),
    )
    document, _ = compose_agreement(replace(filed, record=record))
    prose = [part.text for block in document.blocks for part in getattr(block, "words", ())]

    assert "Sicherheitsplan 2\nnoch zu ändern, Frau Klein, 5. November 2026, Kürzer." in prose
    assert told(document, Table)[-1].rows == (
        ("Mia", "Mama und Oma Rosa", "6. November 2026", "Sie war still.", "Und Papa?"),
    )


def test_a_court_reads_who_decided_about_the_plan_and_nothing_of_the_file(folder, outline):
    whole, _ = compose_agreement(folder)
    document, _ = compose_agreement(folder, for_court=True)
    heads = [line for line in outline(document) if line.startswith("##")]

    assert [head.partition(" (")[0] for head in heads] == [
        "## Zum Sicherheitsplan",
        "## Gut zu wissen",
    ]
    assert len(outline(whole)) > len(outline(document))
