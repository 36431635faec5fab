"""A gated plan becomes a sheet for adults, and a short kind one for a child."""

import pytest

from wnp.composing.pages import NumberList, Signatures, Table
from wnp.composing.plan.document import compose_plan
from wnp.lexicon import LANGUAGES, table
from wnp.model.audience import gate
from wnp.model.plan import NetworkMember, PhoneNumber, Plan
from wnp.model.record import Approval, Decision, Record
from wnp.model.visibility import Audience, Reader
from wnp.problems import Place, problem
from wnp.values import replace

PARENTS, FILE = Reader(Audience.PARENTS), Reader(Audience.PROFESSIONALS)


def signed(folder, *approvals):
    """Return what the sheet for the file says about each person's agreement."""
    document, _ = compose_plan(replace(folder, record=Record(approvals)), FILE)
    (block,) = (block for block in document.blocks if isinstance(block, Signatures))
    return dict(block.entries)


def number_blocks_of(folder):
    """Return the list of numbers in the plan for parents, and what stands below it."""
    document, _ = compose_plan(folder, PARENTS)
    place = next(i for i, one in enumerate(document.blocks) if isinstance(one, NumberList))
    return document.blocks[place : place + 2]


def test_a_plan_for_adults_says_everything_in_order(folder, outline):
    plan, problems = compose_plan(folder, PARENTS)

    assert problems == ()
    assert (plan.title, plan.subtitle, plan.words_size) == ("Unser Plan", "für Mia und Ben", 14)
    assert outline(plan)[1:] == [
        "Mit dabei: Mama, Papa, Oma Rosa und Frau Klein",
        "## Sorgen, Ziele und wo wir heute stehen",
        "[Sorge und Ziel: [Die Sorge: Wer sich sorgt | Frau Klein und Oma Rosa"
        " / Worüber | dass Papa wieder schlägt / Was passieren kann | dass Mia verletzt wird]"
        " ↔ [Das Ziel: Was die Eltern tun | Papa geht bei Wut hinaus."
        " / Was das Kind erlebt | Mia schläft ruhig. / Was andere sehen | Oma sieht es."
        " / Wie lange | 6 Monate]; 0 Mia kann nicht zu Hause sein. 10 Alle sind sicher genug."
        " Oma Rosa 6.5 Es war ruhig. (3. November 2026), Papa 8]",
        "## Das muss sein",
        "table Bedingung, Von wem, Seit: Niemand trinkt., Familiengericht, 2. September 2026",
        "## Unsere Regeln",
        "Niemand schreit. (gilt für Mama und Papa)",
        "## Wer tut was wann",
        "table Wer, Was, Wann, So wird es geprüft, Wer einspringt:"
        " Oma Rosa, holt Mia ab, am Freitag, im Heft, Frau Klein",
        "## Warnzeichen",
        "[Grün: Es geht gut (green): table Zeichen: Alle essen zusammen]",
        "[Rot: Sofort handeln (red): table Zeichen, Wer merkt es, Was dann:"
        " Papa hat getrunken, Oma Rosa, Oma holt Mia.]",
        "## Das Sicherheitszeichen des Kindes",
        "[: Der Gegenstand | roter Stein / Sein gewohnter Platz | Regal"
        " / Hier liegt er, wenn etwas nicht gut ist | Fenster / Wer schaut nach | Oma Rosa]",
        "## Was die Kinder tun dürfen",
        "Ich darf Oma anrufen.",
        "## Unser Netzwerk",
        "table Wer, Aufgabe, Weiß Bescheid, Zugesagt am:"
        " Oma Rosa, holt die Kinder, über alles, 20. Oktober 2026",
        "## Wichtige Nummern",
        "Oma Rosa 0664 123456, Polizei 110, Rettungsdienst 112, Feuerwehr 112,"
        " Nummer gegen Kummer 116 111",
        "Nummern der Region geprüft am 1. November 2026.",
        "## Die nächsten Treffen",
        "table Wann, Anlass, Wo, Mit wem:"
        " Dienstag, 1. Dezember 2026, 16:30 Uhr, Treffen, bei Oma, Mama und Oma Rosa",
        "## Gut zu wissen",
        outline(plan)[-3],
        "## Zustimmung und Unterschriften",
        "Mama: …, Papa: …, Frau Klein: …, Oma Rosa: …",
    ]


def test_a_title_that_names_the_children_is_not_said_twice(folder):
    named = replace(folder, plan=replace(folder.plan, title="Der Plan für Mia und Ben"))

    assert compose_plan(named, PARENTS)[0].subtitle == ""


@pytest.mark.parametrize(
    ("decision", "reason", "printed"),
    [
        (Decision.AGREES, "", "stimmt zu (3. November 2026)"),
        (Decision.AGREES_EXCEPT, "Regel 2", "stimmt zu, außer: Regel 2 (3. November 2026)"),
        (Decision.AGREES_EXCEPT, "", "stimmt zu, aber nicht allem (3. November 2026)"),
        (
            Decision.DISAGREES,
            "Das war anders.",
            "stimmt nicht zu. Grund: Das war anders (3. November 2026)",
        ),
        (Decision.REFUSED_TO_SIGN, "", "möchte nicht unterschreiben (3. November 2026)"),
        (Decision.NOT_REACHED, "", "wurde nicht erreicht (3. November 2026)"),
    ],
)
def test_a_recorded_decision_is_printed_in_words(folder, decision, reason, printed):
    approval = Approval("papa", decision, "plan", "2", "2026-11-03", reason)

    assert signed(folder, approval)["Papa"] == printed


@pytest.mark.parametrize(
    "approval",
    [
        pytest.param(Approval("papa", Decision.AGREES, "story", "2"), id="to the story"),
        pytest.param(Approval("papa", Decision.AGREES, "plan", "1"), id="to an older version"),
        pytest.param(Approval("papa", Decision.AGREES, "plan", ""), id="to no version"),
        pytest.param(Approval("mama", Decision.AGREES, "plan", "2"), id="by somebody else"),
    ],
)
def test_no_agreement_is_printed_that_nobody_gave(folder, approval):
    assert signed(folder, approval)["Papa"] == ""


def test_what_somebody_said_last_is_printed(folder):
    first = Approval("papa", Decision.AGREES, "plan", "2", "2026-11-03")
    later = Approval("papa", Decision.DISAGREES, "plan", "2", "2026-11-05")

    assert signed(folder, later, first)["Papa"] == "stimmt nicht zu (5. November 2026)"


def test_the_network_gets_no_page_of_signatures(folder):
    plan, _ = compose_plan(folder, Reader(Audience.NETWORK))

    assert not any(isinstance(block, Signatures) for block in plan.blocks)


def test_a_plan_is_a_draft_until_it_is_agreed(folder):
    draft, _ = compose_plan(replace(folder, story_agreed=True), PARENTS)
    agreed, _ = compose_plan(replace(folder, plan_agreed=True), PARENTS)

    assert draft.draft == "Entwurf: Noch haben nicht alle zugestimmt"
    assert agreed.draft == ""


def test_an_empty_plan_leaves_out_what_it_does_not_say(folder, outline):
    plan, _ = compose_plan(replace(folder, plan=Plan()), PARENTS)

    assert plan.title == "Sicherheitsplan"
    assert [line for line in outline(plan) if line.startswith("##")] == [
        "## Wichtige Nummern",
        "## Die nächsten Treffen",
        "## Gut zu wissen",
        "## Zustimmung und Unterschriften",
    ]
    assert "Unser nächstes Treffen (Tag, Uhrzeit, Ort): 2 lines" in outline(plan)


def test_a_number_is_said_once(folder):
    own = PhoneNumber("Oma am Tag", "0664/123456")
    numbers, _ = number_blocks_of(replace(folder, plan=replace(folder.plan, numbers=(own,))))

    assert [entry for entry in numbers.entries if "123456" in entry[1]] == [
        ("Oma am Tag", "0664/123456", "")
    ]


def test_a_number_of_the_family_file_stands_with_the_network_too(folder):
    network = (NetworkMember("oma", "holt"), NetworkMember("klein", "fragt", phone="0664 1"))
    document, _ = compose_plan(replace(folder, plan=replace(folder.plan, network=network)), PARENTS)

    tables = [block.rows for block in document.blocks if isinstance(block, Table)]
    assert (("Oma Rosa", "0664 123456"), ("Frau Klein", "0664 1")) in tables


def test_missing_letters_of_a_plan_have_their_place(folder):
    here = Place("plan.yaml", 12)
    rule = replace(folder.plan.rules[0], text="Wir ♥ uns", place=here)

    _, problems = compose_plan(replace(folder, plan=replace(folder.plan, rules=(rule,))), PARENTS)

    assert problems == (problem(here, "missing-letter", letters="♥"),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_much_somebody_knows_has_words_for_every_answer(folder, language):
    answers = table(f"{language}/keys")["values"]["knows"]
    members = tuple(NetworkMember("oma", knows=answer) for answer in answers)

    compose_plan(
        replace(folder, plan=replace(folder.plan, network=members)), PARENTS, language=language
    )

    assert tuple(answers) == ("all", "most", "some", "little", "nothing")


def keys_in(rows, trail=()):
    """Yield the path of every phrase in a table."""
    for name, row in rows.items():
        yield from keys_in(row, (*trail, name)) if isinstance(row, dict) else ((*trail, name),)


def test_all_languages_have_the_same_phrases():
    expected = list(keys_in(table("de/interface")))

    assert {name: list(keys_in(table(f"{name}/interface"))) for name in LANGUAGES} == dict.fromkeys(
        LANGUAGES, expected
    )


def test_parents_read_who_agreed_and_sign_where_nothing_is_recorded(folder):
    approvals = (
        Approval("mama", Decision.AGREES, "plan", "2", "2026-11-03"),
        Approval("oma", Decision.AGREES_EXCEPT, "plan", "2", "2026-11-03", "Der Samstag."),
        Approval("papa", Decision.AGREES, "plan", "1", "2026-10-01"),
    )
    seen = gate(replace(folder, record=Record(approvals)), PARENTS)

    (block,) = (b for b in compose_plan(seen, PARENTS)[0].blocks if isinstance(b, Signatures))

    assert dict(block.entries) == {
        "Mama": "stimmt zu (3. November 2026)",
        "Papa": "",
        "Frau Klein": "",
        "Oma Rosa": "stimmt zu, aber nicht allem (3. November 2026)",
    }


def test_a_court_reads_the_whole_plan_and_no_number(folder, outline):
    document, _ = compose_plan(gate(folder, Reader(Audience.COURT)), Reader(Audience.COURT))
    blocks = document.blocks

    assert document.pages == ()
    assert not any(isinstance(block, NumberList) for block in blocks)
    assert any(isinstance(block, Signatures) for block in blocks)
    assert "0664" not in repr(document)
